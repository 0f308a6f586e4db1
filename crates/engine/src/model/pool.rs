//! Pools: bonus funds that several roles share.

use serde::{Deserialize, Serialize};

use super::{Curve, Gate, Id, Limit, Money, Share, Table};

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
    /// The part of the fund that is kept back.
    #[serde(default)]
    pub reserve: Option<Share>,
    /// The most that is in it after gates and before the reserve.
    #[serde(default)]
    pub ceiling: Option<Money>,
    /// The roles that share it.
    pub members: Vec<Id>,
    /// Conditions for each member; who misses one weighs only its factor.
    #[serde(default)]
    pub eligible: Table<Gate>,
    /// How it is shared out.
    pub split: Split,
    /// The most that one person is paid out of it; what lies above it stays with the company.
    #[serde(default)]
    pub share_ceiling: Option<Limit>,
    /// The least that one person with a part in it is paid, at the company's cost.
    #[serde(default)]
    pub share_floor: Option<Money>,
}

/// How much is in a pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fund {
    /// An amount, in currency.
    Fixed(Money),
    /// An amount by a curve over an attainment.
    ByCurve(FundCurve),
    /// A share of a result, such as a profit.
    ByShare(FundShare),
}

/// A fund by a curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FundCurve {
    /// The fund when the curve pays 100%, in currency.
    pub at_target: Money,
    /// The measure that fills it, the same for everybody.
    pub measure: Id,
    /// Attainment of the year to share of the fund.
    pub curve: Curve,
}

/// A fund by a share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FundShare {
    /// The measure that fills it, the same for everybody.
    pub measure: Id,
    /// The part of its result that is the fund.
    pub share: Share,
    /// Only what lies above this result fills it.
    #[serde(default)]
    pub above: Option<Money>,
}

/// The bases by which a pool is shared out, each with its part of the fund; the parts sum to 1.
/// One basis at 1 is a plain split, several are a blend.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Split {
    /// In proportion to base salary.
    #[serde(default)]
    pub salary: Option<Share>,
    /// In proportion to target incentive.
    #[serde(default)]
    pub target_incentive: Option<Share>,
    /// The same for everybody.
    #[serde(default)]
    pub equal: Option<Share>,
    /// In proportion to the points of roles and payees.
    #[serde(default)]
    pub points: Option<Share>,
    /// In proportion to an attainment.
    #[serde(default)]
    pub attainment: Option<ByAttainment>,
    /// In proportion to the revenue that each one's team brought, the same for everybody in a team.
    #[serde(default)]
    pub contribution: Option<Share>,
}

/// The part of a pool that is shared out by an attainment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ByAttainment {
    /// The part of the fund.
    pub share: Share,
    /// The measure.
    pub measure: Id,
}
