//! What a number of the document counts, by the place where it stands.

use hagstone_engine::Model;

use super::plan::unit_of;
use crate::text::Unit;

/// The fields that hold an amount of money.
const AMOUNTS: [&str; 11] = [
    "amount",
    "amounts",
    "base",
    "last_year_revenue",
    "incentive_budget",
    "at_target",
    "fixed",
    "above",
    "deal_size",
    "value",
    "handling_cost",
];

/// The fields that hold a number of people, of months, of hours, of things.
const COUNTS: [&str; 19] = [
    "heads",
    "points",
    "fiscal_year_start",
    "seasonality",
    "horizon",
    "month",
    "months",
    "within_months",
    "every",
    "after",
    "ready_after",
    "hours",
    "hours_per_lead",
    "hours_per_opportunity",
    "customers",
    "lifts",
    "per_month",
    "by_month",
    "half_life",
];

/// What a number counts, where its place says so.
pub fn unit_at(path: &str, model: &Model) -> Option<Unit> {
    let is_field = |token: &&str| !token.is_empty() && token.parse::<usize>().is_err();
    let tokens: Vec<&str> = path.split('/').filter(is_field).collect();
    let of_measure = |measure: &str, field: &str| {
        Some(match field {
            "attainment" => Unit::Percent,
            _ => unit_of(model, measure),
        })
    };
    match tokens.as_slice() {
        ["results", measure, field]
        | ["measures", measure, "goal", field]
        | ["roles" | "payees", _, "goals" | "results", measure, field] => of_measure(measure, field),
        ["cost", .., "per_month" | "by_month"] | [.., "recurring", "per_month"] => Some(Unit::Money),
        ["goal", "first_year"] => Some(Unit::Year),
        // A share of a whole, or an amount: as large as it is.
        ["plans", .., "bands" | "steps", "from" | "to"] | ["plans" | "pools", .., "points"] => None,
        ["pauses", ..] | ["cost", .., "from" | "to"] => Some(Unit::Count),
        [.., field] if AMOUNTS.contains(field) => Some(Unit::Money),
        [.., field] if COUNTS.contains(field) => Some(Unit::Count),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_say_what_their_numbers_count() {
        let text = r#"{
            "format": "hagstone/1",
            "measures": {
                "money": {"name": "Bookings", "counts": "amount", "scope": "own"},
                "leads": {"name": "Leads", "counts": {"funnel": {"of": "sqls"}}, "scope": "company"}
            }
        }"#;
        let (model, _) = hagstone_engine::Document::from_text(text).unwrap().model(None);
        for (path, unit) in [
            ("/results/money/year", Some(Unit::Money)),
            ("/results/leads/months/3", Some(Unit::Count)),
            ("/results/leads/attainment", Some(Unit::Percent)),
            ("/measures/leads/goal/year", Some(Unit::Count)),
            ("/payees/ada/results/money/attainment", Some(Unit::Percent)),
            ("/roles/rep/goals/money/quarters/0", Some(Unit::Money)),
            ("/roles/rep/heads", Some(Unit::Count)),
            ("/segments/s/deal_size", Some(Unit::Money)),
            ("/segments/s/leads/demand/volume/per_month", Some(Unit::Count)),
            ("/segments/s/recurring/per_month", Some(Unit::Money)),
            ("/segments/s/steps/win/lag/months", Some(Unit::Count)),
            ("/cost/programme/web/spend/per_month", Some(Unit::Money)),
            ("/pauses/dare/from", Some(Unit::Count)),
            ("/goal/first_year", Some(Unit::Year)),
            ("/segments/s/definition/strictness", None),
            ("/plans/rep/components/own/weight", None),
            ("/plans/rep/components/own/pays/curve/points/1/0", None),
            ("/plans/rep/components/own/pays/commission/bands/1/from", None),
        ] {
            assert_eq!(unit_at(path, &model), unit, "{path}");
        }
    }
}
