//! Files: what can be had of the model, what each is for, and what can be brought in.

mod app_copy;
mod mapping;

use hagstone_words::say;
use std::rc::Rc;

use gloo_file::File;
use hagstone_exchange::link::to_fragment;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::app_copy::AppCopy;
use self::mapping::MappingStep;
use crate::browser::file::{self, Content, Mime};
use crate::browser::{helper, window};
use crate::component::context::{DocumentRef, StateProps, StateRef, Ui, use_ui};
use crate::component::door::{take_file, take_link};
use crate::component::field::Choice;
use crate::component::shell::give_model;
use crate::intake::LINK;
use crate::text::Numbers;
use crate::view::files as view;
use crate::view::tables::offered_of;
use crate::work::exchange::Written;

/// What came of the last file: the row that gave it, and a sentence.
type Told = UseStateHandle<Option<(&'static str, String)>>;

/// The page.
#[component]
pub fn FilesPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let told: Told = use_state(|| None);
    let table = use_state(|| "roles".to_owned());
    let link = use_memo(DocumentRef(state.document.clone()), |document| {
        to_fragment(&document.0)
    });
    let intake = state.intake.clone();
    let step = intake.map(|intake| {
        // Another file begins anew.
        let key = format!("{:p}", Rc::as_ptr(&intake));
        html! { <MappingStep {key} state={state.clone()} {intake} /> }
    });
    html! {
        <div class="stack files">
            <div hidden={state.intake.is_none()}>{ step.unwrap_or_default() }</div>
            <section class="card">
                <h2>{ say!(files_take_the_model_with_you) }</h2>
                <ul class="given">
                    { row(view::MODEL, &told, button("model", say!(files_save_the_model), save_model(&ui, state, &told))) }
                    <li><AppCopy state={state.clone()} /></li>
                    { row(view::LINK, &told, link_out(&link, &told, &*ui.numbers)) }
                    { row(view::WORKBOOK, &told, button("workbook", say!(files_save_the_workbook), save_workbook(&ui, state, &told))) }
                    { row(view::TABLES, &told, tables(&ui, state, &table, &told)) }
                    <li><div><h3>{ say!(files_pictures_svg_png) }</h3><p>{ view::PICTURES.get() }</p></div></li>
                </ul>
            </section>
            <TakeIn />
        </div>
    }
}

/// What can be had, what it is for, the way to it, and what came of it.
fn row(says: view::Says, told: &Told, way: Html) -> Html {
    let came = told
        .as_ref()
        .filter(|(key, _)| *key == says.key)
        .map(|(_, text)| text.clone());
    html! {
        <li data-file={says.key}>
            <div>
                <h3>{ says.name.get() }</h3>
                <p>{ says.text.get() }</p>
            </div>
            <div class="way">
                <div class="how">{ way }</div>
                <small role="status">{ came.unwrap_or_default() }</small>
            </div>
        </li>
    }
}

fn button(key: &'static str, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="action" data-give={key} {onclick}>{ words }</button> }
}

fn save_model(ui: &Ui, state: &StateRef, told: &Told) -> Callback<MouseEvent> {
    let (ui, state, told) = (ui.clone(), state.clone(), told.clone());
    Callback::from(move |_| {
        let (ui, state, told) = (ui.clone(), state.clone(), told.clone());
        spawn_local(async move {
            let given = give_model(&ui, &state).await;
            told.set(given.sentence().map(|sentence| ("model", sentence)));
        });
    })
}

fn save_workbook(_: &Ui, state: &StateRef, told: &Told) -> Callback<MouseEvent> {
    let (state, told) = (state.clone(), told.clone());
    Callback::from(move |_| {
        let title = match state.scenario_name() {
            Some(scenario) => format!("{} {scenario}", state.results.model.name),
            None => state.results.model.name.clone(),
        };
        write(
            Written::Workbook,
            "workbook",
            file::name_of(&title, "xlsx"),
            Mime::XLSX,
            &state,
            &told,
        );
    })
}

/// Has a file written by a worker and gives it out.
fn write(what: Written, key: &'static str, name: String, mime: Mime, state: &StateRef, told: &Told) {
    let (told, document, scenario) = (told.clone(), state.document.clone(), state.scenario.clone());
    told.set(Some((key, say!(files_it_is_being_written).into())));
    spawn_local(async move {
        let content = async move {
            let text = document.value().to_string();
            helper::write(what, &text, scenario.as_deref())
                .await
                .map(Content::Bytes)
        };
        let given = file::give(&name, mime, content).await;
        told.set(given.sentence().map(|sentence| (key, sentence)));
    });
}

/// The tables that the model has rows for.
fn tables(_: &Ui, state: &StateRef, chosen: &UseStateHandle<String>, told: &Told) -> Html {
    let offered: Vec<_> = offered_of(&state.results.model).collect();
    let now = offered
        .iter()
        .find(|offered| offered.key == chosen.as_str())
        .or(offered.first())
        .copied();
    let options = offered
        .iter()
        .map(|offered| (offered.key.to_owned(), offered.name.get().to_owned()))
        .collect::<Vec<_>>();
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |key: String| chosen.set(key))
    };
    let save = {
        let (state, told) = (state.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(offered) = now {
                let name = file::name_of(&format!("{} {}", state.results.model.name, offered.key), "csv");
                write(
                    Written::Table(offered.key),
                    "tables",
                    name,
                    Mime::CSV,
                    &state,
                    &told,
                );
            }
        })
    };
    html! {
        <>
            <Choice label={say!(common_table)} value={now.map_or("", |offered| offered.key)} {options}
                note={now.map_or("", |offered| offered.says.get())} onchange={choose} />
            { button("table", say!(files_save_the_table), save) }
        </>
    }
}

/// The link, or why there is none.
fn link_out(
    link: &Result<String, hagstone_exchange::link::LinkError>,
    told: &Told,
    numbers: &dyn Numbers,
) -> Html {
    let fragment = match link {
        Ok(fragment) => fragment,
        Err(why) => return html! { <p class="wrong" data-link="none">{ why.to_string() }</p> },
    };
    let address = format!("{}#{LINK}{fragment}", window::address());
    let copy = {
        let (address, told) = (address.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            let (address, told) = (address.clone(), told.clone());
            spawn_local(async move {
                let sentence = if window::copy_text(&address).await {
                    say!(files_the_link_is_copied)
                } else {
                    say!(files_the_browser_does_not_let_the)
                };
                told.set(Some(("link", sentence.into())));
            });
        })
    };
    let select = Callback::from(|event: FocusEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        field.select();
    });
    html! {
        <>
            <div class="field">
                <label for="link-out">{ say!(files_the_link) }</label>
                <input id="link-out" type="text" readonly=true value={address.clone()} onfocus={select} data-link="out" />
                <small>{ view::link_length(address.len(), window::is_of_the_disk(), numbers) }</small>
            </div>
            { button("link", say!(files_copy_the_link), copy) }
        </>
    }
}

/// A file or the address of a link that is brought in.
#[component]
fn TakeIn() -> Html {
    let ui = use_ui();
    let input = use_node_ref();
    let field = use_node_ref();
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let first = input.files().and_then(|files| files.get(0)).map(File::from);
            // The same file can be chosen again.
            input.set_value("");
            if let Some(file) = first {
                take_file(&ui, file);
            }
        })
    };
    let follow = {
        let (ui, field) = (ui.clone(), field.clone());
        move || {
            if let Some(field) = field.cast::<HtmlInputElement>()
                && !field.value().trim().is_empty()
            {
                take_link(&ui, &field.value());
                field.set_value("");
            }
        }
    };
    let onkeydown = {
        let follow = follow.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                follow();
            }
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(files_bring_something_in) }</h2>
            <ul class="given">
                <li>
                    <div>
                        <h3>{ say!(files_a_file) }</h3>
                        <p>{ view::FILES_IN.get() }</p>
                    </div>
                    <div class="way">
                        <button type="button" class="action" onclick={choose}>{ say!(files_choose_a_file) }</button>
                        <small>{ say!(files_or_drop_it_anywhere_on_the) }</small>
                        <input class="sr" type="file" tabindex="-1" aria-hidden="true" ref={input} onchange={chosen} data-do="take-in" />
                    </div>
                </li>
                <li>
                    <div>
                        <h3>{ say!(common_a_link) }</h3>
                        <p>{ view::LINKS_IN.get() }</p>
                    </div>
                    <div class="way">
                        <div class="field">
                            <label for="link-in">{ say!(files_the_address_of_a_link) }</label>
                            <input id="link-in" type="text" autocomplete="off" spellcheck="false" ref={field} {onkeydown} />
                        </div>
                        <button type="button" class="action" data-do="follow" onclick={move |_: MouseEvent| follow()}>{ say!(files_open_the_link) }</button>
                    </div>
                </li>
            </ul>
        </section>
    }
}
