//! The window: its address, title, theme, and the last page after a failure.

use hagstone_words::{Language, say};
use wasm_bindgen::prelude::*;

use crate::intake::fragment;
use crate::state::{Page, Theme, Update};

#[wasm_bindgen]
extern "C" {
    /// Replaces the page by one that says what happened; given by `static/boot.js`, which is there before this module.
    #[wasm_bindgen(js_namespace = hagstone, js_name = fatal)]
    fn show_last_page(message: &str);
}

/// Makes every panic end on a page that can be read.
pub fn show_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| show_last_page(&panic.to_string())));
}

/// The page that the address names.
pub fn page() -> Option<Page> {
    let hash = gloo_utils::window().location().hash().ok()?;
    Page::of_slug(hash.trim_start_matches('#'))
}

/// The address of a link that carries a model, where the page was opened by one: it is taken out of the address, so that loading the
/// page again does not open it again.
pub fn take_link() -> Option<String> {
    let window = gloo_utils::window();
    let hash = window.location().hash().ok()?;
    fragment(&hash)?;
    if let Ok(history) = window.history() {
        let page = format!("#{}", Page::default().slug());
        // An address that cannot be changed stays.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&page));
    }
    Some(hash)
}

/// The address of this page, without what follows the `#`.
pub fn address() -> String {
    let address = gloo_utils::window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Puts a text on the clipboard; false where the browser refuses.
pub async fn copy_text(text: &str) -> bool {
    let clipboard = gloo_utils::window().navigator().clipboard();
    // Where a page is not trusted with it there is none.
    if clipboard.is_undefined() {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text))
        .await
        .is_ok()
}

/// Puts the page's name into the address, without a new entry where it is there already; a new page begins at its top.
pub fn show_page(current: Page) {
    if page() != Some(current) {
        let window = gloo_utils::window();
        // An address that cannot be changed leaves the page as it is.
        let _ = window.location().set_hash(current.slug());
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Names the window after the document.
pub fn show_title(name: &str) {
    let title = if name.is_empty() {
        "Hagstone".to_owned()
    } else {
        say!(window_hagstone { name })
    };
    gloo_utils::document().set_title(&title);
}

/// Whether the system prefers dark.
pub fn system_is_dark() -> bool {
    let query = gloo_utils::window().match_media("(prefers-color-scheme: dark)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Whether a theme is dark here and now.
pub fn is_dark(theme: Theme) -> bool {
    match theme {
        Theme::System => system_is_dark(),
        Theme::Light => false,
        Theme::Dark => true,
    }
}

/// The languages that the reader has set, the dearest first (BCP 47).
fn languages() -> Vec<String> {
    let listed = gloo_utils::window().navigator().languages();
    listed.iter().filter_map(|tag| tag.as_string()).collect()
}

/// The first of the reader's languages that Hagstone speaks; English where it speaks none.
pub fn language() -> Language {
    let known = languages().iter().find_map(|tag| Language::of_tag(tag));
    known.unwrap_or_default()
}

/// The locale in which numbers and dates are written in a language that was chosen: the reader's own where it is of that
/// language (`de-AT`), and else the language's.
pub fn locale(language: Language) -> String {
    let of = languages()
        .into_iter()
        .find(|tag| Language::of_tag(tag) == Some(language));
    of.unwrap_or_else(|| language.tag().to_owned())
}

/// Says on the page which language it is in: to readers of screens, to spell checkers, and for hyphens.
pub fn show_language(language: Language) {
    if let Some(root) = gloo_utils::document().document_element() {
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// Puts the theme on the page.
pub fn show_theme(theme: Theme) {
    let name = if is_dark(theme) { "dark" } else { "light" };
    if let Some(root) = gloo_utils::document().document_element() {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// Says that the app stands: for tests, and for whoever measures.
pub fn show_ready() {
    if let Some(root) = gloo_utils::document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Opens the recovery page.
pub fn recover() {
    // An address that cannot be changed leaves the page as it is.
    let _ = gloo_utils::window().location().set_hash("recover");
}

/// The event by which the hosted copy's own script says that [`update`] has changed.
pub const UPDATED: &str = "hagstone:update";

/// What the hosted copy's own script (`static/hosted/hosted.js`) knows of a newer version; nothing in the one file.
pub fn update() -> Option<Update> {
    match gloo_utils::document_element()
        .get_attribute("data-update")?
        .as_str()
    {
        "ready" => Some(Update::Ready),
        "taken" => Some(Update::Taken),
        _ => None,
    }
}

/// Lets that script load the newer version.
pub fn take_update() {
    if let Ok(event) = web_sys::Event::new("hagstone:take") {
        // Nobody can refuse it.
        let _ = gloo_utils::window().dispatch_event(&event);
    }
}

/// Whether the window is as narrow as a phone's.
pub fn is_narrow() -> bool {
    let query = gloo_utils::window().match_media("(max-width: 760px)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Whether the command key of the system is the one with the cloverleaf.
pub fn is_of_apple() -> bool {
    let platform = gloo_utils::window().navigator().platform();
    platform.is_ok_and(|name| ["Mac", "iP"].iter().any(|start| name.starts_with(start)))
}

/// Milliseconds of the epoch.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The reader's day of a moment in milliseconds of the epoch: days are counted.
pub fn day(moment: f64) -> i64 {
    let minutes = js_sys::Date::new(&moment.into()).get_timezone_offset();
    // Days of the epoch are some ten thousands.
    #[allow(clippy::cast_possible_truncation)]
    let day = ((moment / 60_000.0 - minutes) / 1440.0).floor() as i64;
    day
}

/// An id that no other document has: what it is of, the moment, and chance, since two tabs may make one in the same moment.
pub fn new_id(stem: &str) -> String {
    format!(
        "{stem}-{:.0}-{:.0}",
        now(),
        (js_sys::Math::random() * 1e6).floor()
    )
}

/// Whether the page was opened from the disk: browsers give all such pages one storage.
pub fn is_of_the_disk() -> bool {
    gloo_utils::window()
        .location()
        .protocol()
        .is_ok_and(|protocol| protocol == "file:")
}
