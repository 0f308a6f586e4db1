//! Attribution: which touches a deal's revenue is credited to.

use serde::{Deserialize, Serialize};

use super::{Date, Days, Id, Money, Share};

/// Something that spoke to a buyer before the deal was won: a call, a visit to a fair, an advertisement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Touch {
    /// When.
    pub date: Date,
    /// Whose it was.
    pub team: Id,
    /// The person of the team whose it was: a payee, who has its part of the deal where an own measure counts touches.
    #[serde(default)]
    pub payee: Option<Id>,
    /// The channel, such as `search` or `field event`; the team's own where absent.
    #[serde(default)]
    pub channel: Option<String>,
    /// What it cost, in currency.
    #[serde(default)]
    pub cost: Option<Money>,
    /// What it led to, where a rule gives that a part of its own.
    #[serde(default)]
    pub led_to: Option<Milestone>,
}

/// What a touch led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// A lead.
    Lead,
    /// An opportunity.
    Opportunity,
}

/// How a deal is shared out to the touches before it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// All of it to the first touch.
    First,
    /// All of it to the last touch.
    Last,
    /// Equal parts.
    Linear,
    /// 40% to the first touch and to the last one, the rest to the others in equal parts.
    UShaped,
    /// 30% to the first touch, to the one that led to the lead and to the one that led to the opportunity, the rest to the
    /// others in equal parts.
    WShaped,
    /// The later a touch, the more.
    TimeDecay(TimeDecay),
    /// Parts by the place of a touch.
    Custom(Positions),
}

/// Half of the weight for each half-life between a touch and the deal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeDecay {
    /// In days.
    pub half_life: Days,
}

impl Default for TimeDecay {
    /// A week.
    fn default() -> Self {
        Self {
            half_life: Days::WEEK,
        }
    }
}

/// Parts of a deal by the place of a touch; what they leave of it goes to the touches without a place, in equal parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Positions {
    /// The first touch's.
    #[serde(default)]
    pub first: Option<Share>,
    /// That of the touch that led to the lead.
    #[serde(default)]
    pub lead: Option<Share>,
    /// That of the touch that led to the opportunity.
    #[serde(default)]
    pub opportunity: Option<Share>,
    /// The last touch's.
    #[serde(default)]
    pub last: Option<Share>,
}

impl Positions {
    /// The sum of the parts.
    pub fn total(self) -> f64 {
        let parts = [self.first, self.lead, self.opportunity, self.last];
        parts.into_iter().flatten().map(Share::get).sum()
    }
}
