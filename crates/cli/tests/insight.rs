//! `insights`, `solve` and `sensitivity` as a script meets them.

use std::process::{Command, Output};

use serde_json::Value;

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../static/samples/direct-contribution.json"
);

fn hagstone(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hagstone"))
        .args(arguments)
        .output()
        .unwrap()
}

/// What a call prints, where it answers.
#[track_caller]
fn printed(arguments: &[&str]) -> Value {
    let output = hagstone(arguments);
    let complained = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (complained.as_str(), output.status.code()),
        ("", Some(0)),
        "{arguments:?}"
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What a call that cannot be answered says.
#[track_caller]
fn refused(arguments: &[&str], why: &str) {
    let output = hagstone(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    let complained = String::from_utf8(output.stderr).unwrap();
    assert!(complained.contains(why), "{complained}");
}

fn complaints(schema: &str, value: &Value) -> Vec<String> {
    let schema = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn insights_are_printed() {
    let found = printed(&["insights", SAMPLE, "--trials", "300", "--seed", "3"]);
    let schema = include_str!("../../../docs/insights-1.schema.json");
    assert_eq!(complaints(schema, &found["insights"]), Vec::<String>::new());
    assert_eq!(found["insights"]["trials"], 300);
    assert!(found["insights"]["roles"]["goalie"]["goalie"].as_bool().unwrap());
    // The same seed and trials, whatever the number of cores: the same to the last digit.
    assert_eq!(
        found,
        printed(&["insights", SAMPLE, "--trials", "300", "--seed", "3"])
    );
    refused(&["insights", SAMPLE, "--trials", "0"], "No trials are asked for.");
    refused(
        &["insights", SAMPLE, "--scenario", "none"],
        "There is no scenario \"none\".",
    );
}

#[test]
fn a_question_is_solved() {
    let ask = |from: &str, to: &str, outcome: &str, target: &str| {
        vec![
            "solve",
            SAMPLE,
            "--input",
            "/goal/revenue/growth",
            "--from",
            from,
            "--to",
            to,
            "--outcome",
            outcome,
            "--target",
            target,
        ]
        .into_iter()
        .map(String::from)
        .collect::<Vec<_>>()
    };
    let asked = ask("-0.2", "1", "goal", "15000000");
    let found = printed(&asked.iter().map(String::as_str).collect::<Vec<_>>());
    // 12,000,000 x 1.25.
    assert_eq!(found["told"], "The outcome is 15000000 at 0.25.");
    let schema = include_str!("../../../docs/solution-1.schema.json");
    assert_eq!(complaints(schema, &found["solution"]), Vec::<String>::new());
    for (asked, why) in [
        (ask("1", "0", "goal", "1"), "From 1 to 0 is no range."),
        (
            ask("0", "1", "happiness", "1"),
            "There is no outcome \"happiness\".",
        ),
        (
            ask("0", "1", "pay:nobody", "1"),
            "The model has no outcome \"pay:nobody\".",
        ),
    ] {
        refused(&asked.iter().map(String::as_str).collect::<Vec<_>>(), why);
    }
}

#[test]
fn a_tornado_is_printed() {
    let found = printed(&["sensitivity", SAMPLE, "--outcome", "pay:head_of_marketing"]);
    let schema = include_str!("../../../docs/sensitivity-1.schema.json");
    assert_eq!(complaints(schema, &found["sensitivity"]), Vec::<String>::new());
    let bars = found["sensitivity"]["bars"].as_array().unwrap();
    let swing = |bar: &Value| (bar["at_high"].as_f64().unwrap() - bar["at_low"].as_f64().unwrap()).abs();
    assert!(bars.len() > 10 && swing(&bars[0]) > swing(&bars[9]));
    assert!(
        found["told"]
            .as_str()
            .unwrap()
            .contains("moves the outcome farthest")
    );
    refused(
        &["sensitivity", SAMPLE, "--outcome", "joy"],
        "There is no outcome \"joy\".",
    );
}
