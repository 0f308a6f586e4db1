//! Stage 6: what people read: pay, cost and results by role, function and company, against goal and budget.

mod cost;
mod credit;
mod funnel;
mod pay;
mod planning;
mod pool;

use serde::Serialize;

pub use cost::CostOutcome;
use credit::credited;
pub use credit::{AttributedTeam, AttributionOutcome, ChannelOutcome};
pub use funnel::{CapacityOutcome, SegmentMonths, SegmentOutcome, SegmentYear, YearOutcome};
pub use pay::{ComponentOutcome, PayeeOutcome, PeriodOutcome, RoleOutcome};
pub use planning::{PlanningOutcome, QuotaOutcome, Required, SegmentPlanning};
pub use pool::PoolOutcome;

use crate::compile::Compiled;
use crate::grid::{MONTHS, total};
use crate::model::{Goal, Id, Model, Money, Table};
use crate::stage::attainment::attainment;
use crate::stage::payment::Minor;
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
}
