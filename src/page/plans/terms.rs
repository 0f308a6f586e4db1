//! Terms of payment of a plan: draw, guarantee, hold, claw-back, and the caps over several components.

use hagstone_engine::model::{DrawKind, Months, Plan, Share};
use hagstone_words::say;
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
            <summary>{ say!(plans_terms_terms_of_payment_and_joint_caps) }</summary>
            <div class="parts">
                <div class="part">
                    <h4>{ say!(plans_terms_caps_over_components) }</h4>
                    { for plan.caps.iter().map(|(cap_id, cap)| {
                        let at = Spot::new(ui, spot.at("caps").id(cap_id).path, say!(plans_terms_a_joint_cap));
                        html! {
                            <div key={cap_id.as_str()} class="sub">
                                { limit(&at, say!(plans_terms_together_at_most), Some((period_key(cap.per), cap.at)), &limit_periods()) }
                                { at.at("components").members(say!(plans_terms_components_of_a_joint_cap), &cap.components, &names) }
                                <p class="hint">{ say!(plans_terms_all_components_where_none_is) }</p>
                                <p class="row">{ at.drop(say!(plans_terms_the_joint_cap)) }</p>
                            </div>
                        }
                    }) }
                    { spot.at("caps").add(say!(plans_terms_add_a_joint_cap), say!(plans_terms_new_cap), &free_id(&plan.caps, "cap"),
                        json!({"per": "year", "at": {"share_of_target": 2}})) }
                </div>
                <div class="part">
                    <h4>{ say!(common_draw) }</h4>
                    { terms.tick(say!(plans_terms_an_advance_each_month), "draw", plan.terms.draw.is_some(),
                        json!({"amount": 1000, "kind": "floor", "recoverable": true, "months": 3})) }
                    if let Some(draw) = plan.terms.draw {
                        <div class="fields">
                            { terms.number(say!(plans_terms_a_month), "draw/amount", Some(draw.amount.get()), Kind::MONEY) }
                            { terms.choice(say!(plans_terms_the_draw_is), "draw/kind", match draw.kind { DrawKind::Floor => "floor", DrawKind::Additional => "additional" },
                                options(&[("floor", say!(plans_terms_the_least_that_is_paid)), ("additional", say!(plans_terms_paid_in_addition))])) }
                            { terms.choice(say!(plans_terms_it_is), "draw/recoverable", if draw.recoverable { "true" } else { "false" },
                                options(&[("true", say!(plans_terms_paid_back_from_earnings)), ("false", say!(plans_terms_never_paid_back))])) }
                            { terms.number(say!(common_months), "draw/months", months(draw.months), Kind::MONTHS.or_none()) }
                        </div>
                    }
                </div>
                <div class="part">
                    <h4>{ say!(common_guarantee) }</h4>
                    { limit(&terms.at("guarantee"), say!(plans_terms_earned_at_least), plan.terms.guarantee.map(|g| (period_key(g.per), g.at)), &limit_periods()) }
                    if let Some(guarantee) = plan.terms.guarantee {
                        <div class="fields">
                            { terms.number(say!(common_months), "guarantee/months", months(guarantee.months), Kind::MONTHS.or_none()) }
                        </div>
                    }
                </div>
                <div class="part">
                    <h4>{ say!(plans_terms_hold) }</h4>
                    { terms.tick(say!(plans_terms_a_part_is_paid_later), "hold", plan.terms.hold.is_some(), json!({"share": 0.2, "months": 3})) }
                    if let Some(hold) = plan.terms.hold {
                        <div class="fields">
                            { terms.number(say!(plans_terms_held_part), "hold/share", Some(hold.share.get()), Kind::SHARE) }
                            { terms.number(say!(plans_terms_months_later), "hold/months", Some(hold.months.get()), Kind::MONTHS) }
                        </div>
                    }
                </div>
                <div class="part">
                    <h4>{ say!(plans_terms_claw_back) }</h4>
                    { terms.tick(say!(plans_terms_commission_on_cancelled_deals_is), "claw_back", plan.terms.claw_back.is_some(),
                        json!({"share": 1, "within_months": 6, "pro_rata": false})) }
                    if let Some(claw) = plan.terms.claw_back {
                        <div class="fields">
                            { terms.number(say!(plans_terms_part_of_the_commission), "claw_back/share", Some(Share::get(claw.share)), Kind::SHARE) }
                            { terms.number(say!(plans_terms_within_months), "claw_back/within_months", Some(claw.within_months.get()), Kind::MONTHS) }
                            { terms.choice(say!(plans_terms_taken_back_is), "claw_back/pro_rata", if claw.pro_rata { "true" } else { "false" },
                                options(&[("false", say!(plans_terms_all_of_that_part)), ("true", say!(plans_terms_only_for_the_months_left))])) }
                        </div>
                    }
                </div>
            </div>
        </details>
        </>
    }
}
