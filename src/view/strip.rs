//! The outcome strip: what is always in sight, with its change against the base model.

use hagstone_engine::Outcome;
use hagstone_engine::simulate::Chance;
use hagstone_words::say;

use crate::state::{Results, State};
use crate::text::Numbers;

use super::{lower, years};

/// One figure of the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// A word that does not change, for tests and styles.
    pub key: &'static str,
    /// What it is.
    pub name: &'static str,
    /// What it comes to.
    pub value: String,
    /// How far it may be from that, where it was found by drawing years.
    pub error: Option<String>,
    /// The change against the base model, and whether it is good news, where one is looked at.
    pub change: Option<(String, Option<bool>)>,
    /// A few words below.
    pub note: String,
    /// Where it can be said what the figure lacks: a place of the document.
    pub lacks: Option<&'static str>,
}

/// The figures, from left to right.
pub fn figures(state: &State, numbers: &dyn Numbers) -> Vec<Figure> {
    let mut figures = expected(&state.results, numbers);
    let [goal, together] = chances(state, numbers);
    figures.insert(1, goal);
    figures.push(together);
    figures
}

/// The chances, with their change against the base model over the same years.
fn chances(state: &State, numbers: &dyn Numbers) -> [Figure; 2] {
    let results = &state.results;
    let bare = |key, name, note: &str| Figure {
        key,
        name,
        value: "\u{2013}".into(),
        error: None,
        change: None,
        note: note.to_owned(),
        lacks: None,
    };
    let (goal, together) = (
        ("goal", say!(common_chance_of_the_goal)),
        ("together", say!(strip_win_together)),
    );
    if !results.model.uncertainty.varies() {
        let none = |(key, name)| Figure {
            lacks: Some("/uncertainty"),
            ..bare(key, name, say!(strip_say_how_far_years_differ))
        };
        return [none(goal), none(together)];
    }
    let Some(drawn) = &state.years.drawn else {
        return [goal, together].map(|(key, name)| bare(key, name, say!(strip_years_are_being_drawn)));
    };
    let figure = |(key, name), now: Chance, before: Option<Chance>, note: String| Figure {
        value: years::chance(now, numbers),
        error: years::error(now, numbers),
        change: before.and_then(|before| {
            let difference = now.share - before.share;
            let told = (numbers.points_difference(difference), Some(difference > 0.0));
            (difference.abs() >= 0.0005).then_some(told)
        }),
        note,
        ..bare(key, name, "")
    };
    let base = drawn.base.as_deref();
    let count = years::years(drawn.summary.trials, numbers);
    let goal = match drawn.summary.goal_met {
        Some(now) => {
            let before = base.and_then(|base| base.goal_met);
            figure(goal, now, before, say!(strip_in { count }))
        }
        None => bare(goal.0, goal.1, say!(strip_no_goal_yet)),
    };
    let together = match years::pair(&drawn.summary) {
        Some(pair) => {
            let before = base.and_then(years::pair).map(|pair| pair.both.chance);
            let alone = numbers.percent(years::alone(pair), 0);
            figure(
                together,
                pair.both.chance,
                before,
                say!(strip_one_alone { alone }),
            )
        }
        None => bare(together.0, together.1, say!(strip_needs_two_functions)),
    };
    [goal, together]
}

/// What the expected year comes to.
pub fn expected(results: &Results, numbers: &dyn Numbers) -> Vec<Figure> {
    let outcome = &results.outcome;
    let company = &outcome.company;
    let base = results.base.as_ref().map(|base| &base.company);
    let dash = || "\u{2013}".to_owned();
    let money_change = |now: f64, before: Option<f64>, good_when_up: Option<bool>| {
        let difference = now - before?;
        if difference.abs() < 0.5 {
            return None;
        }
        Some((
            numbers.money_difference(difference),
            good_when_up.map(|up| up == (difference > 0.0)),
        ))
    };
    let points_change = |now: Option<f64>, before: Option<Option<f64>>, good_when_up: bool| {
        let difference = now? - before??;
        if difference.abs() < 0.0005 {
            return None;
        }
        Some((
            numbers.points_difference(difference),
            Some(good_when_up == (difference > 0.0)),
        ))
    };
    let budget = match company.incentive_budget {
        Some(budget) if company.incentive_cost > budget => {
            say!(strip_over_budget {
                budget: numbers.money_short(company.incentive_cost - budget)
            })
        }
        Some(budget) => say!(strip_under_budget {
            incentive_cost: numbers.money_short(budget - company.incentive_cost)
        }),
        None => say!(strip_at_target {
            incentive_cost_at_target: numbers.money_short(company.incentive_cost_at_target)
        }),
    };
    vec![
        Figure {
            key: "revenue",
            lacks: None,
            name: say!(common_revenue),
            value: numbers.money_short(company.revenue),
            error: None,
            change: money_change(company.revenue, base.map(|base| base.revenue), Some(true)),
            note: match company.attainment {
                Some(attainment) => {
                    say!(strip_of {
                        attainment: numbers.percent(attainment, 1),
                        goal: numbers.money_short(company.goal)
                    })
                }
                None => say!(strip_no_goal_yet).into(),
            },
        },
        Figure {
            key: "growth",
            lacks: None,
            name: say!(common_growth),
            value: company
                .growth
                .map_or_else(dash, |growth| numbers.percent(growth, 1)),
            error: None,
            change: points_change(company.growth, base.map(|base| base.growth), true),
            note: say!(strip_over_last_year).into(),
        },
        Figure {
            key: "cost",
            lacks: None,
            name: say!(strip_incentive_cost),
            value: numbers.money_short(company.incentive_cost),
            error: None,
            change: money_change(company.incentive_cost, base.map(|base| base.incentive_cost), None),
            note: budget,
        },
        Figure {
            key: "ccos",
            lacks: None,
            name: "CCOS",
            value: company.ccos.map_or_else(dash, |ccos| numbers.percent(ccos, 1)),
            error: None,
            change: points_change(company.ccos, base.map(|base| base.ccos), false),
            note: match company.incentive_rate {
                Some(rate) => say!(strip_incentives_alone {
                    rate: numbers.percent(rate, 1)
                }),
                None => say!(strip_of_revenue).into(),
            },
        },
        wins(results, numbers),
    ]
}

/// What has changed, as one sentence: the figures that differ, by name; nothing where none does.
pub fn news(before: &[(&'static str, String)], now: &[(&'static str, String)]) -> Option<String> {
    let changed: Vec<String> = now
        .iter()
        .filter(|figure| !before.contains(figure))
        .map(|(name, value)| format!("{}: {}", lower(name), lower(value)))
        .collect();
    (!changed.is_empty()).then(|| {
        say!(strip_now {
            changed: changed.join(", ")
        })
    })
}

/// Who reaches target pay: of each function its lead, or all its roles together where it has none.
fn wins(results: &Results, numbers: &dyn Numbers) -> Figure {
    let verdict = |outcome: &Outcome| {
        let found: Vec<(String, bool, Option<f64>)> = outcome
            .functions
            .values()
            .filter_map(|function| {
                let lead = function.lead.as_ref().and_then(|lead| outcome.roles.get(lead));
                let (pay, target, reaches) = match lead {
                    Some(lead) => (lead.variable_pay, lead.target_pay, lead.reaches_target),
                    None => (
                        function.incentive_cost,
                        function.incentive_cost_at_target,
                        function.reaches_target,
                    ),
                };
                (target > 0.0).then(|| (function.name.clone(), reaches, Some(pay / target)))
            })
            .collect();
        let winners: Vec<&str> = found
            .iter()
            .filter(|(_, wins, _)| *wins)
            .map(|(name, _, _)| name.as_str())
            .collect();
        let value = match (winners.as_slice(), found.len()) {
            (_, 0) => "\u{2013}".to_owned(),
            ([], _) => say!(common_nobody).into(),
            (all, count) if all.len() == count && count == 2 => say!(common_both).into(),
            (all, count) if all.len() == count && count > 2 => say!(common_all).into(),
            ([one], 1) => (*one).to_owned(),
            ([one], _) => say!(strip_alone { one }),
            (some, count) => say!(strip_of_2 {
                count,
                some: some.len()
            }),
        };
        (value, found)
    };
    let (value, found) = verdict(&results.outcome);
    let before = results
        .base
        .as_ref()
        .map(|base| verdict(base).0)
        .filter(|before| *before != value);
    let note = found
        .iter()
        .filter_map(|(name, _, share)| Some(format!("{} {}", lower(name), numbers.percent((*share)?, 1))))
        .collect::<Vec<_>>()
        .join(", ");
    Figure {
        key: "wins",
        lacks: None,
        name: say!(strip_reach_target_pay),
        value,
        error: None,
        change: before.map(|before| {
            (
                say!(strip_was {
                    before: lower(&before)
                }),
                None,
            )
        }),
        note,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_told() {
        let before = [("Revenue", "$47.4M".to_owned()), ("CCOS", "13.2%".to_owned())];
        assert_eq!(news(&before, &before), None);
        let now = [("Revenue", "$47.4M".to_owned()), ("CCOS", "13.3%".to_owned())];
        assert_eq!(news(&before, &now).as_deref(), Some("Now CCOS: 13.3%."));
    }
}
