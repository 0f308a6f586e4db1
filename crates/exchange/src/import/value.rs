//! Numbers and days as people write them, and what a column of them says about how they are written.

use hagstone_engine::model::Date;
use hagstone_words::say;

/// Which sign stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// Which number of 3/4/2027 is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// The third of April.
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

/// What a text says about how it is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says<T> {
    /// It reads alike in every way, or in none.
    Nothing,
    /// It can be read in two ways.
    Either,
    /// It can be read in one way.
    Only(T),
}

/// A number without its currency, spaces and percent sign, and whether it had one; below 0 by a sign or in parentheses.
struct Bare {
    digits: String,
    negative: bool,
    percent: bool,
}

fn bare(text: &str) -> Option<Bare> {
    let mut text = text.trim();
    let mut negative = false;
    if let Some(inner) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        (text, negative) = (inner, true);
    }
    let mut digits = String::with_capacity(text.len());
    let mut percent = false;
    for sign in text.chars() {
        match sign {
            '0'..='9' | '.' | ',' => digits.push(sign),
            '-' | '\u{2212}' if digits.is_empty() && !negative => negative = true,
            '+' if digits.is_empty() => {}
            '%' if !percent => percent = true,
            '\'' | '\u{2019}' | '\u{a0}' | '\u{202f}' | ' ' | '$' | '€' | '£' | '¥' => {}
            _ => return None,
        }
    }
    digits.bytes().any(|byte| byte.is_ascii_digit()).then_some(Bare {
        digits,
        negative,
        percent,
    })
}

/// Whether a number is written with a decimal point or comma.
pub(super) fn decimal_of(text: &str) -> Says<Decimal> {
    let Some(bare) = bare(text) else {
        return Says::Nothing;
    };
    let text = bare.digits.as_str();
    let ways = [Decimal::Point, Decimal::Comma].map(|decimal| read(text, decimal));
    match ways {
        [Some(one), Some(other)] if (one - other).abs() <= 0.0 => Says::Nothing,
        [Some(_), Some(_)] => Says::Either,
        [Some(_), None] => Says::Only(Decimal::Point),
        [None, Some(_)] => Says::Only(Decimal::Comma),
        [None, None] => Says::Nothing,
    }
}

/// Digits with at most one decimal sign, and groups of three before it.
fn read(text: &str, decimal: Decimal) -> Option<f64> {
    let (point, group) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let (whole, fraction) = text.split_once(point).unwrap_or((text, ""));
    if fraction.contains([point, group]) {
        return None;
    }
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for (index, next) in groups.enumerate() {
        let leading = index > 0 || (1..=3).contains(&first.len()) && first != "0";
        if next.len() != 3 || !leading || first.len() > 3 {
            return None;
        }
        digits.push_str(next);
    }
    if digits.is_empty() {
        digits.push('0');
    }
    let number: f64 = format!("{digits}.{fraction}0").parse().ok()?;
    number.is_finite().then_some(number)
}

/// A number; 12% is 0.12.
pub(super) fn number(text: &str, decimal: Decimal) -> Option<f64> {
    let bare = bare(text)?;
    let number = read(&bare.digits, decimal)?;
    let number = if bare.percent { number / 100.0 } else { number };
    Some(if bare.negative { -number } else { number } + 0.0)
}

/// Three numbers of a day as written, and what stands between them.
fn parts(text: &str) -> Option<([u32; 3], [usize; 3], char)> {
    // A time after the day is left out: 2027-03-01T00:00, 2027-03-01 00:00:00.
    let text = text.trim();
    let day = text.split(['T', ' ']).next()?;
    let sign = day.chars().find(|sign| !sign.is_ascii_digit())?;
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let mut numbers = [0; 3];
    let mut lengths = [0; 3];
    let mut found = day.split(sign);
    for (number, length) in numbers.iter_mut().zip(&mut lengths) {
        let part = found.next()?;
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        *length = part.len();
        *number = digits.then(|| part.parse().ok())??;
    }
    found.next().is_none().then_some((numbers, lengths, sign))
}

fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        i32::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

/// Whether the day or the month of a date stands first.
pub(super) fn order_of(text: &str) -> Says<DayOrder> {
    let Some(([a, b, year], [_, _, 4], '/' | '-')) = parts(text) else {
        return Says::Nothing;
    };
    match (day(year, b, a), day(year, a, b)) {
        (Some(one), Some(other)) if one == other => Says::Nothing,
        (Some(_), Some(_)) => Says::Either,
        (Some(_), None) => Says::Only(DayOrder::DayFirst),
        (None, Some(_)) => Says::Only(DayOrder::MonthFirst),
        (None, None) => Says::Nothing,
    }
}

/// A day: 2027-03-01, 1.3.2027, and 1/3/2027 or 3/1/2027 as the order says.
pub(super) fn date(text: &str, order: DayOrder) -> Result<Date, String> {
    let wrong = || say!(import_value_is_not_a_day_write_it { shown: shown(text) });
    let ([a, b, c], lengths, sign) = parts(text).ok_or_else(wrong)?;
    let found = match (lengths, sign, order) {
        ([4, ..], _, _) => day(a, b, c),
        ([_, _, 4], '.', _) | ([_, _, 4], _, DayOrder::DayFirst) => day(c, b, a),
        ([_, _, 4], _, DayOrder::MonthFirst) => day(c, a, b),
        _ => {
            return Err(say!(import_value_has_no_year_of_four_digits {
                shown: shown(text)
            }));
        }
    };
    found.ok_or_else(wrong)
}

/// The start of a text, for a sentence.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        use Decimal::{Comma, Point};
        for (text, decimal, expected) in [
            ("1,234.5", Point, Some(1234.5)),
            ("1.234,5", Comma, Some(1234.5)),
            ("1.234,5", Point, None),
            ("12%", Point, Some(0.12)),
            ("12,5 %", Comma, Some(0.125)),
            ("$ 1,000", Point, Some(1000.0)),
            ("1 234 567 €", Comma, Some(1_234_567.0)),
            ("1'234.50", Point, Some(1234.5)),
            ("(300)", Point, Some(-300.0)),
            ("\u{2212}3", Point, Some(-3.0)),
            ("1,23", Point, None),
            ("1234,567", Point, None),
            ("0,125", Comma, Some(0.125)),
            (",5", Comma, Some(0.5)),
            ("-", Point, None),
            ("12 pm", Point, None),
            ("1e9", Point, None),
            ("", Point, None),
        ] {
            assert_eq!(number(text, decimal), expected, "{text}");
        }
    }

    #[test]
    fn a_number_says_how_it_is_written_where_it_can_be_read_in_one_way() {
        use Says::{Either, Nothing, Only};
        for (text, expected) in [
            ("1000", Nothing),
            ("1,000", Either),
            ("1.000", Either),
            ("1,5", Only(Decimal::Comma)),
            ("1.50", Only(Decimal::Point)),
            ("1,000.5", Only(Decimal::Point)),
            ("1.000.000", Only(Decimal::Comma)),
            ("0.125", Only(Decimal::Point)),
            ("1234.567", Only(Decimal::Point)),
            ("Ada", Nothing),
        ] {
            assert_eq!(decimal_of(text), expected, "{text}");
        }
    }

    #[test]
    fn days_are_read_in_three_ways_and_never_guessed() {
        use DayOrder::{DayFirst, MonthFirst};
        let written = |text, order| date(text, order).map(String::from);
        for (text, order, expected) in [
            ("2027-03-01", DayFirst, "2027-03-01"),
            ("2027-03-01T10:00:00", DayFirst, "2027-03-01"),
            ("2027/3/1", MonthFirst, "2027-03-01"),
            ("1.3.2027", MonthFirst, "2027-03-01"),
            ("1/3/2027", DayFirst, "2027-03-01"),
            ("3/1/2027", MonthFirst, "2027-03-01"),
        ] {
            assert_eq!(written(text, order).as_deref(), Ok(expected), "{text}");
        }
        for text in ["31.2.2027", "soon", "13/13/2027", "2027", "1-2", "1.2.3.4", ""] {
            assert!(
                written(text, DayFirst).unwrap_err().contains("is not a day"),
                "{text}"
            );
        }
        assert!(written("1/3/27", DayFirst).unwrap_err().contains("four digits"));
        assert_eq!(order_of("3/4/2027"), Says::Either);
        assert_eq!(order_of("4/4/2027"), Says::Nothing);
        assert_eq!(order_of("13/4/2027"), Says::Only(DayFirst));
        assert_eq!(order_of("4-13-2027"), Says::Only(MonthFirst));
        assert_eq!(order_of("3.4.2027"), Says::Nothing);
        assert_eq!(order_of("2027-03-04"), Says::Nothing);
    }
}
