//! Chance: numbers that depend on the seed, on what is drawn and on the trial's number, and on nothing else.
//!
//! Trials are drawn side by side, [`LANES`] at a time, with operations that every machine rounds alike: the same numbers in
//! a browser and on a server, in whatever order and number trials are run.

#![allow(
    clippy::inline_always,
    reason = "a few instructions, which a compiler that saves size would call one by one"
)]

use wide::{f32x4, i32x4, u32x4};

use crate::number::{REGISTERS, Tile, splat, splat_bits};

/// A polynomial, its coefficients from the highest power down (Horner). Written out: of a loop over the coefficients a
/// compiler that saves size leaves a loop.
macro_rules! polynomial {
    ($x:expr, $coefficients:expr, [$highest:ident $(, $coefficient:ident)+ $(,)?] $(,)?) => {{
        let (x, [$highest $(, $coefficient)+]): (f32x4, &[f32x4; _]) = ($x, $coefficients);
        let sum = *$highest;
        $(let sum = sum * x + *$coefficient;)+
        sum
    }};
}

/// A number from 1 to 2 in steps of the lowest of its 23 bits is a share of 1 and half a step above 0.
const STEP: f32 = 1.0 / 8_388_608.0;

/// The constants of all that follows, each in every lane of a register.
///
/// They are read from memory: a browser loads a register in one instruction, and makes it of a number that it finds in the
/// code in three.
#[derive(Clone, Debug)]
pub(crate) struct Constants {
    places: u32x4,
    scatter: [u32x4; 2],
    one: f32x4,
    below_one: f32x4,
    half_turn: f32x4,
    minus_two: f32x4,
    root_half: u32x4,
    exponent: u32x4,
    /// Polynomials on whose end everything waits are two, of the even and of the odd powers, which run side by side.
    logarithm: ([f32x4; 4], [f32x4; 3]),
    of_exponent: f32x4,
    cosine: [f32x4; 5],
    sine: [f32x4; 4],
    shift: f32x4,
    power: ([f32x4; 3], [f32x4; 3]),
    middle: [f32x4; 9],
    tail: [f32x4; 9],
}

impl Default for Constants {
    fn default() -> Self {
        Self {
            places: u32x4::new([0, 1, 2, 3]),
            // The "lowbias32" function of Chris Wellons's search.
            scatter: [0x7feb_352d, 0x846c_a68b].map(splat_bits),
            one: splat(1.0),
            below_one: splat(1.0 - STEP / 2.0),
            half_turn: splat(1.5),
            minus_two: splat(-2.0),
            root_half: splat_bits(0x3f35_04f3),
            exponent: splat_bits(0xff80_0000),
            // The polynomial nearest to ln(1 + f) / f between the roots of 1/2 and of 2, 1.1e-6 of it off at most, found by
            // weighted least squares.
            logarithm: (
                [0.118_961_09, 0.204_963_31, 0.333_145_08, 1.000_001].map(splat),
                [-0.186_678_6, -0.249_097_44, -0.500_011_15].map(splat),
            ),
            of_exponent: splat(std::f32::consts::LN_2 / 8_388_608.0),
            // The polynomials in the square that are nearest to cos(pi x) and sin(pi x) / x where x lies between -1/2 and 1/2:
            // 5e-8 and 2.4e-6 off at most, found by weighted least squares.
            cosine: [0.219_696_8, -1.331_880_2, 4.058_412, -4.934_793, 0.999_999_94].map(splat),
            sine: [-0.559_489_9, 2.544_021, -5.167_407_5, 3.141_590_4].map(splat),
            // Adding and taking away 1.5 * 2^23 leaves the nearest whole number, which stands in the lowest bits of the sum.
            shift: splat(12_582_912.0),
            // The polynomial nearest to 2^x between -1/2 and 1/2, 7.5e-8 of it off at most, found by weighted least squares.
            power: (
                [9.675_542e-3, 0.240_221_2, 1.000_000_1].map(splat),
                [1.327_647_2e-3, 0.055_507_13, 0.693_146_94].map(splat),
            ),
            // Giles's approximation of the inverse error function in single precision (GPU Computing Gems, 2012), in the middle
            // and beyond it.
            middle: [
                2.810_226_4e-8,
                3.432_739_4e-7,
                -3.523_387_7e-6,
                -4.391_506_5e-6,
                2.185_808_7e-4,
                -1.253_725e-3,
                -4.177_681_6e-3,
                0.246_640_73,
                1.501_409_4,
            ]
            .map(splat),
            tail: [
                -2.002_142_6e-4,
                1.009_505_6e-4,
                1.349_343_2e-3,
                -3.673_428_4e-3,
                5.739_507_7e-3,
                -7.622_461_3e-3,
                9.438_870_5e-3,
                1.001_674,
                2.832_976_8,
            ]
            .map(splat),
        }
    }
}

/// Where the numbers of one thing come from: a sequence of its own, start and step, whose members are scattered (the design
/// of `SplitMix`, Steele et al. 2014).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Source {
    start: u32,
    step: u32,
}

impl Source {
    /// Of a seed, of the thing, and of the part of it: the month, the quarter, the step.
    pub(crate) fn new(seed: u64, key: u64, part: u64) -> Self {
        let mixed = mix64(mix64(mix64(seed) ^ key).wrapping_add(part));
        #[allow(clippy::cast_possible_truncation, reason = "each half of the 64 bits")]
        let (start, step) = (mixed as u32, (mixed >> 32) as u32);
        // An odd step comes back to the start only after all numbers.
        Self {
            start,
            step: step | 1,
        }
    }

    /// The members of a sequence with this start for the trials from `first` on.
    #[inline(always)]
    fn stepped(self, step: u32, first: u32) -> [u32x4; REGISTERS] {
        let start = self.start.wrapping_add(first.wrapping_mul(step));
        let members = splat_bits(start) + splat_bits(step) * u32x4::new([0, 1, 2, 3]);
        let on = splat_bits(step.wrapping_mul(4));
        let (second, fourth) = (members + on, on + on + on);
        [members, second, second + on, members + fourth]
    }

    /// Uniform numbers above 0 and below 1 for the trials from `first` on, each for itself.
    pub(crate) fn uniform(self, first: u32, by: &Constants) -> Tile {
        let [a, b, c, d] = self.stepped(self.step, first);
        let share = |members| by.share(by.scatter(members));
        Tile::of_registers([share(a), share(b), share(c), share(d)])
    }

    /// The same, but spread evenly over all trials: every stretch of them has each part of the range in its proportion.
    ///
    /// The multiples of the golden ratio, shifted by chance (a Kronecker sequence in one dimension).
    pub(crate) fn even(self, first: u32, by: &Constants) -> Tile {
        const GOLDEN: u32 = 0x9e37_79b9;
        let [a, b, c, d] = self.stepped(GOLDEN, first);
        Tile::of_registers([by.share(a), by.share(b), by.share(c), by.share(d)])
    }

    /// A random distance, that of a point whose coordinates are normal, and the bits of a random direction: for the trials from
    /// `first` on, and from half a tile after it on.
    #[inline(always)]
    pub(super) fn point(self, first: u32, by: &Constants) -> (f32x4, f32x4) {
        let start = self.start.wrapping_add(first.wrapping_mul(self.step));
        let members = splat_bits(start) + splat_bits(self.step) * by.places;
        let later = members + splat_bits(self.step.wrapping_mul(8));
        let distance = (by.ln(by.share(by.scatter(members))) * by.minus_two).sqrt();
        (distance, f32x4::from_bits(by.scatter(later)))
    }
}

/// Scatters 64 bits (the output function of `SplitMix64`).
fn mix64(x: u64) -> u64 {
    let mut x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

impl Constants {
    /// Scatters 32 bits.
    #[inline(always)]
    fn scatter(&self, mut x: u32x4) -> u32x4 {
        let [first, second] = self.scatter;
        x ^= x >> 16_u32;
        x *= first;
        x ^= x >> 15_u32;
        x *= second;
        x ^ (x >> 16_u32)
    }

    /// A number from 1 to 2 of the top 23 bits.
    #[inline(always)]
    fn one_to_two(&self, bits: u32x4) -> f32x4 {
        f32x4::from_bits((bits >> 9_u32) | self.one.to_bits())
    }

    /// A number above 0 and below 1 of the top 23 bits.
    #[inline(always)]
    fn share(&self, bits: u32x4) -> f32x4 {
        self.one_to_two(bits) - self.below_one
    }

    /// Cosine and sine of a random direction: of one to the right, and the lowest bit says whether it points to the left.
    #[inline(always)]
    pub(super) fn circle(&self, bits: f32x4) -> (f32x4, f32x4) {
        let bits = bits.to_bits();
        let half_turns = self.one_to_two(bits) - self.half_turn;
        let square = half_turns * half_turns;
        let cosine = polynomial!(square, &self.cosine, [a, b, c, d, e]);
        let sine = half_turns * polynomial!(square, &self.sine, [a, b, c, d]);
        let side = bits << 31_u32;
        (f32x4::from_bits(cosine.to_bits() ^ side), sine)
    }

    /// The natural logarithm of a number above 0, to 4e-7; below 0 for what is below 1.
    #[inline(always)]
    fn ln(&self, x: f32x4) -> f32x4 {
        let bits = x.to_bits();
        // Halves of the exponent's steps lie between the roots of 1/2 and of 2.
        let steps = (bits - self.root_half) & self.exponent;
        let f = f32x4::from_bits(bits - steps) - self.one;
        // The steps are whole multiples of 2^23, the exponent's place.
        let exponent = f32x4::from_i32x4(i32x4::from_ne_bytes(steps.to_ne_bytes()));
        let square = f * f;
        let (even, odd) = &self.logarithm;
        let series = polynomial!(square, even, [a, b, c, d]) + polynomial!(square, odd, [a, b, c]) * f;
        f * series + exponent * self.of_exponent
    }

    /// 2 to the power of a number between -126 and 127: 2.3e-7 of it off at most, and as many times 6e-8 as the number has steps.
    #[inline(always)]
    pub(crate) fn power(&self, x: f32x4) -> f32x4 {
        let shifted = x + self.shift;
        let rest = x - (shifted - self.shift);
        let (even, odd) = &self.power;
        let square = rest * rest;
        let series = polynomial!(square, even, [a, b, c]) + polynomial!(square, odd, [a, b, c]) * rest;
        // As many steps more in the exponent's place.
        f32x4::from_bits(series.to_bits() + (shifted.to_bits() << 23_u32))
    }

    /// The standard normal numbers below which these shares lie.
    pub(crate) fn quantiles(&self, shares: Tile) -> Tile {
        /// Beyond it lies less than 0.2% on either side.
        const TAIL: f32 = 5.0;
        shares.each(|share| {
            let distance = -self.ln(splat(4.0) * share * (self.one - share));
            let far = distance.simd_ge(splat(TAIL));
            let side = (share + share - self.one) * splat(std::f32::consts::SQRT_2);
            let near = polynomial!(distance - splat(2.5), &self.middle, [a, b, c, d, e, f, g, h, i]);
            side * if far.any() {
                let tail = polynomial!(
                    distance.sqrt() - splat(3.0),
                    &self.tail,
                    [a, b, c, d, e, f, g, h, i]
                );
                far.bitselect(tail, near)
            } else {
                near
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{LANES, Number};

    fn of(function: impl Fn(f32x4) -> f32x4, x: f32) -> f64 {
        f64::from(function(splat(x)).to_array()[0])
    }

    #[test]
    fn logarithms_and_powers_are_right_to_six_digits() {
        let by = Constants::default();
        for step in 1..20_000 {
            let x = step as f32 / 10_000.0;
            let exact = f64::from(x).ln();
            assert!(
                (of(|x| by.ln(x), x) - exact).abs() < 5e-7 * exact.abs().max(1.0),
                "ln {x}"
            );
            assert_eq!(of(|x| by.ln(x), x) < 0.0, x < 1.0, "ln {x}");
            let x = (step as f32 - 10_000.0) / 100.0;
            let exact = f64::from(x).exp2();
            let steps = f64::from(x).abs();
            assert!(
                (of(|x| by.power(x), x) / exact - 1.0).abs() < 3e-7 + 6e-8 * steps,
                "2^{x}"
            );
        }
    }

    /// The nearest number to 1 that is drawn has a logarithm below 0 too: of no other is there a root.
    #[test]
    fn every_share_has_a_logarithm_below_0() {
        let by = Constants::default();
        let nearest = by.share(splat_bits(u32::MAX)).to_array()[0];
        assert!(nearest < 1.0 && of(|x| by.ln(x), nearest) < 0.0);
        let least = by.share(splat_bits(0)).to_array()[0];
        assert!(least > 0.0 && (of(|x| by.ln(x), least) - f64::from(least).ln()).abs() < 1e-5);
    }

    /// Cosine and sine of a direction, which 23 bits say, and its side, which the lowest says.
    #[test]
    fn directions_lie_on_the_circle() {
        let by = Constants::default();
        for step in 0..4_096_u32 {
            let bits = (step << 20) | (step & 1);
            let (cosine, sine) = by.circle(f32x4::from_bits(splat_bits(bits)));
            let side = if step & 1 == 1 { -1.0 } else { 1.0 };
            let angle = (f64::from(bits >> 9) / 8_388_608.0 - 0.5) * std::f64::consts::PI;
            let (along, across) = (f64::from(cosine.to_array()[0]), f64::from(sine.to_array()[0]));
            assert!((along - side * angle.cos()).abs() < 3e-7, "{step}");
            assert!((across - angle.sin()).abs() < 3e-6, "{step}");
        }
    }

    /// Abramowitz and Stegun, table 26.1: the shares below 0, 1, 2, 3 and 4.
    #[test]
    fn normal_numbers_are_those_of_the_table() {
        let by = Constants::default();
        let table = [
            (0.5, 0.0),
            (0.841_344_7, 1.0),
            (0.977_249_87, 2.0),
            (0.998_650_1, 3.0),
            (1.0 - 0.841_344_7, -1.0),
            (0.022_750_132, -2.0),
            (0.001_349_898, -3.0),
            (3.167_124e-5, -4.0),
        ];
        for (share, expected) in table {
            let found = by.quantiles(Tile::of(share)).lane(0);
            assert!((found - expected).abs() < 2e-5, "{share}: {found}");
        }
    }

    /// Of any 1,000 trials in a row, each tenth of the range has close to 100: an independent draw would miss by 9.5 as a rule.
    #[test]
    fn even_numbers_are_even() {
        let by = Constants::default();
        let source = Source::new(9, 9, 9);
        for start in [0, 1_000, 123_456] {
            let drawn: Vec<f32> = (start..start + 1_024)
                .step_by(LANES)
                .flat_map(|first| source.even(first, &by).lanes())
                .take(1_000)
                .collect();
            for tenth in 0..10 {
                let within = |x: &&f32| (tenth as f32..tenth as f32 + 1.0).contains(&(**x * 10.0));
                let count = drawn.iter().filter(within).count();
                assert!((98..=102).contains(&count), "{tenth}: {count}");
            }
        }
    }
}
