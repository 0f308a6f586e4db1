//! What a figure is looked up in: payout curves, steps, bonuses, objectives, and tables of two figures.

use serde::{Deserialize, Serialize};

use super::{Amount, Id, Level, Money, Of, Pay};

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

/// A stepped payout. A step holds from its own attainment, included, to the next one's, excluded; below the first step
/// nothing is paid, and the last one goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Steps {
    /// Steps in the order of their attainment.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub steps: Vec<Step>,
}

/// A step of a stepped payout.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// The attainment at which it starts, itself included.
    pub from: Level,
    /// Where it ends, excluded; it must be where the next one starts, and needs not be said.
    #[serde(default)]
    pub to: Option<Level>,
    /// The share of target that it pays.
    pub pays: Pay,
}

/// Fixed amounts for what is reached. One that starts at 0 is a fixed bonus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bonus {
    /// What the steps are steps of.
    #[serde(default)]
    pub of: Of,
    /// Steps in the order in which they start.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub steps: Vec<BonusStep>,
    /// Which of the reached steps are paid.
    #[serde(default)]
    pub paid: Reached,
}

/// A step of a bonus.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BonusStep {
    /// Where it starts, itself included.
    pub from: Money,
    /// Where it ends, excluded; it must be where the next one starts, and needs not be said.
    #[serde(default)]
    pub to: Option<Money>,
    /// How much it pays for the period.
    pub amount: Money,
}

/// Which of several reached steps are paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// The highest alone.
    #[default]
    Highest,
    /// Every one, added up.
    Every,
}

/// An amount by a score: linear between its points, flat outside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Objective {
    /// Points in the order of their score.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub points: Vec<AmountPoint>,
}

/// A point: `[result, amount]`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AmountPoint(Amount, Amount);

impl AmountPoint {
    /// The result.
    pub fn result(self) -> f64 {
        self.0.get()
    }

    /// The amount that is paid there, for the period.
    pub fn amount(self) -> f64 {
        self.1.get()
    }
}

/// A share of target by two attainments: that of the component's measure and that of another one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Matrix {
    /// The measure of the columns; the rows are the component's own.
    pub by: Id,
    /// The attainments at which the rows start, rising. Below the first nothing is paid, and the last goes on.
    pub rows: Vec<Level>,
    /// The attainments at which the columns start, rising. Left of the first nothing is paid, and the last goes on.
    pub columns: Vec<Level>,
    /// The share of target in each cell, row by row.
    pub cells: Vec<Vec<Pay>>,
    /// What is paid between the starts of two rows or columns.
    #[serde(default)]
    pub between: Between,
}

/// What a matrix pays between its rows and columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Between {
    /// What the reached cell says.
    #[default]
    Steps,
    /// In proportion between the neighbouring cells, both ways.
    Linear,
}
