//! What one payee is paid, and how every number of it comes about.
//!
//! A statement explains and decides nothing: its numbers are the evaluated year's, and each is given with the rule and the
//! inputs that it follows from. That rule and number agree is tested on every case and on random models.

mod commission;
mod condition;
mod deals;
mod figure;
mod funnel;
mod goal;
mod limit;
mod lookup;
mod measure;
mod month;
mod own_share;
mod part;
mod pay;
mod period;
mod pool;
mod revenue;
mod revenue_goal;
mod target;
mod terms;
mod typed;

use hagstone_words::say;
use serde::Serialize;

use crate::compile::{Compiled, PlanRow};
use crate::grid::at;
use crate::model::{Id, Model};
use crate::stage::ledger::{Account, Ledger};
use crate::stage::payment::Minor;
use crate::stage::{Workspace, Year};

pub use deals::{CreditedBy, StatementDeal};
pub use figure::{Figure, Part, Rule, Unit};
pub use month::StatementMonth;
pub use period::StatementPeriod;

use figure::Node;
use pay::Paying;

/// What one person is paid for a period: a named payee, or one of a role's people who are not named.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// The id of the payee, or of the role.
    pub id: String,
    /// What the payee, or the role, is called.
    pub name: String,
    /// What the role is called.
    pub role: String,
    /// What the team is called.
    pub team: String,
    /// What the plan is called; absent without one.
    pub plan: Option<String>,
    /// For how many people it stands: each of them is paid this.
    pub heads: f64,
    /// ISO 4217 code of the currency.
    pub currency: String,
    /// The period that is shown.
    pub period: StatementPeriod,
    /// What the period is called.
    pub period_name: String,
    /// Base salary for the period.
    pub base: Node,
    /// Target incentive for the period.
    pub target_incentive: Node,
    /// What the plan is paid on.
    pub measures: Vec<StatementMeasure>,
    /// The deals of the period that the payee is credited with.
    pub deals: Vec<StatementDeal>,
    /// What the components pay in the period.
    pub components: Vec<StatementComponent>,
    /// What pools pay, in the period in which the year ends.
    pub pools: Vec<Node>,
    /// The months of the period.
    pub months: Vec<StatementMonth>,
    /// What is earned in the period.
    pub earned: Node,
    /// What is paid in it.
    pub paid: Node,
}

/// A measure of the payee's plan in the period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatementMeasure {
    /// What it is called.
    pub name: String,
    /// What was reached; absent where only an attainment is.
    pub result: Option<Node>,
    /// What should be reached; absent where nothing is said.
    pub goal: Option<Node>,
    /// What is attained of it.
    pub attainment: Option<Node>,
}

/// A component of the payee's plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatementComponent {
    /// What it is called.
    pub name: String,
    /// What it pays at 100% in the year; absent where it pays amounts of its own.
    pub target: Option<Node>,
    /// What is paid in the period of the statement, as it is calculated.
    pub pay: Node,
    /// Its payments in it.
    pub payments: Vec<StatementPayment>,
}

/// One payment of a component.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatementPayment {
    /// What it is for: a period, or the true-up.
    pub name: String,
    /// The way to it: figure, payout, target, conditions, limits.
    pub steps: Vec<Node>,
    /// The amount.
    pub pay: Node,
}

/// A payment of a component, and when it is made.
struct Line {
    component: usize,
    /// The period; the true-up has none.
    period: Option<usize>,
    label: String,
    month: usize,
    steps: Vec<Node>,
    pay: Node,
}

/// Whose statement is written, and from what.
struct Teller<'a> {
    model: &'a Model,
    compiled: &'a Compiled,
    workspace: &'a Workspace,
    year: &'a Year,
    minor: Minor,
    payee: usize,
    plan: Option<&'a PlanRow>,
}

/// The statement of one person in the expected year: of a named payee, or of one of a role's people who are not named. The
/// whole year where no period is named; nothing where there is nobody of that id.
pub fn statement(
    model: &Model,
    compiled: &Compiled,
    id: &str,
    period: Option<StatementPeriod>,
) -> Option<Statement> {
    tell(model, compiled, id, |teller| {
        teller.statement(id, period.unwrap_or_default())
    })?
}

/// The ledger of one person in the expected year, each amount to the currency's minor unit: of a named payee, or of one of
/// a role's people who are not named. Nothing where there is neither.
pub fn ledger_of(model: &Model, compiled: &Compiled, id: &str) -> Option<Ledger> {
    tell(model, compiled, id, |teller| teller.ledger(&teller.pools()))
}

/// Evaluates the expected year, and has it told for one person.
fn tell<T>(model: &Model, compiled: &Compiled, id: &str, told: impl FnOnce(&Teller<'_>) -> T) -> Option<T> {
    let payee = compiled.payee_index(id)?;
    let mut workspace = compiled.workspace();
    let year = Year::expected(compiled);
    compiled.evaluate(&year, &mut workspace);
    Some(told(&Teller {
        model,
        compiled,
        workspace: &workspace,
        year: &year,
        minor: Minor::of(&model.currency),
        payee,
        plan: compiled.plan_of(payee),
    }))
}

/// What the company, a function or a team brings in the expected year, and what it should bring.
#[derive(Clone, Debug, PartialEq)]
pub struct RevenueRow {
    /// Whose it is.
    pub of: RevenueOf,
    /// What that is called.
    pub name: String,
    /// Revenue.
    pub revenue: Node,
    /// Its goal.
    pub goal: Node,
}

/// Whose revenue it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RevenueOf {
    /// Everybody's.
    Company,
    /// A function's.
    Function(Id),
    /// A team's.
    Team(Id),
}

/// Revenue and goals of the expected year, each with how it comes about: the company's, the functions', the teams'.
pub fn revenue_rows(model: &Model, compiled: &Compiled) -> Vec<RevenueRow> {
    let mut workspace = compiled.workspace();
    let year = Year::expected(compiled);
    compiled.evaluate(&year, &mut workspace);
    let teller = Teller {
        model,
        compiled,
        workspace: &workspace,
        year: &year,
        minor: Minor::of(&model.currency),
        payee: 0,
        plan: None,
    };
    let functions = compiled.functions.iter().enumerate();
    let functions =
        functions.map(|(index, id)| (RevenueOf::Function(id.clone()), Compiled::function_row(index)));
    let teams = compiled.teams.iter().enumerate();
    let teams = teams.map(|(index, row)| (RevenueOf::Team(row.id.clone()), compiled.team_row(index)));
    let all = std::iter::once((RevenueOf::Company, Compiled::COMPANY))
        .chain(functions)
        .chain(teams);
    let year = 0..crate::grid::MONTHS;
    all.map(|(of, row)| RevenueRow {
        of,
        name: teller.row_name(row),
        revenue: teller.row_figure(row, false, &year),
        goal: teller.row_goal(row, &year),
    })
    .collect()
}

/// Everybody who has a statement: the ids and names of payees, then of roles with people who are not named.
pub fn statement_ids(model: &Model, compiled: &Compiled) -> Vec<(Id, String)> {
    let named = model
        .payees
        .iter()
        .map(|(id, payee)| (id.clone(), payee.name.clone()));
    let roles = model
        .roles
        .iter()
        .map(|(id, role)| (id.clone(), role.name.clone()));
    let all: Vec<(Id, String)> = named.chain(roles).collect();
    all.into_iter()
        .filter(|(id, _)| compiled.payee_index(id).is_some())
        .collect()
}

impl<'a> Teller<'a> {
    fn statement(&self, id: &str, period: StatementPeriod) -> Option<Statement> {
        let row = self.compiled.payees.get(self.payee)?;
        let role = &self.compiled.roles.get(row.role)?.id;
        let role = self.model.roles.get(role)?;
        let team = self
            .compiled
            .teams
            .get(row.team)
            .and_then(|team| self.model.teams.get(&team.id));
        let span = period.months();
        let lines = self.lines();
        let all_pools = self.pools();
        let ledger = self.ledger(&all_pools);
        let mut months = self.months(&ledger, &lines, &all_pools);
        months.retain(|month| span.contains(&month.month));
        let last = span.end == crate::grid::MONTHS;
        let sum = |label: &str, of: &dyn Fn(&StatementMonth) -> &Node| {
            let inputs = months
                .iter()
                .map(|month| of(month).called(format!("{label}, {}", self.month_name(month.month))));
            Figure::of(label, Unit::Money, Rule::Sum, inputs.collect()).node()
        };
        let there = row.months(&span);
        let part = |label: &str, whole: Node| {
            let inputs = vec![whole, self.months_there(self.payee, there)];
            Figure::of(label, Unit::Money, Rule::Product, inputs).node()
        };
        Some(Statement {
            id: id.into(),
            name: self.person(self.payee),
            role: role.name.clone(),
            team: team.map(|team| team.name.clone()).unwrap_or_default(),
            plan: self
                .plan
                .and_then(|plan| self.model.plans.get(&plan.id))
                .map(|plan| plan.name.clone()),
            heads: row.heads,
            currency: self.model.currency.clone(),
            period,
            period_name: self.span_name(&span),
            base: part(say!(common_base_salary_2), self.base(self.payee)),
            target_incentive: part(say!(common_target_incentive), self.target_incentive(self.payee)),
            measures: self.measures(period),
            deals: self.credited_deals(period),
            components: self.component_lines(period, &lines),
            pools: if last { all_pools } else { Vec::new() },
            earned: sum(say!(common_earned), &|month| &month.earned),
            paid: sum(say!(common_paid), &|month| &month.paid),
            months,
        })
    }

    /// The payee's account under a plan, amounts rounded as `round` says.
    fn account<'r>(&'r self, plan: &'r PlanRow, round: &'r dyn Fn(f64) -> f64) -> Account<'r> {
        Account {
            compiled: self.compiled,
            workspace: self.workspace,
            year: self.year,
            plan,
            payee: self.payee,
            round,
        }
    }

    /// The year's ledger, every amount to the currency's minor unit.
    fn ledger(&self, pools: &[Node]) -> Ledger {
        let round = |amount| self.minor.round(amount, self.model.rounding);
        let mut found = match self.plan {
            Some(plan) => self.account(plan, &round).ledger(),
            None => Ledger::default(),
        };
        if let Some(last) = found.months.last_mut() {
            last.pools = pools.iter().map(|pool| pool.value).sum::<f64>() + 0.0;
            last.paid += last.pools;
        }
        found
    }

    /// The components of the payee's plan with their numbers, in the plan's order.
    fn components(&self) -> Vec<(usize, Paying<'a>)> {
        self.components_of(self.payee)
    }

    /// The components of anybody's plan.
    fn components_of(&self, payee: usize) -> Vec<(usize, Paying<'a>)> {
        let Some(plan) = self.compiled.plan_of(payee) else {
            return Vec::new();
        };
        let Some(model) = self.model.plans.get(&plan.id) else {
            return Vec::new();
        };
        let rows = self.compiled.components_of(plan);
        let found = model.components.iter().filter_map(|(id, component)| {
            let index = rows.iter().position(|row| row.id == *id)?;
            let paying = Paying {
                row: rows.get(index)?,
                model: component,
                place: payee - plan.payees.start,
                plan: &plan.id,
                id: &rows.get(index)?.id,
            };
            Some((index, paying))
        });
        found.collect()
    }

    fn measures(&self, period: StatementPeriod) -> Vec<StatementMeasure> {
        let mut meters: Vec<usize> = Vec::new();
        for (_, paying) in self.components() {
            let parts = paying
                .row
                .parts
                .iter()
                .filter_map(|part| part.meters.get(paying.place));
            let conditions = paying.row.gates.iter().chain(&paying.row.hurdles);
            let conditions =
                conditions.filter_map(|gate| gate.meters.get(paying.place).or(gate.meters.first()));
            let factors = paying.row.modifiers.iter();
            let factors = factors.filter_map(|row| row.meters.get(paying.place).or(row.meters.first()));
            for &meter in parts.chain(conditions).chain(factors) {
                if !meters.contains(&meter) {
                    meters.push(meter);
                }
            }
        }
        let line = |meter: usize| {
            let span = period.months();
            let figure = self.number(meter, span.clone());
            let attains = self
                .met(meter)
                .is_some_and(|met| met.measure.counts.is_attainment());
            let has_goal = figure.goal.abs() > 0.0;
            StatementMeasure {
                name: self.title(meter),
                result: (!attains).then(|| self.result(meter, span.clone())),
                goal: (!attains && has_goal).then(|| self.goal(meter, span.clone())),
                attainment: (attains || has_goal).then(|| self.attainment(meter, span.clone())),
            }
        };
        meters.into_iter().map(line).collect()
    }

    fn component_lines(&self, period: StatementPeriod, lines: &[Line]) -> Vec<StatementComponent> {
        let span = period.months();
        let found = self.components().into_iter().map(|(index, paying)| {
            let posted: Vec<&Line> = lines
                .iter()
                .filter(|line| line.component == index && span.contains(&line.month))
                .collect();
            let inputs = posted.iter().map(|line| line.pay.called(&line.label));
            let payments = posted.iter().map(|line| StatementPayment {
                name: match line.period {
                    Some(period) => self.span_name(&paying.row.months_of(period)),
                    None => "True-up".into(),
                },
                steps: line.steps.clone(),
                pay: line.pay.clone(),
            });
            let target = at(&paying.row.year_targets, paying.place);
            StatementComponent {
                name: self.component_name(paying.model),
                target: (target > 0.0).then(|| self.target(paying, crate::stage::payout::When::Year)),
                pay: Figure::of(say!(common_pays), Unit::Money, Rule::Sum, inputs.collect()).node(),
                payments: payments.collect(),
            }
        });
        found.collect()
    }
}

impl Compiled {
    /// The number of a named payee, or of the people of a role who are not named.
    pub fn payee_index(&self, id: &str) -> Option<usize> {
        let named = self.payees.iter().position(|row| row.id.as_deref() == Some(id));
        named.or_else(|| {
            let role = self.role_index(id)?;
            self.payees
                .iter()
                .position(|row| row.role == role && row.id.is_none())
        })
    }
}
