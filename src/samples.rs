//! The models that ship inside the app.

use hagstone_engine::Document;

use crate::state::Opened;

const SHARED_QUOTA: &str = include_str!("../static/samples/shared-quota.json");

/// The model that a newcomer sees first.
pub fn first() -> Opened {
    // A sample that is no document would be a broken build; a test opens every one of them.
    let document = Document::from_text(SHARED_QUOTA).or_else(|_| Document::from_text(EMPTY));
    let document = match document {
        Ok(document) => document,
        Err(problem) => unreachable!("the empty model is a document: {problem}"),
    };
    Opened {
        id: "shared-quota".into(),
        document,
        scenario: None,
        saved: None,
    }
}

const EMPTY: &str = r#"{"format": "hagstone/1", "name": "New model"}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_have_no_problem_in_any_scenario() {
        let document = Document::from_text(SHARED_QUOTA).unwrap();
        assert_eq!(document.evaluate(None).problems, []);
        for scenario in document.scenarios() {
            assert_eq!(document.evaluate(Some(scenario)).problems, [], "{scenario}");
        }
        assert!(Document::from_text(EMPTY).is_ok());
    }
}
