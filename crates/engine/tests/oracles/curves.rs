//! Target incentives: what attainment pays of target.

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::table::number;
use crate::{
    check, check_warned, component, flat, on_goal, pay, pays, periods, quarters, role, target, with,
};

/// A target of 100 for a goal of 100, so that results are percents of the goal and pay is percents of target.
fn percents(pays: Value) -> Value {
    with([on_goal(100.0, pays), target(100.0)])
}

/// WX-23, <https://bonuspaycalc.com/guides/bonus-payout-curve-explained.html>: a quota of 100,000, a threshold of 70%,
/// 10,000 at target, "twice the rate" above it, no more than 200%. Read with nothing paid at the threshold itself. The
/// rate above target is twice that of the target, and less than the one below it: see `mistakes`.
#[test]
fn a_threshold_a_target_and_a_cap() {
    let parts = with([
        json!({"currency": "GBP"}),
        on_goal(100_000.0, flat(json!([[0.7, 0], [1, 1], [1.5, 2]]))),
        target(10_000.0),
    ]);
    for (result, expect) in [(85_000, "5000"), (120_000, "14000"), (180_000, "20000")] {
        let result = json!({"results": {"m": {"year": result}}});
        check_warned(with([parts.clone(), result]), pay, expect);
    }
}

/// WX-25, <https://www.sec.gov/Archives/edgar/data/1506439/000165495421001831/shsp_ex10-1.htm>: 80% net revenue and 20%
/// EBITDA. One of them below 85% pays nothing, and the other is paid alone; otherwise their weighted attainment is
/// paid: nothing below 90%, 90% there, a point a point to target, 2.5 points a point to 120%, which is the cap of 150%.
#[test]
fn a_weighted_attainment_with_a_floor_for_each() {
    let measure =
        |name: &str| json!({"name": name, "counts": "amount", "scope": "company", "goal": {"year": 100}});
    let parts = with([
        json!({"measures": {
            "revenue": measure("Net revenue"),
            "ebitda": measure("EBITDA"),
            "m": {
                "name": "Weighted", "scope": "company",
                "counts": {"weighted": {"of": {"revenue": 0.8, "ebitda": 0.2}, "each_at_least": 0.85}}
            }
        }}),
        component(json!({
            "measure": "m", "period": "year", "pays": flat(json!([[0.9, 0.9], [1, 1], [1.2, 1.5]]))
        })),
        target(100.0),
    ]);
    let cases = [
        ((90.0, 90.0), "90"),
        ((100.0, 100.0), "100"),
        ((120.0, 120.0), "150"),
        ((140.0, 140.0), "150"),
        // D: 0.8 x 110 + 0.2 x 90 = 106 pays 100 + 2.5 x 6.
        ((110.0, 90.0), "115"),
        // D: 0.8 x 88 + 0.2 x 90 = 88.4 is below 90.
        ((88.0, 90.0), "0"),
        // D: 85 is reached, 0.8 x 95 + 0.2 x 85 = 93.
        ((95.0, 85.0), "93"),
        // D: alone, for its weight: 80 x 95%, and 20 x 150%.
        ((95.0, 84.0), "76"),
        ((84.0, 120.0), "30"),
        // D: alone, and below 90.
        ((88.0, 80.0), "0"),
        ((84.0, 84.0), "0"),
    ];
    for ((revenue, ebitda), expect) in cases {
        let results = json!({"results": {"revenue": {"year": revenue}, "ebitda": {"year": ebitda}}});
        check(with([parts.clone(), results]), pay, expect);
    }
}

/// WX-25, the same: a quarter pays no more than 100% of its part, and the year's end makes good what it held back, or
/// takes back what was too much. D: 400 in the year, 100 a quarter; quarters of 120%, 120%, 100% and 60% pay 100, 100,
/// 100 and nothing, the year is at 100% and worth 400. A year of 120% is worth 600, of which 400 are paid. Quarters of
/// 100% and three times 80% pay 100; the year is at 85% and worth nothing.
#[test]
fn quarters_are_capped_and_trued_up() {
    let parts = with([
        on_goal(400.0, flat(json!([[0.9, 0.9], [1, 1], [1.2, 1.5]]))),
        target(400.0),
        component(json!({
            "period": "quarter", "true_up": "both", "cap": {"per": "period", "at": {"share_of_target": 1}}
        })),
    ]);
    let cases = [
        ([120.0, 120.0, 100.0, 60.0], "100, 100, 100, 0", "400"),
        ([120.0, 120.0, 120.0, 120.0], "100, 100, 100, 100", "600"),
        ([100.0, 80.0, 80.0, 80.0], "100, 0, 0, 0", "0"),
    ];
    for (results, by_quarter, year) in cases {
        let parts = with([parts.clone(), quarters(results)]);
        check(parts.clone(), periods(|period| period.pay), by_quarter);
        check(parts, pay, year);
    }
}

/// WX-26, <https://www.sec.gov/Archives/edgar/data/1066134/000129993306005740/exhibit2.htm>: operating profit for 75%
/// of a bonus, objectives for 25%; both hang on 90% of the profit's budget and a compliance score of 3. 110% of the
/// budget pays 133%, and so on by 3 1/3 points a point, rounded to whole percents, to 200% at 130%.
#[test]
fn a_line_to_a_maximum_behind_two_gates() {
    let line = percents(flat(json!([[1, 1], [1.3, 2]])));
    for (attainment, expect) in [
        (110.0, "133"),
        (115.0, "150"),
        (120.0, "167"),
        (125.0, "183"),
        (130.0, "200"),
    ] {
        let result = json!({"results": {"m": {"year": attainment}}});
        let view = |e: &Evaluation| number(e.outcome.roles["r"].variable_pay.round());
        check(with([line.clone(), result]), view, expect);
    }
    let gates = json!({
        "profit": {"measure": "profit", "at_least": 0.9},
        "compliance": {"measure": "compliance", "of": "result", "at_least": 3}
    });
    let parts = with([
        json!({"measures": {
            "profit": {"name": "Operating profit", "counts": "amount", "scope": "company", "goal": {"year": 100}},
            "objectives": {"name": "Objectives", "counts": "score", "scope": "own", "goal": {"year": 1}},
            "compliance": {"name": "Compliance", "counts": "score", "scope": "own", "goal": {"year": 3}}
        }}),
        json!({"plans": {"p": {"components": {
            // The source's curve below budget is not known: here it is a point a point.
            "profit": {
                "measure": "profit", "weight": 0.75, "period": "year", "gates": gates,
                "pays": flat(json!([[0, 0], [1, 1], [1.3, 2]]))
            },
            "objectives": {
                "measure": "objectives", "weight": 0.25, "period": "year", "gates": gates,
                "pays": flat(json!([[0, 0], [1, 1]]))
            }
        }}}}),
        role(json!({"target_incentive": {"amount": 100}})),
    ]);
    let cases = [
        // D: 75 x 150% + 25 x 80%.
        ((115.0, 0.8, 3.0), "132.5"),
        ((115.0, 0.8, 2.9), "0"),
        // D: 75 x 90% + 25, and nothing below.
        ((90.0, 1.0, 3.0), "92.5"),
        ((89.9, 1.0, 3.0), "0"),
    ];
    for ((profit, objectives, compliance), expect) in cases {
        let results = json!({"results": {
            "profit": {"year": profit}, "objectives": {"year": objectives}, "compliance": {"year": compliance}
        }});
        check(with([parts.clone(), results]), pay, expect);
    }
}

/// WX-27, <http://calqoo.com/en/financial/performance>: steps in whole percents, read as half-open, so that 89.5% is
/// still in the step that starts at 80%.
#[test]
fn steps() {
    let steps = json!([
        {"from": 0.8, "pays": 0.5},
        {"from": 0.9, "pays": 0.8},
        {"from": 1, "pays": 1},
        {"from": 1.1, "pays": 1.2},
        {"from": 1.2, "pays": 1.5}
    ]);
    let points = json!([
        [0.8, 0.5],
        [0.9, 0.5],
        [0.9, 0.8],
        [1, 0.8],
        [1, 1],
        [1.1, 1],
        [1.1, 1.2],
        [1.2, 1.2],
        [1.2, 1.5]
    ]);
    for spelling in [json!({"steps": {"steps": steps}}), flat(points)] {
        let cases = [
            (79.9, "0"),
            (80.0, "50"),
            (89.5, "50"),
            (90.0, "80"),
            (99.0, "80"),
            (100.0, "100"),
            (109.0, "100"),
            (110.0, "120"),
            (119.0, "120"),
            (120.0, "150"),
            (200.0, "150"),
        ];
        pays(&percents(spelling), &cases);
    }
}

/// WX-28, <https://www.sec.gov/Archives/edgar/data/1377789/000095013407018984/f32003exv10w23.htm>: revenue for 60%, 90
/// -> 50, 100 -> 100, 120 -> 200; operating income for 40%, 80 -> 50, 100 -> 100, 125 -> 200, as long as there is a
/// least cash flow. 4.4 million when both are at 100%. The least cash flow is 50 here.
#[test]
fn two_measures_with_their_own_curves() {
    let amount =
        |name: &str| json!({"name": name, "counts": "amount", "scope": "company", "goal": {"year": 100}});
    let parts = with([
        json!({"measures": {
            "revenue": amount("Revenue"), "income": amount("Operating income"), "cash": amount("Cash flow")
        }}),
        json!({"plans": {"p": {"components": {
            "revenue": {
                "measure": "revenue", "weight": 0.6, "period": "year",
                "pays": flat(json!([[0.9, 0.5], [1, 1], [1.2, 2]]))
            },
            "income": {
                "measure": "income", "weight": 0.4, "period": "year",
                "pays": flat(json!([[0.8, 0.5], [1, 1], [1.25, 2]])),
                "gates": {"cash": {"measure": "cash", "of": "result", "at_least": 50}}
            }
        }}}}),
        role(json!({"target_incentive": {"amount": 4_400_000}})),
    ]);
    let cases = [
        ((100.0, 100.0, 50.0), "4400000"),
        // D: 2,640,000 x 1.5 + 1,760,000 x 0.75.
        ((110.0, 90.0, 60.0), "5280000"),
        // D: the income's part is lost.
        ((110.0, 90.0, 49.0), "3960000"),
    ];
    for ((revenue, income, cash), expect) in cases {
        let results = json!({"results": {
            "revenue": {"year": revenue}, "income": {"year": income}, "cash": {"year": cash}
        }});
        check(with([parts.clone(), results]), pay, expect);
    }
}
