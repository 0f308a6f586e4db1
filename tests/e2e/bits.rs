//! What the page calculates in wasm is what the command line calculates natively, to the bit.
//!
//! What a worker answers is text in which every number is written so that it is read back as the same one. It is listened to
//! here, and compared as a whole: sums, bins and their edges, means, errors, and what single inputs move.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{app::App, command, harness::From, insights::SAMPLES};

/// Listens to what workers answer.
const LISTEN: &str = "Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 2 }); \
    globalThis.told = []; globalThis.Worker = class extends Worker { \
        constructor(...given) { super(...given); \
            this.addEventListener('message', ({ data }) => told.push(data)); } };";

/// What workers have answered that bears this name.
async fn answers(app: &App, name: &str) -> Result<Vec<Value>> {
    let told = app
        .script(&format!(
            "return told.filter((text) => text.includes({})).join('\\n')",
            json!(format!("\"found\":{{\"{name}\":"))
        ))
        .await?;
    let told = told.as_str().unwrap_or_default().lines();
    told.map(|text| {
        let mut answer: Value = serde_json::from_str(text)?;
        Ok(answer["found"][name].take())
    })
    .collect()
}

/// Where two values differ first.
fn difference(found: &Value, expected: &Value, path: &str) -> Option<String> {
    match (found, expected) {
        (Value::Object(one), Value::Object(other)) if one.len() == other.len() => one
            .iter()
            .find_map(|(key, value)| difference(value, other.get(key)?, &format!("{path}/{key}"))),
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let pairs = one.iter().zip(other).enumerate();
            pairs
                .into_iter()
                .find_map(|(index, (one, other))| difference(one, other, &format!("{path}/{index}")))
        }
        _ => (found != expected).then(|| format!("{path}: {found} in the page, {expected} natively")),
    }
}

#[track_caller]
fn assert_same(found: &Value, expected: &Value, what: &str) {
    assert_eq!(difference(found, expected, ""), None, "{what}");
    assert_eq!(found, expected, "{what}");
}

async fn of_every_sample(from: From) -> Result<()> {
    let app = App::open_after(from, LISTEN).await?;
    app.settled().await?;
    for sample in SAMPLES {
        // As the page asks its workers: a document of its own, without scenarios.
        let path = format!("{}/static/samples/{sample}.json", env!("CARGO_MANIFEST_DIR"));
        let mut model: Value = serde_json::from_slice(&std::fs::read(path)?)?;
        model["scenarios"] = json!({});
        model["name"] = json!(format!("Bits of {sample}"));
        let file = app.folder().join("model.json");
        let file = file.display().to_string();
        app.go("outcomes").await?;
        app.open_model(&model).await?;
        app.settled().await?;

        let expected = command::told(["simulate", &file, "--trials", "10000"])?["study"].take();
        let parts = answers(&app, "Study").await?;
        let parts: Vec<Value> = parts
            .into_iter()
            .filter(|part| part["model"] == expected["model"])
            .collect();
        ensure!(parts.len() > 2, "{sample}: {} parts", parts.len());
        let mut files = Vec::new();
        for (index, part) in parts.into_iter().enumerate() {
            let file = app.folder().join(format!("part-{index}"));
            std::fs::write(&file, json!({ "study": part }).to_string())?;
            files.push(file.display().to_string());
        }
        let merge = ["merge".to_owned()].into_iter().chain(files);
        let found = command::told(merge)?["study"].take();
        assert_same(&found, &expected, sample);

        app.go("insights").await?;
        app.looked_into().await?;
        let expected = command::told(["insights", &file, "--trials", "2048"])?["insights"].take();
        let found = answers(&app, "Insights").await?;
        assert_same(found.last().context("no insights")?, &expected, sample);

        let found = answers(&app, "Tornado").await?;
        let found = &found.last().context("no tornado")?["Ok"];
        let outcome = found["outcome"].as_str().context("no outcome")?;
        let expected = command::told(["sensitivity", &file, "--outcome", outcome])?["sensitivity"].take();
        assert_same(found, &expected, sample);
        app.script("told.length = 0").await?;
    }
    app.was_quiet().await
}

/// A difference is found where one bit differs.
#[test]
fn a_bit_is_seen() {
    let one = json!({"a": [1.5, 0.1], "b": 2});
    let other = json!({"a": [1.5, 0.1_f64.next_up()], "b": 2});
    assert_eq!(difference(&one, &one, ""), None);
    let told = difference(&one, &other, "").unwrap();
    assert!(told.starts_with("/a/1: 0.1 in the page"), "{told}");
}

from_everywhere!(of_every_sample);
