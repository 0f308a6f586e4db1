//! Flat tables of numbers, a row for each thing and a column for each month.

use std::ops::Range;

use crate::number::Number;

/// A list that is short as a rule: of the people of a component, the points of a curve.
pub(crate) type Few<T> = smallvec::SmallVec<[T; 4]>;

/// Months in a year: the width of every [`Grid`].
pub const MONTHS: usize = 12;

/// Rows of twelve numbers in one flat array.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid<N = f64> {
    cells: Vec<N>,
}

impl<N: Number> Grid<N> {
    /// A table of `rows` rows, all zero.
    pub fn zero(rows: usize) -> Self {
        Self {
            cells: vec![N::default(); rows * MONTHS],
        }
    }

    /// A table of known numbers.
    pub(crate) fn known(grid: &Grid) -> Self {
        Self {
            cells: grid.cells.iter().map(|cell| N::of(*cell)).collect(),
        }
    }

    /// No rows, with room for some.
    pub fn with_room(rows: usize) -> Self {
        Self {
            cells: Vec::with_capacity(rows * MONTHS),
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.cells.len() / MONTHS
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Adds a row and returns its number.
    pub fn push(&mut self, row: [N; MONTHS]) -> usize {
        self.cells.extend(row);
        self.len() - 1
    }

    /// The row of that number; an empty one where there is none.
    pub fn row(&self, row: usize) -> &[N] {
        self.cells.get(row * MONTHS..(row + 1) * MONTHS).unwrap_or(&[])
    }

    /// The row of that number, to be written; an empty one where there is none.
    pub fn row_mut(&mut self, row: usize) -> &mut [N] {
        self.cells
            .get_mut(row * MONTHS..(row + 1) * MONTHS)
            .unwrap_or(&mut [])
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = &[N]> {
        self.cells.chunks_exact(MONTHS)
    }

    /// The rows in order, to be written.
    pub fn rows_mut(&mut self) -> impl Iterator<Item = &mut [N]> {
        self.cells.chunks_exact_mut(MONTHS)
    }

    /// Sets every cell to zero.
    pub fn clear(&mut self) {
        N::fill_each(&mut self.cells, N::default());
    }

    /// The sum of a row: the year.
    pub fn year(&self, row: usize) -> N {
        N::total(self.row(row).iter().copied())
    }
}

/// The value at `index`, zero where there is none.
#[inline]
pub(crate) fn at<N: Number>(values: &[N], index: usize) -> N {
    *values.get(index).unwrap_or(N::ZERO)
}

/// The sum of values; 0, not the -0 of an empty sum, where there are none.
#[inline]
pub(crate) fn total<N: Number>(values: impl Iterator<Item = N>) -> N {
    N::total(values)
}

/// The sum of some of a row's months; what lies beyond it counts nothing.
#[inline]
pub(crate) fn sum<N: Number>(row: &[N], months: &Range<usize>) -> N {
    N::total(row.get(months.clone()).unwrap_or(&[]).iter().copied())
}

/// Adds `row`, multiplied by `factor`, to `sum`, month by month.
#[inline]
pub(crate) fn add<N: Number>(sum: &mut [N], row: &[N], factor: N) {
    for (sum, value) in sum.iter_mut().zip(row) {
        *sum += *value * factor;
    }
}

/// The same with a row that is known.
#[inline]
pub(crate) fn add_known<N: Number>(sum: &mut [N], row: &[f64], factor: N) {
    for (sum, value) in sum.iter_mut().zip(row) {
        *sum += factor * *value;
    }
}

/// What months come to: their sum, or a level's mean, which is the level itself where it stays the same.
#[inline]
pub(crate) fn over<N: Number>(months: &[N], level: bool) -> N {
    if !level {
        return N::total(months.iter().copied());
    }
    let first = at(months, 0);
    let drift = N::total(months.iter().map(|month| *month - first));
    first + drift / months.len().max(1) as f64
}
