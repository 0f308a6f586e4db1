//! Payout curves and rate tables in flat form: one figure to another, in linear pieces.

use crate::grid::Few;
use crate::model::{Beyond, Curve, Tiers};
use crate::number::{Eight, Figure, Number, SIDE};

/// A piecewise-linear function that may jump.
///
/// Below its first piece it is 0. A piece holds from its own start, included, to where the next one starts, and the last
/// goes on: so a level is reached at its own value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlatCurve {
    pieces: Few<Piece>,
    /// The same as what is added on the way up, so that a figure is looked up without a branch.
    steps: Steps<f64>,
}

/// What is added on the way up.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Steps<C> {
    jumps: Few<Jump<C>>,
    ramps: Few<Ramp<C>>,
}

/// What is added from a figure on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Jump<C> {
    from: C,
    by: C,
}

/// What is added between a figure and another one: `slope` times the way.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ramp<C> {
    from: C,
    length: C,
    slope: C,
}

/// The function from `from` up to where the next piece starts: `value + slope * (x - from)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) from: f64,
    pub(crate) value: f64,
    pub(crate) slope: f64,
}

/// Why a list of points is no curve, with the number of the point, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CurveFault {
    /// There is no point.
    Empty,
    /// The point lies below the one before it.
    Order(usize),
    /// The point is the third at one attainment.
    Third(usize),
}

/// Below every figure that a model can hold.
const LOWEST: f64 = -1e300;
/// A jump that is smaller in proportion is rounding.
const ROUNDING: f64 = 1e-12;
impl<C: Copy> Steps<C> {
    /// The same to be looked up many times: where the lists lie is found out once.
    pub(crate) fn slices(&self) -> Looked<'_, C> {
        Looked {
            jumps: &self.jumps,
            ramps: &self.ramps,
        }
    }
}

/// A curve that is looked up.
#[derive(Clone, Copy)]
pub(crate) struct Looked<'a, C> {
    jumps: &'a [Jump<C>],
    ramps: &'a [Ramp<C>],
}

impl<C: Copy> Looked<'_, C> {
    /// The value at `x`.
    #[allow(
        clippy::inline_always,
        reason = "a few instructions, which a compiler that saves size would call"
    )]
    #[inline(always)]
    pub(crate) fn at<N: Figure<Constant = C>>(self, x: N) -> N {
        let mut value = N::NOTHING;
        for jump in self.jumps {
            value += x.reaching(jump.from, jump.by);
        }
        // Threshold, target, accelerator and cap are three ramps: without a loop, of which a compiler that saves size keeps each.
        let (threes, rest) = self.ramps.as_chunks();
        for [first, second, third] in threes {
            value += x.beyond(first.from, first.length).times(first.slope);
            value += x.beyond(second.from, second.length).times(second.slope);
            value += x.beyond(third.from, third.length).times(third.slope);
        }
        for ramp in rest {
            value += x.beyond(ramp.from, ramp.length).times(ramp.slope);
        }
        value
    }
}

/// A curve in the fewest operations: where its start is reached, a number and three times what the figure is up to a bend, each
/// times what the slope changes there by.
///
/// The way from where a line starts is taken with the way from 0: what that adds too much is in the number already. So it
/// is right to single precision only where that is little beside what the curve is worth.
///
/// Target, accelerator and cap are three bends. So many they are always, some of them none: a loop over them costs more than
/// a bend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bends<C> {
    start: C,
    number: C,
    changes: [Bend<C>; 3],
}

/// Where the slope changes, and how much smaller it is from there on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bend<C> {
    at: C,
    by: C,
}

/// So many times the least that a curve is worth may be in the number: then it is right to some 4 millionths.
const CANCELS: f64 = 32.0;

impl<C: Copy> Bends<C> {
    /// The value at `x`.
    #[allow(
        clippy::inline_always,
        reason = "a few instructions, which a compiler that saves size would call"
    )]
    #[inline(always)]
    pub(crate) fn at<N: Figure<Constant = C>>(&self, x: N) -> N {
        let [first, second, third] = self.changes;
        let value = x.up_to(first.at).times(first.by).plus(self.number)
            + x.up_to(second.at).times(second.by)
            + x.up_to(third.at).times(third.by);
        value.where_reached(x, self.start)
    }
}

impl FlatCurve {
    /// The curve in the fewest operations; nothing where it has more bends, or jumps after its start, or where that would not
    /// be right.
    pub(crate) fn bends<N: Number>(&self) -> Option<Bends<N::Constant>> {
        let start = self.pieces.first()?;
        let number = start.value - start.slope * start.from;
        let mut bends: Few<(f64, f64)> = Few::new();
        for pair in self.pieces.windows(2) {
            if let [piece, next] = pair {
                let reached = piece.value + piece.slope * (next.from - piece.from);
                if (next.value - reached).abs() > next.value.abs().max(1.0) * ROUNDING {
                    return None;
                }
                bends.push((next.from, piece.slope - next.slope));
            }
        }
        // The last slope goes on for ever.
        bends.extend(self.pieces.last().map(|last| (f64::INFINITY, last.slope)));
        bends.retain(|(_, by)| by.abs() > 0.0);
        let worth = self.pieces.iter().map(|piece| piece.value.abs());
        let least = worth.filter(|worth| *worth > 0.0).fold(f64::INFINITY, f64::min);
        // What the bends add above them, of which the number takes a part away again.
        let added = bends.iter().filter(|(at, _)| at.is_finite());
        let added: f64 = added.map(|(at, by)| (at * by).abs()).sum();
        if bends.len() > 3 || number.abs() + added > CANCELS * least {
            return None;
        }
        let bend = |index: usize| {
            let (at, by) = bends.get(index).copied().unwrap_or_default();
            Bend {
                at: N::constant(at),
                by: N::constant(by),
            }
        };
        Some(Bends {
            start: N::level(start.from),
            number: N::constant(number),
            changes: [bend(0), bend(1), bend(2)],
        })
    }

    fn new(pieces: Few<Piece>) -> Self {
        let mut curve = Self {
            pieces,
            steps: Steps::default(),
        };
        let mut reached = 0.0;
        for (index, piece) in curve.pieces.iter().enumerate() {
            let by = piece.value - reached;
            if by.abs() > piece.value.abs().max(1.0) * ROUNDING {
                curve.steps.jumps.push(Jump { from: piece.from, by });
            }
            let end = curve
                .pieces
                .get(index + 1)
                .map_or(f64::INFINITY, |next| next.from);
            let length = end - piece.from;
            reached = piece.value;
            if piece.slope.abs() > 0.0 && length > 0.0 {
                reached += piece.slope * length;
                curve.steps.ramps.push(Ramp {
                    from: piece.from,
                    length,
                    slope: piece.slope,
                });
            }
        }
        curve
    }

    /// Compiles a payout curve, or says which point makes that impossible.
    pub(crate) fn compile(curve: &Curve) -> Result<Self, CurveFault> {
        let points: Few<(f64, f64)> = curve.points.iter().map(|p| (p.attainment(), p.pay())).collect();
        Self::through(&points, curve.beyond == Beyond::Extend)
    }

    /// The lines through points; beyond the last one flat, or on at the slope of the last piece, though never below 0.
    pub(crate) fn through(points: &[(f64, f64)], extend: bool) -> Result<Self, CurveFault> {
        if points.is_empty() {
            return Err(CurveFault::Empty);
        }
        for (row, pair) in points.windows(2).enumerate() {
            if let [(a, _), (b, _)] = pair
                && b < a
            {
                return Err(CurveFault::Order(row + 1));
            }
        }
        for (row, three) in points.windows(3).enumerate() {
            if let [(a, _), _, (c, _)] = three
                && a >= c
            {
                return Err(CurveFault::Third(row + 2));
            }
        }
        let mut pieces: Few<Piece> = points
            .windows(2)
            .filter_map(|pair| match pair {
                [(a, from), (b, to)] if b > a => Some(Piece {
                    from: *a,
                    value: *from,
                    slope: (to - from) / (b - a),
                }),
                _ => None,
            })
            .collect();
        if let Some(&(from, value)) = points.last() {
            let slope = if extend {
                pieces.last().map_or(0.0, |piece| piece.slope)
            } else {
                0.0
            };
            pieces.push(Piece { from, value, slope });
            if slope < 0.0 && value > 0.0 {
                pieces.push(Piece {
                    from: from - value / slope,
                    value: 0.0,
                    slope: 0.0,
                });
            }
        }
        Ok(Self::new(pieces))
    }

    /// The lines through points, flat on both sides.
    pub(crate) fn flat_outside(points: &[(f64, f64)]) -> Result<Self, CurveFault> {
        let mut pieces = Self::through(points, false)?.pieces;
        if let Some(&(_, value)) = points.first() {
            let below = Piece {
                from: LOWEST,
                value,
                slope: 0.0,
            };
            pieces.insert(0, below);
        }
        Ok(Self::new(pieces))
    }

    /// Steps: each value holds from its start on.
    pub(crate) fn steps(steps: impl Iterator<Item = (f64, f64)>) -> Self {
        let piece = |(from, value)| Piece {
            from,
            value,
            slope: 0.0,
        };
        Self::new(steps.map(piece).collect())
    }

    /// What the bands of a rate table pay for a result: each rate on its own band, or the reached one on everything.
    pub(crate) fn rates(bands: &[(f64, f64)], tiers: Tiers) -> Self {
        let mut below = 0.0;
        let mut last: Option<(f64, f64)> = None;
        let piece = |&(from, rate): &(f64, f64)| {
            let value = match tiers {
                Tiers::Marginal => {
                    below += last.map_or(0.0, |(start, rate)| (from - start) * rate);
                    below
                }
                Tiers::Retroactive => from * rate,
            };
            last = Some((from, rate));
            Piece {
                from,
                value,
                slope: rate,
            }
        };
        Self::new(bands.iter().map(piece).collect())
    }

    /// The pieces.
    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The value at `x`.
    #[inline]
    pub(crate) fn at<N: Number>(&self, x: N) -> N {
        let mut value = N::default();
        for jump in &self.steps.jumps {
            value += x.reaching(N::level(jump.from), N::constant(jump.by));
        }
        for ramp in &self.steps.ramps {
            let way = x.beyond(N::constant(ramp.from), N::constant(ramp.length));
            value += way.times(N::constant(ramp.slope));
        }
        value
    }

    /// The curve, ready to be looked up many times.
    pub(crate) fn ready<N: Number>(&self) -> Steps<N::Constant> {
        let jumps = self.steps.jumps.iter().map(|jump| Jump {
            from: N::level(jump.from),
            by: N::constant(jump.by),
        });
        let ramps = self.steps.ramps.iter().map(|ramp| Ramp {
            from: N::constant(ramp.from),
            length: N::constant(ramp.length),
            slope: N::constant(ramp.slope),
        });
        Steps {
            jumps: jumps.collect(),
            ramps: ramps.collect(),
        }
    }

    /// Adds the values at many figures, each times its scale, to as many sums; without a branch, so that the figures
    /// are looked up side by side.
    pub(crate) fn add_scaled(&self, figures: &[f64], scales: &[f64], sums: &mut [f64]) {
        let (figures, rest) = figures.as_chunks::<SIDE>();
        let (scales, scales_rest) = scales.as_chunks::<SIDE>();
        let (sums, sums_rest) = sums.as_chunks_mut::<SIDE>();
        for ((x, scale), sum) in figures.iter().zip(scales).zip(sums) {
            let x = Eight::new(x);
            let mut value = Eight::same(0.0);
            for jump in &self.steps.jumps {
                value = value + x.reaching(jump.from, jump.by);
            }
            for ramp in &self.steps.ramps {
                value = value + x.beyond(ramp.from, ramp.length) * Eight::same(ramp.slope);
            }
            *sum = (Eight::new(sum) + Eight::new(scale) * value).numbers();
        }
        for ((x, scale), sum) in rest.iter().zip(scales_rest).zip(sums_rest) {
            *sum += scale * self.steps.slices().at(*x);
        }
    }

    /// The curve, paying at most `most`.
    pub(crate) fn at_most(&self, most: f64) -> Self {
        let mut pieces: Few<Piece> = Few::with_capacity(self.pieces.len() + 1);
        for (index, piece) in self.pieces.iter().enumerate() {
            let end = self.pieces.get(index + 1).map_or(f64::INFINITY, |next| next.from);
            let cap = |from| Piece {
                from,
                value: most,
                slope: 0.0,
            };
            if piece.value > most {
                pieces.push(cap(piece.from));
                let meets = piece.from + (most - piece.value) / piece.slope;
                if piece.slope < 0.0 && meets < end {
                    pieces.push(Piece {
                        from: meets,
                        value: most,
                        ..*piece
                    });
                }
            } else {
                pieces.push(*piece);
                let meets = piece.from + (most - piece.value) / piece.slope;
                if piece.slope > 0.0 && meets < end {
                    pieces.push(cap(meets));
                }
            }
        }
        Self::new(pieces)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Point;
    use crate::number::Tile;
    use proptest::prelude::*;

    fn curve(points: &[(f64, f64)], beyond: Beyond) -> Result<FlatCurve, CurveFault> {
        let points = points.iter().map(|&(a, p)| Point::new(a, p).unwrap()).collect();
        FlatCurve::compile(&Curve { points, beyond })
    }

    #[test]
    fn threshold_target_excellence() {
        // 80% pays 50%, 100% pays 100%, 125% pays 200%, no more beyond.
        let flat = curve(&[(0.8, 0.5), (1.0, 1.0), (1.25, 2.0)], Beyond::Flat).unwrap();
        let cases = [
            (0.0, 0.0),
            (0.799_999, 0.0), // below the threshold: nothing
            (0.8, 0.5),       // a level is reached at its own value
            (0.9, 0.75),      // 0.5 + 2.5 * 0.1
            (1.0, 1.0),
            (1.1, 1.4), // 1 + 4 * 0.1
            (1.25, 2.0),
            (3.0, 2.0), // the cap
        ];
        for (attainment, pays) in cases {
            assert!((flat.at(attainment) - pays).abs() < 1e-12, "{attainment}");
        }
        // The last slope is 4: at 150% the extended curve pays 2 + 4 * 0.25.
        let extended = curve(&[(0.8, 0.5), (1.0, 1.0), (1.25, 2.0)], Beyond::Extend).unwrap();
        assert!((extended.at(1.5) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_cliff_belongs_to_its_upper_side() {
        let flat = curve(&[(0.5, 0.0), (0.9, 0.4), (0.9, 0.8), (1.0, 1.0)], Beyond::Flat).unwrap();
        assert!((flat.at(0.9) - 0.8).abs() < 1e-12);
        assert!(flat.at(0.9 - 1e-9) < 0.4);
    }

    #[test]
    fn an_extended_fall_ends_at_nothing() {
        // From 100% at 100% to 50% at 120%: the slope is -2.5, and nothing is left at 140%.
        let falling = curve(&[(1.0, 1.0), (1.2, 0.5)], Beyond::Extend).unwrap();
        assert!((falling.at(1.3) - 0.25).abs() < 1e-12);
        assert!(falling.at(2.0).abs() < 1e-12);
    }

    #[test]
    fn a_rate_table_pays_each_band_or_everything() {
        // 50% up to 100,000 and 60% above, on 180,000: 50,000 + 48,000, or 60% of all of it.
        let bands = [(0.0, 0.5), (100_000.0, 0.6)];
        let at = |tiers| FlatCurve::rates(&bands, tiers).at(180_000.0);
        assert!((at(Tiers::Marginal) - 98_000.0).abs() < 1e-9);
        assert!((at(Tiers::Retroactive) - 108_000.0).abs() < 1e-9);
    }

    #[test]
    fn a_score_may_pay_less_than_nothing() {
        let objective = FlatCurve::flat_outside(&[(0.0, -15_000.0), (1.0, 30_000.0)]).unwrap();
        let cases = [
            (-1.0, -15_000.0),
            (0.0, -15_000.0),
            (0.5, 7_500.0),
            (1.0, 30_000.0),
            (2.0, 30_000.0),
        ];
        for (score, pays) in cases {
            assert!((objective.at(score) - pays).abs() < 1e-9, "{score}");
        }
    }

    /// Threshold, target, accelerator and cap have three bends; what jumps on the way, bends more often, or begins with a
    /// hundredth of what it ends with is looked up step by step.
    #[test]
    fn what_has_few_bends() {
        let bends = |points: &[(f64, f64)]| curve(points, Beyond::Flat).unwrap().bends::<Tile>();
        let usual = [(0.5, 0.25), (1.0, 1.0), (1.25, 1.375), (1.9, 3.0)];
        let found = bends(&usual).expect("three bends");
        for (x, pays) in [
            (0.49, 0.0),
            (0.5, 0.25),
            (0.75, 0.625),
            (1.0, 1.0),
            (1.1, 1.15),
            (1.9, 3.0),
            (9.0, 3.0),
        ] {
            assert!((found.at(Tile::of(x)).lane(0) - pays).abs() < 1e-6, "{x}");
        }
        assert_eq!(bends(&[(0.5, 0.0), (0.9, 0.4), (0.9, 0.8), (1.0, 1.0)]), None);
        assert_eq!(
            bends(&[(0.5, 0.5), (0.8, 0.7), (1.0, 1.0), (1.2, 1.1), (1.5, 2.0)]),
            None
        );
        assert_eq!(bends(&[(0.5, 0.005), (1.0, 1.0), (1.5, 2.0)]), None);
    }

    #[test]
    fn without_acceleration() {
        let curve = curve(&[(0.8, 0.5), (1.0, 1.0), (1.25, 2.0)], Beyond::Flat)
            .unwrap()
            .at_most(1.0);
        for (attainment, pays) in [(0.9, 0.75), (1.0, 1.0), (1.1, 1.0), (2.0, 1.0)] {
            assert!((curve.at(attainment) - pays).abs() < 1e-12, "{attainment}");
        }
    }

    #[test]
    fn faults_name_the_point() {
        assert_eq!(curve(&[], Beyond::Flat), Err(CurveFault::Empty));
        assert_eq!(
            curve(&[(1.0, 1.0), (0.8, 0.5)], Beyond::Flat),
            Err(CurveFault::Order(1))
        );
        assert_eq!(
            curve(&[(1.0, 0.0), (1.0, 0.5), (1.0, 1.0)], Beyond::Flat),
            Err(CurveFault::Third(2))
        );
    }

    fn rising(steps: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
        let mut points = Vec::new();
        let (mut x, mut y) = (0.0, 0.0);
        for (dx, dy) in steps {
            x += dx;
            y += dy;
            points.push((x, y));
        }
        points
    }

    proptest! {
        /// More attainment never pays less where the points never fall, and nothing lies outside what the points span.
        #[test]
        fn rising_points_rise(
            steps in prop::collection::vec((0.001..0.5f64, 0.0..1.0f64), 1..8),
            a in 0.0..5.0f64,
            b in 0.0..5.0f64,
        ) {
            let points = rising(steps);
            let flat = curve(&points, Beyond::Flat).unwrap();
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(flat.at(low) <= flat.at(high) + 1e-12);
            prop_assert!(flat.at(high) <= points.last().unwrap().1 + 1e-9);
        }

        /// Many figures are looked up as one is, to the last bit.
        #[test]
        fn many_are_as_one(
            steps in prop::collection::vec((0.0..0.5f64, -0.5..1.0f64), 1..6),
            figures in prop::collection::vec(-1.0..5.0f64, 0..40),
        ) {
            let flat = FlatCurve::steps(rising(steps).into_iter());
            let scales: Vec<f64> = figures.iter().map(|x| 1.0 + x).collect();
            let mut sums = vec![1.0; figures.len()];
            flat.add_scaled(&figures, &scales, &mut sums);
            for ((x, scale), sum) in figures.iter().zip(&scales).zip(&sums) {
                prop_assert_eq!(sum.to_bits(), (1.0 + scale * flat.at(*x)).to_bits());
            }
        }

        /// A curve in the fewest operations is worth the same, but for single precision; where it is reached as well.
        #[test]
        fn bends_are_the_curve(
            start in 0.0..0.9f64,
            at_start in prop_oneof![Just(0.0), 0.05..0.5f64],
            steps in prop::collection::vec((0.05..0.5f64, 0.0..1.5f64), 1..4),
            extends in any::<bool>(),
            x in -0.5..4.0f64,
        ) {
            let mut points = vec![(start, at_start)];
            points.extend(rising(steps).into_iter().map(|(dx, dy)| (start + dx, at_start + dy)));
            let flat = curve(&points, if extends { Beyond::Extend } else { Beyond::Flat }).unwrap();
            if let Some(bends) = flat.bends::<Tile>() {
                let most = points.last().unwrap().1;
                for x in [x, start, x.max(start)] {
                    let x = Tile::of(x).lane(0); // what single precision holds
                    let (found, exact) = (bends.at(Tile::of(x)).lane(0), flat.at(x.max(start)));
                    let exact = if x < start * (1.0 - Tile::ROUNDING) { 0.0 } else { exact };
                    prop_assert!((found - exact).abs() <= 1e-5 * exact.max(most), "{found} for {exact} at {x}");
                }
            }
        }

        /// Marginal tables have no jumps.
        #[test]
        fn marginal_tables_are_continuous(
            steps in prop::collection::vec((0.001..100.0f64, 0.0..1.0f64), 1..8),
        ) {
            let bands: Vec<(f64, f64)> = std::iter::once((0.0, 0.05)).chain(rising(steps)).collect();
            let table = FlatCurve::rates(&bands, Tiers::Marginal);
            for (edge, _) in bands.iter().skip(1) {
                prop_assert!((table.at(*edge) - table.at(edge - 1e-9)).abs() < 1e-6);
            }
        }
    }
}
