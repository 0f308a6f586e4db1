//! What all segments share: how well sales and marketing work together, the teams' hours, pauses, and what selling costs.

use hagstone_engine::model::{Capacity, Id, MonthNumber, Share, Team};
use serde_json::json;
use yew::prelude::*;

use super::super::goal::free_id;
use super::parts::{fold, shares, slider, volume};
use super::segment::{MONTH, teams};
use crate::component::context::{StateRef, Ui};
use crate::component::edit::{Column, Kind, Spot, rows};
use crate::state::escape;
use crate::view::funnel::team as named;
use crate::view::lead;

/// The three levers of alignment.
pub(super) fn alignment(ui: &Ui, state: &StateRef) -> Html {
    let alignment = state.results.model.alignment;
    let spot = Spot::new(ui, "/alignment", "alignment").compared(state);
    html! {
        <section class="levers" aria-labelledby="alignment-title" data-place="/alignment">
            <h3 id="alignment-title">{ "Alignment" }</h3>
            { slider(&spot, "Faster from lead to revenue", "faster", alignment.faster.get(), "Shortens every lag of the funnels.".into(), "shared") }
            { slider(&spot, "More leads become deals", "converting", alignment.converting.get(), "Shared by the steps whose rates are below 100%.".into(), "shared") }
            { slider(&spot, "More selling hours at the same cost", "selling", alignment.selling.get(), "Counts where a team\u{2019}s hours are counted.".into(), "shared") }
        </section>
    }
}

/// The hours of every team.
pub(super) fn hours(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    html! {
        <section class="card">
            <h2>{ "Hours" }</h2>
            <p class="hint">{ "Where a team\u{2019}s hours are counted, opportunities that find none wait, and age. Marketing can give eaten hours back." }</p>
            <div class="groups">
                { for model.teams.iter().map(|(id, team)| {
                    let spot = Spot::new(ui, format!("/teams/{}/capacity", escape(id)), team.name.clone()).compared(state);
                    let content = match &team.capacity {
                        Some(capacity) => capacity_of(state, &spot, id, capacity),
                        None => html! { <p data-place={spot.path.clone()}>{ count_hours(&spot) }</p> },
                    };
                    html! { <div key={id.as_str()}>{ fold(&team.name, lead::capacity(team.capacity.as_ref(), &*ui.numbers), content) }</div> }
                }) }
            </div>
        </section>
    }
}

/// A button from which on a team's hours are counted.
pub(super) fn count_hours(spot: &Spot) -> Html {
    let (spot, of) = (spot.clone(), spot.of.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        spot.set(
            "Hours",
            json!({"hours": 130, "eaten_by": {"other": {"name": "Everything else", "share": 0.4}}}),
        );
    });
    html! { <button type="button" class="link" {onclick}>{ format!("count the hours of {}", crate::view::lower(&of)) }</button> }
}

fn capacity_of(state: &StateRef, spot: &Spot, id: &Id, capacity: &Capacity) -> Html {
    let model = &state.results.model;
    let others: Vec<(String, String)> = teams(model)
        .into_iter()
        .filter(|(other, _)| other != id.as_str() && !capacity.given_back.contains_key(other))
        .collect();
    let eaten = spot.at("eaten_by");
    let back = spot.at("given_back");
    let fresh = free_id(&capacity.eaten_by, "use");
    let changes = state
        .results
        .value
        .pointer(&format!("{}/heads_by_month", spot.path))
        .cloned();
    html! {
        <>
            <div class="fields">
                { spot.number("Hours of a head in a month", "hours", Some(capacity.hours.get()), Kind::NUMBER.within(0.0, 1e5)) }
            </div>
            <div class="part">
                <h4>{ "What eats them" }</h4>
                if !capacity.eaten_by.is_empty() {
                    <div class="scroll"><table class="grid narrow">
                        <thead><tr><th scope="col">{ "What" }</th><th scope="col">{ "Share" }</th><th scope="col"><span class="sr">{ "Remove" }</span></th></tr></thead>
                        <tbody>
                            { for capacity.eaten_by.iter().map(|(id, eater)| {
                                let at = eaten.id(id).named(format!("{} ({})", eater.name, spot.of));
                                html! {
                                    <tr key={id.as_str()} data-place={at.path.clone()}>
                                        <td>{ at.text("Name", "name", &eater.name, true) }</td>
                                        <td>{ at.cell("Share", "share", Some(eater.share.get()), Kind::SHARE) }</td>
                                        <td>{ at.remove(&format!("{} of {}", eater.name, spot.of)) }</td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table></div>
                }
                <p>{ eaten.add("add what eats hours", "What eats hours", &fresh, json!({"name": "Prospecting", "share": 0.1})) }</p>
            </div>
            <div class="part">
                <h4>{ "Given back by support" }</h4>
                <p class="hint">{ "The part of the eaten hours that another team takes over." }</p>
                if !capacity.given_back.is_empty() {
                    <div class="scroll"><table class="grid narrow">
                        <thead><tr><th scope="col">{ "Team" }</th><th scope="col">{ "Part" }</th><th scope="col"><span class="sr">{ "Remove" }</span></th></tr></thead>
                        <tbody>
                            { for capacity.given_back.iter().map(|(id, part)| {
                                let (name, _) = named(model, id);
                                let at = back.named(format!("{name} ({})", spot.of));
                                html! {
                                    <tr key={id.as_str()} data-place={back.id(id).path}>
                                        <th scope="row">{ &name }</th>
                                        <td>{ at.cell("Given back", &escape(id), Some(part.get()), Kind::SHARE) }</td>
                                        <td>{ back.id(id).remove(&format!("the support of {name}")) }</td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table></div>
                }
                if let Some((next, name)) = others.first() {
                    <p>{ back.add(&format!("let {} give hours back", crate::view::lower(name)), "Support", &escape(next), json!(0.3)) }</p>
                }
            </div>
            <div class="part">
                <h4>{ "Ramp of new heads" }</h4>
                <p class="hint">{ "The part of its hours that a new head has in each month from its start." }</p>
                { shares(&spot.at("ramp"), "Ramp", &capacity.ramp, 1, 0) }
            </div>
            <div class="part">
                <h4>{ "Heads by month" }</h4>
                <p class="hint">{ format!("Before the first change there are {} heads, those of its roles. Month 1 is the first of the horizon.", spot.ui().numbers.number(heads(state, id))) }</p>
                if capacity.heads_by_month.is_empty() {
                    <p>{ spot.add("change the heads from a month on", "Heads by month", "heads_by_month", json!([{"month": 7, "heads": heads(state, id)}])) }</p>
                } else {
                    { rows(&spot.at("heads_by_month"), &changes.unwrap_or_default(), &[
                        Column::new("From month", "month", MONTH),
                        Column::new("Heads", "heads", Kind::NUMBER.within(0.0, 1e6)),
                    ], "change") }
                    <p class="row">{ spot.at("heads_by_month").drop("all changes") }</p>
                }
            </div>
            <p class="row">{ spot.drop("the hours of this team") }</p>
        </>
    }
}

/// The heads of a team's roles.
fn heads(state: &StateRef, id: &Id) -> f64 {
    let roles = state.results.outcome.roles.values();
    roles.filter(|role| role.team == *id).map(|role| role.heads).sum()
}

/// Months in which some teams bring nothing.
pub(super) fn pauses(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    let table = Spot::new(ui, "/pauses", "pauses").compared(state);
    let fresh = free_id(&model.pauses, "pause");
    let all = teams(model);
    // What the dare is about: a team of the second function, which does not sell.
    let second = model.functions.keys().nth(1);
    let of_second = |team: &Team| Some(&team.function) == second;
    let dared: Vec<&Id> = model
        .teams
        .iter()
        .filter(|(_, team)| of_second(team))
        .map(|(id, _)| id)
        .collect();
    html! {
        <section class="card">
            <h2>{ "Pauses" }</h2>
            <p class="hint">{ "In a pause teams bring no leads, give no support and call nobody. What they brought before is still on its way, and what they miss is missed later." }</p>
            { for model.pauses.iter().map(|(id, pause)| {
                let at = table.id(id).named(pause.name.clone());
                html! {
                    <div key={id.as_str()} class="part sub" data-pause={id.to_string()} data-place={at.path.clone()}>
                        <div class="fields">
                            { at.text("Name of the pause", "name", &pause.name, false) }
                            { at.number("From month", "from", Some(pause.from.get() as f64), MONTH) }
                            { at.number("For months", "months", Some(pause.months.get() as f64), MONTH) }
                        </div>
                        { at.at("teams").members("Teams", &pause.teams, &all) }
                        <p class="told">{ lead::pause(model, pause) }</p>
                        <p class="row">{ at.drop("this pause") }</p>
                    </div>
                }
            }) }
            <p>{ table.add("try a quarter without marketing", "New pause", &fresh,
                json!({"name": "A quarter without marketing", "teams": dared, "from": 4, "months": 3})) }</p>
        </section>
    }
}

/// What selling costs beside pay.
pub(super) fn cost(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    let spot = Spot::new(ui, "/cost", "cost of sale").compared(state);
    let table = spot.at("programme");
    let fresh = free_id(&model.cost.programme, "programme");
    let all = teams(model);
    let mut segments = vec![(String::new(), "all segments".to_owned())];
    segments.extend(
        model
            .segments
            .iter()
            .map(|(id, segment)| (id.to_string(), segment.name.clone())),
    );
    let spender = model.teams.iter().next_back().map(|(id, _)| id.clone());
    let month = |number: Option<MonthNumber>| number.map(|number| number.get() as f64);
    html! {
        <section class="card">
            <h2>{ "What selling costs beside pay" }</h2>
            <p class="hint">{ lead::cost(&model.cost, &*ui.numbers) }</p>
            <div class="fields">
                { spot.number("On top of salaries and incentives", "burden", Some(Share::get(model.cost.burden)), Kind::SHARE) }
            </div>
            { for model.cost.programme.iter().map(|(id, programme)| {
                let at = table.id(id).named(programme.name.clone());
                html! {
                    <div key={id.as_str()} class="part sub" data-programme={id.to_string()} data-place={at.path.clone()}>
                        <div class="fields">
                            { at.text("Name of the programme", "name", &programme.name, false) }
                            { at.choice("Spent by", "team", &programme.team, all.clone()) }
                            { at.choice("For", "segment", programme.segment.as_deref().unwrap_or_default(), segments.clone()) }
                            { at.number("First month", "from", month(programme.from), MONTH.or_none()) }
                            { at.number("Last month", "to", month(programme.to), MONTH.or_none()) }
                        </div>
                        { volume(&at.at("spend"), &state.results, "Costs", &programme.spend, Kind::MONEY) }
                        <p class="row">{ at.drop("this programme") }</p>
                    </div>
                }
            }) }
            if let Some(spender) = spender {
                <p>{ table.add("add a programme", "New programme", &fresh,
                    json!({"name": "New programme", "team": spender, "spend": {"per_month": 5000}})) }</p>
            }
        </section>
    }
}
