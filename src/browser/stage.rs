//! What presenting asks of the browser: the whole screen, and pictures of slides.

use hagstone_words::say;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Document, Element, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

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

/// What became of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is on the clipboard.
    Copied,
    /// The browser lets nothing be copied, and has downloaded it.
    Downloaded,
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

/// Copies a drawing as a picture, or downloads it where nothing can be copied; an error is a sentence.
pub async fn copy_picture(svg: &str, size: (u32, u32), name: &str) -> Result<Given, String> {
    let refused = |_: JsValue| say!(stage_no_picture).to_owned();
    let blob = png(svg, size).await.map_err(refused)?;
    if copied(&blob).await.is_ok() {
        return Ok(Given::Copied);
    }
    download(&blob, name).map_err(|_| say!(stage_not_saved).to_owned())?;
    Ok(Given::Downloaded)
}

async fn copied(blob: &Blob) -> Result<(), JsValue> {
    let navigator = gloo_utils::window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(JsValue::NULL);
    }
    let items = Object::new();
    Reflect::set(&items, &"image/png".into(), blob)?;
    let item = ClipboardItem::new(&items)?;
    let written = clipboard
        .unchecked_ref::<Clipboard>()
        .write(&Array::of1(item.as_ref()))?;
    JsFuture::from(written).await.map(|_| ())
}

/// A drawing as a PNG of so many pixels.
async fn png(svg: &str, (width, height): (u32, u32)) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    let encoded = js_sys::encode_uri_component(svg);
    image.set_src(&format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(encoded)
    ));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = gloo_utils::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    let made = Promise::new(&mut |resolve, reject| {
        let refuse = reject.clone();
        let take = Closure::once_into_js(move |blob: JsValue| {
            let told = if blob.is_null() { &refuse } else { &resolve };
            // Whoever waits for the promise has gone.
            let _ = told.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(take.unchecked_ref()).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(made).await?.dyn_into()
}

fn download(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = gloo_utils::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after the click has returned.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
