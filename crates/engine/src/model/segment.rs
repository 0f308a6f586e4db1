//! Segments: groups of customers sold to in one motion, from their leads to their later orders.

use serde::{Deserialize, Serialize};

use super::{Factor, Growth, Hours, Id, Money, MonthNumber, Months, OrderNumber, Share, Table};

/// A group of customers sold to in one motion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Segment {
    /// What it is called.
    pub name: String,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How it is sold to.
    #[serde(default)]
    pub motion: Motion,
    /// Its share of the company's revenue goal: 0.4 is 40%. The shares of all segments sum to 1.
    #[serde(default)]
    pub goal_share: Option<Share>,
    /// Leads by the team that brings them.
    #[serde(default)]
    pub leads: Table<LeadSource>,
    /// Rates and lags from a lead to a won deal.
    #[serde(default)]
    pub steps: FunnelSteps,
    /// Revenue of a won deal, in currency, in the month in which it is won.
    pub deal_size: Money,
    /// What counts as a lead, and what a stricter definition changes.
    #[serde(default)]
    pub definition: Option<Definition>,
    /// The team that sells.
    pub sold_by: Id,
    /// Hours that the selling team needs for an opportunity.
    #[serde(default)]
    pub hours_per_opportunity: Hours,
    /// The part of the waiting opportunities that is lost in a month.
    #[serde(default)]
    pub ageing: Share,
    /// Later orders of those who have bought.
    #[serde(default)]
    pub reorders: Option<Reorders>,
    /// What becomes of lost deals.
    #[serde(default)]
    pub recovery: Option<Recovery>,
    /// What customers pay every month.
    #[serde(default)]
    pub recurring: Option<Recurring>,
    /// Leads that customers bring.
    #[serde(default)]
    pub advocates: Option<Advocates>,
    /// What is left of a unit of revenue after the cost of what is sold; the goal's where absent.
    #[serde(default)]
    pub gross_margin: Option<Share>,
    /// What is there when the first month begins.
    #[serde(default)]
    pub opening: Opening,
    /// Whose the revenue is.
    #[serde(default)]
    pub credit: SegmentCredit,
}

/// How a segment is sold to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// By people who advise.
    #[default]
    Consultative,
    /// Without advice, such as a shop or a call.
    Transactional,
}

/// The leads that a team brings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeadSource {
    /// How many in the first year.
    pub volume: Volume,
    /// Growth of each further year over the year before it.
    #[serde(default)]
    pub growth: Growth,
    /// How many in each month before the first one; as many as in the first where absent.
    #[serde(default)]
    pub before: Option<Money>,
}

/// A count or an amount by month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Volume {
    /// The same in every month.
    PerMonth(Money),
    /// In each of twelve fiscal months; every year is alike.
    ByMonth(#[cfg_attr(feature = "schema", schemars(length(equal = 12)))] Vec<Money>),
}

/// The steps from a lead to a won deal. A step that is not written lets everything pass at once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunnelSteps {
    /// From lead to marketing-qualified lead (MQL).
    #[serde(default)]
    pub mql: FunnelStep,
    /// From MQL to sales-accepted lead (SQL).
    #[serde(default)]
    pub sql: FunnelStep,
    /// From SQL to opportunity.
    #[serde(default)]
    pub opportunity: FunnelStep,
    /// From an opportunity that is worked to a won deal.
    #[serde(default)]
    pub win: FunnelStep,
}

/// A step of the funnel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunnelStep {
    /// The part that goes on.
    #[serde(default = "Share::one")]
    pub rate: Share,
    /// How long it takes.
    #[serde(default)]
    pub lag: Lag,
}

impl Default for FunnelStep {
    fn default() -> Self {
        Self {
            rate: Share::one(),
            lag: Lag::default(),
        }
    }
}

/// How long something takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lag {
    /// So many months; 1.5 is one month for one half and two for the other.
    Months(Months),
    /// The part that takes no month, one month, two months and so on; the parts sum to 1.
    Spread(Vec<Share>),
}

impl Default for Lag {
    fn default() -> Self {
        Self::Months(Months::ZERO)
    }
}

/// What counts as a lead. At strictness 0 everything does; at 1 only `keeps` of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Definition {
    /// How strict it is, from 0 to 1.
    #[serde(default)]
    pub strictness: Share,
    /// The part of the leads that the strictest definition accepts.
    #[serde(default = "Share::one")]
    pub keeps: Share,
    /// What the strictest definition multiplies the rate from MQL to SQL by; the rate stays below 100%.
    #[serde(default = "Factor::one")]
    pub lifts: Factor,
    /// Hours of the selling team for each MQL.
    #[serde(default)]
    pub hours_per_lead: Hours,
}

/// Orders after the first one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reorders {
    /// Months from an order to the next one.
    pub every: MonthNumber,
    /// The part of the customers that places the next order.
    pub retention: Share,
    /// Revenue of a later order, in currency; that of the first one where absent.
    #[serde(default)]
    pub value: Option<Money>,
    /// What the selling team's handling of a later order costs, in currency.
    #[serde(default)]
    pub handling_cost: Money,
    /// From which order on another team sells.
    #[serde(default)]
    pub hand_off: Option<HandOff>,
}

/// The hand-off of customers to another team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HandOff {
    /// The last order that the selling team sells; 1 is the first one, so that every later order is handed off.
    pub after: OrderNumber,
    /// The team that sells from then on, without advice.
    pub to: Id,
    /// The part of its customers that places the next order; as before where absent.
    #[serde(default)]
    pub retention: Option<Share>,
    /// How many orders a customer places with advice before it needs none; 1 where absent.
    #[serde(default)]
    pub ready_after: Option<OrderNumber>,
    /// The part of the customers that were handed off before that and places the next order all the same; `retention`
    /// where absent.
    #[serde(default)]
    pub early_retention: Option<Share>,
    /// What its handling of an order costs, in currency.
    #[serde(default)]
    pub handling_cost: Money,
}

/// Calls to those who did not buy. A deal that is lost again is not called again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recovery {
    /// The team that calls.
    pub by: Id,
    /// The part of the lost deals that it calls.
    pub called: Share,
    /// The part of those that become opportunities again.
    pub reopens: Share,
    /// How long that takes; a month at least.
    #[serde(default)]
    pub lag: Lag,
}

/// What a customer pays every month, from the month of the won deal on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recurring {
    /// In currency, a month.
    pub per_month: Money,
    /// The part of the customers that stays for another year.
    #[serde(default = "Share::one")]
    pub retention: Share,
    /// Growth of what one who stays pays, a year.
    #[serde(default)]
    pub upsell: Growth,
}

/// Leads that customers bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Advocates {
    /// Leads of one customer in a month: 0.05 is one of twenty customers.
    pub per_customer: Share,
    /// The team that looks after them, whose leads these are.
    pub team: Id,
}

/// What is there when the first month begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Opening {
    /// Customers, who have placed their first order in the months before, evenly.
    #[serde(default)]
    pub customers: Money,
    /// Leads on their way.
    #[serde(default)]
    pub pipeline: Pipeline,
}

/// The leads that are on their way when the first month begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Pipeline {
    /// None.
    #[default]
    Empty,
    /// As many as if the first month's had come in every month before, and none had had to wait.
    Running,
}

/// Whose a segment's revenue is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SegmentCredit {
    /// The team that sells: the selling team's, and after a hand-off the other one's.
    #[default]
    Seller,
    /// A first order is the team's that brought the lead, or called the lost deal; later revenue the one's that sells.
    Source,
    /// By the lifecycle map.
    Map,
}
