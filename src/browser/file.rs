//! Files in and out: what the user opens is read here, what is given out goes to a place that the user picks or to the downloads.
//!
//! What needs the browser's own objects is in `static/files.js`.

use gloo_file::{Blob, File, ObjectUrl, futures::read_as_bytes};
use hagstone_words::{Text, say, words};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::HtmlAnchorElement;

use crate::copy::{Locked, ROUNDS};

/// No file that Hagstone reads is larger: a picture with a model inside.
const LARGEST: u64 = 32 * 1024 * 1024;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = hagstoneFiles, js_name = pick)]
    async fn pick_place(name: &str, mime: &str, words: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = hagstoneFiles, js_name = write)]
    async fn write_to(place: &JsValue, name: &str, mime: &str, content: &JsValue)
    -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = hagstoneFiles, js_name = pixels)]
    async fn draw_pixels(svg: &str, width: f64, height: f64, scale: f64) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = hagstoneFiles, js_name = legend)]
    fn legend_of(figure: &JsValue) -> Array;
    #[wasm_bindgen(js_namespace = hagstoneFiles, js_name = canLock)]
    fn can_be_locked() -> bool;
    #[wasm_bindgen(catch, js_namespace = hagstoneFiles, js_name = lock)]
    async fn lock_text(text: &str, password: &str, rounds: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = hagstoneFiles, js_name = unlock)]
    async fn unlock_text(
        salt: &str,
        iv: &str,
        data: &str,
        password: &str,
        rounds: u32,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = hagstoneFiles, js_name = inside)]
    fn inside_page() -> Option<String>;
    #[wasm_bindgen(js_namespace = hagstoneFiles, js_name = copy)]
    fn copy_of_page(element: &str) -> String;
    #[wasm_bindgen(js_namespace = hagstoneFiles, js_name = persist)]
    fn ask_to_persist();
}

/// What a file says.
pub enum Content {
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// A kind of file that is given out: its type, and what it is called where a place is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mime {
    name: &'static str,
    words: Text,
}

impl Mime {
    /// A model.
    pub const MODEL: Self = Self::new("application/json", words!(file_hagstone_model));
    /// A table.
    pub const CSV: Self = Self::new("text/csv", words!(file_table_csv));
    /// A workbook.
    pub const XLSX: Self = Self::new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        words!(file_workbook_xlsx),
    );
    /// A drawing.
    pub const SVG: Self = Self::new("image/svg+xml", words!(file_picture_svg));
    /// A picture in pixels.
    pub const PNG: Self = Self::new("image/png", words!(file_picture_png));
    /// A copy of the app.
    pub const HTML: Self = Self::new("text/html", words!(file_hagstone_with_a_model_inside));

    const fn new(name: &'static str, words: Text) -> Self {
        Self { name, words }
    }
}

/// What became of a file that was to be given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It stands under that name where the user wanted it.
    Picked(String),
    /// It is in the downloads under that name.
    Downloaded(String),
    /// The user picked no place.
    Left,
    /// It could not be written, and why.
    Failed(String),
}

impl Given {
    /// What is told of it; nothing where the user wants nothing.
    pub fn sentence(&self) -> Option<String> {
        match self {
            Self::Picked(name) => Some(say!(file_saved_as_where_you_chose { name })),
            Self::Downloaded(name) => Some(say!(file_saved_as_in_your_downloads { name })),
            Self::Left => None,
            Self::Failed(why) => Some(say!(file_nothing_was_saved { why })),
        }
    }

    /// The name that it has, where it was given out.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Picked(name) | Self::Downloaded(name) => Some(name),
            Self::Left | Self::Failed(_) => None,
        }
    }
}

/// Gives a file out: the place is picked first, while the press that asked for it still counts, and what it says is made then.
pub async fn give(name: &str, mime: Mime, content: impl Future<Output = Result<Content, String>>) -> Given {
    let Ok(place) = pick_place(name, mime.name, mime.words.get()).await else {
        return Given::Failed(say!(file_the_browser_refused_to_save_a).into());
    };
    if place.is_null() {
        return Given::Left;
    }
    let content: JsValue = match content.await {
        Ok(Content::Text(text)) => text.into(),
        Ok(Content::Bytes(bytes)) => Uint8Array::from(bytes.as_slice()).into(),
        Err(why) => return Given::Failed(why.trim_end_matches('.').to_owned()),
    };
    match write_to(&place, name, mime.name, &content).await {
        Ok(written) => {
            let written = written.as_string().unwrap_or_else(|| name.to_owned());
            if place.is_undefined() {
                Given::Downloaded(written)
            } else {
                Given::Picked(written)
            }
        }
        Err(error) => Given::Failed(words(&error)),
    }
}

/// What an error of the browser says, without a full stop.
fn words(error: &JsValue) -> String {
    let message = js_sys::Reflect::get(error, &"message".into());
    let message = message.ok().and_then(|message| message.as_string());
    match message.as_deref().map(|message| message.trim_end_matches('.')) {
        None | Some("") => say!(common_the_browser_gives_no_reason).into(),
        Some(message) => message.to_owned(),
    }
}

/// Reads a file; an error is a sentence.
pub async fn bytes(file: &File) -> Result<Vec<u8>, String> {
    if file.size() > LARGEST {
        return Err(say!(file_is_larger_than_32_mb_and { name: file.name() }));
    }
    read_as_bytes(file).await.map_err(|error| {
        say!(file_cannot_be_read {
            error,
            name: file.name()
        })
    })
}

/// Offers a text as a download; false where the browser refused.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(mime)));
    let link = gloo_utils::document()
        .create_element("a")
        .ok()
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after the click has returned.
    gloo_timers::callback::Timeout::new(60_000, move || drop(url)).forget();
    true
}

/// A drawing as a PNG, so many pixels to one of its own.
pub async fn pixels(svg: &str, size: (f64, f64), scale: f64) -> Result<Vec<u8>, String> {
    let drawn = draw_pixels(svg, size.0, size.1, scale).await;
    let drawn = drawn.map_err(|error| say!(file_the_picture_cannot_be_drawn { error: words(&error) }))?;
    Ok(Uint8Array::new(&drawn).to_vec())
}

/// The entries of a figure's legend, each with its colour as it is painted: `#1f5fbf`.
pub fn legend(figure: &web_sys::Element) -> Vec<(String, String)> {
    let entries = legend_of(figure);
    let entries = entries.iter().filter_map(|entry| {
        let entry: Array = entry.dyn_into().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    });
    entries.collect()
}

/// Whether a copy can be locked with a password in this page.
pub fn can_lock() -> bool {
    can_be_locked()
}

/// A text locked with a password.
pub async fn lock(text: &str, password: &str) -> Result<Locked, String> {
    let locked = lock_text(text, password, ROUNDS)
        .await
        .map_err(|error| words(&error))?;
    let locked: Array = locked
        .dyn_into()
        .map_err(|_| say!(file_the_browser_locks_nothing).to_owned())?;
    let part = |index| locked.get(index).as_string().unwrap_or_default();
    Ok(Locked {
        salt: part(0),
        iv: part(1),
        rounds: ROUNDS,
        data: part(2),
    })
}

/// What was locked with a password; nothing where it is another one.
pub async fn unlock(locked: &Locked, password: &str) -> Option<String> {
    let Locked {
        salt,
        iv,
        rounds,
        data,
    } = locked;
    let text = unlock_text(salt, iv, data, password, *rounds).await.ok()?;
    text.as_string()
}

/// What this page says of a model inside it, where it is a copy with one.
pub fn inside() -> Option<String> {
    inside_page()
}

/// This page as a file of its own, with an element that holds a model.
pub fn copy(element: &str) -> String {
    copy_of_page(element)
}

/// Asks the browser not to clear what is stored when room gets short.
pub fn persist() {
    ask_to_persist();
}

/// A title as the name of a file, with an ending: "Shared quota" is `shared-quota.hagstone.json`.
pub fn name_of(title: &str, ending: &str) -> String {
    let kept: String = title
        .chars()
        .take(80)
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let words: Vec<&str> = kept.split('-').filter(|word| !word.is_empty()).collect();
    let stem = if words.is_empty() {
        "model".to_owned()
    } else {
        words.join("-")
    };
    format!("{stem}.{ending}")
}

/// A document's name as the name of its file.
pub fn name_from_title(title: &str) -> String {
    name_of(title, "hagstone.json")
}
