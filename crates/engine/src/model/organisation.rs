//! Functions, teams and roles.

use serde::{Deserialize, Serialize};

use super::{Capacity, Heads, Id, MeasureGoal, Money, Pay, Share, Table, Typed, Weight};

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
    /// Its hours; without them its work never waits.
    #[serde(default)]
    pub capacity: Option<Capacity>,
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
    /// Own goals (quotas) of each by measure, in place of the measure's.
    #[serde(default)]
    pub goals: Table<MeasureGoal>,
    /// Own results of each by measure, in place of the typed ones for everybody.
    #[serde(default)]
    pub results: Table<Typed>,
    /// The part of their own goals that new hires are to reach in each month from their start, until it ends: 0.5 is
    /// half of the goal.
    #[serde(default)]
    pub ramp: Vec<Share>,
    /// Points of each in a pool that is shared out by points.
    #[serde(default)]
    pub points: Option<Weight>,
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
        self.target_incentive.of(self.base.get())
    }
}

impl TargetIncentive {
    /// In currency, over a base salary.
    pub fn of(self, base: f64) -> f64 {
        match self {
            Self::Amount(amount) => amount.get(),
            Self::ShareOfBase(share) => base * share.get(),
        }
    }
}
