//! A language changes what is said, and no number: nothing is calculated from words.

#![allow(clippy::disallowed_methods, reason = "the test reads models")]

use std::fs;
use std::path::Path;

use hagstone_engine::insight::InsightSimulator;
use hagstone_engine::simulate::{Simulator, Trials};
use hagstone_engine::{Document, statement, statement_ids};
use hagstone_words::{Language, speak};
use serde_json::{Value, json};

fn models() -> Vec<(String, Document)> {
    let folders = ["../../static/samples", "tests/unpublished"];
    let files = folders.iter().flat_map(|folder| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let found: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        found
    });
    let mut found: Vec<(String, Document)> = files
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .filter_map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let document = Document::from_text(&text).ok()?;
            Some((path.display().to_string(), document))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(found.len() >= 7);
    found
}

/// A value without its sentences: every text is left out, but for the keys.
fn numbers(value: &Value) -> Value {
    match value {
        Value::String(_) => Value::Null,
        Value::Array(list) => list.iter().map(numbers).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), numbers(value)))
            .collect(),
        other => other.clone(),
    }
}

/// All that the engine says of a document, in numbers.
fn calculated(document: &Document) -> Value {
    let found = document.evaluate(None);
    let statements: Vec<Value> = statement_ids(&found.model, &found.compiled)
        .into_iter()
        .filter_map(|(id, _)| statement(&found.model, &found.compiled, &id, None))
        .map(|statement| serde_json::to_value(statement).unwrap())
        .collect();
    let mut years = Simulator::new(&found.model, 1);
    let mut drawn = years.study();
    years.run(Trials::new(0, 64).unwrap(), &mut drawn);
    let mut looked = InsightSimulator::new(&found.model, 1);
    let mut insights = looked.study();
    looked.run(Trials::new(0, 16).unwrap(), &mut insights);
    let problems: Vec<Value> = found
        .problems
        .iter()
        .map(|problem| json!([problem.path, problem.left_out]))
        .collect();
    json!([
        numbers(&serde_json::to_value(&found.outcome).unwrap()),
        numbers(&Value::Array(statements)),
        serde_json::to_value(drawn).unwrap(),
        serde_json::to_value(insights).unwrap(),
        problems,
    ])
}

#[test]
fn no_number_depends_on_the_language() {
    for (name, document) in models() {
        speak(Language::English);
        let english = calculated(&document);
        speak(Language::German);
        assert_eq!(calculated(&document), english, "{name}");
    }
}
