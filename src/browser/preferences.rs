//! Small preferences in local storage: the theme. What must outlive a crash is in [`super::storage`].
//!
//! Where site data is blocked nothing is kept, and nothing fails.

use gloo_storage::{LocalStorage, Storage};

use crate::state::Theme;

const THEME: &str = "hagstone:theme";

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
