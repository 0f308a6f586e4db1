//! On-target earnings, pay mix, upside, and what sales cost.

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::table::{join, number};
use crate::{check, component, evaluate, extend, flat, on_goal, pays, periods, quarters, role, target, with};

/// On-target earnings, those of a month to the unit, the target incentive, and the base's share of the earnings.
#[track_caller]
fn check_earnings(base: f64, target_incentive: Value, expect: &str) {
    let line = on_goal(100.0, extend(json!([[0, 0], [1, 1]])));
    let parts = with([
        line,
        target(0.0),
        role(json!({"base": base, "target_incentive": null})),
        role(json!({"target_incentive": target_incentive})),
    ]);
    let role = &evaluate(parts).outcome.roles["r"];
    let numbers = [
        role.on_target_earnings,
        (role.on_target_earnings / 12.0).round(),
        role.target_incentive,
        role.pay_mix.unwrap(),
    ];
    assert_eq!(join(numbers.map(number)), expect);
}

/// WX-51, <https://getcarvd.com/blog/how-to-calculate-ote>: 80,000 and 11% of a quota of 600,000 are 146,000; 190,000
/// at 53/47 are 100,700 and 89,300, over a quota of 800,000 11.1625% (printed as 11.2%); 150,000 at 40/60 are 60,000
/// and 90,000. WX-53, <https://simplerev.io/tools/ote-calculator>: a base of 75,000 at 60/40 is 50,000 variable,
/// 125,000 on target, 10,417 a month.
#[test]
fn on_target_earnings_and_mix() {
    check_earnings(
        80_000.0,
        json!({"amount": 66_000}),
        "146000, 12167, 66000, 0.547945",
    );
    check_earnings(100_700.0, json!({"amount": 89_300}), "190000, 15833, 89300, 0.53");
    check_earnings(
        60_000.0,
        json!({"share_of_base": 1.5}),
        "150000, 12500, 90000, 0.4",
    );
    check_earnings(75_000.0, json!({"amount": 50_000}), "125000, 10417, 50000, 0.6");
    // The target's rate, read off what 100 of results pay.
    let table = json!({"commission": {"bands": [{"from": 0, "rate": 1}], "rates": "multiples_of_target"}});
    let rates = [
        (600_000.0, 66_000.0, "11", "66000"),
        (800_000.0, 89_300.0, "11.1625", "89300"),
    ];
    for (quota, incentive, of_100, of_quota) in rates {
        let parts = with([on_goal(quota, table.clone()), target(incentive)]);
        pays(&parts, &[(100.0, of_100), (quota, of_quota)]);
    }
}

/// WX-52, the file of WX-01: 70,000 on target, 50,000 and 20,000, for 15 qualified leads a month at 1,333. That is
/// 20,000 in a *month*: see `mistakes`. D: 20,000 a year over 180 leads are 111.11 for each; 15 pay 1,666.67, 20 pay
/// 2,222.22; and 50 : 20 is a mix of 71 : 29.
#[test]
fn pay_for_each_of_a_count() {
    let table = json!({"per_unit": {"bands": [{"from": 0, "rate": 1}], "rates": "multiples_of_target"}});
    let parts = with([
        on_goal(180.0, table),
        target(20_000.0),
        role(json!({"base": 50_000})),
        component(json!({"period": "month"})),
        json!({"measures": {"m": {"counts": "count"}}}),
        json!({"results": {"m": {"months": [15, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]}}}),
    ]);
    check(
        parts.clone(),
        periods(|period| period.pay),
        "1666.666667, 2222.222222, 0, 0, 0, 0, 0, 0, 0, 0, 0, 111.111111",
    );
    assert_eq!(
        number(evaluate(parts).outcome.roles["r"].pay_mix.unwrap()),
        "0.714286"
    );
}

/// WX-54, <https://salesglobeforum.wordpress.com/2012/10/11/sales-comp-big-money/>: 100,000 at 50/50; excellence, the
/// 90th percentile, pays 200% of the target: 50,000 more, in all 150,000 (D). At 300% it is 100,000 more and 200,000 in
/// all (D). The attainment of excellence, 130% here, is ours.
#[test]
fn upside_in_both_meanings() {
    for (multiple, extra, total) in [(2.0, "50000", "150000"), (3.0, "100000", "200000")] {
        let parts = with([
            on_goal(100.0, flat(json!([[0, 0], [1, 1], [1.3, multiple]]))),
            target(50_000.0),
            role(json!({"base": 50_000})),
            json!({"results": {"m": {"year": 130}}}),
        ]);
        let view = |e: &Evaluation| {
            let role = &e.outcome.roles["r"];
            let share = role.share_of_target.unwrap();
            let numbers = [
                share,
                role.variable_pay - role.target_pay,
                role.base + role.variable_pay,
            ];
            join(numbers.map(number))
        };
        check(parts, view, &format!("{multiple}, {extra}, {total}"));
    }
}

/// WX-55, <https://comp.quotapath.com/sdr/qualified-opp-bonus> and
/// <https://comp.quotapath.com/sdr/bonus-demos-complete>: 75,000 on target, 51,000 and 24,000, for 30 qualified
/// opportunities a quarter at 200, or 60 demos at 100. A revenue quota of 150,000 a quarter is eight times the
/// earnings.
#[test]
fn a_fixed_amount_for_each_opportunity() {
    for (count, amount) in [(30.0, 200.0), (60.0, 100.0)] {
        let parts = with([
            on_goal(
                4.0 * count,
                json!({"per_unit": {"bands": [{"from": 0, "rate": amount}]}}),
            ),
            target(24_000.0),
            role(json!({"base": 51_000})),
            component(json!({"period": "quarter"})),
            json!({"measures": {"m": {"counts": "count"}}}),
            quarters([count, count, count, count]),
        ]);
        check(
            parts.clone(),
            periods(|period| period.pay),
            "6000, 6000, 6000, 6000",
        );
        let role = &evaluate(parts).outcome.roles["r"];
        let numbers = [
            role.variable_pay,
            role.pay_mix.unwrap(),
            4.0 * 150_000.0 / role.on_target_earnings,
        ];
        assert_eq!(join(numbers.map(number)), "24000, 0.68, 8");
    }
}

/// WX-56,
/// <http://www.accelerateconsultinggroup.com/articles/five-reminders-properly-calculate-your-compensation-cost-sales>
/// and <https://www.motiveos.com/post/why-the-compensation-cost-of-sales-ccos-metric-is-so-important-to-track>: total
/// cash compensation of 150,000 on sales of 3,000,000 is a cost of sales of 5%; 7.9% are 7.9 cents of a dollar.
#[test]
fn compensation_cost_of_sales() {
    for (base, expect) in [(100_000, "0.05"), (187_000, "0.079")] {
        let parts = with([
            json!({"goal": {"revenue": {"amount": 3_000_000}}}),
            on_goal(100.0, extend(json!([[0, 0], [1, 1]]))),
            target(50_000.0),
            role(json!({"base": base})),
            json!({"results": {"m": {"attainment": 1}}}),
        ]);
        check(parts, |e| number(e.outcome.company.ccos.unwrap()), expect);
    }
}
