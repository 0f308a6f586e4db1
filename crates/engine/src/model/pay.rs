//! Pay plans: what a role's incentive hangs on.

use serde::{Deserialize, Serialize};

use super::{Amount, Date, Factor, Id, Level, Money, Pay, Rate, Share, Table, Terms};

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
