//! The numbers that are compared, each as every scenario has it.

use hagstone_engine::compare::Metric;
use hagstone_engine::model::Id;
use hagstone_words::say;

use crate::chart::Hue;
use crate::text::Numbers;

use super::Column;
use crate::view::{hue_of_role, lower};

/// How a number is written and told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    Money,
    Share,
}

/// A number that is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A word that does not change, for tests and choices.
    pub key: String,
    /// What it is.
    pub name: String,
    /// Where the engine finds it.
    pub metric: Metric,
    /// The function it belongs to.
    pub hue: Hue,
    pub(super) scale: Scale,
}

/// A number in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// As it is written.
    pub value: String,
    /// The difference from the base: absolute, and in percent where it is no share itself; nothing in the base.
    pub change: Option<(String, Option<String>)>,
}

/// The numbers that are compared: the company's, the pay of each role that has a target, and the pools.
pub fn rows(columns: &[Column]) -> Vec<Row> {
    let row = |key: &str, name: &str, metric: Metric, scale: Scale| Row {
        key: key.into(),
        name: name.into(),
        metric,
        hue: Hue::Ink,
        scale,
    };
    let mut rows = vec![
        row("revenue", say!(common_revenue), Metric::Revenue, Scale::Money),
        row("goal", say!(common_revenue_goal), Metric::Goal, Scale::Money),
        row(
            "attainment",
            say!(common_attainment),
            Metric::Attainment,
            Scale::Share,
        ),
        row(
            "cost",
            say!(common_incentive_cost),
            Metric::IncentiveCost,
            Scale::Money,
        ),
        row("ccos", "CCOS", Metric::Ccos, Scale::Share),
    ];
    let mut seen: Vec<Id> = Vec::new();
    for column in columns {
        for (id, role) in &column.results.outcome.roles {
            let aims = columns.iter().any(|column| {
                let role = column.results.outcome.roles.get(id);
                role.is_some_and(|role| role.target_pay > 0.0)
            });
            if !aims || seen.contains(id) {
                continue;
            }
            seen.push(id.clone());
            rows.push(Row {
                hue: hue_of_role(&column.results.model, id),
                ..row(
                    &format!("role:{id}"),
                    &role.name,
                    Metric::RolePay(id.clone()),
                    Scale::Money,
                )
            });
        }
    }
    seen.clear();
    for column in columns {
        for (id, pool) in &column.results.outcome.pools {
            if !seen.contains(id) {
                seen.push(id.clone());
                rows.push(Row {
                    hue: Hue::Shared,
                    ..row(
                        &format!("pool:{id}"),
                        &pool.name,
                        Metric::Pool(id.clone()),
                        Scale::Money,
                    )
                });
            }
        }
    }
    rows
}

impl Row {
    /// What the number is, in a sentence and without its row: "Pay of one head of sales".
    pub fn title(&self) -> String {
        match &self.metric {
            Metric::RolePay(_) => say!(compare_number_variable_pay {
                name: lower(&self.name)
            }),
            Metric::Pool(_) => say!(compare_number_pool {
                name: lower(&self.name)
            }),
            _ => self.name.clone(),
        }
    }

    /// The number as it is written.
    pub fn write(&self, value: f64, numbers: &dyn Numbers) -> String {
        match self.scale {
            Scale::Money => numbers.money(value),
            Scale::Share => numbers.percent(value, 2),
        }
    }

    /// A difference as it is written, with its sign: an amount, or percentage points.
    pub fn write_difference(&self, difference: f64, numbers: &dyn Numbers) -> String {
        let sign = if difference < 0.0 { "\u{2212}" } else { "+" };
        match self.scale {
            Scale::Money => format!("{sign}{}", numbers.money(difference.abs())),
            Scale::Share => say!(compare_number_pts {
                sign,
                difference: numbers.number(difference.abs() * 100.0)
            }),
        }
    }

    /// Whether a difference is too small to be written.
    pub(super) fn is_nothing(&self, difference: f64) -> bool {
        difference.abs()
            < match self.scale {
                Scale::Money => 0.5,
                Scale::Share => 0.000_05,
            }
    }

    /// The number in a column.
    pub fn cell(&self, base: &Column, column: &Column, numbers: &dyn Numbers) -> Cell {
        let dash = || "\u{2013}".to_owned();
        let number = |column: &Column| self.metric.of(&column.results.outcome);
        let (before, now) = (number(base), number(column));
        let value = now.map_or_else(dash, |now| self.write(now, numbers));
        if column.id.is_none() {
            return Cell { value, change: None };
        }
        let difference = now.zip(before).map(|(now, before)| now - before);
        let change = difference.map(|difference| {
            if self.is_nothing(difference) {
                return (say!(common_no_change).to_owned(), None);
            }
            let share = before
                .filter(|before| self.scale == Scale::Money && before.abs() > 0.0)
                .map(|before| {
                    let share = difference / before.abs();
                    let sign = if share < 0.0 { "\u{2212}" } else { "+" };
                    format!("{sign}{}", numbers.percent(share.abs(), 1))
                });
            (self.write_difference(difference, numbers), share)
        });
        Cell { value, change }
    }
}
