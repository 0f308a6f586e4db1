//! The hours of a selling team: what is wanted, what there is, and the opportunities that wait.

use hagstone_engine::CapacityOutcome;
use hagstone_words::say;

use crate::chart::{Axis, Column, ColumnPlot, Hue, LinePlot, Part, Series, Stroke, Tick};
use crate::state::Results;
use crate::text::Numbers;

use super::funnel::{count, team};
use super::goal::calendar_month;
use super::quarters::year_name;
use super::{Table, axis};

/// Less is nothing.
const SMALL: f64 = 0.05;

/// The hours of a team, where they are counted and there are segments.
pub fn outcome<'a>(results: &'a Results, id: &str) -> Option<&'a CapacityOutcome> {
    results.outcome.capacity.get(id)
}

/// Opportunities of all segments that a team sells to that wait at the end of each month.
pub fn queue(results: &Results, id: &str) -> Vec<f64> {
    let mut waiting = Vec::new();
    for (segment, outcome) in &results.outcome.segments {
        let sold = results.model.segments.get(segment);
        if sold.is_some_and(|sold| sold.sold_by == id) {
            waiting.resize(outcome.months.queue.len().max(waiting.len()), 0.0);
            for (sum, month) in waiting.iter_mut().zip(&outcome.months.queue) {
                *sum += month;
            }
        }
    }
    waiting
}

/// What a month of the horizon is called: Mar, or Mar 2028 where there are several years.
fn month_name(results: &Results, index: usize, numbers: &dyn Numbers) -> String {
    let month = numbers.month(calendar_month(results, index % 12 + 1));
    if results.outcome.years.len() > 1 {
        format!("{month} {}", year_name(&results.outcome, index / 12, numbers))
    } else {
        month
    }
}

/// Ticks over months: the ends of the quarters of one year, else the first month of each year.
fn ticks(results: &Results, months: usize, numbers: &dyn Numbers) -> Vec<Tick> {
    let ends = (0..months).filter(|index| {
        if months <= 12 {
            index % 3 == 2
        } else {
            index % 12 == 0
        }
    });
    ends.map(|index| Tick {
        at: index as f64 + 1.0,
        label: if months <= 12 {
            month_name(results, index, numbers)
        } else {
            year_name(&results.outcome, index / 12, numbers)
        },
    })
    .collect()
}

/// Hours wanted and hours there, by month.
pub fn plot(results: &Results, id: &str, numbers: &dyn Numbers) -> Option<LinePlot> {
    let hours = outcome(results, id)?;
    let (_, hue) = team(&results.model, id);
    let points = |months: &[f64]| -> Vec<(f64, f64)> {
        let at = months.iter().enumerate();
        at.map(|(index, hours)| (index as f64 + 1.0, *hours)).collect()
    };
    let highest = hours
        .hours
        .iter()
        .chain(&hours.needed_hours)
        .copied()
        .fold(0.0, f64::max);
    Some(LinePlot {
        x: Axis {
            range: (1.0, hours.hours.len().max(2) as f64),
            ticks: ticks(results, hours.hours.len(), numbers),
            title: String::new(),
        },
        y: axis(0.0, highest * 1.05, 4, "", |at| numbers.number(at)),
        series: vec![
            Series::line(say!(word_there), hue, Stroke::Solid, points(&hours.hours)),
            Series::line(
                say!(word_wanted),
                Hue::Ink,
                Stroke::Dashed,
                points(&hours.needed_hours),
            ),
        ],
        rules: Vec::new(),
        bands: Vec::new(),
    })
}

/// The finding, as a sentence.
pub fn title(results: &Results, id: &str, numbers: &dyn Numbers) -> String {
    let Some(hours) = outcome(results, id) else {
        return say!(hours_the_hours_are_not_counted).into();
    };
    let months = hours.needed_hours.iter().zip(&hours.hours);
    let short: Vec<usize> = months
        .enumerate()
        .filter(|(_, (needed, there))| **needed > **there + SMALL)
        .map(|(index, _)| index)
        .collect();
    let waiting = queue(results, id).last().copied().unwrap_or(0.0);
    let total = hours.hours.len();
    if let Some(first) = short.first() {
        return say!(hours_wants_more_hours_than_it_has {
            total,
            name: hours.name,
            short: short.len(),
            month_name: month_name(results, *first, numbers),
            waiting: count(numbers, waiting)
        });
    }
    let (needed, there): (f64, f64) = (hours.needed_hours.iter().sum(), hours.hours.iter().sum());
    if there > 0.0 {
        say!(hours_the_hours_of_suffice_of_them {
            name: super::in_sentence(&hours.name),
            there: numbers.percent(needed / there, 0)
        })
    } else {
        say!(hours_has_no_hours_and_needs_none { name: hours.name })
    }
}

/// The numbers behind both pictures.
pub fn table(results: &Results, id: &str, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_month),
        say!(common_heads),
        say!(hours_ramped),
        say!(common_hours),
        say!(hours_wanted),
        say!(hours_for_leads),
        say!(hours_for_opportunities),
        say!(hours_waiting),
    ]
    .map(str::to_owned)
    .to_vec();
    let Some(hours) = outcome(results, id) else {
        return Table {
            head,
            rows: Vec::new(),
        };
    };
    let waiting = queue(results, id);
    let at = |list: &[f64], index: usize| list.get(index).copied().unwrap_or(0.0);
    let rows = (0..hours.hours.len()).map(|index| {
        let mut row = vec![month_name(results, index, numbers)];
        row.extend(
            [
                &hours.heads,
                &hours.ramped,
                &hours.hours,
                &hours.needed_hours,
                &hours.lead_hours,
                &hours.opportunity_hours,
                &waiting,
            ]
            .map(|list| count(numbers, at(list, index))),
        );
        row
    });
    Table {
        head,
        rows: rows.collect(),
    }
}

/// What is told of a month, counted from 0.
pub fn readout(results: &Results, id: &str, index: usize, numbers: &dyn Numbers) -> Option<String> {
    let hours = outcome(results, id)?;
    let (there, wanted) = (hours.hours.get(index)?, hours.needed_hours.get(index)?);
    let waiting = queue(results, id).get(index).copied().unwrap_or(0.0);
    Some(say!(hours_hours_wanted_there_opportunities {
        index: month_name(results, index, numbers),
        wanted: count(numbers, *wanted),
        there: count(numbers, *there),
        waiting: count(numbers, waiting)
    }))
}

/// Opportunities that wait, by month.
pub fn queue_plot(results: &Results, id: &str, numbers: &dyn Numbers) -> ColumnPlot {
    let waiting = queue(results, id);
    let (_, hue) = team(&results.model, id);
    let highest = waiting.iter().copied().fold(0.0, f64::max);
    let names: Vec<Tick> = ticks(results, waiting.len(), numbers);
    let columns = waiting.iter().enumerate().map(|(index, count)| Column {
        name: names
            .iter()
            .find(|tick| (tick.at - index as f64 - 1.0).abs() < 0.5)
            .map_or_else(String::new, |tick| tick.label.clone()),
        total: String::new(),
        parts: vec![Part {
            value: *count,
            hue,
            ..Part::default()
        }],
        goal: None,
    });
    ColumnPlot {
        columns: columns.collect(),
        y: axis(0.0, (highest * 1.08).max(1.0), 3, "", |at| numbers.number(at)),
        title: String::new(),
        rules: Vec::new(),
    }
}

/// The finding about what waits, as a sentence.
pub fn queue_title(results: &Results, id: &str, numbers: &dyn Numbers) -> String {
    let waiting = queue(results, id);
    let longest = waiting
        .iter()
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(b.1))
        .filter(|(_, count)| **count > SMALL);
    match longest {
        None => say!(hours_no_opportunity_has_to_wait).into(),
        Some((index, most)) => {
            let worth = waiting_worth(results, id, index);
            say!(hours_the_queue_is_longest_in {
                index: month_name(results, index, numbers),
                most: count(numbers, *most),
                worth: numbers.money_short(worth)
            })
        }
    }
}

/// What the waiting opportunities would bring at their segments' win rates.
fn waiting_worth(results: &Results, id: &str, month: usize) -> f64 {
    let segments = results.outcome.segments.iter().filter_map(|(segment, outcome)| {
        let sold = results.model.segments.get(segment)?;
        let waits = outcome.months.queue.get(month)?;
        (sold.sold_by == id).then(|| waits * sold.steps.win.rate.get() * sold.deal_size.get())
    });
    segments.sum()
}
