//! Pools: what fills them, what their conditions leave, and what each member gets of it.

use std::ops::Range;

use super::{Workspace, Year};
use crate::compile::{Compiled, FundRow, GateRow, PoolRow};
use crate::grid::MONTHS;
use crate::number::Number;

/// Fills each pool, and shares it out by its bases.
///
/// A basis on which nobody has any part pays nothing: its part of the fund stays with the company, as does what a
/// ceiling leaves of a share.
pub(crate) fn pools<N: Number>(compiled: &Compiled, year: &Year<N>, workspace: &mut Workspace<N>) {
    N::fill_each(&mut workspace.pool_pay, N::default());
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
    pub(super) fn fund<N: Number>(&self, pool: &PoolRow, year: &Year<N>, workspace: &Workspace<N>) -> N {
        let mut fund = self.filled(pool, year, workspace);
        for gate in &pool.gates {
            fund *= gate.factor(self.met(gate, year, workspace, pool_span(gate), 0));
        }
        fund.min(N::of(pool.ceiling)) * (1.0 - pool.kept)
    }

    /// What fills a pool, before gates, ceiling and reserve.
    pub(crate) fn filled<N: Number>(&self, pool: &PoolRow, year: &Year<N>, workspace: &Workspace<N>) -> N {
        match &pool.fund {
            FundRow::Fixed(amount) => N::of(*amount),
            FundRow::Curve {
                at_target,
                meter,
                curve,
            } => {
                self.worth(year, workspace, *meter, 0..MONTHS, |attainment| {
                    curve.at(attainment)
                }) * *at_target
            }
            FundRow::Share { meter, share, above } => {
                let result = self.figure(workspace, year, *meter, 0..MONTHS).result;
                (result - N::of(*above)).max(N::default()) * *share
            }
        }
    }

    /// What members weigh because of the conditions for each.
    pub(crate) fn eligibility<N: Number>(
        &self,
        pool: &PoolRow,
        year: &Year<N>,
        workspace: &Workspace<N>,
        eligible: &mut [N],
    ) {
        N::fill_each(eligible, N::of(1.0));
        let at_once = workspace
            .gates_at_once
            .get(pool.index)
            .map_or(&[][..], Vec::as_slice);
        for (place, gate) in pool.eligible.iter().enumerate() {
            if N::SIDE_BY_SIDE
                && let (Some(Some(at_once)), Some(drawn)) = (at_once.get(place), &year.drawn)
            {
                at_once.multiply_all(drawn, eligible);
                continue;
            }
            match (&gate.fixed, &year.drawn) {
                (Some(fixed), None) if !workspace.at_target => {
                    for (slot, figure) in eligible.iter_mut().zip(&fixed.year) {
                        *slot *= gate.factor(gate.is_met_by(N::of(*figure)));
                    }
                }
                _ => {
                    for (member, slot) in eligible.iter_mut().enumerate() {
                        let met = self.met(gate, year, workspace, pool_span(gate), member);
                        *slot *= gate.factor(met);
                    }
                }
            }
        }
    }

    /// Shares of all the people of each member.
    pub(super) fn share_out<N: Number>(
        &self,
        pool: &PoolRow,
        fund: N,
        year: &Year<N>,
        workspace: &mut Workspace<N>,
        shares: &mut [N],
    ) {
        N::fill_each(shares, N::default());
        let mut weights = std::mem::take(&mut workspace.weights);
        let mut eligible = std::mem::take(&mut workspace.eligible);
        let count = shares.len();
        if let (Some(weights), Some(eligible)) = (weights.get_mut(..count), eligible.get_mut(..count)) {
            self.eligibility(pool, year, workspace, eligible);
            for (part, basis) in &pool.split.fixed {
                for (weight, known) in weights.iter_mut().zip(basis) {
                    *weight = N::of(*known);
                }
                by_weight(fund * *part, weights, eligible, shares);
            }
            if let Some((part, meters)) = &pool.split.attainment {
                for ((weight, &meter), &payee) in weights.iter_mut().zip(meters).zip(&pool.members) {
                    let attainment = self.figure(workspace, year, meter, 0..MONTHS).attainment;
                    *weight = attainment.max(N::default()) * self.people(payee);
                }
                by_weight(fund * *part, weights, eligible, shares);
            }
            if pool.split.contribution > 0.0 {
                let members = pool.members.iter().zip(&pool.split.colleagues);
                for (weight, (&payee, &colleagues)) in weights.iter_mut().zip(members) {
                    let team = self.payees.get(payee).map_or(0, |row| row.team);
                    let brought = workspace.credit.year(self.team_row(team));
                    *weight = if colleagues > 0.0 {
                        brought * self.people(payee) / colleagues
                    } else {
                        N::default()
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
            let limited = share.max(N::of(pool.least * heads)).min(N::of(most * heads));
            *share = N::pick(share.exceeds(N::default()), limited, *share);
        }
    }
}

/// The months that a pool's condition looks at: the last of its periods, the year where it names none.
pub(crate) fn pool_span(gate: &GateRow) -> Range<usize> {
    MONTHS - gate.months.unwrap_or(MONTHS)..MONTHS
}

/// Adds to each share its part of an amount, by weight.
fn by_weight<N: Number>(amount: N, weights: &mut [N], eligible: &[N], shares: &mut [N]) {
    let mut sum = N::default();
    for (weight, eligible) in weights.iter_mut().zip(eligible) {
        *weight *= *eligible;
        sum += *weight;
    }
    let part = N::pick(sum.exceeds(N::default()), amount / sum, N::default());
    for (share, weight) in shares.iter_mut().zip(weights) {
        *share += part * *weight;
    }
}
