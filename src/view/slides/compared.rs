//! The scenarios beside each other on one slide.

use hagstone_engine::Outcome;
use hagstone_engine::compare::Metric;
use hagstone_words::say;

use super::Made;
use crate::chart::{Hue, SlideBody};
use crate::state::State;
use crate::text::Numbers;
use crate::view::compare::{Column, rows};
use crate::view::{Table, lower, strip, years};

/// So many rows and columns a slide's table has at most.
const MOST_ROWS: usize = 9;
const MOST_COLUMNS: usize = 4;

/// The scenario that is looked at beside the base, or where the base is, the scenarios beside it.
pub(super) fn compared(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Option<Made> {
    let base = columns.first()?;
    let chosen = columns
        .iter()
        .find(|column| column.id.is_some() && column.id == state.scenario);
    let shown: Vec<&Column> = match chosen {
        Some(chosen) => vec![base, chosen],
        None => columns.iter().take(MOST_COLUMNS).collect(),
    };
    if shown.len() < 2 {
        return None;
    }
    let mut head = vec![say!(common_expected_year).to_owned()];
    head.extend(shown.iter().map(|column| column.name.clone()));
    head.extend(chosen.map(|_| say!(common_difference).to_owned()));
    let mut body: Vec<(Hue, Vec<String>)> = rows(columns)
        .iter()
        .filter(|row| row.key != "goal" && !row.key.starts_with("pool:"))
        .map(|row| {
            let mut cells = vec![match row.metric {
                Metric::RolePay(_) => say!(slides_compared_pay {
                    name: lower(&row.name)
                }),
                _ => row.title(),
            }];
            let told: Vec<_> = shown
                .iter()
                .map(|column| row.cell(base, column, numbers))
                .collect();
            cells.extend(told.iter().map(|cell| cell.value.clone()));
            if chosen.is_some() {
                let change = told.last().and_then(|cell| cell.change.clone());
                cells.push(change.map_or_else(String::new, |(change, _)| change));
            }
            (row.hue, cells)
        })
        .collect();
    let chances = chances(state, numbers).filter(|_| chosen.is_some());
    let kept = MOST_ROWS - if chances.is_some() { 2 } else { 0 };
    body.truncate(kept);
    body.extend(chances.into_iter().flatten());
    let note = chosen.map_or("", |chosen| chosen.note.as_str());
    Some(Made {
        id: "compare".into(),
        name: say!(slides_compared_compared).into(),
        title: match chosen {
            Some(chosen) => against(base, chosen, numbers),
            None => beside(columns, numbers),
        },
        note: if note.is_empty() {
            say!(slides_compared_the_expected_year_pay_is_the).into()
        } else {
            note.to_owned()
        },
        table: Some(Table {
            head: head.clone(),
            rows: body.iter().map(|(_, cells)| cells.clone()).collect(),
        }),
        body: SlideBody::Table(head, body),
        levers: Vec::new(),
    })
}

/// The chances of the base and of the scenario that is looked at, over the same years.
fn chances(state: &State, numbers: &dyn Numbers) -> Option<Vec<(Hue, Vec<String>)>> {
    let drawn = state.years.drawn.as_ref()?;
    let base = drawn.base.as_ref()?;
    let row = |name: &str, before: Option<f64>, now: Option<f64>| {
        let (before, now) = (before?, now?);
        let difference = if (now - before).abs() < 0.0005 {
            say!(common_no_change).to_owned()
        } else {
            say!(slides_compared_pts {
                before: numbers.points_difference(now - before)
            })
        };
        let cells = vec![
            name.to_owned(),
            numbers.percent(before, 1),
            numbers.percent(now, 1),
            difference,
        ];
        Some((Hue::Shared, cells))
    };
    let goal =
        |summary: &hagstone_engine::simulate::StudySummary| summary.goal_met.map(|chance| chance.share);
    let together = |summary: &hagstone_engine::simulate::StudySummary| {
        years::pair(summary).map(|pair| pair.both.chance.share)
    };
    let rows = [
        row(say!(common_chance_of_the_goal), goal(base), goal(&drawn.summary)),
        row(
            say!(slides_compared_chance_to_win_together),
            together(base),
            together(&drawn.summary),
        ),
    ];
    Some(rows.into_iter().flatten().collect())
}

/// What a scenario brings and costs against the base, and who reaches target pay under it.
fn against(base: &Column, chosen: &Column, numbers: &dyn Numbers) -> String {
    let difference = |of: fn(&Outcome) -> f64| of(&chosen.results.outcome) - of(&base.results.outcome);
    let told = |difference: f64| {
        let word = if difference < 0.0 {
            say!(word_less)
        } else {
            say!(word_more)
        };
        (difference.abs() >= 0.5).then(|| format!("{} {word}", numbers.money_short(difference.abs())))
    };
    let name = &chosen.name;
    let revenue = told(difference(|outcome| outcome.company.revenue));
    let cost = told(difference(|outcome| outcome.company.incentive_cost));
    let both = match (revenue, cost) {
        (None, None) => say!(slides_compared_brings_and_costs_what_the_base { name }),
        (None, Some(cost)) => {
            say!(slides_compared_costs_in_incentives_than_the_base { name, cost })
        }
        (Some(revenue), None) => {
            say!(slides_compared_brings_revenue_than_the_base_at { name, revenue })
        }
        (Some(revenue), Some(cost)) => {
            say!(slides_compared_brings_revenue_than_the_base_and { name, revenue, cost })
        }
    };
    let wins = |column: &Column| {
        let figures = strip::expected(&column.results, numbers);
        let wins = figures.into_iter().find(|figure| figure.key == "wins");
        wins.map(|figure| lower(&figure.value))
            .filter(|who| who != "\u{2013}")
    };
    let who = match (wins(base), wins(chosen)) {
        (Some(before), Some(now)) if before != now => {
            say!(slides_compared_target_pay_is_reached_by_not { now, before })
        }
        (_, Some(now)) => say!(slides_compared_target_pay_is_still_reached_by { now }),
        _ => String::new(),
    };
    format!("{both}{who}")
}

/// What the scenarios range over.
fn beside(columns: &[Column], numbers: &dyn Numbers) -> String {
    let range = |of: fn(&Outcome) -> f64| {
        let all = columns.iter().map(|column| of(&column.results.outcome));
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let told = |(low, high): (f64, f64)| {
        let (low, high) = (numbers.money_short(low), numbers.money_short(high));
        if low == high {
            say!(slides_compared_stays_at { low })
        } else {
            say!(slides_compared_goes_from_to { low, high })
        }
    };
    let count = columns.len().saturating_sub(1);
    let scenarios = if count == 1 {
        say!(slides_compared_one_scenario).to_owned()
    } else {
        say!(slides_compared_scenarios {
            f64: numbers.number(count as f64)
        })
    };
    say!(slides_compared_over_the_base_and_revenue_and {
        scenarios,
        revenue: told(range(|outcome| outcome.company.revenue)),
        incentive_cost: told(range(|outcome| outcome.company.incentive_cost))
    })
}
