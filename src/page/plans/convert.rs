//! One kind of pay made into another, so that weight, measure and as much of the meaning as can be are kept.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Component, Id, Pays, Share};
use serde_json::{Map, Value, json};

use crate::state::{Change, Results, escape};

/// What must be known beside the component itself.
pub(super) struct About {
    /// The goal of one of its periods, or of the year where it is measured to date.
    pub(super) goal: f64,
    /// What it pays one person there at 100%.
    target: f64,
    /// What no other component of the plan weighs.
    rest: f64,
    /// Another measure, for a table of two.
    other: Id,
    /// Types of the deals that there are.
    types: Vec<String>,
    /// What it pays, as the document says it.
    pays: Value,
}

impl About {
    pub(super) fn of(results: &Results, plan: &str, id: &str, component: &Component) -> Self {
        let model = &results.model;
        let preview = results.compiled.preview(plan, id, &[]);
        let others = model
            .plans
            .get(plan)
            .into_iter()
            .flat_map(|plan| &plan.components);
        let weights: f64 = others
            .filter(|(other, _)| *other != id)
            .filter_map(|(_, component)| component.weight.map(Share::get))
            .sum();
        let other = model.measures.keys().find(|other| **other != component.measure);
        let mut types: Vec<String> = Vec::new();
        for kind in model.deals.values().filter_map(|deal| deal.deal_type.as_ref()) {
            if !types.contains(kind) {
                types.push(kind.clone());
            }
        }
        let path = format!("/plans/{}/components/{}/pays", escape(plan), escape(id));
        Self {
            goal: preview.as_ref().map_or(0.0, |preview| preview.goal),
            target: preview.as_ref().map_or(0.0, |preview| preview.target),
            rest: ((1.0 - weights).max(0.0) * 1e6).round() / 1e6,
            other: other.unwrap_or(&component.measure).clone(),
            types,
            pays: results.value.pointer(&path).cloned().unwrap_or_default(),
        }
    }

    /// What a unit of the result is paid when the goal pays the target.
    fn target_rate(&self) -> f64 {
        if self.goal > 0.0 {
            self.target / self.goal
        } else {
            0.0
        }
    }
}

/// Six digits are enough for a rate that nobody typed.
fn rounded(number: f64) -> f64 {
    if number.abs() < 1e-9 {
        return 0.0;
    }
    let mut scale = 1.0;
    while (number * scale).abs() < 1e5 {
        scale *= 10.0;
    }
    (number * scale).round() / scale
}

/// The changes that make a component pay in another way.
pub(super) fn to_kind(path: &str, component: &Component, kind: &str, about: &About) -> Vec<Change> {
    let made = match kind {
        "curve" => json!({"points": pairs(&shares(&component.pays)), "beyond": "flat"}),
        "steps" => {
            let mut shares = shares(&component.pays);
            // Where a curve jumps the higher place is the step's.
            shares.reverse();
            shares.dedup_by(|a, b| (a.0 - b.0).abs() < 1e-9);
            shares.reverse();
            let steps: Vec<Value> = shares
                .iter()
                .map(|&(from, pays)| json!({"from": json_number(from), "pays": json_number(pays)}))
                .collect();
            json!({ "steps": steps })
        }
        "matrix" => {
            let shares = shares(&component.pays);
            let mut rows: Vec<(f64, f64)> = shares;
            rows.dedup_by(|a, b| (a.0 - b.0).abs() < 1e-9);
            let columns = [0.9, 1.0, 1.1];
            let cells: Vec<Vec<Value>> = rows
                .iter()
                .map(|&(_, pays)| {
                    columns
                        .iter()
                        .map(|&column| json_number(rounded(pays * column)))
                        .collect()
                })
                .collect();
            let rows: Vec<Value> = rows.iter().map(|&(from, _)| json_number(from)).collect();
            json!({"by": about.other, "rows": rows, "columns": columns, "cells": cells, "between": "steps"})
        }
        "commission" | "per_unit" => rate_table(component, about),
        "commission_by" => {
            let table = rate_table(component, about);
            let mut types = about.types.clone();
            if types.is_empty() {
                types.push("new".into());
            }
            let tables: Map<String, Value> = types.into_iter().map(|name| (name, table.clone())).collect();
            json!({"by": "deal_type", "tables": tables})
        }
        "bonus" => json!({"of": "attainment", "steps": [{"from": 1, "amount": amount(about)}]}),
        _ => {
            let goal = if about.goal > 0.0 { about.goal } else { 1.0 };
            json!({"points": [[0, 0], [json_number(rounded(goal)), amount(about)]]})
        }
    };
    let mut changes = vec![Change::Value(format!("{path}/pays"), json!({ kind: made }))];
    if matches!(kind, "curve" | "steps" | "matrix") && component.weight.is_none() {
        changes.push(Change::Value(format!("{path}/weight"), json_number(about.rest)));
    }
    changes
}

fn amount(about: &About) -> Value {
    json_number(if about.target > 0.0 {
        about.target.round()
    } else {
        1000.0
    })
}

fn pairs(points: &[(f64, f64)]) -> Value {
    points
        .iter()
        .map(|&(x, y)| Value::Array(vec![json_number(x), json_number(y)]))
        .collect()
}

/// Shares of target by attainment: those that it pays now, or those that many plans begin with.
fn shares(pays: &Pays) -> Vec<(f64, f64)> {
    match pays {
        Pays::Curve(curve) => curve
            .points
            .iter()
            .map(|point| (point.attainment(), point.pay()))
            .collect(),
        Pays::Steps(steps) => steps
            .steps
            .iter()
            .map(|step| (step.from.get(), step.pays.get()))
            .collect(),
        Pays::Matrix(matrix) => {
            let column = matrix
                .columns
                .iter()
                .rposition(|column| column.get() <= 1.0)
                .unwrap_or(0);
            let cells = matrix.cells.iter().filter_map(|row| row.get(column));
            matrix
                .rows
                .iter()
                .zip(cells)
                .map(|(row, cell)| (row.get(), cell.get()))
                .collect()
        }
        _ => vec![(0.8, 0.5), (1.0, 1.0), (1.2, 1.5)],
    }
}

/// The rate table that it has, or one of multiples of the target rate: one up to the goal, and beyond it the slope that
/// the curve has there.
fn rate_table(component: &Component, about: &About) -> Value {
    let own = ["commission", "per_unit"]
        .iter()
        .find_map(|kind| about.pays.get(kind))
        .or_else(|| {
            let tables = about.pays.get("commission_by")?.get("tables")?.as_object()?;
            tables.values().next()
        });
    if let Some(table) = own {
        return table.clone();
    }
    let shares = shares(&component.pays);
    let slope = match shares.as_slice() {
        [.., (a, low), (b, high)] if *b > 1.0 && b > a => rounded((high - low) / (b - a)),
        _ => 1.0,
    };
    if slope > 1.0 {
        json!({
            "tiers": "marginal", "bands_of": "attainment", "rates": "multiples_of_target",
            "bands": [{"from": 0, "rate": 1}, {"from": 1, "rate": json_number(slope)}],
        })
    } else {
        json!({
            "tiers": "marginal", "bands_of": "attainment", "rates": "multiples_of_target",
            "bands": [{"from": 0, "rate": 1}],
        })
    }
}

/// A table whose rows start at attainments made into one whose rows start at results, or back: by the goal, where there is
/// one.
pub(super) fn starts_as(table: &Value, list: &str, field: &str, of: &str, goal: f64) -> Value {
    let mut table = table.clone();
    let before = table
        .get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let factor = match (before.as_str(), of) {
        ("attainment", "result") if goal > 0.0 => goal,
        ("result", "attainment") if goal > 0.0 => 1.0 / goal,
        _ => 1.0,
    };
    change_rows(&mut table, list, "from", factor);
    if let Some(fields) = table.as_object_mut() {
        fields.insert(field.to_owned(), of.into());
    }
    table
}

/// Rates given in another way that pay the same.
pub(super) fn rates_as(table: &Value, to: &str, about: &About) -> Value {
    let mut table = table.clone();
    let rates = table.get("rates").cloned().unwrap_or_default();
    let target_rate = about.target_rate();
    let base = match rates.get("multiples_of").and_then(Value::as_f64) {
        Some(base) => base,
        None if rates == "multiples_of_target" => target_rate,
        None => 1.0,
    };
    let first = table
        .get("bands")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|band| band.get("rate")?.as_f64())
        .find(|rate| *rate > 0.0)
        .unwrap_or(1.0);
    let wanted = match to {
        "multiples_of_target" => target_rate,
        "multiples_of" => rounded(first * base),
        _ => 1.0,
    };
    if base > 0.0 && wanted > 0.0 {
        change_rows(&mut table, "bands", "rate", base / wanted);
    }
    let rates = match to {
        "multiples_of" => json!({"multiples_of": json_number(wanted)}),
        _ => to.into(),
    };
    if let Some(fields) = table.as_object_mut() {
        fields.insert("rates".into(), rates);
    }
    table
}

fn change_rows(table: &mut Value, list: &str, field: &str, factor: f64) {
    let rows = table.get_mut(list).and_then(Value::as_array_mut);
    for row in rows.into_iter().flatten().filter_map(Value::as_object_mut) {
        row.shift_remove("to");
        if let Some(number) = row.get(field).and_then(Value::as_f64) {
            row.insert(field.to_owned(), json_number(rounded(number * factor)));
        }
    }
}
