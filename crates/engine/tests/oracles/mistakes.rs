//! Mistakes that published plans make: each is found, and named with the rows or the places that contradict each other.

use hagstone_engine::Severity;
use serde_json::{Value, json};

use crate::{bands, component, evaluate, flat, on_goal, pay, people, quarters, role, target, with};

/// What is wrong with a case, each problem as it is told, but for notes.
fn problems(parts: Value) -> Vec<String> {
    crate::problems(&evaluate(parts), Severity::Warning)
}

/// What is wrong with a case is this one thing.
#[track_caller]
fn refuses(parts: Value, expect: &str) {
    let text = parts.to_string();
    let found = problems(parts);
    assert!(
        found.len() == 1 && found.iter().all(|problem| problem.starts_with(expect)),
        "{text}\nexpected {expect}\nfound {found:#?}"
    );
}

/// WX-10 (see `tiers`): edges in whole cents leave a cent between 499.99 and 500 to nobody, and another one below 3,000.
#[test]
fn edges_in_whole_cents() {
    let table = |first: f64, second: f64| {
        let table = json!({"commission": {"tiers": "marginal", "bands_of": "result", "bands": [
            {"from": 0, "to": first, "rate": 0.25},
            {"from": 500, "to": second, "rate": 0.3},
            {"from": 3000, "rate": 0.4}
        ]}});
        on_goal(1_000.0, table)
    };
    refuses(
        table(499.99, 3000.0),
        "error: /plans/p/components/c/pays/commission/bands/1: Rows 1 and 2 lose what lies between 499.99 and 500: a row's \
         end is not in it.",
    );
    refuses(
        table(500.0, 2999.99),
        "error: /plans/p/components/c/pays/commission/bands/2: Rows 2 and 3 lose what lies between 2,999.99 and 3,000: a \
         row's end is not in it.",
    );
}

/// WX-14 (see `tiers`): bands without a mode can be paid in two ways that are far apart.
#[test]
fn bands_without_a_mode() {
    let mut table = bands(
        "marginal",
        "attainment",
        &[(0.0, 0.03), (0.8, 0.06), (1.0, 0.09), (1.2, 0.12)],
    );
    table["commission"]["tiers"] = Value::Null;
    // D: 150% of the goal, 90,000 band by band and 180,000 on everything.
    refuses(
        on_goal(1e6, table.clone()),
        "error: /plans/p/components/c/pays/commission/tiers: It is not said what a reached rate pays on: a result of 1,500,000 \
         would pay 90,000 marginally and 180,000 retroactively.",
    );
    // Neither is it guessed what the bands are bands of.
    table["commission"]["tiers"] = json!("marginal");
    table["commission"]["bands_of"] = Value::Null;
    refuses(
        on_goal(1e6, table),
        "error: /plans/p/components/c/pays/commission: The field \"bands_of\" is missing.",
    );
}

/// WX-33 (see `objectives`): what 102 units pay is not said.
#[test]
fn a_gap_between_steps() {
    let steps = json!({"steps": {"steps": [
        {"from": 0.96, "to": 1.02, "pays": 0.5},
        {"from": 1.03, "to": 1.07, "pays": 1.5},
        {"from": 1.07, "pays": 2}
    ]}});
    refuses(
        with([on_goal(100.0, steps), target(100.0)]),
        "error: /plans/p/components/c/pays/steps/steps/1: Rows 1 and 2 lose what lies between 102% and 103%: a row's end is \
         not in it.",
    );
}

/// WX-34, <https://comp.quotapath.com/account-executive/accelerators-decelerators>: 3% to 60% of quota, and 6% from 50%
/// of it.
#[test]
fn bands_that_overlap() {
    let table = json!({"commission": {"tiers": "marginal", "bands_of": "attainment", "bands": [
        {"from": 0, "to": 0.6, "rate": 0.03},
        {"from": 0.5, "to": 1, "rate": 0.06},
        {"from": 1, "rate": 0.08}
    ]}});
    refuses(
        on_goal(1e6, table),
        "error: /plans/p/components/c/pays/commission/bands/1: Rows 1 and 2 overlap: from 50% to 60% both hold.",
    );
}

/// WX-23 (see `curves`): 3.33 points a point below target, 2 above: the "accelerator" is flatter than what leads to it.
#[test]
fn an_accelerator_that_is_none() {
    let parts = with([
        on_goal(100_000.0, flat(json!([[0.7, 0], [1, 1], [1.5, 2]]))),
        target(10_000.0),
    ]);
    refuses(parts, "warning: /plans/p/components/c/pays/curve");
    let steeper = with([
        on_goal(100_000.0, flat(json!([[0.5, 0], [1, 1], [1.5, 2]]))),
        target(10_000.0),
    ]);
    assert_eq!(problems(steeper), [""; 0]);
}

/// WX-52 (see `earnings`): 1,333 for each of 15 leads a month are 240,000 a year, beside a target of 20,000.
#[test]
fn a_monthly_quota_against_an_annual_target() {
    let parts = with([
        on_goal(
            180.0,
            json!({"per_unit": {"bands": [{"from": 0, "rate": 1_333}]}}),
        ),
        target(20_000.0),
        role(json!({"base": 50_000})),
        component(json!({"period": "month"})),
        json!({"measures": {"m": {"counts": "count"}}}),
        quarters([45.0, 45.0, 45.0, 45.0]),
    ]);
    refuses(parts, "warning: /plans/p/components/c");
}

/// Not published: nothing can be added to a mark, so that neither a table nor a person may say that 500 or 300 are counted
/// already. D: half a mark at 100 for a whole one.
#[test]
fn what_is_not_summed_has_no_opening() {
    let case = |table: Value, payee: Value| {
        with([
            people(&["a"]),
            json!({"measures": {"m": {"name": "M", "counts": "score", "scope": "own"}}}),
            component(json!({"measure": "m", "period": "year", "pays": {"per_unit": table}})),
            json!({"payees": {"a": payee}, "results": {"m": {"year": 0.5}}}),
        ])
    };
    let bands = json!([{"from": 0, "rate": 100}]);
    let why = "A rate, a score and an attainment are not summed over the year, so that nothing can be counted already when \
               it begins.";
    let of_table = case(json!({"bands": bands, "opening": 500}), json!({}));
    let place = "/plans/p/components/c/pays/per_unit/opening";
    refuses(of_table.clone(), &format!("error: {place}: {why}"));
    let of_payee = case(json!({"bands": bands}), json!({"opening": {"m": 300}}));
    refuses(of_payee.clone(), &format!("error: /payees/a/opening/m: {why}"));
    for parts in [of_table, of_payee] {
        assert_eq!(pay(&evaluate(parts)), "50");
    }
}
