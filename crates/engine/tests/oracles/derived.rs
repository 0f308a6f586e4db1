//! What nobody has published with figures: all of them are derived here, from the definitions.

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::table::{join, number};
use crate::{
    check, component, extend, flat, months, on_goal, pay, pay_by_role, pay_each, people, periods, quarters,
    rate, role, target, with,
};

/// A curve that pays half at 80% of goal, 150% at 120%, nothing below and no more above.
fn curve() -> Value {
    flat(json!([[0.8, 0.5], [1, 1], [1.2, 1.5]]))
}

/// A target of 40,000 a year, 10,000 a quarter, for a goal of 100 a quarter.
fn quarterly(change: Value, results: [f64; 4]) -> Value {
    with([
        on_goal(400.0, curve()),
        target(40_000.0),
        component(json!({"period": "quarter"})),
        component(change),
        quarters(results),
    ])
}

/// What each quarter pays, and the year.
#[track_caller]
fn check_quarters(parts: Value, by_quarter: &str, year: &str) {
    check(parts.clone(), periods(|period| period.pay), by_quarter);
    check(parts, pay, year);
}

/// A marketing chief's bonus is half of a base of 200,000: 100,000. 75% of it hang on the company's quota, which sales
/// share; the rest on leads. The company's team of sales is to bring 60% of 1,200,000 and marketing's 40%.
///
/// Sales bring 648,000 of 720,000 (90%), marketing 528,000 of 480,000 (110%): 1,176,000, 98%. The curve pays 50 + 18 x
/// 2.5 = 95% there. Leads of 1,100 of 1,000 pay 125%. Marketing gets 75,000 x 0.95 + 25,000 x 1.25 = 71,250 + 31,250;
/// the chief of sales, whose 100,000 hang on the company alone, 95,000. Both of 40,000 on own revenue would get 50 + 25
/// = 75% and 125%.
#[test]
fn a_marketing_bonus_on_a_shared_company_quota() {
    let paid = |measure: &str, weight: f64| {
        json!({
            "measure": measure, "weight": weight, "period": "year", "pays": curve()
        })
    };
    let chief = |team: &str, plan: &str| {
        json!({
            "name": "Chief", "team": team, "heads": 1, "base": 200_000,
            "target_incentive": {"share_of_base": 0.5}, "plan": plan
        })
    };
    let parts = json!({
        "functions": {"f": null, "sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "t": null,
            "s": {"name": "Sales", "function": "sales", "revenue_share": 0.6},
            "m": {"name": "Marketing", "function": "marketing", "revenue_share": 0.4}
        },
        "measures": {
            "company": {"name": "Company", "counts": "revenue", "scope": "company"},
            "function": {"name": "Own function", "counts": "revenue", "scope": "own_function"},
            "s": {"name": "Sales", "counts": "revenue", "scope": {"team": "s"}},
            "m": {"name": "Marketing", "counts": "revenue", "scope": {"team": "m"}},
            "leads": {"name": "Leads", "counts": "count", "scope": {"team": "m"}, "goal": {"year": 1_000}}
        },
        "results": {"s": {"year": 648_000}, "m": {"year": 528_000}, "leads": {"year": 1_100}},
        "plans": {
            "p": null,
            "marketing": {"name": "M", "components": {"company": paid("company", 0.75), "leads": paid("leads", 0.25)}},
            "sales": {"name": "S", "components": {"company": paid("company", 1.0)}},
            "apart": {"name": "A", "components": {"function": paid("function", 1.0)}}
        },
        "roles": {
            "r": null,
            "marketing": chief("m", "marketing"), "sales": chief("s", "sales"),
            "sales_apart": chief("s", "apart"), "marketing_apart": chief("m", "apart")
        }
    });
    let expect = "marketing 102500, sales 95000, sales_apart 75000, marketing_apart 125000";
    check(parts, pay_by_role, expect);
}

/// By quarter, each for itself: 80% pays 5,000, 120% and 130% pay 15,000, 70% nothing, in all 35,000. The year is at
/// 100%, worth 40,000: a true-up makes good 5,000.
///
/// Of the year so far: 80% of 10,000 is worth 5,000; 200 of 200 are worth 20,000, of which 15,000 are still to be paid;
/// 330 of 300 are 110%, worth 37,500; 400 of 400 are worth 40,000.
#[test]
fn quarters_a_true_up_and_the_year_so_far() {
    let results = [80.0, 120.0, 130.0, 70.0];
    check_quarters(quarterly(json!({}), results), "5000, 15000, 15000, 0", "35000");
    let up = json!({"true_up": "up"});
    check_quarters(quarterly(up.clone(), results), "5000, 15000, 15000, 0", "40000");
    let to_date = json!({"basis": "year_to_date"});
    check_quarters(
        quarterly(to_date.clone(), results),
        "5000, 15000, 17500, 2500",
        "40000",
    );
    // A last quarter of 30 leaves the year at 90%, worth 30,000: 7,500 of the 37,500 are taken back. The quarters by
    // themselves paid 35,000: a true-up that only makes good leaves them, one that goes both ways takes 5,000 back.
    let results = [80.0, 120.0, 130.0, 30.0];
    check_quarters(quarterly(to_date, results), "5000, 15000, 17500, -7500", "30000");
    check_quarters(quarterly(up, results), "5000, 15000, 15000, 0", "35000");
    let both = json!({"true_up": "both"});
    check_quarters(quarterly(both, results), "5000, 15000, 15000, 0", "30000");
}

/// The target shared out as the goal is, 40, 80, 120 and 160 of 400: a tenth, two, three and four tenths of 40,000.
/// Each quarter at 90% pays 75% of its part. Evenly, each pays 75% of 10,000.
#[test]
fn a_target_is_spread_evenly_or_as_the_goal() {
    let parts = |spread: &str| {
        with([
            quarterly(json!({"spread": spread}), [36.0, 72.0, 108.0, 144.0]),
            json!({"measures": {"m": {"goal": {"year": null, "quarters": [40, 80, 120, 160]}}}}),
        ])
    };
    check_quarters(parts("even"), "7500, 7500, 7500, 7500", "30000");
    check_quarters(parts("as_goal"), "3000, 6000, 9000, 12000", "30000");
}

/// A matrix of revenue and margin with rows at 80%, 100% and 120%, columns at 90%, 100% and 110%:
///
/// | | 90% | 100% | 110% |
/// |---|---|---|---|
/// | 80% | 40% | 50% | 60% |
/// | 100% | 80% | 100% | 130% |
/// | 120% | 120% | 160% | 200% |
///
/// At 110% of revenue and 105% of margin the cell that is reached is 100%. Halfway both ways between 100%, 130%, 160%
/// and 200% is their mean, 147.5%. At 95% and 94%: three quarters of the way from the first row and two fifths from the
/// first column: 40 + 4 = 44% and 80 + 8 = 88%, of which 44 + 33 = 77%.
#[test]
fn a_cell_of_a_matrix() {
    let matrix = |between: &str| {
        json!({"matrix": {
            "by": "margin", "between": between,
            "rows": [0.8, 1, 1.2], "columns": [0.9, 1, 1.1],
            "cells": [[0.4, 0.5, 0.6], [0.8, 1, 1.3], [1.2, 1.6, 2]]
        }})
    };
    let margin = json!({"name": "Margin", "counts": "amount", "scope": "company", "goal": {"year": 100}});
    let cases = [
        // Revenue, margin, by steps, linear.
        (110.0, 105.0, "100", "147.5"),
        (95.0, 94.0, "40", "77"),
        (100.0, 100.0, "100", "100"),
        (80.0, 90.0, "40", "40"),
        // Outside: nothing before the first row or column, the last ones go on.
        (79.9, 105.0, "0", "0"),
        (105.0, 89.9, "0", "0"),
        (150.0, 150.0, "200", "200"),
        (150.0, 105.0, "160", "180"),
    ];
    for (revenue, margin_result, steps, linear) in cases {
        for (between, expect) in [("steps", steps), ("linear", linear)] {
            let parts = with([
                on_goal(100.0, matrix(between)),
                target(100.0),
                json!({
                    "measures": {"margin": margin},
                    "results": {"m": {"year": revenue}, "margin": {"year": margin_result}}
                }),
            ]);
            check(parts, pay, expect);
        }
    }
}

/// A cap of a year holds over its quarters and its true-up: four quarters of 120% are worth 60,000, 45,000 are the
/// most. A floor of half a quarter's target pays a quarter that reaches nothing.
#[test]
fn a_cap_and_a_floor() {
    let cap = json!({"cap": {"per": "year", "at": {"amount": 45_000}}});
    check(quarterly(cap, [120.0, 120.0, 120.0, 120.0]), pay, "45000");
    let floor = json!({"floor": {"per": "period", "at": {"share_of_target": 0.5}}});
    check_quarters(
        quarterly(floor, [100.0, 10.0, 120.0, 0.0]),
        "10000, 5000, 15000, 5000",
        "35000",
    );
}

/// A gate that looks at the whole year while the component is paid by quarter: the year's 390 of 400 are below it, so
/// that every quarter pays a half.
#[test]
fn a_gate_over_another_period() {
    let gate = |period: Value| {
        json!({"gates": {
            "whole": {"measure": "m", "at_least": 1, "otherwise": 0.5, "period": period}
        }})
    };
    let results = [110.0, 100.0, 90.0, 90.0];
    check_quarters(
        quarterly(gate(json!("year")), results),
        "6250, 5000, 3750, 3750",
        "18750",
    );
    // Its own quarter alone: the last two are below their goals.
    check_quarters(
        quarterly(gate(Value::Null), results),
        "12500, 10000, 3750, 3750",
        "30000",
    );
}

/// A hurdle keeps a curve to 100% of target while it is missed.
#[test]
fn a_hurdle_on_a_curve() {
    let parts = |margin: f64| {
        with([
            on_goal(100.0, extend(json!([[0, 0], [1, 1], [1.1, 1.3]]))),
            target(100.0),
            component(json!({"hurdles": {"margin": {"measure": "margin", "of": "result", "at_least": 0.3}}})),
            json!({"measures": {
                "margin": {"name": "Margin", "counts": "rate", "scope": "company", "goal": {"year": 0.3}}
            }}),
            json!({"results": {"m": {"year": 120}, "margin": {"year": margin}}}),
        ])
    };
    check(parts(0.3), pay, "160");
    check(parts(0.29), pay, "100");
}

/// Where less is better, attainment is goal / result: a cost of 80 against 100 is at 125%, one of 125 at 80%.
#[test]
fn less_may_be_better() {
    let parts = |cost: f64| {
        with([
            on_goal(100.0, extend(json!([[0, 0], [1, 1]]))),
            target(100.0),
            json!({"measures": {"m": {"better": "lower"}}, "results": {"m": {"year": cost}}}),
        ])
    };
    check(parts(80.0), pay, "125");
    check(parts(125.0), pay, "80");
}

/// A prize for the days of May and June: 500 from ten deals, 2,000 from twenty; what is sold in April or July does not
/// count.
#[test]
fn a_prize_for_some_days() {
    let parts = |counts: [f64; 4]| {
        let mut sold = [0.0; 12];
        sold[3..7].copy_from_slice(&counts);
        with([
            component(json!({
                "measure": "m", "period": "year", "window": {"from": "2027-05-01", "to": "2027-06-30"},
                "pays": {"bonus": {"of": "result", "steps": [
                    {"from": 10, "amount": 500}, {"from": 20, "amount": 2_000}
                ]}}
            })),
            json!({"measures": {"m": {"name": "Deals", "counts": "count", "scope": "own"}}}),
            months(&sold),
        ])
    };
    check(parts([50.0, 4.0, 5.0, 50.0]), pay, "0");
    check(parts([0.0, 4.0, 6.0, 0.0]), pay, "500");
    check(parts([0.0, 15.0, 6.0, 0.0]), pay, "2000");
}

/// A bonus of three steps: the highest that is reached, or every one.
#[test]
fn every_step_that_is_reached_may_be_paid() {
    let parts = |paid: &str, result: f64| {
        with([
            on_goal(
                100.0,
                json!({"bonus": {"of": "attainment", "paid": paid, "steps": [
                    {"from": 0.8, "amount": 1_000}, {"from": 1, "amount": 3_000}, {"from": 1.2, "amount": 6_000}
                ]}}),
            ),
            role(json!({"base": 50_000})),
            json!({"results": {"m": {"year": result}}}),
        ])
    };
    // 1,000 + 3,000 where every one is paid.
    for (result, highest, every) in [
        (79.0, "0", "0"),
        (80.0, "1000", "1000"),
        (110.0, "3000", "4000"),
        (120.0, "6000", "10000"),
    ] {
        check(parts("highest", result), pay, highest);
        check(parts("every", result), pay, every);
    }
}

/// What components pay together is capped by half-years at 90% of their target, 18,000: the first pays 5,000 + 15,000,
/// and gives 2,000 back; the second pays 15,000.
#[test]
fn a_cap_over_components() {
    let cap = json!({"plans": {"p": {"caps": {"all": {"per": "half", "at": {"share_of_target": 0.9}}}}}});
    let parts = with([quarterly(json!({}), [80.0, 120.0, 130.0, 70.0]), cap]);
    check(
        parts.clone(),
        periods(|period| period.pay),
        "5000, 15000, 15000, 0",
    );
    check(parts, pay, "33000");
}

/// A deal of 100 that `a` and `b` share, with an overlay of 20% for `a`, and one of 40 for `b`. Own amounts are 70 and
/// 90: rolled up, 160. A team's deals are those of its people, by split alone: `b`'s 50 + 40. The company's are all of
/// them, 140; half of those of type `new`, credited by half again, are 25.
#[test]
fn deals_count_for_people_teams_and_the_company() {
    let amount =
        |scope: Value, deals: Value| json!({"name": "M", "counts": "amount", "scope": scope, "deals": deals});
    let parts = with([
        people(&["a", "b"]),
        json!({
            "teams": {
                "t": {"revenue_share": 0.5},
                "u": {"name": "U", "function": "f", "revenue_share": 0.5}
            },
            "payees": {"b": {"team": "u"}},
            "measures": {
                "m": amount(json!("own"), json!({})),
                "team": amount(json!({"team": "u"}), json!({})),
                "function": amount(json!({"function": "f"}), json!({})),
                "company": amount(json!("company"), json!({})),
                "half": {
                    "name": "Half", "counts": "amount", "scope": "company", "credit": 0.5,
                    "deals": {"types": ["new"], "credit": {"new": 0.5}}
                },
                "rolled_up": {"name": "R", "counts": {"roll_up": {"of": "m"}}, "scope": "company"}
            },
            "deals": {
                "1": {
                    "date": "2027-02-01", "amount": 100, "deal_type": "new",
                    "credits": {"a": 0.5, "b": 0.5}, "overlays": {"a": 0.2}
                },
                "2": {"date": "2027-12-31", "amount": 40, "credits": {"b": 1}},
                "last_year": {"date": "2026-12-31", "amount": 1_000, "credits": {"b": 1}}
            }
        }),
        component(json!({"measure": "m", "period": "year", "pays": rate(1.0)})),
    ]);
    check(parts.clone(), pay_each, "a 70, b 90");
    let results = |e: &Evaluation| {
        let measures = e.outcome.measures.iter();
        join(measures.map(|(id, measure)| format!("{id} {}", number(measure.result))))
    };
    check(
        parts,
        results,
        "team 90, function 140, company 140, half 25, rolled_up 160",
    );
}

/// Three people are paid 120% of 1,000; a fourth is paid a tenth of what all of them are paid, 360, and nothing on that.
#[test]
fn pay_on_pay() {
    let parts = with([
        on_goal(100.0, extend(json!([[0, 0], [1, 1]]))),
        target(1_000.0),
        role(json!({"heads": 3})),
        json!({
            "measures": {
                "pay": {"name": "Pay", "counts": {"variable_pay": {}}, "scope": "company"}
            },
            "plans": {"q": {"name": "Q", "components": {
                "pay": {"measure": "pay", "period": "quarter", "pays": rate(0.1)}
            }}},
            "roles": {"s": {"name": "S", "team": "t", "heads": 1, "base": 0, "plan": "q"}},
            "results": {"m": {"attainment": 1.2}}
        }),
    ]);
    check(parts, pay_by_role, "r 1200, s 360");
}

/// A cost rate is better where it is lower. Costs are 100 of a revenue of 400, as planned, in quarters of 20, 25, 40
/// and 15 of 100 each: 125%, 100%, 62.5% and 166.67% of 1,000 each. Against a rate of 0.2 the whole year is at 80%.
#[test]
fn a_ratio_that_is_better_where_it_is_lower() {
    let amount =
        |goal: f64| json!({"name": "A", "counts": "amount", "scope": "company", "goal": {"year": goal}});
    let ratio = |goal: Value| {
        json!({
            "name": "Q", "scope": "company", "better": "lower", "goal": goal,
            "counts": {"ratio": {"of": "cost", "to": "revenue"}}
        })
    };
    let parts = |goal: Value, period: &str| {
        with([
            json!({
                "measures": {"cost": amount(100.0), "revenue": amount(400.0), "m": ratio(goal)},
                "results": {
                    "cost": {"quarters": [20, 25, 40, 15]}, "revenue": {"quarters": [100, 100, 100, 100]}
                }
            }),
            component(json!({"measure": "m", "period": period, "pays": extend(json!([[0, 0], [1, 1]]))})),
            target(4_000.0),
        ])
    };
    check_quarters(
        parts(Value::Null, "quarter"),
        "1250, 1000, 625, 1666.666667",
        "4541.666667",
    );
    check(parts(json!({"year": 0.2}), "year"), pay, "3200");
}
