//! Fields: what was typed is kept while it is wrong, and the field says why; what is right is sent when it is left.

use hagstone_words::say;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::context::use_ui;
use super::draft::{Draft, use_draft};
use super::note::noted;
use crate::state::Change;
use crate::text::{Numbers, Unit, date_text, parse, parse_date};

/// The properties of a [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// What the number is; read out, and shown unless `bare`.
    pub label: AttrValue,
    /// The number; nothing where the document has none.
    pub value: Option<f64>,
    /// How it is written and read.
    pub unit: Unit,
    /// The smallest and the largest number that is taken.
    #[prop_or((0.0, 1e13))]
    pub range: (f64, f64),
    /// How far the arrow keys move it.
    #[prop_or(1.0)]
    pub step: f64,
    /// Whether an empty field is taken as "none".
    #[prop_or(false)]
    pub optional: bool,
    /// Whether only whole numbers are taken.
    #[prop_or(false)]
    pub whole: bool,
    /// Whether the label is only read out: in tables, where the column head says it.
    #[prop_or(false)]
    pub bare: bool,
    /// Words below the field.
    #[prop_or_default]
    pub note: AttrValue,
    /// Where the number stands in the document, a JSON Pointer, for those who look for it.
    #[prop_or_default]
    pub place: Option<AttrValue>,
    /// Takes the number that was typed.
    pub onchange: Callback<Option<f64>>,
}

/// A number that is typed as people write it.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let ui = use_ui();
    let draft = use_state(|| None::<String>);
    let fault = use_state(|| None::<String>);
    // A value that changes from elsewhere (undo, another field) replaces a draft that was refused.
    {
        let (draft, fault) = (draft.clone(), fault.clone());
        use_effect_with(props.value, move |_| {
            if fault.is_some() {
                draft.set(None);
                fault.set(None);
            }
        });
    }
    let written = |value: Option<f64>| match (value, props.unit) {
        (None, _) => String::new(),
        (Some(value), Unit::Money) => money(&*ui.numbers, value),
        (Some(value), Unit::Percent) => ui.numbers.percent(value, 2),
        (Some(value), Unit::Count) => ui.numbers.number(value),
        (Some(value), Unit::Year) => ui.numbers.editable(value),
        (Some(value), Unit::Date) => date_text(value),
    };
    let editable = |value: Option<f64>| match value {
        None => String::new(),
        Some(value) if props.unit == Unit::Date => date_text(value),
        Some(value) if props.unit == Unit::Percent => ui.numbers.editable((value * 1e10).round() / 1e8),
        Some(value) => ui.numbers.editable(value),
    };
    let read = {
        let (ui, unit, range, optional) = (ui.clone(), props.unit, props.range, props.optional);
        let whole = props.whole;
        move |text: &str| -> Result<Option<f64>, String> {
            if optional && text.trim().is_empty() {
                return Ok(None);
            }
            if unit == Unit::Date {
                return parse_date(text, ui.numbers.day_first()).map(Some);
            }
            let number = parse(text, unit, &ui.numbers.separators())?;
            let write = |value: f64| match unit {
                Unit::Money => ui.numbers.money_short(value),
                Unit::Percent => ui.numbers.percent(value, 0),
                Unit::Count => ui.numbers.number(value),
                Unit::Year | Unit::Date => ui.numbers.editable(value),
            };
            if whole && number.fract() != 0.0 {
                Err(say!(field_it_must_be_a_whole_number).into())
            } else if (range.0..=range.1).contains(&number) {
                Ok(Some(number))
            } else if range.0 >= range.1 {
                Err(say!(field_it_can_only_be_here {
                    range: write(range.0)
                }))
            } else {
                Err(say!(field_it_must_be_from_to {
                    range: write(range.0),
                    range_2: write(range.1)
                }))
            }
        }
    };

    let commit = {
        let (draft, fault, onchange, value) =
            (draft.clone(), fault.clone(), props.onchange.clone(), props.value);
        let (read, original) = (read.clone(), editable(props.value));
        move |text: &str| match read(text) {
            // A field that was only visited changes nothing, also where it shows fewer digits than the number has.
            Ok(_) if text == original => {
                draft.set(None);
                fault.set(None);
            }
            Ok(number) => {
                draft.set(None);
                fault.set(None);
                if number != value {
                    onchange.emit(number);
                }
            }
            Err(why) => {
                draft.set(Some(text.to_owned()));
                fault.set(Some(why));
            }
        }
    };
    let onfocus = {
        let (draft, fault, text) = (draft.clone(), fault.clone(), editable(props.value));
        Callback::from(move |event: FocusEvent| {
            if fault.is_none() {
                draft.set(Some(text.clone()));
                let input: Option<HtmlInputElement> = event.target_dyn_into();
                if let Some(input) = input {
                    // After the draft is shown, so that what is selected is what is changed. To select would be to
                    // focus again a field that was left meanwhile.
                    gloo_timers::callback::Timeout::new(0, move || {
                        if gloo_utils::document().active_element().as_ref() == Some(input.as_ref()) {
                            input.select();
                        }
                    })
                    .forget();
                }
            }
        })
    };
    let oninput = {
        let (draft, fault, read) = (draft.clone(), fault.clone(), read.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = input.value();
            // While it is typed a number is only said to be wrong if it was so before.
            if fault.is_some() {
                fault.set(read(&text).err());
            }
            draft.set(Some(text));
        })
    };
    let onblur = {
        let commit = commit.clone();
        let draft = draft.clone();
        Callback::from(move |event: FocusEvent| {
            if draft.is_some() {
                let input: HtmlInputElement = event.target_unchecked_into();
                commit(&input.value());
            }
        })
    };
    let onkeydown = {
        let (draft, fault, commit, read) = (draft.clone(), fault.clone(), commit.clone(), read.clone());
        let (original, step, range) = (editable(props.value), props.step, props.range);
        let (ui, unit, onchange) = (ui.clone(), props.unit, props.onchange.clone());
        Callback::from(move |event: KeyboardEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            match event.key().as_str() {
                "Enter" => commit(&input.value()),
                "Escape" => {
                    draft.set(Some(original.clone()));
                    fault.set(None);
                }
                key @ ("ArrowUp" | "ArrowDown") if unit != Unit::Date => {
                    if let Ok(Some(number)) = read(&input.value()) {
                        event.prevent_default();
                        let moved = if key == "ArrowUp" {
                            number + step
                        } else {
                            number - step
                        };
                        let moved = ((moved * 1e10).round() / 1e10).clamp(range.0, range.1);
                        let text = if unit == Unit::Percent {
                            (moved * 1e10).round() / 1e8
                        } else {
                            moved
                        };
                        draft.set(Some(ui.numbers.editable(text)));
                        onchange.emit(Some(moved));
                    }
                }
                _ => {}
            }
        })
    };
    let id = use_memo((), |()| next_id());
    let shown = (*draft).clone().unwrap_or_else(|| written(props.value));
    let note = fault
        .as_ref()
        .map_or_else(|| props.note.clone(), |why| AttrValue::from(why.clone()));
    let note_id = format!("{id}-note");
    html! {
        <div class={classes!("field", props.bare.then_some("bare"), fault.is_some().then_some("wrong"))}>
            <label for={(*id).clone()} class={props.bare.then_some("sr")}>{ &props.label }</label>
            { noted(&ui, props.place.as_ref(), &props.label) }
            <input
                id={(*id).clone()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                value={shown} {onfocus} {oninput} {onblur} {onkeydown} data-place={props.place.clone()}
                aria-invalid={fault.is_some().to_string()} aria-describedby={note_id.clone()}
            />
            <small id={note_id} role={fault.is_some().then_some("alert")}>{ note }</small>
        </div>
    }
}

/// An amount in full, with its cents where it has any.
fn money(numbers: &dyn Numbers, amount: f64) -> String {
    if (amount - amount.round()).abs() < 0.005 {
        numbers.money(amount)
    } else {
        numbers.money_exact(amount)
    }
}

/// A number that is not used twice in the page.
pub(super) fn next_id() -> String {
    use std::cell::Cell;
    thread_local!(static NEXT: Cell<u32> = const { Cell::new(0) });
    let number = NEXT.with(|next| {
        let number = next.get();
        next.set(number + 1);
        number
    });
    format!("f{number}")
}

/// The properties of a [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// What the text is.
    pub label: AttrValue,
    /// The text.
    pub value: AttrValue,
    /// Whether the label is only read out.
    #[prop_or(false)]
    pub bare: bool,
    /// Whether an empty text is taken.
    #[prop_or(false)]
    pub optional: bool,
    /// Texts that others have already, and this one cannot.
    #[prop_or_default]
    pub taken: Vec<String>,
    /// Where the text stands in the document, a JSON Pointer.
    #[prop_or_default]
    pub place: Option<AttrValue>,
    /// Takes the text when the field is left.
    pub onchange: Callback<String>,
}

/// A short text: one that cannot be taken is kept, and the field says why.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let id = use_memo((), |()| next_id());
    let read = {
        let (optional, taken) = (props.optional, props.taken.clone());
        move |text: &str| {
            let text = text.trim();
            if text.is_empty() && !optional {
                Err(say!(field_a_name_is_missing_here_write).to_owned())
            } else if taken.iter().any(|other| other == text) {
                Err(say!(field_something_else_has_this_name_write).to_owned())
            } else {
                Ok(text.to_owned())
            }
        }
    };
    let Draft {
        text,
        fault,
        oninput,
        onblur,
        onkeydown,
    } = use_draft(props.value.to_string(), read, props.onchange.clone());
    let shown = text.map_or_else(|| props.value.clone(), AttrValue::from);
    let note_id = format!("{id}-note");
    html! {
        <div class={classes!("field", "text", props.bare.then_some("bare"), fault.is_some().then_some("wrong"))}>
            <label for={(*id).clone()} class={props.bare.then_some("sr")}>{ &props.label }</label>
            <input id={(*id).clone()} type="text" autocomplete="off" maxlength="200" value={shown}
                {oninput} {onblur} {onkeydown} data-place={props.place.clone()}
                aria-invalid={fault.is_some().to_string()} aria-describedby={note_id.clone()} />
            <small id={note_id} role={fault.is_some().then_some("alert")}>{ fault.unwrap_or_default() }</small>
        </div>
    }
}

/// A text of some sentences, which may be empty.
#[component]
pub fn NoteField(props: &TextFieldProps) -> Html {
    let id = use_memo((), |()| next_id());
    let draft = use_state(|| None::<String>);
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            draft.set(Some(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        })
    };
    let onblur = {
        let (draft, onchange, value) = (draft.clone(), props.onchange.clone(), props.value.clone());
        Callback::from(move |event: FocusEvent| {
            draft.set(None);
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            let text = text.trim();
            if text != value.as_str() {
                onchange.emit(text.to_owned());
            }
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                draft.set(None);
            }
        })
    };
    let shown = (*draft)
        .clone()
        .map_or_else(|| props.value.clone(), AttrValue::from);
    html! {
        <div class={classes!("field", "note", props.bare.then_some("bare"))}>
            <label for={(*id).clone()} class={props.bare.then_some("sr")}>{ &props.label }</label>
            <textarea id={(*id).clone()} rows="1" maxlength="2000" placeholder={say!(field_no_note)} value={shown}
                {oninput} {onblur} {onkeydown} />
        </div>
    }
}

/// The properties of a [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// What is chosen.
    pub label: AttrValue,
    /// The key of what is chosen now.
    pub value: AttrValue,
    /// Keys and what they are called.
    pub options: Vec<(String, String)>,
    /// Whether the label is only read out.
    #[prop_or(false)]
    pub bare: bool,
    /// Where the choice stands in the document, a JSON Pointer.
    #[prop_or_default]
    pub place: Option<AttrValue>,
    /// Words below it.
    #[prop_or_default]
    pub note: AttrValue,
    /// Takes the key of what was chosen.
    pub onchange: Callback<String>,
}

/// One of several.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let ui = use_ui();
    let id = use_memo((), |()| next_id());
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                onchange.emit(select.value());
            }
        })
    };
    // The element keeps what the user chose, whatever its options say: it is told after each rendering.
    let node = use_node_ref();
    {
        let (node, value) = (node.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = node.cast::<HtmlSelectElement>()
                && select.value() != value.as_str()
            {
                select.set_value(&value);
            }
        });
    }
    let known = props.options.iter().any(|(key, _)| *key == props.value.as_str());
    html! {
        <div class={classes!("field", "choice", props.bare.then_some("bare"))}>
            <label for={(*id).clone()} class={props.bare.then_some("sr")}>{ &props.label }</label>
            { noted(&ui, props.place.as_ref(), &props.label) }
            <select id={(*id).clone()} ref={node} {onchange} data-place={props.place.clone()}>
                if !known {
                    <option key="?" value={props.value.clone()}>
                        { if props.value.is_empty() { AttrValue::from("choose") } else { props.value.clone() } }
                    </option>
                }
                { for props.options.iter().map(|(key, name)| html! {
                    <option key={key.clone()} value={key.clone()}>{ name }</option>
                }) }
            </select>
            if !props.note.is_empty() {
                <small>{ &props.note }</small>
            }
        </div>
    }
}

/// A number or nothing as a value of the document.
pub fn number_value(number: Option<f64>) -> Value {
    number.map_or(Value::Null, hagstone_engine::edit::json_number)
}

/// Sets a number of the document, or takes it away.
pub fn number_change(path: &str, number: Option<f64>) -> Change {
    match number {
        Some(number) => Change::Number(path.to_owned(), number),
        None => Change::Value(path.to_owned(), Value::Null),
    }
}
