//! Files in and out: what the user opens is read here, what is given out is offered as a download.

use gloo_file::{Blob, File, ObjectUrl, futures::read_as_text};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// No model is near this size; a larger file is something else.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Reads a file as text; an error is a sentence.
pub async fn text(file: &File) -> Result<String, String> {
    if file.size() > LARGEST {
        return Err(format!(
            "{} is larger than 16 MB: it is not a Hagstone model.",
            file.name()
        ));
    }
    read_as_text(file)
        .await
        .map_err(|error| format!("{} cannot be read: {error}.", file.name()))
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

/// A document's name as a file name.
pub fn name_from_title(title: &str) -> String {
    let kept: String = title
        .chars()
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
    format!("{stem}.hagstone.json")
}
