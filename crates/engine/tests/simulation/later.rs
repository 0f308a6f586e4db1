//! The later years of a horizon, as chance makes them.

use std::path::Path;

use hagstone_engine::Outcome;
use hagstone_engine::simulate::StudySummary;

use super::*;

/// Samples whose horizon is more than a year, with how many years it has.
const SAMPLES: [(&str, usize); 4] = [
    ("reorder-handoff", 3),
    ("post-departmental", 2),
    ("quarter-and-decade", 10),
    ("recovered-leads", 2),
];

#[allow(clippy::disallowed_methods, reason = "the samples stand beside the app")]
fn sample(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/samples");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Without uncertainty every trial is the expected year, also the later ones: to five digits, in single precision.
#[test]
fn without_chance_the_later_years_are_the_expected_ones() {
    for (name, years) in SAMPLES {
        let mut value = sample(name);
        value["uncertainty"] = json!({});
        let model = model(value);
        let expected = Outcome::expected(&model, &hagstone_engine::compile(&model).0).years;
        let found = simulate(&model, 1, Trials::new(0, 20).unwrap())
            .summary()
            .later_years;
        assert_eq!((expected.len(), found.len() + 1), (years, years), "{name}");
        for (expected, found) in expected.iter().skip(1).zip(found) {
            let revenue = expected.revenue.unwrap();
            for value in [found.revenue.low, found.revenue.p50, found.revenue.high] {
                assert!(
                    (value - revenue).abs() < 2e-5 * revenue,
                    "{name}: {value} for {revenue}"
                );
            }
            assert_eq!(found.goal.to_bits(), expected.goal.to_bits(), "{name}");
            let met = f64::from(u8::from(revenue >= expected.goal));
            assert_eq!(found.goal_met.unwrap().share.to_bits(), met.to_bits(), "{name}");
        }
    }
}

/// The first year is the same, to the bit, whether later ones are drawn or not.
#[test]
fn the_first_year_does_not_hang_on_the_later_ones() {
    for (name, _) in SAMPLES {
        let long = sample(name);
        let mut short = long.clone();
        short["goal"]["horizon"] = json!(1);
        let short = run(short, 1, 300).summary();
        assert!(short.later_years.is_empty());
        let long = StudySummary {
            later_years: Vec::new(),
            ..run(long, 1, 300).summary()
        };
        assert_eq!(long, short, "{name}");
    }
}

/// 100 leads a month, half of which go on at each of four steps without delay, at 1,000 each: 75,000 a year. All leads are
/// multiplied by the market M = exp(s z - s^2 / 2) in every year, so the revenue of each is 75,000 M: its mean is 75,000, its
/// deviation 75,000 sqrt(exp(s^2) - 1), and a goal of 75,000 is met where M >= 1: z >= s / 2.
#[test]
fn the_market_moves_every_year_of_the_horizon() {
    let s = 0.3_f64;
    let mut value = company(&json!({"market": {"deviation": s}}));
    let step = json!({"rate": 0.5, "lag": 0});
    value["goal"] = json!({"first_year": 2027, "horizon": 3, "revenue": {"amount": 75_000}});
    value["segments"] = json!({"s": {
        "name": "S", "sold_by": "field", "deal_size": 1000,
        "leads": {"field": {"volume": {"per_month": 100}}},
        "steps": {"mql": step, "sql": step, "opportunity": step, "win": step}
    }});
    let summary = run(value, 1, 20_000).summary();
    assert_eq!(summary.later_years.len(), 2);
    let deviation = 75_000.0 * ((s * s).exp() - 1.0).sqrt();
    for year in &summary.later_years {
        near("mean", year.revenue.mean, 75_000.0, year.revenue.error);
        near("deviation", year.revenue.deviation, deviation, deviation * 0.009);
        let met = year.goal_met.unwrap();
        near("chance of the goal", met.share, below(-s / 2.0), met.error);
        // The market holds over the whole horizon: each year is what the first is.
        assert!((year.revenue.p90 - summary.revenue.p90).abs() < 1e-5 * summary.revenue.p90);
    }
}

/// Parts merge to exactly the whole, later years among it; a study of them is not one of a first year alone.
#[test]
fn parts_with_later_years_merge_to_the_whole() {
    let model = model(sample("quarter-and-decade"));
    let part = |from, to| simulate(&model, 3, Trials::new(from, to).unwrap());
    let whole = part(0, 500);
    let mut merged = part(123, 400);
    merged.merge(&part(0, 123)).unwrap();
    merged.merge(&part(400, 500)).unwrap();
    assert_eq!(merged, whole);
    let text = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<Study>(&text).unwrap(), whole);
    assert_eq!(whole.later_years().count(), 9);
}
