//! The company's goal over the months, and each function's and team's part of it.

use super::{Builder, Compiled};
use crate::grid::{Grid, MONTHS, add};
use crate::model::{Level, MeasureGoal, Money, Quantity, RevenueGoal, Share, Typed, Weight};
use crate::problem::{Kind, Problem};
use hagstone_words::say;

impl Builder<'_> {
    /// Goals and last year's revenue by credit row.
    pub(super) fn goal(&mut self) {
        self.seasonality();
        let rows = self.compiled.credit_rows();
        self.compiled.goals = Grid::zero(rows);
        self.compiled.last_year = Grid::zero(rows);
        let Some(goal) = &self.model.goal else { return };
        let grows = matches!(goal.revenue, RevenueGoal::Growth(_))
            || self
                .model
                .measures
                .values()
                .any(|measure| measure.counts == Quantity::RevenueGrowth);
        if grows && goal.last_year_revenue.is_none() {
            let field = "last_year_revenue".into();
            self.problems
                .push(Problem::error("/goal", Kind::Missing { field }));
        } else if goal.target() <= 0.0 {
            self.problems
                .push(Problem::error("/goal/revenue", Kind::GoalZero));
        }
        let target = goal.target();
        let last = goal.last_year_revenue.map_or(0.0, Money::get);
        let mut shares = vec![0.0; rows];
        if let Some(company) = shares.get_mut(Compiled::COMPANY) {
            *company = 1.0;
        }
        for (index, team) in self.compiled.teams.iter().enumerate() {
            let share = self
                .model
                .teams
                .get(&team.id)
                .and_then(|team| team.revenue_share)
                .map_or(0.0, Share::get);
            for row in [
                Compiled::function_row(team.function),
                self.compiled.team_row(index),
            ] {
                if let Some(sum) = shares.get_mut(row) {
                    *sum += share;
                }
            }
        }
        for (row, share) in shares.into_iter().enumerate() {
            add(self.compiled.goals.row_mut(row), &self.months, target * share);
            add(self.compiled.last_year.row_mut(row), &self.months, last * share);
        }
    }

    /// The share of each month in the year: the weights over their sum, even where there are none.
    fn seasonality(&mut self) {
        self.months = [1.0 / MONTHS as f64; MONTHS];
        let Some(weights) = self
            .model
            .goal
            .as_ref()
            .and_then(|goal| goal.seasonality.as_ref())
        else {
            return;
        };
        let sum: f64 = weights.iter().map(|weight| weight.get()).sum();
        if weights.len() != MONTHS {
            let kind = Kind::Length {
                found: weights.len(),
                expected: MONTHS,
            };
            self.problems
                .push(Problem::error("/goal/seasonality", kind).leaving_out("/goal/seasonality"));
        } else if sum <= 0.0 {
            let kind = Kind::WrongValue {
                found: say!(compile_goal_only_zeros).into(),
                expected: say!(compile_goal_at_least_one_weight_above_0).into(),
            };
            self.problems
                .push(Problem::error("/goal/seasonality", kind).leaving_out("/goal/seasonality"));
        } else {
            for (month, weight) in self.months.iter_mut().zip(weights) {
                *month = Weight::get(*weight) / sum;
            }
        }
    }

    /// A typed result as twelve months; `goal` is what an attainment is a share of, and how a sum is spread. `path` says
    /// where it stands, should its length be wrong.
    pub(super) fn typed_months(
        &mut self,
        typed: &Typed,
        goal: &[f64; MONTHS],
        level: bool,
        lower: bool,
        path: &dyn Fn() -> String,
    ) -> Option<[f64; MONTHS]> {
        match typed {
            Typed::Attainment(attainment) => Some(goal.map(|goal| match attainment.get() {
                attainment if !lower => goal * attainment,
                attainment if attainment > 0.0 => goal / attainment,
                _ => goal * Level::MAX,
            })),
            Typed::Year(amount) if level => Some([amount.get(); MONTHS]),
            Typed::Year(amount) => Some(year(goal, amount.get())),
            Typed::Quarters(amounts) => self.quarters(amounts.iter().map(|a| a.get()), goal, level, path),
            Typed::Months(amounts) => self.months_each(amounts.iter().map(|a| a.get()), path),
        }
    }

    /// A goal as twelve months, spread as the company's goal is; `path` says where it stands.
    pub(super) fn goal_months(
        &mut self,
        goal: &MeasureGoal,
        level: bool,
        path: &dyn Fn() -> String,
    ) -> Option<[f64; MONTHS]> {
        let months = self.months;
        match goal {
            MeasureGoal::Year(amount) if level => Some([amount.get(); MONTHS]),
            MeasureGoal::Year(amount) => Some(year(&months, amount.get())),
            MeasureGoal::Quarters(amounts) => {
                self.quarters(amounts.iter().map(|a| a.get()), &months, level, path)
            }
            MeasureGoal::Months(amounts) => self.months_each(amounts.iter().map(|a| a.get()), path),
        }
    }

    fn quarters(
        &mut self,
        amounts: impl ExactSizeIterator<Item = f64>,
        weights: &[f64; MONTHS],
        level: bool,
        path: &dyn Fn() -> String,
    ) -> Option<[f64; MONTHS]> {
        self.length(amounts.len(), 4, "quarters", path)?;
        let mut months = [0.0; MONTHS];
        for ((months, weights), amount) in months.chunks_mut(3).zip(weights.chunks(3)).zip(amounts) {
            if level {
                months.fill(amount);
            } else {
                spread(months, weights, amount);
            }
        }
        Some(months)
    }

    fn months_each(
        &mut self,
        amounts: impl ExactSizeIterator<Item = f64>,
        path: &dyn Fn() -> String,
    ) -> Option<[f64; MONTHS]> {
        self.length(amounts.len(), MONTHS, "months", path)?;
        let mut months = [0.0; MONTHS];
        for (month, amount) in months.iter_mut().zip(amounts) {
            *month = amount;
        }
        Some(months)
    }

    fn length(&mut self, found: usize, expected: usize, unit: &str, path: &dyn Fn() -> String) -> Option<()> {
        if found == expected {
            return Some(());
        }
        let path = path();
        // A goal of the wrong length leaves its measure out, anything else only itself.
        let left_out = path.strip_suffix("/goal").unwrap_or(&path).to_owned();
        let kind = Kind::Length { found, expected };
        self.problems
            .push(Problem::error(format!("{path}/{unit}"), kind).leaving_out(left_out));
        None
    }
}

fn year(weights: &[f64], amount: f64) -> [f64; MONTHS] {
    let mut months = [0.0; MONTHS];
    spread(&mut months, weights, amount);
    months
}

/// Spreads an amount over months in proportion to weights, evenly where they are all zero. The months sum to the amount
/// again, so that what is reached by the amount is reached by its months.
fn spread(months: &mut [f64], weights: &[f64], amount: f64) {
    let sum: f64 = weights.iter().sum();
    let even = 1.0 / months.len().max(1) as f64;
    let mut spent = 0.0;
    let last = weights
        .iter()
        .rposition(|weight| *weight > 0.0)
        .unwrap_or(months.len().saturating_sub(1));
    for (index, (month, weight)) in months.iter_mut().zip(weights).enumerate() {
        let share = if sum > 0.0 { weight / sum } else { even };
        *month = match index {
            _ if index == last => amount - spent,
            _ => amount * share,
        };
        spent += *month;
    }
}
