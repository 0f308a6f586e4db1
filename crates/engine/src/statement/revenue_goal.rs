//! The revenue goals of the company, of functions, teams and payees, and last year's revenue.

use hagstone_words::say;
use std::ops::Range;

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::measure::Met;
use crate::compile::Compiled;
use crate::compile::measure::Owner;
use crate::grid::{MONTHS, sum};
use crate::model::{Money, Quantity, RevenueGoal, Share};
use crate::place::pointer;

impl<'a> Teller<'a> {
    /// The goal of a measure of revenue or of its growth.
    pub(super) fn revenue_goal(
        &self,
        meter: usize,
        met: Met<'a>,
        label: String,
        span: &Range<usize>,
    ) -> Figure {
        let growth = met.measure.counts == Quantity::RevenueGrowth;
        if let Owner::Payee(_) = met.owner
            && let Some((goal, source, of)) = self.goal_path(met)
        {
            let node = self.goal_over(goal, &source, false, Unit::Money, span, of);
            return Figure::of(label, Unit::Money, Rule::Same, vec![node]);
        }
        let row = match met.owner {
            Owner::Everybody => Compiled::COMPANY,
            Owner::Function(function) => Compiled::function_row(function),
            Owner::Team(team) => self.compiled.team_row(team),
            Owner::Payee(payee) => {
                let team = self.compiled.payees.get(payee).map_or(0, |row| row.team);
                self.compiled.team_row(team)
            }
        };
        let over = |span: &Range<usize>| {
            let goal = self.row_goal(row, span);
            if growth {
                let inputs = vec![goal, self.last_year(row, span)];
                Figure::of(
                    say!(statement_revenue_goal_growth_that_is_the_goal),
                    Unit::Money,
                    Rule::Difference,
                    inputs,
                )
                .node()
            } else {
                goal
            }
        };
        let Owner::Payee(payee) = met.owner else {
            return Figure::of(label, Unit::Money, Rule::Same, vec![over(span)]);
        };
        let share = |month: usize| {
            let (weights, _) = self.colleagues(meter, payee, month);
            let all: f64 = weights
                .iter()
                .map(|&(other, weight)| weight * self.heads(other))
                .sum();
            let mine = weights
                .iter()
                .find(|(other, _)| *other == payee)
                .map_or(0.0, |(_, weight)| *weight);
            if all > 0.0 { mine / all } else { 0.0 }
        };
        let first = share(span.start);
        if span.clone().all(|month| (share(month) - first).abs() <= 1e-12) {
            let inputs = vec![over(span), self.own_share(meter, payee, first, span.start)];
            return Figure::of(label, Unit::Money, Rule::Product, inputs);
        }
        let months = span.clone().map(|month| {
            let inputs = vec![
                over(&(month..month + 1)),
                self.own_share(meter, payee, share(month), month),
            ];
            Figure::of(self.month_name(month), Unit::Money, Rule::Product, inputs).node()
        });
        Figure::of(label, Unit::Money, Rule::Sum, months.collect())
    }

    /// A row's part of the company's revenue goal.
    pub(super) fn row_goal(&self, row: usize, span: &Range<usize>) -> Node {
        let exact = sum(self.compiled.goals.row(row), span);
        let label = say!(statement_revenue_goal_goal_of {
            row: self.row_name(row)
        });
        self.part_of_year(label, self.revenue_target(), row, span, exact)
    }

    /// What the teams' goals leave of the company's.
    pub(super) fn goal_of_no_team(&self, label: String, span: &Range<usize>, exact: f64) -> Node {
        let teams = (0..self.compiled.teams.len()).map(|team| self.compiled.team_row(team));
        let rows = std::iter::once(Compiled::COMPANY).chain(teams);
        let goals = rows.map(|row| self.row_goal(row, span)).collect();
        Figure::of(label, Unit::Money, Rule::Difference, goals)
            .note(say!(statement_revenue_goal_what_no_team_is_to_bring))
            .is(exact)
            .node()
    }

    /// Last year's revenue of a row.
    pub(super) fn last_year(&self, row: usize, span: &Range<usize>) -> Node {
        let exact = sum(self.compiled.last_year.row(row), span);
        let last = self.model.goal.as_ref().and_then(|goal| goal.last_year_revenue);
        let last = last.map_or(0.0, Money::get);
        let source = pointer(["goal", "last_year_revenue"]);
        let last = Figure::given(say!(common_last_year_s_revenue), last, Unit::Money, source).node();
        let label = say!(statement_revenue_goal_last_year_s_revenue_of {
            row: self.row_name(row)
        });
        self.part_of_year(label, last, row, span, exact)
    }

    /// A row's part of what the company has in a year, in some months.
    fn part_of_year(&self, label: String, year: Node, row: usize, span: &Range<usize>, exact: f64) -> Node {
        let mut inputs = vec![year];
        inputs.extend(self.row_share(row));
        if span.len() < MONTHS {
            inputs.push(self.season(span, &(0..MONTHS)).node());
        }
        Figure::of(label, Unit::Money, Rule::Product, inputs)
            .is(exact)
            .node()
    }

    /// The shares of a row's teams in the company's goal; the company has all of it.
    fn row_share(&self, row: usize) -> Option<Node> {
        if row == Compiled::COMPANY {
            return None;
        }
        let shares = self.teams_of_row(row).into_iter().filter_map(|team| {
            let id = &self.compiled.teams.get(team)?.id;
            let team = self.model.teams.get(id)?;
            let share = team.revenue_share.map_or(0.0, Share::get);
            let source = pointer(["teams", id, "revenue_share"]);
            let label = say!(statement_revenue_goal_share_of_in_the_goal { name: team.name });
            Some(Figure::given(label, share, Unit::Percent, source).node())
        });
        let label = say!(statement_revenue_goal_shares_of_its_teams_in_the);
        Some(Figure::of_all(label, Unit::Percent, Rule::Sum, shares.collect()))
    }

    /// The company's target.
    fn revenue_target(&self) -> Node {
        let label = say!(statement_revenue_goal_revenue_goal_of_the_year);
        let Some(goal) = &self.model.goal else {
            return Figure::given(label, 0.0, Unit::Money, None)
                .note(say!(statement_revenue_goal_the_model_has_no_goal))
                .node();
        };
        match goal.revenue {
            RevenueGoal::Amount(amount) => {
                let source = pointer(["goal", "revenue", "amount"]);
                Figure::given(label, amount.get(), Unit::Money, source).node()
            }
            RevenueGoal::Growth(growth) => {
                let last = goal.last_year_revenue.map_or(0.0, Money::get);
                let source = pointer(["goal", "last_year_revenue"]);
                let last = Figure::given(say!(common_last_year_s_revenue), last, Unit::Money, source).node();
                let source = pointer(["goal", "revenue", "growth"]);
                let growth = Figure::given(say!(common_growth), growth.get(), Unit::Percent, source).node();
                Figure::of(label, Unit::Money, Rule::Grown, vec![last, growth]).node()
            }
        }
    }

    /// What a row of credit is called.
    pub(super) fn row_name(&self, row: usize) -> String {
        if row == Compiled::COMPANY {
            return say!(statement_revenue_goal_the_company).into();
        }
        let functions = self.compiled.functions.len();
        let found = match row.checked_sub(1 + functions) {
            Some(team) => self
                .compiled
                .teams
                .get(team)
                .and_then(|team| self.model.teams.get(&team.id))
                .map(|team| team.name.clone()),
            None => self
                .compiled
                .functions
                .get(row - 1)
                .and_then(|id| self.model.functions.get(id))
                .map(|function| function.name.clone()),
        };
        found.unwrap_or_else(|| say!(common_no_team).into())
    }

    /// The teams whose revenue a row is credited with.
    pub(super) fn teams_of_row(&self, row: usize) -> Vec<usize> {
        let functions = self.compiled.functions.len();
        match row.checked_sub(1 + functions) {
            _ if row == Compiled::COMPANY => (0..self.compiled.teams.len()).collect(),
            Some(team) => vec![team],
            None => {
                let teams = self.compiled.teams.iter().enumerate();
                teams
                    .filter(|(_, team)| team.function + 1 == row)
                    .map(|(index, _)| index)
                    .collect()
            }
        }
    }
}
