//! Reading is total: any JSON becomes a model and a list of what had to be left out.
//!
//! The whole document is read at once. Where that fails, the failing value is taken out, with what cannot be without
//! it, and the reading starts again; so one wrong number costs the smallest part that depends on it, and every wrong
//! number is named.

use hagstone_words::say;
use std::cell::RefCell;

use serde_json::{Map, Value};

use crate::model::Model;
use crate::place::pointer;
use crate::problem::{Kind, Problem, Severity, join};
use crate::walk::{self, Fault, Step};

/// Reads a model from a document's value.
pub(crate) fn model_from_value(value: &Value) -> (Model, Vec<Problem>) {
    let mut problems = Vec::new();
    if let Ok(model) = read(value, &mut problems) {
        return (model, problems);
    }
    problems.clear();
    let mut value = value.clone();
    let mut taken_out = Vec::new();
    let model = loop {
        let mut unknown = Vec::new();
        match read(&value, &mut unknown) {
            Ok(model) => {
                problems.append(&mut unknown);
                break model;
            }
            Err(error) => repair(&mut value, &error, &mut problems, &mut taken_out),
        }
    };
    (model, problems)
}

/// One attempt; fields that the types do not know are reported as notes.
fn read(value: &Value, problems: &mut Vec<Problem>) -> Result<Model, Fault> {
    let unknown = RefCell::default();
    let model = walk::read(value, &unknown)?;
    let notes = unknown
        .into_inner()
        .into_iter()
        .map(|path| Problem::note(path, Kind::UnknownField));
    problems.extend(notes);
    Ok(model)
}

/// Names the failing value and takes it out.
fn repair(value: &mut Value, fault: &Fault, problems: &mut Vec<Problem>, taken_out: &mut Vec<String>) {
    let tokens: Vec<String> = fault.path().map(Step::token).collect();
    let path = pointer(&tokens);
    let kind = kind_of(&fault.message, &tokens);
    // What stands in a list cannot be taken out of it alone: the list would mean something else.
    let objects = fault.path().take_while(|step| !matches!(step, Step::Index(_)));
    let whole: Vec<String> = objects.map(Step::token).collect();
    let removed = pointer(remove(value, &whole));
    // Where something inside was wrong, it is named already, and only goes together with what depends on it.
    let causes: Vec<String> = taken_out
        .iter()
        .filter(|gone| match &kind {
            Kind::Missing { field } => **gone == join(&path, field),
            _ => gone.rsplit_once('/').is_some_and(|(parent, _)| parent == path),
        })
        .cloned()
        .collect();
    if causes.is_empty() {
        problems.push(Problem {
            severity: Severity::Error,
            path,
            kind,
            left_out: Some(removed.clone()),
        });
    }
    for problem in problems.iter_mut() {
        if problem
            .left_out
            .as_ref()
            .is_some_and(|left_out| causes.contains(left_out))
        {
            problem.left_out = Some(removed.clone());
        }
    }
    taken_out.push(removed);
}

/// Takes the value at `path` out of its object and returns the path of what went: where the path leads nowhere, the
/// last thing on the way that could be taken out; at the root, everything.
fn remove(value: &mut Value, path: &[String]) -> Vec<String> {
    for length in (1..=path.len()).rev() {
        let (parents, key) = (path.get(..length - 1).unwrap_or(&[]), path.get(length - 1));
        let mut target = Some(&mut *value);
        for token in parents {
            target = target
                .and_then(|value| value.as_object_mut())
                .and_then(|object| object.get_mut(token));
        }
        let object = target.and_then(|value| value.as_object_mut());
        if let (Some(object), Some(key)) = (object, key)
            && object.shift_remove(key).is_some()
        {
            return path.get(..length).unwrap_or(&[]).to_vec();
        }
    }
    let mut empty = Map::new();
    empty.insert("format".into(), Value::String(crate::FORMAT.into()));
    *value = Value::Object(empty);
    Vec::new()
}

/// What the reader's message means. The messages are those of serde's own `de::Error` constructors.
fn kind_of(message: &str, path: &[String]) -> Kind {
    let expected_in_words =
        |expected: &str| choices(path).map_or_else(|| expected_in_words(expected), Into::into);
    let found_expected = |rest: &str| {
        let (found, expected) = rest.split_once(", expected ")?;
        Some(Kind::WrongValue {
            found: found_in_words(found, expected),
            expected: expected_in_words(expected),
        })
    };
    let kind = if let Some(rest) = message
        .strip_prefix("invalid type: ")
        .or(message.strip_prefix("invalid value: "))
    {
        found_expected(rest)
    } else if let Some(rest) = message.strip_prefix("invalid length ") {
        rest.split_once(", expected ")
            .map(|(found, expected)| Kind::WrongValue {
                found: say!(read_a_list_of_length { found }),
                expected: expected_in_words(expected),
            })
    } else if let Some(rest) = message.strip_prefix("missing field ") {
        Some(Kind::Missing {
            field: rest.trim_matches('`').into(),
        })
    } else if let Some(rest) = message.strip_prefix("unknown variant ") {
        rest.split_once(", expected ")
            .map(|(found, known)| Kind::UnknownChoice {
                found: found.trim_matches('`').into(),
                choices: choices(path).map_or_else(|| any_of(known), Into::into),
            })
    } else {
        None
    };
    kind.unwrap_or_else(|| Kind::Other {
        reason: message.into(),
    })
}

/// What may stand where there are several ways to write a thing.
fn choices(path: &[String]) -> Option<&'static str> {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let choices = match path.as_slice() {
        ["goal", "revenue"] => r#"{"amount": 46000000} or {"growth": 0.15}"#,
        ["goal", "later"] => r#"{"growth": 0.1}, {"growth_by_year": [...]} or {"amounts": [...]}"#,
        ["segments", _, "leads", _, "volume"] | ["cost", "programme", _, "spend"] => {
            r#"{"per_month": 250} or {"by_month": [...]} with 12 numbers"#
        }
        ["segments", .., "lag"] => r#"{"months": 2} or {"spread": [0.5, 0.3, 0.2]}"#,
        ["segments", _, "motion"] => r#""consultative" or "transactional""#,
        ["segments", _, "credit"] => r#""seller", "source" or "map""#,
        ["segments", _, "opening", "pipeline"] => r#""empty" or "running""#,
        ["roles" | "payees", _, "target_incentive"] => r#"{"amount": 75000} or {"share_of_base": 0.5}"#,
        ["rounding"] => r#""half_up" or "half_even""#,
        ["proration"] => r#""month" or "day""#,
        ["measures", _, "counts"] => {
            r#""revenue", "revenue_growth", "amount", "count", {"funnel": {...}}, "rate", "score", {"sum": [...]}, {"ratio": {...}}, {"lowest": [...]}, {"weighted": {...}}, {"roll_up": {...}} or {"variable_pay": {}}"#
        }
        ["measures", _, "scope"] => {
            r#""company", {"function": "sales"}, {"team": "field_sales"}, "own_function", "own_team" or "own""#
        }
        ["measures", _, "better"] => r#""higher" or "lower""#,
        ["measures", _, "goal"] | ["roles" | "payees", _, "goals", _] => {
            r#"{"year": 4800}, {"quarters": [...]} with 4 numbers or {"months": [...]} with 12"#
        }
        ["results", _] | ["roles" | "payees", _, "results", _] => {
            r#"{"attainment": 1.04}, {"year": 4900}, {"quarters": [...]} with 4 numbers or {"months": [...]} with 12"#
        }
        ["plans", _, "components", _, "pays"] => {
            r#"{"curve": {...}}, {"steps": {...}}, {"commission": {...}}, {"commission_by": {...}}, {"per_unit": {...}}, {"bonus": {...}}, {"objective": {...}} or {"matrix": {...}}"#
        }
        ["pools", _, "fund"] => r#"{"fixed": 250000}, {"by_curve": {...}} or {"by_share": {...}}"#,
        [.., "modifiers", _, "factors"] => r#"{"steps": [...]} or {"points": [...]}"#,
        [.., "rates"] => r#""absolute", {"multiples_of": 0.1} or "multiples_of_target""#,
        [.., "tiers"] => r#""marginal" or "retroactive""#,
        ["measures", _, "counts", "funnel", "of"] => {
            r#""leads", "accepted", "mqls", "sqls", "opportunities", "reopened", "wins" or "recovered""#
        }
        ["measures", _, "counts", "funnel", "whose"] => r#""source" or "seller""#,
        [.., "of" | "bands_of"] => r#""attainment" or "result""#,
        [.., "at" | "share_ceiling"] => {
            r#"{"amount": 10000}, {"share_of_target": 1.5} or {"share_of_base": 0.5}"#
        }
        [.., "cap" | "floor", "per"] => r#""period" or "year""#,
        ["plans", _, .., "period" | "per"] | ["pools", _, .., "period"] => {
            r#""month", "quarter", "half" or "year""#
        }
        [.., "curve", "beyond"] => r#""flat" or "extend""#,
        _ => return None,
    };
    Some(choices)
}

/// The reader's list of words, in quotes: "a", "b" or "c".
fn any_of(words: &str) -> String {
    let words = words.trim_start_matches("one of ").replace('`', "\"");
    match words.rsplit_once(", ") {
        Some((first, last)) => say!(read_or { first, last }),
        None => words,
    }
}

fn found_in_words(found: &str, expected: &str) -> String {
    match found {
        "map" if expected == "map with a single key" => say!(read_no_single_choice).into(),
        "map" => say!(read_an_object).into(),
        "sequence" => say!(read_a_list).into(),
        "null" | "unit value" | "Option value" => "null".into(),
        "unit variant" => say!(read_only_a_name).into(),
        _ => {
            let text = found
                .strip_prefix("floating point ")
                .or(found.strip_prefix("integer "))
                .or(found.strip_prefix("boolean "))
                .or(found.strip_prefix("string "))
                .unwrap_or(found);
            let text = text.trim_matches('`');
            text.strip_suffix(".0").unwrap_or(text).into()
        }
    }
}

fn expected_in_words(expected: &str) -> String {
    match expected {
        "a string" => say!(read_a_text).into(),
        "f64" => say!(read_a_number).into(),
        "unit" => say!(read_only_the_name).into(),
        "a map" => say!(read_an_object).into(),
        "a sequence" => say!(read_a_list).into(),
        "fewer elements in array" => say!(read_a_point).into(),
        _ if expected.starts_with("tuple struct Point") => say!(read_a_point).into(),
        _ if expected.starts_with("tuple struct AmountPoint") => say!(read_a_point_of_result).into(),
        _ if expected.starts_with("tuple struct FactorPoint") => say!(read_a_point_of_factor).into(),
        _ if expected.starts_with("struct ") => say!(read_an_object).into(),
        _ => say!(read_expected { expected }),
    }
}
