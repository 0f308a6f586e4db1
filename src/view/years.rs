//! Thousands of years as chance makes them: what they say of the goal, of revenue, of cost and of pay.

mod fan;
mod horizon;
mod roles;
mod spread;

use hagstone_engine::simulate::{Chance, PairSummary, StudySummary};
use hagstone_words::say;

use crate::state::{Results, State};
use crate::text::Numbers;

use super::lower;

pub use fan::{fan_plot, fan_readout, fan_table, fan_title};
pub use horizon::{horizon_plot, horizon_readout, horizon_table, horizon_title};
pub use roles::{role_plot, role_readout, role_table, role_title};
pub use spread::{Histogram, cost, revenue};

/// A chance in percent: in whole ones, and in tenths where that is known.
pub fn chance(chance: Chance, numbers: &dyn Numbers) -> String {
    let decimals = u8::from(chance.error < 0.002);
    // What is nearly sure is not sure.
    let share = chance.share;
    let written = numbers.percent(share, decimals);
    let limit = if decimals == 0 { 0.01 } else { 0.001 };
    if share > 0.0 && share < limit / 2.0 {
        format!("<{}", numbers.percent(limit, decimals))
    } else if share < 1.0 && 1.0 - share < limit / 2.0 {
        format!(">{}", numbers.percent(1.0 - limit, decimals))
    } else {
        written
    }
}

/// The standard error of a chance in percentage points: `±0.5`; nothing where every year or none is so.
pub fn error(chance: Chance, numbers: &dyn Numbers) -> Option<String> {
    let points = chance.error * 100.0;
    if points <= 0.0 {
        return None;
    }
    let rounded = if points >= 1.0 {
        points.round()
    } else if points >= 0.05 {
        (points * 10.0).round() / 10.0
    } else {
        (points * 100.0).ceil() / 100.0
    };
    Some(format!("\u{b1}{}", numbers.number(rounded)))
}

/// How many years: "10,000 years".
pub fn years(count: u64, numbers: &dyn Numbers) -> String {
    say!(count_years {
        count: numbers.number(count as f64)
    })
}

/// The two functions of which it is said whether they win together: the first two that are paid.
pub fn pair(summary: &StudySummary) -> Option<&PairSummary> {
    summary.pairs.first()
}

/// How often exactly one of two functions wins.
pub fn alone(pair: &PairSummary) -> f64 {
    pair.first_only.chance.share + pair.second_only.chance.share
}

/// What is known, and how well, in a sentence.
pub fn told(state: &State, numbers: &dyn Numbers) -> String {
    let Some(drawn) = &state.years.drawn else {
        return say!(common_the_first_years_are_being_drawn).into();
    };
    let count = years(drawn.summary.trials, numbers);
    let Some(goal) = drawn.summary.goal_met else {
        return say!(years_drawn_there_is_no_goal_that { count });
    };
    let found = numbers.percent(goal.share, 1);
    match error(goal, numbers) {
        Some(error) => say!(years_drawn_the_chance_of_the_goal { count, found, error }),
        None if goal.share > 0.5 => say!(years_drawn_every_one_of_them_reaches { count }),
        None => say!(years_drawn_none_of_them_reaches_the { count }),
    }
}

/// The name of a function inside a sentence.
pub fn function(results: &Results, id: &str) -> String {
    let found = results.model.functions.get(id);
    lower(found.map_or(id, |found| &found.name))
}
