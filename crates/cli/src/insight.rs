//! `hagstone insights`, `solve` and `sensitivity`: what is to be seen in a model, and what makes an outcome what it should be.

use std::path::Path;
use std::process::ExitCode;

use hagstone_engine::compare::Metric;
use hagstone_engine::insight::{InsightSimulator, InsightStudy};
use hagstone_engine::sensitivity::{Bar, sensitivity};
use hagstone_engine::simulate::Trials;
use hagstone_engine::solve::{Question, solve};
use hagstone_engine::{Document, Model};
use serde_json::json;

use crate::cores::on_all_cores;
use crate::{is_there, open, print_json};

/// How many years insights are taken over where nothing is said.
pub(crate) const USUAL: u64 = 2_000;

/// How many years a thread takes at a time.
const PART: u32 = 256;

/// Opens a document that is to be looked into; prints the problem under `field` where it cannot be.
fn document(file: &Path, scenario: Option<&str>, field: &str) -> Result<Option<Document>, String> {
    match open(file)? {
        Ok(document) => {
            is_there(&document, scenario)?;
            Ok(Some(document))
        }
        Err(problem) => {
            print_json(&json!({field: null, "problems": [problem]}))?;
            Ok(None)
        }
    }
}

pub(crate) fn insights(
    file: &Path,
    trials: u64,
    seed: u64,
    scenario: Option<&str>,
) -> Result<ExitCode, String> {
    let trials = Trials::new(0, trials).map_err(|error| error.to_string())?;
    let Some(document) = document(file, scenario, "insights")? else {
        return Ok(ExitCode::FAILURE);
    };
    let evaluation = document.evaluate(scenario);
    let study = studied(&evaluation.model, trials, seed)?;
    let found = study.insights(&evaluation.model);
    print_json(&json!({"insights": found, "problems": evaluation.problems}))?;
    Ok(ExitCode::SUCCESS)
}

/// What the trials on all cores come to together.
fn studied(model: &Model, trials: Trials, seed: u64) -> Result<InsightStudy, String> {
    let runner = || {
        let simulator = InsightSimulator::new(model, seed);
        let study = simulator.study();
        (simulator, study)
    };
    let studies = on_all_cores(trials, PART, runner, |simulator, part, study| {
        simulator.run(part, study);
    })?;
    let mut studies = studies.into_iter();
    let mut whole = studies.next().ok_or("No trials were run.")?;
    for study in studies {
        whole.merge(&study).map_err(|error| error.to_string())?;
    }
    Ok(whole)
}

/// The outcome of that name.
fn metric(name: &str) -> Result<Metric, String> {
    Metric::read(name).ok_or_else(|| {
        format!(
            "There is no outcome \"{name}\". Name revenue, goal, attainment, incentive_cost, incentive_cost_p90, ccos, pay:ROLE, \
             mean_pay:ROLE, pool:POOL, chance_of_goal, chance_of_budget, chance_together or chance_of_target:ROLE."
        )
    })
}

/// A question as it is asked on the command line.
pub(crate) struct Asked<'a> {
    pub(crate) input: &'a str,
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) outcome: &'a str,
    pub(crate) target: f64,
}

pub(crate) fn solve_for(
    file: &Path,
    asked: &Asked<'_>,
    trials: u64,
    seed: u64,
    scenario: Option<&str>,
) -> Result<ExitCode, String> {
    let outcome = metric(asked.outcome)?;
    let Some(document) = document(file, scenario, "solution")? else {
        return Ok(ExitCode::FAILURE);
    };
    let question = Question {
        input: asked.input.into(),
        from: asked.from,
        to: asked.to,
        outcome,
        target: asked.target,
        seed,
        trials,
    };
    let found = solve(&document, scenario, question).map_err(|error| error.to_string())?;
    let told = found.told(&written, &written);
    print_json(&json!({"told": told, "solution": found}))?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn tornado(
    file: &Path,
    outcome: &str,
    trials: u64,
    seed: u64,
    scenario: Option<&str>,
) -> Result<ExitCode, String> {
    let metric = metric(outcome)?;
    let Some(document) = document(file, scenario, "sensitivity")? else {
        return Ok(ExitCode::FAILURE);
    };
    let found = sensitivity(&document, scenario, metric, seed, trials).map_err(|error| error.to_string())?;
    let told = found.told(&|bar: &Bar| bar.path.clone(), &written);
    print_json(&json!({"told": told, "sensitivity": found}))?;
    Ok(ExitCode::SUCCESS)
}

/// A number to six digits, or to the unit where it is larger.
fn written(number: f64) -> String {
    if number.abs() >= 100_000.0 {
        return format!("{number:.0}");
    }
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.into() }
}
