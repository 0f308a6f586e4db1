//! A document without the names of people: what a copy holds that goes to somebody who is not to know who earns what.
//!
//! Payees are called by their role and a number, ids included, wherever they stand. What else may name somebody is told, since only
//! a reader can say: a note, the name of a deal, of a team, of a scenario.

use hagstone_words::say;
use std::collections::HashMap;

use hagstone_engine::Document;
use serde_json::{Map, Value};

use crate::state::escape;

/// What a payee says that names nobody; anything else that stands there is left out.
const KEPT: [&str; 11] = [
    "role",
    "team",
    "start",
    "end",
    "base",
    "target_incentive",
    "points",
    "goals",
    "results",
    "opening",
    "adjustments",
];

/// A document without names.
#[derive(Clone, Debug, PartialEq)]
pub struct Nameless {
    /// The document.
    pub document: Document,
    /// How many payees have other names now.
    pub renamed: usize,
    /// Where a part of one of these names still stands: JSON Pointers, the first hundred.
    pub left: Vec<String>,
}

/// What stands in place of the payees.
struct Renaming {
    /// The new id by the old one.
    ids: HashMap<String, String>,
    /// The new name by the old id.
    names: HashMap<String, String>,
}

/// Takes the names of people out of a document.
pub fn nameless(document: &Document) -> Nameless {
    let value = document.value();
    let renaming = Renaming::of(value);
    let mut told: Vec<String> = payees(value).filter_map(|(_, payee)| name(payee)).collect();
    for patch in patches(value) {
        told.extend(payees(patch).filter_map(|(_, payee)| name(payee)));
    }
    let mut changed = value.clone();
    renaming.change(&mut changed);
    if let Some(scenarios) = changed.get_mut("scenarios").and_then(Value::as_object_mut) {
        for (_, scenario) in scenarios {
            if let Some(patch) = scenario.get_mut("patch") {
                renaming.change(patch);
            }
        }
    }
    renaming.point(&mut changed);
    let words: Vec<&str> = told
        .iter()
        .flat_map(|name| name.split(|sign: char| !sign.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2)
        .collect();
    let mut left = Vec::new();
    search(&changed, String::new(), &words, &mut left);
    Nameless {
        renamed: renaming.ids.len(),
        // It is one still: the format was not touched.
        document: Document::from_value(changed).unwrap_or_else(|_| document.clone()),
        left,
    }
}

fn payees(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value
        .get("payees")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

fn patches(value: &Value) -> impl Iterator<Item = &Value> {
    let scenarios = value.get("scenarios").and_then(Value::as_object);
    scenarios
        .into_iter()
        .flatten()
        .filter_map(|(_, scenario)| scenario.get("patch"))
}

fn name(payee: &Value) -> Option<String> {
    Some(payee.get("name")?.as_str()?.to_owned())
}

impl Renaming {
    fn of(value: &Value) -> Self {
        let (mut ids, mut names) = (HashMap::new(), HashMap::new());
        let mut count: HashMap<String, usize> = HashMap::new();
        let everywhere = std::iter::once(value).chain(patches(value));
        for (id, payee) in everywhere.flat_map(payees) {
            if ids.contains_key(id) {
                continue;
            }
            let role = payee.get("role").and_then(Value::as_str).unwrap_or_default();
            let called = value
                .get("roles")
                .and_then(|roles| roles.get(role)?.get("name")?.as_str());
            let role = called.unwrap_or(if role.is_empty() { say!(common_payee) } else { role });
            let number = count.entry(role.to_owned()).or_default();
            *number += 1;
            names.insert(id.clone(), format!("{role} {number}"));
            let number = ids.len() + 1;
            ids.insert(id.clone(), format!("person_{number}"));
        }
        Self { ids, names }
    }

    fn id(&self, id: &str) -> String {
        self.ids.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// Changes a document or a patch over one.
    fn change(&self, value: &mut Value) {
        if let Some(payees) = value.get_mut("payees").and_then(Value::as_object_mut) {
            for (id, payee) in payees.iter_mut() {
                let Some(fields) = payee.as_object_mut() else {
                    continue;
                };
                let named = fields.contains_key("name");
                fields.retain(|field, _| KEPT.contains(&field.as_str()));
                if named && let Some(name) = self.names.get(id) {
                    let kept = std::mem::take(fields);
                    fields.insert("name".into(), name.as_str().into());
                    fields.extend(kept);
                }
                let adjustments = fields.get_mut("adjustments").and_then(Value::as_object_mut);
                for (_, adjustment) in adjustments.into_iter().flatten() {
                    if let Some(adjustment) = adjustment.as_object_mut() {
                        // Why somebody's pay was corrected is nobody else's matter.
                        adjustment.remove("note");
                    }
                }
            }
            self.keys(payees);
        }
        let deals = value.get_mut("deals").and_then(Value::as_object_mut);
        for (_, deal) in deals.into_iter().flatten() {
            for table in ["credits", "overlays"] {
                if let Some(table) = deal.get_mut(table).and_then(Value::as_object_mut) {
                    self.keys(table);
                }
            }
            let touches = deal.get_mut("touches").and_then(Value::as_object_mut);
            for (_, touch) in touches.into_iter().flatten() {
                if let Some(Value::String(id)) = touch.get_mut("payee") {
                    *id = self.id(id);
                }
            }
        }
    }

    fn keys(&self, table: &mut Map<String, Value>) {
        let entries = std::mem::take(table);
        table.extend(entries.into_iter().map(|(id, entry)| (self.id(&id), entry)));
    }

    /// Changes the places of payees that are named anywhere: `/payees/ada/base`.
    fn point(&self, value: &mut Value) {
        match value {
            Value::String(text) => self.place(text),
            Value::Array(list) => list.iter_mut().for_each(|value| self.point(value)),
            Value::Object(object) => {
                let entries = std::mem::take(object);
                object.extend(entries.into_iter().map(|(mut key, mut value)| {
                    self.place(&mut key);
                    self.point(&mut value);
                    (key, value)
                }));
            }
            _ => {}
        }
    }

    fn place(&self, text: &mut String) {
        let Some(rest) = text.strip_prefix("/payees/") else {
            return;
        };
        let (id, rest) = rest
            .split_once('/')
            .map_or((rest, None), |(id, rest)| (id, Some(rest)));
        let known = id.replace("~1", "/").replace("~0", "~");
        if let Some(new) = self.ids.get(&known) {
            *text = match rest {
                Some(rest) => format!("/payees/{new}/{rest}"),
                None => format!("/payees/{new}"),
            };
        }
    }
}

/// Finds texts in which one of the words stands by itself.
fn search(value: &Value, path: String, words: &[&str], found: &mut Vec<String>) {
    /// More are not read.
    const MOST: usize = 100;
    if found.len() == MOST {
        return;
    }
    let names = |text: &str| {
        text.split(|sign: char| !sign.is_alphanumeric())
            .any(|word| words.contains(&word))
    };
    match value {
        Value::String(text) if names(text) => found.push(path),
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                search(value, format!("{path}/{index}"), words, found);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                search(value, format!("{path}/{}", escape(key)), words, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn people_are_called_by_role_and_number_wherever_they_stand() {
        let document = Document::from_value(json!({
            "format": "hagstone/1", "name": "Plan", "note": "Lovelace leaves in May.",
            "roles": {"ae": {"name": "AE"}, "sdr": {"name": "SDR"}},
            "payees": {
                "ada": {"name": "Ada Lovelace", "role": "ae", "base": 1, "mail": "ada@example.com",
                    "adjustments": {"a": {"date": "2027-01-01", "amount": 5, "note": "For Ada"}}},
                "bob": {"name": "Bob", "role": "sdr"},
                "cy/d": {"name": "Cy", "role": "ae"},
            },
            "deals": {"d1": {"name": "Halden", "credits": {"ada": 0.5, "cy/d": 0.5}, "overlays": {"bob": 1},
                "touches": {"t": {"team": "x", "payee": "bob"}}}},
            "levers": {"l": {"path": "/payees/cy~1d/base"}},
            "scenarios": {"s": {"name": "More", "patch": {"payees": {"ada": {"base": 2}, "eve": {"name": "Eve", "role": "ae"}}}}},
        }))
        .unwrap();
        let found = nameless(&document);
        assert_eq!(
            found.document.value(),
            &json!({
                "format": "hagstone/1", "name": "Plan", "note": "Lovelace leaves in May.",
                "roles": {"ae": {"name": "AE"}, "sdr": {"name": "SDR"}},
                "payees": {
                    "person_1": {"name": "AE 1", "role": "ae", "base": 1, "adjustments": {"a": {"date": "2027-01-01", "amount": 5}}},
                    "person_2": {"name": "SDR 1", "role": "sdr"},
                    "person_3": {"name": "AE 2", "role": "ae"},
                },
                "deals": {"d1": {"name": "Halden", "credits": {"person_1": 0.5, "person_3": 0.5}, "overlays": {"person_2": 1},
                    "touches": {"t": {"team": "x", "payee": "person_2"}}}},
                "levers": {"l": {"path": "/payees/person_3/base"}},
                "scenarios": {"s": {"name": "More", "patch": {"payees": {"person_1": {"base": 2}, "person_4": {"name": "AE 3", "role": "ae"}}}}},
            })
        );
        assert_eq!((found.renamed, found.left), (4, vec!["/note".to_owned()]));
    }

    #[test]
    fn a_document_without_payees_stays_as_it_is() {
        for value in [
            json!({"format": "hagstone/1"}),
            json!({"format": "hagstone/1", "payees": 3, "deals": [1], "scenarios": {"s": 1}}),
        ] {
            let document = Document::from_value(value).unwrap();
            let found = nameless(&document);
            assert_eq!((found.document, found.renamed), (document, 0));
        }
    }
}
