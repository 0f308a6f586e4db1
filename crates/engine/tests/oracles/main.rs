//! Published examples of pay: each states its plan and its figures, and the engine must find the same figures.
//!
//! A case is named by a number (WX-13), and its source stands above it. Where a source leaves its rule open the reading
//! is said. A figure that is derived here and not published is marked D, with its derivation; where a source
//! contradicts itself, the derived figure is the expected one. The figures are facts, the words are ours.
//!
//! A case is written in parts: a JSON merge patch over the smallest model, in which one person holds role `r` on plan
//! `p`.

#![allow(clippy::needless_pass_by_value, reason = "a case is written where it is used")]

mod attribution;
mod credits;
mod curves;
mod derived;
mod earnings;
#[path = "../explained/mod.rs"]
mod explained;
mod flat;
mod links;
mod mistakes;
mod objectives;
mod planning;
mod pools;
mod quota;
#[path = "../table/mod.rs"]
mod table;
mod terms;
mod thresholds;
mod tiers;

use hagstone_engine::{Document, Evaluation, PeriodOutcome, Severity};
use serde_json::{Value, json};
use table::{join, number};

/// One person on plan `p`, which pays nothing yet, in a company that is to bring 100,000 a month.
fn model() -> Value {
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"f": {"name": "F"}},
        "teams": {"t": {"name": "T", "function": "f", "revenue_share": 1}},
        "roles": {"r": {"name": "R", "team": "t", "heads": 1, "base": 0, "plan": "p"}},
        "plans": {"p": {"name": "P"}}
    })
}

/// Two merge patches (RFC 7396) in one, which keeps what either takes away.
fn join_patches(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (key, value) in part {
                join_patches(whole.entry(key).or_insert(json!({})), value);
            }
        }
        (whole, part) => *whole = part,
    }
}

/// Several parts of a case in one.
pub(crate) fn with<const N: usize>(parts: [Value; N]) -> Value {
    let mut whole = json!({});
    for part in parts {
        join_patches(&mut whole, part);
    }
    whole
}

/// What follows from a case's parts.
pub(crate) fn evaluate(parts: Value) -> Evaluation {
    let mut value = model();
    json_patch::merge(&mut value, &parts);
    Document::from_value(value).unwrap().evaluate(None)
}

/// A case's parts, and what a view shows of what follows. What is wrong stands first, so that a right case shows none
/// of it.
#[track_caller]
pub(crate) fn check(parts: Value, view: impl Fn(&Evaluation) -> String, expect: &str) {
    check_from(Severity::Warning, parts, view, expect);
}

/// The same where a plan is warned of, rightly: the figures stand all the same.
#[track_caller]
pub(crate) fn check_warned(parts: Value, view: impl Fn(&Evaluation) -> String, expect: &str) {
    check_from(Severity::Error, parts, view, expect);
}

#[track_caller]
fn check_from(least: Severity, parts: Value, view: impl Fn(&Evaluation) -> String, expect: &str) {
    let text = parts.to_string();
    let evaluation = evaluate(parts);
    explained::explained(&evaluation);
    let mut lines = problems(&evaluation, least);
    lines.push(view(&evaluation));
    assert_eq!(lines.join("\n"), expect, "{text}");
}

/// What is wrong, from some severity on.
pub(crate) fn problems(evaluation: &Evaluation, least: Severity) -> Vec<String> {
    let problems = evaluation.problems.iter();
    let grave = problems.filter(|problem| problem.severity >= least);
    grave.map(ToString::to_string).collect()
}

/// What the plan pays in the year for each of some results of measure `m`.
#[track_caller]
pub(crate) fn pays(parts: &Value, cases: &[(f64, &str)]) {
    for &(result, expect) in cases {
        let result = json!({"results": {"m": {"year": result}}});
        check(with([parts.clone(), result]), pay, expect);
    }
}

/// Measure `m`, each one's own amount with a goal for the year, and component `c` of plan `p` on it, which is measured
/// and paid once a year.
pub(crate) fn on_goal(goal: f64, pays: Value) -> Value {
    with([
        on_amount(pays),
        json!({"measures": {"m": {"goal": {"year": goal}}}}),
    ])
}

/// The same without a goal, for what pays on the result alone.
pub(crate) fn on_amount(pays: Value) -> Value {
    json!({
        "measures": {"m": {"name": "M", "counts": "amount", "scope": "own"}},
        "plans": {"p": {"components": {"c": {"measure": "m", "period": "year", "pays": pays}}}}
    })
}

/// A change of component `c`.
pub(crate) fn component(change: Value) -> Value {
    json!({"plans": {"p": {"components": {"c": change}}}})
}

/// A change of role `r`.
pub(crate) fn role(change: Value) -> Value {
    json!({"roles": {"r": change}})
}

/// Role `r` with a target incentive, all of it on component `c`.
pub(crate) fn target(amount: f64) -> Value {
    with([
        role(json!({"target_incentive": {"amount": amount}})),
        component(json!({"weight": 1})),
    ])
}

/// Results of measure `m` by month, the later ones being 0.
pub(crate) fn months(results: &[f64]) -> Value {
    let month = |month| results.get(month).copied().unwrap_or_default();
    let months: Vec<f64> = (0..12).map(month).collect();
    json!({"results": {"m": {"months": months}}})
}

/// Results of measure `m` by quarter.
pub(crate) fn quarters(results: [f64; 4]) -> Value {
    json!({"results": {"m": {"quarters": results}}})
}

/// A curve that is capped at its last point.
pub(crate) fn flat(points: Value) -> Value {
    json!({"curve": {"points": points, "beyond": "flat"}})
}

/// A curve that goes on beyond its last point.
pub(crate) fn extend(points: Value) -> Value {
    json!({"curve": {"points": points, "beyond": "extend"}})
}

/// One rate on everything.
pub(crate) fn rate(rate: f64) -> Value {
    json!({"commission": {"bands": [{"from": 0, "rate": rate}]}})
}

/// A rate table of amounts or of attainment: where each band starts, and its rate.
pub(crate) fn bands(tiers: &str, of: &str, bands: &[(f64, f64)]) -> Value {
    let bands: Vec<Value> = bands
        .iter()
        .map(|(from, rate)| json!({"from": from, "rate": rate}))
        .collect();
    json!({"commission": {"tiers": tiers, "bands_of": of, "bands": bands}})
}

/// Named people of role `r`, each with nothing of its own.
pub(crate) fn people(ids: &[&str]) -> Value {
    let mut payees = json!({});
    for id in ids {
        payees[id] = json!({"name": id, "role": "r"});
    }
    with([role(json!({"heads": ids.len()})), json!({"payees": payees})])
}

/// Variable pay of one person of role `r`.
pub(crate) fn pay(evaluation: &Evaluation) -> String {
    number(evaluation.outcome.roles["r"].variable_pay)
}

/// Variable pay of each named person.
pub(crate) fn pay_each(evaluation: &Evaluation) -> String {
    let payees = evaluation.outcome.payees.iter();
    join(payees.map(|(id, payee)| format!("{id} {}", number(payee.variable_pay))))
}

/// Each period of component `c` of role `r`, in some figure.
pub(crate) fn periods(figure: impl Fn(&PeriodOutcome) -> f64) -> impl Fn(&Evaluation) -> String {
    move |evaluation| {
        let periods = &evaluation.outcome.roles["r"].components["c"].periods;
        join(periods.iter().map(|period| number(figure(period))))
    }
}

/// Variable pay of one person of each role.
pub(crate) fn pay_by_role(evaluation: &Evaluation) -> String {
    let roles = evaluation.outcome.roles.iter();
    join(roles.map(|(id, role)| format!("{id} {}", number(role.variable_pay))))
}

/// What each component pays one person of role `r`.
pub(crate) fn pay_by_component(evaluation: &Evaluation) -> String {
    let components = evaluation.outcome.roles["r"].components.iter();
    join(components.map(|(id, component)| format!("{id} {}", number(component.pay))))
}
