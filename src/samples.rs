//! The models that ship inside the app.

use hagstone_engine::Document;
use hagstone_words::{Text, words};

use crate::state::Opened;

/// A model that ships inside the app: a mechanism, and the picture on its card.
#[derive(Debug)]
pub struct Sample {
    /// A word that does not change.
    pub id: &'static str,
    /// What its card shows, as a sentence; a test of the engine holds the sample to it.
    pub finding: Text,
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
        axis: (Text, bool),
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
    Payee(&'static str, &'static [(Option<&'static str>, Text)]),
    /// The company's revenue, of its goal: likewise.
    Revenue(&'static [(Option<&'static str>, Text)]),
}

/// All of them, in their order.
pub static ALL: [Sample; 7] = [
    Sample {
        id: "shared-quota",
        finding: words!(samples_with_more_of_marketing_s_bonus),
        picture: Picture::Over {
            path: "/plans/head_of_marketing/components/company/weight",
            from: 0.0,
            to: 1.0,
            steps: 10,
            axis: (words!(samples_marketing_s_bonus_on_company_quota), true),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/shared-quota.json"),
    },
    Sample {
        id: "reorder-handoff",
        finding: words!(samples_too_early_sales_loses_too_late),
        picture: Picture::Over {
            path: "/segments/cartridges/reorders/hand_off/after",
            from: 1.0,
            to: 10.0,
            steps: 9,
            axis: (words!(samples_last_order_that_the_field_sells), false),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/reorder-handoff.json"),
    },
    Sample {
        id: "direct-contribution",
        finding: words!(samples_under_one_goal_for_all_ben),
        picture: Picture::Over {
            path: "/payees/ben/results/own_bookings/attainment",
            from: 0.0,
            to: 1.5,
            steps: 15,
            axis: (words!(samples_what_ben_brings_of_his_quota), true),
            shows: Shows::Payee(
                "ben",
                &[
                    (Some("all_direct"), words!(samples_each_on_the_own)),
                    (None, words!(samples_half_and_half)),
                    (Some("all_shared"), words!(samples_one_goal_for_all)),
                ],
            ),
        },
        text: include_str!("../static/samples/direct-contribution.json"),
    },
    Sample {
        id: "qualified-lead",
        finding: words!(samples_where_leads_are_counted_marketing),
        picture: Picture::Over {
            path: "/segments/firms/definition/strictness",
            from: 0.0,
            to: 0.85,
            steps: 17,
            axis: (words!(samples_strictness_of_the_lead_definition), true),
            shows: Shows::Leads,
        },
        text: include_str!("../static/samples/qualified-lead.json"),
    },
    Sample {
        id: "post-departmental",
        finding: words!(samples_given_to_who_does_it_best),
        picture: Picture::Over {
            path: "/roles/account_executive/heads",
            from: 4.0,
            to: 16.0,
            steps: 12,
            axis: (words!(samples_account_executives), false),
            shows: Shows::Revenue(&[
                (Some("reassigned"), words!(samples_work_reassigned)),
                (None, words!(samples_by_department)),
            ]),
        },
        text: include_str!("../static/samples/post-departmental.json"),
    },
    Sample {
        id: "quarter-and-decade",
        finding: words!(samples_a_quarter_without_marketing_is),
        picture: Picture::Quarters("dare"),
        text: include_str!("../static/samples/quarter-and-decade.json"),
    },
    Sample {
        id: "recovered-leads",
        finding: words!(samples_calling_half_of_the_lost_customers),
        picture: Picture::Over {
            path: "/segments/firms/recovery/called",
            from: 0.0,
            to: 1.0,
            steps: 10,
            axis: (words!(samples_lost_customers_whom_marketing), true),
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
