//! The years of the horizon as chance makes them: between which revenues eight of ten futures lie, and half of them.

use hagstone_engine::simulate::{Study, StudySummary};
use hagstone_words::say;

use crate::chart::{Axis, Band, Hue, LinePlot, Series, Stroke, Tick};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::quarters::year_name;
use crate::view::{Table, axis};

use super::fan::SHARES;

/// A year of the horizon.
struct Year {
    /// The revenues below which 10, 25, 50, 75 and 90 of 100 lie.
    revenue: [f64; 5],
    goal: f64,
    /// The part of all futures in which the goal is met; nothing where there is none.
    met: Option<f64>,
}

/// The years of the horizon, the first one among them; of none where later ones are not drawn.
fn years(results: &Results, study: &Study, summary: &StudySummary) -> Vec<Year> {
    if summary.later_years.is_empty() {
        return Vec::new();
    }
    let first = Year {
        revenue: SHARES.map(|share| study.revenue().quantile(share)),
        goal: results.outcome.company.goal,
        met: summary.goal_met.map(|met| met.share),
    };
    let later = study.later_years().zip(&summary.later_years);
    let later = later.map(|((revenue, goal), summary)| Year {
        revenue: SHARES.map(|share| revenue.quantile(share)),
        goal,
        met: summary.goal_met.map(|met| met.share),
    });
    std::iter::once(first).chain(later).collect()
}

/// In which year the goal is least likely to be met; else how far apart the last year may end.
pub fn horizon_title(
    results: &Results,
    study: &Study,
    summary: &StudySummary,
    numbers: &dyn Numbers,
) -> String {
    let years = years(results, study, summary);
    let name = |index: usize| year_name(&results.outcome, index, numbers);
    let percent = |share: f64| numbers.percent(share, 0);
    let met = || {
        years
            .iter()
            .enumerate()
            .filter_map(|(index, year)| Some((index, year.met?)))
    };
    let least = met().min_by(|one, other| one.1.total_cmp(&other.1));
    let most = met().max_by(|one, other| one.1.total_cmp(&other.1));
    match (least, most, years.last()) {
        (Some((worst, least)), Some((best, most)), _) if most - least >= 0.02 => {
            say!(years_horizon_the_goal_is_met_in_of {
                least: percent(least),
                worst: name(worst),
                most: percent(most),
                best: name(best)
            })
        }
        (Some((_, least)), ..) => say!(years_horizon_the_goal_is_met_in_about {
            least: percent(least)
        }),
        (_, _, Some(last)) => say!(years_horizon_ends_between_and_in_eight_of {
            years: name(years.len() - 1),
            revenue: numbers.money_short(last.revenue[0]),
            revenue_2: numbers.money_short(last.revenue[4])
        }),
        _ => String::new(),
    }
}

/// Revenue by year: the middle half and the middle eight tenths of the futures, the median, and the goals.
pub fn horizon_plot(
    results: &Results,
    study: &Study,
    summary: &StudySummary,
    numbers: &dyn Numbers,
) -> LinePlot {
    let years = years(results, study, summary);
    let at = |index: usize| index as f64;
    let band = |low: usize, high: usize, tint| Band {
        hue: Hue::Shared,
        tint,
        points: years
            .iter()
            .enumerate()
            .map(|(index, year)| (at(index), year.revenue[low], year.revenue[high]))
            .collect(),
    };
    let line = |of: &dyn Fn(&Year) -> f64| -> Vec<(f64, f64)> {
        let points = years.iter().enumerate();
        points.map(|(index, year)| (at(index), of(year))).collect()
    };
    let mut series = Vec::new();
    if years.iter().any(|year| year.goal > 0.0) {
        let goals = line(&|year| year.goal);
        series.push(Series {
            dots: goals.clone(),
            ..Series::line(say!(word_goal), Hue::Soft, Stroke::Dashed, goals)
        });
    }
    let median = line(&|year| year.revenue[2]);
    series.push(Series {
        dots: median.clone(),
        ..Series::line(say!(word_median), Hue::Shared, Stroke::Solid, median)
    });
    let highest = years.iter().map(|year| year.revenue[4].max(year.goal));
    let highest = highest.fold(0.0, f64::max);
    // Of many years every second one is named, and the last.
    let step = years.len().div_ceil(6).max(1);
    let ticks = (0..years.len()).rev().step_by(step).map(|index| Tick {
        at: at(index),
        label: year_name(&results.outcome, index, numbers),
    });
    let mut ticks: Vec<Tick> = ticks.collect();
    ticks.reverse();
    LinePlot {
        x: Axis {
            range: (0.0, at(years.len().saturating_sub(1)).max(1.0)),
            ticks,
            title: String::new(),
        },
        y: axis(0.0, highest * 1.03, 5, "", |at| numbers.money_tick(at)),
        series,
        bands: vec![band(0, 4, 0.15), band(1, 3, 0.3)],
        rules: Vec::new(),
    }
}

/// What is known of a year.
pub fn horizon_readout(
    results: &Results,
    study: &Study,
    summary: &StudySummary,
    x: f64,
    numbers: &dyn Numbers,
) -> Option<String> {
    // At most ten years.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = x.round().clamp(0.0, 10.0) as usize;
    let years = years(results, study, summary);
    let Year { revenue, goal, met } = years.get(index)?;
    let goal = met.map_or_else(String::new, |met| {
        say!(years_horizon_goal_met_in {
            goal: numbers.money_short(*goal),
            met: numbers.percent(met, 0)
        })
    });
    Some(say!(years_horizon_to_in_eight_of_ten_futures {
        goal,
        index: year_name(&results.outcome, index, numbers),
        revenue: numbers.money_short(revenue[0]),
        revenue_2: numbers.money_short(revenue[4]),
        revenue_3: numbers.money_short(revenue[2])
    }))
}

/// The numbers behind the bands.
pub fn horizon_table(
    results: &Results,
    study: &Study,
    summary: &StudySummary,
    numbers: &dyn Numbers,
) -> Table {
    let head = [
        say!(common_year),
        "1 of 10 below",
        "1 of 4 below",
        say!(common_half_below),
        "3 of 4 below",
        "9 of 10 below",
        say!(common_goal),
        say!(years_horizon_goal_met),
    ];
    let rows = years(results, study, summary).into_iter().enumerate();
    let rows = rows.map(|(index, year)| {
        let mut row = vec![year_name(&results.outcome, index, numbers)];
        row.extend(year.revenue.map(|revenue| numbers.money_short(revenue)));
        let none = || "\u{2013}".to_owned();
        row.push(year.met.map_or_else(none, |_| numbers.money_short(year.goal)));
        row.push(year.met.map_or_else(none, |met| numbers.percent(met, 1)));
        row
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}
