//! The quarters of the horizon: revenue against the goal, and revenue by motion.

use hagstone_engine::model::{Money, Motion};
use hagstone_engine::{Model, Outcome};
use hagstone_words::say;

use crate::chart::{Axis, Column, ColumnPlot, Hue, LinePlot, Part, Series, Stroke, Tick};
use crate::state::Results;
use crate::text::Numbers;

use super::spread::season;
use super::{Table, axis};

/// Months of a quarter and of a year.
const QUARTER: usize = 3;
const YEAR: usize = 12;

/// A difference of less than this part of a goal is none.
const EVEN: f64 = 0.0005;

/// A fiscal quarter, with what the funnel brings in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quarter {
    /// Which of its year, from 1.
    pub number: usize,
    /// The year, counted from 0.
    pub year: usize,
    /// The company's goal.
    pub goal: f64,
    /// Revenue of all segments.
    pub revenue: f64,
    /// What of it is sold with advice.
    pub consultative: f64,
    /// What of it is sold without.
    pub transactional: f64,
    /// What of it is not from first orders: later orders, and what customers pay every month.
    pub existing: f64,
}

/// What a year of the horizon is called: the calendar year in which it starts.
pub fn year_name(outcome: &Outcome, year: usize, numbers: &dyn Numbers) -> String {
    match outcome.year {
        Some(first) => numbers.editable(first + year as f64),
        None => say!(quarters_year { year: year + 1 }),
    }
}

/// How many years are calculated.
pub fn years(outcome: &Outcome) -> usize {
    let months = outcome
        .segments
        .values()
        .map(|segment| segment.months.revenue.len());
    months.max().unwrap_or(0) / YEAR
}

/// All quarters of the horizon.
pub fn quarters(model: &Model, outcome: &Outcome) -> Vec<Quarter> {
    let goals = goals(model, outcome);
    let mut quarters: Vec<Quarter> = (0..years(outcome) * 4)
        .map(|index| Quarter {
            number: index % 4 + 1,
            year: index / 4,
            goal: goals.iter().skip(index * QUARTER).take(QUARTER).sum(),
            ..Quarter::default()
        })
        .collect();
    for (id, segment) in &outcome.segments {
        let months = &segment.months;
        let source = model.segments.get(id);
        let later = source.map_or(0.0, |source| {
            let own = source.reorders.as_ref().and_then(|reorders| reorders.value);
            own.unwrap_or(source.deal_size).get()
        });
        for (month, revenue) in months.revenue.iter().enumerate() {
            let Some(quarter) = quarters.get_mut(month / QUARTER) else {
                continue;
            };
            let of = |list: &[f64]| list.get(month).copied().unwrap_or(0.0);
            // In a consultative segment only what was handed off is sold without advice, and that is a later order.
            let without = match segment.motion {
                Motion::Transactional => *revenue,
                Motion::Consultative => (of(&months.transactional_orders) * later).min(*revenue),
            };
            quarter.revenue += revenue;
            quarter.transactional += without;
            quarter.consultative += revenue - without;
            quarter.existing += revenue - of(&months.first_revenue);
        }
    }
    quarters
}

/// The company's goal of every month of the horizon: the year's own months, and its later years spread alike.
fn goals(model: &Model, outcome: &Outcome) -> Vec<f64> {
    let weights = season(model);
    let whole: f64 = weights.iter().sum();
    let mut goals = outcome.company.goal_by_month.clone();
    for year in outcome.years.iter().skip(1) {
        goals.extend(weights.iter().map(|weight| year.goal * weight / whole.max(1e-9)));
    }
    goals
}

/// Ticks for quarters: each by its name in a single year, else the first of each year.
fn ticks(quarters: &[Quarter], outcome: &Outcome, numbers: &dyn Numbers) -> Vec<Tick> {
    let few = quarters.len() <= 4;
    let shown = quarters
        .iter()
        .enumerate()
        .filter(|(_, quarter)| few || quarter.number == 1);
    shown
        .map(|(index, quarter)| Tick {
            at: index as f64 + 1.0,
            label: if few {
                name(quarter, outcome, numbers)
            } else {
                year_name(outcome, quarter.year, numbers)
            },
        })
        .collect()
}

/// What a quarter is called: Q3 2027.
pub fn name(quarter: &Quarter, outcome: &Outcome, numbers: &dyn Numbers) -> String {
    format!(
        "Q{} {}",
        quarter.number,
        year_name(outcome, quarter.year, numbers)
    )
}

/// Revenue by quarter against the goal; under a scenario the base model's beside it.
pub fn path_plot(results: &Results, numbers: &dyn Numbers) -> LinePlot {
    let outcome = &results.outcome;
    let now = quarters(&results.model, outcome);
    let base = results.base.as_ref().map(|base| quarters(&results.model, base));
    let points = |of: &dyn Fn(&Quarter) -> f64, quarters: &[Quarter]| -> Vec<(f64, f64)> {
        let at = quarters.iter().enumerate();
        at.map(|(index, quarter)| (index as f64 + 1.0, of(quarter)))
            .collect()
    };
    let mut series = Vec::new();
    if now.iter().any(|quarter| quarter.goal > 0.0) {
        let goal = points(&|quarter| quarter.goal, &now);
        series.push(Series::line(say!(word_goal), Hue::Soft, Stroke::Dashed, goal));
    }
    let revenue = points(&|quarter| quarter.revenue, &now);
    if let Some(base) = base {
        let before = points(&|quarter| quarter.revenue, &base);
        // Two lines that lie on each other would be one that cannot be read.
        let moved = before.len() != revenue.len()
            || before
                .iter()
                .zip(&revenue)
                .any(|(before, now)| (before.1 - now.1).abs() > 0.5);
        if moved {
            series.push(Series::line(say!(word_base), Hue::None, Stroke::Dotted, before));
        }
    }
    series.push(Series::line(
        say!(word_funnel),
        Hue::Shared,
        Stroke::Solid,
        revenue,
    ));
    let highest = series
        .iter()
        .flat_map(|series| &series.points)
        .map(|&(_, amount)| amount)
        .fold(0.0, f64::max);
    LinePlot {
        x: Axis {
            range: (1.0, (now.len().max(2)) as f64),
            ticks: ticks(&now, outcome, numbers),
            title: String::new(),
        },
        y: axis(0.0, highest * 1.05, 5, "", |at| numbers.money_tick(at)),
        series,
        rules: Vec::new(),
        bands: Vec::new(),
    }
}

/// The finding, as a sentence.
pub fn path_title(results: &Results, numbers: &dyn Numbers) -> String {
    let outcome = &results.outcome;
    let quarters = quarters(&results.model, outcome);
    let first = year_name(outcome, 0, numbers);
    let of_year = |of: &dyn Fn(&Quarter) -> f64| quarters.iter().take(4).map(of).sum::<f64>();
    let (revenue, goal) = (
        of_year(&|quarter| quarter.revenue),
        of_year(&|quarter| quarter.goal),
    );
    if goal <= 0.0 {
        return say!(quarters_the_funnel_brings_in {
            first,
            revenue: numbers.money_short(revenue)
        });
    }
    let missed: Vec<&Quarter> = quarters
        .iter()
        .filter(|quarter| quarter.revenue < quarter.goal * (1.0 - EVEN))
        .collect();
    let ends = say!(quarters_ends_at_of_goal {
        first,
        goal: numbers.percent(revenue / goal, 0)
    });
    let widest = missed
        .iter()
        .max_by(|a, b| (a.goal - a.revenue).total_cmp(&(b.goal - b.revenue)));
    match widest {
        None => say!(quarters_every_quarter_reaches_its_goal { ends }),
        Some(_) if missed.len() == quarters.len() => say!(quarters_no_quarter_reaches_its_goal { ends }),
        Some(widest) => say!(quarters_of_quarters_miss_their_goal_by {
            missed: missed.len(),
            quarters: quarters.len(),
            outcome: name(widest, outcome, numbers),
            revenue: numbers.money_short(widest.goal - widest.revenue)
        }),
    }
}

/// The numbers behind the lines.
pub fn path_table(results: &Results, numbers: &dyn Numbers) -> Table {
    let outcome = &results.outcome;
    let base = results.base.as_ref().map(|base| quarters(&results.model, base));
    let mut head = [
        say!(quarters_quarter),
        say!(common_goal),
        say!(quarters_funnel),
        say!(common_difference),
        say!(quarters_of_goal),
    ]
    .map(str::to_owned)
    .to_vec();
    if base.is_some() {
        head.push(say!(common_base).into());
    }
    let rows = quarters(&results.model, outcome);
    let rows = rows.iter().enumerate().map(|(index, quarter)| {
        let attained = if quarter.goal > 0.0 {
            numbers.percent(quarter.revenue / quarter.goal, 1)
        } else {
            "\u{2013}".into()
        };
        let mut row = vec![
            name(quarter, outcome, numbers),
            numbers.money_short(quarter.goal),
            numbers.money_short(quarter.revenue),
            numbers.money_difference(quarter.revenue - quarter.goal),
            attained,
        ];
        if let Some(base) = &base {
            row.push(base.get(index).map_or_else(
                || "\u{2013}".into(),
                |quarter| numbers.money_short(quarter.revenue),
            ));
        }
        row
    });
    Table {
        head,
        rows: rows.collect(),
    }
}

/// What is told of a quarter of the path, counted from 0.
pub fn path_readout(results: &Results, index: usize, numbers: &dyn Numbers) -> Option<String> {
    let quarters = quarters(&results.model, &results.outcome);
    let quarter = quarters.get(index)?;
    let told = say!(quarters_of_a_goal_of {
        outcome: name(quarter, &results.outcome, numbers),
        revenue: numbers.money_short(quarter.revenue),
        goal: numbers.money_short(quarter.goal)
    });
    Some(if quarter.goal > 0.0 {
        format!("{told}, {}", numbers.percent(quarter.revenue / quarter.goal, 1))
    } else {
        told
    })
}

/// Revenue by quarter, parted by how it is sold.
pub fn motion_plot(results: &Results, numbers: &dyn Numbers) -> ColumnPlot {
    let outcome = &results.outcome;
    let quarters = quarters(&results.model, outcome);
    let highest = quarters.iter().map(|quarter| quarter.revenue).fold(0.0, f64::max);
    let few = quarters.len() <= 4;
    let part = |value: f64, tint: f64| Part {
        value,
        label: if few && value > 0.0 {
            numbers.money_short(value)
        } else {
            String::new()
        },
        hue: Hue::Shared,
        tint,
        hatch: false,
    };
    let columns = quarters.iter().map(|quarter| Column {
        name: if few {
            name(quarter, outcome, numbers)
        } else if quarter.number == 1 {
            year_name(outcome, quarter.year, numbers)
        } else {
            String::new()
        },
        total: if few {
            numbers.money_short(quarter.revenue)
        } else {
            String::new()
        },
        parts: vec![
            part(quarter.consultative, 1.0),
            part(quarter.transactional, LIGHT),
        ],
        goal: None,
    });
    ColumnPlot {
        columns: columns.collect(),
        y: axis(0.0, highest * 1.08, 4, "", |at| numbers.money_tick(at)),
        title: String::new(),
        rules: Vec::new(),
    }
}

/// How strong the hue of what is sold without advice is.
const LIGHT: f64 = 0.45;

/// The finding, as a sentence.
pub fn motion_title(results: &Results, numbers: &dyn Numbers) -> String {
    let outcome = &results.outcome;
    let quarters = quarters(&results.model, outcome);
    let year = |year: usize| {
        let mut sums = (0.0, 0.0);
        for quarter in quarters.iter().filter(|quarter| quarter.year == year) {
            sums.0 += quarter.transactional;
            sums.1 += quarter.revenue;
        }
        (sums.1 > 0.0).then(|| sums.0 / sums.1)
    };
    let last = quarters.last().map_or(0, |quarter| quarter.year);
    match (year(0), year(last)) {
        (Some(first), _) if last == 0 => {
            let name = year_name(outcome, 0, numbers);
            if first < EVEN {
                say!(quarters_all_revenue_of_is_sold_with { name })
            } else if first > 1.0 - EVEN {
                say!(quarters_all_revenue_of_is_sold_without { name })
            } else {
                say!(quarters_of_the_revenue_of_is_sold {
                    name,
                    first: numbers.percent(first, 0)
                })
            }
        }
        (Some(first), Some(end)) if end < EVEN && first < EVEN => {
            say!(quarters_all_revenue_is_sold_with_advice).into()
        }
        (Some(first), Some(end)) => say!(quarters_without_advice_of_the_revenue_is {
            first: numbers.percent(first, 0),
            outcome: year_name(outcome, 0, numbers),
            end: numbers.percent(end, 0),
            outcome_2: year_name(outcome, last, numbers)
        }),
        _ => say!(quarters_the_funnel_brings_no_revenue_yet).into(),
    }
}

/// The numbers behind the columns.
pub fn motion_table(results: &Results, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(quarters_quarter),
        say!(quarters_consultative),
        say!(quarters_transactional),
        say!(common_together),
        say!(quarters_from_customers),
    ]
    .map(str::to_owned)
    .to_vec();
    let quarters = quarters(&results.model, &results.outcome);
    let rows = quarters.iter().map(|quarter| {
        let mut row = vec![name(quarter, &results.outcome, numbers)];
        let amounts = [
            quarter.consultative,
            quarter.transactional,
            quarter.revenue,
            quarter.existing,
        ];
        row.extend(amounts.map(|amount| numbers.money_short(amount)));
        row
    });
    Table {
        head,
        rows: rows.collect(),
    }
}

/// What is told of a column, counted from 0.
pub fn motion_readout(results: &Results, index: usize, numbers: &dyn Numbers) -> Option<String> {
    let quarters = quarters(&results.model, &results.outcome);
    let quarter = quarters.get(index)?;
    Some(say!(quarters_with_advice_without_from_customers {
        outcome: name(quarter, &results.outcome, numbers),
        consultative: numbers.money_short(quarter.consultative),
        transactional: numbers.money_short(quarter.transactional),
        existing: numbers.money_short(quarter.existing)
    }))
}

/// What typed results bring in the first year, where they stand in place of what the funnel brings: revenue of the funnel,
/// revenue that counts.
pub fn replaced(results: &Results) -> Option<(f64, f64)> {
    let quarters = quarters(&results.model, &results.outcome);
    let funnel: f64 = quarters.iter().take(4).map(|quarter| quarter.revenue).sum();
    let counted = results.outcome.company.revenue;
    let differs = (funnel - counted).abs() > EVEN * funnel.max(counted).max(1.0);
    (!quarters.is_empty() && differs).then_some((funnel, counted))
}

/// Typed results of the revenue of the company, of functions and of teams: the ids of their measures.
pub fn typed_revenue(model: &Model) -> Vec<String> {
    let revenue = model.results.keys().filter(|id| {
        let measure = model.measures.get(id);
        measure.is_some_and(|measure| measure.counts.is_revenue() && measure.scope.is_shared())
    });
    revenue.map(ToString::to_string).collect()
}

/// The company's goal of the first year; none where there is none.
pub fn goal(model: &Model) -> Option<f64> {
    let goal = model.goal.as_ref()?;
    let last = goal.last_year_revenue.map_or(0.0, Money::get);
    let target = goal.target();
    Some(if target > 0.0 { target } else { last }).filter(|goal| *goal > 0.0)
}
