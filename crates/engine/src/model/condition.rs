//! Gates and modifiers: what another measure makes of pay.

use serde::{Deserialize, Serialize};

use super::{Amount, Factor, Id, Of, Period};

/// A condition: a measure that lies in a band, its lower end included and its upper end excluded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gate {
    /// The measure that is looked at.
    pub measure: Id,
    /// Which of its figures is looked at.
    #[serde(default)]
    pub of: Of,
    /// It is met from here on, itself included.
    #[serde(default)]
    pub at_least: Option<Amount>,
    /// It is met up to here, itself excluded.
    #[serde(default)]
    pub below: Option<Amount>,
    /// The period that is looked at, the one in which the payment falls; the component's own where absent, the year for a
    /// pool.
    #[serde(default)]
    pub period: Option<Period>,
    /// The factor where it is not met: 0 pays nothing.
    #[serde(default = "nothing")]
    pub otherwise: Factor,
}

fn nothing() -> Factor {
    Factor::ZERO
}

/// A factor on the pay from another measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Modifier {
    /// The measure that is looked at.
    pub measure: Id,
    /// Which of its figures is looked at.
    #[serde(default)]
    pub of: Of,
    /// The period that is looked at, the one in which the payment falls; the component's own where absent.
    #[serde(default)]
    pub period: Option<Period>,
    /// The factor by what is found.
    pub factors: Factors,
}

/// Factors by the figure of a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Factors {
    /// In steps; below the first one the factor is 0, and the last one goes on.
    Steps(Vec<FactorStep>),
    /// Linear between points, flat outside them.
    Points(Vec<FactorPoint>),
}

/// A step of factors.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactorStep {
    /// Where it starts, itself included.
    pub from: Amount,
    /// Where it ends, excluded; it must be where the next one starts, and needs not be said.
    #[serde(default)]
    pub to: Option<Amount>,
    /// The factor.
    pub factor: Factor,
}

/// A point: `[figure, factor]`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactorPoint(Amount, Factor);

impl FactorPoint {
    /// The figure of the measure.
    pub fn figure(self) -> f64 {
        self.0.get()
    }

    /// The factor there.
    pub fn factor(self) -> f64 {
        self.1.get()
    }
}
