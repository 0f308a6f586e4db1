//! A grid of cells of few kinds: its regions, its edges and vertices.
//!
//! The corners of cells are vertices, and their sides are edges. An edge is a border if the kinds on its two sides
//! differ; outside of the grid there is a kind of its own. A vertex with two borders is passed by; one with three or
//! four is a junction, and fixed, as are the corners of the grid.

/// A position in the grid: whole numbers are corners of cells.
pub(super) type Point = (f64, f64);

/// A corner of cells, counted from the bottom left.
pub(super) type Vertex = (usize, usize);

/// What lies outside.
const OUTSIDE: u16 = u16::MAX;

/// A grid of cells, each of a kind, row by row from the bottom left.
pub(super) struct Grid<'c> {
    columns: usize,
    rows: usize,
    cells: &'c [u8],
}

/// An edge: it starts at a vertex and runs to the right or upwards.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Edge {
    column: usize,
    row: usize,
    upright: bool,
}

impl Edge {
    fn level(column: usize, row: usize) -> Self {
        let upright = false;
        Self { column, row, upright }
    }

    fn upright(column: usize, row: usize) -> Self {
        let upright = true;
        Self { column, row, upright }
    }
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

    /// The kind of the cell with these coordinates.
    pub(super) fn kind(&self, column: usize, row: usize) -> Option<u8> {
        if column >= self.columns || row >= self.rows {
            return None;
        }
        self.cells.get(row * self.columns + column).copied()
    }

    /// The middle of the largest region of a kind, one whose cells share sides; nothing where there is none.
    pub(super) fn centre_of_largest(&self, kind: u8) -> Option<Point> {
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
                sum = (sum.0 + column as f64 + 0.5, sum.1 + row as f64 + 0.5);
                stack.extend([(column + 1, row), (column, row + 1)]);
                stack.extend(column.checked_sub(1).map(|column| (column, row)));
                stack.extend(row.checked_sub(1).map(|row| (column, row)));
            }
            if count > 0 && largest.is_none_or(|(most, _)| count > most) {
                let middle = (sum.0 / count as f64, sum.1 / count as f64);
                largest = Some((count, middle));
            }
        }
        largest.map(|(_, middle)| middle)
    }

    /// The kind of a cell that lies one after the coordinates, so that 0 is outside.
    fn around(&self, column: usize, row: usize) -> u16 {
        let inside = || self.kind(column.checked_sub(1)?, row.checked_sub(1)?);
        inside().map_or(OUTSIDE, u16::from)
    }

    /// The kinds to the left and to the right of an edge, as one that follows it sees them.
    pub(super) fn sides(&self, edge: Edge) -> (u16, u16) {
        let (column, row) = (edge.column, edge.row);
        if edge.upright {
            (self.around(column, row + 1), self.around(column + 1, row + 1))
        } else {
            (self.around(column + 1, row + 1), self.around(column + 1, row))
        }
    }

    pub(super) fn is_border(&self, edge: Edge) -> bool {
        let (left, right) = self.sides(edge);
        left != right
    }

    /// The border edges at a vertex, each with the vertex at its other end.
    pub(super) fn borders_at(&self, (column, row): Vertex) -> impl Iterator<Item = (Edge, Vertex)> {
        let right = (column < self.columns).then(|| (Edge::level(column, row), (column + 1, row)));
        let up = (row < self.rows).then(|| (Edge::upright(column, row), (column, row + 1)));
        let left = column
            .checked_sub(1)
            .map(|column| (Edge::level(column, row), (column, row)));
        let down = row
            .checked_sub(1)
            .map(|row| (Edge::upright(column, row), (column, row)));
        let all = [right, up, left, down].into_iter().flatten();
        all.filter(|(edge, _)| self.is_border(*edge))
    }

    /// Whether outlines keep a vertex as it is.
    pub(super) fn is_fixed(&self, vertex: Vertex) -> bool {
        let corner = (vertex.0 == 0 || vertex.0 == self.columns) && (vertex.1 == 0 || vertex.1 == self.rows);
        corner || self.borders_at(vertex).count() != 2
    }

    pub(super) fn index(&self, edge: Edge) -> usize {
        if edge.upright {
            self.columns * (self.rows + 1) + edge.row * (self.columns + 1) + edge.column
        } else {
            edge.row * self.columns + edge.column
        }
    }

    /// All edges.
    pub(super) fn edges(&self) -> impl Iterator<Item = Edge> {
        let (columns, rows) = (self.columns, self.rows);
        let level = (0..=rows).flat_map(move |row| (0..columns).map(move |column| Edge::level(column, row)));
        let upright =
            (0..rows).flat_map(move |row| (0..=columns).map(move |column| Edge::upright(column, row)));
        level.chain(upright)
    }
}

/// The vertices of an edge.
pub(super) fn ends(edge: Edge) -> (Vertex, Vertex) {
    let low = (edge.column, edge.row);
    (
        low,
        if edge.upright {
            (low.0, low.1 + 1)
        } else {
            (low.0 + 1, low.1)
        },
    )
}

pub(super) fn middle(edge: Edge) -> Point {
    let (low, high) = ends(edge);
    (
        f64::midpoint(low.0 as f64, high.0 as f64),
        f64::midpoint(low.1 as f64, high.1 as f64),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_the_largest_region_is_found() {
        let cells = [1, 0, 0, 0, 0, 0, 0, 0, 1];
        assert_eq!(Grid::new(3, &cells).centre_of_largest(0), Some((1.5, 1.5)));
        assert_eq!(Grid::new(3, &cells).centre_of_largest(1), Some((0.5, 0.5)));
        assert_eq!(Grid::new(3, &cells).centre_of_largest(2), None);
    }
}
