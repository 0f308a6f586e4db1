//! The sentences of a plan, for every part of the grammar of pay: a model in, plain English out.

use hagstone_app::text::PlainNumbers;
use hagstone_app::view::plan;
use hagstone_engine::Document;
use serde_json::{Value, json};

/// A model with measures of every unit and this component in its plan.
fn told(component: Value) -> String {
    let mut component = component;
    let fields = component.as_object_mut().expect("a component");
    fields.entry("measure").or_insert(json!("bookings"));
    fields.entry("period").or_insert(json!("year"));
    let (sentences, _) = sentences(&json!({"name": "Plan", "components": {"one": component}}));
    sentences.concat()
}

fn sentences(plan: &Value) -> (Vec<String>, Vec<String>) {
    let document = json!({
        "format": "hagstone/1",
        "measures": {
            "bookings": {"name": "Bookings", "counts": "amount", "scope": "own", "goal": {"year": 1_000_000}},
            "leads": {"name": "Leads", "counts": "count", "scope": "own_team", "goal": {"year": 100}},
            "win_rate": {"name": "Win rate", "counts": "rate", "scope": "company", "goal": {"year": 0.3}},
            "margin": {"name": "Margin", "counts": "rate", "scope": "own_function", "goal": {"year": 0.7}},
            "objectives": {"name": "MBO score", "counts": "score", "scope": "own", "goal": {"year": 1}},
        },
        "plans": {"plan": plan},
    });
    let document = Document::from_text(&document.to_string()).expect("a document");
    let (model, problems) = document.model(None);
    assert!(problems.is_empty(), "{problems:#?}");
    let plan = &model.plans["plan"];
    (
        plan::sentences(&model, plan, &PlainNumbers),
        plan::terms(&model, plan, &PlainNumbers),
    )
}

fn all(components: &[Value]) -> String {
    components
        .iter()
        .map(|component| told(component.clone()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn curve() -> Value {
    json!({"curve": {"points": [[0.8, 0.5], [1, 1]], "beyond": "extend"}})
}

#[test]
fn what_is_paid() {
    let two = json!([{"from": 0, "rate": 0.05}, {"from": 500_000, "rate": 0.08}]);
    let of_goal = json!([{"from": 0.5, "rate": 1}, {"from": 1, "rate": 1.5}, {"from": 1.2, "rate": 2}]);
    let text = all(&[
        json!({"weight": 0.5, "pays": curve()}),
        json!({"weight": 0.5, "pays": {"steps": {"steps": [{"from": 0.8, "pays": 0.5}, {"from": 1, "pays": 1}]}}}),
        json!({"pays": {"commission": {"bands": [{"from": 0, "rate": 0.07}]}}}),
        json!({"pays": {"commission": {"tiers": "marginal", "bands_of": "result", "bands": two}}}),
        json!({"pays": {"commission": {"tiers": "retroactive", "bands_of": "result", "bands": two, "opening": 20_000}}}),
        json!({"pays": {"commission": {"bands_of": "result", "bands": two}}}),
        json!({"weight": 1, "pays": {"commission": {"tiers": "marginal", "bands_of": "attainment", "bands": of_goal, "rates": "multiples_of_target"}}}),
        json!({"pays": {"commission": {"tiers": "marginal", "bands_of": "attainment", "bands": of_goal, "rates": {"multiples_of": 0.06}}}}),
        json!({"measure": "leads", "pays": {"per_unit": {"tiers": "marginal", "bands_of": "result", "bands": [{"from": 0, "rate": 12.5}, {"from": 100, "rate": 200}]}}}),
        json!({"pays": {"commission_by": {"by": "deal_type", "tables": {"new": {"bands": [{"from": 0, "rate": 0.1}]}, "renewal": {"bands": [{"from": 0, "rate": 0.02}]}}}}}),
        json!({"pays": {"bonus": {"steps": [{"from": 0, "amount": 5000}]}}}),
        json!({"pays": {"bonus": {"steps": [{"from": 1, "amount": 5000}, {"from": 1.2, "amount": 10_000}], "paid": "every"}}}),
        json!({"measure": "leads", "pays": {"bonus": {"of": "result", "steps": [{"from": 100, "amount": 5000}, {"from": 120, "amount": 10_000}]}}}),
        json!({"measure": "objectives", "pays": {"objective": {"points": [[0, -15_000], [1, 30_000]]}}}),
        json!({"weight": 1, "pays": {"matrix": {"by": "margin", "rows": [0.8, 1], "columns": [0.9, 1], "cells": [[0.3, 0.5], [0.8, 1]], "between": "linear"}}}),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn on_which_conditions() {
    let text = all(&[
        json!({"weight": 1, "period": "quarter", "basis": "year_to_date", "spread": "as_goal", "true_up": "both", "pays": curve()}),
        json!({"weight": 1, "period": "month", "true_up": "up", "pays": curve(), "gates": {
            "a": {"measure": "win_rate", "at_least": 0.9},
            "b": {"measure": "win_rate", "of": "result", "at_least": 0.2, "below": 0.4, "period": "quarter", "otherwise": 0.5},
            "c": {"measure": "leads", "of": "result", "below": 80, "period": "year"},
        }}),
        json!({"weight": 1, "pays": curve(), "hurdles": {"a": {"measure": "margin", "of": "result", "at_least": 0.65}}}),
        json!({"weight": 1, "pays": curve(), "modifiers": {
            "a": {"measure": "win_rate", "factors": {"steps": [{"from": 0.9, "factor": 1}, {"from": 1.1, "factor": 1.1}]}},
            "b": {"measure": "margin", "of": "result", "factors": {"points": [[0.5, 0.8], [0.7, 1]]}},
        }}),
        json!({"weight": 1, "period": "quarter", "pays": curve(),
            "cap": {"per": "period", "at": {"share_of_target": 2}}, "floor": {"per": "year", "at": {"amount": 1000}},
            "window": {"from": "2027-03-01", "to": "2027-03-31"}}),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn on_which_terms() {
    let (_, terms) = sentences(&json!({
        "name": "Plan",
        "components": {
            "one": {"measure": "bookings", "weight": 0.5, "period": "year", "pays": curve()},
            "two": {"name": "Lead bonus", "measure": "leads", "weight": 0.5, "period": "year", "pays": curve()},
        },
        "caps": {
            "all": {"per": "year", "at": {"share_of_target": 2.5}},
            "some": {"components": ["one", "two"], "per": "quarter", "at": {"share_of_base": 0.5}},
        },
        "terms": {
            "draw": {"amount": 2000, "kind": "floor", "recoverable": true, "months": 6},
            "guarantee": {"per": "quarter", "at": {"amount": 5000}},
            "hold": {"share": 0.2, "months": 3},
            "claw_back": {"share": 1, "within_months": 12, "pro_rata": true},
        },
    }));
    let text = terms.join("\n");
    insta::assert_snapshot!(text);
}
