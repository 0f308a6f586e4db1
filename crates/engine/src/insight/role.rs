//! What is to be seen in a role's pay.

use serde::{Deserialize, Serialize};

use super::contribution::Marginal;
use super::deal::DealInsight;
use super::exact::Estimate;
use super::sight::Sight;
use crate::model::Id;
use crate::simulate::{Chance, Summary};

/// A role: its pay, and what it hangs on. One person of it is looked at, the first one, in every trial the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoleInsight {
    /// Variable pay.
    pub pay: Summary,
    /// What one person is paid when every goal is met exactly.
    pub target: f64,
    /// How likely that is reached.
    pub reaches_target: Chance,
    /// The measure with the most pay on it, where it has a goal.
    pub measure: Option<Id>,
    /// How likely that goal is met.
    pub meets_goal: Option<Chance>,
    /// What makes the pay differ from year to year; absent where nothing does.
    pub sight: Option<Sight>,
    /// Free-rider share: expected pay without any own contribution / expected pay; absent where nothing is paid.
    pub free_rider: Option<Estimate>,
    /// Whether the role's team is expected to bring no revenue: its work is the absence of loss.
    pub goalie: bool,
    /// The part of expected pay that is gone where nobody else brings anything; of a goalie this is the goalie index.
    pub on_others: Option<Estimate>,
    /// What a hundredth more of the own result is worth.
    pub marginal: Marginal,
    /// What one deal is worth by the month in which it is won; absent where no deal moves the pay.
    pub deal: Option<DealInsight>,
}

/// Whose target is the easiest to reach, and whose the hardest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stretch {
    /// The role that reaches its target pay most often.
    pub easiest: Id,
    /// The one that does least often.
    pub hardest: Id,
    /// How much likelier the one is than the other: 0.3 is 30 percent points.
    pub gap: f64,
    /// Its standard error, were the two drawn each for itself.
    pub error: f64,
}

/// The widest gap between roles.
pub(super) fn stretch<'a>(roles: impl Iterator<Item = (&'a Id, &'a RoleInsight)>) -> Option<Stretch> {
    let paid: Vec<(&Id, Chance)> = roles
        .filter(|(_, role)| role.target > 0.0)
        .map(|(id, role)| (id, role.reaches_target))
        .collect();
    let by_share = |one: &&(&Id, Chance), other: &&(&Id, Chance)| {
        let share = one.1.share.total_cmp(&other.1.share);
        share.then_with(|| other.0.cmp(one.0))
    };
    let (easiest, often) = paid.iter().max_by(by_share)?;
    let (hardest, seldom) = paid.iter().min_by(by_share)?;
    (paid.len() > 1).then(|| Stretch {
        easiest: (*easiest).clone(),
        hardest: (*hardest).clone(),
        gap: often.share - seldom.share,
        error: (often.error * often.error + seldom.error * seldom.error).sqrt(),
    })
}
