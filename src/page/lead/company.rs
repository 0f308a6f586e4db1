//! What all segments share: how well sales and marketing work together, the teams' hours, pauses, and what selling costs.

use hagstone_engine::model::{Capacity, Id, MonthNumber, Share, Team};
use hagstone_words::say;
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
    let spot = Spot::new(ui, "/alignment", say!(word_alignment)).compared(state);
    html! {
        <section class="levers" aria-labelledby="alignment-title" data-place="/alignment">
            <h3 id="alignment-title">{ say!(lead_company_alignment) }</h3>
            { slider(&spot, say!(lead_company_faster_from_lead_to_revenue), "faster", alignment.faster.get(), say!(lead_company_shortens_every_lag_of_the_funnels).into(), "shared") }
            { slider(&spot, say!(lead_company_more_leads_become_deals), "converting", alignment.converting.get(), say!(lead_company_shared_by_the_steps_whose_rates).into(), "shared") }
            { slider(&spot, say!(lead_company_more_selling_hours_at_the_same), "selling", alignment.selling.get(), say!(lead_company_counts_where_a_teams_hours_are).into(), "shared") }
        </section>
    }
}

/// The hours of every team.
pub(super) fn hours(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    html! {
        <section class="card">
            <h2>{ say!(common_hours) }</h2>
            <p class="hint">{ say!(lead_company_where_a_teams_hours_are_counted) }</p>
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
            say!(common_hours),
            json!({"hours": 130, "eaten_by": {"other": {"name": say!(lead_company_everything_else), "share": 0.4}}}),
        );
    });
    html! { <button type="button" class="link" {onclick}>{ say!(lead_company_count_the_hours_of { of: crate::view::lower(&of) }) }</button> }
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
                { spot.number(say!(lead_company_hours_of_a_head_in_a), "hours", Some(capacity.hours.get()), Kind::NUMBER.within(0.0, 1e5)) }
            </div>
            <div class="part">
                <h4>{ say!(lead_company_what_eats_them) }</h4>
                if !capacity.eaten_by.is_empty() {
                    <div class="scroll"><table class="grid narrow">
                        <thead><tr><th scope="col">{ say!(common_what) }</th><th scope="col">{ say!(common_share) }</th><th scope="col"><span class="sr">{ say!(common_remove) }</span></th></tr></thead>
                        <tbody>
                            { for capacity.eaten_by.iter().map(|(id, eater)| {
                                let at = eaten.id(id).named(format!("{} ({})", eater.name, spot.of));
                                html! {
                                    <tr key={id.as_str()} data-place={at.path.clone()}>
                                        <td>{ at.text(say!(common_name), "name", &eater.name, true) }</td>
                                        <td>{ at.cell(say!(common_share), "share", Some(eater.share.get()), Kind::SHARE) }</td>
                                        <td>{ at.remove(&say!(lead_company_of { name: eater.name, of: spot.of })) }</td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table></div>
                }
                <p>{ eaten.add(say!(lead_company_add_what_eats_hours), say!(lead_company_what_eats_hours), &fresh, json!({"name": say!(lead_company_prospecting), "share": 0.1})) }</p>
            </div>
            <div class="part">
                <h4>{ say!(lead_company_given_back_by_support) }</h4>
                <p class="hint">{ say!(lead_company_the_part_of_the_eaten_hours) }</p>
                if !capacity.given_back.is_empty() {
                    <div class="scroll"><table class="grid narrow">
                        <thead><tr><th scope="col">{ say!(common_team) }</th><th scope="col">{ say!(common_part) }</th><th scope="col"><span class="sr">{ say!(common_remove) }</span></th></tr></thead>
                        <tbody>
                            { for capacity.given_back.iter().map(|(id, part)| {
                                let (name, _) = named(model, id);
                                let at = back.named(format!("{name} ({})", spot.of));
                                html! {
                                    <tr key={id.as_str()} data-place={back.id(id).path}>
                                        <th scope="row">{ &name }</th>
                                        <td>{ at.cell(say!(lead_company_given_back), &escape(id), Some(part.get()), Kind::SHARE) }</td>
                                        <td>{ back.id(id).remove(&say!(lead_company_the_support_of { name })) }</td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table></div>
                }
                if let Some((next, name)) = others.first() {
                    <p>{ back.add(&say!(lead_company_let_give_hours_back { name: crate::view::lower(name) }), say!(lead_company_support), &escape(next), json!(0.3)) }</p>
                }
            </div>
            <div class="part">
                <h4>{ say!(lead_company_ramp_of_new_heads) }</h4>
                <p class="hint">{ say!(lead_company_the_part_of_its_hours_that) }</p>
                { shares(&spot.at("ramp"), say!(common_ramp), &capacity.ramp, 1, 0) }
            </div>
            <div class="part">
                <h4>{ say!(lead_company_heads_by_month) }</h4>
                <p class="hint">{ say!(lead_company_before_the_first_change_there_are { id: spot.ui().numbers.number(heads(state, id)) }) }</p>
                if capacity.heads_by_month.is_empty() {
                    <p>{ spot.add(say!(lead_company_change_the_heads_from_a_month), say!(lead_company_heads_by_month), "heads_by_month", json!([{"month": 7, "heads": heads(state, id)}])) }</p>
                } else {
                    { rows(&spot.at("heads_by_month"), &changes.unwrap_or_default(), &[
                        Column::new(say!(lead_company_from_month), "month", MONTH),
                        Column::new(say!(common_heads), "heads", Kind::NUMBER.within(0.0, 1e6)),
                    ], "change") }
                    <p class="row">{ spot.at("heads_by_month").drop(say!(lead_company_all_changes)) }</p>
                }
            </div>
            <p class="row">{ spot.drop(say!(lead_company_the_hours_of_this_team)) }</p>
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
    let table = Spot::new(ui, "/pauses", say!(word_pauses)).compared(state);
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
            <h2>{ say!(lead_company_pauses) }</h2>
            <p class="hint">{ say!(lead_company_in_a_pause_teams_bring_no) }</p>
            { for model.pauses.iter().map(|(id, pause)| {
                let at = table.id(id).named(pause.name.clone());
                html! {
                    <div key={id.as_str()} class="part sub" data-pause={id.to_string()} data-place={at.path.clone()}>
                        <div class="fields">
                            { at.text(say!(lead_company_name_of_the_pause), "name", &pause.name, false) }
                            { at.number(say!(lead_company_from_month), "from", Some(pause.from.get() as f64), MONTH) }
                            { at.number(say!(lead_company_for_months), "months", Some(pause.months.get() as f64), MONTH) }
                        </div>
                        { at.at("teams").members(say!(common_teams), &pause.teams, &all) }
                        <p class="told">{ lead::pause(model, pause) }</p>
                        <p class="row">{ at.drop(say!(lead_company_this_pause)) }</p>
                    </div>
                }
            }) }
            <p>{ table.add(say!(lead_company_try_a_quarter_without_marketing), say!(lead_company_new_pause), &fresh,
                json!({"name": say!(lead_company_a_quarter_without_marketing), "teams": dared, "from": 4, "months": 3})) }</p>
        </section>
    }
}

/// What selling costs beside pay.
pub(super) fn cost(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    let spot = Spot::new(ui, "/cost", say!(lead_company_cost_of_sale)).compared(state);
    let table = spot.at("programme");
    let fresh = free_id(&model.cost.programme, "programme");
    let all = teams(model);
    let mut segments = vec![(String::new(), say!(lead_company_all_segments).to_owned())];
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
            <h2>{ say!(lead_company_what_selling_costs_beside_pay) }</h2>
            <p class="hint">{ lead::cost(&model.cost, &*ui.numbers) }</p>
            <div class="fields">
                { spot.number(say!(lead_company_on_top_of_salaries_and_incentives), "burden", Some(Share::get(model.cost.burden)), Kind::SHARE) }
            </div>
            { for model.cost.programme.iter().map(|(id, programme)| {
                let at = table.id(id).named(programme.name.clone());
                html! {
                    <div key={id.as_str()} class="part sub" data-programme={id.to_string()} data-place={at.path.clone()}>
                        <div class="fields">
                            { at.text(say!(lead_company_name_of_the_programme), "name", &programme.name, false) }
                            { at.choice(say!(lead_company_spent_by), "team", &programme.team, all.clone()) }
                            { at.choice(say!(lead_company_for), "segment", programme.segment.as_deref().unwrap_or_default(), segments.clone()) }
                            { at.number(say!(lead_company_first_month), "from", month(programme.from), MONTH.or_none()) }
                            { at.number(say!(lead_company_last_month), "to", month(programme.to), MONTH.or_none()) }
                        </div>
                        { volume(&at.at("spend"), &state.results, say!(lead_company_costs), &programme.spend, Kind::MONEY) }
                        <p class="row">{ at.drop(say!(lead_company_this_programme)) }</p>
                    </div>
                }
            }) }
            if let Some(spender) = spender {
                <p>{ table.add(say!(lead_company_add_a_programme), say!(lead_company_new_programme), &fresh,
                    json!({"name": say!(lead_company_new_programme), "team": spender, "spend": {"per_month": 5000}})) }</p>
            }
        </section>
    }
}
