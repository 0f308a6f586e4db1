//! A study: what many trials of a model came to. Parts of a study merge to exactly the whole.

use hagstone_words::say;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::found::{Found, Lanes, RoleFound};
use super::tally::{Summary, Tally};
use crate::model::{Id, Table};
use crate::number::{LANES, Number as _, Tile, TileMask};

/// The format of a study.
const FORMAT: &str = "hagstone-study/1";

/// What some trials of a model came to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Study {
    format: String,
    /// A number for the model: parts of different ones are not merged.
    model: String,
    seed: u64,
    /// The trials, each stretch from its first to the one after its last; in order, apart from each other.
    trials: Vec<(u32, u32)>,
    revenue: Tally,
    incentive_cost: Tally,
    ccos: Tally,
    /// Revenue from the year's start to the end of each month.
    revenue_to_date: Vec<Tally>,
    /// In how many trials the goal is met; absent where there is none.
    goal: Option<u64>,
    /// In how many trials the incentives stay within their budget.
    budget: Option<u64>,
    roles: Table<RoleTally>,
    functions: Table<FunctionTally>,
    pools: Table<PoolTally>,
    pairs: Vec<PairTally>,
    /// The later years of the horizon, where they are drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later_years: Vec<LaterTally>,
}

/// What the people of a role are paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RoleTally {
    /// Variable pay of one person, the mean over the role's people.
    pub(crate) mean: Tally,
    /// Variable pay of the first of them.
    pub(crate) one: Tally,
    /// What one person is paid when every goal is met exactly.
    pub(crate) target: f64,
    /// In how many trials the first of them reaches that.
    pub(crate) reaches: u64,
}

/// What the people of a function are paid together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct FunctionTally {
    pub(crate) pay: Tally,
    /// In how many trials it reaches its target pay: that of its lead where it names one.
    pub(crate) wins: u64,
}

/// What is in a pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PoolTally {
    pub(crate) fund: Tally,
    /// In how many trials anything is in it.
    pub(crate) filled: u64,
}

/// A later year of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct LaterTally {
    pub(crate) revenue: Tally,
    pub(crate) goal: f64,
    /// In how many trials the goal is met.
    pub(crate) met: u64,
}

/// Two functions: who wins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PairTally {
    pub(crate) first: Id,
    pub(crate) second: Id,
    /// Neither, the first only, the second only, both.
    pub(crate) cells: [CellTally; 4],
}

/// The trials in which the same ones win.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CellTally {
    pub(crate) revenue: Tally,
    pub(crate) incentive_cost: Tally,
}

/// Why studies do not merge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// One is no study, or was changed by hand.
    NotAStudy,
    /// They are of different models.
    Models,
    /// They are of different seeds.
    Seeds,
    /// A trial is in both.
    Overlap {
        /// Its number.
        trial: u32,
    },
}

impl std::fmt::Display for MergeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAStudy => f.write_str(say!(simulate_study_one_of_them_is_no_study)),
            Self::Models => f.write_str(say!(simulate_study_they_are_studies_of_different)),
            Self::Seeds => f.write_str(say!(simulate_study_they_are_studies_with_different)),
            Self::Overlap { trial } => f.write_str(&say!(simulate_study_trial_is_in_more_than_one { trial })),
        }
    }
}

impl std::error::Error for MergeError {}

/// Whether the first and the second win in the cells of a pair.
const CELLS: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

/// Those numbers of the lanes that are asked for where something is so.
fn chosen(numbers: Tile, where_so: &[bool; LANES], lanes: &Lanes) -> SmallVec<[f32; LANES]> {
    let pairs = numbers.lanes().into_iter().zip(where_so);
    let asked_for = pairs.skip(lanes.start).take(lanes.len());
    asked_for
        .filter(|(_, so)| **so)
        .map(|(number, _)| number)
        .collect()
}

impl Study {
    /// Nothing yet.
    pub(crate) fn new(model: String, seed: u64, expected: &Found, names: &Names<'_>) -> Self {
        let expects = |tile: &Tile| tile.lane(0);
        let revenue = expects(&expected.revenue);
        // What is expected to be nothing may be much: a millionth of revenue is nothing for sure.
        let least = revenue.max(expected.goal) / 1_048_576.0;
        let about = |size: f64| Tally::about(size.max(least));
        let Names {
            roles,
            functions,
            pools,
            later_goals,
        } = *names;
        let pair = |(first, second): &(usize, usize)| {
            let id = |index: usize| functions.get(index).cloned().unwrap_or_default();
            let cell = || CellTally {
                revenue: about(revenue),
                incentive_cost: about(expects(&expected.incentive_cost)),
            };
            PairTally {
                first: id(*first),
                second: id(*second),
                cells: std::array::from_fn(|_| cell()),
            }
        };
        let role = |((id, target), found): (&(Id, f64), &RoleFound)| {
            let size = expects(&found.mean).max(*target);
            let tally = RoleTally {
                mean: about(size),
                one: about(size),
                target: *target,
                reaches: 0,
            };
            (id.clone(), tally)
        };
        let function = |(id, (pay, _)): (&Id, &(Tile, TileMask))| {
            let tally = FunctionTally {
                pay: about(expects(pay)),
                wins: 0,
            };
            (id.clone(), tally)
        };
        let pool = |(id, fund): (&Id, &Tile)| {
            let tally = PoolTally {
                fund: about(expects(fund)),
                filled: 0,
            };
            (id.clone(), tally)
        };
        let later = |((revenue, _), goal): (&(Tile, TileMask), &f64)| LaterTally {
            revenue: about(expects(revenue).max(*goal)),
            goal: *goal,
            met: 0,
        };
        Self {
            format: FORMAT.into(),
            model,
            seed,
            trials: Vec::new(),
            revenue: about(revenue),
            incentive_cost: about(expects(&expected.incentive_cost)),
            ccos: Tally::about(1.0),
            revenue_to_date: expected.to_date.iter().map(|_| about(revenue)).collect(),
            goal: (expected.goal > 0.0).then_some(0),
            budget: (expected.budget > 0.0).then_some(0),
            roles: roles.iter().zip(&expected.roles).map(role).collect(),
            functions: functions.iter().zip(&expected.functions).map(function).collect(),
            pools: pools.iter().zip(&expected.pools).map(pool).collect(),
            pairs: expected.pairs.iter().map(pair).collect(),
            later_years: expected.later.iter().zip(later_goals).map(later).collect(),
        }
    }

    /// Counts those of the trials side by side that are asked for: one number of all of them after the other.
    pub(crate) fn add(&mut self, found: &Found, lanes: Lanes) {
        let all = lanes == (0..LANES);
        let tally = |tally: &mut Tally, tile: &Tile| {
            if all {
                tally.add_tile(tile);
            } else {
                tally.add(tile.lanes().get(lanes.clone()).unwrap_or(&[]));
            }
        };
        let count = |counter: &mut u64, mask: TileMask| {
            let mask = mask.lanes();
            let there = mask.get(lanes.clone()).unwrap_or(&[]);
            *counter += there.iter().map(|yes| u64::from(*yes)).sum::<u64>();
        };
        tally(&mut self.revenue, &found.revenue);
        tally(&mut self.incentive_cost, &found.incentive_cost);
        if let Some(goal) = &mut self.goal {
            count(goal, found.goal_met);
        }
        if let Some(budget) = &mut self.budget {
            count(budget, found.within_budget);
        }
        let sold = found.revenue.exceeds(Tile::default()).lanes();
        let ccos = found.incentive_cost / found.revenue;
        self.ccos.add(&chosen(ccos, &sold, &lanes));
        for (to_date, found) in self.revenue_to_date.iter_mut().zip(&found.to_date) {
            tally(to_date, found);
        }
        for (role, found) in self.roles.values_mut().zip(&found.roles) {
            tally(&mut role.mean, &found.mean);
            tally(&mut role.one, &found.one);
            count(&mut role.reaches, found.reaches);
        }
        for (function, (pay, wins)) in self.functions.values_mut().zip(&found.functions) {
            tally(&mut function.pay, pay);
            count(&mut function.wins, *wins);
        }
        for (pool, fund) in self.pools.values_mut().zip(&found.pools) {
            tally(&mut pool.fund, fund);
            count(&mut pool.filled, fund.exceeds(Tile::default()));
        }
        let wins = |function: usize| {
            let function = found.functions.get(function);
            function.map_or([false; LANES], |(_, wins)| wins.lanes())
        };
        for (pair, (first, second)) in self.pairs.iter_mut().zip(&found.pairs) {
            let both = (wins(*first), wins(*second));
            for (cell, (one, other)) in pair.cells.iter_mut().zip(CELLS) {
                let mut here = [false; LANES];
                for (here, (first, second)) in here.iter_mut().zip(both.0.into_iter().zip(both.1)) {
                    *here = first == one && second == other;
                }
                cell.revenue.add(&chosen(found.revenue, &here, &lanes));
                cell.incentive_cost
                    .add(&chosen(found.incentive_cost, &here, &lanes));
            }
        }
        for (later, (revenue, met)) in self.later_years.iter_mut().zip(&found.later) {
            tally(&mut later.revenue, revenue);
            count(&mut later.met, *met);
        }
    }

    /// Says that the trials from one to the one before another have been counted.
    pub(crate) fn counted(&mut self, from: u32, to: u32) {
        self.trials.push((from, to));
        self.join_trials();
    }

    fn join_trials(&mut self) {
        self.trials.sort_unstable();
        let mut joined: Vec<(u32, u32)> = Vec::with_capacity(self.trials.len());
        for (from, to) in self.trials.drain(..) {
            match joined.last_mut() {
                Some(last) if last.1 == from => last.1 = to,
                _ => joined.push((from, to)),
            }
        }
        self.trials = joined;
    }

    /// How many trials were counted.
    pub fn count(&self) -> u64 {
        self.trials.iter().map(|(from, to)| u64::from(to - from)).sum()
    }

    /// The trials that were counted, each stretch from its first to the one after its last.
    pub fn trials(&self) -> &[(u32, u32)] {
        &self.trials
    }

    /// The revenue of the trials.
    pub fn revenue(&self) -> &Tally {
        &self.revenue
    }

    /// The cost of the incentives.
    pub fn incentive_cost(&self) -> &Tally {
        &self.incentive_cost
    }

    /// The compensation cost of sales, of the trials with revenue.
    pub fn ccos(&self) -> &Tally {
        &self.ccos
    }

    /// Revenue from the year's start to the end of each month.
    pub fn revenue_to_date(&self) -> &[Tally] {
        &self.revenue_to_date
    }

    /// Revenue of the later years of the horizon, each with its goal; of none where the horizon is one year, or nothing
    /// brings revenue later.
    pub fn later_years(&self) -> impl Iterator<Item = (&Tally, f64)> {
        self.later_years.iter().map(|year| (&year.revenue, year.goal))
    }

    /// Variable pay of one person of a role, the same one in every trial.
    pub fn pay_of_one(&self, role: &str) -> Option<&Tally> {
        self.roles.get(role).map(|role| &role.one)
    }

    /// Whether it can have been written by this program.
    fn is_sound(&self) -> bool {
        let ordered = self.trials.iter().all(|(from, to)| from < to)
            && self
                .trials
                .windows(2)
                .all(|pair| matches!(pair, [a, b] if a.1 < b.0));
        let count = self.count();
        ordered
            && self.format == FORMAT
            && self.tallies().all(Tally::is_sound)
            && self.revenue.count() == count
            && self.counters().all(|counter| *counter <= count)
    }

    fn tallies(&self) -> impl Iterator<Item = &Tally> {
        let cells = self.pairs.iter().flat_map(|pair| &pair.cells);
        [&self.revenue, &self.incentive_cost, &self.ccos]
            .into_iter()
            .chain(&self.revenue_to_date)
            .chain(self.roles.values().flat_map(|role| [&role.mean, &role.one]))
            .chain(self.functions.values().map(|function| &function.pay))
            .chain(self.pools.values().map(|pool| &pool.fund))
            .chain(cells.flat_map(|cell| [&cell.revenue, &cell.incentive_cost]))
            .chain(self.later_years.iter().map(|year| &year.revenue))
    }

    fn counters(&self) -> impl Iterator<Item = &u64> {
        self.goal
            .iter()
            .chain(&self.budget)
            .chain(self.roles.values().map(|role| &role.reaches))
            .chain(self.functions.values().map(|function| &function.wins))
            .chain(self.pools.values().map(|pool| &pool.filled))
            .chain(self.later_years.iter().map(|year| &year.met))
    }

    fn tallies_mut(&mut self) -> impl Iterator<Item = &mut Tally> {
        let cells = self.pairs.iter_mut().flat_map(|pair| &mut pair.cells);
        [&mut self.revenue, &mut self.incentive_cost, &mut self.ccos]
            .into_iter()
            .chain(&mut self.revenue_to_date)
            .chain(
                self.roles
                    .values_mut()
                    .flat_map(|role| [&mut role.mean, &mut role.one]),
            )
            .chain(self.functions.values_mut().map(|function| &mut function.pay))
            .chain(self.pools.values_mut().map(|pool| &mut pool.fund))
            .chain(cells.flat_map(|cell| [&mut cell.revenue, &mut cell.incentive_cost]))
            .chain(self.later_years.iter_mut().map(|year| &mut year.revenue))
    }

    fn counters_mut(&mut self) -> impl Iterator<Item = &mut u64> {
        self.goal
            .iter_mut()
            .chain(&mut self.budget)
            .chain(self.roles.values_mut().map(|role| &mut role.reaches))
            .chain(self.functions.values_mut().map(|function| &mut function.wins))
            .chain(self.pools.values_mut().map(|pool| &mut pool.filled))
            .chain(self.later_years.iter_mut().map(|year| &mut year.met))
    }

    /// Adds the trials of another part of the study; where that cannot be, nothing is added.
    pub fn merge(&mut self, other: &Self) -> Result<(), MergeError> {
        if !self.is_sound() || !other.is_sound() {
            return Err(MergeError::NotAStudy);
        }
        let alike = self.model == other.model
            && self.tallies().count() == other.tallies().count()
            && self.counters().count() == other.counters().count()
            && self
                .tallies()
                .zip(other.tallies())
                .all(|(own, others)| own.is_like(others));
        if !alike {
            return Err(MergeError::Models);
        }
        if self.seed != other.seed {
            return Err(MergeError::Seeds);
        }
        for (from, to) in &self.trials {
            let both = other
                .trials
                .iter()
                .find(|(first, last)| first < to && from < last);
            if let Some((first, _)) = both {
                let trial = *first.max(from);
                return Err(MergeError::Overlap { trial });
            }
        }
        for (own, others) in self.tallies_mut().zip(other.tallies()) {
            own.merge(others);
        }
        for (own, others) in self.counters_mut().zip(other.counters()) {
            *own += others;
        }
        self.trials.extend(&other.trials);
        self.join_trials();
        Ok(())
    }

    /// What people read from it.
    pub fn summary(&self) -> StudySummary {
        let n = self.count();
        let chance = |count: u64| Chance::of(count, n);
        StudySummary {
            trials: n,
            revenue: self.revenue.summary(),
            goal_met: self.goal.map(chance),
            incentive_cost: self.incentive_cost.summary(),
            within_budget: self.budget.map(chance),
            ccos: self.ccos.summary(),
            revenue_to_date: self.revenue_to_date.iter().map(Tally::summary).collect(),
            roles: self
                .roles
                .iter()
                .map(|(id, role)| {
                    let summary = RoleSummary {
                        pay: role.mean.summary(),
                        pay_of_one: role.one.summary(),
                        target: role.target,
                        reaches_target: chance(role.reaches),
                    };
                    (id.clone(), summary)
                })
                .collect(),
            functions: self
                .functions
                .iter()
                .map(|(id, function)| {
                    let summary = FunctionSummary {
                        pay: function.pay.summary(),
                        wins: chance(function.wins),
                    };
                    (id.clone(), summary)
                })
                .collect(),
            pools: self
                .pools
                .iter()
                .map(|(id, pool)| {
                    let summary = PoolSummary {
                        fund: pool.fund.summary(),
                        filled: chance(pool.filled),
                    };
                    (id.clone(), summary)
                })
                .collect(),
            pairs: self
                .pairs
                .iter()
                .map(|pair| {
                    let [neither, first_only, second_only, both] =
                        pair.cells.each_ref().map(|cell| CellSummary {
                            chance: chance(cell.revenue.count()),
                            revenue: cell.revenue.mean(),
                            incentive_cost: cell.incentive_cost.mean(),
                        });
                    PairSummary {
                        first: pair.first.clone(),
                        second: pair.second.clone(),
                        both,
                        first_only,
                        second_only,
                        neither,
                    }
                })
                .collect(),
            later_years: self
                .later_years
                .iter()
                .map(|year| LaterSummary {
                    revenue: year.revenue.summary(),
                    goal: year.goal,
                    goal_met: (year.goal > 0.0).then(|| chance(year.met)),
                })
                .collect(),
        }
    }
}

/// The names of what a study tells apart; a role's with its pay at target.
pub(crate) struct Names<'a> {
    pub(crate) roles: &'a [(Id, f64)],
    pub(crate) functions: &'a [Id],
    pub(crate) pools: &'a [Id],
    pub(crate) later_goals: &'a [f64],
}

/// How often something is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Chance {
    /// The share of the trials: 0.63 is 63%.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
}

impl Chance {
    pub(crate) fn of(count: u64, all: u64) -> Self {
        let share = count as f64 / all.max(1) as f64;
        Self {
            share,
            error: (share * (1.0 - share) / all.max(1) as f64).sqrt(),
        }
    }
}

/// What people read from a study.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StudySummary {
    /// How many trials it is of.
    pub trials: u64,
    /// Revenue of the company.
    pub revenue: Summary,
    /// How likely the goal is met; absent where there is none.
    pub goal_met: Option<Chance>,
    /// Variable pay of everybody.
    pub incentive_cost: Summary,
    /// How likely the incentives stay within their budget; absent where there is none.
    pub within_budget: Option<Chance>,
    /// Incentive cost over revenue.
    pub ccos: Summary,
    /// Revenue from the year's start to the end of each month.
    pub revenue_to_date: Vec<Summary>,
    /// By role.
    pub roles: Table<RoleSummary>,
    /// By function.
    pub functions: Table<FunctionSummary>,
    /// By pool.
    pub pools: Table<PoolSummary>,
    /// Every two functions: who wins.
    pub pairs: Vec<PairSummary>,
    /// The later years of the horizon; none where it is one year, or nothing brings revenue later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later_years: Vec<LaterSummary>,
}

/// A later year of the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LaterSummary {
    /// Revenue of the company.
    pub revenue: Summary,
    /// Its goal.
    pub goal: f64,
    /// How likely it is met; absent where there is none.
    pub goal_met: Option<Chance>,
}

/// What the people of a role are paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoleSummary {
    /// Variable pay of one person, the mean over the role's people of a trial.
    pub pay: Summary,
    /// Variable pay of one of them, the same one in every trial.
    pub pay_of_one: Summary,
    /// What one person is paid when every goal is met exactly.
    pub target: f64,
    /// How likely that one reaches it.
    pub reaches_target: Chance,
}

/// What a function's people are paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunctionSummary {
    /// Variable pay of all of them.
    pub pay: Summary,
    /// How likely the function reaches its target pay: that of its lead where it names one.
    pub wins: Chance,
}

/// What is in a pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PoolSummary {
    /// The fund.
    pub fund: Summary,
    /// How likely anything is in it.
    pub filled: Chance,
}

/// Two functions: who reaches target pay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairSummary {
    /// The first function's id.
    pub first: Id,
    /// The second one's.
    pub second: Id,
    /// Both do.
    pub both: CellSummary,
    /// The first does, the second does not.
    pub first_only: CellSummary,
    /// The second does, the first does not.
    pub second_only: CellSummary,
    /// Neither does.
    pub neither: CellSummary,
}

/// The trials in which the same ones win.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellSummary {
    /// How likely they are.
    pub chance: Chance,
    /// Their mean revenue; 0 where there are none.
    pub revenue: f64,
    /// Their mean incentive cost; 0 where there are none.
    pub incentive_cost: f64,
}
