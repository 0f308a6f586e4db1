//! What a scenario's patch says of things that the base has not, or has no longer: it is kept, named, and not used.
//!
//! A patch may add a thing, and then holds the whole of it. What holds less was written to change one that has been
//! deleted since, or was never finished.

use serde_json::{Map, Value, json};

use crate::place::{pointer, thing_of};
use crate::problem::{Kind, Problem};
use crate::read::model_from_value;

/// An entry of a patch that changes nothing.
#[derive(Debug)]
pub(crate) struct Nowhere {
    /// The way to it from the root of the patch.
    pub(crate) steps: Vec<String>,
    /// What kind of thing it would be.
    what: &'static str,
    /// The first field that a new one would need; nothing where it takes a thing away.
    lacks: Option<String>,
}

impl Nowhere {
    /// What is wrong with it, at its place in the patch.
    pub(crate) fn problem(&self, patch: &str) -> Problem {
        let (what, id) = (self.what, self.steps.last().map_or("", String::as_str).into());
        let path = format!("{patch}{}", pointer(&self.steps));
        match &self.lacks {
            None => Problem::note(path, Kind::PatchIdle { what, id }),
            Some(lacks) => {
                let lacks = lacks.clone();
                Problem::error(path, Kind::PatchNowhere { what, id, lacks }).leaving_out(pointer(&self.steps))
            }
        }
    }
}

/// The entries of a patch that change nothing in a base.
pub(crate) fn nowhere(base: &Value, patch: &Map<String, Value>) -> Vec<Nowhere> {
    let mut found = Vec::new();
    look(Some(base), patch, None, &mut Vec::new(), &mut found);
    if found.iter().all(|entry| entry.lacks.is_none()) {
        return found;
    }
    // What an added thing lacks is found by reading it alone.
    let mut alone = json!({"format": crate::FORMAT});
    for entry in found.iter().filter(|entry| entry.lacks.is_some()) {
        put(&mut alone, &entry.steps, patch);
    }
    let (_, problems) = model_from_value(&alone);
    for entry in &mut found {
        let Some(lacks) = &mut entry.lacks else { continue };
        let path = pointer(&entry.steps);
        let below = |problem: &&Problem| {
            let rest = problem.path.strip_prefix(&path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        *lacks = problems
            .iter()
            .filter(below)
            .find_map(|problem| match &problem.kind {
                Kind::Missing { field } => Some(field.clone()),
                _ => None,
            })
            .unwrap_or_default();
    }
    found.retain(|entry| entry.lacks.as_ref().is_none_or(|lacks| !lacks.is_empty()));
    found
}

/// Follows a patch through the base. `table` is what the keys of this object are ids of.
fn look(
    base: Option<&Value>,
    patch: &Map<String, Value>,
    table: Option<&'static str>,
    steps: &mut Vec<String>,
    found: &mut Vec<Nowhere>,
) {
    for (key, value) in patch {
        let below = base
            .and_then(|base| base.get(key))
            .filter(|below| !below.is_null());
        steps.push(key.clone());
        match (table, value) {
            (Some(what), Value::Null) if below.is_none() => found.push(Nowhere {
                steps: steps.clone(),
                what,
                lacks: None,
            }),
            (Some(what), Value::Object(_)) if below.is_none() => found.push(Nowhere {
                steps: steps.clone(),
                what,
                lacks: Some(String::new()),
            }),
            (_, Value::Object(patch)) => {
                let next = if table.is_some() { None } else { thing_of(key) };
                if next.is_some() || below.is_some() {
                    look(below, patch, next, steps, found);
                }
            }
            _ => {}
        }
        steps.pop();
    }
}

/// Puts what stands in a patch at the end of a way at the same place of a value.
fn put(value: &mut Value, steps: &[String], patch: &Map<String, Value>) {
    let (Some((first, rest)), Some(object)) = (steps.split_first(), value.as_object_mut()) else {
        return;
    };
    let Some(found) = patch.get(first) else { return };
    match found {
        Value::Object(below) if !rest.is_empty() => {
            let next = object
                .entry(first.clone())
                .or_insert_with(|| Value::Object(Map::new()));
            put(next, rest, below);
        }
        _ => {
            object.insert(first.clone(), found.clone());
        }
    }
}

/// Takes what stands at the end of a way out of a patch.
pub(crate) fn take_out(patch: &mut Map<String, Value>, steps: &[String]) {
    match steps {
        [] => {}
        [last] => {
            patch.shift_remove(last);
        }
        [first, rest @ ..] => {
            if let Some(below) = patch.get_mut(first).and_then(Value::as_object_mut) {
                take_out(below, rest);
            }
        }
    }
}

/// What a patch says of things that a base has not, and nothing else.
pub(crate) fn kept(base: &Value, patch: &Map<String, Value>) -> Value {
    let mut kept = Value::Object(Map::new());
    for entry in nowhere(base, patch) {
        put(&mut kept, &entry.steps, patch);
    }
    kept
}
