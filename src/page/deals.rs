//! Deals: when each was won, what it is worth, whose it is, and what spoke to the buyer before.

use hagstone_engine::Model;
use hagstone_engine::model::{Deal, Milestone, Money, Share, Table, Touch};
use hagstone_words::say;
use serde_json::json;
use yew::prelude::*;

use super::goal::free_id;
use super::list::use_list;
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::edit::{Kind, Spot, choice_to, enter_moves, options};
use crate::component::problems::beside;
use crate::state::escape;
use crate::text::date_number;

/// The table of deals.
#[component]
pub fn Deals(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let list = use_list("deals", "data-deal", state.sought.clone());
    let deals = &state.results.model.deals;
    let add = {
        let (ui, state, list) = (ui.clone(), state.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let model = &state.results.model;
            let id = free_id(&model.deals, "deal");
            let mut deal =
                json!({"name": say!(common_new_deal), "date": super::first_day(model), "amount": 10_000});
            if let Some(payee) = model.payees.keys().next() {
                deal["credits"] = json!({ payee.as_str(): 1 });
            }
            ui.set(say!(common_new_deal), format!("/deals/{id}"), deal);
            list.open_last(&id);
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(common_deals) }</h2>
            <p class="hint">{ say!(deals_optional_deals_are_credited_to) }</p>
            if !deals.is_empty() {
                <div class="scroll">
                    <table class="grid roster" onkeydown={enter_moves()}>
                        <thead><tr>
                            <th scope="col">{ say!(common_deal) }</th><th scope="col">{ say!(deals_won_on) }</th><th scope="col">{ say!(common_amount) }</th>
                            <th scope="col">{ say!(deals_type) }</th><th scope="col">{ say!(deals_product) }</th><th scope="col">{ say!(deals_cancelled_on) }</th>
                            <th scope="col">{ say!(common_whose) }</th><th scope="col">{ say!(common_touches) }</th><th scope="col"><span class="sr">{ say!(common_actions) }</span></th>
                        </tr></thead>
                        <tbody>
                            { for deals.iter().take(list.shown()).map(|(id, deal)| {
                                html! { { row(&ui, state, id, deal, list.is_on(id), &list.choose(id)) } }
                            }) }
                        </tbody>
                    </table>
                </div>
            }
            <p class="row">
                <button type="button" class="link" data-add="deal" onclick={add}>{ say!(deals_add_a_deal) }</button>
                { list.more(deals.len()) }
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
    whose.extend(shares(&deal.overlays, say!(deals_beside)));
    let touched = match deal.touches.len() {
        0 => String::new(),
        count => count.to_string(),
    };
    let ends = html! {
        <td><div class="actions">
            <button type="button" class="link" aria-expanded={on.to_string()} onclick={choose}
                aria-label={if on { say!(word_close_it { name }) } else { say!(word_change_it { name }) }}>{ if on { say!(word_done) } else { say!(word_change) } }</button>
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
                <td>{ touched }</td>
                { ends }
            </tr>
        };
    }
    html! {
        <>
            <tr key={format!("{id}/open")} class="open" data-deal={deal_id} data-place={place}>
                <td>{ spot.remark(say!(common_name), "name", &deal.name) }</td>
                <td>{ spot.cell(say!(common_day), "date", Some(date_number(deal.date)), Kind::DATE) }</td>
                <td>{ spot.cell(say!(common_amount), "amount", Some(deal.amount.get()), Kind::MONEY.signed()) }</td>
                <td>{ spot.remark(say!(deals_type), "deal_type", &text(&deal.deal_type)) }</td>
                <td>{ spot.remark(say!(deals_product), "product", &text(&deal.product)) }</td>
                <td>{ spot.cell(say!(deals_day_of_cancelling), "cancelled", deal.cancelled.map(date_number), Kind::DATE.or_none()) }</td>
                <td>{ whose.join("; ") }</td>
                <td>{ touched }</td>
                { ends }
            </tr>
            <tr key={format!("{id}/more")} class="details-of"><td colspan="9"><div class="parts">
                { beside(ui, &state.results, state.document.value(), &spot.path) }
                { credits(&spot.at("credits"), state, &deal.credits, say!(deals_share_of), say!(deals_credit_somebody),
                    say!(deals_whose_it_is_shares_that_sum)) }
                { credits(&spot.at("overlays"), state, &deal.overlays, say!(deals_beside_for), say!(deals_count_it_for_somebody_beside),
                    say!(deals_who_else_it_counts_for_each)) }
                { touches(&spot, state, deal, name) }
            </div></td></tr>
        </>
    }
}

/// Shares of named people, and a choice of one more.
fn credits(spot: &Spot, state: &StateRef, shares: &Table<Share>, of: &str, add: &str, hint: &str) -> Html {
    let payees = &state.results.model.payees;
    let mut others = vec![(String::new(), say!(word_choose).to_owned())];
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

/// Whose of a touch's team it may be, and who it is said to be though of another one.
fn people_of(model: &Model, touch: &Touch) -> Vec<(String, String)> {
    let mut people = vec![(String::new(), say!(deals_nobody_by_name).to_owned())];
    for (id, payee) in &model.payees {
        let role = model.roles.get(&payee.role).map(|role| &role.team);
        if payee.team.as_ref().or(role) == Some(&touch.team) {
            people.push((id.to_string(), payee.name.clone()));
        } else if touch.payee.as_ref() == Some(id) {
            people.push((id.to_string(), say!(deals_of_another_team { name: payee.name })));
        }
    }
    if let Some(gone) = touch
        .payee
        .as_ref()
        .filter(|id| !model.payees.contains_key(id.as_str()))
    {
        people.push((gone.to_string(), say!(deals_gone { gone })));
    }
    people
}

/// What spoke to the buyer before the deal: when, whose it was, and what it led to.
fn touches(spot: &Spot, state: &StateRef, deal: &Deal, name: &str) -> Html {
    let model = &state.results.model;
    let teams: Vec<(String, String)> = model
        .teams
        .iter()
        .map(|(id, team)| (id.to_string(), team.name.clone()))
        .collect();
    let led_to = |touch: &Touch| match touch.led_to {
        None => "",
        Some(Milestone::Lead) => "lead",
        Some(Milestone::Opportunity) => "opportunity",
    };
    let at = spot.at("touches");
    let fresh = deal
        .touches
        .values()
        .next_back()
        .map(|touch| &touch.team)
        .or(model.teams.keys().next());
    let fresh = fresh.map(|team| json!({"date": String::from(deal.date), "team": team.as_str()}));
    html! {
        <div class="part" role="group" aria-label={say!(deals_touches_before { name })}>
            <h4>{ say!(common_touches) }</h4>
            <p class="hint">{ say!(deals_what_spoke_to_the_buyer_before) }</p>
            if !deal.touches.is_empty() {
                <div class="scroll">
                <table class="grid narrow touches">
                    <thead><tr>
                        <th scope="col">{ say!(common_day) }</th><th scope="col">{ say!(common_team) }</th>
                        if !model.payees.is_empty() {
                            <th scope="col">{ say!(common_person) }</th>
                        }
                        <th scope="col">{ say!(common_channel) }</th>
                        <th scope="col">{ say!(common_cost) }</th><th scope="col">{ say!(deals_led_to) }</th><th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr></thead>
                    <tbody>
                        { for deal.touches.iter().enumerate().map(|(index, (id, touch))| {
                            let at = Spot::new(spot.ui(), at.id(id).path, say!(deals_touch_before { name, index: index + 1 }));
                            let cost = touch.cost.map(Money::get);
                            html! {
                                <tr key={id.as_str()} data-place={at.path.clone()}>
                                    <td>{ at.cell(say!(common_day), "date", Some(date_number(touch.date)), Kind::DATE) }</td>
                                    <td>{ at.choice_cell(say!(common_team), "team", &touch.team, teams.clone()) }</td>
                                    if !model.payees.is_empty() {
                                        <td>{ at.choice_cell(say!(common_person), "payee", touch.payee.as_deref().unwrap_or_default(), people_of(model, touch)) }</td>
                                    }
                                    <td>{ at.remark(say!(common_channel), "channel", touch.channel.as_deref().unwrap_or_default()) }</td>
                                    <td>{ at.cell(say!(common_cost), "cost", cost, Kind::MONEY.or_none()) }</td>
                                    <td>{ at.choice_cell(say!(deals_what_came), "led_to", led_to(touch), options(&[
                                        ("", say!(deals_nothing_of_its_own)), ("lead", say!(deals_the_lead)), ("opportunity", say!(deals_the_opportunity)),
                                    ])) }</td>
                                    <td>{ at.remove(&say!(deals_touch_before { name, index: index + 1 })) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
                </div>
            }
            if let Some(fresh) = fresh {
                { at.add(say!(deals_add_a_touch), say!(deals_new_touch), &free_id(&deal.touches, "touch"), fresh) }
            } else {
                <p class="hint">{ say!(deals_a_touch_is_a_teams_add) }</p>
            }
        </div>
    }
}
