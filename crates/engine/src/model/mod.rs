//! The model file `hagstone/1` as types: what a document says, with every value in range.
//!
//! Collections are tables keyed by a short stable id, so that a reference is an id and a scenario is a merge patch.
//! Tables keep the order in which they were written. What a reference points at, and what must sum to 100%, is looked
//! at when a model is compiled, not here.

mod attribution;
mod capacity;
mod condition;
mod cost;
mod curve;
mod date;
mod lifecycle;
mod measure;
mod number;
mod organisation;
mod pay;
mod pool;
mod rate;
mod roster;
mod segment;
mod slides;
mod table;
mod terms;
mod uncertainty;

use serde::{Deserialize, Serialize};

pub use attribution::{Attribution, Milestone, Positions, TimeDecay, Touch};
pub use capacity::{Alignment, Capacity, HeadChange, Pause, TimeUse};
pub use condition::{FactorPoint, FactorStep, Factors, Gate, Modifier};
pub use cost::{Cost, Programme};
pub use curve::{
    AmountPoint, Between, Beyond, Bonus, BonusStep, Curve, Matrix, Objective, Point, Reached, Step, Steps,
};
pub use date::Date;
pub(crate) use date::days_in;
pub use lifecycle::{Lifecycle, Stage};
pub use measure::{
    Better, DealFilter, Event, FunnelCount, Measure, MeasureGoal, People, Quantity, Ratio, RollUp, Scope,
    Typed, Weighted, Whose,
};
pub use number::{
    Amount, Days, Deviation, Factor, Growth, Heads, Horizon, Hours, Level, Money, MonthNumber, Months,
    OrderNumber, Pay, Rate, Share, Times, Weight, YearNumber,
};
pub use organisation::{Function, Role, TargetIncentive, Team};
pub use pay::{
    Basis, Component, ComponentLimit, Limit, LimitPeriod, Of, Pays, Period, Plan, PlanCap, Spread, TrueUp,
    Window,
};
pub use pool::{ByAttainment, Fund, FundCurve, FundShare, Pool, Split};
pub use rate::{Band, CommissionBy, DealKey, RateTable, Rates, Tiers};
pub use roster::{Adjustment, Deal, Payee};
pub use segment::{
    Advocates, Definition, FunnelStep, FunnelSteps, HandOff, Lag, LeadSource, Motion, Opening, Pipeline,
    Recovery, Recurring, Reorders, Segment, SegmentCredit, Volume,
};
pub use slides::{SlidePart, SlideSentence, Slides};
pub use table::{Iter, Table};
pub use terms::{ClawBack, Draw, DrawKind, Guarantee, Hold, Proration, Rounding, Terms};
pub use uncertainty::{LargeDeal, SegmentVariation, TeamVariation, Uncertainty, Variation, VariationRange};

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
    /// Groups of customers, from their leads to their later orders.
    #[serde(default)]
    pub segments: Table<Segment>,
    /// Who contributes what on a customer's way.
    #[serde(default)]
    pub lifecycle: Option<Lifecycle>,
    /// How well sales and marketing work together.
    #[serde(default)]
    pub alignment: Alignment,
    /// Months in which some teams contribute nothing.
    #[serde(default)]
    pub pauses: Table<Pause>,
    /// What selling costs beside pay.
    #[serde(default)]
    pub cost: Cost,
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
    /// How far years differ from what is expected.
    #[serde(default)]
    pub uncertainty: Uncertainty,
    /// The inputs that the pages offer as sliders.
    #[serde(default)]
    pub levers: Table<Lever>,
    /// How the model is presented.
    #[serde(default, skip_serializing_if = "Slides::is_empty")]
    pub slides: Slides,
    /// Why values are what they are, by JSON Pointers to them.
    #[serde(default)]
    pub notes: Table<Note>,
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
    /// The target of the first year.
    pub revenue: RevenueGoal,
    /// For how many years the funnel is calculated.
    #[serde(default)]
    pub horizon: Horizon,
    /// The targets of the years after the first one; where absent, its growth goes on, and an amount stays.
    #[serde(default)]
    pub later: Option<LaterGoals>,
    /// Own goals that are added up and compared with the goal.
    #[serde(default)]
    pub quotas: Option<Quotas>,
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

/// How the targets of the years after the first one are given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LaterGoals {
    /// Growth of every one over the year before it.
    Growth(Growth),
    /// Growth of each over the year before it; the last one goes on.
    GrowthByYear(Vec<Growth>),
    /// In currency for each; after them, the growth of the last one goes on.
    Amounts(Vec<Money>),
}

/// Quotas: own goals that are added up from the bottom, and what of them is expected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quotas {
    /// The measure, of scope `own`, whose goals are the quotas.
    pub measure: Id,
    /// The part of their quotas that people are expected to reach.
    #[serde(default = "Share::one")]
    pub attainment: Share,
    /// The same for the months in which a new hire's quota is ramped; as for everybody where absent.
    #[serde(default)]
    pub ramping: Option<Share>,
}

impl Model {
    /// How many months are calculated: twelve for each year of the horizon.
    pub fn months(&self) -> usize {
        let years = self.goal.as_ref().map_or(1, |goal| goal.horizon.get());
        years * crate::grid::MONTHS
    }
}

impl Goal {
    /// The targets of the years of the horizon, in currency.
    pub fn targets(&self) -> Vec<f64> {
        let first = self.target();
        let grown = |growths: &[f64]| {
            let mut target = first;
            let growth = |year: usize| growths.get(year).or(growths.last()).copied().unwrap_or(0.0);
            let later = (0..).map(|year| {
                target *= 1.0 + growth(year);
                target
            });
            std::iter::once(first)
                .chain(later)
                .take(self.horizon.get())
                .collect()
        };
        match &self.later {
            None => match self.revenue {
                RevenueGoal::Growth(growth) => grown(&[growth.get()]),
                RevenueGoal::Amount(_) => grown(&[]),
            },
            Some(LaterGoals::Growth(growth)) => grown(&[growth.get()]),
            Some(LaterGoals::GrowthByYear(growths)) => {
                grown(&growths.iter().map(|growth| growth.get()).collect::<Vec<_>>())
            }
            Some(LaterGoals::Amounts(amounts)) => {
                let mut targets: Vec<f64> = vec![first];
                targets.extend(amounts.iter().map(|amount| amount.get()));
                while targets.len() < self.horizon.get() {
                    let mut from_last = targets.iter().rev().copied();
                    let (last, before) = (from_last.next().unwrap_or(0.0), from_last.next().unwrap_or(0.0));
                    // A factor of two amounts is at most that of the largest growth.
                    let factor = if before > 0.0 {
                        (last / before).min(1.0 + Growth::MAX)
                    } else {
                        1.0
                    };
                    targets.push(last * factor);
                }
                targets.truncate(self.horizon.get());
                targets
            }
        }
    }

    /// The target of the first year in currency: the amount, or last year's revenue grown.
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

/// Why a value is what it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// What a reader should know about the value.
    #[serde(default)]
    pub text: String,
    /// Where the value comes from: a report, a person, a day.
    #[serde(default)]
    pub source: String,
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
