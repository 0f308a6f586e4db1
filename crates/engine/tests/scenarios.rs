//! Edits of the scenarios: created, duplicated, moved, removed, made the base, and what is gone from the base.

use hagstone_engine::scenario::{ScenarioEdit, edited, promoted, without};
use hagstone_engine::{Document, Outcome};
use proptest::prelude::*;
use serde_json::{Value, json};

fn sample() -> Document {
    Document::from_text(include_str!("../../../static/samples/shared-quota.json")).unwrap()
}

fn ids(document: &Document) -> String {
    document.scenarios().collect::<Vec<_>>().join(" ")
}

fn outcome(document: &Document, scenario: Option<&str>) -> Outcome {
    document.evaluate(scenario).outcome
}

#[test]
fn the_list_is_edited() {
    let start = sample();
    let create = ScenarioEdit::Create {
        id: "lean".into(),
        name: "Lean".into(),
    };
    let document = edited(&start, &create);
    assert_eq!(ids(&document), "growth own_numbers lean");
    assert_eq!(
        document.value()["scenarios"]["lean"],
        json!({"name": "Lean", "patch": {}})
    );
    assert_eq!(outcome(&document, Some("lean")), outcome(&start, None));
    // An id that is taken changes nothing.
    assert_eq!(edited(&document, &create), document);

    let copy = ScenarioEdit::Duplicate {
        of: "growth".into(),
        id: "copy".into(),
        name: "Copy".into(),
    };
    let document = edited(&document, &copy);
    assert_eq!(ids(&document), "growth copy own_numbers lean");
    assert_eq!(document.value()["scenarios"]["copy"]["name"], "Copy");
    assert_eq!(outcome(&document, Some("copy")), outcome(&start, Some("growth")));

    let up = |id: &str| ScenarioEdit::Move {
        id: id.into(),
        up: true,
    };
    let down = |id: &str| ScenarioEdit::Move {
        id: id.into(),
        up: false,
    };
    assert_eq!(
        ids(&edited(&document, &up("lean"))),
        "growth copy lean own_numbers"
    );
    assert_eq!(
        ids(&edited(&document, &down("growth"))),
        "copy growth own_numbers lean"
    );
    for nowhere in [up("growth"), down("lean"), up("ghost")] {
        assert_eq!(ids(&edited(&document, &nowhere)), ids(&document));
    }

    let document = edited(&document, &ScenarioEdit::Remove("own_numbers".into()));
    assert_eq!(ids(&document), "growth copy lean");
    let document = edited(&document, &ScenarioEdit::Rename("lean".into(), "Leaner".into()));
    let document = edited(&document, &ScenarioEdit::Note("lean".into(), "Why.".into()));
    assert_eq!(
        document.value()["scenarios"]["lean"],
        json!({"name": "Leaner", "patch": {}, "note": "Why."})
    );
    let document = edited(&document, &ScenarioEdit::Note("lean".into(), String::new()));
    assert_eq!(document.value()["scenarios"]["lean"].get("note"), None);
    // What is not there is not made by being named.
    assert_eq!(
        edited(&document, &ScenarioEdit::Rename("ghost".into(), "Boo".into())),
        document
    );
}

#[test]
fn a_promoted_scenario_is_the_base_and_the_others_keep_their_values() {
    let start = sample();
    let document = promoted(&start, "growth", None);
    assert_eq!(ids(&document), "own_numbers");
    assert_eq!(outcome(&document, None), outcome(&start, Some("growth")));
    assert_eq!(
        outcome(&document, Some("own_numbers")),
        outcome(&start, Some("own_numbers"))
    );
    // Its patch says now what the new base has otherwise, and gives the component back that the new base has not.
    let marketing =
        &document.value()["scenarios"]["own_numbers"]["patch"]["plans"]["head_of_marketing"]["components"];
    assert_eq!(marketing["company"]["measure"], "company_revenue");
    assert_eq!(marketing["function"]["weight"], 0.75);

    let kept = promoted(&start, "growth", Some(("before", "Before")));
    assert_eq!(ids(&kept), "before own_numbers");
    assert_eq!(outcome(&kept, Some("before")), outcome(&start, None));
    // There and back again.
    let back = promoted(&kept, "before", None);
    assert_eq!(back.value()["plans"], start.value()["plans"]);
    assert_eq!(
        back.value()["scenarios"]["own_numbers"],
        start.value()["scenarios"]["own_numbers"]
    );
}

/// A segment, a stage, a touch and a lead source that the base has no longer are not made of what changed them.
#[test]
fn what_changed_a_stage_or_a_segment_that_is_gone_is_not_used() {
    let patch = json!({
        "segments": {"gone": {"goal_share": 0.5}, "works": {"leads": {"gone": {"growth": 0.1}}}},
        "lifecycle": {"stages": {"gone": {"weight": 0.2}}},
        "deals": {"one": {"touches": {"gone": {"cost": 5}}}},
        "pauses": {"gone": null},
    });
    let document = Document::from_value(json!({
        "format": "hagstone/1",
        "goal": {"first_year": 2027, "revenue": {"amount": 1000}},
        "functions": {"f": {"name": "F"}}, "teams": {"t": {"name": "T", "function": "f", "revenue_share": 1}},
        "segments": {"works": {"name": "Works", "goal_share": 1, "sold_by": "t", "deal_size": 1}},
        "lifecycle": {"stages": {"all": {"name": "All", "weight": 1, "credit": {"t": 1}}}},
        "deals": {"one": {"date": "2027-03-01", "amount": 1}},
        "scenarios": {"s": {"name": "S", "patch": patch}},
    }))
    .unwrap();
    let evaluation = document.evaluate(Some("s"));
    let said = evaluation.problems.iter().map(ToString::to_string);
    let said = said.filter_map(|said| Some(said.split_once("; it is kept")?.0.to_owned()));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "error: /scenarios/s/patch/segments/gone: The base has no segment \"gone\" that this could change, and a new one needs \"name\"",
            "error: /scenarios/s/patch/segments/works/leads/gone: The base has no lead source \"gone\" that this could change, and a new \
             one needs \"volume\"",
            "error: /scenarios/s/patch/lifecycle/stages/gone: The base has no stage \"gone\" that this could change, and a new one needs \
             \"name\"",
            "error: /scenarios/s/patch/deals/one/touches/gone: The base has no touch \"gone\" that this could change, and a new one needs \
             \"date\"",
        ]
    );
    let idle =
        "note: /scenarios/s/patch/pauses/gone: The base has no pause \"gone\" that this could take away.";
    assert!(
        evaluation
            .problems
            .iter()
            .any(|problem| problem.to_string().starts_with(idle))
    );
    assert_eq!(evaluation.outcome, document.evaluate(None).outcome);
}

#[test]
fn what_points_at_something_gone_is_kept_and_not_used() {
    let start = sample();
    let gone = start.with(None, "/plans/head_of_marketing/components/function", Value::Null);
    let evaluation = gone.evaluate(Some("own_numbers"));
    let path = "/scenarios/own_numbers/patch/plans/head_of_marketing/components/function";
    let said: Vec<String> = evaluation
        .problems
        .iter()
        .filter(|problem| problem.path == path)
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        said,
        [format!(
            "error: {path}: The base has no component \"function\" that this could change, and a new one needs \
             \"measure\"; it is kept and not used. Take it out of the patch, or put the component back into the base, or \
             add \"measure\". Until then /plans/head_of_marketing/components/function is left out."
        )]
    );
    assert!(gone.value().pointer(path).is_some(), "it is kept");
    assert_eq!(
        evaluation
            .value
            .pointer("/plans/head_of_marketing/components/function"),
        None
    );
    // What it takes away and is gone is a note.
    let idle = gone.evaluate(Some("growth")).problems;
    let note = "note: /scenarios/growth/patch/plans/head_of_marketing/components/function: The base has no component \
                \"function\" that this could take away. Take it out of the patch.";
    assert!(
        idle.iter().any(|problem| problem.to_string() == note),
        "{idle:#?}"
    );
    // Taken out, it is said no longer, and nothing empty is left of it.
    let inside = path.strip_prefix("/scenarios/own_numbers/patch").unwrap();
    let out = without(&gone, "own_numbers", inside);
    assert!(out.under(Some("own_numbers")).1.is_empty());
    let left = &out.value()["scenarios"]["own_numbers"]["patch"]["plans"]["head_of_marketing"];
    assert_eq!(*left, json!({"components": {"company": {"weight": 0.25}}}));
    let out = without(
        &out,
        "own_numbers",
        "/plans/head_of_marketing/components/company/weight",
    );
    let left = &out.value()["scenarios"]["own_numbers"]["patch"]["plans"];
    assert_eq!(left.get("head_of_marketing"), None);
    // With the thing it counts again.
    let back = gone.with(
        None,
        "/plans/head_of_marketing/components/function",
        start.value()["plans"]["head_of_marketing"]["components"]["function"].clone(),
    );
    assert_eq!(
        outcome(&back, Some("own_numbers")),
        outcome(&start, Some("own_numbers"))
    );
    // Promotion of another scenario keeps it too.
    let promoted = promoted(&gone, "growth", None);
    assert_eq!(promoted.value().pointer(path), gone.value().pointer(path));
    // A whole new thing is used, and nothing is said of it.
    let whole = json!({"name": "Writer", "team": "demand_generation", "heads": 1, "base": 50000});
    let added = start.with(Some("growth"), "/roles/writer", whole);
    assert!(added.under(Some("growth")).1.is_empty());
    assert!(outcome(&added, Some("growth")).roles.contains_key("writer"));
}

/// Places of the sample with other values, some of which take things away.
fn edits() -> Vec<(&'static str, Value)> {
    vec![
        ("/goal/revenue/growth", json!(0.25)),
        ("/roles/account_executive/heads", json!(30)),
        ("/roles/head_of_sales", Value::Null),
        ("/plans/head_of_marketing/components/function", Value::Null),
        ("/plans/head_of_marketing/components/company/weight", json!(0.5)),
        ("/plans/campaign_manager/name", json!("Campaigns")),
        ("/pools/shared/split", json!({"equal": 1})),
        ("/seen_by", json!({"auditor": {"on": [1, 2]}})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever three scenarios change, promotion of one leaves the values of the other two, and undoes itself when
    /// the base before is promoted in turn.
    #[test]
    fn promotion_changes_no_value_of_the_others(
        changes in proptest::collection::vec((0..3_usize, 0..8_usize), 0..12),
    ) {
        let ids = ["a", "b", "c"];
        let mut document = sample();
        document = edited(&document, &ScenarioEdit::Remove("growth".into()));
        document = edited(&document, &ScenarioEdit::Remove("own_numbers".into()));
        for id in ids {
            document = edited(&document, &ScenarioEdit::Create { id: id.into(), name: id.into() });
        }
        for (scenario, place) in changes {
            let (path, value) = edits().swap_remove(place);
            document = document.with(Some(ids[scenario]), path, value);
        }
        let values = |document: &Document, scenario: Option<&str>| {
            let mut value = document.under(scenario).0.into_owned();
            value.as_object_mut().unwrap().shift_remove("scenarios");
            value
        };
        let now = promoted(&document, "a", Some(("before", "Before")));
        prop_assert_eq!(values(&now, None), values(&document, Some("a")));
        prop_assert_eq!(values(&now, Some("before")), values(&document, None));
        for id in ["b", "c"] {
            prop_assert_eq!(values(&now, Some(id)), values(&document, Some(id)), "{}", id);
        }
    }
}
