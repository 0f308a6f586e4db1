//! Uncertainty: how far what the model expects differs from year to year.

use serde::{Deserialize, Serialize};

use super::{Deviation, Id, Money, MonthNumber, Share, Table, Times};

/// What differs from year to year, and how far; what is not named stays as it is expected.
///
/// Every year is drawn anew. The market is one number for all teams and segments, which is why results of sales and of
/// marketing rise and fall together; the others are drawn each for itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Uncertainty {
    /// On all leads, on the revenue of teams that no segment brings, and on typed amounts and counts: once a year, for all.
    #[serde(default)]
    pub market: Variation,
    /// On the leads of each segment: every month.
    #[serde(default)]
    pub leads: Variation,
    /// On the odds of each step of each segment: once a year.
    #[serde(default)]
    pub rates: Variation,
    /// On the revenue of each segment's orders: once a year.
    #[serde(default)]
    pub deal_size: Variation,
    /// On each team's revenue and on the results of its people: once a year.
    #[serde(default)]
    pub teams: Variation,
    /// On each person's own results: every quarter.
    #[serde(default)]
    pub people: Variation,
    /// Where segments differ from the others.
    #[serde(default)]
    pub by_segment: Table<SegmentVariation>,
    /// Where teams differ from the others.
    #[serde(default)]
    pub by_team: Table<TeamVariation>,
    /// Single deals that come whole or not at all.
    #[serde(default)]
    pub large_deals: Table<LargeDeal>,
}

impl Uncertainty {
    /// Whether any year can differ from another.
    pub fn varies(&self) -> bool {
        let all = [
            self.market,
            self.leads,
            self.rates,
            self.deal_size,
            self.teams,
            self.people,
        ];
        let segments = self.by_segment.values();
        let segments = segments.flat_map(|own| [own.leads, own.rates, own.deal_size]);
        let teams = self.by_team.values().flat_map(|own| [own.team, own.people]);
        let uncertain = |deal: &LargeDeal| {
            let chance = deal.chance.get();
            chance > 0.0 && chance < 1.0 && deal.amount.get() > 0.0
        };
        all.into_iter()
            .chain(segments.chain(teams).flatten())
            .any(|variation| !variation.is_none())
            || self.large_deals.values().any(uncertain)
    }
}

impl Variation {
    /// Whether it leaves everything as it is expected.
    pub fn is_none(self) -> bool {
        match self {
            Self::Deviation(deviation) => deviation.get() <= 0.0,
            // A factor that is always the same is no chance, but it moves what is expected.
            Self::Range(range) => range.low.get() >= 1.0 && range.high.get() <= 1.0,
        }
    }
}

/// How far something differs from what is expected of it: a factor that is log-normal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Variation {
    /// The standard deviation of the factor's logarithm: 0.15 is about 15% up or down. The factor's mean is 1.
    Deviation(Deviation),
    /// The factors between which nine of ten years lie.
    Range(VariationRange),
}

impl Default for Variation {
    /// None.
    fn default() -> Self {
        Self::Deviation(Deviation::ZERO)
    }
}

/// Nine of ten years lie from the one factor to the other, one of twenty below, one of twenty above.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariationRange {
    /// The lower one: 0.8 is 20% less than expected.
    pub low: Times,
    /// The higher one.
    pub high: Times,
}

/// How far a segment differs, where that is not as for the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SegmentVariation {
    /// On its leads.
    #[serde(default)]
    pub leads: Option<Variation>,
    /// On the odds of its steps.
    #[serde(default)]
    pub rates: Option<Variation>,
    /// On the revenue of its orders.
    #[serde(default)]
    pub deal_size: Option<Variation>,
}

/// How far a team differs, where that is not as for the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TeamVariation {
    /// On its revenue and the results of its people.
    #[serde(default)]
    pub team: Option<Variation>,
    /// On the own results of its people.
    #[serde(default)]
    pub people: Option<Variation>,
}

/// A single deal that comes whole or not at all. What is expected of its team includes it, times its chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LargeDeal {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// Whose it is.
    pub team: Id,
    /// How much it is worth, in currency.
    pub amount: Money,
    /// How likely it is.
    pub chance: Share,
    /// The fiscal month in which it would come, from 1.
    pub month: MonthNumber,
}
