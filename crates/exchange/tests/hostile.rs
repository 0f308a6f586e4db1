//! Files and models that mean harm, or were damaged: whatever comes in is read or refused, and whatever goes out is text.

use std::fmt::Write as _;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use hagstone_engine::Document;
use hagstone_exchange::csv::to_csv;
use hagstone_exchange::import::{Mapping, Preview, What, accepted};
use hagstone_exchange::outcome_tables::outcome_tables;
use hagstone_exchange::sheet::{Refused, Sheet};
use hagstone_exchange::workbook::book;
use hagstone_exchange::{link, picture, xlsx};
use proptest::prelude::*;
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("../../../static/samples/shared-quota.json");
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>";
/// A PNG of one grey pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xae\x42\x60\x82";

fn sample() -> Document {
    Document::from_text(SAMPLE).unwrap()
}

/// What comes of a sheet as a roster, as deals and as results; a model that takes them is evaluated.
fn imported(sheet: Result<Sheet, Refused>) {
    let Ok(sheet) = sheet else { return };
    let document = sample();
    for what in [What::Roster, What::Deals, What::Results] {
        let mapping = Mapping::proposed(what, &sheet, &document.model(None).0);
        let preview = Preview::of(&document, &sheet, &mapping);
        for leave_out in [false, true] {
            if let Ok(changes) = preview.changes(leave_out) {
                let _ = accepted(&document, changes).evaluate(None);
            }
        }
    }
}

/// Bytes as each kind of file.
fn opened(bytes: &[u8]) {
    imported(Sheet::from_csv(bytes));
    let _ = xlsx::sheets_of(bytes);
    imported(Sheet::from_xlsx(bytes, None));
    let _ = picture::from_bytes(bytes);
    let text = String::from_utf8_lossy(bytes);
    let _ = link::from_fragment(&text);
    let _ = picture::into_svg(&text, &sample());
    let _ = picture::into_png(bytes, &sample());
    if let Ok(document) = Document::from_text(&text) {
        let _ = document.evaluate(None);
    }
}

/// A real file of each kind.
fn files() -> Vec<Vec<u8>> {
    let document = sample();
    let evaluation = document.evaluate(None);
    let roster = "Name;Role;Base salary;Target incentive;Start date\n\
                  Ada;account_executive;80.000,50;40%;1.3.2027\nZoë;Account executive;(1,000);;3/4/2027\n";
    vec![
        SAMPLE.into(),
        roster.into(),
        outcome_tables(&evaluation)
            .iter()
            .flat_map(|(_, table)| to_csv(table))
            .collect(),
        book(&evaluation).to_xlsx(),
        link::to_fragment(&document).unwrap().into(),
        picture::into_svg(SVG, &document).unwrap().into(),
        picture::into_png(PNG, &document).unwrap(),
    ]
}

/// Any JSON that a document may hold beside what it means.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("JSON has no others", |number| number.is_finite())
            .prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "[\\x00-\\x1f\u{202a}-\u{202e}\u{2066}-\u{2069}<>&\"'\\]]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec(("\\PC{0,6}", inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        opened(&bytes);
    }

    /// Real files with some bits turned, cut off, or with a piece of them twice.
    #[test]
    fn damaged_files_are_read_or_refused(
        turned in proptest::collection::vec((any::<prop::sample::Index>(), 0_u8..8), 0..5),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        twice in proptest::option::of((any::<prop::sample::Index>(), any::<prop::sample::Index>())),
        file in any::<prop::sample::Index>(),
    ) {
        let files = files();
        let mut bytes = files[file.index(files.len())].clone();
        for (place, bit) in turned {
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
        }
        if let Some((from, to)) = twice {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let piece = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(to..to, piece);
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        opened(&bytes);
    }

    /// JSON, link, SVG and PNG give back the document that went in, with all that Hagstone does not know.
    #[test]
    fn what_goes_out_comes_in(name in "\\PC{0,40}", more in anything()) {
        let document = Document::from_value(json!({"format": "hagstone/1", "name": name, "unknown": more})).unwrap();
        prop_assert_eq!(&Document::from_text(&document.to_text()).unwrap(), &document);
        prop_assert_eq!(&link::from_fragment(&link::to_fragment(&document).unwrap()).unwrap(), &document);
        let svg = picture::into_svg(SVG, &document).unwrap();
        prop_assert_eq!(&picture::from_bytes(svg.as_bytes()).unwrap(), &document);
        let png = picture::into_png(PNG, &document).unwrap();
        prop_assert_eq!(&picture::from_bytes(&png).unwrap(), &document);
    }
}

/// A model whose people, role and plan are called so.
fn called(name: &str) -> Document {
    let mut value: Value = serde_json::from_str(SAMPLE).unwrap();
    value["name"] = name.into();
    value["roles"]["account_executive"]["name"] = name.into();
    value["payees"]["p"] = json!({"name": name, "role": "account_executive"});
    for (_, plan) in value["plans"].as_object_mut().unwrap() {
        plan["name"] = name.into();
    }
    Document::from_value(value).unwrap()
}

/// The texts of a workbook's cells, as another program reads them.
fn texts(bytes: Vec<u8>) -> Vec<String> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = workbook.worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.used_cells());
    cells
        .filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        })
        .collect()
}

/// A name that would be a formula is text in a workbook, marked so that it stays text when it is edited; and in a table.
#[test]
fn names_are_never_formulas() {
    for start in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=HYPERLINK(\"http://a\")",
        "＝1",
    ] {
        let name = format!("{start}zebra");
        let name = name.as_str();
        let evaluation = called(name).evaluate(None);
        let book = book(&evaluation);
        let formulas = book.pages.iter().flat_map(|page| page.rows.iter().flatten());
        for (_, cell) in formulas {
            if let hagstone_exchange::workbook::Content::Formula { text, .. } = &cell.content {
                assert!(!text.contains("zebra"), "{text}");
            }
        }
        let texts = texts(book.to_xlsx());
        assert!(
            texts
                .iter()
                .any(|text| text.trim_start().starts_with(name.trim())),
            "{name:?} stands as text"
        );
        for (_, table) in outcome_tables(&evaluation) {
            let csv = String::from_utf8(to_csv(&table)).unwrap();
            let risky = csv.lines().flat_map(|line| line.split(',')).filter(|cell| {
                let cell = cell.trim_start_matches('"');
                cell.starts_with(['=', '+', '@', '＝'])
                    || cell.starts_with('-') && cell.parse::<f64>().is_err()
            });
            assert_eq!(risky.collect::<Vec<_>>(), Vec::<&str>::new());
        }
    }
}

#[test]
fn odd_names_go_everywhere_and_harm_nothing() {
    let long = "ä".repeat(10_000);
    for name in [
        "\u{202e}gpj.exe\u{2066}",
        "a\0b\u{1f}\u{ffff}",
        "_x000D_",
        "</t></is>]]>",
        long.as_str(),
    ] {
        let document = called(name);
        let evaluation = document.evaluate(None);
        let bytes = book(&evaluation).to_xlsx();
        let known = texts(bytes.clone());
        let start: String = name.chars().take(1_000).collect();
        let start = start.replace(['\0', '\u{1f}', '\u{ffff}'], "\u{fffd}");
        assert!(
            known.iter().any(|text| text.starts_with(&start)),
            "{name:.20?} in the workbook"
        );
        let sheet = Sheet::from_xlsx(&bytes, Some("Pay")).unwrap();
        assert!(
            sheet.rows.iter().any(|row| row.cells[0].starts_with(&start)),
            "{name:.20?} read by us"
        );
        assert_eq!(
            picture::from_bytes(picture::into_svg(SVG, &document).unwrap().as_bytes()),
            Ok(document.clone())
        );
        assert_eq!(
            link::from_fragment(&link::to_fragment(&document).unwrap()),
            Ok(document)
        );
        // In a roster: who is called so is found again, or its row is told with the start of the name.
        let mut roster = String::from("Name,Role\n");
        writeln!(roster, "\"{}\",nobody", name.replace('"', "\"\"")).unwrap();
        if let Ok(sheet) = Sheet::from_csv(roster.as_bytes()) {
            let document = sample();
            let mapping = Mapping::proposed(What::Roster, &sheet, &document.model(None).0);
            let preview = Preview::of(&document, &sheet, &mapping);
            assert!(
                preview
                    .problems
                    .iter()
                    .all(|problem| problem.sentence.chars().count() < 400)
            );
            assert!(preview.changes(false).is_err());
        }
    }
}

/// What reads like the model's element before an SVG begins, or in an attribute of it, stays as it is and holds no model.
#[test]
fn a_model_is_looked_for_inside_of_the_svg() {
    let looks_like_it = "<metadata id=\"hagstone-model\">";
    for head in [
        format!("<svg class='{looks_like_it}'>"),
        format!("<svg class='{looks_like_it}e</metadata>'>"),
        format!("<!--{looks_like_it}e</metadata>--><svg>"),
        format!("<!--{looks_like_it}--><svg>"),
    ] {
        let svg = format!("{head}<text>a</text></svg>");
        assert_eq!(
            picture::from_bytes(svg.as_bytes()),
            Err(picture::PictureError::NoModel)
        );
        let with = picture::into_svg(&svg, &sample()).unwrap();
        assert!(
            with.starts_with(&head) && with.ends_with("<text>a</text></svg>"),
            "{head}"
        );
        assert_eq!(picture::from_bytes(with.as_bytes()), Ok(sample()), "{head}");
        assert_eq!(picture::into_svg(&with, &sample()), Ok(with), "{head}");
    }
}
