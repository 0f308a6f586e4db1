//! Log-normal factors, for many trials side by side.
//!
//! They are drawn step by step, each step for many factors: so its constants stay in registers, and while one number waits for
//! what it needs, the next ones are calculated.

use super::chance::{Constants, Source};
use crate::compile::uncertainty::Noise;
use crate::number::{Number, Tile, splat};

/// Where a log-normal factor comes from: 2 to the power of a normal number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lot {
    pub(super) source: Source,
    /// Of the power.
    shift: f32,
    deviation: f32,
}

/// The most deviations that a normal number that is drawn lies from 0.
const FARTHEST: f64 = 6.0;
/// The highest power of 2, and without a minus the lowest, of which single precision holds the reciprocal too.
const HIGHEST: f64 = 126.0;
/// The most that a factor varies, which a spread reaches whose low end is a trillionth of its high end.
const MOST: f64 = 12.0;

/// How many factors are drawn in one step: they stay in the processor's nearest memory.
const STEP: usize = 16;

impl Lot {
    /// Nothing where the factor is always 1.
    pub(super) fn new(seed: u64, noise: &Noise, part: u64) -> Option<Self> {
        let deviation = (noise.deviation * std::f64::consts::LOG2_E).min(MOST);
        // Whatever is drawn, single precision holds the power.
        let farthest = HIGHEST - FARTHEST * deviation;
        let shift = (noise.shift * std::f64::consts::LOG2_E).clamp(-farthest, farthest);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "chance is drawn in single precision"
        )]
        let (shift, deviation) = (shift as f32, deviation as f32);
        (!noise.is_still()).then(|| Self {
            source: Source::new(seed, noise.key, part),
            shift,
            deviation,
        })
    }

    /// Of a source, whose factor is 1.
    pub(super) fn of(source: Source) -> Self {
        Self {
            source,
            shift: 0.0,
            deviation: 0.0,
        }
    }
}

impl Constants {
    /// Draws factors for the trials from `first` on, a multiple of [`LANES`](crate::number::LANES); 1 where there is no lot.
    ///
    /// Two trials, half a tile apart, share a point whose distance and direction are random (Box and Muller 1958).
    pub(super) fn factors(&self, lots: &[Option<Lot>], factors: &mut [Tile], first: u32) {
        const HALF: u32 = 4;
        for (lots, factors) in lots.chunks(STEP).zip(factors.chunks_mut(STEP)) {
            self.points::<0, 2>(lots, factors, first);
            self.points::<1, 3>(lots, factors, first.wrapping_add(HALF));
            self.normals::<0, 2>(factors);
            self.normals::<1, 3>(factors);
            self.powers(lots, factors);
        }
    }

    /// The same of one lot, spread evenly over all trials.
    pub(super) fn even_factor(&self, lot: Lot, factor: &mut [Tile], first: u32) {
        factor.fill(self.quantiles(lot.source.even(first, self)));
        self.powers(&[Some(lot)], factor);
    }

    /// Puts random distances in one register, and the bits of random directions in another one.
    #[inline(never)]
    fn points<const A: usize, const B: usize>(&self, lots: &[Option<Lot>], factors: &mut [Tile], first: u32) {
        for (lot, factor) in lots.iter().zip(factors) {
            if let Some(lot) = lot {
                let (distance, direction) = lot.source.point(first, self);
                factor.set_register::<A>(distance);
                factor.set_register::<B>(direction);
            }
        }
    }

    /// Makes standard normal numbers of these.
    #[inline(never)]
    fn normals<const A: usize, const B: usize>(&self, factors: &mut [Tile]) {
        for factor in factors {
            let distance = factor.register::<A>();
            let (across, along) = self.circle(factor.register::<B>());
            factor.set_register::<A>(distance * across);
            factor.set_register::<B>(distance * along);
        }
    }

    /// Makes factors of these.
    fn powers(&self, lots: &[Option<Lot>], factors: &mut [Tile]) {
        self.powers_in::<0>(lots, factors);
        self.powers_in::<1>(lots, factors);
        self.powers_in::<2>(lots, factors);
        self.powers_in::<3>(lots, factors);
    }

    #[inline(never)]
    fn powers_in<const A: usize>(&self, lots: &[Option<Lot>], factors: &mut [Tile]) {
        for (lot, factor) in lots.iter().zip(factors) {
            factor.set_register::<A>(match lot {
                Some(lot) => self.power(factor.register::<A>() * splat(lot.deviation) + splat(lot.shift)),
                None => splat(1.0),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::LANES;

    /// The powers of factors that are 2 to the power of a normal number.
    fn normals(source: Source, count: u32) -> Vec<f64> {
        let by = Constants::default();
        let lot = Lot {
            deviation: 1.0,
            ..Lot::of(source)
        };
        let mut drawn = Vec::new();
        for first in (0..count).step_by(LANES) {
            let mut factor = [Tile::default()];
            by.factors(&[Some(lot)], &mut factor, first);
            drawn.extend(factor[0].lanes().map(|factor| f64::from(factor).log2()));
        }
        drawn
    }

    /// The mean, the mean square and the mean fourth power of 640,000 normal numbers are 0, 1 and 3, within four standard
    /// errors: sqrt(1/n), sqrt(2/n) and sqrt(96/n).
    #[test]
    fn drawn_numbers_are_normal() {
        for seed in [0, 1, 77] {
            let mut sums = [0.0_f64; 3];
            let n = 640_000.0;
            for z in normals(Source::new(seed, 5, 3), 640_000) {
                for (sum, power) in sums.iter_mut().zip([z, z * z, z * z * z * z]) {
                    *sum += power / n;
                }
            }
            for ((mean, expected), spread) in sums.into_iter().zip([0.0, 1.0, 3.0]).zip([1.0, 2.0, 96.0_f64])
            {
                assert!(
                    (mean - expected).abs() < 4.0 * (spread / n).sqrt(),
                    "{seed}: {mean} for {expected}"
                );
            }
        }
    }

    /// What is drawn for one thing says nothing about another, or about the next trial: the correlations of 320,000 pairs
    /// lie within four standard errors, sqrt(1/n), of 0.
    #[test]
    fn nothing_follows_from_anything() {
        let n = 320_000;
        let of = |seed, key, part| normals(Source::new(seed, key, part), n);
        let base = of(1, 10, 0);
        let mut next = base.clone();
        next.rotate_left(1);
        for other in [of(2, 10, 0), of(1, 11, 0), of(1, 10, 1), next] {
            let sum: f64 = base.iter().zip(&other).map(|(a, b)| a * b).sum();
            assert!((sum / f64::from(n)).abs() < 4.0 / f64::from(n).sqrt(), "{sum}");
        }
    }

    /// Each factor is what it is by itself, however many are drawn with it; where there is no lot it is 1.
    #[test]
    fn factors_do_not_know_of_each_other() {
        let by = Constants::default();
        let lots: Vec<Option<Lot>> = (0..40_u8)
            .map(|key| {
                let lot = Lot {
                    shift: f32::from(key) / 10.0,
                    deviation: 0.5,
                    ..Lot::of(Source::new(1, key.into(), 0))
                };
                (key % 7 != 3).then_some(lot)
            })
            .collect();
        let mut together = vec![Tile::default(); lots.len()];
        by.factors(&lots, &mut together, 32);
        for (lot, found) in lots.iter().zip(&together) {
            let mut alone = [Tile::default()];
            by.factors(&[*lot], &mut alone, 32);
            assert_eq!(alone[0], *found);
            assert_eq!(lot.is_none(), alone[0] == Tile::of(1.0));
        }
    }
}
