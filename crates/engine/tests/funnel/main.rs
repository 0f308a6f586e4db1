//! From lead to revenue: small segments whose figures are derived by hand, the laws that every segment keeps, and one
//! segment with everything in it, calculated a second time in plain loops.

#![allow(clippy::needless_pass_by_value, reason = "a case is written where it is used")]

mod counts;
#[path = "../explained/mod.rs"]
mod explained;
mod laws;
mod loops;
mod money;
mod steps;
#[path = "../table/mod.rs"]
mod table;

use hagstone_engine::{Document, Evaluation, SegmentMonths, Severity};
use serde_json::{Value, json};
use table::{join, number};

/// One segment `s` that `field` sells to, and whose leads `demand` brings: 100 a month, all of which become deals of 10 at
/// once.
pub(crate) fn model() -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 12_000}},
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 0.6},
            "demand": {"name": "Demand", "function": "marketing", "revenue_share": 0.4}
        },
        "roles": {
            "rep": {"name": "Rep", "team": "field", "heads": 2, "base": 1200},
            "marketer": {"name": "Marketer", "team": "demand", "heads": 1, "base": 600}
        },
        "segments": {"s": {
            "name": "S", "goal_share": 1, "sold_by": "field", "deal_size": 10,
            "leads": {"demand": {"volume": {"per_month": 100}}}
        }}
    })
}

/// The model with a JSON merge patch over it.
pub(crate) fn with(patch: Value) -> Value {
    let mut whole = model();
    json_patch::merge(&mut whole, &patch);
    whole
}

/// A change of the segment.
pub(crate) fn segment(patch: Value) -> Value {
    with(json!({"segments": {"s": patch}}))
}

/// What follows from a model in which nothing is wrong.
#[track_caller]
pub(crate) fn evaluate(model: Value) -> Evaluation {
    let text = model.to_string();
    let evaluation = Document::from_value(model).unwrap().evaluate(None);
    let wrong: Vec<String> = evaluation
        .problems
        .iter()
        .filter(|problem| problem.severity > Severity::Note)
        .map(ToString::to_string)
        .collect();
    assert_eq!(wrong, [] as [&str; 0], "{text}");
    explained::explained(&evaluation);
    evaluation
}

/// What the segment's months say.
#[track_caller]
pub(crate) fn check(model: Value, view: impl Fn(&SegmentMonths) -> &[f64], expect: &str) {
    let evaluation = evaluate(model);
    assert_eq!(first(view(&evaluation.outcome.segments["s"].months)), expect);
}

/// The first year of some months; equal ones at its end are left out.
pub(crate) fn first(months: &[f64]) -> String {
    let year: Vec<String> = months.iter().take(12).copied().map(number).collect();
    let last = year.last().cloned().unwrap_or_default();
    let same = year.iter().rev().take_while(|month| **month == last).count();
    let shown = year.len() - same + 1;
    let dots = if same > 1 { " ..." } else { "" };
    join(year.into_iter().take(shown)) + dots
}
