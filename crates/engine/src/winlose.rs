//! The win/lose map of two functions: who reaches target pay, over how much of its goal each function brings.
//!
//! Each function is judged by its lead where it names one, by all its roles together where it does not.

use serde::{Deserialize, Serialize};

use crate::compile::Compiled;
use crate::model::Model;
use crate::stage::{Workspace, Year, reaches};

/// Who reaches target pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Neither.
    Neither,
    /// The first function only.
    First,
    /// The second function only.
    Second,
    /// Both.
    Both,
}

/// Who reaches target pay at evenly spaced results of two functions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WinLoseMap {
    /// The id of the first function, along the horizontal axis.
    pub first: String,
    /// The id of the second function, along the vertical axis.
    pub second: String,
    /// The attainments of the centres of the cells, the same for both axes, rising.
    pub attainments: Vec<f64>,
    /// Row by row from the second function's lowest attainment, in each row from the first function's lowest.
    pub cells: Vec<Cell>,
    /// The attainments of the first and the second function in the expected year.
    pub expected: (f64, f64),
    /// Who reaches target pay in the expected year.
    pub now: Cell,
}

impl WinLoseMap {
    /// The share of the cells that are `cell`: of years in which any pair of results is as likely as any other.
    pub fn share(&self, cell: Cell) -> f64 {
        let count = self.cells.iter().filter(|&&found| found == cell).count();
        if self.cells.is_empty() {
            0.0
        } else {
            count as f64 / self.cells.len() as f64
        }
    }
}

/// Maps the first two functions of a model that have a part of the revenue goal, over attainments from `from` to `to` in
/// `steps` cells each way; nothing where there are no two such functions.
pub fn win_lose_map(
    model: &Model,
    compiled: &Compiled,
    from: f64,
    to: f64,
    steps: usize,
) -> Option<WinLoseMap> {
    let mut year = Year::expected(compiled);
    let mut workspace = compiled.workspace();
    compiled.evaluate(&year, &mut workspace);
    let attainment = |workspace: &Workspace, function: usize| {
        let row = Compiled::function_row(function);
        crate::stage::attainment::attainment(workspace.credit.year(row), compiled.goals.year(row))
    };
    let mut candidates = model
        .functions
        .iter()
        .filter_map(|(id, _)| Some((id, compiled.function_index(id)?)))
        .filter(|(_, index)| {
            attainment(&workspace, *index) > 0.0 && compiled.roles_of_function(*index).next().is_some()
        });
    let (first_id, first) = candidates.next()?;
    let (second_id, second) = candidates.next()?;
    let judges = [
        Judge::of(model, compiled, first_id),
        Judge::of(model, compiled, second_id),
    ];
    let judge = |workspace: &Workspace| cell(judges.each_ref().map(|judge| judge.wins(compiled, workspace)));

    let expected = (attainment(&workspace, first), attainment(&workspace, second));
    let now = judge(&workspace);
    let width = (to - from) / steps.max(1) as f64;
    let attainments: Vec<f64> = (0..steps)
        .map(|step| from + width * (step as f64 + 0.5))
        .collect();
    let mut cells = Vec::with_capacity(steps * steps);
    for &up in &attainments {
        year.set_function(compiled, second, up / expected.1);
        for &right in &attainments {
            year.set_function(compiled, first, right / expected.0);
            compiled.evaluate(&year, &mut workspace);
            cells.push(judge(&workspace));
        }
    }
    Some(WinLoseMap {
        first: first_id.clone(),
        second: second_id.clone(),
        attainments,
        cells,
        expected,
        now,
    })
}

fn cell(wins: [bool; 2]) -> Cell {
    match wins {
        [true, true] => Cell::Both,
        [true, false] => Cell::First,
        [false, true] => Cell::Second,
        [false, false] => Cell::Neither,
    }
}

/// Whose pay decides whether a function wins.
struct Judge {
    roles: Vec<usize>,
}

impl Judge {
    fn of(model: &Model, compiled: &Compiled, function: &str) -> Self {
        let lead = model
            .functions
            .get(function)
            .and_then(|function| function.lead.as_deref());
        let roles = match lead.and_then(|lead| compiled.role_index(lead)) {
            Some(lead) => vec![lead],
            None => compiled
                .function_index(function)
                .map_or_else(Vec::new, |index| compiled.roles_of_function(index).collect()),
        };
        Self { roles }
    }

    fn wins(&self, compiled: &Compiled, workspace: &Workspace) -> bool {
        let sum = |value: &dyn Fn(usize) -> f64| -> f64 {
            self.roles
                .iter()
                .map(|&role| compiled.heads(role) * value(role))
                .sum()
        };
        reaches(
            sum(&|role| compiled.variable_pay(workspace, role)),
            sum(&|role| compiled.target_pay(role)),
        )
    }
}
