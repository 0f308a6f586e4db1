//! The documentation's models are models: what `docs/model.md` shows can be read, and pays what the page says.

use hagstone_engine::{Document, Severity};
use serde_json::Value;

const MODEL: &str = include_str!("../../../docs/model.md");

/// The blocks of a page that are marked as JSON.
fn blocks() -> Vec<&'static str> {
    let block = |text: &'static str| text.split_once("```").unwrap().0;
    MODEL.split("```json\n").skip(1).map(block).collect()
}

fn documents() -> Vec<Document> {
    let complete = blocks().into_iter().filter(|block| block.contains("\"format\""));
    complete
        .map(|block| Document::from_text(block).unwrap())
        .collect()
}

#[test]
fn every_block_is_json() {
    for block in blocks() {
        serde_json::from_str::<Value>(block).unwrap_or_else(|error| panic!("{error} in {block}"));
    }
}

#[test]
fn every_document_is_right() {
    let documents = documents();
    assert_eq!(documents.len(), 4);
    for document in documents {
        for scenario in [None].into_iter().chain(document.scenarios().map(Some)) {
            let mut problems = document.evaluate(scenario).problems;
            problems.retain(|problem| problem.severity > Severity::Note);
            assert_eq!(problems, [], "{}", document.to_text());
        }
    }
}

/// Variable pay of a representative and of a marketer, to the cent.
#[track_caller]
fn check(document: usize, scenario: Option<&str>, expect: [&str; 2]) {
    let outcome = documents()[document].evaluate(scenario).outcome;
    let pay = |role: &str| format!("{:.2}", outcome.roles[role].variable_pay);
    assert_eq!([pay("rep"), pay("marketer")], expect);
}

#[test]
fn the_documents_pay_what_the_page_says() {
    check(2, None, ["40000.00", "14000.00"]);
    check(3, None, ["58482.98", "22546.54"]);
    // The pool shares by target incentive, which the scenario leaves as it is.
    check(3, Some("together"), ["56382.98", "22546.54"]);
}

/// The fragments are patches and a curve: patches change the last document without an error.
#[test]
fn the_patches_are_right() {
    let document = documents().pop().unwrap();
    let fragments = blocks().into_iter().filter(|block| !block.contains("\"format\""));
    let mut patches = 0;
    for fragment in fragments {
        let patch: Value = serde_json::from_str(fragment).unwrap();
        if patch.get("points").is_some() {
            continue;
        }
        patches += 1;
        let changed = document.with(None, "/scenarios/together/patch", patch);
        let mut problems = changed.evaluate(Some("together")).problems;
        problems.retain(|problem| problem.severity == Severity::Error);
        assert_eq!(problems, [], "{fragment}");
    }
    assert_eq!(patches, 2);
}
