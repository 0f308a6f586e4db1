//! A table of two attainments, its cells typed one by one.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Between, Component, Matrix};
use hagstone_words::say;
use serde_json::Value;
use yew::prelude::*;

use super::{measure_name, measure_options};
use crate::component::edit::{Kind, Spot, options};
use crate::state::{Change, Results};

/// A table of two attainments.
pub(super) fn matrix_grid(spot: &Spot, results: &Results, component: &Component, matrix: &Matrix) -> Html {
    let at = spot.at("pays/matrix");
    let numbers = |levels: &[hagstone_engine::model::Level]| -> Vec<f64> {
        levels.iter().map(|level| level.get()).collect()
    };
    let (rows, columns) = (numbers(&matrix.rows), numbers(&matrix.columns));
    let cells: Vec<Vec<f64>> = matrix
        .cells
        .iter()
        .map(|row| row.iter().map(|cell| cell.get()).collect())
        .collect();
    let send = {
        let at = at.clone();
        move |what: &str, rows: &[f64], columns: &[f64], cells: &[Vec<f64>]| {
            let list = |values: &[f64]| values.iter().map(|&value| json_number(value)).collect::<Value>();
            let cells: Value = cells.iter().map(|row| list(row)).collect();
            let changes = [("rows", list(rows)), ("columns", list(columns)), ("cells", cells)];
            at.edit(
                what,
                changes
                    .into_iter()
                    .map(|(key, value)| Change::Value(format!("{}/{key}", at.path), value))
                    .collect(),
            );
        }
    };
    // What is changed: a start of a row or of a column, or a cell.
    let change = |what: &'static str, row: Option<usize>, column: Option<usize>| {
        let (rows, columns, cells, send) = (rows.clone(), columns.clone(), cells.clone(), send.clone());
        Callback::from(move |number: Option<f64>| {
            let (mut rows, mut columns, mut cells) = (rows.clone(), columns.clone(), cells.clone());
            let Some(number) = number else { return };
            let slot = match (row, column) {
                (Some(row), Some(column)) => cells.get_mut(row).and_then(|row| row.get_mut(column)),
                (Some(row), None) => rows.get_mut(row),
                (None, Some(column)) => columns.get_mut(column),
                (None, None) => None,
            };
            if let Some(slot) = slot {
                *slot = number;
                send(what, &rows, &columns, &cells);
            }
        })
    };
    let between = |levels: &[f64], index: usize| {
        let low = index
            .checked_sub(1)
            .and_then(|before| levels.get(before))
            .map_or(0.0, |low| low + 1e-6);
        let high = levels.get(index + 1).map_or(100.0, |high| high - 1e-6);
        Kind::PERCENT.within(low, high.max(low))
    };
    let resize = |what: &'static str, row: bool, remove: Option<usize>| {
        let (rows, columns, cells, send) = (rows.clone(), columns.clone(), cells.clone(), send.clone());
        Callback::from(move |_: MouseEvent| {
            let (mut rows, mut columns, mut cells) = (rows.clone(), columns.clone(), cells.clone());
            let next = |levels: &[f64]| {
                let last = levels.last().copied().unwrap_or(0.9);
                ((last + 0.1) * 1e6).round() / 1e6
            };
            match (row, remove) {
                (true, Some(index)) => {
                    rows.remove(index);
                    cells.remove(index);
                }
                (false, Some(index)) => {
                    columns.remove(index);
                    for row in &mut cells {
                        row.remove(index);
                    }
                }
                (true, None) => {
                    rows.push(next(&rows));
                    cells.push(cells.last().cloned().unwrap_or_default());
                }
                (false, None) => {
                    columns.push(next(&columns));
                    for row in &mut cells {
                        row.push(row.last().copied().unwrap_or(0.0));
                    }
                }
            }
            send(what, &rows, &columns, &cells);
        })
    };
    let cross = |label: String, disabled: bool, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="quiet" {disabled} {onclick} aria-label={label}>{ "\u{00d7}" }</button> }
    };
    let way = match matrix.between {
        Between::Steps => "steps",
        Between::Linear => "linear",
    };
    html! {
        <div class="part">
            <div class="fields">
                { at.choice(say!(plans_matrix_columns_are_of), "by", &matrix.by, measure_options(results, true)) }
                { at.choice(say!(plans_matrix_between_them), "between", way,
                    options(&[("steps", say!(plans_matrix_the_reached_cell)), ("linear", say!(plans_matrix_in_proportion))])) }
            </div>
            <p class="hint">{ say!(plans_matrix_rows_attainment_of_columns { measure: measure_name(results, &component.measure), by: measure_name(results, &matrix.by) }) }</p>
            <div class="scroll"><table class="grid narrow matrix">
                <thead><tr>
                    <th scope="col">{ say!(common_from_of_goal) }</th>
                    { for columns.iter().enumerate().map(|(index, &value)| html! {
                        <th key={index} scope="col"><div class="head">
                            { at.number_to(&say!(plans_matrix_column { index: index + 1 }), Some(value), between(&columns, index), true, change(say!(common_column), None, Some(index))) }
                            { cross(say!(plans_matrix_remove_column { index: index + 1 }), columns.len() < 2, resize(say!(plans_matrix_removal_of_a_column), false, Some(index))) }
                        </div></th>
                    }) }
                    <th></th>
                </tr></thead>
                <tbody>
                    { for cells.iter().enumerate().map(|(index, row)| html! {
                        <tr key={index}>
                            <th scope="row">{ at.number_to(&say!(plans_matrix_row { index: index + 1 }), rows.get(index).copied(), between(&rows, index), true, change(say!(common_row), Some(index), None)) }</th>
                            { for row.iter().enumerate().map(|(column, &cell)| html! {
                                <td key={column}>{ at.number_to(&say!(plans_matrix_cell { index: index + 1, column: column + 1 }), Some(cell), Kind::PERCENT.within(0.0, 1000.0), true,
                                    change(say!(plans_matrix_cell_2), Some(index), Some(column))) }</td>
                            }) }
                            <td>{ cross(say!(plans_matrix_remove_row { index: index + 1 }), rows.len() < 2, resize(say!(common_removal_of_a_row), true, Some(index))) }</td>
                        </tr>
                    }) }
                </tbody>
            </table></div>
            <p class="row">
                <button type="button" class="link" onclick={resize(say!(common_new_row), true, None)}>{ say!(plans_matrix_add_a_row) }</button>
                <button type="button" class="link" onclick={resize(say!(plans_matrix_new_column), false, None)}>{ say!(plans_matrix_add_a_column) }</button>
            </p>
        </div>
    }
}
