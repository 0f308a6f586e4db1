//! What is stored on this machine: the models, and whether any are.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::window;
use crate::component::context::{StateProps, use_ui};
use crate::component::field::TextField;
use crate::component::shell::go;
use crate::state::{Action, Errand, Listed, Page};

/// The models that are stored, and the switch that keeps nothing.
#[component]
pub(super) fn Models(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let asking = use_state(|| false);
    // The model that is being given another name.
    let renaming = use_state(|| None::<String>);
    {
        let asked = (*renaming).clone();
        use_effect_with(asked, |asked| {
            let field = gloo_utils::document().query_selector(".models li .field input");
            let field: Option<HtmlInputElement> =
                field.ok().flatten().and_then(|field| field.dyn_into().ok());
            if let Some(field) = field.filter(|_| asked.is_some()) {
                let _ = field.focus();
                field.select();
            }
        });
    }
    let run = |errand: Errand| {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Run(errand.clone())))
    };
    let row = |listed: &Listed| {
        let is_open = listed.id == state.id;
        let (name, saved) = match &listed.known {
            Some((name, saved)) if name.trim().is_empty() => ("Without a name".to_owned(), Some(*saved)),
            Some((name, saved)) => (name.clone(), Some(*saved)),
            None => (listed.id.clone(), None),
        };
        let when = saved.map_or_else(
            || "cannot be read".to_owned(),
            |saved| format!("saved {}", ui.numbers.moment(saved)),
        );
        let open = {
            let (ui, id) = (ui.clone(), listed.id.clone());
            Callback::from(move |_: MouseEvent| {
                ui.dispatch.emit(Action::Go(Page::Outcomes));
                ui.dispatch.emit(Action::Run(Errand::Open(id.clone())));
            })
        };
        let button = |words: &'static str, onclick: Callback<MouseEvent>| {
            html! {
                <button type="button" class="link" aria-label={format!("{words} {name}")} {onclick}>{ words }</button>
            }
        };
        let is_renamed = renaming.as_deref() == Some(&listed.id);
        let rename = {
            let (renaming, id) = (renaming.clone(), listed.id.clone());
            Callback::from(move |_: MouseEvent| renaming.set((!is_renamed).then(|| id.clone())))
        };
        let renamed = {
            let (ui, renaming, id) = (ui.clone(), renaming.clone(), listed.id.clone());
            Callback::from(move |name: String| {
                renaming.set(None);
                if is_open {
                    ui.set("Name of the model", "/name", name);
                } else {
                    ui.dispatch.emit(Action::Run(Errand::Rename(id.clone(), name)));
                }
            })
        };
        html! {
            <li key={listed.id.clone()} data-model={listed.id.clone()}>
                if is_renamed {
                    <TextField label={format!("New name of {name}")} bare=true value={name.clone()} onchange={renamed} />
                } else {
                    <b>{ name.clone() }</b>
                }
                <span class="hint">{ when }</span>
                <span class="row">
                    if is_open {
                        <span class="hint">{ "open now" }</span>
                        <a class="link" href="#history" onclick={go(&ui, Page::History)}>{ "History" }</a>
                    } else {
                        { button("Open", open) }
                    }
                    if saved.is_some() {
                        { button(if is_renamed { "Keep the name" } else { "Rename" }, rename) }
                        { button("Duplicate", run(Errand::Duplicate(listed.id.clone()))) }
                    }
                    if !is_open {
                        { button("Delete", run(Errand::Delete(listed.id.clone()))) }
                    }
                </span>
            </li>
        }
    };
    let keep_nothing = |on: bool| {
        let (ui, asking) = (ui.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            ui.dispatch.emit(Action::KeepNothing(on, false));
        })
    };
    let ask = |on: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(on))
    };
    let documents = state.shelf.documents.as_deref().map(Vec::as_slice);
    let documents = documents.unwrap_or_default();
    html! {
        <section class="models">
            <h2>{ "Your models" }</h2>
            if state.read_only {
                <p>{ "A read-only copy looks at nothing that this browser keeps, and stores nothing." }</p>
            } else if state.keeps_nothing {
                <p>{ "Nothing is kept on this machine: what you do is gone when the page is closed, unless you save a file." }</p>
                <button type="button" class="action" data-do="keep" onclick={keep_nothing(false)}>{ "Keep models here again" }</button>
            } else {
                if documents.is_empty() {
                    <p class="hint">{ "None yet. What you change or open from a file is kept in this browser, on this machine." }</p>
                }
                <ul role="list">{ for documents.iter().map(row) }</ul>
                <div role="status">
                    if let Some(name) = &state.shelf.deleted {
                        <p class="row">
                            <span>{ format!("{name} is deleted.") }</span>
                            <button type="button" class="link" data-do="put-back" onclick={run(Errand::PutBack)}>{ "Put it back" }</button>
                        </p>
                    }
                </div>
                if *asking {
                    <div class="row asked" role="group" aria-label="Keep nothing on this machine">
                        <p>{ match documents.len() {
                            0 => "Nothing will be stored any more.".to_owned(),
                            1 => "The model above and its history will be deleted, and nothing will be stored any more. \
                                The open model stays until the page is closed.".to_owned(),
                            count => format!("All {count} models and their history will be deleted, and nothing will be stored any more. \
                                The open model stays until the page is closed."),
                        } }</p>
                        <button type="button" class="action" data-do="keep-nothing" onclick={keep_nothing(true)}>{ "Delete and keep nothing" }</button>
                        <button type="button" class="action" onclick={ask(false)}>{ "Cancel" }</button>
                    </div>
                } else {
                    if window::is_of_the_disk() {
                        <p class="hint">{ "Kept in this browser, on this machine. Other pages that are opened from its disk could read it." }</p>
                    }
                    <p class="row">
                        <button type="button" class="link" data-do="ask-nothing" onclick={ask(true)}>{ "Keep nothing on this machine\u{2026}" }</button>
                        <a class="link" href="#recover">{ "Everything stored, as files" }</a>
                    </p>
                }
            }
        </section>
    }
}
