//! The sheet of checks: totals against the sums of their parts.

use hagstone_engine::RevenueOf;
use hagstone_words::say;

use super::outcomes::Placed;
use super::pay::Person;
use super::{Builder, CALCULATION, CHECKS, sum_of_cells};
use crate::workbook::book::{Cell, Content, Format, NumberKind, Spot};

/// Totals on the sheet of outcomes.
pub(super) struct Totals {
    /// Variable pay of the company, and what it is.
    pub(super) cost: (Spot, f64),
    /// Base salaries of the company.
    pub(super) base: (Spot, f64),
    /// Variable pay of each function.
    pub(super) by_function: Vec<Spot>,
    /// Variable pay of each role.
    pub(super) by_role: Vec<Spot>,
}

impl Builder<'_> {
    /// The sheet of checks, but for the pools.
    pub(super) fn checks(&mut self, people: &[Person], placed: &[Placed<'_>], totals: &Totals) {
        let teams: Vec<&Placed<'_>> = of(placed, |of| matches!(of, RevenueOf::Team(_)));
        let functions: Vec<&Placed<'_>> = of(placed, |of| matches!(of, RevenueOf::Function(_)));
        let spots = |placed: &[&Placed<'_>], spot: fn(&Placed<'_>) -> Spot| -> Vec<Spot> {
            placed.iter().map(|placed| spot(placed)).collect()
        };
        let whole = functions.iter().map(|placed| placed.row.revenue.value).sum();
        let (wholes, parts) = (spots(&functions, |of| of.revenue), spots(&teams, |of| of.revenue));
        self.check_sums(
            say!(build_checks_functions_revenue_against_their),
            (&wholes, whole),
            &parts,
        );
        let whole = functions.iter().map(|placed| placed.row.goal.value).sum();
        let (wholes, parts) = (spots(&functions, |of| of.goal), spots(&teams, |of| of.goal));
        self.check_sums(
            say!(build_checks_functions_goals_against_their),
            (&wholes, whole),
            &parts,
        );
        let of_components = self.of_components(people);
        self.check_sum(
            say!(build_checks_variable_pay_of_the_company),
            totals.cost,
            of_components,
        );
        self.check(
            say!(build_checks_variable_pay_of_the_company_2),
            totals.cost,
            &totals.by_function,
        );
        self.check(
            say!(build_checks_variable_pay_of_the_company_3),
            totals.cost,
            &totals.by_role,
        );
        let salaries: Vec<Spot> = people.iter().map(|person| person.base).collect();
        self.check(
            say!(build_checks_base_salaries_of_the_company),
            totals.base,
            &salaries,
        );
    }

    /// A total against the sum of its parts.
    pub(super) fn check(&mut self, label: &str, total: (Spot, f64), parts: &[Spot]) {
        let sum = self.added(parts, CHECKS);
        self.check_sum(label, total, sum);
    }

    /// The same for a sum of products.
    fn check_sum(&mut self, label: &str, total: (Spot, f64), sum: String) {
        let text = self.named(total.0, CHECKS);
        let money = Format::Number(NumberKind::Money);
        let spot = self.row(CHECKS, label, Cell::formula(text, total.1, money), "");
        let row = spot.row + 1;
        let (ok, differs) = (say!(build_checks_ok), say!(build_checks_differs));
        let cells = [
            (2, Cell::formula(sum, total.1, money)),
            (3, Cell::formula(format!("B{row}-C{row}"), 0.0, money)),
            (
                4,
                Cell {
                    content: Content::Says {
                        text: format!("IF(ABS(D{row})<=0.005,\"{ok}\",\"{differs}\")"),
                        value: ok.into(),
                    },
                    format: Format::Text,
                },
            ),
        ];
        self.beside(spot, cells);
    }

    /// A check whose total is itself a sum.
    fn check_sums(&mut self, label: &str, (wholes, value): (&[Spot], f64), parts: &[Spot]) {
        let text = self.added(wholes, CALCULATION);
        let sum = self.row(
            CALCULATION,
            label,
            Cell::formula(text, value, Format::Number(NumberKind::Money)),
            "",
        );
        self.check(label, (sum, value), parts);
    }

    /// The sum of what everybody's components and pools pay, each times the people.
    fn of_components(&self, people: &[Person]) -> String {
        let mut cells = Vec::new();
        for person in people {
            if person.parts.is_empty() {
                cells.push(self.named(person.variable, CHECKS));
            }
            let heads = self.named(person.heads, CHECKS);
            let parts = person.parts.iter();
            cells.extend(parts.map(|part| format!("{}*{heads}", self.named(*part, CHECKS))));
        }
        sum_of_cells(&cells)
    }
}

/// Those that are of a kind.
fn of<'p, 'r>(placed: &'p [Placed<'r>], kind: fn(&RevenueOf) -> bool) -> Vec<&'p Placed<'r>> {
    placed.iter().filter(|placed| kind(&placed.row.of)).collect()
}
