//! Payout curves in flat form: attainment to share of target.

use crate::model::{Beyond, Curve};

/// A piecewise-linear curve.
///
/// Below its first point it pays nothing: the first point is the threshold, reached at its own attainment. Two points at
/// one attainment are a cliff, and the value there is the second point's, so that a level is reached at its own value.
/// Beyond its last point it stays flat (a cap) or goes on at the slope of its last piece.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FlatCurve {
    pieces: Vec<Piece>,
}

/// The curve from `from` up to where the next piece starts: `pay + slope * (attainment - from)`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    from: f64,
    pay: f64,
    slope: f64,
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

impl FlatCurve {
    /// Compiles a curve, or says which point makes that impossible.
    pub(crate) fn compile(curve: &Curve) -> Result<Self, CurveFault> {
        let points: Vec<(f64, f64)> = curve.points.iter().map(|p| (p.attainment(), p.pay())).collect();
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
        let mut pieces: Vec<Piece> = points
            .windows(2)
            .filter_map(|pair| match pair {
                [(a, from), (b, to)] if b > a => Some(Piece {
                    from: *a,
                    pay: *from,
                    slope: (to - from) / (b - a),
                }),
                _ => None,
            })
            .collect();
        if let Some(&(from, pay)) = points.last() {
            let slope = match curve.beyond {
                Beyond::Flat => 0.0,
                Beyond::Extend => pieces.last().map_or(0.0, |piece| piece.slope),
            };
            pieces.push(Piece { from, pay, slope });
        }
        Ok(Self { pieces })
    }

    /// The share of target that an attainment pays; never below 0.
    pub(crate) fn pays(&self, attainment: f64) -> f64 {
        let mut pay = 0.0;
        for piece in &self.pieces {
            if attainment < piece.from {
                break;
            }
            pay = piece.pay + piece.slope * (attainment - piece.from);
        }
        f64::max(pay, 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Point;
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
            assert!((flat.pays(attainment) - pays).abs() < 1e-12, "{attainment}");
        }
        // The last slope is 4: at 150% the extended curve pays 2 + 4 * 0.25.
        let extended = curve(&[(0.8, 0.5), (1.0, 1.0), (1.25, 2.0)], Beyond::Extend).unwrap();
        assert!((extended.pays(1.5) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_cliff_belongs_to_its_upper_side() {
        let flat = curve(&[(0.5, 0.0), (0.9, 0.4), (0.9, 0.8), (1.0, 1.0)], Beyond::Flat).unwrap();
        assert!((flat.pays(0.9) - 0.8).abs() < 1e-12);
        assert!(flat.pays(0.9 - 1e-9) < 0.4);
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

    proptest! {
        /// More attainment never pays less where the points never fall, and nothing lies outside what the points span.
        #[test]
        fn rising_points_rise(
            steps in prop::collection::vec((0.001..0.5f64, 0.0..1.0f64), 1..8),
            a in 0.0..5.0f64,
            b in 0.0..5.0f64,
        ) {
            let mut points = Vec::new();
            let (mut x, mut y) = (0.0, 0.0);
            for (dx, dy) in steps {
                x += dx;
                y += dy;
                points.push((x, y));
            }
            let flat = curve(&points, Beyond::Flat).unwrap();
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(flat.pays(low) <= flat.pays(high) + 1e-12);
            prop_assert!(flat.pays(high) <= y + 1e-9);
        }
    }
}
