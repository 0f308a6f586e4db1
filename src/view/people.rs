//! Roles in numbers: what they cost and earn.

use hagstone_engine::RoleOutcome;
use hagstone_words::say;

use crate::text::Numbers;

/// Base to variable at target: `67 : 33`.
pub fn pay_mix(role: &RoleOutcome) -> String {
    match role.pay_mix {
        Some(base) => {
            let whole = (base * 100.0).round();
            format!("{whole} : {}", 100.0 - whole)
        }
        None => "\u{2013}".into(),
    }
}

/// Variable pay of one person, and how it stands to its target.
pub fn pay(role: &RoleOutcome, numbers: &dyn Numbers) -> (String, String) {
    let share = role.share_of_target.map_or_else(
        || say!(people_no_target).into(),
        |share| numbers.percent(share, 1),
    );
    (numbers.money(role.variable_pay), share)
}
