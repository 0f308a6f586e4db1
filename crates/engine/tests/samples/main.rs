//! The samples that ship with the app: nothing is wrong with them, each tells its story in its numbers, and the numbers
//! that a reader meets are pinned.

mod digest;
#[path = "../explained/mod.rs"]
mod explained;
mod stories;

use hagstone_engine::{Cell, Document, Evaluation, win_lose_map};
use serde_json::Value;

const SAMPLES: [(&str, &str); 7] = [
    (
        "shared-quota",
        include_str!("../../../../static/samples/shared-quota.json"),
    ),
    (
        "reorder-handoff",
        include_str!("../../../../static/samples/reorder-handoff.json"),
    ),
    (
        "direct-contribution",
        include_str!("../../../../static/samples/direct-contribution.json"),
    ),
    (
        "qualified-lead",
        include_str!("../../../../static/samples/qualified-lead.json"),
    ),
    (
        "post-departmental",
        include_str!("../../../../static/samples/post-departmental.json"),
    ),
    (
        "quarter-and-decade",
        include_str!("../../../../static/samples/quarter-and-decade.json"),
    ),
    (
        "recovered-leads",
        include_str!("../../../../static/samples/recovered-leads.json"),
    ),
];

fn sample(id: &str) -> Document {
    let (_, text) = SAMPLES.iter().find(|(sample, _)| *sample == id).unwrap();
    Document::from_text(text).unwrap()
}

/// The base model, and every scenario after it.
fn all(document: &Document) -> Vec<(Option<&str>, Evaluation)> {
    let scenarios = document.scenarios().map(Some);
    [None]
        .into_iter()
        .chain(scenarios)
        .map(|scenario| (scenario, document.evaluate(scenario)))
        .collect()
}

/// No error, no warning, no note; and two scenarios at least, so that there is something to compare.
#[test]
fn nothing_is_wrong_with_them() {
    for (id, _) in SAMPLES {
        let document = sample(id);
        for (scenario, evaluation) in all(&document) {
            assert_eq!(evaluation.problems, [], "{id} {scenario:?}");
        }
        assert!(document.scenarios().count() >= 2, "{id}");
    }
}

/// Written and read again they are the same, field by field and in the same order.
#[test]
fn they_survive_a_round_trip() {
    for (id, text) in SAMPLES {
        let document = sample(id);
        let again = Document::from_text(&document.to_text()).unwrap();
        assert_eq!(again.to_text(), document.to_text(), "{id}");
        let written: Value = serde_json::from_str(text).unwrap();
        assert_eq!(again.value(), &written, "{id}");
    }
}

/// Each says what is invented, what to try, and what its scenarios are; and offers sliders.
#[test]
fn they_say_what_to_try() {
    for (id, _) in SAMPLES {
        let document = sample(id);
        let evaluation = document.evaluate(None);
        let note = &evaluation.model.note;
        assert!(note.contains("invented"), "{id}");
        assert!(note.len() < 450, "{id}: {}", note.len());
        assert!(evaluation.model.levers.len() >= 3, "{id}");
        for (scenario, value) in document.value()["scenarios"].as_object().unwrap() {
            let note = value["note"].as_str().unwrap_or_default();
            assert!((20..260).contains(&note.len()), "{id} {scenario}: {}", note.len());
        }
    }
}

/// Both functions' pay is modelled: over what each brings, both may win, one alone, or neither.
#[test]
fn each_may_win_alone() {
    for (id, _) in SAMPLES {
        let evaluation = sample(id).evaluate(None);
        let map = win_lose_map(&evaluation.model, &evaluation.compiled, 0.6, 1.4, 41).unwrap();
        for cell in [Cell::Neither, Cell::First, Cell::Second, Cell::Both] {
            assert!(map.share(cell) > 0.02, "{id}: {cell:?} {}", map.share(cell));
        }
    }
}

/// The statements of everybody explain what the engine pays, in every scenario.
#[test]
fn they_are_explained() {
    for (id, _) in SAMPLES {
        for (_, evaluation) in all(&sample(id)) {
            explained::explained(&evaluation);
        }
    }
}

/// What a reader meets, in words and numbers.
#[test]
fn what_a_reader_meets() {
    for (id, _) in SAMPLES {
        let document = sample(id);
        let texts: Vec<String> = all(&document)
            .iter()
            .map(|(scenario, evaluation)| digest::digest(&document, *scenario, evaluation))
            .collect();
        insta::assert_snapshot!(id, texts.join("\n"));
    }
}
