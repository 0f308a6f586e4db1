//! How a model is presented: the slides that are made from it, in which order, and whose sentences were rewritten.
//!
//! Nothing here moves a number. It belongs to the document as a whole: a scenario does not change it, but a sentence can be
//! written for one scenario.

use serde::{Deserialize, Serialize};

use super::Id;

/// What was chosen about the slides.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Slides {
    /// For whom and when, as every slide and every printed sheet says it: "Board, 3 March 2027".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub occasion: String,
    /// Slides in the order in which they are shown; those that are not named keep their usual places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<Id>,
    /// Slides that are not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Id>,
    /// Sentences that were rewritten by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sentences: Vec<SlideSentence>,
}

impl Slides {
    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A sentence of a slide that was rewritten by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SlideSentence {
    /// The slide.
    pub slide: Id,
    /// Which of its sentences.
    pub part: SlidePart,
    /// The scenario under which it is shown; the base model where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Id>,
    /// What it says.
    pub text: String,
    /// What the numbers said when it was written: where they say something else by now, it may no longer be true.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub was: String,
}

/// Which sentence of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SlidePart {
    /// Its title: the finding.
    Title,
    /// The note below it.
    Note,
}
