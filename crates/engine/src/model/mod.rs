//! The model file `hagstone/1` as types: what a document says, with every value in range.
//!
//! Collections are tables keyed by a short stable id, so that a reference is an id and a scenario is a merge patch.
//! Tables keep the order in which they were written. What a reference points at, and what must sum to 100%, is looked
//! at when a model is compiled, not here.

mod attribution;
mod date;
mod measure;
mod number;
mod organisation;
mod pay;
mod pool;
mod roster;
mod table;
mod terms;

use serde::{Deserialize, Serialize};

pub use attribution::{Attribution, Milestone, Positions, TimeDecay, Touch};
pub use date::Date;
pub(crate) use date::days_in;
pub use measure::{
    Better, DealFilter, Measure, MeasureGoal, People, Quantity, Ratio, RollUp, Scope, Typed, Weighted,
};
pub use number::{
    Amount, Days, Factor, Growth, Heads, Level, Money, Months, Pay, Rate, Share, Weight, YearNumber,
};
pub use organisation::{Function, Role, TargetIncentive, Team};
pub use pay::{
    AmountPoint, Band, Basis, Between, Beyond, Bonus, BonusStep, CommissionBy, Component, ComponentLimit,
    Curve, DealKey, FactorPoint, FactorStep, Factors, Gate, Limit, LimitPeriod, Matrix, Modifier, Objective,
    Of, Pays, Period, Plan, PlanCap, Point, RateTable, Rates, Reached, Spread, Step, Steps, Tiers, TrueUp,
    Window,
};
pub use pool::{ByAttainment, Fund, FundCurve, FundShare, Pool, Split};
pub use roster::{Adjustment, Deal, Payee};
pub use table::{Iter, Table};
pub use terms::{ClawBack, Draw, DrawKind, Guarantee, Hold, Proration, Rounding, Terms};

/// A short stable name by which other parts of the document refer to a thing.
pub type Id = smol_str::SmolStr;

/// A compensation and goal model: one company's year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "hagstone/1")
)]
pub struct Model {
    /// Always `hagstone/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "hagstone/1")))]
    pub format: String,
    /// What the model is called.
    #[serde(default)]
    pub name: String,
    /// What a reader should know first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// ISO 4217 code of the currency of every amount.
    #[serde(default = "usd", deserialize_with = "currency_code")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Z]{3}$")))]
    pub currency: String,
    /// How a paid amount is rounded to the currency's minor unit.
    #[serde(default)]
    pub rounding: Rounding,
    /// How a part of the year is counted for those who start or leave in it.
    #[serde(default)]
    pub proration: Proration,
    /// The revenue target of the company.
    pub goal: Option<Goal>,
    /// Sales, marketing and whatever else teams are labelled with.
    #[serde(default)]
    pub functions: Table<Function>,
    /// Teams, each of one function.
    #[serde(default)]
    pub teams: Table<Team>,
    /// Roles, each of one team.
    #[serde(default)]
    pub roles: Table<Role>,
    /// What is counted.
    #[serde(default)]
    pub measures: Table<Measure>,
    /// Pay plans.
    #[serde(default)]
    pub plans: Table<Plan>,
    /// Shared bonus funds.
    #[serde(default)]
    pub pools: Table<Pool>,
    /// Named people, beside or in place of the roles' head counts.
    #[serde(default)]
    pub payees: Table<Payee>,
    /// Sales.
    #[serde(default)]
    pub deals: Table<Deal>,
    /// How a deal is shared out to the touches before it.
    #[serde(default)]
    pub attribution: Option<Attribution>,
    /// Typed results by measure, used in place of the modelled ones.
    #[serde(default)]
    pub results: Table<Typed>,
    /// The inputs that the pages offer as sliders.
    #[serde(default)]
    pub levers: Table<Lever>,
    /// Named sets of changes to this document.
    #[serde(default)]
    pub scenarios: Table<Scenario>,
}

/// A code of three capital letters, the form of ISO 4217.
fn currency_code<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    use serde::de::{Error, Unexpected};
    let code = String::deserialize(deserializer)?;
    if code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        Ok(code)
    } else {
        Err(D::Error::invalid_value(
            Unexpected::Str(&code),
            &"a currency's code of three capital letters, such as USD",
        ))
    }
}

fn usd() -> String {
    "USD".into()
}

/// The revenue target of the company for one fiscal year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Goal {
    /// The calendar year in which the fiscal year starts.
    pub first_year: YearNumber,
    /// The month in which the fiscal year starts, 1 to 12.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "u8", range(min = 1, max = 12)))]
    pub fiscal_year_start: FirstMonth,
    /// Revenue of the year before, in currency; growth is measured against it.
    #[serde(default)]
    pub last_year_revenue: Option<Money>,
    /// The target.
    pub revenue: RevenueGoal,
    /// Twelve weights, the first fiscal month first; only their proportions matter. Even where absent.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(equal = 12)))]
    pub seasonality: Option<Vec<Weight>>,
    /// What is left of a unit of revenue after the cost of what is sold: 0.7 is 70%.
    #[serde(default)]
    pub gross_margin: Option<Share>,
    /// What all incentives together may cost in the year, in currency.
    #[serde(default)]
    pub incentive_budget: Option<Money>,
}

/// The month in which a fiscal year starts: 1 is January.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "u8")]
pub struct FirstMonth(u8);

impl FirstMonth {
    /// The month's number, 1 to 12.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl Default for FirstMonth {
    fn default() -> Self {
        Self(1)
    }
}

impl TryFrom<f64> for FirstMonth {
    type Error = String;

    fn try_from(month: f64) -> Result<Self, String> {
        (1..=12_u8)
            .find(|whole| f64::from(*whole).total_cmp(&month).is_eq())
            .map(Self)
            .ok_or_else(|| format!("invalid value: integer `{month}`, expected a month from 1 to 12"))
    }
}

impl From<FirstMonth> for u8 {
    fn from(month: FirstMonth) -> u8 {
        month.0
    }
}

/// How the revenue target is given.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RevenueGoal {
    /// In currency, for the year.
    Amount(Money),
    /// Over last year's revenue: 0.15 is 15% more.
    Growth(Growth),
}

impl Goal {
    /// The target of the year in currency: the amount, or last year's revenue grown.
    pub fn target(&self) -> f64 {
        match self.revenue {
            RevenueGoal::Amount(amount) => amount.get(),
            RevenueGoal::Growth(growth) => {
                self.last_year_revenue.map_or(0.0, Money::get) * (1.0 + growth.get())
            }
        }
    }
}

/// An input offered as a slider.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lever {
    /// What the slider says.
    pub name: String,
    /// A few words below it.
    #[serde(default)]
    pub note: String,
    /// A JSON Pointer to the number that it moves.
    pub path: String,
    /// The number at its left end.
    pub from: f64,
    /// The number at its right end.
    pub to: f64,
    /// The distance between two positions, above 0.
    pub step: f64,
}

/// A named set of changes to the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scenario {
    /// What the scenario is called.
    pub name: String,
    /// What a reader should know about it.
    #[serde(default)]
    pub note: String,
    /// A JSON Merge Patch (RFC 7396) over the document.
    #[serde(default)]
    pub patch: serde_json::Map<String, serde_json::Value>,
}
