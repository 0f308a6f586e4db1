//! A field for how far years differ: a deviation or a range, with what it means below.

use hagstone_engine::model::Variation;
use yew::prelude::*;

use super::context::use_ui;
use super::draft::{Draft, use_draft};
use super::field::next_id;
use crate::text::{Typed, parse_variation};
use crate::view::uncertainty::{Of, words, written};

/// The properties of a [`SpreadField`].
#[derive(Properties, PartialEq)]
pub struct SpreadFieldProps {
    /// What differs.
    pub label: AttrValue,
    /// How far; nothing where the document does not say it.
    pub value: Option<Variation>,
    /// What the words below are about.
    pub of: Of,
    /// What stands in an empty field.
    pub empty: AttrValue,
    /// Words below an empty field.
    pub none: AttrValue,
    /// Words before what it means, such as what it is in the base.
    #[prop_or_default]
    pub note: AttrValue,
    /// Whether the label is only read out: in tables, where the column head says it.
    #[prop_or(false)]
    pub bare: bool,
    /// Where it stands in the document, a JSON Pointer.
    pub place: AttrValue,
    /// Takes what was typed.
    pub onchange: Callback<Option<Typed>>,
}

/// A spread: what cannot be taken is kept, and the field says why.
#[component]
pub fn SpreadField(props: &SpreadFieldProps) -> Html {
    let ui = use_ui();
    let id = use_memo((), |()| next_id());
    let original = props
        .value
        .map_or_else(String::new, |value| written(value, &*ui.numbers));
    let read = {
        let numbers = ui.numbers.clone();
        let expected = match props.of {
            Of::Amount(expected, _) => Some(expected),
            _ => None,
        };
        move |text: &str| parse_variation(text, expected, &numbers.separators())
    };
    let Draft {
        text,
        fault,
        oninput,
        onblur,
        onkeydown,
    } = use_draft(original.clone(), read, props.onchange.clone());
    let shown = text.unwrap_or(original);
    let meaning = match props.value.filter(|value| !value.is_none()) {
        Some(value) => words(value, props.of, &*ui.numbers),
        None => props.none.to_string(),
    };
    let told = fault.clone().unwrap_or_else(|| {
        if props.note.is_empty() {
            meaning
        } else {
            format!("{}; {meaning}", props.note)
        }
    });
    let note_id = format!("{id}-note");
    html! {
        <div class={classes!("field", "spread-field", props.bare.then_some("bare"), fault.is_some().then_some("wrong"))}>
            <label for={(*id).clone()} class={props.bare.then_some("sr")}>{ &props.label }</label>
            <input id={(*id).clone()} type="text" autocomplete="off" spellcheck="false" placeholder={props.empty.clone()} value={shown}
                {oninput} {onblur} {onkeydown} data-place={props.place.clone()}
                aria-invalid={fault.is_some().to_string()} aria-describedby={note_id.clone()} />
            <small id={note_id} role={fault.is_some().then_some("alert")}>{ told }</small>
        </div>
    }
}
