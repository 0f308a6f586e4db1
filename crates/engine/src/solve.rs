//! Solve: which value of one input of a model makes an outcome what it should be.
//!
//! Any number of the document against any [`Metric`], a chance too: the same years are drawn for every value of the input, so
//! that the chance is a function of it. All answers in a range are found, or it is said why there is none, and what comes
//! nearest.

mod search;

use hagstone_words::say;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::search::{Found, Precision, Search};
use crate::compare::{Metric, Years, values};
use crate::compile::compile;
use crate::document::Document;
use crate::edit::set_number;
use crate::model::Model;
use crate::problem::{Problem, Severity};
use crate::read::model_from_value;
use crate::simulate::{Trials, TrialsError};

/// The most trials that a chance is taken over.
pub const MOST_TRIALS: u64 = 100_000;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// A JSON Pointer to a number of the document, as the scenario sees it.
    pub input: String,
    /// The lowest value that is looked at.
    pub from: f64,
    /// The highest one.
    pub to: f64,
    /// The outcome.
    pub outcome: Metric,
    /// What it should be.
    pub target: f64,
    /// Chooses the years of an outcome that chance has a part in.
    pub seed: u64,
    /// How many years.
    pub trials: u64,
}

/// Why a question cannot be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum SolveError {
    /// There is no number at the pointer.
    NoNumber {
        /// The pointer.
        input: String,
    },
    /// The range is none.
    Range {
        /// Its lower end.
        from: f64,
        /// Its upper end.
        to: f64,
    },
    /// The target is no number.
    Target,
    /// The model has no such outcome.
    NoOutcome {
        /// Its name.
        outcome: String,
    },
    /// The trials cannot be run.
    Trials(TrialsError),
    /// No value of the range can be used, and why.
    Refused {
        /// What is said of it.
        why: String,
    },
}

impl fmt::Display for SolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber { input } => f.write_str(&say!(solve_there_is_no_number_at_name { input })),
            Self::Range { from, to } => f.write_str(&say!(solve_from_to_is_no_range_give { from, to })),
            Self::Target => f.write_str(say!(solve_the_target_is_no_number_give)),
            Self::NoOutcome { outcome } => f.write_str(&say!(solve_the_model_has_no_outcome_a { outcome })),
            Self::Trials(error) => error.fmt(f),
            Self::Refused { why } => f.write_str(&say!(solve_no_value_of_the_range_can { why })),
        }
    }
}

impl std::error::Error for SolveError {}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Root {
    /// The input at which the outcome is at the target.
    pub input: f64,
    /// The last one of a stretch of them; absent where it is one.
    pub to: Option<f64>,
}

/// A place at which the outcome jumps over the target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leap {
    /// The input from which on the outcome is another.
    pub input: f64,
    /// The outcome before it.
    pub before: f64,
    /// The outcome from there on.
    pub after: f64,
}

/// An input and its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct At {
    /// The input.
    pub input: f64,
    /// The outcome.
    pub outcome: f64,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Solution {
    /// The JSON Pointer of the input.
    pub input: String,
    /// The name of the outcome.
    pub outcome: String,
    /// What it should be.
    pub target: f64,
    /// Every answer in the range, rising.
    pub roots: Vec<Root>,
    /// Where the outcome jumps over the target.
    pub leaps: Vec<Leap>,
    /// The input as it is, and its outcome.
    pub now: At,
    /// What comes nearest to the target.
    pub nearest: At,
    /// The lowest outcome that was found.
    pub lowest: At,
    /// The highest one.
    pub highest: At,
    /// Why some values of the range cannot be used; absent where all can.
    pub refused: Option<String>,
    /// What was looked at, the input rising.
    pub points: Vec<At>,
    /// How many values of the input were looked at.
    pub evaluations: usize,
    /// Whether the search ended by itself; false where it was stopped before.
    pub complete: bool,
}

/// A document in which one number is set to any value.
#[derive(Debug)]
pub(crate) struct Bench {
    document: Document,
    /// What is wrong with it as it stands.
    known: Vec<String>,
}

impl Bench {
    pub(crate) fn new(document: &Document, scenario: Option<&str>) -> Self {
        let mut value = document.under(scenario).0.into_owned();
        if let Some(fields) = value.as_object_mut() {
            fields.shift_remove("scenarios");
        }
        let known = read(&value).1.into_iter().map(|problem| problem.path).collect();
        Self {
            document: Document::of(value),
            known,
        }
    }

    pub(crate) fn value(&self) -> &Value {
        self.document.value()
    }

    /// The number at a pointer.
    pub(crate) fn number(&self, pointer: &str) -> Option<f64> {
        self.value().pointer(pointer)?.as_f64()
    }

    /// The model with a number set, its whole kept whole; or what is wrong with that.
    pub(crate) fn with(&self, pointer: &str, number: f64) -> Result<Model, String> {
        let edited = set_number(&self.document, None, pointer, number);
        let value = edited.value();
        if value
            .pointer(pointer)
            .and_then(Value::as_f64)
            .is_none_or(|set| (set - number).abs() > 0.0)
        {
            return Err(say!(solve_it_is_the_only_part_of).into());
        }
        let (model, wrong) = read(value);
        match wrong
            .into_iter()
            .find(|problem| !self.known.contains(&problem.path))
        {
            Some(problem) => Err(format!("{} {}", problem.kind, problem.kind.remedy())),
            None => Ok(model),
        }
    }

    /// Whether only whole numbers can stand there, and several of them.
    pub(crate) fn is_whole(&self, pointer: &str, number: f64) -> bool {
        let whole = number.round();
        let takes = |more: f64| self.with(pointer, whole + more).is_ok();
        !takes(0.5) && !takes(0.25) && takes(0.0) && (takes(1.0) || takes(-1.0))
    }
}

/// The model in a value, and what of it cannot be used.
fn read(value: &Value) -> (Model, Vec<Problem>) {
    let (model, mut problems) = model_from_value(value);
    problems.extend(compile(&model).1);
    problems.retain(|problem| problem.severity == Severity::Error);
    (model, problems)
}

/// A question under way.
#[derive(Debug)]
pub struct Solver {
    bench: Bench,
    question: Question,
    years: Years,
    search: Search,
    now: At,
    refused: Option<String>,
    over: bool,
}

impl Solver {
    /// Makes ready to answer.
    pub fn new(document: &Document, scenario: Option<&str>, question: Question) -> Result<Self, SolveError> {
        let trials = Trials::new(0, question.trials.min(MOST_TRIALS)).map_err(SolveError::Trials)?;
        let years = Years {
            seed: question.seed,
            trials,
        };
        let (from, to) = (question.from, question.to);
        if !(from.is_finite() && to.is_finite() && from < to && (to - from).is_finite()) {
            return Err(SolveError::Range { from, to });
        }
        if !question.target.is_finite() {
            return Err(SolveError::Target);
        }
        let bench = Bench::new(document, scenario);
        let no_number = || SolveError::NoNumber {
            input: question.input.clone(),
        };
        let input = bench.number(&question.input).ok_or_else(no_number)?;
        let model = bench.with(&question.input, input).map_err(|_| no_number())?;
        let metrics = [question.outcome.clone()];
        let outcome = values(&model, &metrics, years).into_iter().next().flatten();
        let outcome = outcome.ok_or_else(|| SolveError::NoOutcome {
            outcome: question.outcome.name(),
        })?;
        let whole = bench.is_whole(&question.input, input);
        if whole && from.ceil() > to.floor() {
            return Err(SolveError::Range { from, to });
        }
        let size = question.target.abs().max(outcome.abs()).max(1e-9);
        let by_years = question.outcome.is_of_years();
        let value = if question.outcome.is_chance() {
            0.5 / f64::from(trials.count())
        } else {
            1e-9 * size
        };
        let precision = Precision {
            input: if by_years { 1e-6 } else { 1e-11 },
            value,
            scan: if by_years { 25 } else { 65 },
            most: if by_years { 160 } else { 500 },
        };
        let (low, high) = if whole {
            (from.ceil(), to.floor())
        } else {
            (from, to)
        };
        let precision = Precision {
            scan: if whole {
                whole_steps(low, high, precision.most)
            } else {
                precision.scan
            },
            ..precision
        };
        Ok(Self {
            search: Search::new(low, high, question.target, whole, precision),
            bench,
            now: At { input, outcome },
            question,
            years,
            refused: None,
            over: false,
        })
    }

    /// Looks at one more value of the input; false when the search has ended.
    pub fn step(&mut self) -> bool {
        let Some(input) = self.search.ask() else {
            self.over = true;
            return false;
        };
        let found = match self.bench.with(&self.question.input, input) {
            Ok(model) => {
                let metrics = [self.question.outcome.clone()];
                values(&model, &metrics, self.years).into_iter().next().flatten()
            }
            Err(why) => {
                self.refused.get_or_insert(why);
                None
            }
        };
        self.search.tell(found);
        true
    }

    /// What was found so far.
    pub fn solution(&self) -> Result<Solution, SolveError> {
        let points: Vec<At> = self
            .search
            .points()
            .filter_map(|(input, outcome)| {
                Some(At {
                    input,
                    outcome: outcome?,
                })
            })
            .collect();
        let target = self.question.target;
        let away = |at: &At| (at.outcome - target).abs();
        let least = |of: &dyn Fn(&At) -> f64| {
            let lower = |one: &&At, other: &&At| of(one).total_cmp(&of(other));
            points.iter().min_by(lower).copied()
        };
        let (Some(nearest), Some(lowest), Some(highest)) =
            (least(&away), least(&|at| at.outcome), least(&|at| -at.outcome))
        else {
            let why = self.refused.clone();
            return Err(SolveError::Refused {
                why: why.unwrap_or_else(|| say!(solve_the_outcome_is_never_a_number).into()),
            });
        };
        let found = self.search.found();
        let roots = found.iter().filter_map(|found| match *found {
            Found::Root { from, to } => Some(Root {
                input: from,
                to: (to > from).then_some(to),
            }),
            Found::Jump { .. } => None,
        });
        let leaps = found.iter().filter_map(|found| match *found {
            Found::Jump { at, before, after } => Some(Leap {
                input: at,
                before,
                after,
            }),
            Found::Root { .. } => None,
        });
        Ok(Solution {
            input: self.question.input.clone(),
            outcome: self.question.outcome.name(),
            target,
            roots: roots.collect(),
            leaps: leaps.collect(),
            now: self.now,
            nearest,
            lowest,
            highest,
            refused: self.refused.clone(),
            points,
            evaluations: self.search.count(),
            complete: self.over,
        })
    }
}

/// How many whole numbers are looked at between two.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept to the most"
)]
fn whole_steps(low: f64, high: f64, most: usize) -> usize {
    let all = high - low + 1.0;
    if all < most as f64 { all as usize } else { most / 2 }
}

/// Answers a question at once.
///
/// ```
/// use hagstone_engine::{Document, compare::Metric, solve::{Question, solve}};
/// let document = Document::from_text(r#"{"format": "hagstone/1",
///     "goal": {"first_year": 2027, "last_year_revenue": 1000, "revenue": {"growth": 0.1}}}"#).unwrap();
/// let question = Question {
///     input: "/goal/revenue/growth".into(), from: 0.0, to: 1.0, outcome: Metric::Goal, target: 1250.0, seed: 1, trials: 1000,
/// };
/// let found = solve(&document, None, question).unwrap();
/// assert!((found.roots[0].input - 0.25).abs() < 1e-9);
/// ```
pub fn solve(
    document: &Document,
    scenario: Option<&str>,
    question: Question,
) -> Result<Solution, SolveError> {
    let mut solver = Solver::new(document, scenario, question)?;
    while solver.step() {}
    solver.solution()
}

impl Solution {
    /// The answer in a sentence, with inputs and outcomes as the reader writes them.
    pub fn told(&self, input: &dyn Fn(f64) -> String, outcome: &dyn Fn(f64) -> String) -> String {
        let target = outcome(self.target);
        let roots: Vec<String> = self
            .roots
            .iter()
            .map(|root| match root.to {
                Some(to) => say!(solve_from_to {
                    input: input(root.input),
                    to: input(to)
                }),
                None => input(root.input),
            })
            .collect();
        let leap = self.leaps.first().map(|leap| {
            say!(solve_at_the_outcome_jumps_from_to {
                target,
                input: input(leap.input),
                before: outcome(leap.before),
                after: outcome(leap.after)
            })
        });
        let mut told = match (roots.as_slice(), leap) {
            ([], Some(leap)) => leap,
            ([], None) => self.why(&target, input, outcome),
            ([one], leap) => {
                let more = leap.map_or_else(String::new, |leap| format!(" {leap}"));
                say!(solve_the_outcome_is_at { target, one, more })
            }
            ([first @ .., last], leap) => {
                let more = leap.map_or_else(String::new, |leap| format!(" {leap}"));
                say!(solve_the_outcome_is_at_and_at {
                    target,
                    last,
                    more,
                    join: first.join(", ")
                })
            }
        };
        if let Some(why) = &self.refused {
            told = say!(solve_some_values_cannot_be_used { told, why });
        }
        if !self.complete {
            told = say!(solve_the_search_was_stopped_early { told });
        }
        told
    }

    /// Why there is no answer.
    fn why(&self, target: &str, input: &dyn Fn(f64) -> String, outcome: &dyn Fn(f64) -> String) -> String {
        let (low, high) = (self.lowest, self.highest);
        if (high.outcome - low.outcome).abs() <= 1e-9 * high.outcome.abs().max(1e-9) {
            return say!(solve_there_is_no_solution_because_the {
                outcome: outcome(low.outcome)
            });
        }
        let best = if self.target > high.outcome {
            (say!(solve_reaches_at_most), high)
        } else {
            (say!(solve_falls_to), low)
        };
        if self.target > high.outcome || self.target < low.outcome {
            let (reaches, at) = best;
            return say!(solve_there_is_no_solution_because_in {
                reaches,
                target,
                outcome: outcome(at.outcome),
                input: input(at.input)
            });
        }
        say!(solve_there_is_no_solution_that_can {
            input: input(self.nearest.input),
            outcome: outcome(self.nearest.outcome)
        })
    }
}
