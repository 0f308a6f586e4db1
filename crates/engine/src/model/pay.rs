//! Pay plans: what a role's incentive hangs on.

use serde::{Deserialize, Serialize};

use super::{
    Bonus, CommissionBy, Curve, Date, Gate, Id, Matrix, Modifier, Money, Objective, Pay, RateTable, Share,
    Steps, Table, Terms,
};

/// A pay plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// What it is called.
    pub name: String,
    /// What a reader should know about it.
    #[serde(default)]
    pub note: String,
    /// What it pays on. The weights sum to 100% of the target incentive.
    #[serde(default)]
    pub components: Table<Component>,
    /// The most that all components, or some of them, pay together.
    #[serde(default)]
    pub caps: Table<PlanCap>,
    /// When and how the earned is paid out; each month what it earns where absent.
    #[serde(default)]
    pub terms: Terms,
}

/// The most that several components pay together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanCap {
    /// Components of the plan; all where the list is empty.
    #[serde(default)]
    pub components: Vec<Id>,
    /// In which period.
    pub per: Period,
    /// How much.
    pub at: Limit,
}

/// A part of a plan: one measure, and what it pays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Component {
    /// What it is called; its measure's name where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The measure that it pays on.
    pub measure: Id,
    /// Its share of the target incentive: 0.75 is 75%. What pays amounts of its own needs none.
    #[serde(default)]
    pub weight: Option<Share>,
    /// How often it is measured and paid.
    pub period: Period,
    /// Whether each period stands for itself.
    #[serde(default)]
    pub basis: Basis,
    /// How the year's target is shared out to the periods.
    #[serde(default)]
    pub spread: Spread,
    /// What is made good once the whole year is known.
    #[serde(default)]
    pub true_up: TrueUp,
    /// What it pays for the measure.
    pub pays: Pays,
    /// Conditions; each that is not met multiplies the pay by its factor.
    #[serde(default)]
    pub gates: Table<Gate>,
    /// Conditions for more than the pay at target. Until all are met what lies beyond the goal is paid without
    /// acceleration: a curve pays 100% at most, and a rate table keeps to the last rate that starts below the goal, or
    /// to its first one where the bands are of amounts.
    #[serde(default)]
    pub hurdles: Table<Gate>,
    /// Factors from other measures.
    #[serde(default)]
    pub modifiers: Table<Modifier>,
    /// The most that it pays.
    #[serde(default)]
    pub cap: Option<ComponentLimit>,
    /// The least that it pays.
    #[serde(default)]
    pub floor: Option<ComponentLimit>,
    /// The days that count, as for a sales prize (SPIF); the whole year where absent.
    #[serde(default)]
    pub window: Option<Window>,
}

/// What a component pays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pays {
    /// A share of target by attainment, linear between points.
    Curve(Curve),
    /// A share of target by attainment, in steps.
    Steps(Steps),
    /// Rates on an amount.
    Commission(RateTable),
    /// Rates on amounts by deal type or product.
    CommissionBy(CommissionBy),
    /// Amounts for each unit of a count.
    PerUnit(RateTable),
    /// Fixed amounts for what is reached.
    Bonus(Bonus),
    /// An amount by a score, linear between points; it may be below nothing.
    Objective(Objective),
    /// A share of target by two attainments.
    Matrix(Matrix),
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

/// What a period's pay is measured on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The period alone; the next one starts anew.
    #[default]
    Period,
    /// The year so far, less what is already paid. A period may take back what an earlier one paid too much.
    YearToDate,
}

/// How the year's target is shared out to its periods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// The same for every period.
    #[default]
    Even,
    /// As the goal of the measure is shared out to them.
    AsGoal,
}

/// What is made good at the year's end: the pay for the whole year's attainment, less what the periods paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrueUp {
    /// Nothing.
    #[default]
    None,
    /// What the periods paid too little.
    Up,
    /// What they paid too little, or too much.
    Both,
}

/// Which of a measure's two figures is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// The attainment of the goal.
    #[default]
    Attainment,
    /// The result, in the measure's own unit.
    Result,
}

/// The most or the least that a component pays.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComponentLimit {
    /// Whether it holds for each period or for the year.
    pub per: LimitPeriod,
    /// How much.
    pub at: Limit,
}

/// What a component's limit holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LimitPeriod {
    /// Each of the component's periods; a true-up is free of it.
    Period,
    /// The year, true-up included.
    Year,
}

/// An amount of one person's pay.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// In currency.
    Amount(Money),
    /// As a share of the target: the component's own, or the plan's target incentive, for the same period.
    ShareOfTarget(Pay),
    /// As a share of the base salary for the same period.
    ShareOfBase(Pay),
}

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}
