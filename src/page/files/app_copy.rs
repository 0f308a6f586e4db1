//! A copy of the app with the model inside: one file to mail, with a password, without names, read-only, as is chosen.

use hagstone_words::say;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::file::{self, Content, Mime};
use crate::browser::window;
use crate::component::context::{DocumentRef, StateProps, StateRef};
use crate::copy::{Held, Inside};
use crate::nameless::{Nameless, nameless};
use crate::view::files as view;

/// The copy and how it is made.
#[component]
pub(super) fn AppCopy(props: &StateProps) -> Html {
    let state = &props.state;
    let locks = use_state(|| false);
    let names = use_state(|| false);
    let read_only = use_state(|| false);
    let password = use_state(String::new);
    let told = use_state(|| None::<String>);
    let without = use_memo(
        (DocumentRef(state.document.clone()), *names),
        |(document, names)| names.then(|| nameless(&document.0)),
    );
    let tick = |words: &'static str, says: &'static str, on: &UseStateHandle<bool>, key: &'static str| {
        let set = on.clone();
        let onchange = Callback::from(move |event: Event| {
            set.set(event.target_unchecked_into::<HtmlInputElement>().checked());
        });
        html! {
            <label class="tick">
                <input type="checkbox" data-copy={key} checked={**on} {onchange} />
                <span>{ words }<small>{ says }</small></span>
            </label>
        }
    };
    let oninput = {
        let password = password.clone();
        Callback::from(move |event: InputEvent| {
            password.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let short = *locks && password.chars().count() < view::SHORTEST_PASSWORD;
    let can_lock = file::can_lock();
    let save = {
        let (state, without, told) = (state.clone(), without.clone(), told.clone());
        let (read_only, password) = (*read_only, locks.then(|| (*password).clone()));
        Callback::from(move |_: MouseEvent| {
            let document = without.as_ref().as_ref().map_or_else(
                || (*state.document).clone(),
                |Nameless { document, .. }| document.clone(),
            );
            let (told, password) = (told.clone(), password.clone());
            let name = file::name_of(&format!("hagstone {}", state.results.model.name), "html");
            told.set(Some(say!(files_app_copy_it_is_being_made).into()));
            spawn_local(async move {
                let content = async move {
                    let held = match password {
                        Some(password) => {
                            Held::Locked(file::lock(&document.value().to_string(), &password).await?)
                        }
                        None => Held::Open(Box::new(document)),
                    };
                    let inside = Inside {
                        made: window::new_id("copy"),
                        read_only,
                        held,
                    };
                    Ok(Content::Text(file::copy(&inside.element())))
                };
                told.set(file::give(&name, Mime::HTML, content).await.sentence());
            });
        })
    };
    html! {
        <div class="copy-of-app" data-file="copy">
            <div>
                <h3>{ view::COPY.name.get() }</h3>
                <p>{ view::COPY.text.get() }</p>
                { without.as_ref().as_ref().map(|found| left(state, found)) }
            </div>
            <div class="way">
                { tick(say!(files_app_copy_with_a_password), say!(files_app_copy_it_is_asked_for_when_the), &locks, "lock") }
                <div class="how">
                    if *locks && can_lock {
                        <div class="field">
                            <label for="copy-password">{ say!(common_password) }</label>
                            <input id="copy-password" type="text" autocomplete="off" spellcheck="false" value={(*password).clone()} {oninput} />
                            <small>{ view::PASSWORD.get() }</small>
                        </div>
                    } else if *locks {
                        <p class="wrong">{ view::NO_CRYPTOGRAPHY.get() }</p>
                    }
                </div>
                { tick(say!(files_app_copy_without_the_names_of_people), say!(files_app_copy_payees_become_account_executive_1), &names, "names") }
                { tick(say!(files_app_copy_read_only), say!(files_app_copy_everything_can_be_moved_in_it), &read_only, "read-only") }
                <button type="button" class="action" data-give="copy" disabled={short || (*locks && !can_lock)} onclick={save}>{ say!(files_app_copy_save_a_copy_of_the_app) }</button>
                <small role="status">{ (*told).clone().unwrap_or_default() }</small>
            </div>
        </div>
    }
}

/// What was renamed, and what may still name somebody.
fn left(state: &StateRef, found: &Nameless) -> Html {
    let places = found
        .left
        .iter()
        .map(|path| crate::view::problems::place(&state.results, found.document.value(), path));
    html! {
        <div class="left-names" role="status">
            <p>{ view::renamed(found.renamed) }</p>
            if !found.left.is_empty() {
                <p class="wrong">{ say!(files_app_copy_a_part_of_a_name_still) }</p>
                <ul>{ for places.map(|place| html! { <li>{ place }</li> }) }</ul>
            }
        </div>
    }
}
