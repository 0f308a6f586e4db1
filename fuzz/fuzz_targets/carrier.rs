//! Any bytes as what carries a model: a link, an SVG, a PNG; and as a picture that is to carry one.
#![no_main]

use hagstone_engine::Document;
use hagstone_exchange::{link, picture};
use libfuzzer_sys::fuzz_target;

/// A small model, which is quick to pack.
fn model() -> Document {
    Document::from_text(r#"{"format": "hagstone/1", "name": "One"}"#).expect("a format is enough")
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let _ = link::from_fragment(&text);
    let _ = picture::from_bytes(bytes);
    // What is put into a picture is what is found in it.
    if let Ok(svg) = picture::into_svg(&text, &model()) {
        assert_eq!(picture::from_bytes(svg.as_bytes()), Ok(model()));
    }
    if let Ok(png) = picture::into_png(bytes, &model()) {
        assert_eq!(picture::from_bytes(&png), Ok(model()));
    }
});
