//! How far years differ, as people type it: `±12%`, or `80%..125%`, between which nine of ten years lie.

use super::{Separators, Unit, parse};
use hagstone_words::say;

/// How far years differ from what is expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Typed {
    /// The standard deviation: 0.12 is about 12% up or down.
    Deviation(f64),
    /// The factors between which nine of ten years lie.
    Range(f64, f64),
}

/// The least and the most that a factor may be.
const FACTORS: (f64, f64) = (0.001, 1000.0);

/// The largest deviation.
const MOST: f64 = 2.0;

/// Reads what was typed; nothing where it is empty. Where the expected amount is known, a range may be typed in amounts.
///
/// ```
/// use hagstone_app::text::{Separators, Typed, parse_variation};
/// let english = Separators { decimal: '.', group: ',' };
/// let read = |text, expected| parse_variation(text, expected, &english);
/// assert_eq!(read("±12%", None), Ok(Some(Typed::Deviation(0.12))));
/// assert_eq!(read("80%..125%", None), Ok(Some(Typed::Range(0.8, 1.25))));
/// assert_eq!(read("8k..12k", Some(10_000.0)), Ok(Some(Typed::Range(0.8, 1.2))));
/// assert_eq!(read("", None), Ok(None));
/// assert!(read("120%..80%", None).is_err());
/// ```
pub fn parse_variation(
    text: &str,
    expected: Option<f64>,
    separators: &Separators,
) -> Result<Option<Typed>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Some((low, high)) = ends(text) {
        return range(low, high, expected, separators).map(Some);
    }
    let deviation = ["\u{b1}", "+/-", "+-"]
        .into_iter()
        .find_map(|sign| text.strip_prefix(sign))
        .unwrap_or(text);
    let deviation = parse(deviation, Unit::Percent, separators)
        .map_err(|_| say!(text_variation_says_no_spread_write_12_or { text }))?;
    if deviation < 0.0 {
        Err(say!(text_variation_a_spread_cannot_be_negative_it).into())
    } else if deviation > MOST {
        Err(say!(text_variation_it_can_be_200_at_most).into())
    } else {
        Ok(Some(Typed::Deviation(rounded(deviation))))
    }
}

/// The two ends of a range: parted by two dots, a dash or a word.
fn ends(text: &str) -> Option<(&str, &str)> {
    for sign in ["..", "\u{2026}", "\u{2013}", "\u{2014}", say!(text_variation_to)] {
        if let Some((low, high)) = text.split_once(sign) {
            return Some((low, high.trim_start_matches('.')));
        }
    }
    // A minus parts two numbers only where one stands before it.
    let (place, _) = text.char_indices().skip(1).find(|(place, sign)| {
        *sign == '-'
            && text[..*place]
                .ends_with(|before: char| before.is_alphanumeric() || before == '%' || before == ' ')
    })?;
    let (low, high) = text.split_at(place);
    low.contains(|sign: char| sign.is_ascii_digit())
        .then(|| (low, high.trim_start_matches('-')))
}

fn range(low: &str, high: &str, expected: Option<f64>, separators: &Separators) -> Result<Typed, String> {
    let percent = low.contains('%') || high.contains('%');
    let unit = match expected {
        _ if percent => Unit::Percent,
        Some(_) => Unit::Money,
        None => Unit::Count,
    };
    let read = |text: &str| {
        if text.trim().is_empty() {
            return Err(say!(text_variation_a_range_has_two_ends_write).to_owned());
        }
        parse(text, unit, separators)
            .map_err(|_| say!(text_variation_is_no_end_of_a_range { trim: text.trim() }))
    };
    let (low, high) = (read(low)?, read(high)?);
    let size = match expected {
        _ if percent => 1.0,
        Some(expected) if expected > 0.0 => expected,
        // Nobody means a hundredth of what is expected by 0.8..1.2, nor eighty times as much by 80..120.
        _ if high.abs() < 10.0 => 1.0,
        _ if low.abs() <= 1000.0 && high.abs() <= 1000.0 => 100.0,
        _ => {
            return Err(say!(text_variation_amounts_can_be_given_only_where).into());
        }
    };
    let (low, high) = (rounded(low / size), rounded(high / size));
    if low > high {
        return Err(say!(text_variation_the_lower_end_comes_first_write).into());
    }
    if low < FACTORS.0 {
        return Err(say!(text_variation_the_lower_end_must_be_above).into());
    }
    if high > FACTORS.1 {
        return Err(say!(text_variation_the_upper_end_can_be_a).into());
    }
    Ok(Typed::Range(low, high))
}

/// Without the last digits, which only come from calculating.
fn rounded(number: f64) -> f64 {
    (number * 1e9).round() / 1e9
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Separators = Separators {
        decimal: '.',
        group: ',',
    };

    fn read(text: &str, expected: Option<f64>) -> String {
        match parse_variation(text, expected, &ENGLISH) {
            Ok(None) => "nothing".into(),
            Ok(Some(Typed::Deviation(deviation))) => format!("deviation {deviation}"),
            Ok(Some(Typed::Range(low, high))) => format!("range {low} {high}"),
            Err(why) => why,
        }
    }

    #[test]
    fn spreads_are_read_as_people_write_them() {
        for (text, expected, found) in [
            (" ", None, "nothing"),
            ("\u{b1}12%", None, "deviation 0.12"),
            ("+/- 12 %", None, "deviation 0.12"),
            ("+-7.5%", None, "deviation 0.075"),
            ("12", None, "deviation 0.12"),
            ("0", None, "deviation 0"),
            ("80%..125%", None, "range 0.8 1.25"),
            ("80..125%", None, "range 0.8 1.25"),
            ("80%\u{2013}125%", None, "range 0.8 1.25"),
            ("80% - 125%", None, "range 0.8 1.25"),
            ("80-125", None, "range 0.8 1.25"),
            ("80% to 125%", None, "range 0.8 1.25"),
            ("0.8..1.25", None, "range 0.8 1.25"),
            ("8k..12k", Some(10_000.0), "range 0.8 1.2"),
            ("80%..120%", Some(10_000.0), "range 0.8 1.2"),
            ("$8,000..$12,000", Some(10_000.0), "range 0.8 1.2"),
        ] {
            assert_eq!(read(text, expected), found, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_is_answered_by_a_sentence() {
        for (text, expected, found) in [
            (
                "-12%",
                None,
                "A spread cannot be negative: it goes up and down. Write it like \u{b1}12%.",
            ),
            (
                "much",
                None,
                "\u{201c}much\u{201d} says no spread. Write \u{b1}12% or 80%..125%.",
            ),
            (
                "\u{b1}",
                None,
                "\u{201c}\u{b1}\u{201d} says no spread. Write \u{b1}12% or 80%..125%.",
            ),
            (
                "300%",
                None,
                "It can be \u{b1}200% at most. Write a range like 20%..300% for what differs more.",
            ),
            (
                "125%..80%",
                None,
                "The lower end comes first. Write it like 80%..125%.",
            ),
            (
                "0%..120%",
                None,
                "The lower end must be above 0, and 0.1% of what is expected at least.",
            ),
            (
                "-20%..20%",
                None,
                "The lower end must be above 0, and 0.1% of what is expected at least.",
            ),
            ("80%..", None, "A range has two ends. Write it like 80%..125%."),
            (
                "80%..lots",
                None,
                "\u{201c}lots\u{201d} is no end of a range. Write it like 80%..125%.",
            ),
            (
                "80%..200000%",
                None,
                "The upper end can be a thousand times what is expected at most.",
            ),
            (
                "8k..12k",
                None,
                "Amounts can be given only where one amount is expected. Write it like 80%..125% here.",
            ),
        ] {
            assert_eq!(read(text, expected), found, "{text}");
        }
    }
}
