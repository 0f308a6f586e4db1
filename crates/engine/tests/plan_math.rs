//! What a plan promises: published examples of earnings, mix, upside, rates and cost of sales, and figures derived by hand.
//!
//! A case is named by a number (WX-51), with its source above it; what is not published is marked D.
//!
//! The model: one person of role `r` on plan `p`, whose component `c` pays what is attained of an own goal.

#![allow(clippy::needless_pass_by_value, reason = "a case is written where it is used")]

mod table;

use hagstone_engine::{Document, PlanMath, RoleOutcome, plan_math};
use serde_json::{Value, json};
use table::{join, number};

/// A person with a base and a target incentive, on one component.
fn role(base: f64, incentive: f64, goal: f64, pays: Value) -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"f": {"name": "F"}},
        "teams": {"t": {"name": "T", "function": "f", "revenue_share": 1}},
        "roles": {"r": {
            "name": "R", "team": "t", "heads": 1, "base": base, "target_incentive": {"amount": incentive}, "plan": "p"
        }},
        "measures": {"m": {"name": "M", "counts": "amount", "scope": "own", "goal": {"year": goal}}},
        "plans": {"p": {"name": "P", "components": {
            "c": {"measure": "m", "weight": 1, "period": "year", "pays": pays}
        }}},
        "results": {"m": {"attainment": 1}}
    })
}

fn line() -> Value {
    json!({"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}})
}

fn outcome(model: Value) -> RoleOutcome {
    let evaluation = Document::from_value(model).unwrap().evaluate(None);
    evaluation.outcome.roles["r"].clone()
}

fn plan(model: Value) -> PlanMath {
    outcome(model).plan
}

fn or_none(value: Option<f64>) -> String {
    value.map_or("none".into(), number)
}

/// WX-03, <https://www.bentega.io/sales-compensation>: 70,000 and 30,000 on a quota of 600,000 are 100,000 and a rate of 5%.
#[test]
fn a_target_rate() {
    let found = outcome(role(70_000.0, 30_000.0, 600_000.0, line()));
    let numbers = [
        Some(found.on_target_earnings),
        found.plan.quota,
        found.plan.target_rate,
        Some(found.plan.components["c"].rate),
        found.plan.quota_to_earnings,
    ];
    assert_eq!(join(numbers.map(or_none)), "100000, 600000, 0.05, 0.05, 6");
}

/// WX-51, <https://getcarvd.com/blog/how-to-calculate-ote>: 80,000 and 11% of 600,000 are 146,000; 190,000 at 53/47 are 100,700 and
/// 89,300, which is 11.1625% of 800,000; 150,000 at 40/60 are 60,000 and 90,000.
#[test]
fn earnings_from_a_rate_and_back() {
    let rate = json!({"commission": {"bands": [{"from": 0, "rate": 0.11}]}});
    // A commission without a weight has no target of its own: its rate is what it pays at goal.
    let mut model = role(80_000.0, 66_000.0, 600_000.0, rate);
    model["plans"]["p"]["components"]["c"]["weight"] = json!(null);
    let found = outcome(model);
    let numbers = [
        found.on_target_earnings,
        found.plan.components["c"].rate,
        found.plan.target_rate.unwrap(),
    ];
    assert_eq!(join(numbers.map(number)), "146000, 0.11, 0.11");
    assert_eq!(
        number(plan_math::earnings_of_rate(80_000.0, 600_000.0, 0.11)),
        "146000"
    );
    let (base, variable) = plan_math::base_and_variable(190_000.0, 0.53);
    let rate = plan_math::target_rate(variable, 800_000.0).unwrap();
    assert_eq!(
        join([base, variable, rate].map(number)),
        "100700, 89300, 0.111625"
    );
    let (base, variable) = plan_math::base_and_variable(150_000.0, 0.4);
    assert_eq!(join([base, variable].map(number)), "60000, 90000");
}

/// WX-53, <https://simplerev.io/tools/ote-calculator>: a base of 75,000 at 60/40 is 125,000 on target, 50,000 of it variable, 10,417 a
/// month.
#[test]
fn earnings_from_a_base() {
    let earnings = plan_math::earnings_of_base(75_000.0, 0.6).unwrap();
    let (base, variable) = plan_math::base_and_variable(earnings, 0.6);
    assert_eq!(
        join([earnings, base, variable, (earnings / 12.0).round()].map(number)),
        "125000, 75000, 50000, 10417"
    );
}

/// WX-54, <https://salesglobeforum.wordpress.com/2012/10/11/sales-comp-big-money/>: of 100,000 at 50/50, 200% of the target incentive is
/// 50,000 more, and 300% (D) 100,000 more; in all 150,000 and 200,000.
#[test]
fn upside_in_both_meanings() {
    for (multiple, expect) in [(2.0, "100000, 50000, 2"), (3.0, "150000, 100000, 3")] {
        let curve = json!({"curve": {"points": [[0, 0], [1, 1], [1.3, multiple]], "beyond": "flat"}});
        let plan = plan(role(50_000.0, 50_000.0, 100.0, curve));
        let numbers = [plan.excellence, plan.upside, plan.upside_multiple.unwrap()];
        assert_eq!(join(numbers.map(number)), expect);
    }
}

/// D: excellence is the last step of steps, the cap where there is one, and 150% of the goal where nothing ends a curve.
#[test]
fn excellence_of_each_shape() {
    let excellence = |pays: Value, change: Value| {
        let mut model = role(50_000.0, 10_000.0, 100_000.0, pays);
        for (key, value) in change.as_object().unwrap() {
            model["plans"]["p"]["components"]["c"][key] = value.clone();
        }
        number(plan(model).excellence)
    };
    let steep = json!({"curve": {"points": [[0.5, 0], [1, 1], [1.2, 1.6]], "beyond": "extend"}});
    // 3 points a point above target: 1 + 3 x 0.5.
    assert_eq!(excellence(steep.clone(), json!({})), "25000");
    assert_eq!(excellence(steep.clone(), json!({"period": "quarter"})), "25000");
    let cap = json!({"per": "year", "at": {"share_of_target": 2}});
    assert_eq!(excellence(steep, json!({"cap": cap})), "20000");
    let steps = json!({"steps": {"steps": [{"from": 0.8, "pays": 0.5}, {"from": 1, "pays": 1}, {"from": 1.2, "pays": 1.4}]}});
    assert_eq!(excellence(steps, json!({})), "14000");
    // 10% of 100,000, and 20% of the 50,000 above.
    let table = json!({"commission": {"tiers": "marginal", "bands_of": "attainment", "bands": [
        {"from": 0, "rate": 0.1}, {"from": 1, "rate": 0.2}
    ]}});
    assert_eq!(excellence(table, json!({})), "20000");
    let bonus = json!({"bonus": {"steps": [{"from": 1, "amount": 500}, {"from": 1.2, "amount": 700}], "paid": "every"}});
    assert_eq!(
        excellence(bonus, json!({"period": "quarter", "weight": null})),
        "4800"
    );
    let matrix = json!({"matrix": {"by": "m", "rows": [0.8, 1], "columns": [0.8, 1], "cells": [[0.5, 0.75], [0.75, 1.3]]}});
    assert_eq!(excellence(matrix, json!({})), "13000");
}

/// WX-55, <https://comp.quotapath.com/sdr/qualified-opp-bonus>: 75,000 on target, 51,000 and 24,000, for 30 qualified opportunities a
/// quarter at 200; a revenue quota of 150,000 a quarter is eight times the earnings. The quota is a component of no weight.
#[test]
fn quota_to_earnings() {
    let table = json!({"per_unit": {"bands": [{"from": 0, "rate": 200}]}});
    let mut model = role(51_000.0, 24_000.0, 120.0, table);
    model["measures"]["m"]["counts"] = json!("count");
    model["measures"]["revenue"] =
        json!({"name": "Revenue", "counts": "amount", "scope": "own", "goal": {"year": 600_000}});
    model["plans"]["p"]["components"]["revenue"] =
        json!({"measure": "revenue", "weight": 0, "period": "quarter", "pays": line()});
    let found = outcome(model);
    let numbers = [
        found.on_target_earnings,
        found.pay_mix.unwrap(),
        found.plan.components["c"].rate,
        found.plan.quota.unwrap(),
        found.plan.quota_to_earnings.unwrap(),
        found.plan.target_rate.unwrap(),
    ];
    assert_eq!(join(numbers.map(number)), "75000, 0.68, 200, 600000, 8, 0.04");
}

/// D: two components on one quota are one quota; two quotas are summed, and each has its own rate.
#[test]
fn a_quota_is_counted_once() {
    let mut model = role(60_000.0, 40_000.0, 500_000.0, line());
    let component = |measure: &str, weight: f64| json!({"measure": measure, "weight": weight, "period": "year", "pays": line()});
    model["measures"]["n"] =
        json!({"name": "N", "counts": "amount", "scope": "own", "goal": {"year": 300_000}});
    model["plans"]["p"]["components"] =
        json!({"c": component("m", 0.5), "d": component("m", 0.2), "e": component("n", 0.3)});
    let plan = plan(model);
    assert_eq!(or_none(plan.quota), "800000");
    // 20,000 and 8,000 of 500,000, 12,000 of 300,000, 40,000 of 800,000.
    let rates = plan
        .components
        .iter()
        .map(|(id, component)| format!("{id} {}", number(component.rate)));
    assert_eq!(join(rates), "c 0.04, d 0.016, e 0.04");
    assert_eq!(or_none(plan.target_rate), "0.05");
}

/// D: 100,000 on target at a gross margin of 80% are paid by 125,000 of revenue. A pool's part at target is pay too: 20,000 more
/// take 25,000 more.
#[test]
fn break_even() {
    let mut model = role(70_000.0, 30_000.0, 600_000.0, line());
    assert_eq!(or_none(plan(model.clone()).break_even), "none");
    model["goal"]["gross_margin"] = json!(0.8);
    assert_eq!(or_none(plan(model.clone()).break_even), "125000");
    model["pools"]["q"] =
        json!({"name": "Q", "fund": {"fixed": 20_000}, "members": ["r"], "split": {"equal": 1}});
    assert_eq!(or_none(plan(model).break_even), "150000");
}

/// WX-56,
/// <http://www.accelerateconsultinggroup.com/articles/five-reminders-properly-calculate-your-compensation-cost-sales>: 150,000 of pay
/// on sales of 3,000,000 are 5%. D: two roles on one sale of the company count it once: their parts sum to the company's.
#[test]
fn cost_of_sales_by_role() {
    let mut model = role(100_000.0, 50_000.0, 100.0, line());
    model["goal"]["revenue"]["amount"] = json!(3_000_000);
    assert_eq!(or_none(plan(model.clone()).ccos), "0.05");
    model["roles"]["s"] = model["roles"]["r"].clone();
    model["roles"]["s"]["heads"] = json!(2.5);
    model["payees"] = json!({"late": {"name": "Late", "role": "s", "start": "2027-07-01"}});
    let outcome = Document::from_value(model).unwrap().evaluate(None).outcome;
    let parts: f64 = outcome.roles.values().map(|role| role.plan.ccos.unwrap()).sum();
    assert!((parts - outcome.company.ccos.unwrap()).abs() < 1e-12);
    // 1.5 people all the year and one for half of it.
    assert_eq!(or_none(outcome.roles["s"].plan.ccos), "0.1");
}

/// A role without people, without a plan or without a target promises nothing that is not a number.
#[test]
fn nothing_is_promised_of_nothing() {
    let math = |plan: &PlanMath| {
        let numbers = [
            plan.upside_multiple,
            plan.quota,
            plan.quota_to_earnings,
            plan.target_rate,
            plan.break_even,
            plan.ccos,
        ];
        join([number(plan.excellence)].into_iter().chain(numbers.map(or_none)))
    };
    let mut model = role(50_000.0, 10_000.0, 100_000.0, line());
    model["roles"]["r"]["heads"] = json!(0);
    // As one person would be; 1,200,000 of revenue cost nothing.
    assert_eq!(
        math(&plan(model.clone())),
        "15000, 1.5, 100000, 1.666667, 0.1, none, 0"
    );
    model["roles"]["r"]["plan"] = json!(null);
    assert_eq!(math(&plan(model.clone())), "0, 0, none, none, none, none, 0");
    model["roles"]["r"]["target_incentive"] = json!({"amount": 0});
    model["goal"]["revenue"]["amount"] = json!(0);
    assert_eq!(math(&plan(model)), "0, none, none, none, none, none, none");
}
