//! What a model pays: a change of one model in, the figures that it moves out, each derived by hand above its case.
//!
//! The model: a goal of 1,200,000, which is 100,000 a month. Team `a` (sales) is to bring half of it, team `b` (sales) 30%
//! and team `c` (marketing) 20%: 600,000, 360,000 and 240,000. Four reps of team `a` have a target incentive of 12,000
//! each on one component, `x`, which pays what is attained. A change is a merge patch over that.

mod table;

use hagstone_engine::{Document, Evaluation};
use serde_json::{Value, json};
use table::{join, number};

fn model() -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"sales": {"name": "Sales"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "a": {"name": "A", "function": "sales", "revenue_share": 0.5},
            "b": {"name": "B", "function": "sales", "revenue_share": 0.3},
            "c": {"name": "C", "function": "marketing", "revenue_share": 0.2}
        },
        "roles": {"rep": {
            "name": "Rep", "team": "a", "heads": 4, "base": 38000,
            "target_incentive": {"amount": 12000}, "plan": "rep"
        }},
        "measures": {
            "company": {"name": "Company revenue", "counts": "revenue", "scope": "company"},
            "sales": {"name": "Revenue of sales", "counts": "revenue", "scope": {"function": "sales"}},
            "a": {"name": "Revenue of A", "counts": "revenue", "scope": {"team": "a"}},
            "b": {"name": "Revenue of B", "counts": "revenue", "scope": {"team": "b"}},
            "c": {"name": "Revenue of C", "counts": "revenue", "scope": {"team": "c"}},
            "own": {"name": "Own revenue", "counts": "revenue", "scope": "own"}
        },
        "plans": {"rep": {"name": "Rep", "components": {"x": {
            "measure": "own", "weight": 1, "period": "year",
            "curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}
        }}}}
    })
}

fn evaluate(change: Value) -> Evaluation {
    let mut value = model();
    value["scenarios"] = json!({"change": {"name": "Change", "patch": change}});
    Document::from_value(value).unwrap().evaluate(Some("change"))
}

/// A change, and what a view shows of the evaluation; what is wrong with it stands first.
#[track_caller]
fn check(change: Value, view: impl Fn(&Evaluation) -> String, expect: &str) {
    let text = change.to_string();
    let evaluation = evaluate(change);
    let mut lines: Vec<String> = evaluation.problems.iter().map(ToString::to_string).collect();
    lines.push(view(&evaluation));
    assert_eq!(lines.join("\n"), expect, "{text}");
}

/// The periods of component `x`, each as result / goal = attainment -> pay, and their sum.
fn component(evaluation: &Evaluation) -> String {
    let found = &evaluation.outcome.roles["rep"].components["x"];
    let period = |p: &hagstone_engine::PeriodOutcome| {
        let numbers = [p.result, p.goal, p.attainment, p.pay].map(number);
        format!(
            "{} / {} = {} -> {}",
            numbers[0], numbers[1], numbers[2], numbers[3]
        )
    };
    let periods: Vec<String> = found.periods.iter().map(period).collect();
    format!(
        "{}; {} of {}",
        periods.join(", "),
        number(found.pay),
        number(found.target)
    )
}

/// What each period of component `x` pays.
fn pays(evaluation: &Evaluation) -> String {
    let periods = &evaluation.outcome.roles["rep"].components["x"].periods;
    join(periods.iter().map(|period| number(period.pay)))
}

/// Revenue of a, b, c and of no team.
fn revenue(evaluation: &Evaluation) -> String {
    let outcome = &evaluation.outcome;
    let teams: Vec<f64> = outcome.teams.values().map(|team| team.revenue).collect();
    let nobody = outcome.company.revenue - teams.iter().sum::<f64>();
    format!(
        "{}, nobody {}",
        join(teams.iter().copied().map(number)),
        number(nobody)
    )
}

/// Each measure's attainment.
fn attainments(evaluation: &Evaluation) -> String {
    let measure = |(id, m): (&String, &hagstone_engine::MeasureOutcome)| {
        format!("{id} {}", m.attainment.map_or("none".into(), number))
    };
    join(evaluation.outcome.measures.iter().map(measure))
}

/// The results of a year in which A brings 110% of its goal, B 90% and C 105%: 660,000, 324,000 and 252,000. The company
/// brings 1,236,000, 103%; sales 984,000 of 960,000, 102.5%.
fn year() -> Value {
    json!({"a": {"year": 660_000}, "b": {"attainment": 0.9}, "c": {"year": 252_000}})
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
            "curve": {"points": [[0.8, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"}
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
fn a_result_is_typed_in_one_of_four_ways() {
    let typed = |result: Value, expect: &str| {
        let months = |e: &Evaluation| {
            join(
                e.outcome
                    .company
                    .revenue_by_month
                    .iter()
                    .map(|&m| number(m / 1000.0)),
            )
        };
        check(json!({"results": {"company": result}}), months, expect);
    };
    let even = "110, 110, 110, 110, 110, 110, 110, 110, 110, 110, 110, 110";
    typed(json!({"attainment": 1.1}), even);
    typed(json!({"year": 1_320_000}), even);
    typed(json!({"quarters": [330_000, 330_000, 330_000, 330_000]}), even);
    typed(
        json!({"months": [110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 110_000, 110_000]}),
        even,
    );
    typed(
        json!({"quarters": [300_000, 0, 600_000, 90_000]}),
        "100, 100, 100, 0, 0, 0, 200, 200, 200, 30, 30, 30",
    );
}

/// The rules by which what is not typed follows from what is; amounts in thousands.
#[test]
fn what_is_not_typed_follows() {
    let thousands = |results: Value, expect: &str| check(json!({"results": results}), revenue, expect);
    // Nothing is typed: every team is at its goal.
    thousands(json!({}), "600000, 360000, 240000, nobody 0");
    // A team's own; the others stay at their goals.
    thousands(
        json!({"a": {"year": 700_000}}),
        "700000, 360000, 240000, nobody 0",
    );
    // The company's, shared as the goals are: 110% of each.
    thousands(
        json!({"company": {"attainment": 1.1}}),
        "660000, 396000, 264000, nobody 0",
    );
    // 1,300,000 less the 700,000 of A are 600,000, shared 360 : 240.
    thousands(
        json!({"company": {"year": 1_300_000}, "a": {"year": 700_000}}),
        "700000, 360000, 240000, nobody 0",
    );
    // A function's, less the 700,000 of A, leaves 300,000 to B; C is not of sales.
    thousands(
        json!({"sales": {"year": 1_000_000}, "a": {"year": 700_000}}),
        "700000, 300000, 240000, nobody 0",
    );
    // 1,000,000 of sales are shared 600 : 360, and 1,200,000 less them leave 200,000 to C.
    thousands(
        json!({"company": {"year": 1_200_000}, "sales": {"year": 1_000_000}}),
        "625000, 375000, 200000, nobody 0",
    );
    thousands(
        json!({"company": {"year": 1_200_000}, "sales": {"year": 1_000_000}, "a": {"year": 700_000}}),
        "700000, 300000, 200000, nobody 0",
    );
    // A zero is a result like any other.
    thousands(json!({"company": {"year": 0}}), "0, 0, 0, nobody 0");
    thousands(
        json!({"company": {"year": 900_000}, "a": {"year": 0}}),
        "0, 540000, 360000, nobody 0",
    );
}

#[test]
fn revenue_that_no_team_is_to_bring_is_nobodys() {
    // 100,000 of the goal are left by shares of 50%, 30% and 11.6667%; they share what is typed as teams do: a quarter more.
    let teams = json!({"c": {"revenue_share": 0.116_666_666_666_666_67}});
    let error = "error: /scenarios/change/patch/teams: The teams' shares of the revenue goal sum to 91.6667%, not to 100%. \
                 Change them so that they sum to 100%.";
    check(
        json!({"teams": teams}),
        revenue,
        &format!("{error}\n600000, 360000, 140000, nobody 100000"),
    );
    check(
        json!({"teams": teams, "results": {"company": {"attainment": 1.25}}}),
        revenue,
        &format!("{error}\n750000, 450000, 175000, nobody 125000"),
    );
    // Shares of 110% leave nothing to nobody: each team stays at its own goal, or shares what is typed for the company.
    let teams = json!({"c": {"revenue_share": 0.3}});
    let error = error.replace("91.6667%", "110%");
    check(
        json!({"teams": teams}),
        revenue,
        &format!("{error}\n600000, 360000, 360000, nobody 0"),
    );
    check(
        json!({"teams": teams, "results": {"company": {"year": 1_100_000}}}),
        revenue,
        &format!("{error}\n500000, 300000, 300000, nobody 0"),
    );
}

#[test]
fn results_that_contradict_each_other_are_named() {
    let told = |id: &str, parts: &str, when: &str, whole: &str| {
        format!(
            "warning: /scenarios/change/patch/results/{id}: The results that are typed for its parts sum to {parts} {when}, \
             its own to {whole}. Leave one of them out, so that it follows from the others."
        )
    };
    // A alone brings more than the company: nothing is left for B and C, and the parts stand.
    check(
        json!({"results": {"company": {"year": 1_000_000}, "a": {"year": 1_100_000}}}),
        revenue,
        &format!(
            "{}\n1100000, 0, 0, nobody 0",
            told("company", "1100000", "in the year", "1000000")
        ),
    );
    // Every team is typed, and 50,000 of the company's are nobody's.
    check(
        json!({"results": {
            "company": {"year": 1_250_000}, "a": {"year": 600_000}, "b": {"year": 360_000}, "c": {"year": 240_000}
        }}),
        revenue,
        &format!(
            "{}\n600000, 360000, 240000, nobody 50000",
            told("company", "1200000", "in the year", "1250000")
        ),
    );
    // Both teams of sales are typed, and are not what is typed for sales.
    check(
        json!({"results": {"sales": {"year": 1_000_000}, "a": {"year": 600_000}, "b": {"year": 300_000}}}),
        revenue,
        &format!(
            "{}\n600000, 300000, 240000, nobody 0",
            told("sales", "900000", "in the year", "1000000")
        ),
    );
    // The year is right, the second quarter is not: there is no rest of -100,000, and the 240,000 + 180,000 of the other
    // quarters' rests are shared 360 : 240.
    check(
        json!({"results": {
            "company": {"quarters": [300_000, 300_000, 300_000, 300_000]},
            "a": {"quarters": [60_000, 400_000, 120_000, 300_000]}
        }}),
        revenue,
        &format!(
            "{}\n880000, 252000, 168000, nobody 0",
            told("company", "400000", "in quarter 2", "300000")
        ),
    );
    // The same with a year, of which no quarter is typed: 1,200,000 less 880,000 are 320,000, shared 360 : 240.
    check(
        json!({"results": {"company": {"year": 1_200_000}, "a": {"quarters": [60_000, 400_000, 120_000, 300_000]}}}),
        revenue,
        "880000, 192000, 128000, nobody 0",
    );
    // An attainment holds in every month, so one month can contradict it.
    check(
        json!({"results": {
            "company": {"attainment": 1},
            "a": {"months": [200_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}
        }}),
        revenue,
        &format!(
            "{}\n200000, 660000, 440000, nobody 0",
            told("company", "200000", "in month 1", "100000")
        ),
    );
    // Two measures of the same revenue: the first by its id holds.
    check(
        json!({
            "measures": {"all": {"name": "All", "counts": "revenue", "scope": "company"}},
            "results": {"company": {"attainment": 1}, "all": {"attainment": 1.1}}
        }),
        revenue,
        "error: /scenarios/change/patch/results/company: This is the result of \"all\" too, which is typed already. Take one \
         of the two away. Until then /results/company is left out.\n660000, 396000, 264000, nobody 0",
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
                "plans": {"rep": {"components": {"x": {"curve": {"points": points, "beyond": beyond}}}}}
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

/// A pool of 100,000 at target for the four reps (target incentive 12,000, team A) and two writers (6,000, team C).
fn pool(pool: Value, results: Value) -> Value {
    let mut change = json!({
        "roles": {"writer": {"name": "Writer", "team": "c", "heads": 2, "base": 40000, "target_incentive": {"amount": 6000}, "plan": "rep"}},
        "pools": {"p": {
            "name": "P",
            "fund": {"at_target": 100_000, "measure": "company", "curve": {"points": [[0.9, 0.5], [1, 1], [1.1, 1.5]], "beyond": "flat"}},
            "members": ["rep", "writer"],
            "split": {"equal": 1}
        }},
        "results": results
    });
    for (key, value) in pool.as_object().unwrap() {
        change["pools"]["p"][key] = value.clone();
    }
    change
}

/// A pool's fund, which gates are open, what each role gets out of it, one person's in brackets, and what stays.
fn pools(evaluation: &Evaluation) -> String {
    let pool = &evaluation.outcome.pools["p"];
    let gates = pool
        .gates
        .iter()
        .map(|(id, open)| format!(", {id} {}", if *open { "open" } else { "closed" }));
    let paid = pool.paid.iter().map(|(id, paid)| {
        let one = evaluation.outcome.roles[id].pools["p"];
        format!("{id} {} ({})", number(*paid), number(one))
    });
    let gates: String = gates.collect();
    format!(
        "{}{gates}: {}; {} stays",
        number(pool.fund),
        join(paid),
        number(pool.unshared)
    )
}

#[test]
fn a_pool_is_filled_by_its_curve() {
    let filled = |attainment: f64, expect: &str| {
        check(
            pool(json!({}), json!({"company": {"attainment": attainment}})),
            pools,
            expect,
        );
    };
    // 100,000 x 0.75 = 75,000, 12,500 to each of six.
    filled(0.95, "75000: rep 50000 (12500), writer 25000 (12500); 0 stays");
    filled(
        0.9,
        "50000: rep 33333.33 (8333.333333), writer 16666.67 (8333.333333); 0 stays",
    );
    filled(0.899, "0: rep 0 (0), writer 0 (0); 0 stays");
    filled(1.04, "120000: rep 80000 (20000), writer 40000 (20000); 0 stays");
    filled(1.5, "150000: rep 100000 (25000), writer 50000 (25000); 0 stays");
}

#[test]
fn a_gate_opens_at_its_own_value() {
    let gated = |gates: Value, results: Value, expect: &str| {
        check(pool(json!({"gates": gates}), results), pools, expect)
    };
    let c = json!({"c": {"measure": "c", "at_least": 0.9, "otherwise": 0.25}});
    // 216,000 of 240,000 are exactly 90%, and A makes up for them: the company is at 100%.
    let at = |c: f64| json!({"c": {"year": c}, "a": {"year": 840_000.0 - c}});
    gated(
        c.clone(),
        at(216_000.0),
        "100000, c open: rep 66666.67 (16666.666667), writer 33333.33 (16666.666667); 0 stays",
    );
    gated(
        c.clone(),
        at(215_999.0),
        "25000, c closed: rep 16666.67 (4166.666667), writer 8333.33 (4166.666667); 0 stays",
    );
    // Month by month the same 90% come about by twelve sums that are not exact, and open it all the same.
    let uneven = json!({"seasonality": [0.92, 0.94, 0.96, 0.98, 1, 1, 0.98, 1, 1.04, 1.06, 1.07, 1.05]});
    let mut change = pool(
        json!({"gates": c}),
        json!({"c": {"attainment": 0.9}, "company": {"attainment": 1}}),
    );
    change["goal"] = uneven;
    check(
        change,
        pools,
        "100000, c open: rep 66666.67 (16666.666667), writer 33333.33 (16666.666667); 0 stays",
    );
    // Without a factor a closed gate pays nothing.
    gated(
        json!({"c": {"measure": "c", "at_least": 0.9}}),
        at(215_999.0),
        "0, c closed: rep 0 (0), writer 0 (0); 0 stays",
    );
    // Two closed gates multiply: 0.25 x 0.5.
    gated(
        json!({"c": {"measure": "c", "at_least": 0.9, "otherwise": 0.25}, "b": {"measure": "b", "at_least": 1.1, "otherwise": 0.5}}),
        at(120_000.0),
        "12500, c closed, b closed: rep 8333.33 (2083.333333), writer 4166.67 (2083.333333); 0 stays",
    );
}

#[test]
fn a_pool_is_shared_out_by_its_bases() {
    // A brings 720,000 (120%), C brings 240,000, B 240,000: the company is at 100%.
    let results = json!({"a": {"year": 720_000}, "b": {"year": 240_000}});
    let split =
        |split: Value, expect: &str| check(pool(json!({"split": split}), results.clone()), pools, expect);
    // By head 4 : 2.
    split(
        json!({"equal": 1}),
        "100000: rep 66666.67 (16666.666667), writer 33333.33 (16666.666667); 0 stays",
    );
    // By target incentive 48,000 : 12,000.
    split(
        json!({"target_incentive": 1}),
        "100000: rep 80000 (20000), writer 20000 (10000); 0 stays",
    );
    // By what their teams brought 720,000 : 240,000.
    split(
        json!({"contribution": 1}),
        "100000: rep 75000 (18750), writer 25000 (12500); 0 stays",
    );
    // Half, a quarter and a quarter of each: 40,000 + 16,666.67 + 18,750 and 10,000 + 8,333.33 + 6,250.
    split(
        json!({"target_incentive": 0.5, "equal": 0.25, "contribution": 0.25}),
        "100000: rep 75416.67 (18854.166667), writer 24583.33 (12291.666667); 0 stays",
    );
    // Members of one team share what it brought by their heads: 720,000 x 4/5 and x 1/5, beside 240,000.
    let mut change = pool(
        json!({"members": ["rep", "lead", "writer"], "split": {"contribution": 1}}),
        results.clone(),
    );
    change["roles"]["lead"] = json!({"name": "Lead", "team": "a", "heads": 1, "base": 0, "plan": "rep"});
    check(
        change,
        pools,
        "100000: lead 15000 (15000), rep 60000 (15000), writer 25000 (12500); 0 stays",
    );
    // Nobody's team brought anything: that part stays with the company.
    let nothing = json!({"a": {"year": 0}, "b": {"year": 1_200_000}, "c": {"year": 0}});
    check(
        pool(json!({"split": {"contribution": 0.4, "equal": 0.6}}), nothing),
        pools,
        "100000: rep 40000 (10000), writer 20000 (10000); 40000 stays",
    );
    // Nobody has a target incentive.
    let mut change = pool(json!({"split": {"target_incentive": 1}}), json!({}));
    change["roles"]["rep"] = json!({"target_incentive": null});
    change["roles"]["writer"]["target_incentive"] = json!({"amount": 0});
    check(change, pools, "100000: rep 0 (0), writer 0 (0); 100000 stays");
}

#[test]
fn a_shared_fund_is_paid_to_the_cent() {
    // 100 to three roles of one head each by head: 33.33 each, and the cent that is left goes to the first by its id.
    let mut change = pool(
        json!({"members": ["rep", "writer", "third"], "split": {"equal": 1}}),
        json!({}),
    );
    change["pools"]["p"]["fund"]["at_target"] = json!(100);
    for role in ["rep", "writer"] {
        change["roles"][role]["heads"] = json!(1);
    }
    change["roles"]["third"] = json!({"name": "Third", "team": "b", "heads": 1, "base": 0});
    check(
        change.clone(),
        pools,
        "100: rep 33.34 (33.333333), third 33.33 (33.333333), writer 33.33 (33.333333); 0 stays",
    );
    // Without minor units the yen that is left goes the same way; with three digits one thousandth does.
    change["currency"] = json!("JPY");
    check(
        change.clone(),
        pools,
        "100: rep 34 (33.333333), third 33 (33.333333), writer 33 (33.333333); 0 stays",
    );
    change["currency"] = json!("KWD");
    check(
        change.clone(),
        pools,
        "100: rep 33.334 (33.333333), third 33.333 (33.333333), writer 33.333 (33.333333); 0 stays",
    );
    // Remainders decide before the order does: by target incentive 1 : 1 : 4, 16.666..., 16.666... and 66.666...; two units are
    // left, and the largest remainders are those of all three alike, so the first two get them.
    change["currency"] = json!("USD");
    change["pools"]["p"]["split"] = json!({"target_incentive": 1});
    for (role, amount) in [("rep", 10000), ("third", 10000), ("writer", 40000)] {
        change["roles"][role]["target_incentive"] = json!({"amount": amount});
    }
    change["roles"]["third"]["plan"] = json!("rep");
    check(
        change.clone(),
        pools,
        "100: rep 16.67 (16.666667), third 16.67 (16.666667), writer 66.66 (66.666667); 0 stays",
    );
    // 1 : 2 : 4 of 100.00: 14.2857, 28.5714 and 57.1428. Rounded down they leave one cent, for the largest remainder: 0.57.
    for (role, amount) in [("rep", 10000), ("third", 20000), ("writer", 40000)] {
        change["roles"][role]["target_incentive"] = json!({"amount": amount});
    }
    check(
        change,
        pools,
        "100: rep 14.29 (14.285714), third 28.57 (28.571429), writer 57.14 (57.142857); 0 stays",
    );
}

/// What one person is due, and what the role is paid, in the currency's minor unit.
#[test]
fn each_payment_is_rounded_once() {
    let paid = |change: Value, expect: &str| {
        let view = |e: &Evaluation| {
            let role = &e.outcome.roles["rep"];
            format!("{} -> {}", number(role.variable_pay), number(role.paid))
        };
        check(change, view, expect);
    };
    let quarterly = |amount: f64, heads: f64, currency: &str, rounding: &str| {
        json!({
            "currency": currency, "rounding": rounding,
            "roles": {"rep": {"heads": heads, "target_incentive": {"amount": amount}}},
            "plans": {"rep": {"components": {"x": {"period": "quarter"}}}}
        })
    };
    // 0.10 in four quarters is 0.025 each: 0.03 by the usual rule, 0.02 to the even neighbour; each is rounded before the sum.
    paid(quarterly(0.1, 1.0, "USD", "half_up"), "0.1 -> 0.12");
    paid(quarterly(0.1, 1.0, "USD", "half_even"), "0.1 -> 0.08");
    paid(quarterly(0.14, 1.0, "USD", "half_even"), "0.14 -> 0.16"); // 0.035 -> 0.04
    // Everybody's payment is rounded, so four reps are paid four times that.
    paid(quarterly(0.1, 4.0, "USD", "half_up"), "0.1 -> 0.48");
    // Half a job is paid half of it: 1.5 x 0.12.
    paid(quarterly(0.1, 1.5, "USD", "half_up"), "0.1 -> 0.18");
    // 10 in four quarters is 2.5: three yen, or two; a dinar has a thousand fils.
    paid(quarterly(10.0, 1.0, "JPY", "half_up"), "10 -> 12");
    paid(quarterly(10.0, 1.0, "JPY", "half_even"), "10 -> 8");
    paid(quarterly(0.1, 1.0, "KWD", "half_up"), "0.1 -> 0.1");
    // A currency whose code is not known has cents.
    paid(quarterly(0.1, 1.0, "XYZ", "half_up"), "0.1 -> 0.12");
    // Rounding is for what is paid; nothing else follows from it.
    check(
        quarterly(0.1, 1.0, "USD", "half_up"),
        |e| number(e.outcome.company.incentive_cost),
        "0.1",
    );
}

#[test]
fn pay_and_cost_have_the_trades_names() {
    // A base of 38,000 and 12,000 at target are on-target earnings of 50,000, in a mix of 76 : 24. Four reps cost 152,000 of
    // base and, at 110% of their goal, 52,800; the company brings 1,260,000: (152,000 + 52,800) / 1,260,000 and 52,800 / 1,260,000.
    let change = json!({"results": {"a": {"attainment": 1.1}}, "goal": {"incentive_budget": 50_000}});
    let view = |e: &Evaluation| {
        let (company, rep) = (&e.outcome.company, &e.outcome.roles["rep"]);
        let role = [
            rep.on_target_earnings,
            rep.pay_mix.unwrap(),
            rep.target_pay,
            rep.variable_pay,
            rep.share_of_target.unwrap(),
        ];
        let costs = [
            company.heads,
            company.base_cost,
            company.incentive_cost,
            company.incentive_cost_at_target,
        ];
        let rates = [
            company.ccos.unwrap(),
            company.incentive_rate.unwrap(),
            company.incentive_budget.unwrap(),
        ];
        [&role[..], &costs, &rates]
            .map(|numbers| join(numbers.iter().copied().map(number)))
            .join("; ")
    };
    check(
        change,
        view,
        "50000, 0.76, 12000, 13200, 1.1; 4, 152000, 52800, 48000; 0.16254, 0.041905, 50000",
    );
}

#[test]
fn target_pay_is_what_is_paid_when_every_goal_is_met() {
    let targets = |e: &Evaluation| {
        let role = |(id, r): (&String, &hagstone_engine::RoleOutcome)| {
            format!(
                "{id} {} of {}, {}",
                number(r.variable_pay),
                number(r.target_pay),
                r.reaches_target
            )
        };
        join(e.outcome.roles.iter().map(role))
    };
    // A sixth of 100,000 is 16,666.67: 28,666.67 to a rep, 22,666.67 to a writer, whatever the year brings.
    check(
        pool(json!({}), json!({})),
        targets,
        "rep 28666.666667 of 28666.666667, true, writer 22666.666667 of 22666.666667, true",
    );
    // A at 90%, and the company at 95%, which fills 75,000: 10,800 + 12,500, and 6,000 + 12,500.
    check(
        pool(json!({}), json!({"a": {"attainment": 0.9}})),
        targets,
        "rep 23300 of 28666.666667, false, writer 18500 of 22666.666667, false",
    );
    // A closed gate is not closed at target.
    check(
        pool(
            json!({"gates": {"c": {"measure": "c", "at_least": 1}}}),
            json!({"c": {"attainment": 0.99}, "company": {"attainment": 1}}),
        ),
        targets,
        // C's lack is shared by A and B as their goals are: 2,400 x 600 / 960 more on 600,000, 100.25%; C's own are at 99%.
        "rep 12030 of 28666.666667, false, writer 5940 of 22666.666667, false",
    );
    // To miss the target by less than a millionth is rounding.
    let missing = |attainment: f64, expect: &str| {
        check(
            json!({"results": {"a": {"attainment": attainment}}}),
            targets,
            expect,
        )
    };
    missing(0.999_999_5, "rep 11999.994 of 12000, true");
    missing(0.999_99, "rep 11999.88 of 12000, false");
    // Who has no target reaches it.
    check(
        json!({"roles": {"rep": {"target_incentive": null, "plan": null}}}),
        targets,
        "rep 0 of 0, true",
    );
}

#[test]
fn a_function_reaches_target_when_its_roles_together_do() {
    // Reps at 104% have 480 each more, writers at 90% 600 each less. Four and two: 1,920 above and 1,200 below, in one function.
    let change = json!({
        "roles": {"writer": {"name": "Writer", "team": "b", "heads": 2, "base": 0, "target_incentive": {"amount": 6000}, "plan": "rep"}},
        "results": {"a": {"attainment": 1.04}, "b": {"attainment": 0.9}}
    });
    let functions = |e: &Evaluation| {
        let function = |(id, f): (&String, &hagstone_engine::FunctionOutcome)| {
            format!(
                "{id} {} of {}, {}",
                number(f.incentive_cost),
                number(f.incentive_cost_at_target),
                f.reaches_target
            )
        };
        join(e.outcome.functions.iter().map(function))
    };
    check(
        change,
        functions,
        "sales 60720 of 60000, true, marketing 0 of 0, true",
    );
}
