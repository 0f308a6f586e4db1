//! What selling costs beside pay.

use serde::{Deserialize, Serialize};

use super::{Id, MonthNumber, Share, Table, Volume};

/// What selling costs beside base salaries and incentives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cost {
    /// What the company pays on top of salaries and incentives, such as social security: 0.2 is 20% of them.
    #[serde(default)]
    pub burden: Share,
    /// What programmes cost.
    #[serde(default)]
    pub programme: Table<Programme>,
}

/// Money spent on something other than pay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Programme {
    /// What it is called.
    pub name: String,
    /// The team that spends it.
    pub team: Id,
    /// The segment that it is for; all in proportion to their revenue where absent.
    #[serde(default)]
    pub segment: Option<Id>,
    /// How much, in currency.
    pub spend: Volume,
    /// The first month; 1 is the first of the horizon, and so it is where absent.
    #[serde(default)]
    pub from: Option<MonthNumber>,
    /// The last month; that of the horizon where absent.
    #[serde(default)]
    pub to: Option<MonthNumber>,
}
