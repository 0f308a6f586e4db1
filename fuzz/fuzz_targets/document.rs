//! Any text as a model: it is read, evaluated, and written again as it was.
#![no_main]

use hagstone_engine::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(document) = Document::from_text(text) {
        let _ = document.evaluate(None);
        assert_eq!(Document::from_text(&document.to_text()), Ok(document));
    }
});
