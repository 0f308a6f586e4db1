//! Flat tables of numbers, a row for each thing and a column for each month.

use std::ops::Range;

/// A list that is short as a rule: of the people of a component, the points of a curve.
pub(crate) type Few<T> = smallvec::SmallVec<[T; 4]>;

/// Months in a year: the width of every [`Grid`].
pub const MONTHS: usize = 12;

/// Rows of twelve numbers in one flat array.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    cells: Vec<f64>,
}

impl Grid {
    /// A table of `rows` rows, all zero.
    pub fn zero(rows: usize) -> Self {
        Self {
            cells: vec![0.0; rows * MONTHS],
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
    pub fn push(&mut self, row: [f64; MONTHS]) -> usize {
        self.cells.extend(row);
        self.len() - 1
    }

    /// The row of that number; an empty one where there is none.
    pub fn row(&self, row: usize) -> &[f64] {
        self.cells.get(row * MONTHS..(row + 1) * MONTHS).unwrap_or(&[])
    }

    /// The row of that number, to be written; an empty one where there is none.
    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        self.cells
            .get_mut(row * MONTHS..(row + 1) * MONTHS)
            .unwrap_or(&mut [])
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(MONTHS)
    }

    /// The rows in order, to be written.
    pub fn rows_mut(&mut self) -> impl Iterator<Item = &mut [f64]> {
        self.cells.chunks_exact_mut(MONTHS)
    }

    /// Sets every cell to zero.
    pub fn clear(&mut self) {
        self.cells.fill(0.0);
    }

    /// The sum of a row: the year.
    pub fn year(&self, row: usize) -> f64 {
        self.row(row).iter().sum()
    }
}

/// The value at `index`, zero where there is none.
pub(crate) fn at(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().unwrap_or(0.0)
}

/// The sum of values; 0, not the -0 of an empty sum, where there are none.
pub(crate) fn total(values: impl Iterator<Item = f64>) -> f64 {
    values.sum::<f64>() + 0.0
}

/// The sum of some of a row's months; what lies beyond it counts nothing.
pub(crate) fn sum(row: &[f64], months: &Range<usize>) -> f64 {
    row.get(months.clone()).unwrap_or(&[]).iter().sum()
}

/// Adds `row`, multiplied by `factor`, to `sum`, month by month.
pub(crate) fn add(sum: &mut [f64], row: &[f64], factor: f64) {
    for (sum, value) in sum.iter_mut().zip(row) {
        *sum += value * factor;
    }
}

/// The sum of the products of two rows, many side by side.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    const LANES: usize = 8;
    let (a, a_rest) = a.as_chunks::<LANES>();
    let (b, b_rest) = b.as_chunks::<LANES>();
    let mut sums = [0.0; LANES];
    for (a, b) in a.iter().zip(b) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    let rest: f64 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f64>() + rest
}

/// What months come to: their sum, or a level's mean, which is the level itself where it stays the same.
pub(crate) fn over(months: &[f64], level: bool) -> f64 {
    if !level {
        return months.iter().sum();
    }
    let first = at(months, 0);
    let drift: f64 = months.iter().map(|month| month - first).sum();
    first + drift / months.len().max(1) as f64
}
