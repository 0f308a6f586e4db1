//! Evaluation in stages, each a function from the stages before it to its own numbers.
//!
//! 1. [`revenue`]: what each team brings in each month.
//! 2. [`credit`]: whose revenue it counts as.
//! 3. [`attainment`]: results against goals, by period.
//! 4. [`payout`]: what components and pools pay for them.
//! 5. [`payment`]: what is paid out, to the cent; not needed to compare years, so it stands outside the loop.
//!
//! Nothing here allocates: a [`Workspace`] is made once and filled again and again.

pub mod attainment;
pub mod credit;
pub mod payment;
pub mod payout;
pub mod revenue;

use crate::compile::Compiled;
use crate::grid::{Grid, total};

/// What is different from year to year: how much of its expected revenue each team brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// A factor for each team in the order of their ids, and last the one for revenue that no team is expected to bring.
    factors: Vec<f64>,
}

impl Year {
    /// The year as it is expected.
    pub fn expected(compiled: &Compiled) -> Self {
        Self {
            factors: vec![1.0; compiled.teams.len() + 1],
        }
    }

    /// Every team brings this multiple of what is expected of it.
    pub fn set_market(&mut self, factor: f64) {
        self.factors.fill(factor);
    }

    /// The teams of a function bring this multiple of what is expected of them.
    pub fn set_function(&mut self, compiled: &Compiled, function: usize, factor: f64) {
        for (slot, team) in self.factors.iter_mut().zip(&compiled.teams) {
            if team.function == function {
                *slot = factor;
            }
        }
    }

    pub(crate) fn factors(&self) -> &[f64] {
        &self.factors
    }
}

/// The numbers of one evaluated year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// Revenue by team and month; the last row is nobody's.
    pub(crate) revenue: Grid,
    /// Revenue by credit row and month.
    pub(crate) credit: Grid,
    /// Results by meter and month.
    pub(crate) results: Grid,
    /// The year's attainment by meter.
    pub(crate) attainment: Vec<f64>,
    /// Attainment by component and period.
    pub(crate) component_attainment: Grid,
    /// Pay of one person by component and period.
    pub(crate) component_pay: Grid,
    /// Money in each pool.
    pub(crate) fund: Vec<f64>,
    /// Pay from pools by role, the whole role's.
    pub(crate) role_pool: Vec<f64>,
    /// Pay from each pool by member, in the order of pools and their members.
    pub(crate) pool_shares: Vec<f64>,
    /// Pay from components by role, for one person.
    pub(crate) role_pay: Vec<f64>,
}

impl Workspace {
    pub(crate) fn new(compiled: &Compiled) -> Self {
        let shares = compiled.pools.iter().map(|pool| pool.members.len()).sum();
        Self {
            revenue: Grid::zero(compiled.revenue.len()),
            credit: Grid::zero(compiled.credit_rows()),
            results: Grid::zero(compiled.meters.len()),
            attainment: vec![0.0; compiled.meters.len()],
            component_attainment: Grid::zero(compiled.components.len()),
            component_pay: Grid::zero(compiled.components.len()),
            fund: vec![0.0; compiled.pools.len()],
            role_pool: vec![0.0; compiled.roles.len()],
            pool_shares: vec![0.0; shares],
            role_pay: vec![0.0; compiled.roles.len()],
        }
    }
}

impl Compiled {
    /// Evaluates a year into a workspace that was made by [`Compiled::workspace`].
    pub fn evaluate(&self, year: &Year, workspace: &mut Workspace) {
        revenue::run(self, year, workspace);
        credit::run(self, workspace);
        attainment::run(self, workspace);
        payout::run(self, workspace);
    }

    /// Evaluates the year in which every goal is met exactly.
    pub(crate) fn evaluate_at_target(&self, workspace: &mut Workspace) {
        workspace.credit.clone_from(&self.goals);
        workspace.results.clone_from(&self.meter_goals);
        attainment::compare(self, workspace);
        payout::run(self, workspace);
    }

    /// The variable pay of one person of a role: components and pools.
    pub fn variable_pay(&self, workspace: &Workspace, role: usize) -> f64 {
        let heads = self.roles.get(role).map_or(0.0, |role| role.heads);
        let pool = crate::grid::at(&workspace.role_pool, role);
        crate::grid::at(&workspace.role_pay, role) + if heads > 0.0 { pool / heads } else { 0.0 }
    }

    /// The variable pay of one person of a role when every goal is met exactly: target incentive, and the pools' part.
    pub fn target_pay(&self, role: usize) -> f64 {
        let Some(row) = self.roles.get(role) else {
            return 0.0;
        };
        let pool = crate::grid::at(&self.pool_at_target, role);
        row.target_incentive + if row.heads > 0.0 { pool / row.heads } else { 0.0 }
    }

    /// Variable pay of everybody.
    pub fn incentive_cost(&self, workspace: &Workspace) -> f64 {
        total((0..self.roles.len()).map(|role| self.heads(role) * self.variable_pay(workspace, role)))
    }

    /// Revenue of the company.
    pub fn company_revenue(&self, workspace: &Workspace) -> f64 {
        workspace.credit.year(Self::COMPANY)
    }

    /// The company's attainment of its revenue goal; 0 where it has none.
    pub fn company_attainment(&self, workspace: &Workspace) -> f64 {
        attainment::attainment(self.company_revenue(workspace), self.goals.year(Self::COMPANY))
    }

    pub(crate) fn heads(&self, role: usize) -> f64 {
        self.roles.get(role).map_or(0.0, |role| role.heads)
    }
}

/// Whether pay reaches its target. What is missing to it by less than a millionth is rounding, not pay.
pub fn reaches(pay: f64, target: f64) -> bool {
    pay >= target * (1.0 - 1e-6)
}
