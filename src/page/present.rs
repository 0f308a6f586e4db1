//! Present: slides made from the model, on a stage that fills the screen, with the levers live; beside it the list in which
//! slides are put in order, hidden and rewritten.

mod overview;
mod stage;

use hagstone_words::say;
use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use hagstone_engine::Document;
use hagstone_exchange::picture::{into_png, into_svg};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::browser::file::{self, Content, Given, Mime};
use crate::browser::stage::{copied, fill_screen, fills_screen, leave_screen};
use crate::chart::{SHEET, SlidePlot, slide};
use crate::component::context::{DocumentRef, StateProps, StateRef, Ui, use_ui};
use crate::component::shell::go;
use crate::state::{Action, Notice, Page};
use crate::view::compare::columns;
use crate::view::slides::{Slide, foot, slides};
use crate::work::{FIRST_INSIGHTS, Inquiry, USUAL_INSIGHTS};
use stage::Stage;

/// Where a key or a button leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Previous,
    First,
    Last,
    Leave,
}

/// What listeners must know of the last drawing.
#[derive(Default)]
struct Shown {
    /// The slides that are not hidden.
    ids: Vec<String>,
    /// The one on the stage, and its place among all slides.
    current: String,
    /// The ids of all of them in their order.
    all: Vec<String>,
}

impl Shown {
    /// The slide to which a step leads: hidden ones are passed over.
    fn after(&self, step: Step) -> Option<String> {
        let place = |id: &String| self.all.iter().position(|known| known == id);
        let here = place(&self.current)?;
        let found = match step {
            Step::Next => self.ids.iter().find(|id| place(id).is_some_and(|at| at > here)),
            Step::Previous => self
                .ids
                .iter()
                .rev()
                .find(|id| place(id).is_some_and(|at| at < here)),
            Step::First => self.ids.first(),
            Step::Last => self.ids.last(),
            Step::Leave => None,
        };
        found.filter(|id| **id != self.current).cloned()
    }
}

/// What a key means, by where it was pressed: a slider keeps its arrows, a field all its keys, a button those that press it.
fn step_of(event: &KeyboardEvent) -> Option<Step> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let key = event.key();
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let is = |selector: &str| {
        target
            .as_ref()
            .is_some_and(|target| target.matches(selector).unwrap_or(false))
    };
    if is("input[type=text], textarea, select") {
        return None;
    }
    let by_slider = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
    if is("input[type=range]") && by_slider.contains(&key.as_str()) {
        return None;
    }
    if is("button, a") && [" ", "Enter"].contains(&key.as_str()) {
        return None;
    }
    Some(match (key.as_str(), event.shift_key()) {
        ("ArrowRight" | "ArrowDown" | "PageDown" | "Enter", _) | (" ", false) => Step::Next,
        ("ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace", _) | (" ", true) => Step::Previous,
        ("Home", _) => Step::First,
        ("End", _) => Step::Last,
        ("Escape", _) => Step::Leave,
        _ => return None,
    })
}

/// The page.
#[component]
pub fn PresentPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let compared = use_memo(DocumentRef(state.document.clone()), |document: &DocumentRef| {
        let document: &Document = &document.0;
        columns(document)
    });
    ask_insights(&ui, state);
    let chosen = use_state(String::new);
    let full = use_state(|| false);
    let frame = use_node_ref();
    let all = slides(state, &compared, &*ui.numbers);
    let current = all.iter().find(|slide| slide.id == *chosen);
    let current = current
        .or_else(|| all.iter().find(|slide| !slide.hidden))
        .or(all.first())
        .cloned();
    let Some(current) = current else {
        return html! {};
    };
    let shown = use_mut_ref(Shown::default);
    *shown.borrow_mut() = Shown {
        ids: all
            .iter()
            .filter(|slide| !slide.hidden)
            .map(|slide| slide.id.clone())
            .collect(),
        all: all.iter().map(|slide| slide.id.clone()).collect(),
        current: current.id.clone(),
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(id))
    };
    let take = {
        let (shown, choose, full) = (shown.clone(), choose.clone(), full.clone());
        Callback::from(move |step: Step| {
            if step == Step::Leave {
                leave_screen();
                full.set(false);
                return;
            }
            let next = shown.borrow().after(step);
            if let Some(id) = next {
                choose.emit(id);
            }
        })
    };
    use_screen(&full, &take);
    let onkeydown = {
        let take = take.clone();
        let full = *full;
        Callback::from(move |event: KeyboardEvent| {
            // In full screen the page as a whole listens.
            if full {
                return;
            }
            if let Some(step) = step_of(&event).filter(|step| *step != Step::Leave) {
                event.prevent_default();
                take.emit(step);
            }
        })
    };
    let begin = {
        let (full, frame) = (full.clone(), frame.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(frame) = frame.cast::<web_sys::HtmlElement>() {
                fill_screen(&frame);
                let _ = frame.focus();
            }
            full.set(true);
        })
    };
    let plot = plot_of(state, &current, &shown);
    let give = |how: As| give(&ui, state, &plot, &current.id, how);
    html! {
        <div class="present" data-slides={all.len().to_string()}>
            <div class="stage-column">
                <Stage state={state.clone()} slide={current.clone()} plot={plot.clone()} full={*full}
                    frame={frame.clone()} take={take.clone()} {onkeydown} />
                <div class="row stage-actions">
                    <button type="button" class="action main" data-do="present" onclick={begin}>{ say!(present_begin) }</button>
                    { steps(&take, &shown) }
                    <span class="grow"></span>
                    <button type="button" class="link" data-do="copy-slide" onclick={give(As::Copy)}>{ say!(present_copy_as_picture) }</button>
                    <button type="button" class="link" data-do="slide-png" onclick={give(As::File(Mime::PNG))}>{ say!(keep_figure_picture_png) }</button>
                    <button type="button" class="link" data-do="slide-svg" onclick={give(As::File(Mime::SVG))}>{ say!(keep_figure_picture_svg) }</button>
                    <a class="link" href="#print" onclick={go(&ui, Page::Print)}>{ say!(print_now) }</a>
                </div>
                <p class="hint">{ say!(present_in_full_screen_arrows_space_and) }</p>
            </div>
            { overview::overview(&ui, state, &all, &current, &choose) }
        </div>
    }
}

/// Insights are asked for, as the page Insights does.
pub(super) fn ask_insights(ui: &Ui, state: &StateRef) {
    let had = state
        .looks
        .insights
        .of(state.revision)
        .map_or(0, |found| found.trials);
    let next = [FIRST_INSIGHTS, USUAL_INSIGHTS]
        .into_iter()
        .find(|years| u64::from(*years) > had);
    let waits = state
        .looks
        .insights
        .asked
        .as_ref()
        .is_some_and(|(_, revision, asked)| {
            *revision == state.revision && next.is_some_and(|years| *asked == Inquiry::Insights { years })
        });
    if let Some(years) = next.filter(|_| !waits) {
        let dispatch = ui.dispatch.clone();
        // Not while the page is drawn.
        spawn_local(async move { dispatch.emit(Action::Look(Inquiry::Insights { years })) });
    }
}

/// The slide as it is drawn.
fn plot_of(state: &StateRef, current: &Slide, shown: &Rc<RefCell<Shown>>) -> SlidePlot {
    let shown = shown.borrow();
    let place = shown.ids.iter().position(|id| *id == current.id);
    SlidePlot {
        title: current.title.text.clone(),
        note: current.note.text.clone(),
        body: current.body.clone(),
        foot: foot(state),
        number: place.map_or_else(
            || say!(word_hidden).to_owned(),
            |place| format!("{} / {}", place + 1, shown.ids.len()),
        ),
        levers: !current.levers.is_empty(),
    }
}

/// The buttons to the slide before and to the next one, with the slide's number between them.
fn steps(take: &Callback<Step>, shown: &Rc<RefCell<Shown>>) -> Html {
    let shown = shown.borrow();
    let button = |step: Step, word: &'static str, sign: &'static str, label: &'static str| {
        let take = take.clone();
        let onclick = Callback::from(move |_: MouseEvent| take.emit(step));
        html! {
            <button type="button" class="action sign" data-step={word} aria-label={label}
                disabled={shown.after(step).is_none()} {onclick}>{ sign }</button>
        }
    };
    let place = shown.ids.iter().position(|id| *id == shown.current);
    html! {
        <>
            { button(Step::Previous, "previous", "\u{2190}", say!(common_previous_slide)) }
            <span class="counter">{ match place {
                Some(place) => say!(present_of { place: place + 1, ids: shown.ids.len() }),
                None => say!(word_hidden).to_owned(),
            } }</span>
            { button(Step::Next, "next", "\u{2192}", say!(common_next_slide)) }
        </>
    }
}

/// How a slide is given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum As {
    /// On the clipboard, and as a file where nothing can be copied.
    Copy,
    /// As a file of this type, with the model inside.
    File(Mime),
}

/// Gives the slide on the stage out, in pixels as a picture of twice its size.
fn give(ui: &Ui, state: &StateRef, plot: &SlidePlot, id: &str, how: As) -> Callback<MouseEvent> {
    let (ui, state, id) = (ui.clone(), state.clone(), id.to_owned());
    // Without levers beside it the picture has all the room.
    let plot = SlidePlot {
        levers: false,
        ..plot.clone()
    };
    Callback::from(move |_: MouseEvent| {
        let svg = slide(&plot, ui.palette()).standalone(SHEET, ui.palette());
        let model = file::name_from_title(&state.results.model.name);
        let mime = match how {
            As::File(mime) => mime,
            As::Copy => Mime::PNG,
        };
        let ending = if mime == Mime::SVG { "svg" } else { "png" };
        let name = format!("{}-{id}.{ending}", model.trim_end_matches(".hagstone.json"));
        let (dispatch, document) = (ui.dispatch.clone(), state.document.clone());
        spawn_local(async move {
            if let Some(notice) = given(how, mime, &name, svg, &document).await {
                dispatch.emit(Action::Notify(notice));
            }
        });
    })
}

/// What is told of a slide that is given out; nothing where the user wants none.
async fn given(how: As, mime: Mime, name: &str, svg: String, document: &Document) -> Option<Notice> {
    let pixels = if mime == Mime::SVG {
        Ok(Vec::new())
    } else {
        file::pixels(&svg, (SHEET.width, SHEET.height), 2.0).await
    };
    if let (As::Copy, Ok(pixels)) = (how, &pixels)
        && copied(pixels).await
    {
        return Some(Notice {
            text: say!(present_the_slide_is_copied_as_a).into(),
            bad: false,
        });
    }
    let content = async move {
        if mime == Mime::SVG {
            return into_svg(&svg, document)
                .map(Content::Text)
                .map_err(|error| error.to_string());
        }
        into_png(&pixels?, document)
            .map(Content::Bytes)
            .map_err(|error| error.to_string())
    };
    let given = file::give(name, mime, content).await;
    let text = match (how, &given) {
        (As::Copy, Given::Downloaded(name)) => say!(present_this_browser_copies_no_pictures { name }),
        _ => given.sentence()?,
    };
    Some(Notice {
        text,
        bad: matches!(given, Given::Failed(_)),
    })
}

/// Keys while the screen is filled, and the end of it by the browser's own means.
#[hook]
fn use_screen(full: &UseStateHandle<bool>, take: &Callback<Step>) {
    let take = take.clone();
    use_effect_with(**full, {
        let full = full.clone();
        move |on| {
            let listeners = on.then(|| {
                let document = gloo_utils::document();
                let active = EventListenerOptions::enable_prevent_default();
                let keys = EventListener::new_with_options(&document, "keydown", active, move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                        return;
                    };
                    if let Some(step) = step_of(event) {
                        event.prevent_default();
                        take.emit(step);
                    }
                });
                // The first event tells that the screen is filled, a later one that it is not any more.
                let ended = EventListener::new(&document, "fullscreenchange", move |_| {
                    if !fills_screen(&gloo_utils::document()) {
                        full.set(false);
                    }
                });
                (keys, ended)
            });
            move || drop(listeners)
        }
    });
}
