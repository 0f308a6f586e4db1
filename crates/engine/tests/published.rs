//! Published examples of pay plans: each states its plan and its figures, and the engine must find the same figures.
//!
//! The sources are named with each case. Where a source leaves its rule open, the reading is said; a figure that is derived
//! here and not published is marked so.

#![allow(clippy::needless_pass_by_value, reason = "a case is written where it is used")]

mod table;

use hagstone_engine::{Document, Evaluation};
use serde_json::{Value, json};
use table::{join, number};

/// A plan of one person: a target incentive, and for each component its weight, curve, goal and result.
struct Plan {
    target_incentive: f64,
    components: Vec<(f64, Value, f64, f64)>,
}

/// A curve that goes on beyond its last point.
fn extend(points: Value) -> Value {
    json!({"points": points, "beyond": "extend"})
}

/// A curve that is capped at its last point.
fn flat(points: Value) -> Value {
    json!({"points": points, "beyond": "flat"})
}

fn evaluate(change: Value) -> Evaluation {
    let mut value = json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {"f": {"name": "F"}},
        "teams": {"t": {"name": "T", "function": "f"}},
        "measures": {"revenue": {"name": "Revenue", "counts": "revenue", "scope": "company"}},
    });
    for (key, part) in change.as_object().unwrap() {
        match (&mut value[key], part) {
            (Value::Object(whole), Value::Object(part)) => whole.extend(part.clone()),
            (slot, part) => *slot = part.clone(),
        }
    }
    Document::from_value(value).unwrap().evaluate(None)
}

impl Plan {
    fn pays(&self) -> f64 {
        let mut measures = json!({});
        let mut components = json!({});
        let mut results = json!({});
        for (index, (weight, curve, goal, result)) in self.components.iter().enumerate() {
            let id = format!("c{index}");
            measures[&id] = json!({"name": id, "counts": "amount", "scope": "own", "goal": {"year": goal}});
            components[&id] = json!({"measure": id, "weight": weight, "period": "year", "curve": curve});
            results[&id] = json!({"year": result});
        }
        let evaluation = evaluate(json!({
            "roles": {"r": {
                "name": "R", "team": "t", "heads": 1, "base": 0,
                "target_incentive": {"amount": self.target_incentive}, "plan": "p"
            }},
            "plans": {"p": {"name": "P", "components": components}},
            "measures": measures,
            "results": results
        }));
        evaluation.outcome.roles["r"].variable_pay
    }
}

/// What one component pays for some results.
fn check(target_incentive: f64, curve: &Value, goal: f64, cases: &[(f64, f64)]) {
    for &(result, pay) in cases {
        let plan = Plan {
            target_incentive,
            components: vec![(1.0, curve.clone(), goal, result)],
        };
        assert_eq!(number(plan.pays()), number(pay), "{result} of {goal}");
    }
}

/// <https://www.performio.co/insight/sales-commission-glossary>: 60,000 of a goal of 80,000 are 75%.
#[test]
fn attainment_is_result_over_goal() {
    check(
        100.0,
        &extend(json!([[0, 0], [1, 1]])),
        80_000.0,
        &[(60_000.0, 75.0)],
    );
}

/// michaelhauge/pertama-partners-resources, `sales-commission-plan.md`: a flat 6% of a quota of 1,000,000, which is a target
/// of 60,000.
#[test]
fn a_flat_rate() {
    let line = extend(json!([[0, 0], [1, 1]]));
    check(
        60_000.0,
        &line,
        1e6,
        &[(1e6, 60_000.0), (500_000.0, 30_000.0), (1.5e6, 90_000.0)],
    );
}

/// <https://visdum.com/term/payout-floor-commission-threshold>: 10% of bookings, nothing below 70% of a quota of 1,000,000,
/// from the first dollar at and above it.
#[test]
fn a_cliff_that_includes_its_threshold() {
    let cliff = extend(json!([[0.7, 0.7], [1, 1]]));
    check(
        100_000.0,
        &cliff,
        1e6,
        &[
            (500_000.0, 0.0),
            (690_000.0, 0.0),
            (700_000.0, 70_000.0),
            (900_000.0, 90_000.0),
        ],
    );
}

/// <https://www.sparrowgenie.com/sales-commission-models/capped-commission>: 3% of sales with a cap of 10,000, which is
/// reached at 333,333.33.
#[test]
fn a_cap() {
    let capped = flat(json!([[0, 0], [1, 1]]));
    check(
        10_000.0,
        &capped,
        10_000.0 / 0.03,
        &[(400_000.0, 10_000.0), (200_000.0, 6_000.0)],
    ); // the second is derived
}

/// <https://revopsmasters.com/category/sales-compensation/accelerators-and-decelerators>: a quota of 500,000 and a target of
/// 100,000; a point of attainment is worth 1,000 to 100%, 1.5 times that to 130%, twice that above.
#[test]
fn accelerators() {
    let curve = extend(json!([[0, 0], [1, 1], [1.3, 1.45], [1.4, 1.65]]));
    check(
        100_000.0,
        &curve,
        500_000.0,
        &[
            (500_000.0, 100_000.0),
            (505_000.0, 101_500.0),
            (650_000.0, 145_000.0),
            (655_000.0, 147_000.0),
            (750_000.0, 185_000.0), // derived: 145,000 + 20 points of 2,000
        ],
    );
}

/// <https://bonuspaycalc.com/guides/bonus-payout-curve-explained.html>: a quota of 100,000, a threshold of 70%, 10,000 at
/// target, twice the rate above it, capped at 200%. Read with nothing paid at the threshold itself.
#[test]
fn a_threshold_target_and_cap() {
    let curve = flat(json!([[0.7, 0], [1, 1], [1.5, 2]]));
    check(
        10_000.0,
        &curve,
        100_000.0,
        &[(85_000.0, 5_000.0), (120_000.0, 14_000.0), (180_000.0, 20_000.0)],
    );
}

/// <https://www.sec.gov/Archives/edgar/data/1506439/000165495421001831/shsp_ex10-1.htm>: nothing below 90%; 90% at 90%, one
/// point a point to target, 2.5 points a point to 120%, capped at 150%.
#[test]
fn a_cliff_of_ninety_points() {
    let curve = flat(json!([[0.9, 0.9], [1, 1], [1.2, 1.5]]));
    check(
        100.0,
        &curve,
        100.0,
        &[
            (89.9, 0.0),
            (90.0, 90.0),
            (100.0, 100.0),
            (110.0, 125.0),
            (120.0, 150.0),
            (140.0, 150.0),
        ],
    );
}

/// <https://www.sec.gov/Archives/edgar/data/1066134/000129993306005740/exhibit2.htm>: 110% pays 133%, 130% pays 200%, the
/// published steps between are 3 1/3 points a point, rounded to whole percents.
#[test]
fn a_line_to_a_maximum() {
    let curve = flat(json!([[1, 1], [1.3, 2]]));
    for (attainment, pay) in [
        (110.0, 133.0),
        (115.0, 150.0),
        (120.0, 167.0),
        (125.0, 183.0),
        (130.0, 200.0),
    ] {
        let plan = Plan {
            target_incentive: 100.0,
            components: vec![(1.0, curve.clone(), 100.0, attainment)],
        };
        assert_eq!(number(plan.pays().round()), number(pay), "{attainment}");
    }
}

/// <http://calqoo.com/en/financial/performance>: steps of whole percents, read as half-open: 80% pays 50%, 90% 80%, 100%
/// 100%, 110% 120% and 120% 150%.
#[test]
fn steps() {
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
    check(
        100.0,
        &flat(points),
        100.0,
        &[
            (79.9, 0.0),
            (80.0, 50.0),
            (89.5, 50.0),
            (90.0, 80.0),
            (99.0, 80.0),
            (100.0, 100.0),
            (109.0, 100.0),
            (110.0, 120.0),
            (119.0, 120.0),
            (120.0, 150.0),
            (200.0, 150.0),
        ],
    );
}

/// <https://bonuspaycalc.com/guides/kpi-weighting.html>: 60%, 25% and 15% of 10,000 on three measures at 90%, 110% and
/// 100%, each paying what is attained: 0.54 + 0.275 + 0.15 = 96.5%.
#[test]
fn weighted_measures() {
    let line = extend(json!([[0, 0], [1, 1]]));
    let components = vec![
        (0.6, line.clone(), 100.0, 90.0),
        (0.25, line.clone(), 100.0, 110.0),
        (0.15, line, 100.0, 100.0),
    ];
    assert_eq!(
        number(
            Plan {
                target_incentive: 10_000.0,
                components
            }
            .pays()
        ),
        "9650"
    );
}

/// <https://www.sec.gov/Archives/edgar/data/1377789/000095013407018984/f32003exv10w23.htm>: two measures with a curve each,
/// 60% on 90 -> 50, 100 -> 100, 120 -> 200 and 40% on 80 -> 50, 100 -> 100, 125 -> 200; 4.4 million when both are at 100%.
#[test]
fn two_measures_with_their_own_curves() {
    let revenue = flat(json!([[0.9, 0.5], [1, 1], [1.2, 2]]));
    let income = flat(json!([[0.8, 0.5], [1, 1], [1.25, 2]]));
    let pays = |a: f64, b: f64| {
        let components = vec![(0.6, revenue.clone(), 100.0, a), (0.4, income.clone(), 100.0, b)];
        number(
            Plan {
                target_incentive: 4.4e6,
                components,
            }
            .pays(),
        )
    };
    assert_eq!(pays(100.0, 100.0), "4400000");
    // Derived: 2,640,000 x 1.5 + 1,760,000 x 0.75.
    assert_eq!(pays(110.0, 90.0), "5280000");
}

/// A pool of several roles: heads, target incentive, and what one person gets.
fn check_pool(fund: f64, split: Value, roles: &[(f64, f64)], expect: &str) {
    let mut table = json!({});
    for (index, (heads, amount)) in roles.iter().enumerate() {
        table[format!("r{index}")] = json!({
            "name": "R", "team": "t", "heads": heads, "base": 0, "target_incentive": {"amount": amount}, "plan": "p"
        });
    }
    let line = extend(json!([[0, 0], [1, 1]]));
    let members: Vec<&String> = table.as_object().unwrap().keys().collect();
    let pools = json!({"pool": {
        "name": "Pool",
        "fund": {"at_target": fund, "measure": "revenue", "curve": line},
        "members": members,
        "split": split
    }});
    let evaluation =
        evaluate(json!({"roles": table, "pools": pools, "plans": {"p": {"name": "P", "components": {}}}}));
    let one = evaluation
        .outcome
        .roles
        .values()
        .map(|role| number(role.pools["pool"]));
    assert_eq!(join(one), expect);
}

/// <https://www.lawinsider.com/clause/the-calculation/_2>: a pool of 500,000 by share of a payroll of 30,000,000: earnings of
/// 30,000 are 0.1% of it, and get 500. What earns shares is the target incentive here.
#[test]
fn a_pool_by_share_of_pay() {
    check_pool(
        500_000.0,
        json!({"target_incentive": 1}),
        &[(1.0, 30_000.0), (999.0, 30_000.0)],
        "500, 500",
    );
}

/// <https://www.deaf-interpreter.com/bonus-pool-agreement/>: a pool of 200,000 in 25 shares is 8,000 a share; roles with one,
/// two and three shares get 8,000, 16,000 and 24,000. Read as ten, six and one people, who hold 10 + 12 + 3 shares.
#[test]
fn a_pool_in_shares() {
    let roles = [(10.0, 1.0), (6.0, 2.0), (1.0, 3.0)];
    check_pool(
        200_000.0,
        json!({"target_incentive": 1}),
        &roles,
        "8000, 16000, 24000",
    );
    check_pool(200_000.0, json!({"equal": 1}), &[(25.0, 0.0)], "8000");
}

/// On-target earnings, pay mix and cost, as the trade publishes them.
fn check_earnings(base: f64, target_incentive: Value, expect: &str) {
    let evaluation = evaluate(json!({
        "roles": {"r": {"name": "R", "team": "t", "heads": 1, "base": base, "target_incentive": target_incentive, "plan": "p"}},
        "plans": {"p": {"name": "P", "components": {"c": {
            "measure": "revenue", "weight": 1, "period": "year", "curve": extend(json!([[0, 0], [1, 1]]))
        }}}},
        "goal": {"revenue": {"amount": 3_000_000}}
    }));
    let role = &evaluation.outcome.roles["r"];
    let company = &evaluation.outcome.company;
    let numbers = [
        role.on_target_earnings,
        role.target_incentive,
        role.pay_mix.unwrap(),
        company.ccos.unwrap(),
    ];
    assert_eq!(join(numbers.map(number)), expect);
}

/// - <https://simplerev.io/tools/ote-calculator>: a base of 75,000 at 60/40 is 50,000 variable, 125,000 on target.
/// - <https://getcarvd.com/blog/how-to-calculate-ote>: 80,000 and 66,000 are 146,000; 100,700 and 89,300 are 190,000 at 53/47.
/// - <http://www.accelerateconsultinggroup.com/articles/five-reminders-properly-calculate-your-compensation-cost-sales>: total
///   cash compensation of 150,000 on sales of 3,000,000 is a compensation cost of sales of 5%.
#[test]
fn earnings_mix_and_cost() {
    check_earnings(
        75_000.0,
        json!({"amount": 50_000}),
        "125000, 50000, 0.6, 0.041667",
    );
    check_earnings(
        80_000.0,
        json!({"amount": 66_000}),
        "146000, 66000, 0.547945, 0.048667",
    );
    check_earnings(
        100_700.0,
        json!({"amount": 89_300}),
        "190000, 89300, 0.53, 0.063333",
    );
    check_earnings(
        100_000.0,
        json!({"share_of_base": 0.5}),
        "150000, 50000, 0.666667, 0.05",
    );
}
