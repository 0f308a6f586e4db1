//! Capacity: how many hours a team has for its work, and what changes them.

use serde::{Deserialize, Serialize};

use super::{Heads, Hours, Id, MonthNumber, Share, Table};

/// The hours of a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Capacity {
    /// Hours of one head in a month, before anything eats them.
    pub hours: Hours,
    /// What eats them, other than leads and opportunities; the shares sum to 1 at most.
    #[serde(default)]
    pub eaten_by: Table<TimeUse>,
    /// The part of the eaten hours that another team's support gives back, by that team; the parts sum to 1 at most.
    #[serde(default)]
    pub given_back: Table<Share>,
    /// The part of its hours that a new head has in each month from its start, until it has all.
    #[serde(default)]
    pub ramp: Vec<Share>,
    /// How many heads it has from some month on; before the first change, those of its roles.
    #[serde(default)]
    pub heads_by_month: Vec<HeadChange>,
}

/// Something that eats hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeUse {
    /// What it is called.
    pub name: String,
    /// The part of the hours.
    pub share: Share,
}

/// A change of a team's head count.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HeadChange {
    /// The month from which on it holds; 1 is the first of the horizon.
    pub month: MonthNumber,
    /// How many heads there are.
    pub heads: Heads,
}

/// How well sales and marketing work together: three levers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Alignment {
    /// How much shorter the way from lead to revenue is: 0.25 takes a quarter off every lag of the funnel.
    #[serde(default)]
    pub faster: Share,
    /// How many more leads become deals: 0.2 is 20% more, shared by the steps whose rates are below 100%.
    #[serde(default)]
    pub converting: Share,
    /// How many more selling hours there are at the same cost: 0.1 is 10% more.
    #[serde(default)]
    pub selling: Share,
}

/// Months in which some teams contribute nothing: no leads, no support, no calls to lost customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pause {
    /// What it is called.
    pub name: String,
    /// The teams.
    pub teams: Vec<Id>,
    /// The first month; 1 is the first of the horizon.
    pub from: MonthNumber,
    /// For how many months.
    pub months: MonthNumber,
}
