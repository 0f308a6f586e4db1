//! The checks of a plan: what each found, and where it is grave, what to do.

use hagstone_engine::simulate::PairSummary;
use hagstone_words::say;

use super::{Finder, Finding, judged};
use crate::view::compare::Column;
use crate::view::insights::kinks_title;
use crate::view::{in_sentence, lower, strip, years};

/// One function wins alone in so many of the years: too many, and few enough.
const ALONE: (f64, f64) = (0.25, 0.10);
/// The goal is reached in so many: too few, and enough.
const GOAL: (f64, f64) = (0.35, 0.6);
/// The budget holds in so many: too few, and enough.
const BUDGET: (f64, f64) = (0.8, 0.95);
/// So much of what moves somebody's pay is the own doing: too little, and enough.
const OWN: (f64, f64) = (0.2, 0.4);
/// A jump of pay of that part of the target incentive is grave.
const JUMP: f64 = 0.1;

impl Finder<'_> {
    /// Whether sales and marketing win together.
    pub(super) fn together(&self) -> Option<Finding> {
        let pair = self.summary().and_then(years::pair);
        match pair {
            Some(pair) => Some(self.pair(pair)),
            None => self.expected(),
        }
    }

    fn pair(&self, pair: &PairSummary) -> Finding {
        let (first, second) = (self.function(&pair.first), self.function(&pair.second));
        let alone = years::alone(pair);
        let both = pair.both.chance.share;
        let neither = pair.neither.chance.share;
        // In the order of the document.
        let place = |id: &str| self.results.model.functions.keys().position(|known| known == id);
        let (one, other) = if place(&pair.first) <= place(&pair.second) {
            (&first, &second)
        } else {
            (&second, &first)
        };
        let text = say!(advice_checks_and_reach_target_pay_together_in {
            one,
            other,
            both: self.percent(both),
            alone: self.percent(alone),
            neither: self.percent(neither)
        });
        let text = crate::view::starting(&text);
        let (winner, loser, loser_id, often) =
            if pair.first_only.chance.share >= pair.second_only.chance.share {
                (&first, &second, &pair.second, pair.first_only.chance.share)
            } else {
                (&second, &first, &pair.first, pair.second_only.chance.share)
            };
        if alone >= ALONE.0 {
            let title = say!(advice_checks_in_of_the_years_wins_while {
                winner,
                loser,
                often: self.percent(often)
            });
            return Finding {
                good: Some(false),
                text,
                grave: Some((alone.max(0.5), title, self.closing(loser_id))),
            };
        }
        if neither >= 0.5 {
            let title = say!(advice_checks_target_pay_is_missed_by_both {
                neither: self.percent(neither)
            });
            let step = say!(advice_checks_ask_whether_the_goals_are_within);
            return Finding {
                good: Some(false),
                text,
                grave: Some((neither * 0.8, title, step.into())),
            };
        }
        let good = if alone <= ALONE.1 && both >= 0.3 {
            Some(true)
        } else {
            None
        };
        Finding::plain(good, text)
    }

    /// How to let a function win with the other one: a scenario in which both do, or a lever on its lead's plan.
    fn closing(&self, loser: &str) -> String {
        let all_win = |column: &&Column| {
            let figures = strip::expected(&column.results, self.numbers);
            let wins = figures.iter().find(|figure| figure.key == "wins");
            wins.is_some_and(|wins| [say!(common_both), say!(common_all)].contains(&wins.value.as_str()))
        };
        let here = self.state.scenario.as_deref();
        let now = self.columns.iter().find(|column| column.id.as_deref() == here);
        let other = self
            .columns
            .iter()
            .filter(|column| column.id.is_some() && column.id.as_deref() != here)
            .find(all_win);
        if let Some(other) = other.filter(|_| now.is_some_and(|now| !all_win(&now))) {
            return say!(advice_checks_look_at_the_scenario_in_its { name: other.name });
        }
        let lead = self
            .results
            .model
            .functions
            .get(loser)
            .and_then(|function| function.lead.as_ref());
        let role = lead.and_then(|lead| self.results.model.roles.get(lead));
        let lever = role.and_then(|role| {
            let start = format!("/plans/{}/", role.plan.as_ref()?);
            self.results
                .model
                .levers
                .values()
                .find(|lever| lever.path.starts_with(&start))
        });
        let whose = role.map_or_else(
            || {
                say!(advice_checks_the_plans_of {
                    loser: self.function(loser)
                })
            },
            |role| {
                say!(advice_checks_the_plan_of {
                    name: in_sentence(&role.name)
                })
            },
        );
        match lever {
            Some(lever) => say!(advice_checks_change_first_move_and_see_in {
                whose,
                name: lever.name
            }),
            None => say!(advice_checks_change_first_until_it_wins_in { whose }),
        }
    }

    /// The same for the expected year alone.
    fn expected(&self) -> Option<Finding> {
        let figures = strip::expected(self.results, self.numbers);
        let wins = figures.into_iter().find(|figure| figure.key == "wins")?;
        if wins.value == "\u{2013}" {
            return None;
        }
        let text = say!(advice_checks_in_the_expected_year_target_pay {
            wins: lower(&wins.value),
            note: wins.note
        });
        let functions = &self.results.outcome.functions;
        let winners = functions
            .values()
            .filter(|function| function.reaches_target)
            .count();
        let split = winners == 1 && functions.len() > 1;
        Some(if split {
            let title = say!(advice_checks_in_the_expected_year_reaches {
                wins: lower(&wins.value)
            });
            let loser = self
                .results
                .outcome
                .functions
                .iter()
                .find(|(_, function)| !function.reaches_target);
            let step = loser.map_or_else(String::new, |(id, _)| self.closing(id));
            Finding {
                good: Some(false),
                text,
                grave: Some((0.6, title, step)),
            }
        } else {
            let all = [say!(common_both), say!(common_all)].contains(&wins.value.as_str());
            Finding::plain(all.then_some(true), text)
        })
    }

    /// Whether the goal is reached.
    pub(super) fn goal(&self) -> Option<Finding> {
        let company = &self.results.outcome.company;
        let attainment = company.attainment?;
        let expected = self.numbers.percent(attainment, 1);
        let Some(chance) = self.summary().and_then(|summary| summary.goal_met) else {
            let text = say!(advice_checks_the_expected_year_brings_of_the { expected });
            return Some(Finding::plain(judged(attainment, (0.95, 1.0)), text));
        };
        let share = self.percent(chance.share);
        let good = judged(chance.share, GOAL);
        let text = say!(advice_checks_the_goal_is_reached_in_of { share, expected });
        let gap = self
            .numbers
            .money_short((company.goal - company.revenue).max(0.0));
        let grave = (good == Some(false)).then(|| {
            let missing = if company.revenue < company.goal {
                say!(advice_checks_find_the_that_are_missing { gap })
            } else {
                say!(advice_checks_find_what_makes_it_surer).into()
            };
            (
                (1.0 - chance.share) * 0.7,
                say!(advice_checks_the_goal_is_reached_in_only { share }),
                say!(advice_checks_settle_the_goal_before_the_plan { missing }),
            )
        });
        Some(Finding { good, text, grave })
    }

    /// Whether the budget closes.
    pub(super) fn budget(&self) -> Finding {
        let company = &self.results.outcome.company;
        let money = |amount: f64| self.numbers.money_short(amount);
        let summary = self.summary();
        let Some(budget) = company.incentive_budget.filter(|budget| *budget > 0.0) else {
            let text = match summary {
                Some(summary) => say!(advice_checks_there_is_no_budget_for_incentives {
                    p10: money(summary.incentive_cost.p10),
                    p90: money(summary.incentive_cost.p90)
                }),
                None => say!(advice_checks_there_is_no_budget_for_incentives_2 {
                    incentive_cost: money(company.incentive_cost)
                }),
            };
            return Finding::plain(None, text);
        };
        let Some((summary, within)) = summary.and_then(|summary| Some((summary, summary.within_budget?)))
        else {
            let fits = company.incentive_cost <= budget;
            let text = say!(advice_checks_the_expected_year_costs_of_a {
                incentive_cost: money(company.incentive_cost),
                budget: money(budget)
            });
            let grave = (!fits).then(|| {
                (
                    0.55,
                    say!(advice_checks_the_expected_year_costs_more_than).into(),
                    say!(advice_checks_bring_plan_and_budget_together_are {
                        budget: money(company.incentive_cost - budget)
                    }),
                )
            });
            return Finding {
                good: Some(fits),
                text,
                grave,
            };
        };
        let share = self.percent(within.share);
        let good = judged(within.share, BUDGET);
        let p90 = summary.incentive_cost.p90;
        let text = say!(advice_checks_the_budget_of_holds_in_of {
            share,
            budget: money(budget),
            p90: money(p90)
        });
        let grave = (good == Some(false)).then(|| {
            (
                (1.0 - within.share) * 0.9,
                say!(advice_checks_the_budget_holds_in_only_of { share }),
                say!(advice_checks_bring_plan_and_budget_together_are_2 { p90: money(p90) }),
            )
        });
        Finding { good, text, grave }
    }

    /// Whose pay hangs least on the own doing; that of a function's lead hangs on others by its nature.
    pub(super) fn sight(&self) -> Option<Finding> {
        let (_, found) = self.state.looks.insights.found.as_ref()?;
        let model = &self.results.model;
        let leads: Vec<&str> = model
            .functions
            .values()
            .filter_map(|function| function.lead.as_deref())
            .collect();
        let seen = found.roles.iter().filter_map(|(id, role)| {
            let own = role.sight?.own.value.max(0.0);
            Some((id.as_str(), model.roles.get(id)?.name.as_str(), own))
        });
        let seen: Vec<(&str, &str, f64)> = seen.collect();
        let least = |all: &[(&str, &str, f64)]| {
            let least = all.iter().min_by(|one, other| one.2.total_cmp(&other.2));
            least.map(|(_, name, own)| ((*name).to_owned(), *own))
        };
        let others: Vec<_> = seen
            .iter()
            .filter(|(id, ..)| !leads.contains(id))
            .copied()
            .collect();
        let (name, own) = least(&others).or_else(|| least(&seen))?;
        let role = in_sentence(&name);
        let share = self.percent(own);
        let text = say!(advice_checks_of_what_moves_the_pay_of { role, share });
        let text = if others.is_empty() {
            say!(advice_checks_of_what_moves_the_pay_of_2 { role, share })
        } else {
            text
        };
        let good = if others.is_empty() { None } else { judged(own, OWN) };
        let grave = (good == Some(false)).then(|| {
            (
                0.35 * (1.0 - own),
                say!(advice_checks_the_pay_of_hangs_on_what { role }),
                say!(advice_checks_tie_more_of_the_pay_of { role }),
            )
        });
        Some(Finding { good, text, grave })
    }

    /// Where pay jumps.
    pub(super) fn jump(&self) -> Option<Finding> {
        let (_, found) = self.state.looks.insights.found.as_ref()?;
        let jump = found.kinks.iter().find(|kink| kink.jump.abs() > 0.0);
        let Some(kink) = jump else {
            return Some(Finding::plain(
                Some(true),
                say!(advice_checks_no_pay_jumps_there_is_no).into(),
            ));
        };
        let roles = self.results.model.roles.iter();
        let on_it = roles.filter(|(_, role)| role.plan.as_ref() == Some(&kink.plan));
        let targets = on_it
            .filter_map(|(id, _)| self.results.outcome.roles.get(id))
            .map(|role| role.target_pay);
        let target = targets.fold(0.0, f64::max);
        let text = kinks_title(self.results, found, None, self.numbers);
        let large = target > 0.0 && kink.jump.abs() / target >= JUMP;
        let grave = large.then(|| {
            let weight = (kink.jump.abs() / target).min(1.0) * 0.5;
            let step = say!(advice_checks_smooth_that_step_pay_in_proportion);
            (weight, text.clone(), step.to_owned())
        });
        Some(Finding {
            good: if large { Some(false) } else { None },
            text: format!("{text}."),
            grave,
        })
    }
}
