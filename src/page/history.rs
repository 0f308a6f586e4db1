//! History: earlier states of the model, how they differ from the present one, and the way back to them.

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
                <h2>{ "Earlier states of this model" }</h2>
                <p class="hint">{ "The last three of today and one of each day before, ten in all: taken every half hour of work, \
                    and before something is imported or brought back." }</p>
                if snapshots.is_empty() {
                    <p>{ if state.keeps_nothing {
                        "Nothing is kept on this machine, and so no earlier states are."
                    } else {
                        "None yet: the first is kept when you go on changing what is saved."
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
        Why::Work => "before you went on",
        Why::Import => "before an import",
        Why::Migration => "before the app was updated",
        Why::Restore => "before an earlier state was brought back",
    };
    let moment = ui.numbers.moment(entry.of);
    let difference = match &snapshot.document {
        None => "It cannot be read; the recovery page gives it as it is.".to_owned(),
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
                <button type="button" class="link" aria-label={format!("Go back to {moment}")}
                    disabled={same || state.tab == Tab::Following} onclick={restore}>{ "Go back to this" }</button>
                <button type="button" class="link" aria-label={format!("Download {moment}")}
                    disabled={snapshot.document.is_none()} onclick={download}>{ "Download" }</button>
            </span>
        </li>
    }
}

/// Differences in words: how many, and on which pages.
fn told(places: usize, parts: &[String]) -> String {
    let mut pages: Vec<&str> = Vec::new();
    for part in parts {
        let page = match part.as_str() {
            "name" | "note" => "the name",
            _ => page_name(Page::of_place(&format!("/{part}"))),
        };
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    match places {
        0 => "The same as now".to_owned(),
        1 => format!("Differs from now in one place: {}", pages.join(", ")),
        _ => format!("Differs from now in {places} places: {}", pages.join(", ")),
    }
}
