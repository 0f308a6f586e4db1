//! Pools and the budget: what can grow beyond it, and members without a part.

use super::shape::falls;
use super::{Finding, Lint};
use crate::compile::{FundRow, PoolRow};
use crate::grid::{at, total};
use crate::model::{Money, Pool};
use crate::place::pointer;

/// Attainments beyond this one are not spoken of, where nothing ends a pool's curve.
const LIKELY: f64 = 2.0;

impl Lint<'_> {
    /// What the incentives cost when every goal is met.
    pub(super) fn budget(&mut self) {
        let Some(budget) = self.budget_of() else { return };
        let cost = total((0..self.compiled.payees.len()).map(|payee| self.compiled.payee_target(payee)));
        if cost > budget * (1.0 + 1e-9) {
            self.warn(
                "/goal/incentive_budget".into(),
                Finding::BudgetAtTarget { cost, budget },
            );
        }
    }

    fn budget_of(&self) -> Option<f64> {
        self.model.goal.as_ref()?.incentive_budget.map(Money::get)
    }

    pub(super) fn pools(&mut self) {
        for row in &self.compiled.pools {
            if let Some(pool) = self.model.pools.get(&row.id) {
                self.pool_conditions(row, pool);
                self.fund(row);
                self.split(row, pool);
            }
        }
    }

    fn fund(&mut self, row: &PoolRow) {
        if let FundRow::Curve { at_target, curve, .. } = &row.fund {
            for fall in falls(curve.pieces(), f64::INFINITY) {
                let finding = Finding::FundFalls {
                    from: fall.from,
                    before: fall.before * at_target,
                    after: fall.after * at_target,
                };
                let path = pointer(["pools", &row.id, "fund", "by_curve", "curve"]);
                self.warn(path, finding);
            }
        }
        let heads = total(row.members.iter().map(|&member| self.compiled.people(member)));
        let floors = row.least * heads;
        let most = most(row);
        if let Some(most) = most
            && floors > most
        {
            let path = pointer(["pools", &row.id, "share_floor"]);
            self.warn(path, Finding::PoolFloors { floors, most });
        }
        let Some(budget) = self.budget_of() else { return };
        let costs = most.map(|most| most.max(floors));
        if costs.is_some_and(|costs| costs <= budget) {
            return;
        }
        let at = match &row.fund {
            _ if floors > budget => None,
            FundRow::Fixed(_) | FundRow::Share { .. } => None,
            FundRow::Curve { at_target, curve, .. } => {
                let needed = budget / (at_target * (1.0 - row.kept));
                let piece = curve.pieces().iter().find_map(|piece| {
                    let from = if piece.value > needed {
                        piece.from
                    } else {
                        piece.from + (needed - piece.value) / piece.slope
                    };
                    let there = from >= piece.from && from <= LIKELY;
                    (there && curve.at(from) >= needed * (1.0 - 1e-9)).then_some(from)
                });
                match piece {
                    Some(from) => Some(from),
                    None => return,
                }
            }
        };
        // A share of a result grows with it: that is what it is for.
        if at.is_none() && matches!(row.fund, FundRow::Share { .. }) && floors <= budget {
            return;
        }
        let finding = Finding::PoolOverBudget {
            at,
            budget,
            most: costs,
        };
        self.warn(pointer(["pools", &row.id, "fund"]), finding);
    }

    /// Members without a part, and a basis on which all have the same.
    fn split(&mut self, row: &PoolRow, pool: &Pool) {
        if let Some(by) = &pool.split.attainment
            && by.share.get() > 0.0
            && self
                .model
                .measures
                .get(&by.measure)
                .is_some_and(|measure| measure.scope.is_shared())
        {
            let path = pointer(["pools", &row.id, "split", "attainment", "measure"]);
            self.note(path, Finding::SplitShared);
        }
        let by_attainment = row.split.attainment.as_ref().is_some_and(|(part, _)| *part > 0.0);
        if by_attainment || (row.split.fixed.is_empty() && row.split.contribution <= 0.0) {
            return;
        }
        let has_part = |(member, &payee): (usize, &usize)| {
            let Some(person) = self.compiled.payees.get(payee) else {
                return false;
            };
            let team = self.compiled.team_row(person.team);
            row.split
                .fixed
                .iter()
                .any(|(_, weights)| at(weights, member) > 0.0)
                || (row.split.contribution > 0.0 && self.compiled.goals.year(team) > 0.0)
                || person.heads <= 0.0
        };
        let mut without = Vec::new();
        for (index, role) in pool.members.iter().enumerate() {
            let Some(role) = self.compiled.role_index(role) else {
                continue;
            };
            let members = row.members.iter().enumerate();
            let mut of_role = members.filter(|(_, payee)| {
                self.compiled
                    .payees
                    .get(**payee)
                    .is_some_and(|payee| payee.role == role)
            });
            if !of_role.any(has_part) {
                without.push(index);
            }
        }
        for index in without {
            let path = pointer(["pools", &row.id, "members", &index.to_string()]);
            self.warn(path, Finding::MemberNoPart);
        }
    }
}

/// The most that a pool holds, after its reserve; nothing where nothing ends it.
fn most(row: &PoolRow) -> Option<f64> {
    let gates: f64 = row.gates.iter().map(|gate| gate.otherwise.max(1.0)).product();
    let fund = match &row.fund {
        FundRow::Fixed(amount) => Some(*amount),
        FundRow::Curve { at_target, curve, .. } => {
            let last = curve.pieces().last()?;
            let values = curve.pieces().iter().map(|piece| piece.value);
            (last.slope <= 0.0).then(|| at_target * values.fold(0.0, f64::max))
        }
        FundRow::Share { .. } => None,
    };
    let most = fund.map_or(row.ceiling, |fund| (fund * gates).min(row.ceiling)) * (1.0 - row.kept);
    most.is_finite().then_some(most)
}
