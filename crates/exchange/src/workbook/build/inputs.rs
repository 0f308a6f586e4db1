//! The sheet of inputs: every number of the document that the calculation takes, and the tables of its plans.

use hagstone_engine::Unit;
use hagstone_words::say;
use serde_json::Value;

use super::{Builder, INPUTS, LABEL, NUMBER};
use crate::workbook::book::{Cell, Format, Spot};
use crate::workbook::lookup::Lookup;

/// Steps on the way to a place of the document that say nothing beside what follows them.
const PASSED_OVER: [&str; 14] = [
    "plans",
    "components",
    "pays",
    "points",
    "steps",
    "bands",
    "roles",
    "teams",
    "payees",
    "measures",
    "pools",
    "deals",
    "functions",
    "segments",
];

impl Builder<'_> {
    /// The place of an input; it is added where it is not there yet.
    pub(super) fn input(&mut self, pointer: &str, label: &str, unit: Unit, value: f64) -> Spot {
        if let Some(spot) = self.inputs.get(pointer) {
            return *spot;
        }
        let title = match pointer.rsplit_once('/') {
            // A place in a list is called as what stands there: a month.
            Some((list, place)) if place.parse::<usize>().is_ok() => {
                format!("{}, {label}", self.title_of(list))
            }
            _ => self.title_of(pointer),
        };
        let cells = vec![
            (LABEL, Cell::text(title, Format::Text)),
            (NUMBER, Cell::number(value, Format::Input(unit.into()))),
            (3, Cell::text(pointer, Format::Note)),
        ];
        let spot = self.push(INPUTS, cells);
        let name = self.name(pointer);
        self.names.insert(spot, name.clone());
        self.book.names.push((name, spot));
        self.known(pointer, spot);
        spot
    }

    pub(super) fn known(&mut self, pointer: &str, spot: Spot) {
        self.inputs.insert(pointer.into(), spot);
        self.book.inputs.push((pointer.into(), spot));
    }

    /// A name that a formula can use, made of a pointer.
    pub(super) fn name(&mut self, pointer: &str) -> String {
        const LONGEST: usize = 200;
        let mut name = String::from("in");
        for sign in pointer.chars().take(LONGEST) {
            name.push(if sign.is_ascii_alphanumeric() {
                sign.to_ascii_lowercase()
            } else {
                '_'
            });
        }
        let count = self.taken.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count > 1 {
            name = format!("{name}__{count}");
        }
        name
    }

    /// The places of a table of inputs: a row for each of its rows.
    pub(super) fn table(&mut self, lookup: &Lookup<'_>, units: [Unit; 2]) -> Vec<[Spot; 2]> {
        let pointer = |row: usize, field: usize| {
            format!(
                "{}/{row}/{}",
                lookup.pointer,
                lookup.fields.get(field).copied().unwrap_or_default()
            )
        };
        let known = |builder: &Self| -> Option<Vec<[Spot; 2]>> {
            (0..lookup.rows.len())
                .map(|row| {
                    Some([
                        *builder.inputs.get(&pointer(row, 0))?,
                        *builder.inputs.get(&pointer(row, 1))?,
                    ])
                })
                .collect()
        };
        if let Some(spots) = known(self) {
            return spots;
        }
        let (what, says) = match lookup.fields[1] {
            "1" => (say!(build_inputs_point), say!(build_inputs_pays_there)),
            "rate" => (say!(build_inputs_band), say!(common_rate)),
            "amount" => (say!(build_inputs_step), say!(common_amount)),
            "factor" => (say!(build_inputs_step), say!(common_factor)),
            _ => (say!(build_inputs_step), say!(common_pays)),
        };
        self.push(
            INPUTS,
            vec![
                (LABEL, Cell::text(self.title_of(&lookup.pointer), Format::Text)),
                (NUMBER, Cell::text(say!(common_from), Format::Note)),
                (2, Cell::text(says, Format::Note)),
                (3, Cell::text(&lookup.pointer, Format::Note)),
            ],
        );
        let mut spots = Vec::new();
        for (index, [start, says]) in lookup.rows.iter().enumerate() {
            let cells = vec![
                (
                    LABEL,
                    Cell::text(format!("    {what} {}", index + 1), Format::Text),
                ),
                (NUMBER, Cell::number(*start, Format::Input(units[0].into()))),
                (2, Cell::number(*says, Format::Input(units[1].into()))),
            ];
            let spot = self.push(INPUTS, cells);
            let pair = [spot, Spot { column: 2, ..spot }];
            self.known(&pointer(index, 0), pair[0]);
            self.known(&pointer(index, 1), pair[1]);
            spots.push(pair);
        }
        spots
    }

    /// What the things on the way to a place of the document are called.
    pub(super) fn title_of(&self, pointer: &str) -> String {
        let mut words: Vec<String> = Vec::new();
        let mut path = String::new();
        for token in pointer.split('/').skip(1) {
            path.push('/');
            path.push_str(token);
            let name = self
                .value()
                .pointer(&path)
                .and_then(|value| value.get("name"))
                .and_then(Value::as_str);
            match name {
                Some(name) => words.push(name.into()),
                None if PASSED_OVER.contains(&token) => {}
                None => words.push(token.replace('_', " ")),
            }
        }
        let title = words.join(", ");
        let mut signs = title.chars();
        let first: Option<String> = signs.next().map(|first| first.to_uppercase().collect());
        first.unwrap_or_default() + signs.as_str()
    }
}
