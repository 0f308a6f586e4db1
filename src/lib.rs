//! The app: a document is edited, evaluated as a slider moves, and shown.
//!
//! State and its one reducer in [`state`], what the pictures and sentences say in [`view`], the pictures themselves in
//! [`chart`], numbers as text in [`text`], jobs for a worker in [`work`]: these know no browser. Components and pages
//! show values and send actions; [`browser`] performs what must happen outside.

mod app;
pub mod archive;
pub mod browser;
pub mod chart;
pub mod component;
pub mod copy;
pub mod hand_off;
pub mod intake;
pub mod nameless;
pub mod page;
pub mod samples;
pub mod state;
pub mod templates;
pub mod text;
pub mod view;
pub mod work;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

/// Starts as a page or as a worker, whichever the global object is.
pub fn start() {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        if let Err(error) = browser::worker::serve(&scope) {
            wasm_bindgen::throw_val(error);
        }
    } else {
        browser::window::show_panics();
        let language = browser::preferences::language().unwrap_or_else(browser::window::language);
        hagstone_words::speak(language);
        browser::window::show_language(language);
        wasm_bindgen_futures::spawn_local(app::open());
    }
}
