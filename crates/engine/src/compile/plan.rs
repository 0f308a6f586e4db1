//! Plans: their components for everybody who is on them, their caps, and the deals that are taken back.

use std::ops::Range;

use super::measure::Slice;
use super::{Builder, CapRow, ClawRow, ComponentRow, Part, sorted};
use crate::grid::MONTHS;
use crate::model::{ClawBack, Deal, DrawKind, Pays, Plan};
use crate::place::Place;

impl Builder<'_> {
    /// Components of every plan for everybody who is on it.
    pub(super) fn plans(&mut self) {
        let plans = Place::top("plans");
        for (plan_id, plan) in sorted(&self.model.plans) {
            let row = self.compiled.plans.iter().position(|row| row.id == *plan_id);
            let payees = row
                .and_then(|row| self.compiled.plans.get(row))
                .map_or(0..0, |row| row.payees.clone());
            let first = self.compiled.components.len();
            let path = plans.at(plan_id);
            let components = path.at("components");
            for (id, component) in sorted(&plan.components) {
                if let Some(component) = self.component(id, component, &payees, &components.at(id))
                    && !payees.is_empty()
                {
                    self.compiled.components.push(component);
                }
            }
            let caps = self.caps(plan, &payees, first, &path);
            let claw_backs = self.claw_backs(plan, &payees, first);
            let range = first..self.compiled.components.len();
            let adjusted = self.compiled.payees.get(payees.clone()).is_some_and(|rows| {
                rows.iter()
                    .any(|row| row.adjustments.iter().any(|sum| sum.abs() > 0.0))
            });
            let costly = plan
                .terms
                .draw
                .is_some_and(|draw| !draw.recoverable || draw.kind == DrawKind::Additional);
            let settles = adjusted
                || costly
                || !caps.is_empty()
                || !claw_backs.is_empty()
                || plan.terms.guarantee.is_some();
            if let Some(row) = row.and_then(|row| self.compiled.plans.get_mut(row)) {
                row.components = range;
                row.caps = caps;
                row.claw_backs = claw_backs;
                row.terms = plan.terms;
                row.settles = settles;
            }
        }
    }

    /// The plan's caps in the order in which they take: of shorter periods first, of these the ones of fewer components.
    pub(super) fn caps(
        &mut self,
        plan: &Plan,
        payees: &Range<usize>,
        first: usize,
        path: &Place<'_>,
    ) -> Vec<CapRow> {
        let caps = path.at("caps");
        let mut rows = Vec::new();
        for (id, cap) in sorted(&plan.caps) {
            let list = caps.at(id);
            let list = list.at("components");
            let made = self.compiled.components.get(first..).unwrap_or(&[]);
            let mut components = Vec::new();
            let mut unknown = Vec::new();
            for (index, component) in cap.components.iter().enumerate() {
                match made.iter().position(|row| row.id == *component) {
                    Some(found) if components.contains(&found) => {}
                    Some(found) => components.push(found),
                    None if plan.components.contains_key(component) => {}
                    None => unknown.push((index, component)),
                }
            }
            if cap.components.is_empty() {
                components = (0..made.len()).collect();
            }
            for (index, component) in unknown {
                let index = index.to_string();
                let path = list.at(&index);
                self.unknown(&path, "component", component, &path);
            }
            let months = cap.per.months();
            let values = (0..cap.per.per_year())
                .flat_map(|period| payees.clone().map(move |payee| (period, payee)))
                .map(|(period, payee)| {
                    let span = period * months..(period + 1) * months;
                    let row = self.compiled.payees.get(payee);
                    let target = row.map_or(0.0, |row| {
                        row.target_incentive * row.months(&span) / MONTHS as f64
                    });
                    self.amount(cap.at, payee, target, span)
                })
                .collect();
            rows.push(CapRow {
                id: id.clone(),
                components,
                months,
                values,
            });
        }
        rows.sort_by_key(|row| (row.months, row.components.len()));
        rows
    }

    /// The cancelled deals of a plan's payees.
    pub(super) fn claw_backs(&self, plan: &Plan, payees: &Range<usize>, first: usize) -> Vec<ClawRow> {
        let Some(terms) = plan.terms.claw_back else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        for (id, deal) in sorted(&self.model.deals) {
            let Some((won, month, share)) = self.taken_back(deal, terms) else {
                continue;
            };
            for (index, component) in self.compiled.components.iter().enumerate().skip(first) {
                for (number, part) in component.parts.iter().enumerate() {
                    for (payee, &meter) in payees.clone().zip(&part.meters) {
                        let credited = self.credited(meter, payee, component, part, deal);
                        if credited > 0.0 {
                            rows.push(ClawRow {
                                payee,
                                component: index,
                                part: number,
                                period: won / component.months,
                                credited,
                                share,
                                month,
                                deal: id.clone(),
                            });
                        }
                    }
                }
            }
        }
        rows
    }

    /// The month in which a cancelled deal was won, the one in which it is cancelled, and the part that is taken back.
    fn taken_back(&self, deal: &Deal, terms: ClawBack) -> Option<(usize, usize, f64)> {
        let cancelled = deal.cancelled?;
        let (won, month) = (self.fiscal_month(deal.date)?, self.fiscal_month(cancelled)?);
        let mut served = cancelled.months() - deal.date.months();
        if cancelled.day() < deal.date.day() {
            served -= 1;
        }
        let (served, within) = (f64::from(served.max(0)), terms.within_months.get());
        if served >= within || cancelled < deal.date {
            return None;
        }
        let part = if terms.pro_rata {
            1.0 - served / within
        } else {
            1.0
        };
        Some((won, month, terms.share.get() * part))
    }

    /// What a deal counts for in a payee's result.
    pub(super) fn credited(
        &self,
        meter: usize,
        payee: usize,
        component: &ComponentRow,
        part: &Part,
        deal: &Deal,
    ) -> f64 {
        let plan = self.compiled.plan_of(payee);
        let model = plan
            .and_then(|plan| self.model.plans.get(&plan.id))
            .and_then(|plan| plan.components.get(&component.id));
        let (Some(model), Some(meter)) = (model, self.compiled.meters.get(meter)) else {
            return 0.0;
        };
        let Some(measure) = self.model.measures.get(&meter.measure) else {
            return 0.0;
        };
        let slice = Slice {
            key: match (&model.pays, &part.name) {
                (Pays::CommissionBy(by), Some(name)) => Some((by.by, name.clone())),
                _ => None,
            },
            window: model.window,
        };
        self.deal_counts(measure, payee, &slice, deal)
    }
}
