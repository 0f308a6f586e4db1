//! The outlines of regions over a grid of results, and the borders between them.
//!
//! The kind of a result is a number whose bits are answers to separate questions: who wins, and who else. Each
//! question's border runs between neighbouring results of different answers, at a place that is told, or half way. In
//! each square of four results it is a straight line (marching squares), by which the square is cut, question by
//! question. The pieces of a kind are put together by leaving out every edge that two of them share. Places are whole
//! numbers, so that shared edges are the very same: no gap, no overlap.

use std::collections::BTreeMap;

use super::grid::{Grid, Point};

/// Steps from one result to the next.
const STEPS: i32 = 1024;

/// Where, between two neighbouring results, the answer to a question changes.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Crossing {
    /// The lower of the two results, as an index into the cells.
    pub cell: usize,
    /// Whether the other is the next in its column, not in its row.
    pub up: bool,
    /// The question: a bit of the kind.
    pub bit: u8,
    /// How far on the way from the one to the other, from 0 to 1.
    pub share: f64,
}

/// A place in steps.
type Spot = (i32, i32);

/// A convex piece of a square, with the kind of what lies in it; its corners run against the clock.
struct Piece {
    corners: Vec<Spot>,
    kind: u8,
}

/// The borders of a grid.
pub(super) struct Borders {
    /// The edges of the regions, by kind: their kind lies to the left of whoever follows them.
    edges: BTreeMap<u8, BTreeMap<(Spot, Spot), u32>>,
}

impl Borders {
    /// Finds the borders of a grid.
    pub(super) fn new(grid: &Grid, crossings: &[Crossing]) -> Self {
        let mut borders = Self {
            edges: BTreeMap::new(),
        };
        let told = told(crossings);
        let even = |column: usize, row: usize| {
            square(grid, column, row).filter(|[one, rest @ ..]| rest == &[*one; 3])
        };
        for row in 0..grid.rows().saturating_sub(1) {
            for column in 0..grid.columns().saturating_sub(1) {
                let Some(kinds) = square(grid, column, row) else {
                    continue;
                };
                let corners = corners(column, row);
                if even(column, row).is_none() {
                    for piece in cut(corners, kinds, |up, column_on, row_on, bit| {
                        let cell = (row + row_on) * grid.columns() + column + column_on;
                        told.get(&(cell, up, bit)).copied()
                    }) {
                        borders.surround(piece.kind, &piece.corners);
                    }
                    continue;
                }
                // An even square shares all edges with even neighbours, which are of its kind.
                let next = [
                    row.checked_sub(1).and_then(|row| even(column, row)),
                    even(column + 1, row),
                    even(column, row + 1),
                    column.checked_sub(1).and_then(|column| even(column, row)),
                ];
                let ends = corners.iter().zip(corners.iter().cycle().skip(1));
                for ((from, to), _) in ends.zip(next).filter(|(_, next)| next.is_none()) {
                    borders.edge(kinds[0], *from, *to);
                }
            }
        }
        borders
    }

    fn surround(&mut self, kind: u8, corners: &[Spot]) {
        for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            self.edge(kind, *from, *to);
        }
    }

    /// Adds an edge of a kind, or takes away the same one the other way round: then the kind lies on both its sides.
    fn edge(&mut self, kind: u8, from: Spot, to: Spot) {
        if from == to {
            return;
        }
        let edges = self.edges.entry(kind).or_default();
        match edges.get_mut(&(to, from)) {
            Some(1) => drop(edges.remove(&(to, from))),
            Some(count) => *count -= 1,
            None => *edges.entry((from, to)).or_default() += 1,
        }
    }

    /// The borders between regions, each with the kinds on its sides, the smaller first.
    pub(super) fn lines(&self) -> Vec<((u8, u8), Vec<Point>)> {
        let mut between: BTreeMap<(u8, u8), Vec<(Spot, Spot)>> = BTreeMap::new();
        for (kind, edges) in &self.edges {
            for (from, to) in edges.keys() {
                let other = self
                    .edges
                    .range(kind.saturating_add(1)..)
                    .find(|(_, edges)| edges.contains_key(&(*to, *from)));
                if let Some((other, _)) = other {
                    between.entry((*kind, *other)).or_default().push((*from, *to));
                }
            }
        }
        let lines = between
            .into_iter()
            .flat_map(|(kinds, edges)| chains(edges).into_iter().map(move |line| (kinds, line)));
        lines.map(|(kinds, line)| (kinds, points(line))).collect()
    }

    /// The outlines of all regions of a kind, holes included.
    pub(super) fn outlines(&self, kind: u8) -> Vec<Vec<Point>> {
        let Some(edges) = self.edges.get(&kind) else {
            return Vec::new();
        };
        let all = edges.iter().flat_map(|(edge, count)| (0..*count).map(|_| *edge));
        chains(all).into_iter().map(points).collect()
    }
}

/// The crossings by the results that they lie between, in steps from the lower one: never at a result itself.
fn told(crossings: &[Crossing]) -> BTreeMap<(usize, bool, u8), i32> {
    let crossing = |crossing: &Crossing| {
        let share = if crossing.share.is_finite() {
            crossing.share
        } else {
            0.5
        };
        // Between 0 and 1024.
        #[expect(clippy::cast_possible_truncation)]
        let steps = (share.clamp(0.0, 1.0) * f64::from(STEPS)).round() as i32;
        (
            (crossing.cell, crossing.up, crossing.bit),
            steps.clamp(1, STEPS - 1),
        )
    };
    crossings.iter().map(crossing).collect()
}

/// The kinds at the corners of a square, against the clock from the bottom left.
fn square(grid: &Grid, column: usize, row: usize) -> Option<[u8; 4]> {
    Some([
        grid.kind(column, row)?,
        grid.kind(column + 1, row)?,
        grid.kind(column + 1, row + 1)?,
        grid.kind(column, row + 1)?,
    ])
}

/// Where the corners of a square are, in the same order.
fn corners(column: usize, row: usize) -> [Spot; 4] {
    let place = |index: usize| i32::try_from(index).unwrap_or(i32::MAX / STEPS - 1) * STEPS;
    let (left, right, bottom, top) = (place(column), place(column + 1), place(row), place(row + 1));
    [(left, bottom), (right, bottom), (right, top), (left, top)]
}

/// Cuts a square into pieces of one kind each. `told` gives the place of a crossing: whether it lies on an upright edge,
/// how many columns and rows the lower end of that edge lies from the square's first corner, and the question.
fn cut(
    corners: [Spot; 4],
    kinds: [u8; 4],
    told: impl Fn(bool, usize, usize, u8) -> Option<i32>,
) -> Vec<Piece> {
    let mut pieces = vec![Piece {
        corners: corners.to_vec(),
        kind: 0,
    }];
    for bit in 0..8_u8 {
        let answers = kinds.map(|kind| kind >> bit & 1);
        let [one, two, three, four] = answers;
        if answers == [0; 4] {
            continue;
        }
        let half = STEPS / 2;
        let crossing = |up, right, above| told(up, right, above, bit).unwrap_or(half);
        let [(left, bottom), (right, _), (_, top), _] = corners;
        let below = (one != two).then(|| (left + crossing(false, 0, 0), bottom));
        let beside = (two != three).then(|| (right, bottom + crossing(true, 1, 0)));
        let above = (three != four).then(|| (left + crossing(false, 0, 1), top));
        let before = (four != one).then(|| (left, bottom + crossing(true, 0, 0)));
        if let (Some(below), Some(beside), Some(above), Some(before)) = (below, beside, above, before) {
            // Two corners are cut off; the rest belongs together.
            for piece in &mut pieces {
                piece.kind |= two << bit;
            }
            pieces = split(pieces, (before, below), corners[0], bit, one, None);
            pieces = split(pieces, (beside, above), corners[2], bit, three, None);
            continue;
        }
        let mut ends = [below, beside, above, before].into_iter().flatten();
        if let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            let farthest = (0..4).max_by_key(|corner| side((from, to), corners[*corner]).abs());
            let farthest = farthest.unwrap_or_default();
            let answer = answers[farthest];
            pieces = split(
                pieces,
                (from, to),
                corners[farthest],
                bit,
                answer,
                Some(1 - answer),
            );
        } else {
            for piece in &mut pieces {
                piece.kind |= one << bit;
            }
        }
    }
    pieces
}

/// On which side of a line a place lies, and twice how much area there is between them.
fn side((from, to): (Spot, Spot), at: Spot) -> i64 {
    let way = |one: Spot, other: Spot| (i64::from(other.0 - one.0), i64::from(other.1 - one.1));
    let ((right, up), (x, y)) = (way(from, to), way(from, at));
    right * y - up * x
}

/// Splits pieces by a line. Those on the side of `corner` answer the question with `answer`, the others, if anything is
/// known of them, with `other`.
fn split(
    pieces: Vec<Piece>,
    line: (Spot, Spot),
    corner: Spot,
    bit: u8,
    answer: u8,
    other: Option<u8>,
) -> Vec<Piece> {
    let sign = side(line, corner).signum();
    let told = |kind: u8, answer: u8| kind & !(1 << bit) | answer << bit;
    let mut out = Vec::with_capacity(pieces.len() + 1);
    for piece in pieces {
        let sides: Vec<i64> = piece.corners.iter().map(|at| side(line, *at) * sign).collect();
        let (mut here, mut there) = (Vec::new(), Vec::new());
        for (index, (at, own)) in piece.corners.iter().zip(&sides).enumerate() {
            let next = (index + 1) % sides.len();
            if *own >= 0 {
                here.push(*at);
            }
            if *own <= 0 {
                there.push(*at);
            }
            if own * sides[next] < 0 {
                let between = between((*at, *own), (piece.corners[next], sides[next]));
                here.push(between);
                there.push(between);
            }
        }
        let any = |wanted: fn(&i64) -> bool| sides.iter().any(wanted);
        if any(|side| *side > 0) {
            out.push(Piece {
                corners: here,
                kind: told(piece.kind, answer),
            });
        }
        if any(|side| *side < 0) || !any(|side| *side > 0) {
            out.push(Piece {
                corners: there,
                kind: other.map_or(piece.kind, |other| told(piece.kind, other)),
            });
        }
    }
    out
}

/// Where an edge meets a line of which its ends lie on both sides: the same whichever way it runs.
fn between(one: (Spot, i64), other: (Spot, i64)) -> Spot {
    let (low, high) = if one.0 <= other.0 {
        (one, other)
    } else {
        (other, one)
    };
    let share = low.1 as f64 / (low.1 - high.1) as f64;
    let along = |low: i32, high: i32| {
        // Between the two.
        #[expect(clippy::cast_possible_truncation)]
        let steps = (f64::from(high - low) * share).round() as i32;
        low + steps
    };
    (along(low.0.0, high.0.0), along(low.0.1, high.0.1))
}

/// Edges put one after the other: open runs from their starts, then closed ones, whose first place ends them too.
fn chains(edges: impl IntoIterator<Item = (Spot, Spot)>) -> Vec<Vec<Spot>> {
    let mut onward: BTreeMap<Spot, Vec<Spot>> = BTreeMap::new();
    let mut balance: BTreeMap<Spot, i32> = BTreeMap::new();
    for (from, to) in edges {
        onward.entry(from).or_default().push(to);
        *balance.entry(from).or_default() += 1;
        *balance.entry(to).or_default() -= 1;
    }
    let starts = balance.into_iter().filter(|(_, more)| *more > 0);
    let mut starts: Vec<Spot> = starts
        .flat_map(|(start, more)| (0..more).map(move |_| start))
        .collect();
    let mut chains = Vec::new();
    starts.reverse();
    loop {
        let start = starts.pop().or_else(|| onward.keys().next().copied());
        let Some(start) = start else { break };
        let (mut chain, mut at) = (vec![start], start);
        // Each edge is taken once, so this ends.
        while let Some(ways) = onward.get_mut(&at) {
            let next = ways.pop();
            if ways.is_empty() {
                onward.remove(&at);
            }
            let Some(next) = next else { break };
            chain.push(next);
            at = next;
            if at == start {
                break;
            }
        }
        if chain.len() > 1 {
            chains.push(chain);
        }
    }
    chains
}

/// The places of a line, in results from the first one.
fn points(line: Vec<Spot>) -> Vec<Point> {
    let results = |steps: i32| f64::from(steps) / f64::from(STEPS);
    line.into_iter().map(|(x, y)| (results(x), results(y))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether a point lies within outlines, those within others being holes.
    fn within(outlines: &[Vec<Point>], at: Point) -> bool {
        let mut inside = false;
        for outline in outlines {
            for pair in outline.windows(2) {
                let (from, to) = (pair[0], pair[1]);
                if (from.1 > at.1) != (to.1 > at.1)
                    && at.0 < from.0 + (at.1 - from.1) / (to.1 - from.1) * (to.0 - from.0)
                {
                    inside = !inside;
                }
            }
        }
        inside
    }

    /// The kinds and the crossings of straight borders: a bit of the kind is set where a level is above 0.
    fn levels(columns: usize, rows: usize, levels: &[fn(f64, f64) -> f64]) -> (Vec<u8>, Vec<Crossing>) {
        let (mut cells, mut crossings) = (vec![0; columns * rows], Vec::new());
        for (bit, level) in (0_u8..).zip(levels) {
            let at = |column: usize, row: usize| level(column as f64, row as f64);
            for row in 0..rows {
                for column in 0..columns {
                    let cell = row * columns + column;
                    let here = at(column, row);
                    cells[cell] |= u8::from(here > 0.0) << bit;
                    let next = [
                        (column + 1 < columns, false, column + 1, row),
                        (row + 1 < rows, true, column, row + 1),
                    ];
                    for (_, up, column, row) in next.into_iter().filter(|next| next.0) {
                        let there = at(column, row);
                        if (here > 0.0) != (there > 0.0) {
                            let share = here / (here - there);
                            crossings.push(Crossing { cell, up, bit, share });
                        }
                    }
                }
            }
        }
        (cells, crossings)
    }

    #[test]
    fn slanted_borders_are_straight_and_meet_where_they_cross() {
        let (cells, crossings) = levels(
            9,
            9,
            &[|x, y| x + 0.31 * y - 4.7, |x, y| 0.9 * x + 0.43 * y - 5.1],
        );
        let borders = Borders::new(&Grid::new(9, &cells), &crossings);
        for ((one, other), line) in borders.lines() {
            for (x, y) in line {
                let away = match one ^ other {
                    1 => x + 0.31 * y - 4.7,
                    2 => 0.9 * x + 0.43 * y - 5.1,
                    both => panic!("only one changes at a time, not {both}"),
                };
                assert!(away.abs() < 2.0 / f64::from(STEPS), "{x} {y}: {away}");
            }
        }
    }

    #[test]
    fn a_border_that_two_share_is_one_line() {
        let level: fn(f64, f64) -> f64 = |x, y| x + y - 4.3;
        let (cells, crossings) = levels(6, 6, &[level, level]);
        let borders = Borders::new(&Grid::new(6, &cells), &crossings);
        let kinds: Vec<_> = borders.lines().into_iter().map(|(kinds, _)| kinds).collect();
        assert_eq!(kinds, [(0, 3)]);
    }

    #[test]
    fn an_island_keeps_its_lake() {
        let cells = [0, 0, 0, 0, 1, 0, 0, 0, 0];
        let borders = Borders::new(&Grid::new(3, &cells), &[]);
        assert_eq!(borders.lines().len(), 1);
        assert_eq!(borders.outlines(0).len(), 2);
        assert!(within(&borders.outlines(1), (1.01, 1.02)) && !within(&borders.outlines(0), (1.01, 1.02)));
    }

    proptest! {
        #[test]
        fn every_result_lies_in_the_region_of_its_kind(
            columns in 2..9_usize,
            cells in prop::collection::vec(0..4_u8, 4..80),
            crossings in prop::collection::vec((0..80_usize, any::<bool>(), 0..2_u8, 0.1..0.9_f64), 0..200),
        ) {
            let grid = Grid::new(columns, &cells);
            let crossing = |(cell, up, bit, share)| Crossing { cell, up, bit, share };
            let crossings: Vec<Crossing> = crossings.into_iter().map(crossing).collect();
            let borders = Borders::new(&grid, &crossings);
            for kind in 0..4 {
                let outlines = borders.outlines(kind);
                prop_assert!(outlines.iter().all(|outline| outline.first() == outline.last()));
                for row in 0..grid.rows().saturating_sub(1) {
                    for column in 0..columns - 1 {
                        let at = (column as f64 + 0.011, row as f64 + 0.013);
                        prop_assert_eq!(within(&outlines, at), grid.kind(column, row) == Some(kind));
                    }
                }
            }
        }
    }
}
