//! Places of the document on the page: what can be changed bears its JSON Pointer as `data-place`.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// After how many milliseconds a page that was just opened stands.
const DRAWN: u32 = 80;

/// Brings a place into sight, opened where it is folded, and gives it the focus: what stands there; else the first thing
/// below it; else the nearest thing around it. Where there is none of them, the page itself.
pub fn show(path: String) {
    Timeout::new(DRAWN, move || {
        let document = gloo_utils::document();
        let found = find(&path).or_else(|| document.get_element_by_id("main"));
        let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let mut around = found.parent_element();
        while let Some(element) = around {
            if element.tag_name() == "DETAILS" {
                // An attribute that cannot be set leaves it folded.
                let _ = element.set_attribute("open", "");
            }
            around = element.parent_element();
        }
        if !matches!(found.tag_name().as_str(), "INPUT" | "SELECT" | "BUTTON" | "g") {
            let _ = found.set_attribute("tabindex", "-1");
        }
        let _ = found.focus();
        let middle = ScrollIntoViewOptions::new();
        let tall = found.offset_height() > 400;
        middle.set_block(if tall {
            ScrollLogicalPosition::Start
        } else {
            ScrollLogicalPosition::Center
        });
        found.scroll_into_view_with_scroll_into_view_options(&middle);
    })
    .forget();
}

fn find(path: &str) -> Option<Element> {
    let list = gloo_utils::document()
        .query_selector_all("main [data-place]")
        .ok()?;
    let places = (0..list.length()).filter_map(|index| {
        let element: Element = list.item(index)?.dyn_into().ok()?;
        let place = element.get_attribute("data-place")?;
        Some((element, place))
    });
    let places: Vec<(Element, String)> = places.collect();
    let under = |inner: &str, outer: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let exact = places.iter().find(|(_, place)| place == path);
    let below = || places.iter().find(|(_, place)| under(place, path));
    let around = || {
        let around = places.iter().filter(|(_, place)| under(path, place));
        around.max_by_key(|(_, place)| place.len())
    };
    let (element, _) = exact.or_else(below).or_else(around)?;
    Some(element.clone())
}
