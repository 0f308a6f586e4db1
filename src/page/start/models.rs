//! What is stored on this machine: the models, and whether any are.

use hagstone_words::say;
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
            Some((name, saved)) if name.trim().is_empty() => {
                (say!(start_models_without_a_name).to_owned(), Some(*saved))
            }
            Some((name, saved)) => (name.clone(), Some(*saved)),
            None => (listed.id.clone(), None),
        };
        let when = saved.map_or_else(
            || say!(start_models_cannot_be_read).to_owned(),
            |saved| {
                say!(start_models_saved {
                    saved: ui.numbers.moment(saved)
                })
            },
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
                    ui.set(say!(common_name_of_the_model), "/name", name);
                } else {
                    ui.dispatch.emit(Action::Run(Errand::Rename(id.clone(), name)));
                }
            })
        };
        html! {
            <li key={listed.id.clone()} data-model={listed.id.clone()}>
                if is_renamed {
                    <TextField label={say!(start_models_new_name_of { name })} bare=true value={name.clone()} onchange={renamed} />
                } else {
                    <b>{ name.clone() }</b>
                }
                <span class="hint">{ when }</span>
                <span class="row">
                    if is_open {
                        <span class="hint">{ say!(start_models_open_now) }</span>
                        <a class="link" href="#history" onclick={go(&ui, Page::History)}>{ say!(common_history) }</a>
                    } else {
                        { button(say!(common_open), open) }
                    }
                    if saved.is_some() {
                        { button(if is_renamed { say!(start_models_keep_the_name) } else { say!(start_models_rename) }, rename) }
                        { button(say!(start_models_duplicate), run(Errand::Duplicate(listed.id.clone()))) }
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
            <h2>{ say!(start_models_your_models) }</h2>
            if state.read_only {
                <p>{ say!(start_models_a_read_only_copy_looks_at) }</p>
            } else if state.keeps_nothing {
                <p>{ say!(start_models_nothing_is_kept_on_this_machine) }</p>
                <button type="button" class="action" data-do="keep" onclick={keep_nothing(false)}>{ say!(start_models_keep_models_here_again) }</button>
            } else {
                if documents.is_empty() {
                    <p class="hint">{ say!(start_models_none_yet_what_you_change_or) }</p>
                }
                <ul role="list">{ for documents.iter().map(row) }</ul>
                <div role="status">
                    if let Some(name) = &state.shelf.deleted {
                        <p class="row">
                            <span>{ say!(start_models_is_deleted { name }) }</span>
                            <button type="button" class="link" data-do="put-back" onclick={run(Errand::PutBack)}>{ say!(start_models_put_it_back) }</button>
                        </p>
                    }
                </div>
                if *asking {
                    <div class="row asked" role="group" aria-label={say!(start_models_keep_nothing_on_this_machine)}>
                        <p>{ match documents.len() {
                            0 => say!(start_models_nothing_will_be_stored_any_more).to_owned(),
                            1 => say!(start_models_the_model_above_and_its_history).to_owned(),
                            count => say!(start_models_all_models_and_their_history_will { count }),
                        } }</p>
                        <button type="button" class="action" data-do="keep-nothing" onclick={keep_nothing(true)}>{ say!(start_models_delete_and_keep_nothing) }</button>
                        <button type="button" class="action" onclick={ask(false)}>{ say!(common_cancel) }</button>
                    </div>
                } else {
                    if window::is_of_the_disk() {
                        <p class="hint">{ say!(start_models_kept_in_this_browser_on_this) }</p>
                    }
                    <p class="row">
                        <button type="button" class="link" data-do="ask-nothing" onclick={ask(true)}>{ say!(start_models_keep_nothing_on_this_machine_2) }</button>
                        <a class="link" href="#recover">{ say!(common_everything_stored_as_files) }</a>
                    </p>
                }
            }
        </section>
    }
}
