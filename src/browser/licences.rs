//! The licences of what is inside the app: packed into the page like the module, and unpacked when they are read.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The text; given by `static/boot.js`.
    #[wasm_bindgen(js_namespace = hagstone, js_name = licences)]
    fn packed_text() -> String;
}

/// The text of the licences.
pub fn text() -> String {
    packed_text()
}
