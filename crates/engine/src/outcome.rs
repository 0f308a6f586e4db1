//! Stage 6: what people read: pay, cost and results by role, function and company, against goal and budget.

mod cost;
mod credit;
mod funnel;
mod planning;

use serde::Serialize;

pub use cost::CostOutcome;
use credit::credited;
pub use credit::{AttributedTeam, AttributionOutcome, ChannelOutcome};
pub use funnel::{CapacityOutcome, SegmentMonths, SegmentOutcome, SegmentYear, YearOutcome};
pub use planning::{PlanningOutcome, QuotaOutcome, Required, SegmentPlanning};

use crate::compile::{Compiled, ComponentRow, FundRow};
use crate::grid::{MONTHS, at, total};
use crate::model::{Goal, Id, Model, Money, Table, TrueUp};
use crate::plan_math::{PlanMath, of_role};
use crate::stage::attainment::{Figure, attainment};
use crate::stage::ledger::Account;
use crate::stage::payment::Minor;
use crate::stage::payout::{Case, When};
use crate::stage::pool::pool_span;
use crate::stage::{Workspace, Year, reaches};
use cost::Costs;

/// One evaluated year. Tables keep the document's order; amounts are in the model's currency and not rounded, except
/// where the name says `paid`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "Outcome of a hagstone/1 model")
)]
pub struct Outcome {
    /// ISO 4217 code of the currency.
    pub currency: String,
    /// The calendar year in which the fiscal year starts, where the model has a goal.
    pub year: Option<f64>,
    /// The whole company.
    pub company: CompanyOutcome,
    /// By function.
    pub functions: Table<FunctionOutcome>,
    /// By team.
    pub teams: Table<TeamOutcome>,
    /// By role.
    pub roles: Table<RoleOutcome>,
    /// By named payee.
    pub payees: Table<PayeeOutcome>,
    /// By measure that is the same for everybody.
    pub measures: Table<MeasureOutcome>,
    /// By pool.
    pub pools: Table<PoolOutcome>,
    /// By year of the horizon.
    pub years: Vec<YearOutcome>,
    /// The goal from the top down and from the bottom up; absent without segments and quotas.
    pub planning: Option<PlanningOutcome>,
    /// By segment.
    pub segments: Table<SegmentOutcome>,
    /// The hours of teams that have a capacity, where there are segments.
    pub capacity: Table<CapacityOutcome>,
    /// What the touches of the year's deals are credited with; absent where no deal has any.
    pub attribution: Option<AttributionOutcome>,
}

/// The company's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanyOutcome {
    /// Revenue.
    pub revenue: f64,
    /// Its goal.
    pub goal: f64,
    /// Revenue / goal; absent without a goal.
    pub attainment: Option<f64>,
    /// Growth over last year's revenue; absent where that is not given.
    pub growth: Option<f64>,
    /// Revenue of each fiscal month.
    pub revenue_by_month: Vec<f64>,
    /// The goal of each fiscal month.
    pub goal_by_month: Vec<f64>,
    /// People.
    pub heads: f64,
    /// Base salaries.
    pub base_cost: f64,
    /// Variable pay: components and pools.
    pub incentive_cost: f64,
    /// Variable pay when every goal is met exactly.
    pub incentive_cost_at_target: f64,
    /// Variable pay as it is paid out, to the currency's minor unit.
    pub paid_incentives: f64,
    /// What variable pay may cost, where the model says so.
    pub incentive_budget: Option<f64>,
    /// Compensation cost of sales: base and variable pay / revenue; absent without revenue.
    pub ccos: Option<f64>,
    /// Variable pay / revenue; absent without revenue.
    pub incentive_rate: Option<f64>,
    /// What selling costs in the first year, and what it returns.
    pub cost: CostOutcome,
}

/// A function's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunctionOutcome {
    /// What it is called.
    pub name: String,
    /// The role that leads it.
    pub lead: Option<Id>,
    /// Revenue credited to it.
    pub revenue: f64,
    /// Its part of the revenue goal.
    pub goal: f64,
    /// Revenue / goal; absent without a goal.
    pub attainment: Option<f64>,
    /// People.
    pub heads: f64,
    /// Base salaries.
    pub base_cost: f64,
    /// Variable pay of its roles.
    pub incentive_cost: f64,
    /// The same when every goal is met exactly.
    pub incentive_cost_at_target: f64,
    /// Whether its roles together reach their target pay.
    pub reaches_target: bool,
    /// What it costs in the first year over the revenue credited to it, and what that returns.
    pub cost: CostOutcome,
}

/// A team's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TeamOutcome {
    /// What it is called.
    pub name: String,
    /// Its function.
    pub function: Id,
    /// Revenue credited to it.
    pub revenue: f64,
    /// Its part of the revenue goal.
    pub goal: f64,
    /// Revenue / goal; absent without a goal.
    pub attainment: Option<f64>,
}

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

/// A measure's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeasureOutcome {
    /// What it is called.
    pub name: String,
    /// What it should reach.
    pub goal: f64,
    /// What it reached.
    pub result: f64,
    /// Result / goal; absent without a goal.
    pub attainment: Option<f64>,
}

/// A pool's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PoolOutcome {
    /// What it is called.
    pub name: String,
    /// The fund when every goal is met, before gates.
    pub at_target: f64,
    /// The attainment that fills it; absent where no attainment does.
    pub attainment: Option<f64>,
    /// What is in it.
    pub fund: f64,
    /// Which of its gates are open.
    pub gates: Table<bool>,
    /// What each role is paid out of it, the whole role's, to the currency's minor unit.
    pub paid: Table<f64>,
    /// What stays with the company because nobody has a part in its basis.
    pub unshared: f64,
}

impl Outcome {
    /// Evaluates the expected year.
    pub fn expected(model: &Model, compiled: &Compiled) -> Self {
        let mut workspace = compiled.workspace();
        let year = Year::expected(compiled);
        compiled.evaluate(&year, &mut workspace);
        outcome(model, compiled, &workspace, &year)
    }
}

/// Reads the outcome out of an evaluated workspace.
fn outcome(model: &Model, compiled: &Compiled, workspace: &Workspace, year: &Year) -> Outcome {
    let mut reader = Reader {
        model,
        compiled,
        workspace,
        year,
        minor: Minor::of(&model.currency),
        paid: Vec::new(),
        pool_paid: Vec::new(),
    };
    let pools = reader.pools();
    reader.paid = (0..compiled.payees.len())
        .map(|payee| reader.paid_components(payee))
        .collect();
    let roles = reader.roles();
    let costs = reader.costs();
    let targets = model.goal.as_ref().map(Goal::targets).unwrap_or_default();
    Outcome {
        currency: model.currency.clone(),
        year: model.goal.as_ref().map(|goal| goal.first_year.get()),
        company: reader.company(&roles, &costs),
        functions: reader.functions(&costs),
        teams: reader.teams(),
        roles,
        payees: reader.payees(),
        measures: reader.measures(),
        pools,
        years: reader.years(&targets, &costs),
        planning: reader.planning(),
        segments: reader.segments(&targets, &costs),
        capacity: reader.capacity(),
        attribution: credited(model, compiled),
    }
}

struct Reader<'a> {
    model: &'a Model,
    compiled: &'a Compiled,
    workspace: &'a Workspace,
    year: &'a Year,
    minor: Minor,
    /// What each payee's people are paid in the year, without pools, to the minor unit.
    paid: Vec<f64>,
    /// What each pool pays each member, all its people, to the minor unit; the pools in their order.
    pool_paid: Vec<f64>,
}

impl Reader<'_> {
    fn company(&self, roles: &Table<RoleOutcome>, costs: &Costs) -> CompanyOutcome {
        let goal = self.compiled.goals.year(Compiled::COMPANY);
        let revenue = self.compiled.company_revenue(self.workspace);
        let last = self.compiled.last_year.year(Compiled::COMPANY);
        let all = 0..self.compiled.roles.len();
        let base_cost = total(
            self.compiled
                .payees
                .iter()
                .map(|row| row.heads * row.base * row.year()),
        );
        let incentive_cost = self.compiled.incentive_cost(self.workspace);
        CompanyOutcome {
            revenue,
            goal,
            attainment: (goal > 0.0).then(|| attainment(revenue, goal)),
            growth: (last > 0.0).then(|| revenue / last - 1.0),
            revenue_by_month: self.workspace.credit.row(Compiled::COMPANY).to_vec(),
            goal_by_month: self.compiled.goals.row(Compiled::COMPANY).to_vec(),
            heads: total(self.compiled.roles.iter().map(|role| role.heads)),
            base_cost,
            incentive_cost,
            incentive_cost_at_target: total(
                all.map(|role| self.compiled.heads(role) * self.compiled.target_pay(role)),
            ),
            paid_incentives: self
                .minor
                .round(total(roles.values().map(|role| role.paid)), self.model.rounding),
            incentive_budget: self
                .model
                .goal
                .as_ref()
                .and_then(|goal| goal.incentive_budget)
                .map(Money::get),
            ccos: (revenue > 0.0).then(|| (base_cost + incentive_cost) / revenue),
            incentive_rate: (revenue > 0.0).then(|| incentive_cost / revenue),
            cost: costs.of_company(0, revenue),
        }
    }

    fn functions(&self, costs: &Costs) -> Table<FunctionOutcome> {
        let function = |(id, function): (&Id, &crate::model::Function)| {
            let index = self.compiled.function_index(id)?;
            let row = Compiled::function_row(index);
            let (goal, revenue) = (self.compiled.goals.year(row), self.workspace.credit.year(row));
            let roles = || self.compiled.roles_of_function(index);
            let sum = |value: &dyn Fn(usize) -> f64| {
                total(roles().map(|role| self.compiled.heads(role) * value(role)))
            };
            let incentive_cost: f64 = sum(&|role| self.compiled.variable_pay(self.workspace, role));
            let at_target: f64 = sum(&|role| self.compiled.target_pay(role));
            let outcome = FunctionOutcome {
                name: function.name.clone(),
                lead: function.lead.clone(),
                revenue,
                goal,
                attainment: (goal > 0.0).then(|| attainment(revenue, goal)),
                heads: sum(&|_| 1.0),
                base_cost: sum(&|role| self.base_cost(role)),
                incentive_cost,
                incentive_cost_at_target: at_target,
                reaches_target: reaches(incentive_cost, at_target),
                cost: costs.of_teams(self.compiled.teams_of(index), 0, revenue),
            };
            Some((id.clone(), outcome))
        };
        self.model.functions.iter().filter_map(function).collect()
    }

    fn teams(&self) -> Table<TeamOutcome> {
        let team = |(id, team): (&Id, &crate::model::Team)| {
            let index = self.compiled.teams.iter().position(|row| &row.id == id)?;
            let row = self.compiled.team_row(index);
            let (goal, revenue) = (self.compiled.goals.year(row), self.workspace.credit.year(row));
            let outcome = TeamOutcome {
                name: team.name.clone(),
                function: team.function.clone(),
                revenue,
                goal,
                attainment: (goal > 0.0).then(|| attainment(revenue, goal)),
            };
            Some((id.clone(), outcome))
        };
        self.model.teams.iter().filter_map(team).collect()
    }

    /// Base salary of one person of a role for the part of the year in which the person is there.
    fn base_cost(&self, role: usize) -> f64 {
        let payee = |payee: usize| {
            let row = self.compiled.payees.get(payee);
            row.map_or(0.0, |row| row.base * row.year())
        };
        self.compiled.role_mean(role, payee)
    }

    fn roles(&self) -> Table<RoleOutcome> {
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

    fn payees(&self) -> Table<PayeeOutcome> {
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
    fn paid_components(&self, payee: usize) -> f64 {
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

    fn measures(&self) -> Table<MeasureOutcome> {
        let measure = |(id, measure): (&Id, &crate::model::Measure)| {
            let meter = self
                .compiled
                .meters
                .iter()
                .position(|meter| meter.shared && &meter.measure == id)?;
            let figure = self.compiled.figure(self.workspace, self.year, meter, 0..MONTHS);
            let outcome = MeasureOutcome {
                name: measure.name.clone(),
                goal: figure.goal,
                result: figure.result,
                attainment: (figure.goal > 0.0).then_some(figure.attainment),
            };
            Some((id.clone(), outcome))
        };
        self.model.measures.iter().filter_map(measure).collect()
    }

    fn pools(&mut self) -> Table<PoolOutcome> {
        let mut found: Table<PoolOutcome> = Table::new();
        for (row, fund) in self.compiled.pools.iter().zip(&self.workspace.fund) {
            let parts = row.shares..row.shares + row.members.len();
            let parts = self.workspace.pool_shares.get(parts).unwrap_or(&[]);
            let shared: f64 = parts.iter().sum();
            let paid = self.minor.share_out(shared, parts, self.model.rounding);
            let Some(pool) = self.model.pools.get(&row.id) else {
                continue;
            };
            let mut by_role: Table<f64> = Table::new();
            for (&member, paid) in row.members.iter().zip(&paid) {
                let role = self.compiled.payees.get(member);
                if let Some(role) = role.and_then(|row| self.compiled.roles.get(row.role)) {
                    *by_role.or_default(&role.id) += paid;
                }
            }
            for paid in by_role.values_mut() {
                *paid = self.minor.round(*paid, self.model.rounding);
            }
            self.pool_paid.extend(paid);
            let gates = row.gates.iter().map(|gate| {
                let met = self
                    .compiled
                    .met(gate, self.year, self.workspace, pool_span(gate), 0);
                (gate.id.clone(), met)
            });
            let year = |meter: usize| self.compiled.figure(self.workspace, self.year, meter, 0..MONTHS);
            let outcome = PoolOutcome {
                name: pool.name.clone(),
                at_target: match &row.fund {
                    FundRow::Fixed(amount) => *amount,
                    FundRow::Curve { at_target, .. } => *at_target,
                    FundRow::Share { meter, share, above } => share * (year(*meter).goal - above).max(0.0),
                },
                attainment: match &row.fund {
                    FundRow::Curve { meter, .. } => Some(year(*meter).attainment),
                    _ => None,
                },
                fund: *fund,
                gates: gates.collect(),
                paid: by_role,
                unshared: (fund - shared).max(0.0),
            };
            found.insert(row.id.clone(), outcome);
        }
        // Back into the document's order.
        let order = self.model.pools.keys();
        order
            .filter_map(|id| found.shift_remove(id).map(|pool| (id.clone(), pool)))
            .collect()
    }
}
