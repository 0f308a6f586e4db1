//! Stage 6: what people read: pay, cost and results by role, function and company, against goal and budget.

use serde::Serialize;

use crate::compile::Compiled;
use crate::grid::{at, total};
use crate::model::{Id, Model, Money, Table};
use crate::stage::attainment::attainment;
use crate::stage::payment::Minor;
use crate::stage::{Workspace, Year, reaches};

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
    /// By measure that is the same for everybody.
    pub measures: Table<MeasureOutcome>,
    /// By pool.
    pub pools: Table<PoolOutcome>,
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
    /// Variable pay of the whole role as it is paid out, to the currency's minor unit.
    pub paid: f64,
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
    /// The fund at 100%.
    pub at_target: f64,
    /// The attainment that fills it.
    pub attainment: f64,
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
        compiled.evaluate(&Year::expected(compiled), &mut workspace);
        outcome(model, compiled, &workspace)
    }
}

/// Reads the outcome out of an evaluated workspace.
fn outcome(model: &Model, compiled: &Compiled, workspace: &Workspace) -> Outcome {
    let reader = Reader {
        model,
        compiled,
        workspace,
        minor: Minor::of(&model.currency),
    };
    let pools = reader.pools();
    let roles = reader.roles(&pools);
    Outcome {
        currency: model.currency.clone(),
        year: model.goal.as_ref().map(|goal| goal.first_year.get()),
        company: reader.company(&roles),
        functions: reader.functions(),
        teams: reader.teams(),
        roles,
        measures: reader.measures(),
        pools,
    }
}

struct Reader<'a> {
    model: &'a Model,
    compiled: &'a Compiled,
    workspace: &'a Workspace,
    minor: Minor,
}

impl Reader<'_> {
    fn company(&self, roles: &Table<RoleOutcome>) -> CompanyOutcome {
        let goal = self.compiled.goals.year(Compiled::COMPANY);
        let revenue = self.compiled.company_revenue(self.workspace);
        let last = self.compiled.last_year.year(Compiled::COMPANY);
        let all = 0..self.compiled.roles.len();
        let base_cost = total(self.compiled.roles.iter().map(|role| role.heads * role.base));
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
        }
    }

    fn functions(&self) -> Table<FunctionOutcome> {
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
                base_cost: sum(&|role| self.compiled.roles.get(role).map_or(0.0, |role| role.base)),
                incentive_cost,
                incentive_cost_at_target: at_target,
                reaches_target: reaches(incentive_cost, at_target),
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

    fn roles(&self, pools: &Table<PoolOutcome>) -> Table<RoleOutcome> {
        let role = |(id, role): (&Id, &crate::model::Role)| {
            let index = self.compiled.role_index(id)?;
            let row = self.compiled.roles.get(index)?;
            let function = self.model.teams.get(&role.team)?.function.clone();
            let (components, paid_each) = self.components(index, role);
            let variable_pay = self.compiled.variable_pay(self.workspace, index);
            let target_pay = self.compiled.target_pay(index);
            let on_target_earnings = row.base + row.target_incentive;
            let from_pools: Table<f64> = self.pool_pay(index);
            let paid_pools = total(pools.values().filter_map(|pool| pool.paid.get(id).copied()));
            let paid_components = self.minor.round(paid_each * row.heads, self.model.rounding);
            let outcome = RoleOutcome {
                name: role.name.clone(),
                team: role.team.clone(),
                function,
                heads: row.heads,
                base: row.base,
                target_incentive: row.target_incentive,
                on_target_earnings,
                pay_mix: (on_target_earnings > 0.0).then(|| row.base / on_target_earnings),
                components,
                pools: from_pools,
                variable_pay,
                target_pay,
                share_of_target: (target_pay > 0.0).then(|| variable_pay / target_pay),
                reaches_target: reaches(variable_pay, target_pay),
                paid: self
                    .minor
                    .round(paid_components + paid_pools, self.model.rounding),
            };
            Some((id.clone(), outcome))
        };
        self.model.roles.iter().filter_map(role).collect()
    }

    /// A role's components in the order of its plan, and what they pay one person, each payment rounded.
    fn components(&self, role: usize, model: &crate::model::Role) -> (Table<ComponentOutcome>, f64) {
        let mut components = Table::new();
        let mut paid = 0.0;
        let plan = model.plan.as_ref().and_then(|plan| self.model.plans.get(plan));
        for (id, component) in plan.into_iter().flat_map(|plan| &plan.components) {
            let found = self
                .compiled
                .components
                .iter()
                .enumerate()
                .find(|(_, row)| row.role == role && &row.id == id);
            let Some((index, row)) = found else { continue };
            let attainments = self.workspace.component_attainment.row(index);
            let pays = self.workspace.component_pay.row(index);
            let results = self.workspace.results.row(row.meter).chunks_exact(row.months);
            let goals = self.compiled.meter_goals.row(row.meter).chunks_exact(row.months);
            let periods: Vec<PeriodOutcome> = results
                .zip(goals)
                .zip(attainments.iter().zip(pays))
                .map(|((result, goal), (&attainment, &pay))| PeriodOutcome {
                    goal: goal.iter().sum(),
                    result: result.iter().sum(),
                    attainment,
                    pay,
                })
                .collect();
            paid += periods
                .iter()
                .map(|period| self.minor.whole(period.pay, self.model.rounding))
                .sum::<f64>();
            let outcome = ComponentOutcome {
                measure: component.measure.clone(),
                target: row.target * periods.len() as f64,
                pay: periods.iter().map(|period| period.pay).sum(),
                periods,
            };
            components.insert(id.clone(), outcome);
        }
        (components, paid / self.minor.units())
    }

    /// What each pool pays one person of a role.
    fn pool_pay(&self, role: usize) -> Table<f64> {
        let mut pay: Table<f64> = Table::new();
        let mut shares = self.workspace.pool_shares.iter();
        for pool in &self.compiled.pools {
            for (&member, &share) in pool.members.iter().zip(shares.by_ref()) {
                let heads = self.compiled.heads(member);
                if member == role && heads > 0.0 {
                    pay.insert(pool.id.clone(), share / heads);
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
            let goal = self.compiled.meter_goals.year(meter);
            let outcome = MeasureOutcome {
                name: measure.name.clone(),
                goal,
                result: self.workspace.results.year(meter),
                attainment: (goal > 0.0).then(|| at(&self.workspace.attainment, meter)),
            };
            Some((id.clone(), outcome))
        };
        self.model.measures.iter().filter_map(measure).collect()
    }

    fn pools(&self) -> Table<PoolOutcome> {
        let mut shares = self.workspace.pool_shares.iter().copied();
        let mut found: Table<PoolOutcome> = Table::new();
        for (row, fund) in self.compiled.pools.iter().zip(&self.workspace.fund) {
            let parts: Vec<f64> = shares.by_ref().take(row.members.len()).collect();
            let shared: f64 = parts.iter().sum();
            let paid = self.minor.share_out(shared, &parts, self.model.rounding);
            let members = row
                .members
                .iter()
                .filter_map(|&member| self.compiled.roles.get(member));
            let Some(pool) = self.model.pools.get(&row.id) else {
                continue;
            };
            let gates = pool.gates.iter().filter_map(|(id, gate)| {
                let meter = self
                    .compiled
                    .meters
                    .iter()
                    .position(|m| m.shared && m.measure == gate.measure)?;
                Some((
                    id.clone(),
                    at(&self.workspace.attainment, meter) >= gate.at_least.get(),
                ))
            });
            let outcome = PoolOutcome {
                name: pool.name.clone(),
                at_target: row.at_target,
                attainment: at(&self.workspace.attainment, row.meter),
                fund: *fund,
                gates: gates.collect(),
                paid: members
                    .zip(paid)
                    .map(|(role, paid)| (role.id.clone(), paid))
                    .collect(),
                unshared: (fund - shared).max(0.0),
            };
            found.insert(row.id.clone(), outcome);
        }
        // Back into the document's order.
        self.model
            .pools
            .keys()
            .filter_map(|id| found.shift_remove(id).map(|pool| (id.clone(), pool)))
            .collect()
    }
}
