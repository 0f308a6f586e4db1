//! Edits that keep a whole whole: moving one of several shares that sum to 100% moves the others with it.

use serde_json::Value;

use crate::document::Document;
use crate::problem::join;

/// The document with a number set at a JSON Pointer. Where the number is one of several shares of a whole (the weight
/// of a component in its plan, a team's share of the revenue goal, a basis of a pool's split, a measure's weight among
/// several, a segment's share of the goal, a stage's weight in the lifecycle map or a team's part of one), the others keep their
/// proportions and fill the rest.
///
/// ```
/// use hagstone_engine::{Document, edit};
/// let document = Document::from_text(
///     r#"{"format": "hagstone/1", "teams": {"a": {"revenue_share": 0.6}, "b": {"revenue_share": 0.4}}}"#,
/// ).unwrap();
/// let document = edit::set_number(&document, None, "/teams/a/revenue_share", 0.7);
/// assert_eq!(document.get(None, "/teams/b/revenue_share").unwrap().as_f64(), Some(0.3));
/// ```
#[must_use]
pub fn set_number(document: &Document, scenario: Option<&str>, pointer: &str, number: f64) -> Document {
    if let Some((list, value)) = list_with(document, scenario, pointer, number) {
        return document.with(scenario, list, value);
    }
    let Some(siblings) = siblings(document, scenario, pointer) else {
        return document.with(scenario, pointer, json_number(number));
    };
    // A share that has no others is the whole.
    let number = if siblings.len() > 1 { number } else { 1.0 };
    let mut edited = document.with(scenario, pointer, json_number(number));
    let rest = (1.0 - number).max(0.0);
    let others: Vec<(String, f64)> = siblings
        .into_iter()
        .filter(|path| path != pointer)
        .filter_map(|path| {
            let share = match document.get(scenario, &path) {
                Some(share) => share.as_f64()?,
                None => 0.0,
            };
            Some((path, share))
        })
        .collect();
    let sum: f64 = others.iter().map(|(_, share)| share).sum();
    let count = others.len() as f64;
    let mut left = rest;
    for (index, (path, share)) in others.iter().enumerate() {
        let part = if index + 1 == others.len() {
            left
        } else if sum > 0.0 {
            round_share(rest * share / sum).min(left)
        } else {
            round_share(rest / count).min(left)
        };
        left -= part;
        edited = edited.with(scenario, path, json_number(round_share(part)));
    }
    edited
}

/// The list that a pointer leads into, with the number in its place: a list is always set as a whole. With the list's pointer;
/// nothing where the pointer leads into none.
fn list_with<'p>(
    document: &Document,
    scenario: Option<&str>,
    pointer: &'p str,
    number: f64,
) -> Option<(&'p str, Value)> {
    let list = pointer.match_indices('/').skip(1).find_map(|(end, _)| {
        let list = pointer.get(..end)?;
        let value = document.get(scenario, list)?;
        value.is_array().then(|| (list, value.clone()))
    });
    let (list, mut value) = list?;
    *value.pointer_mut(pointer.get(list.len()..)?)? = json_number(number);
    Some((list, value))
}

/// The document with an entry of the table at a JSON Pointer at another place, the last one where there are not so many.
///
/// A scenario's patch cannot say an order of what the base has: there the order is the base's, and `place` counts the base's
/// entries. What only the scenario has stands after it, in the order of the patch, and `place` counts the scenario's own.
///
/// ```
/// use hagstone_engine::{Document, edit};
/// let document = Document::from_text(r#"{
///     "format": "hagstone/1",
///     "functions": {"a": {"name": "A"}, "b": {"name": "B"}, "c": {"name": "C"}},
///     "scenarios": {"s": {"name": "S", "patch": {
///         "functions": {"x": {"name": "X"}, "a": {"name": "Other"}, "y": {"name": "Y"}}
///     }}}
/// }"#).unwrap();
/// let document = edit::moved(&document, Some("s"), "/functions", "c", 0);
/// let document = edit::moved(&document, Some("s"), "/functions", "y", 0);
/// assert_eq!(document.keys(None, "/functions"), ["c", "a", "b"]);
/// assert_eq!(document.keys(Some("s"), "/functions"), ["c", "a", "b", "y", "x"]);
/// ```
#[must_use]
pub fn moved(document: &Document, scenario: Option<&str>, table: &str, id: &str, place: usize) -> Document {
    let base = document.keys(None, table);
    if base.iter().any(|key| key == id) {
        return reordered(document, table, |_| true, id, place);
    }
    let Some(scenario) = scenario else {
        return document.clone();
    };
    let own = document.keys(Some(scenario), table);
    let patch = format!("{}/patch{table}", join("/scenarios", scenario));
    let of_scenario = |key: &str| own.iter().any(|own| own == key) && !base.iter().any(|known| known == key);
    reordered(document, &patch, of_scenario, id, place)
}

/// The document with an entry of an object at another place among those of a kind; the others stay where they are.
fn reordered(
    document: &Document,
    pointer: &str,
    of_kind: impl Fn(&str) -> bool,
    id: &str,
    place: usize,
) -> Document {
    let Some(entries) = document.value().pointer(pointer).and_then(Value::as_object) else {
        return document.clone();
    };
    let kind = entries.keys().filter(|key| of_kind(key));
    let mut order: Vec<&String> = kind.clone().filter(|key| *key != id).collect();
    let Some(moving) = kind.clone().find(|key| *key == id) else {
        return document.clone();
    };
    order.insert(place.min(order.len()), moving);
    let mut order = order.into_iter();
    let entries = entries.keys().filter_map(|key| {
        let key = if of_kind(key) { order.next()? } else { key };
        Some((key.clone(), entries.get(key)?.clone()))
    });
    document.with(None, pointer, Value::Object(entries.collect()))
}

/// Shares are kept to a ten-thousandth of a percent, so that a file stays readable and sums stay exact.
fn round_share(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

/// A number as a person would write it: whole where it is whole.
pub fn json_number(number: f64) -> Value {
    const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < LARGEST_EXACT {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "whole and below 2^53, as just tested"
        )]
        let whole = number as i64;
        return Value::from(whole);
    }
    serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// The pointers of the shares that make a whole with the one at `pointer`, itself included.
fn siblings(document: &Document, scenario: Option<&str>, pointer: &str) -> Option<Vec<String>> {
    let tokens: Vec<&str> = pointer.split('/').skip(1).collect();
    if let ["pools", pool, "split", ..] = tokens.as_slice() {
        // The bases that the document has, and three that every split may take to.
        let always = ["target_incentive", "equal", "contribution"];
        let bases = [
            "salary",
            "target_incentive",
            "equal",
            "points",
            "attainment/share",
            "contribution",
        ];
        let paths = bases
            .into_iter()
            .map(|basis| (always.contains(&basis), format!("/pools/{pool}/split/{basis}")));
        return Some(
            paths
                .filter(|(always, path)| *always || path == pointer || document.get(scenario, path).is_some())
                .map(|(_, path)| path)
                .collect(),
        );
    }
    if let ["measures", measure, "counts", "weighted", "of", _] = tokens.as_slice() {
        let table = format!("/measures/{measure}/counts/weighted/of");
        let keys = document.keys(scenario, &table);
        return Some(keys.into_iter().map(|id| join(&table, &id)).collect());
    }
    if let ["lifecycle", "stages", stage, "credit", _] = tokens.as_slice() {
        let table = format!("/lifecycle/stages/{stage}/credit");
        let keys = document.keys(scenario, &table);
        return Some(keys.into_iter().map(|id| join(&table, &id)).collect());
    }
    let (table, field) = match tokens.as_slice() {
        ["lifecycle", "stages", _, "weight"] => ("/lifecycle/stages".to_owned(), "weight"),
        ["segments", _, "goal_share"] => ("/segments".to_owned(), "goal_share"),
        ["plans", plan, "components", _, "weight"] => (format!("/plans/{plan}/components"), "weight"),
        ["teams", _, "revenue_share"] => ("/teams".to_owned(), "revenue_share"),
        _ => return None,
    };
    let merged = document.keys(scenario, &table);
    let paths = merged
        .into_iter()
        .map(|id| join(&join(&table, &id), field))
        .filter(|path| path == pointer || document.get(scenario, path).is_some())
        .collect();
    Some(paths)
}
