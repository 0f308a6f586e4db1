//! Insights: who wins while who loses, what pay hangs on, and what a goal, a deal or a budget is worth.
//!
//! What chance has a part in is counted over the same trials as any study, and its parts merge to exactly the whole. How each
//! insight is defined stands in `docs/method.md`.

mod attribution;
mod blame;
mod budget;
mod contribution;
mod deal;
mod driver;
mod exact;
mod kink;
mod role;
mod sight;
mod study;

pub use attribution::{AttributionInsight, RuleInsight};
pub use blame::{CellInsight, DriverInsight, PairInsight};
pub use budget::BudgetInsight;
pub use contribution::Marginal;
pub use deal::{DealInsight, Edge};
pub use driver::Driver;
pub use exact::Estimate;
pub use kink::Kink;
pub use role::{RoleInsight, Stretch};
pub use sight::Sight;
pub use study::{InsightSimulator, InsightStudy};

use serde::{Deserialize, Serialize};

use crate::model::{Id, Model, Table};
use crate::simulate::Trials;

/// What is to be seen in a model, beyond what each is paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "Insights into a hagstone/1 model")
)]
pub struct Insights {
    /// How many trials are behind what chance has a part in.
    pub trials: u64,
    /// Every two functions: who reaches target pay while the other does not.
    pub pairs: Vec<PairInsight>,
    /// By role: what its pay hangs on. Of more than [`MOST_ROLES`] those with the most target pay.
    pub roles: Table<RoleInsight>,
    /// Which role reaches its target pay most and least often; absent with fewer than two that have one.
    pub stretch: Option<Stretch>,
    /// What incentives cost against their budget.
    pub budget: BudgetInsight,
    /// What other attribution rules would pay; absent where no deal has touches before it.
    pub attribution: Option<AttributionInsight>,
    /// Credit given / worth of the deals: above 1 the same revenue is credited more than once; absent where no deal has any
    /// touches.
    pub credit_inflation: Option<f64>,
    /// Where pay jumps and where its slope changes, the largest jump first.
    pub kinks: Vec<Kink>,
}

/// What pay hangs on is asked for so many roles at most.
pub const MOST_ROLES: usize = 12;

/// Runs trials of a model, and says what is to be seen.
///
/// ```
/// use hagstone_engine::{Document, insight::insights, simulate::Trials};
/// let text = r#"{"format": "hagstone/1", "goal": {"first_year": 2027, "revenue": {"amount": 1000000}},
///     "uncertainty": {"market": {"deviation": 0.2}}}"#;
/// let (model, _) = Document::from_text(text).unwrap().model(None);
/// let found = insights(&model, 1, Trials::new(0, 100).unwrap());
/// assert_eq!(found.trials, 100);
/// assert!(found.pairs.is_empty() && found.roles.is_empty());
/// ```
pub fn insights(model: &Model, seed: u64, trials: Trials) -> Insights {
    let mut simulator = InsightSimulator::new(model, seed);
    let mut study = simulator.study();
    simulator.run(trials, &mut study);
    study.insights(model)
}

/// The ids of some roles.
type Ids = Vec<Id>;
