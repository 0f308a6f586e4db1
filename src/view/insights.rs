//! Insights in pictures, tables and sentences: each title says what is to be seen.

mod driver;
mod kink;
mod role;
mod tornado;

use hagstone_engine::insight::{AttributionInsight, CellInsight, Insights, PairInsight};
use hagstone_engine::simulate::Chance;
use hagstone_words::say;

use crate::chart::{BarPlot, BarRow, Hue, Part, RangePlot, RangeRow};
use crate::state::Results;
use crate::text::Numbers;

use super::{Table, axis, hue_of_function, hue_of_role, in_sentence, lower, starting};

pub use kink::{KinkedCurve, kinked, kinks_curve, kinks_table, kinks_title};
pub use role::{
    deal_plot, deal_table, deal_title, free_plot, free_table, free_title, marginal_plot, marginal_table,
    marginal_title, sight_plot, sight_table, sight_title, stretch_plot, stretch_table, stretch_title,
};
pub use tornado::{
    Kind, inputs, metric_name, metrics, solved, tornado_plot, tornado_rest, tornado_table, tornado_title,
    unit_of_metric, write_input, write_metric,
};

/// What a function is called.
fn function<'a>(results: &'a Results, id: &'a str) -> &'a str {
    let found = results.model.functions.get(id);
    found.map_or(id, |function| function.name.as_str())
}

/// What a role is called.
fn role<'a>(results: &'a Results, id: &'a str) -> &'a str {
    results.model.roles.get(id).map_or(id, |role| role.name.as_str())
}

fn chance(chance: Chance, numbers: &dyn Numbers) -> String {
    numbers.percent(chance.share, 0)
}

/// Who is to blame: how often one function reaches target pay while the other does not.
pub fn pairs_title(results: &Results, found: &Insights, numbers: &dyn Numbers) -> String {
    let Some(pair) = worst(found) else {
        return say!(insights_two_functions_with_people_are).into();
    };
    let (first, second) = (function(results, &pair.first), function(results, &pair.second));
    let blame = pair.first_only.chance.share + pair.second_only.chance.share;
    if blame < 0.005 {
        return say!(insights_and_win_and_lose_together {
            first,
            second: lower(second)
        });
    }
    let (who, other, only) = if pair.first_only.chance.share >= pair.second_only.chance.share {
        (first, second, &pair.first_only)
    } else {
        (second, first, &pair.second_only)
    };
    say!(insights_in_of_the_years_wins_while {
        chance: chance(only.chance, numbers),
        who: lower(who),
        other: lower(other)
    })
}

/// The pair with the most blame.
fn worst(found: &Insights) -> Option<&PairInsight> {
    let blame = |pair: &PairInsight| pair.first_only.chance.share + pair.second_only.chance.share;
    found
        .pairs
        .iter()
        .max_by(|one, other| blame(one).total_cmp(&blame(other)))
}

/// The four cells of each pair, with their names and hues.
fn cells<'a>(results: &'a Results, pair: &'a PairInsight) -> [(String, Hue, f64, &'a CellInsight); 4] {
    let (first, second) = (function(results, &pair.first), function(results, &pair.second));
    [
        (
            say!(insights_both_reach_target_pay).into(),
            Hue::Shared,
            1.0,
            &pair.both,
        ),
        (
            say!(insights_alone { first }),
            hue_of_function(&results.model, &pair.first),
            1.0,
            &pair.first_only,
        ),
        (
            say!(insights_alone_2 { second }),
            hue_of_function(&results.model, &pair.second),
            1.0,
            &pair.second_only,
        ),
        (say!(insights_neither_does).into(), Hue::Soft, 0.6, &pair.neither),
    ]
}

/// A bar for each pair: the years by who reaches target pay.
pub fn pairs_plot(results: &Results, found: &Insights, numbers: &dyn Numbers) -> BarPlot {
    let rows = found.pairs.iter().map(|pair| BarRow {
        name: say!(insights_and {
            pair: function(results, &pair.first),
            second: lower(function(results, &pair.second))
        }),
        parts: cells(results, pair)
            .into_iter()
            .map(|(_, hue, tint, cell)| Part {
                value: cell.chance.share,
                label: chance(cell.chance, numbers),
                hue,
                tint,
                hatch: false,
            })
            .collect(),
        ..BarRow::default()
    });
    BarPlot {
        rows: rows.collect(),
        max: 1.0,
    }
}

/// The names and hues of the cells of the first pair, for a legend.
pub fn pairs_legend(results: &Results, found: &Insights) -> Vec<(String, Hue)> {
    let several = found.pairs.len() > 1;
    let cells = found.pairs.first().map(|pair| cells(results, pair));
    let named = |(index, (name, hue, ..)): (usize, (String, Hue, f64, &CellInsight))| match index {
        1 if several => (say!(insights_the_first_alone).into(), Hue::Soft),
        2 if several => (say!(insights_the_second_alone).into(), Hue::Faint),
        _ => (name, hue),
    };
    cells.into_iter().flatten().enumerate().map(named).collect()
}

/// The numbers behind them: chance, error, pay and revenue in each cell.
pub fn pairs_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let mut rows = Vec::new();
    let mut head = vec![
        say!(insights_who_reaches_target_pay).to_owned(),
        say!(common_years).into(),
        say!(common_error).into(),
    ];
    head.extend(
        [
            say!(insights_pay_of_the_first),
            say!(insights_pay_of_the_second),
            say!(common_revenue),
            say!(common_incentive_cost),
        ]
        .map(String::from),
    );
    for pair in &found.pairs {
        for (name, _, _, cell) in cells(results, pair) {
            let mut row = vec![
                if found.pairs.len() > 1 {
                    let both = (function(results, &pair.first), function(results, &pair.second));
                    say!(insights_and_2 {
                        both: both.0,
                        both_2: lower(both.1),
                        name: lower(&name)
                    })
                } else {
                    name
                },
                numbers.percent(cell.chance.share, 1),
                format!("\u{b1}{}", numbers.percent(cell.chance.error, 1)),
            ];
            let some = cell.chance.share > 0.0;
            let amounts = [cell.first_pay, cell.second_pay, cell.revenue, cell.incentive_cost];
            row.extend(amounts.map(|amount| {
                if some {
                    numbers.money_short(amount)
                } else {
                    "\u{2013}".into()
                }
            }));
            rows.push(row);
        }
    }
    Table { head, rows }
}

/// What leads into the cells of blame, a sentence for each that years fall into.
pub fn blame(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Vec<String> {
    let mut told = Vec::new();
    for pair in &found.pairs {
        let names = (function(results, &pair.first), function(results, &pair.second));
        for (cell, who, other) in [
            (&pair.first_only, names.0, names.1),
            (&pair.second_only, names.1, names.0),
        ] {
            let far: Vec<String> = cell
                .drivers
                .iter()
                .filter(|driver| driver.mean.abs() > 0.25 && driver.mean.abs() > 2.0 * driver.error)
                .take(3)
                .map(|driver| driver::told(results, driver, numbers))
                .collect();
            if let [rest @ .., last] = far.as_slice() {
                let list = if rest.is_empty() {
                    last.clone()
                } else {
                    say!(insights_and_3 {
                        last,
                        rest: rest.join(", ")
                    })
                };
                told.push(say!(insights_wins_alone_and_is_paid_below {
                    list,
                    who: starting(who),
                    other: lower(other)
                }));
            }
        }
    }
    told
}

/// What incentives cost in which years.
pub fn budget_title(found: &Insights, numbers: &dyn Numbers) -> String {
    let budget = &found.budget;
    match (budget.budget, budget.within) {
        (Some(_), Some(within)) if within.share > 0.995 => {
            say!(insights_the_budget_holds_in_every_year {
                worst: numbers.money_short(budget.worst)
            })
        }
        (Some(_), Some(within)) => say!(insights_the_budget_holds_in_of_the {
            within: chance(within, numbers),
            worst: numbers.money_short(budget.worst)
        }),
        _ => say!(insights_incentives_cost_to_in_eight_of {
            p10: numbers.money_short(budget.p10),
            p90: numbers.money_short(budget.p90)
        }),
    }
}

/// Cost in eight of ten years and at the worst, against budget and target.
pub fn budget_plot(found: &Insights, numbers: &dyn Numbers) -> RangePlot {
    let budget = &found.budget;
    let row = |name: &str, low: f64, middle: f64, high: f64| RangeRow {
        name: name.into(),
        hue: Hue::Shared,
        low,
        middle,
        high,
        label: numbers.money_short(middle),
    };
    let rows = vec![
        row(
            say!(common_at_target),
            budget.at_target,
            budget.at_target,
            budget.at_target,
        ),
        row(
            say!(insights_eight_of_ten_years),
            budget.p10,
            budget.p50,
            budget.p90,
        ),
        row(
            say!(insights_the_dearest_year),
            budget.worst,
            budget.worst,
            budget.worst,
        ),
    ];
    let most = budget
        .worst
        .max(budget.budget.unwrap_or(0.0))
        .max(budget.at_target);
    RangePlot {
        rows,
        x: axis(0.0, most * 1.04, 5, "", |at| numbers.money_tick(at)),
        mark: budget.budget.map(|budget| (budget, say!(word_budget).into())),
    }
}

/// The same in numbers.
pub fn budget_table(results: &Results, found: &Insights, numbers: &dyn Numbers) -> Table {
    let budget = &found.budget;
    let mut rows = vec![
        (say!(common_budget), budget.budget),
        (say!(common_at_target), Some(budget.at_target)),
        (say!(common_mean), Some(budget.mean)),
        (say!(insights_1_of_10_years_below), Some(budget.p10)),
        (say!(insights_half_of_the_years_below), Some(budget.p50)),
        (say!(insights_9_of_10_years_below), Some(budget.p90)),
        (say!(insights_the_dearest_year), Some(budget.worst)),
    ]
    .into_iter()
    .filter_map(|(name, amount)| Some(vec![name.to_owned(), numbers.money(amount?)]))
    .collect::<Vec<_>>();
    for (id, amount) in &budget.functions {
        rows.push(vec![
            say!(insights_9_of_10_years_below_2 {
                id: function(results, id)
            }),
            numbers.money(*amount),
        ]);
    }
    if budget.functions.len() > 1 {
        rows.push(vec![
            say!(insights_saved_by_one_joint_budget).into(),
            numbers.money(budget.saved_by_joining),
        ]);
    }
    Table {
        head: vec![say!(common_incentive_cost).into(), say!(common_amount).into()],
        rows,
    }
}

/// How far pay hangs on the attribution rule.
pub fn attribution_title(results: &Results, found: &AttributionInsight, numbers: &dyn Numbers) -> String {
    match &found.farthest {
        None => say!(insights_no_ones_pay_hangs_on_the).into(),
        Some(id) => {
            let of_target = found.moves_of_target.map_or_else(String::new, |share| {
                say!(insights_of_target_pay {
                    share: numbers.percent(share, 0)
                })
            });
            say!(insights_the_attribution_rule_alone_moves {
                of_target,
                id: in_sentence(role(results, id)),
                moves: numbers.money_short(found.moves)
            })
        }
    }
}

/// From the least to the most that any rule pays, by role; the dot is the model's own.
pub fn attribution_plot(results: &Results, found: &AttributionInsight, numbers: &dyn Numbers) -> RangePlot {
    let own = found.rules.values().find(|rule| rule.own);
    let row = |(id, name): (&str, &str)| {
        let pays = found.rules.values().filter_map(|rule| rule.pay.get(id).copied());
        let (low, high) = pays.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), pay| {
            (low.min(pay), high.max(pay))
        });
        let middle = own.and_then(|rule| rule.pay.get(id).copied()).unwrap_or(low);
        (high > low).then(|| RangeRow {
            name: name.into(),
            hue: hue_of_role(&results.model, id),
            low,
            middle,
            high,
            label: numbers.money_short(middle),
        })
    };
    let roles = results.model.roles.iter();
    let rows: Vec<RangeRow> = roles.filter_map(|(id, role)| row((id, &role.name))).collect();
    let most = rows.iter().map(|row| row.high).fold(1.0, f64::max);
    RangePlot {
        rows,
        x: axis(0.0, most * 1.04, 5, "", |at| numbers.money_tick(at)),
        mark: None,
    }
}

/// Pay by rule and role.
pub fn attribution_table(results: &Results, found: &AttributionInsight, numbers: &dyn Numbers) -> Table {
    let mut head = vec![say!(common_role).to_owned()];
    head.extend(found.rules.iter().map(|(id, rule)| {
        let name = starting(&id.replace('_', " "));
        if rule.own {
            say!(insights_the_models { name })
        } else {
            name
        }
    }));
    let rows = results.model.roles.iter().filter_map(|(id, role)| {
        let pays: Option<Vec<f64>> = found
            .rules
            .values()
            .map(|rule| rule.pay.get(id).copied())
            .collect();
        let mut row = vec![role.name.clone()];
        row.extend(pays?.into_iter().map(|pay| numbers.money(pay)));
        Some(row)
    });
    Table {
        rows: rows.collect(),
        head,
    }
}
