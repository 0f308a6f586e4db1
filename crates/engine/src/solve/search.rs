//! Where a function of one number takes a value: a scan of the range, a closer look at what comes near, then Brent's method in
//! each bracket (R. Brent, *Algorithms for Minimization without Derivatives*, 1973, chapter 4).
//!
//! It asks for one value at a time, so that who answers can stop at any time, or do something else in between.

/// The golden section.
const GOLDEN: f64 = 0.381_966_011_250_105_1;

/// How long a closer look at one place lasts.
const LOOKS: usize = 24;

/// How exactly a search finds what it finds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Precision {
    /// Inputs that lie nearer are the same, as a part of the range.
    pub(super) input: f64,
    /// Values that lie nearer to the target are at it.
    pub(super) value: f64,
    /// How many inputs are looked at first.
    pub(super) scan: usize,
    /// How many are looked at in all.
    pub(super) most: usize,
}

/// What was found in a range.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// The value is at the target, at one input or from one to another.
    Root { from: f64, to: f64 },
    /// The value jumps over the target: what it is before and after.
    Jump { at: f64, before: f64, after: f64 },
}

/// A search under way.
#[derive(Clone, Debug)]
pub(super) struct Search {
    target: f64,
    precision: Precision,
    width: f64,
    whole: bool,
    /// Inputs to be looked at in the first scan, the last one first.
    to_scan: Vec<f64>,
    /// What was looked at, rising, with what is above the target; nothing where there is no value.
    points: Vec<(f64, Option<f64>)>,
    state: State,
    asked: f64,
    count: usize,
}

#[derive(Clone, Debug)]
enum State {
    Scan,
    /// A closer look between two inputs, at the middle one of three.
    Look {
        /// The looks that are left to begin, each three inputs.
        left: Vec<[f64; 3]>,
        now: Option<Look>,
    },
    Brackets {
        /// The brackets that are left to begin: the two inputs with their values.
        left: Vec<[(f64, f64); 2]>,
        now: Option<Bracket>,
        found: Vec<Found>,
    },
    Done(Vec<Found>),
}

/// Three inputs of which the middle one comes nearest to the target without reaching it.
#[derive(Clone, Copy, Debug)]
struct Look {
    low: f64,
    middle: (f64, f64),
    high: f64,
    count: usize,
}

/// Brent's method between two inputs whose values lie on either side.
#[derive(Clone, Copy, Debug)]
struct Bracket {
    a: (f64, f64),
    b: (f64, f64),
    c: (f64, f64),
    d: f64,
    e: f64,
    tolerance: f64,
    near: f64,
}

impl Bracket {
    fn new(ends: [(f64, f64); 2], tolerance: f64, near: f64) -> Self {
        let [a, b] = ends;
        Self {
            a,
            b,
            c: a,
            d: b.0 - a.0,
            e: b.0 - a.0,
            tolerance,
            near,
        }
    }

    /// The next input to be looked at; nothing where the search has ended at `b`, with `c` on the other side.
    #[allow(clippy::many_single_char_names, reason = "as in the published algorithm")]
    fn ask(&mut self) -> Option<f64> {
        if (self.b.1 > 0.0) == (self.c.1 > 0.0) {
            self.c = self.a;
            self.d = self.b.0 - self.a.0;
            self.e = self.d;
        }
        if self.c.1.abs() < self.b.1.abs() {
            self.a = self.b;
            self.b = self.c;
            self.c = self.a;
        }
        let tolerance = 2.0 * f64::EPSILON * self.b.0.abs() + 0.5 * self.tolerance;
        let half = 0.5 * (self.c.0 - self.b.0);
        if half.abs() <= tolerance || self.b.1.abs() <= self.near {
            return None;
        }
        let (mut d, mut e) = (half, half);
        if self.e.abs() >= tolerance && self.a.1.abs() > self.b.1.abs() {
            let s = self.b.1 / self.a.1;
            let (mut p, mut q) = if (self.a.0 - self.c.0).abs() <= 0.0 {
                (2.0 * half * s, 1.0 - s)
            } else {
                let (q, r) = (self.a.1 / self.c.1, self.b.1 / self.c.1);
                let p = s * (2.0 * half * q * (q - r) - (self.b.0 - self.a.0) * (r - 1.0));
                (p, (q - 1.0) * (r - 1.0) * (s - 1.0))
            };
            if p > 0.0 {
                q = -q;
            }
            p = p.abs();
            if 2.0 * p < (3.0 * half * q - (tolerance * q).abs()).min((self.e * q).abs()) {
                e = self.d;
                d = p / q;
            }
        }
        self.d = d;
        self.e = e;
        self.a = self.b;
        let step = if d.abs() > tolerance {
            d
        } else {
            tolerance.copysign(half)
        };
        Some(self.b.0 + step)
    }
}

impl Search {
    /// A search between two inputs, whole ones only where `whole`.
    pub(super) fn new(from: f64, to: f64, target: f64, whole: bool, precision: Precision) -> Self {
        let count = precision.scan.max(2);
        let mut to_scan: Vec<f64> = (0..count)
            .map(|step| {
                let input = from + (to - from) * step as f64 / (count - 1) as f64;
                if whole { input.round() } else { input }
            })
            .collect();
        to_scan.dedup();
        to_scan.reverse();
        Self {
            target,
            precision,
            width: to - from,
            whole,
            to_scan,
            points: Vec::new(),
            state: State::Scan,
            asked: from,
            count: 0,
        }
    }

    /// How many inputs were looked at.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// What was looked at, rising, with the values there.
    pub(super) fn points(&self) -> impl Iterator<Item = (f64, Option<f64>)> + '_ {
        let value = |above: Option<f64>| above.map(|above| above + self.target);
        self.points
            .iter()
            .map(move |&(input, above)| (input, value(above)))
    }

    /// What was found, where the search has ended.
    pub(super) fn found(&self) -> &[Found] {
        match &self.state {
            State::Done(found) | State::Brackets { found, .. } => found,
            _ => &[],
        }
    }

    /// The next input to be looked at; nothing when the search has ended.
    pub(super) fn ask(&mut self) -> Option<f64> {
        let next = self.next();
        if let Some(input) = next {
            self.asked = input;
        }
        next
    }

    fn next(&mut self) -> Option<f64> {
        loop {
            let enough = self.count >= self.precision.most;
            match &mut self.state {
                State::Scan => match self.to_scan.pop() {
                    Some(input) if !enough => return Some(input),
                    _ => {
                        let left = if self.whole { Vec::new() } else { self.looks() };
                        self.state = State::Look { left, now: None };
                    }
                },
                State::Look { left, now } => {
                    if let Some(look) = now
                        && look.count < LOOKS
                        && !enough
                    {
                        look.count += 1;
                        let (low, high) = (look.middle.0 - look.low, look.high - look.middle.0);
                        return Some(if low > high {
                            look.middle.0 - GOLDEN * low
                        } else {
                            look.middle.0 + GOLDEN * high
                        });
                    }
                    let Some([low, middle, high]) = left.pop() else {
                        self.state = State::Brackets {
                            left: self.brackets(),
                            now: None,
                            found: Vec::new(),
                        };
                        continue;
                    };
                    let above = self
                        .points
                        .iter()
                        .find(|(input, _)| (input - middle).abs() <= 0.0);
                    *now = above.and_then(|(_, above)| *above).map(|above| Look {
                        low,
                        middle: (middle, above),
                        high,
                        count: 0,
                    });
                }
                State::Brackets { left, now, found } => {
                    if let Some(bracket) = now {
                        let input = if enough || self.whole { None } else { bracket.ask() };
                        if input.is_some() {
                            return input;
                        }
                        found.push(ended(bracket, self.target, self.precision.value));
                        *now = None;
                    }
                    let Some(ends) = left.pop() else {
                        let mut found = std::mem::take(found);
                        found.extend(self.level(&found));
                        found.sort_by(|one, other| place(one).total_cmp(&place(other)));
                        self.state = State::Done(found);
                        return None;
                    };
                    let tolerance = self.width.abs() * self.precision.input;
                    *now = Some(Bracket::new(ends, tolerance, self.precision.value));
                }
                State::Done(_) => return None,
            }
        }
    }

    /// What was found there; nothing where the input cannot be used.
    pub(super) fn tell(&mut self, value: Option<f64>) {
        let input = self.asked;
        let above = value
            .filter(|value| value.is_finite())
            .map(|value| value - self.target);
        self.count += 1;
        let at = self.points.partition_point(|(known, _)| *known < input);
        if !self
            .points
            .get(at)
            .is_some_and(|(known, _)| (known - input).abs() <= 0.0)
        {
            self.points.insert(at, (input, above));
        }
        match &mut self.state {
            State::Look { now, .. } => {
                let Some(look) = now else { return };
                let crossed = above.is_none_or(|above| above * look.middle.1 <= 0.0);
                let Some(above) = above.filter(|_| !crossed) else {
                    *now = None; // it reaches the target, or cannot be used there
                    return;
                };
                let nearer = above.abs() < look.middle.1.abs();
                // What is farther from the target than the middle is the new end on its side; what is nearer makes the
                // middle the end on the other.
                let end = if nearer { look.middle.0 } else { input };
                if nearer == (input < look.middle.0) {
                    look.high = end;
                } else {
                    look.low = end;
                }
                if nearer {
                    look.middle = (input, above);
                }
            }
            State::Brackets { now, .. } => match (now.as_mut(), above) {
                (Some(bracket), Some(above)) => bracket.b = (input, above),
                _ => *now = None,
            },
            State::Scan | State::Done(_) => {}
        }
    }

    /// Where the value comes nearer to the target than on both sides without crossing it.
    fn looks(&self) -> Vec<[f64; 3]> {
        let windows = self.points.windows(3).filter_map(|points| match points {
            [(a, Some(before)), (b, Some(here)), (c, Some(after))] => {
                let same = before * here > 0.0 && here * after > 0.0;
                let near = here.abs() <= before.abs() && here.abs() <= after.abs();
                let alike = (here - before).abs() <= 0.0 && (here - after).abs() <= 0.0;
                (same && near && !alike).then_some([*a, *b, *c])
            }
            _ => None,
        });
        let mut looks: Vec<[f64; 3]> = windows.collect();
        looks.reverse();
        looks
    }

    /// Neighbours on either side of the target, the last ones first.
    fn brackets(&self) -> Vec<[(f64, f64); 2]> {
        let near = self.precision.value;
        let pairs = self.points.windows(2).filter_map(|points| match points {
            [(a, Some(before)), (b, Some(after))] => {
                let off = before.abs() > near && after.abs() > near;
                (off && before * after < 0.0).then_some([(*a, *before), (*b, *after)])
            }
            _ => None,
        });
        let mut brackets: Vec<[(f64, f64); 2]> = pairs.collect();
        brackets.reverse();
        brackets
    }

    /// Inputs that were found to be at the target as they were looked at, beside what is known; neighbours are one stretch.
    fn level(&self, roots: &[Found]) -> Vec<Found> {
        /// A shorter stretch is one place, as a part of the range.
        const SHORT: f64 = 1e-3;
        let mut found: Vec<(f64, f64)> = Vec::new();
        let mut last = false;
        for (input, above) in &self.points {
            let here = above.is_some_and(|above| above.abs() <= self.precision.value);
            match found.last_mut() {
                Some(stretch) if here && last => stretch.1 = *input,
                _ if here => found.push((*input, *input)),
                _ => {}
            }
            last = here;
        }
        // What a bracket ended at is found already.
        let known = |from: f64, to: f64| {
            let tolerance = self.width.abs() * self.precision.input;
            roots.iter().any(|found| {
                matches!(found, Found::Root { from: root, .. } if from - tolerance <= *root && *root <= to + tolerance)
            })
        };
        found
            .into_iter()
            .map(|(from, to)| {
                let short = to - from < SHORT * self.width.abs();
                (from, if short { from } else { to })
            })
            .filter(|&(from, to)| to > from || !known(from, to))
            .map(|(from, to)| Found::Root { from, to })
            .collect()
    }
}

fn place(found: &Found) -> f64 {
    match found {
        Found::Root { from, .. } => *from,
        Found::Jump { at, .. } => *at,
    }
}

/// What a bracket has come to.
fn ended(bracket: &Bracket, target: f64, near: f64) -> Found {
    let (b, c) = (bracket.b, bracket.c);
    // Where both sides have come near each other the value is straight there; where they have not it jumps.
    let gap = (b.1 - c.1).abs();
    if b.1.abs() <= near || gap <= near * 4.0 {
        return Found::Root { from: b.0, to: b.0 };
    }
    let (before, after) = if b.0 < c.0 { (b, c) } else { (c, b) };
    Found::Jump {
        at: after.0,
        before: before.1 + target,
        after: after.1 + target,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PRECISION: Precision = Precision {
        input: 1e-10,
        value: 1e-7,
        scan: 33,
        most: 600,
    };

    fn run(from: f64, to: f64, target: f64, of: impl Fn(f64) -> Option<f64>) -> (Vec<Found>, usize) {
        let mut search = Search::new(from, to, target, false, PRECISION);
        while let Some(input) = search.ask() {
            assert!((from..=to).contains(&input), "{input}");
            search.tell(of(input));
        }
        (search.found().to_vec(), search.count())
    }

    fn roots(from: f64, to: f64, target: f64, of: impl Fn(f64) -> Option<f64>) -> Vec<f64> {
        let (found, _) = run(from, to, target, of);
        found.iter().map(place).collect()
    }

    #[track_caller]
    fn near(found: &[f64], expected: &[f64]) {
        let close = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-6;
        assert!(
            found.len() == expected.len() && found.iter().zip(expected).all(close),
            "{found:?} for {expected:?}"
        );
    }

    /// x (1 - x) = 0.21 at 0.3 and 0.7; 0.25 at the top alone, 0.2499999 within 0.0003 of it, which lies between two inputs of
    /// the scan.
    #[test]
    fn both_roots_of_a_hump() {
        let hump = |x: f64| Some(x * (1.0 - x));
        near(&roots(0.0, 1.0, 0.21, hump), &[0.3, 0.7]);
        let shifted = |x: f64| Some((x - 0.01) * (1.01 - x));
        let (found, _) = run(0.0, 1.0, 0.249_99, shifted);
        assert_eq!(found.len(), 2, "{found:?}");
        near(&roots(0.0, 1.0, 0.3, hump), &[]);
    }

    #[test]
    fn a_jump_is_told() {
        let (found, count) = run(0.0, 1.0, 0.5, |x| Some(if x < 0.37 { 0.0 } else { 1.0 }));
        let [Found::Jump { at, before, after }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert!((at - 0.37).abs() < 1e-6 && before.abs() < 1e-12 && (after - 1.0).abs() < 1e-12);
        assert!(count < 120, "{count}");
    }

    #[test]
    fn a_stretch_at_the_target_is_one_answer() {
        let (found, _) = run(0.0, 1.0, 1.0, |x| Some((2.0 * x).min(1.0)));
        let [Found::Root { from, to }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert!((from - 0.5).abs() < 0.04 && (to - 1.0).abs() < 1e-12);
    }

    /// What cannot be used is left out, and the rest stands.
    #[test]
    fn inputs_without_a_value() {
        near(&roots(0.0, 1.0, 0.2, |x| (x < 0.6).then_some(x)), &[0.2]);
        near(&roots(0.0, 1.0, 0.2, |_| None), &[]);
    }

    proptest! {
        /// Whatever the function, the search ends within its evaluations and finds a crossing that is there.
        #[test]
        fn it_ends(a in -3.0..3.0_f64, b in -9.0..9.0_f64, c in 0.0..20.0_f64, target in -2.0..2.0_f64) {
            let of = |x: f64| a * x + (b * x).sin() + if x > c { 2.0 } else { 0.0 };
            let (found, count) = run(-1.0, 4.0, target, |x| Some(of(x)));
            prop_assert!(count <= PRECISION.most);
            if (of(-1.0) - target) * (of(4.0) - target) < 0.0 {
                prop_assert!(!found.is_empty());
            }
            for found in found {
                match found {
                    Found::Root { from, .. } => prop_assert!((of(from) - target).abs() < 1e-5),
                    Found::Jump { at, .. } => prop_assert!((at - c).abs() < 1e-6),
                }
            }
        }
    }
}
