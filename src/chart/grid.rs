//! A grid of results of few kinds.

/// A position in the grid: whole numbers are results.
pub(super) type Point = (f64, f64);

/// A grid of results, each of a kind, row by row from the bottom left.
pub(super) struct Grid<'c> {
    columns: usize,
    rows: usize,
    cells: &'c [u8],
}

impl<'c> Grid<'c> {
    /// A grid of whole rows; cells that do not fill one are left out.
    pub(super) fn new(columns: usize, cells: &'c [u8]) -> Self {
        let rows = cells.len().checked_div(columns).unwrap_or(0);
        Self { columns, rows, cells }
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn is_empty(&self) -> bool {
        self.columns == 0 || self.rows == 0
    }

    /// The kind of the result with these coordinates.
    pub(super) fn kind(&self, column: usize, row: usize) -> Option<u8> {
        if column >= self.columns || row >= self.rows {
            return None;
        }
        self.cells.get(row * self.columns + column).copied()
    }

    /// The largest region of a kind, one whose results are neighbours: how many there are, and their middle; nothing
    /// where there is none.
    pub(super) fn largest(&self, kind: u8) -> Option<(usize, Point)> {
        let mut seen = vec![false; self.cells.len()];
        let mut largest: Option<(usize, Point)> = None;
        let mut stack = Vec::new();
        for first in 0..self.columns * self.rows {
            let (mut count, mut sum) = (0, (0.0, 0.0));
            if seen[first] || self.cells[first] != kind {
                continue;
            }
            stack.push((first % self.columns, first / self.columns));

            while let Some((column, row)) = stack.pop() {
                let index = row * self.columns + column;
                if self.kind(column, row) != Some(kind) || seen[index] {
                    continue;
                }
                seen[index] = true;
                count += 1;
                sum = (sum.0 + column as f64, sum.1 + row as f64);
                stack.extend([(column + 1, row), (column, row + 1)]);
                stack.extend(column.checked_sub(1).map(|column| (column, row)));
                stack.extend(row.checked_sub(1).map(|row| (column, row)));
            }
            if count > 0 && largest.is_none_or(|(most, _)| count > most) {
                let middle = (sum.0 / count as f64, sum.1 / count as f64);
                largest = Some((count, middle));
            }
        }
        largest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_region_is_found() {
        let cells = [1, 0, 0, 0, 0, 0, 0, 0, 1];
        assert_eq!(Grid::new(3, &cells).largest(0), Some((7, (1.0, 1.0))));
        assert_eq!(Grid::new(3, &cells).largest(1), Some((1, (0.0, 0.0))));
        assert_eq!(Grid::new(3, &cells).largest(2), None);
    }
}
