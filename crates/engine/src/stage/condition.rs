//! Conditions: whether gates and hurdles are met, and what gates and modifiers multiply pay by.

use std::ops::Range;

use super::Workspace;
use super::Year;
use super::payout::{Case, When};
use crate::compile::{Compiled, ComponentRow, GateRow};
use crate::number::{Mask, Number};

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

impl GateRow {
    /// Whether a figure lies where the condition wants it.
    pub(super) fn is_met_by<N: Number>(&self, figure: N) -> N::Mask {
        figure
            .at_least(self.at_least)
            .and(figure.at_least(self.below).not())
    }

    /// What pay is multiplied by.
    pub(super) fn factor<N: Number>(&self, met: N::Mask) -> N {
        N::pick(met, N::of(1.0), N::of(self.otherwise))
    }
}

/// The meter of a payee, counted from the component's first: one that all share stands alone.
fn meter_of(meters: &[usize], payee: usize) -> usize {
    let meter = meters.get(payee).or(meters.first());
    meter.copied().unwrap_or(usize::MAX)
}

impl Compiled {
    /// Whether every hurdle of a component is met.
    pub(crate) fn all_met<N: Number>(&self, component: &ComponentRow, case: Case<'_, N>) -> N::Mask {
        component.hurdles.iter().fold(N::Mask::ALWAYS, |met, gate| {
            met.and(self.met(
                gate,
                case.year,
                case.workspace,
                component.looks_at(gate.months, case.when),
                case.payee,
            ))
        })
    }

    /// Whether a condition is met.
    pub(crate) fn met<N: Number>(
        &self,
        gate: &GateRow,
        year: &Year<N>,
        workspace: &Workspace<N>,
        span: Range<usize>,
        payee: usize,
    ) -> N::Mask {
        let figure = self.figure(workspace, year, meter_of(&gate.meters, payee), span);
        gate.is_met_by(figure.of(gate.of))
    }

    /// What gates and modifiers multiply a payee's pay by.
    pub(crate) fn factor<N: Number>(&self, component: &ComponentRow, case: Case<'_, N>) -> N {
        let mut factor = N::of(1.0);
        for gate in &component.gates {
            let span = component.looks_at(gate.months, case.when);
            factor *= gate.factor(self.met(gate, case.year, case.workspace, span, case.payee));
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
