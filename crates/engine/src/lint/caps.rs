//! Caps of a plan: what they leave out of reach, and those that never hold.

use super::{Lint, Subject};
use crate::compile::{CapRow, ComponentRow, LimitRow, Part, PlanRow, Shape};
use crate::finding::Finding;
use crate::grid::{MONTHS, at};
use crate::model::{Basis, Component, Pays, Plan, TrueUp};
use crate::place::pointer;

/// What rounding may make of an amount.
const TOLERANCE: f64 = 1e-9;

impl Lint<'_> {
    /// Caps that lie above the most that all that they count pays.
    pub(super) fn plan_caps(&mut self, row: &PlanRow, plan: &Plan) {
        let components = self.compiled.components_of(row);
        let mut found = Vec::new();
        for cap in &row.caps {
            let pays = |place: usize| most_of_all(components, plan, cap, place);
            let count = row.payees.len();
            let limit = |place: usize| {
                let values = cap.values.iter().skip(place).step_by(count.max(1));
                values.copied().fold(f64::INFINITY, f64::min)
            };
            let idle = |place: usize| pays(place).is_some_and(|most| most < limit(place) - TOLERANCE);
            let typical = self.typical(row);
            if count > 0
                && (0..count).all(idle)
                && let Some(most) = pays(typical).filter(|most| *most > 0.0)
            {
                let path = pointer(["plans", &row.id, "caps", &cap.id]);
                let cap = limit(typical);
                found.push((path, Finding::PlanCapIdle { most, cap }));
            }
        }
        for (path, finding) in found {
            self.note(path, finding);
        }
    }
}

/// The most that all that a cap counts pays one person in any of its periods; nothing where something has no end.
fn most_of_all(components: &[ComponentRow], plan: &Plan, cap: &CapRow, place: usize) -> Option<f64> {
    let mut periods = [0.0; MONTHS];
    for component in cap.components.iter().filter_map(|&index| components.get(index)) {
        let model = plan.components.get(&component.id)?;
        if component.year_to_date || component.true_up != TrueUp::None || model.floor.is_some() {
            return None;
        }
        let grows = component.gates.iter().any(|gate| gate.otherwise > 1.0);
        if grows || !component.modifiers.is_empty() {
            return None;
        }
        for (period, month) in component.posts.iter().enumerate() {
            let slot = period * component.payees.len() + place;
            let own: Option<f64> = component
                .parts
                .iter()
                .map(|part| Some(most_of_part(part)? * at(&part.scales, slot)))
                .sum();
            let limit = match &component.cap {
                Some(LimitRow::Period(most)) => Some(at(most, slot)),
                Some(LimitRow::Year(most)) => Some(at(most, place)),
                None => None,
            };
            let most = match (own, limit) {
                (Some(own), Some(limit)) => own.min(limit),
                (own, limit) => own.or(limit)?,
            };
            if let Some(sum) = periods.get_mut(month / cap.months) {
                *sum += most;
            }
        }
    }
    Some(periods.into_iter().fold(0.0, f64::max))
}

/// The most that a part's curve or matrix says; nothing where it goes on for ever.
fn most_of_part(part: &Part) -> Option<f64> {
    match &part.shape {
        Shape::Curve { curve, .. } => {
            let pieces = curve.pieces();
            let ends = pieces.last().is_none_or(|piece| piece.slope <= 0.0) && part.openings.is_empty();
            let edges = super::shape::edges(pieces);
            let most = edges.fold(0.0, |most, (end, piece)| piece.value.max(end).max(most));
            ends.then_some(most)
        }
        Shape::Matrix { table, .. } => Some(table.cells.iter().copied().fold(0.0, f64::max)),
    }
}

/// The most that a part's curve pays under one of the plan's caps where nothing else is paid, in the curve's unit; the
/// mildest of all payees and periods, and the strictest of all caps. Nothing where other things decide what is capped.
pub(super) fn plan_cap_of(subject: &Subject<'_>, part: &Part) -> Option<f64> {
    let row = subject.row;
    let alone = row.parts.len() == 1 && part.openings.is_empty() && row.modifiers.is_empty();
    if !alone || !never_below_nothing(subject.whole) {
        return None;
    }
    let count = row.payees.len();
    let caps = subject
        .plan
        .caps
        .iter()
        .filter(|cap| cap.components.contains(&subject.number));
    let least = |cap: &CapRow| {
        let slots = part.scales.iter().enumerate().filter(|(_, scale)| **scale > 0.0);
        let most = slots.map(|(slot, scale)| {
            let month = row.posts.get(slot / count).copied().unwrap_or_default();
            at(&cap.values, month / cap.months * count + slot % count) / scale
        });
        most.reduce(f64::max)
    };
    caps.filter_map(least).reduce(f64::min)
}

/// Whether no component of a plan ever takes back what it or another one paid.
fn never_below_nothing(plan: &Plan) -> bool {
    let takes_back = |component: &Component| {
        let below = match &component.pays {
            Pays::Objective(objective) => objective.points.iter().any(|point| point.amount() < 0.0),
            _ => false,
        };
        below || component.basis == Basis::YearToDate || component.true_up == TrueUp::Both
    };
    !plan.components.values().any(takes_back)
}
