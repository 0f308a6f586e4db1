//! Pools become rows: what fills them, who shares them, and what each weighs.

use super::measure::Slice;
use super::{Builder, Compiled, FundRow, PayeeRow, PoolRow, SplitRow, sorted};
use crate::grid::MONTHS;
use crate::model::{Fund, Gate, Id, Limit, Money, Pool, Share};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use hagstone_words::say;

/// What one person weighs.
type Weight<'a> = &'a dyn Fn(&PayeeRow) -> f64;

impl<'a> Builder<'a> {
    /// Pools; one whose fund cannot be calculated, or that has nobody to pay, is left out.
    pub(super) fn pools(&mut self) {
        for (id, pool) in sorted(&self.model.pools) {
            if let Some(row) = self.pool(id, pool, &Place::top("pools").at(id)) {
                self.compiled.pools.push(row);
            }
        }
    }

    fn pool(&mut self, id: &Id, pool: &'a Pool, path: &Place<'_>) -> Option<PoolRow> {
        let fund = self.fund(&pool.fund, &path.at("fund"), path);
        for (gate_id, gate) in &pool.gates {
            self.only_shared(gate, &path.at("gates").at(gate_id));
        }
        let gates = self.gates(&pool.gates, &(0..0), &path.at("gates"));
        let gates = gates.into_iter().filter(|gate| !gate.meters.is_empty()).collect();
        let members = self.pool_members(pool, &path.at("members"));
        let heads: f64 = members.iter().map(|&member| self.head_count(member)).sum();
        if heads <= 0.0 {
            self.problems
                .push(Problem::error(path.at("members"), Kind::PoolEmpty).leaving_out(path));
            return None;
        }
        let eligible = self.eligible(pool, &members, &path.at("eligible"));
        let split = self.split(pool, &members, &path.at("split"));
        let most = members
            .iter()
            .map(|&member| self.ceiling(pool.share_ceiling, member))
            .collect();
        let shares = self.compiled.pools.iter().map(|pool| pool.members.len()).sum();
        Some(PoolRow {
            id: id.clone(),
            index: self.compiled.pools.len(),
            fund: fund?,
            gates,
            kept: pool.reserve.map_or(0.0, Share::get),
            ceiling: pool.ceiling.map_or(f64::INFINITY, Money::get),
            members,
            eligible,
            split: split?,
            most,
            least: pool.share_floor.map_or(0.0, Money::get),
            shares,
        })
    }

    fn head_count(&self, payee: usize) -> f64 {
        self.compiled
            .payees
            .get(payee)
            .map_or(0.0, |row| if row.year() > 0.0 { row.heads } else { 0.0 })
    }

    fn fund(&mut self, fund: &'a Fund, path: &Place<'_>, left_out: &Place<'_>) -> Option<FundRow> {
        match fund {
            Fund::Fixed(amount) => Some(FundRow::Fixed(amount.get())),
            Fund::ByCurve(by) => {
                let path = path.at("by_curve");
                let curve = self.curve(&by.curve, &path.at("curve"), left_out);
                let meter = self.shared_meter(&by.measure, &path.at("measure"), left_out);
                if meter.is_some() && !self.attains(&by.measure, left_out) {
                    return None;
                }
                Some(FundRow::Curve {
                    at_target: by.at_target.get(),
                    meter: meter?,
                    curve: curve?,
                })
            }
            Fund::ByShare(by) => Some(FundRow::Share {
                meter: self.shared_meter(&by.measure, &path.at("by_share").at("measure"), left_out)?,
                share: by.share.get(),
                above: by.above.map_or(0.0, Money::get),
            }),
        }
    }

    /// The payees of a pool's roles, in their order.
    fn pool_members(&mut self, pool: &Pool, list: &Place<'_>) -> Vec<usize> {
        let mut roles = Vec::new();
        for (index, member) in pool.members.iter().enumerate() {
            match self.compiled.role_index(member) {
                Some(role) if !roles.contains(&role) => roles.push(role),
                Some(_) => {
                    let kind = Kind::Duplicate { id: member.clone() };
                    self.problems
                        .push(Problem::warning(list.at(&index.to_string()), kind));
                }
                None => {
                    let index = index.to_string();
                    let path = list.at(&index);
                    self.unknown(&path, "role", member, &path);
                }
            }
        }
        roles.sort_unstable();
        let found = roles.iter().filter_map(|&role| self.compiled.roles.get(role));
        found.flat_map(|role| role.payees.iter().copied()).collect()
    }

    /// Conditions for each member; the year's figures that are known already are looked up, not calculated again.
    fn eligible(&mut self, pool: &'a Pool, members: &[usize], path: &Place<'_>) -> Vec<super::GateRow> {
        let mut rows = self.gates(&pool.eligible, &members.iter().copied(), path);
        for row in &mut rows {
            let whole_year = row.months.is_none_or(|months| months == MONTHS);
            if whole_year && row.meters.len() == members.len() {
                row.fixed = self.fixed(std::iter::empty(), &row.meters, row.of);
            }
        }
        rows
    }

    fn split(&mut self, pool: &'a Pool, members: &[usize], path: &Place<'_>) -> Option<SplitRow> {
        let split = &pool.split;
        let weights = |weight: &dyn Fn(&PayeeRow) -> f64| -> Vec<f64> {
            let rows = members
                .iter()
                .filter_map(|&member| self.compiled.payees.get(member));
            rows.map(|row| row.heads * weight(row)).collect()
        };
        let bases: [(Option<Share>, Weight<'_>); 4] = [
            (split.salary, &|row| row.base * row.year()),
            (split.target_incentive, &|row| row.target_incentive * row.year()),
            (split.equal, &|row| if row.year() > 0.0 { 1.0 } else { 0.0 }),
            (split.points, &|row| row.points),
        ];
        let fixed = bases
            .into_iter()
            .filter_map(|(part, weight)| Some((part?.get(), weights(weight))))
            .filter(|(part, _)| *part > 0.0)
            .collect();
        let colleagues = members.iter().map(|&member| {
            let team = self.compiled.payees.get(member).map(|row| row.team);
            let rows = members
                .iter()
                .filter_map(|&other| self.compiled.payees.get(other));
            rows.filter(|row| Some(row.team) == team)
                .map(|row| row.heads)
                .sum()
        });
        let colleagues = colleagues.collect();
        let contribution = split.contribution.map_or(0.0, Share::get);
        let attainment = match &split.attainment {
            Some(by) => {
                let path = path.at("attainment");
                if self.no_measure(&by.measure, &path.at("measure"), &path)
                    || !self.attains(&by.measure, &path)
                {
                    return None;
                }
                let meters = self.meters(&by.measure, &members.iter().copied(), &Slice::default());
                Some((by.share.get(), meters?))
            }
            None => None,
        };
        let brings = |&member: &usize| {
            let team = self.compiled.payees.get(member).map_or(0, |row| row.team);
            self.compiled.goals.year(self.compiled.team_row(team)) > 0.0
        };
        let goal = self.compiled.goals.year(Compiled::COMPANY);
        if contribution > 0.0 && goal > 0.0 && !members.iter().any(brings) {
            let path = path.at("contribution");
            self.problems
                .push(Problem::error(path, Kind::NoContribution).leaving_out(path));
        }
        Some(SplitRow {
            fixed,
            attainment,
            contribution,
            colleagues,
        })
    }

    /// The most that one person of a member is paid.
    fn ceiling(&self, limit: Option<Limit>, member: usize) -> f64 {
        let (Some(limit), Some(row)) = (limit, self.compiled.payees.get(member)) else {
            return f64::INFINITY;
        };
        match limit {
            Limit::Amount(amount) => amount.get(),
            Limit::ShareOfTarget(share) => share.get() * row.target_incentive * row.year(),
            Limit::ShareOfBase(share) => share.get() * row.base * row.year(),
        }
    }

    /// Says that a pool's gate must be the same for everybody.
    fn only_shared(&mut self, gate: &Gate, path: &Place<'_>) {
        let own = self
            .model
            .measures
            .get(&gate.measure)
            .is_some_and(|measure| !measure.scope.is_shared());
        if own {
            self.own_refused(&path.at("measure"), path);
        }
    }

    fn own_refused(&mut self, path: &Place<'_>, left_out: &Place<'_>) {
        let kind = Kind::WrongValue {
            found: say!(common_a_measure_that_is_each_payee).into(),
            expected: say!(common_a_measure_of_the_company_a).into(),
        };
        self.problems
            .push(Problem::error(path, kind).leaving_out(left_out));
    }

    /// The meter of a measure that must be the same for everybody.
    fn shared_meter(&mut self, id: &'a Id, path: &Place<'_>, left_out: &Place<'_>) -> Option<usize> {
        if self.no_measure(id, path, left_out) {
            return None;
        }
        let measure = self.model.measures.get(id)?;
        if !measure.scope.is_shared() {
            self.own_refused(path, left_out);
            return None;
        }
        self.meter(id, None, &Slice::default())
    }
}
