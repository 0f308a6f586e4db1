//! Periods and terms.

use serde_json::{Value, json};

use crate::{component, silent, tells, with};

/// 15 qualified leads a month, at an amount each.
fn leads(amount: f64) -> Value {
    with([
        component(json!({"period": "month", "pays": {"per_unit": {"bands": [{"from": 0, "rate": amount}]}}})),
        json!({"measures": {"m": {"counts": "count", "goal": {"year": 180}}}}),
        json!({"roles": {"r": {"target_incentive": {"amount": 20_000}}}}),
    ])
}

/// WX-52: 1,333 for each of 15 leads a month are 239,940 a year, and the target of 20,000 is one of a year. D: 111.11 each.
#[test]
fn a_monthly_quota_against_an_annual_target() {
    tells(
        leads(1_333.0),
        [
            "warning: /plans/p/components/c/pays: Who exactly makes the goal is paid 239,940 in the year, and the target is 20,000: \
          12 times as much, as where a figure of a month meets one of a year.",
        ],
    );
    silent(leads(111.11));
    // 5% may be missing: 105.56 each pay 19,000.80. 100 each pay 18,000.
    silent(leads(105.56));
    tells(
        leads(100.0),
        [
            "warning: /plans/p/components/c/pays: Who exactly makes the goal is paid 18,000 in the year, and the target is 20,000.",
        ],
    );
}

/// A plan of rates alone says its target by the role: 6% of 100,000 is not 12,000.
#[test]
fn a_commission_that_misses_the_target_incentive() {
    let rate = |rate: f64| {
        component(json!({"pays": {"commission": {"bands": [{"from": 0, "rate": rate}]}}, "weight": null}))
    };
    tells(
        rate(0.06),
        [
            "warning: /roles/r/target_incentive: Who exactly makes the goal is paid 6,000 in the year, and the target is 12,000.",
        ],
    );
    silent(rate(0.12));
    // Without a target there is nothing to miss, and without a goal nothing to make.
    silent(with([
        rate(0.06),
        json!({"roles": {"r": {"target_incentive": null}}}),
    ]));
    silent(with([
        rate(0.06),
        json!({"measures": {"m": {"goal": null}}, "results": {"m": {"attainment": null, "year": 1000}}}),
    ]));
}

#[test]
fn a_result_of_a_year_against_a_goal_of_a_month() {
    let result = |year: f64| json!({"results": {"m": {"attainment": null, "year": year}}});
    tells(
        result(1_200_000.0),
        ["warning: /measures/m: The result of the year is 1,200,000, its goal 100,000: 12 times as much"],
    );
    silent(result(300_000.0));
    tells(
        result(8_333.0),
        ["warning: /measures/m: The result of the year is 8,333, its goal 100,000: one part in 12"],
    );
}

#[test]
fn periods_that_wait_or_say_nothing() {
    let gated = |period: &str, looks_at: &str| {
        with([
            component(json!({
                "period": period, "gates": {"g": {"measure": "company", "at_least": 0.9, "period": looks_at, "otherwise": 0.5}}
            })),
            json!({"measures": {"company": {"name": "Company", "counts": "revenue", "scope": "company"}}}),
        ])
    };
    tells(
        gated("quarter", "year"),
        [
            "note: /plans/p/components/c/gates/g/period: This is paid by the quarter and looks at the year: every payment waits until \
          the year ends.",
        ],
    );
    tells(
        gated("year", "quarter"),
        [
            "note: /plans/p/components/c/gates/g/period: This is paid by the year and looks at its last quarter alone.",
        ],
    );
    silent(gated("quarter", "quarter"));
    tells(
        component(json!({"basis": "year_to_date"})),
        ["note: /plans/p/components/c/basis: Measured once a year, the year to date is the year itself."],
    );
    tells(
        component(json!({"true_up": "both"})),
        [
            "note: /plans/p/components/c/true_up: Paid once a year, the component has paid the whole year already",
        ],
    );
    silent(component(json!({"basis": "year_to_date", "period": "quarter"})));
    silent(component(json!({"true_up": "both", "period": "quarter"})));
}

#[test]
fn a_prize_outside_the_year() {
    let prize = |from: &str, to: &str| {
        component(json!({
            "pays": {"per_unit": {"bands": [{"from": 0, "rate": 0.01}]}}, "weight": null, "window": {"from": from, "to": to}
        }))
    };
    silent(prize("2027-03-01", "2027-03-31"));
    for (from, to) in [
        ("2028-03-01", "2028-03-31"),
        ("2026-03-01", "2026-03-31"),
        ("2027-03-31", "2027-03-01"),
    ] {
        tells(
            prize(from, to),
            ["warning: /plans/p/components/c/window: No day of the fiscal year lies in this window"],
        );
    }
}

#[test]
fn a_draw_below_a_guarantee() {
    let terms = |guarantee: Value, recoverable: bool| {
        json!({"plans": {"p": {"terms": {
            "draw": {"amount": 500, "kind": "floor", "recoverable": recoverable}, "guarantee": guarantee
        }}}})
    };
    let of = |amount: f64| json!({"per": "month", "at": {"amount": amount}});
    tells(
        terms(of(600.0), true),
        [
            "warning: /plans/p/terms/draw: The guarantee of 600 a month lies above the draw of 500, so that nothing is ever drawn.",
        ],
    );
    // A third of 1,000 a month; and a guarantee that ends.
    silent(terms(
        json!({"per": "month", "at": {"share_of_target": 0.3}}),
        true,
    ));
    silent(terms(
        json!({"per": "month", "at": {"amount": 600}, "months": 3}),
        true,
    ));
}

/// Of a goal of 100,000 as much as one likes may be of either type. At 4% and, above 50,000, 8%, or at 10%, that is 4,000
/// at least (a little of everything at 4%) and 10,000 at most: a target of 12,000 is out of reach. At 12% it is not.
#[test]
fn rates_by_type_that_miss_the_target_whatever_is_sold() {
    let by = |rate: f64| {
        with([
            component(json!({"pays": {"commission_by": {"by": "deal_type", "tables": {
                "new": {"bands": [{"from": 0, "rate": rate}]},
                "renewal": {
                    "tiers": "marginal", "bands_of": "result",
                    "bands": [{"from": 0, "rate": 0.04}, {"from": 50_000, "rate": 0.08}]
                }
            }}}})),
            json!({
                "measures": {"m": {"deals": {}}}, "results": null,
                "payees": {"a": {"name": "A", "role": "r"}},
                "deals": {"d": {"date": "2027-03-01", "amount": 1, "deal_type": "new", "credits": {"a": 1}}}
            }),
        ])
    };
    tells(
        by(0.1),
        [
            "warning: /plans/p/components/c/pays: Who exactly makes the goal is paid from 4,000 to 10,000 in the year, whatever \
             it is made of, and the target is 12,000.",
        ],
    );
    silent(by(0.12));
}
