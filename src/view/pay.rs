//! Pay of the leads over the company's attainment.

use hagstone_engine::model::Id;
use hagstone_words::say;

use crate::chart::{LinePlot, Rule, Series, Stroke};
use crate::state::Results;
use crate::text::Numbers;

use super::{Table, axis, expected, hue_of_role, in_sentence, leads, over_attainment, starting};

/// The lines: pay of each lead as a share of target pay.
pub fn plot(results: &Results, numbers: &dyn Numbers) -> LinePlot {
    let lines: Vec<(Id, Vec<(f64, f64)>)> = leads(&results.model)
        .into_iter()
        .filter_map(|role| Some((role.clone(), shares(results, &role)?)))
        .collect();
    let highest = lines
        .iter()
        .flat_map(|(_, points)| points)
        .map(|&(_, pay)| pay)
        .fold(1.2, f64::max);
    let now = results.outcome.company.attainment;
    let series = lines
        .into_iter()
        .map(|(role, points)| Series {
            name: results
                .model
                .roles
                .get(&role)
                .map(|role| role.name.clone())
                .unwrap_or_default(),
            hue: hue_of_role(&results.model, &role),
            stroke: Stroke::Solid,
            dots: now
                .zip(
                    results
                        .outcome
                        .roles
                        .get(&role)
                        .and_then(|role| role.share_of_target),
                )
                .into_iter()
                .collect(),
            points,
            label: true,
        })
        .collect();
    let mut rules = vec![Rule {
        at: 1.0,
        vertical: false,
        label: String::new(),
        strong: true,
    }];
    rules.extend(expected(results, numbers));
    LinePlot {
        x: over_attainment(numbers),
        y: axis(0.0, highest, 5, "", |at| numbers.percent(at, 0)),
        series,
        rules,
        bands: Vec::new(),
    }
}

fn shares(results: &Results, role: &str) -> Option<Vec<(f64, f64)>> {
    let target = results.outcome.roles.get(role)?.target_pay;
    if target <= 0.0 {
        return None;
    }
    Some(
        results
            .pay_over_attainment(role)?
            .into_iter()
            .map(|(at, pay)| (at, pay / target))
            .collect(),
    )
}

/// The attainment from which a role reaches target pay, and stays there; nothing where it never does.
pub fn reaches_target_at(results: &Results, role: &str) -> Option<f64> {
    const ROUNDING: f64 = 1e-6;
    let shares = shares(results, role)?;
    let last_below = shares.iter().rposition(|&(_, share)| share < 1.0 - ROUNDING);
    match last_below {
        None => shares.first().map(|&(at, _)| at),
        Some(index) => {
            let (&(a, low), &(b, high)) = (shares.get(index)?, shares.get(index + 1)?);
            Some(if high > low {
                a + (b - a) * ((1.0 - low) / (high - low)).clamp(0.0, 1.0)
            } else {
                b
            })
        }
    }
}

/// The finding, as a sentence.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let leads = leads(&results.model);
    let name = |role: &str| {
        results
            .model
            .roles
            .get(role)
            .map(|role| in_sentence(&role.name))
            .unwrap_or_default()
    };
    let reached: Vec<(String, Option<f64>)> = leads
        .iter()
        .take(2)
        .map(|role| (name(role), reaches_target_at(results, role)))
        .collect();
    let percent = |at: f64| numbers.percent(at, 1);
    match reached.as_slice() {
        [(first, Some(a)), (second, Some(b))] if (a - b).abs() < 0.0005 => {
            starting(&say!(pay_and_both_reach_target_pay_from {
                first,
                second,
                percent: percent(*a)
            }))
        }
        [(first, Some(a)), (second, Some(b))] => {
            let (early, from, late, to) = if a < b {
                (first, a, second, b)
            } else {
                (second, b, first, a)
            };
            starting(&say!(pay_reaches_target_pay_at_of_goal {
                early,
                late,
                from: percent(*from),
                to: percent(*to)
            }))
        }
        [(some, Some(at)), (never, None)] | [(never, None), (some, Some(at))] => {
            starting(&say!(pay_reaches_target_pay_at_of_goal_2 {
                some,
                never,
                at: percent(*at)
            }))
        }
        [(first, None), (second, None)] => {
            starting(&say!(pay_neither_nor_reaches_target_pay_at { first, second }))
        }
        [(one, Some(at))] => starting(&say!(pay_reaches_target_pay_at_of_goal_3 {
            one,
            at: percent(*at)
        })),
        [(one, None)] => starting(&say!(pay_does_not_reach_target_pay_at { one })),
        _ => say!(pay_nobody_s_pay_hangs_on_the).into(),
    }
}

/// The numbers behind the lines, every ten percent of attainment.
pub fn table(results: &Results, numbers: &dyn Numbers) -> Table {
    let leads: Vec<_> = leads(&results.model)
        .into_iter()
        .filter_map(|role| Some((role.clone(), shares(results, &role)?)))
        .collect();
    let mut head = vec![say!(common_company_revenue_of_goal).to_owned()];
    for (role, _) in &leads {
        head.push(
            results
                .model
                .roles
                .get(role)
                .map(|role| role.name.clone())
                .unwrap_or_default(),
        );
    }
    let every = 20;
    let rows = (0..results.sweep.attainment.len())
        .step_by(every)
        .filter_map(|step| {
            let at = results.sweep.attainment.get(step)?;
            let mut row = vec![numbers.percent(*at, 0)];
            for (role, shares) in &leads {
                let share = shares.get(step)?.1;
                let target = results
                    .outcome
                    .roles
                    .get(role)
                    .map_or(0.0, |role| role.target_pay);
                row.push(format!(
                    "{} ({})",
                    numbers.percent(share, 1),
                    numbers.money(share * target)
                ));
            }
            Some(row)
        })
        .collect();
    Table { head, rows }
}
