//! One tab writes a document, the others follow it: the lock of a document, and what tabs tell one another.
//!
//! The browser's own calls are in `static/boot.js`.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = hagstoneStorage, js_name = hold)]
    fn hold_lock(id: &str, steal: bool, tell: &JsValue);
    #[wasm_bindgen(js_namespace = hagstoneStorage, js_name = post)]
    fn post_text(message: &str);
    #[wasm_bindgen(js_namespace = hagstoneStorage, js_name = listen)]
    fn listen_to(tell: &JsValue);
}

/// What a tab tells the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// The document of that id was stored.
    Stored(String),
    /// Nothing is to be kept on this machine any more, or things are kept again.
    KeepNothing(bool),
}

/// Asks for the lock of a document, or takes it from the tab that holds it. `tell` hears whether this tab may write, again
/// whenever that changes.
pub fn hold(id: &str, steal: bool, tell: Callback<bool>) {
    // It is called for as long as the document is open: a closure that stays costs less than knowing when that ends.
    let tell = Closure::<dyn FnMut(bool)>::new(move |held| tell.emit(held));
    hold_lock(id, steal, &tell.into_js_value());
}

/// Tells the other tabs.
pub fn post(message: &Message) {
    post_text(&crate::archive::text(message));
}

/// Hears what other tabs tell.
pub fn listen(tell: Callback<Message>) {
    let tell = Closure::<dyn FnMut(String)>::new(move |text: String| {
        // A tab of another version may tell what this one does not know.
        if let Ok(message) = serde_json::from_str(&text) {
            tell.emit(message);
        }
    });
    listen_to(&tell.into_js_value());
}
