//! Components that nothing but typed results and curves decides.

use super::{Builder, Compiled, ComponentRow, Meter, Part, Shape, Source};
use crate::grid::MONTHS;

impl Part {
    /// Whether it is nothing but a curve over typed results.
    fn is_plain(&self) -> bool {
        let curve = matches!(self.shape, Shape::Curve { .. });
        curve && !self.alone && self.openings.is_empty() && self.fixed.is_some()
    }
}

impl ComponentRow {
    /// Whether nothing but curves over typed results decides what it pays, but for limits.
    pub(crate) fn is_plain(&self) -> bool {
        let conditions = self.gates.is_empty() && self.hurdles.is_empty() && self.modifiers.is_empty();
        conditions && self.parts.iter().all(Part::is_plain)
    }

    /// Whether it can be paid quarter by quarter where chance moves these.
    fn moves_by_quarter(&self) -> bool {
        let limits = self.cap.is_none() && self.floor.is_none();
        let mut fixed = self.parts.iter().filter_map(|part| part.fixed.as_ref());
        let payees = self.payees.len();
        limits && !self.year_to_date && fixed.all(|fixed| !fixed.lower && fixed.quarters.knows(payees))
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
            component.at_once = !asked && !settles && component.is_plain() && component.moves_by_quarter();
        }
    }
}
