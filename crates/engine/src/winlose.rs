//! The win/lose map of two functions: who reaches target pay, over how much of its goal each function brings.
//!
//! Each function is judged by its lead where it names one, by all its roles together where it does not.

use serde::{Deserialize, Serialize};

use crate::compile::Compiled;
use crate::grid::at;
use crate::model::{Id, Model};
use crate::number::Number;
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

/// Where, between two neighbouring results, a function comes to win or to lose.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// The lower of the two results: an index into [`WinLoseMap::cells`].
    pub cell: usize,
    /// Whether the other one is the next in its column, not in its row.
    pub up: bool,
    /// Whether it is the second function that wins at one of the two and loses at the other.
    pub second: bool,
    /// How far on the way from the one to the other, from 0 to 1.
    pub share: f64,
}

/// Who reaches target pay at evenly spaced results of two functions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WinLoseMap {
    /// The id of the first function, along the horizontal axis.
    pub first: Id,
    /// The id of the second function, along the vertical axis.
    pub second: Id,
    /// The attainments of the centres of the cells, the same for both axes, rising.
    pub attainments: Vec<f64>,
    /// Row by row from the second function's lowest attainment, in each row from the first function's lowest.
    pub cells: Vec<Cell>,
    /// Where the borders run between the centres of neighbouring cells: one crossing for each function that wins in one
    /// of two neighbours only.
    pub crossings: Vec<Crossing>,
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
    let expected = (attainment(&workspace, first), attainment(&workspace, second));
    let now = Verdict::of(&judges, &workspace).cell();
    let width = (to - from) / steps.max(1) as f64;
    let attainments: Vec<f64> = (0..steps)
        .map(|step| from + width * (step as f64 + 0.5))
        .collect();
    let mut at = |right: f64, up: f64| {
        year.set_function(compiled, second, up / expected.1);
        year.set_function(compiled, first, right / expected.0);
        compiled.evaluate(&year, &mut workspace);
        Verdict::of(&judges, &workspace)
    };
    let mut cells = Vec::with_capacity(steps * steps);
    let mut crossings = Vec::new();
    let mut below: Vec<Verdict> = Vec::new();
    for &up in &attainments {
        let row: Vec<Verdict> = attainments.iter().map(|&right| at(right, up)).collect();
        let start = cells.len();
        for (column, ((here, next), &right)) in
            row.iter().zip(row.iter().skip(1)).zip(&attainments).enumerate()
        {
            here.crossings(
                next,
                |share| at(right + width * share, up),
                |second, share| {
                    crossings.push(Crossing {
                        cell: start + column,
                        up: false,
                        second,
                        share,
                    });
                },
            );
        }
        for (column, ((here, next), &right)) in below.iter().zip(&row).zip(&attainments).enumerate() {
            let cell = start + column - row.len();
            here.crossings(
                next,
                |share| at(right, up - width * (1.0 - share)),
                |second, share| {
                    crossings.push(Crossing {
                        cell,
                        up: true,
                        second,
                        share,
                    });
                },
            );
        }
        cells.extend(row.iter().map(Verdict::cell));
        below = row;
    }
    Some(WinLoseMap {
        first: first_id.clone(),
        second: second_id.clone(),
        attainments,
        cells,
        crossings,
        expected,
        now,
    })
}

/// Who wins at a result, and by how much.
struct Verdict {
    /// Whether each of the two wins.
    wins: [bool; 2],
    /// By how much of target pay each exceeds it, or with a minus how much it misses.
    margins: [f64; 2],
}

impl Verdict {
    fn of(judges: &[Judge; 2], workspace: &Workspace) -> Self {
        let [first, second] = judges.each_ref().map(|judge| judge.wins(workspace));
        Self {
            wins: [first.0, second.0],
            margins: [first.1, second.1],
        }
    }

    fn cell(&self) -> Cell {
        match self.wins {
            [true, true] => Cell::Both,
            [true, false] => Cell::First,
            [false, true] => Cell::Second,
            [false, false] => Cell::Neither,
        }
    }

    /// Tells where on the way to a neighbour each function comes to win or to lose, by what is found in between.
    fn crossings(&self, next: &Self, mut between: impl FnMut(f64) -> Self, mut tell: impl FnMut(bool, f64)) {
        for (index, second) in [(0, false), (1, true)] {
            let side = |verdict: &Self| {
                let both = verdict.wins.get(index).zip(verdict.margins.get(index));
                both.map_or((false, 0.0), |(wins, margin)| (*wins, *margin))
            };
            if side(self).0 != side(next).0 {
                tell(
                    second,
                    crossing(side(self), side(next), |share| side(&between(share))),
                );
            }
        }
    }
}

/// Where on the way from one result to another a function comes to win or to lose, each given as whether it wins and
/// by how much. Where pay is straight, one look in between is enough; a jump takes more.
fn crossing(from: (bool, f64), to: (bool, f64), mut between: impl FnMut(f64) -> (bool, f64)) -> f64 {
    const LOOKS: usize = 9;
    /// How near to target pay is near enough, as a share of the way between the two margins.
    const NEAR: f64 = 0.002;
    let near = (to.1 - from.1).abs() * NEAR;
    let (mut low, mut high) = ((0.0, from.1), (1.0, to.1));
    for look in 0..LOOKS {
        let straight = low.0 + (high.0 - low.0) * low.1 / (low.1 - high.1);
        // A jump is found by halving alone.
        let share = if [0, 2, 4].contains(&look) && straight > low.0 && straight < high.0 {
            straight
        } else {
            f64::midpoint(low.0, high.0)
        };
        let (wins, margin) = between(share);
        if margin.abs() <= near {
            return share;
        }
        if wins == from.0 {
            low = (share, margin);
        } else {
            high = (share, margin);
        }
    }
    f64::midpoint(low.0, high.0)
}

/// Whose pay decides whether a function wins.
#[derive(Clone, Debug)]
pub(crate) struct Judge {
    /// The roles, each with its people.
    roles: Vec<(usize, f64)>,
    /// What they are paid at target.
    target: f64,
    /// How much of what they are paid is what one person of a payee earns, and how much what all of its people get from
    /// pools.
    parts: Vec<(usize, f64, f64)>,
}

impl Judge {
    pub(crate) fn of(model: &Model, compiled: &Compiled, function: &str) -> Self {
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
        let heads = |role: usize| compiled.heads(role);
        let target = roles.iter().map(|&role| compiled.target_pay(role) * heads(role));
        let parts = roles.iter().flat_map(|&role| {
            let parts = compiled.parts_of_mean(role).into_iter();
            parts.map(move |(payee, own, from_pools)| (payee, own * heads(role), from_pools * heads(role)))
        });
        Self {
            target: f64::total(target),
            parts: parts.collect(),
            roles: roles.iter().map(|&role| (role, heads(role))).collect(),
        }
    }

    /// Whether the function wins, and by how much of target pay.
    fn wins(&self, workspace: &Workspace) -> (bool, f64) {
        let parts = self.parts.iter().map(|&(payee, own, from_pools)| {
            at(&workspace.pay, payee) * own + at(&workspace.pool_pay, payee) * from_pools
        });
        let pay = f64::total(parts);
        let margin = if self.target > 0.0 {
            pay / self.target - 1.0
        } else {
            0.0
        };
        (reaches(pay, self.target), margin)
    }

    /// Whether the function wins, where it is known what one person of each role is paid.
    pub(crate) fn wins_by<N: Number>(&self, mean: impl Fn(usize) -> N) -> N::Mask {
        let pay = self.roles.iter().map(|&(role, heads)| mean(role) * heads);
        reaches(N::total(pay), self.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(margin: impl Fn(f64) -> f64) -> (f64, usize) {
        let mut looks = 0;
        let mut at = |share: f64| {
            looks += 1;
            (margin(share) >= 0.0, margin(share))
        };
        let (from, to) = (at(0.0), at(1.0));
        let share = crossing(from, to, at);
        (share, looks)
    }

    #[test]
    fn a_straight_way_is_crossed_where_it_is_nothing() {
        let (share, looks) = found(|share| share - 0.3);
        assert!((share - 0.3).abs() < 1e-9 && looks == 3);
    }

    #[test]
    fn a_bend_and_a_jump_are_found() {
        let (share, _) = found(|share| {
            if share < 0.7 {
                0.1 * (share - 0.6)
            } else {
                0.01 + 3.0 * (share - 0.7)
            }
        });
        assert!((share - 0.6).abs() < 0.08, "{share}");
        let (share, _) = found(|share| if share < 0.37 { -0.5 } else { 0.02 });
        assert!((share - 0.37).abs() < 0.02, "{share}");
        let (share, _) = found(|share| if share > 0.9 { -0.5 } else { 0.02 });
        assert!((share - 0.9).abs() < 0.02, "{share}");
    }
}
