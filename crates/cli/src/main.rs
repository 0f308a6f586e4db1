//! `hagstone`: the engine for scripts and for batches.
//!
//! It reads a model file, prints JSON or problems, and decides nothing: all that it says is the engine's.

mod cores;
mod exchange;
mod insight;
mod simulate;
mod statement;

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use hagstone_engine::{Document, Problem, Severity, StatementPeriod, statement_ids};
use serde_json::json;

/// Checks and evaluates compensation and goal models.
#[derive(Parser)]
#[command(name = "hagstone", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Lists what is wrong with a model, in its base and in every scenario; exits with 1 if anything is an error.
    Check {
        /// The model file; - for standard input.
        file: PathBuf,
    },
    /// Prints the outcome of a model as JSON: `{"outcome": ..., "problems": [...]}`.
    Evaluate {
        /// The model file; - for standard input.
        file: PathBuf,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
    },
    /// Prints what one person is paid, and how it comes about; one of the people of a role where its id is given.
    Statement {
        /// The model file; - for standard input.
        file: PathBuf,
        /// The id of the payee, or of a role.
        #[arg(long)]
        payee: String,
        /// The period: Q1, 2027-Q1, M3, H1 or year.
        #[arg(long, default_value = "year")]
        period: String,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
        /// Prints JSON, every number with its formula and its inputs.
        #[arg(long)]
        json: bool,
        /// Opens every number into its formula and its inputs.
        #[arg(long)]
        explain: bool,
    },
    /// Runs thousands of years and prints what they come to as JSON: `{"summary": ..., "study": ..., "problems": [...]}`.
    Simulate {
        /// The model file; - for standard input.
        file: PathBuf,
        /// How many years; those from 0 on.
        #[arg(long, conflicts_with_all = ["from", "to"])]
        trials: Option<u64>,
        /// The first year of a part of a larger study.
        #[arg(long, requires = "to")]
        from: Option<u64>,
        /// The one after its last.
        #[arg(long, requires = "from")]
        to: Option<u64>,
        /// Chooses the years: the same number, the same years.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
    },
    /// Merges what `simulate` printed for parts of a study, and prints the whole as it does.
    Merge {
        /// The parts' files; - for standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prints what is to be seen in a model as JSON: who wins while who loses, what each role's pay hangs on, where it jumps:
    /// `{"insights": ..., "problems": [...]}`.
    Insights {
        /// The model file; - for standard input.
        file: PathBuf,
        /// How many years.
        #[arg(long, default_value_t = insight::USUAL)]
        trials: u64,
        /// Chooses the years: the same number, the same years.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
    },
    /// Prints which value of one input makes an outcome what it should be: `{"told": ..., "solution": ...}`.
    Solve {
        /// The model file; - for standard input.
        file: PathBuf,
        /// A JSON Pointer to a number of the model, such as /goal/revenue/growth.
        #[arg(long)]
        input: String,
        /// The lowest value that is looked at.
        #[arg(long, allow_negative_numbers = true)]
        from: f64,
        /// The highest one.
        #[arg(long, allow_negative_numbers = true)]
        to: f64,
        /// The outcome: revenue, ccos, pay:ROLE, `chance_of_goal`, ...
        #[arg(long)]
        outcome: String,
        /// What it should be.
        #[arg(long, allow_negative_numbers = true)]
        target: f64,
        /// How many years a chance is taken over.
        #[arg(long, default_value_t = insight::USUAL)]
        trials: u64,
        /// Chooses the years.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
    },
    /// Prints how far each input moves an outcome, one at a time: `{"told": ..., "sensitivity": ...}`.
    Sensitivity {
        /// The model file; - for standard input.
        file: PathBuf,
        /// The outcome: revenue, ccos, pay:ROLE, `chance_of_goal`, ...
        #[arg(long)]
        outcome: String,
        /// How many years a chance is taken over.
        #[arg(long, default_value_t = insight::USUAL)]
        trials: u64,
        /// Chooses the years.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
    },
    /// Writes a model as a workbook with live formulas, or a table of its outcome as CSV.
    Export {
        /// The model file; - for standard input.
        file: PathBuf,
        /// The file to write, .xlsx or .csv.
        #[arg(long)]
        to: PathBuf,
        /// The table of a .csv file: company, functions, teams, roles, payees, measures, pools or months.
        #[arg(long, default_value = "roles")]
        table: String,
        /// The id of the scenario; the base model where absent.
        #[arg(long)]
        scenario: Option<String>,
    },
    /// Shows what a roster, deals or results in a .csv or .xlsx file would change; prints the changed model with --accept.
    Import(exchange::Import),
    /// Prints the JSON Schema of the model file, or of what another command prints.
    Schema {
        /// Which one.
        #[arg(default_value = "model")]
        of: SchemaOf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum SchemaOf {
    Model,
    Outcome,
    Insights,
    Solution,
    Sensitivity,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Check { file } => check(&file),
        Command::Evaluate { file, scenario } => evaluate(&file, scenario.as_deref()),
        Command::Statement {
            file,
            payee,
            period,
            scenario,
            json,
            explain,
        } => print_statement(&file, &payee, &period, scenario.as_deref(), json, explain),
        Command::Simulate {
            file,
            trials,
            from,
            to,
            seed,
            scenario,
        } => {
            let (from, to) = (from.unwrap_or(0), to.or(trials).unwrap_or(simulate::USUAL));
            simulate::simulate(&file, from, to, seed, scenario.as_deref())
        }
        Command::Insights {
            file,
            trials,
            seed,
            scenario,
        } => insight::insights(&file, trials, seed, scenario.as_deref()),
        Command::Solve {
            file,
            input,
            from,
            to,
            outcome,
            target,
            trials,
            seed,
            scenario,
        } => {
            let asked = insight::Asked {
                input: &input,
                from,
                to,
                outcome: &outcome,
                target,
            };
            insight::solve_for(&file, &asked, trials, seed, scenario.as_deref())
        }
        Command::Sensitivity {
            file,
            outcome,
            trials,
            seed,
            scenario,
        } => insight::tornado(&file, &outcome, trials, seed, scenario.as_deref()),
        Command::Export {
            file,
            to,
            table,
            scenario,
        } => exchange::export(&file, &to, &table, scenario.as_deref()),
        Command::Import(import) => exchange::import(&import),
        Command::Merge { files } => simulate::merge(&files),
        Command::Schema { of } => print_json(&match of {
            SchemaOf::Model => hagstone_engine::schema::model(),
            SchemaOf::Outcome => hagstone_engine::schema::outcome(),
            SchemaOf::Insights => hagstone_engine::schema::insights(),
            SchemaOf::Solution => hagstone_engine::schema::solution(),
            SchemaOf::Sensitivity => hagstone_engine::schema::sensitivity(),
        })
        .map(|()| ExitCode::SUCCESS),
    };
    result.unwrap_or_else(|sentence| {
        eprintln!("{sentence}");
        ExitCode::from(2)
    })
}

/// Opens a document; what refuses it is an error problem like any other.
fn open(file: &Path) -> Result<Result<Document, Problem>, String> {
    Ok(Document::from_text(&text_of(file)?))
}

/// The text of a file, or of standard input.
fn text_of(file: &Path) -> Result<String, String> {
    let (bytes, name) = if file == Path::new("-") {
        let mut bytes = Vec::new();
        (
            io::stdin().read_to_end(&mut bytes).map(|_| bytes),
            "Standard input".to_owned(),
        )
    } else {
        (fs::read(file), file.display().to_string())
    };
    let bytes = bytes.map_err(|error| format!("{name} cannot be read: {error}."))?;
    String::from_utf8(bytes)
        .map_err(|_| format!("{name} is not UTF-8 text; save it as UTF-8, or open another file."))
}

fn check(file: &Path) -> Result<ExitCode, String> {
    let mut problems = Vec::new();
    match open(file)? {
        Err(problem) => problems.push((None, problem)),
        Ok(document) => {
            let base = document.evaluate(None).problems;
            for scenario in document.scenarios() {
                let found = document.evaluate(Some(scenario)).problems;
                let new = found.into_iter().filter(|problem| !base.contains(problem));
                problems.extend(new.map(|problem| (Some(scenario.to_owned()), problem)));
            }
            problems.splice(0..0, base.into_iter().map(|problem| (None, problem)));
        }
    }
    let mut out = io::stdout().lock();
    for (scenario, problem) in &problems {
        let scenario = scenario
            .as_ref()
            .map(|id| format!("in scenario {id}: "))
            .unwrap_or_default();
        writeln!(out, "{scenario}{problem}").map_err(|error| error.to_string())?;
    }
    let count = |severity, what| {
        let count = problems
            .iter()
            .filter(|(_, problem)| problem.severity == severity)
            .count();
        (
            count,
            format!("{count} {what}{}", if count == 1 { "" } else { "s" }),
        )
    };
    let (errors, in_words) = count(Severity::Error, "error");
    let (_, warnings) = count(Severity::Warning, "warning");
    writeln!(out, "{in_words}, {warnings}").map_err(|error| error.to_string())?;
    Ok(if errors > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn evaluate(file: &Path, scenario: Option<&str>) -> Result<ExitCode, String> {
    let document = match open(file)? {
        Ok(document) => document,
        Err(problem) => {
            print_json(&json!({"outcome": null, "problems": [problem]}))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    is_there(&document, scenario)?;
    let evaluation = document.evaluate(scenario);
    print_json(&json!({"outcome": evaluation.outcome, "problems": evaluation.problems}))?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses a scenario that the document has not.
fn is_there(document: &Document, scenario: Option<&str>) -> Result<(), String> {
    let Some(id) = scenario.filter(|id| !document.scenarios().any(|known| known == *id)) else {
        return Ok(());
    };
    let known: Vec<&str> = document.scenarios().collect();
    Err(if known.is_empty() {
        format!("There is no scenario \"{id}\": the model has none. Leave --scenario away.")
    } else {
        format!(
            "There is no scenario \"{id}\". Name one that is there: {}.",
            known.join(", ")
        )
    })
}

fn print_statement(
    file: &Path,
    payee: &str,
    period: &str,
    scenario: Option<&str>,
    json: bool,
    explain: bool,
) -> Result<ExitCode, String> {
    let document = match open(file)? {
        Ok(document) => document,
        Err(problem) => {
            println!("{problem}");
            return Ok(ExitCode::FAILURE);
        }
    };
    is_there(&document, scenario)?;
    let evaluation = document.evaluate(scenario);
    let (model, compiled) = (&evaluation.model, &evaluation.compiled);
    let year = model.goal.as_ref().map(|goal| goal.first_year.get());
    let period = StatementPeriod::read(period, year).ok_or_else(|| {
        let year = year.map_or_else(|| "2027".into(), |year| year.to_string());
        format!("There is no period \"{period}\". Write Q1 to Q4, H1, H2, M1 to M12 or year, or {year}-Q1.")
    })?;
    let Some(found) = hagstone_engine::statement(model, compiled, payee, Some(period)) else {
        let known: Vec<_> = statement_ids(model, compiled)
            .into_iter()
            .map(|(id, _)| id)
            .collect();
        return Err(if known.is_empty() {
            format!("There is no payee and no role \"{payee}\": the model has neither. Add a role to it.")
        } else {
            format!(
                "There is no payee and no role \"{payee}\". Name one that is there: {}.",
                known.join(", ")
            )
        });
    };
    if json {
        let found = serde_json::to_value(&found).map_err(|error| error.to_string())?;
        print_json(&json!({"statement": found, "problems": evaluation.problems}))?;
    } else {
        let text = statement::text(&found, explain);
        write!(io::stdout().lock(), "{text}").map_err(|error| error.to_string())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn print_json(value: &serde_json::Value) -> Result<(), String> {
    let text = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    writeln!(io::stdout().lock(), "{text}").map_err(|error| error.to_string())
}
