//! Budget closure: what incentives cost, in which years, against one joint budget.

use serde::{Deserialize, Serialize};

use crate::model::{Id, Table};
use crate::simulate::{Chance, StudySummary};

/// What incentives cost against their budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BudgetInsight {
    /// The budget of all incentives; absent where there is none.
    pub budget: Option<f64>,
    /// What they cost when every goal is met exactly.
    pub at_target: f64,
    /// The mean over all trials.
    pub mean: f64,
    /// One of ten years costs less.
    pub p10: f64,
    /// Half of the years cost less.
    pub p50: f64,
    /// Nine of ten years cost less.
    pub p90: f64,
    /// The dearest year.
    pub worst: f64,
    /// How likely the budget is enough; absent where there is none.
    pub within: Option<Chance>,
    /// Nine of ten years of each function by itself.
    pub functions: Table<f64>,
    /// What budgets of each function's own that are each enough in nine of ten years come to beyond a joint one that is.
    pub saved_by_joining: f64,
}

pub(super) fn budget(summary: &StudySummary, budget: Option<f64>, at_target: f64) -> BudgetInsight {
    let cost = summary.incentive_cost;
    let functions = summary.functions.iter();
    let functions: Table<f64> = functions
        .filter(|(_, function)| function.pay.high > 0.0)
        .map(|(id, function)| (Id::clone(id), function.pay.p90))
        .collect();
    let apart: f64 = functions.values().sum();
    BudgetInsight {
        budget,
        at_target,
        mean: cost.mean,
        p10: cost.p10,
        p50: cost.p50,
        p90: cost.p90,
        worst: cost.high,
        within: summary.within_budget,
        saved_by_joining: if functions.len() > 1 {
            apart - cost.p90
        } else {
            0.0
        },
        functions,
    }
}
