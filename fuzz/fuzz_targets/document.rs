//! Any text as a model: it is read, evaluated, made a workbook and tables of, and written again as it was.
#![no_main]

use hagstone_engine::Document;
use hagstone_exchange::csv::to_csv;
use hagstone_exchange::outcome_tables::outcome_tables;
use hagstone_exchange::workbook::{Content, book};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(document) = Document::from_text(text) {
        let evaluation = document.evaluate(None);
        let book = book(&evaluation);
        for (_, cell) in book.pages.iter().flat_map(|page| page.rows.iter().flatten()) {
            if let Content::Formula { text, value } = &cell.content {
                assert!(value.is_finite(), "{text} is {value}");
            }
        }
        let _ = book.to_xlsx();
        for (_, table) in outcome_tables(&evaluation) {
            let _ = to_csv(&table);
        }
        assert_eq!(Document::from_text(&document.to_text()), Ok(document));
    }
});
