//! Deals: when each was won, what it is worth, and whose it is. Rows are plain text; the one that is worked on has fields.

use hagstone_engine::model::{Deal, Share, Table};
use serde_json::json;
use yew::prelude::*;

use super::goal::free_id;
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::edit::{Kind, Spot, choice_to, enter_moves, focus_soon};
use crate::component::problems::beside;
use crate::state::escape;
use crate::text::date_number;

/// Rows that are shown before one asks for more.
const FIRST: usize = 50;

/// The table of deals.
#[component]
pub fn Deals(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let worked_on = use_state(|| None::<String>);
    let all = use_state(|| false);
    {
        let (worked_on, all) = (worked_on.clone(), all.clone());
        use_effect_with(state.sought.clone(), move |sought| {
            if let Some(id) = sought.as_ref().and_then(|sought| sought.id_in("deals")) {
                worked_on.set(Some(id));
                all.set(true);
            }
        });
    }
    let deals = &state.results.model.deals;
    let shown = if *all { usize::MAX } else { FIRST };
    let choose = |id: &str, on: bool| {
        let (worked_on, id) = (worked_on.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            if !on {
                focus_soon(format!("[data-deal=\"{id}\"] input"));
            }
            worked_on.set((!on).then(|| id.clone()));
        })
    };
    let add = {
        let (ui, state, worked_on, all) = (ui.clone(), state.clone(), worked_on.clone(), all.clone());
        Callback::from(move |_: MouseEvent| {
            let model = &state.results.model;
            let id = free_id(&model.deals, "deal");
            let mut deal = json!({"name": "New deal", "date": super::first_day(model), "amount": 10_000});
            if let Some(payee) = model.payees.keys().next() {
                deal["credits"] = json!({ payee.as_str(): 1 });
            }
            ui.set("New deal", format!("/deals/{id}"), deal);
            focus_soon(format!("[data-deal=\"{id}\"] input"));
            worked_on.set(Some(id));
            all.set(true);
        })
    };
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <section class="card">
            <h2>{ "Deals" }</h2>
            <p class="hint">{ "Optional. Deals are credited to named people; a measure counts them where its row says so under \u{201c}more\u{201d}." }</p>
            if !deals.is_empty() {
                <div class="scroll">
                    <table class="grid roster" onkeydown={enter_moves()}>
                        <thead><tr>
                            <th scope="col">{ "Deal" }</th><th scope="col">{ "Won on" }</th><th scope="col">{ "Amount" }</th>
                            <th scope="col">{ "Type" }</th><th scope="col">{ "Product" }</th><th scope="col">{ "Cancelled on" }</th>
                            <th scope="col">{ "Whose" }</th><th scope="col"><span class="sr">{ "Actions" }</span></th>
                        </tr></thead>
                        <tbody>
                            { for deals.iter().take(shown).map(|(id, deal)| {
                                let on = worked_on.as_deref() == Some(id.as_str());
                                html! { { row(&ui, state, id, deal, on, &choose(id, on)) } }
                            }) }
                        </tbody>
                    </table>
                </div>
            }
            <p class="row">
                <button type="button" class="link" data-add="deal" onclick={add}>{ "add a deal" }</button>
                if deals.len() > shown {
                    <button type="button" class="link" onclick={more}>{ format!("show all {}", deals.len()) }</button>
                }
            </p>
        </section>
    }
}

fn row(ui: &Ui, state: &StateRef, id: &str, deal: &Deal, on: bool, choose: &Callback<MouseEvent>) -> Html {
    let name = if deal.name.is_empty() { id } else { &deal.name };
    let spot = Spot::new(ui, format!("/deals/{}", escape(id)), name.to_owned());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let payee = |id: &str| {
        let payee = state.results.model.payees.get(id);
        payee.map_or_else(|| id.to_owned(), |payee| payee.name.clone())
    };
    let shares = |shares: &Table<Share>, more: &'static str| -> Vec<String> {
        let told = shares
            .iter()
            .map(|(id, share)| format!("{}{more} {}", payee(id), ui.numbers.percent(share.get(), 1)));
        told.collect()
    };
    let mut whose = shares(&deal.credits, "");
    whose.extend(shares(&deal.overlays, ", beside,"));
    let ends = html! {
        <td><div class="actions">
            <button type="button" class="link" aria-expanded={on.to_string()} onclick={choose}
                aria-label={format!("{} {name}", if on { "Close" } else { "Change" })}>{ if on { "done" } else { "change" } }</button>
            { spot.remove(name) }
        </div></td>
    };
    let (key, deal_id, place) = (id.to_owned(), id.to_owned(), spot.path.clone());
    if !on {
        return html! {
            <tr {key} data-deal={deal_id} data-place={place}>
                <th scope="row">{ name }</th><td>{ String::from(deal.date) }</td>
                <td>{ ui.numbers.money_exact(deal.amount.get()) }</td>
                <td>{ text(&deal.deal_type) }</td><td>{ text(&deal.product) }</td>
                <td>{ deal.cancelled.map(String::from).unwrap_or_default() }</td>
                <td>{ whose.join("; ") }</td>
                { ends }
            </tr>
        };
    }
    html! {
        <>
            <tr key={format!("{id}/open")} class="open" data-deal={deal_id} data-place={place}>
                <td>{ spot.remark("Name", "name", &deal.name) }</td>
                <td>{ spot.cell("Day", "date", Some(date_number(deal.date)), Kind::DATE) }</td>
                <td>{ spot.cell("Amount", "amount", Some(deal.amount.get()), Kind::MONEY.signed()) }</td>
                <td>{ spot.remark("Type", "deal_type", &text(&deal.deal_type)) }</td>
                <td>{ spot.remark("Product", "product", &text(&deal.product)) }</td>
                <td>{ spot.cell("Day of cancelling", "cancelled", deal.cancelled.map(date_number), Kind::DATE.or_none()) }</td>
                <td>{ whose.join("; ") }</td>
                { ends }
            </tr>
            <tr key={format!("{id}/more")} class="details-of"><td colspan="8"><div class="parts">
                { beside(ui, &state.results, state.document.value(), &spot.path) }
                { credits(&spot.at("credits"), state, &deal.credits, "Share of", "Credit somebody",
                    "Whose it is: shares that sum to 100%.") }
                { credits(&spot.at("overlays"), state, &deal.overlays, "Beside, for", "Count it for somebody beside",
                    "Who else it counts for: each share stands for itself.") }
            </div></td></tr>
        </>
    }
}

/// Shares of named people, and a choice of one more.
fn credits(spot: &Spot, state: &StateRef, shares: &Table<Share>, of: &str, add: &str, hint: &str) -> Html {
    let payees = &state.results.model.payees;
    let mut others = vec![(String::new(), "choose".to_owned())];
    others.extend(
        payees
            .iter()
            .filter(|(id, _)| !shares.contains_key(id.as_str()))
            .map(|(id, payee)| (id.to_string(), payee.name.clone())),
    );
    let left = 1.0 - shares.values().copied().map(Share::get).sum::<f64>();
    let choose = {
        let (spot, what) = (spot.clone(), of.to_owned());
        let share = if left > 0.0 {
            (left * 1e6).round() / 1e6
        } else {
            0.0
        };
        Callback::from(move |id: String| {
            if !id.is_empty() {
                spot.id(&id).set(&what, share);
            }
        })
    };
    html! {
        <div class="part">
            <div class="fields">
                { for shares.iter().map(|(id, share)| {
                    let name = payees.get(id).map_or_else(|| id.to_string(), |payee| payee.name.clone());
                    html! { <div key={id.as_str()}>{ spot.number(&format!("{of} {name}"), &escape(id), Some(share.get()), Kind::SHARE.or_none()) }</div> }
                }) }
                if others.len() > 1 {
                    <div key="/add">{ choice_to(add, "", others, false, choose) }</div>
                }
            </div>
            <p class="hint">{ hint.to_owned() }</p>
        </div>
    }
}
