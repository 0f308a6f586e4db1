//! Results, one a row: a measure, a period, a value.

use hagstone_words::say;
use std::collections::HashMap;

use hagstone_engine::Model;
use hagstone_engine::model::{Goal, Id, Quantity, Scope};
use serde_json::{Map, Value, json};

use super::column::Cells;
use super::field::Field;
use super::preview::{Gathered, Line, number};
use super::value::shown;

const MOST: f64 = 1e15;

/// How long a period is, and which of them, from 0 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Period {
    Year,
    Quarter(usize),
    Month(usize),
}

/// What rows of one measure say together, of one payee or of all.
struct Series {
    measure: Id,
    payee: Option<Id>,
    first_row: usize,
    values: Vec<(Period, f64)>,
    broken: bool,
}

pub(super) fn gathered(cells: &mut Cells<'_>, rows: usize, model: &Model) -> Gathered {
    let mut series: Vec<Series> = Vec::new();
    let mut places: HashMap<(Id, Option<Id>), usize> = HashMap::new();
    for row in 0..rows {
        let before = cells.problems.len();
        let measure = cells.needed(row, Field::Measure).and_then(|text| {
            cells.thing(row, Field::Measure, text, &model.measures, |measure| {
                &measure.name
            })
        });
        let period = cells.needed(row, Field::Period);
        let period = period.and_then(|text| match period_of(cells, row, text, model) {
            Ok(period) => Some(period),
            Err(sentence) => {
                cells.problem(row, Some(Field::Period), sentence);
                None
            }
        });
        let value = cells
            .needed(row, Field::Value)
            .and_then(|_| cells.number(row, Field::Value, -MOST, MOST));
        let payee = cells
            .text(row, Field::Payee)
            .map(|text| cells.thing(row, Field::Payee, text, &model.payees, |payee| &payee.name));
        let Some(measure) = measure else { continue };
        if let Some(sentence) = refused(model, &measure, payee.is_some()) {
            cells.problem(row, Some(Field::Measure), sentence);
        }
        if payee == Some(None) {
            continue;
        }
        let payee = payee.flatten();
        let broken = cells.problems.len() > before;
        let place = *places.entry((measure.clone(), payee.clone())).or_insert_with(|| {
            series.push(Series {
                measure,
                payee,
                first_row: row,
                values: Vec::new(),
                broken: false,
            });
            series.len() - 1
        });
        let Some(series) = series.get_mut(place) else {
            continue;
        };
        series.broken |= broken;
        let (Some(period), Some(value)) = (period, value) else {
            continue;
        };
        if series.values.iter().any(|(known, _)| *known == period) {
            cells.problem(
                row,
                Some(Field::Period),
                say!(import_results_this_period_stands_here_twice),
            );
            series.broken = true;
        } else {
            series.values.push((period, value));
        }
    }
    let mut lines = Vec::new();
    let (mut results, mut payees) = (Map::new(), Map::new());
    for series in series {
        let Some(typed) = typed(cells, &series) else {
            continue;
        };
        let measure = series.measure.to_string();
        let known = match &series.payee {
            Some(payee) => model
                .payees
                .get(payee)
                .is_some_and(|payee| payee.results.get(&measure).is_some()),
            None => model.results.get(&measure).is_some(),
        };
        let name = model
            .measures
            .get(&measure)
            .map(|measure| measure.name.clone())
            .unwrap_or_default();
        let whose = series.payee.as_ref().and_then(|id| model.payees.get(id));
        lines.push(Line {
            row: cells.number_of(series.first_row),
            id: measure.clone(),
            name: whose.map_or_else(|| name.clone(), |payee| format!("{name}, {}", payee.name)),
            new: !known,
        });
        match series.payee {
            None => {
                results.insert(measure, typed);
            }
            Some(payee) => {
                let entry = payees
                    .entry(payee.to_string())
                    .or_insert_with(|| json!({"results": {}}));
                if let Some(all) = entry.get_mut("results").and_then(Value::as_object_mut) {
                    all.insert(measure, typed);
                }
            }
        }
    }
    let mut patch = Map::new();
    for (key, table) in [("results", results), ("payees", payees)] {
        if !table.is_empty() {
            patch.insert(key.into(), Value::Object(table));
        }
    }
    Gathered { lines, patch }
}

/// Why results of a measure cannot be typed.
fn refused(model: &Model, measure: &Id, of_payee: bool) -> Option<String> {
    let measure = model.measures.get(measure)?;
    let name = shown(&measure.name);
    let follows = matches!(
        measure.counts,
        Quantity::Sum(_)
            | Quantity::Ratio(_)
            | Quantity::Lowest(_)
            | Quantity::Weighted(_)
            | Quantity::RollUp(_)
            | Quantity::VariablePay(_)
    );
    if follows {
        return Some(say!(import_results_follows_from_other_measures_import { name }));
    }
    match (&measure.scope, of_payee) {
        (Scope::Own, false) => Some(say!(import_results_is_everybody_s_own_name_the { name })),
        (Scope::Own, true) | (_, false) => None,
        (_, true) => Some(say!(import_results_is_not_a_payee_s_own { name })),
    }
}

/// A period as people write it; months of the calendar where a year stands with them, fiscal ones where not.
fn period_of(cells: &mut Cells<'_>, row: usize, text: &str, model: &Model) -> Result<Period, String> {
    let wrong = || {
        let text = shown(text);
        say!(import_results_is_not_a_period_write_year { text })
    };
    let bare = text.trim().to_ascii_lowercase();
    if matches!(bare.as_str(), "year" | "fy" | "jahr") {
        return Ok(Period::Year);
    }
    let goal = model.goal.as_ref();
    let first_year = goal.map_or(0, |goal| whole(goal.first_year.get()));
    let in_year = |year: &str| {
        if year.len() == 4 && year.parse() == Ok(first_year) {
            return Ok(());
        }
        Err(say!(import_results_the_model_s_year_is_leave { first_year }))
    };
    let bare = bare.strip_prefix("fy").map_or(bare.as_str(), str::trim_start);
    if bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return in_year(bare).map(|()| Period::Year);
    }
    let words: Vec<&str> = bare
        .split([' ', '-', '/', '_'])
        .filter(|word| !word.is_empty())
        .collect();
    let numbered = |word: &str, sign: char, most: usize| -> Option<usize> {
        let number: usize = word.strip_prefix(sign)?.parse().ok()?;
        (1..=most).contains(&number).then(|| number - 1)
    };
    let coded = |word: &str| {
        let quarter = numbered(word, 'q', 4).map(Period::Quarter);
        quarter.or_else(|| numbered(word, 'm', 12).map(Period::Month))
    };
    match words.as_slice() {
        [only] if coded(only).is_some() => return coded(only).ok_or_else(wrong),
        [one, other] if coded(one).is_some() => {
            in_year(other)?;
            return coded(one).ok_or_else(wrong);
        }
        [one, other] if coded(other).is_some() => {
            in_year(one)?;
            return coded(other).ok_or_else(wrong);
        }
        // 2027-03 and 03/2027.
        [one, other] => {
            let (year, month) = if one.len() == 4 {
                (one, other)
            } else {
                (other, one)
            };
            let number = |word: &str| {
                word.parse::<i32>()
                    .ok()
                    .filter(|_| word.bytes().all(|b| b.is_ascii_digit()))
            };
            let (Some(year), Some(month @ 1..=12)) = (number(year), number(month)) else {
                return Err(wrong());
            };
            return fiscal(goal, year * 12 + month - 1).map(Period::Month);
        }
        _ => {}
    }
    let before = cells.problems.len();
    let date = cells.day(row, Field::Period, text);
    cells.problems.truncate(before);
    let date = date.ok_or_else(wrong)?;
    fiscal(goal, date.months()).map(Period::Month)
}

/// The fiscal month, from 0, of a month since the start of year 0.
fn fiscal(goal: Option<&Goal>, months: i32) -> Result<usize, String> {
    let Some(goal) = goal else {
        return Err(say!(import_results_the_model_has_no_goal_so).into());
    };
    let first = whole(goal.first_year.get()) * 12 + i32::from(goal.fiscal_year_start.get()) - 1;
    usize::try_from(months - first)
        .ok()
        .filter(|month| *month < 12)
        .ok_or_else(|| {
            let (year, month) = (first.div_euclid(12), first.rem_euclid(12) + 1);
            say!(import_results_this_month_is_not_in_the {
                year: format_args!("{:04}", year),
                month: format_args!("{:02}", month)
            })
        })
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a year or a month, far below 2^31"
)]
fn whole(number: f64) -> i32 {
    number as i32
}

/// What the rows of a measure say; nothing where they are not a whole year.
fn typed(cells: &mut Cells<'_>, series: &Series) -> Option<Value> {
    if series.broken {
        return None;
    }
    let quarters = gather(series, 4, |period| match period {
        Period::Quarter(quarter) => Some(quarter),
        _ => None,
    });
    let months = gather(series, 12, |period| match period {
        Period::Month(month) => Some(month),
        _ => None,
    });
    let year = series
        .values
        .iter()
        .find_map(|(period, value)| (*period == Period::Year).then_some(*value));
    let count = series.values.len();
    match (year, quarters, months) {
        (Some(year), ..) if count == 1 => {
            Some(json!({"year": number(year), "quarters": null, "months": null, "attainment": null}))
        }
        (_, Some(quarters), _) if count == 4 => {
            Some(json!({"quarters": quarters, "year": null, "months": null, "attainment": null}))
        }
        (.., Some(months)) if count == 12 => {
            Some(json!({"months": months, "year": null, "quarters": null, "attainment": null}))
        }
        _ => {
            cells.problem(
                series.first_row,
                Some(Field::Period),
                say!(import_results_the_rows_of_this_measure_are),
            );
            None
        }
    }
}

/// The values of all periods of a length; nothing where one is missing.
fn gather(series: &Series, count: usize, place: impl Fn(Period) -> Option<usize>) -> Option<Vec<Value>> {
    (0..count)
        .map(|wanted| {
            let mut values = series.values.iter();
            let found = values.find(|(period, _)| place(*period) == Some(wanted));
            found.map(|(_, value)| number(*value))
        })
        .collect()
}
