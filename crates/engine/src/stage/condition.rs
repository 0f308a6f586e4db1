//! Conditions: whether gates and hurdles are met, and what gates and modifiers multiply pay by.

use std::ops::Range;

use super::Workspace;
use super::Year;
use super::payout::{Case, When};
use crate::compile::{Compiled, ComponentRow, GateRow};

impl ComponentRow {
    /// The months that a condition looks at: its own period, the one in which the component's ends.
    pub(crate) fn looks_at(&self, months: Option<usize>, when: When) -> Range<usize> {
        let span = self.measured(when);
        match months {
            Some(months) => {
                let start = (span.end - 1) / months * months;
                start..start + months
            }
            None => span,
        }
    }
}

/// The meter of a payee, counted from the component's first: one that all share stands alone.
fn meter_of(meters: &[usize], payee: usize) -> usize {
    let meter = meters.get(payee).or(meters.first());
    meter.copied().unwrap_or(usize::MAX)
}

impl Compiled {
    /// Whether every hurdle of a component is met.
    pub(crate) fn all_met(&self, component: &ComponentRow, case: Case<'_>) -> bool {
        component.hurdles.iter().all(|gate| {
            self.met(
                gate,
                case.year,
                case.workspace,
                component.looks_at(gate.months, case.when),
                case.payee,
            )
        })
    }

    /// Whether a condition is met.
    pub(crate) fn met(
        &self,
        gate: &GateRow,
        year: &Year,
        workspace: &Workspace,
        span: Range<usize>,
        payee: usize,
    ) -> bool {
        let figure = self
            .figure(workspace, year, meter_of(&gate.meters, payee), span)
            .of(gate.of);
        gate.at_least <= figure && figure < gate.below
    }

    /// What gates and modifiers multiply a payee's pay by.
    pub(crate) fn factor(&self, component: &ComponentRow, case: Case<'_>) -> f64 {
        let mut factor = 1.0;
        for gate in &component.gates {
            let span = component.looks_at(gate.months, case.when);
            if !self.met(gate, case.year, case.workspace, span, case.payee) {
                factor *= gate.otherwise;
            }
        }
        for modifier in &component.modifiers {
            let span = component.looks_at(modifier.months, case.when);
            let meter = meter_of(&modifier.meters, case.payee);
            let figure = self.figure(case.workspace, case.year, meter, span);
            factor *= modifier.curve.at(figure.of(modifier.of));
        }
        factor
    }
}
