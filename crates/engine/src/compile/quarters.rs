//! Figures by the quarters that bring them, for years in which chance moves each quarter by itself.

use std::ops::Range;

use crate::grid::{Few, MONTHS};
use crate::number::Number;
use crate::stage::QUARTERS;

/// What each quarter brings to the figures of some people over some spans of the year.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ByQuarter {
    /// The periods, and last the year.
    pub(crate) spans: Few<Span>,
    /// By payee, then by span, then by its quarters; empty where people are compiled together.
    pub(crate) parts: Vec<f64>,
}

/// Some months, and the quarters in which they lie.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) months: Range<usize>,
    pub(crate) quarters: Range<usize>,
}

impl ByQuarter {
    /// Adds a span of months.
    pub(super) fn put(&mut self, months: Range<usize>) {
        const LENGTH: usize = MONTHS / QUARTERS;
        let quarters = months.start / LENGTH..months.end.div_ceil(LENGTH);
        self.spans.push(Span { months, quarters });
    }

    /// How many numbers a payee has.
    fn width(&self) -> usize {
        self.spans.iter().map(|span| span.quarters.len()).sum()
    }

    /// Whether every one of so many payees has its numbers.
    pub(crate) fn knows(&self, payees: usize) -> bool {
        self.parts.len() == self.width() * payees
    }

    /// The numbers of the payees one after another.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.parts.chunks_exact(self.width().max(1))
    }

    /// Where in a payee's numbers those of a span stand, and in which quarters they lie.
    pub(crate) fn place(&self, span: usize) -> (usize, Range<usize>) {
        let before = self.spans.iter().take(span).map(|span| span.quarters.len()).sum();
        let quarters = self.spans.get(span).map_or(0..0, |span| span.quarters.clone());
        (before, quarters)
    }
}

/// What parts come to under factors.
#[inline(always)]
#[allow(
    clippy::inline_always,
    reason = "a few multiplications in the middle of the hot loop"
)]
pub(crate) fn moved<N: Number>(parts: &[f64], factors: &[N]) -> N {
    N::total(parts.iter().zip(factors).map(|(part, factor)| *factor * *part))
}
