//! What components pay in a year that chance makes where nothing but typed results and curves decides it: payee by payee, all
//! periods at once, so that no number leaves the registers before it is added up.

use std::ops::Range;

use super::{Drawn, QUARTERS};
use crate::compile::uncertainty::Moved;
use crate::compile::{Compiled, ComponentRow, Fixed, GateRow, Part, Shape};
use crate::curve::{Bends, Steps};
use crate::grid::{Few, at};
use crate::model::TrueUp;
use crate::number::{Figure, Number};

/// Factors on a figure: the number of those that typed results share, and of those that are the payee's own; a number that there
/// is not where there are no such factors.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Factors {
    shared: usize,
    own: usize,
}

impl Factors {
    fn new(moved: Option<Moved>) -> Self {
        Self {
            shared: moved.map_or(usize::MAX, |moved| moved.shared),
            own: moved.and_then(|moved| moved.payee).unwrap_or(usize::MAX),
        }
    }

    /// The two by quarter; 1 where there are none.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the middle of the hot loop")]
    fn of<N: Number>(self, drawn: &Drawn<N>) -> impl Iterator<Item = (&N, &N)> {
        let shared = drawn.shared.get(self.shared).unwrap_or(N::ONES);
        let own = drawn.people.get(self.own).unwrap_or(N::ONES);
        shared.iter().zip(own)
    }
}

/// A component that is paid at once, its numbers in the order in which they are needed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AtOnce<C> {
    /// One curve of bends over each quarter, as most are: register by register.
    Bent(Bent<C>),
    /// Any others.
    Parts(Vec<PartAtOnce<C>>),
}

/// A curve of bends that pays for each quarter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bent<C> {
    curve: Bends<C>,
    true_up: TrueUp,
    rows: Vec<Row<C>>,
}

/// What a payee is paid by.
#[derive(Clone, Debug, PartialEq)]
struct Row<C> {
    factors: Factors,
    quarters: [Quarter<C>; QUARTERS],
    /// What the curve's value for the year is multiplied by.
    year_scale: C,
}

/// A quarter of a payee.
#[derive(Clone, Debug, PartialEq)]
struct Quarter<C> {
    /// What it brings to its own figure.
    part: C,
    /// What it brings to the year's.
    of_year: C,
    /// What the curve's value is multiplied by.
    scale: C,
}

/// A part of a component.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PartAtOnce<C> {
    curve: Steps<C>,
    /// The quarters of each period, and last those of the year where it is trued up.
    spans: Few<Range<usize>>,
    /// By payee: for each span what each of its quarters brings to the figure, and what the curve's value is multiplied by.
    rows: Vec<C>,
    /// How many numbers a payee has there.
    width: usize,
}

impl<C: Copy> AtOnce<C> {
    /// Of a component; nothing where it is not paid at once.
    pub(super) fn new<N: Number<Constant = C>>(
        compiled: &Compiled,
        component: &ComponentRow,
    ) -> Option<Self> {
        let part = |part| PartAtOnce::new::<N>(component, part);
        let parts: Option<Vec<_>> = component.parts.iter().map(part).collect();
        let parts = parts.filter(|_| component.at_once)?;
        let bent = match (component.parts.as_slice(), parts.as_slice()) {
            ([part], [at_once]) => at_once.bent::<N>(compiled, component, part),
            _ => None,
        };
        Some(bent.map_or(Self::Parts(parts), Self::Bent))
    }
}

impl<C: Copy> Bent<C> {
    /// Pays everybody what stands in one register: the curve stands in as many others.
    #[inline(never)]
    fn pay<N: Number<Constant = C>, const PLACE: usize>(&self, drawn: &Drawn<N>, totals: &mut [N]) {
        let curve = self.curve;
        for (row, total) in self.rows.iter().zip(totals) {
            let (mut paid, mut figure) = (N::Register::NOTHING, N::Register::NOTHING);
            // A loop, that the numbers of one quarter are through before those of the next one need registers.
            for ((shared, own), quarter) in row.factors.of(drawn).zip(&row.quarters) {
                let factor = shared.register::<PLACE>() * own.register::<PLACE>();
                paid += curve.at(factor.times(quarter.part)).times(quarter.scale);
                figure += factor.times(quarter.of_year);
            }
            let scale = row.year_scale;
            total.set_register::<PLACE>(match self.true_up {
                TrueUp::None => paid,
                TrueUp::Up => paid.max(curve.at(figure).times(scale)),
                TrueUp::Both => curve.at(figure).times(scale),
            });
        }
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
        Some(Self {
            curve: curve.ready::<N>(),
            width: spans.iter().map(|quarters| quarters.len() + 1).sum(),
            spans,
            rows,
        })
    }

    /// The same where it is a curve of bends that pays for each quarter.
    fn bent<N: Number<Constant = C>>(
        &self,
        compiled: &Compiled,
        component: &ComponentRow,
        part: &Part,
    ) -> Option<Bent<C>> {
        let Shape::Curve { curve, .. } = &part.shape else {
            return None;
        };
        let (quarters, year) = self.spans.split_at_checked(QUARTERS)?;
        let quarterly = quarters
            .iter()
            .cloned()
            .eq((0..QUARTERS).map(|quarter| quarter..quarter + 1));
        if component.periods() != QUARTERS || !quarterly || year.iter().any(|year| *year != (0..QUARTERS)) {
            return None;
        }
        let row = |(payee, row): (usize, &[C])| {
            let moved = part.meters.get(payee).and_then(|&meter| compiled.moved(meter));
            let (quarters, year) = row.split_at_checked(2 * QUARTERS)?;
            let nothing = N::constant(0.0);
            let (of_year, year_scale) = match year {
                [a, b, c, d, scale] => ([*a, *b, *c, *d], *scale),
                _ => ([nothing; QUARTERS], nothing),
            };
            let mut quarters = quarters.as_chunks().0.iter().zip(of_year);
            let mut quarter = || {
                let ([part, scale], of_year) = quarters.next()?;
                Some(Quarter {
                    part: *part,
                    of_year,
                    scale: *scale,
                })
            };
            Some(Row {
                factors: Factors::new(moved),
                quarters: [quarter()?, quarter()?, quarter()?, quarter()?],
                year_scale,
            })
        };
        let rows: Option<Vec<_>> = self.rows.chunks_exact(self.width).enumerate().map(row).collect();
        Some(Bent {
            curve: curve.bends::<N>()?,
            true_up: component.true_up,
            rows: rows?,
        })
    }

    /// What a payee is paid for the periods, of which there are so many, and what the year earns where it is trued up.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "the middle of the hot loop")]
    fn pays<N: Number<Constant = C>>(&self, periods: usize, payee: usize, factors: &[N; QUARTERS]) -> (N, N) {
        let curve = self.curve.slices();
        let start = payee * self.width;
        let mut rest = self.rows.get(start..start + self.width).unwrap_or(&[]);
        let (mut paid, mut earned) = (N::NOTHING, N::NOTHING);
        for (span, quarters) in self.spans.iter().enumerate() {
            let (parts, after) = rest.split_at_checked(quarters.len()).unwrap_or((&[], &[]));
            let Some((scale, after)) = after.split_first() else {
                break;
            };
            rest = after;
            let moved = factors.iter().skip(quarters.start).zip(parts);
            let figure = moved.fold(N::NOTHING, |figure, (factor, part)| figure + factor.times(*part));
            let pays = curve.at(figure).times(*scale);
            if span < periods {
                paid += pays;
            } else {
                earned += pays;
            }
        }
        (paid, earned)
    }
}

/// A condition for each member of a pool, looked at register by register.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GateAtOnce<C> {
    /// From where to where it is met.
    levels: [C; 2],
    /// What pay is multiplied by where it is met, and where it is not.
    met: C,
    otherwise: C,
    /// By member: what moves the year's figure, and what each quarter brings to it.
    members: Vec<(Factors, [C; QUARTERS])>,
}

impl<C: Copy> GateAtOnce<C> {
    /// Of a condition; nothing where not all results are typed.
    pub(super) fn new<N: Number<Constant = C>>(compiled: &Compiled, gate: &GateRow) -> Option<Self> {
        let Fixed {
            year,
            quarters,
            lower,
            ..
        } = gate.fixed.as_ref()?;
        let known = |figure: f64| (Factors::new(None), [figure, 0.0, 0.0, 0.0]);
        let mut rows = quarters.rows();
        let member = |(figure, &meter): (&f64, &usize)| {
            let row = rows.next();
            let (factors, parts) = match compiled.moved(meter) {
                moved @ Some(_) if !lower => (Factors::new(moved), *row?.last_chunk()?),
                _ => known(*figure),
            };
            Some((factors, parts.map(N::constant)))
        };
        let members: Option<Vec<_>> = year.iter().zip(&gate.meters).map(member).collect();
        Some(Self {
            levels: [N::level(gate.at_least), N::level(gate.below)],
            met: N::constant(1.0),
            otherwise: N::constant(gate.otherwise),
            members: members?,
        })
    }

    /// Multiplies what stands in one register.
    #[inline(never)]
    fn multiply<N: Number<Constant = C>, const PLACE: usize>(&self, drawn: &Drawn<N>, eligible: &mut [N]) {
        let (levels, met, otherwise) = (self.levels, self.met, self.otherwise);
        for ((factors, parts), slot) in self.members.iter().zip(eligible) {
            let mut figure = N::Register::NOTHING;
            for ((shared, own), part) in factors.of(drawn).zip(parts) {
                figure += (shared.register::<PLACE>() * own.register::<PLACE>()).times(*part);
            }
            let factor = figure.between(levels, met, otherwise);
            slot.set_register::<PLACE>(slot.register::<PLACE>() * factor);
        }
    }

    /// Multiplies what members weigh, in years [side by side](Number::SIDE_BY_SIDE).
    pub(super) fn multiply_all<N: Number<Constant = C>>(&self, drawn: &Drawn<N>, eligible: &mut [N]) {
        self.multiply::<N, 0>(drawn, eligible);
        self.multiply::<N, 1>(drawn, eligible);
        self.multiply::<N, 2>(drawn, eligible);
        self.multiply::<N, 3>(drawn, eligible);
    }
}

impl Compiled {
    /// Pays a component at once, in years [side by side](Number::SIDE_BY_SIDE). A function of its own, in which the numbers find
    /// registers enough.
    #[inline(never)]
    pub(super) fn pay_at_once<N: Number>(
        &self,
        component: &ComponentRow,
        at_once: &AtOnce<N::Constant>,
        drawn: &Drawn<N>,
        totals: &mut [N],
    ) {
        let totals = totals.get_mut(component.sums..component.sums + component.payees.len());
        let totals = totals.unwrap_or_default();
        let parts = match at_once {
            AtOnce::Bent(bent) => {
                bent.pay::<N, 0>(drawn, totals);
                bent.pay::<N, 1>(drawn, totals);
                bent.pay::<N, 2>(drawn, totals);
                bent.pay::<N, 3>(drawn, totals);
                return;
            }
            AtOnce::Parts(parts) => parts,
        };
        let periods = component.periods();
        for (payee, total) in totals.iter_mut().enumerate() {
            let (mut paid, mut earned) = (N::NOTHING, N::NOTHING);
            for (part, pays) in component.parts.iter().zip(parts) {
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
