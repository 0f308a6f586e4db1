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

/// A hurdle of component `c`.
fn hurdled(hurdle: Value) -> Value {
    with([
        component(json!({"hurdles": {"h": hurdle}})),
        json!({
            "measures": {"profit": {"name": "Profit", "counts": "amount", "scope": "company", "goal": {"year": 100}}},
            "results": {"profit": {"attainment": 1}}
        }),
    ])
}

/// The curve pays more than 12,000 from 100% on, so that a hurdle there or below takes nothing away; and one that ends at
/// 100% has nothing that a hurdle could take.
#[test]
fn a_hurdle_that_takes_nothing_away() {
    let hurdle = "note: /plans/p/components/c/hurdles/h: The hurdle changes nothing:";
    silent(hurdled(json!({"measure": "profit", "at_least": 0.9})));
    silent(hurdled(json!({"measure": "m", "at_least": 1.1})));
    tells(
        hurdled(json!({"measure": "m", "at_least": 0.95})),
        [&format!(
            "{hurdle} who misses it is below 100%, where 12,000 are paid, and nothing is accelerated yet."
        )],
    );
    let flat = json!({"curve": {"points": [[0.8, 0.5], [1, 1]], "beyond": "flat"}});
    tells(
        with([
            hurdled(json!({"measure": "profit", "at_least": 0.9})),
            component(json!({"pays": flat})),
        ]),
        [&format!(
            "{hurdle} the component accelerates nothing that it could take away."
        )],
    );
    // A bonus has no acceleration.
    let bonus = json!({"bonus": {"steps": [{"from": 1, "amount": 5_000}]}});
    tells(
        with([
            hurdled(json!({"measure": "profit", "at_least": 0.9})),
            component(json!({"pays": bonus})),
        ]),
        [&format!(
            "{hurdle} the component accelerates nothing that it could take away."
        )],
    );
}

/// Below 90% the factor is 0.4 and from there on 1: 0.6 of the 12,000 that are paid at goal. Steps of a half are left alone.
#[test]
fn a_factor_that_jumps() {
    let modified = |steps: Value| {
        with([
            component(json!({"modifiers": {"f": {"measure": "profit", "factors": {"steps": steps}}}})),
            json!({
                "measures": {"profit": {"name": "Profit", "counts": "amount", "scope": "company", "goal": {"year": 100}}},
                "results": {"profit": {"attainment": 1}}
            }),
        ])
    };
    silent(modified(
        json!([{"from": 0, "factor": 0.5}, {"from": 0.9, "factor": 1}]),
    ));
    tells(
        modified(json!([{"from": 0, "factor": 0.4}, {"from": 0.9, "factor": 1}])),
        [
            "note: /plans/p/components/c/modifiers/f: At 90% the factor jumps from 0.40 to 1: at goal 7,200 of one person's pay in \
             the year hang on it.",
        ],
    );
    // Below the first step the factor is 0.
    tells(
        modified(json!([{"from": 0.8, "factor": 1}])),
        [
            "note: /plans/p/components/c/modifiers/f: At 80% the factor jumps from 0 to 1: at goal 12,000 of one person's pay in \
             the year hang on it.",
        ],
    );
}
