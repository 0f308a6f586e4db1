//! Stage 1: what each team brings in each month: its expected revenue times the year's factor.

use super::{Workspace, Year};
use crate::compile::Compiled;

pub(crate) fn run(compiled: &Compiled, year: &Year, workspace: &mut Workspace) {
    let rows = workspace
        .revenue
        .rows_mut()
        .zip(compiled.revenue.rows())
        .zip(year.factors());
    for ((row, expected), factor) in rows {
        for (month, expected) in row.iter_mut().zip(expected) {
            *month = expected * factor;
        }
    }
}
