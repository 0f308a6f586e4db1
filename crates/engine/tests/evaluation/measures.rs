//! What is counted, for whom and how often, and what a curve pays for it.

use hagstone_engine::Evaluation;
use hagstone_engine::model::Id;
use serde_json::{Value, json};

use crate::table::{join, number};
use crate::{check, component, evaluate, year};

/// What each period of component `x` pays.
fn pays(evaluation: &Evaluation) -> String {
    let periods = &evaluation.outcome.roles["rep"].components["x"].periods;
    join(periods.iter().map(|period| number(period.pay)))
}

/// Each measure's attainment.
fn attainments(evaluation: &Evaluation) -> String {
    let measure = |(id, m): (&Id, &hagstone_engine::MeasureOutcome)| {
        format!("{id} {}", m.attainment.map_or("none".into(), number))
    };
    join(evaluation.outcome.measures.iter().map(measure))
}

#[test]
fn a_component_pays_on_the_measure_that_it_names() {
    let on = |measure: &str, expect: &str| {
        let change = json!({
            "results": year(),
            "plans": {"rep": {"components": {"x": {"measure": measure}}}}
        });
        check(change, component, expect);
    };
    on("company", "1236000 / 1200000 = 1.03 -> 12360; 12360 of 12000");
    on("sales", "984000 / 960000 = 1.025 -> 12300; 12300 of 12000");
    on("a", "660000 / 600000 = 1.1 -> 13200; 13200 of 12000");
    on("b", "324000 / 360000 = 0.9 -> 10800; 10800 of 12000");
    // A quarter of the team's, for there are four of them.
    on("own", "165000 / 150000 = 1.1 -> 13200; 13200 of 12000");
    check(
        json!({"results": year()}),
        attainments,
        "company 1.03, sales 1.025, a 1.1, b 0.9, c 1.05",
    );
}

#[test]
fn a_measure_that_is_not_revenue_has_its_own_goal() {
    let counting = |scope: &str, goal: Value, result: Value| {
        json!({
            "measures": {"x": {"name": "X", "counts": "count", "scope": scope, "goal": goal}},
            "results": {"x": result},
            "plans": {"rep": {"components": {"x": {"measure": "x", "period": "quarter"}}}}
        })
    };
    // 480 a year are 120 a quarter; 126 are 105% of it, and pay 105% of 3,000.
    let line = "126 / 120 = 1.05 -> 3150";
    let expect = format!("{line}, {line}, {line}, {line}; 12600 of 12000");
    check(
        counting("company", json!({"year": 480}), json!({"year": 504})),
        component,
        &expect,
    );
    // Each payee's: the goal and the result are those of one.
    check(
        counting("own", json!({"year": 480}), json!({"attainment": 1.05})),
        component,
        &expect,
    );
    // A goal by quarter, a result by month: 30 a month are 90 a quarter.
    check(
        counting(
            "company",
            json!({"quarters": [90, 100, 60, 0]}),
            json!({"months": [30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]}),
        ),
        component,
        "warning: /scenarios/change/patch/plans/rep/components/x/period: In at least one period the measure has no goal; \
         that period pays nothing. Use a longer period, or a seasonality without zeros.\n\
         90 / 90 = 1 -> 3000, 90 / 100 = 0.9 -> 2700, 90 / 60 = 1.5 -> 4500, 90 / 0 = 0 -> 0; 10200 of 12000",
    );
    // What is not typed is taken at its goal, and this is said.
    let mut untyped = counting("company", json!({"year": 480}), json!(null));
    untyped["plans"]["rep"]["components"]["x"]["period"] = json!("year");
    untyped["results"] = json!({});
    check(
        untyped,
        component,
        "note: /scenarios/change/patch/measures/x: No result is typed for this measure: it is taken at its goal. Type a \
         result under \"results\", if it is known.\n480 / 480 = 1 -> 12000; 12000 of 12000",
    );
}

#[test]
fn each_period_stands_for_itself() {
    // Team A is to bring 50,000 a month; it brings 40,000 (80%), 30,000 (60%), 50,000, and so on:
    let months = json!([
        40000, 30000, 50000, 55000, 65000, 60000, 50000, 50000, 50000, 80000, 45000, 25000
    ]);
    // The curve pays 50% at 80%, 100% at 100%, 150% at 120%, nothing below and no more above.
    let paid = |period: &str, expect: &str| {
        let component = json!({
            "period": period,
            "pays": {"curve": {"points": [[0.8, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"}}
        });
        let change = json!({
            "results": {"a": {"months": months}},
            "plans": {"rep": {"components": {"x": component}}}
        });
        check(change, pays, expect);
    };
    // 1,000 a month at: .8 .6 1 1.1 1.3 1.2 1 1 1 1.6 .9 .5 -> .5 0 1 1.25 1.5 1.5 1 1 1 1.5 .75 0
    paid(
        "month",
        "500, 0, 1000, 1250, 1500, 1500, 1000, 1000, 1000, 1500, 750, 0",
    );
    // 3,000 a quarter at 120 / 150 = .8, 180 / 150 = 1.2, 150 / 150 = 1, 150 / 150 = 1.
    paid("quarter", "1500, 4500, 3000, 3000");
    // 6,000 a half at 300 / 300 = 1 and 300 / 300 = 1.
    paid("half", "6000, 6000");
    paid("year", "12000");
}

#[test]
fn goals_and_results_follow_the_season() {
    // The second half weighs twice the first: 18 parts, 1,200,000 / 18 = 66,666.67 and 133,333.33 a month. Team A: 50% of a
    // quarter of 200,000, then of 400,000; of 200,000 / 4 = 25,000 to each rep, then 50,000.
    let season = json!({"seasonality": [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]});
    let quarterly = json!({"rep": {"components": {"x": {"period": "quarter"}}}});
    // 660,000 in the year are spread as the goal is: every quarter is at 110%.
    check(
        json!({"goal": season, "plans": quarterly, "results": {"a": {"year": 660_000}}}),
        component,
        "27500 / 25000 = 1.1 -> 3300, 27500 / 25000 = 1.1 -> 3300, 55000 / 50000 = 1.1 -> 3300, \
         55000 / 50000 = 1.1 -> 3300; 13200 of 12000",
    );
    // The same 660,000 brought evenly, 165,000 a quarter, 41,250 to each: 165% of a low quarter, 82.5% of a high one. A
    // quarter's part of the target incentive is the same in every quarter.
    check(
        json!({"goal": season, "plans": quarterly, "results": {"a": {"quarters": [165_000, 165_000, 165_000, 165_000]}}}),
        component,
        "41250 / 25000 = 1.65 -> 4950, 41250 / 25000 = 1.65 -> 4950, 41250 / 50000 = 0.825 -> 2475, \
         41250 / 50000 = 0.825 -> 2475; 14850 of 12000",
    );
    // Only proportions matter.
    check(
        json!({"goal": {"seasonality": [9, 9, 9, 9, 9, 9, 18, 18, 18, 18, 18, 18]}}),
        |e| {
            join(
                e.outcome
                    .company
                    .goal_by_month
                    .iter()
                    .map(|&month| number(month.round())),
            )
        },
        "66667, 66667, 66667, 66667, 66667, 66667, 133333, 133333, 133333, 133333, 133333, 133333",
    );
}

#[test]
fn growth_is_what_is_above_last_year() {
    // Last year brought 1,000,000, the goal is 20% more: 200,000 of growth.
    let growing = |scope: Value, results: Value, expect: &str| {
        let change = json!({
            "goal": {"last_year_revenue": 1_000_000, "revenue": {"amount": null, "growth": 0.2}},
            "measures": {"g": {"name": "Growth", "counts": "revenue_growth", "scope": scope}},
            "results": results,
            "plans": {"rep": {"components": {"x": {"measure": "g"}}}}
        });
        check(change, component, expect);
    };
    // 1,236,000 is 236,000 above last year.
    growing(
        json!("company"),
        year(),
        "236000 / 200000 = 1.18 -> 14160; 14160 of 12000",
    );
    // Sales' share of last year is taken to be its share of the goal, 80%: 984,000 - 800,000 of 960,000 - 800,000.
    growing(
        json!({"function": "sales"}),
        year(),
        "184000 / 160000 = 1.15 -> 13800; 13800 of 12000",
    );
    // (660,000 - 500,000) / 4 of (600,000 - 500,000) / 4.
    growing(
        json!("own"),
        year(),
        "40000 / 25000 = 1.6 -> 19200; 19200 of 12000",
    );
    // A shrinking company has a negative attainment, and pays nothing.
    growing(
        json!("company"),
        json!({"company": {"year": 900_000}}),
        "-100000 / 200000 = -0.5 -> 0; 0 of 12000",
    );
    check(
        json!({"goal": {"last_year_revenue": 1_000_000}, "results": year()}),
        |e| number(e.outcome.company.growth.unwrap()),
        "0.236",
    );
}

/// A curve's pay at some attainments, a target incentive being 100.
#[test]
fn a_curve_pays_what_its_points_say() {
    let curve = |points: Value, beyond: &str, at: &[f64], expect: &str| {
        let pay = |attainment: &f64| {
            let change = json!({
                "roles": {"rep": {"target_incentive": {"amount": 100}}},
                "results": {"a": {"attainment": attainment}},
                "plans": {"rep": {"components": {"x": {"pays": {"curve": {"points": points, "beyond": beyond}}}}}}
            });
            number(evaluate(change).outcome.roles["rep"].variable_pay)
        };
        assert_eq!(join(at.iter().map(pay)), expect, "{points} {beyond}");
    };
    // The threshold of 80% pays 50% at its own value and nothing below; 2.5 points a point to target, 4 above; flat from 125%.
    let points = json!([[0.8, 0.5], [1, 1], [1.25, 2]]);
    let at = [0.0, 0.5, 0.799_999, 0.8, 0.9, 1.0, 1.1, 1.25, 1.3, 9.0];
    curve(
        points.clone(),
        "flat",
        &at,
        "0, 0, 0, 50, 75, 100, 140, 200, 200, 200",
    );
    // Extended, the 4 points a point go on: 130% pays 200 + 4 x 5, 900% pays 200 + 4 x 775.
    curve(points, "extend", &at, "0, 0, 0, 50, 75, 100, 140, 200, 220, 3300");
    // A jump at 90%: 40 comes near, 80 is reached.
    let jump = json!([[0.5, 0], [0.9, 0.4], [0.9, 0.8], [1, 1]]);
    curve(
        jump,
        "flat",
        &[0.7, 0.899_999_9, 0.9, 0.95],
        "20, 39.99999, 80, 90",
    );
    // A jump at the end, extended: the slope is that of the last piece, 1 a point.
    curve(
        json!([[0.5, 0.5], [1, 1], [1, 2]]),
        "extend",
        &[0.999, 1.0, 1.5],
        "99.9, 200, 250",
    );
    // One point is a step, and stays one.
    curve(json!([[0.95, 1]]), "extend", &[0.949, 0.95, 2.0], "0, 100, 100");
    // A curve may fall, but never pays less than nothing: 100 at 100%, 50 at 150%, 0 from 200%.
    curve(
        json!([[1, 1], [1.5, 0.5]]),
        "extend",
        &[1.0, 1.25, 1.5, 2.0, 3.0],
        "100, 75, 50, 0, 0",
    );
    // All at 0 and above: attainment 0 is a point too.
    curve(json!([[0, 0.3], [1, 1]]), "flat", &[0.0, 1.0], "30, 100");
}

/// A window cuts what a quotient is made of: of 1,200 and 2,400 in the year, all of the first in its first quarter and
/// none of the second's results elsewhere, the quarter has 1,200 / 600 = 200% and the year 50%.
#[test]
fn a_window_over_a_quotient() {
    let change = |window: Value| {
        json!({
            "measures": {
                "top": {"name": "Top", "counts": "amount", "scope": "company"},
                "bottom": {"name": "Bottom", "counts": "amount", "scope": "company"},
                "q": {"name": "Quotient", "counts": {"ratio": {"of": "top", "to": "bottom"}}, "scope": "company",
                    "goal": {"year": 1}}
            },
            "results": {"top": {"quarters": [1200, 0, 0, 0]}, "bottom": {"quarters": [600, 600, 600, 600]}},
            "plans": {"rep": {"components": {"x": {"measure": "q", "window": window}}}}
        })
    };
    check(
        change(Value::Null),
        component,
        "0.5 / 1 = 0.5 -> 6000; 6000 of 12000",
    );
    check(
        change(json!({"from": "2027-01-01", "to": "2027-03-31"})),
        component,
        "2 / 1 = 2 -> 24000; 24000 of 12000",
    );
}

#[test]
fn only_sums_are_summed() {
    check(
        json!({
            "measures": {
                "rate": {"name": "Rate", "counts": "rate", "scope": "company", "goal": {"year": 1}},
                "all": {"name": "All", "counts": {"sum": ["company", "rate"]}, "scope": "company"}
            },
            "results": {"rate": {"year": 1}}
        }),
        component,
        "error: /scenarios/change/patch/measures/all/counts: Here stands a measure that cannot be summed, which cannot be used. Write measures \
         that are summed over a period: amounts, counts or revenue. Until then /measures/all is left out.\n\
         150000 / 150000 = 1 -> 12000; 12000 of 12000",
    );
}

/// A quotient without a goal of its own is to reach 1,200 / 2,400 = 50%, that of its parts' goals; at 60% the target
/// rate, 12,000 for 50 points, pays 14,400, by attainment and by result.
#[test]
fn a_quotient_has_the_goal_of_its_parts() {
    for of in ["attainment", "result"] {
        let change = json!({
            "measures": {
                "top": {"name": "Top", "counts": "amount", "scope": "company", "goal": {"year": 1200}},
                "bottom": {"name": "Bottom", "counts": "amount", "scope": "company", "goal": {"year": 2400}},
                "q": {"name": "Quotient", "counts": {"ratio": {"of": "top", "to": "bottom"}}, "scope": "company"}
            },
            "results": {"top": {"year": 1440}, "bottom": {"year": 2400}},
            "plans": {"rep": {"components": {"x": {"measure": "q", "pays": {"curve": null, "commission": {
                "tiers": "marginal", "bands_of": of, "bands": [{"from": 0, "rate": 1}], "rates": "multiples_of_target"
            }}}}}}
        });
        check(change, component, "0.6 / 0.5 = 1.2 -> 14400; 14400 of 12000");
    }
}
