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

/// Round values in a range, evenly spaced by 1, 2 or 5 times a power of ten; at most `most`, and at least two where
/// `most` allows it and the range holds them.
pub fn nice_ticks(range: (f64, f64), most: usize) -> Vec<f64> {
    let (low, high) = safe_range(range.0, range.1);
    if most == 0 {
        return Vec::new();
    }
    let most = most.min(100);
    let rough = (high - low) / most as f64;
    let mut power = rough.log10().floor();
    // The first of the steps that leaves few enough values; the fourth is already ten times the rough one.
    for _ in 0..3 {
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
        power += 1.0;
    }
    Vec::new()
}

/// A spacing of ticks: a digit times a power of ten.
struct Step {
    digit: f64,
    power: f64,
}

impl Step {
    fn size(&self) -> f64 {
        self.times(1.0)
    }

    /// A multiple of the step, as near to its decimal as a number can be: 0.3 and not 3 times 0.1.
    fn times(&self, count: f64) -> f64 {
        if self.power < 0.0 {
            self.digit * count / 10_f64.powf(-self.power)
        } else {
            self.digit * count * 10_f64.powf(self.power)
        }
    }
}

/// The smallest and the largest of those values that are finite, as a range that can be drawn.
pub fn extent(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold((f64::NAN, f64::NAN), |(low, high), value| (low.min(value), high.max(value)));
    safe_range(low, high)
}

/// The runs of points between those that have a coordinate that is not finite.
pub fn segments(points: &[(f64, f64)]) -> impl Iterator<Item = &[(f64, f64)]> {
    points.split(|(x, y)| !x.is_finite() || !y.is_finite()).filter(|run| !run.is_empty())
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
fn shares_inside(
    from: (f64, f64),
    to: (f64, f64),
    x: (f64, f64),
    y: (f64, f64),
) -> Option<(f64, f64)> {
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
