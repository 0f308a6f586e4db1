//! The path to the goal in a year that chance makes: between which sums eight of ten years lie, and half of them.

use hagstone_engine::simulate::Study;
use hagstone_words::say;

use crate::chart::{Axis, Band, Hue, LinePlot, Series, Stroke, Tick};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::goal::calendar_month;
use crate::view::{Table, axis};

/// What is read of the years to date at the end of each month.
pub(super) const SHARES: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];

/// The sums below which 10, 25, 50, 75 and 90 of 100 years lie, from nothing before the first month.
fn paths(study: &Study) -> Vec<[f64; 5]> {
    let months = study.revenue_to_date().iter();
    let months = months.map(|tally| SHARES.map(|share| tally.quantile(share)));
    std::iter::once([0.0; 5]).chain(months).collect()
}

fn goal_to_date(results: &Results) -> Vec<f64> {
    let mut sum = 0.0;
    let months = results.outcome.company.goal_by_month.iter();
    std::iter::once(0.0)
        .chain(months.map(|month| {
            sum += month;
            sum
        }))
        .collect()
}

/// Revenue to date: the middle half and the middle eight tenths of the years, the median, and the goal.
pub fn fan_plot(results: &Results, study: &Study, numbers: &dyn Numbers) -> LinePlot {
    let paths = paths(study);
    let goal = goal_to_date(results);
    let has_goal = results.outcome.company.goal > 0.0;
    let at = |index: usize| index as f64;
    let band = |low: fn(&[f64; 5]) -> f64, high: fn(&[f64; 5]) -> f64, tint| Band {
        hue: Hue::Shared,
        tint,
        points: paths
            .iter()
            .enumerate()
            .map(|(month, path)| (at(month), low(path), high(path)))
            .collect(),
    };
    let highest = paths
        .iter()
        .map(|path| path[4])
        .chain(goal.iter().copied().filter(|_| has_goal))
        .fold(0.0, f64::max);
    let ticks = [3_usize, 6, 9, 12].map(|month| Tick {
        at: at(month),
        label: numbers.month(calendar_month(results, month)),
    });
    let line = |name: &str, hue, stroke, points| Series {
        name: name.to_owned(),
        hue,
        stroke,
        points,
        dots: Vec::new(),
        label: true,
    };
    let median = paths
        .iter()
        .enumerate()
        .map(|(month, path)| (at(month), path[2]))
        .collect();
    let mut series = vec![line(say!(word_median), Hue::Shared, Stroke::Solid, median)];
    if has_goal {
        let points = goal
            .iter()
            .enumerate()
            .map(|(month, sum)| (at(month), *sum))
            .collect();
        series.insert(0, line(say!(word_goal), Hue::Soft, Stroke::Dashed, points));
    }
    LinePlot {
        x: Axis {
            range: (0.0, 12.0),
            ticks: ticks.to_vec(),
            title: String::new(),
        },
        y: axis(0.0, highest * 1.03, 5, "", |at| numbers.money_tick(at)),
        series,
        bands: vec![
            band(|path| path[0], |path| path[4], 0.15),
            band(|path| path[1], |path| path[3], 0.3),
        ],
        rules: Vec::new(),
    }
}

/// Between what the year ends in eight of ten years, and where the goal lies in that.
pub fn fan_title(results: &Results, study: &Study, numbers: &dyn Numbers) -> String {
    let revenue = study.revenue();
    let (low, high) = (revenue.quantile(0.1), revenue.quantile(0.9));
    let goal = results.outcome.company.goal;
    let ends = say!(years_fan_eight_of_ten_years_end_between {
        low: numbers.money_short(low),
        high: numbers.money_short(high)
    });
    if goal <= 0.0 {
        ends
    } else if goal > high {
        say!(years_fan_below_the_goal_of {
            ends,
            goal: numbers.money_short(goal)
        })
    } else if goal < low {
        say!(years_fan_above_the_goal_of {
            ends,
            goal: numbers.money_short(goal)
        })
    } else {
        say!(years_fan_the_goal_is {
            ends,
            goal: numbers.money_short(goal)
        })
    }
}

/// What is known of the end of a month.
pub fn fan_readout(results: &Results, study: &Study, x: f64, numbers: &dyn Numbers) -> Option<String> {
    // From 0 to 12.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let month = x.round().clamp(0.0, 12.0) as usize;
    let [low, _, median, _, high] = *paths(study).get(month)?;
    let goal = goal_to_date(results).get(month).copied()?;
    if month == 0 {
        return None;
    }
    let goal = if results.outcome.company.goal > 0.0 {
        say!(years_fan_goal {
            goal: numbers.money_short(goal)
        })
    } else {
        String::new()
    };
    Some(say!(years_fan_to_the_end_of_to_in {
        goal,
        month: numbers.month(calendar_month(results, month)),
        low: numbers.money_short(low),
        high: numbers.money_short(high),
        median: numbers.money_short(median)
    }))
}

/// The numbers behind the bands.
pub fn fan_table(results: &Results, study: &Study, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(years_fan_to_the_end_of),
        "1 of 10 below",
        "1 of 4 below",
        say!(common_half_below),
        "3 of 4 below",
        "9 of 10 below",
        say!(common_goal),
    ];
    let goal = goal_to_date(results);
    let rows = paths(study).into_iter().zip(goal).enumerate().skip(1);
    let rows = rows.map(|(month, (path, goal))| {
        let mut row = vec![numbers.month(calendar_month(results, month))];
        row.extend(path.map(|sum| numbers.money_short(sum)));
        row.push(if results.outcome.company.goal > 0.0 {
            numbers.money_short(goal)
        } else {
            "\u{2013}".into()
        });
        row
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}
