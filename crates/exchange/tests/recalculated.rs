//! Workbooks of all samples, calculated anew by `LibreOffice`: every formula gives what the engine says, and follows an input
//! that is changed.
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
use serde_json::{Value, json};

/// How far a number may lie off the engine's: half a cent.
const CLOSE: f64 = 0.005;

/// What makes `LibreOffice` calculate on loading, whatever a file holds: 0 is "always".
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

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

/// The cells of workbooks after `LibreOffice` has calculated and saved them.
fn recalculated(folder: &str, books: &[(String, Book)]) -> Vec<HashMap<Spot, f64>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    let (profile, out) = (folder.join("profile"), folder.join("out"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).unwrap();
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
                Data::String(text) if text == "differs" => {
                    found.insert(Spot { column: 3, ..spot }, f64::NAN);
                }
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
    for ((name, book), found) in books.iter().zip(found) {
        println!(
            "{name}: {} formulas, {} inputs",
            formulas(book).len(),
            book.inputs.len()
        );
        wrong.extend(off(book, found).into_iter().map(|line| format!("{name}: {line}")));
    }
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

#[test]
#[ignore = "needs LibreOffice"]
fn every_formula_of_every_sample_gives_what_the_engine_says() {
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
    let first = books[0].1.clone();
    books.push(("broken".into(), broken(&first)));
    let mut found = recalculated("samples", &books);
    let broken = off(&first, &found.pop().unwrap());
    assert!(!broken.is_empty(), "a broken formula is seen");
    books.pop();
    none_off(&books, &found);
}

/// The worked cases of the engine use the whole grammar of pay: tiers, matrices, gates, caps, draws, deals, pools.
#[test]
#[ignore = "needs LibreOffice"]
fn every_formula_of_the_worked_cases_gives_what_the_engine_says() {
    let cases = models("../engine/tests/unpublished");
    assert!(cases.len() > 30);
    let books: Vec<(String, Book)> = cases
        .into_iter()
        .map(|(name, document)| (name, book(&document.evaluate(None))))
        .collect();
    let found = recalculated("cases", &books);
    none_off(&books, &found);
}

/// What the outcomes say that follow inputs: by section and label.
fn outcomes(book: &Book, numbers: Option<&HashMap<Spot, f64>>) -> Vec<(String, f64)> {
    const FOLLOWS: [&str; 10] = [
        "Revenue",
        "Goal",
        "Attainment",
        "Base salaries",
        "Variable pay",
        "Budget of variable pay",
        "Compensation cost of sales (CCOS)",
        "Variable pay, all of them",
        "Variable pay, one person",
        "Fund",
    ];
    let page = book
        .pages
        .iter()
        .position(|page| page.name == "Outcomes")
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
            Some(Content::Formula { value, .. }) if FOLLOWS.contains(&label.as_str()) => {
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

#[test]
#[ignore = "needs LibreOffice"]
fn an_input_that_is_changed_moves_the_outcomes_as_it_does_in_the_engine() {
    let mut cases = Vec::new();
    for (name, document) in samples() {
        let plain = book(&document.evaluate(None));
        for (index, pointer) in moved(&document, &plain, name == "shared-quota")
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
        assert_eq!(expected.len(), got.len(), "{what}");
        let off = expected.iter().zip(&got).find(|((_, a), (_, b))| !close(*a, *b));
        if let Some(((label, expected), (_, got))) = off {
            wrong.push(format!("{what}: {label} is {got}, not {expected}"));
        }
    }
    println!("{} inputs moved", cases.len());
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}
