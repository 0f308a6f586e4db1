//! The lifecycle map as a grid: stages by teams, with the sums of its rows and columns.

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Id, Share, Stage};
use hagstone_words::{Text, say, words};
use serde_json::{Map, Value, json};

use super::hue_of_function;
use crate::chart::Hue;
use crate::text::Numbers;

/// Parts may miss their whole by this much: they are written with six decimals.
const TOLERANCE: f64 = 1e-5;

/// A team's column.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamColumn {
    /// The team's id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its function's hue; none where the team is gone.
    pub hue: Option<Hue>,
    /// Its part of all credit: over the stages, weight times part.
    pub credit: f64,
}

/// A stage's row.
#[derive(Clone, Debug, PartialEq)]
pub struct StageRow {
    /// The stage's id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Its part of the credit.
    pub weight: f64,
    /// Each column's part of the stage; nothing where the team has none.
    pub parts: Vec<Option<f64>>,
    /// The sum of the parts.
    pub sum: f64,
}

/// The map with its sums.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The teams, those that are gone and still have a part last.
    pub columns: Vec<TeamColumn>,
    /// The stages in their order.
    pub rows: Vec<StageRow>,
    /// The sum of the weights.
    pub weight: f64,
    /// The sum of the columns' credit.
    pub credit: f64,
}

/// The map of a model; none where it has none.
pub fn grid(model: &Model) -> Option<Grid> {
    let stages = &model.lifecycle.as_ref()?.stages;
    let mut teams: Vec<(Id, String)> = Vec::new();
    for (id, team) in &model.teams {
        teams.push((id.clone(), team.name.clone()));
    }
    for id in stages.values().flat_map(|stage| stage.credit.keys()) {
        if !teams.iter().any(|(known, _)| known == id) {
            teams.push((id.clone(), say!(contribution_gone { id })));
        }
    }
    let row = |(id, stage): (&Id, &Stage)| {
        let parts = teams
            .iter()
            .map(|(team, _)| stage.credit.get(team).copied().map(Share::get));
        StageRow {
            id: id.clone(),
            name: stage.name.clone(),
            weight: stage.weight.get(),
            parts: parts.collect(),
            sum: stage.credit.values().copied().map(Share::get).sum(),
        }
    };
    let rows: Vec<StageRow> = stages.iter().map(row).collect();
    let credit = |column: usize| -> f64 {
        let parts = rows
            .iter()
            .map(|row| row.weight * row.parts.get(column).copied().flatten().unwrap_or(0.0));
        parts.sum()
    };
    let columns: Vec<TeamColumn> = teams
        .iter()
        .enumerate()
        .map(|(index, (id, name))| TeamColumn {
            id: id.clone(),
            name: name.clone(),
            hue: (model.teams.get(id)).map(|team| hue_of_function(model, &team.function)),
            credit: credit(index),
        })
        .collect();
    Some(Grid {
        weight: rows.iter().map(|row| row.weight).sum(),
        credit: columns.iter().map(|column| column.credit).sum(),
        columns,
        rows,
    })
}

/// What is wrong with a sum that should be 100%, in a few words; nothing where it is.
pub fn amiss(sum: f64, numbers: &dyn Numbers) -> Option<String> {
    let off = sum - 1.0;
    if off.abs() <= TOLERANCE {
        return None;
    }
    let decimals = if off.abs() < 0.001 { 4 } else { 2 };
    let told = numbers.percent(off.abs(), decimals);
    Some(if off > 0.0 {
        say!(contribution_too_much { told })
    } else {
        say!(contribution_missing { told })
    })
}

/// Parts in the proportions of these that sum to 1, equal ones where all are nothing; written with six decimals.
pub fn shared_out(parts: &[f64]) -> Vec<f64> {
    let sum: f64 = parts.iter().sum();
    let even = 1.0 / parts.len().max(1) as f64;
    let last = parts
        .iter()
        .rposition(|part| *part > 0.0)
        .unwrap_or(parts.len().saturating_sub(1));
    let mut left = 1.0;
    let mut shared: Vec<f64> = parts
        .iter()
        .map(|part| {
            let part = rounded(if sum > 0.0 { part / sum } else { even });
            left -= part;
            part
        })
        .collect();
    // What rounding leaves is the last one's.
    if let Some(part) = shared.get_mut(last) {
        *part = rounded((*part + left).max(0.0));
    }
    shared
}

fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

/// The parts of a stage as its document holds them.
pub fn credit_value<'a>(teams: impl Iterator<Item = &'a str>, parts: &[f64]) -> Value {
    let entries = teams
        .zip(parts)
        .map(|(team, part)| (team.to_owned(), json_number(*part)));
    Value::Object(entries.collect::<Map<String, Value>>())
}

/// The stages of a first map: what they are called, their weights, and the part of each that is not the first function's.
const FIRST: [(&str, Text, f64, f64); 5] = [
    ("stranger", words!(contribution_stranger_to_lead), 0.2, 0.9),
    ("lead", words!(contribution_lead_to_opportunity), 0.2, 0.5),
    ("opportunity", words!(contribution_opportunity_to_deal), 0.3, 0.1),
    ("customer", words!(contribution_customer_to_next_order), 0.2, 0.4),
    ("advocate", words!(contribution_customer_to_advocate), 0.1, 0.7),
];

/// A map to start from: five stages, which the first function's teams share with the second's.
pub fn first_map(model: &Model) -> Value {
    let function = |place: usize| model.functions.get_index(place).map(|(id, _)| id);
    let teams = |place: usize| -> Vec<&str> {
        let of = model
            .teams
            .iter()
            .filter(|(_, team)| Some(&team.function) == function(place));
        of.map(|(id, _)| id.as_str()).collect()
    };
    let (mut ours, mut theirs) = (teams(0), teams(1));
    if ours.is_empty() && theirs.is_empty() {
        ours = model.teams.keys().map(Id::as_str).collect();
    }
    if ours.is_empty() {
        std::mem::swap(&mut ours, &mut theirs);
    }
    let stage = |&(id, name, weight, second): &(&str, Text, f64, f64)| {
        let second = if theirs.is_empty() { 0.0 } else { second };
        let part = |share: f64, teams: &[&str]| vec![share / teams.len().max(1) as f64; teams.len()];
        let mut parts = part(1.0 - second, &ours);
        parts.extend(part(second, &theirs));
        let all = ours.iter().chain(&theirs).copied();
        let credit = credit_value(all, &shared_out(&parts));
        (
            id.to_owned(),
            json!({"name": name.get(), "weight": json_number(weight), "credit": credit}),
        )
    };
    let stages: Map<String, Value> = FIRST.iter().map(stage).collect();
    json!({ "stages": stages })
}

/// A further stage: what the weights leave, shared as the last stage is, or in equal parts.
pub fn next_stage(grid: &Grid) -> Value {
    let weight = rounded((1.0 - grid.weight).max(0.0));
    let last = grid.rows.last();
    let parts: Vec<f64> = (0..grid.columns.len())
        .map(|column| {
            let part = last.and_then(|row| row.parts.get(column).copied().flatten());
            part.unwrap_or(0.0)
        })
        .collect();
    let teams = grid.columns.iter().map(|column| column.id.as_str());
    let Value::Object(mut credit) = credit_value(teams, &shared_out(&parts)) else {
        return Value::Null;
    };
    credit.retain(|_, part| part.as_f64().is_some_and(|part| part > 0.0));
    json!({"name": say!(common_new_stage), "weight": json_number(weight), "credit": credit})
}
