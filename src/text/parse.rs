//! Numbers as people type them: `450k`, `1.2m`, `12%`, `1,250,000`, with the locale's own separators.

use super::Separators;
use hagstone_words::say;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An amount of money.
    Money,
    /// A share; 75 and 75% both mean 0.75.
    Percent,
    /// A number of things.
    Count,
    /// A calendar year: digits that are never grouped.
    Year,
    /// A day, as the number whose digits are its year, month and day: 20270301.
    Date,
}

/// Reads a typed day, `2027-03-01`, or as the locale writes it: `1.3.2027`, `3/1/2027`, or says in a sentence why it is none.
///
/// ```
/// use hagstone_app::text::{date_text, parse_date};
/// assert_eq!(parse_date("2027-03-01", false), Ok(20_270_301.0));
/// assert_eq!(parse_date("1.3.2027", false), Ok(20_270_301.0));
/// assert_eq!(parse_date("3/1/2027", false), Ok(20_270_301.0));
/// assert_eq!(parse_date("1/3/2027", true), Ok(20_270_301.0));
/// assert!(parse_date("2027-02-29", false).is_err());
/// assert_eq!(date_text(20_270_301.0), "2027-03-01");
/// ```
pub fn parse_date(text: &str, day_first: bool) -> Result<f64, String> {
    let text = text.trim();
    let numbers: Vec<i32> = text
        .split(['-', '.', '/', ' '])
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok().filter(|number| (1..=9999).contains(number)))
        .collect();
    let day = match *numbers.as_slice() {
        [year, month, day] if year > 31 => Some((year, month, day)),
        [day, month, year] if day_first || text.contains('.') => Some((year, month, day)),
        [month, day, year] => Some((year, month, day)),
        _ => None,
    };
    let exists = |&(year, month, day): &(i32, i32, i32)| {
        let (month, day) = (u8::try_from(month).unwrap_or(0), u8::try_from(day).unwrap_or(0));
        hagstone_engine::model::Date::new(year, month, day).is_some()
    };
    let Some((year, month, day)) = day.filter(exists) else {
        return Err(if text.is_empty() {
            say!(text_parse_a_day_is_missing_here_write).into()
        } else {
            say!(text_parse_is_not_a_day_write_it {
                shortened: shortened(text)
            })
        });
    };
    Ok(f64::from(year * 10_000 + month * 100 + day))
}

/// A day as the document writes it.
pub fn date_text(day: f64) -> String {
    let digits = format!("{day:08.0}");
    match (digits.get(..4), digits.get(4..6), digits.get(6..)) {
        (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
        _ => digits,
    }
}

/// A day of the document as a number whose digits are its year, month and day.
pub fn date_number(day: hagstone_engine::model::Date) -> f64 {
    parse_date(&String::from(day), false).unwrap_or(0.0)
}

/// Reads a typed number, or says in a sentence why it is none.
///
/// ```
/// use hagstone_app::text::{Separators, Unit, parse};
/// let english = Separators { decimal: '.', group: ',' };
/// assert_eq!(parse("450k", Unit::Money, &english), Ok(450_000.0));
/// assert_eq!(parse("12%", Unit::Percent, &english), Ok(0.12));
/// assert!(parse("a lot", Unit::Money, &english).is_err());
/// ```
pub fn parse(text: &str, unit: Unit, separators: &Separators) -> Result<f64, String> {
    let example = match unit {
        Unit::Money => say!(text_parse_450k_1_2m_or_1250000),
        Unit::Percent => "75 or 75%",
        Unit::Count => "24 or 1.5k",
        Unit::Year => "2027",
        Unit::Date => "2027-03-01",
    };
    let currency = |sign: char| matches!(sign, '$' | '€' | '£' | '¥');
    let fault = || {
        if text.trim().is_empty() {
            say!(text_parse_a_number_is_missing_here_write { example })
        } else {
            say!(text_parse_is_not_a_number_write_it {
                example,
                shortened: shortened(text.trim())
            })
        }
    };
    let cleaned: String = text
        .chars()
        .filter(|sign| {
            !sign.is_whitespace()
                && !matches!(sign, '$' | '€' | '£' | '¥' | '\u{a0}' | '\u{202f}' | '_' | '\'')
        })
        .map(|sign| {
            if sign == '\u{2212}' {
                '-'
            } else {
                sign.to_ascii_lowercase()
            }
        })
        .collect();
    let (body, percent) = match cleaned.strip_suffix('%') {
        Some(body) => (body, true),
        None => (cleaned.as_str(), false),
    };
    let amount = text.contains(currency);
    if (percent && unit != Unit::Percent) || (amount && unit != Unit::Money) {
        return Err(fault());
    }
    let (digits, factor) = [
        ("bn", 1e9),
        ("mio", 1e6),
        ("mn", 1e6),
        ("b", 1e9),
        ("m", 1e6),
        ("k", 1e3),
    ]
    .iter()
    .find_map(|&(suffix, factor)| body.strip_suffix(suffix).map(|digits| (digits, factor)))
    .unwrap_or((body, 1.0));
    let number = digits_from_text(digits, separators).ok_or_else(fault)? * factor;
    if !number.is_finite() {
        return Err(fault());
    }
    Ok(if unit == Unit::Percent {
        shift(number)
    } else {
        number
    })
}

/// A hundredth of a number, without the noise of a division: 7.1 becomes 0.071.
fn shift(percent: f64) -> f64 {
    let share = percent / 100.0;
    let rounded = (share * 1e12).round() / 1e12;
    if (share - rounded).abs() < 1e-15 {
        rounded
    } else {
        share
    }
}

/// Digits with the locale's separators. A group has three digits, or two before the last one; anything else is a slip.
fn digits_from_text(text: &str, separators: &Separators) -> Option<f64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut parts = text.split(separators.decimal);
    let (whole, fraction) = (parts.next()?, parts.next().unwrap_or(""));
    if parts.next().is_some() || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let groups: Vec<&str> = whole.split(separators.group).collect();
    let (last, middle) = groups.split_last()?;
    if let Some((first, rest)) = middle.split_first() {
        let inner = rest.iter().all(|group| group.len() == 3 || group.len() == 2);
        if last.len() != 3 || !inner || first.is_empty() || first.len() > 3 {
            return None;
        }
    }
    let digits: String = groups.concat();
    if !digits
        .chars()
        .chain(fraction.chars())
        .all(|digit| digit.is_ascii_digit())
    {
        return None;
    }
    format!("0{digits}.{fraction}0")
        .parse::<f64>()
        .ok()
        .map(|number| sign * number)
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 24;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['\u{2026}']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ENGLISH: Separators = Separators {
        decimal: '.',
        group: ',',
    };
    const GERMAN: Separators = Separators {
        decimal: ',',
        group: '.',
    };

    #[test]
    fn numbers_as_people_write_them() {
        let cases = [
            ("450k", Unit::Money, &ENGLISH, Some(450_000.0)),
            ("1.2m", Unit::Money, &ENGLISH, Some(1_200_000.0)),
            ("$1,250,000", Unit::Money, &ENGLISH, Some(1_250_000.0)),
            ("1 250 000", Unit::Money, &ENGLISH, Some(1_250_000.0)),
            ("12,34,567", Unit::Money, &ENGLISH, Some(1_234_567.0)),
            (".5", Unit::Count, &ENGLISH, Some(0.5)),
            ("2bn", Unit::Money, &ENGLISH, Some(2e9)),
            ("75", Unit::Percent, &ENGLISH, Some(0.75)),
            ("7.1 %", Unit::Percent, &ENGLISH, Some(0.071)),
            ("\u{2212}3", Unit::Count, &ENGLISH, Some(-3.0)),
            ("1,2m", Unit::Money, &GERMAN, Some(1_200_000.0)),
            ("1.250.000,50", Unit::Money, &GERMAN, Some(1_250_000.5)),
            ("1,2m", Unit::Money, &ENGLISH, None), // a group of one digit is a slip
            ("1.2.3", Unit::Money, &ENGLISH, None),
            ("12%", Unit::Money, &ENGLISH, None),
            ("$5", Unit::Percent, &ENGLISH, None),
            ("", Unit::Money, &ENGLISH, None),
            ("abc", Unit::Count, &ENGLISH, None),
            ("NaN", Unit::Count, &ENGLISH, None),
            ("inf", Unit::Count, &ENGLISH, None),
            ("1e5", Unit::Count, &ENGLISH, None),
        ];
        for (text, unit, separators, expected) in cases {
            assert_eq!(parse(text, unit, separators).ok(), expected, "{text}");
        }
    }

    proptest! {
        /// Anything can be typed, and what is read is a finite number.
        #[test]
        fn any_text_is_read_or_refused(text in ".*") {
            if let Ok(number) = parse(&text, Unit::Percent, &ENGLISH) {
                prop_assert!(number.is_finite());
            }
        }

        /// What is written to be changed is read as itself.
        #[test]
        fn editable_is_read_back(cents in -1_000_000_000_i64..1_000_000_000) {
            use crate::text::{Numbers, PlainNumbers};
            let number = cents as f64 / 100.0;
            prop_assert_eq!(parse(&PlainNumbers.editable(number), Unit::Money, &ENGLISH), Ok(number));
        }
    }
}
