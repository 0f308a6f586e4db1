//! Models that nobody has published: each was written by hand from `docs/model.md` alone, and what it pays was calculated
//! by hand before the engine was asked. The model stands beside in a file of its own; the way to its figures stands above
//! its case.

#![allow(clippy::disallowed_methods, reason = "the models stand beside the tests")]

mod curves;
mod limits;
mod links;
mod people;
mod pools;
mod tiers;

#[path = "../explained/mod.rs"]
mod explained;
#[path = "../table/mod.rs"]
mod table;

use std::path::Path;

use hagstone_engine::{ComponentOutcome, Document, Evaluation, Severity, ledger_of};
use table::{join, number};

/// What follows from a model file, and what a view shows of it; what is wrong with the file stands first.
#[track_caller]
pub(crate) fn check(name: &str, view: impl Fn(&Evaluation) -> String, expect: &str) {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/unpublished");
    let text = std::fs::read_to_string(place.join(format!("{name}.json"))).unwrap();
    let evaluation = Document::from_text(&text).unwrap().evaluate(None);
    explained::explained(&evaluation);
    let problems = evaluation.problems.iter();
    let grave = problems.filter(|problem| problem.severity >= Severity::Warning);
    let mut lines: Vec<String> = grave.map(ToString::to_string).collect();
    lines.push(view(&evaluation));
    assert_eq!(lines.join("\n"), expect, "{name}");
}

/// What everybody earns: each named person, then one person of each role in which nobody is named.
pub(crate) fn pay(evaluation: &Evaluation) -> String {
    let outcome = &evaluation.outcome;
    let named = |role: &str| outcome.payees.values().any(|payee| payee.role == role);
    let payees = outcome.payees.iter();
    let payees = payees.map(|(id, payee)| format!("{id} {}", number(payee.variable_pay)));
    let roles = outcome.roles.iter().filter(|(id, _)| !named(id));
    join(payees.chain(roles.map(|(id, role)| format!("{id} {}", number(role.variable_pay)))))
}

/// What each period of a component pays a named person, or one of a role, and what is trued up.
pub(crate) fn periods(id: &str, component: &str) -> impl Fn(&Evaluation) -> String {
    move |evaluation| {
        let found: &ComponentOutcome = match evaluation.outcome.payees.get(id) {
            Some(payee) => &payee.components[component],
            None => &evaluation.outcome.roles[id].components[component],
        };
        let mut text = join(found.periods.iter().map(|period| number(period.pay)));
        if found.true_up.abs() > 0.0 {
            text = format!("{text}, and {}", number(found.true_up));
        }
        text
    }
}

/// What a named person, or one of a role, is paid in each month, to the cent.
pub(crate) fn months(id: &str) -> impl Fn(&Evaluation) -> String {
    move |evaluation| {
        let ledger = ledger_of(&evaluation.model, &evaluation.compiled, id).unwrap();
        join(ledger.months.iter().map(|month| number(month.paid)))
    }
}
