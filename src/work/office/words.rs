//! What the office is asked, what it tells, and what it wants done.

use std::rc::Rc;

use hagstone_engine::WinLoseMap;
use hagstone_engine::compare::{Explanation, Metric};
use hagstone_engine::simulate::Study;

use crate::hand_off::HandOffCurve;
use crate::work::{Found, Inquiry, Message};

/// What the app wants to know of its document as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The revision of the document.
    pub revision: u64,
    /// The document under the scenario that is looked at.
    pub here: Rc<str>,
    /// Whether customers are handed off in it.
    pub hand_offs: bool,
    /// How many years are wanted; none where no year differs from another.
    pub years: Option<u32>,
    /// The document that it is compared with, if its years differ too.
    pub base: Option<Rc<str>>,
}

/// What the app wants to know of two scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which question it is.
    pub number: u64,
    /// The whole document.
    pub document: Rc<str>,
    /// The scenario at the start; none is the base.
    pub from: Option<String>,
    /// The one at the end.
    pub to: Option<String>,
    /// The numbers that differ.
    pub metrics: Vec<Metric>,
}

/// What the app wants to have looked into: insights, a question to be solved, or a tornado. The newest of each kind wins.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Which question it is.
    pub number: u64,
    /// The document under the scenario that is looked at.
    pub document: Rc<str>,
    /// What is asked.
    pub inquiry: Inquiry,
}

/// What is told to the app.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Who wins, at a revision.
    Map(u64, Option<WinLoseMap>),
    /// What other hand-off orders change, at a revision.
    HandOffs(u64, Vec<HandOffCurve>),
    /// Years at a revision, and as many of what it is compared with, once these are drawn.
    Years(u64, Rc<Study>, Option<Rc<Study>>),
    /// So many years of a revision have come.
    Come(u64, u32),
    /// Where the differences come from that were asked for under a number.
    Explained(u64, Explanation),
    /// So many years have come of what is looked into under a number.
    LooksCome(u64, u32),
    /// What was found that was to be looked into under a number.
    Looked(u64, Box<Found>),
}

/// What the office wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// A desk gets a message.
    Post(usize, Message),
    /// A desk is taken away, and a new one is put in its place when it gets a message.
    Replace(usize),
    /// All desks are taken away; the only one from now on stands in the page.
    Retreat,
    /// The app is told something.
    Tell(News),
}
