//! The roster: named people beside or in place of the roles' head counts.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Amount, Money, Payee, Scope, TargetIncentive, Weight};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use super::list::use_list;
use super::people::{goal_fields, team_options};
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::edit::{Kind, Spot, enter_moves};
use crate::state::escape;
use crate::text::date_number;
use crate::view::lower;
use crate::view::plan::unit_of;

/// The table of named people.
#[component]
pub fn Roster(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let list = use_list("payees", "data-payee", state.sought.clone());
    let payees = &state.results.model.payees;
    let add = {
        let (ui, state, list) = (ui.clone(), state.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let model = &state.results.model;
            let id = free_id(&model.payees, "person");
            let last = model.payees.values().next_back().map(|payee| &payee.role);
            let Some(role) = last.or_else(|| model.roles.keys().next()) else {
                return;
            };
            ui.set(
                say!(roster_new_person),
                format!("/payees/{id}"),
                json!({"name": say!(roster_new_person), "role": role}),
            );
            list.open_last(&id);
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(roster_named_people) }</h2>
            <p class="hint">{ say!(roster_optional_who_is_named_counts_in) }</p>
            if !payees.is_empty() {
                <div class="scroll">
                    <table class="grid roster" onkeydown={enter_moves()}>
                        <thead><tr>
                            <th scope="col">{ say!(common_name) }</th><th scope="col">{ say!(common_role) }</th><th scope="col">{ say!(common_team) }</th>
                            <th scope="col">{ say!(common_from) }</th><th scope="col">{ say!(common_to) }</th>
                            <th scope="col" class="number">{ say!(people_base) }</th><th scope="col" class="number">{ say!(common_incentive) }</th>
                            <th scope="col" class="number">{ say!(common_earns) }</th><th scope="col" class="number">{ say!(common_of_target) }</th>
                            <th scope="col"><span class="sr">{ say!(common_actions) }</span></th>
                        </tr></thead>
                        <tbody>
                            { for payees.iter().take(list.shown()).map(|(id, payee)| {
                                html! { { row(&ui, state, id, payee, list.is_on(id), &list.choose(id)) } }
                            }) }
                        </tbody>
                    </table>
                </div>
            }
            <p class="row">
                <button type="button" class="link" data-add="person" disabled={state.results.model.roles.is_empty()} onclick={add}>
                    { say!(roster_add_a_person) }</button>
                { list.more(payees.len()) }
            </p>
        </section>
    }
}

fn row(ui: &Ui, state: &StateRef, id: &str, payee: &Payee, on: bool, choose: &Callback<MouseEvent>) -> Html {
    let results = &state.results;
    let model = &results.model;
    let spot = Spot::new(ui, format!("/payees/{}", escape(id)), payee.name.clone());
    let outcome = results.outcome.payees.get(id);
    let pay = outcome.map(|outcome| ui.numbers.money(outcome.variable_pay));
    let share = outcome
        .filter(|outcome| outcome.target_pay > 0.0)
        .map(|outcome| ui.numbers.percent(outcome.variable_pay / outcome.target_pay, 1));
    let ends = html! {
        <>
            <td class="number">{ pay.unwrap_or_default() }</td>
            <td class="number">{ share.unwrap_or_default() }</td>
            <td><div class="actions">
                <button type="button" class="link" aria-expanded={on.to_string()} onclick={choose}
                    aria-label={if on { say!(word_close_it { name: payee.name }) } else { say!(word_change_it { name: payee.name }) }}>{ if on { say!(word_done) } else { say!(word_change) } }</button>
                { spot.remove(&payee.name) }
            </div></td>
        </>
    };
    let key = id.to_owned();
    if !on {
        let role = model
            .roles
            .get(&payee.role)
            .map_or(payee.role.as_str(), |role| &role.name);
        let team = payee
            .team
            .as_ref()
            .or_else(|| model.roles.get(&payee.role).map(|role| &role.team));
        let team = team
            .and_then(|id| model.teams.get(id))
            .map_or("", |team| &team.name);
        let day = |day: Option<hagstone_engine::model::Date>| day.map(String::from).unwrap_or_default();
        let money = |amount: Option<f64>| amount.map(|amount| ui.numbers.money(amount)).unwrap_or_default();
        return html! {
            <tr {key} data-payee={id.to_owned()} data-place={spot.path.clone()}>
                <th scope="row">{ &payee.name }</th><td>{ role }</td><td>{ team }</td>
                <td>{ day(payee.start) }</td><td>{ day(payee.end) }</td>
                <td class="number">{ money(payee.base.map(Money::get)) }</td>
                <td class="number">{ match payee.target_incentive {
                    Some(TargetIncentive::ShareOfBase(share)) => ui.numbers.percent(share.get(), 1),
                    Some(TargetIncentive::Amount(amount)) => ui.numbers.money(amount.get()),
                    None => String::new(),
                } }</td>
                { ends }
            </tr>
        };
    }
    let roles: Vec<(String, String)> = model
        .roles
        .iter()
        .map(|(id, role)| (id.to_string(), role.name.clone()))
        .collect();
    let mut teams = vec![(String::new(), say!(roster_the_role_s).to_owned())];
    teams.extend(team_options(model));
    let date = |day: Option<hagstone_engine::model::Date>| day.map(date_number);
    let (incentive, kind) = match payee.target_incentive {
        Some(TargetIncentive::ShareOfBase(share)) => (Some(share.get()), "share_of_base"),
        Some(TargetIncentive::Amount(amount)) => (Some(amount.get()), "amount"),
        None => (None, "amount"),
    };
    let number = if kind == "amount" {
        Kind::MONEY
    } else {
        Kind::PERCENT.within(0.0, 1000.0)
    };
    let set_incentive = {
        let spot = spot.at("target_incentive");
        Callback::from(move |number: Option<f64>| {
            let value = number.map_or(Value::Null, |number| json!({ kind: json_number(number) }));
            spot.set(say!(common_target_incentive), value);
        })
    };
    html! {
        <>
            <tr key={format!("{id}/open")} class="open" data-payee={id.to_owned()} data-place={spot.path.clone()}>
                <td>{ spot.text(say!(common_name), "name", &payee.name, true) }</td>
                <td>{ spot.choice_cell(say!(common_role), "role", &payee.role, roles) }</td>
                <td>{ spot.choice_cell(say!(common_team), "team", payee.team.as_deref().unwrap_or_default(), teams) }</td>
                <td>{ spot.cell(say!(roster_first_day), "start", date(payee.start), Kind::DATE.or_none()) }</td>
                <td>{ spot.cell(say!(roster_last_day), "end", date(payee.end), Kind::DATE.or_none()) }</td>
                <td>{ spot.cell(say!(people_base), "base", payee.base.map(Money::get), Kind::MONEY.or_none()) }</td>
                <td>{ spot.number_to(say!(common_target_incentive), incentive, number.or_none(), true, set_incentive) }</td>
                { ends }
            </tr>
            <tr key={format!("{id}/more")} class="details-of">
                <td colspan="10"><div class="parts"><div class="fields">
                    { goal_fields(&spot, state, &payee.goals, &payee.results) }
                    { openings(&spot, state, payee) }
                    { spot.number(say!(common_points_in_a_pool), "points", payee.points.map(Weight::get), Kind::NUMBER.within(0.0, 1e6).or_none()) }
                </div>{ adjustments(&spot, state, payee) }</div></td>
            </tr>
        </>
    }
}

/// What is counted already when the year begins, by measure.
fn openings(spot: &Spot, state: &StateRef, payee: &Payee) -> Html {
    let model = &state.results.model;
    let own = model.measures.iter().filter(|(_, measure)| {
        measure.scope == Scope::Own && !measure.counts.is_level() && measure.counts.is_typed()
    });
    html! {
        <>
            { for own.map(|(id, measure)| spot.number(
                &say!(roster_counted_before { name: lower(&measure.name) }),
                &format!("opening/{}", escape(id)),
                payee.opening.get(id).copied().map(Amount::get),
                Kind::of(unit_of(model, id)).signed().or_none(),
            )) }
        </>
    }
}

/// Corrections of pay, each paid or taken back in the month of its day.
fn adjustments(spot: &Spot, state: &StateRef, payee: &Payee) -> Html {
    let fresh = json!({"date": super::first_day(&state.results.model), "amount": 0});
    let at = spot.at("adjustments");
    html! {
        <div class="part" role="group" aria-label={say!(roster_adjustments_of { name: payee.name })}>
            <h4>{ say!(roster_adjustments) }</h4>
            <p class="hint">{ say!(roster_corrections_paid_in_the_month_of) }</p>
            if !payee.adjustments.is_empty() {
                <table class="grid narrow">
                    <thead><tr>
                        <th scope="col">{ say!(common_day) }</th><th scope="col">{ say!(common_amount) }</th><th scope="col">{ say!(roster_why) }</th>
                        <th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr></thead>
                    <tbody>
                        { for payee.adjustments.iter().map(|(id, adjustment)| {
                            let at = Spot::new(spot.ui(), at.id(id).path, say!(roster_an_adjustment_of { name: payee.name }));
                            html! {
                                <tr key={id.as_str()}>
                                    <td>{ at.cell(say!(common_day), "date", Some(date_number(adjustment.date)), Kind::DATE) }</td>
                                    <td>{ at.cell(say!(common_amount), "amount", Some(adjustment.amount.get()), Kind::MONEY.signed()) }</td>
                                    <td>{ at.remark(say!(roster_reason), "note", &adjustment.note) }</td>
                                    <td>{ at.remove(say!(word_the_adjustment)) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            }
            { at.add(say!(roster_add_an_adjustment), say!(roster_new_adjustment), &free_id(&payee.adjustments, "adjustment"), fresh) }
        </div>
    }
}
