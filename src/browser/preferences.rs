//! Small preferences in local storage: the theme, the language, single keys, whether the tour was shown and whether nothing is to be kept; which document a tab has open. What must outlive a crash is in [`super::storage`].
//!
//! Where site data is blocked nothing is kept, and nothing fails.

use gloo_storage::{LocalStorage, Storage};

use hagstone_words::Language;

use crate::state::Theme;

const THEME: &str = "hagstone:theme";
const LANGUAGE: &str = "hagstone:language";
const NOTHING: &str = "hagstone:keep-nothing";
const TOURED: &str = "hagstone:toured";
const SINGLE_KEYS: &str = "hagstone:single-keys";
/// Known to the recovery page.
const UNSAVED: &str = "hagstone:unsaved";
/// Of this tab alone.
const OPEN: &str = "hagstone:open";
const COPY: &str = "hagstone:copy";

/// Whether local storage answers at all: asking it where site data is blocked would be an error.
pub fn reachable() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

fn get(key: &str) -> Option<String> {
    // Written as plain text, since the script that starts the page reads the theme too.
    reachable()
        .then(|| LocalStorage::raw().get_item(key).ok().flatten())
        .flatten()
}

fn set(key: &str, value: Option<&str>) {
    if reachable() {
        let storage = LocalStorage::raw();
        // A preference that cannot be kept is forgotten, which is what the user will see.
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

/// The theme that was chosen.
pub fn theme() -> Theme {
    match get(THEME).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Keeps the theme.
pub fn keep_theme(theme: Theme) {
    set(
        THEME,
        match theme {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        },
    );
}

/// The language that was chosen; where none was, that of the browser is spoken.
pub fn language() -> Option<Language> {
    Language::of_tag(&get(LANGUAGE)?)
}

/// Keeps the language that was chosen.
pub fn keep_language(language: Language) {
    set(LANGUAGE, Some(language.tag()));
}

/// Whether nothing is to be kept on this machine, but for that this is so.
pub fn keeps_nothing() -> bool {
    get(NOTHING).is_some()
}

/// Keeps that nothing is to be kept, or that things are.
pub fn keep_nothing(on: bool) {
    set(NOTHING, on.then_some("yes"));
}

/// Whether the tour was shown before, or could not be remembered to have been: it would come again each time.
pub fn toured() -> bool {
    !reachable() || get(TOURED).is_some()
}

/// Keeps that the tour was shown.
pub fn keep_toured() {
    set(TOURED, Some("yes"));
}

/// Whether keys that are pressed alone do something.
pub fn single_keys() -> bool {
    get(SINGLE_KEYS).is_none()
}

/// Keeps whether they do.
pub fn keep_single_keys(on: bool) {
    set(SINGLE_KEYS, (!on).then_some("no"));
}

/// Keeps what was not stored yet when the page went: local storage is written at once, where a database takes its time.
pub fn keep_unsaved(text: &str) {
    set(UNSAVED, Some(text));
}

/// What was not stored yet when a page went.
pub fn unsaved() -> Option<String> {
    get(UNSAVED)
}

/// Forgets it, once it is stored.
pub fn forget_unsaved() {
    set(UNSAVED, None);
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Which copy of the app has opened the model inside it in this tab, also after loading the page again.
pub fn copy() -> Option<String> {
    session()?.get_item(COPY).ok()?
}

/// Remembers for this tab that a copy has opened the model inside it.
pub fn keep_copy(made: &str) {
    if let Some(session) = session() {
        // Where it cannot be remembered the model inside is opened again.
        let _ = session.set_item(COPY, made);
    }
}

/// The document that is open in this tab, also after loading the page again.
pub fn open() -> Option<String> {
    session()?.get_item(OPEN).ok()?
}

/// Remembers for this tab which document is open.
pub fn keep_open(id: &str) {
    if let Some(session) = session() {
        // Where it cannot be remembered the document that was open last in any tab is opened.
        let _ = session.set_item(OPEN, id);
    }
}
