//! A figure looked up in steps, along a line through points, or in the cells of a matrix.

use super::figure::{Figure, Node, Rule, Unit};
use super::pay::Paying;
use crate::compile::{Part, Shape};
use crate::grid::at;
use crate::model::{Between, Beyond, Curve, Pays};
use crate::problem::join;
use hagstone_words::say;

/// What a payout curve pays for an attainment, as a share of target.
pub(super) fn payout_at(curve: &Curve, attainment: &Node, path: &str) -> Node {
    let points = curve.points.iter();
    let points: Vec<_> = points.map(|point| (point.attainment(), point.pay())).collect();
    let beyond = curve.beyond == Beyond::Extend;
    let path = join(path, "points");
    points_at(
        say!(common_payout),
        attainment,
        &points,
        false,
        beyond,
        &path,
        Unit::Percent,
    )
}

/// What a table of steps says for a figure.
pub(super) fn steps_at(
    label: &str,
    figure: &Node,
    steps: &[(f64, f64)],
    path: &str,
    field: &str,
    unit: Unit,
) -> Node {
    let from = |index: usize, start: f64| {
        let source = join(&join(path, &index.to_string()), "from");
        Figure::given(
            say!(statement_lookup_start_of_step { index: index + 1 }),
            start,
            figure.unit,
            source,
        )
        .node()
    };
    let reached = steps
        .iter()
        .enumerate()
        .rev()
        .find(|(_, step)| step.0 <= figure.value);
    match (reached, steps.first()) {
        (Some((index, step)), _) => {
            let source = join(&join(path, &index.to_string()), field);
            let value = Figure::given(
                say!(statement_lookup_step { index: index + 1 }),
                step.1,
                unit,
                source,
            )
            .node();
            let inputs = vec![figure.clone(), from(index, step.0), value];
            Figure::of(label, unit, Rule::Reached, inputs).node()
        }
        (None, first) => {
            let start = first.map_or(0.0, |first| first.0);
            Figure::of(
                label,
                unit,
                Rule::NotReached,
                vec![figure.clone(), from(0, start)],
            )
            .node()
        }
    }
}

/// What a line through points says for a figure; `flat` before the first point, or nothing; beyond the last one flat, or on.
pub(super) fn points_at(
    label: &str,
    figure: &Node,
    points: &[(f64, f64)],
    flat: bool,
    extend: bool,
    path: &str,
    unit: Unit,
) -> Node {
    let x = figure.value;
    let given = |index: usize, of_figure: bool| {
        let (a, b) = points.get(index).copied().unwrap_or_default();
        let source = join(&join(path, &index.to_string()), if of_figure { "0" } else { "1" });
        if of_figure {
            Figure::given(
                say!(statement_lookup_point { index: index + 1 }),
                a,
                figure.unit,
                source,
            )
            .node()
        } else {
            Figure::given(
                say!(statement_lookup_pays_at_point { index: index + 1 }),
                b,
                unit,
                source,
            )
            .node()
        }
    };
    // The last point at or before the figure; of two at one figure the second.
    let Some(at) = points.iter().rposition(|point| point.0 <= x) else {
        if flat && !points.is_empty() {
            let inputs = vec![figure.clone(), given(0, false)];
            return Figure::of(label, unit, Rule::Same, inputs)
                .note(say!(statement_lookup_before_the_first_point_it_is))
                .node();
        }
        return Figure::of(
            label,
            unit,
            Rule::NotReached,
            vec![figure.clone(), given(0, true)],
        )
        .node();
    };
    let line = |a: usize, b: usize, beyond: bool| {
        let inputs = vec![
            figure.clone(),
            given(a, true),
            given(a, false),
            given(b, true),
            given(b, false),
        ];
        Figure::of(label, unit, Rule::Line { beyond }, inputs)
    };
    if at + 1 < points.len() {
        return line(at, at + 1, false)
            .note(say!(statement_lookup_linear_between_two_points))
            .node();
    }
    // The last piece that is not a jump goes on, from the last point's own height.
    let last = points.get(at).copied().unwrap_or_default();
    let piece = (1..points.len()).rev().find(|&index| {
        let (a, b) = (points.get(index - 1), points.get(index));
        matches!((a, b), (Some(a), Some(b)) if b.0 > a.0)
    });
    if let (true, Some(end)) = (extend, piece)
        && last.0 < x
    {
        if end == at {
            return line(end - 1, end, true)
                .note(say!(statement_lookup_the_slope_of_the_last_piece))
                .node();
        }
        let (a, b) = (
            points.get(end - 1).copied().unwrap_or_default(),
            points.get(end).copied().unwrap_or_default(),
        );
        let per = (b.1 - a.1) / (b.0 - a.0);
        let mut inputs = vec![figure.clone(), given(at, true), given(at, false)];
        inputs.push(
            Figure::given(
                say!(statement_lookup_one_further_on),
                last.0 + 1.0,
                figure.unit,
                None,
            )
            .node(),
        );
        let next = Figure::given(
            say!(statement_lookup_there_the_slope_of_the_last),
            last.1 + per,
            unit,
            None,
        );
        inputs.push(next.node());
        return Figure::of(label, unit, Rule::Line { beyond: true }, inputs)
            .note(say!(statement_lookup_the_slope_of_the_last_piece))
            .node();
    }
    let inputs = vec![figure.clone(), given(at, true), given(at, false)];
    let figure = Figure::of(label, unit, Rule::Reached, inputs);
    if extend {
        figure.node()
    } else {
        figure
            .note(say!(statement_lookup_beyond_the_last_point_it_is))
            .node()
    }
}

/// A share of target by two attainments.
pub(super) fn cell(paying: Paying<'_>, part: &Part, row: Node, column: Node, path: &str) -> Node {
    let (Pays::Matrix(model), Shape::Matrix { table, .. }) = (&paying.model.pays, &part.shape) else {
        return row;
    };
    let reach = |starts: &[f64], figure: f64| starts.iter().rposition(|start| *start <= figure);
    let label = say!(common_payout);
    let first = |starts: &[f64]| at(starts, 0);
    let (Some(up), Some(left)) = (reach(&table.rows, row.value), reach(&table.columns, column.value)) else {
        let (figure, start) = if reach(&table.rows, row.value).is_none() {
            (row, first(&table.rows))
        } else {
            (column, first(&table.columns))
        };
        let start = Figure::given(
            say!(statement_lookup_where_the_table_starts),
            start,
            Unit::Percent,
            None,
        )
        .node();
        return Figure::of(label, Unit::Percent, Rule::NotReached, vec![figure, start]).node();
    };
    let cell = |up: usize, left: usize| {
        let value = at(&table.cells, up * table.columns.len() + left);
        let source = join(&join(&join(path, "cells"), &up.to_string()), &left.to_string());
        let name = say!(statement_lookup_row_column {
            up: up + 1,
            left: left + 1
        });
        Figure::given(name, value, Unit::Percent, source).node()
    };
    let start = |field: &str, starts: &[f64], index: usize| {
        let source = join(&join(path, field), &index.to_string());
        Figure::given(
            say!(statement_lookup_start { index: index + 1 }),
            at(starts, index),
            Unit::Percent,
            source,
        )
        .node()
    };
    if model.between == Between::Steps {
        let inputs = vec![row, column, cell(up, left)];
        return Figure::of(label, Unit::Percent, Rule::Same, inputs)
            .note(say!(statement_lookup_the_cell_that_is_reached))
            .node();
    }
    let across = |up: usize| {
        if left + 1 >= table.columns.len() {
            return cell(up, left);
        }
        let inputs = vec![
            column.clone(),
            start("columns", &table.columns, left),
            cell(up, left),
            start("columns", &table.columns, left + 1),
            cell(up, left + 1),
        ];
        let label = say!(statement_lookup_along_row { up: up + 1 });
        Figure::of(label, Unit::Percent, Rule::Line { beyond: false }, inputs).node()
    };
    if up + 1 >= table.rows.len() {
        return Figure::of(label, Unit::Percent, Rule::Same, vec![across(up)]).node();
    }
    let inputs = vec![
        row,
        start("rows", &table.rows, up),
        across(up),
        start("rows", &table.rows, up + 1),
        across(up + 1),
    ];
    Figure::of(label, Unit::Percent, Rule::Line { beyond: false }, inputs).node()
}
