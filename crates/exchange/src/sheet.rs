//! A sheet of text cells, read from a CSV file of whatever program.

use hagstone_words::say;
use std::fmt;

use crate::csv::as_meant;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// The most rows below the headings.
pub const MOST_ROWS: usize = 20_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 1_000;
/// The most cells: in each row all up to its last one that is not empty.
pub const MOST_CELLS: usize = 200_000;
/// The most text in all cells together, in bytes: a workbook can say one text in many cells.
const MOST_TEXT: usize = 20 * 1024 * 1024;
/// The longest cell, in characters.
pub const LONGEST_CELL: usize = 10_000;

/// Cells as text, below their headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What the first row says.
    pub headings: Vec<String>,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
    /// How the cells were told apart; absent for a workbook.
    pub separator: Option<char>,
    /// How the bytes were read; absent for a workbook.
    pub encoding: Option<Encoding>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number that a spreadsheet shows beside it: headings are in row 1.
    pub number: usize,
    /// Its cells up to the last one that is not empty: as many as there are headings, or fewer.
    pub cells: Vec<String>,
}

/// How bytes are text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// Windows-1252, as older programs write Western European text.
    Windows1252,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It has more rows than [`MOST_ROWS`].
    TooManyRows,
    /// It has more columns than [`MOST_COLUMNS`].
    TooManyColumns {
        /// The row.
        row: usize,
    },
    /// It has more cells than [`MOST_CELLS`].
    TooManyCells,
    /// A cell is longer than [`LONGEST_CELL`].
    LongCell {
        /// The row.
        row: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// It is text of a kind that is not read: UTF-16.
    Utf16,
    /// It is no text.
    Binary,
    /// It is no workbook that can be read.
    NotAWorkbook,
    /// What is packed in it unpacks to far more than any roster.
    Inflated,
    /// There is no sheet of that name.
    NoSheet {
        /// Those that are there.
        known: Vec<String>,
    },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str(say!(sheet_the_file_is_empty_choose_one)),
            Self::TooLarge => f.write_str(say!(sheet_the_file_is_larger_than_10)),
            Self::TooManyRows => f.write_str(say!(sheet_the_file_has_more_than_20)),
            Self::TooManyColumns { row } => f.write_str(&say!(sheet_row_has_more_than_1_000 { row })),
            Self::TooManyCells => f.write_str(say!(sheet_the_file_has_more_than_200)),
            Self::LongCell { row, column } => {
                f.write_str(&say!(sheet_row_column_holds_more_than_10 { row, column }))
            }
            Self::Utf16 => f.write_str(say!(sheet_the_file_is_utf_16_text)),
            Self::Binary => f.write_str(say!(sheet_this_is_not_a_text_file)),
            Self::NotAWorkbook => f.write_str(say!(sheet_this_cannot_be_read_as_a)),
            Self::Inflated => f.write_str(say!(sheet_what_is_packed_in_this_workbook)),
            Self::NoSheet { known } if known.is_empty() => f.write_str(say!(sheet_the_workbook_has_no_sheet)),
            Self::NoSheet { known } => f.write_str(&say!(sheet_there_is_no_sheet_of_that {
                known: known.join(", ")
            })),
        }
    }
}

impl std::error::Error for Refused {}

impl Sheet {
    /// Reads a CSV file: separator and encoding are detected.
    ///
    /// ```
    /// let sheet = hagstone_exchange::sheet::Sheet::from_csv(b"Name;Quota\nAda;1.200,50\n").unwrap();
    /// assert_eq!(sheet.headings, ["Name", "Quota"]);
    /// assert_eq!(sheet.rows[0].cells, ["Ada", "1.200,50"]);
    /// ```
    pub fn from_csv(bytes: &[u8]) -> Result<Self, Refused> {
        if bytes.len() > MOST_BYTES {
            return Err(Refused::TooLarge);
        }
        let (text, encoding) = decoded(bytes)?;
        let (text, named) = named_separator(&text);
        let separator = named.unwrap_or_else(|| separator(text));
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let mut sheet = Rows::default();
        let mut record = csv::StringRecord::new();
        let mut line = 0;
        // The text is UTF-8 and rows may differ in length, so that reading does not fail.
        while let Ok(true) = reader.read_record(&mut record) {
            // Lines without anything are rows of a spreadsheet too, and no records.
            let start = record.position().map_or(0, csv::Position::byte);
            let rest = usize::try_from(start).ok().and_then(|start| text.get(start..));
            let blank = rest
                .unwrap_or_default()
                .bytes()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'));
            line += 1 + blank.filter(|byte| *byte == b'\n').count();
            sheet.push(
                line,
                record.iter().map(|cell| as_meant(cell.trim()).trim().to_owned()),
            )?;
        }
        let mut sheet = sheet.finished()?;
        sheet.separator = Some(char::from(separator));
        sheet.encoding = Some(encoding);
        Ok(sheet)
    }

    /// The cell of a row; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let row = self.rows.get(row);
        row.and_then(|row| row.cells.get(column))
            .map_or("", String::as_str)
    }
}

/// Rows as they are read, within the limits.
#[derive(Default)]
pub(crate) struct Rows {
    headings: Option<Vec<String>>,
    below: Vec<Row>,
    /// How many cells there are, and how much text in them.
    cells: usize,
    text: usize,
}

impl Rows {
    /// Adds a row; the first one that is not empty is the headings.
    pub(crate) fn push(&mut self, number: usize, cells: impl Iterator<Item = String>) -> Result<(), Refused> {
        let mut found = Vec::new();
        for cell in cells {
            if found.len() >= MOST_COLUMNS && !cell.is_empty() {
                return Err(Refused::TooManyColumns { row: number });
            }
            // What is short in bytes is short in characters.
            if cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL {
                return Err(Refused::LongCell {
                    row: number,
                    column: found.len() + 1,
                });
            }
            found.push(cell);
        }
        while found.last().is_some_and(String::is_empty) {
            found.pop();
        }
        if found.is_empty() {
            return Ok(());
        }
        self.cells += found.len();
        if self.cells > MOST_CELLS {
            return Err(Refused::TooManyCells);
        }
        self.text += found.iter().map(String::len).sum::<usize>();
        if self.text > MOST_TEXT {
            return Err(Refused::Inflated);
        }
        if self.headings.is_none() {
            self.headings = Some(found);
            return Ok(());
        }
        if self.below.len() >= MOST_ROWS {
            return Err(Refused::TooManyRows);
        }
        self.below.push(Row { number, cells: found });
        Ok(())
    }

    /// The sheet, with a heading for every column.
    pub(crate) fn finished(self) -> Result<Sheet, Refused> {
        let Some(mut headings) = self.headings else {
            return Err(Refused::Empty);
        };
        let rows = self.below;
        let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        headings.resize(headings.len().max(widest), String::new());
        Ok(Sheet {
            headings,
            rows,
            separator: None,
            encoding: None,
        })
    }
}

/// What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control signs; elsewhere both are alike (WHATWG, "windows-1252").
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Bytes as text.
fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Refused> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Refused::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Refused::Binary);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    // A decoder of all encodings of the web would add 100 KB to the page.
    let text = bytes.iter().map(|&byte| match byte {
        0x80..=0x9f => WINDOWS_1252.chars().nth(usize::from(byte) - 0x80).unwrap_or('?'),
        _ => char::from(byte),
    });
    Ok((text.collect(), Encoding::Windows1252))
}

/// What Excel's first line `sep=;` names, and the text below it.
fn named_separator(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end().strip_prefix("sep=").map(str::as_bytes);
    match named {
        Some([separator @ (b',' | b';' | b'\t')]) => (rest, Some(*separator)),
        _ => (text, None),
    }
}

/// The separator that the headings have most of, outside quotation marks; a comma where they have none.
fn separator(text: &str) -> u8 {
    let first = text.trim_start();
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    for byte in first.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (separator, count) in &mut counts {
                    *count += usize::from(*separator == byte);
                }
            }
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count > 0)
        .map_or(b',', |(separator, _)| separator)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Sheet {
        Sheet::from_csv(bytes).unwrap()
    }

    fn cells(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
        let cells = |row: &'_ Row| row.number;
        sheet
            .rows
            .iter()
            .map(|row| (cells(row), row.cells.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn separator_and_encoding_are_detected() {
        for (bytes, separator, encoding) in [
            (&b"Name,Pay\nZo\xc3\xab,1\n"[..], ',', Encoding::Utf8),
            (b"\xef\xbb\xbfName,Pay\r\nZo\xc3\xab,1\r\n", ',', Encoding::Utf8),
            (b"Name;Pay\nZo\xeb;1\n", ';', Encoding::Windows1252),
            (b"Name\tPay\nZo\xeb\t1\n", '\t', Encoding::Windows1252),
            (b"sep=;\r\nName;Pay\r\nZo\xc3\xab;1\r\n", ';', Encoding::Utf8),
            (b"\"Name\";\"Pay\"\n\"Zo\xc3\xab\";1\n", ';', Encoding::Utf8),
        ] {
            let sheet = read(bytes);
            assert_eq!(sheet.headings, ["Name", "Pay"]);
            assert_eq!(sheet.rows[0].cells, ["Zoë", "1"]);
            assert_eq!(
                (sheet.separator, sheet.encoding),
                (Some(separator), Some(encoding))
            );
        }
        // 0x80 is the euro sign in Windows-1252 and nothing in Latin-1.
        assert_eq!(read(b"Pay\n5 \x80\n").rows[0].cells, ["5 €"]);
    }

    #[test]
    fn a_heading_with_commas_does_not_choose_the_separator() {
        let sheet = read(b"\"Name, first, last\";Pay\nAda;1,5\n");
        assert_eq!(sheet.headings, ["Name, first, last", "Pay"]);
        assert_eq!(sheet.rows[0].cells, ["Ada", "1,5"]);
    }

    #[test]
    fn rows_keep_the_numbers_that_a_spreadsheet_shows() {
        let sheet = read(b"Name,Pay\n\nAda,1\n,,\n\"=1+1\",2,more\n'=1+1,3\n");
        assert_eq!(sheet.headings, ["Name", "Pay", ""]);
        let found = cells(&sheet);
        assert_eq!(found[0], (3, vec!["Ada", "1"]));
        assert_eq!(found[1], (5, vec!["=1+1", "2", "more"]));
        assert_eq!(
            found[2],
            (6, vec!["=1+1", "3"]),
            "what was made harmless is as it was meant"
        );
    }

    #[test]
    fn what_is_too_much_is_refused_with_a_sentence() {
        let refused = |bytes: &[u8]| Sheet::from_csv(bytes).unwrap_err();
        assert_eq!(refused(b""), Refused::Empty);
        assert_eq!(refused(b" \n,,\n"), Refused::Empty);
        assert_eq!(refused(b"\xff\xfeN\0a\0"), Refused::Utf16);
        assert_eq!(refused(b"PK\x03\x04\0\0"), Refused::Binary);
        assert_eq!(refused(&vec![b'a'; MOST_BYTES + 1]), Refused::TooLarge);
        let rows = |count: usize| "a\n".repeat(count + 1);
        assert_eq!(read(rows(MOST_ROWS).as_bytes()).rows.len(), MOST_ROWS);
        assert_eq!(refused(rows(MOST_ROWS + 1).as_bytes()), Refused::TooManyRows);
        let cell = |length: usize| format!("a,b\n1,{}\n", "ë".repeat(length));
        assert!(Sheet::from_csv(cell(LONGEST_CELL).as_bytes()).is_ok());
        let long = refused(cell(LONGEST_CELL + 1).as_bytes());
        assert_eq!(long, Refused::LongCell { row: 2, column: 2 });
        assert!(
            long.to_string()
                .starts_with("Row 2, column 2 holds more than 10,000")
        );
        let wide = refused(format!("a\n{}\n", "1,".repeat(MOST_COLUMNS + 1)).as_bytes());
        assert_eq!(wide, Refused::TooManyColumns { row: 2 });
        // A cell behind 19 empty ones counts as 20.
        let row = format!("{}a\n", ",".repeat(19));
        assert_eq!(
            read(row.repeat(MOST_CELLS / 20).as_bytes()).rows.len(),
            MOST_CELLS / 20 - 1
        );
        assert_eq!(
            refused(row.repeat(MOST_CELLS / 20 + 1).as_bytes()),
            Refused::TooManyCells
        );
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = Sheet::from_csv(&bytes);
        }

        /// Whatever a table says comes back, but for space around it, which is cut off.
        #[test]
        fn what_goes_out_comes_in(texts in proptest::collection::vec("[=+@'a-z,;\"\në]{1,6}x", 2..8)) {
            use crate::table::{Cell, Column, Kind, Table};
            let table = Table {
                title: "T".into(),
                columns: vec![Column::new("One", Kind::Text), Column::new("Two", Kind::Text)],
                rows: texts.chunks(2).map(|pair| pair.iter().map(|text| Cell::Text(text.clone())).collect()).collect(),
            };
            let sheet = Sheet::from_csv(&crate::csv::to_csv(&table)).unwrap();
            let found: Vec<&str> = sheet.rows.iter().flat_map(|row| &row.cells).map(String::as_str).collect();
            let meant: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
            prop_assert_eq!(&found[..meant.len()], &meant[..]);
        }
    }
}
