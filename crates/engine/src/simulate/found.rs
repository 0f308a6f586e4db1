//! What trials side by side come to.

use std::ops::Range;

use crate::compile::Compiled;
use crate::grid::{MONTHS, at};
use crate::number::{Number, Tile, TileMask};
use crate::stage::{Workspace, keeps_to, reaches};
use crate::winlose::Judge;

/// What trials side by side came to, and what it is measured by.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// How many people each payee stands for.
    people: Vec<f64>,
    means: Vec<Mean>,
    /// The goal of the year's revenue; 0 where there is none.
    pub(crate) goal: f64,
    /// The budget of the incentives; 0 where there is none.
    pub(crate) budget: f64,
    /// The places among the functions of the two of each pair.
    pub(crate) pairs: Vec<(usize, usize)>,
    pub(crate) revenue: Tile,
    pub(crate) goal_met: TileMask,
    pub(crate) incentive_cost: Tile,
    pub(crate) within_budget: TileMask,
    /// Revenue from the year's first month on, by month.
    pub(crate) to_date: [Tile; MONTHS],
    pub(crate) roles: Vec<RoleFound>,
    /// What all people of each function are paid, and whether it wins.
    pub(crate) functions: Vec<(Tile, TileMask)>,
    pub(crate) pools: Vec<Tile>,
    /// Revenue of the later years of the horizon, where they are drawn, and whether their goals are met.
    pub(crate) later: Vec<(Tile, TileMask)>,
}

/// What trials side by side came to for a role.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RoleFound {
    /// The mean of what one person is paid.
    pub(crate) mean: Tile,
    /// What the first is paid, and whether that reaches the target.
    pub(crate) one: Tile,
    pub(crate) reaches: TileMask,
}

/// How what one person of a role is paid follows from what its payees are.
#[derive(Clone, Debug)]
struct Mean {
    heads: f64,
    /// Its first payee, how many people that stands for, and what one of these is paid when every goal is met exactly.
    first: usize,
    people: f64,
    target: f64,
    /// Of each payee: how much of the mean is what one of its people earns, and how much what all of them get from pools.
    parts: Vec<(usize, f64, f64)>,
}

impl Mean {
    fn new(compiled: &Compiled, role: usize) -> Self {
        let payees = compiled.roles.get(role).map_or(&[][..], |row| &row.payees);
        let first = payees.first().copied().unwrap_or(usize::MAX);
        Self {
            heads: compiled.heads(role),
            first,
            people: compiled.people(first),
            target: compiled.target_of_one(first),
            parts: compiled.parts_of_mean(role),
        }
    }

    fn take(&self, workspace: &Workspace<Tile>) -> RoleFound {
        let mut mean = Tile::default();
        for (payee, own, from_pools) in &self.parts {
            mean += at(&workspace.pay, *payee) * *own + at(&workspace.pool_pay, *payee) * *from_pools;
        }
        let mut one = at(&workspace.pay, self.first);
        if self.people > 0.0 {
            one += at(&workspace.pool_pay, self.first) / self.people;
        }
        RoleFound {
            mean,
            one,
            reaches: reaches(one, self.target),
        }
    }
}

/// Which of the trials side by side are asked for.
pub(crate) type Lanes = Range<usize>;

impl Found {
    /// Of nothing yet.
    pub(super) fn new(compiled: &Compiled, goal: f64, budget: f64) -> Self {
        let functions: Vec<usize> = (0..compiled.functions.len()).collect();
        let judged = |function: &usize| compiled.roles_of_function(*function).next().is_some();
        let pairs = functions.iter().filter(|function| judged(function));
        let pairs = pairs.flat_map(|first| {
            let others = functions.iter().filter(move |second| *second > first);
            others
                .filter(|second| judged(second))
                .map(|second| (*first, *second))
        });
        let (nothing, never) = (Tile::default(), TileMask::default());
        Self {
            people: (0..compiled.payees.len())
                .map(|payee| compiled.people(payee))
                .collect(),
            means: (0..compiled.roles.len())
                .map(|role| Mean::new(compiled, role))
                .collect(),
            goal,
            budget,
            pairs: pairs.collect(),
            revenue: nothing,
            goal_met: never,
            incentive_cost: nothing,
            within_budget: never,
            to_date: [nothing; MONTHS],
            roles: vec![RoleFound::default(); compiled.roles.len()],
            functions: vec![(nothing, never); functions.len()],
            pools: vec![nothing; compiled.pools.len()],
            later: Vec::new(),
        }
    }

    /// Takes what evaluated years come to: who is paid what, and who wins.
    pub(super) fn take(&mut self, compiled: &Compiled, judges: &[Judge], workspace: &Workspace<Tile>) {
        self.revenue = compiled.company_revenue(workspace);
        self.goal_met = reaches(self.revenue, self.goal);
        self.incentive_cost =
            Tile::dot(&self.people, &workspace.pay) + Tile::total(workspace.pool_pay.iter().copied());
        self.within_budget = keeps_to(self.incentive_cost, self.budget);
        let mut sum = Tile::default();
        for (to_date, month) in self
            .to_date
            .iter_mut()
            .zip(workspace.credit.row(Compiled::COMPANY))
        {
            sum += *month;
            *to_date = sum;
        }
        for (found, mean) in self.roles.iter_mut().zip(&self.means) {
            *found = mean.take(workspace);
        }
        for (index, (function, judge)) in self.functions.iter_mut().zip(judges).enumerate() {
            let mean = |role: usize| self.roles.get(role).map_or(Tile::default(), |found| found.mean);
            let pay = compiled.roles_of_function(index).map(|role| {
                let heads = self.means.get(role).map_or(0.0, |mean| mean.heads);
                mean(role) * heads
            });
            *function = (Number::total(pay), judge.wins_by(mean));
        }
        for (own, fund) in self.pools.iter_mut().zip(&workspace.fund) {
            *own = *fund;
        }
    }
}
