//! What was assumed, in sentences and tables.

use hagstone_engine::model::Model;

use super::Block;
use crate::state::State;
use crate::text::{Numbers, Unit};
use crate::view::compare::{Column, changes};
use crate::view::uncertainty::{Of, words};
use crate::view::{Table, lead, starting, unit};

pub(super) fn assumptions(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Vec<Block> {
    let model = &state.results.model;
    let mut blocks = Vec::new();
    if !model.note.is_empty() {
        blocks.push(Block::Text(model.note.clone()));
    }
    blocks.extend(scenario(state, columns, numbers));
    blocks.extend(goal(state, numbers));
    blocks.extend(segments(model, numbers));
    blocks.extend(costs(model, numbers));
    blocks.extend(spreads(model, numbers));
    blocks.extend(levers(state, numbers));
    blocks
}

/// What the scenario changes.
fn scenario(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Vec<Block> {
    let found = columns
        .iter()
        .find(|column| column.id.is_some() && column.id == state.scenario);
    let (Some(base), Some(column)) = (columns.first(), found) else {
        return Vec::new();
    };
    let rows: Vec<Vec<String>> = changes(base, column, numbers)
        .into_iter()
        .map(|told| vec![told.place, told.before, told.after])
        .collect();
    let mut blocks = vec![Block::Heading(format!("What {} changes", column.name))];
    if !column.note.is_empty() {
        blocks.push(Block::Text(column.note.clone()));
    }
    if rows.is_empty() {
        blocks.push(Block::Text("Nothing.".into()));
    } else {
        let head = ["Input", "Base", "Here"].map(String::from).to_vec();
        blocks.push(Block::Table(Table { head, rows }));
    }
    blocks
}

fn goal(state: &State, numbers: &dyn Numbers) -> Vec<Block> {
    let (model, outcome) = (&state.results.model, &state.results.outcome);
    let Some(goal) = &model.goal else {
        return Vec::new();
    };
    let mut told = vec![format!(
        "The goal of the year is {} of revenue.",
        numbers.money(outcome.company.goal)
    )];
    if let Some(last) = goal.last_year_revenue {
        told.push(format!("The year before brought {}.", numbers.money(last.get())));
    }
    if let Some(budget) = goal.incentive_budget {
        told.push(format!("Incentives may cost {}.", numbers.money(budget.get())));
    }
    if let Some(margin) = goal.gross_margin {
        told.push(format!(
            "The gross margin is {}.",
            numbers.percent(margin.get(), 1)
        ));
    }
    let mut blocks = vec![
        Block::Heading("Goal and teams".into()),
        Block::Text(told.join(" ")),
    ];
    let rows: Vec<Vec<String>> = outcome
        .teams
        .values()
        .map(|team| {
            let function = model.functions.get(&team.function);
            let share = team.goal / outcome.company.goal.max(f64::MIN_POSITIVE);
            vec![
                team.name.clone(),
                function.map_or_else(|| team.function.to_string(), |function| function.name.clone()),
                numbers.percent(share, 1),
                numbers.money(team.goal),
                numbers.money(team.revenue),
            ]
        })
        .collect();
    if !rows.is_empty() {
        let head = ["Team", "Function", "Share of the goal", "Goal", "Expected"]
            .map(String::from)
            .to_vec();
        blocks.push(Block::Table(Table { head, rows }));
    }
    blocks
}

fn segments(model: &Model, numbers: &dyn Numbers) -> Vec<Block> {
    let mut blocks = Vec::new();
    for segment in model.segments.values() {
        blocks.push(Block::Heading(format!("Segment: {}", segment.name)));
        let told = [
            format!("Leads: {}", lead::leads(model, segment, numbers)),
            lead::definition(segment.definition.as_ref(), numbers),
            lead::lags(segment, numbers),
            lead::hours(model, segment, numbers),
            lead::reorders(model, segment, numbers),
            lead::recovery(model, segment, numbers),
            lead::recurring(segment, numbers),
            lead::advocates(model, segment, numbers),
        ];
        let told = told.into_iter().filter(|text| !text.is_empty());
        blocks.push(Block::List(told.map(|text| starting(&text)).collect()));
    }
    blocks
}

fn costs(model: &Model, numbers: &dyn Numbers) -> Vec<Block> {
    let mut told = Vec::new();
    if !model.segments.is_empty() {
        told.push(lead::alignment(model.alignment, numbers));
    }
    told.extend(model.pauses.values().map(|pause| lead::pause(model, pause)));
    told.push(lead::cost(&model.cost, numbers));
    vec![
        Block::Heading("Working together, and cost of selling".into()),
        Block::List(told),
    ]
}

/// How far years differ.
fn spreads(model: &Model, numbers: &dyn Numbers) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("How far years differ".into())];
    if !model.uncertainty.varies() {
        blocks.push(Block::Text(
            "Every year is as expected: nothing was typed of how far years differ.".into(),
        ));
        return blocks;
    }
    let all = &model.uncertainty;
    let kinds = [
        ("The market, for all alike", all.market),
        ("Leads, each month", all.leads),
        ("Rates of the funnel", all.rates),
        ("Size of deals", all.deal_size),
        ("Results of a team", all.teams),
        ("Results of one person, each quarter", all.people),
    ];
    let rows: Vec<Vec<String>> = kinds
        .into_iter()
        .filter(|(_, variation)| !variation.is_none())
        .map(|(name, variation)| vec![name.to_owned(), words(variation, Of::Expected, numbers)])
        .collect();
    let head = ["What differs", "Of what is expected"].map(String::from).to_vec();
    blocks.push(Block::Table(Table { head, rows }));
    let exceptions = all.by_segment.len() + all.by_team.len() + all.large_deals.len();
    if exceptions > 0 {
        blocks.push(Block::Text(format!(
            "Beside these: {} exceptions for segments and teams, and {} large deals that come whole or not at all.",
            numbers.number((all.by_segment.len() + all.by_team.len()) as f64),
            numbers.number(all.large_deals.len() as f64)
        )));
    }
    blocks
}

/// The levers as they stand.
fn levers(state: &State, numbers: &dyn Numbers) -> Vec<Block> {
    let model = &state.results.model;
    let rows: Vec<Vec<String>> = model
        .levers
        .values()
        .filter_map(|lever| {
            let value = state.results.number(&lever.path)?;
            let short = lever.to.abs() <= 10.0 && lever.step < 1.0;
            let usual = if short { Unit::Percent } else { Unit::Money };
            let unit = unit::unit_at(&lever.path, model).unwrap_or(usual);
            let write = |value: f64| match unit {
                Unit::Percent => numbers.percent(value, 1),
                Unit::Money => numbers.money_short(value),
                _ => numbers.number(value),
            };
            Some(vec![
                lever.name.clone(),
                write(value),
                format!("{} to {}", write(lever.from), write(lever.to)),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = ["Lever", "Set to", "Can be moved from"]
        .map(String::from)
        .to_vec();
    vec![
        Block::Heading("Levers".into()),
        Block::Table(Table { head, rows }),
    ]
}
