//! Edits of the scenarios themselves: created, duplicated, named, noted, moved, removed, and made the base.

use serde_json::{Map, Value, json};

use crate::document::{Document, patch_between};
use crate::problem::join;
use crate::stale;

/// A change of the list of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioEdit {
    /// A new scenario that changes nothing yet, last in the list.
    Create {
        /// Its id, which no other has.
        id: String,
        /// What it is called.
        name: String,
    },
    /// A scenario with the note and the changes of another, behind it in the list.
    Duplicate {
        /// The other.
        of: String,
        /// Its id, which no other has.
        id: String,
        /// What it is called.
        name: String,
    },
    /// Another name.
    Rename(String, String),
    /// Another note; an empty one takes it away.
    Note(String, String),
    /// One place towards the start of the list, or towards its end.
    Move {
        /// Which one.
        id: String,
        /// Whether towards the start.
        up: bool,
    },
    /// It goes, with its changes.
    Remove(String),
    /// Its values become those of the base; see [`promoted`].
    Promote {
        /// Which one.
        id: String,
        /// Under which id and name the values of the base until now are kept as a scenario in its place, if at all.
        keep: Option<(String, String)>,
    },
}

/// The document after an edit of its scenarios; the same one where the edit names a scenario that is not there, or a
/// new id that is.
///
/// ```
/// use hagstone_engine::{Document, scenario::{ScenarioEdit, edited}};
/// let document = Document::from_text(r#"{"format": "hagstone/1"}"#).unwrap();
/// let create = ScenarioEdit::Create { id: "lean".into(), name: "Lean".into() };
/// assert_eq!(edited(&document, &create).scenarios().collect::<Vec<_>>(), ["lean"]);
/// ```
#[must_use]
pub fn edited(document: &Document, edit: &ScenarioEdit) -> Document {
    let known = |id: &str| document.scenarios().any(|known| known == id);
    match edit {
        ScenarioEdit::Create { id, name } if !known(id) => {
            let mut list = list(document);
            list.push((id.clone(), json!({"name": name, "patch": {}})));
            with_list(document, list)
        }
        ScenarioEdit::Duplicate { of, id, name } if known(of) && !known(id) => {
            let mut list = list(document);
            let place = list.iter().position(|(known, _)| known == of).unwrap_or_default();
            let mut copy = list
                .get(place)
                .map_or_else(|| json!({}), |(_, scenario)| scenario.clone());
            if let Some(fields) = copy.as_object_mut() {
                fields.insert("name".into(), name.as_str().into());
            }
            list.insert(place + 1, (id.clone(), copy));
            with_list(document, list)
        }
        ScenarioEdit::Rename(id, name) if known(id) => document.with(
            None,
            &format!("{}/name", join("/scenarios", id)),
            name.as_str().into(),
        ),
        ScenarioEdit::Note(id, note) if known(id) => {
            let note = if note.is_empty() {
                Value::Null
            } else {
                note.as_str().into()
            };
            document.with(None, &format!("{}/note", join("/scenarios", id)), note)
        }
        ScenarioEdit::Move { id, up } => {
            let mut list = list(document);
            let place = list.iter().position(|(known, _)| known == id);
            let other = place.and_then(|place| {
                if *up {
                    place.checked_sub(1)
                } else {
                    Some(place + 1)
                }
            });
            match (place, other) {
                (Some(place), Some(other)) if other < list.len() => list.swap(place, other),
                _ => return document.clone(),
            }
            with_list(document, list)
        }
        ScenarioEdit::Remove(id) if known(id) => {
            let mut list = list(document);
            list.retain(|(known, _)| known != id);
            with_list(document, list)
        }
        ScenarioEdit::Promote { id, keep } if known(id) => {
            let keep = keep.as_ref().map(|(id, name)| (id.as_str(), name.as_str()));
            promoted(document, id, keep)
        }
        _ => document.clone(),
    }
}

/// The document with the values of a scenario as its base.
///
/// The scenario itself goes: it is the base now. Every other scenario keeps the values that it had: its patch is
/// written anew against the new base. What it says of things that are gone stays in it. With `keep`, an id and a
/// name, the values of the base until now stand as a scenario in its place.
#[must_use]
pub fn promoted(document: &Document, id: &str, keep: Option<(&str, &str)>) -> Document {
    let base = without_scenarios(document.value());
    let new = without_scenarios(&document.under(Some(id)).0);
    let patch = |value: &Value| patch_between(Some(&new), value.clone()).unwrap_or_else(|| json!({}));
    let scenarios = list(document).into_iter().filter_map(|(known, mut scenario)| {
        if known == id {
            let (keep, name) = keep?;
            let kept = json!({"name": name, "patch": patch(&base)});
            return Some((keep.to_owned(), kept));
        }
        let was = without_scenarios(&document.under(Some(&known)).0);
        let mut now = patch(&was);
        if let Some(old) = scenario.get("patch").and_then(Value::as_object) {
            // Of these the values cannot tell: they were not used.
            let stale = stale::kept(document.value(), old);
            let of_new = stale.as_object().map(|stale| stale::kept(&new, stale));
            json_merge(&mut now, of_new.unwrap_or_default());
        }
        if let Some(fields) = scenario.as_object_mut() {
            fields.insert("patch".into(), now);
        }
        Some((known, scenario))
    });
    let scenarios: Map<String, Value> = scenarios.collect();
    let mut value = document.under(Some(id)).0.into_owned();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("scenarios".into(), Value::Object(scenarios));
    }
    Document::of(value)
}

/// The document without what a scenario's patch says at a JSON Pointer, and without the objects that this leaves empty.
#[must_use]
pub fn without(document: &Document, id: &str, pointer: &str) -> Document {
    let mut value = document.value().clone();
    let patch = format!("{}/patch", join("/scenarios", id));
    let mut at = format!("{patch}{pointer}");
    while let Some((parent, token)) = at.clone().rsplit_once('/') {
        if at.len() <= patch.len() {
            break;
        }
        let token = token.replace("~1", "/").replace("~0", "~");
        let Some(fields) = value.pointer_mut(parent).and_then(Value::as_object_mut) else {
            break;
        };
        fields.shift_remove(&token);
        if !fields.is_empty() {
            break;
        }
        parent.clone_into(&mut at);
    }
    Document::of(value)
}

/// An id that no scenario has, made of a name: `Both on growth` is `both_on_growth`.
pub fn free_id(document: &Document, name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('_') {
            id.push('_');
        }
    }
    let id = match id.trim_end_matches('_') {
        "" => "scenario",
        id => id,
    };
    let taken = |id: &str| document.scenarios().any(|known| known == id);
    let numbered = (2_u64..).map(|number| format!("{id}_{number}"));
    std::iter::once(id.to_owned())
        .chain(numbered)
        .find(|id| !taken(id))
        .unwrap_or_default()
}

/// The scenarios with their ids, in their order.
fn list(document: &Document) -> Vec<(String, Value)> {
    let scenarios = document.value().get("scenarios").and_then(Value::as_object);
    let scenarios = scenarios.into_iter().flatten();
    scenarios
        .map(|(id, scenario)| (id.clone(), scenario.clone()))
        .collect()
}

fn with_list(document: &Document, list: Vec<(String, Value)>) -> Document {
    let mut value = document.value().clone();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("scenarios".into(), Value::Object(list.into_iter().collect()));
    }
    Document::of(value)
}

fn without_scenarios(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(fields) = value.as_object_mut() {
        fields.shift_remove("scenarios");
    }
    value
}

/// Puts everything of one object into another, where nothing stands yet; nulls too.
fn json_merge(into: &mut Value, from: Value) {
    let (Some(into), Value::Object(from)) = (into.as_object_mut(), from) else {
        return;
    };
    for (key, value) in from {
        match into.get_mut(&key) {
            Some(below) => json_merge(below, value),
            None => {
                into.insert(key, value);
            }
        }
    }
}
