//! Pay by role: what one person is paid in eight of ten years, against target pay.

use hagstone_engine::simulate::{RoleSummary, StudySummary};
use hagstone_words::say;

use crate::chart::{RangePlot, RangeRow};
use crate::state::Results;
use crate::text::Numbers;
use crate::view::{Table, hue_of_role, in_sentence};

/// The roles with target pay, in the document's order: id, name, what is known.
fn found<'a>(
    results: &'a Results,
    summary: &'a StudySummary,
) -> impl Iterator<Item = (&'a str, &'a str, &'a RoleSummary)> {
    results.outcome.roles.iter().filter_map(|(id, role)| {
        let found = summary.roles.get(id)?;
        (found.target > 0.0).then_some((id.as_str(), role.name.as_str(), found))
    })
}

/// What the role's pay is of its target pay in the worst of ten years, in the middle one and in the best of ten.
fn shares(role: &RoleSummary) -> [f64; 3] {
    let pay = &role.pay_of_one;
    [pay.p10, pay.p50, pay.p90].map(|pay| pay / role.target)
}

/// A dot for the middle year and a line for eight of ten, by role.
pub fn role_plot(results: &Results, summary: &StudySummary, numbers: &dyn Numbers) -> RangePlot {
    let row = |(id, name, role): (&str, &str, &RoleSummary)| {
        let [low, middle, high] = shares(role);
        RangeRow {
            name: name.to_owned(),
            hue: hue_of_role(&results.model, id),
            low,
            middle,
            high,
            label: numbers.percent(middle, 0),
        }
    };
    let rows: Vec<RangeRow> = found(results, summary).map(row).collect();
    let most = rows.iter().map(|row| row.high).fold(1.25, f64::max);
    let least = rows.iter().map(|row| row.low).fold(0.0, f64::min);
    RangePlot {
        rows,
        x: crate::view::axis(least, most * 1.04, 6, "", |at| numbers.percent(at, 0)),
        mark: Some((1.0, say!(common_target_pay).into())),
    }
}

/// Whose pay hangs most on chance.
pub fn role_title(results: &Results, summary: &StudySummary, numbers: &dyn Numbers) -> String {
    let widest = found(results, summary)
        .map(|(_, name, role)| (name, shares(role)))
        .max_by(|(_, [a, _, b]), (_, [c, _, d])| (b - a).total_cmp(&(d - c)));
    match widest {
        None => say!(years_roles_nobody_has_a_target_pay_that).into(),
        Some((_, [low, _, high])) if high - low < 0.005 => say!(common_chance_moves_nobodys_pay).into(),
        Some((name, [low, _, high])) => say!(years_roles_pay_of_varies_most_to_of {
            name: in_sentence(name),
            low: numbers.percent(low, 0),
            high: numbers.percent(high, 0)
        }),
    }
}

/// What is known of the role in a row.
pub fn role_readout(
    results: &Results,
    summary: &StudySummary,
    row: usize,
    numbers: &dyn Numbers,
) -> Option<String> {
    let (_, name, role) = found(results, summary).nth(row)?;
    Some(say!(years_roles_to_in_eight_of_ten_years {
        name,
        p10: numbers.money_short(role.pay_of_one.p10),
        p90: numbers.money_short(role.pay_of_one.p90),
        p50: numbers.money_short(role.pay_of_one.p50),
        target: numbers.money_short(role.target),
        reaches_target: super::chance(role.reaches_target, numbers)
    }))
}

/// The numbers behind the lines.
pub fn role_table(results: &Results, summary: &StudySummary, numbers: &dyn Numbers) -> Table {
    let head = [
        say!(common_role),
        "1 of 10 below",
        say!(common_half_below),
        "9 of 10 below",
        say!(common_mean),
        say!(common_target_pay_2),
        say!(years_roles_reaches_it),
    ];
    let rows = found(results, summary).map(|(_, name, role)| {
        let pay = &role.pay_of_one;
        let mut row = vec![name.to_owned()];
        row.extend([pay.p10, pay.p50, pay.p90, pay.mean, role.target].map(|pay| numbers.money(pay)));
        row.push(super::chance(role.reaches_target, numbers));
        row
    });
    Table {
        rows: rows.collect(),
        head: head.map(str::to_owned).to_vec(),
    }
}
