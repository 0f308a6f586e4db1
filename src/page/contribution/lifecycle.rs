//! The lifecycle map as a grid of fields: a row for each stage, a column for each team, and what both sum to.
//!
//! A part that is typed moves no other, so that a row can be filled in from left to right; a row that does not sum says so, and
//! its rest is shared out on demand.

use hagstone_engine::edit::json_number;
use hagstone_words::say;
use serde_json::Value;
use yew::prelude::*;

use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::hue_class;
use crate::component::edit::{Kind, Spot, enter_moves, focus_soon};
use crate::page::goal::free_id;
use crate::state::{Change, escape};
use crate::view::contribution::{
    Grid, StageRow, amiss, credit_value, first_map, grid, next_stage, shared_out,
};

const STAGES: &str = "/lifecycle/stages";

/// The map, or the offer of one.
pub(super) fn lifecycle(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    let found = grid(model).filter(|grid| !grid.rows.is_empty());
    let body = match &found {
        Some(grid) => filled(ui, state, grid),
        None => empty(ui, state),
    };
    html! {
        <section class="card" data-place="/lifecycle">
            <h2>{ say!(contribution_lifecycle_lifecycle_map) }</h2>
            <p class="hint">{ say!(contribution_lifecycle_what_happens_to_a_customer_from) }</p>
            { body }
        </section>
    }
}

fn empty(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    if model.teams.is_empty() {
        return html! { <p>{ say!(contribution_lifecycle_a_stage_is_shared_by_teams) }</p> };
    }
    let start = {
        let (ui, map) = (ui.clone(), first_map(model));
        Callback::from(move |_: MouseEvent| {
            ui.set(
                say!(contribution_lifecycle_lifecycle_map),
                "/lifecycle",
                map.clone(),
            );
            focus_soon("[data-stage] input".into());
        })
    };
    html! {
        <>
            <p>{ say!(contribution_lifecycle_there_is_no_map_yet_start) }</p>
            <button type="button" class="action" onclick={start}>{ say!(contribution_lifecycle_start_a_lifecycle_map) }</button>
        </>
    }
}

fn filled(ui: &Ui, state: &StateRef, grid: &Grid) -> Html {
    let model = &state.results.model;
    let add = {
        let ui = ui.clone();
        let stages = model.lifecycle.as_ref().map(|map| free_id(&map.stages, "stage"));
        let (id, stage) = (stages.unwrap_or_default(), next_stage(grid));
        Callback::from(move |_: MouseEvent| {
            ui.set(say!(common_new_stage), format!("{STAGES}/{id}"), stage.clone());
            focus_soon(format!("[data-stage=\"{id}\"] input"));
        })
    };
    // The order is the base's, also under a scenario: its own stages stand after it, in an order of their own.
    let base = state.document.keys(None, STAGES);
    let of_base = |row: &StageRow| base.iter().any(|id| *id == row.id.as_str());
    let own: Vec<&str> = grid
        .rows
        .iter()
        .filter(|row| !of_base(row))
        .map(|row| row.id.as_str())
        .collect();
    // The place of a neighbour, where a stage can take it: one of the base cannot change places with one of the scenario.
    let place = |row: &StageRow, neighbour: Option<&StageRow>| {
        let neighbour = neighbour.filter(|other| of_base(other) == of_base(row))?;
        let id = neighbour.id.as_str();
        base.iter()
            .position(|known| known == id)
            .or_else(|| own.iter().position(|known| *known == id))
    };
    let whole = grid.rows.iter().map(|row| row.sum).chain([grid.weight]);
    let whole = whole.into_iter().all(|sum| amiss(sum, &*ui.numbers).is_none());
    let before = |index: usize| index.checked_sub(1).and_then(|index| grid.rows.get(index));
    html! {
        <>
            <div class="scroll">
                <table class="grid lifecycle" onkeydown={enter_moves()}>
                    <thead><tr>
                        <th scope="col">{ say!(common_stage) }</th><th scope="col">{ say!(common_weight) }</th>
                        { for grid.columns.iter().map(|column| html! {
                            <th key={column.id.as_str()} scope="col" class={classes!(column.hue.map(hue_class), "team")}>{ &column.name }</th>
                        }) }
                        <th scope="col">{ say!(common_together) }</th><th scope="col"><span class="sr">{ say!(common_actions) }</span></th>
                    </tr></thead>
                    <tbody>
                        { for grid.rows.iter().enumerate().map(|(index, row)| {
                            let moves = Moves {
                                up: place(row, before(index)),
                                down: place(row, grid.rows.get(index + 1)),
                            };
                            html! { { stage(ui, grid, row, &moves) } }
                        }) }
                    </tbody>
                    <tfoot>{ sums(ui, grid) }</tfoot>
                </table>
            </div>
            if whole {
                <p class="hint">{ say!(contribution_lifecycle_credit_is_the_sum_over_the) }</p>
            } else {
                <p class="hint">{ say!(contribution_lifecycle_until_all_of_it_sums_to) }</p>
            }
            if !own.is_empty() && own.len() < grid.rows.len() {
                <p class="hint">{ say!(contribution_lifecycle_stages_that_only_this_scenario_has) }</p>
            }
            <p class="row"><button type="button" class="link" data-add="stage" onclick={add}>{ say!(contribution_lifecycle_add_a_stage) }</button></p>
        </>
    }
}

/// Where a stage can be moved: places among the stages of the base, or among the scenario's own.
struct Moves {
    up: Option<usize>,
    down: Option<usize>,
}

/// Sets a share, and leaves the others.
fn set(spot: &Spot, what: String) -> Callback<Option<f64>> {
    let spot = spot.clone();
    Callback::from(move |number: Option<f64>| spot.set(&what, number.map_or(Value::Null, json_number)))
}

fn stage(ui: &Ui, grid: &Grid, row: &StageRow, moves: &Moves) -> Html {
    let spot = Spot::new(ui, format!("{STAGES}/{}", escape(&row.id)), row.name.clone());
    let weight = spot.at("weight");
    let to = |place: Option<usize>| {
        let (ui, id, name) = (ui.clone(), row.id.to_string(), row.name.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(place) = place {
                ui.edit(
                    say!(contribution_lifecycle_place_of { name }),
                    Change::Move(STAGES.into(), id.clone(), place),
                );
            }
        })
    };
    let share = {
        let spot = spot.clone();
        let credit = credit_of(grid, row);
        Callback::from(move |_: MouseEvent| spot.at("credit").set(say!(common_parts), credit.clone()))
    };
    html! {
        <tr key={row.id.as_str()} data-stage={row.id.to_string()} data-place={spot.path.clone()}>
            <td>{ spot.text(say!(common_name), "name", &row.name, true) }</td>
            <td data-label={say!(common_weight)}>{ spot.number_from(say!(common_weight), Some(row.weight), Kind::SHARE, true, Some(weight.path.clone()), set(&weight, say!(common_weight).into())) }</td>
            { for grid.columns.iter().zip(&row.parts).map(|(column, part)| {
                let at = spot.at("credit").id(&column.id);
                let label = say!(contribution_lifecycle_part { name: column.name });
                html! {
                    <td key={column.id.as_str()} data-label={column.name.clone()} class={column.hue.map(hue_class)}>
                        { spot.number_from(&label, *part, Kind::SHARE.or_none(), true, Some(at.path.clone()), set(&at, label.clone())) }
                    </td>
                }
            }) }
            <td class="sum" data-label={say!(common_together)}>{ sum(ui, row.sum, &say!(contribution_lifecycle_of { name: row.name }), share) }</td>
            <td><div class="actions">
                <button type="button" class="quiet" data-do="up" disabled={moves.up.is_none()} onclick={to(moves.up)}
                    aria-label={say!(contribution_lifecycle_move_up { name: row.name })}>{ "\u{2191}" }</button>
                <button type="button" class="quiet" data-do="down" disabled={moves.down.is_none()} onclick={to(moves.down)}
                    aria-label={say!(contribution_lifecycle_move_down { name: row.name })}>{ "\u{2193}" }</button>
                { spot.remove(&row.name) }
            </div></td>
        </tr>
    }
}

/// The parts of a stage shared out: among those that have one, or among all.
fn credit_of(grid: &Grid, row: &StageRow) -> Value {
    let columns = || grid.columns.iter().zip(&row.parts);
    let some = columns().any(|(_, part)| part.is_some_and(|part| part > 0.0));
    let chosen: Vec<(&str, f64)> = columns()
        .filter(|(_, part)| !some || part.is_some())
        .map(|(column, part)| (column.id.as_str(), part.unwrap_or(0.0)))
        .collect();
    let parts: Vec<f64> = chosen.iter().map(|(_, part)| *part).collect();
    credit_value(chosen.iter().map(|(id, _)| *id), &shared_out(&parts))
}

/// A sum that should be 100%; where it is not, what is amiss, and the offer to mend it.
fn sum(ui: &Ui, sum: f64, of: &str, mend: Callback<MouseEvent>) -> Html {
    let told = amiss(sum, &*ui.numbers);
    let over = sum > 1.0;
    html! {
        <>
            <span class={classes!("total", told.is_some().then_some("wrong"))}>{ ui.numbers.percent(sum, 2) }</span>
            if let Some(told) = told {
                <small class="wrong" role="status">{ format!(" {told}") }</small>
                <button type="button" class="link" onclick={mend}
                    aria-label={format!("{} {of}", if over { say!(contribution_lifecycle_scale_down_the_parts) } else { say!(contribution_lifecycle_share_the_rest_out) })}>
                    { if over { say!(contribution_lifecycle_scale_down) } else { say!(contribution_lifecycle_share_the_rest_out_2) } }
                </button>
            }
        </>
    }
}

/// The last row: the sum of the weights, and each team's part of all credit.
fn sums(ui: &Ui, grid: &Grid) -> Html {
    let mend = {
        let ui = ui.clone();
        let weights: Vec<f64> = grid.rows.iter().map(|row| row.weight).collect();
        let changes: Vec<Change> = grid
            .rows
            .iter()
            .zip(shared_out(&weights))
            .map(|(row, weight)| {
                Change::Value(
                    format!("{STAGES}/{}/weight", escape(&row.id)),
                    json_number(weight),
                )
            })
            .collect();
        Callback::from(move |_: MouseEvent| {
            ui.edit(
                say!(contribution_lifecycle_weights_of_the_stages),
                Change::All(changes.clone()),
            );
        })
    };
    html! {
        <tr class="sums">
            <th scope="row">{ say!(common_credit) }</th>
            <td class="sum" data-label={say!(contribution_lifecycle_weights)}>{ sum(ui, grid.weight, say!(contribution_lifecycle_of_the_weights), mend) }</td>
            { for grid.columns.iter().map(|column| html! {
                <td key={column.id.as_str()} class={classes!("sum", column.hue.map(hue_class))} data-label={column.name.clone()}><b>{ ui.numbers.percent(column.credit, 1) }</b></td>
            }) }
            <td class="sum" data-label={say!(common_together)}><span class="total">{ ui.numbers.percent(grid.credit, 1) }</span></td>
            <td></td>
        </tr>
    }
}
