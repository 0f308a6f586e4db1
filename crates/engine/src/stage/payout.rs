//! Stage 4: what components and pools pay for the attainments.

use super::Workspace;
use crate::compile::{Compiled, PoolRow};
use crate::grid::at;

pub(crate) fn run(compiled: &Compiled, workspace: &mut Workspace) {
    components(compiled, workspace);
    pools(compiled, workspace);
}

/// Each period of a component pays its part of the target incentive times what the curve gives for the attainment.
fn components(compiled: &Compiled, workspace: &mut Workspace) {
    let Workspace {
        component_attainment,
        component_pay,
        role_pay,
        ..
    } = workspace;
    role_pay.fill(0.0);
    let rows = component_pay
        .rows_mut()
        .zip(component_attainment.rows())
        .zip(&compiled.components);
    for ((pay, attainment), component) in rows {
        let periods = crate::MONTHS / component.months;
        let mut sum = 0.0;
        for (pay, attainment) in pay.iter_mut().zip(attainment).take(periods) {
            *pay = component.target * component.curve.pays(*attainment);
            sum += *pay;
        }
        if let Some(role) = role_pay.get_mut(component.role) {
            *role += sum;
        }
    }
}

/// Fills each pool from its curve and gates, and shares it out by its bases.
///
/// A basis on which nobody has any part pays nothing: its part of the fund stays with the company.
fn pools(compiled: &Compiled, workspace: &mut Workspace) {
    let Workspace {
        attainment,
        fund,
        role_pool,
        pool_shares,
        credit,
        ..
    } = workspace;
    role_pool.fill(0.0);
    let mut shares = pool_shares.iter_mut();
    for (pool, fund) in compiled.pools.iter().zip(fund) {
        *fund = pool.at_target * pool.curve.pays(at(attainment, pool.meter));
        for gate in &pool.gates {
            if at(attainment, gate.meter) < gate.at_least {
                *fund *= gate.otherwise;
            }
        }
        let basis = |role: usize| Bases::of(compiled, pool, credit, role);
        let sum = pool
            .members
            .iter()
            .fold(Bases::default(), |sum, &role| sum.plus(basis(role)));
        for (&role, share) in pool.members.iter().zip(shares.by_ref()) {
            let part = basis(role);
            *share = *fund
                * (pool.split.target_incentive * ratio(part.target_incentive, sum.target_incentive)
                    + pool.split.equal * ratio(part.equal, sum.equal)
                    + pool.split.contribution * ratio(part.contribution, sum.contribution));
            if let Some(pay) = role_pool.get_mut(role) {
                *pay += *share;
            }
        }
    }
}

/// What a role weighs on each basis of a split.
#[derive(Clone, Copy, Default)]
struct Bases {
    target_incentive: f64,
    equal: f64,
    contribution: f64,
}

impl Bases {
    fn of(compiled: &Compiled, pool: &PoolRow, credit: &crate::Grid, role: usize) -> Self {
        let Some(row) = compiled.roles.get(role) else {
            return Self::default();
        };
        let colleagues: f64 = pool
            .members
            .iter()
            .filter_map(|&member| compiled.roles.get(member))
            .filter(|member| member.team == row.team)
            .map(|member| member.heads)
            .sum();
        Self {
            target_incentive: row.heads * row.target_incentive,
            equal: row.heads,
            contribution: credit.year(compiled.team_row(row.team)) * ratio(row.heads, colleagues),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            target_incentive: self.target_incentive + other.target_incentive,
            equal: self.equal + other.equal,
            contribution: self.contribution + other.contribution,
        }
    }
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
