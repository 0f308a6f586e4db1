//! A share of a pool: what fills it, what is left after its conditions, and what one member weighs.

use super::Teller;
use super::figure::{Figure, Node, Rule, Unit};
use super::limit::limit_at;
use super::lookup::payout_at;
use crate::compile::{FundRow, PoolRow};
use crate::grid::{MONTHS, at};
use crate::model::{Fund, Id, Money, Pool, Share};
use crate::place::pointer;
use crate::problem::join;
use crate::stage::pool::pool_span;
use hagstone_words::say;

/// Of so many members everybody's weight is told to each.
const MANY: usize = 60;

/// What a part of a fund is shared out by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Basis {
    Salary,
    TargetIncentive,
    Equal,
    Points,
    Attainment,
    TeamRevenue,
}

impl Basis {
    /// The field of a split that says it.
    fn field(self) -> &'static str {
        match self {
            Self::Salary => "salary",
            Self::TargetIncentive => "target_incentive",
            Self::Equal => "equal",
            Self::Points => "points",
            Self::Attainment => "attainment",
            Self::TeamRevenue => "contribution",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Salary => say!(common_by_salary),
            Self::TargetIncentive => say!(common_by_target_incentive),
            Self::Equal => say!(common_equally),
            Self::Points => say!(common_by_points),
            Self::Attainment => say!(common_by_attainment),
            Self::TeamRevenue => say!(statement_pool_by_the_team_s_revenue),
        }
    }
}

impl Teller<'_> {
    /// What each pool pays one person of the payee, to the minor unit.
    pub(super) fn pools(&self) -> Vec<Node> {
        let mut found = Vec::new();
        for row in &self.compiled.pools {
            let Some((id, pool)) = self.model.pools.get_key_value(&row.id) else {
                continue;
            };
            if let Some(member) = row.members.iter().position(|&member| member == self.payee) {
                found.push(self.pool(row, id, pool, member));
            }
        }
        found
    }

    fn pool(&self, row: &PoolRow, id: &Id, pool: &Pool, member: usize) -> Node {
        let exact = at(&self.workspace.pool_shares, row.shares + member);
        let share = self.share(row, id, pool, member, exact);
        let heads = self.heads(self.payee);
        let parts = self
            .workspace
            .pool_shares
            .get(row.shares..row.shares + row.members.len())
            .unwrap_or(&[]);
        let whole: f64 = parts.iter().sum();
        let paid = self.minor.share_out(whole, parts, self.model.rounding);
        let paid = Figure::of(
            say!(statement_pool_paid_to_all_of_them),
            Unit::Money,
            Rule::SharedOut(self.minor),
            vec![share],
        )
        .is(at(&paid, member));
        if (heads - 1.0).abs() <= 0.0 {
            return paid.called(&pool.name);
        }
        let inputs = vec![paid.node(), self.people(self.payee)];
        let each = Figure::of(
            say!(statement_pool_each_one_s),
            Unit::Money,
            Rule::Quotient,
            inputs,
        )
        .node();
        let rule = Rule::Rounded(self.minor, self.model.rounding);
        Figure::of(pool.name.clone(), Unit::Money, rule, vec![each]).node()
    }

    /// What all people of a member get.
    fn share(&self, row: &PoolRow, id: &Id, pool: &Pool, member: usize, exact: f64) -> Node {
        let path = pointer(["pools", id]);
        let fund = self.fund(row, pool, &path);
        let split = &pool.split;
        let shares = [
            (Basis::Salary, split.salary),
            (Basis::TargetIncentive, split.target_incentive),
            (Basis::Equal, split.equal),
            (Basis::Points, split.points),
        ];
        let mut bases = Vec::new();
        let fixed = shares
            .iter()
            .filter(|(_, share)| share.is_some_and(|share| share.get() > 0.0));
        for ((basis, part), (_, weights)) in fixed.zip(&row.split.fixed) {
            let source = join(&join(&path, "split"), basis.field());
            let part = part.map_or(0.0, Share::get);
            bases.push(self.basis(row, pool, &path, *basis, part, source, &fund, weights, member));
        }
        if let Some((part, meters)) = &row.split.attainment {
            let weight = |(&payee, &meter): (&usize, &usize)| {
                self.heads(payee) * self.number(meter, 0..MONTHS).attainment.max(0.0)
            };
            let weights: Vec<f64> = row.members.iter().zip(meters).map(weight).collect();
            let source = join(&join(&join(&path, "split"), "attainment"), "share");
            bases.push(self.basis(
                row,
                pool,
                &path,
                Basis::Attainment,
                *part,
                source,
                &fund,
                &weights,
                member,
            ));
        }
        if row.split.contribution > 0.0 {
            let weight = |(&payee, &colleagues): (&usize, &f64)| {
                let team = self.compiled.payees.get(payee).map_or(0, |row| row.team);
                let brought = self.workspace.credit.year(self.compiled.team_row(team));
                if colleagues > 0.0 {
                    brought * self.heads(payee) / colleagues
                } else {
                    0.0
                }
            };
            let weights: Vec<f64> = row
                .members
                .iter()
                .zip(&row.split.colleagues)
                .map(weight)
                .collect();
            let source = join(&join(&path, "split"), "contribution");
            let part = row.split.contribution;
            bases.push(self.basis(
                row,
                pool,
                &path,
                Basis::TeamRevenue,
                part,
                source,
                &fund,
                &weights,
                member,
            ));
        }
        let share = Figure::of_all(say!(statement_pool_by_all_bases), Unit::Money, Rule::Sum, bases);
        let share = self.limited(row, pool, &path, share, member);
        Figure::of(
            say!(statement_pool_share_of_the_fund),
            Unit::Money,
            Rule::Same,
            vec![share],
        )
        .is(exact)
        .node()
    }

    /// Between the least and the most that one person is paid.
    fn limited(&self, row: &PoolRow, pool: &Pool, path: &str, mut share: Node, member: usize) -> Node {
        if share.value <= 0.0 {
            return share;
        }
        let all = |limit: Node| {
            if (self.heads(self.payee) - 1.0).abs() <= 0.0 {
                return limit;
            }
            let inputs = vec![limit, self.people(self.payee)];
            Figure::of(
                say!(statement_pool_for_all_of_them),
                Unit::Money,
                Rule::Product,
                inputs,
            )
            .node()
        };
        if let Some(floor) = pool.share_floor {
            let source = join(path, "share_floor");
            let floor = Figure::given(
                say!(statement_pool_the_least_for_one_person),
                floor.get(),
                Unit::Money,
                source,
            )
            .node();
            share = Figure::of(
                say!(common_after_the_floor),
                Unit::Money,
                Rule::Greatest,
                vec![share, all(floor)],
            )
            .node();
        }
        if let Some(limit) = pool.share_ceiling {
            let most = at(&row.most, member);
            let label = say!(statement_pool_the_most_for_one_person);
            let source = join(path, "share_ceiling");
            let part = self
                .compiled
                .payees
                .get(self.payee)
                .map_or(0.0, crate::compile::PayeeRow::year);
            let there = || self.months_there(self.payee, part * MONTHS as f64);
            let of_target = || vec![self.target_incentive(self.payee), there()];
            let of_base = || vec![self.base(self.payee), there()];
            let ceiling = limit_at(label, limit, &source, &of_target, &of_base)
                .is(most)
                .node();
            share = Figure::of(
                say!(statement_pool_after_the_ceiling),
                Unit::Money,
                Rule::Least,
                vec![share, all(ceiling)],
            )
            .node();
        }
        share
    }

    /// A part of the fund, shared out by weight.
    #[allow(clippy::too_many_arguments, reason = "a basis, and everybody's weight on it")]
    fn basis(
        &self,
        row: &PoolRow,
        pool: &Pool,
        path: &str,
        basis: Basis,
        part: f64,
        source: String,
        fund: &Node,
        weights: &[f64],
        member: usize,
    ) -> Node {
        let unit = match basis {
            Basis::Salary | Basis::TargetIncentive | Basis::TeamRevenue => Unit::Money,
            _ => Unit::Number,
        };
        let amount = if part < 1.0 {
            let part =
                Figure::given(say!(statement_pool_part_of_the_fund), part, Unit::Percent, source).node();
            Figure::of(
                say!(statement_pool_shared_out_on_this_basis),
                Unit::Money,
                Rule::Product,
                vec![fund.clone(), part],
            )
            .node()
        } else {
            fund.clone()
        };
        // With few members everybody's weight is told; with many, one's own alone, lest a statement grow with their square.
        let told = row.eligible.is_empty() && row.members.len() <= MANY;
        let mut eligible = vec![0.0; row.members.len()];
        self.compiled
            .eligibility(row, self.year, self.workspace, &mut eligible);
        let weight = |index: usize, open: bool| {
            let payee = row.members.get(index).copied().unwrap_or_default();
            let eligible = at(&eligible, index);
            let label = say!(statement_pool_weight_of {
                payee: self.person(payee)
            });
            if !open && !told {
                let mut leaf = Figure::elsewhere(label, at(weights, index) * eligible, unit);
                leaf.source = self.place(payee);
                return leaf.node();
            }
            let mut inputs = vec![self.weight(row, basis, &label, unit, payee, at(weights, index))];
            for gate in &row.eligible {
                if let Some(model) = pool.eligible.get(&gate.id) {
                    let path = join(&join(path, "eligible"), &gate.id);
                    inputs.push(self.gate(
                        say!(statement_pool_eligible),
                        gate,
                        model,
                        &path,
                        &pool_span(gate),
                        index,
                    ));
                }
            }
            Figure::of_all(label, unit, Rule::Product, inputs)
        };
        let all = (0..row.members.len())
            .map(|index| weight(index, index == member))
            .collect();
        let inputs = vec![
            amount,
            weight(member, true),
            Figure::of(say!(statement_pool_weights_of_all_members), unit, Rule::Sum, all).node(),
        ];
        Figure::of(basis.name(), Unit::Money, Rule::PartOf, inputs).node()
    }

    /// What all people of a member weigh on a basis.
    fn weight(&self, row: &PoolRow, basis: Basis, label: &str, unit: Unit, payee: usize, exact: f64) -> Node {
        let team = |payee: usize| self.compiled.payees.get(payee).map_or(0, |row| row.team);
        let year = self
            .compiled
            .payees
            .get(payee)
            .map_or(0.0, crate::compile::PayeeRow::year);
        let there = ((year - 1.0).abs() > 0.0).then(|| self.months_there(payee, year * MONTHS as f64));
        let people = || self.people(payee);
        let (rule, inputs) = match basis {
            Basis::Salary => (Rule::Product, vec![self.base(payee), people()]),
            Basis::TargetIncentive => (Rule::Product, vec![self.target_incentive(payee), people()]),
            Basis::Equal => (Rule::Product, vec![people()]),
            Basis::TeamRevenue => {
                let team_row = self.compiled.team_row(team(payee));
                let colleagues = row.members.iter().filter(|&&other| team(other) == team(payee));
                let colleagues = colleagues.map(|&other| self.people(other)).collect();
                let colleagues = Figure::of(
                    say!(statement_pool_all_members_of_the_team),
                    Unit::Count,
                    Rule::Sum,
                    colleagues,
                );
                let brought = self.row_figure(team_row, false, &(0..MONTHS));
                (Rule::PartOf, vec![brought, people(), colleagues.node()])
            }
            Basis::Points | Basis::Attainment => (Rule::Given, Vec::new()),
        };
        let by_time = matches!(basis, Basis::Salary | Basis::TargetIncentive);
        let inputs = inputs.into_iter().chain(there.filter(|_| by_time)).collect();
        let figure = Figure::of(label, unit, rule, inputs);
        if rule == Rule::Given || (figure.value - exact).abs() > 1e-9 * (1.0 + exact.abs()) {
            return Figure::given(label, exact, unit, self.place(payee)).node();
        }
        figure.is(exact).node()
    }

    /// What is in a pool.
    fn fund(&self, row: &PoolRow, pool: &Pool, path: &str) -> Node {
        let exact = self
            .compiled
            .pools
            .iter()
            .position(|other| other.id == row.id)
            .map_or(0.0, |index| at(&self.workspace.fund, index));
        let mut fund = self.filled(row, pool, path);
        let mut inputs = vec![fund.clone()];
        for gate in &row.gates {
            if let Some(model) = pool.gates.get(&gate.id) {
                let path = join(&join(path, "gates"), &gate.id);
                inputs.push(self.gate(say!(common_gate), gate, model, &path, &pool_span(gate), 0));
            }
        }
        if inputs.len() > 1 {
            fund = Figure::of(
                say!(statement_pool_after_gates),
                Unit::Money,
                Rule::Product,
                inputs,
            )
            .node();
        }
        if let Some(ceiling) = pool.ceiling {
            let ceiling = Figure::given(
                say!(common_ceiling),
                ceiling.get(),
                Unit::Money,
                join(path, "ceiling"),
            )
            .node();
            fund = Figure::of(
                say!(statement_pool_after_the_ceiling),
                Unit::Money,
                Rule::Least,
                vec![fund, ceiling],
            )
            .node();
        }
        if let Some(reserve) = pool.reserve {
            let reserve = Figure::given(
                say!(statement_pool_reserve),
                reserve.get(),
                Unit::Percent,
                join(path, "reserve"),
            )
            .node();
            fund = Figure::of(
                say!(statement_pool_after_the_reserve),
                Unit::Money,
                Rule::LessShare,
                vec![fund, reserve],
            )
            .node();
        }
        Figure::of(say!(common_fund), Unit::Money, Rule::Same, vec![fund])
            .is(exact)
            .node()
    }

    /// What fills a pool.
    fn filled(&self, row: &PoolRow, pool: &Pool, path: &str) -> Node {
        let label = say!(statement_pool_filled_with);
        let path = join(path, "fund");
        match (&row.fund, &pool.fund) {
            (FundRow::Curve { meter, .. }, Fund::ByCurve(by)) => {
                let path = join(&path, "by_curve");
                let source = join(&path, "at_target");
                let at_target = Figure::given(
                    say!(statement_pool_fund_at_target),
                    by.at_target.get(),
                    Unit::Money,
                    source,
                )
                .node();
                let attained = self.attainment(*meter, 0..MONTHS);
                let path = join(&path, "curve");
                let of = |figure: &Node| payout_at(&by.curve, figure, &path);
                let payout = self.looked_up(*meter, &attained, &(0..MONTHS), Unit::Percent, &of);
                Figure::of(label, Unit::Money, Rule::Product, vec![at_target, payout]).node()
            }
            (FundRow::Share { meter, .. }, Fund::ByShare(by)) => {
                let path = join(&path, "by_share");
                let share = Figure::given(
                    say!(common_share),
                    by.share.get(),
                    Unit::Percent,
                    join(&path, "share"),
                )
                .node();
                let above = by.above.map_or(0.0, Money::get);
                let source = by.above.map(|_| join(&path, "above"));
                let above =
                    Figure::given(say!(common_only_what_lies_above), above, Unit::Money, source).node();
                let inputs = vec![self.result(*meter, 0..MONTHS), above];
                let shared = Figure::of(say!(common_what_fills_it), Unit::Money, Rule::Above, inputs).node();
                Figure::of(label, Unit::Money, Rule::Product, vec![share, shared]).node()
            }
            (FundRow::Fixed(amount), _) => {
                Figure::given(label, *amount, Unit::Money, join(&path, "fixed")).node()
            }
            _ => Figure::given(label, 0.0, Unit::Money, None).node(),
        }
    }
}
