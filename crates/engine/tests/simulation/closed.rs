//! Closed forms, each within four standard errors, for several seeds.

use super::{below, company, near, run};
use serde_json::json;

const SEEDS: [u64; 4] = [1, 2, 42, 4_294_967_297];
const N: u64 = 20_000;

/// Revenue is 1,000,000 exp(s z - s^2 / 2). The goal is met where z > s / 2: with s = 0.3 in below(-0.15) = 44.04% of the
/// years. P10 and P90 lie at z = -+1.281552.
#[test]
fn the_chance_of_the_goal_and_the_quantiles() {
    let s = 0.3;
    for seed in SEEDS {
        let summary = run(company(&json!({"teams": {"deviation": s}})), seed, N).summary();
        let met = summary.goal_met.unwrap();
        near("goal", met.share, below(-s / 2.0), met.error);
        near("mean", summary.revenue.mean, 1e6, summary.revenue.error);
        let deviation = 1e6 * ((s * s).exp() - 1.0_f64).sqrt();
        // The standard error of a log-normal's deviation: its kurtosis with s = 0.3 is 4.64.
        near(
            "deviation",
            summary.revenue.deviation,
            deviation,
            deviation * ((4.64 - 1.0) / 4.0 / N as f64).sqrt(),
        );
        for (found, z, share) in [
            (summary.revenue.p10, -1.281_552, 0.1),
            (summary.revenue.p50, 0.0, 0.5),
            (summary.revenue.p90, 1.281_552, 0.9),
        ] {
            let value = 1e6 * (s * z - s * s / 2.0_f64).exp();
            // sqrt(p (1 - p) / n) / density; the density at z is phi(z) / (s x).
            let density = (-z * z / 2.0_f64).exp() / (2.0 * std::f64::consts::PI).sqrt() / (s * value);
            near(
                "quantile",
                found,
                value,
                (share * (1.0 - share) / N as f64).sqrt() / density,
            );
        }
    }
}

/// Nine of ten years lie in a range: 5% below 800,000 and 5% above 1,250,000.
#[test]
fn a_range_holds_nine_of_ten_years() {
    for seed in SEEDS {
        let study = run(
            company(&json!({"teams": {"range": {"low": 0.8, "high": 1.25}}})),
            seed,
            N,
        );
        let error = (0.05 * 0.95 / N as f64).sqrt();
        let counts = study.revenue().histogram(0.0, 800_000.0 * 4.0, 4);
        // The first bin ends at 800,000.
        near("below", counts[0] / N as f64, 0.05, error + 0.0005);
        let above = 1.0 - study.revenue().histogram(0.0, 1_250_000.0 * 4.0, 4)[0] / N as f64;
        near("above", above, 0.05, error + 0.0005);
    }
}

/// A curve pays 0 below 80%, from 50% there to 100% at target and 200% at 125%, where it ends. The attainment A is
/// log-normal with mean 1. With P(a) = P(A < a) = below((ln a + s^2/2) / s) and the mean of A over the years below a,
/// M(a) = below((ln a - s^2/2) / s), a line c + m A between a and b is worth c (P(b) - P(a)) + m (M(b) - M(a)):
/// -1.5 + 2.5 A up to 1, then -3 + 4 A up to 1.25, then 2.
#[test]
fn the_expected_pay_on_a_curve() {
    let s: f64 = 0.25;
    let p = |a: f64| below((a.ln() + s * s / 2.0) / s);
    let m = |a: f64| below((a.ln() - s * s / 2.0) / s);
    let line = |c: f64, slope: f64, a: f64, b: f64| c * (p(b) - p(a)) + slope * (m(b) - m(a));
    let expected = line(-1.5, 2.5, 0.8, 1.0) + line(-3.0, 4.0, 1.0, 1.25) + 2.0 * (1.0 - p(1.25));
    let mut value = company(&json!({"teams": {"deviation": s}}));
    value["measures"] = json!({"team": {"name": "Team", "counts": "revenue", "scope": {"team": "field"}}});
    value["plans"] = json!({"plan": {"name": "Plan", "components": {"team": {
        "measure": "team", "weight": 1, "period": "year",
        "pays": {"curve": {"points": [[0.8, 0.5], [1, 1], [1.25, 2]], "beyond": "flat"}}
    }}}});
    value["roles"] = json!({"rep": {
        "name": "Rep", "team": "field", "heads": 3, "base": 0, "target_incentive": {"amount": 10_000}, "plan": "plan"
    }});
    for seed in SEEDS {
        let summary = run(value.clone(), seed, N).summary();
        let role = &summary.roles["rep"];
        near("pay", role.pay.mean, 10_000.0 * expected, role.pay.error);
        near(
            "cost",
            summary.incentive_cost.mean,
            30_000.0 * expected,
            summary.incentive_cost.error,
        );
        near(
            "reaches",
            role.reaches_target.share,
            1.0 - p(1.0),
            role.reaches_target.error,
        );
    }
}

/// A prize of 10,000 from 120% of goal on, which nobody expects: with a deviation of 0.25 it is paid in
/// 1 - P(1.2) = 1 - below((ln 1.2 + 0.03125) / 0.25) of the years, and the cost has it in full: in dollars, and in a currency
/// whose amounts are a hundred thousand times as large.
#[test]
fn what_is_not_expected_is_paid_in_full() {
    let s: f64 = 0.25;
    let chance = 1.0 - below((1.2_f64.ln() + s * s / 2.0) / s);
    let mut value = company(&json!({"teams": {"deviation": s}}));
    value["measures"] = json!({"team": {"name": "Team", "counts": "revenue", "scope": {"team": "field"}}});
    value["plans"] = json!({"plan": {"name": "Plan", "components": {"team": {
        "measure": "team", "weight": 1, "period": "year",
        "pays": {"curve": {"points": [[0, 0], [1.2, 0], [1.2, 1]], "beyond": "flat"}}
    }}}});
    value["roles"] = json!({"rep": {
        "name": "Rep", "team": "field", "heads": 40, "base": 0, "target_incentive": {"amount": 10_000}, "plan": "plan"
    }});
    for (seed, unit) in SEEDS.into_iter().flat_map(|seed| [(seed, 1.0), (seed, 1e5)]) {
        value["goal"]["revenue"]["amount"] = json!(1e6 * unit);
        value["roles"]["rep"]["target_incentive"]["amount"] = json!(10_000.0 * unit);
        let all = 400_000.0 * unit;
        let cost = run(value.clone(), seed, N).summary().incentive_cost;
        near("cost", cost.mean, all * chance, cost.error);
        let deviation = all * (chance * (1.0 - chance)).sqrt();
        near("deviation", cost.deviation, deviation, deviation * 0.01);
        assert!(cost.high > 0.999_999 * all && cost.low < 1e-9);
    }
}

/// The people of a role reach each their own: 25 of them with a deviation of 0.4 in every quarter vary together as one does,
/// over the root of 25. A quarter's own part is a quarter of a year's: one person's deviation is
/// sqrt(4) / 4 sqrt(exp(0.16) - 1) = 0.2083 of the mean.
#[test]
fn people_are_drawn_apart() {
    let mut value = company(&json!({"people": {"deviation": 0.4}}));
    value["measures"] =
        json!({"own": {"name": "Own", "counts": "amount", "scope": "own", "goal": {"year": 1000}}});
    value["results"] = json!({"own": {"attainment": 1}});
    value["plans"] = json!({"plan": {"name": "Plan", "components": {"own": {
        "measure": "own", "period": "year", "pays": {"unit": {"rate": 10}}
    }}}});
    value["roles"] = json!({"rep": {"name": "Rep", "team": "field", "heads": 25, "base": 0, "plan": "plan",
        "target_incentive": {"amount": 10_000}}});
    value["plans"]["plan"]["components"]["own"]["pays"] =
        json!({"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}});
    value["plans"]["plan"]["components"]["own"]["weight"] = json!(1);
    for seed in SEEDS {
        let summary = run(value.clone(), seed, N).summary();
        let role = &summary.roles["rep"];
        let one = 10_000.0 * (0.25 * (0.16_f64.exp() - 1.0)).sqrt();
        near("mean", role.pay.mean, 10_000.0, role.pay.error);
        near("one", role.pay_of_one.deviation, one, one * 0.012);
        near("all", role.pay.deviation, one / 5.0, one / 5.0 * 0.008);
    }
}

/// A deal of 300,000 with a chance of 40% is in what is expected: the mean stays, and 40% of the years have it.
#[test]
fn a_large_deal_comes_or_not() {
    let deal = json!({"name": "Acme", "team": "field", "amount": 60_000, "chance": 0.4, "month": 6});
    for seed in SEEDS {
        let study = run(company(&json!({"large_deals": {"acme": deal}})), seed, N);
        let summary = study.summary();
        near("mean", summary.revenue.mean, 1e6, summary.revenue.error);
        // 1,000,000 - 24,000 without it, 1,036,000 with it, to a millionth.
        near(
            "chance",
            summary.goal_met.unwrap().share,
            0.4,
            (0.24 / N as f64).sqrt(),
        );
        assert!(
            (summary.revenue.low - 976_000.0).abs() < 1.0 && (summary.revenue.high - 1_036_000.0).abs() < 1.0
        );
        // Nothing has come by the end of the fifth month.
        let fifth = summary.revenue_to_date[4];
        assert!(
            fifth.deviation < 1e-6 && (fifth.mean - 1e6 * 5.0 / 12.0).abs() < 1.0,
            "{fifth:?}"
        );
    }
}

/// A segment without lags: revenue is the sum of 12 months of 100 leads x 0.5^4 x 1,000. Independent leads of deviation s
/// vary the year by sqrt((exp(s^2) - 1) / 12); the market and the size of deals by the whole of theirs.
#[test]
fn the_funnel_varies_by_its_drivers() {
    let with = |uncertainty: serde_json::Value| {
        let mut value = company(&uncertainty);
        let step = json!({"rate": 0.5});
        value["segments"] = json!({"s": {
            "name": "S", "sold_by": "field", "deal_size": 1000,
            "leads": {"field": {"volume": {"per_month": 100}}},
            "steps": {"mql": step, "sql": step, "opportunity": step, "win": step}
        }});
        value
    };
    let mean = 100.0 * 12.0 / 16.0 * 1000.0;
    let share = |s: f64| ((s * s).exp() - 1.0).sqrt();
    for (driver, part) in [
        ("leads", share(0.3) / 12.0_f64.sqrt()),
        ("market", share(0.3)),
        ("deal_size", share(0.3)),
    ] {
        for seed in SEEDS {
            let summary = run(with(json!({driver: {"deviation": 0.3}})), seed, N).summary();
            near(driver, summary.revenue.mean, mean, summary.revenue.error);
            near(
                driver,
                summary.revenue.deviation,
                mean * part,
                mean * part * 0.009,
            );
        }
    }
    // The odds of a rate of one half are 1: with factors f1 to f4 on them the revenue's median is where every f is 1. Each
    // rate's mean stays one half, for its logit is symmetric about 0; four independent ones make the mean revenue what it is.
    for seed in SEEDS {
        let summary = run(with(json!({"rates": {"deviation": 0.5}})), seed, N).summary();
        near("rates", summary.revenue.mean, mean, summary.revenue.error);
        assert!(summary.revenue.deviation > 0.3 * mean);
    }
}

/// The error of a mean falls with the root of the trials: from 500 to 8,000 by 4. Over 40 seeds the root of the mean square
/// error is known to 1 / sqrt(80) = 11%, its quotient to 16%. The market's chance is spread evenly and does far better.
#[test]
fn the_error_falls_as_it_should() {
    let miss = |driver: &str, trials: u64| {
        let squares: f64 = (0..40)
            .map(|seed| {
                let study = run(company(&json!({driver: {"deviation": 0.3}})), seed, trials);
                (study.revenue().mean() / 1e6 - 1.0).powi(2)
            })
            .sum();
        (squares / 40.0).sqrt()
    };
    let (few, many) = (miss("teams", 500), miss("teams", 8_000));
    assert!((few / many / 4.0 - 1.0).abs() < 0.6, "{few} to {many}");
    let even = miss("market", 500);
    assert!(even < few / 5.0, "{even} where independent draws have {few}");
}
