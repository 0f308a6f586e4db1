//! What printing asks of the browser: its print dialogue, and the words at the foot of every page.

use std::fmt::Write;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Styles that are made by the program.
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    type Styles;

    #[wasm_bindgen(constructor, catch, js_class = CSSStyleSheet)]
    fn new() -> Result<Styles, JsValue>;

    #[wasm_bindgen(method, catch, js_name = replaceSync)]
    fn replace(this: &Styles, text: &str) -> Result<(), JsValue>;
}

/// Opens the browser's print dialogue.
pub fn print() {
    // A browser that cannot print has no dialogue to open.
    let _ = gloo_utils::window().print();
}

/// Writes words at the foot of every printed page; browsers that know no such place leave them out.
pub fn set_foot(words: &str) {
    // Within a string of CSS; what is not a letter or digit of ASCII is escaped.
    let mut text = String::new();
    for letter in words.chars().take(160) {
        if letter.is_ascii_alphanumeric() || letter == ' ' {
            text.push(letter);
        } else {
            // A string takes all.
            let _ = write!(text, "\\{:x} ", u32::from(letter));
        }
    }
    let made = Styles::new().and_then(|styles| {
        styles.replace(&format!(
            "@page report {{ @bottom-left {{ content: \"{text}\"; font: 8pt system-ui, sans-serif; color: #555; }} }}"
        ))?;
        Ok(styles)
    });
    if let Ok(styles) = made {
        let document = gloo_utils::document();
        // Without them the foot is empty.
        let _ = Reflect::set(
            &document,
            &"adoptedStyleSheets".into(),
            &Array::of1(styles.as_ref()),
        );
    }
}
