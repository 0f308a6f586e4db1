//! Tables out as CSV (RFC 4180): UTF-8 with a byte-order mark, commas, CRLF.
//!
//! A spreadsheet takes a cell that starts with certain signs for a formula, so a text that does is written with an apostrophe
//! before it (OWASP, "CSV Injection"); [`crate::sheet`] takes that away again. Numbers are written plainly, with a point and
//! without separators, and stay numbers below zero too.

use crate::table::{Cell, Table};

/// What a spreadsheet takes for the start of a formula: the signs, their full-width forms, and what is skipped before one.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What tells Excel that a file is UTF-8.
const MARK: &str = "\u{feff}";

/// A table as the bytes of a CSV file.
pub fn to_csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    let headings = table.columns.iter().map(|column| harmless(&column.name));
    // Writing to memory does not fail, and every row is as long as the headings.
    let _ = writer.write_record(headings);
    for row in &table.rows {
        let cells = (0..table.columns.len()).map(|place| row.get(place).map_or(String::new(), written));
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Number(number) if number.is_finite() => plain(*number),
        Cell::Empty | Cell::Number(_) => String::new(),
        Cell::Date(date) => String::from(*date),
    }
}

/// A number to 15 digits, as many as spreadsheets keep: what binary arithmetic leaves behind them is no part of it.
fn plain(number: f64) -> String {
    let kept: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    // Adding zero turns -0 into 0.
    (kept + 0.0).to_string()
}

/// A text that no spreadsheet takes for a formula.
pub(crate) fn harmless(text: &str) -> String {
    // An apostrophe before such a sign is doubled, so that reading gives back what was written.
    if text.trim_start_matches('\'').starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text.into()
    }
}

/// What [`harmless`] was given.
pub(crate) fn as_meant(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use hagstone_engine::model::Date;
    use proptest::prelude::*;

    use super::*;
    use crate::table::{Column, Kind};

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        let columns = vec![
            Column::new("Name", Kind::Text),
            Column::new("Pay", Kind::Amount),
            Column::new("Since", Kind::Date),
        ];
        Table {
            title: "People".into(),
            columns,
            rows,
        }
    }

    #[test]
    fn a_table_is_written_as_rfc_4180_says() {
        let rows = vec![
            vec![
                "Ada, \"the first\"".into(),
                (-1234.5).into(),
                Cell::Date(Date::new(2027, 3, 1).unwrap()),
            ],
            vec!["two\nlines".into(), (0.1 + 0.2).into(), Cell::Empty],
            vec!["Zoë".into()],
        ];
        let text = String::from_utf8(to_csv(&table(rows))).unwrap();
        assert_eq!(
            text,
            "\u{feff}Name,Pay,Since\r\n\"Ada, \"\"the first\"\"\",-1234.5,2027-03-01\r\n\
             \"two\nlines\",0.3,\r\nZoë,,\r\n"
        );
    }

    #[test]
    fn no_text_is_a_formula_and_numbers_stay_numbers() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1"] {
            let rows = vec![vec![text.into(), (-1.0).into()]];
            let file = String::from_utf8(to_csv(&table(rows))).unwrap();
            let mut reader = ::csv::Reader::from_reader(file.as_bytes());
            let row = reader.records().next().unwrap().unwrap();
            assert!(row[0].starts_with('\''), "{text:?} is {:?}", &row[0]);
            assert_eq!(&row[1], "-1");
        }
        assert_eq!(harmless("A-1"), "A-1");
        assert_eq!(harmless("O'Neill"), "O'Neill");
        let odd = vec![
            vec!["".into(), f64::NAN.into()],
            vec!["".into(), f64::INFINITY.into()],
        ];
        assert!(
            String::from_utf8(to_csv(&table(odd)))
                .unwrap()
                .ends_with("Since\r\n,,\r\n,,\r\n")
        );
    }

    proptest! {
        #[test]
        fn what_is_made_harmless_is_read_as_it_was_meant(text in "('{0,3}[=+@-])?\\PC{0,8}") {
            let written = harmless(&text);
            prop_assert_eq!(as_meant(&written), text);
        }
    }
}
