//! Jobs that look into a document step by step: a question that is solved, a tornado.

use hagstone_engine::Document;
use hagstone_engine::sensitivity::Tornado;
use hagstone_engine::solve::Solver;

use super::{Found, SEED, Search};

/// How many values or inputs are looked at in one turn where each is one evaluation.
const STEPS: u32 = 8;

/// A search under way.
#[derive(Debug)]
pub(super) enum Searching {
    Solve(Box<Solver>, u32),
    Tornado(Box<Tornado>, u32),
}

impl Searching {
    /// Begins a search; or says what came of it already.
    pub(super) fn begin(document: &Document, search: &Search) -> Result<Self, Box<Found>> {
        let steps = |of_years: bool| if of_years { 1 } else { STEPS };
        match search {
            Search::Solve(question) => {
                let steps = steps(question.outcome.is_of_years());
                match Solver::new(document, None, question.clone()) {
                    Ok(solver) => Ok(Self::Solve(Box::new(solver), steps)),
                    Err(error) => Err(Box::new(Found::Solved(Err(error.to_string())))),
                }
            }
            Search::Tornado { metric, years } => {
                let steps = steps(metric.is_of_years());
                match Tornado::new(document, None, metric.clone(), SEED, u64::from(*years)) {
                    Ok(tornado) => Ok(Self::Tornado(Box::new(tornado), steps)),
                    Err(error) => Err(Box::new(Found::Tornado(Err(error.to_string())))),
                }
            }
        }
    }

    /// Does a part of it; what came of it where it is done.
    pub(super) fn turn(&mut self) -> Option<Found> {
        match self {
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
