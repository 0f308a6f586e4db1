//! Stage 3: results against goals, by the period that each component is paid in.

use super::Workspace;
use crate::compile::{Compiled, Source};

pub(crate) fn run(compiled: &Compiled, workspace: &mut Workspace) {
    let Workspace { results, credit, .. } = workspace;
    for ((row, meter), typed) in results
        .rows_mut()
        .zip(&compiled.meters)
        .zip(compiled.typed.rows())
    {
        match meter.source {
            Source::Revenue { row: from, factor } => {
                for (month, revenue) in row.iter_mut().zip(credit.row(from)) {
                    *month = revenue * factor;
                }
            }
            Source::Growth { row: from, factor } => {
                let last = compiled.last_year.row(from);
                for ((month, revenue), last) in row.iter_mut().zip(credit.row(from)).zip(last) {
                    *month = (revenue - last) * factor;
                }
            }
            Source::Typed => row.copy_from_slice(typed),
        }
    }
    compare(compiled, workspace);
}

/// Attainments from results that are there.
pub(crate) fn compare(compiled: &Compiled, workspace: &mut Workspace) {
    let Workspace {
        results,
        attainment: year,
        component_attainment,
        ..
    } = workspace;
    for ((slot, result), goal) in year
        .iter_mut()
        .zip(results.rows())
        .zip(compiled.meter_goals.rows())
    {
        *slot = attainment(result.iter().sum(), goal.iter().sum());
    }
    for (row, component) in component_attainment.rows_mut().zip(&compiled.components) {
        let result = results.row(component.meter).chunks_exact(component.months);
        let goal = compiled
            .meter_goals
            .row(component.meter)
            .chunks_exact(component.months);
        for ((slot, result), goal) in row.iter_mut().zip(result).zip(goal) {
            *slot = attainment(result.iter().sum(), goal.iter().sum());
        }
    }
}

/// Result / goal; 0 where there is no goal.
///
/// What lies within rounding (1e-14) of a number with 12 decimals is that number: a result of exactly 90% of its goal
/// attains 0.9 and opens a gate at 0.9, however the months were added up.
pub fn attainment(result: f64, goal: f64) -> f64 {
    const GRAIN: f64 = 1e12;
    const ROUNDING: f64 = 0.01;
    if goal <= 0.0 {
        return 0.0;
    }
    let grains = result / goal * GRAIN;
    let whole = grains.round();
    if (grains - whole).abs() < ROUNDING {
        whole / GRAIN
    } else {
        grains / GRAIN
    }
}
