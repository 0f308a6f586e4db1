//! The period of a statement, and what periods are called.

use hagstone_words::say;
use std::ops::Range;

use serde::Serialize;

use super::Teller;
use crate::grid::MONTHS;
use crate::model::{Date, Period};

/// A period of the fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StatementPeriod {
    /// How long it is.
    pub length: Period,
    /// Which one of the year, counted from 1.
    pub number: usize,
}

impl Default for StatementPeriod {
    fn default() -> Self {
        Self {
            length: Period::Year,
            number: 1,
        }
    }
}

impl StatementPeriod {
    /// Its fiscal months, counted from 0.
    pub fn months(self) -> Range<usize> {
        let months = self.length.months();
        (self.number - 1) * months..self.number * months
    }

    /// A period as it is written: `Q1`, `2027-Q1`, `M3`, `H1`, `year` or `2027`; `year` is the one in which the fiscal year
    /// starts.
    pub fn read(text: &str, year: Option<f64>) -> Option<Self> {
        let (said, rest) = match text.split_once('-') {
            Some((said, rest)) => (Some(said), rest),
            None if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) => (Some(text), "year"),
            None => (None, text),
        };
        if let Some(said) = said
            && said.parse::<f64>().ok() != year
        {
            return None;
        }
        if rest.eq_ignore_ascii_case("year") || rest.eq_ignore_ascii_case("y") {
            return Some(Self::default());
        }
        let mut letters = rest.chars();
        let length = match letters.next()?.to_ascii_uppercase() {
            'Q' => Period::Quarter,
            'H' => Period::Half,
            'M' => Period::Month,
            _ => return None,
        };
        let number = letters.as_str().parse::<usize>().ok()?;
        (1..=length.per_year())
            .contains(&number)
            .then_some(Self { length, number })
    }

    /// Its code: `Q1`, `M3`, `H1` or `year`.
    pub fn code(self) -> String {
        let letter = match self.length {
            Period::Month => 'M',
            Period::Quarter => 'Q',
            Period::Half => 'H',
            Period::Year => return "year".into(),
        };
        format!("{letter}{}", self.number)
    }
}

impl Teller<'_> {
    /// The fiscal month of a date, counted from 0; nothing where it lies in another year.
    pub(super) fn fiscal_month(&self, date: Date) -> Option<usize> {
        let month = usize::try_from(date.months() - self.compiled.start?).ok()?;
        (month < MONTHS).then_some(month)
    }

    /// The calendar year and month of a fiscal month.
    pub(super) fn calendar(&self, month: usize) -> Option<(i32, u8)> {
        let months = self.compiled.start? + i32::try_from(month).ok()?;
        let number = u8::try_from(months.rem_euclid(12)).ok()? + 1;
        Some((months.div_euclid(12), number))
    }

    /// What a fiscal month is called.
    pub(super) fn month_name(&self, month: usize) -> String {
        match self.calendar(month) {
            Some((year, month)) => format!("{year}-{month:02}"),
            None => say!(statement_period_month { month: month + 1 }),
        }
    }

    /// What some months are called.
    pub(super) fn span_name(&self, span: &Range<usize>) -> String {
        let (from, length) = (span.start, span.len());
        match length {
            1 => self.month_name(from),
            3 if from % 3 == 0 => format!("Q{}", from / 3 + 1),
            6 if from % 6 == 0 => format!("H{}", from / 6 + 1),
            MONTHS => say!(common_the_year).into(),
            _ => say!(statement_period_to {
                month_name: self.month_name(from),
                end: self.month_name(span.end - 1)
            }),
        }
    }
}
