//! The pages.

pub mod compare;
pub mod contribution;
mod deals;
pub mod files;
pub mod goal;
pub mod history;
pub mod insights;
pub mod lead;
mod list;
mod measures;
pub mod outcomes;
pub mod people;
mod planning;
pub mod plans;
mod roster;
pub mod scenarios;
mod spread;
pub mod start;
pub mod statement;
mod uncertainty;
mod years;

use hagstone_engine::Model;
use hagstone_engine::model::Date;

/// The first day of the fiscal year as the document writes it: a day to start from.
fn first_day(model: &Model) -> String {
    day_of_month(model, 0, 1)
}

/// The last day of the first fiscal quarter.
fn quarter_end(model: &Model) -> String {
    day_of_month(model, 2, 31)
}

/// A day of a fiscal month, counted from 0; the month's last one where it has not so many.
fn day_of_month(model: &Model, month: i32, day: u8) -> String {
    let goal = model.goal.as_ref();
    let (year, start) = goal.map_or((2027.0, 1), |goal| {
        (goal.first_year.get(), goal.fiscal_year_start.get())
    });
    let months = i32::from(start) - 1 + month;
    #[allow(clippy::cast_possible_truncation, reason = "a year from 1900 to 2200")]
    let year = year as i32 + months / 12;
    let month = u8::try_from(months % 12 + 1).unwrap_or(1);
    let found = (1..=day).rev().find_map(|day| Date::new(year, month, day));
    found.map(String::from).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fiscal year that starts in December 2027: its first quarter ends with February 2028, which has 29 days.
    #[test]
    fn days_of_the_first_quarter() {
        let text = include_str!("../static/samples/shared-quota.json");
        let mut model = hagstone_engine::Document::from_text(text)
            .unwrap()
            .evaluate(None)
            .model;
        assert_eq!(
            (first_day(&model), quarter_end(&model)),
            ("2027-01-01".into(), "2027-03-31".into())
        );
        let goal = serde_json::json!({"first_year": 2027, "fiscal_year_start": 12, "revenue": {"amount": 1}});
        model.goal = serde_json::from_value(goal).unwrap();
        assert_eq!(
            (first_day(&model), quarter_end(&model)),
            ("2027-12-01".into(), "2028-02-29".into())
        );
    }
}
