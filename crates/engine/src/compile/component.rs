//! Components, each with its numbers of all its payees side by side.

use std::ops::Range;

use smallvec::SmallVec;

use super::measure::Slice;
use super::{Builder, ComponentRow, GateRow, LimitRow};
use crate::grid::{Few, MONTHS, at};
use crate::model::{Basis, Component, ComponentLimit, Id, Limit, LimitPeriod, Of, Share, Spread};
use crate::place::Place;
use crate::problem::{Kind, Problem};

impl<'a> Builder<'a> {
    pub(super) fn component(
        &mut self,
        id: &Id,
        component: &'a Component,
        payees: &Range<usize>,
        path: &Place<'_>,
    ) -> Option<ComponentRow> {
        let measure = &component.measure;
        let gone = self.no_measure(measure, &path.at("measure"), path);
        let sketches = self.sketches(component, payees, path);
        let gates: Vec<GateRow> = self.gates(&component.gates, payees, &path.at("gates"));
        let hurdles: Vec<GateRow> = self.gates(&component.hurdles, payees, &path.at("hurdles"));
        let modifiers = self.modifiers(component, payees, &path.at("modifiers"));
        if gone {
            return None;
        }
        let sketches = sketches?;
        if payees.is_empty() {
            return None;
        }
        let months = component.period.months();
        let (count, periods) = (payees.len(), component.period.per_year());
        let year_to_date = component.basis == Basis::YearToDate;
        let mut targets = Few::from_elem(0.0, count * periods);
        let mut year_targets = Few::from_elem(0.0, count);
        for (place, payee) in payees.clone().enumerate() {
            let (shares, whole) = self.target_shares(component, payee)?;
            let target = component.weight.map_or(0.0, Share::get)
                * self
                    .compiled
                    .payees
                    .get(payee)
                    .map_or(0.0, |row| row.target_incentive);
            let part = |months: &[f64]| target * (months.iter().sum::<f64>() / whole);
            for (period, months) in shares.chunks(months).enumerate() {
                set(&mut targets, period * count + place, part(months));
            }
            set(&mut year_targets, place, part(&shares));
        }
        let mut row = ComponentRow {
            id: id.clone(),
            payees: payees.clone(),
            months,
            year_to_date,
            true_up: component.true_up,
            late: false,
            parts: SmallVec::new(),
            gates,
            hurdles,
            modifiers,
            cap: None,
            floor: None,
            targets,
            year_targets,
            posts: Few::new(),
            slots: self.compiled.slots,
            sums: self.compiled.sums,
            at_once: false,
        };
        for sketch in sketches {
            let part = self.part(&row, component, sketch)?;
            row.parts.push(part);
        }
        self.no_goal_in_period(&row, component, path);
        row.cap = component.cap.map(|limit| self.limit(limit, &row));
        row.floor = component.floor.map(|limit| self.limit(limit, &row));
        row.posts = (1..=periods)
            .map(|period| {
                let waits = row
                    .gates
                    .iter()
                    .chain(&row.hurdles)
                    .filter_map(|gate| gate.months);
                let waits = waits.chain(row.modifiers.iter().filter_map(|modifier| modifier.months));
                let end = period * months;
                waits
                    .map(|span| end.div_ceil(span) * span)
                    .max()
                    .unwrap_or(end)
                    .max(end)
                    - 1
            })
            .collect();
        let conditions = row.gates.iter().chain(&row.hurdles).flat_map(|gate| &gate.meters);
        let factors = row.modifiers.iter().flat_map(|modifier| &modifier.meters);
        let parts = row.parts.iter().flat_map(|part| &part.meters);
        let late = |meter: &usize| self.compiled.meters.get(*meter).is_some_and(|meter| meter.late);
        row.late = conditions.chain(factors).chain(parts).any(late);
        self.compiled.slots += count * periods;
        self.compiled.sums += count;
        Some(row)
    }

    /// The part of each month in a year's target for the time in which a payee is there, and what the year's parts sum to.
    fn target_shares(&mut self, component: &'a Component, payee: usize) -> Option<([f64; MONTHS], f64)> {
        let mut shares = match component.spread {
            Spread::Even => [1.0; MONTHS],
            Spread::AsGoal => self.goal_shares(component, payee)?,
        };
        let whole = shares.iter().sum();
        for (share, presence) in shares.iter_mut().zip(&self.compiled.payees.get(payee)?.presence) {
            *share *= presence;
        }
        Some((shares, whole))
    }

    /// The months of a goal, as it is before anybody starts or leaves.
    fn goal_shares(&mut self, component: &'a Component, payee: usize) -> Option<[f64; MONTHS]> {
        let (id, measure) = self.model.measures.get_key_value(&component.measure)?;
        let months = if let Some(months) = self.whole_goal(id, measure, payee) {
            months
        } else {
            let meter = self.meter(id, Some(payee), &Slice::default())?;
            std::array::from_fn(|month| at(self.compiled.meter_goals.row(meter), month))
        };
        if months.iter().sum::<f64>() > 0.0 {
            Some(months)
        } else {
            Some([1.0; MONTHS])
        }
    }

    /// Warns of a period in which a payee who is there has no goal.
    fn no_goal_in_period(&mut self, row: &ComponentRow, component: &Component, path: &Place<'_>) {
        if component.window.is_some() {
            return;
        }
        let by_attainment = row.parts.iter().filter(|part| part.of == Of::Attainment);
        let lacking = by_attainment
            .flat_map(|part| row.payees.clone().zip(&part.meters))
            .any(|(payee, &meter)| {
                let goals = self.compiled.meter_goals.row(meter);
                let Some(payee) = self.compiled.payees.get(payee) else {
                    return false;
                };
                let periods = goals.chunks(row.months).zip(payee.presence.chunks(row.months));
                goals.iter().sum::<f64>() > 0.0
                    && periods.into_iter().any(|(goals, presence)| {
                        goals.iter().sum::<f64>() <= 0.0 && presence.iter().any(|part| *part > 0.0)
                    })
            });
        if lacking {
            self.problems
                .push(Problem::warning(path.at("period"), Kind::NoGoalInPeriod));
        }
    }

    fn limit(&self, limit: ComponentLimit, row: &ComponentRow) -> LimitRow {
        let count = row.payees.len();
        match limit.per {
            LimitPeriod::Year => {
                let value = |(payee, target): (usize, &f64)| self.amount(limit.at, payee, *target, 0..MONTHS);
                LimitRow::Year(row.payees.clone().zip(&row.year_targets).map(value).collect())
            }
            LimitPeriod::Period => {
                let values = row.targets.iter().enumerate().map(|(slot, target)| {
                    let (period, payee) = (slot / count, row.payees.start + slot % count);
                    self.amount(limit.at, payee, *target, row.months_of(period))
                });
                LimitRow::Period(values.collect())
            }
        }
    }

    /// A limit as an amount for one payee over some months; nothing for who is not there.
    pub(super) fn amount(&self, limit: Limit, payee: usize, target: f64, span: Range<usize>) -> f64 {
        let Some(row) = self.compiled.payees.get(payee) else {
            return 0.0;
        };
        let there = row.months(&span);
        match limit {
            Limit::Amount(amount) if there > 0.0 => amount.get(),
            Limit::Amount(_) => 0.0,
            Limit::ShareOfTarget(share) => share.get() * target,
            Limit::ShareOfBase(share) => share.get() * row.base * there / MONTHS as f64,
        }
    }
}

fn set(values: &mut [f64], index: usize, value: f64) {
    if let Some(slot) = values.get_mut(index) {
        *slot = value;
    }
}
