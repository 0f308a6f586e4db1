//! Pay on paper: roles in one table, plans in words, and what each payee is paid.

use hagstone_engine::{Figure, Statement, statement, statement_ids};
use hagstone_words::say;

use super::Block;
use crate::state::State;
use crate::text::Numbers;
use crate::view::{Table, plan, statement as told};

/// So many statements are printed.
const MOST_STATEMENTS: usize = 60;

/// The roles: what they cost, what they are expected to earn, and how likely they reach their target. Those with the most
/// target pay first where not all are wanted; the rest are counted.
pub(super) fn roles(state: &State, numbers: &dyn Numbers, most: Option<usize>) -> Table {
    let outcome = &state.results.outcome;
    let varies = state.results.model.uncertainty.varies();
    let summary = state
        .years
        .drawn
        .as_ref()
        .filter(|_| varies)
        .map(|drawn| &drawn.summary);
    let mut shown: Vec<_> = outcome
        .roles
        .iter()
        .filter(|(_, role)| role.heads > 0.0)
        .collect();
    let all = shown.len();
    if let Some(most) = most.filter(|most| all > *most) {
        let cost = |role: &hagstone_engine::RoleOutcome| role.heads * role.target_pay;
        shown.sort_by(|one, other| cost(other.1).total_cmp(&cost(one.1)));
        shown.truncate(most.saturating_sub(1));
    }
    let mut rows: Vec<Vec<String>> = shown
        .iter()
        .map(|(id, role)| {
            let chance = summary.and_then(|summary| summary.roles.get(id));
            let dash = || "\u{2013}".to_owned();
            vec![
                role.name.clone(),
                numbers.number(role.heads),
                numbers.money(role.base),
                numbers.money(role.target_pay),
                numbers.money(role.variable_pay),
                role.share_of_target
                    .map_or_else(dash, |share| numbers.percent(share, 1)),
                chance
                    .filter(|chance| chance.target > 0.0)
                    .map_or_else(dash, |chance| numbers.percent(chance.reaches_target.share, 0)),
            ]
        })
        .collect();
    if all > shown.len() {
        let mut rest = vec![say!(report_pay_and_more_roles {
            shown: all - shown.len()
        })];
        rest.resize(7, String::new());
        rows.push(rest);
    }
    let head = [
        say!(common_role),
        say!(common_people),
        say!(people_base),
        say!(common_at_target),
        say!(common_expected),
        say!(common_of_target),
        say!(report_pay_years_at_target_or_above),
    ];
    Table {
        head: head.map(String::from).to_vec(),
        rows,
    }
}

/// Every role's plan in words, and the pools.
pub(super) fn plans(state: &State, numbers: &dyn Numbers) -> Vec<Block> {
    let model = &state.results.model;
    let mut blocks = vec![Block::Table(roles(state, numbers, None))];
    for (id, plan) in &model.plans {
        let on_it = model.roles.values().filter(|role| role.plan.as_ref() == Some(id));
        let names: Vec<String> = on_it.map(|role| role.name.clone()).collect();
        if names.is_empty() {
            continue;
        }
        let names = names.join(", ");
        blocks.push(Block::Heading(if names == plan.name {
            plan.name.clone()
        } else {
            format!("{}: {names}", plan.name)
        }));
        let mut text = plan::sentences(model, plan, numbers);
        text.extend(plan::terms(model, plan, numbers));
        blocks.push(Block::List(text));
    }
    let pools = &state.results.outcome.pools;
    if !pools.is_empty() {
        blocks.push(Block::Heading(say!(common_pools).into()));
        let rows = pools.iter().map(|(id, pool)| {
            let members = model.pools.get(id).map_or(0, |pool| pool.members.len());
            vec![
                pool.name.clone(),
                numbers.money(pool.fund),
                numbers.number(members as f64),
            ]
        });
        let head = [
            say!(common_pool),
            say!(report_pay_in_it_expected_year),
            say!(report_pay_roles_and_people_that_share_it),
        ];
        blocks.push(Block::Table(Table {
            head: head.map(String::from).to_vec(),
            rows: rows.collect(),
        }));
    }
    blocks
}

/// What each payee is paid, one below the other.
pub(super) fn statements(state: &State, numbers: &dyn Numbers) -> Vec<Block> {
    let results = &state.results;
    let ids = statement_ids(&results.model, &results.compiled);
    let mut blocks = Vec::new();
    for (id, _) in ids.iter().take(MOST_STATEMENTS) {
        if let Some(found) = statement(&results.model, &results.compiled, id, None) {
            blocks.extend(one(&found, numbers));
        }
    }
    if ids.len() > MOST_STATEMENTS {
        blocks.push(Block::Text(say!(report_pay_more_statements_are_not_printed {
            ids: ids.len() - MOST_STATEMENTS
        })));
    }
    blocks
}

fn one(found: &Statement, numbers: &dyn Numbers) -> Vec<Block> {
    let write = |figure: &Figure| told::number(figure.value, figure.unit, numbers);
    let maybe = |figure: Option<&Figure>| figure.map_or_else(|| "\u{2013}".to_owned(), write);
    let mut blocks = vec![
        Block::Heading(told::title(found, numbers)),
        Block::Text(told::note(found, numbers)),
    ];
    if !found.measures.is_empty() {
        let rows = found.measures.iter().map(|measure| {
            vec![
                measure.name.clone(),
                maybe(measure.result.as_deref()),
                maybe(measure.goal.as_deref()),
                maybe(measure.attainment.as_deref()),
            ]
        });
        blocks.push(Block::Table(Table {
            head: [
                say!(common_result),
                say!(common_reached),
                say!(common_goal),
                say!(common_attainment),
            ]
            .map(String::from)
            .to_vec(),
            rows: rows.collect(),
        }));
    }
    let mut rows: Vec<Vec<String>> = found
        .components
        .iter()
        .map(|component| {
            vec![
                component.name.clone(),
                maybe(component.target.as_deref()),
                write(&component.pay),
            ]
        })
        .collect();
    rows.extend(
        found
            .pools
            .iter()
            .map(|pool| vec![told::label(&pool.label, numbers), "\u{2013}".into(), write(pool)]),
    );
    rows.push(vec![
        say!(common_earned).into(),
        maybe(Some(&found.target_incentive)),
        write(&found.earned),
    ]);
    if (found.earned.value - found.paid.value).abs() >= 0.005 {
        rows.push(vec![
            say!(report_pay_paid_out_in_the_year).into(),
            "\u{2013}".into(),
            write(&found.paid),
        ]);
    }
    blocks.push(Block::Table(Table {
        head: [
            say!(common_pay),
            say!(common_at_target),
            say!(common_expected_year),
        ]
        .map(String::from)
        .to_vec(),
        rows,
    }));
    blocks
}
