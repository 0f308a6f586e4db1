//! Thresholds, cliffs and caps; accelerators and decelerators of commissions.

use serde_json::json;

use crate::table::number;
use crate::{
    bands, check, component, evaluate, extend, months, on_amount, on_goal, pays, periods, quarters, rate,
    role, target, with,
};

/// WX-16, <https://visdum.com/term/payout-floor-commission-threshold>: 10% of bookings, nothing below 70% of a quota of
/// 1,000,000, from the first dollar at and above it. As a retroactive table, a curve, and a gate.
#[test]
fn a_cliff_that_includes_its_threshold() {
    let gate = component(json!({"gates": {"threshold": {"measure": "m", "at_least": 0.7}}}));
    let spellings = [
        on_goal(1e6, bands("retroactive", "attainment", &[(0.7, 0.1)])),
        with([
            on_goal(1e6, extend(json!([[0.7, 0.7], [1, 1]]))),
            target(100_000.0),
        ]),
        with([on_goal(1e6, rate(0.1)), gate]),
    ];
    for parts in spellings {
        let cases = [
            (500_000.0, "0"),
            (690_000.0, "0"),
            (700_000.0, "70000"),
            (900_000.0, "90000"),
        ];
        pays(&parts, &cases);
    }
}

/// WX-17, <https://www.sparrowgenie.com/sales-commission-models/capped-commission>: 3% of sales, no more than 10,000 a
/// month: a month of 400,000 is worth 12,000 and pays 10,000.
#[test]
fn a_cap_by_month() {
    let parts = with([
        on_amount(rate(0.03)),
        component(json!({"period": "month", "cap": {"per": "period", "at": {"amount": 10_000}}})),
        // D: 200,000 x 3%; the month after a capped one is not.
        months(&[400_000.0, 200_000.0]),
    ]);
    let expect = "10000, 6000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0";
    check(parts, periods(|period| period.pay), expect);
}

/// WX-18, <http://nevadahrconference.com/index.php/2016/11/>: a team at 95% pays its manager 10,000 for the period,
/// read as a step that starts there; a rep is paid nothing below 20% of quota.
#[test]
fn a_step_for_the_manager() {
    let team = json!({"measures": {"m": {"name": "Team", "counts": "revenue", "scope": "own_team"}}});
    let manager = |attainment: f64| {
        with([
            team.clone(),
            component(json!({
                "measure": "m", "period": "quarter", "pays": {"bonus": {"steps": [{"from": 0.95, "amount": 10_000}]}}
            })),
            json!({
                "measures": {"team": {"name": "Team T", "counts": "revenue", "scope": {"team": "t"}}},
                "results": {"team": {"attainment": attainment}}
            }),
        ])
    };
    let each = periods(|period| period.pay);
    check(manager(0.95), &each, "10000, 10000, 10000, 10000");
    check(manager(0.949), &each, "0, 0, 0, 0");
    // D: a rate of 5% from 20% of a quota of 100,000.
    let rep = on_goal(100_000.0, bands("retroactive", "attainment", &[(0.2, 0.05)]));
    pays(&rep, &[(19_999.0, "0"), (20_000.0, "1000")]);
}

/// WX-19, <https://revopsmasters.com/category/sales-compensation/accelerators-and-decelerators>: a quota of 500,000 and
/// a target of 100,000; a point of attainment is worth 1,000 to 100%, 1.5 times that to 130%, twice that above.
#[test]
fn accelerators() {
    let mut multiples = bands("marginal", "attainment", &[(0.0, 1.0), (1.0, 1.5), (1.3, 2.0)]);
    multiples["commission"]["rates"] = json!("multiples_of_target");
    let curve = extend(json!([[0, 0], [1, 1], [1.3, 1.45], [1.4, 1.65]]));
    for spelling in [multiples, curve] {
        let parts = with([on_goal(500_000.0, spelling), target(100_000.0)]);
        let cases = [
            (500_000.0, "100000"),
            (505_000.0, "101500"),
            (650_000.0, "145000"),
            (655_000.0, "147000"),
            (750_000.0, "185000"), // D: 145,000 + 20 points of 2,000
        ];
        pays(&parts, &cases);
    }
    // Without acceleration.
    let parts = with([
        on_goal(500_000.0, extend(json!([[0, 0], [1, 1]]))),
        target(100_000.0),
    ]);
    pays(&parts, &[(650_000.0, "130000")]);
}

/// WX-21, <https://www.paycheckcalcs.com/commission-calculator>: 5% to a quota of 100,000 a quarter, 7% above it,
/// beside a base of 50,000 a year. A quarter of 130,000 pays 5,000 + 2,100, in all 7,100 (D), beside 12,500 of base
/// (D).
#[test]
fn a_rate_above_quota() {
    let table = bands("marginal", "attainment", &[(0.0, 0.05), (1.0, 0.07)]);
    let parts = with([
        on_goal(400_000.0, table),
        component(json!({"period": "quarter"})),
        role(json!({"base": 50_000})),
        quarters([130_000.0, 100_000.0, 0.0, 0.0]),
    ]);
    check(parts.clone(), periods(|period| period.pay), "7100, 5000, 0, 0");
    let base = evaluate(parts).outcome.roles["r"].base;
    assert_eq!(number(base / 4.0), "12500");
}
