//! Help: the keys, the tour, and what the app is made of.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{StateProps, use_ui};
use super::dialog::Dialog;
use crate::browser::{licences, window};
use crate::state::{Action, Overlay};
use crate::view::keys::{COMMANDS, IN_PLACE, Line, SINGLE};

/// The help, where it is open.
#[component]
pub fn Help(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let close = use_callback(ui.dispatch.clone(), |(), dispatch| dispatch.emit(Action::Hide));
    let shut = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close.emit(()))
    };
    let tour = {
        let (ui, state) = (ui.clone(), state.clone());
        Callback::from(move |_: MouseEvent| super::tour::begin(&ui, &state))
    };
    let switch = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            ui.dispatch.emit(Action::UseSingleKeys(on));
        })
    };
    let keys = |title: &'static str, lines: &[Line]| {
        html! {
            <section>
                <h3>{ title }</h3>
                <dl class="keys">
                    { for lines.iter().map(|(keys, does)| html! { <><dt>{ kbd(keys) }</dt><dd>{ *does }</dd></> }) }
                </dl>
            </section>
        }
    };
    html! {
        <Dialog label="Help" class="help" open={state.overlay == Some(Overlay::Help)} onclose={close}>
            <header>
                <h2>{ "Help" }</h2>
                <button type="button" class="quiet" aria-label="Close" onclick={shut}>{ "\u{00d7}" }</button>
            </header>
            <p class="row">
                <button type="button" class="action" data-do="tour" onclick={tour}>{ "Take the tour" }</button>
                <a class="link" href="#recover">{ "Everything stored, as files" }</a>
            </p>
            { keys("Keys", &COMMANDS) }
            { keys("Keys pressed alone, while you are not typing", &SINGLE) }
            <label class="tick">
                <input type="checkbox" data-do="single-keys" checked={state.single_keys} onchange={switch} />
                { "Keys pressed alone do something" }
            </label>
            { keys("Keys in fields and charts", &IN_PLACE) }
            <Licences />
        </Dialog>
    }
}

/// Keys as they are printed: "Ctrl" or its like on a machine of Apple.
pub fn kbd(keys: &str) -> Html {
    let command = if window::is_of_apple() { "\u{2318}" } else { "Ctrl" };
    html! {
        { for keys.split('+').map(|key| html! {
            <kbd>{ if key == "Command" { command } else { key } }</kbd>
        }) }
    }
}

/// The licences of what is inside, once they are asked for.
#[component]
fn Licences() -> Html {
    let text = use_state(|| None::<AttrValue>);
    let open = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| {
            if text.is_none() {
                text.set(Some(licences::text().into()));
            }
        })
    };
    html! {
        <details class="more">
            <summary onclick={open} data-do="licences">{ "What Hagstone is made of, and its licences" }</summary>
            if let Some(text) = &*text {
                <pre tabindex="0" aria-label="Licences">{ text }</pre>
            }
        </details>
    }
}
