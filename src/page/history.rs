//! History: earlier states of the model, how they differ from the present one, and the way back to them.

use hagstone_words::say;
use yew::prelude::*;

use crate::archive::{Why, differences};
use crate::browser::file;
use crate::component::context::{StateRef, Ui};
use crate::component::shell::page_name;
use crate::state::{Action, Page, Snapshot, Tab};

/// The page.
pub fn history(ui: &Ui, state: &StateRef) -> Html {
    let found = state.shelf.snapshots.as_ref().filter(|(id, _)| *id == state.id);
    let snapshots = found
        .map(|(_, snapshots)| snapshots.as_slice())
        .unwrap_or_default();
    html! {
        <div class="stack history">
            <section class="card">
                <h2>{ say!(history_earlier_states_of_this_model) }</h2>
                <p class="hint">{ say!(history_the_last_three_of_today_and) }</p>
                if snapshots.is_empty() {
                    <p>{ if state.keeps_nothing {
                        say!(history_nothing_is_kept_on_this_machine)
                    } else {
                        say!(history_none_yet_the_first_is_kept)
                    } }</p>
                }
                <ol class="snapshots">{ for snapshots.iter().map(|snapshot| row(ui, state, snapshot)) }</ol>
            </section>
        </div>
    }
}

fn row(ui: &Ui, state: &StateRef, snapshot: &Snapshot) -> Html {
    let entry = &snapshot.entry;
    let why = match entry.why {
        Why::Work => say!(history_before_you_went_on),
        Why::Import => say!(history_before_an_import),
        Why::Migration => say!(history_before_the_app_was_updated),
        Why::Restore => say!(history_before_an_earlier_state_was),
    };
    let moment = ui.numbers.moment(entry.of);
    let difference = match &snapshot.document {
        None => say!(history_it_cannot_be_read_the_recovery).to_owned(),
        Some(document) => {
            let found = differences(document.value(), state.document.value());
            told(found.places, &found.parts)
        }
    };
    let same = snapshot
        .document
        .as_ref()
        .is_none_or(|document| *document == state.document);
    let restore = {
        let (ui, key) = (ui.clone(), entry.key.clone());
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Restore(key.clone())))
    };
    let download = {
        let (document, of) = (snapshot.document.clone(), moment.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(document) = &document {
                let name = document.value().get("name").and_then(serde_json::Value::as_str);
                let name = file::name_from_title(&format!("{} {of}", name.unwrap_or_default()));
                file::download(&name, "application/json", &document.to_text());
            }
        })
    };
    html! {
        <li key={entry.key.clone()}>
            <b>{ moment.clone() }</b>
            <span class="hint">{ why }</span>
            <span>{ difference }</span>
            <span class="row">
                <button type="button" class="link" aria-label={say!(history_go_back_to { moment })}
                    disabled={same || state.tab == Tab::Following} onclick={restore}>{ say!(history_go_back_to_this) }</button>
                <button type="button" class="link" aria-label={say!(history_download { moment })}
                    disabled={snapshot.document.is_none()} onclick={download}>{ say!(history_download_2) }</button>
            </span>
        </li>
    }
}

/// Differences in words: how many, and on which pages.
fn told(places: usize, parts: &[String]) -> String {
    let mut pages: Vec<&str> = Vec::new();
    for part in parts {
        let page = match part.as_str() {
            "name" | "note" => say!(history_the_name),
            _ => page_name(Page::of_place(&format!("/{part}"))),
        };
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    match places {
        0 => say!(history_the_same_as_now).to_owned(),
        1 => say!(history_differs_from_now_in_one_place {
            pages: pages.join(", ")
        }),
        _ => say!(history_differs_from_now_in_places {
            places,
            pages: pages.join(", ")
        }),
    }
}
