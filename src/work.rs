//! Jobs for a worker: what is asked, what is answered, and the one function that answers.
//!
//! The same function runs in a worker and, where there is none, in the page.

use hagstone_engine::{Document, WinLoseMap, win_lose_map};
use serde::{Deserialize, Serialize};

use crate::hand_off::{HandOffCurve, curves};

/// The attainments between which the map of who wins is drawn.
pub const MAP: (f64, f64) = (0.6, 1.4);

/// Results of the map each way: one for every percent, the first and the last of [`MAP`] among them.
const RESULTS: usize = 81;

/// A question to a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Which question this is.
    pub id: u64,
    /// The revision of the document that it is about.
    pub revision: u64,
    /// The document as text.
    pub document: String,
    /// The scenario that it is looked at under.
    pub scenario: Option<String>,
}

/// A worker's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The question's id.
    pub id: u64,
    /// The question's revision.
    pub revision: u64,
    /// Who wins, where two functions can be compared.
    pub map: Option<WinLoseMap>,
    /// What other hand-off orders change, by segment.
    pub hand_offs: Vec<HandOffCurve>,
}

/// Answers a question.
pub fn run(job: &Job) -> Answer {
    let document = Document::from_text(&job.document).ok();
    let scenario = job.scenario.as_deref();
    let map = document.as_ref().and_then(|document| {
        let evaluation = document.evaluate(scenario);
        // The map's cells have their results in the middle, so half a cell is added at each end.
        let half = (MAP.1 - MAP.0) / (RESULTS - 1) as f64 / 2.0;
        let (model, compiled) = (&evaluation.model, &evaluation.compiled);
        win_lose_map(model, compiled, MAP.0 - half, MAP.1 + half, RESULTS)
    });
    Answer {
        id: job.id,
        revision: job.revision,
        map,
        hand_offs: document.map_or_else(Vec::new, |document| curves(&document, scenario)),
    }
}
