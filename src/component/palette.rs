//! The palette: a field, and what is found of pages, actions, scenarios, samples and inputs by what is typed.

use hagstone_words::say;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{StateProps, StateRef, Ui, use_ui};
use super::dialog::Dialog;
use super::shell::page_name;
use crate::browser::{place, window};
use crate::page::scenarios;
use crate::samples;
use crate::state::{Action, Overlay, Page};
use crate::view::palette::{Deed, Entry, Target, count, entries, found};

/// The palette, where it is open.
#[component]
pub fn Palette(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let close = use_callback(ui.dispatch.clone(), |(), dispatch| dispatch.emit(Action::Hide));
    html! {
        <Dialog label={say!(common_find)} class="palette" open={state.overlay == Some(Overlay::Find)} onclose={close}>
            <Finder state={state.clone()} />
        </Dialog>
    }
}

/// The field and its list.
#[component]
fn Finder(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let typed = use_state(String::new);
    let chosen = use_state(|| 0_usize);
    let all: Rc<Vec<Entry>> = use_memo(state.clone(), |state| {
        entries(state, page_name, place::used_last().as_deref())
    });
    let (listed, number) = found(&all, &typed);
    let last = listed.len().saturating_sub(1);
    let at = (*chosen).min(last);
    let oninput = {
        let (typed, chosen) = (typed.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
            chosen.set(0);
        })
    };
    let take = {
        let (ui, state) = (ui.clone(), state.clone());
        Callback::from(move |target: Target| follow(&ui, &state, target))
    };
    let onkeydown = {
        let (chosen, take) = (chosen.clone(), take.clone());
        let target = listed.get(at).map(|entry| entry.target.clone());
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" if at < last => at + 1,
                "ArrowDown" => 0,
                "ArrowUp" if at > 0 => at - 1,
                "ArrowUp" => last,
                "PageDown" => (at + 8).min(last),
                "PageUp" => at.saturating_sub(8),
                "Enter" => {
                    event.prevent_default();
                    if let Some(target) = target.clone() {
                        take.emit(target);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            chosen.set(next);
        })
    };
    // What is chosen by keys stays in sight.
    use_effect_with((at, (*typed).clone()), |(at, _)| {
        place::keep_in_list(&option_id(*at));
    });
    let row = |(index, entry): (usize, &&Entry)| {
        let onclick = {
            let (take, target) = (take.clone(), entry.target.clone());
            Callback::from(move |_: MouseEvent| take.emit(target.clone()))
        };
        html! {
            <li key={index} id={option_id(index)} role="option" aria-selected={(index == at).to_string()} {onclick}>
                <span>{ &entry.name }</span><small>{ entry.kind }</small>
            </li>
        }
    };
    html! {
        <>
            <input type="text" role="combobox" aria-label={say!(common_find_a_page_an_action_a)}
                aria-expanded="true" aria-controls="found" aria-autocomplete="list" autocomplete="off" spellcheck="false"
                aria-activedescendant={(!listed.is_empty()).then(|| option_id(at))}
                placeholder={say!(palette_page_action_scenario_input)} value={(*typed).clone()} {oninput} {onkeydown} />
            <ul id="found" role="listbox" aria-label={say!(palette_found)}>{ for listed.iter().enumerate().map(row) }</ul>
            <p class="hint" role="status">{ count(&typed, listed.len(), number) }</p>
        </>
    }
}

fn option_id(index: usize) -> String {
    format!("found-{index}")
}

/// Closes the palette and goes where an entry leads.
fn follow(ui: &Ui, state: &StateRef, target: Target) {
    let send = |action: Action| ui.dispatch.emit(action);
    send(Action::Hide);
    match target {
        Target::Page(page) => {
            send(Action::Go(page));
            place::show_page();
        }
        Target::Place(path) => send(Action::Find(path)),
        Target::Note(path) => send(Action::Note(path)),
        Target::Scenario(id) => send(Action::ChooseScenario(id)),
        Target::Sample(index) => {
            if let Some(sample) = samples::ALL.get(index) {
                send(Action::Go(Page::Outcomes));
                send(Action::Open(Box::new(sample.opened(window::new_id(sample.id)))));
                place::show_page();
            }
        }
        Target::Do(deed) => match deed {
            Deed::Undo => send(Action::Undo),
            Deed::Redo => send(Action::Redo),
            Deed::OpenFile => place::press("[data-do=open]"),
            Deed::SaveFile => place::press("[data-do=save]"),
            Deed::Blank => {
                send(Action::Go(Page::Goal));
                send(Action::Import(Box::new(samples::blank(window::new_id(
                    "document",
                )))));
                place::show_page();
            }
            Deed::NewScenario => {
                send(Action::Go(Page::Scenarios));
                scenarios::add(ui, state);
            }
            Deed::Theme(theme) => send(Action::ChooseTheme(theme)),
            Deed::Speak(language) => send(Action::Speak(language)),
            Deed::Show(Overlay::Tour(_)) => super::tour::begin(ui, state),
            Deed::Show(overlay) => send(Action::Show(overlay)),
            Deed::Stored => window::recover(),
        },
    }
}
