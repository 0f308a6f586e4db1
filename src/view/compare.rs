//! The scenarios side by side: outcomes, changed assumptions, pay and cost over attainment, and what moved.

mod moved;
mod number;
mod overlay;

use hagstone_words::{Text, say, words};
use std::rc::Rc;

use hagstone_engine::compare::{Difference, differences};
use hagstone_engine::{Document, Kind};
use serde_json::Value;

use crate::state::{Results, escape};
use crate::text::Numbers;

use super::assumption::{self, Side, Told};

pub use moved::{Moved, moved};
use number::Scale;
pub use number::{Cell, Row, rows};
pub use overlay::{STROKES, cost_plot, cost_title, drawn, lines_table, pay_plot, pay_title};

/// What the base model is called.
pub const BASE: Text = words!(common_base);

/// A scenario, or the base, with what follows from it.
#[derive(Clone, Debug)]
pub struct Column {
    /// The scenario's id; none is the base.
    pub id: Option<String>,
    /// What it is called.
    pub name: String,
    /// What a reader should know about it.
    pub note: String,
    /// What follows from it.
    pub results: Rc<Results>,
    /// What it changes in the base.
    pub differences: Vec<Difference>,
}

/// The base and every scenario, in their order.
pub fn columns(document: &Document) -> Vec<Column> {
    let base = Column {
        id: None,
        name: BASE.get().into(),
        note: String::new(),
        results: Rc::new(Results::of(document, None)),
        differences: Vec::new(),
    };
    let scenario = |id: &str| {
        let text = |field: &str| {
            let path = format!("/scenarios/{}/{field}", escape(id));
            document.value().pointer(&path).and_then(Value::as_str)
        };
        Column {
            id: Some(id.to_owned()),
            name: text("name").unwrap_or(id).to_owned(),
            note: text("note").unwrap_or_default().to_owned(),
            results: Rc::new(Results::of(document, Some(id))),
            differences: differences(document, None, Some(id)),
        }
    };
    std::iter::once(base)
        .chain(document.scenarios().map(scenario))
        .collect()
}

/// What a scenario changes, in words.
pub fn changes(base: &Column, column: &Column, numbers: &dyn Numbers) -> Vec<Told> {
    let told = |difference| {
        assumption::told(
            difference,
            Side::from(&**base.results),
            Side::from(&**column.results),
            numbers,
        )
    };
    column.differences.iter().map(told).collect()
}

/// Something in a scenario's patch that the base has not.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    /// Its place in the patch: a JSON Pointer.
    pub path: String,
    /// What it is, and what becomes of it.
    pub text: String,
}

/// What a scenario says of things that are gone.
pub fn gone(column: &Column) -> Vec<Gone> {
    let Some(id) = &column.id else { return Vec::new() };
    let patch = format!("/scenarios/{}/patch", escape(id));
    let told = |problem: &hagstone_engine::Problem| {
        let path = problem.path.strip_prefix(&patch)?;
        let place = assumption::place(path, &column.results.value);
        let text = match &problem.kind {
            Kind::PatchNowhere { what, .. } => {
                say!(compare_the_base_has_no_such_any { place, what })
            }
            Kind::PatchIdle { what, .. } => {
                say!(compare_taken_away_here_and_the_base { place, what })
            }
            _ => return None,
        };
        Some(Gone {
            path: path.to_owned(),
            text,
        })
    };
    column.results.problems.iter().filter_map(told).collect()
}

/// The changed assumptions, each once, with what every column says of it: nothing where it leaves the base as it is.
pub fn assumptions(columns: &[Column], numbers: &dyn Numbers) -> Vec<(Told, Vec<Option<String>>)> {
    let Some(base) = columns.first() else {
        return Vec::new();
    };
    let told: Vec<Vec<Told>> = columns
        .iter()
        .map(|column| changes(base, column, numbers))
        .collect();
    let mut found: Vec<(Told, Vec<Option<String>>)> = Vec::new();
    for one in told.iter().flatten() {
        if found.iter().any(|(known, _)| known.path == one.path) {
            continue;
        }
        let cells = told.iter().map(|column| {
            let same = column.iter().find(|other| other.path == one.path);
            same.map(|other| other.after.clone())
        });
        found.push((one.clone(), cells.collect()));
    }
    // What lies together stands together.
    found.sort_by(|one, other| one.0.path.cmp(&other.0.path));
    found
}
