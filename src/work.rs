//! Jobs for workers: what is asked, what is answered, who does it, and who hands it out.
//!
//! A [`Desk`] does one job at a time, turn by turn; it stands in a worker and, where there is none, in the page. The
//! [`Office`] hands the jobs out to the desks and puts the answers together. Neither knows a browser.

mod desk;
pub mod exchange;
mod gathered;
mod office;
mod part;
mod searching;

use std::rc::Rc;

use hagstone_engine::compare::{Explanation, Metric};
use hagstone_engine::insight::{InsightStudy, Insights};
use hagstone_engine::sensitivity::Sensitivity;
use hagstone_engine::simulate::Study;
use hagstone_engine::solve::{self, Solution};
use hagstone_engine::{Document, WinLoseMap};
use hagstone_words::Language;
use serde::{Deserialize, Serialize};

use crate::hand_off::HandOffCurve;

pub use desk::Desk;
pub use office::{
    Asked, FIRST_INSIGHTS, Look, News, Office, Order, Question, REST, STAGES, USUAL_INSIGHTS, USUAL_YEARS,
};

/// The attainments between which the map of who wins is drawn.
pub const MAP: (f64, f64) = (0.6, 1.4);

/// Results of the map each way: one for every percent, the first and the last of [`MAP`] among them.
const RESULTS: usize = 81;

/// The most years that are drawn in one turn: after each the desk looks whether something else is asked.
pub const TURN: u32 = 256;

/// What chooses the years: the same as of the command line, which gives the same numbers.
pub const SEED: u64 = 1;

/// What is sent to a desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// A job, in the place of the one that the desk has.
    Do(Job),
    /// The desk is to leave the job that it has.
    Stop,
}

/// A job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Which job it is.
    pub id: u64,
    /// The number of the document that it is about.
    pub subject: u64,
    /// The document's text, where the desk does not have it.
    pub text: Option<Rc<str>>,
    /// The documents that will be asked about again; the desk forgets the others.
    pub keep: Vec<u64>,
    /// How many desks there are, which share the memory for years.
    pub desks: usize,
    /// The language of the answer's sentences.
    pub language: Language,
    /// What is to be done.
    pub task: Task,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// The map of who wins.
    Map,
    /// What other hand-off orders change.
    HandOffs,
    /// Where the differences between two scenarios come from.
    Explain {
        /// The scenario at the start; none is the base.
        from: Option<String>,
        /// The one at the end.
        to: Option<String>,
        /// The numbers that differ.
        metrics: Vec<Metric>,
    },
    /// Years as chance makes them, from one to the one before another.
    Years {
        /// The first.
        from: u32,
        /// The one after the last.
        to: u32,
    },
    /// The same years with what is varied in them for insights, from one to the one before another.
    InsightYears {
        /// The first.
        from: u32,
        /// The one after the last.
        to: u32,
    },
    /// What is to be seen in a document and in such years of it.
    Insights(Box<InsightStudy>),
    /// What one desk finds out alone.
    Search(Search),
}

/// What one desk finds out alone, step by step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Search {
    /// Which value of an input makes an outcome what it should be.
    Solve(solve::Question),
    /// How far each input moves an outcome.
    Tornado {
        /// The outcome.
        metric: Metric,
        /// How many years a chance is taken over.
        years: u32,
    },
}

/// What the app asks to be looked into.
#[derive(Clone, Debug, PartialEq)]
pub enum Inquiry {
    /// What is to be seen in a document, over so many years.
    Insights {
        /// How many.
        years: u32,
    },
    /// What one desk finds out.
    Search(Search),
}

/// What a desk says of its job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The job's id.
    pub id: u64,
    /// What came of it.
    pub found: Found,
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Found {
    /// It is still being done: so many of its years are drawn.
    Going(u32),
    /// Who wins, where two functions can be compared.
    Map(Option<WinLoseMap>),
    /// What other hand-off orders change, by segment.
    HandOffs(Vec<HandOffCurve>),
    /// Where the differences come from.
    Explanation(Explanation),
    /// What the years come to.
    Study(Box<Study>),
    /// What the years for insights come to.
    InsightStudy(Box<InsightStudy>),
    /// What is to be seen.
    Insights(Box<Insights>),
    /// Which value makes the outcome what it should be; or why that cannot be asked.
    Solved(Result<Solution, String>),
    /// How far each input moves an outcome; or why that cannot be asked.
    Tornado(Result<Sensitivity, String>),
    /// The desk does not have the document, or cannot read it.
    Nothing,
}

/// Who wins, of a document as it stands.
fn map_of(document: &Document) -> Option<WinLoseMap> {
    let evaluation = document.evaluate(None);
    // The map's cells have their results in the middle, so half a cell is added at each end.
    let half = (MAP.1 - MAP.0) / (RESULTS - 1) as f64 / 2.0;
    let (model, compiled) = (&evaluation.model, &evaluation.compiled);
    hagstone_engine::win_lose_map(model, compiled, MAP.0 - half, MAP.1 + half, RESULTS)
}

/// A document under a scenario as a text of its own, without scenarios: what is asked about.
pub fn text_of(document: &Document, scenario: Option<&str>) -> Rc<str> {
    let mut value = document.under(scenario).0.into_owned();
    if let Some(fields) = value.as_object_mut() {
        fields.shift_remove("scenarios");
    }
    value.to_string().into()
}
