//! What the model finds in a plan, in sentences, and the one step that follows from it.
//!
//! Each check says what it found and, where that is grave, what to do. The step is that of the gravest finding. Where there is
//! nothing to recommend that is said. From where on something is grave is a convention, and stands here.

mod checks;

use hagstone_engine::simulate::StudySummary;
use hagstone_words::say;

use crate::chart::SlidePoint;
use crate::state::{Results, State};
use crate::text::Numbers;
use crate::view::compare::Column;
use crate::view::years;

/// A scenario is better from so many percentage points on.
const BETTER: f64 = 0.02;

/// What was found, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The verdict.
    pub title: String,
    /// What was found.
    pub points: Vec<SlidePoint>,
    /// The next step.
    pub step: String,
}

/// What a check found.
struct Finding {
    good: Option<bool>,
    text: String,
    /// How grave it is, 0 to 1, and with that what it means and what to do about it.
    grave: Option<(f64, String, String)>,
}

impl Finding {
    fn plain(good: Option<bool>, text: String) -> Self {
        Self {
            good,
            text,
            grave: None,
        }
    }
}

/// What the model finds.
pub fn advice(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Advice {
    let finder = Finder {
        state,
        results: &state.results,
        columns,
        numbers,
    };
    if finder
        .results
        .outcome
        .roles
        .values()
        .all(|role| role.target_pay <= 0.0)
    {
        return Advice {
            title: say!(slides_advice_there_is_no_pay_plan_to).into(),
            points: Vec::new(),
            step: say!(slides_advice_give_the_roles_a_target_incentive).into(),
        };
    }
    let checks = [
        finder.together(),
        finder.goal(),
        Some(finder.budget()),
        finder.sight(),
        finder.jump(),
        finder.against(),
    ];
    let findings: Vec<Finding> = checks.into_iter().flatten().collect();
    let adopted = finder.adopted();
    let grave = findings.iter().filter_map(|finding| finding.grave.as_ref());
    let gravest = grave.max_by(|one, other| one.0.total_cmp(&other.0)).cloned();
    let (title, step) = match (adopted, gravest) {
        (Some((title, step)), gravest) if gravest.as_ref().is_none_or(|(weight, ..)| *weight < 0.5) => {
            (title, step)
        }
        (_, Some((_, title, step))) => (title, step),
        _ => (
            say!(slides_advice_nothing_in_these_numbers_speaks).into(),
            say!(slides_advice_sign_it_if_the_assumptions_hold).into(),
        ),
    };
    let points = findings.into_iter().map(|finding| SlidePoint {
        good: finding.good,
        text: finding.text,
    });
    Advice {
        title,
        points: points.collect(),
        step,
    }
}

struct Finder<'a> {
    state: &'a State,
    results: &'a Results,
    columns: &'a [Column],
    numbers: &'a dyn Numbers,
}

/// Between too little and enough there is neither.
fn judged(value: f64, (low, high): (f64, f64)) -> Option<bool> {
    if value >= high {
        Some(true)
    } else if value < low {
        Some(false)
    } else {
        None
    }
}

impl Finder<'_> {
    fn summary(&self) -> Option<&StudySummary> {
        let varies = self.results.model.uncertainty.varies();
        let drawn = self.state.years.drawn.as_ref().filter(|_| varies);
        drawn.map(|drawn| &*drawn.summary)
    }

    fn percent(&self, share: f64) -> String {
        self.numbers.percent(share, 0)
    }

    fn function(&self, id: &str) -> String {
        years::function(self.results, id)
    }

    /// What the scenario that is looked at changes in the chances.
    fn against(&self) -> Option<Finding> {
        let (together, goal) = self.differences()?;
        let points = |difference: f64| match self.points(difference) {
            None => say!(slides_advice_the_same).to_owned(),
            Some(points) if difference > 0.0 => say!(slides_advice_higher { points }),
            Some(points) => say!(slides_advice_lower { points }),
        };
        let text = say!(slides_advice_against_the_base_the_chance_to {
            together: points(together),
            goal: points(goal)
        });
        let good = if together >= BETTER && goal >= -BETTER {
            Some(true)
        } else if together <= -BETTER || goal <= -BETTER {
            Some(false)
        } else {
            None
        };
        Some(Finding::plain(good, text))
    }

    /// Percentage points without their sign: `12.8 points`; nothing where there are none.
    fn points(&self, difference: f64) -> Option<String> {
        let points = (difference.abs() * 1000.0).round() / 10.0;
        (points > 0.0).then(|| {
            say!(slides_advice_points {
                points: self.numbers.number(points)
            })
        })
    }

    /// By how much a scenario changes the chance to win together, and that of the goal.
    fn differences(&self) -> Option<(f64, f64)> {
        self.state.scenario.as_ref()?;
        let drawn = self.state.years.drawn.as_ref()?;
        let base = drawn.base.as_ref()?;
        let together = |summary: &StudySummary| years::pair(summary).map(|pair| pair.both.chance.share);
        let goal = |summary: &StudySummary| summary.goal_met.map(|chance| chance.share);
        let moved =
            |now: Option<f64>, before: Option<f64>| now.zip(before).map_or(0.0, |(now, before)| now - before);
        Some((
            moved(together(&drawn.summary), together(base)),
            moved(goal(&drawn.summary), goal(base)),
        ))
    }

    /// Whether the scenario that is looked at is to be taken in place of the base: both win clearly more often, and the goal
    /// is no less likely.
    fn adopted(&self) -> Option<(String, String)> {
        let (together, goal) = self.differences()?;
        let name = self.state.scenario_name()?;
        if together >= BETTER && goal >= -BETTER {
            let base = self.results.base.as_ref()?;
            let cost = self.results.outcome.company.incentive_cost - base.company.incentive_cost;
            let price = if cost.abs() < 0.5 {
                say!(slides_advice_at_the_same_cost_in_the).to_owned()
            } else {
                let word = if cost < 0.0 { "less" } else { "more" };
                let amount = self.numbers.money_short(cost.abs());
                say!(slides_advice_for_of_incentives_in_the_expected { amount, word })
            };
            let title = say!(slides_advice_lets_both_win_together_more_often {
                name,
                together: self.points(together).unwrap_or_default()
            });
            return Some((
                title,
                say!(slides_advice_decide_for_in_place_of_the { name, price }),
            ));
        }
        (together <= -BETTER).then(|| {
            (
                say!(slides_advice_lets_both_win_together_less_often { name }),
                say!(slides_advice_stay_with_the_base_or_change { name }),
            )
        })
    }
}
