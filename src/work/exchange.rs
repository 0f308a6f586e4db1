//! Workbooks read, workbooks and tables written: done in a worker of its own, so that what breaks in it breaks nothing else.

use hagstone_engine::Document;
use hagstone_exchange::csv::to_csv;
use hagstone_exchange::sheet::{Row, Sheet};
use hagstone_exchange::workbook::book;
use hagstone_exchange::xlsx::sheets_of;
use serde::{Deserialize, Serialize};

use crate::view::tables::{OFFERED, table};

/// A sheet of a workbook, as it comes from a worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// The names of all sheets.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub chosen: String,
    headings: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl Read {
    /// The sheet alone.
    pub fn into_sheet(self) -> Sheet {
        let rows = self.rows.into_iter();
        Sheet {
            headings: self.headings,
            rows: rows.map(|(number, cells)| Row { number, cells }).collect(),
            separator: None,
            encoding: None,
        }
    }
}

/// Reads a sheet of a workbook, the first one where none is named; an error is a sentence.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Read, String> {
    let sheets = sheets_of(bytes).map_err(|refused| refused.to_string())?;
    let read = Sheet::from_xlsx(bytes, sheet).map_err(|refused| refused.to_string())?;
    let chosen = sheet.map(str::to_owned).or_else(|| sheets.first().cloned());
    Ok(Read {
        chosen: chosen.unwrap_or_default(),
        sheets,
        headings: read.headings,
        rows: read.rows.into_iter().map(|row| (row.number, row.cells)).collect(),
    })
}

/// What takes time to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The model as a workbook.
    Workbook,
    /// A table, by its key, as CSV.
    Table(&'static str),
}

impl Written {
    /// A word for it, which comes back by [`Written::of_word`].
    pub fn word(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Table(key) => key,
        }
    }

    /// What a word stands for.
    pub fn of_word(word: &str) -> Option<Self> {
        if word == Self::Workbook.word() {
            return Some(Self::Workbook);
        }
        let table = OFFERED.iter().find(|offered| offered.key == word)?;
        Some(Self::Table(table.key))
    }
}

/// Writes something of a document under a scenario; nothing where the text is no document, or there are no rows.
pub fn written(what: Written, document: &str, scenario: Option<&str>) -> Option<Vec<u8>> {
    let evaluation = Document::from_text(document).ok()?.evaluate(scenario);
    match what {
        Written::Workbook => Some(book(&evaluation).to_xlsx()),
        Written::Table(key) => table(key, &evaluation).map(|table| to_csv(&table)),
    }
}
