//! Terms of payment: draws, guarantees, holds, claw-backs, rounding.

use serde::{Deserialize, Serialize};

use super::{Limit, Money, Months, Period, Share};

/// When and how the earned is paid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Terms {
    /// An advance on what is still to be earned.
    #[serde(default)]
    pub draw: Option<Draw>,
    /// The least that is earned for some time.
    #[serde(default)]
    pub guarantee: Option<Guarantee>,
    /// A part that is paid later.
    #[serde(default)]
    pub hold: Option<Hold>,
    /// What is taken back for cancelled deals.
    #[serde(default)]
    pub claw_back: Option<ClawBack>,
}

/// An advance, each month.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Draw {
    /// How much, a month.
    pub amount: Money,
    /// Whether it is the least that is paid, or is paid in addition.
    pub kind: DrawKind,
    /// Whether later earnings pay it back.
    pub recoverable: bool,
    /// For how many months: of the fiscal year, or from the start of whoever starts in it. All of them where absent.
    #[serde(default)]
    pub months: Option<Months>,
}

/// What a draw is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DrawKind {
    /// The least that is paid: what is earned fills it first.
    Floor,
    /// Paid beside what is earned. A recoverable one is paid back from what is earned after its last month.
    Additional,
}

/// The least that is earned in each period, for some time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Guarantee {
    /// In which period.
    pub per: Period,
    /// How much.
    pub at: Limit,
    /// For how many months: of the fiscal year, or from the start of whoever starts in it. All of them where absent.
    #[serde(default)]
    pub months: Option<Months>,
}

/// A part of what is earned that is paid later.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hold {
    /// The part that is held.
    pub share: Share,
    /// How many months later it is paid.
    pub months: Months,
}

/// What is taken back, in the month in which a deal is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClawBack {
    /// The part of the deal's commission that is taken back.
    pub share: Share,
    /// For how many months after it is won a deal's commission may be taken back.
    pub within_months: Months,
    /// Whether only the part for the months that are left is taken back.
    pub pro_rata: bool,
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

/// How a part of a year is counted for those who start or leave in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Proration {
    /// By whole months: a month in which somebody is there on any day counts.
    #[default]
    Month,
    /// By days of each month.
    Day,
}
