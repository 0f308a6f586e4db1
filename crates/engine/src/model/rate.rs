//! Rate tables: bands of amount or attainment, and what each of them pays.

use serde::{Deserialize, Serialize};

use super::{Amount, Money, Of, Rate, Table};

/// A rate table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateTable {
    /// What a reached rate pays on; a table of one band from 0 needs not say it.
    #[serde(default)]
    pub tiers: Option<Tiers>,
    /// What the bands are bands of; a table of one band from 0 needs not say it.
    #[serde(default)]
    pub bands_of: Option<Of>,
    /// Bands in the order in which they start. Below the first one nothing is paid, and the last one goes on.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub bands: Vec<Band>,
    /// What the rates are.
    #[serde(default)]
    pub rates: Rates,
    /// What is already counted when the year begins; the bands go on from there.
    #[serde(default)]
    pub opening: Option<Amount>,
}

/// What a reached rate pays on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tiers {
    /// Each rate on the part of the result that lies in its own band.
    Marginal,
    /// The reached rate on everything, from the first unit.
    Retroactive,
}

/// A band of a rate table, from its own start, included, to the next one's, excluded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Band {
    /// Where it starts, itself included.
    pub from: Money,
    /// Where it ends, excluded; it must be where the next one starts, and needs not be said.
    #[serde(default)]
    pub to: Option<Money>,
    /// What it pays for a unit of the result.
    pub rate: Rate,
}

/// What the rates of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rates {
    /// Rates.
    #[default]
    Absolute,
    /// Multiples of this rate.
    MultiplesOf(Rate),
    /// Multiples of the rate that pays the target for the goal: target incentive x weight / goal.
    MultiplesOfTarget,
}

/// A rate table for each deal type or product. Each one's own amounts climb its own table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommissionBy {
    /// What the tables are named by.
    pub by: DealKey,
    /// Rate tables by deal type or product; what is not named pays nothing.
    pub tables: Table<RateTable>,
}

/// What tells deals apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DealKey {
    /// The deal's type.
    DealType,
    /// The deal's product.
    Product,
}
