//! Jobs that look into a document step by step: insights, a question that is solved, a tornado.

use hagstone_engine::Document;
use hagstone_engine::insight::{InsightSimulator, InsightStudy};
use hagstone_engine::sensitivity::Tornado;
use hagstone_engine::simulate::Trials;
use hagstone_engine::solve::Solver;

use super::{Found, SEED, Task};

/// How many years insights are taken over in one turn.
const YEARS: u32 = 32;

/// How many values or inputs are looked at in one turn where each is one evaluation.
const STEPS: u32 = 8;

/// A job under way.
#[derive(Debug)]
pub(super) enum Look {
    Insights(Box<InsightSimulator>, Box<InsightStudy>),
    Solve(Box<Solver>, u32),
    Tornado(Box<Tornado>, u32),
}

impl Look {
    /// Begins a job; or says what came of it already. Nothing where the task is another.
    pub(super) fn begin(document: &Document, task: &Task) -> Option<Result<Self, Found>> {
        let steps = |of_years: bool| if of_years { 1 } else { STEPS };
        match task {
            Task::Insights { .. } => {
                let simulator = InsightSimulator::new(&document.model(None).0, SEED);
                let study = simulator.study();
                Some(Ok(Self::Insights(Box::new(simulator), Box::new(study))))
            }
            Task::Solve(question) => {
                let steps = steps(question.outcome.is_of_years());
                let begun = Solver::new(document, None, question.clone());
                Some(match begun {
                    Ok(solver) => Ok(Self::Solve(Box::new(solver), steps)),
                    Err(error) => Err(Found::Solved(Err(error.to_string()))),
                })
            }
            Task::Tornado { metric, years } => {
                let steps = steps(metric.is_of_years());
                let begun = Tornado::new(document, None, metric.clone(), SEED, u64::from(*years));
                Some(match begun {
                    Ok(tornado) => Ok(Self::Tornado(Box::new(tornado), steps)),
                    Err(error) => Err(Found::Tornado(Err(error.to_string()))),
                })
            }
            _ => None,
        }
    }

    /// Does a part of it; what came of it where it is done.
    pub(super) fn turn(&mut self, document: &Document, task: &Task) -> Option<Found> {
        match self {
            Self::Insights(simulator, study) => {
                let Task::Insights { years } = task else {
                    return Some(Found::Nothing);
                };
                let next = study.count();
                let until = u64::from(*years).min(next + u64::from(YEARS));
                if let Ok(trials) = Trials::new(next, until) {
                    simulator.run(trials, study);
                }
                let done = until >= u64::from(*years);
                done.then(|| Found::Insights(Box::new(study.insights(&document.model(None).0))))
            }
            Self::Solve(solver, steps) => {
                let going = (0..*steps).all(|_| solver.step());
                (!going).then(|| Found::Solved(solver.solution().map_err(|error| error.to_string())))
            }
            Self::Tornado(tornado, steps) => {
                let going = (0..*steps).all(|_| tornado.step());
                (!going).then(|| Found::Tornado(Ok(tornado.sensitivity())))
            }
        }
    }
}
