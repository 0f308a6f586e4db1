//! Components that nothing but typed results and curves decides.

use super::{Builder, Compiled, ComponentRow, Meter, Part, Shape, Source};
use crate::grid::MONTHS;

impl Part {
    /// Whether it is nothing but a curve over typed results.
    fn is_plain(&self, payees: usize) -> bool {
        let fixed = self.fixed.as_ref();
        !self.alone
            && self.openings.is_empty()
            && matches!(self.shape, Shape::Curve { .. })
            && fixed.is_some_and(|fixed| !fixed.lower && fixed.quarters.knows(payees))
    }
}

impl ComponentRow {
    /// Whether nothing but its curves decides what it pays.
    fn is_plain(&self) -> bool {
        let conditions = self.gates.is_empty() && self.hurdles.is_empty() && self.modifiers.is_empty();
        let limits = self.cap.is_none() && self.floor.is_none();
        let payees = self.payees.len();
        conditions && limits && !self.year_to_date && self.parts.iter().all(|part| part.is_plain(payees))
    }
}

impl Builder<'_> {
    /// Finds the components that are paid at once: the plain ones whose periods nobody asks for.
    pub(super) fn at_once(&mut self) {
        let Compiled {
            components,
            meters,
            plans,
            pools,
            ..
        } = &mut self.compiled;
        // What is paid on pay over less than the year asks in which month pay is paid.
        let late = |meter: usize| meters.get(meter).is_some_and(|meter| meter.late);
        let window = |meter: &Meter| matches!(meter.source, Source::Window(of, _) if late(of));
        let conditions = pools
            .iter()
            .flat_map(|pool| pool.gates.iter().chain(&pool.eligible));
        let asked = components.iter().any(|component| component.late)
            || meters.iter().any(window)
            || conditions
                .filter_map(|gate| gate.months)
                .any(|months| months < MONTHS);
        for component in components {
            let settles = plans.iter().any(|plan| {
                let (start, end) = (component.payees.start, component.payees.end);
                plan.settles && plan.payees.start < end && start < plan.payees.end
            });
            component.at_once = !asked && !settles && component.is_plain();
        }
    }
}
