//! What is brought in: the kind of a file by what is in it, and a sheet that waits to be mapped. Pure.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::Document;
use hagstone_exchange::sheet::Sheet;
use hagstone_exchange::{link, picture};

use crate::copy::{Held, Inside, Locked};
use crate::work::exchange::Read;

/// The largest model that is read from a file, in bytes.
const LARGEST_MODEL: usize = 16 * 1024 * 1024;
/// What the address of a link has before its model.
pub const LINK: &str = "m=";

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    /// A model.
    Model(Box<Document>),
    /// A model that a password unlocks.
    Locked(Locked),
    /// A table.
    Table(Sheet),
    /// A workbook, which is read elsewhere.
    Workbook,
}

/// Rows that wait to be mapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// The name of the file.
    pub name: String,
    /// Its rows.
    pub sheet: Rc<Sheet>,
    /// Where it is a workbook: the file, the names of its sheets, and which one this is.
    pub workbook: Option<Workbook>,
}

/// A workbook, for its other sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    /// The file.
    pub bytes: Rc<Vec<u8>>,
    /// The names of its sheets.
    pub sheets: Vec<String>,
    /// The one that was read.
    pub chosen: String,
}

impl Intake {
    /// The sheet of a workbook that was read.
    pub fn of_workbook(name: String, bytes: Rc<Vec<u8>>, read: Read) -> Self {
        Self {
            name,
            workbook: Some(Workbook {
                bytes,
                sheets: read.sheets.clone(),
                chosen: read.chosen.clone(),
            }),
            sheet: Rc::new(read.into_sheet()),
        }
    }
}

/// Tells what a file is by what is in it, whatever its name, and reads it; an error is a sentence.
pub fn brought(bytes: &[u8]) -> Result<Brought, String> {
    if bytes.starts_with(b"\x89PNG") {
        return model(picture::from_png(bytes).map_err(|error| error.to_string()));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Brought::Workbook);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return table(bytes);
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    let head: String = text
        .chars()
        .take(1000)
        .map(|sign| sign.to_ascii_lowercase())
        .collect();
    if head.starts_with(['{', '[']) {
        if text.len() > LARGEST_MODEL {
            return Err(say!(intake_it_is_larger_than_16_mb).into());
        }
        let read = Document::from_text(text);
        return model(read.map_err(|problem| format!("{} {}", problem.kind, problem.kind.remedy())));
    }
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        let inside = Inside::from_html(text).map_err(|error| error.to_string())?;
        return Ok(match inside.held {
            Held::Open(document) => Brought::Model(document),
            Held::Locked(locked) => Brought::Locked(locked),
        });
    }
    if head.starts_with('<') && head.contains("<svg") {
        return model(picture::from_svg(text).map_err(|error| error.to_string()));
    }
    if !text.contains('\n') && fragment(text).is_some() {
        return from_link(text).map(|document| Brought::Model(Box::new(document)));
    }
    table(bytes)
}

fn model(read: Result<Document, String>) -> Result<Brought, String> {
    read.map(|document| Brought::Model(Box::new(document)))
}

/// A table has a row of headings, a row below it, and more than one column: other text is none.
fn table(bytes: &[u8]) -> Result<Brought, String> {
    let sheet = Sheet::from_csv(bytes).map_err(|refused| refused.to_string())?;
    if sheet.headings.len() < 2 || sheet.rows.is_empty() {
        return Err(say!(intake_it_is_no_model_picture_link).into());
    }
    Ok(Brought::Table(sheet))
}

/// What follows the `#m=` of a link, or the model's text alone.
pub fn fragment(text: &str) -> Option<&str> {
    let text = text.trim();
    let end = text.rsplit_once('#').map_or(text, |(_, end)| end);
    match end.strip_prefix(LINK) {
        Some(model) => Some(model),
        None => link::is_model(end).then_some(end),
    }
}

/// The model in the address of a link; an error is a sentence.
pub fn from_link(address: &str) -> Result<Document, String> {
    let fragment = fragment(address).ok_or(link::LinkError::NotALink);
    fragment
        .and_then(link::from_fragment)
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SAMPLE: &str = include_str!("../static/samples/shared-quota.json");

    fn kind(bytes: &[u8]) -> String {
        match brought(bytes) {
            Ok(Brought::Model(document)) => {
                format!("model {}", document.value()["name"].as_str().unwrap())
            }
            Ok(Brought::Locked(_)) => "locked".into(),
            Ok(Brought::Table(sheet)) => format!("table of {} rows", sheet.rows.len()),
            Ok(Brought::Workbook) => "workbook".into(),
            Err(sentence) => sentence,
        }
    }

    #[test]
    fn the_kind_is_told_by_what_is_in_the_file() {
        let document = Document::from_text(SAMPLE).unwrap();
        let svg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";
        let with = picture::into_svg(svg, &document).unwrap();
        let link = format!(
            "https://example.com/h.html#m={}\n",
            link::to_fragment(&document).unwrap()
        );
        let inside = Inside {
            made: String::new(),
            read_only: false,
            held: Held::Open(Box::new(document)),
        };
        let page = format!("<!DOCTYPE html>\n<a id=\"hagstone-wasm\">{}", inside.element());
        let table = "Name;Rolle\nAda;Vertrieb";
        let latin = b"Name;Ort\nAda;K\xf6ln\n".as_slice();
        for (bytes, told) in [
            (SAMPLE.as_bytes(), "model Shared quota"),
            (format!("\u{feff}\n {SAMPLE}").as_bytes(), "model Shared quota"),
            (with.as_bytes(), "model Shared quota"),
            (link.as_bytes(), "model Shared quota"),
            (page.as_bytes(), "model Shared quota"),
            (table.as_bytes(), "table of 1 rows"),
            (latin, "table of 1 rows"),
            (b"PK\x03\x04rest".as_slice(), "workbook"),
        ] {
            assert_eq!(kind(bytes), told);
        }
        assert!(kind(svg.as_bytes()).starts_with("There is no model in this picture."));
        assert!(kind(b"\x89PNG\r\n").starts_with("This is not a whole SVG or PNG."));
        assert!(kind(b"<html><p>").starts_with("This page is no copy of Hagstone."));
        assert!(kind(b"Dear all, the plan is attached.").starts_with("It is no model, picture"));
        assert!(kind(b"12").starts_with("It is no model, picture"));
        assert!(kind(b"").starts_with("The file is empty."));
    }

    #[test]
    fn a_link_is_read_from_its_address_or_alone() {
        let document = Document::from_text(SAMPLE).unwrap();
        let text = link::to_fragment(&document).unwrap();
        for address in [
            format!("https://example.com/hagstone.html#m={text}"),
            format!("  #m={text}\n"),
            text.clone(),
        ] {
            assert_eq!(from_link(&address), Ok(document.clone()));
        }
        assert!(
            from_link("https://example.com/#goal")
                .unwrap_err()
                .contains("no model in this link")
        );
        let cut = from_link(&format!("#m={}", &text[..text.len() / 2])).unwrap_err();
        assert!(cut.contains("broken"), "{cut}");
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), start in "(PK\x03\x04|\u{89}PNG|<html>|<svg>|\\{|a,b\n)?") {
            let _ = brought(&[start.as_bytes(), &bytes].concat());
            let _ = from_link(&String::from_utf8_lossy(&bytes));
        }
    }
}
