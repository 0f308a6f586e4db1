//! The company's goal over the months, and each function's and team's part of it.

use super::{Builder, Compiled};
use crate::grid::{Grid, MONTHS, add};
use crate::model::{MeasureGoal, Money, Quantity, RevenueGoal, Share, Typed, Weight};
use crate::place::Place;
use crate::problem::{Kind, Problem};

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
                found: "only zeros".into(),
                expected: "at least one weight above 0".into(),
            };
            self.problems
                .push(Problem::error("/goal/seasonality", kind).leaving_out("/goal/seasonality"));
        } else {
            for (month, weight) in self.months.iter_mut().zip(weights) {
                *month = Weight::get(*weight) / sum;
            }
        }
    }

    /// A typed result as twelve months; `goal` is what an attainment is a share of, and how a sum is spread.
    pub(super) fn typed_months(
        &mut self,
        typed: &Typed,
        goal: &[f64],
        path: &Place<'_>,
    ) -> Option<[f64; MONTHS]> {
        match typed {
            Typed::Attainment(level) => {
                let mut months = [0.0; MONTHS];
                add(&mut months, goal, level.get());
                Some(months)
            }
            Typed::Year(amount) => Some(year(goal, *amount)),
            Typed::Quarters(amounts) => self.quarters(amounts, goal, path, path),
            Typed::Months(amounts) => self.months_each(amounts, path, path),
        }
    }

    /// The goal of the measure at `measure` as twelve months, spread as the company's goal is.
    pub(super) fn goal_months(&mut self, goal: &MeasureGoal, measure: &Place<'_>) -> Option<[f64; MONTHS]> {
        let months = self.months;
        let path = &measure.at("goal");
        match goal {
            MeasureGoal::Year(amount) => Some(year(&months, *amount)),
            MeasureGoal::Quarters(amounts) => self.quarters(amounts, &months, path, measure),
            MeasureGoal::Months(amounts) => self.months_each(amounts, path, measure),
        }
    }

    fn quarters(
        &mut self,
        amounts: &[Money],
        weights: &[f64],
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<[f64; MONTHS]> {
        self.length(amounts.len(), 4, &path.at("quarters"), left_out)?;
        let mut months = [0.0; MONTHS];
        for ((months, weights), amount) in months.chunks_mut(3).zip(weights.chunks(3)).zip(amounts) {
            spread(months, weights, amount.get());
        }
        Some(months)
    }

    fn months_each(
        &mut self,
        amounts: &[Money],
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<[f64; MONTHS]> {
        self.length(amounts.len(), MONTHS, &path.at("months"), left_out)?;
        let mut months = [0.0; MONTHS];
        for (month, amount) in months.iter_mut().zip(amounts) {
            *month = amount.get();
        }
        Some(months)
    }

    fn length(
        &mut self,
        found: usize,
        expected: usize,
        path: &Place<'_>,
        left_out: &Place<'_>,
    ) -> Option<()> {
        if found == expected {
            return Some(());
        }
        self.problems
            .push(Problem::error(path, Kind::Length { found, expected }).leaving_out(left_out));
        None
    }
}

fn year(weights: &[f64], amount: Money) -> [f64; MONTHS] {
    let mut months = [0.0; MONTHS];
    spread(&mut months, weights, amount.get());
    months
}

/// Spreads an amount over months in proportion to weights, evenly where they are all zero.
fn spread(months: &mut [f64], weights: &[f64], amount: f64) {
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 {
        for (month, weight) in months.iter_mut().zip(weights) {
            *month += amount * (weight / sum);
        }
    } else {
        let even = amount / months.len() as f64;
        for month in months {
            *month += even;
        }
    }
}
