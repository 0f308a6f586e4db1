//! The outlines of regions in a grid of cells, smoothed where a staircase of cells stands for a slanted border.
//!
//! A cell says what happens at its middle; where between two middles the border runs, nobody has said. So each border
//! may move, but never over the middle of a cell, and both neighbours get the very same line, without gap or overlap.
//!
//! The grid's corners are vertices, and the sides of its cells are edges. An edge is a border if the kinds on its two
//! sides differ; outside of the grid there is a kind of its own. A vertex with two borders is passed by; one with three
//! or four is a junction and stays where it is, as do the corners of the grid. Each border edge is represented by one
//! point, at first its middle; along the chains between junctions these points are averaged with their neighbours.

/// A position in the grid: whole numbers are corners of cells.
pub(super) type Point = (f64, f64);

/// How far the point of an edge may move from its middle: short of the middle of a cell.
const REACH: f64 = 0.45;
/// How often points are averaged with their neighbours.
const ROUNDS: usize = 4;

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
struct Edge {
    column: usize,
    row: usize,
    upright: bool,
}

/// The borders of a grid.
pub(super) struct Borders<'g, 'c> {
    grid: &'g Grid<'c>,
    /// The point of each edge that lies level, then of each that stands upright.
    points: Vec<Point>,
    /// Runs of border edges between regions, with the kinds on their two sides.
    chains: Vec<Chain>,
}

/// Border edges in a row, between the same two kinds.
struct Chain {
    start: (usize, usize),
    edges: Vec<Edge>,
    closed: bool,
    kinds: (u8, u8),
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
    fn sides(&self, edge: Edge) -> (u16, u16) {
        let (column, row) = (edge.column, edge.row);
        if edge.upright {
            (self.around(column, row + 1), self.around(column + 1, row + 1))
        } else {
            (self.around(column + 1, row + 1), self.around(column + 1, row))
        }
    }

    fn is_border(&self, edge: Edge) -> bool {
        let (left, right) = self.sides(edge);
        left != right
    }

    /// The border edges at a vertex, each with the vertex at its other end.
    fn borders_at(&self, (column, row): (usize, usize)) -> impl Iterator<Item = (Edge, (usize, usize))> {
        let right = (column < self.columns)
            .then_some((Edge { column, row, upright: false }, (column + 1, row)));
        let up = (row < self.rows).then_some((Edge { column, row, upright: true }, (column, row + 1)));
        let left = column
            .checked_sub(1)
            .map(|column| (Edge { column, row, upright: false }, (column, row)));
        let down = row.checked_sub(1).map(|row| (Edge { column, row, upright: true }, (column, row)));
        [right, up, left, down].into_iter().flatten().filter(|(edge, _)| self.is_border(*edge))
    }

    /// Whether outlines keep a vertex as it is.
    fn is_fixed(&self, vertex: (usize, usize)) -> bool {
        let corner = (vertex.0 == 0 || vertex.0 == self.columns) && (vertex.1 == 0 || vertex.1 == self.rows);
        corner || self.borders_at(vertex).count() != 2
    }

    fn index(&self, edge: Edge) -> usize {
        if edge.upright {
            self.columns * (self.rows + 1) + edge.row * (self.columns + 1) + edge.column
        } else {
            edge.row * self.columns + edge.column
        }
    }

    /// All edges.
    fn edges(&self) -> impl Iterator<Item = Edge> {
        let (columns, rows) = (self.columns, self.rows);
        let level = (0..=rows)
            .flat_map(move |row| (0..columns).map(move |column| Edge { column, row, upright: false }));
        let upright = (0..rows)
            .flat_map(move |row| (0..=columns).map(move |column| Edge { column, row, upright: true }));
        level.chain(upright)
    }
}

impl<'g, 'c> Borders<'g, 'c> {
    /// Finds and smooths the borders of a grid.
    pub(super) fn new(grid: &'g Grid<'c>) -> Self {
        let mut borders = Self { grid, points: Vec::new(), chains: Vec::new() };
        if !grid.is_empty() {
            borders.points.extend(grid.edges().map(middle));
            borders.follow();
            borders.smooth();
        }
        borders
    }

    /// Collects the chains: first those between fixed vertices, then the closed ones that are left.
    fn follow(&mut self) {
        let grid = self.grid;
        let mut seen = vec![false; self.points.len()];
        let fixed = (0..=grid.rows)
            .flat_map(|row| (0..=grid.columns).map(move |column| (column, row)))
            .filter(|vertex| grid.is_fixed(*vertex));
        for start in fixed {
            for (edge, next) in grid.borders_at(start) {
                self.chain(start, edge, next, &mut seen);
            }
        }
        for edge in grid.edges().filter(|edge| grid.is_border(*edge)) {
            let next = if edge.upright { (edge.column, edge.row + 1) } else { (edge.column + 1, edge.row) };
            self.chain((edge.column, edge.row), edge, next, &mut seen);
        }
    }

    /// Collects the chain that starts with an edge, unless it is known or runs along the outside.
    fn chain(&mut self, start: (usize, usize), edge: Edge, next: (usize, usize), seen: &mut [bool]) {
        let grid = self.grid;
        let (one, other) = grid.sides(edge);
        let (Ok(one), Ok(other)) = (u8::try_from(one), u8::try_from(other)) else { return };
        let (mut edges, mut vertex, mut edge) = (Vec::new(), next, edge);
        // Each edge is taken once, so this ends.
        while !seen[grid.index(edge)] {
            seen[grid.index(edge)] = true;
            edges.push(edge);
            if grid.is_fixed(vertex) || vertex == start {
                break;
            }
            let Some((onward, end)) = grid.borders_at(vertex).find(|(onward, _)| *onward != edge) else { break };
            (edge, vertex) = (onward, end);
        }
        if !edges.is_empty() {
            let closed = vertex == start && !grid.is_fixed(start);
            self.chains.push(Chain { start, edges, closed, kinds: (one.min(other), one.max(other)) });
        }
    }

    /// Averages the points along each chain with their neighbours.
    fn smooth(&mut self) {
        for chain in &self.chains {
            let middles: Vec<Point> = chain.edges.iter().map(|edge| middle(*edge)).collect();
            let ends = chain.ends();
            let mut now = middles.clone();
            // A ring of few edges would shrink to nothing.
            let rounds = if chain.closed && middles.len() < 12 { 0 } else { ROUNDS };
            for _ in 0..rounds {
                let before = now.clone();
                let count = before.len();
                for (index, point) in now.iter_mut().enumerate() {
                    let last = if chain.closed { before[(index + count - 1) % count] } else { ends.0 };
                    let next = if chain.closed { before[(index + 1) % count] } else { ends.1 };
                    let last = if index > 0 { before[index - 1] } else { last };
                    let next = if index + 1 < count { before[index + 1] } else { next };
                    let near = |last: f64, own: f64, next: f64, middle: f64| {
                        (last / 4.0 + own / 2.0 + next / 4.0).clamp(middle - REACH, middle + REACH)
                    };
                    *point = (
                        near(last.0, point.0, next.0, middles[index].0),
                        near(last.1, point.1, next.1, middles[index].1),
                    );
                }
            }
            for (edge, point) in chain.edges.iter().zip(now) {
                self.points[self.grid.index(*edge)] = point;
            }
        }
    }

    /// The borders between regions, each with the kinds on its sides, the smaller first.
    pub(super) fn lines(&self) -> impl Iterator<Item = ((u8, u8), Vec<Point>)> {
        self.chains.iter().map(|chain| {
            let points = chain.edges.iter().map(|edge| self.points[self.grid.index(*edge)]);
            let (start, end) = chain.ends();
            let line: Vec<Point> = if chain.closed {
                let first = chain.edges.first().map(|edge| self.points[self.grid.index(*edge)]);
                points.chain(first).collect()
            } else {
                std::iter::once(start).chain(points).chain(std::iter::once(end)).collect()
            };
            (chain.kinds, line)
        })
    }

    /// The outlines of all regions of a kind, holes included.
    pub(super) fn outlines(&self, kind: u8) -> Vec<Vec<Point>> {
        let (grid, kind) = (self.grid, u16::from(kind));
        let mut seen = vec![false; self.points.len()];
        let mut outlines = Vec::new();
        if grid.is_empty() {
            return outlines;
        }
        for first in grid.edges() {
            let (left, right) = grid.sides(first);
            if seen[grid.index(first)] || (left == kind) == (right == kind) {
                continue;
            }
            let start = (first.column, first.row);
            let mut outline = Vec::new();
            let mut edge = first;
            let mut vertex = if edge.upright { (edge.column, edge.row + 1) } else { (edge.column + 1, edge.row) };
            // Each edge is taken once, so this ends.
            while !seen[grid.index(edge)] {
                seen[grid.index(edge)] = true;
                outline.push(self.points[grid.index(edge)]);
                if grid.is_fixed(vertex) {
                    outline.push((vertex.0 as f64, vertex.1 as f64));
                }
                if vertex == start {
                    break;
                }
                let onward = grid.borders_at(vertex).find(|(onward, _)| {
                    let (left, right) = grid.sides(*onward);
                    !seen[grid.index(*onward)] && (left == kind) != (right == kind)
                });
                let Some((onward, end)) = onward else { break };
                (edge, vertex) = (onward, end);
            }
            outlines.push(outline);
        }
        outlines
    }
}

impl Chain {
    /// The vertices at which the chain starts and ends.
    fn ends(&self) -> (Point, Point) {
        let mut at = self.start;
        for edge in &self.edges {
            let (low, high) = ends(*edge);
            at = if at == low { high } else { low };
        }
        ((self.start.0 as f64, self.start.1 as f64), (at.0 as f64, at.1 as f64))
    }
}

/// The vertices of an edge.
fn ends(edge: Edge) -> ((usize, usize), (usize, usize)) {
    let low = (edge.column, edge.row);
    (low, if edge.upright { (low.0, low.1 + 1) } else { (low.0 + 1, low.1) })
}

fn middle(edge: Edge) -> Point {
    let (low, high) = ends(edge);
    (f64::midpoint(low.0 as f64, high.0 as f64), f64::midpoint(low.1 as f64, high.1 as f64))
}
