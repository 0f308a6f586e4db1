//! Gates, hurdles and modifiers.

use serde_json::{Value, json};

use crate::{component, silent, tells, with};

/// A gate of the component, beside a team's leads and the company's profit.
fn gated(gate: Value) -> Value {
    with([
        component(json!({"gates": {"g": gate}})),
        json!({
            "measures": {
                "leads": {"name": "Leads", "counts": "count", "scope": {"team": "t"}, "goal": {"year": 100}},
                "profit": {"name": "Profit", "counts": "amount", "scope": "company", "goal": {"year": 100}}
            },
            "results": {"leads": {"attainment": 1}, "profit": {"attainment": 1}}
        }),
    ])
}

const GATE: &str = "/plans/p/components/c/gates/g";

#[test]
fn conditions_that_are_customary() {
    silent(gated(
        json!({"measure": "profit", "at_least": 0.9, "otherwise": 0.5}),
    ));
    silent(gated(json!({"measure": "m", "at_least": 0.9, "otherwise": 0.5})));
}

#[test]
fn a_condition_on_what_nobody_is_paid_on() {
    tells(
        gated(json!({"measure": "leads", "at_least": 0.9, "otherwise": 0.5})),
        [&format!(
            "note: {GATE}: Nobody is paid on \"Leads\", and others' pay hangs on it."
        )],
    );
    let untyped = with([
        gated(json!({"measure": "profit", "at_least": 0.9, "otherwise": 0.5})),
        json!({"results": {"profit": null}}),
    ]);
    tells(
        untyped,
        [
            "note: /measures/profit: No result is typed for this measure",
            &format!(
                "note: {GATE}: No result of \"Profit\" is typed, so that its goal is all that is ever looked at here."
            ),
        ],
    );
}

#[test]
fn a_condition_that_changes_nothing_or_everything() {
    // The curve pays nothing below 80% anyway.
    tells(
        gated(json!({"measure": "m", "at_least": 0.7, "otherwise": 0.5})),
        [&format!(
            "note: {GATE}: The condition changes nothing: below 80% the component pays nothing anyway."
        )],
    );
    tells(
        gated(json!({"measure": "profit", "at_least": 1.1, "below": 0.9, "otherwise": 0.5})),
        [&format!("warning: {GATE}: No figure meets this condition")],
    );
    tells(
        gated(json!({"measure": "profit", "at_least": 90, "otherwise": 0.5})),
        [&format!("warning: {GATE}: This is 9000% of a goal")],
    );
    tells(
        gated(json!({"measure": "profit", "below": 0.9, "otherwise": 1.2})),
        [&format!(
            "note: {GATE}: Who misses this condition is paid 120% of what those get who meet it."
        )],
    );
    // All of 12,000.
    tells(
        gated(json!({"measure": "profit", "at_least": 0.9})),
        [&format!(
            "note: {GATE}: At goal 12,000 of one person's pay hang on this condition alone, on whether 90% is reached or just \
             missed."
        )],
    );
}

#[test]
fn a_factor_that_falls() {
    let modified = |points: Value, better: &str| {
        with([
            component(
                json!({"modifiers": {"d": {"measure": "discount", "of": "result", "factors": {"points": points}}}}),
            ),
            json!({
                "measures": {"discount": {"name": "Discount", "counts": "rate", "scope": "own", "better": better, "goal": {"year": 0.1}}},
                "roles": {"r": {"results": {"discount": {"year": 0.1}}}}
            }),
        ])
    };
    let falling = json!([[0, 1.2], [0.2, 0.8]]);
    let own = "note: /plans/p/components/c/modifiers/d: Nobody is paid on \"Discount\"";
    tells(modified(falling.clone(), "lower"), [own]);
    tells(
        modified(falling, "higher"),
        [
            own,
            "note: /plans/p/components/c/modifiers/d: From 0 on the factor falls",
        ],
    );
}
