//! The cells of a row by field, and what is wrong with them.

use hagstone_words::say;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use hagstone_engine::model::{Date, Id, Table};

use super::field::Field;
use super::mapping::{Mapping, plain};
use super::preview::RowProblem;
use super::value::{DayOrder, Decimal, date, number, shown};
use crate::sheet::Sheet;

/// Reads the cells of a sheet by field; what cannot be read becomes a problem.
pub(super) struct Cells<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    decimal: Decimal,
    days: DayOrder,
    /// The things that a field can name, by what they are called: looked up once for a sheet, and not once for a row.
    named: HashMap<Field, Named>,
    pub(super) problems: Vec<RowProblem>,
}

/// The ids of things by what they are called; none where several are called so.
type Named = HashMap<String, Option<Id>>;

fn named<T>(table: &Table<T>, name: impl Fn(&T) -> &str) -> Named {
    let mut found = Named::new();
    for (id, thing) in table {
        for called in [plain(name(thing)), plain(id)] {
            match found.entry(called) {
                Entry::Vacant(free) => {
                    free.insert(Some(id.clone()));
                }
                Entry::Occupied(mut taken) => {
                    if taken.get().as_ref() != Some(id) {
                        taken.insert(None);
                    }
                }
            }
        }
    }
    found
}

impl<'a> Cells<'a> {
    pub(super) fn new(sheet: &'a Sheet, mapping: &'a Mapping, decimal: Decimal, days: DayOrder) -> Self {
        Self {
            sheet,
            mapping,
            decimal,
            days,
            named: HashMap::new(),
            problems: Vec::new(),
        }
    }

    /// The number that a spreadsheet shows beside the row.
    pub(super) fn number_of(&self, row: usize) -> usize {
        self.sheet.rows.get(row).map_or(0, |row| row.number)
    }

    /// Says what is wrong with a row, or with a cell of it.
    pub(super) fn problem(&mut self, row: usize, field: Option<Field>, sentence: impl Into<String>) {
        self.problems.push(RowProblem {
            row: self.number_of(row),
            column: field.and_then(|field| self.mapping.column(field)),
            sentence: sentence.into(),
        });
    }

    /// The text of a field; nothing where it is empty or there is no such column.
    pub(super) fn text(&self, row: usize, field: Field) -> Option<&'a str> {
        let column = self.mapping.column(field)?;
        Some(self.sheet.cell(row, column)).filter(|text| !text.is_empty())
    }

    /// The text of a field that every row must have.
    pub(super) fn needed(&mut self, row: usize, field: Field) -> Option<&'a str> {
        let found = self.text(row, field);
        if found.is_none() {
            let name = field.name();
            self.problem(
                row,
                Some(field),
                say!(import_column_the_is_missing_fill_in_the { name }),
            );
        }
        found
    }

    /// A number of a field, not below `least` and not above `most`.
    pub(super) fn number(&mut self, row: usize, field: Field, least: f64, most: f64) -> Option<f64> {
        let text = self.text(row, field)?;
        let name = field.name();
        match number(text, self.decimal) {
            None => {
                let text = shown(text);
                self.problem(
                    row,
                    Some(field),
                    say!(import_column_is_not_a_number_as_a {
                        text,
                        name,
                        example: self.example()
                    }),
                );
                None
            }
            Some(found) if found < least => {
                self.problem(
                    row,
                    Some(field),
                    say!(import_column_a_is_not_below_correct_the { name, least }),
                );
                None
            }
            Some(found) if found > most => {
                self.problem(
                    row,
                    Some(field),
                    say!(import_column_a_is_not_above_correct_the { name, most }),
                );
                None
            }
            found => found,
        }
    }

    fn example(&self) -> &'static str {
        match self.decimal {
            Decimal::Point => "1250.50",
            Decimal::Comma => "1250,50",
        }
    }

    /// A part of a whole: 25% or 0.25; above 1 without a percent sign it is taken for percent.
    pub(super) fn share(&mut self, row: usize, field: Field) -> Option<f64> {
        let text = self.text(row, field)?;
        let found = self.number(row, field, 0.0, 100.0)?;
        let share = if found > 1.0 && !text.contains('%') {
            found / 100.0
        } else {
            found
        };
        Some(share)
    }

    /// A day of a field.
    pub(super) fn date(&mut self, row: usize, field: Field) -> Option<Date> {
        let text = self.text(row, field)?;
        self.day(row, field, text)
    }

    /// A day that stands in the cell of a field.
    pub(super) fn day(&mut self, row: usize, field: Field, text: &str) -> Option<Date> {
        date(text, self.days)
            .map_err(|sentence| self.problem(row, Some(field), sentence))
            .ok()
    }

    /// The thing of a table that a text names, by its id or by what it is called.
    pub(super) fn thing<T>(
        &mut self,
        row: usize,
        field: Field,
        text: &str,
        table: &Table<T>,
        name: impl Fn(&T) -> &str,
    ) -> Option<Id> {
        if let Some((id, _)) = table.get_key_value(text) {
            return Some(id.clone());
        }
        let known = self.named.entry(field).or_insert_with(|| named(table, &name));
        match known.get(&plain(text)) {
            Some(Some(id)) => return Some(id.clone()),
            Some(None) => {
                let text = shown(text);
                self.problem(
                    row,
                    Some(field),
                    say!(import_column_several_in_the_model_are_called { text }),
                );
                return None;
            }
            None => {}
        }
        let (what, text) = (field.name(), shown(text));
        let known: Vec<String> = table
            .iter()
            .take(8)
            .map(|(_, thing)| shown(name(thing)))
            .collect();
        let known = if known.is_empty() {
            say!(import_column_the_model_has_no_yet_add { what })
        } else {
            let more = if table.len() > known.len() { ", ..." } else { "" };
            say!(import_column_name_one_that_is_there {
                more,
                known: known.join(", ")
            })
        };
        self.problem(
            row,
            Some(field),
            say!(import_column_there_is_no { what, text, known }),
        );
        None
    }
}

/// A short id out of a name, such as `ada_lovelace`.
pub(super) fn id_of(name: &str, fallback: &str) -> String {
    const LONGEST: usize = 40;
    let mut id = String::new();
    for sign in name.chars().flat_map(char::to_lowercase) {
        let sign = match sign {
            'a'..='z' | '0'..='9' => sign,
            'ä' | 'á' | 'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ï' => 'i',
            'ö' | 'ó' | 'ô' => 'o',
            'ü' | 'ú' => 'u',
            'ß' => 's',
            'ç' => 'c',
            'ñ' => 'n',
            _ => '_',
        };
        if id.len() < LONGEST && (sign != '_' || !id.is_empty() && !id.ends_with('_')) {
            id.push(sign);
        }
    }
    let id = id.trim_end_matches('_');
    if id.is_empty() { fallback } else { id }.to_owned()
}

/// An id that is not taken: this one, or it with the first number from `next` on, which is counted up.
pub(super) fn free_id(id: &str, next: &mut u32, taken: impl Fn(&str) -> bool) -> Id {
    if *next == 0 {
        *next = 2;
        if !taken(id) {
            return id.into();
        }
    }
    loop {
        let numbered = format!("{id}_{next}");
        *next = next.saturating_add(1);
        if !taken(&numbered) || *next == u32::MAX {
            return numbered.into();
        }
    }
}
