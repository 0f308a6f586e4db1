//! Fields over places of the document: plain functions, so that a page with hundreds of fields stays small.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::Id;
use hagstone_words::say;
use serde_json::{Map, Value, json};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::context::{StateRef, Ui};
use super::field::{Choice, NumberField, TextField, number_change};
use crate::state::{Change, escape};
use crate::text::{Unit, date_text};

/// A place of the document, and whose it is: "Rate of Own bookings" is the name of a step.
#[derive(Clone)]
pub struct Spot {
    ui: Ui,
    /// A JSON Pointer.
    pub path: String,
    /// What the fields belong to.
    pub of: String,
    /// The state whose base a number is compared with, where a scenario is looked at.
    compared: Option<StateRef>,
}

/// How a number is written, what it may be, and how far the keys move it.
#[derive(Clone, Copy)]
pub struct Kind {
    unit: Unit,
    step: f64,
    range: (f64, f64),
    optional: bool,
    whole: bool,
}

impl Kind {
    /// A share of a whole, in percent.
    pub const SHARE: Self = Self::new(Unit::Percent, 0.01, (0.0, 1.0));
    /// An attainment, or a share of target, in percent.
    pub const PERCENT: Self = Self::new(Unit::Percent, 0.01, (0.0, 100.0));
    /// An amount of money.
    pub const MONEY: Self = Self::new(Unit::Money, 1000.0, (0.0, 1e13));
    /// A plain number.
    pub const NUMBER: Self = Self::new(Unit::Count, 1.0, (0.0, 1e13));
    /// A factor.
    pub const FACTOR: Self = Self::new(Unit::Count, 0.05, (0.0, 1000.0));
    /// How many months.
    pub const MONTHS: Self = Self::new(Unit::Count, 1.0, (0.0, 120.0));
    /// A day.
    pub const DATE: Self = Self::new(Unit::Date, 1.0, (19_000_101.0, 22_001_231.0));

    const fn new(unit: Unit, step: f64, range: (f64, f64)) -> Self {
        Self {
            unit,
            step,
            range,
            optional: false,
            whole: false,
        }
    }

    /// A number in a unit.
    #[must_use]
    pub const fn of(unit: Unit) -> Self {
        match unit {
            Unit::Percent => Self::PERCENT,
            Unit::Money => Self::MONEY,
            _ => Self::NUMBER,
        }
    }

    /// The same, and an empty field is taken as none.
    #[must_use]
    pub const fn or_none(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The same, and only whole numbers.
    #[must_use]
    pub const fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    /// The same between other bounds.
    #[must_use]
    pub const fn within(mut self, low: f64, high: f64) -> Self {
        self.range = (low, high);
        self
    }

    /// The same, of either sign.
    #[must_use]
    pub const fn signed(self) -> Self {
        let most = self.range.1;
        self.within(-most, most)
    }
}

/// Choices as the field takes them.
pub fn options<N: ToString>(choices: &[(&str, N)]) -> Vec<(String, String)> {
    choices
        .iter()
        .map(|(key, name)| ((*key).to_owned(), name.to_string()))
        .collect()
}

impl Spot {
    /// A place.
    pub fn new(ui: &Ui, path: impl Into<String>, of: impl Into<String>) -> Self {
        Self {
            ui: ui.clone(),
            path: path.into(),
            of: of.into(),
            compared: None,
        }
    }

    /// The same, whose numbers say under a scenario what they are in the base, where they differ from it.
    #[must_use]
    pub fn compared(mut self, state: &StateRef) -> Self {
        self.compared = state.scenario.is_some().then(|| state.clone());
        self
    }

    /// A place below it, by the steps of a pointer that are escaped already.
    #[must_use]
    pub fn at(&self, below: &str) -> Self {
        Self {
            path: format!("{}/{below}", self.path),
            ..self.clone()
        }
    }

    /// The same place, whose fields belong to something else.
    #[must_use]
    pub fn named(&self, of: impl Into<String>) -> Self {
        Self {
            of: of.into(),
            ..self.clone()
        }
    }

    /// What stands at a place in the base, as it is written, where a scenario changes it.
    fn in_the_base(&self, place: Option<&str>, written: impl Fn(&Value) -> Option<String>) -> String {
        let Some((state, path)) = self.compared.as_ref().zip(place) else {
            return String::new();
        };
        let before = state.document.value().pointer(path);
        if before == state.results.value.pointer(path) {
            return String::new();
        }
        match before.and_then(written) {
            None => say!(edit_not_in_the_base).into(),
            Some(before) => say!(edit_base { before }),
        }
    }

    /// What stands under an id below it.
    #[must_use]
    pub fn id(&self, id: &str) -> Self {
        self.at(&escape(id))
    }

    /// The shared context.
    pub fn ui(&self) -> &Ui {
        &self.ui
    }

    fn step(&self, what: &str) -> String {
        say!(edit_of { what, of: self.of })
    }

    /// Sets the value at this place.
    pub fn set(&self, what: &str, value: impl Into<Value>) {
        self.ui.set(self.step(what), self.path.clone(), value);
    }

    /// Says something below in one of two ways in place of the other, in one step: under a scenario the other has to be taken
    /// away, since a patch adds to what is there.
    pub fn set_instead(&self, what: &str, other: &str, below: &str, value: Value) {
        self.edit(
            what,
            vec![
                Change::Value(self.at(other).path, Value::Null),
                Change::Value(self.at(below).path, value),
            ],
        );
    }

    /// Makes several changes in one step.
    pub fn edit(&self, what: &str, changes: Vec<Change>) {
        self.ui.edit(self.step(what), Change::All(changes));
    }

    /// A number at a place below.
    pub fn number(&self, label: &str, below: &str, value: Option<f64>, kind: Kind) -> Html {
        self.number_as(label, below, value, kind, false)
    }

    /// A number in a table, whose label is only read out.
    pub fn cell(&self, label: &str, below: &str, value: Option<f64>, kind: Kind) -> Html {
        self.number_as(label, below, value, kind, true)
    }

    fn number_as(&self, label: &str, below: &str, value: Option<f64>, kind: Kind, bare: bool) -> Html {
        let (spot, what) = (self.at(below), label.to_owned());
        let place = spot.path.clone();
        let onchange = Callback::from(move |number: Option<f64>| {
            let change = match number {
                Some(day) if kind.unit == Unit::Date => {
                    Change::Value(spot.path.clone(), date_text(day).into())
                }
                number => number_change(&spot.path, number),
            };
            spot.ui.edit(spot.step(&what), change);
        });
        self.number_from(label, value, kind, bare, Some(place), onchange)
    }

    /// A number that is sent elsewhere.
    pub fn number_to(
        &self,
        label: &str,
        value: Option<f64>,
        kind: Kind,
        bare: bool,
        onchange: Callback<Option<f64>>,
    ) -> Html {
        self.number_from(label, value, kind, bare, None, onchange)
    }

    /// The same, with the place at which it stands.
    pub fn number_from(
        &self,
        label: &str,
        value: Option<f64>,
        kind: Kind,
        bare: bool,
        place: Option<String>,
        onchange: Callback<Option<f64>>,
    ) -> Html {
        let label = if bare {
            say!(edit_of_2 { label, of: self.of })
        } else {
            label.to_owned()
        };
        let note = if bare {
            String::new()
        } else {
            let numbers = &*self.ui.numbers;
            self.in_the_base(place.as_deref(), |before| {
                let before = before.as_f64()?;
                Some(match kind.unit {
                    Unit::Money => numbers.money(before),
                    Unit::Percent => numbers.percent(before, 2),
                    _ => numbers.number(before),
                })
            })
        };
        html! {
            <NumberField {label} {value} {bare} unit={kind.unit} step={kind.step} range={kind.range} {note}
                optional={kind.optional} whole={kind.whole} place={place.map(AttrValue::from)} {onchange} />
        }
    }

    /// One of several words at a place below; an empty one takes the place away.
    pub fn choice(&self, label: &str, below: &str, value: &str, options: Vec<(String, String)>) -> Html {
        let (spot, what) = (self.at(below), label.to_owned());
        let place = Some(spot.path.clone());
        let onchange = Callback::from(move |key: String| {
            let value = match key.as_str() {
                "" => Value::Null,
                "true" => true.into(),
                "false" => false.into(),
                _ => key.into(),
            };
            spot.set(&what, value);
        });
        let note = self.in_the_base(place.as_deref(), |before| {
            let named = options
                .iter()
                .find(|(key, _)| Some(key.as_str()) == before.as_str());
            named.map(|(_, name)| name.clone())
        });
        html! {
            <Choice label={label.to_owned()} value={value.to_owned()} {options} {note}
                place={place.map(AttrValue::from)} {onchange} />
        }
    }

    /// The same in a table.
    pub fn choice_cell(&self, label: &str, below: &str, value: &str, options: Vec<(String, String)>) -> Html {
        let (spot, what) = (self.at(below), label.to_owned());
        let place = Some(spot.path.clone());
        let onchange = Callback::from(move |key: String| {
            spot.set(&what, if key.is_empty() { Value::Null } else { key.into() });
        });
        choice_from(&self.step(label), value, options, true, place, onchange)
    }

    /// A text at a place below.
    pub fn text(&self, label: &str, below: &str, value: &str, bare: bool) -> Html {
        let (spot, what) = (self.at(below), label.to_owned());
        let place = AttrValue::from(spot.path.clone());
        let onchange = Callback::from(move |text: String| spot.set(&what, text));
        let label = if bare { self.step(label) } else { label.to_owned() };
        html! { <TextField {label} value={value.to_owned()} {bare} {place} {onchange} /> }
    }

    /// A text in a table that may be empty, which takes the place away.
    pub fn remark(&self, label: &str, below: &str, value: &str) -> Html {
        let (spot, what) = (self.at(below), label.to_owned());
        let place = AttrValue::from(spot.path.clone());
        let onchange = Callback::from(move |text: String| {
            spot.set(&what, if text.is_empty() { Value::Null } else { text.into() });
        });
        html! { <TextField label={self.step(label)} value={value.to_owned()} bare=true optional=true {place} {onchange} /> }
    }

    /// A small cross that takes the place away.
    pub fn remove(&self, label: &str) -> Html {
        let (spot, label) = (self.clone(), say!(edit_remove { label }));
        let onclick = Callback::from(move |_: MouseEvent| {
            spot.ui.set(
                say!(edit_removal_of { of: spot.of }),
                spot.path.clone(),
                Value::Null,
            );
        });
        html! {
            <button type="button" class="quiet" {onclick} aria-label={label}>{ "\u{00d7}" }</button>
        }
    }

    /// The same in words.
    pub fn drop(&self, label: &str) -> Html {
        let spot = self.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            spot.ui.set(
                say!(edit_removal_of { of: spot.of }),
                spot.path.clone(),
                Value::Null,
            );
        });
        html! { <button type="button" class="link" {onclick}>{ say!(edit_remove_2 { label }) }</button> }
    }

    /// A button of few words that sets a value at a place below.
    pub fn add(&self, label: &str, what: &str, below: &str, value: Value) -> Html {
        let (spot, what) = (self.at(below), what.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| spot.set(&what, value.clone()));
        html! { <button type="button" class="link" {onclick}>{ label }</button> }
    }

    /// A box that sets a value at a place below, or takes it away.
    pub fn tick(&self, label: &str, below: &str, on: bool, value: Value) -> Html {
        let (spot, what) = (self.at(below), label.to_owned());
        let onchange = Callback::from(move |_: Event| {
            spot.set(&what, if on { Value::Null } else { value.clone() });
        });
        html! { <label class="tick"><input type="checkbox" checked={on} {onchange} />{ label }</label> }
    }

    /// Boxes for the members of a list of ids.
    pub fn members(&self, what: &'static str, chosen: &[Id], all: &[(String, String)]) -> Html {
        html! {
            <ul class="members">
                { for all.iter().map(|(id, name)| {
                    let key = id.as_str();
                    let id = Id::from(id);
                    let on = chosen.contains(&id);
                    let (spot, chosen) = (self.clone(), chosen.to_vec());
                    let onchange = Callback::from(move |_: Event| {
                        let mut chosen = chosen.clone();
                        if on {
                            chosen.retain(|member| *member != id);
                        } else {
                            chosen.push(id.clone());
                        }
                        spot.set(what, json!(chosen));
                    });
                    html! {
                        <li {key}><label class="tick"><input type="checkbox" checked={on} {onchange} />{ name }</label></li>
                    }
                }) }
            </ul>
        }
    }
}

/// A choice whose key is sent elsewhere.
pub fn choice_to(
    label: &str,
    value: &str,
    options: Vec<(String, String)>,
    bare: bool,
    onchange: Callback<String>,
) -> Html {
    choice_from(label, value, options, bare, None, onchange)
}

/// The same, with the place at which it stands.
fn choice_from(
    label: &str,
    value: &str,
    options: Vec<(String, String)>,
    bare: bool,
    place: Option<String>,
    onchange: Callback<String>,
) -> Html {
    html! {
        <Choice label={label.to_owned()} value={value.to_owned()} {options} {bare}
            place={place.map(AttrValue::from)} {onchange} />
    }
}

/// A column of rows of numbers.
pub struct Column {
    /// What it holds.
    pub name: String,
    /// The field of each row; nothing where rows are pairs.
    pub key: &'static str,
    /// How it is written.
    pub kind: Kind,
}

impl Column {
    /// A column.
    pub fn new(name: impl Into<String>, key: &'static str, kind: Kind) -> Self {
        Self {
            name: name.into(),
            key,
            kind,
        }
    }
}

fn read(row: &Value, column: usize, key: &str) -> Option<f64> {
    match row {
        Value::Array(pair) => pair.get(column)?.as_f64(),
        Value::Object(fields) => fields.get(key)?.as_f64(),
        _ => None,
    }
}

fn write(row: &mut Value, column: usize, key: &str, number: f64) {
    match row {
        Value::Array(pair) => {
            if let Some(slot) = pair.get_mut(column) {
                *slot = json_number(number);
            }
        }
        Value::Object(fields) => {
            fields.insert(key.to_owned(), json_number(number));
        }
        _ => {}
    }
}

/// A list of the document as a table of numbers: pairs, or objects with a field for each column. The first column rises
/// from row to row, and each of its fields refuses what lies beyond its neighbours. A list is always changed as a whole,
/// and an end that a row names (`to`) is left to be where the next one starts.
pub fn rows(spot: &Spot, value: &Value, columns: &[Column], one: &str) -> Html {
    let list: Vec<Value> = value.as_array().cloned().unwrap_or_default();
    let send = {
        let spot = spot.clone();
        move |mut list: Vec<Value>, what: &str| {
            for row in &mut list {
                if let Value::Object(fields) = row {
                    fields.shift_remove("to");
                }
            }
            spot.set(what, Value::Array(list));
        }
    };
    let start = |index: usize| {
        let column = columns.first()?;
        read(list.get(index)?, 0, column.key)
    };
    let add = {
        let (list, send) = (list.clone(), send.clone());
        let next = next_row(&list, columns);
        Callback::from(move |_: MouseEvent| {
            let mut list = list.clone();
            list.push(next.clone());
            send(list, say!(common_new_row));
        })
    };
    let single = list.len() == 1;
    html! {
        <div class="rows">
            <table class="grid narrow">
                <thead><tr>
                    { for columns.iter().map(|column| html! { <th scope="col">{ &column.name }</th> }) }
                    <th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                </tr></thead>
                <tbody>
                    { for list.iter().enumerate().map(|(index, row)| {
                        let remove = {
                            let (list, send) = (list.clone(), send.clone());
                            Callback::from(move |_: MouseEvent| {
                                let mut list = list.clone();
                                list.remove(index);
                                send(list, say!(common_removal_of_a_row));
                            })
                        };
                        html! {
                            <tr key={index}>
                                { for columns.iter().enumerate().map(|(place, column)| {
                                    let mut kind = column.kind;
                                    if place == 0 {
                                        // Two points at one place are a jump; two rows cannot start at one place.
                                        let apart = if row.is_array() { 0.0 } else { 1e-6 };
                                        let low = index.checked_sub(1).and_then(start).map_or(kind.range.0, |low| low + apart);
                                        let high = start(index + 1).map_or(kind.range.1, |high| high - apart);
                                        kind = kind.within(low, high.max(low));
                                    }
                                    let onchange = {
                                        let (list, send, key) = (list.clone(), send.clone(), column.key);
                                        let what = column.name.clone();
                                        Callback::from(move |number: Option<f64>| {
                                            let mut list = list.clone();
                                            if let (Some(row), Some(number)) = (list.get_mut(index), number) {
                                                write(row, place, key, number);
                                                send(list, &what);
                                            }
                                        })
                                    };
                                    let label = format!("{}, {one} {},", column.name, index + 1);
                                    let at = if row.is_array() { place.to_string() } else { column.key.to_owned() };
                                    let at = Some(format!("{}/{index}/{at}", spot.path));
                                    html! { <td>{ spot.number_from(&label, read(row, place, column.key), kind, true, at, onchange) }</td> }
                                }) }
                                <td><button type="button" class="quiet" disabled={single} onclick={remove}
                                    aria-label={say!(edit_remove_of { one, index: index + 1, of: spot.of })}>{ "\u{00d7}" }</button></td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            <button type="button" class="link" onclick={add}>{ say!(edit_add_a { one }) }</button>
        </div>
    }
}

/// A row after the last one, on the way on which the last two go.
fn next_row(list: &[Value], columns: &[Column]) -> Value {
    let mut next = list.last().cloned().unwrap_or_else(|| {
        let fields: Map<String, Value> = columns
            .iter()
            .map(|column| (column.key.to_owned(), json_number(0.0)))
            .collect();
        Value::Object(fields)
    });
    for (place, column) in columns.iter().enumerate() {
        let number = |row: Option<&Value>| row.and_then(|row| read(row, place, column.key));
        let before = list.len().checked_sub(2).and_then(|before| list.get(before));
        let step = match (number(before), number(list.last())) {
            (Some(a), Some(b)) if (b - a).abs() > 0.0 => b - a,
            _ if place > 0 => 0.0,
            (_, Some(b)) if b > 10.0 => b * 0.5,
            _ if column.kind.unit == Unit::Percent || column.kind.unit == Unit::Count => 0.25,
            _ => 100_000.0,
        };
        let (low, high) = column.kind.range;
        let last = number(list.last()).unwrap_or(0.0);
        let moved = match (column.kind.whole, place) {
            (true, 0) => last.floor() + step.round().max(1.0),
            (true, _) => last.round(),
            _ => last + step,
        };
        write(
            &mut next,
            place,
            column.key,
            ((moved * 1e6).round() / 1e6).clamp(low, high),
        );
    }
    next
}

/// In a table Enter moves to the same field of the next row, and after the last one to the button below.
pub fn enter_moves() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target.filter(|target| target.tag_name() == "INPUT") else {
            return;
        };
        let (Ok(Some(cell)), Ok(Some(row))) = (target.closest("td"), target.closest("tr")) else {
            return;
        };
        let mut place = 1;
        let mut before = cell.previous_element_sibling();
        while let Some(cell) = before {
            place += 1;
            before = cell.previous_element_sibling();
        }
        let below = row.next_element_sibling().and_then(|next| {
            let selector = format!(":nth-child({place}) :is(input, select)");
            next.query_selector(&selector).ok().flatten()
        });
        let button = || {
            let section = row.closest("section").ok().flatten()?;
            section.query_selector("[data-add]").ok().flatten()
        };
        if let Some(next) = below
            .or_else(button)
            .and_then(|next| next.dyn_into::<HtmlElement>().ok())
        {
            // The key has done its work: it does not press the button too.
            event.prevent_default();
            // An element that is there can take the focus, or it keeps where it was.
            let _ = next.focus();
        }
    })
}

/// Puts the cursor into what a selector finds, once it is drawn and seen.
pub fn focus_soon(selector: String) {
    /// After 300 milliseconds it will not be there.
    const TRIES: u32 = 10;
    focus_within(selector, TRIES);
}

fn focus_within(selector: String, tries: u32) {
    gloo_timers::callback::Timeout::new(30, move || {
        let document = gloo_utils::document();
        let found = document.query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // As above.
            let _ = element.focus();
            if document.active_element().as_ref() == Some(element.as_ref()) {
                return;
            }
        }
        if tries > 1 {
            focus_within(selector, tries - 1);
        }
    })
    .forget();
}
