//! Stage 4: what components pay for the figures.
//!
//! A component's numbers stand period by period, in each the payees of its plan side by side. What all of them share, the
//! curve, is looked up for many at once; what few components have, gates, caps, true-ups, runs only where it is.

use std::ops::Range;

use super::attainment::Figure;
use super::ledger::Account;
use super::{Drawn, Workspace, Year};
use crate::compile::quarters::moved;
use crate::compile::{Compiled, ComponentRow, Fixed, LimitRow, Part, Shape, Source};
use crate::grid::{MONTHS, at};
use crate::model::TrueUp;
use crate::number::{Mask, Number};

/// What components pay: those that are paid on pay, or the others.
pub(crate) fn components<N: Number>(
    compiled: &Compiled,
    year: &Year<N>,
    workspace: &mut Workspace<N>,
    late: bool,
) {
    for (index, component) in compiled.components.iter().enumerate() {
        let known = workspace.known.get(index).copied().unwrap_or(false);
        if component.late == late && !known {
            compiled.pay(index, component, year, workspace);
        }
    }
}

/// What everybody earns: the sum of what the components pay, after the plan's caps and terms.
pub(crate) fn settle<N: Number>(compiled: &Compiled, workspace: &mut Workspace<N>, year: &Year<N>) {
    N::fill_each(&mut workspace.pay, N::default());
    for (index, component) in compiled.components.iter().enumerate() {
        let at_once = workspace.pays_at_once(index);
        let Some(pay) = workspace.pay.get_mut(component.payees.clone()) else {
            continue;
        };
        let sums = component.sums..component.sums + pay.len();
        if at_once {
            N::add_each(pay, workspace.totals.get(sums).unwrap_or(&[]));
            continue;
        }
        let slots = component.slots..component.slots + pay.len() * component.periods();
        let slots = workspace.slots.get(slots).unwrap_or(&[]);
        for period in slots.chunks_exact(pay.len().max(1)) {
            N::add_each(pay, period);
        }
        N::add_each(pay, workspace.true_ups.get(sums).unwrap_or(&[]));
    }
    for plan in compiled.plans.iter().filter(|plan| plan.settles) {
        for payee in plan.payees.clone() {
            let account = Account {
                compiled,
                workspace,
                year,
                plan,
                payee,
                round: &|amount| amount,
            };
            let earned = account.ledger().earned();
            if let Some(pay) = workspace.pay.get_mut(payee) {
                *pay = earned;
            }
        }
    }
}

/// What the components pay in each month, each payee's pay times a weight, except those that are paid on pay.
pub(crate) fn pay_by_month<N: Number>(
    compiled: &Compiled,
    workspace: &Workspace<N>,
    weights: &[f64],
    months: &mut [N; MONTHS],
) {
    let components = compiled.components.iter().enumerate();
    for (index, component) in components.filter(|(_, component)| !component.late) {
        let weights = weights.get(component.payees.clone()).unwrap_or(&[]);
        let mut post = |month: usize, pays: Option<&[N]>| {
            if let (Some(month), Some(pays)) = (months.get_mut(month), pays) {
                *month += N::dot(weights, pays);
            }
        };
        if workspace.pays_at_once(index) {
            // Nobody asks in which month it was paid.
            let sums = component.sums..component.sums + weights.len();
            post(MONTHS - 1, workspace.totals.get(sums));
            continue;
        }
        for (period, &month) in component.posts.iter().enumerate() {
            let start = component.slot(period, 0);
            post(month, workspace.slots.get(start..start + weights.len()));
        }
        if component.true_up != TrueUp::None {
            post(
                MONTHS - 1,
                workspace
                    .true_ups
                    .get(component.sums..component.sums + weights.len()),
            );
        }
    }
}

/// A payee, counted from the component's first, in a period or the whole of an evaluated year.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a, N: Number = f64> {
    pub(crate) year: &'a Year<N>,
    pub(crate) workspace: &'a Workspace<N>,
    pub(crate) when: When,
    pub(crate) payee: usize,
}

/// A period of a component, or its year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum When {
    Period(usize),
    Year,
}

impl ComponentRow {
    /// What everybody earns in all periods of the expected year, before limits, where nothing but curves over typed results
    /// decides; false where that is not so.
    fn earn_at_once<N: Number>(&self, year: &Year<N>, workspace: &mut Workspace<N>, pays: &mut [N]) -> bool {
        if workspace.at_target || year.drawn.is_some() || !self.is_plain() {
            return false;
        }
        for part in &self.parts {
            if let (Shape::Curve { curve, .. }, Some(fixed)) = (&part.shape, &part.fixed) {
                N::add_scaled_known(curve, &fixed.slots, &part.scales, pays, &mut workspace.figures);
            }
        }
        true
    }

    /// The months that a period, or the year, is measured over.
    pub(crate) fn measured(&self, when: When) -> Range<usize> {
        match when {
            When::Period(period) => self.span(period),
            When::Year => 0..MONTHS,
        }
    }
}

/// Figures that nothing changes.
fn known<N: Number>(known: &[f64], figures: &mut [N]) {
    for (figure, known) in figures.iter_mut().zip(known) {
        *figure = N::of(*known);
    }
}

impl Fixed {
    /// The figures of so many payees in a period, or in the year, as they are typed.
    fn typed(&self, when: When, payees: usize) -> &[f64] {
        match when {
            When::Period(period) => self
                .slots
                .get(period * payees..(period + 1) * payees)
                .unwrap_or(&[]),
            When::Year => &self.year,
        }
    }

    /// The figures of a period, or of the year, as chance has made them.
    fn drawn<N: Number>(
        &self,
        compiled: &Compiled,
        meters: &[usize],
        drawn: &Drawn<N>,
        when: When,
        figures: &mut [N],
    ) {
        let typed = self.typed(when, meters.len());
        if self.lower {
            // Where less is better nothing varies.
            return known(typed, figures);
        }
        let (start, quarters) = self.quarters.place(match when {
            When::Period(period) => period,
            When::Year => self.quarters.spans.len().saturating_sub(1),
        });
        let each = figures
            .iter_mut()
            .zip(meters)
            .zip(self.quarters.rows())
            .zip(typed);
        for (((figure, &meter), row), typed) in each {
            *figure = match compiled.moved(meter) {
                Some(by) => {
                    let parts = row.get(start..start + quarters.len()).unwrap_or(&[]);
                    moved(parts, drawn.on(Some(by)).get(quarters.clone()).unwrap_or(&[]))
                }
                None => N::of(*typed),
            };
        }
    }
}

impl Part {
    /// What the curve's value is multiplied by, and what is counted already.
    pub(crate) fn scale(&self, count: usize, payee: usize, when: When) -> (f64, f64) {
        match when {
            When::Period(period) => {
                let slot = period * count + payee;
                (at(&self.scales, slot), at(&self.openings, slot))
            }
            When::Year => (
                at(&self.year_scales, payee),
                at(&self.openings, self.scales.len() + payee),
            ),
        }
    }
}

impl Compiled {
    /// Pays a component to everybody who is on it.
    fn pay<N: Number>(
        &self,
        index: usize,
        component: &ComponentRow,
        year: &Year<N>,
        workspace: &mut Workspace<N>,
    ) {
        let at_once = workspace.at_once.get(index).and_then(Option::as_ref);
        if N::SIDE_BY_SIDE
            && let (Some(at_once), Some(drawn)) = (at_once, &year.drawn)
        {
            self.pay_at_once(component, at_once, drawn, &mut workspace.totals);
            return;
        }
        let count = component.payees.len();
        let slots = component.slots..component.slots + count * component.periods();
        let mut pays = std::mem::take(&mut workspace.slots);
        if let Some(pays) = pays.get_mut(slots) {
            N::fill_each(pays, N::default());
            if !component.earn_at_once(year, workspace, pays) {
                for (period, pays) in pays.chunks_exact_mut(count.max(1)).enumerate() {
                    self.earn(component, year, workspace, When::Period(period), pays);
                }
            }
            component.to_date(pays);
            component.limit(pays);
        }
        workspace.slots = pays;
        self.true_up(component, year, workspace);
    }

    /// What everybody earns in a period, or in the year, before limits.
    fn earn<N: Number>(
        &self,
        component: &ComponentRow,
        year: &Year<N>,
        workspace: &mut Workspace<N>,
        when: When,
        pays: &mut [N],
    ) {
        for part in &component.parts {
            let side_by_side = !part.alone && component.hurdles.is_empty() && part.openings.is_empty();
            match &part.shape {
                Shape::Curve { curve, .. } if side_by_side => {
                    let mut figures = std::mem::take(&mut workspace.figures);
                    let count = pays.len();
                    let scales = match when {
                        When::Period(period) => part.scales.get(period * count..(period + 1) * count),
                        When::Year => Some(part.year_scales.as_slice()),
                    };
                    let scales = scales.unwrap_or(&[]);
                    match &part.fixed {
                        Some(fixed) if !workspace.at_target && year.drawn.is_none() => {
                            N::add_scaled_known(curve, fixed.typed(when, count), scales, pays, &mut figures);
                        }
                        _ => {
                            self.look_up(component, part, year, workspace, when, &mut figures);
                            N::add_scaled(curve, figures.get(..count).unwrap_or(&[]), scales, pays);
                        }
                    }
                    workspace.figures = figures;
                }
                _ => {
                    for (payee, pay) in pays.iter_mut().enumerate() {
                        *pay += self.part_pays(
                            component,
                            part,
                            Case {
                                year,
                                workspace,
                                when,
                                payee,
                            },
                        );
                    }
                }
            }
        }
        if component.gates.is_empty() && component.modifiers.is_empty() {
            return;
        }
        for (payee, pay) in pays.iter_mut().enumerate() {
            *pay *= self.factor(
                component,
                Case {
                    year,
                    workspace,
                    when,
                    payee,
                },
            );
        }
    }

    /// What the whole year earns, less what its periods paid.
    fn true_up<N: Number>(&self, component: &ComponentRow, year: &Year<N>, workspace: &mut Workspace<N>) {
        if component.true_up == TrueUp::None {
            return;
        }
        let count = component.payees.len();
        let mut sums = std::mem::take(&mut workspace.true_ups);
        if let Some(sums) = sums.get_mut(component.sums..component.sums + count) {
            N::fill_each(sums, N::default());
            self.earn(component, year, workspace, When::Year, sums);
            if let Some(LimitRow::Year(most)) = &component.cap {
                for (sum, most) in sums.iter_mut().zip(most) {
                    *sum = sum.min(N::of(*most));
                }
            }
            if let Some(LimitRow::Year(least)) = &component.floor {
                for (sum, least) in sums.iter_mut().zip(least) {
                    *sum = sum.max(N::of(*least));
                }
            }
            let slots = component.slots..component.slots + count * component.periods();
            for paid in workspace.slots.get(slots).unwrap_or(&[]).chunks_exact(count) {
                N::take_each(sums, paid);
            }
            if component.true_up == TrueUp::Up {
                N::keep_each_above_nothing(sums);
            }
        }
        workspace.true_ups = sums;
    }

    /// The figures of a part, everybody's side by side.
    fn look_up<N: Number>(
        &self,
        component: &ComponentRow,
        part: &Part,
        year: &Year<N>,
        workspace: &Workspace<N>,
        when: When,
        figures: &mut [N],
    ) {
        if let (Some(fixed), Some(drawn), false) = (&part.fixed, &year.drawn, workspace.at_target) {
            return fixed.drawn(self, &part.meters, drawn, when, figures);
        }
        let span = component.measured(when);
        let mut last: Option<(usize, N)> = None;
        for (figure, &meter) in figures.iter_mut().zip(&part.meters) {
            *figure = match last {
                Some((known, figure)) if known == meter => figure,
                _ => self.figure(workspace, year, meter, span.clone()).of(part.of),
            };
            last = Some((meter, *figure));
        }
    }

    /// The figure that a part looks up for one payee.
    pub(crate) fn part_figure<N: Number>(
        &self,
        component: &ComponentRow,
        part: &Part,
        case: Case<'_, N>,
    ) -> Figure<N> {
        let meter = part.meters.get(case.payee).copied().unwrap_or(usize::MAX);
        self.figure(case.workspace, case.year, meter, component.measured(case.when))
    }

    /// What a part pays one payee, before gates and modifiers.
    pub(crate) fn part_pays<N: Number>(&self, component: &ComponentRow, part: &Part, case: Case<'_, N>) -> N {
        let (scale, opening) = part.scale(component.payees.len(), case.payee, case.when);
        let meter = part.meters.get(case.payee).copied().unwrap_or(usize::MAX);
        let span = component.measured(case.when);
        let open = self.all_met(component, case);
        match &part.shape {
            Shape::Curve { curve, plain } => {
                let worth = |figure: N| match plain {
                    Some(plain) => N::pick(open, curve.at(figure), plain.at(figure)),
                    None => curve.at(figure),
                };
                if part.alone {
                    return self.worth(case.year, case.workspace, meter, span, worth) * scale;
                }
                let figure = self.part_figure(component, part, case).of(part.of);
                if opening.abs() > 0.0 {
                    let opening = N::of(opening);
                    return (worth(figure + opening) - worth(opening)) * scale;
                }
                worth(figure) * scale
            }
            Shape::Matrix { table, by } => {
                let by = by.get(case.payee).copied().unwrap_or(usize::MAX);
                let share = |row: N| {
                    let column = |column: N| table.at(row, column);
                    let share = self.worth(case.year, case.workspace, by, span.clone(), column);
                    N::pick(open, share, share.min(N::of(1.0)))
                };
                self.worth(case.year, case.workspace, meter, span.clone(), share) * scale
            }
        }
    }

    /// What an attainment is worth; where another one of a weighted attainment misses its floor, what those that reach it
    /// are worth alone, each for its weight.
    pub(crate) fn worth<N: Number>(
        &self,
        year: &Year<N>,
        workspace: &Workspace<N>,
        meter: usize,
        span: Range<usize>,
        worth: impl Fn(N) -> N,
    ) -> N {
        let together = worth(self.figure(workspace, year, meter, span.clone()).attainment);
        let Some(Source::Weighted(of, Some(floor))) = self.meters.get(meter).map(|meter| &meter.source)
        else {
            return together;
        };
        let mut all = N::Mask::ALWAYS;
        let mut alone = N::default();
        for &(of, weight) in of {
            let attainment = self.figure(workspace, year, of, span.clone()).attainment;
            let reached = attainment.at_least(*floor);
            all = all.and(reached);
            alone += N::pick(reached, worth(attainment) * weight, N::default());
        }
        N::pick(all, together, alone)
    }

    /// The attainments that are paid alone, each with its weight, because another one of a weighted attainment misses its
    /// floor; nothing where that is not so.
    pub(crate) fn alone<'a>(
        &'a self,
        year: &'a Year,
        workspace: &'a Workspace,
        meter: usize,
        span: Range<usize>,
    ) -> Option<impl Iterator<Item = (f64, f64)> + 'a> {
        let Source::Weighted(of, Some(floor)) = &self.meters.get(meter)?.source else {
            return None;
        };
        let attainment = move |meter: usize| self.figure(workspace, year, meter, span.clone()).attainment;
        if of.iter().all(|&(of, _)| attainment(of) >= *floor) {
            return None;
        }
        let found = of.iter().map(move |&(of, weight)| (weight, attainment(of)));
        Some(found.filter(|(_, attainment)| *attainment >= *floor))
    }
}
