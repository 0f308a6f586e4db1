//! Thousands of years: what pay, cost and revenue come to where chance decides.
//!
//! A trial is one year as chance has made it; what it is depends on the seed and on its number, so that trials may be run
//! in any order and on any number of machines, and scenarios are compared on the same years.

mod chance;
mod draw;
mod found;
mod kept;
mod later;
mod lot;
pub(crate) mod probe;
mod study;
mod tally;
mod year;

use hagstone_words::say;
use std::fmt;

pub use study::{
    CellSummary, Chance, FunctionSummary, LaterSummary, MergeError, PairSummary, PoolSummary, RoleSummary,
    Study, StudySummary,
};
pub use tally::{Summary, Tally};

use self::draw::Draws;
use self::found::{Found, Lanes};
use self::kept::Kept;
use self::study::Names;
use self::year::{Chances, of_segment};
use crate::compile::{Compiled, People, compile_people};
use crate::grid::Grid;
use crate::model::{Id, Model, Money};
use crate::number::{LANES, Tile};
use crate::stage::funnel::Factors;
use crate::stage::{QUARTERS, Workspace, Year};
use crate::winlose::Judge;

/// The most trials that are asked for at a time.
pub const MOST_TRIALS: u32 = 10_000_000;

/// The trials to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trials {
    from: u32,
    to: u32,
}

/// Why trials cannot be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialsError {
    /// None are asked for.
    None,
    /// Too many at a time.
    TooMany {
        /// How many.
        count: u64,
    },
    /// A trial's number is too large.
    TooFar,
}

impl fmt::Display for TrialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str(say!(simulate_no_trials_are_asked_for_ask)),
            Self::TooMany { count } => f.write_str(&say!(simulate_trials_are_too_many_at_a { count })),
            Self::TooFar => f.write_str(say!(simulate_a_trial_s_number_is_at)),
        }
    }
}

impl std::error::Error for TrialsError {}

impl Trials {
    /// The trials from one to the one before another.
    pub fn new(from: u64, to: u64) -> Result<Self, TrialsError> {
        let count = to.saturating_sub(from);
        if count == 0 {
            return Err(TrialsError::None);
        }
        if count > u64::from(MOST_TRIALS) {
            return Err(TrialsError::TooMany { count });
        }
        match (u32::try_from(from), u32::try_from(to)) {
            (Ok(from), Ok(to)) => Ok(Self { from, to }),
            _ => Err(TrialsError::TooFar),
        }
    }

    /// How many there are.
    pub fn count(self) -> u32 {
        self.to - self.from
    }

    /// The tiles in which they lie: the number of each, its first trial, and the lanes that are asked for. A trial has its place:
    /// what it is does not depend on which ones are asked for.
    fn tiles(self) -> impl Iterator<Item = (u32, u32, Lanes)> {
        let side_by_side = lane_number(LANES);
        (self.from / side_by_side..self.to.div_ceil(side_by_side)).map(move |tile| {
            let first = tile * side_by_side;
            let lane = |trial: u32| {
                usize::try_from(trial.saturating_sub(first))
                    .unwrap_or(LANES)
                    .min(LANES)
            };
            (tile, first, lane(self.from)..lane(self.to))
        })
    }

    /// The same in parts of so many at most.
    pub fn parts(self, most: u32) -> impl Iterator<Item = Self> {
        let most = most.max(1);
        let parts = self.count().div_ceil(most);
        (0..parts).map(move |part| {
            let from = self.from + part * most;
            Self {
                from,
                to: self.to.min(from.saturating_add(most)),
            }
        })
    }
}

/// A lane's place as a trial's number is counted.
fn lane_number(lane: usize) -> u32 {
    u32::try_from(lane).unwrap_or(u32::MAX)
}

/// A model ready for its trials.
#[derive(Clone, Debug)]
pub struct Simulator {
    compiled: Compiled,
    /// What is expected of the teams without the large deals, by month.
    base: Grid,
    /// What the funnel brings the teams in the expected year.
    expected: Option<Grid>,
    judges: Vec<Judge>,
    draws: Draws,
    room: Room,
    /// What the trials side by side came to.
    found: Found,
    /// The goals of the later years, where these are drawn.
    later_goals: Vec<f64>,
    nothing: Study,
    /// What is kept for the model as it is a moment later.
    kept: Kept,
}

/// What trials side by side are calculated in.
#[derive(Clone, Debug)]
struct Room {
    year: Year<Tile>,
    workspace: Workspace<Tile>,
    factors: Vec<Factors<Tile>>,
    /// By what typed results follow: how many times what is expected, by quarter.
    followed: Vec<[Tile; QUARTERS]>,
}

impl Simulator {
    /// Makes a model ready; `seed` chooses the years.
    pub fn new(model: &Model, seed: u64) -> Self {
        let mut simulator = Self::of_people(model, seed, People::Apart);
        simulator.run_on(model, seed);
        simulator
    }

    /// The same for the first year alone, with the people who are not named compiled in another way.
    pub(crate) fn of_people(model: &Model, seed: u64, people: People) -> Self {
        let (compiled, _) = compile_people(model, people);
        let mut base = compiled.revenue.clone();
        for deal in &compiled.drivers.large_deals {
            if let Some(month) = base.row_mut(deal.team).get_mut(deal.month) {
                *month = (*month - deal.amount * deal.chance).max(0.0);
            }
        }
        let judges = compiled.functions.iter();
        let judges = judges.map(|id| Judge::of(model, &compiled, id)).collect();
        let goal = model.goal.as_ref();
        let room = Room {
            year: Year::to_draw(&compiled),
            workspace: Workspace::brief(&compiled),
            factors: vec![Factors::default(); compiled.drivers.segments.len()],
            followed: vec![[Tile::default(); QUARTERS]; compiled.drivers.followed.len()],
        };
        let budget = goal
            .and_then(|goal| goal.incentive_budget)
            .map_or(0.0, Money::get);
        let goal = goal.map_or(0.0, crate::model::Goal::target);
        let mut simulator = Self {
            base,
            expected: compiled.modelled.clone(),
            judges,
            draws: Draws::new(&compiled.drivers, seed),
            room,
            found: Found::new(&compiled, goal, budget),
            later_goals: Vec::new(),
            nothing: Study::default(),
            kept: Kept::default(),
            compiled,
        };
        simulator.nothing = simulator.nothing(model, seed);
        simulator
    }

    /// A study without trials, which the expected year gives its measure.
    fn nothing(&mut self, model: &Model, seed: u64) -> Study {
        let Self { compiled, room, .. } = self;
        compiled.evaluate(&room.year, &mut room.workspace);
        self.judge();
        let compiled = &self.compiled;
        let target =
            |(index, role): (usize, &crate::compile::RoleRow)| (role.id.clone(), compiled.target_pay(index));
        let roles: Vec<(Id, f64)> = compiled.roles.iter().enumerate().map(target).collect();
        let pools: Vec<Id> = compiled.pools.iter().map(|pool| pool.id.clone()).collect();
        let names = Names {
            roles: &roles,
            functions: &compiled.functions,
            pools: &pools,
            later_goals: &self.later_goals,
        };
        Study::new(fingerprint(model), seed, &self.found, &names)
    }

    /// A study of no trials yet, to which those of this model are added.
    pub fn study(&self) -> Study {
        self.nothing.clone()
    }

    /// Runs trials and adds what they come to.
    pub fn run(&mut self, trials: Trials, study: &mut Study) {
        for (tile, first, lanes) in trials.tiles() {
            self.draw_tile(tile, first);
            self.evaluate();
            self.keep_tile(tile);
            self.judge();
            study.add(&self.found, lanes);
        }
        study.counted(trials.from, trials.to);
    }

    /// Runs trials one after another, each with its number and its lane.
    fn each(&mut self, trials: Trials, mut done: impl FnMut(&Self, u32, usize)) {
        for (_, first, lanes) in trials.tiles() {
            self.draw(first);
            self.evaluate();
            self.judge();
            for lane in lanes {
                done(self, first + lane_number(lane), lane);
            }
        }
    }

    /// Draws the trials from `first` on.
    fn draw(&mut self, first: u32) {
        let people = self
            .room
            .year
            .drawn
            .as_mut()
            .map(|drawn| drawn.people.as_mut_slice());
        self.draws
            .draw(&self.compiled.drivers, first, people.unwrap_or(&mut []));
    }

    /// Evaluates the years that were drawn.
    fn evaluate(&mut self) {
        let Room {
            year,
            workspace,
            factors,
            followed,
        } = &mut self.room;
        year.set_teams(self.draws.teams());
        if let Some(drawn) = &mut year.drawn {
            if let Some(funnel) = self.compiled.funnel.as_deref() {
                for ((index, segment), factors) in funnel.segments.iter().enumerate().zip(factors.iter_mut())
                {
                    of_segment(&self.draws, index, segment, factors);
                }
                crate::stage::funnel::run(funnel, factors, &mut drawn.funnel);
            }
            let chance = Chances {
                compiled: &self.compiled,
                draws: &self.draws,
            };
            chance.revenue(&self.base, self.expected.as_ref(), drawn);
            chance.follow(&drawn.funnel, followed);
            chance.shared(followed, drawn);
            chance.later(&drawn.funnel, &self.later_goals, &mut self.found.later);
        }
        self.compiled.evaluate(year, workspace);
    }

    /// Takes what the years come to.
    fn judge(&mut self) {
        self.found
            .take(&self.compiled, &self.judges, &self.room.workspace);
    }
}

/// Runs trials of a model, and says what they come to.
///
/// ```
/// use hagstone_engine::{Document, simulate::{Trials, simulate}};
/// let text = r#"{"format": "hagstone/1", "goal": {"first_year": 2027, "revenue": {"amount": 1000000}},
///     "uncertainty": {"market": {"deviation": 0.2}}}"#;
/// let (model, _) = Document::from_text(text).unwrap().model(None);
/// let study = simulate(&model, 1, Trials::new(0, 1000).unwrap());
/// let summary = study.summary();
/// assert_eq!(summary.trials, 1000);
/// assert!(summary.goal_met.unwrap().share < 0.5); // the median year lies below the mean
/// ```
pub fn simulate(model: &Model, seed: u64, trials: Trials) -> Study {
    let mut simulator = Simulator::new(model, seed);
    let mut study = simulator.study();
    simulator.run(trials, &mut study);
    study
}

/// The same for the first year alone.
pub(crate) fn simulate_first_year(model: &Model, seed: u64, trials: Trials) -> Study {
    let mut simulator = Simulator::of_people(model, seed, People::Apart);
    let mut study = simulator.study();
    simulator.run(trials, &mut study);
    study
}

/// A number for a model: FNV-1a over its JSON.
fn fingerprint(model: &Model) -> String {
    let text = serde_json::to_string(model).unwrap_or_default();
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests;
