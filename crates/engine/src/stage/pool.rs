//! Pools: what fills them, what their conditions leave, and what each member gets of it.

use std::ops::Range;

use super::payout::blended;
use super::{Workspace, Year};
use crate::compile::{Compiled, FundRow, GateRow, PoolRow};
use crate::grid::{MONTHS, at};

/// Fills each pool, and shares it out by its bases.
///
/// A basis on which nobody has any part pays nothing: its part of the fund stays with the company, as does what a
/// ceiling leaves of a share.
pub(crate) fn pools(compiled: &Compiled, year: &Year, workspace: &mut Workspace) {
    workspace.pool_pay.fill(0.0);
    for (index, pool) in compiled.pools.iter().enumerate() {
        let fund = compiled.fund(pool, year, workspace);
        if let Some(slot) = workspace.fund.get_mut(index) {
            *slot = fund;
        }
        let mut shares = std::mem::take(&mut workspace.pool_shares);
        if let Some(shares) = shares.get_mut(pool.shares..pool.shares + pool.members.len()) {
            compiled.share_out(pool, fund, year, workspace, shares);
            for (&payee, share) in pool.members.iter().zip(shares) {
                if let Some(pay) = workspace.pool_pay.get_mut(payee) {
                    *pay += *share;
                }
            }
        }
        workspace.pool_shares = shares;
    }
}

impl Compiled {
    /// What is in a pool.
    pub(super) fn fund(&self, pool: &PoolRow, year: &Year, workspace: &Workspace) -> f64 {
        let mut fund = self.filled(pool, year, workspace);
        for gate in &pool.gates {
            if !self.met(gate, year, workspace, pool_span(gate), 0) {
                fund *= gate.otherwise;
            }
        }
        fund.min(pool.ceiling) * (1.0 - pool.kept)
    }

    /// What fills a pool, before gates, ceiling and reserve.
    pub(crate) fn filled(&self, pool: &PoolRow, year: &Year, workspace: &Workspace) -> f64 {
        match &pool.fund {
            FundRow::Fixed(amount) => *amount,
            FundRow::Curve {
                at_target,
                meter,
                curve,
            } => {
                at_target
                    * match self.alone(year, workspace, *meter, 0..MONTHS) {
                        Some(alone) => blended(alone, |attainment| curve.at(attainment)),
                        None => curve.at(self.figure(workspace, year, *meter, 0..MONTHS).attainment),
                    }
            }
            FundRow::Share { meter, share, above } => {
                let result = self.figure(workspace, year, *meter, 0..MONTHS).result;
                share * (result - above).max(0.0)
            }
        }
    }

    /// What a member weighs because of the conditions for each.
    pub(crate) fn eligibility(
        &self,
        pool: &PoolRow,
        year: &Year,
        workspace: &Workspace,
        member: usize,
    ) -> f64 {
        let met = |gate: &GateRow| match &gate.fixed {
            Some(fixed) if !workspace.at_target && year.drawn.is_none() => {
                let own = pool.members.get(member).map_or(1.0, |&payee| year.own(payee));
                let known = at(&fixed.year, member);
                let figure = if fixed.lower { known / own } else { known * own };
                gate.at_least <= figure && figure < gate.below
            }
            _ => self.met(gate, year, workspace, pool_span(gate), member),
        };
        let factor = |gate: &GateRow| {
            if met(gate) { 1.0 } else { gate.otherwise }
        };
        pool.eligible.iter().map(factor).product()
    }

    /// Shares of all the people of each member.
    pub(super) fn share_out(
        &self,
        pool: &PoolRow,
        fund: f64,
        year: &Year,
        workspace: &mut Workspace,
        shares: &mut [f64],
    ) {
        shares.fill(0.0);
        let mut weights = std::mem::take(&mut workspace.weights);
        let mut eligible = std::mem::take(&mut workspace.eligible);
        let count = shares.len();
        if let (Some(weights), Some(eligible)) = (weights.get_mut(..count), eligible.get_mut(..count)) {
            for (member, slot) in eligible.iter_mut().enumerate() {
                *slot = self.eligibility(pool, year, workspace, member);
            }
            for (part, basis) in &pool.split.fixed {
                weights.copy_from_slice(basis);
                by_weight(fund * part, weights, eligible, shares);
            }
            if let Some((part, meters)) = &pool.split.attainment {
                for ((weight, &meter), &payee) in weights.iter_mut().zip(meters).zip(&pool.members) {
                    let attainment = self.figure(workspace, year, meter, 0..MONTHS).attainment;
                    *weight = self.people(payee) * attainment.max(0.0);
                }
                by_weight(fund * part, weights, eligible, shares);
            }
            if pool.split.contribution > 0.0 {
                let members = pool.members.iter().zip(&pool.split.colleagues);
                for (weight, (&payee, &colleagues)) in weights.iter_mut().zip(members) {
                    let team = self.payees.get(payee).map_or(0, |row| row.team);
                    let brought = workspace.credit.year(self.team_row(team));
                    *weight = if colleagues > 0.0 {
                        brought * self.people(payee) / colleagues
                    } else {
                        0.0
                    };
                }
                by_weight(fund * pool.split.contribution, weights, eligible, shares);
            }
        }
        workspace.weights = weights;
        workspace.eligible = eligible;
        let limits = shares.iter_mut().zip(&pool.members).zip(&pool.most);
        for ((share, &payee), &most) in limits {
            let heads = self.people(payee);
            if *share > 0.0 {
                *share = share.max(pool.least * heads).min(most * heads);
            }
        }
    }
}

/// The months that a pool's condition looks at: the last of its periods, the year where it names none.
pub(crate) fn pool_span(gate: &GateRow) -> Range<usize> {
    MONTHS - gate.months.unwrap_or(MONTHS)..MONTHS
}

/// Adds to each share its part of an amount, by weight.
fn by_weight(amount: f64, weights: &mut [f64], eligible: &[f64], shares: &mut [f64]) {
    let mut sum = 0.0;
    for (weight, eligible) in weights.iter_mut().zip(eligible) {
        *weight *= eligible;
        sum += *weight;
    }
    if sum > 0.0 {
        let part = amount / sum;
        for (share, weight) in shares.iter_mut().zip(weights) {
            *share += part * *weight;
        }
    }
}
