//! The path to the goal: revenue to date over the fiscal year.

use crate::chart::{Axis, Hue, LinePlot, Rule, Series, Stroke, Tick};
use crate::state::Results;
use crate::text::Numbers;
use hagstone_words::say;

use super::{Table, axis};

/// Running sums, from nothing before the first month.
fn to_date(months: &[f64]) -> Vec<(f64, f64)> {
    let mut sum = 0.0;
    let mut points = vec![(0.0, 0.0)];
    for (index, month) in months.iter().enumerate() {
        sum += month;
        points.push(((index + 1) as f64, sum));
    }
    points
}

/// The calendar month of a fiscal month, both counted from 1.
pub fn calendar_month(results: &Results, fiscal: usize) -> u8 {
    let start = results
        .model
        .goal
        .as_ref()
        .map_or(1, |goal| goal.fiscal_year_start.get());
    let month = (usize::from(start) + fiscal - 2) % 12 + 1;
    u8::try_from(month).unwrap_or(1)
}

/// Revenue to date against the goal to date.
pub fn plot(results: &Results, numbers: &dyn Numbers) -> LinePlot {
    let company = &results.outcome.company;
    let goal = to_date(&company.goal_by_month);
    let revenue = to_date(&company.revenue_by_month);
    let highest = goal
        .iter()
        .chain(&revenue)
        .map(|&(_, sum)| sum)
        .fold(0.0, f64::max);
    let months: Vec<Tick> = [3_usize, 6, 9, 12]
        .into_iter()
        .map(|month| Tick {
            at: month as f64,
            label: numbers.month(calendar_month(results, month)),
        })
        .collect();
    LinePlot {
        x: Axis {
            range: (0.0, 12.0),
            ticks: months,
            title: String::new(),
        },
        y: axis(0.0, highest * 1.05, 5, "", |at| numbers.money_tick(at)),
        series: vec![
            Series::line(say!(word_goal), Hue::Soft, Stroke::Dashed, goal),
            Series::line(say!(word_expected), Hue::Shared, Stroke::Solid, revenue),
        ],
        rules: Vec::<Rule>::new(),
        bands: Vec::new(),
    }
}

/// The finding, as a sentence.
pub fn title(results: &Results, numbers: &dyn Numbers) -> String {
    let company = &results.outcome.company;
    let difference = company.revenue - company.goal;
    if company.goal <= 0.0 {
        return say!(common_there_is_no_goal_yet).into();
    }
    let amount = numbers.money_short(difference.abs());
    let percent = numbers.percent(company.revenue / company.goal, 1);
    if difference.abs() < company.goal * 0.0005 {
        say!(goal_the_year_is_expected_to_end).into()
    } else if difference > 0.0 {
        say!(goal_the_year_is_expected_to_end_2 { amount, percent })
    } else {
        say!(goal_the_year_is_expected_to_end_3 { amount, percent })
    }
}

/// The numbers behind the lines.
pub fn table(results: &Results, numbers: &dyn Numbers) -> Table {
    let company = &results.outcome.company;
    let head = [
        say!(common_month),
        say!(common_goal),
        say!(common_expected),
        say!(goal_goal_to_date),
        say!(goal_expected_to_date),
    ]
    .map(str::to_owned)
    .to_vec();
    let (goal, revenue) = (
        to_date(&company.goal_by_month),
        to_date(&company.revenue_by_month),
    );
    let rows = company
        .goal_by_month
        .iter()
        .zip(&company.revenue_by_month)
        .zip(goal.iter().zip(&revenue).skip(1))
        .enumerate()
        .map(|(index, ((goal, revenue), ((_, goal_sum), (_, revenue_sum))))| {
            let mut row = vec![numbers.month(calendar_month(results, index + 1))];
            row.extend([goal, revenue, goal_sum, revenue_sum].map(|amount| numbers.money_short(*amount)));
            row
        })
        .collect();
    Table { head, rows }
}
