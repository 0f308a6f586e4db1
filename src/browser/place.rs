//! Places of the document on the page: what can be changed bears its JSON Pointer as `data-place`.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::view::tour::{self, Rect, Side};

/// After how many milliseconds a page that was just opened stands.
const DRAWN: u32 = 80;
/// For how many milliseconds what was found is marked.
const MARKED: u32 = 1600;

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
        // What cannot be marked has the focus all the same.
        let _ = found.set_attribute("data-found", "");
        Timeout::new(MARKED, move || {
            let _ = found.remove_attribute("data-found");
        })
        .forget();
    })
    .forget();
}

thread_local!(static USED: RefCell<Option<String>> = const { RefCell::new(None) });

/// Remembers which place of the document has the focus, where a field of the page has it.
pub fn remember(focused: &HtmlElement) {
    // What lies over the page has no places, and changes nothing here.
    if focused.closest("dialog").ok().flatten().is_none() {
        let place = focused.get_attribute("data-place");
        USED.with(|used| *used.borrow_mut() = place);
    }
}

/// The place of the field that had the focus last on the page.
pub fn used_last() -> Option<String> {
    USED.with(|used| used.borrow().clone())
}

/// Gives the focus to the page as a whole, once it stands.
pub fn show_page() {
    Timeout::new(DRAWN, || {
        let main = gloo_utils::document().get_element_by_id("main");
        if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
            let _ = main.set_attribute("tabindex", "-1");
            let _ = main.focus();
        }
    })
    .forget();
}

/// Brings an option of a list into sight, without moving anything else.
pub fn keep_in_list(id: &str) {
    if let Some(option) = gloo_utils::document().get_element_by_id(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Marks what the tour points at, brought into sight; or nothing any more.
pub fn point_at(selector: Option<&str>, narrow: bool) {
    let document = gloo_utils::document();
    if let Ok(Some(last)) = document.query_selector("[data-toured]") {
        let _ = last.remove_attribute("data-toured");
    }
    let found = selector.and_then(|selector| document.query_selector(selector).ok().flatten());
    if let Some(found) = found {
        let _ = found.set_attribute("data-toured", "");
        // In a narrow window the panel lies over the lower half.
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(if narrow {
            ScrollLogicalPosition::Start
        } else {
            ScrollLogicalPosition::Nearest
        });
        found.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Puts a panel beside what a selector finds, as [`tour::stand`] says.
pub fn stand_beside(panel: &HtmlElement, selector: &str, sides: &[Side]) {
    let window = gloo_utils::window();
    let found = gloo_utils::document().query_selector(selector).ok().flatten();
    let target = found.map(|found| {
        let place = found.get_bounding_client_rect();
        Rect {
            left: place.left(),
            top: place.top(),
            width: place.width(),
            height: place.height(),
        }
    });
    let side =
        |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64()).unwrap_or(0.0);
    let size = (f64::from(panel.offset_width()), f64::from(panel.offset_height()));
    let (at, left, top) = tour::stand(
        target,
        sides,
        size,
        (side(window.inner_width()), side(window.inner_height())),
    );
    let _ = panel.set_attribute("data-side", at.name());
    for (name, value) in [("--left", left), ("--top", top)] {
        // Where it cannot be set the panel stands at the lower edge.
        let _ = panel.style().set_property(name, &format!("{value:.0}px"));
    }
}

/// Presses what a selector finds, as a user would.
pub fn press(selector: &str) {
    let found = gloo_utils::document().query_selector(selector).ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        found.click();
    }
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
