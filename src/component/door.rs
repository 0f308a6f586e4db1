//! The one door for what comes in: a file of any kind, chosen or dropped, and the address of a link.

use hagstone_words::say;
use std::rc::Rc;

use gloo_file::File;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::context::{StateProps, Ui, use_ui};
use crate::browser::{file, helper, window};
use crate::copy::Locked;
use crate::intake::{Brought, Intake, brought, from_link};
use crate::state::{Action, Notice, Opened};

fn bad(text: String) -> Action {
    Action::Notify(Notice { text, bad: true })
}

/// A document as one of its own, beside the open one.
fn beside(document: hagstone_engine::Document) -> Opened {
    Opened {
        id: window::new_id("document"),
        document,
        scenario: None,
        saved: None,
    }
}

/// Takes a file in: a model is opened as a document of its own, rows wait to be mapped; what is neither says why, and changes
/// nothing.
pub fn take_file(ui: &Ui, taken: File) {
    let ui = ui.clone();
    spawn_local(async move {
        let name = taken.name();
        let action = match file::bytes(&taken).await {
            Err(sentence) => bad(sentence),
            Ok(bytes) => match brought(&bytes) {
                Err(why) => bad(say!(door_was_not_opened { name, why })),
                Ok(Brought::Model(document)) => Action::Import(Box::new(beside(*document))),
                Ok(Brought::Locked(locked)) => Action::AskPassword(Some(Rc::new(locked))),
                Ok(Brought::Table(sheet)) => Action::TakeIn(Some(Rc::new(Intake {
                    name,
                    sheet: Rc::new(sheet),
                    workbook: None,
                }))),
                Ok(Brought::Workbook) => {
                    take_sheet(&ui, name, Rc::new(bytes), None);
                    return;
                }
            },
        };
        ui.dispatch.emit(action);
    });
}

/// Takes a sheet of a workbook in, the first one where none is named.
pub fn take_sheet(ui: &Ui, name: String, bytes: Rc<Vec<u8>>, sheet: Option<String>) {
    let ui = ui.clone();
    ui.dispatch.emit(Action::Notify(Notice {
        text: say!(door_is_being_read { name }),
        bad: false,
    }));
    spawn_local(async move {
        let read = helper::read_workbook(bytes.clone(), sheet.as_deref()).await;
        ui.dispatch.emit(match read {
            Ok(read) => Action::TakeIn(Some(Rc::new(Intake::of_workbook(name, bytes, read)))),
            Err(why) => bad(say!(door_was_not_opened { name, why })),
        });
    });
}

/// Opens the model in the address of a link as a document of its own.
pub fn take_link(ui: &Ui, address: &str) {
    ui.dispatch.emit(match from_link(address) {
        Ok(document) => Action::Import(Box::new(beside(document))),
        Err(why) => bad(say!(door_the_link_was_not_opened { why })),
    });
}

/// Asks for the password of a model that waits for it.
#[component]
pub fn Unlock(props: &StateProps) -> Html {
    let ui = use_ui();
    let field = use_node_ref();
    let busy = use_state(|| false);
    let wrong = use_state(|| false);
    let locked = props.state.locked.clone();
    {
        let field = field.clone();
        use_effect_with(locked.is_some(), move |asked| {
            if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| *asked) {
                let _ = field.focus();
            }
        });
    }
    let Some(locked) = locked else {
        return html! {};
    };
    let open = {
        let (ui, field, busy, wrong) = (ui.clone(), field.clone(), busy.clone(), wrong.clone());
        move || {
            let password = field
                .cast::<HtmlInputElement>()
                .map_or_else(String::new, |field| field.value());
            if !*busy && !password.is_empty() {
                busy.set(true);
                wrong.set(false);
                unlock(&ui, locked.clone(), password, busy.clone(), wrong.clone());
            }
        }
    };
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                open();
            }
        })
    };
    let put_aside = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::AskPassword(None)))
    };
    html! {
        <section class="unlock" aria-label={say!(door_a_locked_model)}>
            <h2>{ say!(door_a_model_is_locked_with_a) }</h2>
            if file::can_lock() {
                <div class="row">
                    <div class={classes!("field", wrong.then_some("wrong"))}>
                        <label for="unlock">{ say!(common_password) }</label>
                        <input id="unlock" type="password" autocomplete="off" ref={field} {onkeydown} aria-describedby="unlock-said" />
                    </div>
                    <button type="button" class="action" data-do="unlock" disabled={*busy} onclick={move |_: MouseEvent| open()}>{ say!(door_open_it) }</button>
                    <button type="button" class="link" onclick={put_aside}>{ say!(door_not_now) }</button>
                </div>
                <p id="unlock-said" class={if *wrong { "wrong" } else { "hint" }} role="status">
                    { match (*busy, *wrong) {
                        (true, _) => say!(door_the_password_is_tried),
                        (_, true) => say!(door_this_is_not_its_password_or),
                        _ if props.state.read_only => say!(door_nothing_of_it_is_stored),
                        _ => say!(door_once_you_change_it_it_is),
                    } }
                </p>
            } else {
                <p>{ say!(door_this_page_is_not_allowed_to) }</p>
                <button type="button" class="link" onclick={put_aside}>{ say!(door_not_now) }</button>
            }
        </section>
    }
}

fn unlock(
    ui: &Ui,
    locked: Rc<Locked>,
    password: String,
    busy: UseStateHandle<bool>,
    wrong: UseStateHandle<bool>,
) {
    let ui = ui.clone();
    spawn_local(async move {
        let text = file::unlock(&locked, &password).await;
        busy.set(false);
        let Some(text) = text else {
            wrong.set(true);
            return;
        };
        match hagstone_engine::Document::from_text(&text) {
            Ok(document) => {
                ui.dispatch.emit(Action::AskPassword(None));
                ui.dispatch.emit(Action::Open(Box::new(beside(document))));
            }
            Err(problem) => ui
                .dispatch
                .emit(bad(say!(door_what_was_unlocked_is_not_a { problem }))),
        }
    });
}
