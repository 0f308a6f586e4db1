//! Workbooks of all samples, calculated anew by `LibreOffice`: every formula gives what the engine says, and follows an input
//! that is changed; in every language, and in a `LibreOffice` that writes numbers as that language does.
//!
//! The tests need `soffice` and are ignored without being asked for:
//! `cargo test -p hagstone-exchange --test recalculated -- --ignored`.

#![allow(clippy::disallowed_methods, reason = "the test reads models and workbooks")]

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use hagstone_engine::{Document, Severity};
use hagstone_exchange::workbook::{Book, Content, Spot, book};
use hagstone_words::{Language, say, speak, spoken};
use serde_json::{Value, json};

/// How far a number may lie off the engine's: half a cent.
const CLOSE: f64 = 0.005;

/// What makes `LibreOffice` calculate on loading, whatever a file holds (0 is "always"), where numbers are written as in a
/// locale.
fn settings(locale: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
</oor:items>"#
    )
}

/// The models of a folder, by their names.
fn models(folder: &str) -> Vec<(String, Document)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<(String, Document)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (
                name,
                Document::from_text(&fs::read_to_string(&path).unwrap()).unwrap(),
            )
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn samples() -> Vec<(String, Document)> {
    let found = models("../../static/samples");
    assert_eq!(found.len(), 7);
    found
}

/// The cells of workbooks, made in the language that is spoken, after `LibreOffice` has calculated and saved them.
fn recalculated(folder: &str, books: &[(String, Book)]) -> Vec<HashMap<Spot, f64>> {
    let locale = match spoken() {
        Language::English => "en-US",
        Language::German => "de-DE",
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{folder}-{locale}"));
    let (profile, out) = (folder.join("profile"), folder.join("out"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), settings(locale)).unwrap();
    let files: Vec<PathBuf> = books
        .iter()
        .map(|(name, book)| {
            let file = folder.join(format!("{name}.xlsx"));
            fs::write(&file, book.to_xlsx()).unwrap();
            file
        })
        .collect();
    let status = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&out)
        .args(&files)
        .output()
        .expect("soffice, of libreoffice-calc");
    assert!(
        status.status.success(),
        "{}",
        String::from_utf8_lossy(&status.stderr)
    );
    books
        .iter()
        .map(|(name, book)| numbers(&out.join(format!("{name}.xlsx")), book))
        .collect()
}

fn numbers(file: &Path, book: &Book) -> HashMap<Spot, f64> {
    let mut workbook = Xlsx::new(Cursor::new(fs::read(file).unwrap())).unwrap();
    // The sheets and the names of inputs are still called as they were, and the names still stand for the same cells.
    let pages: Vec<&str> = book.pages.iter().map(|page| page.name).collect();
    assert_eq!(workbook.sheet_names(), pages);
    let mut kept = workbook.defined_names().to_vec();
    let mut names: Vec<(String, String)> = book
        .names
        .iter()
        .map(|(name, spot)| (name.clone(), format!("{}!{}", pages[spot.page], spot.fixed())))
        .collect();
    kept.sort();
    names.sort();
    assert_eq!(kept, names);
    let mut found = HashMap::new();
    for (page, sheet) in book.pages.iter().enumerate() {
        let range = workbook.worksheet_range(sheet.name).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            let spot = Spot {
                page,
                row: top + u32::try_from(row).unwrap(),
                column: u16::try_from(left as usize + column).unwrap(),
            };
            match cell {
                Data::Float(number) => {
                    found.insert(spot, *number);
                }
                Data::Int(number) => {
                    found.insert(spot, *number as f64);
                }
                Data::Error(error) => panic!("{}!{} is {error}", sheet.name, spot.address()),
                // A check that is not met counts as no number.
                Data::String(text) => match book.cell(spot).map(|cell| &cell.content) {
                    Some(Content::Says { value, .. }) if value != text => {
                        found.insert(Spot { column: 3, ..spot }, f64::NAN);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
    }
    found
}

/// Formulas, with what the engine says of each.
fn formulas(book: &Book) -> Vec<(Spot, &str, f64)> {
    let mut found = Vec::new();
    for (page, sheet) in book.pages.iter().enumerate() {
        for (row, cells) in (0..).zip(&sheet.rows) {
            for (column, cell) in cells {
                if let Content::Formula { text, value } = &cell.content {
                    let spot = Spot {
                        page,
                        row,
                        column: *column,
                    };
                    found.push((spot, text.as_str(), *value));
                }
            }
        }
    }
    found
}

/// Whether two numbers are alike; what is no number is like none.
fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= CLOSE
}

/// The formulas that give another number than the engine.
fn off(book: &Book, found: &HashMap<Spot, f64>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (spot, text, value) in formulas(book) {
        let number = found.get(&spot).copied().unwrap_or(f64::NAN);
        if !close(number, value) {
            let sheet = book.pages[spot.page].name;
            wrong.push(format!(
                "{sheet}!{} ={text} gives {number}, not {value}",
                spot.address()
            ));
        }
    }
    wrong
}

/// Every formula of every book gives what the engine says.
fn none_off(books: &[(String, Book)], found: &[HashMap<Spot, f64>]) {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for ((name, book), found) in books.iter().zip(found) {
        println!(
            "{name}: {} formulas, {} inputs",
            formulas(book).len(),
            book.inputs.len()
        );
        compared += formulas(book).len();
        wrong.extend(off(book, found).into_iter().map(|line| format!("{name}: {line}")));
    }
    println!(
        "{}: {} workbooks, {compared} formulas",
        spoken().tag(),
        books.len()
    );
    assert!(
        wrong.is_empty(),
        "{} are off:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

/// Adds one to a formula.
fn broken(book: &Book) -> Book {
    let mut book = book.clone();
    let (spot, ..) = formulas(&book)[3];
    let row = &mut book.pages[spot.page].rows[spot.row as usize];
    let cell = &mut row
        .iter_mut()
        .find(|(column, _)| *column == spot.column)
        .unwrap()
        .1;
    if let Content::Formula { text, .. } = &mut cell.content {
        text.push_str("+1");
    }
    book
}

/// The workbooks of the samples, of their scenarios too, in the language that is spoken.
fn of_samples() -> Vec<(String, Book)> {
    let mut books: Vec<(String, Book)> = Vec::new();
    for (name, document) in samples() {
        books.push((name.clone(), book(&document.evaluate(None))));
        for scenario in document.scenarios() {
            books.push((
                format!("{name}-{scenario}"),
                book(&document.evaluate(Some(scenario))),
            ));
        }
    }
    books
}

/// The workbooks of the worked cases of the engine, which use the whole grammar of pay: tiers, matrices, gates, caps, draws,
/// deals, pools.
fn of_cases() -> Vec<(String, Book)> {
    let cases = models("../engine/tests/unpublished");
    assert!(cases.len() > 30);
    cases
        .into_iter()
        .map(|(name, document)| (name, book(&document.evaluate(None))))
        .collect()
}

#[test]
#[ignore = "needs LibreOffice"]
fn every_formula_of_every_sample_gives_what_the_engine_says() {
    speak(Language::English);
    let mut books = of_samples();
    let first = books[0].1.clone();
    books.push(("broken".into(), broken(&first)));
    let mut found = recalculated("samples", &books);
    let broken = off(&first, &found.pop().unwrap());
    assert!(!broken.is_empty(), "a broken formula is seen");
    books.pop();
    none_off(&books, &found);
}

#[test]
#[ignore = "needs LibreOffice"]
fn every_formula_of_the_worked_cases_gives_what_the_engine_says() {
    speak(Language::English);
    let books = of_cases();
    let found = recalculated("cases", &books);
    none_off(&books, &found);
}

/// A formula with its sheets called by their numbers.
fn by_number(book: &Book, formula: &str) -> String {
    let sheets = (0..).zip(&book.pages);
    sheets.fold(formula.to_owned(), |formula, (number, page)| {
        formula.replace(&format!("{}!", page.name), &format!("{number}!"))
    })
}

/// The same books in German: the formulas are those of the English ones but for the names of the sheets, and give the same.
#[test]
#[ignore = "needs LibreOffice"]
fn every_formula_gives_what_the_engine_says_in_german_too() {
    let books_in = |language| {
        speak(language);
        let mut books = of_samples();
        books.extend(of_cases());
        books
    };
    let (english, books) = (books_in(Language::English), books_in(Language::German));
    for ((name, english), (_, german)) in english.iter().zip(&books) {
        assert_ne!(english.pages[0].name, german.pages[0].name);
        let (ours, theirs) = (formulas(english), formulas(german));
        assert_eq!(ours.len(), theirs.len(), "{name}");
        for ((spot, ours, value), (at, theirs, same)) in ours.into_iter().zip(theirs) {
            assert_eq!((spot, value.to_bits()), (at, same.to_bits()), "{name}");
            assert_eq!(by_number(english, ours), by_number(german, theirs), "{name}");
        }
    }
    let found = recalculated("all", &books);
    none_off(&books, &found);
}

/// What the outcomes say that follow inputs: by section and label.
fn outcomes(book: &Book, numbers: Option<&HashMap<Spot, f64>>) -> Vec<(String, f64)> {
    let follows = [
        say!(common_revenue),
        say!(common_goal),
        say!(common_attainment),
        say!(common_base_salaries),
        say!(common_variable_pay_2),
        say!(build_outcomes_budget_of_variable_pay),
        say!(build_outcomes_compensation_cost_of_sales_ccos),
        say!(common_variable_pay_all_of_them),
        say!(common_variable_pay_one_person),
        say!(common_fund),
    ];
    let page = book
        .pages
        .iter()
        .position(|page| page.name == say!(common_outcomes))
        .unwrap();
    let mut section = String::new();
    let mut found = Vec::new();
    for (row, cells) in (0..).zip(&book.pages[page].rows) {
        let Some((0, label)) = cells.first().map(|(column, cell)| (*column, cell)) else {
            continue;
        };
        let Content::Text(label) = &label.content else {
            continue;
        };
        match cells.get(1).map(|(_, cell)| &cell.content) {
            Some(Content::Formula { value, .. }) if follows.contains(&label.as_str()) => {
                let spot = Spot { page, row, column: 1 };
                let value = numbers.map_or(*value, |numbers| numbers.get(&spot).copied().unwrap_or(f64::NAN));
                found.push((format!("{section}, {label}"), value));
            }
            None => section.clone_from(label),
            _ => {}
        }
    }
    found
}

/// Inputs of a book that are moved: each lever of the document, and, of the one sample that says so, every number.
fn moved(document: &Document, book: &Book, all: bool) -> Vec<String> {
    let levers = document.value().get("levers").and_then(Value::as_object);
    let levers: Vec<&str> = levers
        .into_iter()
        .flatten()
        .filter_map(|(_, lever)| lever["path"].as_str())
        .collect();
    let inputs = book.inputs.iter().map(|(pointer, _)| pointer);
    // People's hours are what revenue is modelled from, which is a value in a workbook, as its first sheet says.
    let modelled = document.value().get("segments").is_some();
    let inputs = inputs.filter(|pointer| !(modelled && pointer.ends_with("/heads")));
    inputs
        .filter(|pointer| all || levers.contains(&pointer.as_str()))
        .cloned()
        .collect()
}

/// Inputs are moved in workbooks of the language that is spoken; of the sample that is named, every one.
fn outcomes_follow(every_input_of: Option<&str>) {
    let mut cases = Vec::new();
    for (name, document) in samples() {
        let plain = book(&document.evaluate(None));
        for (index, pointer) in moved(&document, &plain, every_input_of == Some(name.as_str()))
            .into_iter()
            .enumerate()
        {
            let before = document
                .value()
                .pointer(&pointer)
                .and_then(Value::as_f64)
                .unwrap();
            let after = if before.abs() > 0.0 { before * 1.07 } else { 0.07 };
            let mut value = document.value().clone();
            *value.pointer_mut(&pointer).unwrap() = json!(after);
            let changed = Document::from_value(value).unwrap().evaluate(None);
            // What no longer sums to a whole is left out by the engine, and told there.
            if changed
                .problems
                .iter()
                .any(|problem| problem.severity == Severity::Error)
            {
                continue;
            }
            let changed = book(&changed);
            let mut edited = plain.clone();
            assert!(edited.set_input(&pointer, after));
            cases.push((
                format!("{name}{pointer}"),
                (format!("{name}-{index}"), edited),
                changed,
            ));
        }
    }
    let books: Vec<(String, Book)> = cases.iter().map(|(_, book, _)| book.clone()).collect();
    let found = recalculated("moved", &books);
    let mut wrong = Vec::new();
    for ((what, (_, edited), changed), numbers) in cases.iter().zip(&found) {
        let (expected, got) = (outcomes(changed, None), outcomes(edited, Some(numbers)));
        assert!(!expected.is_empty() && expected.len() == got.len(), "{what}");
        let off = expected.iter().zip(&got).find(|((_, a), (_, b))| !close(*a, *b));
        if let Some(((label, expected), (_, got))) = off {
            wrong.push(format!("{what}: {label} is {got}, not {expected}"));
        }
    }
    println!("{}: {} inputs moved", spoken().tag(), cases.len());
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
#[ignore = "needs LibreOffice"]
fn an_input_that_is_changed_moves_the_outcomes_as_it_does_in_the_engine() {
    speak(Language::English);
    outcomes_follow(Some("shared-quota"));
}

/// In German the levers alone: the formulas are the same ones.
#[test]
#[ignore = "needs LibreOffice"]
fn a_lever_that_is_moved_moves_the_outcomes_in_german_too() {
    speak(Language::German);
    outcomes_follow(None);
}
