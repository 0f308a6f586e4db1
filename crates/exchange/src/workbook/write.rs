//! A workbook as the bytes of a file: an archive of XML (ECMA-376).
//!
//! Texts are cells of the kind "text", so that no program takes one for a formula on opening; one that starts as a formula
//! does is marked as quoted too, so that it stays text when somebody edits it.

use std::fmt::Write as _;

use super::book::{Book, Cell, Content, Page, Spot};
use super::style;
use crate::csv::harmless;
use crate::xlsx::kept;
use crate::xml::escaped;
use crate::zip::archive;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The parts beside the sheets: path, kind of content, kind of relation, and who refers to it.
const PARTS: [(&str, &str, &str); 3] = [
    (
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
    ),
    (
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    (
        "xl/styles.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
    ),
];
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

impl Book {
    /// The workbook as an .xlsx file: the same book gives the same bytes.
    pub fn to_xlsx(&self) -> Vec<u8> {
        let sheets = 1..=self.pages.len();
        let mut files = vec![
            ("[Content_Types].xml".to_owned(), types(self.pages.len())),
            ("_rels/.rels".to_owned(), relations(PARTS.iter().take(2), "", 0)),
            ("docProps/core.xml".to_owned(), properties(&self.title)),
            ("xl/workbook.xml".to_owned(), self.listed()),
            (
                "xl/_rels/workbook.xml.rels".to_owned(),
                relations(PARTS.iter().skip(2), "xl/", self.pages.len()),
            ),
            ("xl/styles.xml".to_owned(), style::styles()),
        ];
        let written = sheets.zip(&self.pages).map(|(number, page)| {
            (
                format!("xl/worksheets/sheet{number}.xml"),
                sheet(page, number == 1),
            )
        });
        files.extend(written);
        let files: Vec<(String, Vec<u8>)> = files
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
        archive(&files)
    }

    /// The list of sheets, and the names of inputs (writing to memory does not fail). Programs calculate anew what they open.
    fn listed(&self) -> String {
        let mut text = format!(
            "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView/></bookViews><sheets>"
        );
        for (number, page) in (1..).zip(&self.pages) {
            let name = escaped(page.name);
            let _ = write!(
                text,
                "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"
            );
        }
        text += "</sheets>";
        if !self.names.is_empty() {
            text += "<definedNames>";
            for (name, spot) in &self.names {
                if let Some(page) = self.pages.get(spot.page) {
                    let place = Spot::fixed(*spot);
                    let _ = write!(
                        text,
                        "<definedName name=\"{name}\">{}!{place}</definedName>",
                        page.name
                    );
                }
            }
            text += "</definedNames>";
        }
        text + "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"
    }
}

/// What kind of content each part has.
fn types(sheets: usize) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut add = |path: &str, kind: &str| {
        let _ = write!(text, "<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>");
    };
    for (path, kind, _) in PARTS {
        add(path, kind);
    }
    for number in 1..=sheets {
        add(&format!("xl/worksheets/sheet{number}.xml"), SHEET);
    }
    text + "</Types>"
}

/// What refers to so many sheets, and to parts, from a folder.
fn relations<'a>(
    parts: impl Iterator<Item = &'a (&'static str, &'static str, &'static str)>,
    folder: &str,
    sheets: usize,
) -> String {
    let mut text = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let mut number = 0;
    let mut add = |kind: &str, target: &str| {
        number += 1;
        let _ = write!(
            text,
            "<Relationship Id=\"rId{number}\" Type=\"{kind}\" Target=\"{target}\"/>"
        );
    };
    for sheet in 1..=sheets {
        add(
            &format!("{OFFICE}/worksheet"),
            &format!("worksheets/sheet{sheet}.xml"),
        );
    }
    for (path, _, kind) in parts {
        add(kind, path.strip_prefix(folder).unwrap_or(path));
    }
    text + "</Relationships>"
}

/// What the file says of itself; a fixed day, for a workbook is a function of its model.
fn properties(title: &str) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>Hagstone</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>",
        escaped(title)
    )
}

/// A sheet: its first row stays in sight, and it is printed as wide as a page.
fn sheet(page: &Page, first: bool) -> String {
    let selected = if first { " tabSelected=\"1\"" } else { "" };
    let mut text = format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>\
         <sheetView showGridLines=\"0\"{selected} workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
         activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
    );
    for (column, width) in (1..).zip(page.widths) {
        // Beside its signs a column has 5 pixels of 7 to a sign.
        let _ = write!(
            text,
            "<col min=\"{column}\" max=\"{column}\" width=\"{width}.7109375\" customWidth=\"1\"/>"
        );
    }
    text += "</cols><sheetData>";
    for (row, cells) in (0..).zip(&page.rows) {
        if cells.is_empty() {
            continue;
        }
        let _ = write!(text, "<row r=\"{}\">", row + 1);
        for (column, cell) in cells {
            let spot = Spot {
                page: 0,
                row,
                column: *column,
            };
            write_cell(&mut text, &spot.address(), cell);
        }
        text += "</row>";
    }
    text + "</sheetData><pageSetup fitToHeight=\"0\"/></worksheet>"
}

fn write_cell(into: &mut String, address: &str, cell: &Cell) {
    let style = style::index(cell.format);
    // Writing to memory does not fail.
    let _ = match &cell.content {
        Content::Text(text) => {
            let quoted = harmless(text) != *text;
            let style = if quoted { style::quoted(cell.format) } else { style };
            let text = text_of(text);
            write!(
                into,
                "<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
            )
        }
        Content::Number(number) if !number.is_finite() => Ok(()),
        Content::Number(number) => write!(into, "<c r=\"{address}\" s=\"{style}\"><v>{number}</v></c>"),
        Content::Formula { text, value } => {
            let text = escaped(text);
            write!(
                into,
                "<c r=\"{address}\" s=\"{style}\"><f>{text}</f><v>{value}</v></c>"
            )
        }
        Content::Says { text, value } => {
            let (text, value) = (escaped(text), text_of(value));
            write!(
                into,
                "<c r=\"{address}\" s=\"{style}\" t=\"str\"><f>{text}</f><v>{value}</v></c>"
            )
        }
    };
}

/// The text of a cell. What reads like the escape of a sign, `_x000D_`, is kept apart from one (ECMA-376, `ST_Xstring`).
fn text_of(text: &str) -> String {
    escaped(&kept(text))
}
