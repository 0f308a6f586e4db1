//! Several measures in one plan, and objectives that somebody scores.

use serde_json::{Value, json};

use crate::{check, check_warned, extend, flat, on_goal, pay, pay_by_role, pays, role, target, with};

/// WX-29, <https://bonuspaycalc.com/guides/kpi-weighting.html>: 60%, 25% and 15% of 10,000 on three measures at 90%,
/// 110% and 100%, each of which pays what is attained: 0.54 + 0.275 + 0.15 = 96.5%.
#[test]
fn weighted_measures() {
    let part = |id: &str, weight: f64, result: f64| {
        json!({
            "measures": {id: {"name": id, "counts": "amount", "scope": "own", "goal": {"year": 100}}},
            "results": {id: {"year": result}},
            "plans": {"p": {"components": {id: {
                "measure": id, "weight": weight, "period": "year", "pays": extend(json!([[0, 0], [1, 1]]))
            }}}}
        })
    };
    let parts = with([
        part("revenue", 0.6, 90.0),
        part("retention", 0.25, 110.0),
        part("quality", 0.15, 100.0),
        role(json!({"target_incentive": {"amount": 10_000}})),
    ]);
    check(parts, pay, "9650");
}

/// An objective that is scored from 0 to 1, and what its component pays.
fn objective(id: &str, component: Value) -> Value {
    let component = with([json!({"measure": id, "period": "year"}), component]);
    json!({
        "measures": {id: {"name": id, "counts": "score", "scope": "own", "goal": {"year": 1}}},
        "plans": {"p": {"components": {id: component}}}
    })
}

/// WX-31, <https://www.sec.gov/Archives/edgar/data/1383571/000138357110000040/ex101.htm>: an objective has a least and
/// a greatest amount, the least below nothing: -15,000 to 30,000, and -60,000 to 60,000; all of them pay 65% of base at
/// most. Only the ranges are published; scores from 0 to 1 and a base of 100,000 are ours, and so are the figures (D).
#[test]
fn objectives_may_pay_less_than_nothing() {
    let line = |least: f64, most: f64| json!({"pays": {"objective": {"points": [[0, least], [1, most]]}}});
    let parts = with([
        objective("small", line(-15_000.0, 30_000.0)),
        objective("large", line(-60_000.0, 60_000.0)),
        role(json!({"base": 100_000})),
        json!({"plans": {"p": {"caps": {
            "objectives": {"components": ["small", "large"], "per": "year", "at": {"share_of_base": 0.65}}
        }}}}),
    ]);
    let cases = [
        ((0.0, 0.0), "-75000"),
        ((0.0, 1.0), "45000"),
        ((1.0, 0.5), "30000"),
        // 30,000 + 60,000 are more than 65,000.
        ((1.0, 1.0), "65000"),
    ];
    for ((small, large), expect) in cases {
        let results = json!({"results": {"small": {"year": small}, "large": {"year": large}}});
        check(with([parts.clone(), results]), pay, expect);
    }
}

/// WX-32, <https://www.sec.gov/Archives/edgar/data/1117733/000111773318000025/a2018cashbonusplan.htm>: a director's
/// bonus is 15% of base and hangs to 30% on the company, to 70% on objectives; a manager's is 10%, an individual
/// contributor's 5%, both all on objectives. Only these are published. D: with a base of 100,000 each, the company at
/// 120% and objectives at a half, both paid as attained, 15,000 x (0.36 + 0.35), 10,000 x 0.5 and 5,000 x 0.5.
#[test]
fn the_mix_depends_on_the_role() {
    let line = extend(json!([[0, 0], [1, 1]]));
    let objectives =
        |weight: f64| json!({"measure": "objectives", "weight": weight, "period": "year", "pays": line});
    let holder = |share: f64, plan: &str| {
        json!({
            "name": "R", "team": "t", "heads": 1, "base": 100_000,
            "target_incentive": {"share_of_base": share}, "plan": plan
        })
    };
    let parts = json!({
        "measures": {
            "company": {"name": "Company", "counts": "revenue", "scope": "company"},
            "objectives": {"name": "Objectives", "counts": "score", "scope": "own", "goal": {"year": 1}}
        },
        "results": {"company": {"attainment": 1.2}, "objectives": {"year": 0.5}},
        "plans": {
            "p": null,
            "directors": {"name": "Directors", "components": {
                "company": {"measure": "company", "weight": 0.3, "period": "year", "pays": line},
                "objectives": objectives(0.7)
            }},
            "others": {"name": "Others", "components": {"objectives": objectives(1.0)}}
        },
        "roles": {
            "r": null,
            "director": holder(0.15, "directors"),
            "manager": holder(0.1, "others"),
            "contributor": holder(0.05, "others")
        }
    });
    check(
        parts,
        pay_by_role,
        "director 10650, manager 5000, contributor 2500",
    );
}

/// WX-33, <https://mrexcel.com/board/threads/formula-to-calculate-bonus-percentage-that-is-not-linear.1235891>: nothing
/// below 96 units, 50% at 96, a line from 97 to 101, 150% from 103 to 107, 200% above. What 102 pays is not said: see
/// `mistakes`. D: as a curve that says it, 50% to 97, a line to 100% at 101, and on to 150% at 103.
#[test]
fn a_curve_leaves_no_gap() {
    let curve = flat(json!([
        [0.96, 0.5],
        [0.97, 0.5],
        [1.01, 1],
        [1.03, 1.5],
        [1.07, 1.5],
        [1.07, 2]
    ]));
    let parts = with([on_goal(100.0, curve), target(100.0)]);
    let cases = [
        (95.9, "0"),
        (96.0, "50"),
        (99.0, "75"),
        (101.0, "100"),
        (102.0, "125"),
        (103.0, "150"),
        (106.9, "150"),
        (107.0, "200"),
    ];
    for (result, expect) in cases {
        // It pays 87.5% at 100%, and is warned of.
        let result = json!({"results": {"m": {"year": result}}});
        check_warned(with([parts.clone(), result]), pay, expect);
    }
}

/// WX-35, <https://itknowledgeexchange.techtarget.com/itanswers/problem-calculating-something-in-excel/>: 97% of goal
/// pays 50%, 100% pays 100%, 105% pays 180%, linear between. The source's "approx. 170%" for 1.52 of 1.4747 is wrong:
/// 103.072% pays 100 + 3.072 x 16 = 149.1% (D).
#[test]
fn between_two_points_a_curve_is_a_line() {
    let curve = flat(json!([[0.97, 0.5], [1, 1], [1.05, 1.8]]));
    let parts = with([on_goal(1.4747, curve), target(100.0)]);
    pays(&parts, &[(1.52, "149.148979")]);
}
