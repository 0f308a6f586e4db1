//! Pay plans to start from, by the trade's names; `docs/templates.md` gives the reasons for their numbers.
//!
//! A template is a fragment of a model: measures whose scopes fit any model (each one's own, the own team's, the own
//! function's, the company's), a plan, and a role with typical pay.

use hagstone_engine::Model;
use hagstone_words::say;
use serde_json::{Map, Value, json};

use crate::state::{Change, escape};

const TEMPLATES: &str = include_str!("../static/templates.json");

/// A plan to start from.
#[derive(Clone, Debug, PartialEq)]
pub struct Template(Value);

/// All of them, in their order.
pub fn all() -> Vec<Template> {
    // A list that is none would be a broken build; a test reads every one of them.
    let list: Value = serde_json::from_str(TEMPLATES).unwrap_or_default();
    list.as_array()
        .map(|list| list.iter().cloned().map(Template).collect())
        .unwrap_or_default()
}

impl Template {
    fn text(&self, field: &str) -> &str {
        self.0.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// A word that does not change.
    pub fn id(&self) -> &str {
        self.text("id")
    }

    /// What the trade calls the role.
    pub fn name(&self) -> &str {
        self.text("name")
    }

    /// What it pays on, in a few words.
    pub fn note(&self) -> &str {
        self.text("note")
    }

    /// Base to target incentive: `50 : 50`.
    pub fn mix(&self) -> String {
        let pay = |field: &str| self.0.get(field).and_then(Value::as_f64).unwrap_or(0.0);
        let (base, incentive) = (pay("base"), pay("target_incentive"));
        let share = (base / (base + incentive).max(1.0) * 100.0).round();
        format!("{share} : {}", 100.0 - share)
    }
}

/// An id that an object of the document does not have yet.
fn free(document: &Value, table: &str, stem: &str) -> String {
    let taken = |id: &str| document.get(table).is_some_and(|table| table.get(id).is_some());
    if !taken(stem) {
        return stem.to_owned();
    }
    (2..=u32::MAX)
        .map(|number| format!("{stem}_{number}"))
        .find(|id| !taken(id))
        .unwrap_or_default()
}

/// A name that nothing else in a table of the document has.
fn free_name(document: &Value, table: &str, name: &str) -> String {
    let taken = |name: &str| {
        let table = document.get(table).and_then(Value::as_object);
        let mut names = table
            .into_iter()
            .flatten()
            .filter_map(|(_, thing)| thing.get("name")?.as_str());
        names.any(|other| other == name)
    };
    let numbered = (2..=u32::MAX).map(|number| format!("{name} {number}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !taken(name))
        .unwrap_or_default()
}

/// The change that puts a template into a document, and the id of its plan. A measure that the model has already is used;
/// a goal, a function and a team are made only where there is none.
pub fn insertion(template: &Template, document: &Value, model: &Model) -> (String, Change) {
    let Template(fragment) = template;
    let mut changes = Vec::new();
    if document.get("goal").is_none_or(Value::is_null) {
        changes.push(Change::Value(
            "/goal".into(),
            json!({"first_year": 2027, "revenue": {"amount": 10_000_000}}),
        ));
    }
    let mut names = Map::new();
    let measures = fragment.get("measures").and_then(Value::as_object);
    for (key, measure) in measures.into_iter().flatten() {
        let id = known(document, measure).unwrap_or_else(|| {
            let id = free(document, "measures", key);
            changes.push(Change::Value(format!("/measures/{id}"), measure.clone()));
            id
        });
        names.insert(key.clone(), id.into());
    }
    let plan_id = free(document, "plans", template.id());
    let mut plan = fragment.get("plan").cloned().unwrap_or_default();
    rename(&mut plan, &names);
    if let Some(plan) = plan.as_object_mut() {
        plan.insert(
            "name".into(),
            free_name(document, "plans", template.name()).into(),
        );
    }
    changes.push(Change::Value(format!("/plans/{plan_id}"), plan));
    let team = team(template, document, model, &mut changes);
    let role_id = free(document, "roles", template.id());
    let amount = fragment.get("target_incentive").cloned().unwrap_or_default();
    let role = json!({
        "name": free_name(document, "roles", template.name()),
        "team": team,
        "heads": 1,
        "base": fragment.get("base"),
        "target_incentive": {"amount": amount},
        "plan": plan_id,
    });
    changes.push(Change::Value(format!("/roles/{role_id}"), role));
    (plan_id, Change::All(changes))
}

/// A measure of the document that counts the same for the same people: revenue whatever it is called, anything else by its
/// name too.
fn known(document: &Value, wanted: &Value) -> Option<String> {
    let measures = document.get("measures")?.as_object()?;
    let same = |measure: &Value, field: &str| measure.get(field) == wanted.get(field);
    let revenue = wanted.get("counts").is_some_and(|counts| counts == "revenue");
    measures
        .iter()
        .find(|(_, measure)| {
            same(measure, "counts") && same(measure, "scope") && (revenue || same(measure, "name"))
        })
        .map(|(id, _)| id.clone())
}

/// Lets every reference to a measure name it as the document does.
fn rename(value: &mut Value, names: &Map<String, Value>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let name = value.as_str().and_then(|id| names.get(id)).cloned();
                let reference = matches!(key.as_str(), "measure" | "by");
                if let Some(name) = name.filter(|_| reference) {
                    *value = name;
                } else {
                    rename(value, names);
                }
            }
        }
        Value::Array(list) => {
            for value in list {
                rename(value, names);
            }
        }
        _ => {}
    }
}

/// A team for the role: the first with a share of the revenue goal in the template's function, else the first of all, else
/// a new one.
fn team(template: &Template, document: &Value, model: &Model, changes: &mut Vec<Change>) -> String {
    let function = template.text("function");
    let of_function =
        |id: &str, name: &str| id.contains(function) || name.to_ascii_lowercase().contains(function);
    let fits = |team: &hagstone_engine::model::Team| {
        let name = model
            .functions
            .get(&team.function)
            .map_or("", |function| &function.name);
        of_function(&team.function, name)
    };
    let found = model
        .teams
        .iter()
        .find(|(_, team)| fits(team) && team.revenue_share.is_some())
        .or_else(|| model.teams.iter().find(|(_, team)| team.revenue_share.is_some()))
        .or_else(|| model.teams.iter().next());
    if let Some((id, _)) = found {
        return id.to_string();
    }
    let name = crate::view::starting(function);
    let first = model.functions.keys().next().map(ToString::to_string);
    let function_id = first.unwrap_or_else(|| {
        let id = free(document, "functions", function);
        let path = format!("/functions/{}", escape(&id));
        changes.push(Change::Value(path, json!({"name": name})));
        id
    });
    let id = free(document, "teams", "team_1");
    let team = json!({"name": say!(templates_team { name }), "function": function_id, "revenue_share": 1});
    changes.push(Change::Value(format!("/teams/{id}"), team));
    id
}
