//! Goals of those who start in the year: proration and ramp.

use serde_json::{Value, json};

use crate::{check, component, months, on_goal, people, periods, with};

/// A person who starts on some day, with an own goal by quarter.
fn starting(on: &str, proration: &str) -> Value {
    with([
        on_goal(1.0, json!({"commission": {"bands": [{"from": 0, "rate": 0.1}]}})),
        component(json!({"period": "quarter"})),
        people(&["a"]),
        json!({
            "proration": proration,
            "payees": {"a": {"start": on, "goals": {"m": {"quarters": [20_000, 20_000, 20_000, 40_000]}}}},
            "results": {"m": {"attainment": 1}}
        }),
    ])
}

/// The goal of each quarter.
#[track_caller]
fn goals(parts: Value, expect: &str) {
    check(parts, periods(|period| period.goal), expect);
}

/// WX-58, an exchange stored in <https://huggingface.co/datasets/nvidia/Nemotron-CC-Math-v1>: an annual quota of
/// 100,000, 20% in each of three quarters and 40% in the last. Who starts on 1 March has 6,667 + 20,000 + 20,000 +
/// 40,000 = 86,667. (The code that is printed beside it is a month off, and gives a start in December nothing.)
#[test]
fn a_quota_counts_from_the_first_month() {
    goals(
        starting("2027-03-01", "month"),
        "6666.666667, 20000, 20000, 40000",
    );
    // D: a third of the last quarter.
    goals(starting("2027-12-01", "month"), "0, 0, 0, 13333.333333");
    // D: a month counts on any day of it, or day by day: 16 of March's 31.
    goals(
        starting("2027-03-16", "month"),
        "6666.666667, 20000, 20000, 40000",
    );
    goals(starting("2027-03-16", "day"), "3440.860215, 20000, 20000, 40000");
}

/// WX-64, <https://getcommish.io/support/admin/accelerators-and-ramp-schedules>: 10%, times 1 to quota, 1.5 to 150% of
/// it and 2 above: 10%, 15%, 20%. A new hire's quota is half in the first two months, three quarters in the next two,
/// then whole. A quota of 10,000 a month is ours, and so is the marginal reading of the multiples (D).
#[test]
fn multiples_of_a_rate_and_a_ramp() {
    let table = json!({"commission": {
        "tiers": "marginal", "bands_of": "attainment", "rates": {"multiples_of": 0.1},
        "bands": [{"from": 0, "rate": 1}, {"from": 1, "rate": 1.5}, {"from": 1.5, "rate": 2}]
    }});
    let parts = with([
        on_goal(120_000.0, table),
        component(json!({"period": "month"})),
        people(&["a"]),
        json!({"payees": {"a": {"start": "2027-01-01"}}, "roles": {"r": {"ramp": [0.5, 0.5, 0.75, 0.75]}}}),
        months(&[5_000.0, 8_000.0, 7_500.0, 9_000.0, 10_000.0, 16_000.0]),
    ]);
    let whole = ", 10000, 10000, 10000, 10000, 10000, 10000, 10000, 10000";
    goals(parts.clone(), &format!("5000, 5000, 7500, 7500{whole}"));
    // 500; 500 + 2,500 x 15% + 500 x 20%; 750; 750 + 1,500 x 15%; 1,000; 1,000 + 5,000 x 15% + 1,000 x 20%.
    check(
        parts,
        periods(|period| period.pay),
        "500, 975, 750, 975, 1000, 1950, 0, 0, 0, 0, 0, 0",
    );
}
