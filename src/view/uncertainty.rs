//! How far years differ, in words.

use hagstone_engine::model::{Model, Variation};
use hagstone_words::say;
use serde_json::{Value, json};

use crate::text::{Numbers, Typed, Unit};

/// Nine of ten numbers of a normal distribution lie nearer to its mean than so many standard deviations.
const NINE_OF_TEN: f64 = 1.644_854;

/// What differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    /// Something of which only the proportion to what is expected can be told.
    Expected,
    /// An amount.
    Amount(f64, Unit),
    /// Rates, told by one of them.
    Rate(f64),
}

/// As it is written into a field: `±12%`, `80%..125%`.
pub fn written(variation: Variation, numbers: &dyn Numbers) -> String {
    match variation {
        Variation::Deviation(deviation) if deviation.get() <= 0.0 => String::new(),
        Variation::Deviation(deviation) => format!("\u{b1}{}", numbers.percent(deviation.get(), 2)),
        Variation::Range(range) => format!(
            "{}..{}",
            numbers.percent(range.low.get(), 2),
            numbers.percent(range.high.get(), 2)
        ),
    }
}

/// The factors between which nine of ten years lie.
fn ends(variation: Variation, on_odds: bool) -> (f64, f64) {
    match variation {
        Variation::Deviation(deviation) => {
            let deviation = deviation.get();
            // The mean stays; on odds the median does.
            let shift = if on_odds {
                0.0
            } else {
                -deviation * deviation / 2.0
            };
            let end = |sign: f64| (shift + sign * NINE_OF_TEN * deviation).exp();
            (end(-1.0), end(1.0))
        }
        Variation::Range(range) => (range.low.get(), range.high.get()),
    }
}

/// What a spread means, in words.
pub fn words(variation: Variation, of: Of, numbers: &dyn Numbers) -> String {
    match of {
        Of::Expected => {
            let (low, high) = ends(variation, false);
            say!(uncertainty_nine_of_ten_years_to {
                low: numbers.percent(low, 0),
                high: numbers.percent(high, 0)
            })
        }
        Of::Amount(expected, unit) => {
            let (low, high) = ends(variation, false);
            let write = |amount: f64| match unit {
                Unit::Money => numbers.money_short(amount),
                _ => numbers.number(amount.round()),
            };
            say!(uncertainty_nine_of_ten_years_to_2 {
                expected: write(low * expected),
                expected_2: write(high * expected)
            })
        }
        Of::Rate(rate) => {
            let (low, high) = ends(variation, true);
            let moved = |factor: f64| factor * rate / (1.0 + (factor - 1.0) * rate);
            say!(uncertainty_nine_of_ten_years_a_rate {
                rate: numbers.percent(rate, 0),
                low: numbers.percent(moved(low), 1),
                high: numbers.percent(moved(high), 1)
            })
        }
    }
}

/// As the document writes it.
pub fn value(typed: Option<Typed>) -> Value {
    match typed {
        None => Value::Null,
        Some(Typed::Deviation(deviation)) => json!({"deviation": deviation}),
        Some(Typed::Range(low, high)) => json!({"range": {"low": low, "high": high}}),
    }
}

/// Spreads to start from: those of the samples.
pub fn usual(model: &Model) -> Value {
    let mut usual = json!({
        "market": {"deviation": 0.1},
        "teams": {"deviation": 0.06},
        "people": {"deviation": 0.2},
    });
    if !model.segments.is_empty()
        && let Some(fields) = usual.as_object_mut()
    {
        fields.insert("leads".into(), json!({"deviation": 0.08}));
        fields.insert("rates".into(), json!({"deviation": 0.08}));
        fields.insert("deal_size".into(), json!({"deviation": 0.05}));
    }
    usual
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PlainNumbers;

    fn variation(value: Value) -> Variation {
        serde_json::from_value(value).expect("it is a variation")
    }

    /// exp(-0.12^2 / 2 - 1.644854 * 0.12) = 0.81499, exp(-0.0072 + 0.19738) = 1.209. On odds without the correction:
    /// odds of 1/3 times exp(-0.1645) = 0.8483 give 0.2828 / 1.2828 = 22.0%; times 1.1788, 0.3929 / 1.3929 = 28.2%.
    #[test]
    fn nine_of_ten_years_are_told() {
        let told = |value, of| words(variation(value), of, &PlainNumbers);
        assert_eq!(
            told(json!({"deviation": 0.12}), Of::Expected),
            "nine of ten years: 81% to 121%"
        );
        assert_eq!(
            told(json!({"deviation": 0.1}), Of::Rate(0.25)),
            "nine of ten years: a rate of 25% is 22% to 28.2%"
        );
        assert_eq!(
            told(
                json!({"range": {"low": 0.8, "high": 1.2}}),
                Of::Amount(10_000.0, Unit::Money)
            ),
            "nine of ten years: $8.0K to $12.0K"
        );
    }
}
