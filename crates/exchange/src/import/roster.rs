//! Payees, one a row.

use hagstone_words::say;
use std::collections::HashMap;

use hagstone_engine::Model;
use hagstone_engine::model::Id;
use serde_json::{Map, Value, json};

use super::column::{Cells, free_id, id_of};
use super::field::Field;
use super::mapping::{Mapping, plain};
use super::preview::{Gathered, Line, for_the_year, number, object};

/// More than anybody is paid or is to sell.
const MOST: f64 = 1e15;

pub(super) fn gathered(cells: &mut Cells<'_>, rows: usize, model: &Model, mapping: &Mapping) -> Gathered {
    let by_name = by_name(model);
    let mut first_rows: HashMap<Id, usize> = HashMap::new();
    let mut lines = Vec::new();
    let mut payees = Map::new();
    for row in 0..rows {
        let before = cells.problems.len();
        let Some((id, name, fields)) = payee(cells, row, model, mapping, &by_name) else {
            continue;
        };
        if let Some(first) = first_rows.get(&id) {
            let sentence = say!(import_roster_row_is_of_the_same_person { first });
            cells.problem(row, Some(Field::Name), sentence);
            continue;
        }
        first_rows.insert(id.clone(), cells.number_of(row));
        if cells.problems.len() > before {
            continue;
        }
        lines.push(Line {
            row: cells.number_of(row),
            id: id.to_string(),
            name: name.into(),
            new: model.payees.get(&id).is_none(),
        });
        payees.insert(id.to_string(), fields);
    }
    let mut patch = Map::new();
    patch.insert("payees".into(), Value::Object(payees));
    Gathered { lines, patch }
}

/// The payees of the model by what they are called; none where two are called alike.
fn by_name(model: &Model) -> HashMap<String, Option<Id>> {
    let mut found: HashMap<String, Option<Id>> = HashMap::new();
    for (id, payee) in &model.payees {
        found
            .entry(plain(&payee.name))
            .and_modify(|known| *known = None)
            .or_insert_with(|| Some(id.clone()));
    }
    found
}

fn payee<'a>(
    cells: &mut Cells<'a>,
    row: usize,
    model: &Model,
    mapping: &Mapping,
    by_name: &HashMap<String, Option<Id>>,
) -> Option<(Id, &'a str, Value)> {
    let name = cells.needed(row, Field::Name);
    let role = cells.needed(row, Field::Role);
    let role = role.and_then(|text| cells.thing(row, Field::Role, text, &model.roles, |role| &role.name));
    let team = cells
        .text(row, Field::Team)
        .map(|text| cells.thing(row, Field::Team, text, &model.teams, |team| &team.name));
    let start = cells.date(row, Field::Start);
    let end = cells.date(row, Field::End);
    let base = cells.number(row, Field::Base, 0.0, MOST);
    let amount = cells.number(row, Field::TargetIncentive, 0.0, MOST);
    let share = cells.share(row, Field::TargetShare);
    let quota = cells.number(row, Field::Quota, 0.0, MOST);
    let points = cells.number(row, Field::Points, 0.0, MOST);
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        cells.problem(
            row,
            Some(Field::End),
            say!(import_roster_the_last_day_lies_before_the),
        );
    }
    if amount.is_some() && share.is_some() {
        cells.problem(
            row,
            Some(Field::TargetShare),
            say!(import_roster_the_target_incentive_is_an_amount),
        );
    }
    let name = name?;
    let id = match cells.text(row, Field::Id) {
        Some(id) => id.into(),
        None => match by_name.get(&plain(name)) {
            Some(Some(id)) => id.clone(),
            Some(None) => {
                cells.problem(
                    row,
                    Some(Field::Name),
                    say!(import_roster_several_payees_of_the_model_are),
                );
                return None;
            }
            // The same name gives the same id, so that a person who stands here twice is noticed.
            None => free_id(&id_of(name, "payee"), &mut 0, |id| model.payees.get(id).is_some()),
        },
    };
    let role = role?;
    let measure = mapping.quota_of.as_ref();
    let goals = quota.zip(measure).map(|(quota, measure)| {
        let mut goals = Map::new();
        goals.insert(measure.to_string(), for_the_year(quota));
        Value::Object(goals)
    });
    let incentive = match (amount, share) {
        (Some(amount), _) => Some(json!({"amount": number(amount), "share_of_base": null})),
        (None, Some(share)) => Some(json!({"share_of_base": number(share), "amount": null})),
        (None, None) => None,
    };
    let fields = object([
        ("name", Some(name.into())),
        ("role", Some(role.as_str().into())),
        ("team", team.flatten().map(|team| team.as_str().into())),
        ("start", start.map(|date| String::from(date).into())),
        ("end", end.map(|date| String::from(date).into())),
        ("base", base.map(number)),
        ("target_incentive", incentive),
        ("points", points.map(number)),
        ("goals", goals),
    ]);
    Some((id, name, fields))
}
