//! The sheet of outcomes: the company, its functions, roles and pools, each beside what it was when the workbook was made.

use hagstone_engine::{RevenueOf, RevenueRow, Unit, revenue_rows};
use hagstone_words::say;

use super::checks::Totals;
use super::pay::Person;
use super::{Builder, OUTCOMES};
use crate::workbook::book::{Cell, Format, NumberKind, Spot};

/// Revenue and goal of the company, a function or a team, and where both stand.
pub(super) struct Placed<'r> {
    pub(super) row: &'r RevenueRow,
    pub(super) revenue: Spot,
    pub(super) goal: Spot,
}

impl Builder<'_> {
    /// The sheets of outcomes and checks.
    pub(super) fn outcomes(&mut self, people: &[Person]) {
        self.section = Some(say!(build_outcomes_revenue_and_goals).into());
        let rows = revenue_rows(&self.evaluation.model, &self.evaluation.compiled);
        let placed: Vec<Placed<'_>> = rows
            .iter()
            .map(|row| Placed {
                row,
                revenue: self.figure(&row.revenue),
                goal: self.figure(&row.goal),
            })
            .collect();
        let (cost, base) = self.company(people, &placed);
        let totals = Totals {
            cost,
            base,
            by_function: self.functions(people, &placed),
            by_role: self.roles(people),
        };
        self.pools(people);
        self.checks(people, &placed, &totals);
    }

    /// A row of the outcomes: the formula, the number as it was exported, and what has changed since.
    fn outcome(&mut self, label: &str, text: String, value: f64, kind: NumberKind) -> Spot {
        let spot = self.row(
            OUTCOMES,
            label,
            Cell::formula(text, value, Format::Number(kind)),
            "",
        );
        let change = format!("{}-C{}", spot.address(), spot.row + 1);
        self.beside(
            spot,
            [
                (2, Cell::number(value, Format::Number(kind))),
                (3, Cell::formula(change, 0.0, Format::Number(kind))),
            ],
        );
        spot
    }

    /// A number of the outcomes that is no formula.
    fn outcome_value(&mut self, label: &str, value: f64, kind: NumberKind, note: &str) -> Spot {
        let spot = self.row(OUTCOMES, label, Cell::number(value, Format::Number(kind)), "");
        self.beside(
            spot,
            [
                (2, Cell::number(value, Format::Number(kind))),
                (4, Cell::text(say!(build_outcomes_value { note }), Format::Note)),
            ],
        );
        spot
    }

    /// Revenue, goal and attainment of the company or a function; says where revenue stands.
    fn revenue(&mut self, placed: &[Placed<'_>], of: &RevenueOf, attainment: Option<f64>) -> Option<Spot> {
        let found = placed.iter().find(|placed| placed.row.of == *of)?;
        let text = self.named(found.revenue, OUTCOMES);
        let revenue = self.outcome(
            say!(common_revenue),
            text,
            found.row.revenue.value,
            NumberKind::Money,
        );
        let text = self.named(found.goal, OUTCOMES);
        let goal = self.outcome(say!(common_goal), text, found.row.goal.value, NumberKind::Money);
        if let Some(attainment) = attainment {
            let (revenue, goal) = (revenue.address(), goal.address());
            let text = format!("IF({goal}>0,ROUND({revenue}/{goal},12),0)");
            self.outcome(say!(common_attainment), text, attainment, NumberKind::Percent);
        }
        Some(revenue)
    }

    /// What people have together of one thing.
    fn of_all(&self, people: &[&Person], thing: fn(&Person) -> Spot) -> String {
        let spots: Vec<Spot> = people.iter().map(|person| thing(person)).collect();
        self.added(&spots, OUTCOMES)
    }

    /// The company's outcomes; its variable pay and base salaries.
    fn company(&mut self, people: &[Person], placed: &[Placed<'_>]) -> ((Spot, f64), (Spot, f64)) {
        let company = &self.evaluation.outcome.company;
        let people: Vec<&Person> = people.iter().collect();
        self.heading(OUTCOMES, say!(common_company));
        let revenue = self.revenue(placed, &RevenueOf::Company, company.attainment);
        let text = self.of_all(&people, |person| person.base);
        let base = self.outcome(
            say!(common_base_salaries),
            text,
            company.base_cost,
            NumberKind::Money,
        );
        let text = self.of_all(&people, |person| person.variable);
        let cost = self.outcome(
            say!(common_variable_pay_2),
            text,
            company.incentive_cost,
            NumberKind::Money,
        );
        self.outcome_value(
            say!(build_outcomes_variable_pay_when_every_goal_is),
            company.incentive_cost_at_target,
            NumberKind::Money,
            say!(build_outcomes_the_year_in_which_every_goal),
        );
        if let Some(budget) = company.incentive_budget {
            let spot = self.input(
                "/goal/incentive_budget",
                say!(build_outcomes_budget_of_variable_pay),
                Unit::Money,
                budget,
            );
            let text = self.named(spot, OUTCOMES);
            let spot = self.outcome(
                say!(build_outcomes_budget_of_variable_pay),
                text,
                budget,
                NumberKind::Money,
            );
            let text = format!("{}-{}", spot.address(), cost.address());
            self.outcome(
                say!(build_outcomes_left_of_the_budget),
                text,
                budget - company.incentive_cost,
                NumberKind::Money,
            );
        }
        if let (Some(revenue), Some(ccos)) = (revenue, company.ccos) {
            let revenue = revenue.address();
            let text = format!(
                "IF({revenue}>0,({}+{})/{revenue},0)",
                base.address(),
                cost.address()
            );
            self.outcome(
                say!(build_outcomes_compensation_cost_of_sales_ccos),
                text,
                ccos,
                NumberKind::Percent,
            );
        }
        ((cost, company.incentive_cost), (base, company.base_cost))
    }

    /// The functions' outcomes; their variable pay.
    fn functions(&mut self, people: &[Person], placed: &[Placed<'_>]) -> Vec<Spot> {
        let evaluation = self.evaluation;
        let mut found = Vec::new();
        for (id, function) in &evaluation.outcome.functions {
            self.heading(OUTCOMES, &function.name);
            self.revenue(placed, &RevenueOf::Function(id.clone()), function.attainment);
            let roles = &evaluation.outcome.roles;
            let here: Vec<&Person> = people
                .iter()
                .filter(|person| roles.get(&person.role).is_some_and(|role| role.function == *id))
                .collect();
            let text = self.of_all(&here, |person| person.base);
            self.outcome(
                say!(common_base_salaries),
                text,
                function.base_cost,
                NumberKind::Money,
            );
            let text = self.of_all(&here, |person| person.variable);
            let cost = self.outcome(
                say!(common_variable_pay_2),
                text,
                function.incentive_cost,
                NumberKind::Money,
            );
            found.push(cost);
        }
        found
    }

    /// The roles' outcomes; the variable pay of all in each.
    fn roles(&mut self, people: &[Person]) -> Vec<Spot> {
        let evaluation = self.evaluation;
        let mut found = Vec::new();
        for (id, role) in &evaluation.outcome.roles {
            let here: Vec<&Person> = people
                .iter()
                .filter(|person| person.role == id.as_str())
                .collect();
            if here.is_empty() {
                continue;
            }
            self.heading(OUTCOMES, &role.name);
            let text = self.of_all(&here, |person| person.heads);
            let heads = self.outcome(say!(common_people), text, role.heads, NumberKind::Plain);
            let text = self.of_all(&here, |person| person.variable);
            let all = self.outcome(
                say!(common_variable_pay_all_of_them),
                text,
                role.variable_pay * role.heads,
                NumberKind::Money,
            );
            let text = format!("IF({b}>0,{a}/{b},0)", a = all.address(), b = heads.address());
            let one = self.outcome(
                say!(common_variable_pay_one_person),
                text,
                role.variable_pay,
                NumberKind::Money,
            );
            let target = self.outcome_value(
                say!(build_outcomes_the_same_when_every_goal_is),
                role.target_pay,
                NumberKind::Money,
                say!(build_outcomes_the_year_in_which_every_goal),
            );
            if let Some(share) = role.share_of_target {
                let text = format!("IF({b}>0,{a}/{b},0)", a = one.address(), b = target.address());
                self.outcome(
                    say!(build_outcomes_share_of_target_pay),
                    text,
                    share,
                    NumberKind::Percent,
                );
            }
            found.push(all);
        }
        found
    }

    /// The pools' funds, and what is shared out of them.
    fn pools(&mut self, people: &[Person]) {
        let evaluation = self.evaluation;
        for (_, pool) in &evaluation.outcome.pools {
            let mut parts = Vec::new();
            let mut fund = None;
            for (name, figure, spot) in people.iter().flat_map(|person| &person.pools) {
                if *name == pool.name {
                    parts.push(*spot);
                    fund = fund.or_else(|| Some(figure.clone()));
                }
            }
            let Some(fund) = fund else { continue };
            self.heading(OUTCOMES, &pool.name);
            let spot = self.figure(&fund);
            let text = self.named(spot, OUTCOMES);
            self.outcome(say!(common_fund), text, pool.fund, NumberKind::Money);
            let shared: f64 = parts.iter().map(|spot| self.cell_value(*spot)).sum();
            let text = self.added(&parts, OUTCOMES);
            self.outcome(say!(common_shared_out), text, shared, NumberKind::Money);
            if (shared - pool.fund).abs() <= 0.005 {
                self.check(
                    &say!(build_outcomes_the_fund_against_everybody_s_parts { name: pool.name }),
                    (spot, pool.fund),
                    &parts,
                );
            }
        }
    }
}
