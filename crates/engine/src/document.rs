//! A document: the JSON that its author wrote, kept whole, and read under one of its scenarios.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::compile::{Compiled, compile};
use crate::consequence::settle;
use crate::finding::Finding;
use crate::json::value_from_text;
use crate::lint::lint;
use crate::model::{Id, Lever, Model};
use crate::outcome::Outcome;
use crate::problem::{Kind, Problem, join};
use crate::read::model_from_value;
use crate::stale;

/// The format that this program reads and writes.
pub const FORMAT: &str = "hagstone/1";

/// A `hagstone/1` document. Fields that this program does not know stay in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    value: Value,
}

/// What follows from a document under a scenario.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The document's value with the scenario's patch applied.
    pub value: Value,
    /// The model that was read from it.
    pub model: Model,
    /// The model in flat arrays.
    pub compiled: Compiled,
    /// Its expected year.
    pub outcome: Outcome,
    /// What is wrong, the gravest first.
    pub problems: Vec<Problem>,
}

impl Document {
    /// Reads a document.
    ///
    /// Only a text that is not JSON, not a Hagstone model, or a newer one is refused; anything else that is wrong is
    /// told by [`Document::model`].
    ///
    /// ```
    /// let refused = hagstone_engine::Document::from_text(r#"{"format": "hagstone/9"}"#).unwrap_err();
    /// assert!(refused.to_string().contains("newer"));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, Problem> {
        Self::from_value(value_from_text(text)?)
    }

    /// Takes a JSON value as a document, or says why it is none.
    pub fn from_value(value: Value) -> Result<Self, Problem> {
        let Some(object) = value.as_object() else {
            return Err(Problem::error("", Kind::NotAnObject));
        };
        let format = object.get("format").and_then(Value::as_str).unwrap_or_default();
        if format == FORMAT {
            return Ok(Self { value });
        }
        let newer = format
            .strip_prefix("hagstone/")
            .and_then(|version| version.parse::<u32>().ok())
            .is_some_and(|version| version > 1);
        let kind = if newer {
            Kind::Newer { found: format.into() }
        } else {
            Kind::NotHagstone
        };
        Err(Problem::error("/format", kind))
    }

    /// A document whose value is already known to be one.
    pub(crate) fn of(value: Value) -> Self {
        Self { value }
    }

    /// The document as JSON.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The document as text, indented, ready to be saved.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(&self.value).unwrap_or_default()
    }

    /// The ids of the scenarios, in their order.
    pub fn scenarios(&self) -> impl Iterator<Item = &str> {
        self.value
            .get("scenarios")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(id, _)| id.as_str())
    }

    /// The document's value with a scenario's patch applied, and what in the patch cannot be applied.
    pub fn under(&self, scenario: Option<&str>) -> (Cow<'_, Value>, Vec<Problem>) {
        let Some(id) = scenario else {
            return (Cow::Borrowed(&self.value), Vec::new());
        };
        let path = join("/scenarios", id);
        let Some(found) = self.value.pointer(&path) else {
            let problem = Problem::error(
                "/scenarios",
                Kind::UnknownReference {
                    what: "scenario",
                    id: id.into(),
                },
            );
            return (Cow::Borrowed(&self.value), vec![problem]);
        };
        let Some(mut patch) = found.get("patch").and_then(Value::as_object).cloned() else {
            return (Cow::Borrowed(&self.value), Vec::new());
        };
        let mut problems = Vec::new();
        for key in ["format", "scenarios"] {
            if patch.shift_remove(key).is_some() {
                problems.push(Problem::error(
                    join(&join(&path, "patch"), key),
                    Kind::PatchForbidden,
                ));
            }
        }
        for nowhere in stale::nowhere(&self.value, &patch) {
            stale::take_out(&mut patch, &nowhere.steps);
            problems.push(nowhere.problem(&join(&path, "patch")));
        }
        let mut merged = self.value.clone();
        json_patch::merge(&mut merged, &Value::Object(patch));
        (Cow::Owned(merged), problems)
    }

    /// The model under a scenario, or the base model, with what was wrong in the document.
    pub fn model(&self, scenario: Option<&str>) -> (Model, Vec<Problem>) {
        let (value, mut problems) = self.under(scenario);
        let (model, read) = model_from_value(&value);
        problems.extend(self.located(scenario, read));
        (model, problems)
    }

    /// Everything that follows from the document under a scenario, with every problem where it can be mended, the
    /// gravest first.
    pub fn evaluate(&self, scenario: Option<&str>) -> Evaluation {
        let (value, mut problems) = self.under(scenario);
        let (model, mut found) = model_from_value(&value);
        found.extend(levers(&model, &value, &self.value));
        found.extend(self.notes(&model, &value));
        let (compiled, compiling) = compile(&model);
        found.extend(compiling);
        found.extend(
            lint(&model, &compiled)
                .into_iter()
                .filter(|problem| !self.is_used(problem)),
        );
        problems.extend(self.located(scenario, settle(found)));
        problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
        let outcome = Outcome::expected(&model, &compiled);
        Evaluation {
            value: value.into_owned(),
            model,
            compiled,
            outcome,
            problems,
        }
    }

    /// Notes on what is not there; no more than worth knowing where the base or another scenario has it.
    fn notes(&self, model: &Model, value: &Value) -> Vec<Problem> {
        let problem = |target: &str| {
            let path = join("/notes", target);
            let kind = Kind::NoteNowhere {
                target: target.into(),
            };
            let there = |scenario: Option<&str>| self.under(scenario).0.pointer(target).is_some();
            let elsewhere = there(None) || self.scenarios().any(|id| there(Some(id)));
            if elsewhere {
                Problem::note(path, kind)
            } else {
                Problem::warning(path, kind)
            }
        };
        // The whole document can be noted, by an empty path.
        let lost = model
            .notes
            .keys()
            .filter(|target| value.pointer(target).is_none());
        lost.map(|target| problem(target)).collect()
    }

    /// Whether a finding is of a plan that nobody is on, and that the base or a scenario gives to some role.
    fn is_used(&self, problem: &Problem) -> bool {
        let Some(plan) = problem.path.strip_prefix("/plans/") else {
            return false;
        };
        let names = |roles: &Value| {
            let plans = roles.as_object().into_iter().flatten();
            let mut plans = plans.filter_map(|(_, role)| role.get("plan")?.as_str());
            plans.any(|found| join("", found).strip_prefix('/') == Some(plan))
        };
        let base = self.value.get("roles");
        let patches = self.scenarios().filter_map(|id| {
            let scenario = self.value.get("scenarios")?.get(id)?;
            scenario.get("patch")?.get("roles")
        });
        problem.kind == Kind::Plan(Finding::PlanUnused) && base.into_iter().chain(patches).any(names)
    }

    /// Puts every problem that a scenario's patch causes where it can be mended: in the patch.
    pub fn located(&self, scenario: Option<&str>, problems: Vec<Problem>) -> Vec<Problem> {
        let patch_path = scenario.map(|id| join(&join("/scenarios", id), "patch"));
        let patch = patch_path.as_deref().and_then(|path| self.value.pointer(path));
        let (Some(path), Some(patch @ Value::Object(_))) = (patch_path.as_deref(), patch) else {
            return problems;
        };
        problems
            .into_iter()
            .map(|mut problem| {
                // A field that is missing in an object of the base is the patch's affair only where it takes it away.
                let cause = match &problem.kind {
                    Kind::Missing { field } if self.value.pointer(&problem.path).is_some() => {
                        Cow::Owned(join(&problem.path, field))
                    }
                    _ => Cow::Borrowed(&problem.path),
                };
                let fixed = cause.is_empty() || cause.starts_with("/scenarios/");
                if !fixed && touches(patch, &cause) {
                    problem.path = format!("{path}{}", problem.path);
                }
                problem
            })
            .collect()
    }

    /// The value at a JSON Pointer under a scenario.
    pub fn get(&self, scenario: Option<&str>, pointer: &str) -> Option<Value> {
        self.under(scenario).0.pointer(pointer).cloned()
    }

    /// The keys of the object at a JSON Pointer under a scenario, in their order.
    pub fn keys(&self, scenario: Option<&str>, pointer: &str) -> Vec<String> {
        let (value, _) = self.under(scenario);
        value
            .pointer(pointer)
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(key, _)| key.clone())
            .collect()
    }

    /// The document with a value set at a JSON Pointer; under a scenario the change is written into its patch, where a
    /// value equal to the base's is taken out again. `Null` takes the value away.
    ///
    /// Objects that are missing on the way are made. A list on the way is replaced as a whole only by the caller: a path
    /// that leads into one changes nothing.
    #[must_use]
    pub fn with(&self, scenario: Option<&str>, pointer: &str, new: Value) -> Self {
        let tokens: Vec<String> = pointer
            .split('/')
            .skip(1)
            .map(|t| t.replace("~1", "/").replace("~0", "~"))
            .collect();
        let mut value = self.value.clone();
        match scenario {
            None => set(&mut value, &tokens, new, false),
            Some(id) => {
                let change = patch_between(self.value.pointer(pointer), new);
                let mut path = vec!["scenarios".into(), id.into(), "patch".into()];
                path.extend(tokens);
                match change {
                    Some(change) => set(&mut value, &path, change, true),
                    None => prune(&mut value, &path),
                }
            }
        }
        Self { value }
    }
}

/// Sliders whose path leads to no number; a note where only the scenario takes it away.
fn levers(model: &Model, value: &Value, base: &Value) -> Vec<Problem> {
    let number = |value: &Value, path: &str| value.pointer(path).is_some_and(Value::is_number);
    let problem = |(id, lever): (&Id, &Lever)| {
        let path = join(&join("/levers", id), "path");
        let kind = Kind::LeverNowhere {
            target: lever.path.clone(),
        };
        if number(base, &lever.path) {
            Problem::note(path, kind)
        } else {
            Problem::warning(path, kind)
        }
    };
    let stuck = model
        .levers
        .iter()
        .filter(|(_, lever)| !number(value, &lever.path));
    stuck.map(problem).collect()
}

/// The merge patch that turns `old` into `new`; none where they are the same.
pub(crate) fn patch_between(old: Option<&Value>, new: Value) -> Option<Value> {
    match (old, new) {
        (None, Value::Null) => None,
        (Some(old), new) if *old == new => None,
        (Some(Value::Object(old)), Value::Object(new)) => {
            let gone = old.keys().filter(|key| !new.contains_key(*key));
            let mut patch: Map<String, Value> = gone.map(|key| (key.clone(), Value::Null)).collect();
            for (key, new) in new {
                if let Some(change) = patch_between(old.get(&key), new) {
                    patch.insert(key, change);
                }
            }
            Some(Value::Object(patch))
        }
        (_, new) => Some(new),
    }
}

/// Whether a merge patch changes what stands at a pointer, or at something on the way to it.
fn touches(patch: &Value, pointer: &str) -> bool {
    let mut here = patch;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        match here {
            Value::Object(object) => match object.get(&token) {
                Some(next) => here = next,
                None => return false,
            },
            _ => return true,
        }
    }
    true
}

fn set(value: &mut Value, tokens: &[String], new: Value, keep_null: bool) {
    let Some(object) = value.as_object_mut() else {
        return;
    };
    match tokens {
        [] => {}
        [last] if new.is_null() && !keep_null => {
            object.shift_remove(last);
        }
        [last] => {
            object.insert(last.clone(), new);
        }
        [first, rest @ ..] => {
            let next = object
                .entry(first.clone())
                .or_insert_with(|| Value::Object(Map::new()));
            if next.is_null() {
                *next = Value::Object(Map::new());
            }
            set(next, rest, new, keep_null);
        }
    }
}

/// Takes the value at a path away, and every object that it leaves empty, down to the patch.
fn prune(value: &mut Value, tokens: &[String]) {
    const PATCH_DEPTH: usize = 3;
    for length in (PATCH_DEPTH + 1..=tokens.len()).rev() {
        let (Some(parents), Some(key)) = (tokens.get(..length - 1), tokens.get(length - 1)) else {
            return;
        };
        let mut target = Some(&mut *value);
        for token in parents {
            target = target
                .and_then(|value| value.as_object_mut())
                .and_then(|object| object.get_mut(token));
        }
        let Some(object) = target.and_then(|value| value.as_object_mut()) else {
            return;
        };
        let last = length == tokens.len();
        if last
            || object
                .get(key)
                .and_then(Value::as_object)
                .is_some_and(Map::is_empty)
        {
            object.shift_remove(key);
        }
    }
}
