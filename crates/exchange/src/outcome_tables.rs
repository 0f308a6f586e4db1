//! The tables that people read from an evaluated year, ready to go out in any format.

use hagstone_engine::{CompanyOutcome, Evaluation, Outcome};

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
        ("Revenue", Kind::Amount),
        ("Goal", Kind::Amount),
        ("Attainment", Kind::Share),
        ("Growth", Kind::Share),
        ("People", Kind::Count),
        ("Base salaries", Kind::Amount),
        ("Variable pay", Kind::Amount),
        ("Variable pay at target", Kind::Amount),
        ("Paid out", Kind::Amount),
        ("Budget", Kind::Amount),
        ("CCOS", Kind::Share),
    ];
    table("Company", &of, std::iter::once(row))
}

fn functions(outcome: &Outcome) -> Table {
    let of = [
        ("Id", Kind::Text),
        ("Function", Kind::Text),
        ("Revenue", Kind::Amount),
        ("Goal", Kind::Amount),
        ("Attainment", Kind::Share),
        ("People", Kind::Count),
        ("Base salaries", Kind::Amount),
        ("Variable pay", Kind::Amount),
        ("Variable pay at target", Kind::Amount),
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
    table("Functions", &of, rows)
}

fn teams(outcome: &Outcome) -> Table {
    let of = [
        ("Id", Kind::Text),
        ("Team", Kind::Text),
        ("Function", Kind::Text),
        ("Revenue", Kind::Amount),
        ("Goal", Kind::Amount),
        ("Attainment", Kind::Share),
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
    table("Teams", &of, rows)
}

fn roles(outcome: &Outcome) -> Table {
    let of = [
        ("Id", Kind::Text),
        ("Role", Kind::Text),
        ("Team", Kind::Text),
        ("Function", Kind::Text),
        ("People", Kind::Count),
        ("Base salary", Kind::Amount),
        ("Target incentive", Kind::Amount),
        ("On-target earnings", Kind::Amount),
        ("Variable pay", Kind::Amount),
        ("Target pay", Kind::Amount),
        ("Share of target", Kind::Share),
        ("Paid out to all", Kind::Amount),
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
    table("Roles", &of, rows)
}

fn payees(outcome: &Outcome) -> Table {
    let of = [
        ("Id", Kind::Text),
        ("Payee", Kind::Text),
        ("Role", Kind::Text),
        ("Team", Kind::Text),
        ("Part of the year", Kind::Share),
        ("Base salary", Kind::Amount),
        ("Target incentive", Kind::Amount),
        ("Variable pay", Kind::Amount),
        ("Target pay", Kind::Amount),
        ("Paid out", Kind::Amount),
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
    table("Payees", &of, rows)
}

fn measures(outcome: &Outcome) -> Table {
    let of = [
        ("Id", Kind::Text),
        ("Measure", Kind::Text),
        ("Result", Kind::Count),
        ("Goal", Kind::Count),
        ("Attainment", Kind::Share),
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
    table("Measures", &of, rows)
}

fn pools(outcome: &Outcome) -> Table {
    let of = [
        ("Id", Kind::Text),
        ("Pool", Kind::Text),
        ("Role", Kind::Text),
        ("Fund", Kind::Amount),
        ("Paid out to all of the role", Kind::Amount),
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
    table("Pools", &of, rows)
}

fn months(company: &CompanyOutcome) -> Table {
    let of = [
        ("Fiscal month", Kind::Count),
        ("Revenue", Kind::Amount),
        ("Goal", Kind::Amount),
    ];
    let both = company.revenue_by_month.iter().zip(&company.goal_by_month);
    let rows = both.enumerate().map(|(month, (revenue, goal))| {
        vec![
            Cell::Number((month + 1) as f64),
            (*revenue).into(),
            (*goal).into(),
        ]
    });
    table("Months", &of, rows)
}
