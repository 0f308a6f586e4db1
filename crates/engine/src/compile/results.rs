//! Expected revenue by team, from what is typed: whatever is not typed follows.
//!
//! What is expected of a team before anything is typed is what the segments' funnel brings it in the first year, or its goal
//! where the model has no segments; "goal" below means that. Segments that bring nothing leave a typed whole to be shared out by
//! the goals.
//!
//! 1. A team's typed revenue is its own.
//! 2. A function's typed revenue, less what its teams have typed, is shared by its other teams as their goals are.
//! 3. The company's typed revenue, less all of that, is shared by what is left, and by the revenue that no team is
//!    expected to bring, as their goals are.
//! 4. What nothing typed reaches is at its goal.
//!
//! A whole is compared with its parts as finely as it is typed: in the year, in each quarter or in each month. Parts that
//! exceed it stand, and nothing is left for the others.

use super::{Builder, Compiled};
use crate::grid::{Grid, MONTHS, add, at};
use crate::model::{Id, Measure, Quantity, Scope, Typed};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use hagstone_words::say;

/// Typed results may differ from their sum by this share of it before it is said.
const SUM_TOLERANCE: f64 = 1e-6;

/// Modelled revenue of less is nothing.
const SMALLEST: f64 = 1e-9;

/// A typed result of revenue.
struct Whole {
    measure: Id,
    months: [f64; MONTHS],
    /// In how many months at a time it is given.
    unit: usize,
}

impl Builder<'_> {
    /// The expected revenue of every team, and of no team.
    pub(super) fn results(&mut self) {
        let typed = self.typed_revenue();
        let teams = self.compiled.teams.len();
        let goals = self.goals_by_team();
        let modelled = self.modelled_by_team();
        let mut revenue = modelled.clone().unwrap_or_else(|| goals.clone());
        // A typed whole is shared out as is modelled, or as the goals are where nothing is.
        let goals = match &modelled {
            Some(modelled) if any(modelled) => modelled.clone(),
            _ => goals,
        };
        self.compiled.modelled = modelled;
        let mut is_typed = vec![false; teams + 1];
        for team in 0..teams {
            if let Some(whole) = whole_of(&typed, self.compiled.team_row(team)) {
                revenue.row_mut(team).copy_from_slice(&whole.months);
                mark(&mut is_typed, team);
            }
        }
        for function in 0..self.compiled.functions.len() {
            let Some(whole) = whole_of(&typed, Compiled::function_row(function)) else {
                continue;
            };
            let members: Vec<usize> = self.teams_of(function).collect();
            self.remainder(&mut revenue, &goals, &mut is_typed, &members, whole);
        }
        if let Some(whole) = whole_of(&typed, Compiled::COMPANY) {
            let members: Vec<usize> = (0..=teams).collect();
            self.remainder(&mut revenue, &goals, &mut is_typed, &members, whole);
        }
        self.compiled.revenue = revenue;
    }

    /// What the funnel credits the teams with in the first year, and last nobody.
    fn modelled_by_team(&self) -> Option<Grid> {
        let funnel = self.compiled.funnel.as_ref()?;
        let rows = self.compiled.teams.len() + 1;
        let mut modelled = Grid::zero(rows);
        for team in 0..rows {
            let credit = funnel.expected.credit.row(team);
            for (month, credit) in modelled.row_mut(team).iter_mut().zip(credit) {
                *month = if *credit < SMALLEST { 0.0 } else { *credit };
            }
        }
        Some(modelled)
    }

    /// The revenue goals of the teams, and last of no team: what their shares leave of the company's.
    fn goals_by_team(&self) -> Grid {
        let teams = self.compiled.teams.len();
        let company = self.compiled.goals.row(Compiled::COMPANY);
        let mut goals = Grid::zero(teams + 1);
        add(goals.row_mut(teams), company, 1.0);
        for team in 0..teams {
            let goal = self.compiled.goals.row(self.compiled.team_row(team));
            add(goals.row_mut(team), goal, 1.0);
            add(goals.row_mut(teams), goal, -1.0);
        }
        // Shares that sum to 1 leave a remainder of rounding, which is nothing; nor is less than nothing left.
        let floor = self.compiled.goals.year(Compiled::COMPANY) * SUM_TOLERANCE;
        if goals.year(teams) <= floor {
            goals.row_mut(teams).fill(0.0);
        }
        goals
    }

    /// Shares out what is left of a typed whole among the members that have nothing typed.
    fn remainder(
        &mut self,
        revenue: &mut Grid,
        goals: &Grid,
        is_typed: &mut [bool],
        members: &[usize],
        whole: &Whole,
    ) {
        let typed = |row: &usize| is_typed.get(*row).copied().unwrap_or(false);
        let (closed, rest): (Vec<usize>, Vec<usize>) = members.iter().partition(|row| typed(row));
        let open: Vec<usize> = rest.into_iter().filter(|&row| goals.year(row) > 0.0).collect();
        let mut left = whole.months;
        for row in closed {
            add(&mut left, revenue.row(row), -1.0);
        }
        if let Some(problem) = differ(whole, &left, open.is_empty()) {
            self.problems.push(problem);
        }
        for left in left.chunks_mut(whole.unit) {
            settle(left);
        }
        let elsewhere = revenue.len() - 1;
        if open.is_empty() && members.contains(&elsewhere) {
            // The whole stands as typed: what its parts leave of it is nobody's.
            revenue.row_mut(elsewhere).copy_from_slice(&left);
        }
        let goal: f64 = open.iter().map(|&row| goals.year(row)).sum();
        for row in open {
            let share = goals.year(row) / goal;
            for (month, left) in revenue.row_mut(row).iter_mut().zip(&left) {
                *month = left * share;
            }
            mark(is_typed, row);
        }
    }

    /// The typed results of revenue measures by credit row.
    fn typed_revenue(&mut self) -> Vec<(usize, Whole)> {
        let mut typed: Vec<(usize, Whole)> = Vec::new();
        for (id, figures) in super::sorted(&self.model.results) {
            let results = Place::top("results");
            let path = results.at(id);
            let Some(measure) = self.model.measures.get(id) else {
                self.unknown(&path, "measure", id, &path);
                continue;
            };
            if !measure.counts.is_revenue() {
                continue;
            }
            if measure.counts == Quantity::RevenueGrowth || !measure.scope.is_shared() {
                self.problems
                    .push(Problem::error(path, Kind::ResultNotTypable).leaving_out(path));
                continue;
            }
            // A scope that is not there is named where the measure is used, and by the measure's own check.
            let Some(row) = self.scope_row(measure) else {
                continue;
            };
            if let Some(first) = whole_of(&typed, row) {
                let other = first.measure.clone();
                self.problems
                    .push(Problem::error(path, Kind::ResultTwice { other }).leaving_out(path));
                continue;
            }
            let goal: [f64; MONTHS] = std::array::from_fn(|month| at(self.compiled.goals.row(row), month));
            let months = self.typed_months(figures, &goal, false, false, &|| (&path).into());
            if months.is_some_and(|months| months.iter().any(|month| *month < 0.0)) {
                let kind = Kind::WrongValue {
                    found: say!(compile_results_revenue_below_0).into(),
                    expected: say!(compile_results_an_amount_from_0_to_10).into(),
                };
                self.problems.push(Problem::error(path, kind).leaving_out(path));
                continue;
            }
            if let Some(months) = months {
                let unit = match figures {
                    Typed::Year(_) => MONTHS,
                    Typed::Quarters(_) => 3,
                    Typed::Attainment(_) | Typed::Months(_) => 1,
                };
                let measure = id.clone();
                typed.push((
                    row,
                    Whole {
                        measure,
                        months,
                        unit,
                    },
                ));
            }
        }
        typed
    }

    fn teams_of(&self, function: usize) -> impl Iterator<Item = usize> {
        self.compiled
            .teams
            .iter()
            .enumerate()
            .filter(move |(_, team)| team.function == function)
            .map(|(index, _)| index)
    }

    /// The credit row that a measure's scope names, where it is not each payee's own.
    pub(super) fn scope_row(&self, measure: &Measure) -> Option<usize> {
        match &measure.scope {
            Scope::Company => Some(Compiled::COMPANY),
            Scope::Function(id) => self.compiled.function_index(id).map(Compiled::function_row),
            Scope::Team(id) => self.team_index(id).map(|team| self.compiled.team_row(team)),
            Scope::Own | Scope::OwnTeam | Scope::OwnFunction => None,
        }
    }

    fn team_index(&self, id: &Id) -> Option<usize> {
        self.compiled.teams.iter().position(|team| &team.id == id)
    }
}

/// Says where the parts of a whole exceed it, or where they fall short of it and nobody else is left.
fn differ(whole: &Whole, left: &[f64; MONTHS], alone: bool) -> Option<Problem> {
    let differs = |own: &[f64], left: &[f64]| {
        let (own, left) = (own.iter().sum::<f64>(), left.iter().sum::<f64>());
        let tolerance = own * SUM_TOLERANCE;
        (left < -tolerance || (alone && left > tolerance)).then_some((own - left, own))
    };
    let problem = |(parts, whole_sum): (f64, f64), when: String| {
        let kind = Kind::ResultsDiffer {
            parts,
            whole: whole_sum,
            when,
        };
        Problem::warning(Place::top("results").at(&whole.measure), kind)
    };
    if let Some(sums) = differs(&whole.months, left) {
        return Some(problem(sums, say!(common_in_the_year).into()));
    }
    let name = if whole.unit == 1 { "month" } else { "quarter" };
    let units = whole.months.chunks(whole.unit).zip(left.chunks(whole.unit));
    units.enumerate().find_map(|(number, (own, left))| {
        differs(own, left).map(|sums| {
            problem(
                sums,
                say!(compile_results_in {
                    name,
                    number: number + 1
                }),
            )
        })
    })
}

/// Whether there is any revenue.
pub(crate) fn any(revenue: &Grid) -> bool {
    (0..revenue.len()).any(|row| revenue.year(row) > 0.0)
}

/// Leaves nothing below zero: what some months lack the others of their unit give up, so that its sum stays.
fn settle(left: &mut [f64]) {
    let sum = left.iter().sum::<f64>().max(0.0);
    let above: f64 = left.iter().map(|month| month.max(0.0)).sum();
    if left.iter().any(|&month| month < 0.0) {
        for month in left {
            *month = if *month > 0.0 { *month * (sum / above) } else { 0.0 };
        }
    }
}

/// The typed result of a credit row.
fn whole_of(typed: &[(usize, Whole)], row: usize) -> Option<&Whole> {
    typed
        .iter()
        .find(|(typed, _)| *typed == row)
        .map(|(_, whole)| whole)
}

fn mark(flags: &mut [bool], index: usize) {
    if let Some(flag) = flags.get_mut(index) {
        *flag = true;
    }
}
