//! Every template, put into a model, brings no problem with it and pays its target at target.

use hagstone_app::samples;
use hagstone_app::state::{Action, Change, Opened, Page, State, Theme};
use hagstone_app::templates;
use hagstone_engine::{Document, Problem, Severity};
use serde_json::Value;

fn state(document: Document) -> State {
    let opened = Opened {
        id: "test".into(),
        document,
        scenario: None,
        saved: None,
    };
    State::new(opened, Page::Plans, Theme::System)
}

fn edited(state: &State, change: Change) -> State {
    let name = "test".into();
    let action = Action::Edit {
        name,
        change,
        dragging: false,
    };
    state.apply(action).expect("it changes something")
}

/// The sample with every result at its goal, and a model that says nothing yet.
fn models() -> [(&'static str, State); 2] {
    let empty = Document::from_text(r#"{"format": "hagstone/1", "name": "Empty"}"#).unwrap();
    // Without its sliders, which move results.
    let without = ["/results", "/levers"].map(|path| Change::Value(path.into(), Value::Null));
    let sample = edited(&state(samples::first().document), Change::All(without.to_vec()));
    [("empty", state(empty)), ("sample", sample)]
}

fn wrong(state: &State) -> Vec<&Problem> {
    let problems = state.results.problems.iter();
    problems
        .filter(|problem| problem.severity > Severity::Note)
        .collect()
}

#[test]
fn each_pays_its_target_at_target() {
    let templates = templates::all();
    assert!(templates.len() >= 12);
    for template in &templates {
        for (name, model) in models() {
            let results = &model.results;
            let (plan, change) = templates::insertion(template, &results.value, &results.model);
            let after = edited(&model, change);
            assert!(
                wrong(&after).is_empty(),
                "{} in {name}: {:#?}",
                template.id(),
                wrong(&after)
            );
            let (role, _) = after
                .results
                .model
                .roles
                .iter()
                .find(|(_, role)| role.plan.as_deref() == Some(plan.as_str()))
                .expect("the template brings a role");
            let outcome = &after.results.outcome.roles[role];
            assert!(outcome.target_incentive > 0.0);
            let share = outcome.variable_pay / outcome.target_incentive;
            assert!(
                (share - 1.0).abs() < 1e-6,
                "{} in {name} pays {share} of target",
                template.id()
            );
            for (id, component) in &outcome.components {
                assert!(
                    (component.pay - component.target).abs() < 1e-6 * component.target.max(1.0),
                    "{} in {name}: {id} pays {} of {}",
                    template.id(),
                    component.pay,
                    component.target
                );
            }
        }
    }
}

/// The same template twice: two plans, and each measure once.
#[test]
fn each_can_be_inserted_twice() {
    for template in templates::all() {
        let [(_, model), _] = models();
        let insert = |state: &State| {
            let results = &state.results;
            edited(
                state,
                templates::insertion(&template, &results.value, &results.model).1,
            )
        };
        let once = insert(&model);
        let twice = insert(&once);
        assert!(
            wrong(&twice).is_empty(),
            "{}: {:#?}",
            template.id(),
            wrong(&twice)
        );
        assert_eq!(twice.results.model.plans.len(), 2);
        assert_eq!(twice.results.model.roles.len(), 2);
        assert_eq!(
            twice.results.model.measures.len(),
            once.results.model.measures.len()
        );
    }
}

#[test]
fn each_is_documented() {
    let page = include_str!("../docs/templates.md");
    for template in templates::all() {
        let row = page
            .lines()
            .find(|line| line.starts_with(&format!("| {} |", template.name())));
        let row = row.unwrap_or_else(|| panic!("docs/templates.md has no row for {}", template.name()));
        assert!(
            row.contains(&template.mix()),
            "{row} does not say {}",
            template.mix()
        );
    }
}

/// A goal of one's own is one person's and not the whole team's, in whatever model: between twice and fifteen times what the
/// person earns at target.
#[test]
fn each_quota_is_one_persons() {
    let mut quotas = Vec::new();
    for template in templates::all() {
        for (name, model) in models() {
            let results = &model.results;
            let (plan, change) = templates::insertion(&template, &results.value, &results.model);
            let after = edited(&model, change);
            let roles = after.results.model.roles.iter();
            let mut found = roles.filter(|(_, role)| role.plan.as_deref() == Some(plan.as_str()));
            let (role, _) = found.next().expect("the template brings a role");
            let promised = &after.results.outcome.roles[role].plan;
            if let (Some(quota), Some(multiple)) = (promised.quota, promised.quota_to_earnings) {
                assert!(
                    (2.0..15.0).contains(&multiple),
                    "{} in {name}: {quota}",
                    template.id()
                );
                quotas.push(format!("{} {quota}", template.id()));
            }
        }
    }
    quotas.dedup();
    assert_eq!(
        quotas,
        [
            "account_executive 700000",
            "account_manager 400000",
            "channel 1500000"
        ]
    );
}
