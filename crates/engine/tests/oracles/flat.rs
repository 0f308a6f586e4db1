//! One rate on everything, and rates by the type of a deal.

use hagstone_engine::Evaluation;
use serde_json::json;

use crate::table::{join, number};
use crate::{
    check, component, evaluate, extend, on_goal, pay, pays, people, periods, rate, role, target, with,
};

/// WX-01, repository michaelhauge/pertama-partners-resources, `sales-commission-plan.md`: 6% of a quota of 1,000,000 is
/// the target of 60,000; with a base of 90,000 that is 150,000 on target, in a mix of 60/40.
#[test]
fn a_rate_that_pays_the_target_for_the_quota() {
    let multiple = json!({"commission": {"bands": [{"from": 0, "rate": 1}], "rates": "multiples_of_target"}});
    let spellings = [rate(0.06), multiple, extend(json!([[0, 0], [1, 1]]))];
    for spelling in spellings {
        let parts = with([
            on_goal(1e6, spelling),
            target(60_000.0),
            role(json!({"base": 90_000})),
        ]);
        let view = |e: &Evaluation| {
            let role = &e.outcome.roles["r"];
            let numbers = [
                role.variable_pay,
                role.variable_pay / role.target_incentive,
                role.on_target_earnings,
                role.pay_mix.unwrap(),
            ];
            join(numbers.map(number))
        };
        for (result, expect) in [
            (1e6, "60000, 1, 150000, 0.6"),
            (500_000.0, "30000, 0.5, 150000, 0.6"),
            (1.5e6, "90000, 1.5, 150000, 0.6"),
        ] {
            let result = json!({"results": {"m": {"year": result}}});
            check(with([parts.clone(), result]), view, expect);
        }
    }
}

/// WX-02, same file: 10% of new business, 6% of upsell, 3% of renewals: 50,000 + 18,000 + 6,000 on deals of 500,000,
/// 300,000 and 200,000.
#[test]
fn a_rate_by_the_type_of_a_deal() {
    let deal = |kind: &str, amount: f64| {
        json!({
            "date": "2027-02-10", "amount": amount, "deal_type": kind, "credits": {"a": 1}
        })
    };
    let deals = json!({
        "measures": {"m": {"name": "M", "counts": "amount", "scope": "own", "deals": {}}},
        "deals": {
            "1": deal("new", 500_000.0),
            "2": deal("upsell", 300_000.0),
            "3": deal("renewal", 200_000.0)
        }
    });
    let table = |rate: f64| json!({"bands": [{"from": 0, "rate": rate}]});
    let by = json!({"commission_by": {
        "by": "deal_type",
        "tables": {"new": table(0.1), "upsell": table(0.06), "renewal": table(0.03)}
    }});
    let parts = with([
        people(&["a"]),
        deals.clone(),
        component(json!({"measure": "m", "period": "year", "pays": by})),
    ]);
    check(parts.clone(), pay, "74000");
    check(parts, periods(|period| period.result), "1000000");
    // The same as three components, each on the deals of one type.
    let typed = |kind: &str, rate: f64| {
        let measure = json!({"name": kind, "counts": "amount", "scope": "own", "deals": {"types": [kind]}});
        let pays = json!({"commission": table(rate)});
        json!({
            "measures": {kind: measure},
            "plans": {"p": {"components": {kind: {"measure": kind, "period": "year", "pays": pays}}}}
        })
    };
    let parts = with([
        people(&["a"]),
        deals,
        typed("new", 0.1),
        typed("upsell", 0.06),
        typed("renewal", 0.03),
    ]);
    let view = |e: &Evaluation| {
        let role = &e.outcome.roles["r"];
        let parts = role.components.iter();
        let parts = join(parts.map(|(id, component)| format!("{id} {}", number(component.pay))));
        format!("{parts}; {}", number(role.variable_pay))
    };
    check(parts, view, "new 50000, upsell 18000, renewal 6000; 74000");
}

/// WX-03, <https://www.bentega.io/sales-compensation>: a base of 70,000 and 30,000 variable are 100,000 on target; the
/// target's rate over a quota of 600,000 is 5%.
#[test]
fn the_targets_rate() {
    let table = json!({"commission": {"bands": [{"from": 0, "rate": 1}], "rates": "multiples_of_target"}});
    let parts = with([
        json!({"currency": "EUR"}),
        on_goal(600_000.0, table),
        target(30_000.0),
        role(json!({"base": 70_000})),
    ]);
    pays(&parts, &[(600_000.0, "30000"), (100.0, "5")]);
    let role = &evaluate(parts).outcome.roles["r"];
    assert_eq!(number(role.on_target_earnings), "100000");
}

/// WX-04, <https://www.performio.co/insight/sales-commission-glossary>: 60,000 of a goal of 80,000 are attained to 75%.
#[test]
fn attainment_is_result_over_goal() {
    let parts = with([
        on_goal(80_000.0, extend(json!([[0, 0], [1, 1]]))),
        target(100.0),
        json!({"results": {"m": {"year": 60_000}}}),
    ]);
    check(parts.clone(), periods(|period| period.attainment), "0.75");
    check(parts, pay, "75");
}
