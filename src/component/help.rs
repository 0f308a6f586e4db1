//! Help: the keys, the tour, and what the app is made of.

use hagstone_words::say;
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
                    { for lines.iter().map(|(keys, does)| html! { <><dt>{ kbd(keys) }</dt><dd>{ does.get() }</dd></> }) }
                </dl>
            </section>
        }
    };
    html! {
        <Dialog label={say!(common_help)} class="help" open={state.overlay == Some(Overlay::Help)} onclose={close}>
            <header>
                <h2>{ say!(common_help) }</h2>
                <button type="button" class="quiet" aria-label={say!(common_close)} onclick={shut}>{ "\u{00d7}" }</button>
            </header>
            <p class="row">
                <button type="button" class="action" data-do="tour" onclick={tour}>{ say!(help_take_the_tour) }</button>
                <a class="link" href="#recover">{ say!(common_everything_stored_as_files) }</a>
            </p>
            { keys(say!(help_keys), &COMMANDS) }
            { keys(say!(help_keys_pressed_alone_while_you_are), &SINGLE) }
            <label class="tick">
                <input type="checkbox" data-do="single-keys" checked={state.single_keys} onchange={switch} />
                { say!(help_keys_pressed_alone_do_something) }
            </label>
            { keys(say!(help_keys_in_fields_and_charts), &IN_PLACE) }
            <Licences />
        </Dialog>
    }
}

/// Keys as they are printed: "Ctrl" or its like on a machine of Apple.
pub fn kbd(keys: &str) -> Html {
    let command = if window::is_of_apple() {
        "\u{2318}"
    } else {
        say!(help_ctrl)
    };
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
            <summary onclick={open} data-do="licences">{ say!(help_what_hagstone_is_made_of_and) }</summary>
            if let Some(text) = &*text {
                <pre tabindex="0" aria-label={say!(help_licences)}>{ text }</pre>
            }
        </details>
    }
}
