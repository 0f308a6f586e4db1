//! Terms of payment of a plan: draw, guarantee, hold, claw-back, and the caps over several components.

use hagstone_engine::model::{DrawKind, Months, Plan, Share};
use serde_json::json;
use yew::prelude::*;

use super::conditions::{limit, limit_periods};
use super::{free_id, measure_name, period_key};
use crate::component::context::Ui;
use crate::component::edit::{Kind, Spot, options};
use crate::state::{Results, escape};
use crate::view::plan;

/// The disclosure under a plan's components.
pub(super) fn terms(ui: &Ui, results: &Results, id: &str, plan: &Plan) -> Html {
    let told = plan::terms(&results.model, plan, &*ui.numbers);
    let spot = Spot::new(ui, format!("/plans/{}", escape(id)), plan.name.clone());
    let names: Vec<(String, String)> = plan
        .components
        .iter()
        .map(|(id, component)| {
            let name = component.name.clone();
            (
                id.to_string(),
                name.unwrap_or_else(|| measure_name(results, &component.measure)),
            )
        })
        .collect();
    let terms = spot.at("terms");
    let months = |value: Option<Months>| value.map(Months::get);
    html! {
        <>
            if !told.is_empty() {
                <ul class="told">{ for told.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            }
        <details class="more terms">
            <summary>{ "Terms of payment and joint caps" }</summary>
            <div class="parts">
                <div class="part">
                    <h4>{ "Caps over components" }</h4>
                    { for plan.caps.iter().map(|(cap_id, cap)| {
                        let at = Spot::new(ui, spot.at("caps").id(cap_id).path, "a joint cap");
                        html! {
                            <div key={cap_id.as_str()} class="sub">
                                { limit(&at, "Together at most", Some((period_key(cap.per), cap.at)), &limit_periods()) }
                                { at.at("components").members("Components of a joint cap", &cap.components, &names) }
                                <p class="hint">{ "All components where none is ticked." }</p>
                                <p class="row">{ at.drop("the joint cap") }</p>
                            </div>
                        }
                    }) }
                    { spot.at("caps").add("add a joint cap", "New cap", &free_id(&plan.caps, "cap"),
                        json!({"per": "year", "at": {"share_of_target": 2}})) }
                </div>
                <div class="part">
                    <h4>{ "Draw" }</h4>
                    { terms.tick("An advance each month", "draw", plan.terms.draw.is_some(),
                        json!({"amount": 1000, "kind": "floor", "recoverable": true, "months": 3})) }
                    if let Some(draw) = plan.terms.draw {
                        <div class="fields">
                            { terms.number("A month", "draw/amount", Some(draw.amount.get()), Kind::MONEY) }
                            { terms.choice("The draw is", "draw/kind", match draw.kind { DrawKind::Floor => "floor", DrawKind::Additional => "additional" },
                                options(&[("floor", "the least that is paid"), ("additional", "paid in addition")])) }
                            { terms.choice("It is", "draw/recoverable", if draw.recoverable { "true" } else { "false" },
                                options(&[("true", "paid back from earnings"), ("false", "never paid back")])) }
                            { terms.number("Months", "draw/months", months(draw.months), Kind::MONTHS.or_none()) }
                        </div>
                    }
                </div>
                <div class="part">
                    <h4>{ "Guarantee" }</h4>
                    { limit(&terms.at("guarantee"), "Earned at least", plan.terms.guarantee.map(|g| (period_key(g.per), g.at)), &limit_periods()) }
                    if let Some(guarantee) = plan.terms.guarantee {
                        <div class="fields">
                            { terms.number("Months", "guarantee/months", months(guarantee.months), Kind::MONTHS.or_none()) }
                        </div>
                    }
                </div>
                <div class="part">
                    <h4>{ "Hold" }</h4>
                    { terms.tick("A part is paid later", "hold", plan.terms.hold.is_some(), json!({"share": 0.2, "months": 3})) }
                    if let Some(hold) = plan.terms.hold {
                        <div class="fields">
                            { terms.number("Held part", "hold/share", Some(hold.share.get()), Kind::SHARE) }
                            { terms.number("Months later", "hold/months", Some(hold.months.get()), Kind::MONTHS) }
                        </div>
                    }
                </div>
                <div class="part">
                    <h4>{ "Claw-back" }</h4>
                    { terms.tick("Commission on cancelled deals is taken back", "claw_back", plan.terms.claw_back.is_some(),
                        json!({"share": 1, "within_months": 6, "pro_rata": false})) }
                    if let Some(claw) = plan.terms.claw_back {
                        <div class="fields">
                            { terms.number("Part of the commission", "claw_back/share", Some(Share::get(claw.share)), Kind::SHARE) }
                            { terms.number("Within months", "claw_back/within_months", Some(claw.within_months.get()), Kind::MONTHS) }
                            { terms.choice("Taken back is", "claw_back/pro_rata", if claw.pro_rata { "true" } else { "false" },
                                options(&[("false", "all of that part"), ("true", "only for the months left")])) }
                        </div>
                    }
                </div>
            </div>
        </details>
        </>
    }
}
