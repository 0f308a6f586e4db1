//! A year as chance makes it: what the funnel, the teams and typed results come to under what was drawn.

use super::draw::Draws;
use crate::compile::Compiled;
use crate::compile::funnel::SegmentRow;
use crate::grid::{Grid, at};
use crate::number::{Number, Tile};
use crate::stage::funnel::{Factors, FunnelYears};
use crate::stage::{Drawn, QUARTERS};

/// Modelled revenue of less is nothing.
const SMALLEST: f64 = 1e-9;

/// Puts what chance makes of a segment where it belongs.
pub(super) fn of_segment(draws: &Draws, index: usize, segment: &SegmentRow, factors: &mut Factors<Tile>) {
    let (one, market) = (Tile::of(1.0), draws.market());
    for (month, leads) in factors.leads.iter_mut().enumerate() {
        *leads = market * draws.leads(index, month);
    }
    for ((index_of_step, step), factor) in segment.steps.iter().enumerate().zip(&mut factors.rates) {
        let more = draws.odds(index, index_of_step);
        // With odds of `more` times r / (1 - r), the rate is more r / (1 - r + more r).
        *factor = more / (one + (more - one) * step.rate);
    }
    factors.deal_size = draws.deal_size(index);
}

/// What was drawn for the trials side by side.
pub(super) struct Chances<'a> {
    pub(super) compiled: &'a Compiled,
    pub(super) draws: &'a Draws,
}

impl Chances<'_> {
    /// Revenue by team and month: what is expected, moved as the funnel is, or as the market where no funnel brings it;
    /// and the large deals.
    pub(super) fn revenue(&self, base: &Grid, expected: Option<&Grid>, drawn: &mut Drawn<Tile>) {
        let market = self.draws.market();
        for (team, (row, base)) in drawn.revenue.rows_mut().zip(base.rows()).enumerate() {
            let factor = self.draws.team(team);
            let found = drawn.funnel.credit.row(team);
            let expected = expected.map_or(&[][..], |expected| expected.row(team));
            for (month, (revenue, base)) in row.iter_mut().zip(base).enumerate() {
                let expected = at(expected, month);
                let moved = if expected > SMALLEST {
                    at(found, month) / expected
                } else {
                    market
                };
                *revenue = factor * moved * *base;
            }
        }
        for (deal, comes) in self
            .compiled
            .drivers
            .large_deals
            .iter()
            .zip(self.draws.large_deals())
        {
            if let Some(month) = drawn.revenue.row_mut(deal.team).get_mut(deal.month) {
                *month += *comes * deal.amount;
            }
        }
    }

    /// What typed results follow, over what is expected of it; the market where nothing is.
    pub(super) fn follow(&self, funnel: &FunnelYears<Tile>, followed: &mut [[Tile; QUARTERS]]) {
        let market = self.draws.market();
        for (factors, follows) in followed.iter_mut().zip(&self.compiled.drivers.followed) {
            follows.by_quarter(funnel, factors);
            for (factor, expected) in factors.iter_mut().zip(follows.expected) {
                *factor = if expected > SMALLEST {
                    *factor / expected
                } else {
                    market
                };
            }
        }
    }

    /// What moves typed results.
    pub(super) fn shared(&self, followed: &[[Tile; QUARTERS]], drawn: &mut Drawn<Tile>) {
        let market = [self.draws.market(); QUARTERS];
        for (factors, shared) in drawn.shared.iter_mut().zip(&self.compiled.drivers.shared) {
            let follows = shared.follows.and_then(|follows| followed.get(follows));
            let team = self.draws.team(shared.team.unwrap_or(usize::MAX));
            for (factor, follows) in factors.iter_mut().zip(follows.unwrap_or(&market)) {
                *factor = *follows * team;
            }
        }
    }
}
