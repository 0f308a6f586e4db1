//! The sheet of calculation: figures become cells, each once, what it takes before it.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::{Figure, Rule, Unit};
use serde_json::Value;

use super::{Builder, CALCULATION, STEP};
use crate::workbook::book::{Cell, Format, NumberKind, Page, Spot};
use crate::workbook::formula;
use crate::workbook::lookup::{How, Lookup, lookup};

/// How far a formula may lie off the engine's number, as a part of its size and in all.
const CLOSE: f64 = 1e-9;

impl Builder<'_> {
    /// Where a figure stands; it is calculated on the sheet of calculation where it does not stand anywhere yet.
    pub(super) fn figure(&mut self, figure: &Rc<Figure>) -> Spot {
        self.placed_on(figure, CALCULATION, None).0
    }

    /// Where a figure stands, and whether it was placed now, on this page and by this label.
    pub(super) fn placed_on(
        &mut self,
        figure: &Rc<Figure>,
        page: usize,
        label: Option<&str>,
    ) -> (Spot, bool) {
        if let Some(spot) = self.placed.get(&Rc::as_ptr(figure)) {
            return (*spot, false);
        }
        let (spot, new) = self.place(figure, page, label.unwrap_or(&figure.label));
        self.placed.insert(Rc::as_ptr(figure), spot);
        self.kept.push(figure.clone());
        (spot, new)
    }

    pub(super) fn place(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> (Spot, bool) {
        if matches!(figure.rule, Rule::Given | Rule::Elsewhere) {
            return self.given(figure, page, label);
        }
        if let Some(found) = self.looked_up(figure, page, label) {
            return found;
        }
        let spots: Vec<Spot> = figure.inputs.iter().map(|input| self.figure(input)).collect();
        let cells: Vec<String> = spots.iter().map(|spot| self.named(*spot, page)).collect();
        let mut values: Vec<f64> = figure.inputs.iter().map(|input| input.value).collect();
        let shared_out = matches!(figure.rule, Rule::SharedOut(_));
        let found = if shared_out {
            Some(figure.value)
        } else {
            figure.rule.of(&values)
        };
        if shared_out {
            values.push(figure.value);
        }
        let text = formula::of(figure.rule, &cells, &values);
        let close = |found: f64| (found - figure.value).abs() <= 1e-6 + CLOSE * figure.value.abs();
        match text {
            Some(text) if found.is_some_and(close) => self.formula(figure, page, label, text, None),
            _ => self.fixed(figure, page, label, &figure.words()),
        }
    }

    /// A number of the document, or one that is calculated elsewhere.
    pub(super) fn given(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> (Spot, bool) {
        if let Some(source) = &figure.source {
            let found = self.value().pointer(source).and_then(Value::as_f64);
            // A goal that is added up from its months may lie a bit of binary arithmetic off the one that is typed.
            if let Some(found) = found.filter(|found| (found - figure.value).abs() <= 1e-12 * found.abs()) {
                return (self.input(source, label, figure.unit, found), false);
            }
        }
        let note = match (&figure.source, figure.rule) {
            (_, Rule::Elsewhere) => say!(build_calculation_calculated_elsewhere),
            (Some(_), _) => say!(build_calculation_follows_from_the_model),
            (None, _) => "",
        };
        let note = match (note, figure.note.as_str()) {
            ("", note) | (note, "") => note.into(),
            (note, more) => format!("{note}. {more}"),
        };
        self.fixed(figure, page, label, &note)
    }

    /// A number that stands as a value.
    pub(super) fn fixed(&mut self, figure: &Figure, page: usize, label: &str, note: &str) -> (Spot, bool) {
        // What is modelled is one number by whatever name it goes; other numbers may be alike by chance.
        let modelled = figure.note == say!(common_modelled_from_leads_to_revenue) && figure.value.abs() > 0.0;
        let name = if modelled { "" } else { &figure.label };
        let key = format!("{name}|{:x}|{note}", figure.value.to_bits());
        if let Some(spot) = self.formulas.get(&key) {
            return (*spot, false);
        }
        self.open_section(page);
        let note = if note.is_empty() {
            say!(word_value).to_owned()
        } else {
            say!(build_calculation_value { note })
        };
        let number = Cell::number(figure.value, Format::Number(figure.unit.into()));
        let spot = self.row(page, label, number, &note);
        self.formulas.insert(key, spot);
        (spot, true)
    }

    /// A number that a formula gives.
    pub(super) fn formula(
        &mut self,
        figure: &Figure,
        page: usize,
        label: &str,
        text: String,
        step: Option<(String, f64)>,
    ) -> (Spot, bool) {
        let reached = step.as_ref().map_or("", |(step, _)| step.as_str());
        let key = format!("{page}|{text}|{reached}");
        if let Some(spot) = self.formulas.get(&key) {
            return (*spot, false);
        }
        self.open_section(page);
        let number = Cell::formula(text, figure.value, Format::Number(figure.unit.into()));
        let spot = self.row(page, label, number, &figure.words());
        if let Some((text, value)) = step {
            let number = Cell::formula(text, value, Format::Number(NumberKind::Plain));
            self.beside(spot, [(STEP, number)]);
        }
        self.formulas.insert(key, spot);
        (spot, true)
    }

    pub(super) fn open_section(&mut self, page: usize) {
        if page == CALCULATION
            && let Some(section) = self.section.take()
        {
            self.heading(CALCULATION, &section);
        }
    }

    /// A figure that is looked up in a table, as a formula over all of the table.
    pub(super) fn looked_up(
        &mut self,
        figure: &Rc<Figure>,
        page: usize,
        label: &str,
    ) -> Option<(Spot, bool)> {
        let found = lookup(figure, self.value())?;
        let unit = match found.how {
            How::Retroactive | How::Marginal => Unit::Rate,
            _ => figure.unit,
        };
        let spots = self.table(&found, [found.figure.unit, unit]);
        if (found.says() - figure.value).abs() > 1e-9 * (1.0 + figure.value.abs()) {
            return None;
        }
        let x = self.figure(found.figure);
        let x = self.named(x, page);
        let fixed = |row: usize, field: usize| {
            let spot = spots.get(row).and_then(|pair| pair.get(field));
            spot.map_or(String::new(), |spot| {
                format!("{}!{}", say!(common_inputs), spot.fixed())
            })
        };
        let starts = format!(
            "{}:{}",
            fixed(0, 0),
            spots.last().map_or(String::new(), |pair| pair[0].fixed())
        );
        let count = found
            .rows
            .iter()
            .filter(|row| row[0] <= found.figure.value)
            .count();
        // The row that the number stands in is the next one, but for a section that opens before it.
        let opens = page == CALCULATION && self.section.is_some();
        let row = self.book.pages.get(page).map_or(0, Page::next) + if opens { 2 } else { 0 };
        let step = Spot {
            page,
            row,
            column: STEP,
        };
        let marginal = found.how == How::Marginal;
        let key = format!("{page}|{x}|{}", found.pointer);
        if let Some(spot) = self.formulas.get(&key) {
            return Some((*spot, false));
        }
        let text = found.formula(&x, &step.address(), &fixed);
        let reached = (!marginal).then(|| (Lookup::count(&x, &starts), count as f64));
        let placed = self.formula(figure, page, label, text, reached);
        self.formulas.insert(key, placed.0);
        Some(placed)
    }

    /// A figure shown on a page: there, or a reference to where it stands.
    pub(super) fn shown(&mut self, figure: &Rc<Figure>, page: usize, label: &str) -> Spot {
        let (spot, new) = self.placed_on(figure, page, Some(label));
        if new && spot.page == page {
            return spot;
        }
        let number = Cell::formula(
            self.named(spot, page),
            figure.value,
            Format::Number(figure.unit.into()),
        );
        self.row(page, label, number, "")
    }
}
