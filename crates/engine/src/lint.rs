//! What a model says that can be calculated and may yet not be meant: the plan linter.
//!
//! Reading and compiling refuse what cannot be calculated; what is looked at here is left in and paid as it is written.
//! Each finding names its place and, where there is one, the price of the other reading in money for one person. It is
//! called on every change of a document, so it walks flat arrays, allocates only for what it finds, and evaluates no
//! year.

mod caps;
mod condition;
mod people;
mod pools;
mod shape;
mod timing;

pub(crate) use shape::edges;

use crate::compile::{Compiled, ComponentRow, GateRow, Part, PlanRow};
use crate::finding::Finding;
use crate::grid::at;
use crate::model::{Component, Gate, Id, Measure, Model, Plan};
use crate::place::pointer;
use crate::problem::{Kind, Problem};

/// What may not be meant in a model, in the order of its parts.
pub fn lint(model: &Model, compiled: &Compiled) -> Vec<Problem> {
    let mut lint = Lint {
        model,
        compiled,
        problems: Vec::new(),
    };
    lint.budget();
    lint.people();
    lint.results();
    for row in &compiled.plans {
        if let Some(plan) = model.plans.get(&row.id) {
            lint.plan(row, plan);
        }
    }
    lint.pools();
    lint.deals();
    lint.problems
}

/// The linter at work.
struct Lint<'a> {
    model: &'a Model,
    compiled: &'a Compiled,
    problems: Vec<Problem>,
}

/// A component as the linter looks at it.
#[derive(Clone, Copy)]
struct Subject<'a> {
    plan: &'a PlanRow,
    id: &'a Id,
    row: &'a ComponentRow,
    component: &'a Component,
    measure: &'a Measure,
    /// The person whose money prices are in, counted from the plan's first.
    place: usize,
    /// The component's number in the plan.
    number: usize,
    /// The plan as the model has it.
    whole: &'a Plan,
}

impl Subject<'_> {
    /// A JSON Pointer into the component.
    fn at(&self, rest: &[&str]) -> String {
        let component = ["plans", &self.plan.id, "components", self.id];
        pointer(component.iter().chain(rest))
    }

    /// Whether a condition looks at the very figure that a part pays for, over the same months.
    fn is_paid_on(&self, part: &Part, gate: &Gate, row: &GateRow) -> bool {
        gate.measure == self.component.measure
            && gate.of == part.of
            && row.months.is_none_or(|months| months == self.row.months)
    }

    /// What one person is paid for 1 of a part's curve: in a period, or to the year's end where it is measured to date.
    fn scale(&self, part: &Part) -> f64 {
        let count = self.row.payees.len();
        if self.row.year_to_date {
            return at(&part.year_scales, self.place);
        }
        let periods = (0..self.row.periods()).map(|period| at(&part.scales, period * count + self.place));
        periods.fold(0.0, f64::max)
    }
}

impl<'a> Lint<'a> {
    fn plan(&mut self, row: &'a PlanRow, plan: &'a Plan) {
        self.terms(row, plan);
        self.unweighted(row, plan);
        self.plan_caps(row, plan);
        for (number, component_row) in self.compiled.components_of(row).iter().enumerate() {
            let Some((id, component)) = plan.components.get_key_value(&component_row.id) else {
                continue;
            };
            let Some(measure) = self.model.measures.get(&component.measure) else {
                continue;
            };
            let subject = Subject {
                plan: row,
                id,
                row: component_row,
                component,
                measure,
                place: self.typical(row),
                number,
                whole: plan,
            };
            self.shape(&subject);
            self.timing(&subject);
            self.conditions(&subject);
        }
    }

    /// Somebody who is on a plan all the year; its first payee where nobody is.
    fn typical(&self, plan: &PlanRow) -> usize {
        let rows = self.compiled.payees_of(plan);
        let whole = rows.iter().position(|row| row.heads > 0.0 && row.year() >= 1.0);
        whole.unwrap_or_default()
    }

    /// One person's target incentive and base salary for a year.
    fn person(&self, subject: &Subject<'_>) -> (f64, f64) {
        let row = self.compiled.payees.get(subject.row.payees.start + subject.place);
        row.map_or((0.0, 0.0), |row| (row.target_incentive, row.base))
    }

    fn warn(&mut self, path: String, finding: Finding) {
        self.problems.push(Problem::warning(path, Kind::Plan(finding)));
    }

    fn note(&mut self, path: String, finding: Finding) {
        self.problems.push(Problem::note(path, Kind::Plan(finding)));
    }
}
