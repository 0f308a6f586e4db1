//! The scenarios as chips: which one is looked at, and what it is compared with.

use hagstone_words::say;
use serde_json::Value;
use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::state::{Action, Page, escape};

/// The chips, and the note of what is looked at; nothing where there is neither.
pub fn scenarios(ui: &Ui, state: &StateRef) -> Html {
    let text = |id: &str, field: &str| {
        let path = format!("/scenarios/{}/{field}", escape(id));
        state
            .document
            .value()
            .pointer(&path)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let scenarios: Vec<(String, String)> = state
        .document
        .scenarios()
        .map(|id| (id.to_owned(), text(id, "name").unwrap_or_else(|| id.to_owned())))
        .collect();
    if scenarios.is_empty() && state.results.model.note.is_empty() {
        return html! {};
    }
    let chip = |id: Option<String>, name: String| {
        let on = state.scenario == id;
        let choose = {
            let (ui, id) = (ui.clone(), id.clone());
            Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::ChooseScenario(id.clone())))
        };
        html! {
            <button key={id.unwrap_or_default()} type="button" class={classes!("chip", on.then_some("on"))}
                aria-pressed={on.to_string()} onclick={choose}>{ name }</button>
        }
    };
    // What to know first: the scenario's note, or the model's own.
    let note = match state.scenario.as_deref() {
        Some(id) => text(id, "note").unwrap_or_default(),
        None if state.page == Page::Outcomes => state.results.model.note.clone(),
        None => String::new(),
    };
    html! {
        <div class="scenarios">
            <div class="chips" role="group" aria-label={say!(common_scenarios)} hidden={scenarios.is_empty()}>
                { for std::iter::once((None, say!(common_base).to_owned()))
                    .chain(scenarios.iter().map(|(id, name)| (Some(id.clone()), name.clone())))
                    .map(|(id, name)| chip(id, name)) }
            </div>
            if state.scenario.is_some() {
                <p class="compared">{ say!(scenarios_compared_with) }<b>{ say!(common_base) }</b>{ say!(scenarios_changes_are_kept_in_this_scenario) }</p>
            }
            if !note.is_empty() {
                <p class="scenario-note">{ note }</p>
            }
        </div>
    }
}
