//! Scenarios: named sets of changes to the model, in their order, each with what it changes and what follows from it.

use hagstone_engine::scenario::{ScenarioEdit, free_id};
use hagstone_words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::component::context::{DocumentRef, StateProps, StateRef, Ui, use_ui};
use crate::component::edit::focus_soon;
use crate::component::field::{NoteField, TextField};
use crate::state::{Action, Change, Page, State};
use crate::view::assumption::{NONE, Told};
use crate::view::compare::{BASE, Column, changes, columns, gone};
use crate::view::strip::expected;

/// Of more changes the first ones are listed, and the rest can be unfolded.
const LISTED: usize = 6;

/// The page.
#[component]
pub fn ScenariosPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let columns = use_memo(DocumentRef(state.document.clone()), |document| {
        columns(&document.0)
    });
    // The scenario whose promotion is asked about.
    let asked = use_state(|| None::<String>);
    let keep = use_state(|| false);
    let Some((base, scenarios)) = columns.split_first() else {
        return html! {};
    };
    let create = {
        let (ui, state) = (ui.clone(), state.clone());
        Callback::from(move |_: MouseEvent| add(&ui, &state))
    };
    let count = match scenarios.len() {
        0 => say!(scenarios_there_is_none_yet_a_scenario).to_owned(),
        _ => say!(scenarios_while_a_scenario_is_chosen_every).to_owned(),
    };
    html! {
        <div class="stack scenario-page">
            <p class="hint">{ count }</p>
            <ul class="scenario-list">
                <li key="base" class="scenario" data-scenario="">
                    <header><h2>{ BASE.get() }</h2></header>
                    { outcome(&ui, base) }
                    <div class="row">{ choose(&ui, state, None, BASE.get()) }</div>
                </li>
                { for scenarios.iter().enumerate().map(|(place, column)| {
                    let id = column.id.clone().unwrap_or_default();
                    let asking = (*asked).as_deref() == Some(id.as_str());
                    let last = place + 1 == scenarios.len();
                    html! {
                        <li key={format!("s-{id}")} id={format!("scenario-{place}")} class="scenario" data-scenario={id.clone()}>
                            { heading(&ui, column, &id, place, last) }
                            { outcome(&ui, column) }
                            { changed(&ui, base, column, &id) }
                            <div class="row">
                                { choose(&ui, state, Some(id.clone()), &column.name) }
                                { duplicate(&ui, state, column, &id, place) }
                                { ask(&asked, &keep, column, &id, place) }
                                { remove(&ui, column, &id) }
                            </div>
                            if asking {
                                { promotion(&ui, state, base, column, place, &asked, &keep) }
                            }
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="action" data-add="scenario" onclick={create}>{ say!(common_add_a_scenario) }</button>
        </div>
    }
}

/// Adds a scenario, whose name gets the focus where the page is shown.
pub fn add(ui: &Ui, state: &StateRef) {
    let count = state.document.scenarios().count();
    let name = free_name(state, say!(common_new_scenario));
    let id = free_id(&state.document, &name);
    send(ui, name.clone(), ScenarioEdit::Create { id, name });
    focus_soon(format!("#scenario-{count} input"));
}

fn send(ui: &Ui, name: impl std::fmt::Display, edit: ScenarioEdit) {
    let name = match &edit {
        ScenarioEdit::Create { .. } => say!(common_new_scenario).to_owned(),
        ScenarioEdit::Duplicate { .. } => say!(scenarios_duplicate_of { name }),
        ScenarioEdit::Rename(..) => say!(scenarios_name_of { name }),
        ScenarioEdit::Note(..) => say!(scenarios_note_of { name }),
        ScenarioEdit::Move { up: true, .. } => say!(scenarios_move_of_up { name }),
        ScenarioEdit::Move { up: false, .. } => say!(scenarios_move_of_down { name }),
        ScenarioEdit::Remove(_) => say!(scenarios_removal_of { name }),
        ScenarioEdit::Promote { .. } => say!(scenarios_as_the_base { name }),
    };
    ui.edit(name, Change::Scenarios(edit));
}

/// A name that no scenario has.
fn free_name(state: &State, name: &str) -> String {
    let value = state.document.value();
    let taken = |name: &str| {
        let scenarios = value.get("scenarios").and_then(serde_json::Value::as_object);
        let mut scenarios = scenarios.into_iter().flatten();
        scenarios.any(|(_, scenario)| scenario.get("name").and_then(serde_json::Value::as_str) == Some(name))
    };
    std::iter::once(name.to_owned())
        .chain((2..=10_000).map(|number| format!("{name} {number}")))
        .find(|name| !taken(name))
        .unwrap_or_default()
}

fn heading(ui: &Ui, column: &Column, id: &str, place: usize, last: bool) -> Html {
    let rename = {
        let (ui, id, name) = (ui.clone(), id.to_owned(), column.name.clone());
        Callback::from(move |text: String| send(&ui, &name, ScenarioEdit::Rename(id.clone(), text)))
    };
    let note = {
        let (ui, id, name) = (ui.clone(), id.to_owned(), column.name.clone());
        Callback::from(move |text: String| send(&ui, &name, ScenarioEdit::Note(id.clone(), text)))
    };
    let step = |up: bool| {
        let (ui, id, name) = (ui.clone(), id.to_owned(), column.name.clone());
        let next = if up { place.saturating_sub(1) } else { place + 1 };
        let (this, other) = if up { ("up", "down") } else { ("down", "up") };
        Callback::from(move |_: MouseEvent| {
            send(&ui, &name, ScenarioEdit::Move { id: id.clone(), up });
            // The same arrow of the same scenario; at the end of the list the other one, which works there.
            focus_soon(format!(
                "#scenario-{next} :is([data-do={this}]:enabled, [data-do={this}]:disabled + [data-do={other}], \
                 [data-do={other}]:has(+ [data-do={this}]:disabled))"
            ));
        })
    };
    html! {
        <header>
            <TextField label={say!(scenarios_name_of_scenario { place: place + 1 })} bare=true value={column.name.clone()} onchange={rename} />
            <span class="arrows">
                <button type="button" class="quiet" data-do="up" disabled={place == 0} onclick={step(true)}
                    aria-label={say!(scenarios_move_up { name: column.name })}>{ "\u{2191}" }</button>
                <button type="button" class="quiet" data-do="down" disabled={last} onclick={step(false)}
                    aria-label={say!(scenarios_move_down { name: column.name })}>{ "\u{2193}" }</button>
            </span>
            <NoteField label={say!(scenarios_note_of { name: column.name })} bare=true value={column.note.clone()} onchange={note} />
        </header>
    }
}

/// What follows from it, beside the base.
fn outcome(ui: &Ui, column: &Column) -> Html {
    html! {
        <dl class="figures">
            { for expected(&column.results, &*ui.numbers).into_iter().map(|figure| {
                let class = match &figure.change {
                    Some((_, Some(true))) => "kd up",
                    Some((_, Some(false))) => "kd down",
                    _ => "kd",
                };
                let change = figure.change.map_or_else(
                    || if column.id.is_some() { say!(common_as_the_base).to_owned() } else { String::new() },
                    |(change, _)| change,
                );
                html! {
                    <div key={figure.key} data-figure-of={figure.key}>
                        <dt>{ figure.name }</dt>
                        <dd>{ figure.value }<small class={class}>{ change }</small></dd>
                    </div>
                }
            }) }
        </dl>
    }
}

/// What it changes, counted and listed; and what it says of things that are gone.
fn changed(ui: &Ui, base: &Column, column: &Column, id: &str) -> Html {
    let told = changes(base, column, &*ui.numbers);
    let count = match told.len() {
        0 => say!(scenarios_it_changes_nothing_yet).to_owned(),
        count => say!(count_changes { count }),
    };
    let (first, rest) = told.split_at(told.len().min(LISTED));
    html! {
        <div class="changed">
            <h3>{ count }</h3>
            { list(first) }
            if !rest.is_empty() {
                <details class="more"><summary>{ say!(scenarios_more { rest: rest.len() }) }</summary>{ list(rest) }</details>
            }
            { for gone(column).into_iter().map(|gone| {
                let take_out = {
                    let (ui, id, name, path) = (ui.clone(), id.to_owned(), column.name.clone(), gone.path.clone());
                    Callback::from(move |_: MouseEvent| {
                        ui.edit(say!(scenarios_a_change_of_taken_out { name }), Change::Unpatch(id.clone(), path.clone()));
                    })
                };
                html! {
                    <p key={gone.path.clone()} class="gone" data-gone={gone.path.clone()}>
                        { &gone.text }{ " " }
                        <button type="button" class="link" onclick={take_out}>{ say!(scenarios_take_it_out) }</button>
                    </p>
                }
            }) }
        </div>
    }
}

fn list(told: &[Told]) -> Html {
    html! {
        <ul class="differences">
            { for told.iter().map(|told| html! {
                <li key={told.path.clone()} data-path={told.path.clone()}>
                    <span>{ &told.place }</span>
                    <span>{ sides(told) }</span>
                </li>
            }) }
        </ul>
    }
}

/// What stood there and what stands there now.
fn sides(told: &Told) -> Html {
    let none = NONE.get();
    match (told.before.as_str(), told.after.as_str()) {
        (before, after) if after == none => html! { <><s>{ before }</s>{ say!(scenarios_taken_away) }</> },
        (before, after) if before == none => html! { <>{ say!(scenarios_added) }<b>{ after }</b></> },
        (before, after) => html! { <>{ before }{ " \u{2192} " }<b>{ after }</b></> },
    }
}

/// Chooses the base or a scenario for looking at it and for changing it.
fn choose(ui: &Ui, state: &StateRef, id: Option<String>, name: &str) -> Html {
    let on = state.scenario == id;
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::ChooseScenario(id.clone())))
    };
    html! {
        <button type="button" class={classes!("chip", on.then_some("on"))} aria-pressed={on.to_string()} data-do="choose"
            aria-label={if on { say!(scenarios_being_edited { name }) } else { say!(scenarios_edit { name }) }} {onclick}>{ if on { say!(scenarios_being_edited_2) } else { say!(scenarios_edit_2) } }</button>
    }
}

fn duplicate(ui: &Ui, state: &StateRef, column: &Column, id: &str, place: usize) -> Html {
    let (ui, state, of, old) = (ui.clone(), state.clone(), id.to_owned(), column.name.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let name = free_name(&state, &say!(scenarios_copy { old }));
        let edit = ScenarioEdit::Duplicate {
            of: of.clone(),
            id: free_id(&state.document, &name),
            name,
        };
        send(&ui, &old, edit);
        focus_soon(format!("#scenario-{} input", place + 1));
    });
    html! { <button type="button" class="link" data-do="duplicate" aria-label={say!(scenarios_duplicate { name: column.name })} {onclick}>{ say!(common_duplicate) }</button> }
}

fn ask(
    asked: &UseStateHandle<Option<String>>,
    keep: &UseStateHandle<bool>,
    column: &Column,
    id: &str,
    place: usize,
) -> Html {
    let open = (**asked).as_deref() == Some(id);
    let onclick = {
        let (asked, keep, id) = (asked.clone(), keep.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            keep.set(false);
            asked.set((!open).then(|| id.clone()));
            if !open {
                focus_soon(format!("#scenario-{place} .promotion button"));
            }
        })
    };
    html! {
        <button type="button" class="link" data-do="promote" aria-expanded={open.to_string()}
            aria-label={say!(scenarios_make_it_the_base { name: column.name })} {onclick}>{ say!(scenarios_make_it_the_base_2) }</button>
    }
}

fn remove(ui: &Ui, column: &Column, id: &str) -> Html {
    let (ui, id, name) = (ui.clone(), id.to_owned(), column.name.clone());
    let label = say!(scenarios_delete { name });
    let onclick = Callback::from(move |_: MouseEvent| send(&ui, &name, ScenarioEdit::Remove(id.clone())));
    html! { <button type="button" class="link" data-do="delete" aria-label={label} {onclick}>{ say!(scenarios_delete_2) }</button> }
}

/// Asks whether the base is to take over what a scenario changes.
fn promotion(
    ui: &Ui,
    state: &StateRef,
    base: &Column,
    column: &Column,
    place: usize,
    asked: &UseStateHandle<Option<String>>,
    keep: &UseStateHandle<bool>,
) -> Html {
    let told = changes(base, column, &*ui.numbers);
    let id = column.id.clone().unwrap_or_default();
    let others = state.document.scenarios().count().saturating_sub(1);
    let close = {
        let asked = asked.clone();
        move || {
            asked.set(None);
            focus_soon(format!("#scenario-{place} [data-do=promote]"));
        }
    };
    let cancel = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close())
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close();
            }
        })
    };
    let promote = {
        let (ui, state, asked, keep, name) = (
            ui.clone(),
            state.clone(),
            asked.clone(),
            **keep,
            column.name.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            asked.set(None);
            let keep = keep.then(|| {
                let name = free_name(&state, &say!(scenarios_base_before { name }));
                (free_id(&state.document, &name), name)
            });
            send(&ui, &name, ScenarioEdit::Promote { id: id.clone(), keep });
            focus_soon("[data-scenario=\"\"] button".into());
        })
    };
    let onkeep = {
        let keep = keep.clone();
        Callback::from(move |event: Event| {
            keep.set(event.target_unchecked_into::<HtmlInputElement>().checked());
        })
    };
    let takes = match told.len() {
        0 => say!(scenarios_the_base_stays_as_it_is).to_owned(),
        1 => say!(scenarios_the_base_takes_over_1_change).to_owned(),
        count => say!(scenarios_the_base_takes_over_changes { count }),
    };
    let rest = match others {
        0 => say!(scenarios_the_scenario_itself_goes_it_is),
        1 => {
            say!(scenarios_the_scenario_itself_goes_it_is_2)
        }
        _ => {
            say!(scenarios_the_scenario_itself_goes_it_is_3)
        }
    };
    html! {
        <section class="promotion" aria-label={say!(scenarios_make_the_base { name: column.name })} {onkeydown}>
            <p>{ takes }</p>
            { list(&told) }
            <p>{ rest }</p>
            <label class="tick"><input type="checkbox" checked={**keep} onchange={onkeep} />
                { say!(scenarios_keep_the_base_of_now_as) }</label>
            <div class="row">
                <button type="button" class="action" data-do="confirm" onclick={promote}>{ say!(scenarios_make_it_the_base_3) }</button>
                <button type="button" class="link" data-do="cancel" onclick={cancel}>{ say!(scenarios_cancel) }</button>
            </div>
        </section>
    }
}

/// Leads to the page from where there is no scenario yet.
pub fn link_here(ui: &Ui, text: &str) -> Html {
    let ui = ui.clone();
    let onclick = Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Go(Page::Scenarios)));
    html! { <button type="button" class="action" {onclick}>{ text }</button> }
}
