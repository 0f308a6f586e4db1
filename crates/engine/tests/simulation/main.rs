//! Thousands of years, against what can be calculated without drawing any.

mod closed;
mod later;
mod laws;
#[path = "../random/mod.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod random;

use hagstone_engine::simulate::{Study, Trials, simulate};
use hagstone_engine::{Document, Model};
use serde_json::{Value, json};

/// A model's base.
fn model(value: Value) -> Model {
    Document::from_value(value).unwrap().model(None).0
}

/// A company of one team, whose revenue goal is 1,000,000 and whose expected revenue is at it, under an uncertainty.
fn company(uncertainty: &Value) -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {"sales": {"name": "Sales"}},
        "teams": {"field": {"name": "Field", "function": "sales", "revenue_share": 1}},
        "uncertainty": uncertainty
    })
}

fn run(value: Value, seed: u64, trials: u64) -> Study {
    simulate(&model(value), seed, Trials::new(0, trials).unwrap())
}

/// Abramowitz and Stegun 7.1.26: the share of normal numbers below one, to 1.5e-7.
fn below(z: f64) -> f64 {
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let series = t
        * (0.254_829_592
            + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
    let erf = 1.0 - series * (-x * x).exp();
    if z < 0.0 {
        (1.0 - erf) / 2.0
    } else {
        f64::midpoint(1.0, erf)
    }
}

#[track_caller]
fn near(what: &str, found: f64, expected: f64, error: f64) {
    assert!(
        (found - expected).abs() < 4.0 * error,
        "{what}: {found} for {expected}, {} standard errors",
        (found - expected).abs() / error
    );
}
