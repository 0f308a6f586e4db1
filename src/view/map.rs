//! The win/lose map: who reaches target pay, over how much of its goal each function brings.

use hagstone_engine::{Cell, WinLoseMap};
use hagstone_words::say;

use crate::chart::{CellKind, CellPlot, Crossing, Hue, Rule};
use crate::state::Results;
use crate::text::Numbers;
use crate::work::MAP;

use super::{Table, axis, hue_of_function, lower, starting};

/// What each cell is called: neither, the first function, the second, both.
pub fn kinds(results: &Results, map: &WinLoseMap, numbers: &dyn Numbers) -> Vec<CellKind> {
    let detail = |cell| {
        say!(map_of_the_map {
            cell: numbers.percent(map.share(cell), 0)
        })
    };
    let name = |function: &str| function_name(results, function);
    let alone = |function: &str, cell| CellKind {
        hue: hue_of_function(&results.model, function),
        wash: 1.0,
        label: say!(map_wins_alone {
            function: name(function)
        }),
        detail: detail(cell),
    };
    vec![
        CellKind {
            hue: Hue::None,
            wash: 0.0,
            label: say!(map_both_lose).into(),
            detail: detail(Cell::Neither),
        },
        alone(&map.first, Cell::First),
        alone(&map.second, Cell::Second),
        CellKind {
            hue: Hue::Shared,
            wash: 1.0,
            label: say!(map_both_win).into(),
            detail: detail(Cell::Both),
        },
    ]
}

fn function_name(results: &Results, function: &str) -> String {
    results
        .model
        .functions
        .get(function)
        .map_or_else(|| function.to_owned(), |found| found.name.clone())
}

/// The bits answer who wins: the first, the second function.
fn kind_index(cell: Cell) -> u8 {
    match cell {
        Cell::Neither => 0,
        Cell::First => 1,
        Cell::Second => 2,
        Cell::Both => 3,
    }
}

/// The map to be drawn.
pub fn plot(results: &Results, map: &WinLoseMap, numbers: &dyn Numbers) -> CellPlot {
    let low = map.attainments.first().copied().unwrap_or(MAP.0);
    let high = map.attainments.last().copied().unwrap_or(MAP.1);
    let title = |function: &str| {
        say!(map_revenue_of_its_goal {
            function: function_name(results, function)
        })
    };
    let percent = |at: f64| numbers.percent(at, 0);
    let (first, second) = map.expected;
    // What lies beyond the map is told in words.
    let beyond: Vec<String> = [first, second]
        .into_iter()
        .filter(|at| !(low..=high).contains(at))
        .map(percent)
        .collect();
    let here = if beyond.is_empty() {
        say!(word_expected).to_owned()
    } else {
        say!(map_expected_at {
            beyond: beyond.join(", ")
        })
    };
    let crossings = map.crossings.iter().map(|crossing| Crossing {
        cell: crossing.cell,
        up: crossing.up,
        bit: u8::from(crossing.second),
        share: crossing.share,
    });
    CellPlot {
        x: axis(low, high, 5, &title(&map.first), percent),
        y: axis(low, high, 5, &title(&map.second), percent),
        columns: map.attainments.len(),
        cells: map.cells.iter().map(|&cell| kind_index(cell)).collect(),
        crossings: crossings.collect(),
        kinds: kinds(results, map, numbers),
        here: Some((first, second, here)),
        rules: vec![
            Rule {
                at: 1.0,
                vertical: false,
                label: String::new(),
                strong: false,
            },
            Rule {
                at: 1.0,
                vertical: true,
                label: String::new(),
                strong: false,
            },
        ],
    }
}

/// Who wins at a pair of attainments, in words.
pub fn readout(results: &Results, map: &WinLoseMap, x: f64, y: f64, numbers: &dyn Numbers) -> Option<String> {
    let columns = map.attainments.len();
    let index = |value: f64| {
        let nearest = map
            .attainments
            .iter()
            .enumerate()
            .min_by(|(_, a), (_, b)| (*a - value).abs().total_cmp(&(*b - value).abs()));
        nearest.map(|(index, _)| index)
    };
    let cell = map.cells.get(index(y)? * columns + index(x)?)?;
    let kind = kinds(results, map, numbers)
        .into_iter()
        .nth(usize::from(kind_index(*cell)))?;
    Some(say!(map_at_at {
        function_name: function_name(results, &map.first),
        percent: numbers.percent(x, 0),
        second: lower(&function_name(results, &map.second)),
        percent_2: numbers.percent(y, 0),
        label: lower(&kind.label)
    }))
}

/// The finding, as a sentence: who wins in the expected year, and by how much the other misses.
pub fn title(results: &Results, map: &WinLoseMap, numbers: &dyn Numbers) -> String {
    let (first, second) = (
        function_name(results, &map.first),
        function_name(results, &map.second),
    );
    let misses = |winner: &str, loser: &str, id: &str| match share_of_target(results, id) {
        Some(share) => {
            say!(map_wins_alone_reaches_of_its_target {
                winner,
                loser: lower(loser),
                share: numbers.percent(share, 1)
            })
        }
        None => say!(map_wins_alone_2 { winner }),
    };
    starting(&match map.now {
        Cell::Both => say!(map_and_win_together {
            first,
            second: lower(&second)
        }),
        Cell::Neither => say!(map_neither_nor_reaches_its_target_pay {
            lower: lower(&first),
            second: lower(&second)
        }),
        Cell::First => misses(&first, &second, &map.second),
        Cell::Second => misses(&second, &first, &map.first),
    })
}

/// Variable pay of a function's lead, or of all its roles where it has none, as a share of target pay.
fn share_of_target(results: &Results, function: &str) -> Option<f64> {
    let function = results.outcome.functions.get(function)?;
    let lead = function
        .lead
        .as_ref()
        .and_then(|lead| results.outcome.roles.get(lead));
    let (pay, target) = match lead {
        Some(lead) => (lead.variable_pay, lead.target_pay),
        None => (function.incentive_cost, function.incentive_cost_at_target),
    };
    (target > 0.0).then(|| pay / target)
}

/// The numbers behind the map: from which result of the first function on both win, for results of the second.
pub fn table(results: &Results, map: &WinLoseMap, numbers: &dyn Numbers) -> Table {
    let columns = map.attainments.len();
    let kinds = kinds(results, map, numbers);
    let head_name = function_name(results, &map.second);
    // Every tenth percent.
    let every = (columns.saturating_sub(1) / 8).max(1);
    let picks: Vec<usize> = (0..columns).step_by(every).collect();
    let mut head = vec![format!("{head_name} \\ {}", function_name(results, &map.first))];
    head.extend(
        picks
            .iter()
            .filter_map(|&x| map.attainments.get(x))
            .map(|&at| numbers.percent(at, 0)),
    );
    let rows = picks
        .iter()
        .rev()
        .filter_map(|&y| {
            let mut row = vec![numbers.percent(*map.attainments.get(y)?, 0)];
            for &x in &picks {
                let cell = map.cells.get(y * columns + x)?;
                row.push(kinds.get(usize::from(kind_index(*cell)))?.label.clone());
            }
            Some(row)
        })
        .collect();
    Table { head, rows }
}
