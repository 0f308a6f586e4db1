//! What was assumed, in sentences and tables.

use hagstone_engine::model::Model;
use hagstone_words::say;

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
    let mut blocks = vec![Block::Heading(say!(report_assumptions_what_changes {
        name: column.name
    }))];
    if !column.note.is_empty() {
        blocks.push(Block::Text(column.note.clone()));
    }
    if rows.is_empty() {
        blocks.push(Block::Text(say!(report_assumptions_nothing).into()));
    } else {
        let head = [
            say!(common_input),
            say!(people_base),
            say!(report_assumptions_here),
        ]
        .map(String::from)
        .to_vec();
        blocks.push(Block::Table(Table { head, rows }));
    }
    blocks
}

fn goal(state: &State, numbers: &dyn Numbers) -> Vec<Block> {
    let (model, outcome) = (&state.results.model, &state.results.outcome);
    let Some(goal) = &model.goal else {
        return Vec::new();
    };
    let mut told = vec![say!(report_assumptions_the_goal_of_the_year_is {
        goal: numbers.money(outcome.company.goal)
    })];
    if let Some(last) = goal.last_year_revenue {
        told.push(say!(report_assumptions_the_year_before_brought {
            get: numbers.money(last.get())
        }));
    }
    if let Some(budget) = goal.incentive_budget {
        told.push(say!(report_assumptions_incentives_may_cost {
            budget: numbers.money(budget.get())
        }));
    }
    if let Some(margin) = goal.gross_margin {
        told.push(say!(report_assumptions_the_gross_margin_is {
            margin: numbers.percent(margin.get(), 1)
        }));
    }
    let mut blocks = vec![
        Block::Heading(say!(report_assumptions_goal_and_teams).into()),
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
        let head = [
            say!(common_team),
            say!(common_function),
            say!(common_share_of_the_goal),
            say!(common_goal),
            say!(common_expected),
        ]
        .map(String::from)
        .to_vec();
        blocks.push(Block::Table(Table { head, rows }));
    }
    blocks
}

fn segments(model: &Model, numbers: &dyn Numbers) -> Vec<Block> {
    let mut blocks = Vec::new();
    for segment in model.segments.values() {
        blocks.push(Block::Heading(say!(report_assumptions_segment {
            name: segment.name
        })));
        let told = [
            say!(report_assumptions_leads {
                segment: lead::leads(model, segment, numbers)
            }),
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
        Block::Heading(say!(report_assumptions_working_together_and_cost_of).into()),
        Block::List(told),
    ]
}

/// How far years differ.
fn spreads(model: &Model, numbers: &dyn Numbers) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(say!(common_how_far_years_differ).into())];
    if !model.uncertainty.varies() {
        blocks.push(Block::Text(
            say!(report_assumptions_every_year_is_as_expected_nothing).into(),
        ));
        return blocks;
    }
    let all = &model.uncertainty;
    let kinds = [
        (say!(report_assumptions_the_market_for_all_alike), all.market),
        (say!(report_assumptions_leads_each_month), all.leads),
        (say!(common_rates_of_the_funnel), all.rates),
        (say!(report_assumptions_size_of_deals), all.deal_size),
        (say!(report_assumptions_results_of_a_team), all.teams),
        (
            say!(report_assumptions_results_of_one_person_each_quarter),
            all.people,
        ),
    ];
    let rows: Vec<Vec<String>> = kinds
        .into_iter()
        .filter(|(_, variation)| !variation.is_none())
        .map(|(name, variation)| vec![name.to_owned(), words(variation, Of::Expected, numbers)])
        .collect();
    let head = [
        say!(report_assumptions_what_differs),
        say!(report_assumptions_of_what_is_expected),
    ]
    .map(String::from)
    .to_vec();
    blocks.push(Block::Table(Table { head, rows }));
    let exceptions = all.by_segment.len() + all.by_team.len() + all.large_deals.len();
    if exceptions > 0 {
        blocks.push(Block::Text(say!(
            report_assumptions_beside_these_exceptions_for {
                by_team: numbers.number((all.by_segment.len() + all.by_team.len()) as f64),
                large_deals: numbers.number(all.large_deals.len() as f64)
            }
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
                say!(report_assumptions_to {
                    lever: write(lever.from),
                    to: write(lever.to)
                }),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        say!(report_assumptions_lever),
        say!(report_assumptions_set_to),
        say!(report_assumptions_can_be_moved_from),
    ]
    .map(String::from)
    .to_vec();
    vec![
        Block::Heading(say!(common_levers).into()),
        Block::Table(Table { head, rows }),
    ]
}
