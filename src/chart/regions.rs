//! The outlines of regions in a grid of cells, smoothed where a staircase of cells stands for a slanted border.
//!
//! A cell says what happens at its middle; where between two middles the border runs, nobody has said. So each border
//! may move, but never over the middle of a cell, and both neighbours get the very same line, without gap or overlap:
//! each border edge is represented by a point, at first its middle; along the chains of edges between fixed vertices
//! these points are averaged with their neighbours, and the corners that are left are cut.

use super::grid::{Edge, Grid, Point, Vertex, ends, middle};

/// How far the points of an edge may move from its middle, both ways added up: with less than a half no line between two
/// neighbouring points gets past the middle of a cell.
const REACH: f64 = 0.45;
/// How often points are averaged with their neighbours.
const ROUNDS: usize = 8;

/// The borders of a grid.
pub(super) struct Borders<'g, 'c> {
    grid: &'g Grid<'c>,
    /// The points of each edge, the one nearer to its low end first.
    points: Vec<[Point; 2]>,
    /// The edges that are borders, with the kinds to their left and right.
    edges: Vec<(Edge, (u16, u16))>,
    /// Runs of border edges between regions, with the kinds on their two sides.
    chains: Vec<Chain>,
}

/// Border edges in a row, between the same two kinds.
struct Chain {
    start: Vertex,
    /// Each edge with the vertex to which it leads.
    edges: Vec<(Edge, Vertex)>,
    closed: bool,
    kinds: (u8, u8),
}

impl<'g, 'c> Borders<'g, 'c> {
    /// Finds and smooths the borders of a grid.
    pub(super) fn new(grid: &'g Grid<'c>) -> Self {
        let mut borders = Self {
            grid,
            points: Vec::new(),
            edges: Vec::new(),
            chains: Vec::new(),
        };
        if !grid.is_empty() {
            borders.points.extend(grid.edges().map(|edge| [middle(edge); 2]));
            let sides = grid.edges().map(|edge| (edge, grid.sides(edge)));
            borders
                .edges
                .extend(sides.filter(|(_, (left, right))| left != right));
            borders.follow();
            borders.smooth();
        }
        borders
    }

    /// Collects the chains: first those between fixed vertices, then the closed ones that are left.
    fn follow(&mut self) {
        let grid = self.grid;
        let mut seen = vec![false; self.points.len()];
        let edges: Vec<Edge> = self.edges.iter().map(|(edge, _)| *edge).collect();
        for edge in &edges {
            let (low, high) = ends(*edge);
            if grid.is_fixed(low) {
                self.chain(low, *edge, high, &mut seen);
            } else if grid.is_fixed(high) {
                self.chain(high, *edge, low, &mut seen);
            }
        }
        for edge in edges {
            let (low, high) = ends(edge);
            self.chain(low, edge, high, &mut seen);
        }
    }

    /// Collects the chain that starts with an edge, unless it is known or runs along the outside.
    fn chain(&mut self, start: Vertex, edge: Edge, next: Vertex, seen: &mut [bool]) {
        let grid = self.grid;
        let (one, other) = grid.sides(edge);
        let (Ok(one), Ok(other)) = (u8::try_from(one), u8::try_from(other)) else {
            return;
        };
        let (mut edges, mut vertex, mut edge) = (Vec::new(), next, edge);
        // Each edge is taken once, so this ends.
        while !seen[grid.index(edge)] {
            seen[grid.index(edge)] = true;
            edges.push((edge, vertex));
            if grid.is_fixed(vertex) || vertex == start {
                break;
            }
            let Some((onward, end)) = grid.borders_at(vertex).find(|(onward, _)| *onward != edge) else {
                break;
            };
            (edge, vertex) = (onward, end);
        }
        if !edges.is_empty() {
            let closed = vertex == start && !grid.is_fixed(start);
            self.chains.push(Chain {
                start,
                edges,
                closed,
                kinds: (one.min(other), one.max(other)),
            });
        }
    }

    /// Averages the points along each chain with their neighbours, then cuts the corners that are left (after Chaikin),
    /// which makes two points of each.
    fn smooth(&mut self) {
        for chain in &self.chains {
            let middles: Vec<Point> = chain.edges.iter().map(|(edge, _)| middle(*edge)).collect();
            // A ring of few edges would shrink to nothing.
            let small = chain.closed && middles.len() < 12;
            let mut points = middles.clone();
            for _ in 0..if small { 0 } else { ROUNDS } {
                let means = chain.with_neighbours(&points).map(|[last, own, next]| {
                    let mean = |last: f64, own: f64, next: f64| last / 4.0 + own / 2.0 + next / 4.0;
                    (mean(last.0, own.0, next.0), mean(last.1, own.1, next.1))
                });
                points = middles
                    .iter()
                    .zip(means)
                    .map(|(middle, mean)| near(*middle, mean))
                    .collect();
            }
            let cut = chain.with_neighbours(&points).map(|[last, own, next]| {
                let towards = |other: Point| (own.0 * 0.75 + other.0 / 4.0, own.1 * 0.75 + other.1 / 4.0);
                [towards(last), towards(next)]
            });
            for (((edge, to), middle), points) in chain.edges.iter().zip(&middles).zip(cut) {
                let points = points.map(|point| near(*middle, point));
                self.points[self.grid.index(*edge)] = along(*edge, *to, points);
            }
        }
    }

    /// The points of an edge in the order in which one passes them who goes to a vertex.
    fn passed(&self, edge: Edge, to: Vertex) -> [Point; 2] {
        along(edge, to, self.points[self.grid.index(edge)])
    }

    /// The borders between regions, each with the kinds on its sides, the smaller first.
    pub(super) fn lines(&self) -> impl Iterator<Item = ((u8, u8), Vec<Point>)> {
        self.chains.iter().map(|chain| {
            let points = chain.edges.iter().flat_map(|(edge, to)| self.passed(*edge, *to));
            let ends = chain.ends();
            let mut line: Vec<Point> = points.collect();
            if chain.closed {
                line.extend(line.first().copied());
            } else {
                line.insert(0, ends.0);
                line.push(ends.1);
            }
            (chain.kinds, line)
        })
    }

    /// The outlines of all regions of a kind, holes included.
    pub(super) fn outlines(&self, kind: u8) -> Vec<Vec<Point>> {
        let (grid, kind) = (self.grid, u16::from(kind));
        let mut seen = vec![false; self.points.len()];
        let mut outlines = Vec::new();
        for (first, (left, right)) in self.edges.iter().copied() {
            if seen[grid.index(first)] || (left == kind) == (right == kind) {
                continue;
            }
            let mut outline = Vec::new();
            let mut edge = first;
            let (start, mut vertex) = ends(edge);
            // Each edge is taken once, so this ends.
            while !seen[grid.index(edge)] {
                seen[grid.index(edge)] = true;
                outline.extend(self.passed(edge, vertex));
                if grid.is_fixed(vertex) {
                    outline.push(position(vertex));
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
    /// Where the chain starts and ends.
    fn ends(&self) -> (Point, Point) {
        let end = self.edges.last().map_or(self.start, |(_, to)| *to);
        (position(self.start), position(end))
    }

    /// Each point of the chain between the one before and the one after.
    fn with_neighbours<'p>(&self, points: &'p [Point]) -> impl Iterator<Item = [Point; 3]> + 'p {
        let (start, end) = self.ends();
        let around = |point: Option<&Point>, end| {
            if self.closed {
                point.copied().unwrap_or(end)
            } else {
                end
            }
        };
        let (before, after) = (around(points.last(), start), around(points.first(), end));
        points.iter().enumerate().map(move |(index, own)| {
            let last = index
                .checked_sub(1)
                .and_then(|index| points.get(index))
                .copied()
                .unwrap_or(before);
            [last, *own, points.get(index + 1).copied().unwrap_or(after)]
        })
    }
}

/// The two points of an edge, turned around if the way to a vertex runs against it.
fn along(edge: Edge, to: Vertex, [first, second]: [Point; 2]) -> [Point; 2] {
    if ends(edge).1 == to {
        [first, second]
    } else {
        [second, first]
    }
}

/// Where a vertex is.
fn position(vertex: Vertex) -> Point {
    (vertex.0 as f64, vertex.1 as f64)
}

/// The point on the way from the middle of an edge to another point, no farther than allowed.
fn near(middle: Point, point: Point) -> Point {
    let (right, up) = (point.0 - middle.0, point.1 - middle.1);
    let way = right.abs() + up.abs();
    let share = if way > REACH { REACH / way } else { 1.0 };
    (middle.0 + right * share, middle.1 + up * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether a point lies within outlines, those within others being holes.
    fn within(outlines: &[Vec<Point>], at: Point) -> bool {
        let mut inside = false;
        for outline in outlines {
            for (index, from) in outline.iter().enumerate() {
                let to = outline[(index + 1) % outline.len()];
                if (from.1 > at.1) != (to.1 > at.1)
                    && at.0 < from.0 + (at.1 - from.1) / (to.1 - from.1) * (to.0 - from.0)
                {
                    inside = !inside;
                }
            }
        }
        inside
    }

    #[test]
    fn a_straight_border_stays_straight() {
        // Three columns of kind 0, then three of kind 1, in four rows.
        let cells = [0, 0, 0, 1, 1, 1].repeat(4);
        let grid = Grid::new(6, &cells);
        let borders = Borders::new(&grid);
        let lines: Vec<_> = borders.lines().collect();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].0, (0, 1));
        assert!(lines[0].1.iter().all(|point| (point.0 - 3.0).abs() < 1e-12));
        assert_eq!(lines[0].1.first().map(|point| point.1), Some(0.0));
        assert_eq!(lines[0].1.last().map(|point| point.1), Some(4.0));
    }

    #[test]
    fn four_quarters_meet_in_a_point() {
        let (below, above) = ([2, 2, 3, 3].repeat(2), [0, 0, 1, 1].repeat(2));
        let cells: Vec<u8> = below.into_iter().chain(above).collect();
        let grid = Grid::new(4, &cells);
        let borders = Borders::new(&grid);
        assert_eq!(borders.lines().count(), 4);
        for (_, line) in borders.lines() {
            assert!(line.first() == Some(&(2.0, 2.0)) || line.last() == Some(&(2.0, 2.0)));
        }
    }

    #[test]
    fn an_island_keeps_its_lake() {
        let cells = [0, 0, 0, 0, 1, 0, 0, 0, 0];
        let grid = Grid::new(3, &cells);
        let borders = Borders::new(&grid);
        assert_eq!(borders.lines().count(), 1);
        assert_eq!(borders.outlines(0).len(), 2);
        assert!(within(&borders.outlines(1), (1.5, 1.5)) && !within(&borders.outlines(0), (1.5, 1.5)));
    }

    proptest! {
        #[test]
        fn every_cell_lies_in_the_region_of_its_kind(
            columns in 1..9_usize,
            cells in prop::collection::vec(0..4_u8, 0..80),
        ) {
            let grid = Grid::new(columns, &cells);
            let borders = Borders::new(&grid);
            for kind in 0..4 {
                let outlines = borders.outlines(kind);
                for row in 0..grid.rows() {
                    for column in 0..columns {
                        // A little off the middle, which a slanted side of a neighbour's outline may not pass either,
                        // so that no outline's corner is at the very height of the point.
                        let at = (column as f64 + 0.5, row as f64 + 0.500_1);
                        prop_assert_eq!(within(&outlines, at), grid.kind(column, row) == Some(kind));
                    }
                }
            }
        }
    }
}
