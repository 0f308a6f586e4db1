//! Evaluation in stages, each a function from the stages before it to its own numbers.
//!
//! 0. `funnel`: from leads to revenue over the horizon, once when a model is compiled.
//! 1. [`revenue`]: what each team brings in each month.
//! 2. [`credit`]: whose revenue it counts as.
//! 3. [`attainment`]: results against goals, by period.
//! 4. [`payout`]: what components pay for them, with conditions in `condition` and limits in `limit`; then `pool`.
//! 5. [`ledger`]: what is paid of it and when; [`payment`] rounds it, outside the loop, for it compares no years.
//!
//! Nothing here allocates: a [`Workspace`] is made once and filled again and again.

mod at_once;
pub mod attainment;
mod condition;
pub mod credit;
pub(crate) mod funnel;
pub mod ledger;
mod limit;
pub mod payment;
pub mod payout;
pub(crate) mod pool;
pub mod revenue;

use crate::compile::Compiled;
use crate::compile::uncertainty::Moved;
use crate::grid::{Grid, MONTHS, at, total};
use crate::number::{Mask as _, Number};

/// What is different from year to year: how much of its expected revenue each team brings, and what chance makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Year<N = f64> {
    /// A factor for each team in the order of their ids, and last the one for revenue that no team is expected to bring.
    factors: Vec<N>,
    /// What chance has made of the year.
    pub(crate) drawn: Option<Box<Drawn<N>>>,
}

/// A year as chance has made it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drawn<N = f64> {
    /// Revenue by team and month, and last what is nobody's.
    pub(crate) revenue: Grid<N>,
    /// Factors that typed results share, by quarter.
    pub(crate) shared: Vec<[N; QUARTERS]>,
    /// Factors on what is a payee's own, by payee and quarter.
    pub(crate) people: Vec<[N; QUARTERS]>,
    /// The year's funnel.
    pub(crate) funnel: funnel::FunnelYears<N>,
}

/// Quarters in a year.
pub(crate) const QUARTERS: usize = 4;

impl<N: Number> Drawn<N> {
    /// The year as it is expected.
    pub(crate) fn expected(compiled: &Compiled) -> Self {
        Self {
            revenue: Grid::known(&compiled.revenue),
            shared: vec![[N::of(1.0); QUARTERS]; compiled.drivers.shared.len()],
            people: vec![[N::of(1.0); QUARTERS]; compiled.payees.len()],
            funnel: compiled
                .funnel
                .as_ref()
                .map_or_else(funnel::FunnelYears::default, |funnel| {
                    funnel::FunnelYears::new(funnel, compiled.teams.len(), MONTHS)
                }),
        }
    }
}

impl<N: Number> Drawn<N> {
    /// The factors on typed results, by quarter; 1 where nothing moves them.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "a few multiplications in the middle of the hot loop"
    )]
    pub(crate) fn on(&self, moved: Option<Moved>) -> [N; QUARTERS] {
        let shared = moved.and_then(|moved| self.shared.get(moved.shared));
        let own = moved.and_then(|moved| self.people.get(moved.payee?));
        let ([a, b, c, d], [own_a, own_b, own_c, own_d]) =
            (shared.unwrap_or(N::ONES), own.unwrap_or(N::ONES));
        [*a * *own_a, *b * *own_b, *c * *own_c, *d * *own_d]
    }
}

impl<N: Number> Year<N> {
    /// The year as it is expected.
    pub fn expected(compiled: &Compiled) -> Self {
        Self {
            factors: vec![N::of(1.0); compiled.teams.len() + 1],
            drawn: None,
        }
    }

    /// A year that chance is going to make.
    pub(crate) fn to_draw(compiled: &Compiled) -> Self {
        Self {
            drawn: Some(Box::new(Drawn::expected(compiled))),
            ..Self::expected(compiled)
        }
    }

    /// Every team brings this multiple of what is expected of it.
    pub fn set_market(&mut self, factor: N) {
        self.factors.fill(factor);
    }

    /// The teams bring these multiples, in the order of their ids; what is nobody's stays.
    pub(crate) fn set_teams(&mut self, factors: impl Iterator<Item = N>) {
        for (slot, factor) in self.factors.iter_mut().zip(factors) {
            *slot = factor;
        }
    }

    /// The teams of a function bring this multiple of what is expected of them.
    pub fn set_function(&mut self, compiled: &Compiled, function: usize, factor: N) {
        for (slot, team) in self.factors.iter_mut().zip(&compiled.teams) {
            if team.function == function {
                *slot = factor;
            }
        }
    }

    pub(crate) fn factors(&self) -> &[N] {
        &self.factors
    }

    /// The factor on what a team brings.
    pub(crate) fn team(&self, team: usize) -> N {
        self.factors.get(team).copied().unwrap_or(N::of(1.0))
    }
}

/// The numbers of one evaluated year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace<N: Number = f64> {
    /// Whether the year is the one in which every goal is met exactly.
    pub(crate) at_target: bool,
    /// The components that are paid at once; empty unless years are drawn and nobody asks for what is paid period by period.
    pub(crate) at_once: Vec<Option<at_once::AtOnce<N::Constant>>>,
    /// By pool: its conditions for each member; empty unless years are drawn.
    pub(crate) gates_at_once: Vec<Vec<Option<at_once::GateAtOnce<N::Constant>>>>,
    /// Revenue by team and month; the last row is nobody's.
    pub(crate) revenue: Grid<N>,
    /// Revenue by credit row and month.
    pub(crate) credit: Grid<N>,
    /// Results by meter and month, of the meters that are calculated.
    pub(crate) results: Grid<N>,
    /// Pay of one person by component, period and payee.
    pub(crate) slots: Vec<N>,
    /// True-up of one person by component and payee.
    pub(crate) true_ups: Vec<N>,
    /// What a component that is paid at once pays one person over the year, by component and payee.
    pub(crate) totals: Vec<N>,
    /// By component: whether its totals are known already; empty where none is.
    pub(crate) known: Vec<bool>,
    /// Variable pay of one person by payee, without pools.
    pub(crate) pay: Vec<N>,
    /// Money in each pool.
    pub(crate) fund: Vec<N>,
    /// Pay from each pool by member, all of its people, in the order of pools and their members.
    pub(crate) pool_shares: Vec<N>,
    /// Pay from all pools by payee, all of its people.
    pub(crate) pool_pay: Vec<N>,
    /// Room for figures of a component's payees, and for the weights of a pool's members.
    pub(crate) figures: Vec<N>,
    pub(crate) weights: Vec<N>,
    pub(crate) eligible: Vec<N>,
}

impl<N: Number> Workspace<N> {
    pub(crate) fn new(compiled: &Compiled) -> Self {
        let shares = compiled.pools.iter().map(|pool| pool.members.len()).sum();
        let payees = compiled.payees.len();
        Self {
            at_target: false,
            at_once: Vec::new(),
            gates_at_once: Vec::new(),
            revenue: Grid::zero(compiled.revenue.len()),
            credit: Grid::zero(compiled.credit_rows()),
            results: Grid::zero(compiled.meters.len()),
            slots: vec![N::default(); compiled.slots],
            true_ups: vec![N::default(); compiled.sums],
            totals: Vec::new(),
            known: Vec::new(),
            pay: vec![N::default(); payees],
            fund: vec![N::default(); compiled.pools.len()],
            pool_shares: vec![N::default(); shares],
            pool_pay: vec![N::default(); payees],
            figures: vec![N::default(); compiled.widest()],
            weights: vec![N::default(); payees],
            eligible: vec![N::default(); payees],
        }
    }
}

impl<N: Number> Workspace<N> {
    /// A workspace for years that are drawn, of which only the whole year's pay is asked for.
    pub(crate) fn brief(compiled: &Compiled) -> Self {
        Self {
            at_once: compiled
                .components
                .iter()
                .map(|component| at_once::AtOnce::new::<N>(compiled, component))
                .collect(),
            gates_at_once: compiled
                .pools
                .iter()
                .map(|pool| {
                    let gates = pool.eligible.iter();
                    gates
                        .map(|gate| at_once::GateAtOnce::new::<N>(compiled, gate))
                        .collect()
                })
                .collect(),
            totals: vec![N::default(); compiled.sums],
            ..Self::new(compiled)
        }
    }
}

impl<N: Number> Workspace<N> {
    /// Whether a component is paid at once.
    pub(crate) fn pays_at_once(&self, component: usize) -> bool {
        self.at_once.get(component).is_some_and(Option::is_some)
    }
}

impl Compiled {
    /// The most numbers that a component has.
    fn widest(&self) -> usize {
        let widths = self.components.iter().map(|component| component.targets.len());
        widths.max().unwrap_or_default().max(self.payees.len())
    }

    /// Evaluates a year into a workspace that was made by [`Compiled::workspace`].
    pub fn evaluate<N: Number>(&self, year: &Year<N>, workspace: &mut Workspace<N>) {
        workspace.at_target = false;
        revenue::run(self, year, workspace);
        credit::run(self, workspace);
        self.pay_for(year, workspace);
    }

    /// Evaluates the year in which every goal is met exactly.
    pub(crate) fn evaluate_at_target(&self, workspace: &mut Workspace) {
        workspace.at_target = true;
        workspace.credit.clone_from(&self.goals);
        self.pay_for(&Year::expected(self), workspace);
    }

    /// Attainment and payout, for what is credited: first what is paid on results, then what is paid on pay, then pools.
    fn pay_for<N: Number>(&self, year: &Year<N>, workspace: &mut Workspace<N>) {
        for late in [false, true] {
            attainment::run(self, year, workspace, late);
            payout::components(self, year, workspace, late);
        }
        payout::settle(self, workspace, year);
        pool::pools(self, year, workspace);
    }

    /// Variable pay of all people of a payee: components and pools.
    pub fn payee_pay<N: Number>(&self, workspace: &Workspace<N>, payee: usize) -> N {
        at(&workspace.pay, payee) * self.people(payee) + at(&workspace.pool_pay, payee)
    }

    /// The variable pay of one person of a role, the mean over its people: components and pools.
    pub fn variable_pay<N: Number>(&self, workspace: &Workspace<N>, role: usize) -> N {
        self.role_mean(role, |payee| self.pay_of_one(workspace, payee))
    }

    /// The variable pay of one person of a role when every goal is met exactly, the mean over its people: target
    /// incentive, or what is paid at target where there is none, and the pools' part.
    pub fn target_pay(&self, role: usize) -> f64 {
        self.role_mean(role, |payee| self.target_of_one(payee))
    }

    /// The variable pay of one of a payee's people: components and pools.
    pub(crate) fn pay_of_one<N: Number>(&self, workspace: &Workspace<N>, payee: usize) -> N {
        at(&workspace.pay, payee) + self.each(payee, at(&workspace.pool_pay, payee))
    }

    /// The same when every goal is met exactly.
    pub(crate) fn target_of_one(&self, payee: usize) -> f64 {
        self.incentive_at_target(payee) + self.each(payee, at(&self.pool_at_target, payee))
    }

    /// The same for all people of a payee.
    pub(crate) fn payee_target(&self, payee: usize) -> f64 {
        self.people(payee) * self.incentive_at_target(payee) + at(&self.pool_at_target, payee)
    }

    /// What one of a payee's people has of what all of them have.
    fn each<N: Number>(&self, payee: usize, all: N) -> N {
        let people = self.people(payee);
        if people > 0.0 { all / people } else { N::default() }
    }

    /// The target incentive of one person of a payee for the part of the year in which the person is there, or what is
    /// paid at target where there is none.
    fn incentive_at_target(&self, payee: usize) -> f64 {
        let Some(row) = self.payees.get(payee) else {
            return 0.0;
        };
        if row.target_incentive > 0.0 {
            row.target_incentive * row.year()
        } else {
            at(&self.pay_at_target, payee)
        }
    }

    /// The mean over a role's people of what one person of each payee has.
    pub(crate) fn role_mean<N: Number>(&self, role: usize, one: impl Fn(usize) -> N) -> N {
        let payees = self.roles.get(role).map_or(&[][..], |row| &row.payees);
        self.mean(payees, one)
    }

    /// The mean over the people of some payees of what one person of each has. Nobody at all is shown as one person of
    /// each would be.
    pub(crate) fn mean<N: Number>(&self, payees: &[usize], one: impl Fn(usize) -> N) -> N {
        if let [payee] = payees {
            return one(*payee);
        }
        let all = total(payees.iter().map(|&payee| self.people(payee)));
        let weight = |payee: usize| if all > 0.0 { self.people(payee) } else { 1.0 };
        let weights = total(payees.iter().map(|&payee| weight(payee)));
        if weights > 0.0 {
            total(payees.iter().map(|&payee| one(payee) * weight(payee))) / weights
        } else {
            N::default()
        }
    }

    /// How what one person of a role is paid follows from what its payees are: of each payee, how much of the mean is what one
    /// of its people earns, and how much what all of them get from pools. Nobody at all is shown as one person of each would be.
    pub(crate) fn parts_of_mean(&self, role: usize) -> Vec<(usize, f64, f64)> {
        let payees = self.roles.get(role).map_or(&[][..], |row| &row.payees);
        let all: f64 = payees.iter().map(|&payee| self.people(payee)).sum();
        let weight = |payee: usize| if all > 0.0 { self.people(payee) } else { 1.0 };
        let weights: f64 = payees.iter().map(|&payee| weight(payee)).sum();
        let part = |&payee: &usize| {
            let part = weight(payee) / weights;
            let people = self.people(payee);
            (payee, part, if people > 0.0 { part / people } else { 0.0 })
        };
        payees.iter().map(part).collect()
    }

    /// Variable pay of everybody.
    pub fn incentive_cost<N: Number>(&self, workspace: &Workspace<N>) -> N {
        total((0..self.payees.len()).map(|payee| self.payee_pay(workspace, payee)))
    }

    /// Revenue of the company.
    pub fn company_revenue<N: Number>(&self, workspace: &Workspace<N>) -> N {
        workspace.credit.year(Self::COMPANY)
    }

    /// The company's attainment of its revenue goal; 0 where it has none.
    pub fn company_attainment<N: Number>(&self, workspace: &Workspace<N>) -> N {
        attainment::attainment(self.company_revenue(workspace), self.goals.year(Self::COMPANY))
    }

    /// How many people a payee stands for.
    pub(crate) fn people(&self, payee: usize) -> f64 {
        self.payees.get(payee).map_or(0.0, |row| row.heads)
    }

    pub(crate) fn heads(&self, role: usize) -> f64 {
        self.roles.get(role).map_or(0.0, |role| role.heads)
    }
}

/// Whether a cost keeps to its budget. What exceeds it by less than a millionth is rounding.
pub(crate) fn keeps_to<N: Number>(cost: N, budget: f64) -> N::Mask {
    cost.exceeds(N::of(budget * (1.0 + N::ROUNDING))).not()
}

/// Whether pay reaches its target. What is missing to it by less than a millionth is rounding, not pay.
pub fn reaches<N: Number>(pay: N, target: f64) -> N::Mask {
    pay.at_least(target * (1.0 - N::ROUNDING))
}
