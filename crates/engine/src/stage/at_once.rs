//! What components pay in a year that chance makes where nothing but typed results and curves decides it: payee by payee, all
//! periods at once, so that no number leaves the registers before it is added up.

use std::ops::Range;

use super::{Drawn, QUARTERS};
use crate::compile::{Compiled, ComponentRow, Fixed, Part, Shape};
use crate::curve::{Bends, Steps};
use crate::grid::{Few, at};
use crate::model::TrueUp;
use crate::number::Number;

/// A component that is paid at once, its numbers in the order in which they are needed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AtOnce<C> {
    parts: Few<PartAtOnce<C>>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq)]
struct PartAtOnce<C> {
    curve: Way<C>,
    /// The quarters of each period, and last those of the year where it is trued up.
    spans: Few<Range<usize>>,
    /// How many of them are periods that are a quarter each, from the first on.
    quarterly: usize,
    /// By payee: for each span what each of its quarters brings to the figure, and what the curve's value is multiplied by.
    rows: Vec<C>,
    /// How many numbers a payee has there.
    width: usize,
}

/// How a curve is looked up.
#[derive(Clone, Debug, PartialEq)]
enum Way<C> {
    Bends(Bends<C>),
    Steps(Steps<C>),
}

impl<C: Copy> AtOnce<C> {
    /// Of a component; nothing where it is not paid at once.
    pub(super) fn new<N: Number<Constant = C>>(component: &ComponentRow) -> Option<Self> {
        let part = |part| PartAtOnce::new::<N>(component, part);
        let parts: Option<_> = component.parts.iter().map(part).collect();
        component.at_once.then_some(Self { parts: parts? })
    }
}

impl<C: Copy> PartAtOnce<C> {
    fn new<N: Number<Constant = C>>(component: &ComponentRow, part: &Part) -> Option<Self> {
        let (Shape::Curve { curve, .. }, Some(Fixed { quarters, .. })) = (&part.shape, &part.fixed) else {
            return None;
        };
        let (count, periods) = (component.payees.len(), component.periods());
        let wanted = periods + usize::from(component.true_up != TrueUp::None);
        let spans = quarters.spans.iter().take(wanted);
        let spans: Few<Range<usize>> = spans.map(|span| span.quarters.clone()).collect();
        let mut rows = Vec::new();
        for (payee, row) in quarters.rows().take(count).enumerate() {
            let mut rest = row.iter();
            for (period, quarters) in spans.iter().enumerate() {
                rows.extend(rest.by_ref().take(quarters.len()).map(|part| N::constant(*part)));
                let scale = if period < periods {
                    at(&part.scales, period * count + payee)
                } else {
                    at(&part.year_scales, payee)
                };
                rows.push(N::constant(scale));
            }
        }
        let quarterly = spans.iter().take(periods).cloned();
        let quarterly = quarterly.eq((0..QUARTERS).map(|quarter| quarter..quarter + 1));
        Some(Self {
            curve: match curve.bends::<N>() {
                Some(bends) => Way::Bends(bends),
                None => Way::Steps(curve.ready::<N>()),
            },
            width: spans.iter().map(|quarters| quarters.len() + 1).sum(),
            quarterly: if quarterly { QUARTERS } else { 0 },
            spans,
            rows,
        })
    }

    /// What a payee is paid for the periods, of which there are so many, and what the year earns where it is trued up.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the middle of the hot loop")]
    fn pays<N: Number<Constant = C>>(&self, periods: usize, payee: usize, factors: &[N; QUARTERS]) -> (N, N) {
        match &self.curve {
            Way::Bends(bends) => self.pays_by(periods, payee, factors, |figure| bends.at(figure)),
            Way::Steps(steps) => {
                let curve = steps.slices();
                self.pays_by(periods, payee, factors, |figure| curve.at(figure))
            }
        }
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the middle of the hot loop")]
    fn pays_by<N: Number<Constant = C>>(
        &self,
        periods: usize,
        payee: usize,
        factors: &[N; QUARTERS],
        worth: impl Fn(N) -> N,
    ) -> (N, N) {
        let start = payee * self.width;
        let row = self.rows.get(start..start + self.width).unwrap_or(&[]);
        let (quarters, mut rest) = row.split_at_checked(2 * self.quarterly).unwrap_or((&[], &[]));
        let (mut paid, mut earned) = (N::default(), N::default());
        for (factor, [part, scale]) in factors.iter().zip(quarters.as_chunks().0) {
            paid += worth(factor.times(*part)).times(*scale);
        }
        for (span, quarters) in self.spans.iter().enumerate().skip(self.quarterly) {
            let (parts, after) = rest.split_at_checked(quarters.len()).unwrap_or((&[], &[]));
            let Some((scale, after)) = after.split_first() else {
                break;
            };
            rest = after;
            let pays = worth(figure(factors, quarters.start, parts)).times(*scale);
            if span < periods {
                paid += pays;
            } else {
                earned += pays;
            }
        }
        (paid, earned)
    }
}

/// What parts of quarters come to, the first of them of the quarter `start`.
#[inline(always)]
#[allow(clippy::inline_always, reason = "the middle of the hot loop")]
fn figure<N: Number>(factors: &[N; QUARTERS], start: usize, parts: &[N::Constant]) -> N {
    if let ([a, b, c, d], [of_a, of_b, of_c, of_d]) = (factors, parts) {
        return a.times(*of_a) + b.times(*of_b) + c.times(*of_c) + d.times(*of_d);
    }
    let parts = factors.iter().skip(start).zip(parts);
    parts.fold(N::default(), |figure, (factor, part)| {
        figure + factor.times(*part)
    })
}

impl Compiled {
    /// Pays a component at once. A function of its own, in which the numbers find registers enough.
    #[inline(never)]
    pub(super) fn pay_at_once<N: Number>(
        &self,
        component: &ComponentRow,
        at_once: &AtOnce<N::Constant>,
        drawn: &Drawn<N>,
        totals: &mut [N],
    ) {
        let periods = component.periods();
        let totals = totals.get_mut(component.sums..component.sums + component.payees.len());
        for (payee, total) in totals.unwrap_or_default().iter_mut().enumerate() {
            let (mut paid, mut earned) = (N::default(), N::default());
            for (part, pays) in component.parts.iter().zip(&at_once.parts) {
                let moved = part.meters.get(payee).and_then(|&meter| self.moved(meter));
                let (pays, earns) = pays.pays(periods, payee, &drawn.on(moved));
                paid += pays;
                earned += earns;
            }
            *total = match component.true_up {
                TrueUp::None => paid,
                TrueUp::Up => paid.max(earned),
                TrueUp::Both => earned,
            };
        }
    }
}
