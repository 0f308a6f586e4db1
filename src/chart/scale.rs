//! Numbers that are safe to draw: ranges, round ticks, runs of finite points.
//!
//! Data can hold anything, and a drawing must come out all the same: an infinite range would never end, an equal one
//! divide by zero, a point that is not a number be drawn as if it were the lowest.

/// A range that can be drawn and that holds both values: in ascending order, finite, and so wide that its ends differ
/// by more than rounding.
///
/// What is not a number counts as the other end, or as 0; what is infinite as the largest number allowed, 1e150.
pub fn safe_range(low: f64, high: f64) -> (f64, f64) {
    const MOST: f64 = 1e150;
    let (low, high) = match (low.is_nan(), high.is_nan()) {
        (true, true) => return (0.0, 1.0),
        (true, false) => (high, high),
        (false, true) => (low, low),
        (false, false) => (low.min(high), low.max(high)),
    };
    let (low, high) = (low.clamp(-MOST, MOST), high.clamp(-MOST, MOST));
    let largest = low.abs().max(high.abs());
    if high - low > (largest * 1e-9).max(1e-150) {
        return (low, high);
    }
    if largest <= 1e-150 {
        return (0.0, 1.0);
    }
    (low - largest * 0.05, high + largest * 0.05)
}

/// Round values in a range, evenly spaced by 1, 2 or 5 times a power of ten: at most `most`, and at least two where
/// that is 5 or more.
pub fn nice_ticks(range: (f64, f64), most: usize) -> Vec<f64> {
    let (low, high) = safe_range(range.0, range.1);
    if most == 0 {
        return Vec::new();
    }
    let most = most.min(100);
    let rough = (high - low) / most as f64;
    // Between -152 and 150, as the ends of the range are.
    #[expect(clippy::cast_possible_truncation)]
    let least = rough.log10().floor() as i32;
    // The first of the steps that leaves few enough values; the fourth is already ten times the rough one.
    for power in least..least + 3 {
        for digit in [1.0, 2.0, 5.0] {
            let step = Step { digit, power };
            // The added zero turns a negative zero into a plain one, which has no sign to show.
            let first = (low / step.size() - 1e-9).ceil() + 0.0;
            let last = (high / step.size() + 1e-9).floor();
            if last - first < most as f64 {
                let mut ticks = Vec::with_capacity(most);
                let mut count = first;
                while count <= last {
                    ticks.push(step.times(count));
                    count += 1.0;
                }
                return ticks;
            }
        }
    }
    Vec::new()
}

/// A spacing of ticks: a digit times a power of ten.
struct Step {
    digit: f64,
    power: i32,
}

impl Step {
    fn size(&self) -> f64 {
        self.times(1.0)
    }

    /// A multiple of the step, as near to its decimal as a number can be: 0.3 and not 3 times 0.1.
    fn times(&self, count: f64) -> f64 {
        if self.power < 0 {
            self.digit * count / 10_f64.powi(-self.power)
        } else {
            self.digit * count * 10_f64.powi(self.power)
        }
    }
}

/// The smallest and the largest of those values that are finite, as a range that can be drawn.
pub fn extent(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold((f64::NAN, f64::NAN), |(low, high), value| {
            (low.min(value), high.max(value))
        });
    safe_range(low, high)
}

/// The runs of points between those that have a coordinate that is not finite.
pub fn segments(points: &[(f64, f64)]) -> impl Iterator<Item = &[(f64, f64)]> {
    points
        .split(|(x, y)| !x.is_finite() || !y.is_finite())
        .filter(|run| !run.is_empty())
}

/// The parts of a run of finite points that lie in a box, cut where the line crosses its edges.
pub(super) fn clip(run: &[(f64, f64)], x: (f64, f64), y: (f64, f64)) -> Vec<Vec<(f64, f64)>> {
    let mut parts: Vec<Vec<(f64, f64)>> = Vec::new();
    let inside = |point: &(f64, f64)| x.0 <= point.0 && point.0 <= x.1 && y.0 <= point.1 && point.1 <= y.1;
    if let [only] = run {
        return if inside(only) { vec![vec![*only]] } else { parts };
    }
    let mut joined = false;
    for pair in run.windows(2) {
        let (from, to) = (bounded(pair[0]), bounded(pair[1]));
        let Some((start, end)) = shares_inside(from, to, x, y) else {
            joined = false;
            continue;
        };
        let at = |share: f64| {
            if share >= 1.0 && inside(&to) {
                return to;
            }
            let x_at = from.0 + share * (to.0 - from.0);
            let y_at = from.1 + share * (to.1 - from.1);
            (x_at.clamp(x.0, x.1), y_at.clamp(y.0, y.1))
        };
        match parts.last_mut() {
            Some(part) if joined => part.push(at(end)),
            _ => parts.push(vec![at(start), at(end)]),
        }
        joined = end >= 1.0;
    }
    parts
}

/// A point near enough for the distance to any other to be a number.
fn bounded(point: (f64, f64)) -> (f64, f64) {
    const MOST: f64 = 1e160;
    (point.0.clamp(-MOST, MOST), point.1.clamp(-MOST, MOST))
}

/// From where to where, in shares of its length, a line is inside a box (after Liang and Barsky).
fn shares_inside(from: (f64, f64), to: (f64, f64), x: (f64, f64), y: (f64, f64)) -> Option<(f64, f64)> {
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (step, from, (low, high)) in [(to.0 - from.0, from.0, x), (to.1 - from.1, from.1, y)] {
        if step == 0.0 {
            if from < low || from > high {
                return None;
            }
            continue;
        }
        let (one, other) = ((low - from) / step, (high - from) / step);
        start = start.max(one.min(other));
        end = end.min(one.max(other));
    }
    (start <= end).then_some((start, end))
}

/// Which points of a line it takes to pass within `near` of all of them (after Douglas and Peucker).
pub(super) fn corners(points: &[(f64, f64)], near: f64) -> Vec<bool> {
    // Beyond, a drawing has more points than pixels, and the search would take longer than it saves.
    const MOST: usize = 2000;
    if points.len() < 3 || points.len() > MOST {
        return vec![true; points.len()];
    }
    let mut kept = vec![false; points.len()];
    let mut pieces = vec![(0, points.len() - 1)];
    while let Some((first, last)) = pieces.pop() {
        (kept[first], kept[last]) = (true, true);
        let away = ((first + 1)..last).map(|index| (index, away(points[index], points[first], points[last])));
        if let Some((index, away)) = away.reduce(|one, other| if other.1 > one.1 { other } else { one })
            && away > near * near
        {
            pieces.extend([(first, index), (index, last)]);
        }
    }
    kept
}

/// How far a point is from a straight piece of line, squared.
pub(super) fn away(point: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (right, down) = (to.0 - from.0, to.1 - from.1);
    let (x, y) = (point.0 - from.0, point.1 - from.1);
    let share = ((x * right + y * down) / (right * right + down * down).max(1e-9)).clamp(0.0, 1.0);
    let (x, y) = (x - share * right, y - share * down);
    x * x + y * y
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any() -> impl Strategy<Value = f64> {
        prop_oneof![prop::num::f64::ANY, -1e3..1e3_f64]
    }

    #[test]
    fn ticks_are_round_values_as_near_to_decimals_as_can_be() {
        assert_eq!(nice_ticks((0.0, 2.0), 5), [0.0, 0.5, 1.0, 1.5, 2.0]);
        assert_eq!(nice_ticks((0.0, 0.35), 4), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(nice_ticks((-30.0, 70.0), 6), [-20.0, 0.0, 20.0, 40.0, 60.0]);
        assert_eq!(nice_ticks((0.0, 62e6), 4), [0.0, 2e7, 4e7, 6e7]);
        assert!(
            nice_ticks((-0.5, 1.0), 4)
                .iter()
                .all(|tick| *tick != 0.0 || tick.is_sign_positive())
        );
    }

    #[test]
    fn a_range_of_one_value_is_widened_around_it() {
        assert_eq!(safe_range(0.0, 0.0), (0.0, 1.0));
        assert_eq!(safe_range(100.0, 100.0), (95.0, 105.0));
        assert_eq!(safe_range(f64::NAN, f64::NAN), (0.0, 1.0));
        assert_eq!(safe_range(4.0, 1.0), (1.0, 4.0));
    }

    #[test]
    fn runs_end_where_a_point_is_not_finite() {
        let points = [
            (f64::NAN, 0.0),
            (0.0, 0.0),
            (1.0, 1.0),
            (2.0, f64::INFINITY),
            (3.0, 1.0),
        ];
        let runs: Vec<usize> = segments(&points).map(<[_]>::len).collect();
        assert_eq!(runs, [2, 1]);
    }

    #[test]
    fn a_line_is_cut_where_it_leaves_and_enters() {
        let parts = clip(&[(0.0, 0.0), (2.0, 2.0), (4.0, 0.0)], (0.0, 4.0), (0.0, 1.0));
        assert_eq!(
            parts,
            [vec![(0.0, 0.0), (1.0, 1.0)], vec![(3.0, 1.0), (4.0, 0.0)]]
        );
    }

    #[test]
    fn a_line_needs_its_corners_only() {
        let points = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 5.0), (4.0, 10.0)];
        assert_eq!(corners(&points, 0.2), [true, false, true, false, true]);
    }

    proptest! {
        #[test]
        fn every_range_can_be_drawn(low in any(), high in any()) {
            let (from, to) = safe_range(low, high);
            prop_assert!(from.is_finite() && to.is_finite() && from < to && (to - from).is_finite());
            prop_assert!((1.0 / (to - from)).is_finite());
        }

        #[test]
        fn ticks_are_few_ascending_and_in_the_range(low in any(), high in any(), most in 0..30_usize) {
            let (from, to) = safe_range(low, high);
            let ticks = nice_ticks((low, high), most);
            prop_assert!(ticks.len() <= most);
            // Ticks at the very ends may be off by the rounding of the range itself.
            let slack = (to - from) * 1e-6;
            prop_assert!(ticks.iter().all(|tick| from - slack <= *tick && *tick <= to + slack));
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(most < 5 || ticks.len() > 1);
        }

        #[test]
        fn what_is_drawn_lies_in_the_box(points in prop::collection::vec((any(), any()), 0..12)) {
            for run in segments(&points) {
                for point in clip(run, (-1.0, 1.0), (0.0, 2.0)).concat() {
                    prop_assert!((-1.0..=1.0).contains(&point.0) && (0.0..=2.0).contains(&point.1));
                }
            }
        }

        #[test]
        fn what_lies_in_the_box_is_drawn_whole(
            points in prop::collection::vec((-1.0..1.0_f64, 0.0..2.0_f64), 1..12),
        ) {
            prop_assert_eq!(clip(&points, (-1.0, 1.0), (0.0, 2.0)), [points]);
        }
    }
}
