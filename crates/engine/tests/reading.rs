//! Bad input: a document in, its problems and what still stands out.
//!
//! The cases stand in `reading/*.txt`; each changes one thing in a small model, whose figures are derived here by hand.
//!
//! The goal is 1,200,000 of revenue, and 110% of it is reached, by every team in the same proportion; 1,260 leads were
//! accepted where 1,200 were planned: 105%. The curve pays what is attained, 110% for 110%.
//!
//! - A rep's target incentive is 40,000: 24,000 on own revenue and 16,000 on the company's. 110% of both is 44,000.
//! - A writer's is half of the base of 60,000: 15,000 on the company and 15,000 on leads, 16,500 + 15,750 = 32,250.
//! - The pool is 10,000 at target, 11,000 at 110%, the same for each of the three people: 3,667.

use hagstone_engine::{Document, Evaluation, RoleOutcome};
use serde_json::{Value, json};

/// What stands when nothing is wrong.
const STANDS: &str = "rep 44000 + 3667, writer 32250 + 3667";

fn small() -> Value {
    let line = json!({"points": [[0, 0], [1, 1]], "beyond": "extend"});
    json!({
        "format": "hagstone/1",
        "name": "Small",
        "goal": {"first_year": 2027, "revenue": {"amount": 1_200_000}},
        "functions": {"sales": {"name": "Sales", "lead": "rep"}, "marketing": {"name": "Marketing"}},
        "teams": {
            "field": {"name": "Field", "function": "sales", "revenue_share": 0.75},
            "demand": {"name": "Demand", "function": "marketing", "revenue_share": 0.25}
        },
        "roles": {
            "rep": {
                "name": "Rep", "team": "field", "heads": 2, "base": 50000,
                "target_incentive": {"amount": 40000}, "plan": "rep"
            },
            "writer": {
                "name": "Writer", "team": "demand", "heads": 1, "base": 60000,
                "target_incentive": {"share_of_base": 0.5}, "plan": "writer"
            }
        },
        "measures": {
            "revenue": {"name": "Revenue", "counts": "revenue", "scope": "company"},
            "own": {"name": "Own revenue", "counts": "revenue", "scope": "own"},
            "leads": {"name": "Leads", "counts": "count", "scope": {"team": "demand"}, "goal": {"year": 1200}}
        },
        "plans": {
            "rep": {"name": "Rep", "components": {
                "own": {"measure": "own", "weight": 0.6, "period": "quarter", "pays": {"curve": line}},
                "company": {"measure": "revenue", "weight": 0.4, "period": "year", "pays": {"curve": line}}
            }},
            "writer": {"name": "Writer", "components": {
                "company": {"measure": "revenue", "weight": 0.5, "period": "half", "pays": {"curve": line}},
                "leads": {"measure": "leads", "weight": 0.5, "period": "month", "pays": {"curve": line}}
            }}
        },
        "pools": {"shared": {
            "name": "Shared",
            "fund": {"by_curve": {"at_target": 10000, "measure": "revenue", "curve": line}},
            "gates": {"leads": {"measure": "leads", "at_least": 0.9}},
            "members": ["rep", "writer"],
            "split": {"equal": 1}
        }},
        "results": {"revenue": {"attainment": 1.1}, "leads": {"year": 1260}},
        "levers": {"goal": {"name": "Goal", "path": "/goal/revenue/amount", "from": 0, "to": 2e6, "step": 1000}},
        "scenarios": {
            "alone": {"name": "Each alone", "patch": {"plans": {"rep": {"components": {
                "own": {"weight": 1}, "company": null
            }}}}}
        }
    })
}

/// The same with a segment, all of whose revenue is the field's: 1,320,000 are 146 2/3% of its goal of 900,000, and a rep's
/// 24,000 on own revenue are 35,200; with 110% of 16,000 that is 52,800.
fn funnel() -> Value {
    let mut model = small();
    model["segments"] = json!({"s": {
        "name": "S", "goal_share": 1, "sold_by": "field", "deal_size": 1000,
        "leads": {"demand": {"volume": {"per_month": 100}}},
        "definition": {"strictness": 0.5, "keeps": 0.8},
        "steps": {"mql": {"rate": 0.5, "lag": {"months": 1}}, "win": {"rate": 0.2, "lag": {"spread": [0.5, 0.5]}}},
        "ageing": 0.1,
        "reorders": {"every": 3, "retention": 0.5, "hand_off": {"after": 2, "to": "field"}},
        "recovery": {"by": "demand", "called": 0.5, "reopens": 0.5},
        "advocates": {"per_customer": 0.01, "team": "demand"},
        "opening": {"pipeline": "running"},
        "credit": "map"
    }});
    model["lifecycle"] = json!({"stages": {
        "early": {"name": "Early", "weight": 0.4, "credit": {"field": 1}},
        "late": {"name": "Late", "weight": 0.6, "credit": {"field": 1}}
    }});
    model["teams"]["field"]["capacity"] = json!({
        "hours": 100, "given_back": {"demand": 0.5},
        "eaten_by": {"calls": {"name": "Calls", "share": 0.2}, "other": {"name": "Other", "share": 0.2}}
    });
    model["pauses"] = json!({"p": {"name": "P", "teams": ["demand"], "from": 4, "months": 3}});
    model["cost"] = json!({"programme": {"ads": {
        "name": "Ads", "team": "demand", "segment": "s", "spend": {"per_month": 10}, "from": 2, "to": 3
    }}});
    model["measures"]["bookings"] =
        json!({"name": "Bookings", "counts": "amount", "scope": "own", "goal": {"year": 1}});
    model["results"]["bookings"] = json!({"attainment": 1});
    model["goal"]["quotas"] = json!({"measure": "bookings"});
    model
}

/// The problems of an evaluation, and below them the pay of one person of each role: components + pools.
fn told(evaluation: &Evaluation) -> String {
    let role = |(id, role): (&hagstone_engine::model::Id, &RoleOutcome)| {
        let components = role
            .components
            .values()
            .fold(0.0, |sum, component| sum + component.pay);
        let pools = role.pools.values().fold(0.0, |sum, pay| sum + pay);
        format!("{id} {components:.0} + {pools:.0}")
    };
    let roles: Vec<String> = evaluation.outcome.roles.iter().map(role).collect();
    let stands = if roles.is_empty() {
        "nothing".into()
    } else {
        roles.join(", ")
    };
    let problems = evaluation.problems.iter().map(ToString::to_string);
    problems.chain([stands]).collect::<Vec<_>>().join("\n")
}

/// Every case of a text: a line, and the lines below it that are set in are what must be told of it.
fn check(cases: &str, tell: impl Fn(&str) -> String) {
    let lines: Vec<&str> = cases.lines().filter(|line| !line.starts_with('#')).collect();
    let (mut count, mut wrong) = (0, Vec::new());
    for case in lines
        .split(|line| line.is_empty())
        .filter(|case| !case.is_empty())
    {
        let expect: Vec<&str> = case[1..].iter().map(|line| line.trim_start()).collect();
        let found = tell(case[0]);
        count += 1;
        if found != expect.join("\n") {
            wrong.push(format!("{}\n    {}\n", case[0], found.replace('\n', "\n    ")));
        }
    }
    assert!(count > 10, "only {count} cases were read");
    assert!(
        wrong.is_empty(),
        "{} of {count} cases tell something else:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_text_that_is_no_document_is_refused() {
    check(include_str!("reading/refused.txt"), |case| {
        let text = case.strip_prefix('<').unwrap().strip_suffix('>').unwrap();
        Document::from_text(&text.replace("\\n", "\n"))
            .unwrap_err()
            .to_string()
    });
}

#[test]
fn one_wrong_thing_is_named_and_the_rest_stands() {
    changed(include_str!("reading/changed.txt"), small);
}

#[test]
fn one_wrong_thing_of_a_funnel_is_named() {
    assert_eq!(
        told(&Document::from_value(funnel()).unwrap().evaluate(None)),
        "rep 52800 + 3667, writer 32250 + 3667"
    );
    changed(include_str!("reading/funnel.txt"), funnel);
}

/// Every case changes one thing of a model.
fn changed(cases: &str, model: fn() -> Value) {
    check(cases, |case| {
        let (pointer, text) = case.split_once(" =").unwrap();
        let mut model = model();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match model.pointer_mut(parent).unwrap() {
            Value::Object(object) if text.is_empty() => assert!(object.shift_remove(key).is_some()),
            Value::Object(object) => {
                object.insert(key.into(), serde_json::from_str(text).unwrap());
            }
            list => list[key.parse::<usize>().unwrap()] = serde_json::from_str(text).unwrap(),
        }
        told(&Document::from_value(model).unwrap().evaluate(None))
    });
}

#[test]
fn what_a_patch_causes_is_named_in_the_patch() {
    check(include_str!("reading/patched.txt"), |case| {
        let mut model = small();
        let patch: Value = serde_json::from_str(case).unwrap();
        model["scenarios"] = json!({"s": {"name": "S", "patch": patch}});
        told(&Document::from_value(model).unwrap().evaluate(Some("s")))
    });
}

#[test]
fn brackets_are_not_followed_for_ever() {
    let problem = Document::from_text(&"[".repeat(100_000)).unwrap_err();
    let expect = "error: the document: This cannot be read as JSON: the brackets are nested too deeply, at line 1, \
                  column 128. Mend the text there, or open another file.";
    assert_eq!(problem.to_string(), expect);
}

#[test]
fn an_unknown_scenario_leaves_the_base() {
    let evaluation = Document::from_value(small()).unwrap().evaluate(Some("dream"));
    let problem = r#"error: /scenarios: There is no scenario with the id "dream". Add that scenario, or name one that is there."#;
    assert_eq!(told(&evaluation), format!("{problem}\n{STANDS}"));
}

#[test]
fn a_patch_merges_and_null_takes_away() {
    // The whole target incentive hangs on own revenue then, and all of it is at 110%.
    let document = Document::from_value(small()).unwrap();
    let evaluation = document.evaluate(Some("alone"));
    assert_eq!(told(&evaluation), STANDS);
    assert_eq!(document.keys(Some("alone"), "/plans/rep/components"), ["own"]);
    assert_eq!(
        document.get(Some("alone"), "/plans/rep/components/own/period"),
        Some(json!("quarter"))
    );
    assert_eq!(document.keys(None, "/plans/rep/components"), ["own", "company"]);
}

/// The example of RFC 7396, section 3, as a scenario: members change, go and stay; a list is replaced as a whole.
#[test]
fn the_example_of_the_standard() {
    let text = r#"{
        "format": "hagstone/1",
        "title": "Goodbye!",
        "author": {"givenName": "John", "familyName": "Doe"},
        "tags": ["example", "sample"],
        "content": "This will be unchanged",
        "scenarios": {"s": {"name": "S", "patch": {
            "title": "Hello!",
            "phoneNumber": "+01-123-456-7890",
            "author": {"familyName": null},
            "tags": ["example"]
        }}}
    }"#;
    let document = Document::from_text(text).unwrap();
    let get = |pointer| document.get(Some("s"), pointer);
    assert_eq!(get("/title"), Some(json!("Hello!")));
    assert_eq!(get("/author"), Some(json!({"givenName": "John"})));
    assert_eq!(get("/tags"), Some(json!(["example"])));
    assert_eq!(get("/content"), Some(json!("This will be unchanged")));
    assert_eq!(get("/phoneNumber"), Some(json!("+01-123-456-7890")));
    assert_eq!(document.get(None, "/title"), Some(json!("Goodbye!")));
}

#[test]
fn unknown_fields_and_their_order_survive() {
    let text = r#"{
  "format": "hagstone/1",
  "zeta": [1, 2.50, {"deep": null}],
  "name": "Kept",
  "alpha": "ü €",
  "roles": {
    "b": {"shoe_size": 43},
    "a": {}
  }
}"#;
    let document = Document::from_text(text).unwrap();
    let before: Value = serde_json::from_str(text).unwrap();
    let after = Document::from_text(&document.to_text()).unwrap();
    assert_eq!(after, document);
    assert_eq!(
        serde_json::to_string(after.value()).unwrap(),
        serde_json::to_string(&before).unwrap()
    );
    let edited = document
        .with(None, "/name", json!("Changed"))
        .with(None, "/name", json!("Kept"));
    assert_eq!(
        serde_json::to_string(edited.value()).unwrap(),
        serde_json::to_string(&before).unwrap()
    );
}

#[test]
fn a_note_stays_and_says_where_it_is_on_nothing() {
    let mut model = small();
    model["notes"] = json!({
        "/goal": {"text": "Set in May.", "source": "Board"},
        "/goal/revenue/grwth": {"text": "Half a point above the market."},
        "/roles/guest/base": {"source": "Payroll"},
    });
    model["scenarios"]["hired"] = json!({"name": "Hired", "patch": {"roles": {"guest": {
        "name": "Guest", "team": model["roles"].as_object().unwrap().values().next().unwrap()["team"], "heads": 1, "base": 1,
    }}}});
    let document = Document::from_value(model.clone()).unwrap();
    let told = |scenario| -> Vec<String> {
        let problems = document.evaluate(scenario).problems;
        let notes = problems
            .iter()
            .filter(|problem| problem.path.starts_with("/notes"));
        notes
            .map(|problem| format!("{:?} {}: {}", problem.severity, problem.path, problem.kind))
            .collect()
    };
    assert_eq!(
        told(None),
        [
            "Warning /notes/~1goal~1revenue~1grwth: The note is on nothing: there is no value at \"/goal/revenue/grwth\".",
            "Note /notes/~1roles~1guest~1base: The note is on nothing: there is no value at \"/roles/guest/base\"."
        ]
    );
    assert_eq!(told(Some("hired")).len(), 1);
    let read = document.evaluate(None).model.notes;
    assert_eq!(read.get("/goal").unwrap().source, "Board");
    assert_eq!(read.get("/roles/guest/base").unwrap().text, "");
    assert_eq!(document.value()["notes"], model["notes"]);
}
