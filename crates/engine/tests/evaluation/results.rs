//! Revenue that is typed, and what follows from it.

use hagstone_engine::Evaluation;
use serde_json::{Value, json};

use crate::check;
use crate::table::{join, number};

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
