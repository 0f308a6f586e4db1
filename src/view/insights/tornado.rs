//! How far each input moves an outcome, and which value of one makes it what it should be.

use hagstone_engine::compare::Metric;
use hagstone_engine::sensitivity::{Bar, RangeOf, Sensitivity};
use hagstone_engine::solve::Solution;
use hagstone_words::say;

use crate::chart::{RangePlot, RangeRow};
use crate::state::Results;
use crate::text::{Numbers, Unit};
use crate::view::assumption::{hue, place};
use crate::view::unit::unit_at;
use crate::view::{Table, axis, in_sentence};

/// How many inputs are drawn.
const DRAWN: usize = 12;

/// An outcome that can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// Its name in the file and on the command line.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// The outcome.
    pub metric: Metric,
}

/// The outcomes of a model that can be asked for.
pub fn metrics(results: &Results) -> Vec<Kind> {
    let outcome = &results.outcome;
    let company = &outcome.company;
    let varies = results.model.uncertainty.varies();
    let functions = results.model.functions.len() > 1;
    let paid = outcome.roles.iter().filter(|(_, role)| role.target_pay > 0.0);
    let paid: Vec<_> = paid.map(|(id, _)| id.clone()).collect();
    let mut found = vec![Metric::IncentiveCost];
    let mut put = |there: bool, metric: Metric| found.extend(there.then_some(metric));
    put(company.goal > 0.0, Metric::Attainment);
    put(true, Metric::Revenue);
    put(company.ccos.is_some(), Metric::Ccos);
    put(varies && company.goal > 0.0, Metric::GoalChance);
    put(varies && functions, Metric::Together);
    put(varies && company.incentive_budget.is_some(), Metric::BudgetChance);
    put(varies, Metric::CostP90);
    found.extend(paid.iter().cloned().map(Metric::RolePay));
    if varies {
        found.extend(paid.into_iter().map(Metric::RoleChance));
    }
    let kind = |metric: Metric| Kind {
        key: metric.name(),
        name: metric_name(&metric, results),
        metric,
    };
    found.into_iter().map(kind).collect()
}

/// What an outcome is called.
pub fn metric_name(metric: &Metric, results: &Results) -> String {
    let role = |id: &str| in_sentence(super::role(results, id));
    match metric {
        Metric::Revenue => say!(common_revenue).into(),
        Metric::Goal => say!(common_revenue_goal).into(),
        Metric::Attainment => say!(insights_tornado_attainment_of_the_goal).into(),
        Metric::IncentiveCost => say!(common_incentive_cost).into(),
        Metric::Ccos => "CCOS".into(),
        Metric::RolePay(id) => say!(insights_tornado_pay_of { id: role(id) }),
        Metric::RoleMean(id) => say!(insights_tornado_mean_pay_of { id: role(id) }),
        Metric::Pool(id) => {
            let pool = results.model.pools.get(id);
            pool.map_or_else(|| id.to_string(), |pool| pool.name.clone())
        }
        Metric::GoalChance => say!(common_chance_of_the_goal).into(),
        Metric::BudgetChance => say!(insights_tornado_chance_that_the_budget_holds).into(),
        Metric::Together => say!(insights_tornado_chance_of_winning_together).into(),
        Metric::RoleChance(id) => say!(insights_tornado_chance_of_target_pay_of { id: role(id) }),
        Metric::CostP90 => say!(insights_tornado_incentive_cost_in_9_of_10).into(),
    }
}

/// How an outcome is written and read.
pub fn unit_of_metric(metric: &Metric) -> Unit {
    match metric {
        Metric::Attainment | Metric::Ccos => Unit::Percent,
        metric if metric.is_chance() => Unit::Percent,
        _ => Unit::Money,
    }
}

/// An outcome as it is written.
pub fn write_metric(metric: &Metric, value: f64, numbers: &dyn Numbers) -> String {
    match unit_of_metric(metric) {
        Unit::Percent => numbers.percent(value, 1),
        _ => numbers.money(value),
    }
}

/// An input as it is written.
pub fn write_input(path: &str, value: f64, results: &Results, numbers: &dyn Numbers) -> String {
    match unit_of_input(path, value, results) {
        Unit::Percent => numbers.percent(value, 2),
        Unit::Money => numbers.money(value),
        _ => numbers.number(value),
    }
}

fn unit_of_input(path: &str, value: f64, results: &Results) -> Unit {
    let usual = if value.abs() <= 10.0 {
        Unit::Percent
    } else {
        Unit::Count
    };
    unit_at(path, &results.model).unwrap_or(usual)
}

/// The inputs that can be solved for: the levers, then what moves the outcome, each by its place with its name and its range.
pub fn inputs(results: &Results, tornado: Option<&Sensitivity>) -> Vec<(String, String, (f64, f64), Unit)> {
    let mut found: Vec<(String, String, (f64, f64), Unit)> = Vec::new();
    for lever in results.model.levers.values() {
        if let Some(number) = results.number(&lever.path) {
            let unit = unit_of_input(&lever.path, number, results);
            found.push((
                lever.path.clone(),
                lever.name.clone(),
                (lever.from, lever.to),
                unit,
            ));
        }
    }
    for bar in tornado.map_or(&[][..], |found| &found.bars).iter().take(30) {
        if !found.iter().any(|(path, ..)| *path == bar.path) {
            let name = place(&bar.path, &results.value);
            let unit = unit_of_input(&bar.path, bar.input, results);
            let range = if bar.range == RangeOf::One {
                ((bar.input - 5.0).max(1.0), bar.input + 5.0)
            } else {
                (bar.input * 0.5, bar.input * 1.5)
            };
            found.push((bar.path.clone(), name, range, unit));
        }
    }
    found
}

/// What moves the outcome farthest.
pub fn tornado_title(
    results: &Results,
    metric: &Metric,
    found: &Sensitivity,
    numbers: &dyn Numbers,
) -> String {
    let Some(first) = found.bars.first() else {
        return say!(insights_tornado_no_input_moves_it {
            metric: crate::view::lower(&metric_name(metric, results))
        });
    };
    let (low, high) = ends(first, found.base);
    say!(insights_tornado_moves_it_farthest_to {
        path: place(&first.path, &results.value),
        low: write_metric(metric, low, numbers),
        high: write_metric(metric, high, numbers)
    })
}

fn ends(bar: &Bar, base: f64) -> (f64, f64) {
    (
        bar.at_low.min(bar.at_high).min(base),
        bar.at_low.max(bar.at_high).max(base),
    )
}

/// What was not looked at; nothing where all was.
pub fn tornado_rest(found: &Sensitivity, numbers: &dyn Numbers) -> Option<String> {
    let rest = found.left_out as f64;
    let told = |what: &str| Some(say!(insights_tornado_not_looked_at_smaller_deals_and { what }));
    match found.left_out {
        0 => None,
        1 => told(say!(insights_tornado_one_more_input_was)),
        _ => told(&say!(insights_tornado_more_inputs_were {
            rest: numbers.number(rest)
        })),
    }
}

/// From where to where each input moves the outcome, the farthest first.
pub fn tornado_plot(
    results: &Results,
    metric: &Metric,
    found: &Sensitivity,
    numbers: &dyn Numbers,
) -> RangePlot {
    let rows = found.bars.iter().take(DRAWN).map(|bar| {
        let (low, high) = ends(bar, found.base);
        RangeRow {
            name: place(&bar.path, &results.value),
            hue: hue(&bar.path, &results.model),
            low,
            middle: found.base,
            high,
            label: String::new(),
        }
    });
    let rows: Vec<RangeRow> = rows.collect();
    let low = rows.iter().map(|row| row.low).fold(found.base, f64::min);
    let high = rows.iter().map(|row| row.high).fold(found.base, f64::max);
    let margin = ((high - low) * 0.04).max(found.base.abs() * 1e-6);
    let money = unit_of_metric(metric) == Unit::Money;
    RangePlot {
        rows,
        x: axis(low - margin, high + margin, 5, "", |at| {
            if money {
                numbers.money_tick(at)
            } else {
                numbers.percent(at, 1)
            }
        }),
        mark: Some((found.base, say!(word_now).into())),
    }
}

/// The same in numbers, with the ranges.
pub fn tornado_table(
    results: &Results,
    metric: &Metric,
    found: &Sensitivity,
    numbers: &dyn Numbers,
) -> Table {
    let head = [
        say!(common_input),
        say!(common_now),
        say!(common_from),
        say!(common_to),
        say!(insights_tornado_range),
        say!(insights_tornado_outcome_from),
        say!(insights_tornado_outcome_to),
    ];
    let rows = found.bars.iter().map(|bar| {
        let input = |value: f64| write_input(&bar.path, value, results, numbers);
        let range = match bar.range {
            RangeOf::Uncertainty => "9 of 10 years",
            RangeOf::Tenth => "\u{b1}10%",
            RangeOf::One => "\u{b1}1",
        };
        vec![
            place(&bar.path, &results.value),
            input(bar.input),
            input(bar.low),
            input(bar.high),
            range.into(),
            write_metric(metric, bar.at_low, numbers),
            write_metric(metric, bar.at_high, numbers),
        ]
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}

/// The answer to a question in a sentence.
pub fn solved(results: &Results, metric: &Metric, found: &Solution, numbers: &dyn Numbers) -> String {
    found.told(
        &|input| write_input(&found.input, input, results, numbers),
        &|outcome| write_metric(metric, outcome, numbers),
    )
}
