//! Conditions: gates, hurdles and modifiers, with the meters that they look at.

use std::ops::Range;

use smallvec::smallvec;

use super::measure::Slice;
use super::{Builder, GateRow, ModifierRow, sorted};
use crate::grid::Few;
use crate::model::{Amount, Component, Gate, Id, Modifier, Of, Period};
use crate::place::Place;
use crate::problem::{Kind, Problem};

impl<'a> Builder<'a> {
    /// Conditions for some people.
    pub(super) fn gates(
        &mut self,
        gates: &'a crate::model::Table<Gate>,
        people: &(impl Iterator<Item = usize> + Clone),
        path: &Place<'_>,
    ) -> Vec<GateRow> {
        sorted(gates)
            .filter_map(|(id, gate)| {
                let path = path.at(id);
                self.condition(id, gate, people, &path)
            })
            .collect()
    }

    pub(super) fn condition(
        &mut self,
        id: &Id,
        gate: &'a Gate,
        people: &(impl Iterator<Item = usize> + Clone),
        path: &Place<'_>,
    ) -> Option<GateRow> {
        if self.no_measure(&gate.measure, &path.at("measure"), path)
            || (gate.of == Of::Attainment && !self.attains(&gate.measure, path))
        {
            return None;
        }
        if gate.at_least.is_none() && gate.below.is_none() {
            self.problems
                .push(Problem::error(path, Kind::GateAlways).leaving_out(path));
            return None;
        }
        Some(GateRow {
            id: id.clone(),
            meters: self.looked_at(&gate.measure, people)?,
            of: gate.of,
            at_least: gate.at_least.map_or(f64::NEG_INFINITY, Amount::get),
            below: gate.below.map_or(f64::INFINITY, Amount::get),
            months: gate.period.map(Period::months),
            otherwise: gate.otherwise.get(),
            fixed: None,
        })
    }

    /// The meters that a condition looks at: one where it is the same for everybody.
    fn looked_at(
        &mut self,
        id: &'a Id,
        people: &(impl Iterator<Item = usize> + Clone),
    ) -> Option<Few<usize>> {
        if self.model.measures.get(id)?.scope.is_shared() {
            return Some(smallvec![self.meter(id, None, &Slice::default())?]);
        }
        self.meters(id, people, &Slice::default())
    }

    pub(super) fn modifiers(
        &mut self,
        component: &'a Component,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Vec<ModifierRow> {
        let mut rows = Vec::new();
        for (id, modifier) in sorted(&component.modifiers) {
            if let Some(row) = self.modifier(id, modifier, payees, &path.at(id)) {
                rows.push(row);
            }
        }
        rows
    }

    pub(super) fn modifier(
        &mut self,
        id: &Id,
        modifier: &'a Modifier,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Option<ModifierRow> {
        let curve = self.factors(&modifier.factors, &path.at("factors"), path);
        if self.no_measure(&modifier.measure, &path.at("measure"), path)
            || (modifier.of == Of::Attainment && !self.attains(&modifier.measure, path))
        {
            return None;
        }
        Some(ModifierRow {
            id: id.clone(),
            meters: self.looked_at(&modifier.measure, payees)?,
            of: modifier.of,
            months: modifier.period.map(Period::months),
            curve: curve?,
        })
    }
}
