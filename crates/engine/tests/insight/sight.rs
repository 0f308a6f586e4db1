//! Line of sight, against variances that can be calculated.

use serde_json::json;

use super::{run, two_chiefs, within};

/// A chief who is paid in proportion to the company's revenue, (X + Y) / 2 of two teams with equal deviations: half of the
/// variance is the own team's, half the partner's. One who is paid on the own function only sees all of it.
#[test]
fn halves_and_wholes() {
    let uncertainty = json!({"teams": {"deviation": 0.3}});
    let found = run(two_chiefs(&uncertainty, "company", "own"), 4_000);
    let sight = found.roles["chief_of_sales"].sight.unwrap();
    within("own", sight.own, 0.5);
    within("partner", sight.partner, 0.5);
    let sight = found.roles["chief_of_marketing"].sight.unwrap();
    within("own", sight.own, 1.0);
    assert!(sight.partner.value.abs() < 1e-12 && sight.luck.value.abs() < 1e-12);
}

/// Revenue of the company is M (X + Y) / 2 with independent factors of mean 1 and relative variances v for the market and w
/// for each team. Its parts by the ANOVA of a product: of the market v, of each team w/4, of the market with each team
/// v w/4, of which the Shapley effect gives each half. So the market has v + v w/4, each team w/4 + v w/8, and all
/// v + w/2 + v w/2. A large deal that comes in half of the years, worth d of the goal without being expected of anybody else,
/// adds luck of d^2/4; here there is none.
#[test]
fn a_market_and_two_teams() {
    let (s, t): (f64, f64) = (0.2, 0.4);
    let (v, w) = ((s * s).exp() - 1.0, (t * t).exp() - 1.0);
    let all = v + w / 2.0 + v * w / 2.0;
    let uncertainty = json!({"market": {"deviation": s}, "teams": {"deviation": t}});
    let found = run(two_chiefs(&uncertainty, "company", "own"), 10_000);
    let sight = found.roles["chief_of_sales"].sight.unwrap();
    within("own", sight.own, (w / 4.0 + v * w / 8.0) / all);
    within("partner", sight.partner, (w / 4.0 + v * w / 8.0) / all);
    within("company", sight.company, (v + v * w / 4.0) / all);
    let sum = sight.own.value + sight.partner.value + sight.company.value + sight.luck.value;
    assert!((sum - 1.0).abs() < 1e-12, "{sum}");
    assert!(
        (sight.deviation / (100_000.0 * all.sqrt()) - 1.0).abs() < 0.06,
        "{}",
        sight.deviation
    );
}

/// One large deal of 200,000 at even odds, and nothing else that varies: all is luck.
#[test]
fn a_deal_that_comes_or_not_is_luck() {
    let deal = json!({"team": "field", "amount": 200_000, "chance": 0.5, "month": 3});
    let found = run(
        two_chiefs(&json!({"large_deals": {"one": deal}}), "company", "company"),
        500,
    );
    let sight = found.roles["chief_of_sales"].sight.unwrap();
    within("luck", sight.luck, 1.0);
    // Pay moves by 20,000 from the one to the other: a deviation of 10,000.
    assert!((sight.deviation - 10_000.0).abs() < 800.0, "{}", sight.deviation);
    assert!(
        run(two_chiefs(&json!({}), "company", "own"), 20).roles["chief_of_sales"]
            .sight
            .is_none()
    );
}
