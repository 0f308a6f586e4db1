//! Workbooks in (.xlsx): the cells of one sheet as text, for the same mapping as a CSV file.
//!
//! A workbook is a ZIP archive of XML (ECMA-376). Only the parts that a sheet needs are unpacked, within a limit over all of them;
//! its cells are then taken one at a time, within the limits of [`crate::sheet`]. Formulas count as the values that the workbook
//! holds for them, dates are told by the number format of a cell, and of merged cells the first one has the value.

mod cells;
mod package;
mod style;
mod text;

use crate::sheet::{MOST_BYTES, Refused, Sheet};
use crate::xml::NotXml;
use crate::zip::ZipError;
use cells::cells;
use package::Package;
pub(crate) use text::kept;

/// The most that the parts of a workbook that are read may unpack to, in bytes.
const MOST_UNPACKED: usize = 20 * 1024 * 1024;

impl From<ZipError> for Refused {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Broken => Self::NotAWorkbook,
            ZipError::Inflated => Self::Inflated,
        }
    }
}

impl From<NotXml> for Refused {
    fn from(_: NotXml) -> Self {
        Self::NotAWorkbook
    }
}

/// The names of the sheets of a workbook: of those that are shown, or of all where none is.
pub fn sheets_of(bytes: &[u8]) -> Result<Vec<String>, Refused> {
    let package = opened(bytes)?;
    let names = package.shown().map(|sheet| sheet.name.clone());
    Ok(names.collect())
}

impl Sheet {
    /// Reads a sheet of a workbook: the first one that is shown where none is named.
    pub fn from_xlsx(bytes: &[u8], sheet: Option<&str>) -> Result<Self, Refused> {
        let mut package = opened(bytes)?;
        let chosen = match sheet {
            Some(name) => package.sheets.iter().find(|sheet| sheet.name == name),
            None => package.shown().next(),
        };
        let Some(path) = chosen.map(|sheet| sheet.path.clone()) else {
            let known = package.shown().map(|sheet| sheet.name.clone()).collect();
            return Err(Refused::NoSheet { known });
        };
        let strings = package.strings()?;
        let days = package.days()?;
        let text = package.text(&path)?.ok_or(Refused::NotAWorkbook)?;
        cells(&text, &strings, &days)
    }
}

fn opened(bytes: &[u8]) -> Result<Package<'_>, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    Package::open(bytes, MOST_UNPACKED)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use proptest::prelude::*;
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

    use super::*;
    use crate::sheet::MOST_CELLS;
    use crate::zip::archive;

    fn workbook() -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name("People").unwrap();
        for (column, heading) in ["Name", "Start", "Base", "Pay"].iter().enumerate() {
            sheet.write(1, u16::try_from(column).unwrap(), *heading).unwrap();
        }
        sheet.write(3, 0, "Zoë & Co").unwrap();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let start = ExcelDateTime::from_ymd(2027, 3, 1).unwrap();
        sheet.write_with_format(3, 1, &start, &day).unwrap();
        sheet.write(3, 2, 1234.567).unwrap();
        sheet
            .write(3, 3, Formula::new("=C4*2").set_result("2469.134"))
            .unwrap();
        workbook.add_worksheet().set_name("Empty").unwrap();
        workbook.save_to_buffer().unwrap()
    }

    #[test]
    fn a_sheet_is_read_as_text_with_its_row_numbers() {
        let bytes = workbook();
        assert_eq!(sheets_of(&bytes).unwrap(), ["People", "Empty"]);
        let sheet = Sheet::from_xlsx(&bytes, None).unwrap();
        assert_eq!(sheet.headings, ["Name", "Start", "Base", "Pay"]);
        assert_eq!(sheet.rows.len(), 1);
        assert_eq!(sheet.rows[0].number, 4);
        assert_eq!(
            sheet.rows[0].cells,
            ["Zoë & Co", "2027-03-01", "1234.567", "2469.134"]
        );
        assert_eq!(Sheet::from_xlsx(&bytes, Some("Empty")), Err(Refused::Empty));
        let missing = Sheet::from_xlsx(&bytes, Some("Deals")).unwrap_err();
        assert!(missing.to_string().ends_with("that is there: People, Empty."));
    }

    /// A workbook of parts: a list of sheets with one relation each, what they share, and their cells.
    fn parts(sheets: &str, shared: &[(&str, &str, &str)], cells: &[&str]) -> Vec<u8> {
        const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut relations = String::new();
        let mut files = Vec::new();
        for (path, kind, text) in shared {
            write!(
                relations,
                "<Relationship Id=\"{kind}\" Type=\"{KIND}/{kind}\" Target=\"{path}\"/>"
            )
            .unwrap();
            files.push((format!("xl/{path}"), text.as_bytes().to_vec()));
        }
        for (number, cells) in (1..).zip(cells) {
            write!(relations, "<Relationship Id=\"rId{number}\" Type=\"{KIND}/worksheet\" Target=\"/xl/sheet{number}.xml\"/>").unwrap();
            let text =
                format!("<worksheet><sheetData>{cells}</sheetData><mergeCells count=\"9\"/></worksheet>");
            files.push((format!("xl/sheet{number}.xml"), text.into_bytes()));
        }
        files.push((
            "xl/workbook.xml".into(),
            format!("<x:workbook xmlns:r=\"r\">{sheets}</x:workbook>").into_bytes(),
        ));
        files.push((
            "xl/_rels/workbook.xml.rels".into(),
            format!("<Relationships>{relations}</Relationships>").into_bytes(),
        ));
        archive(&files)
    }

    const ONE: &str = "<sheets><sheet name=\"One\" r:id=\"rId1\"/></sheets>";

    /// The rows of a sheet, cells parted by `|`.
    fn told(bytes: &[u8], sheet: Option<&str>) -> String {
        let sheet = match Sheet::from_xlsx(bytes, sheet) {
            Ok(sheet) => sheet,
            Err(refused) => return refused.to_string(),
        };
        let rows = sheet
            .rows
            .iter()
            .map(|row| format!("{}: {}", row.number, row.cells.join("|")));
        std::iter::once(sheet.headings.join("|"))
            .chain(rows)
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn values_of_every_kind_are_read() {
        let strings = "<sst count=\"99\"><si><t>Name</t></si><si><r><t>Zo</t></r><r><t xml:space=\"preserve\">ë &amp; Co</t></r><rPh><t>spoken</t></rPh></si><si/></sst>";
        // The second style is of the format 14, which is a day; the third of one of its own; the fourth, of hours, is none.
        let styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd.mm.yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"h:mm\"/></numFmts>\
             <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
             <cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs><dxfs><xf numFmtId=\"14\"/></dxfs></styleSheet>";
        let cells = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>In</t></r><r><t>line</t></r></is></c></row>\
             <row><c t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v>_x0041_b</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2027-03-01T00:00</v></c></row>\
             <row r=\"9\"><c r=\"B9\" s=\"1\"><v>46082</v></c><c r=\"A9\" s=\"2\"><v>1</v></c><c r=\"D9\" s=\"3\"><v>0.5</v></c><c><v>1e-7</v></c><c><v>1e999</v></c><c><v>-0</v></c></row>\
             <row r=\"12\"><c t=\"s\"><v>2</v></c><c t=\"s\"><v>77</v></c><c t=\"s\"><v>-1</v></c><c s=\"1\"/></row>";
        let shared = [
            ("sharedStrings.xml", "sharedStrings", strings),
            ("styles.xml", "styles", styles),
        ];
        assert_eq!(
            told(&parts(ONE, &shared, &[cells]), None),
            "Name|Inline||||||\n\
             3: Zoë & Co|TRUE|Ab||2027-03-01T00:00\n\
             9: 1900-01-01|2026-03-01||0.5|0.0000001||0"
                .replace("||||||\n", "|||||\n")
        );
        let from_1904 = format!("<workbookPr date1904=\"1\"/>{ONE}");
        assert!(told(&parts(&from_1904, &shared, &[cells]), None).contains("9: 1904-01-02|2030-03-02|"));
    }

    #[test]
    fn the_first_sheet_that_is_shown_is_read() {
        let cells = ["<row><c><v>1</v></c></row>", "<row><c><v>2</v></c></row>"];
        let list = |states: [&str; 2]| {
            format!(
                "<sheets><sheet name=\"A\" state=\"{}\" r:id=\"rId1\"/><sheet name=\"B\" state=\"{}\" r:id=\"rId2\"/><sheet name=\"C\" r:id=\"chart\"/></sheets>",
                states[0], states[1]
            )
        };
        let bytes = parts(&list(["veryHidden", "visible"]), &[], &cells);
        assert_eq!(sheets_of(&bytes).unwrap(), ["B"]);
        assert_eq!(
            (told(&bytes, None), told(&bytes, Some("A"))),
            ("2".into(), "1".into())
        );
        let bytes = parts(&list(["hidden", "hidden"]), &[], &cells);
        assert_eq!(sheets_of(&bytes).unwrap(), ["A", "B"]);
        assert_eq!(told(&parts("", &[], &[]), None), "The workbook has no sheet.");
    }

    #[test]
    fn what_is_no_workbook_or_unpacks_to_too_much_is_refused() {
        let other = archive(&[("a.txt".into(), b"text".to_vec())]);
        for bytes in [
            &b"Name,Pay\n"[..],
            b"PK\x03\x04",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            &other,
        ] {
            assert_eq!(Sheet::from_xlsx(bytes, None), Err(Refused::NotAWorkbook));
        }
        // 21 MB of spaces are packed into 20 KB.
        let bomb = parts(ONE, &[], &[&" ".repeat(21 * 1024 * 1024)]);
        assert!(bomb.len() < 100_000);
        assert_eq!(Sheet::from_xlsx(&bomb, None), Err(Refused::Inflated));
        // The same, and a directory that says it were small: "uncompressed size" stands 24 bytes into its entry.
        let mut liar = bomb.clone();
        let entry = liar
            .windows(4)
            .position(|window| window == b"PK\x01\x02")
            .unwrap();
        liar[entry + 24..entry + 28].copy_from_slice(&[1, 0, 0, 0]);
        assert_eq!(Sheet::from_xlsx(&liar, None), Err(Refused::Inflated));
        assert_eq!(
            Sheet::from_xlsx(&vec![0; MOST_BYTES + 1], None),
            Err(Refused::TooLarge)
        );
        // A long text that many cells share: 3,000 times 9,000 bytes.
        let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(9_000));
        let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(3_000);
        let shared = [("s.xml", "sharedStrings", strings.as_str())];
        assert_eq!(
            Sheet::from_xlsx(&parts(ONE, &shared, &[&cells]), None),
            Err(Refused::Inflated)
        );
    }

    #[test]
    fn more_than_a_sheet_may_hold_is_refused() {
        let read =
            |cells: &str| Sheet::from_xlsx(&parts(ONE, &[], &[cells]), None).map(|sheet| sheet.rows.len());
        let cell = "<c><v>1</v></c>";
        assert_eq!(read(&format!("<row>{}</row>", cell.repeat(1_000))), Ok(0));
        assert_eq!(
            read(&format!("<row>{}</row>", cell.repeat(1_001))),
            Err(Refused::TooManyColumns { row: 1 })
        );
        let row = format!("<row>{}</row>", cell.repeat(100));
        assert_eq!(read(&row.repeat(MOST_CELLS / 100)), Ok(MOST_CELLS / 100 - 1));
        assert_eq!(
            read(&row.repeat(MOST_CELLS / 100 + 1)),
            Err(Refused::TooManyCells)
        );
        assert_eq!(read("<row r=\"1048577\"></row>"), Err(Refused::NotAWorkbook));
        assert_eq!(
            read("<row r=\"2\"></row><row r=\"2\"></row>"),
            Err(Refused::NotAWorkbook)
        );
    }

    #[test]
    fn a_cell_far_out_takes_no_room() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, "Name").unwrap();
        sheet.write(1_048_575, 1, "last").unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        let sheet = Sheet::from_xlsx(&bytes, None).unwrap();
        assert_eq!((sheet.rows.len(), sheet.rows[0].number), (1, 1_048_576));
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(0, 16_383, "far").unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        assert_eq!(
            Sheet::from_xlsx(&bytes, None),
            Err(Refused::TooManyColumns { row: 1 })
        );
    }

    #[test]
    fn hostile_markup_is_read_or_refused() {
        let deep = "<a>".repeat(300_000);
        let cell = |inside: &str| format!("<row><c>{inside}</c></row>");
        for (cells, expected) in [
            (deep.as_str(), "empty"),
            (&cell("<v>&lol;</v>"), "cannot be read as a workbook"),
            (&cell("<v>&#0;</v>"), "cannot be read as a workbook"),
            (&cell("<v>&#x110000;</v>"), "cannot be read as a workbook"),
            (&cell(&format!("<v>{}</v>", "9".repeat(100_000))), "empty"),
            (&cell("<v>1e308</v>"), "1000000"),
            (&cell("<v>nan</v>"), "empty"),
            (
                "<row r=\"99999999999999999999\"><c r=\"A1\"><v>1</v></c></row>",
                "1",
            ),
            ("<row><c r=\"ZZZZZZZZZZZZZZ1\"><v>1</v></c></row>", "1"),
            ("<row><c s=\"-1\" t=\"\"><v>1</v></c>", "empty"),
            ("</sheetData></worksheet></a></b>", "empty"),
            (
                "<row><c t=\"inlineStr\"><is><t>\u{202e}abc</t></is></c></row>",
                "\u{202e}abc",
            ),
        ] {
            let found = told(&parts(ONE, &[], &[cells]), None);
            assert!(
                found.contains(expected),
                "{}: {found}",
                &cells[..cells.len().min(60)]
            );
        }
        let doctype = "<!DOCTYPE a [<!ENTITY b \"c\">]>";
        assert!(told(&parts(doctype, &[], &[]), None).contains("cannot be read"));
        let long = format!(
            "<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>",
            "é".repeat(10_001)
        );
        assert!(told(&parts(ONE, &[], &[&long]), None).starts_with("Row 1, column 1 holds more"));
    }

    proptest! {
        /// A workbook that was damaged anywhere is read or refused, and so is one that was damaged inside of what is packed.
        #[test]
        fn no_bytes_panic(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in 0_usize..3) {
            let damaged = |bytes: &[u8]| {
                let mut bytes = bytes.to_vec();
                for (place, byte) in &places {
                    let place = place.index(bytes.len());
                    bytes[place] = *byte;
                }
                bytes
            };
            let mut bytes = damaged(&workbook());
            if cut == 0 {
                bytes.truncate(places[0].0.index(bytes.len()));
            }
            let _ = Sheet::from_xlsx(&bytes, None);
            let sheet = damaged(b"<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>7</v></c></row>");
            let list = damaged(ONE.as_bytes());
            let styles = damaged(b"<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
            let (sheet, list, styles) = (String::from_utf8_lossy(&sheet), String::from_utf8_lossy(&list), String::from_utf8_lossy(&styles));
            let _ = Sheet::from_xlsx(&parts(&list, &[("s.xml", "styles", &styles)], &[&sheet]), None);
            let _ = Sheet::from_xlsx(&parts(ONE, &[("s.xml", "styles", &styles)], &[&sheet]), None);
        }

        #[test]
        fn no_markup_panics(text in "(<(row|c|v|/c|/row|is|t)( [rst]=\"[A-Z]?[0-9]{0,3}\")?/?>|[0-9.e-]{1,4}|&#?[a-z0-9]{0,3};|\\PC){0,30}") {
            let _ = Sheet::from_xlsx(&parts(ONE, &[], &[&text]), None);
        }
    }
}
