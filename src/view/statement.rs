//! A statement in words and columns: its numbers in the reader's locale, its payments by the way they take.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::{
    Figure, Part, Statement, StatementComponent, StatementMonth, StatementPayment, StatementPeriod, Unit,
};

use crate::text::Numbers;

/// A number with its unit.
pub fn number(value: f64, unit: Unit, numbers: &dyn Numbers) -> String {
    match unit {
        // Cents of what is whole and large say nothing.
        Unit::Money if value.abs() >= 1e6 && (value - value.round()).abs() < 0.005 => numbers.money(value),
        Unit::Money => numbers.money_exact(value),
        Unit::Percent | Unit::Rate => numbers.percent(value, 2),
        Unit::Factor => format!("\u{00d7} {}", numbers.number(value)),
        Unit::Count | Unit::Number => numbers.number(value),
    }
}

/// The formula with the numbers.
pub fn formula(figure: &Figure, numbers: &dyn Numbers) -> String {
    let part = |part: Part| match part {
        Part::Text(text) => text,
        // What is multiplied already says so.
        Part::Number(value, Unit::Factor) => numbers.number(value),
        Part::Number(value, unit) => number(value, unit, numbers),
    };
    figure.formula().into_iter().map(part).collect()
}

/// The same in words.
pub fn words(figure: &Figure, numbers: &dyn Numbers) -> String {
    label(&figure.words(), numbers)
}

/// A label with its months by name: 2027-03 is March 2027.
pub fn label(text: &str, numbers: &dyn Numbers) -> String {
    let mut named = String::new();
    let mut rest = text;
    while let Some((before, month, after)) = next_month(rest) {
        named.push_str(before);
        named.push_str(&month_of(month, numbers));
        rest = after;
    }
    named.push_str(rest);
    named
}

/// The first month of a text, what stands before it and what after. A day is none.
fn next_month(text: &str) -> Option<(&str, (&str, u8), &str)> {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(6)).find_map(|at| {
        let digits = |from: usize, to: usize| {
            bytes
                .get(from..to)
                .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
        };
        let day = bytes.get(at + 7) == Some(&b'-');
        let free = at == 0
            || bytes
                .get(at - 1)
                .is_none_or(|before| !before.is_ascii_digit() && *before != b'-');
        let is_month =
            digits(at, at + 4) && bytes.get(at + 4) == Some(&b'-') && digits(at + 5, at + 7) && !day && free;
        if !is_month {
            return None;
        }
        let month = text.get(at + 5..at + 7)?.parse().ok()?;
        Some((
            text.get(..at)?,
            (text.get(at..at + 4)?, month),
            text.get(at + 7..)?,
        ))
    })
}

fn month_of((year, month): (&str, u8), numbers: &dyn Numbers) -> String {
    format!("{} {year}", numbers.month(month))
}

/// What a month of the ledger is called.
pub fn month_name(month: &StatementMonth, numbers: &dyn Numbers) -> String {
    match month.calendar {
        Some((year, month)) => month_of((&year.to_string(), month), numbers),
        None => say!(statement_month {
            month: month.month + 1
        }),
    }
}

/// The periods that can be chosen: their codes and what they are called.
pub fn periods(numbers: &dyn Numbers, start: Option<u8>) -> Vec<(String, String)> {
    let mut periods = vec![("year".to_owned(), say!(statement_the_year).to_owned())];
    let many = (1..=2).map(|half| (format!("H{half}"), format!("H{half}")));
    periods.extend(many.chain((1..=4).map(|quarter| (format!("Q{quarter}"), format!("Q{quarter}")))));
    periods.extend((1..=12_u8).map(|month| {
        let name = match start {
            Some(start) => numbers.month((start + month - 2) % 12 + 1),
            None => say!(statement_month { month }),
        };
        (format!("M{month}"), name)
    }));
    periods
}

/// The period of a code; the year where there is none.
pub fn period(code: &str) -> StatementPeriod {
    StatementPeriod::read(code, None).unwrap_or_default()
}

/// What the statement says, in a sentence.
pub fn title(statement: &Statement, numbers: &dyn Numbers) -> String {
    let who = if statement.heads <= 1.0 {
        statement.name.clone()
    } else {
        say!(statement_each {
            name: super::lower(&statement.name)
        })
    };
    let when = match statement.period_name.as_str() {
        year if year == say!(common_the_year) => say!(common_in_the_year).to_owned(),
        other => say!(statement_in {
            other: label(other, numbers)
        }),
    };
    let (earned, paid) = (statement.earned.value, statement.paid.value);
    if (earned - paid).abs() < 0.005 {
        return say!(statement_earns_and_is_paid_all_of {
            who,
            when,
            earned: numbers.money_exact(earned)
        });
    }
    say!(statement_earns_and_is_paid {
        who,
        when,
        earned: numbers.money_exact(earned),
        paid: numbers.money_exact(paid)
    })
}

/// Who it is for.
pub fn note(statement: &Statement, numbers: &dyn Numbers) -> String {
    let mut parts = Vec::new();
    if statement.role != statement.name {
        parts.push(statement.role.clone());
    }
    parts.push(statement.team.clone());
    parts.push(
        statement
            .plan
            .clone()
            .unwrap_or_else(|| say!(statement_no_pay_plan).into()),
    );
    if statement.heads > 1.0 {
        parts.push(say!(statement_one_of_people_who_are_not {
            heads: numbers.number(statement.heads)
        }));
    }
    parts.join(" \u{00b7} ")
}

/// Payments that take the same way.
pub struct Way {
    /// What each step is called.
    pub head: Vec<String>,
    /// Each payment: its name, its steps, and last what it pays.
    pub rows: Vec<(String, Vec<Rc<Figure>>)>,
}

/// The payments of a component, those of one way together.
pub fn ways(component: &StatementComponent, numbers: &dyn Numbers) -> Vec<Way> {
    let head = |payment: &StatementPayment| -> Vec<String> {
        let steps = payment.steps.iter().map(|step| {
            // Whose attainment or result it is stands before the row.
            let known = [say!(common_attainment), say!(common_result)];
            let named = |word: &&str| {
                let rest = step.label.strip_prefix(*word);
                rest.is_some_and(|rest| rest.starts_with([' ', ',']))
            };
            known.into_iter().find(named).unwrap_or(&step.label).to_owned()
        });
        steps.chain(std::iter::once(say!(common_pays).into())).collect()
    };
    let mut ways: Vec<Way> = Vec::new();
    for payment in &component.payments {
        let head = head(payment);
        let figures = payment
            .steps
            .iter()
            .chain(std::iter::once(&payment.pay))
            .cloned()
            .collect();
        let row = (super::starting(&label(&payment.name, numbers)), figures);
        match ways.last_mut() {
            Some(way) if way.head == head => way.rows.push(row),
            _ => ways.push(Way {
                head,
                rows: vec![row],
            }),
        }
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PlainNumbers;

    #[test]
    fn months_are_named_and_days_are_not() {
        let cases = [
            ("2027-03", "Mar 2027"),
            ("Goal, 2027-03", "Goal, Mar 2027"),
            ("2027-03 to 2027-05", "Mar 2027 to May 2027"),
            ("Halden, 2027-03-04", "Halden, 2027-03-04"),
            ("Q1", "Q1"),
            ("Zo\u{eb} 2027-12", "Zo\u{eb} Dec 2027"),
        ];
        for (text, named) in cases {
            assert_eq!(label(text, &PlainNumbers), named);
        }
    }

    #[test]
    fn the_months_follow_the_fiscal_year() {
        let periods = periods(&PlainNumbers, Some(7));
        assert_eq!(periods.len(), 19);
        assert_eq!(periods[7], ("M1".to_owned(), "Jul".to_owned()));
        assert_eq!(periods[18], ("M12".to_owned(), "Jun".to_owned()));
        assert_eq!(period("Q3").code(), "Q3");
        assert_eq!(period("nothing").code(), "year");
    }

    #[test]
    fn a_number_has_its_unit() {
        let numbers = &PlainNumbers;
        assert_eq!(number(1234.5, Unit::Money, numbers), "$1,234.50");
        assert_eq!(number(-0.5, Unit::Money, numbers), "-$0.50");
        assert_eq!(number(0.875, Unit::Percent, numbers), "87.5%");
        assert_eq!(number(1.2, Unit::Factor, numbers), "\u{00d7} 1.2");
        assert_eq!(number(12.0, Unit::Count, numbers), "12");
    }

    #[test]
    fn the_sample_is_told_in_a_sentence() {
        let results = crate::state::Results::of(&crate::samples::first().document, None);
        let (model, compiled) = (&results.model, &results.compiled);
        for (id, _) in hagstone_engine::statement_ids(model, compiled) {
            let found = hagstone_engine::statement(model, compiled, &id, None).unwrap();
            assert!(title(&found, &PlainNumbers).contains(" earns $"), "{id}");
            for component in &found.components {
                let payments: usize = ways(component, &PlainNumbers)
                    .iter()
                    .map(|way| way.rows.len())
                    .sum();
                assert_eq!(payments, component.payments.len());
            }
        }
    }
}
