//! From a model to flat arrays: every reference an index, every curve a list of pieces, every goal twelve numbers.
//!
//! What refers to something that is not there, or cannot be calculated, is left out here and named by a problem, so
//! that evaluation has nothing left to refuse. Tables are compiled in the order of their ids: a sum never depends on
//! the order in which a file lists its parts.

mod goal;
mod plan;
mod results;

use crate::check::check;
use crate::curve::FlatCurve;
use crate::grid::{Grid, MONTHS};
use crate::model::{Id, Model};
use crate::place::Place;
use crate::problem::{Kind, Problem};
use crate::stage::Workspace;

/// A model in flat arrays, ready to be evaluated for any year.
///
/// Rows of revenue and credit are numbered: the company is row 0 of a credit table, functions follow, teams follow them.
/// Revenue that no team is expected to bring has a row of its own after the teams.
#[derive(Clone, Debug)]
pub struct Compiled {
    pub(crate) functions: Vec<Id>,
    pub(crate) teams: Vec<TeamRow>,
    pub(crate) roles: Vec<RoleRow>,
    pub(crate) meters: Vec<Meter>,
    pub(crate) components: Vec<ComponentRow>,
    pub(crate) pools: Vec<PoolRow>,
    /// Expected revenue by team, the last row being what no team is expected to bring.
    pub(crate) revenue: Grid,
    /// Revenue goals by credit row.
    pub(crate) goals: Grid,
    /// Last year's revenue by credit row, spread as the goal is.
    pub(crate) last_year: Grid,
    /// Goals by meter.
    pub(crate) meter_goals: Grid,
    /// Typed results by meter, where they do not follow from revenue.
    pub(crate) typed: Grid,
    /// Pool pay of each role, the whole role's, when every goal is met exactly.
    pub(crate) pool_at_target: Vec<f64>,
}

#[derive(Clone, Debug)]
pub(crate) struct TeamRow {
    pub(crate) id: Id,
    pub(crate) function: usize,
}

#[derive(Clone, Debug)]
pub(crate) struct RoleRow {
    pub(crate) id: Id,
    pub(crate) team: usize,
    pub(crate) heads: f64,
    pub(crate) base: f64,
    pub(crate) target_incentive: f64,
}

/// A measure as one payee, or everybody, meets it.
#[derive(Clone, Debug)]
pub(crate) struct Meter {
    pub(crate) measure: Id,
    pub(crate) source: Source,
    /// Whether it is the same for everybody.
    pub(crate) shared: bool,
}

/// Where a meter's result comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Source {
    /// Credited revenue of a row, times a factor: a payee's own part is one over the heads.
    Revenue { row: usize, factor: f64 },
    /// Credited revenue of a row less last year's, times a factor.
    Growth { row: usize, factor: f64 },
    /// The typed row of the same number as the meter.
    Typed,
}

/// A component as one role is paid on it.
#[derive(Clone, Debug)]
pub(crate) struct ComponentRow {
    pub(crate) id: Id,
    pub(crate) role: usize,
    pub(crate) meter: usize,
    pub(crate) months: usize,
    /// Of one person, for one period, at 100%.
    pub(crate) target: f64,
    pub(crate) curve: FlatCurve,
}

#[derive(Clone, Debug)]
pub(crate) struct PoolRow {
    pub(crate) id: Id,
    pub(crate) at_target: f64,
    pub(crate) meter: usize,
    pub(crate) curve: FlatCurve,
    pub(crate) gates: Vec<GateRow>,
    pub(crate) members: Vec<usize>,
    pub(crate) split: SplitRow,
}

#[derive(Clone, Debug)]
pub(crate) struct GateRow {
    pub(crate) meter: usize,
    pub(crate) at_least: f64,
    pub(crate) otherwise: f64,
}

/// The parts of a fund by basis.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SplitRow {
    pub(crate) target_incentive: f64,
    pub(crate) equal: f64,
    pub(crate) contribution: f64,
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
    let mut builder = Builder {
        model,
        problems: check(model),
        compiled: Compiled::empty(),
        months: [1.0; MONTHS],
        left_out: Vec::new(),
    };
    builder.organisation();
    builder.goal();
    builder.results();
    builder.plans();
    builder.pools();
    builder.at_target();
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
    /// The measures that are left out.
    left_out: Vec<Id>,
}

impl Compiled {
    fn empty() -> Self {
        Self {
            functions: Vec::new(),
            teams: Vec::new(),
            roles: Vec::new(),
            meters: Vec::new(),
            components: Vec::new(),
            pools: Vec::new(),
            revenue: Grid::default(),
            goals: Grid::default(),
            last_year: Grid::default(),
            meter_goals: Grid::default(),
            typed: Grid::default(),
            pool_at_target: Vec::new(),
        }
    }
}

/// A table's entries in the order of their ids.
fn sorted<T>(table: &crate::model::Table<T>) -> impl Iterator<Item = (&Id, &T)> {
    let mut ids: Vec<&Id> = table.keys().collect();
    ids.sort_unstable();
    ids.into_iter().filter_map(|id| table.get_key_value(id))
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
            });
        }
    }

    fn unknown(&mut self, path: &Place<'_>, what: &'static str, id: &str, left_out: &Place<'_>) {
        self.problems
            .push(Problem::error(path, Kind::UnknownReference { what, id: id.into() }).leaving_out(left_out));
    }

    /// What every pool pays each role when every goal is met exactly.
    fn at_target(&mut self) {
        let mut workspace = self.compiled.workspace();
        self.compiled.evaluate_at_target(&mut workspace);
        self.compiled.pool_at_target.clone_from(&workspace.role_pool);
    }
}
