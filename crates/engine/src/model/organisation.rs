//! Functions, teams and roles.

use serde::{Deserialize, Serialize};

use super::{Heads, Id, Money, Pay, Share};

/// A label on teams: sales, marketing or another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Function {
    /// What it is called.
    pub name: String,
    /// The role that leads it.
    #[serde(default)]
    pub lead: Option<Id>,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Team {
    /// What it is called.
    pub name: String,
    /// The function that it is labelled with.
    pub function: Id,
    /// Its share of the company's revenue goal: 0.4 is 40%. The shares of all teams sum to 1.
    #[serde(default)]
    pub revenue_share: Option<Share>,
}

/// A role: people who are paid alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Role {
    /// What it is called.
    pub name: String,
    /// Its team.
    pub team: Id,
    /// How many people hold it.
    pub heads: Heads,
    /// Base salary of each, a year, in currency.
    pub base: Money,
    /// Variable pay of each at 100%, a year.
    #[serde(default)]
    pub target_incentive: TargetIncentive,
    /// The pay plan; without one only the base is paid.
    #[serde(default)]
    pub plan: Option<Id>,
}

/// Variable pay at 100% (TI), a year, for one person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TargetIncentive {
    /// In currency.
    Amount(Money),
    /// As a share of the base salary: 0.5 is a bonus of half the base.
    ShareOfBase(Pay),
}

impl Default for TargetIncentive {
    fn default() -> Self {
        Self::Amount(Money::ZERO)
    }
}

impl Role {
    /// The target incentive of one person in currency.
    pub fn target_incentive(&self) -> f64 {
        match self.target_incentive {
            TargetIncentive::Amount(amount) => amount.get(),
            TargetIncentive::ShareOfBase(share) => self.base.get() * share.get(),
        }
    }
}
