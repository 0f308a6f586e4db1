//! Keeps the focus near where it was when the thing that had it is taken away.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::context::StateRef;
use crate::browser::place;

/// What can have the focus by keys.
const CONTROLS: &str = "button:not(:disabled), select, summary, a[href], textarea, \
    input:not(:disabled, [type=file]), [tabindex]:not([tabindex='-1'])";

/// After how many milliseconds the browser has let go of what is gone: it does so when it draws.
const FRAME: u32 = 40;

/// From how many pixels on something is too tall to be scrolled to as a whole.
const TALL: f64 = 400.0;

/// What had the focus last, and where it stood.
struct Last {
    element: HtmlElement,
    /// From its parent upwards: each element around it, and which of that one's children led to it.
    around: Vec<(Element, usize)>,
}

impl Last {
    fn of(element: HtmlElement) -> Self {
        let mut around = Vec::new();
        let mut child: Element = element.clone().into();
        while let Some(parent) = child.parent_element() {
            let before = std::iter::successors(
                child.previous_element_sibling(),
                Element::previous_element_sibling,
            );
            around.push((parent.clone(), before.count()));
            child = parent;
        }
        Self { element, around }
    }

    /// Whether it cannot have the focus any more: it is taken away, or disabled.
    fn is_gone(&self) -> bool {
        !self.element.is_connected() || self.element.matches(":disabled").unwrap_or(false)
    }

    /// What is now nearest to where it stood: what took its place, what came before it, or what is around them; at each
    /// the same kind of control first.
    fn neighbour(&self) -> Option<HtmlElement> {
        let class = self.element.class_name();
        let alike = |control: &HtmlElement| {
            control.tag_name() == self.element.tag_name() && control.class_name() == class
        };
        let main = gloo_utils::document().get_element_by_id("main");
        for (parent, index) in self.around.iter().filter(|(parent, _)| parent.is_connected()) {
            let places = [
                child(parent, *index),
                index.checked_sub(1).and_then(|before| child(parent, before)),
            ];
            for place in places.into_iter().flatten().chain([parent.clone()]) {
                let controls = controls(&place);
                let found = controls
                    .iter()
                    .find(|control| alike(control))
                    .or(controls.first());
                if let Some(found) = found {
                    return Some(found.clone());
                }
            }
            if Some(parent) == main.as_ref() {
                break;
            }
        }
        let main: HtmlElement = main?.dyn_into().ok()?;
        let _ = main.set_attribute("tabindex", "-1");
        Some(main)
    }
}

fn child(parent: &Element, index: usize) -> Option<Element> {
    std::iter::successors(parent.first_element_child(), Element::next_element_sibling).nth(index)
}

/// What can have the focus at a place or in it, and is seen.
fn controls(place: &Element) -> Vec<HtmlElement> {
    let own = place.matches(CONTROLS).unwrap_or(false).then(|| place.clone());
    let inside = place.query_selector_all(CONTROLS).ok();
    let inside = inside
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(|index| list.item(index)));
    own.into_iter()
        .filter_map(|own| own.dyn_into().ok())
        .chain(inside.filter_map(|node| node.dyn_into().ok()))
        .filter(|control: &HtmlElement| control.offset_parent().is_some())
        .collect()
}

/// Whether nothing has the focus.
fn is_lost() -> bool {
    let document = gloo_utils::document();
    let body = document.body().map(Element::from);
    document
        .active_element()
        .is_none_or(|active| Some(active) == body)
}

/// Scrolls to what has the focus by keys, where what was added above has pushed it out of the window.
fn keep_in_sight() {
    let active = gloo_utils::document().active_element();
    let Some(active) = active.filter(|active| active.matches(":focus-visible").unwrap_or(false)) else {
        return;
    };
    // What fills the window is in sight wherever its edges are.
    if active.get_bounding_client_rect().height() < TALL {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        active.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Brings the link of the page that is shown into sight, where the links do not fit beside each other.
fn show_link() {
    let link = gloo_utils::document().query_selector("nav [aria-current]");
    if let Ok(Some(link)) = link {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        link.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// After each change of the state, moves the focus to a neighbour where what had it is gone. Another page takes it to
/// itself by its link.
#[hook]
pub fn use_kept_focus(state: &StateRef) {
    let last = use_mut_ref(|| None::<Last>);
    {
        let last: Rc<RefCell<Option<Last>>> = last.clone();
        use_effect_with((), move |()| {
            let document = gloo_utils::document();
            let focused = {
                let last = last.clone();
                EventListener::new(&document, "focusin", move |event| {
                    let target = event.target().and_then(|target| target.dyn_into().ok());
                    if let Some(target) = &target {
                        place::remember(target);
                    }
                    *last.borrow_mut() = target.map(Last::of);
                })
            };
            // Who presses beside all controls lets go of the focus.
            let pressed = EventListener::new(&document, "mousedown", move |_| {
                let last = last.clone();
                Timeout::new(0, move || {
                    if is_lost() {
                        *last.borrow_mut() = None;
                    }
                })
                .forget();
            });
            move || drop((focused, pressed))
        });
    }
    use_effect_with(state.page, |_| show_link());
    // Pictures that come late push what is below them down.
    let pictures = (
        state.map.as_ref().map(|(revision, _)| *revision),
        state.hand_offs.as_ref().map(|(revision, _)| *revision),
    );
    let place = (state.revision, state.notice.is_some(), state.page, pictures);
    let page = use_mut_ref(|| state.page);
    let shown = state.page;
    use_effect_with(place, move |_| {
        let same = page.replace(shown) == shown;
        let timer = same.then(|| {
            Timeout::new(FRAME, move || {
                let gone = last.borrow_mut().take_if(|last| is_lost() && last.is_gone());
                if let Some(neighbour) = gone.and_then(|last| last.neighbour()) {
                    let _ = neighbour.focus();
                }
                keep_in_sight();
            })
        });
        move || drop(timer)
    });
}
