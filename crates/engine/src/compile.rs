//! From a model to flat arrays: every reference an index, every curve a list of pieces, every goal twelve numbers.
//!
//! What refers to something that is not there, or cannot be calculated, is left out here and named by a problem, so
//! that evaluation has nothing left to refuse. Tables are compiled in the order of their ids: a sum never depends on
//! the order in which a file lists its parts.

mod component;
mod condition;
pub(crate) mod funnel;
mod goal;
pub(crate) mod measure;
mod part;
mod payee;
mod plain;
mod plan;
mod pool;
pub(crate) mod quarters;
pub(crate) mod results;
mod row;
mod table;
pub(crate) mod uncertainty;

pub(crate) use row::{
    CapRow, ClawRow, ComponentRow, Fixed, FundRow, FunnelPart, GateRow, LimitRow, Meter, ModifierRow, Part,
    PayeeRow, PlanRow, PoolRow, RevenuePart, RoleRow, Shape, Source, SplitRow, TeamRow,
};

use crate::check::check;
use crate::grid::{Few, Grid, MONTHS};
use crate::model::{Id, Model};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use crate::stage::Workspace;

/// A model in flat arrays, ready to be evaluated for any year.
///
/// Rows of revenue and credit are numbered: the company is row 0 of a credit table, functions follow, teams follow them.
/// Revenue that no team is expected to bring has a row of its own after the teams.
///
/// Who is paid alike stands side by side: payees are in the order of their plans, so that a component's numbers of all its
/// payees are one run of an array, period by period.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(crate) functions: Vec<Id>,
    pub(crate) teams: Vec<TeamRow>,
    pub(crate) roles: Vec<RoleRow>,
    pub(crate) payees: Vec<PayeeRow>,
    pub(crate) plans: Vec<PlanRow>,
    pub(crate) meters: Vec<Meter>,
    /// What each meter measures for whom, for who explains it.
    pub(crate) met: Vec<measure::Met>,
    /// The meters whose months are calculated, in an order in which each has what it needs.
    pub(crate) calculated: Vec<usize>,
    pub(crate) components: Vec<ComponentRow>,
    pub(crate) pools: Vec<PoolRow>,
    /// Expected revenue by team, the last row being what no team is expected to bring.
    pub(crate) revenue: Grid,
    /// The funnel and its expected years, where the model has segments.
    pub(crate) funnel: Option<Box<funnel::Funnel>>,
    /// Revenue by team as it is modelled, before anything typed takes its place.
    pub(crate) modelled: Option<Grid>,
    /// Quotas by payee, one person's year: the goal, and the part of it in months in which the person ramps.
    pub(crate) quotas: Vec<(f64, f64)>,
    /// Revenue goals by credit row.
    pub(crate) goals: Grid,
    /// Last year's revenue by credit row, spread as the goal is.
    pub(crate) last_year: Grid,
    /// Goals by meter.
    pub(crate) meter_goals: Grid,
    /// The year's goal by meter: the sum of its months, or a level's mean.
    pub(crate) year_goals: Vec<f64>,
    /// Typed results by meter, where they are neither modelled nor calculated.
    pub(crate) typed: Grid,
    /// The year's typed result by meter.
    pub(crate) typed_year: Vec<f64>,
    /// The parts of a team's revenue that are a payee's own, month by month.
    pub(crate) parts: Grid,
    /// How many numbers all components have for all their payees and periods.
    pub(crate) slots: usize,
    /// How many numbers all components have for all their payees.
    pub(crate) sums: usize,
    /// The month in which the fiscal year starts, counted from the start of year 0; absent without a goal.
    pub(crate) start: Option<i32>,
    /// What differs from year to year; nothing where people are compiled together.
    pub(crate) drivers: uncertainty::Drivers,
    /// Variable pay of each payee, all of its people, when every goal is met exactly: from components, and from pools.
    pub(crate) pay_at_target: Vec<f64>,
    pub(crate) pool_at_target: Vec<f64>,
}

impl Compiled {
    /// Room for one evaluation, to be used again and again.
    pub fn workspace(&self) -> Workspace {
        Workspace::new(self)
    }

    /// The credit row of the company.
    pub(crate) const COMPANY: usize = 0;

    /// The credit row of a function.
    pub(crate) fn function_row(function: usize) -> usize {
        1 + function
    }

    /// The credit row of a team.
    pub(crate) fn team_row(&self, team: usize) -> usize {
        1 + self.functions.len() + team
    }

    pub(crate) fn credit_rows(&self) -> usize {
        1 + self.functions.len() + self.teams.len()
    }

    /// The components of a plan.
    pub(crate) fn components_of(&self, plan: &PlanRow) -> &[ComponentRow] {
        self.components.get(plan.components.clone()).unwrap_or(&[])
    }

    /// The payees of a plan.
    pub(crate) fn payees_of(&self, plan: &PlanRow) -> &[PayeeRow] {
        self.payees.get(plan.payees.clone()).unwrap_or(&[])
    }

    /// The plan that a payee is on.
    pub(crate) fn plan_of(&self, payee: usize) -> Option<&PlanRow> {
        self.plans.iter().find(|plan| plan.payees.contains(&payee))
    }

    /// The numbers of the teams of a function.
    pub(crate) fn teams_of(&self, function: usize) -> impl Iterator<Item = usize> + Clone {
        let teams = self.teams.iter().enumerate();
        teams
            .filter(move |(_, team)| team.function == function)
            .map(|(index, _)| index)
    }

    /// The numbers of the roles of a function.
    pub(crate) fn roles_of_function(&self, function: usize) -> impl Iterator<Item = usize> {
        self.roles
            .iter()
            .enumerate()
            .filter(move |(_, role)| {
                self.teams
                    .get(role.team)
                    .is_some_and(|team| team.function == function)
            })
            .map(|(index, _)| index)
    }

    /// The role's number, where it is paid at all.
    pub fn role_index(&self, id: &str) -> Option<usize> {
        self.roles.iter().position(|role| role.id == id)
    }

    /// The function's number.
    pub fn function_index(&self, id: &str) -> Option<usize> {
        self.functions.iter().position(|function| function == id)
    }
}

/// Compiles a model, and says what could not be used.
pub fn compile(model: &Model) -> (Compiled, Vec<Problem>) {
    compile_people(model, People::Together)
}

/// How the people of a role who are not named are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum People {
    /// As one row: all of them reach the same.
    Together,
    /// Each as a row, where their results differ from each other.
    Apart,
    /// The same, and where they do not the first one as a row, the others as another.
    FirstApart,
}

/// Compiles a model with the people who are not named together or apart.
pub(crate) fn compile_people(model: &Model, nameless: People) -> (Compiled, Vec<Problem>) {
    let mut builder = Builder {
        model,
        problems: check(model),
        compiled: Compiled::empty(model),
        months: [1.0; MONTHS],
        people: Vec::new(),
        nameless,
        left_out: Vec::new(),
        known: vec![measure::Known::default(); model.measures.len()],
        open: Vec::new(),
    };
    builder.organisation();
    builder.payees();
    builder.find_people();
    builder.goal();
    builder.funnel();
    builder.results();
    builder.measures();
    builder.quotas();
    builder.plans();
    builder.pools();
    if nameless != People::Together {
        builder.drivers();
    }
    builder.at_target();
    builder.at_once();
    let Builder {
        compiled,
        mut problems,
        ..
    } = builder;
    // What several roles meet is one problem.
    let mut known = Vec::new();
    problems.retain(|problem| {
        let new = !known.contains(problem);
        if new {
            known.push(problem.clone());
        }
        new
    });
    (compiled, problems)
}

/// The compiler at work: each step reads the model and fills its part of the compiled one.
struct Builder<'a> {
    model: &'a Model,
    problems: Vec<Problem>,
    compiled: Compiled,
    /// The share of each month in the year's goal.
    months: [f64; MONTHS],
    /// The payees as the model has them, by their numbers.
    people: Vec<Person<'a>>,
    /// How the people who are not named are compiled.
    nameless: People,
    /// The measures that are left out.
    left_out: Vec<Id>,
    /// The meters that are there, by what they measure for whom.
    known: Vec<measure::Known>,
    /// The measures that are being made: one that needs itself is refused.
    open: Vec<&'a str>,
}

/// A payee as the model has it.
#[derive(Clone, Copy)]
struct Person<'a> {
    /// A named person.
    named: Option<(&'a Id, &'a crate::model::Payee)>,
    role: (&'a Id, &'a crate::model::Role),
}

impl Compiled {
    /// Nothing yet, with room for what a small model has.
    fn empty(model: &Model) -> Self {
        let measures = model.measures.len();
        let components = model.plans.values().map(|plan| plan.components.len()).sum();
        Self {
            functions: Vec::new(),
            teams: Vec::new(),
            roles: Vec::new(),
            payees: Vec::new(),
            plans: Vec::new(),
            meters: Vec::with_capacity(measures),
            met: Vec::with_capacity(measures),
            calculated: Vec::with_capacity(measures),
            components: Vec::with_capacity(components),
            pools: Vec::new(),
            revenue: Grid::default(),
            funnel: None,
            modelled: None,
            quotas: Vec::new(),
            goals: Grid::default(),
            last_year: Grid::default(),
            meter_goals: Grid::with_room(measures),
            year_goals: Vec::with_capacity(measures),
            typed: Grid::with_room(measures),
            typed_year: Vec::with_capacity(measures),
            parts: Grid::default(),
            slots: 0,
            sums: 0,
            start: None,
            drivers: uncertainty::Drivers::default(),
            pay_at_target: Vec::new(),
            pool_at_target: Vec::new(),
        }
    }
}

/// A table's entries in the order of their ids.
fn sorted<T>(table: &crate::model::Table<T>) -> impl Iterator<Item = (&Id, &T)> {
    table.sorted()
}

impl Builder<'_> {
    /// Functions, teams and roles; what names something that is not there is left out.
    fn organisation(&mut self) {
        self.compiled.functions = sorted(&self.model.functions).map(|(id, _)| id.clone()).collect();
        for (id, function) in &self.model.functions {
            if let Some(lead) = &function.lead
                && !self.model.roles.contains_key(lead)
            {
                self.problems.push(Problem::error(
                    Place::top("functions").at(id).at("lead"),
                    Kind::UnknownReference {
                        what: "role",
                        id: lead.clone(),
                    },
                ));
            }
        }
        for (id, team) in sorted(&self.model.teams) {
            let teams = Place::top("teams");
            let path = teams.at(id);
            match self.compiled.function_index(&team.function) {
                Some(function) => self.compiled.teams.push(TeamRow {
                    id: id.clone(),
                    function,
                }),
                None => self.unknown(&path.at("function"), "function", &team.function, &path),
            }
        }
        for (id, role) in sorted(&self.model.roles) {
            let roles = Place::top("roles");
            let path = roles.at(id);
            let Some(team) = self.compiled.teams.iter().position(|team| team.id == role.team) else {
                self.unknown(&path.at("team"), "team", &role.team, &path);
                continue;
            };
            if let Some(plan) = &role.plan
                && !self.model.plans.contains_key(plan)
            {
                let path = path.at("plan");
                self.unknown(&path, "plan", plan, &path);
            }
            if role.plan.is_none() && role.target_incentive() > 0.0 {
                self.problems.push(Problem::warning(path, Kind::NoPlan));
            }
            self.compiled.roles.push(RoleRow {
                id: id.clone(),
                team,
                heads: role.heads.get(),
                base: role.base.get(),
                target_incentive: role.target_incentive(),
                payees: Few::new(),
            });
        }
    }

    fn unknown(&mut self, path: &Place<'_>, what: &'static str, id: &str, left_out: &Place<'_>) {
        self.problems
            .push(Problem::error(path, Kind::UnknownReference { what, id: id.into() }).leaving_out(left_out));
    }

    /// What everybody is paid when every goal is met exactly.
    fn at_target(&mut self) {
        let mut workspace = self.compiled.workspace();
        self.compiled.evaluate_at_target(&mut workspace);
        self.compiled.pay_at_target = workspace.pay;
        self.compiled.pool_at_target = workspace.pool_pay;
    }
}
