//! Workbooks in (.xlsx): the cells of one sheet as text, for the same mapping as a CSV file.
//!
//! A workbook is a ZIP archive of XML. What it unpacks to is counted before anything is read of it, without keeping it, so that
//! an archive that unpacks to far more than any roster is refused; cells are then taken one at a time, within the limits of
//! [`crate::sheet`]. Formulas count as the values that the workbook holds for them.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use zip::ZipArchive;

use crate::sheet::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Refused, Rows, Sheet};

/// The most that a workbook may unpack to, in bytes, and of how many files it may be made.
const MOST_UNPACKED: u64 = 50 * 1024 * 1024;
const MOST_FILES: usize = 2_000;

/// The names of the sheets of a workbook.
pub fn sheets_of(bytes: &[u8]) -> Result<Vec<String>, Refused> {
    Ok(opened(bytes)?.sheet_names())
}

impl Sheet {
    /// Reads a sheet of a workbook: the first one where none is named.
    pub fn from_xlsx(bytes: &[u8], sheet: Option<&str>) -> Result<Self, Refused> {
        let mut workbook = opened(bytes)?;
        let known = workbook.sheet_names();
        let name = match sheet {
            Some(sheet) => known.iter().find(|name| *name == sheet),
            None => known.first(),
        };
        let Some(name) = name.cloned() else {
            return Err(Refused::NoSheet { known });
        };
        let mut cells = workbook
            .worksheet_cells_reader(&name)
            .map_err(|_| Refused::NotAWorkbook)?;
        let mut rows = Rows::default();
        let mut row: (u32, Vec<String>) = (0, Vec::new());
        while let Some(cell) = cells.next_cell().map_err(|_| Refused::NotAWorkbook)? {
            let (at, column) = cell.get_position();
            let text = text_of(cell.get_value());
            if text.is_empty() {
                continue;
            }
            if at != row.0 {
                finish(&mut rows, &mut row)?;
                // Rows out of order would be torn apart.
                if at < row.0 {
                    return Err(Refused::NotAWorkbook);
                }
                row.0 = at;
            }
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            if column >= MOST_COLUMNS {
                return Err(Refused::TooManyColumns { row: number(at) });
            }
            if row.1.len() <= column {
                row.1.resize(column + 1, String::new());
            }
            if let Some(place) = row.1.get_mut(column) {
                *place = text;
            }
        }
        finish(&mut rows, &mut row)?;
        rows.finished()
    }
}

fn finish(rows: &mut Rows, row: &mut (u32, Vec<String>)) -> Result<(), Refused> {
    rows.push(number(row.0), std::mem::take(&mut row.1).into_iter())
}

fn number(row: u32) -> usize {
    usize::try_from(row).map_or(MOST_ROWS, |row| row + 1)
}

fn opened(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    bounded(bytes)?;
    Xlsx::new(Cursor::new(bytes)).map_err(|_| Refused::NotAWorkbook)
}

/// Unpacks every file of the archive into nothing, and counts.
fn bounded(bytes: &[u8]) -> Result<(), Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::NotAWorkbook)?;
    if archive.len() > MOST_FILES {
        return Err(Refused::Inflated);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| Refused::NotAWorkbook)?;
        if file.size() > left {
            return Err(Refused::Inflated);
        }
        // What an archive says of its sizes may be wrong.
        let unpacked =
            io::copy(&mut file.take(left + 1), &mut io::sink()).map_err(|_| Refused::NotAWorkbook)?;
        left = left.checked_sub(unpacked).ok_or(Refused::Inflated)?;
    }
    Ok(())
}

/// A cell as text: numbers with a point, days as ISO dates.
fn text_of(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.is_finite() => number.to_string(),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => (*text).trim().to_owned(),
        DataRef::Bool(true) => "TRUE".into(),
        DataRef::Bool(false) => "FALSE".into(),
        DataRef::DateTime(day) if day.is_datetime() && (0.0..=150_000.0).contains(&day.as_f64()) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(time) => time.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Float(_) | DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

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

    fn archive(file: &str, text: &[u8]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(file, SimpleFileOptions::default()).unwrap();
        archive.write_all(text).unwrap();
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_no_workbook_or_unpacks_to_too_much_is_refused() {
        for bytes in [&b"Name,Pay\n"[..], b"PK\x03\x04", &archive("a.txt", b"text")] {
            assert_eq!(Sheet::from_xlsx(bytes, None), Err(Refused::NotAWorkbook));
        }
        // 51 MB of zeros are packed into 50 KB.
        let bomb = archive("xl/worksheets/sheet1.xml", &vec![b'0'; 51 * 1024 * 1024]);
        assert!(bomb.len() < 100_000);
        assert_eq!(Sheet::from_xlsx(&bomb, None), Err(Refused::Inflated));
        // The same, and a directory that says it were small: "uncompressed size" stands 24 bytes into its entry.
        let mut liar = bomb.clone();
        let entry = liar
            .windows(4)
            .rposition(|window| window == b"PK\x01\x02")
            .unwrap();
        liar[entry + 24..entry + 28].copy_from_slice(&[1, 0, 0, 0]);
        assert!(Sheet::from_xlsx(&liar, None).is_err());
        assert_eq!(
            Sheet::from_xlsx(&vec![0; MOST_BYTES + 1], None),
            Err(Refused::TooLarge)
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

    proptest! {
        /// A workbook that was damaged anywhere, also inside its packed files, is read or refused.
        #[test]
        fn no_bytes_panic(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in 0_usize..3) {
            let mut bytes = workbook();
            for (place, byte) in &places {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            if cut == 0 {
                bytes.truncate(places[0].0.index(bytes.len()));
            }
            let _ = Sheet::from_xlsx(&bytes, None);
            let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>";
            let mut sheet = sheet.as_bytes().to_vec();
            for (place, byte) in &places {
                let place = place.index(sheet.len());
                sheet[place] = *byte;
            }
            let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, text) in [
                ("_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".as_bytes()),
                ("xl/workbook.xml", b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", b"<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                ("xl/worksheets/sheet1.xml", &sheet),
            ] {
                archive.start_file(name, SimpleFileOptions::default()).unwrap();
                archive.write_all(text).unwrap();
            }
            let _ = Sheet::from_xlsx(&archive.finish().unwrap().into_inner(), None);
        }
    }
}
