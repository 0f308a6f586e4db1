//! The cells of a sheet of a workbook as rows of text.

use super::package::{Strings, Taken};
use super::style::Days;
use super::text::unescaped;
use crate::sheet::{MOST_COLUMNS, Refused, Rows, Sheet};
use crate::xml::{Element, Node, Nodes};

/// The rows that a spreadsheet has at most.
const LAST_ROW: usize = 1_048_576;

/// A cell as it is read.
#[derive(Default)]
struct Cell {
    /// Its column, counted from 0.
    column: usize,
    /// What kind of value it has; none for a number.
    kind: Option<String>,
    style: usize,
    /// Its value as it stands there.
    said: String,
}

/// Reads the cells of a sheet.
pub(super) fn cells(text: &str, strings: &Strings, days: &Days) -> Result<Sheet, Refused> {
    let mut nodes = Nodes::of(text);
    let mut rows = Rows::default();
    let (mut number, mut row, mut last) = (0, Vec::new(), 0);
    let mut cell = Cell::default();
    let mut next = 0;
    let (mut values, mut texts) = (Taken::default(), Taken::default());
    while let Some(node) = nodes.next()? {
        match &node {
            Node::Open(element) if element.name() == "row" => {
                let said = element.attribute("r").and_then(|said| said.parse::<usize>().ok());
                number = said.unwrap_or(number + 1);
                next = 0;
                // Rows out of order would be torn apart.
                if number <= last || number > LAST_ROW {
                    return Err(Refused::NotAWorkbook);
                }
                last = number;
            }
            Node::Open(element) if element.name() == "c" => {
                cell = Cell::of(element, next);
                next = cell.column + 1;
            }
            Node::Close(name) if name == "c" => {
                let text = cell.text(strings, days);
                if text.is_empty() {
                    continue;
                }
                if cell.column >= MOST_COLUMNS {
                    return Err(Refused::TooManyColumns { row: number });
                }
                if row.len() <= cell.column {
                    row.resize(cell.column + 1, String::new());
                }
                if let Some(place) = row.get_mut(cell.column) {
                    *place = text;
                }
            }
            Node::Close(name) if name == "row" => rows.push(number, std::mem::take(&mut row).into_iter())?,
            Node::Close(name) if name == "sheetData" => break,
            node => {
                values.take(node, "v", &mut cell.said);
                texts.take(node, "t", &mut cell.said);
            }
        }
    }
    rows.finished()
}

impl Cell {
    /// The start of a cell; where it does not say its column, it stands in the next one.
    fn of(element: &Element<'_>, next: usize) -> Self {
        let number = |name: &str| element.attribute(name).and_then(|said| said.parse().ok());
        Self {
            column: element
                .attribute("r")
                .and_then(|said| column(&said))
                .unwrap_or(next),
            kind: element.attribute("t"),
            style: number("s").unwrap_or(0),
            said: String::new(),
        }
    }

    /// What it says: numbers with a point, days as ISO dates. Errors say nothing.
    fn text(&self, strings: &Strings, days: &Days) -> String {
        let said = self.said.trim();
        match self.kind.as_deref() {
            Some("s") => {
                let index = said.parse().ok();
                let text = index.and_then(|index| strings.get(index));
                unescaped(text.unwrap_or_default().trim())
            }
            Some("str" | "inlineStr") => unescaped(said),
            Some("d") => said.into(),
            Some("b") => match said {
                "1" | "true" => "TRUE".into(),
                "0" | "false" => "FALSE".into(),
                _ => String::new(),
            },
            Some("e") => String::new(),
            _ => match said.parse::<f64>() {
                Ok(number) if number.is_finite() => days
                    .day(number, self.style)
                    // Adding zero turns -0 into 0.
                    .unwrap_or_else(|| (number + 0.0).to_string()),
                _ => String::new(),
            },
        }
    }
}

/// The column that an address like `AB12` names, counted from 0.
fn column(address: &str) -> Option<usize> {
    let mut column = 0_usize;
    for byte in address.bytes().take_while(u8::is_ascii_alphabetic) {
        let digit = usize::from(byte.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        for (address, expected) in [
            ("A1", Some(0)),
            ("Z9", Some(25)),
            ("AA1", Some(26)),
            ("XFD1048576", Some(16_383)),
            ("1", None),
            ("", None),
            ("ZZZZZZZZZZZZZZZZZZZZZZ1", None),
        ] {
            assert_eq!(column(address), expected, "{address}");
        }
    }
}
