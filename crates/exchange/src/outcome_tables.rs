//! The tables that people read from an evaluated year, ready to go out in any format.

use hagstone_engine::{CompanyOutcome, Evaluation, Outcome};
use hagstone_words::say;

use crate::table::{Cell, Column, Kind, Table};

/// The tables of an evaluated document that have rows, each with a short name by which it is asked for.
pub fn outcome_tables(evaluation: &Evaluation) -> Vec<(&'static str, Table)> {
    let outcome = &evaluation.outcome;
    let all = [
        ("company", company(&outcome.company)),
        ("functions", functions(outcome)),
        ("teams", teams(outcome)),
        ("roles", roles(outcome)),
        ("payees", payees(outcome)),
        ("measures", measures(outcome)),
        ("pools", pools(outcome)),
        ("months", months(&outcome.company)),
    ];
    all.into_iter()
        .filter(|(_, table)| !table.rows.is_empty())
        .collect()
}

fn columns(columns: &[(&str, Kind)]) -> Vec<Column> {
    columns
        .iter()
        .map(|(name, kind)| Column::new(*name, *kind))
        .collect()
}

fn table(title: &str, of: &[(&str, Kind)], rows: impl Iterator<Item = Vec<Cell>>) -> Table {
    let mut table = Table::new(title, columns(of));
    table.rows.extend(rows);
    table
}

fn company(company: &CompanyOutcome) -> Table {
    let row = vec![
        company.revenue.into(),
        company.goal.into(),
        company.attainment.into(),
        company.growth.into(),
        company.heads.into(),
        company.base_cost.into(),
        company.incentive_cost.into(),
        company.incentive_cost_at_target.into(),
        company.paid_incentives.into(),
        company.incentive_budget.into(),
        company.ccos.into(),
    ];
    let of = [
        (say!(common_revenue), Kind::Amount),
        (say!(common_goal), Kind::Amount),
        (say!(common_attainment), Kind::Share),
        (say!(common_growth), Kind::Share),
        (say!(common_people), Kind::Count),
        (say!(common_base_salaries), Kind::Amount),
        (say!(common_variable_pay_2), Kind::Amount),
        (say!(outcome_tables_variable_pay_at_target), Kind::Amount),
        (say!(common_paid_out), Kind::Amount),
        (say!(common_budget), Kind::Amount),
        ("CCOS", Kind::Share),
    ];
    table(say!(common_company), &of, std::iter::once(row))
}

fn functions(outcome: &Outcome) -> Table {
    let of = [
        (say!(common_id), Kind::Text),
        (say!(common_function), Kind::Text),
        (say!(common_revenue), Kind::Amount),
        (say!(common_goal), Kind::Amount),
        (say!(common_attainment), Kind::Share),
        (say!(common_people), Kind::Count),
        (say!(common_base_salaries), Kind::Amount),
        (say!(common_variable_pay_2), Kind::Amount),
        (say!(outcome_tables_variable_pay_at_target), Kind::Amount),
    ];
    let rows = outcome.functions.iter().map(|(id, function)| {
        vec![
            id.as_str().into(),
            function.name.as_str().into(),
            function.revenue.into(),
            function.goal.into(),
            function.attainment.into(),
            function.heads.into(),
            function.base_cost.into(),
            function.incentive_cost.into(),
            function.incentive_cost_at_target.into(),
        ]
    });
    table(say!(common_functions), &of, rows)
}

fn teams(outcome: &Outcome) -> Table {
    let of = [
        (say!(common_id), Kind::Text),
        (say!(common_team), Kind::Text),
        (say!(common_function), Kind::Text),
        (say!(common_revenue), Kind::Amount),
        (say!(common_goal), Kind::Amount),
        (say!(common_attainment), Kind::Share),
    ];
    let rows = outcome.teams.iter().map(|(id, team)| {
        vec![
            id.as_str().into(),
            team.name.as_str().into(),
            team.function.as_str().into(),
            team.revenue.into(),
            team.goal.into(),
            team.attainment.into(),
        ]
    });
    table(say!(common_teams), &of, rows)
}

fn roles(outcome: &Outcome) -> Table {
    let of = [
        (say!(common_id), Kind::Text),
        (say!(common_role), Kind::Text),
        (say!(common_team), Kind::Text),
        (say!(common_function), Kind::Text),
        (say!(common_people), Kind::Count),
        (say!(common_base_salary_2), Kind::Amount),
        (say!(common_target_incentive), Kind::Amount),
        (say!(outcome_tables_on_target_earnings), Kind::Amount),
        (say!(common_variable_pay_2), Kind::Amount),
        (say!(common_target_pay_2), Kind::Amount),
        (say!(common_share_of_target), Kind::Share),
        (say!(outcome_tables_paid_out_to_all), Kind::Amount),
    ];
    let rows = outcome.roles.iter().map(|(id, role)| {
        vec![
            id.as_str().into(),
            role.name.as_str().into(),
            role.team.as_str().into(),
            role.function.as_str().into(),
            role.heads.into(),
            role.base.into(),
            role.target_incentive.into(),
            role.on_target_earnings.into(),
            role.variable_pay.into(),
            role.target_pay.into(),
            role.share_of_target.into(),
            role.paid.into(),
        ]
    });
    table(say!(common_roles), &of, rows)
}

fn payees(outcome: &Outcome) -> Table {
    let of = [
        (say!(common_id), Kind::Text),
        (say!(common_payee), Kind::Text),
        (say!(common_role), Kind::Text),
        (say!(common_team), Kind::Text),
        (say!(outcome_tables_part_of_the_year), Kind::Share),
        (say!(common_base_salary_2), Kind::Amount),
        (say!(common_target_incentive), Kind::Amount),
        (say!(common_variable_pay_2), Kind::Amount),
        (say!(common_target_pay_2), Kind::Amount),
        (say!(common_paid_out), Kind::Amount),
    ];
    let rows = outcome.payees.iter().map(|(id, payee)| {
        vec![
            id.as_str().into(),
            payee.name.as_str().into(),
            payee.role.as_str().into(),
            payee.team.as_str().into(),
            payee.part_of_year.into(),
            payee.base.into(),
            payee.target_incentive.into(),
            payee.variable_pay.into(),
            payee.target_pay.into(),
            payee.paid.into(),
        ]
    });
    table(say!(common_payees), &of, rows)
}

fn measures(outcome: &Outcome) -> Table {
    let of = [
        (say!(common_id), Kind::Text),
        (say!(common_measure), Kind::Text),
        (say!(common_result), Kind::Count),
        (say!(common_goal), Kind::Count),
        (say!(common_attainment), Kind::Share),
    ];
    let rows = outcome.measures.iter().map(|(id, measure)| {
        vec![
            id.as_str().into(),
            measure.name.as_str().into(),
            measure.result.into(),
            measure.goal.into(),
            measure.attainment.into(),
        ]
    });
    table(say!(common_measures), &of, rows)
}

fn pools(outcome: &Outcome) -> Table {
    let of = [
        (say!(common_id), Kind::Text),
        (say!(common_pool), Kind::Text),
        (say!(common_role), Kind::Text),
        (say!(common_fund), Kind::Amount),
        (say!(outcome_tables_paid_out_to_all_of_the), Kind::Amount),
    ];
    let rows = outcome.pools.iter().flat_map(|(id, pool)| {
        pool.paid.iter().map(move |(role, paid)| {
            vec![
                id.as_str().into(),
                pool.name.as_str().into(),
                role.as_str().into(),
                pool.fund.into(),
                (*paid).into(),
            ]
        })
    });
    table(say!(common_pools), &of, rows)
}

fn months(company: &CompanyOutcome) -> Table {
    let of = [
        (say!(outcome_tables_fiscal_month), Kind::Count),
        (say!(common_revenue), Kind::Amount),
        (say!(common_goal), Kind::Amount),
    ];
    let both = company.revenue_by_month.iter().zip(&company.goal_by_month);
    let rows = both.enumerate().map(|(month, (revenue, goal))| {
        vec![
            Cell::Number((month + 1) as f64),
            (*revenue).into(),
            (*goal).into(),
        ]
    });
    table(say!(common_months), &of, rows)
}
