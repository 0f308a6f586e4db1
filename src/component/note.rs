//! Why a value is what it is: a mark at its field, and a dialog in which the note is read and written.

use hagstone_engine::model::Note;
use hagstone_words::say;
use serde_json::{Map, Value};
use yew::prelude::*;

use super::context::{StateProps, Ui, use_ui};
use super::dialog::Dialog;
use super::field::{NoteField, TextField};
use crate::state::{Action, Overlay, escape};
use crate::view::assumption;

/// The mark at a field: a dot where there is a note; else a word that is seen while the field is used, and passed by keys, which
/// come to it through the palette.
pub fn noted(ui: &Ui, place: Option<&AttrValue>, label: &str) -> Html {
    let Some(place) = place else { return html! {} };
    let open = {
        let (ui, place) = (ui.clone(), place.to_string());
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Note(place.clone())))
    };
    match ui.notes.get(place) {
        Some(note) => html! {
            <button type="button" class="noted" aria-label={say!(note_note_on { label, note: note.text })} title={told(note)} onclick={open}>
                { "\u{25cf}" }
            </button>
        },
        None => html! {
            <button type="button" class="noted none" tabindex="-1" aria-hidden="true" title={say!(note_write_a_note_on { label })}
                onclick={open}>{ say!(note_note) }</button>
        },
    }
}

/// A note in a line.
fn told(note: &Note) -> String {
    match (note.text.is_empty(), note.source.is_empty()) {
        (_, true) => note.text.clone(),
        (true, false) => say!(note_source { source: note.source }),
        (false, false) => say!(note_source_2 {
            note: note.text,
            source: note.source
        }),
    }
}

/// The note that is read and written, where one is.
#[component]
pub fn NoteDialog(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let close = use_callback(ui.dispatch.clone(), |(), dispatch| dispatch.emit(Action::Hide));
    let shut = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close.emit(()))
    };
    let place = state.noting.clone();
    let name = assumption::place(&place, &state.results.value);
    let note = state.results.model.notes.get(&place).cloned().unwrap_or_default();
    // A note without a word is none.
    let write = {
        let (ui, name) = (ui.clone(), name.clone());
        move |note: Note| {
            let mut fields = Map::new();
            for (field, text) in [("text", note.text), ("source", note.source)] {
                if !text.is_empty() {
                    fields.insert(field.into(), text.into());
                }
            }
            let value = if fields.is_empty() {
                Value::Null
            } else {
                fields.into()
            };
            ui.set(
                say!(note_note_on_2 { name }),
                format!("/notes/{}", escape(&place)),
                value,
            );
        }
    };
    let text = {
        let (write, note) = (write.clone(), note.clone());
        Callback::from(move |text: String| write(Note { text, ..note.clone() }))
    };
    let source = {
        let (write, note) = (write.clone(), note.clone());
        Callback::from(move |source: String| {
            write(Note {
                source,
                ..note.clone()
            });
        })
    };
    let remove = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| {
            write(Note::default());
            close.emit(());
        })
    };
    let is_there = note != Note::default();
    html! {
        <Dialog label={say!(common_note)} class="note-dialog" open={state.overlay == Some(Overlay::Note)} onclose={close}>
            <h2>{ say!(note_note_on_2 { name }) }</h2>
            <NoteField label={say!(note_why_it_is_what_it_is)} value={note.text.clone()} onchange={text} />
            <TextField label={say!(note_source_3)} value={note.source.clone()} optional=true onchange={source} />
            <p class="row">
                <button type="button" class="action" data-do="done" onclick={shut}>{ say!(common_done) }</button>
                if is_there {
                    <button type="button" class="link" data-do="remove-note" onclick={remove}>{ say!(note_take_the_note_away) }</button>
                }
            </p>
        </Dialog>
    }
}
