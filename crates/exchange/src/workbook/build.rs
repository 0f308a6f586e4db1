//! Puts a workbook together, sheet by sheet.

mod calculation;
mod checks;
mod inputs;
mod outcomes;
mod pay;

use hagstone_words::{Language, say, spoken};
use std::collections::HashMap;
use std::rc::Rc;

use hagstone_engine::{Evaluation, Figure, Rule};
use serde_json::Value;

use super::book::{Book, Cell, Content, Format, Page, Spot};
use super::formula;

const INPUTS: usize = 0;
const CALCULATION: usize = 1;
const PAY: usize = 2;
const OUTCOMES: usize = 3;
const CHECKS: usize = 4;

/// The columns of the sheets: what it is, the number, how it comes about, and how many rows of a table are reached.
const LABEL: u16 = 0;
const NUMBER: u16 = 1;
const NOTE: u16 = 2;
const STEP: u16 = 3;

/// The workbook of an evaluated document.
pub fn book(evaluation: &Evaluation) -> Book {
    let mut builder = Builder::new(evaluation);
    let people = builder.pay();
    builder.outcomes(&people);
    builder.book
}

struct Builder<'a> {
    evaluation: &'a Evaluation,
    book: Book,
    /// Where each input stands.
    inputs: HashMap<String, Spot>,
    /// The names of inputs, by where they stand.
    names: HashMap<Spot, String>,
    taken: HashMap<String, u32>,
    /// Where each figure stands; the figures live as long as `kept`.
    placed: HashMap<*const Figure, Spot>,
    kept: Vec<Rc<Figure>>,
    /// Where each formula, and each value with its label, stands.
    formulas: HashMap<String, Spot>,
    /// Of whom the next numbers of the calculation are the first to need them.
    section: Option<String>,
}

impl<'a> Builder<'a> {
    fn new(evaluation: &'a Evaluation) -> Self {
        let name = &evaluation.model.name;
        let mut builder = Self {
            evaluation,
            book: Book {
                title: name.clone(),
                currency: evaluation.model.currency.clone(),
                pages: Vec::new(),
                names: Vec::new(),
                inputs: Vec::new(),
            },
            inputs: HashMap::new(),
            names: HashMap::new(),
            taken: HashMap::new(),
            placed: HashMap::new(),
            kept: Vec::new(),
            formulas: HashMap::new(),
            section: None,
        };
        let amounts = say!(workbook_build_amounts_in {
            currency: evaluation.model.currency
        });
        let widths: &[u8] = &[44, 18, 90, 9];
        let how = [
            say!(common_number),
            say!(workbook_build_how_it_comes_about),
            say!(common_reached),
        ];
        // By the numbers of the sheets.
        let sheets: [(&str, &[u8], [&str; 3]); 5] = [
            (
                say!(common_inputs),
                &[44, 18, 18, 70],
                [
                    say!(common_number),
                    "",
                    say!(workbook_build_where_it_stands_in_the_model),
                ],
            ),
            (say!(workbook_build_calculation), widths, how),
            (say!(common_pay), widths, how),
            (
                say!(common_outcomes),
                &[44, 18, 18, 18, 50],
                [
                    say!(common_now),
                    say!(workbook_build_as_exported),
                    say!(common_change),
                ],
            ),
            (
                say!(workbook_build_checks),
                &[60, 18, 18, 14, 12],
                [
                    say!(workbook_build_total),
                    say!(workbook_build_sum_of_the_parts),
                    say!(common_difference),
                ],
            ),
        ];
        for (number, (sheet, widths, headings)) in sheets.into_iter().enumerate() {
            let more = if number == INPUTS { amounts.as_str() } else { "" };
            // A German noun keeps its capital.
            let sheet_in_title = match spoken() {
                Language::English => sheet.to_lowercase(),
                Language::German => sheet.to_owned(),
            };
            let title = format!("{name}: {sheet_in_title}{more}");
            let mut cells = vec![(LABEL, Cell::text(title, Format::Title))];
            for (column, heading) in (1..).zip(headings) {
                if !heading.is_empty() {
                    cells.push((column, Cell::text(heading, Format::Heading)));
                }
            }
            builder.book.pages.push(Page::new(sheet, widths));
            builder.push(number, cells);
        }
        let mut notes = vec![say!(workbook_build_coloured_numbers_may_be_changed)];
        if !evaluation.model.segments.is_empty() {
            notes.push(say!(workbook_build_revenue_is_modelled_month_by_month));
        }
        for note in notes {
            builder.push(INPUTS, vec![(LABEL, Cell::text(note, Format::Note))]);
        }
        builder
    }

    fn push(&mut self, page: usize, cells: Vec<(u16, Cell)>) -> Spot {
        let row = self.book.pages.get_mut(page).map_or(0, |page| page.push(cells));
        Spot {
            page,
            row,
            column: NUMBER,
        }
    }

    /// An empty row, and the heading of a section.
    fn heading(&mut self, page: usize, text: &str) {
        self.push(page, Vec::new());
        self.push(page, vec![(LABEL, Cell::text(text, Format::Heading))]);
    }

    /// Adds cells to the row of a spot, the last one of its sheet.
    fn beside(&mut self, spot: Spot, cells: impl IntoIterator<Item = (u16, Cell)>) {
        if let Some(row) = self
            .book
            .pages
            .get_mut(spot.page)
            .and_then(|page| page.rows.last_mut())
        {
            row.extend(cells);
        }
    }

    /// A row of a label, a number and a note.
    fn row(&mut self, page: usize, label: &str, number: Cell, note: &str) -> Spot {
        let mut cells = vec![(LABEL, Cell::text(label, Format::Text)), (NUMBER, number)];
        if !note.is_empty() {
            cells.push((NOTE, Cell::text(note, Format::Note)));
        }
        self.push(page, cells)
    }

    /// How a formula on a page names a spot: an input by its name, where it has one.
    fn named(&self, spot: Spot, page: usize) -> String {
        if let Some(name) = self.names.get(&spot) {
            return name.clone();
        }
        if spot.page == page && page != INPUTS {
            return spot.address();
        }
        let sheet = self.book.pages.get(spot.page).map_or("", |page| page.name);
        format!("{sheet}!{}", spot.fixed())
    }

    fn value(&self) -> &'a Value {
        &self.evaluation.value
    }

    /// A sum of cells.
    fn added(&self, spots: &[Spot], page: usize) -> String {
        let cells: Vec<String> = spots.iter().map(|spot| self.named(*spot, page)).collect();
        sum_of_cells(&cells)
    }

    /// The number that a cell holds now.
    fn cell_value(&self, spot: Spot) -> f64 {
        match self.book.cell(spot).map(|cell| &cell.content) {
            Some(Content::Number(value) | Content::Formula { value, .. }) => *value,
            _ => 0.0,
        }
    }
}

/// A formula that adds cells.
fn sum_of_cells(cells: &[String]) -> String {
    formula::of(Rule::Sum, cells, &[]).unwrap_or_default()
}
