//! A statement as text: what was reached, what the components pay and how, and the ledger.
//!
//! Numbers are written plainly: two digits after the point, commas between thousands.

use std::collections::HashSet;
use std::rc::Rc;

use hagstone_engine::{CreditedBy, Figure, Part, Statement, StatementMonth, StatementPayment, Unit};

/// How deep an explanation goes.
const DEEPEST: usize = 12;

/// The statement in words and columns; `explain` opens every number.
pub(crate) fn text(statement: &Statement, explain: bool) -> String {
    let mut page = Page {
        text: String::new(),
        explain,
        opened: HashSet::new(),
    };
    let plan = statement.plan.as_deref().unwrap_or("no plan");
    page.line(&format!(
        "{}: {}, {}",
        statement.name, statement.role, statement.team
    ));
    page.line(&format!(
        "{plan}, {}, in {}",
        statement.period_name, statement.currency
    ));
    if statement.heads > 1.0 {
        page.line(&format!(
            "One of {} people, each of whom is paid this",
            grouped(statement.heads, 0)
        ));
    }
    page.figures("Pay", &[&statement.base, &statement.target_incentive]);
    page.measures(statement);
    page.deals(statement);
    page.components(statement);
    let pools: Vec<&Figure> = statement.pools.iter().map(AsRef::as_ref).collect();
    page.figures("Pools", &pools);
    page.ledger(statement);
    page.text
}

struct Page {
    text: String,
    explain: bool,
    /// What is opened already, by its name and its number.
    opened: HashSet<(String, u64)>,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.line("");
        self.line(heading);
    }

    fn figures(&mut self, heading: &str, figures: &[&Figure]) {
        if figures.is_empty() {
            return;
        }
        self.heading(heading);
        let rows: Vec<[String; 2]> = figures
            .iter()
            .map(|figure| [figure.label.clone(), number(figure.value, figure.unit)])
            .collect();
        let mut lines = aligned(&rows, 2).into_iter();
        for figure in figures {
            if let Some(line) = lines.next() {
                self.line(&line);
            }
            self.explain(figure, 2);
        }
    }

    fn measures(&mut self, statement: &Statement) {
        if statement.measures.is_empty() {
            return;
        }
        self.heading("Results");
        let mut rows = vec![["", "result", "goal", "attainment"].map(String::from)];
        for measure in &statement.measures {
            let cell = |figure: &Option<Rc<Figure>>| {
                figure
                    .as_ref()
                    .map(|figure| number(figure.value, figure.unit))
                    .unwrap_or_default()
            };
            rows.push([
                measure.name.clone(),
                cell(&measure.result),
                cell(&measure.goal),
                cell(&measure.attainment),
            ]);
        }
        for line in aligned(&rows, 2) {
            self.line(&line);
        }
        if self.explain {
            for measure in &statement.measures {
                for figure in [&measure.result, &measure.goal, &measure.attainment]
                    .into_iter()
                    .flatten()
                {
                    self.line(&format!(
                        "  {}: {}",
                        figure.label,
                        number(figure.value, figure.unit)
                    ));
                    self.explain(figure, 2);
                }
            }
        }
    }

    fn deals(&mut self, statement: &Statement) {
        if statement.deals.is_empty() {
            return;
        }
        self.heading("Credits");
        let mut rows = vec![["date", "deal", "amount", "share", ""].map(String::from)];
        for deal in &statement.deals {
            let kind = match (&deal.cancelled, deal.by) {
                (Some(date), _) => format!("cancelled {date}"),
                (None, CreditedBy::Overlay) => "overlay".into(),
                (None, CreditedBy::Touches) => "by touches".into(),
                (None, CreditedBy::Split) => String::new(),
            };
            rows.push([
                deal.date.clone(),
                deal.name.clone(),
                number(deal.amount.value, deal.amount.unit),
                number(deal.share.value, deal.share.unit),
                kind,
            ]);
        }
        for line in aligned(&rows, 2) {
            self.line(&line);
        }
    }

    fn components(&mut self, statement: &Statement) {
        for component in &statement.components {
            self.heading(&component.name);
            if let Some(target) = &component.target {
                self.line(&format!(
                    "  target of the year: {}",
                    number(target.value, target.unit)
                ));
            }
            if component.payments.is_empty() {
                self.line("  nothing is paid in this period");
            }
            let titles =
                |payment: &StatementPayment| -> Vec<String> { payment.steps.iter().map(title).collect() };
            // One table for payments that take the same way, which most do.
            let mut rest = component.payments.as_slice();
            while let Some(first) = rest.first() {
                let titles_of_first = titles(first);
                let alike = rest
                    .iter()
                    .take_while(|payment| titles(payment) == titles_of_first)
                    .count();
                let (table, after) = rest.split_at(alike);
                self.payments(&titles_of_first, table);
                rest = after;
            }
        }
    }

    fn payments(&mut self, titles: &[String], payments: &[StatementPayment]) {
        let mut head = vec![String::new()];
        head.extend(titles.iter().cloned());
        head.push("pays".into());
        let mut rows = vec![head];
        for payment in payments {
            let mut row = vec![payment.name.clone()];
            row.extend(payment.steps.iter().map(|step| number(step.value, step.unit)));
            row.push(number(payment.pay.value, payment.pay.unit));
            rows.push(row);
        }
        for line in aligned(&rows, 2) {
            self.line(&line);
        }
        if self.explain {
            for payment in payments {
                let pay = number(payment.pay.value, payment.pay.unit);
                self.line(&format!("  {}, pays: {pay}", payment.name));
                self.explain(&payment.pay, 2);
            }
        }
    }

    fn ledger(&mut self, statement: &Statement) {
        self.heading("Ledger");
        let columns = ["", "earned", "paid", "held", "owed", "held so far", "to pay back"];
        let mut rows = vec![columns.map(String::from)];
        let money = |amount: f64| number(amount, Unit::Money);
        for month in &statement.months {
            rows.push([
                month_name(month),
                money(month.earned.value),
                money(month.paid.value),
                money(month.held.value),
                money(month.owed.value),
                money(month.held_balance),
                money(month.draw_balance),
            ]);
        }
        let sum = |of: &dyn Fn(&StatementMonth) -> f64| money(statement.months.iter().map(of).sum());
        rows.push([
            "together".into(),
            money(statement.earned.value),
            money(statement.paid.value),
            sum(&|month| month.held.value),
            sum(&|month| month.owed.value),
            String::new(),
            String::new(),
        ]);
        for line in aligned(&rows, 2) {
            self.line(&line);
        }
        if self.explain {
            for month in &statement.months {
                self.line(&format!(
                    "  {}, paid: {}",
                    month_name(month),
                    money(month.paid.value)
                ));
                self.explain(&month.paid, 2);
            }
        }
    }

    fn explain(&mut self, figure: &Figure, indent: usize) {
        if self.explain {
            self.opened(figure, indent + 2, 0);
        }
    }

    fn opened(&mut self, figure: &Figure, indent: usize, depth: usize) {
        let space = " ".repeat(indent);
        if figure.inputs.len() > 1 && !self.opened.insert((figure.label.clone(), figure.value.to_bits())) {
            self.line(&format!("{space}= as above"));
            return;
        }
        let words = figure.words();
        if !words.is_empty() {
            self.line(&format!("{space}= {words}"));
        }
        let formula = formula(&figure.formula());
        if !formula.is_empty() {
            self.line(&format!("{space}= {formula}"));
        }
        if depth >= DEEPEST {
            return;
        }
        for input in &figure.inputs {
            let source = input
                .source
                .as_ref()
                .map(|source| format!("  [{source}]"))
                .unwrap_or_default();
            self.line(&format!(
                "{space}  {}: {}{source}",
                input.label,
                number(input.value, input.unit)
            ));
            self.opened(input, indent + 4, depth + 1);
        }
    }
}

/// Columns of equal width: words to the left, numbers to the right.
fn aligned<R: AsRef<[String]>>(rows: &[R], indent: usize) -> Vec<String> {
    let columns = rows
        .iter()
        .map(|row| row.as_ref().len())
        .max()
        .unwrap_or_default();
    let cells = |column: usize| rows.iter().filter_map(move |row| row.as_ref().get(column));
    let is_number = |cell: &&String| {
        cell.chars()
            .next_back()
            .is_some_and(|last| last.is_ascii_digit() || last == '%')
    };
    let shapes: Vec<(usize, bool)> = (0..columns)
        .map(|column| {
            let width = cells(column)
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or_default();
            let last = cells(column).rfind(|cell| !cell.is_empty());
            (width, column > 0 && last.as_ref().is_some_and(is_number))
        })
        .collect();
    let line = |row: &R| {
        let mut line = " ".repeat(indent);
        for (cell, &(width, to_right)) in row.as_ref().iter().zip(&shapes) {
            let space = " ".repeat(width - cell.chars().count());
            if to_right {
                line.push_str(&space);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&space);
            }
            line.push_str("  ");
        }
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// What a step is called above a column.
fn title(step: &Rc<Figure>) -> String {
    if step.label.starts_with("Attainment") {
        "attainment".into()
    } else if step.label.starts_with("Result") {
        "result".into()
    } else {
        step.label.to_lowercase()
    }
}

fn month_name(month: &StatementMonth) -> String {
    match month.calendar {
        Some((year, month)) => format!("{year}-{month:02}"),
        None => format!("month {}", month.month + 1),
    }
}

fn formula(parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Number(value, unit) => number(*value, *unit),
    };
    parts.iter().map(part).collect()
}

/// A number with its unit.
fn number(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Money => grouped(value, 2),
        Unit::Percent | Unit::Rate => format!("{}%", trimmed(&grouped(value * 100.0, 4))),
        Unit::Count | Unit::Factor | Unit::Number => trimmed(&grouped(value, 4)).to_owned(),
    }
}

fn trimmed(number: &str) -> &str {
    if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        number
    }
}

/// A number with commas between thousands.
fn grouped(value: f64, digits: usize) -> String {
    let text = format!("{:.digits$}", value.abs());
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if rest.is_empty() { "" } else { "." };
    let nothing = text.chars().all(|digit| matches!(digit, '0' | '.'));
    let sign = if value < 0.0 && !nothing { "-" } else { "" };
    format!("{sign}{grouped}{point}{rest}")
}
