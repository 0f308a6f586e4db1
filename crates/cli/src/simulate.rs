//! `hagstone simulate` and `hagstone merge`: studies, whole or in parts.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use hagstone_engine::Problem;
use hagstone_engine::simulate::{Simulator, Study, Trials};
use serde::Deserialize;

use crate::cores::on_all_cores;
use crate::{is_there, open, print_json, text_of};

/// How many years where nothing is said.
pub(crate) const USUAL: u64 = 10_000;

/// How many years a thread takes at a time.
const PART: u32 = 4_096;

/// What is read of it again.
#[derive(Deserialize)]
struct Part {
    study: Study,
}

pub(crate) fn simulate(
    file: &Path,
    from: u64,
    to: u64,
    seed: u64,
    scenario: Option<&str>,
) -> Result<ExitCode, String> {
    let trials = Trials::new(from, to).map_err(|error| error.to_string())?;
    let document = match open(file)? {
        Ok(document) => document,
        Err(problem) => {
            print_json(&serde_json::json!({"summary": null, "study": null, "problems": [problem]}))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    is_there(&document, scenario)?;
    let evaluation = document.evaluate(scenario);
    let runner = || {
        let simulator = Simulator::new(&evaluation.model, seed);
        let study = simulator.study();
        (simulator, study)
    };
    let studies = on_all_cores(trials, PART, runner, |simulator, part, study| {
        simulator.run(part, study);
    })?;
    let study = merged(studies)?;
    print(&study, &evaluation.problems)?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn merge(files: &[PathBuf]) -> Result<ExitCode, String> {
    let mut studies = Vec::with_capacity(files.len());
    for file in files {
        let part: Part = serde_json::from_str(&text_of(file)?).map_err(|error| {
            let file = file.display();
            format!("{file} is no study: {error}. Merge what \"hagstone simulate\" prints.")
        })?;
        studies.push(part.study);
    }
    let study = merged(studies)?;
    print(&study, &[])?;
    Ok(ExitCode::SUCCESS)
}

fn merged(studies: Vec<Study>) -> Result<Study, String> {
    let mut studies = studies.into_iter().filter(|study| study.count() > 0);
    let Some(mut whole) = studies.next() else {
        return Err("There is nothing to merge: the studies have no trials.".into());
    };
    for study in studies {
        whole
            .merge(&study)
            .map_err(|error| format!("The studies cannot be merged. {error}"))?;
    }
    Ok(whole)
}

/// Prints what people read on many lines, and what other programs read on one.
fn print(study: &Study, problems: &[Problem]) -> Result<(), String> {
    let text = |json: serde_json::Result<String>| json.map_err(|error| error.to_string());
    let summary = text(serde_json::to_string_pretty(&study.summary()))?;
    let problems = text(serde_json::to_string_pretty(problems))?;
    let study = text(serde_json::to_string(study))?;
    let printed = format!("{{\n\"summary\": {summary},\n\"problems\": {problems},\n\"study\": {study}\n}}");
    writeln!(io::stdout().lock(), "{printed}").map_err(|error| error.to_string())
}
