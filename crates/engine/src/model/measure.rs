//! Measures: what is counted, for whom, what it should reach, and what it reached.

use serde::{Deserialize, Serialize};

use super::{Amount, Factor, Id, Level, Money, Share, Table};

/// What is counted, for whom, and what it should reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measure {
    /// What it is called.
    pub name: String,
    /// What is counted.
    pub counts: Quantity,
    /// Whose it is.
    pub scope: Scope,
    /// Whether more of it or less of it is better.
    #[serde(default)]
    pub better: Better,
    /// What it should reach, each payee's where the scope is `own`. Revenue of the company, a function or a team has
    /// none of its own: it follows from the company's goal and the teams' shares of it.
    #[serde(default)]
    pub goal: Option<MeasureGoal>,
    /// The part of a result that counts: 0.5 credits half of it.
    #[serde(default)]
    pub credit: Option<Share>,
    /// Counts the document's deals, and which of them; without it results are modelled or typed.
    #[serde(default)]
    pub deals: Option<DealFilter>,
}

impl Measure {
    /// Which deals it counts, where it is something that deals can be.
    pub fn counted_deals(&self) -> Option<&DealFilter> {
        let can = matches!(self.counts, Quantity::Amount | Quantity::Count);
        self.deals.as_ref().filter(|_| can)
    }
}

/// What a measure counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// Revenue credited to the scope.
    Revenue,
    /// Revenue credited to the scope, less last year's.
    RevenueGrowth,
    /// Another amount in currency, such as pipeline, bookings or profit.
    Amount,
    /// A number of things, such as accepted leads.
    Count,
    /// What arrives at a step of the segments' funnel.
    Funnel(FunnelCount),
    /// A quotient that is given as such, such as a win rate; a longer period's is the mean of its months.
    Rate,
    /// A mark that somebody gives, such as an objective's; a longer period's is the mean of its months.
    Score,
    /// The sum of other measures.
    Sum(Vec<Id>),
    /// One measure divided by another, each summed over the period first.
    Ratio(Ratio),
    /// The lowest attainment of several measures.
    Lowest(Vec<Id>),
    /// Attainments of several measures, weighted into one.
    Weighted(Weighted),
    /// Everybody's own results of a measure, in the scope.
    RollUp(RollUp),
    /// What the components of everybody in the scope pay, except those that are themselves paid on pay.
    VariablePay(People),
}

/// What arrives at a step of the funnel, of which segments and from whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FunnelCount {
    /// What is counted.
    pub of: Event,
    /// The segments that count; all where the list is empty.
    #[serde(default)]
    pub segments: Vec<Id>,
    /// The teams whose leads, and whose calls to lost customers, count; all where the list is empty.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// Whose an event is.
    #[serde(default)]
    pub whose: Whose,
}

/// What happens on the way from a lead to a won deal, in the month in which it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A lead, of an advocate too.
    Leads,
    /// A lead that the definition accepts.
    Accepted,
    /// A marketing-qualified lead.
    Mqls,
    /// A sales-accepted lead.
    Sqls,
    /// A new opportunity.
    Opportunities,
    /// A lost deal that is an opportunity again.
    Reopened,
    /// A won deal, a recovered one too.
    Wins,
    /// A won deal that had been lost before.
    Recovered,
}

/// Whose an event of the funnel is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The team's that brought the lead, or called the lost customer.
    #[default]
    Source,
    /// The team's that sells.
    Seller,
}

/// A quotient of two measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ratio {
    /// The measure above the line.
    pub of: Id,
    /// The measure below it.
    pub to: Id,
}

/// A weighted attainment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Weighted {
    /// Measures with their weights, which sum to 1.
    pub of: Table<Share>,
    /// The attainment that each must reach to be counted. Where one does not, the others are paid alone: each at its
    /// own attainment, for its weight.
    #[serde(default)]
    pub each_at_least: Option<Level>,
}

/// Own results summed over people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RollUp {
    /// A measure of scope `own`.
    pub of: Id,
    /// The roles whose results count; all where the list is empty.
    #[serde(default)]
    pub roles: Vec<Id>,
}

/// Some of the people in a scope.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct People {
    /// The roles that count; all where the list is empty.
    #[serde(default)]
    pub roles: Vec<Id>,
}

impl Quantity {
    /// Whether the result follows from the company's revenue.
    pub fn is_revenue(&self) -> bool {
        matches!(self, Self::Revenue | Self::RevenueGrowth)
    }

    /// Whether results are typed, or come from deals or from the funnel, rather than being calculated from others.
    pub fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Amount | Self::Count | Self::Funnel(_) | Self::Rate | Self::Score
        )
    }

    /// Whether it is a number of things.
    pub fn is_count(&self) -> bool {
        matches!(self, Self::Count | Self::Funnel(_))
    }

    /// Whether a period's figure is a level rather than a sum of its months.
    pub fn is_level(&self) -> bool {
        matches!(self, Self::Rate | Self::Score)
    }

    /// Whether it is one measure over another.
    pub fn is_ratio(&self) -> bool {
        matches!(self, Self::Ratio(_))
    }

    /// Whether a period's figure is the sum of its months, so that several measures can be summed too.
    pub fn is_summed(&self) -> bool {
        !(self.is_level() || self.is_ratio() || self.is_attainment())
    }

    /// Whether it is made of other measures for the same days.
    pub fn is_made_of_others(&self) -> bool {
        matches!(self, Self::Sum(_) | Self::RollUp(_)) || self.is_ratio() || self.is_attainment()
    }

    /// Whether it only attains, having no result in a unit of its own.
    pub fn is_attainment(&self) -> bool {
        matches!(self, Self::Lowest(_) | Self::Weighted(_))
    }
}

/// Whose a measure is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everybody's.
    Company,
    /// That of a function's teams.
    Function(Id),
    /// That of a team.
    Team(Id),
    /// That of the function that each payee's team belongs to.
    OwnFunction,
    /// That of each payee's team.
    OwnTeam,
    /// Each payee's: a part of the team's revenue, or a goal and a result for one payee.
    Own,
}

impl Scope {
    /// Whether it is the same for everybody.
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Company | Self::Function(_) | Self::Team(_))
    }
}

/// Which way a measure should go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better: attainment is result / goal.
    #[default]
    Higher,
    /// Less is better: attainment is goal / result.
    Lower,
}

/// What a measure should reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MeasureGoal {
    /// In the whole year, spread over the months as the company's goal is; a rate's or a score's is that of every month.
    Year(Money),
    /// In each of four quarters, spread over their months as the company's goal is.
    Quarters(#[cfg_attr(feature = "schema", schemars(length(equal = 4)))] Vec<Money>),
    /// In each of twelve fiscal months.
    Months(#[cfg_attr(feature = "schema", schemars(length(equal = 12)))] Vec<Money>),
}

impl MeasureGoal {
    /// The sum of what is given.
    pub fn total(&self) -> f64 {
        match self {
            Self::Year(amount) => amount.get(),
            Self::Quarters(amounts) | Self::Months(amounts) => {
                amounts.iter().map(|amount| amount.get()).sum()
            }
        }
    }
}

/// What a measure reached, or is expected to reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Typed {
    /// As a share of the goal, the same in every period: 1.04 is 104%.
    Attainment(Level),
    /// In the whole year, spread over the months as the measure's goal is; a rate's or a score's is that of every month.
    Year(Amount),
    /// In each of four quarters, spread over their months as the measure's goal is.
    Quarters(#[cfg_attr(feature = "schema", schemars(length(equal = 4)))] Vec<Amount>),
    /// In each of twelve fiscal months.
    Months(#[cfg_attr(feature = "schema", schemars(length(equal = 12)))] Vec<Amount>),
}

/// Which deals count, and how much of each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DealFilter {
    /// Deal types that count; all where the list is empty.
    #[serde(default)]
    pub types: Vec<String>,
    /// Products that count; all where the list is empty.
    #[serde(default)]
    pub products: Vec<String>,
    /// A part of a deal is that of touches by the model's attribution, and not that of credits: a team's or a function's is
    /// that of its touches, a payee's that of those which name the payee.
    #[serde(default)]
    pub attributed: bool,
    /// The part of a deal that counts by its type, 1 where a type is not named: 0.5 credits half of it.
    #[serde(default)]
    pub credit: Table<Factor>,
}
