//! Gates, hurdles and modifiers.

use crate::{check, months, pay, periods};

/// 6,000 a quarter at 90%, 80%, 50% and 120%. Satisfaction is at 38 in the first half, below 40: x 0.6; then at 42.
/// Complaints are below 10 in the first and the last quarter, x 0.5 in the others. The company is a single unit below 90%
/// of its year: a quarter of 20,400, in December.
#[test]
fn gates_with_a_factor_below() {
    check("gates", pay, "one 16320, two 13380, year 5100");
    check("gates", periods("one", "c"), "3240, 2880, 3000, 7200");
    check("gates", periods("two", "c"), "3240, 1440, 1500, 7200");
    check(
        "gates",
        months("one"),
        "0, 0, 0, 0, 0, 6120, 0, 0, 0, 0, 0, 10200",
    );
    check("gates", months("year"), "0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5100");
}

/// 10,000 a quarter at 100%. Records are at 0.8 in the first quarter, which pays nothing, and at 0.925 in the year: 10,000
/// are made good. For the year so far they are at 0.8, 0.9, 0.9 and 0.925: half of 10,000, then all of 20,000.
#[test]
fn a_gate_looks_at_the_year_when_it_is_trued_up() {
    check(
        "gate_true_up",
        periods("made_good", "c"),
        "0, 10000, 10000, 10000, and 10000",
    );
    check(
        "gate_true_up",
        periods("to_date", "c"),
        "5000, 15000, 10000, 10000",
    );
}

/// 120,000 of 100,000. Bands of results: 50,000 x 2% + 70,000 x 4%, or all at the first rate. Bands of the goal: 40 points
/// at 3%, 10 at 5% and 20 at 8%, or 30 points at 5% in their place; on everything 8%, or 5%. A curve at 200%, or at 100%.
#[test]
fn hurdles_take_the_acceleration_away() {
    check(
        "hurdles",
        pay,
        "results_met 3800, results_missed 2400, marginal_met 3300, marginal_missed 2700, \
         retroactive_met 9600, retroactive_missed 6000, curve_met 20000, curve_missed 10000",
    );
}

/// 4% of 500,000 are 20,000. A: a discount of 10% is a quarter of the way from 1.2 to 0.8, 1.1; 102% is x 1.05: 23,100, at
/// most 22,000. B: 30% is beyond the last point, 0.8; 60% is x 0.9. C: 40% is below the first step.
#[test]
fn factors() {
    check("modifiers", pay, "a 22000, b 14400, c 0");
}
