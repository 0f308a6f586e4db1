//! Measures, plans and pools.

use serde::{Deserialize, Serialize};

use super::{Id, Level, MeasureGoal, Money, Pay, Share, Table};

/// What is counted, for whom, and what it should reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measure {
    /// What it is called.
    pub name: String,
    /// What is counted.
    pub counts: Quantity,
    /// Whose it is.
    pub scope: Scope,
    /// What it should reach, each payee's where the scope is `own`. Revenue has none of its own: it follows from the
    /// company's goal and the teams' shares of it.
    #[serde(default)]
    pub goal: Option<MeasureGoal>,
}

/// What a measure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Revenue credited to the scope.
    Revenue,
    /// Revenue credited to the scope, less last year's.
    RevenueGrowth,
    /// Another amount in currency, such as pipeline.
    Amount,
    /// A number of things, such as accepted leads.
    Count,
}

impl Quantity {
    /// Whether the result follows from revenue.
    pub fn is_revenue(self) -> bool {
        matches!(self, Self::Revenue | Self::RevenueGrowth)
    }
}

/// Whose a measure is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everybody's.
    Company,
    /// That of a function's teams.
    Function(Id),
    /// That of a team.
    Team(Id),
    /// Each payee's: an equal part of the team's revenue, or a goal and a result that are typed for one payee.
    Own,
}

/// A pay plan: components whose weights sum to 100% of the target incentive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// What it is called.
    pub name: String,
    /// What it pays on.
    #[serde(default)]
    pub components: Table<Component>,
}

/// A part of the target incentive that one measure decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Component {
    /// What it is called; its measure's name where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The measure that it pays on.
    pub measure: Id,
    /// Its share of the target incentive: 0.75 is 75%.
    pub weight: Share,
    /// How often it is measured and paid; each period stands for itself.
    pub period: Period,
    /// Attainment to share of target.
    pub curve: Curve,
}

/// How often something is measured and paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Twelve times a year.
    Month,
    /// Four times a year.
    Quarter,
    /// Twice a year.
    Half,
    /// Once a year.
    Year,
}

impl Period {
    /// How many months it has.
    pub fn months(self) -> usize {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// How many of it make a year.
    pub fn per_year(self) -> usize {
        12 / self.months()
    }
}

/// A payout curve: linear between its points. Below the first point it pays nothing. Two points at one attainment are a
/// jump, and the second one's value holds there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Curve {
    /// Points in the order of their attainment, at least one, and at most two at one attainment.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub points: Vec<Point>,
    /// What it pays beyond the last point.
    pub beyond: Beyond,
}

/// A point of a payout curve: `[attainment, share of target]`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point(Level, Pay);

impl Point {
    /// A point, where both numbers are in range.
    pub fn new(attainment: f64, pay: f64) -> Option<Self> {
        Some(Self(Level::new(attainment)?, Pay::new(pay)?))
    }

    /// The attainment: 0.8 is 80%.
    pub fn attainment(self) -> f64 {
        self.0.get()
    }

    /// The share of target that is paid there: 0.5 is 50%.
    pub fn pay(self) -> f64 {
        self.1.get()
    }
}

/// What a curve pays beyond its last point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Beyond {
    /// What the last point pays: a cap.
    Flat,
    /// The slope of the last piece goes on: no cap.
    Extend,
}

/// A shared bonus fund, paid once a year beside the target incentives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pool {
    /// What it is called.
    pub name: String,
    /// How much is in it.
    pub fund: Fund,
    /// Conditions; each that is not met multiplies the fund by its factor.
    #[serde(default)]
    pub gates: Table<Gate>,
    /// The roles that share it.
    pub members: Vec<Id>,
    /// How it is shared out.
    pub split: Split,
}

/// How much is in a pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fund {
    /// The fund when the curve pays 100%, in currency.
    pub at_target: Money,
    /// The measure that fills it; not one of scope `own`.
    pub measure: Id,
    /// Attainment of the year to share of the fund.
    pub curve: Curve,
}

/// A condition on the year's attainment of a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gate {
    /// The measure that is looked at; not one of scope `own`.
    pub measure: Id,
    /// The attainment that opens it, itself included.
    pub at_least: Level,
    /// The factor below it: 0 pays nothing.
    #[serde(default = "nothing")]
    pub otherwise: Share,
}

fn nothing() -> Share {
    Share::ZERO
}

/// The bases by which a pool is shared out, each with its part of the fund; the parts sum to 1.
/// One basis at 1 is a plain split, several are a blend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Split {
    /// In proportion to target incentive.
    #[serde(default)]
    pub target_incentive: Option<Share>,
    /// The same for everybody.
    #[serde(default)]
    pub equal: Option<Share>,
    /// In proportion to the revenue that each one's team brought, the same for everybody in a team.
    #[serde(default)]
    pub contribution: Option<Share>,
}

/// How a paid amount is rounded to the currency's minor unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Half a unit is rounded up.
    #[default]
    HalfUp,
    /// Half a unit is rounded to the even neighbour.
    HalfEven,
}
