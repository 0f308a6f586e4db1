//! Where labels go: beside one another without overlap, and off the lines where they can.

use super::scale;

/// A box in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The box of a given size whose left edge and whose middle height are given.
    pub(super) fn beside(left: f64, middle: f64, width: f64, height: f64) -> Self {
        Self {
            left,
            top: middle - height / 2.0,
            right: left + width,
            bottom: middle + height / 2.0,
        }
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn within(&self, other: &Self) -> bool {
        other.left <= self.left
            && self.right <= other.right
            && other.top <= self.top
            && self.bottom <= other.bottom
    }

    /// Whether a straight line passes through the box.
    fn crossed(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        let (mut start, mut end) = (0.0_f64, 1.0_f64);
        let sides = [
            (from.0, to.0 - from.0, self.left, self.right),
            (from.1, to.1 - from.1, self.top, self.bottom),
        ];
        for (from, step, low, high) in sides {
            if step.abs() < 1e-9 {
                if from < low || from > high {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - from) / step, (high - from) / step);
            start = start.max(one.min(other));
            end = end.min(one.max(other));
        }
        start <= end
    }
}

/// Whose a line is: of labels that may cross it, the one that names it does so more gladly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The line of the series with this index.
    Series(usize),
    /// A rule.
    Rule,
}

/// A straight piece of a line.
struct Piece {
    owner: Owner,
    from: (f64, f64),
    to: (f64, f64),
}

impl Piece {
    /// What it costs a label to cross it. A label has a rim, under which a rule goes on well enough.
    fn cost(&self) -> f64 {
        match self.owner {
            Owner::Series(_) => 30.0,
            Owner::Rule => 8.0,
        }
    }
}

/// What labels must keep clear of: other labels always, lines where they can.
pub(super) struct Room {
    bounds: Area,
    taken: Vec<Area>,
    pieces: Vec<Piece>,
}

impl Room {
    /// Room within bounds, with nothing in it.
    pub(super) fn new(bounds: Area) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
            pieces: Vec::new(),
        }
    }

    /// Marks a box as taken.
    pub(super) fn take(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Marks a line through points as better not crossed.
    pub(super) fn avoid(&mut self, owner: Owner, points: &[(f64, f64)]) {
        let mut from = None;
        for (point, _) in points
            .iter()
            .zip(scale::corners(points, 1.5))
            .filter(|(_, kept)| *kept)
        {
            if let Some(from) = from {
                self.pieces.push(Piece {
                    owner,
                    from,
                    to: *point,
                });
            }
            from = Some(*point);
        }
    }

    /// Takes the cheapest of those boxes that lie within the bounds and meet nothing taken: each costs what it says,
    /// in pixels away from the best place, and more for each piece of a line that crosses it.
    pub(super) fn place(&mut self, choices: &[(Area, f64)]) -> Option<(Area, f64)> {
        let mut best: Option<(Area, f64)> = None;
        for (area, cost) in choices {
            if best.is_some_and(|(_, least)| *cost >= least)
                || !area.within(&self.bounds)
                || self.taken.iter().any(|taken| taken.meets(area))
            {
                continue;
            }
            let crossed = self
                .pieces
                .iter()
                .filter(|piece| area.crossed(piece.from, piece.to));
            let cost = cost + crossed.map(Piece::cost).sum::<f64>();
            if best.is_none_or(|(_, least)| cost < least) {
                best = Some((*area, cost));
            }
        }
        let (area, cost) = best?;
        self.taken.push(area);
        Some((area, cost))
    }

    /// How much nearer the middle of a box is to the line of another series than to its own: 0 where it is not.
    pub(super) fn confusion(&self, own: usize, area: &Area) -> f64 {
        let middle = (
            f64::midpoint(area.left, area.right),
            f64::midpoint(area.top, area.bottom),
        );
        let (mut mine, mut others) = (f64::INFINITY, f64::INFINITY);
        for piece in &self.pieces {
            match piece.owner {
                Owner::Series(index) if index == own => {
                    mine = mine.min(scale::away(middle, piece.from, piece.to));
                }
                Owner::Series(_) => others = others.min(scale::away(middle, piece.from, piece.to)),
                Owner::Rule => {}
            }
        }
        if others < mine {
            (mine - others).min(100.0)
        } else {
            0.0
        }
    }
}

/// Middles for boxes of given heights, each as near as can be to where it is wanted, none over another, all between
/// `low` and `high`. Boxes for which there is no room, from the last on, get none.
pub(super) fn spread(wanted: &[(f64, f64)], low: f64, high: f64) -> Vec<Option<f64>> {
    let mut placed = vec![None; wanted.len()];
    let mut room = high - low;
    let mut order: Vec<usize> = Vec::with_capacity(wanted.len());
    for (index, (_, height)) in wanted.iter().enumerate() {
        if *height <= room {
            room -= height;
            order.push(index);
        }
    }
    order.sort_by(|one, other| wanted[*one].0.total_cmp(&wanted[*other].0));
    // Without what lies above it, each box wants a place of its own; those out of order share their mean.
    let mut above = low;
    let mut blocks: Vec<(f64, f64)> = Vec::new();
    for index in &order {
        let (middle, height) = wanted[*index];
        let own = middle - height / 2.0 - above;
        above += height;
        let mut block = (if own.is_finite() { own } else { 0.0 }, 1.0);
        while let Some(before) = blocks.last().copied().filter(|before| before.0 > block.0) {
            let count = before.1 + block.1;
            block = ((before.0 * before.1 + block.0 * block.1) / count, count);
            blocks.pop();
        }
        blocks.push(block);
    }
    let mut above = low;
    let shifts = blocks.iter().flat_map(|(shift, count)| {
        // A count of boxes.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = *count as usize;
        std::iter::repeat_n(shift.clamp(0.0, room.max(0.0)), count)
    });
    for (index, shift) in order.iter().zip(shifts) {
        let height = wanted[*index].1;
        placed[*index] = Some(above + shift + height / 2.0);
        above += height;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_with_room_stay_where_they_are_wanted() {
        assert_eq!(
            spread(&[(20.0, 10.0), (60.0, 10.0)], 0.0, 100.0),
            [Some(20.0), Some(60.0)]
        );
    }

    #[test]
    fn labels_at_one_place_move_apart_evenly() {
        assert_eq!(
            spread(&[(50.0, 10.0), (50.0, 10.0)], 0.0, 100.0),
            [Some(45.0), Some(55.0)]
        );
    }

    #[test]
    fn labels_at_the_edge_stay_inside() {
        assert_eq!(
            spread(&[(0.0, 10.0), (1.0, 10.0)], 0.0, 100.0),
            [Some(5.0), Some(15.0)]
        );
    }

    #[test]
    fn labels_without_room_get_no_place() {
        assert_eq!(spread(&[(5.0, 10.0), (5.0, 10.0)], 0.0, 15.0), [Some(5.0), None]);
    }

    #[test]
    fn a_box_off_the_lines_is_preferred() {
        let mut room = Room::new(Area {
            left: 0.0,
            top: 0.0,
            right: 100.0,
            bottom: 100.0,
        });
        room.avoid(Owner::Rule, &[(0.0, 20.0), (100.0, 20.0)]);
        let crossed = Area::beside(10.0, 20.0, 40.0, 14.0);
        let free = Area::beside(10.0, 40.0, 40.0, 14.0);
        let choices = [(crossed, 0.0), (free, 7.0)];
        assert_eq!(room.place(&choices), Some((free, 7.0)));
        assert_eq!(room.place(&choices), Some((crossed, 8.0)));
        assert_eq!(room.place(&choices), None);
    }

    proptest! {
        #[test]
        fn spread_labels_never_overlap(wanted in prop::collection::vec((-50.0..150.0_f64, 4.0..20.0_f64), 0..12)) {
            let mut spans: Vec<(f64, f64)> = spread(&wanted, 0.0, 100.0)
                .into_iter()
                .zip(&wanted)
                .filter_map(|(middle, (_, height))| Some((middle? - height / 2.0, middle? + height / 2.0)))
                .collect();
            spans.sort_by(|one, other| one.0.total_cmp(&other.0));
            for span in &spans {
                // Sums of at most twelve heights, rounded at each step.
                prop_assert!(span.0 >= -1e-9 && span.1 <= 100.0 + 1e-9);
            }
            for pair in spans.windows(2) {
                prop_assert!(pair[0].1 <= pair[1].0 + 1e-9);
            }
        }
    }
}
