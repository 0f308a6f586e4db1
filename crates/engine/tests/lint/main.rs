//! The linter: a change of one model in, what is told of it out. What is customary stays silent.
//!
//! The model: one person of role `r`, a base of 50,000 and a target incentive of 12,000, on plan `p`, whose component `c` pays
//! 50% of target at 80% of an own goal of 100,000 a year, 100% at 100% and 150% at 120%. Nothing is told of it. A change is a
//! merge patch over that.

#![allow(clippy::needless_pass_by_value, reason = "a case is written where it is used")]

mod conditions;
mod law;
mod organisation;
#[path = "../random/mod.rs"]
mod random;
mod shapes;
mod timing;

use hagstone_engine::Document;
use serde_json::{Value, json};

fn model() -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"f": {"name": "F"}},
        "teams": {"t": {"name": "T", "function": "f", "revenue_share": 1}},
        "roles": {"r": {
            "name": "R", "team": "t", "heads": 1, "base": 50_000, "target_incentive": {"amount": 12_000}, "plan": "p"
        }},
        "measures": {"m": {"name": "M", "counts": "amount", "scope": "own", "goal": {"year": 100_000}}},
        "plans": {"p": {"name": "P", "components": {"c": {
            "measure": "m", "weight": 1, "period": "year", "pays": curve(json!([[0.8, 0.5], [1, 1], [1.2, 1.5]]))
        }}}},
        "results": {"m": {"attainment": 1}}
    })
}

/// What is told of a change, line by line.
fn told(change: Value) -> Vec<String> {
    let mut value = model();
    json_patch::merge(&mut value, &change);
    let problems = Document::from_value(value).unwrap().evaluate(None).problems;
    problems.iter().map(ToString::to_string).collect()
}

/// The change is told of in these words, remedies apart, and in no others.
#[track_caller]
pub(crate) fn tells<const N: usize>(change: Value, expect: [&str; N]) {
    let text = change.to_string();
    let found = told(change);
    let same = found.len() == N
        && found
            .iter()
            .zip(expect)
            .all(|(found, expect)| found.starts_with(expect));
    assert!(same, "{text} tells {found:#?}");
}

/// Nothing is told of the change.
#[track_caller]
pub(crate) fn silent(change: Value) {
    tells(change, []);
}

/// A change of component `c`; what it pays is replaced as a whole.
pub(crate) fn component(change: Value) -> Value {
    let mut change = change;
    if let Some(pays) = change.get_mut("pays") {
        pays.as_object_mut()
            .unwrap()
            .entry("curve")
            .or_insert(Value::Null);
    }
    json!({"plans": {"p": {"components": {"c": change}}}})
}

pub(crate) fn curve(points: Value) -> Value {
    json!({"curve": {"points": points, "beyond": "flat"}})
}

/// A rate table: where each band starts, and its rate.
pub(crate) fn bands(tiers: &str, of: &str, bands: &[(f64, f64)]) -> Value {
    let bands: Vec<Value> = bands
        .iter()
        .map(|(from, rate)| json!({"from": from, "rate": rate}))
        .collect();
    json!({"tiers": tiers, "bands_of": of, "bands": bands})
}

/// Several changes in one.
pub(crate) fn with<const N: usize>(parts: [Value; N]) -> Value {
    let mut whole = json!({});
    for part in parts {
        // A null within a part must stay one.
        join(&mut whole, part);
    }
    whole
}

fn join(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (key, value) in part {
                join(whole.entry(key).or_insert(json!({})), value);
            }
        }
        (whole, part) => *whole = part,
    }
}

#[test]
fn nothing_is_told_of_the_model() {
    silent(json!({}));
}

/// What every finding says to do is a sentence too.
#[test]
fn a_remedy_stands_behind_each() {
    for line in told(component(json!({"basis": "year_to_date", "true_up": "both"}))) {
        assert!(line.ends_with('.') && line.matches(". ").count() == 1, "{line}");
    }
}
