//! What people are paid: roles, named payees, and their components by period.

use serde::Serialize;

use super::Reader;
use crate::compile::ComponentRow;
use crate::grid::{at, total};
use crate::model::{Id, Table, TrueUp};
use crate::plan_math::{PlanMath, of_role};
use crate::stage::attainment::Figure;
use crate::stage::ledger::Account;
use crate::stage::payout::{Case, When};
use crate::stage::reaches;

/// A role's year; amounts are those of one person unless said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoleOutcome {
    /// What it is called.
    pub name: String,
    /// Its team.
    pub team: Id,
    /// Its function.
    pub function: Id,
    /// People.
    pub heads: f64,
    /// Base salary.
    pub base: f64,
    /// Target incentive (TI): variable pay at 100%.
    pub target_incentive: f64,
    /// On-target earnings (OTE): base and target incentive.
    pub on_target_earnings: f64,
    /// The base's share of on-target earnings; the rest is variable.
    pub pay_mix: Option<f64>,
    /// Pay by component.
    pub components: Table<ComponentOutcome>,
    /// Pay from each pool.
    pub pools: Table<f64>,
    /// Components and pools together.
    pub variable_pay: f64,
    /// Target incentive and what the pools pay when every goal is met exactly.
    pub target_pay: f64,
    /// Variable pay / target pay; absent where the target is nothing.
    pub share_of_target: Option<f64>,
    /// Whether variable pay reaches its target.
    pub reaches_target: bool,
    /// Variable pay of the whole role as it is paid out in the year, to the currency's minor unit.
    pub paid: f64,
    /// What the plan promises one person.
    pub plan: PlanMath,
}

/// A component's year for one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComponentOutcome {
    /// The measure it is paid on.
    pub measure: Id,
    /// What it pays at 100%.
    pub target: f64,
    /// What it pays.
    pub pay: f64,
    /// Its periods, in order.
    pub periods: Vec<PeriodOutcome>,
    /// What is made good at the year's end.
    pub true_up: f64,
}

/// A named payee's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayeeOutcome {
    /// What the payee is called.
    pub name: String,
    /// The role.
    pub role: Id,
    /// The team.
    pub team: Id,
    /// The part of the year in which the payee is there.
    pub part_of_year: f64,
    /// Base salary for that part.
    pub base: f64,
    /// Target incentive for that part.
    pub target_incentive: f64,
    /// Pay by component.
    pub components: Table<ComponentOutcome>,
    /// Pay from each pool, to the currency's minor unit.
    pub pools: Table<f64>,
    /// Components, terms and pools together.
    pub variable_pay: f64,
    /// Target incentive, or what is paid at target where there is none, and what the pools pay when every goal is met.
    pub target_pay: f64,
    /// Variable pay as it is paid out in the year, to the currency's minor unit.
    pub paid: f64,
}

/// One period of a component.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PeriodOutcome {
    /// What the measure should reach.
    pub goal: f64,
    /// What it reached.
    pub result: f64,
    /// Result / goal; 0 without a goal.
    pub attainment: f64,
    /// What is paid for it.
    pub pay: f64,
}

impl Reader<'_> {
    /// Base salary of one person of a role for the part of the year in which the person is there.
    pub(super) fn base_cost(&self, role: usize) -> f64 {
        let payee = |payee: usize| {
            let row = self.compiled.payees.get(payee);
            row.map_or(0.0, |row| row.base * row.year())
        };
        self.compiled.role_mean(role, payee)
    }

    pub(super) fn roles(&self) -> Table<RoleOutcome> {
        let revenue = self.compiled.company_revenue(self.workspace);
        let role = |(id, role): (&Id, &crate::model::Role)| {
            let index = self.compiled.role_index(id)?;
            let row = self.compiled.roles.get(index)?;
            let function = self.model.teams.get(&role.team)?.function.clone();
            let variable_pay = self.compiled.variable_pay(self.workspace, index);
            let target_pay = self.compiled.target_pay(index);
            let on_target_earnings = row.base + row.target_incentive;
            let paid = row
                .payees
                .iter()
                .map(|&payee| at(&self.paid, payee) + self.paid_pools(payee));
            let outcome = RoleOutcome {
                name: role.name.clone(),
                team: role.team.clone(),
                function,
                heads: row.heads,
                base: row.base,
                target_incentive: row.target_incentive,
                on_target_earnings,
                pay_mix: (on_target_earnings > 0.0).then(|| row.base / on_target_earnings),
                components: self.components(&row.payees, role),
                pools: self.pool_pay(index),
                variable_pay,
                target_pay,
                share_of_target: (target_pay > 0.0).then(|| variable_pay / target_pay),
                reaches_target: reaches(variable_pay, target_pay),
                paid: self.minor.round(total(paid), self.model.rounding),
                plan: of_role(self.model, self.compiled, index, variable_pay, revenue),
            };
            Some((id.clone(), outcome))
        };
        self.model.roles.iter().filter_map(role).collect()
    }

    pub(super) fn payees(&self) -> Table<PayeeOutcome> {
        let mut found: Table<PayeeOutcome> = Table::new();
        for (index, row) in self.compiled.payees.iter().enumerate() {
            let Some(id) = &row.id else { continue };
            let Some(payee) = self.model.payees.get(id) else {
                continue;
            };
            let Some(role) = self.model.roles.get(&payee.role) else {
                continue;
            };
            let team = self.compiled.teams.get(row.team).map(|team| team.id.clone());
            let outcome = PayeeOutcome {
                name: payee.name.clone(),
                role: payee.role.clone(),
                team: team.unwrap_or_default(),
                part_of_year: row.year(),
                base: row.base * row.year(),
                target_incentive: row.target_incentive * row.year(),
                components: self.components(&[index], role),
                pools: self
                    .pools_of(index)
                    .map(|(id, _, paid)| (id.clone(), paid))
                    .collect(),
                variable_pay: self.compiled.payee_pay(self.workspace, index),
                target_pay: self.compiled.payee_target(index),
                paid: self.minor.round(
                    at(&self.paid, index) + self.paid_pools(index),
                    self.model.rounding,
                ),
            };
            found.insert(id.clone(), outcome);
        }
        // Back into the document's order.
        let order = self.model.payees.keys();
        order
            .filter_map(|id| found.shift_remove(id).map(|payee| (id.clone(), payee)))
            .collect()
    }

    /// What all people of a payee are paid in the year, without pools, each payment rounded.
    pub(super) fn paid_components(&self, payee: usize) -> f64 {
        let Some(row) = self.compiled.payees.get(payee) else {
            return 0.0;
        };
        let Some(plan) = self.compiled.plan_of(payee) else {
            return 0.0;
        };
        let round = |amount| self.minor.round(amount, self.model.rounding);
        let account = Account {
            compiled: self.compiled,
            workspace: self.workspace,
            year: self.year,
            plan,
            payee,
            round: &round,
        };
        round(row.heads * round(account.ledger().paid()))
    }

    /// The pools of a payee: what each pays all its people, and as it is paid out.
    fn pools_of(&self, payee: usize) -> impl Iterator<Item = (&Id, f64, f64)> {
        self.compiled.pools.iter().filter_map(move |pool| {
            let member = pool.members.iter().position(|member| *member == payee)?;
            let share = pool.shares + member;
            Some((
                &pool.id,
                at(&self.workspace.pool_shares, share),
                at(&self.pool_paid, share),
            ))
        })
    }

    fn paid_pools(&self, payee: usize) -> f64 {
        total(self.pools_of(payee).map(|(_, _, paid)| paid))
    }

    /// The components of some payees of one role in the order of its plan, as means over their people.
    fn components(&self, payees: &[usize], role: &crate::model::Role) -> Table<ComponentOutcome> {
        let mut components = Table::new();
        let Some(plan) = payees.first().and_then(|&payee| self.compiled.plan_of(payee)) else {
            return components;
        };
        let rows = self.compiled.components_of(plan);
        let model = role.plan.as_ref().and_then(|plan| self.model.plans.get(plan));
        for (id, component) in model.into_iter().flat_map(|plan| &plan.components) {
            if let Some(row) = rows.iter().find(|row| row.id == *id) {
                components.insert(id.clone(), self.component(payees, row, component));
            }
        }
        components
    }

    fn component(
        &self,
        payees: &[usize],
        row: &ComponentRow,
        component: &crate::model::Component,
    ) -> ComponentOutcome {
        let mean = |value: &dyn Fn(usize) -> f64| -> f64 {
            self.compiled
                .mean(payees, |payee| value(payee - row.payees.start))
        };
        let period = |period: usize| {
            let case = |payee: usize| Case {
                year: self.year,
                workspace: self.workspace,
                when: When::Period(period),
                payee,
            };
            // Several rate tables share what they are paid on.
            let figure = |place: usize| {
                let figures = row
                    .parts
                    .iter()
                    .map(|part| self.compiled.part_figure(row, part, case(place)));
                let whole = figures.reduce(|sum, part| Figure {
                    result: sum.result + part.result,
                    goal: sum.goal + part.goal,
                    attainment: 0.0,
                });
                whole.unwrap_or_default()
            };
            let figure = match payees {
                [payee] => figure(payee - row.payees.start),
                _ => Figure {
                    goal: mean(&|place| figure(place).goal),
                    result: mean(&|place| figure(place).result),
                    attainment: mean(&|place| figure(place).attainment),
                },
            };
            PeriodOutcome {
                goal: figure.goal,
                result: figure.result,
                attainment: figure.attainment,
                pay: mean(&|place| at(&self.workspace.slots, row.slot(period, place))),
            }
        };
        let periods: Vec<PeriodOutcome> = (0..row.periods()).map(period).collect();
        let true_up = match row.true_up {
            TrueUp::None => 0.0,
            _ => mean(&|place| at(&self.workspace.true_ups, row.sums + place)),
        };
        ComponentOutcome {
            measure: component.measure.clone(),
            target: mean(&|place| at(&row.year_targets, place)),
            pay: periods.iter().map(|period| period.pay).sum::<f64>() + true_up,
            periods,
            true_up,
        }
    }

    /// What each pool pays one person of a role.
    fn pool_pay(&self, role: usize) -> Table<f64> {
        let mut pay: Table<f64> = Table::new();
        let Some(row) = self.compiled.roles.get(role) else {
            return pay;
        };
        for &payee in &row.payees {
            for (pool, share, _) in self.pools_of(payee) {
                if row.heads > 0.0 {
                    *pay.or_default(pool) += share / row.heads;
                }
            }
        }
        pay
    }
}
