//! The lifecycle map as a grid of fields: a row for each stage, a column for each team, and what both sum to.
//!
//! A part that is typed moves no other, so that a row can be filled in from left to right; a row that does not sum says so, and
//! its rest is shared out on demand.

use hagstone_engine::edit::json_number;
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
            <h2>{ "Lifecycle map" }</h2>
            <p class="hint">{ "What happens to a customer, from stranger to advocate, whoever does it. A stage\u{2019}s weight is its part of the credit; \
                the teams share each stage." }</p>
            { body }
        </section>
    }
}

fn empty(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    if model.teams.is_empty() {
        return html! { <p>{ "A stage is shared by teams, and there are none yet: add them on the page People." }</p> };
    }
    let start = {
        let (ui, map) = (ui.clone(), first_map(model));
        Callback::from(move |_: MouseEvent| {
            ui.set("Lifecycle map", "/lifecycle", map.clone());
            focus_soon("[data-stage] input".into());
        })
    };
    html! {
        <>
            <p>{ "There is no map yet. Start with five stages whose parts are a guess, and make them your own." }</p>
            <button type="button" class="action" onclick={start}>{ "Start a lifecycle map" }</button>
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
            ui.set("New stage", format!("{STAGES}/{id}"), stage.clone());
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
                        <th scope="col">{ "Stage" }</th><th scope="col">{ "Weight" }</th>
                        { for grid.columns.iter().map(|column| html! {
                            <th key={column.id.as_str()} scope="col" class={classes!(column.hue.map(hue_class), "team")}>{ &column.name }</th>
                        }) }
                        <th scope="col">{ "Together" }</th><th scope="col"><span class="sr">{ "Actions" }</span></th>
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
                <p class="hint">{ "Credit is the sum over the stages of weight times part." }</p>
            } else {
                <p class="hint">{ "Until all of it sums to 100%, the parts count in proportion." }</p>
            }
            if !own.is_empty() && own.len() < grid.rows.len() {
                <p class="hint">{ "Stages that only this scenario has stand after those of the base, in an order of their own. To place one among \
                    them, add it to the base." }</p>
            }
            <p class="row"><button type="button" class="link" data-add="stage" onclick={add}>{ "add a stage" }</button></p>
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
                    format!("Place of {name}"),
                    Change::Move(STAGES.into(), id.clone(), place),
                );
            }
        })
    };
    let share = {
        let spot = spot.clone();
        let credit = credit_of(grid, row);
        Callback::from(move |_: MouseEvent| spot.at("credit").set("Parts", credit.clone()))
    };
    html! {
        <tr key={row.id.as_str()} data-stage={row.id.to_string()} data-place={spot.path.clone()}>
            <td>{ spot.text("Name", "name", &row.name, true) }</td>
            <td data-label="Weight">{ spot.number_from("Weight", Some(row.weight), Kind::SHARE, true, Some(weight.path.clone()), set(&weight, "Weight".into())) }</td>
            { for grid.columns.iter().zip(&row.parts).map(|(column, part)| {
                let at = spot.at("credit").id(&column.id);
                let label = format!("{}, part", column.name);
                html! {
                    <td key={column.id.as_str()} data-label={column.name.clone()} class={column.hue.map(hue_class)}>
                        { spot.number_from(&label, *part, Kind::SHARE.or_none(), true, Some(at.path.clone()), set(&at, label.clone())) }
                    </td>
                }
            }) }
            <td class="sum" data-label="Together">{ sum(ui, row.sum, &format!("of {}", row.name), share) }</td>
            <td><div class="actions">
                <button type="button" class="quiet" data-do="up" disabled={moves.up.is_none()} onclick={to(moves.up)}
                    aria-label={format!("Move {} up", row.name)}>{ "\u{2191}" }</button>
                <button type="button" class="quiet" data-do="down" disabled={moves.down.is_none()} onclick={to(moves.down)}
                    aria-label={format!("Move {} down", row.name)}>{ "\u{2193}" }</button>
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
                    aria-label={format!("{} {of}", if over { "Scale down the parts" } else { "Share the rest out" })}>
                    { if over { "scale down" } else { "share the rest out" } }
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
        Callback::from(move |_: MouseEvent| ui.edit("Weights of the stages", Change::All(changes.clone())))
    };
    html! {
        <tr class="sums">
            <th scope="row">{ "Credit" }</th>
            <td class="sum" data-label="Weights">{ sum(ui, grid.weight, "of the weights", mend) }</td>
            { for grid.columns.iter().map(|column| html! {
                <td key={column.id.as_str()} class={classes!("sum", column.hue.map(hue_class))} data-label={column.name.clone()}><b>{ ui.numbers.percent(column.credit, 1) }</b></td>
            }) }
            <td class="sum" data-label="Together"><span class="total">{ ui.numbers.percent(grid.credit, 1) }</span></td>
            <td></td>
        </tr>
    }
}
