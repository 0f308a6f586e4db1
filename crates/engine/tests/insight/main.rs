//! Insights into plans whose answer is known.

mod contribution;
mod laws;
mod pairs;
mod sight;

use hagstone_engine::insight::{Estimate, Insights, insights};
use hagstone_engine::simulate::Trials;
use hagstone_engine::{Document, Model};
use serde_json::{Value, json};

fn model(value: Value) -> Model {
    let (model, problems) = Document::from_value(value).unwrap().model(None);
    assert_eq!(problems, Vec::new());
    model
}

fn run(value: Value, trials: u64) -> Insights {
    insights(&model(value), 1, Trials::new(0, trials).unwrap())
}

#[track_caller]
fn near(what: &str, found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() < tolerance,
        "{what}: {found} for {expected}"
    );
}

/// Within four standard errors.
#[track_caller]
fn within(what: &str, found: Estimate, expected: f64) {
    near(what, found.value, expected, 4.0 * found.error + 1e-9);
}

/// Two functions of one team each, with equal parts of a goal of 1,000,000; a chief in each on a plan of its own, which pays
/// a line through nothing and the target of 100,000.
fn two_chiefs(uncertainty: &Value, sales_on: &str, marketing_on: &str) -> Value {
    let line = json!({"curve": {"points": [[0, 0], [1, 1]], "beyond": "extend"}});
    let plan = |on: &str| json!({"name": on, "components": {"all": {"measure": on, "weight": 1, "period": "year", "pays": line}}});
    let role = |team: &str, plan: &str| {
        json!({"name": team, "team": team, "heads": 1, "base": 0, "plan": plan,
            "target_incentive": {"amount": 100_000}})
    };
    json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_000_000}},
        "functions": {
            "sales": {"name": "Sales", "lead": "chief_of_sales"},
            "marketing": {"name": "Marketing", "lead": "chief_of_marketing"}
        },
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 0.5},
            "demand": {"name": "Demand", "function": "marketing", "revenue_share": 0.5}
        },
        "measures": {
            "company": {"name": "Company", "counts": "revenue", "scope": "company"},
            "own": {"name": "Own", "counts": "revenue", "scope": "own_function"}
        },
        "plans": {"sales": plan(sales_on), "marketing": plan(marketing_on)},
        "roles": {
            "chief_of_sales": role("field", "sales"),
            "chief_of_marketing": role("demand", "marketing")
        },
        "uncertainty": uncertainty
    })
}
