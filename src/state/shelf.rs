//! What is stored beside the open document, as far as the pages show it, and what is to be done about it.

use std::rc::Rc;

use hagstone_engine::Document;

use crate::archive::{Entry, Why};

/// A stored document, without what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Under which key it is stored.
    pub id: String,
    /// Its name and when it was stored, in milliseconds of the epoch; nothing where it cannot be read.
    pub known: Option<(String, f64)>,
}

/// An earlier state of the open document.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Its key, when and why it was taken.
    pub entry: Entry,
    /// The scenario that was looked at.
    pub scenario: Option<String>,
    /// What it holds; nothing where it cannot be read.
    pub document: Option<Rc<Document>>,
}

/// Something to be done about what is stored; what comes of it is told by further actions.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    /// List the documents.
    List,
    /// List the snapshots of the open document.
    Snapshots,
    /// Open a document.
    Open(String),
    /// Store a copy of a document.
    Duplicate(String),
    /// Give a document that is not open another name.
    Rename(String, String),
    /// Take a document and its snapshots away.
    Delete(String),
    /// Put back what was taken away last.
    PutBack,
    /// Edit the open document in this tab, not in the one that does.
    TakeOver,
    /// Keep nothing any more, and take away what is stored; or keep things again.
    KeepNothing(bool),
    /// Store a state that is not looked at any more, or that is about to change.
    Keep(Left),
}

/// What is known of what is stored.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// The documents, the last stored first, once they were listed.
    pub documents: Option<Rc<Vec<Listed>>>,
    /// The snapshots of the document with that id, the newest first, once they were listed.
    pub snapshots: Option<(String, Rc<Vec<Snapshot>>)>,
    /// The name of the document that was taken away last and can be put back.
    pub deleted: Option<String>,
    errands: Vec<(u64, Errand)>,
    next: u64,
}

impl Shelf {
    /// The errands that were not yet seen when the numbers went up to `seen`.
    pub(super) fn errands_after(&self, seen: u64) -> impl Iterator<Item = &Errand> {
        self.errands
            .iter()
            .filter(move |(number, _)| *number >= seen)
            .map(|(_, errand)| errand)
    }

    /// The number of the next errand.
    pub(super) fn next(&self) -> u64 {
        self.next
    }

    pub(super) fn ask(&mut self, errand: Errand) {
        /// More are never under way between two looks.
        const LIMIT: usize = 16;
        if self.errands.len() == LIMIT {
            self.errands.remove(0);
        }
        self.errands.push((self.next, errand));
        self.next += 1;
    }
}

/// A state of a document that must be stored although it is not looked at any more, or before it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// Under which key the document is stored.
    pub id: String,
    /// The document.
    pub document: Rc<Document>,
    /// The scenario that was looked at.
    pub scenario: Option<String>,
    /// What comes next; nothing where it was only left.
    pub before: Option<Why>,
}
