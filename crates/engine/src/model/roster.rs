//! Named people and their deals.

use serde::{Deserialize, Serialize};

use super::{Amount, Date, Id, MeasureGoal, Money, Share, Table, TargetIncentive, Touch, Typed, Weight};

/// A named person in a role. Whatever is absent is as the role says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Payee {
    /// What the person is called.
    pub name: String,
    /// The role.
    pub role: Id,
    /// The team, where it is not the role's.
    #[serde(default)]
    pub team: Option<Id>,
    /// The first day in the role; before the fiscal year where absent.
    #[serde(default)]
    pub start: Option<Date>,
    /// The last day in the role; after the fiscal year where absent.
    #[serde(default)]
    pub end: Option<Date>,
    /// Base salary, a year, in currency.
    #[serde(default)]
    pub base: Option<Money>,
    /// Variable pay at 100%, a year.
    #[serde(default)]
    pub target_incentive: Option<TargetIncentive>,
    /// Points in a pool that is shared out by points.
    #[serde(default)]
    pub points: Option<Weight>,
    /// Own goals (quotas) by measure.
    #[serde(default)]
    pub goals: Table<MeasureGoal>,
    /// Own results by measure.
    #[serde(default)]
    pub results: Table<Typed>,
    /// What is already counted when the year begins, by measure: rate tables go on from there.
    #[serde(default)]
    pub opening: Table<Amount>,
    /// Corrections, each paid or taken back in the month of its day.
    #[serde(default)]
    pub adjustments: Table<Adjustment>,
}

/// A correction of pay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Adjustment {
    /// Why.
    #[serde(default)]
    pub note: String,
    /// When.
    pub date: Date,
    /// How much; below 0 it is taken back.
    pub amount: Amount,
}

/// A sale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Deal {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// When it was won.
    pub date: Date,
    /// How much it is worth, in currency.
    pub amount: Amount,
    /// Its type, such as `new` or `renewal`.
    #[serde(default)]
    pub deal_type: Option<String>,
    /// Its product.
    #[serde(default)]
    pub product: Option<String>,
    /// Whose it is, by payee: shares that sum to 1.
    #[serde(default)]
    pub credits: Table<Share>,
    /// Who else it counts for, by payee: each share stands for itself.
    #[serde(default)]
    pub overlays: Table<Share>,
    /// When it was cancelled.
    #[serde(default)]
    pub cancelled: Option<Date>,
    /// What spoke to the buyer before.
    #[serde(default)]
    pub touches: Table<Touch>,
}
