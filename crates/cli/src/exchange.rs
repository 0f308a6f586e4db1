//! `hagstone export` and `hagstone import`: the files of other programs.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use hagstone_engine::Document;
use hagstone_exchange::csv::to_csv;
use hagstone_exchange::import::{DayOrder, Decimal, Field, Mapping, Preview, What, accepted};
use hagstone_exchange::outcome_tables::outcome_tables;
use hagstone_exchange::sheet::Sheet;
use hagstone_exchange::workbook::book;

use crate::{is_there, open};

/// What is imported, and how it is read.
#[derive(Args)]
pub(crate) struct Import {
    /// The model file; - for standard input.
    pub(crate) file: PathBuf,
    /// A file of payees, .csv or .xlsx.
    #[arg(long, group = "rows", required = true)]
    roster: Option<PathBuf>,
    /// A file of deals.
    #[arg(long, group = "rows")]
    deals: Option<PathBuf>,
    /// A file of results.
    #[arg(long, group = "rows")]
    results: Option<PathBuf>,
    /// The sheet of a workbook; its first one where absent.
    #[arg(long)]
    sheet: Option<String>,
    /// Which column holds what, where its heading does not say so: --column "Rep name=payee"; =none leaves it out.
    #[arg(long, value_name = "HEADING=FIELD")]
    column: Vec<String>,
    /// The sign before decimals, where the file leaves it open.
    #[arg(long)]
    decimal: Option<DecimalSign>,
    /// What stands first in 3/4/2027, where the file leaves it open.
    #[arg(long)]
    first: Option<First>,
    /// The measure that quotas are the goals of.
    #[arg(long, value_name = "MEASURE")]
    quota_of: Option<String>,
    /// Imports the rows that nothing is wrong with, and leaves out the others.
    #[arg(long)]
    leave_out: bool,
    /// Prints the model with what is imported; without it nothing is imported and the preview is printed.
    #[arg(long)]
    accept: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum DecimalSign {
    Point,
    Comma,
}

#[derive(Clone, Copy, ValueEnum)]
enum First {
    Day,
    Month,
}

/// Writes a model as a workbook, or a table of its outcome as CSV.
pub(crate) fn export(
    file: &Path,
    to: &Path,
    table: &str,
    scenario: Option<&str>,
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
    let bytes = match ending(to).as_str() {
        "xlsx" => book(&evaluation).to_xlsx(),
        "csv" => {
            let tables = outcome_tables(&evaluation);
            let Some((_, table)) = tables.iter().find(|(name, _)| *name == table) else {
                let known: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
                return Err(format!(
                    "There is no table \"{table}\". Name one that is there: {}.",
                    known.join(", ")
                ));
            };
            to_csv(table)
        }
        _ => return Err("A model is exported as .xlsx or .csv. Give the file one of these endings.".into()),
    };
    fs::write(to, bytes).map_err(|error| format!("{} cannot be written: {error}.", to.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// Shows what a file would change in a model, or prints the changed model.
pub(crate) fn import(import: &Import) -> Result<ExitCode, String> {
    let document = match open(&import.file)? {
        Ok(document) => document,
        Err(problem) => {
            println!("{problem}");
            return Ok(ExitCode::FAILURE);
        }
    };
    let (what, rows) = match (&import.roster, &import.deals, &import.results) {
        (Some(file), ..) => (What::Roster, file),
        (_, Some(file), _) => (What::Deals, file),
        (.., Some(file)) => (What::Results, file),
        _ => return Err("Name a file with --roster, --deals or --results.".into()),
    };
    let bytes = fs::read(rows).map_err(|error| format!("{} cannot be read: {error}.", rows.display()))?;
    let sheet = match ending(rows).as_str() {
        "xlsx" => Sheet::from_xlsx(&bytes, import.sheet.as_deref()),
        _ => Sheet::from_csv(&bytes),
    };
    let sheet = sheet.map_err(|refused| format!("{}: {refused}", rows.display()))?;
    let mapping = mapping(import, what, &sheet, &document)?;
    let preview = Preview::of(&document, &sheet, &mapping);
    if !import.accept {
        print_preview(&sheet, &mapping, &preview).map_err(|error| error.to_string())?;
        return Ok(match preview.changes(import.leave_out) {
            Ok(_) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        });
    }
    let changes = preview
        .changes(import.leave_out)
        .map_err(|error| format!("{error} Leave --accept away to see which."))?;
    let text = accepted(&document, changes).to_text();
    writeln!(io::stdout().lock(), "{text}").map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

fn mapping(import: &Import, what: What, sheet: &Sheet, document: &Document) -> Result<Mapping, String> {
    let mut mapping = Mapping::proposed(what, sheet, &document.model(None).0);
    for said in &import.column {
        let (heading, field) = said
            .rsplit_once('=')
            .ok_or_else(|| format!("\"{said}\" names no field. Write --column \"Heading=field\"."))?;
        let Some(column) = sheet.headings.iter().position(|known| known == heading) else {
            return Err(format!(
                "There is no column \"{heading}\". Name one that is there: {}.",
                sheet.headings.join(", ")
            ));
        };
        let found = what
            .fields()
            .iter()
            .find(|known| known.name().replace(' ', "-") == field || known.name() == field);
        if field != "none" && found.is_none() {
            let known: Vec<&str> = what.fields().iter().map(|field| Field::name(*field)).collect();
            return Err(format!(
                "There is no field \"{field}\". Name one of these, or none: {}.",
                known.join(", ")
            ));
        }
        for column in &mut mapping.columns {
            column.take_if(|known| Some(&*known) == found);
        }
        if let Some(place) = mapping.columns.get_mut(column) {
            *place = found.copied();
        }
    }
    mapping.decimal = import.decimal.map(|sign| match sign {
        DecimalSign::Point => Decimal::Point,
        DecimalSign::Comma => Decimal::Comma,
    });
    mapping.days = import.first.map(|first| match first {
        First::Day => DayOrder::DayFirst,
        First::Month => DayOrder::MonthFirst,
    });
    if let Some(measure) = &import.quota_of {
        mapping.quota_of = Some(measure.as_str().into());
    }
    Ok(mapping)
}

fn print_preview(sheet: &Sheet, mapping: &Mapping, preview: &Preview) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "Columns")?;
    for (heading, field) in sheet.headings.iter().zip(&mapping.columns) {
        writeln!(out, "  {heading}: {}", field.map_or("left out", Field::name))?;
    }
    for question in &preview.questions {
        writeln!(out, "Question: {}", question.sentence())?;
    }
    for problem in &preview.problems {
        let heading = problem.column.and_then(|column| sheet.headings.get(column));
        let column = heading.map_or(String::new(), |heading| format!(", {heading}"));
        writeln!(out, "Row {}{column}: {}", problem.row, problem.sentence)?;
    }
    if preview.more_problems > 0 {
        writeln!(out, "... and {} more", preview.more_problems)?;
    }
    for line in &preview.lines {
        let what = if line.new { "adds" } else { "changes" };
        writeln!(out, "Row {} {what} {} ({})", line.row, line.name, line.id)?;
    }
    Ok(())
}

fn ending(file: &Path) -> String {
    file.extension()
        .map_or(String::new(), |ending| ending.to_string_lossy().to_lowercase())
}
