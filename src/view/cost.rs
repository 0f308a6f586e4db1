//! What the plan costs over the company's attainment.

use crate::chart::{Hue, LinePlot, Rule, Series, Stroke};
use crate::state::Results;
use crate::state::results::SWEEP;
use crate::text::Numbers;
use hagstone_words::say;

use super::{Table, axis, expected, over_attainment};

/// The line of cost, with the budget and the expected year.
pub fn plot(results: &Results, numbers: &dyn Numbers) -> LinePlot {
    let company = &results.outcome.company;
    let points: Vec<(f64, f64)> = results
        .sweep
        .attainment
        .iter()
        .copied()
        .zip(results.sweep.cost.iter().copied())
        .collect();
    let highest = points
        .iter()
        .map(|&(_, cost)| cost)
        .chain(company.incentive_budget)
        .fold(0.0, f64::max);
    let mut rules = Vec::new();
    if let Some(budget) = company.incentive_budget {
        let label = say!(cost_budget {
            budget: numbers.money_short(budget)
        });
        rules.push(Rule {
            at: budget,
            vertical: false,
            label,
            strong: false,
        });
    }
    rules.extend(expected(results, numbers));
    LinePlot {
        x: over_attainment(numbers),
        y: axis(0.0, highest * 1.05, 5, "", |at| numbers.money_tick(at)),
        series: vec![Series {
            name: say!(common_incentives).into(),
            hue: Hue::Ink,
            stroke: Stroke::Solid,
            dots: company
                .attainment
                .map(|at| (at, company.incentive_cost))
                .into_iter()
                .collect(),
            points,
            label: false,
        }],
        rules,
        bands: Vec::new(),
    }
}

/// The attainment from which the plan costs more than its budget; nothing where it never does.
pub fn breaks_budget_at(results: &Results) -> Option<f64> {
    let budget = results.outcome.company.incentive_budget?;
    let over = results.sweep.cost.iter().position(|&cost| cost > budget)?;
    let (b, high) = (
        *results.sweep.attainment.get(over)?,
        *results.sweep.cost.get(over)?,
    );
    let Some(before) = over.checked_sub(1) else {
        return Some(b);
    };
    let (a, low) = (
        *results.sweep.attainment.get(before)?,
        *results.sweep.cost.get(before)?,
    );
    Some(if high > low {
        a + (b - a) * (budget - low) / (high - low)
    } else {
        b
    })
}

/// The finding, as a sentence.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let company = &results.outcome.company;
    match (company.incentive_budget, breaks_budget_at(results)) {
        (Some(budget), Some(at)) if at <= SWEEP.0 => {
            let budget = numbers.money_short(budget);
            say!(cost_at_every_revenue_shown_the { budget })
        }
        (Some(budget), Some(at)) => {
            let budget = numbers.money_short(budget);
            say!(cost_above_of_goal_the_incentives_cost {
                budget,
                at: numbers.percent(at, 1)
            })
        }
        (Some(budget), None) => {
            say!(cost_the_incentives_stay_within_the {
                budget: numbers.money_short(budget)
            })
        }
        (None, _) => match company.incentive_rate {
            Some(rate) => say!(cost_the_incentives_cost_of_revenue {
                incentive_cost: numbers.money_short(company.incentive_cost),
                rate: numbers.percent(rate, 1)
            }),
            None => say!(cost_the_incentives_cost {
                incentive_cost: numbers.money_short(company.incentive_cost)
            }),
        },
    }
}

/// The numbers behind the line, every ten percent of attainment.
pub fn table(results: &Results, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_company_revenue_of_goal),
        say!(common_revenue),
        say!(common_incentives),
        say!(common_of_revenue),
    ]
    .map(str::to_owned)
    .to_vec();
    let sweep = &results.sweep;
    let rows = sweep
        .attainment
        .iter()
        .zip(&sweep.revenue)
        .zip(&sweep.cost)
        .step_by(20)
        .map(|((&at, &revenue), &cost)| {
            let rate = if revenue > 0.0 {
                numbers.percent(cost / revenue, 1)
            } else {
                "\u{2013}".into()
            };
            vec![
                numbers.percent(at, 0),
                numbers.money_short(revenue),
                numbers.money_short(cost),
                rate,
            ]
        })
        .collect();
    Table { head, rows }
}
