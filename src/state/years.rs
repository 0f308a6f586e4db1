//! Thousands of years as chance makes them, as far as they are drawn; and what is asked about two scenarios.

use std::rc::Rc;

use hagstone_engine::Document;
use hagstone_engine::compare::{Explanation, Metric};
use hagstone_engine::simulate::{Study, StudySummary};

use super::State;
use crate::work::USUAL_YEARS;

/// Years as chance makes them.
#[derive(Clone, Debug)]
pub struct Years {
    /// How many are wanted.
    pub wanted: u32,
    /// How many have come, those that are not counted yet among them.
    pub come: u32,
    /// What is known of them. While something is moved it is of an earlier revision, and stays in sight.
    pub drawn: Option<Drawn>,
}

impl Default for Years {
    fn default() -> Self {
        Self {
            wanted: USUAL_YEARS,
            come: 0,
            drawn: None,
        }
    }
}

/// What some years came to.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The revision of the document.
    pub revision: u64,
    /// The years.
    pub study: Rc<Study>,
    /// What people read from them.
    pub summary: Rc<StudySummary>,
    /// The same of what is compared with, over the same years; nothing until as many of it are drawn.
    pub base: Option<Rc<StudySummary>>,
}

impl Drawn {
    /// How many years they are.
    pub fn years(&self) -> u32 {
        u32::try_from(self.summary.trials).unwrap_or(u32::MAX)
    }
}

impl Years {
    /// The document was changed: what is known is of an earlier revision, and more than the usual years must be asked for.
    pub(super) fn begin(&mut self) {
        self.wanted = USUAL_YEARS;
        self.come = 0;
    }

    /// Years were drawn.
    pub(super) fn ready(&mut self, revision: u64, study: Rc<Study>, base: Option<&Study>) {
        let summary = match &self.drawn {
            Some(drawn) if Rc::ptr_eq(&drawn.study, &study) => drawn.summary.clone(),
            _ => Rc::new(study.summary()),
        };
        self.come = u32::try_from(summary.trials).unwrap_or(u32::MAX);
        self.drawn = Some(Drawn {
            revision,
            study,
            summary,
            base: base.map(|base| Rc::new(base.summary())),
        });
    }

    /// What is known of a revision.
    pub fn of(&self, revision: u64) -> Option<&Drawn> {
        self.drawn.as_ref().filter(|drawn| drawn.revision == revision)
    }
}

/// Two scenarios whose difference is asked for.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Which question it is.
    pub number: u64,
    /// The document.
    pub document: Rc<Document>,
    /// The scenario at the start; none is the base.
    pub from: Option<String>,
    /// The one at the end.
    pub to: Option<String>,
    /// The numbers that differ.
    pub metrics: Vec<Metric>,
    /// Where the differences come from, once that is known.
    pub explanation: Option<Rc<Explanation>>,
}

impl Compared {
    pub(super) fn new(state: &State, from: Option<String>, to: Option<String>, metrics: Vec<Metric>) -> Self {
        Self {
            number: state.compared.as_ref().map_or(0, |last| last.number + 1),
            document: state.document.clone(),
            from,
            to,
            metrics,
            explanation: None,
        }
    }

    /// Whether it is the same question about the same document.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && self.from == other.from
            && self.to == other.to
            && self.metrics == other.metrics
    }

    /// Whether it is about this document and these scenarios.
    pub fn is_of(&self, document: &Rc<Document>, from: Option<&str>, to: Option<&str>) -> bool {
        Rc::ptr_eq(&self.document, document) && self.from.as_deref() == from && self.to.as_deref() == to
    }
}
