//! Workbooks as data: what stands where, and that it is a number of the engine's.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use hagstone_engine::{Document, RevenueOf, revenue_rows};
use hagstone_exchange::sheet::Sheet;
use hagstone_exchange::workbook::{Content, book};
use hagstone_exchange::xlsx::sheets_of;

const SAMPLES: [(&str, &str); 7] = [
    (
        "shared-quota",
        include_str!("../../../static/samples/shared-quota.json"),
    ),
    (
        "reorder-handoff",
        include_str!("../../../static/samples/reorder-handoff.json"),
    ),
    (
        "direct-contribution",
        include_str!("../../../static/samples/direct-contribution.json"),
    ),
    (
        "qualified-lead",
        include_str!("../../../static/samples/qualified-lead.json"),
    ),
    (
        "post-departmental",
        include_str!("../../../static/samples/post-departmental.json"),
    ),
    (
        "quarter-and-decade",
        include_str!("../../../static/samples/quarter-and-decade.json"),
    ),
    (
        "recovered-leads",
        include_str!("../../../static/samples/recovered-leads.json"),
    ),
];

/// A cell as text: a number, or a formula behind its number.
fn shown(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::Number(number) => format!("{number:.2}"),
        Content::Formula { text, value } => format!("{value:.2} ={text}"),
        Content::Says { text, value } => format!("{value} ={text}"),
    }
}

#[test]
fn every_sample_is_mostly_formulas() {
    for (name, text) in SAMPLES {
        let evaluation = Document::from_text(text).unwrap().evaluate(None);
        let book = book(&evaluation);
        let (mut formulas, mut values) = (0, 0);
        for page in &book.pages[1..] {
            for (column, cell) in page.rows.iter().flatten() {
                match &cell.content {
                    Content::Formula { text, value } => {
                        assert!(value.is_finite() && text.len() < 1_000, "{name}: {text}");
                        formulas += 1;
                    }
                    Content::Number(_) if *column == 1 => values += 1,
                    _ => {}
                }
            }
        }
        assert!(
            formulas > 7 * values,
            "{name}: {formulas} formulas, {values} values"
        );
        for (pointer, spot) in &book.inputs {
            let said = evaluation
                .value
                .pointer(pointer)
                .and_then(serde_json::Value::as_f64);
            let cell = &book.cell(*spot).unwrap().content;
            assert_eq!(said.map(Content::Number).as_ref(), Some(cell), "{name}{pointer}");
        }
        let mut names: Vec<&str> = book.names.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(
            names.len(),
            book.names.len(),
            "{name}: each name stands for one input"
        );
    }
}

#[test]
fn the_outcomes_are_the_engine_s() {
    let evaluation = Document::from_text(SAMPLES[0].1).unwrap().evaluate(None);
    let book = book(&evaluation);
    let outcome = &evaluation.outcome;
    let page = book.pages.iter().find(|page| page.name == "Outcomes").unwrap();
    let row = |label: &str| {
        let found = page
            .rows
            .iter()
            .find(|row| row.first().is_some_and(|(_, cell)| shown(&cell.content) == label));
        found.and_then(|row| match &row[1].1.content {
            Content::Formula { value, .. } => Some(*value),
            _ => None,
        })
    };
    assert_eq!(row("Variable pay"), Some(outcome.company.incentive_cost));
    assert_eq!(row("Compensation cost of sales (CCOS)"), outcome.company.ccos);
    assert_eq!(row("Fund"), outcome.pools.get("shared").map(|pool| pool.fund));
}

/// What the rows of revenue explain is what the outcome says, for the company, every function and every team.
#[test]
fn revenue_is_explained_as_it_is_evaluated() {
    for (name, text) in SAMPLES {
        let evaluation = Document::from_text(text).unwrap().evaluate(None);
        let outcome = &evaluation.outcome;
        let rows = revenue_rows(&evaluation.model, &evaluation.compiled);
        assert_eq!(rows.len(), 1 + outcome.functions.len() + outcome.teams.len());
        for row in rows {
            let expected = match &row.of {
                RevenueOf::Company => (outcome.company.revenue, outcome.company.goal),
                RevenueOf::Function(id) => outcome
                    .functions
                    .get(id)
                    .map(|one| (one.revenue, one.goal))
                    .unwrap(),
                RevenueOf::Team(id) => outcome.teams.get(id).map(|one| (one.revenue, one.goal)).unwrap(),
            };
            let close = |a: f64, b: f64| (a - b).abs() <= 1e-6;
            assert!(
                close(row.revenue.value, expected.0) && close(row.goal.value, expected.1),
                "{name}: {}",
                row.name
            );
        }
    }
}

/// A curve is looked up as a whole: its formula names all points, and how many of them are reached.
#[test]
fn a_curve_is_looked_up_as_a_whole() {
    let evaluation = Document::from_text(SAMPLES[0].1).unwrap().evaluate(None);
    let book = book(&evaluation);
    let page = book.pages.iter().find(|page| page.name == "Pay").unwrap();
    let row = page.rows.iter().find(|row| {
        row.first()
            .is_some_and(|(_, cell)| shown(&cell.content) == "Company revenue, the year: Payout")
    });
    let row: Vec<String> = row
        .unwrap()
        .iter()
        .map(|(_, cell)| shown(&cell.content))
        .collect();
    // 47,380,000 of 46,000,000 are 103%: 12% of the way from 100% to 125%, so 112% of target.
    assert!(row[1].starts_with("1.12 =IF(D"), "{row:?}");
    for part in ["INDEX(Inputs!$B$", "INDEX(Inputs!$C$", "=0,0,", "<3,"] {
        assert!(row[1].contains(part), "{part} in {row:?}");
    }
    assert!(row[3].starts_with("2.00 =SUMPRODUCT(--(Inputs!$B$"), "{row:?}");
}

/// Of 2,000 people the first 6 are calculated, and the others are there in sum; no formula is longer than a cell can hold.
#[test]
fn a_large_roster_fits() {
    let mut value: serde_json::Value = serde_json::from_str(SAMPLES[0].1).unwrap();
    value["roles"]["account_executive"]["heads"] = 2_000.into();
    for index in 0..2_000 {
        value["payees"][format!("p{index}")] =
            serde_json::json!({"name": format!("Person {index}"), "role": "account_executive"});
    }
    let evaluation = Document::from_value(value).unwrap().evaluate(None);
    let book = book(&evaluation);
    let outcome = |label: &str| {
        let page = book.pages.iter().find(|page| page.name == "Outcomes").unwrap();
        let mut rows = page.rows.iter();
        let row = rows.find(|row| row.first().is_some_and(|(_, cell)| shown(&cell.content) == label));
        shown(&row.unwrap()[1].1.content)
    };
    let cost = format!("{:.2} =SUM(", evaluation.outcome.company.incentive_cost);
    assert!(
        outcome("Variable pay").starts_with(&cost),
        "{}",
        outcome("Variable pay")
    );
    let page = book.pages.iter().find(|page| page.name == "Pay").unwrap();
    let labels = page.rows.iter().filter_map(|row| row.first());
    let told = labels.filter(|(_, cell)| shown(&cell.content).starts_with("Person "));
    // The roster has 2,000 people and three roles; 12,000 / 2,003 is 6, rounded up.
    assert_eq!(told.count(), 6);
    assert!(book.to_xlsx().len() < 1_000_000);
}

#[test]
fn the_same_model_gives_the_same_bytes() {
    let evaluation = Document::from_text(SAMPLES[0].1).unwrap().evaluate(None);
    assert_eq!(book(&evaluation).to_xlsx(), book(&evaluation).to_xlsx());
}

/// What is written, another program and our own reader read: every number, text and formula in its place.
#[test]
fn others_read_what_is_written() {
    let evaluation = Document::from_text(SAMPLES[0].1).unwrap().evaluate(None);
    let book = book(&evaluation);
    let bytes = book.to_xlsx();
    let mut workbook = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<&str> = book.pages.iter().map(|page| page.name).collect();
    assert_eq!(workbook.sheet_names(), names);
    assert_eq!(sheets_of(&bytes).unwrap(), names);
    assert_eq!(workbook.defined_names().len(), book.names.len());
    for page in &book.pages {
        let range = workbook.worksheet_range(page.name).unwrap();
        let formulas = workbook.worksheet_formula(page.name).unwrap();
        let ours = Sheet::from_xlsx(&bytes, Some(page.name)).unwrap();
        for (row, cells) in (0..).zip(&page.rows) {
            for (column, cell) in cells {
                let at = (row, u32::from(*column));
                let (said, formula) = match &cell.content {
                    Content::Text(text) => (text.clone(), ""),
                    Content::Number(number) => (number.to_string(), ""),
                    Content::Formula { text, value } => (value.to_string(), text.as_str()),
                    Content::Says { text, value } => (value.clone(), text.as_str()),
                };
                assert_eq!(
                    range.get_value(at).unwrap().to_string(),
                    said,
                    "{} {at:?}",
                    page.name
                );
                assert_eq!(formulas.get_value(at).map_or("", String::as_str), formula);
                if row > 0 {
                    let row = ours
                        .rows
                        .iter()
                        .find(|found| found.number == row as usize + 1)
                        .unwrap();
                    assert_eq!(row.cells[usize::from(*column)], said.trim());
                }
            }
        }
    }
}

/// Labels and notes are said in another language, formulas name the sheets in it, and every number is the same.
#[test]
fn another_language_calculates_the_same() {
    use hagstone_words::{Language, speak};
    for (name, text) in SAMPLES {
        let in_language = |language| {
            speak(language);
            // What the engine says is said in it too.
            let evaluation = Document::from_text(text).unwrap().evaluate(None);
            book(&evaluation)
        };
        let (english, german) = (in_language(Language::English), in_language(Language::German));
        speak(Language::English);
        let names: Vec<&str> = german.pages.iter().map(|page| page.name).collect();
        assert_eq!(
            names,
            ["Eingaben", "Berechnung", "Vergütung", "Ergebnisse", "Prüfungen"]
        );
        // Formulas name the sheets without quotation marks, which all programs take as long as there are letters alone.
        assert!(names.iter().all(|name| name.chars().all(char::is_alphabetic)));
        let title = |page: &hagstone_exchange::workbook::Page| shown(&page.rows[0][0].1.content);
        assert!(title(&english.pages[1]).ends_with(": calculation"), "{name}");
        assert!(title(&german.pages[1]).ends_with(": Berechnung"), "{name}");
        let says = |page: &hagstone_exchange::workbook::Page, word: &str| {
            let mut cells = page.rows.iter().flatten();
            cells.any(|(_, cell)| matches!(&cell.content, Content::Says { text, .. } if text.contains(word)))
        };
        assert!(says(&english.pages[4], "\"differs\"") && says(&german.pages[4], "\"weicht ab\""));
        for (at, (ours, theirs)) in english.pages.iter().zip(&german.pages).enumerate() {
            let numbers = |page: &hagstone_exchange::workbook::Page| -> Vec<String> {
                let cells = page.rows.iter().enumerate().flat_map(|(row, cells)| {
                    cells
                        .iter()
                        .filter_map(move |(column, cell)| match &cell.content {
                            Content::Number(number) => Some(format!("{row} {column} {number}")),
                            Content::Formula { value, .. } => Some(format!("{row} {column} ={value}")),
                            _ => None,
                        })
                });
                cells.collect()
            };
            assert_eq!(numbers(ours), numbers(theirs), "{name}, page {at}");
        }
    }
}
