//! A workbook as data: pages of cells, and the names of its inputs.

use hagstone_engine::Unit;

/// A workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// What the model is called.
    pub title: String,
    /// ISO 4217 code of the currency, for the formats of amounts.
    pub currency: String,
    /// Its sheets, in their order.
    pub pages: Vec<Page>,
    /// Names of inputs, and where each stands.
    pub names: Vec<(String, Spot)>,
    /// Where inputs stand, by the JSON Pointer of each in the document.
    pub inputs: Vec<(String, Spot)>,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its name.
    pub name: &'static str,
    /// The widths of its columns, in characters.
    pub widths: &'static [u8],
    /// Its rows, each cell with its column.
    pub rows: Vec<Vec<(u16, Cell)>>,
}

/// Where a cell stands, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The sheet.
    pub page: usize,
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u16,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What is in it.
    pub content: Content,
    /// How it is shown.
    pub format: Format,
}

/// What is in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Words.
    Text(String),
    /// A number that stands for itself.
    Number(f64),
    /// A formula, without its `=`, and the number that it gives by the engine.
    Formula {
        /// The formula.
        text: String,
        /// The engine's number.
        value: f64,
    },
    /// A formula that gives words, and those words.
    Says {
        /// The formula.
        text: String,
        /// What it says now.
        value: String,
    },
}

/// How a cell is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The title of a sheet.
    Title,
    /// The heading of a section.
    Heading,
    /// Words.
    Text,
    /// Words beside a number.
    Note,
    /// A number of a unit.
    Number(NumberKind),
    /// A number that may be edited.
    Input(NumberKind),
    /// A number that sums up those above it.
    Total(NumberKind),
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// An amount of money.
    Money,
    /// A part of a whole.
    Percent,
    /// Whole numbers as such, others with decimals.
    Plain,
}

impl From<Unit> for NumberKind {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Money => Self::Money,
            Unit::Percent => Self::Percent,
            Unit::Count | Unit::Rate | Unit::Factor | Unit::Number => Self::Plain,
        }
    }
}

impl Page {
    /// A sheet without rows.
    pub(super) fn new(name: &'static str, widths: &'static [u8]) -> Self {
        Self {
            name,
            widths,
            rows: Vec::new(),
        }
    }

    /// Adds a row of cells, and says which it is.
    pub(super) fn push(&mut self, cells: Vec<(u16, Cell)>) -> u32 {
        self.rows.push(cells);
        u32::try_from(self.rows.len() - 1).unwrap_or(u32::MAX)
    }

    /// The row that is added next.
    pub(super) fn next(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }
}

impl Cell {
    pub(super) fn text(text: impl Into<String>, format: Format) -> Self {
        let mut text = text.into();
        // A spreadsheet's cell holds 32,767 characters; no label needs a tenth of that.
        if let Some((place, _)) = text.char_indices().nth(1_000) {
            text.truncate(place);
            text.push('…');
        }
        Self {
            content: Content::Text(text),
            format,
        }
    }

    pub(super) fn number(value: f64, format: Format) -> Self {
        Self {
            content: Content::Number(value + 0.0),
            format,
        }
    }

    /// A formula; a number where it is longer than a cell can hold.
    pub(super) fn formula(text: impl Into<String>, value: f64, format: Format) -> Self {
        const LONGEST: usize = 8_000;
        let text = text.into();
        if text.len() > LONGEST {
            return Self::number(value, format);
        }
        let value = value + 0.0;
        Self {
            content: Content::Formula { text, value },
            format,
        }
    }
}

impl Spot {
    /// How a formula names it on its own sheet: `B12`.
    pub fn address(self) -> String {
        format!("{}{}", letters(self.column), self.row + 1)
    }

    /// The same so that it is named alike wherever the formula stands: `$B$12`.
    pub fn fixed(self) -> String {
        format!("${}${}", letters(self.column), self.row + 1)
    }
}

fn letters(column: u16) -> char {
    u8::try_from(column)
        .ok()
        .filter(|column| *column < 26)
        .map_or('?', |column| char::from(b'A' + column))
}

impl Book {
    /// The cell at a spot.
    pub fn cell(&self, spot: Spot) -> Option<&Cell> {
        let page = self.pages.get(spot.page)?;
        let row = page.rows.get(usize::try_from(spot.row).ok()?)?;
        row.iter()
            .find(|(column, _)| *column == spot.column)
            .map(|(_, cell)| cell)
    }

    /// Sets the number of an input, as somebody who opens the workbook would. Formulas keep the values that they had.
    pub fn set_input(&mut self, pointer: &str, value: f64) -> bool {
        let Some((_, spot)) = self.inputs.iter().find(|(known, _)| known == pointer) else {
            return false;
        };
        let row = usize::try_from(spot.row).ok();
        let row = self
            .pages
            .get_mut(spot.page)
            .zip(row)
            .and_then(|(page, row)| page.rows.get_mut(row));
        let cell = row.and_then(|row| row.iter_mut().find(|(column, _)| *column == spot.column));
        if let Some((_, cell)) = cell {
            cell.content = Content::Number(value);
            return true;
        }
        false
    }
}
