//! The models that ship inside the app.

use hagstone_engine::Document;

use crate::state::Opened;

/// A model that ships inside the app: a mechanism, and the picture on its card.
#[derive(Debug)]
pub struct Sample {
    /// A word that does not change.
    pub id: &'static str,
    /// What its card shows, as a sentence; a test of the engine holds the sample to it.
    pub finding: &'static str,
    /// The picture of that.
    pub picture: Picture,
    text: &'static str,
}

/// What is drawn on a sample's card, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Picture {
    /// Something over an input that moves.
    Over {
        /// A JSON Pointer to the input.
        path: &'static str,
        /// Where it starts.
        from: f64,
        /// Where it ends.
        to: f64,
        /// How many pieces lie between.
        steps: u32,
        /// What the input is called, and whether it is a share.
        axis: (&'static str, bool),
        /// What is shown.
        shows: Shows,
    },
    /// Revenue by quarter, of its goal: the base and a scenario.
    Quarters(&'static str),
}

/// What is shown over an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shows {
    /// The pay of the functions' leads, of target pay.
    Leads,
    /// The pay of a named payee, of target pay: in the base, and in some scenarios with the words for them.
    Payee(&'static str, &'static [(Option<&'static str>, &'static str)]),
    /// The company's revenue, of its goal: likewise.
    Revenue(&'static [(Option<&'static str>, &'static str)]),
}

/// All of them, in their order.
pub static ALL: [Sample; 7] = [
    Sample {
        id: "shared-quota",
        finding: "With more of marketing's bonus on company quota, both chiefs win",
        picture: Picture::Over {
            path: "/plans/head_of_marketing/components/company/weight",
            from: 0.0,
            to: 1.0,
            steps: 10,
            axis: ("Marketing's bonus on company quota", true),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/shared-quota.json"),
    },
    Sample {
        id: "reorder-handoff",
        finding: "Too early sales loses, too late marketing does; after the sixth order both win",
        picture: Picture::Over {
            path: "/segments/cartridges/reorders/hand_off/after",
            from: 1.0,
            to: 10.0,
            steps: 9,
            axis: ("Last order that the field sells", false),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/reorder-handoff.json"),
    },
    Sample {
        id: "direct-contribution",
        finding: "Under one goal for all, Ben is paid the same whatever he brings",
        picture: Picture::Over {
            path: "/payees/ben/results/own_bookings/attainment",
            from: 0.0,
            to: 1.5,
            steps: 15,
            axis: ("What Ben brings, of his quota", true),
            shows: Shows::Payee(
                "ben",
                &[
                    (Some("all_direct"), "each on the own"),
                    (None, "half and half"),
                    (Some("all_shared"), "one goal for all"),
                ],
            ),
        },
        text: include_str!("../static/samples/direct-contribution.json"),
    },
    Sample {
        id: "qualified-lead",
        finding: "Where leads are counted, marketing loses by the definition that is best for sales",
        picture: Picture::Over {
            path: "/segments/firms/definition/strictness",
            from: 0.0,
            to: 0.85,
            steps: 17,
            axis: ("Strictness of the lead definition", true),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/qualified-lead.json"),
    },
    Sample {
        id: "post-departmental",
        finding: "Given to who does it best, the same work needs fewer people",
        picture: Picture::Over {
            path: "/roles/account_executive/heads",
            from: 4.0,
            to: 16.0,
            steps: 12,
            axis: ("Account executives", false),
            shows: Shows::Revenue(&[(Some("reassigned"), "work reassigned"), (None, "by department")]),
        },
        text: include_str!("../static/samples/post-departmental.json"),
    },
    Sample {
        id: "quarter-and-decade",
        finding: "A quarter without marketing is missed by nobody; the next two are missed",
        picture: Picture::Quarters("dare"),
        text: include_str!("../static/samples/quarter-and-decade.json"),
    },
    Sample {
        id: "recovered-leads",
        finding: "Calling half of the lost customers makes both chiefs win",
        picture: Picture::Over {
            path: "/segments/firms/recovery/called",
            from: 0.0,
            to: 1.0,
            steps: 10,
            axis: ("Lost customers whom marketing calls", true),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/recovered-leads.json"),
    },
];

impl Sample {
    /// The document.
    pub fn document(&self) -> Document {
        // A sample that is no document would be a broken build; a test opens every one of them.
        Document::from_text(self.text).unwrap_or_else(|_| empty())
    }

    /// The sample to be opened under a key: what is changed of it is stored there.
    pub fn opened(&self, id: String) -> Opened {
        opened(id, self.document())
    }
}

/// The model that a newcomer sees first.
pub fn first() -> Opened {
    let [first, ..] = &ALL;
    first.opened(first.id.into())
}

/// A model with nothing in it, to be opened under a key.
pub fn blank(id: String) -> Opened {
    opened(id, empty())
}

fn opened(id: String, document: Document) -> Opened {
    Opened {
        id,
        document,
        scenario: None,
        saved: None,
    }
}

const EMPTY: &str = r#"{"format": "hagstone/1", "name": "New model"}"#;

fn empty() -> Document {
    match Document::from_text(EMPTY) {
        Ok(document) => document,
        Err(problem) => unreachable!("the empty model is a document: {problem}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_have_no_problem_in_any_scenario() {
        for sample in &ALL {
            let document = Document::from_text(sample.text).unwrap();
            assert_eq!(document.evaluate(None).problems, [], "{}", sample.id);
            for scenario in document.scenarios() {
                assert_eq!(
                    document.evaluate(Some(scenario)).problems,
                    [],
                    "{} {scenario}",
                    sample.id
                );
            }
        }
        assert!(Document::from_text(EMPTY).is_ok());
    }
}
