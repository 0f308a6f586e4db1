//! What was to be looked into, and what was found: insights, a question that is solved, a tornado.

use std::rc::Rc;

use hagstone_engine::insight::Insights;
use hagstone_engine::sensitivity::Sensitivity;
use hagstone_engine::solve::Solution;

use crate::work::{Found, Inquiry, Search};

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Looked {
    /// What is to be seen.
    Insights(Rc<Insights>),
    /// Which value makes an outcome what it should be; or why that cannot be asked.
    Solved(Result<Rc<Solution>, String>),
    /// How far each input moves an outcome; or why that cannot be asked.
    Tornado(Result<Rc<Sensitivity>, String>),
    /// Nothing.
    Nothing,
}

impl From<Found> for Looked {
    fn from(found: Found) -> Self {
        match found {
            Found::Insights(found) => Self::Insights(found.into()),
            Found::Solved(found) => Self::Solved(found.map(Rc::new)),
            Found::Tornado(found) => Self::Tornado(found.map(Rc::new)),
            _ => Self::Nothing,
        }
    }
}

/// A question, and what was found for the last one of its kind that was answered.
#[derive(Clone, Debug)]
pub struct Look<T> {
    /// The number of the question, what was asked, and at which revision of the document.
    pub asked: Option<(u64, u64, Inquiry)>,
    /// What was found, with the revision that it is of. While something is moved it is of an earlier one, and stays in sight.
    pub found: Option<(u64, T)>,
}

impl<T> Default for Look<T> {
    fn default() -> Self {
        Self {
            asked: None,
            found: None,
        }
    }
}

impl<T> Look<T> {
    /// Asks, unless the same was asked of the same revision.
    fn ask(&mut self, number: u64, revision: u64, inquiry: Inquiry) -> bool {
        let same = |(_, known, last): &(u64, u64, Inquiry)| *known == revision && *last == inquiry;
        if self.asked.as_ref().is_some_and(same) {
            return false;
        }
        self.asked = Some((number, revision, inquiry));
        true
    }

    fn take(&mut self, number: u64, found: T) -> bool {
        let Some((_, revision, _)) = self.asked.as_ref().filter(|(asked, ..)| *asked == number) else {
            return false;
        };
        self.found = Some((*revision, found));
        true
    }

    fn number(&self) -> Option<u64> {
        self.asked.as_ref().map(|(number, ..)| *number)
    }

    /// What was found of a revision.
    pub fn of(&self, revision: u64) -> Option<&T> {
        let found = self.found.as_ref().filter(|(known, _)| *known == revision);
        found.map(|(_, found)| found)
    }

    /// Whether something is asked that is not answered yet.
    pub fn waits(&self) -> bool {
        let asked = self.asked.as_ref().map(|(_, revision, _)| *revision);
        asked != self.found.as_ref().map(|(revision, _)| *revision)
    }
}

/// Everything that was to be looked into.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    next: u64,
    /// The years behind insights that have come for the question that was asked last.
    pub come: u32,
    /// Insights.
    pub insights: Look<Rc<Insights>>,
    /// The question that is solved.
    pub solution: Look<Result<Rc<Solution>, String>>,
    /// The tornado.
    pub tornado: Look<Result<Rc<Sensitivity>, String>>,
}

impl Looks {
    /// Asks; false where that changes nothing.
    pub(super) fn ask(&mut self, revision: u64, inquiry: Inquiry) -> bool {
        let number = self.next;
        self.next += 1;
        match &inquiry {
            Inquiry::Insights { .. } => {
                self.come = 0;
                self.insights.ask(number, revision, inquiry)
            }
            Inquiry::Search(Search::Solve(_)) => {
                // The answer to another question says nothing.
                let new = self.solution.ask(number, revision, inquiry);
                if new {
                    self.solution.found = None;
                }
                new
            }
            Inquiry::Search(Search::Tornado { .. }) => self.tornado.ask(number, revision, inquiry),
        }
    }

    /// So many years have come for a question; false where nobody waits for it any more.
    pub(super) fn come(&mut self, number: u64, come: u32) -> bool {
        let asked = self.insights.number() == Some(number);
        let more = asked && come > self.come;
        if more {
            self.come = come;
        }
        more
    }

    /// Asks no more about insights than has been found; false where nothing is asked.
    pub(super) fn stop(&mut self) -> bool {
        let Some((_, revision, Inquiry::Insights { years })) = &self.insights.asked else {
            return false;
        };
        let there = self.insights.of(*revision).map_or(0, |found| found.trials);
        let waits = there < u64::from(*years);
        if waits {
            self.insights.asked = None;
        }
        waits
    }

    /// The number of the question about insights that is not given up.
    pub fn insights_asked(&self) -> Option<u64> {
        self.insights.number()
    }

    /// Takes what was found; false where nobody waits for it any more.
    pub(super) fn take(&mut self, number: u64, found: Looked) -> bool {
        match found {
            Looked::Insights(found) => self.insights.take(number, found),
            Looked::Solved(found) => self.solution.take(number, found),
            Looked::Tornado(found) => self.tornado.take(number, found),
            Looked::Nothing => false,
        }
    }

    /// The numbers of the questions.
    pub(super) fn asked(&self) -> impl Iterator<Item = u64> {
        [
            self.insights.number(),
            self.solution.number(),
            self.tornado.number(),
        ]
        .into_iter()
        .flatten()
    }

    /// What was asked under a number.
    pub fn inquiry(&self, number: u64) -> Option<&Inquiry> {
        let of = |asked: &Option<(u64, u64, Inquiry)>| -> Option<u64> {
            asked.as_ref().map(|(number, ..)| *number)
        };
        let all = [&self.insights.asked, &self.solution.asked, &self.tornado.asked];
        let found = all.into_iter().find(|asked| of(asked) == Some(number))?;
        found.as_ref().map(|(_, _, inquiry)| inquiry)
    }
}
