//! The published schemas: they say what the types say, the sample is valid by them, and the documentation names every field.

use std::process::Command;

use serde_json::Value;

/// Compares what `hagstone schema` prints with the file that is published.
#[track_caller]
fn check(of: &str, file: &str, published: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_hagstone"))
        .args(["schema", of])
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(
        published == printed,
        "docs/{file} does not say what the types say. Write it anew: \
         cargo run --quiet -p hagstone-cli -- schema {of} > docs/{file}"
    );
}

#[test]
fn the_schema_of_the_model_is_published() {
    check(
        "model",
        "hagstone-1.schema.json",
        include_str!("../../../docs/hagstone-1.schema.json"),
    );
}

#[test]
fn the_schema_of_the_outcome_is_published() {
    check(
        "outcome",
        "outcome-1.schema.json",
        include_str!("../../../docs/outcome-1.schema.json"),
    );
}

#[test]
fn the_schemas_of_insights_are_published() {
    check(
        "insights",
        "insights-1.schema.json",
        include_str!("../../../docs/insights-1.schema.json"),
    );
    check(
        "solution",
        "solution-1.schema.json",
        include_str!("../../../docs/solution-1.schema.json"),
    );
    check(
        "sensitivity",
        "sensitivity-1.schema.json",
        include_str!("../../../docs/sensitivity-1.schema.json"),
    );
}

fn sample() -> Value {
    serde_json::from_str(include_str!("../../../static/samples/shared-quota.json")).unwrap()
}

/// The first complaints of a schema about a value.
fn complaints(schema: &str, value: &Value) -> Vec<String> {
    let schema = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn the_samples_are_valid() {
    let schema = include_str!("../../../docs/hagstone-1.schema.json");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/samples");
    let files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(files.len(), 7);
    for file in files {
        let sample = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(complaints(schema, &sample), Vec::<String>::new(), "{file:?}");
    }
}

#[test]
fn the_schema_refuses_what_reading_refuses() {
    let schema = include_str!("../../../docs/hagstone-1.schema.json");
    for (pointer, wrong) in [
        ("/format", Value::from("hagstone/2")),
        ("/currency", Value::from("dollars")),
        ("/goal/revenue", Value::from(5)),
        ("/goal/fiscal_year_start", Value::from(13)),
        ("/goal/seasonality", Value::from(vec![1, 2, 3])),
        ("/teams/field_sales/revenue_share", Value::from(1.2)),
        ("/roles/head_of_sales/heads", Value::from(-1)),
        ("/roles/head_of_sales/team", Value::Null),
        ("/measures/company_revenue/scope", Value::from("team")),
        (
            "/plans/head_of_sales/components/company/period",
            Value::from("week"),
        ),
        (
            "/plans/head_of_sales/components/company/pays/curve/points",
            Value::from(Vec::<i32>::new()),
        ),
        (
            "/plans/head_of_sales/components/company/pays/curve/points/0",
            Value::from(vec![1, 1, 1]),
        ),
        ("/pools/shared/members", Value::from("head_of_sales")),
        (
            "/results/company_revenue",
            serde_json::json!({"quarters": [1, 2, 3]}),
        ),
        ("/scenarios/growth/patch", Value::from(vec![1])),
    ] {
        let mut value = sample();
        *value.pointer_mut(pointer).unwrap() = wrong;
        assert_eq!(complaints(schema, &value).len(), 1, "{pointer}");
    }
}

#[test]
fn what_is_printed_is_an_outcome() {
    let schema = include_str!("../../../docs/outcome-1.schema.json");
    let document = hagstone_engine::Document::from_value(sample()).unwrap();
    for scenario in [None].into_iter().chain(document.scenarios().map(Some)) {
        let outcome = serde_json::to_value(document.evaluate(scenario).outcome).unwrap();
        assert_eq!(complaints(schema, &outcome), Vec::<String>::new());
    }
}

/// The names of all fields of a schema's objects, and the words of its choices.
fn names(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            for (name, field) in object
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                found.push(name.clone());
                names(field, found);
            }
            found.extend(object.get("const").and_then(Value::as_str).map(String::from));
            for (_, part) in object.iter().filter(|(key, _)| *key != "properties") {
                names(part, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|part| names(part, found)),
        _ => {}
    }
}

/// A field that is not explained does not exist for a reader.
#[track_caller]
fn explains(text: &str, schema: &Value) {
    let mut found = Vec::new();
    names(schema, &mut found);
    assert!(found.len() > 10, "{found:?}");
    found.retain(|name| !text.contains(&format!("`{name}`")));
    assert_eq!(found, Vec::<String>::new(), "these are not explained");
}

#[test]
fn the_model_is_explained() {
    explains(
        include_str!("../../../docs/model.md"),
        &hagstone_engine::schema::model(),
    );
}

#[test]
fn the_outcome_is_explained() {
    explains(
        include_str!("../../../docs/outcome.md"),
        &hagstone_engine::schema::outcome(),
    );
}

#[test]
fn insights_are_explained() {
    let text = include_str!("../../../docs/insights.md");
    explains(text, &hagstone_engine::schema::insights());
    explains(text, &hagstone_engine::schema::solution());
    explains(text, &hagstone_engine::schema::sensitivity());
}
