//! What moves one number from one scenario to another.

use hagstone_engine::compare::Explanation;
use hagstone_words::say;

use crate::chart::{Hue, Level, Move, Waterfall};
use crate::text::Numbers;

use super::{Column, Row, Scale};
use crate::view::Table;
use crate::view::assumption::{self, Side};

/// What moves one number from one column to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The finding.
    pub title: String,
    /// The picture.
    pub plot: Waterfall,
    /// The same in numbers.
    pub table: Table,
}

/// What moves the number of a row from one column to another; `place` is that of the row among the explained numbers.
pub fn moved(
    row: &Row,
    (from, to): (&Column, &Column),
    explanation: &Explanation,
    place: usize,
    numbers: &dyn Numbers,
) -> Moved {
    let (before_side, after_side) = (Side::from(&**from.results), Side::from(&**to.results));
    let number = |list: &[f64]| list.get(place).copied().unwrap_or_default();
    let (before, after) = (number(&explanation.before), number(&explanation.after));
    let difference = after - before;
    let mut moves: Vec<(f64, String, String, Hue)> = explanation
        .inputs
        .iter()
        .map(|input| {
            let name = assumption::input(&input.path, &input.differences, before_side, after_side);
            let told = input.differences.iter().map(|one| {
                let told = assumption::told(one, before_side, after_side, numbers);
                let whole = name.split(" \u{203a} ").next().unwrap_or_default();
                let place = told.place.strip_prefix(&format!("{whole} \u{203a} "));
                let what = match input.differences.len() {
                    1 => String::new(),
                    _ => format!("{}: ", place.unwrap_or(&told.place)),
                };
                format!("{what}{} \u{2192} {}", told.before, told.after)
            });
            let told = told.collect::<Vec<_>>().join("; ");
            let hue = assumption::hue(&input.path, &to.results.model);
            (number(&input.effects), name, told, hue)
        })
        .collect();
    // The largest first; those that move the same in the order of their places.
    moves.sort_by(|one, other| other.0.abs().total_cmp(&one.0.abs()));
    let write = |amount: f64| {
        if row.is_nothing(amount) {
            say!(compare_moved_no_effect).to_owned()
        } else {
            row.write_difference(amount, numbers)
        }
    };
    let title = if explanation.inputs.is_empty() {
        say!(compare_moved_and_do_not_differ_in_anything {
            name: from.name,
            name_2: to.name
        })
    } else if row.is_nothing(difference) {
        say!(compare_moved_is_the_same_under_and {
            title: row.title(),
            name: from.name,
            name_2: to.name
        })
    } else {
        let way = if difference > 0.0 { "higher" } else { "lower" };
        let size = match row.scale {
            Scale::Money => numbers.money_short(difference.abs()),
            Scale::Share => say!(compare_moved_points {
                difference: numbers.number(difference.abs() * 100.0)
            }),
        };
        // What moves it the other way, however far, is not why it moved this way.
        let most = moves
            .iter()
            .find(|(amount, ..)| (*amount > 0.0) == (difference > 0.0));
        let most = most.map(|(_, name, ..)| name.clone()).unwrap_or_default();
        say!(compare_moved_is_under_than_under_mostly_by {
            size,
            way,
            most,
            title: row.title(),
            name: to.name,
            name_2: from.name
        })
    };
    let head = [
        say!(common_input),
        say!(compare_moved_before_and_after),
        say!(compare_moved_moves_by),
        say!(compare_moved_of_the_difference),
    ];
    let mut table = Table {
        head: head.map(str::to_owned).to_vec(),
        rows: vec![vec![
            from.name.clone(),
            String::new(),
            row.write(before, numbers),
            String::new(),
        ]],
    };
    for (amount, name, told, _) in &moves {
        let share = if row.is_nothing(difference) || row.is_nothing(*amount) {
            "\u{2013}".into()
        } else {
            let share = amount / difference;
            let sign = if share < 0.0 { "\u{2212}" } else { "" };
            format!("{sign}{}", numbers.percent(share.abs(), 1))
        };
        table
            .rows
            .push(vec![name.clone(), told.clone(), write(*amount), share]);
    }
    let sum = if row.is_nothing(difference) {
        say!(common_no_change).to_owned()
    } else {
        row.write_difference(difference, numbers)
    };
    table.rows.push(vec![
        to.name.clone(),
        String::new(),
        format!("{} ({sum})", row.write(after, numbers)),
        String::new(),
    ]);
    let level = |column: &Column, value: f64| Level {
        name: column.name.clone(),
        value,
        label: row.write(value, numbers),
    };
    let step = |(amount, name, _, hue): (f64, String, String, Hue)| Move {
        name,
        amount,
        label: write(amount),
        hue,
    };
    Moved {
        title,
        plot: Waterfall {
            start: level(from, before),
            moves: moves.into_iter().map(step).collect(),
            end: level(to, after),
        },
        table,
    }
}
