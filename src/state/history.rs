//! Undo and redo: what the document was before each named step.
//!
//! A gesture (a slider that is dragged) is one step however many changes it makes, and two adjacent points are never
//! equal: a drag that ends where it began leaves no step.

use std::rc::Rc;

use hagstone_engine::Document;

/// How many steps are kept.
const LIMIT: usize = 500;

/// A document and the scenario it was looked at under.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Point {
    /// Under which key the document is stored: a step may lead to another one.
    pub(super) id: String,
    pub(super) document: Rc<Document>,
    pub(super) scenario: Option<String>,
}

/// A named step and the point on its other side.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What was done.
    pub name: String,
    point: Point,
}

/// The steps that can be taken back and done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    gesture: Option<String>,
}

impl History {
    /// The name of the step that undo takes back.
    pub fn undo_name(&self) -> Option<&str> {
        self.past.last().map(|step| step.name.as_str())
    }

    /// The name of the step that redo does again.
    pub fn redo_name(&self) -> Option<&str> {
        self.future.last().map(|step| step.name.as_str())
    }

    /// Whether a gesture is under way.
    pub(super) fn is_open(&self) -> bool {
        self.gesture.is_some()
    }

    /// Records the point before a change. A change of the gesture that is under way belongs to its step.
    pub(super) fn record(&mut self, name: String, before: Point, gesture: Option<String>) {
        self.future.clear();
        if gesture.is_some() && gesture == self.gesture {
            return;
        }
        self.settle(&before.document);
        self.gesture = gesture;
        self.past.push(Step { name, point: before });
        if self.past.len() > LIMIT {
            self.past.remove(0);
        }
    }

    /// Ends the gesture that is under way; a step that changed nothing goes.
    pub(super) fn settle(&mut self, now: &Document) {
        if self.gesture.take().is_some() && self.past.last().is_some_and(|step| *step.point.document == *now)
        {
            self.past.pop();
        }
    }

    pub(super) fn undo(&mut self, now: Point) -> Option<Point> {
        self.settle(&now.document);
        let step = self.past.pop()?;
        self.future.push(Step {
            name: step.name,
            point: now,
        });
        Some(step.point)
    }

    pub(super) fn redo(&mut self, now: Point) -> Option<Point> {
        self.settle(&now.document);
        let step = self.future.pop()?;
        self.past.push(Step {
            name: step.name,
            point: now,
        });
        Some(step.point)
    }

    /// A document is stored under another key from now on.
    pub(super) fn moved(&mut self, from: &str, to: &str) {
        for step in self.past.iter_mut().chain(&mut self.future) {
            if step.point.id == from {
                to.clone_into(&mut step.point.id);
            }
        }
    }
}
