//! What a model pays: a change of one model in, the figures that it moves out, each derived by hand above its case.
//!
//! The model: a goal of 1,200,000, which is 100,000 a month. Team `a` (sales) is to bring half of it, team `b` (sales) 30%
//! and team `c` (marketing) 20%: 600,000, 360,000 and 240,000. Four reps of team `a` have a target incentive of 12,000
//! each on one component, `x`, which pays what is attained. A change is a merge patch over that.

#![allow(clippy::needless_pass_by_value, reason = "a case is written where it is used")]

mod measures;
mod pay;
mod pools;
mod results;
#[path = "../table/mod.rs"]
mod table;

use hagstone_engine::{Document, Evaluation};
use serde_json::{Value, json};
use table::number;

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
            "pays": {"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}}
        }}}}
    })
}

pub(crate) fn evaluate(change: Value) -> Evaluation {
    let mut value = model();
    value["scenarios"] = json!({"change": {"name": "Change", "patch": change}});
    Document::from_value(value).unwrap().evaluate(Some("change"))
}

/// A change, and what a view shows of the evaluation; what is wrong with it stands first.
#[track_caller]
pub(crate) fn check(change: Value, view: impl Fn(&Evaluation) -> String, expect: &str) {
    let text = change.to_string();
    let evaluation = evaluate(change);
    let mut lines: Vec<String> = evaluation.problems.iter().map(ToString::to_string).collect();
    lines.push(view(&evaluation));
    assert_eq!(lines.join("\n"), expect, "{text}");
}

/// The periods of component `x`, each as result / goal = attainment -> pay, and their sum.
pub(crate) fn component(evaluation: &Evaluation) -> String {
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

/// The results of a year in which A brings 110% of its goal, B 90% and C 105%: 660,000, 324,000 and 252,000. The company
/// brings 1,236,000, 103%; sales 984,000 of 960,000, 102.5%.
pub(crate) fn year() -> Value {
    json!({"a": {"year": 660_000}, "b": {"attainment": 0.9}, "c": {"year": 252_000}})
}
