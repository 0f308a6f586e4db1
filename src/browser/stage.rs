//! What presenting asks of the browser: the whole screen, and pictures of slides.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element};

#[wasm_bindgen]
extern "C" {
    /// An element that may fill the screen.
    type Filling;

    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &Filling) -> Result<Promise, JsValue>;

    /// A page whose element may leave the screen.
    type Leaving;

    #[wasm_bindgen(method, catch, js_name = exitFullscreen)]
    fn exit_fullscreen(this: &Leaving) -> Result<Promise, JsValue>;

    /// What can be copied.
    type ClipboardItem;

    #[wasm_bindgen(constructor, catch)]
    fn new(items: &Object) -> Result<ClipboardItem, JsValue>;

    /// Where it is copied to.
    type Clipboard;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Clipboard, items: &Array) -> Result<Promise, JsValue>;
}

/// Gives an element the whole screen. Where the browser refuses, the element fills the window by its styles all the same.
pub fn fill_screen(element: &Element) {
    let wanted = element.unchecked_ref::<Filling>().request_fullscreen();
    settle(wanted);
}

/// Gives the screen back.
pub fn leave_screen() {
    let document = gloo_utils::document();
    if document.fullscreen_element().is_some() {
        settle(document.unchecked_ref::<Leaving>().exit_fullscreen());
    }
}

/// Whether an element has the whole screen.
pub fn fills_screen(document: &Document) -> bool {
    document.fullscreen_element().is_some()
}

/// A promise whose refusal changes nothing must still be heard, or the browser reports it.
fn settle(promise: Result<Promise, JsValue>) {
    if let Ok(promise) = promise {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Copies a picture in pixels, a PNG; false where the browser lets nothing be copied.
pub async fn copied(png: &[u8]) -> bool {
    copy(png).await.is_ok()
}

async fn copy(png: &[u8]) -> Result<(), JsValue> {
    let navigator = gloo_utils::window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(JsValue::NULL);
    }
    let blob = gloo_file::Blob::new_with_options(png, Some("image/png"));
    let items = Object::new();
    Reflect::set(&items, &"image/png".into(), blob.as_ref())?;
    let item = ClipboardItem::new(&items)?;
    let written = clipboard
        .unchecked_ref::<Clipboard>()
        .write(&Array::of1(item.as_ref()))?;
    JsFuture::from(written).await.map(|_| ())
}
