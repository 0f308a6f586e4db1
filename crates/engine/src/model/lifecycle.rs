//! The lifecycle map: who contributes what on a customer's way from stranger to advocate.

use serde::{Deserialize, Serialize};

use super::{Share, Table};

/// The stages of a customer's life. A team's credit is the sum over the stages of their weight times its share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lifecycle {
    /// In their order; their weights sum to 1.
    #[serde(default)]
    pub stages: Table<Stage>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stage {
    /// What it is called.
    pub name: String,
    /// Its part of the credit.
    pub weight: Share,
    /// Each team's part of the stage; the parts sum to 1.
    #[serde(default)]
    pub credit: Table<Share>,
}
