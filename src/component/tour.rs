//! The tour: a small panel beside what it points at. It takes no focus, covers nothing, and can be left at any time.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use hagstone_words::say;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::context::{StateProps, StateRef, Ui, use_ui};
use super::edit::focus_soon;
use crate::browser::{place, window};
use crate::samples;
use crate::state::{Action, Overlay, Page};
use crate::view::tour::{SAMPLE, STEPS};

/// Begins the tour: on its sample, which is opened beside what is open.
pub fn begin(ui: &Ui, state: &StateRef) {
    let open = |sample: &samples::Sample| sample.opened(window::new_id(sample.id));
    if let Some(sample) = samples::ALL.get(SAMPLE)
        && !shows(state)
    {
        ui.dispatch.emit(Action::Open(Box::new(open(sample))));
    }
    ui.dispatch.emit(Action::Go(Page::Outcomes));
    ui.dispatch.emit(Action::Show(Overlay::Tour(0)));
    focus_soon(".tour .action".into());
}

/// Whether the open document has what the first step points at.
fn shows(state: &StateRef) -> bool {
    let lever = |id: &str| format!("[data-lever={id}]");
    let mut levers = state.results.model.levers.iter();
    levers.any(|(id, _)| STEPS.first().is_some_and(|step| step.target == lever(id)))
}

/// The panel, where the tour is taken.
#[component]
pub fn Tour(props: &StateProps) -> Html {
    let state = &props.state;
    let step = match state.overlay {
        // Of another document it would tell what is not there; it goes on where the sample is open again.
        Some(Overlay::Tour(step)) if shows(state) => Some(step),
        _ => None,
    };
    html! {
        if let Some(step) = step {
            <Panel {step} here={state.page == Page::Outcomes} />
        }
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    /// The step, counted from 0.
    step: usize,
    /// Whether the page is shown that the tour is about.
    here: bool,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let ui = use_ui();
    let node = use_node_ref();
    let step = props.step;
    let shown = STEPS.get(step).or(STEPS.first());
    let (target, sides) = shown.map_or(("", [].as_slice()), |step| (step.target, step.sides));
    {
        let node = node.clone();
        use_effect_with((step, props.here), move |_| {
            let stand = move || {
                if let Some(panel) = node.cast::<HtmlElement>() {
                    place::stand_beside(&panel, target, sides);
                }
            };
            let whole = gloo_utils::window();
            let scrolled = {
                let stand = stand.clone();
                EventListener::new(&whole, "scroll", move |_| stand())
            };
            let resized = {
                let stand = stand.clone();
                EventListener::new(&whole, "resize", move |_| stand())
            };
            // The page stands a moment after it was opened.
            let begun = Timeout::new(120, move || {
                place::point_at(Some(target), window::is_narrow());
                stand();
            });
            move || {
                drop((scrolled, resized, begun));
                place::point_at(None, false);
            }
        });
    }
    let Some(shown) = shown else { return html! {} };
    let go = |step: Option<usize>| {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            if step.is_some() {
                ui.dispatch.emit(Action::Go(Page::Outcomes));
            }
            ui.dispatch
                .emit(step.map_or(Action::Hide, |step| Action::Show(Overlay::Tour(step))));
        })
    };
    let leave = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                ui.dispatch.emit(Action::Hide);
            }
        })
    };
    let last = step + 1 >= STEPS.len();
    html! {
        <section class="tour" ref={node} aria-label={say!(common_tour)} data-step={(step + 1).to_string()} onkeydown={leave}>
            <div role="status">
                <h2>{ shown.title.get() }</h2>
                <p>{ shown.text.get() }</p>
            </div>
            <p class="row">
                <span class="hint">{ say!(tour_of { step: step + 1, len: STEPS.len() }) }</span>
                if step > 0 {
                    <button type="button" class="link" data-do="back" onclick={go(step.checked_sub(1))}>{ say!(tour_back) }</button>
                }
                if !last {
                    <button type="button" class="link" data-do="leave" onclick={go(None)}>{ say!(tour_leave_the_tour) }</button>
                }
                <button type="button" class="action" data-do="next" onclick={go((!last).then_some(step + 1))}>
                    { if last { say!(common_done) } else { say!(tour_next) } }
                </button>
            </p>
        </section>
    }
}
