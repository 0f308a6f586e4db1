//! Lead to revenue: each segment's funnel as a picture whose parts are the inputs, and what follows from all of them.

mod company;
mod funnel;
mod parts;
mod pictures;
mod segment;
mod start;

use hagstone_engine::model::{Id, Segment};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::edit::{Spot, choice_to, focus_soon, options};
use crate::state::{Change, escape};
use crate::view::quarters::{replaced, typed_revenue, year_name, years};
use funnel::Funnel;

/// The page.
#[component]
pub fn LeadPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let segments = &state.results.model.segments;
    let chosen = use_state(|| None::<Id>);
    let year = use_state(|| 0_usize);
    {
        let chosen = chosen.clone();
        use_effect_with(state.sought.clone(), move |sought| {
            if let Some(id) = sought.as_ref().and_then(|sought| sought.id_in("segments")) {
                chosen.set(Some(id.into()));
            }
        });
    }
    let current = chosen
        .as_ref()
        .filter(|id| segments.contains_key(id.as_str()))
        .or_else(|| segments.keys().next())
        .cloned();
    let add = {
        let (ui, state, chosen) = (ui.clone(), state.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            let (id, change) = start::segment(&state.results.model);
            ui.edit(say!(lead_new_segment), change);
            focus_soon(format!("[data-segment=\"{id}\"] input"));
            chosen.set(Some(id.into()));
        })
    };
    let Some(id) = current else {
        return empty(&ui, state, add);
    };
    let shown = (*year).min(years(&state.results.outcome).saturating_sub(1));
    html! {
        <div class="stack lead">
            <div class="tabs" role="group" aria-label={say!(common_segments)}>
                { for segments.iter().map(|(each, segment)| {
                    let on = *each == id;
                    let choose = {
                        let (chosen, each) = (chosen.clone(), each.clone());
                        Callback::from(move |_: MouseEvent| chosen.set(Some(each.clone())))
                    };
                    html! {
                        <button key={each.as_str()} type="button" class={on.then_some("on")} aria-pressed={on.to_string()}
                            onclick={choose}>{ &segment.name }</button>
                    }
                }) }
                <button key="+" type="button" class="link" data-add="segment" onclick={add}>{ say!(lead_add_a_segment) }</button>
            </div>
            { typed(&ui, state) }
            <div class="cols">
                <div class="left">
                    if let Some(segment) = segments.get(&id) {
                        { segment_card(&ui, state, &id, segment, &chosen, &year, shown) }
                    }
                </div>
                <div class="right">
                    { company::alignment(&ui, state) }
                    { pictures::path(&ui, state) }
                    { pictures::motion(&ui, state) }
                    { pictures::hours(&ui, state, &id) }
                </div>
            </div>
            { pictures::hand_off(&ui, state, &id) }
            <div class="cols even">
                <div class="left">
                    { company::hours(&ui, state) }
                    { company::pauses(&ui, state) }
                </div>
                <div class="right">{ company::cost(&ui, state) }</div>
            </div>
        </div>
    }
}

/// The first step: what a funnel is, and one to start from.
fn empty(ui: &Ui, state: &StateRef, add: Callback<MouseEvent>) -> Html {
    let goal = crate::view::quarters::goal(&state.results.model);
    let sized = goal.map_or_else(
        || say!(lead_it_is_sized_for_a_revenue).to_owned(),
        |goal| {
            say!(lead_it_is_sized_for_the_goal {
                goal: ui.numbers.money_short(goal)
            })
        },
    );
    html! {
        <div class="stack">
        <section class="card first">
            <h2>{ say!(lead_how_do_leads_become_revenue_here) }</h2>
            <p>{ say!(lead_a_segment_is_a_group_of) }</p>
            <p class="hint">{ sized }</p>
            <button type="button" class="action" data-add="segment" onclick={add}>{ say!(lead_start_from_a_funnel) }</button>
        </section>
        { company::cost(ui, state) }
        </div>
    }
}

/// Says where typed results stand in place of what the funnel brings.
fn typed(ui: &Ui, state: &StateRef) -> Html {
    let measures = typed_revenue(&state.results.model);
    let Some((funnel, counted)) = replaced(&state.results).filter(|_| !measures.is_empty()) else {
        return html! {};
    };
    let clear = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            let gone = measures
                .iter()
                .map(|id| Change::Value(format!("/results/{}", escape(id)), Value::Null));
            ui.edit(say!(lead_revenue_from_the_funnel), Change::All(gone.collect()));
        })
    };
    html! {
        <p class="replaced">
            { say!(lead_the_funnel_brings_in_but_typed { funnel: ui.numbers.money_short(funnel), outcome: year_name(&state.results.outcome, 0, &*ui.numbers), counted: ui.numbers.money_short(counted) }) }
            { " " }
            <button type="button" class="link" onclick={clear}>{ say!(lead_let_the_funnel_count) }</button>
        </p>
    }
}

fn segment_card(
    ui: &Ui,
    state: &StateRef,
    id: &Id,
    segment: &Segment,
    chosen: &UseStateHandle<Option<Id>>,
    year: &UseStateHandle<usize>,
    shown: usize,
) -> Html {
    let results = &state.results;
    let spot = Spot::new(ui, format!("/segments/{}", escape(id)), segment.name.clone()).compared(state);
    let duplicate = {
        let (spot, state, chosen, named) =
            (spot.clone(), state.clone(), chosen.clone(), segment.name.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(mut copy) = state.results.value.pointer(&spot.path).cloned() else {
                return;
            };
            if let Some(object) = copy.as_object_mut() {
                object.insert("name".into(), say!(lead_copy { named }).into());
                // The original keeps its part of the goal.
                if object.contains_key("goal_share") {
                    object.insert("goal_share".into(), json!(0));
                }
            }
            let id = free_id(&state.results.model.segments, "segment");
            spot.ui()
                .set(say!(lead_copy_of { named }), format!("/segments/{id}"), copy);
            chosen.set(Some(id.into()));
        })
    };
    let count = years(&results.outcome);
    let choose_year = {
        let year = year.clone();
        Callback::from(move |key: String| year.set(key.parse().unwrap_or(0)))
    };
    let of_years = (0..count).map(|year| (year.to_string(), year_name(&results.outcome, year, &*ui.numbers)));
    let horizon: Vec<(String, String)> = (1..=10)
        .map(|years| {
            (
                years.to_string(),
                if years == 1 {
                    say!(lead_one_year).to_owned()
                } else {
                    say!(lead_years { years })
                },
            )
        })
        .collect();
    let set_horizon = {
        let ui = ui.clone();
        Callback::from(move |key: String| {
            if let Ok(years) = key.parse::<u8>() {
                ui.set(say!(lead_years_that_are_calculated), "/goal/horizon", years);
            }
        })
    };
    let motion = results
        .value
        .pointer(&format!("{}/motion", spot.path))
        .and_then(Value::as_str);
    html! {
        <section key={id.to_string()} class="segment" data-segment={id.to_string()} data-place={spot.path.clone()}>
            <header>
                { spot.text(say!(lead_name_of_the_segment), "name", &segment.name, false) }
                { spot.choice(say!(lead_motion), "motion", motion.unwrap_or("consultative"), options(&[
                    ("consultative", say!(word_consultative)), ("transactional", say!(word_transactional)),
                ])) }
                if count > 1 {
                    { choice_to(say!(lead_shown), &shown.to_string(), of_years.collect(), false, choose_year) }
                }
                if results.model.goal.is_some() {
                    { choice_to(say!(lead_calculated_for), &count.to_string(), horizon, false, set_horizon) }
                }
                <p class="row">
                    <button type="button" class="link" onclick={duplicate}>{ say!(common_duplicate) }</button>
                    <button type="button" class="link" onclick={segment::remove(&spot, &results.model, id)}
                        aria-label={say!(lead_remove { name: segment.name })}>{ say!(lead_remove_2) }</button>
                </p>
            </header>
            <Funnel state={state.clone()} id={id.clone()} year={shown} />
            { segment::groups(state, &spot, segment) }
        </section>
    }
}
