//! Stage 1: what each team brings in each month: its expected revenue times the year's factor, or what chance has made of it.

use super::{Workspace, Year};
use crate::compile::Compiled;
use crate::number::Number;

pub(crate) fn run<N: Number>(compiled: &Compiled, year: &Year<N>, workspace: &mut Workspace<N>) {
    if let Some(drawn) = &year.drawn {
        workspace.revenue.clone_from(&drawn.revenue);
        return;
    }
    let rows = workspace
        .revenue
        .rows_mut()
        .zip(compiled.revenue.rows())
        .zip(year.factors());
    for ((row, expected), factor) in rows {
        for (month, expected) in row.iter_mut().zip(expected) {
            *month = *factor * *expected;
        }
    }
}
