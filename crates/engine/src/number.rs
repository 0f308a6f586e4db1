//! What the stages calculate with: one number, or the same number of many trials side by side.
//!
//! A stage is written once. With an [`f64`] it evaluates one year, exactly; with a [`Tile`] as many years at a time as a tile
//! has lanes, in single precision, with the vector instructions that natively and in a browser are the same. What a year
//! decides, a condition or the side of a jump, is no branch but a [`Mask`] by which one of two numbers is picked.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

use wide::f32x4;

use crate::curve::FlatCurve;

/// Whether something is so, in each of the years side by side.
pub trait Mask: Copy + Debug {
    /// It is so in all of them.
    const ALWAYS: Self;

    /// Both are so.
    #[must_use]
    fn and(self, other: Self) -> Self;

    /// It is not so.
    #[must_use]
    fn not(self) -> Self;
}

/// A number of one year, or of many years side by side.
pub trait Number:
    Copy
    + Debug
    + Default
    + PartialEq
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
{
    /// Whether something is so in each of the years.
    type Mask: Mask;

    /// What is nearer to an amount, as a part of it, is that amount.
    const ROUNDING: f64;

    /// The same number in every year.
    fn of(value: f64) -> Self;

    /// The smaller of two.
    #[must_use]
    fn min(self, other: Self) -> Self;

    /// The larger of two.
    #[must_use]
    fn max(self, other: Self) -> Self;

    /// Whether a level is reached; in single precision also where [`ROUNDING`](Self::ROUNDING) of it is missing.
    fn at_least(self, level: f64) -> Self::Mask;

    /// Whether it is larger than another one.
    fn exceeds(self, other: Self) -> Self::Mask;

    /// One of two numbers, as a mask says.
    #[must_use]
    fn pick(mask: Self::Mask, yes: Self, no: Self) -> Self;

    /// What lies within rounding of a number with 12 decimals is that number; in single precision nothing is done, for
    /// comparisons allow for its rounding.
    #[must_use]
    fn snapped(self) -> Self;

    /// What is looked up by two numbers.
    #[must_use]
    fn by_both(self, other: Self, look_up: impl Fn(f64, f64) -> f64) -> Self;

    /// Adds a curve's values at many figures, each times its scale, to as many sums.
    fn add_scaled(curve: &FlatCurve, figures: &[Self], scales: &[f64], sums: &mut [Self]);

    /// The sum of some numbers; 0, not the -0 of an empty sum, where there are none.
    fn total(numbers: impl Iterator<Item = Self>) -> Self {
        numbers.fold(Self::default(), Add::add)
    }
}

impl Mask for bool {
    const ALWAYS: Self = true;

    #[inline]
    fn and(self, other: Self) -> Self {
        self && other
    }

    #[inline]
    fn not(self) -> Self {
        !self
    }
}

impl Number for f64 {
    type Mask = bool;

    const ROUNDING: f64 = 1e-6;

    #[inline]
    fn of(value: f64) -> Self {
        value
    }

    #[inline]
    fn min(self, other: Self) -> Self {
        if self < other { self } else { other }
    }

    #[inline]
    fn max(self, other: Self) -> Self {
        if self > other { self } else { other }
    }

    #[inline]
    fn at_least(self, level: f64) -> bool {
        self >= level
    }

    #[inline]
    fn exceeds(self, other: Self) -> bool {
        self > other
    }

    #[inline]
    fn pick(mask: bool, yes: Self, no: Self) -> Self {
        if mask { yes } else { no }
    }

    fn snapped(self) -> Self {
        const GRAIN: f64 = 1e12;
        const ROUNDING: f64 = 0.01;
        // Adding and taking away 3 * 2^51 leaves the nearest whole number of what is smaller than 2^51.
        const SHIFT: f64 = 6_755_399_441_055_744.0;
        const LARGEST: f64 = 2_251_799_813_685_248.0;
        let grains = self * GRAIN;
        if grains.abs() >= LARGEST {
            return self;
        }
        let whole = (grains + SHIFT) - SHIFT;
        if (grains - whole).abs() < ROUNDING {
            whole / GRAIN
        } else {
            self
        }
    }

    #[inline]
    fn by_both(self, other: Self, look_up: impl Fn(f64, f64) -> f64) -> Self {
        look_up(self, other)
    }

    #[inline]
    fn add_scaled(curve: &FlatCurve, figures: &[Self], scales: &[f64], sums: &mut [Self]) {
        curve.add_scaled(figures, scales, sums);
    }
}

/// Numbers in a vector register.
const WIDTH: usize = 4;
/// Registers in a tile.
pub(crate) const REGISTERS: usize = 4;

/// How many trials stand side by side.
pub(crate) const LANES: usize = WIDTH * REGISTERS;

/// The same number of many trials side by side, in single precision.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tile(pub(crate) [f32x4; REGISTERS]);

/// Whether something is so in each of the trials side by side: all bits of a lane are set where it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TileMask([f32x4; REGISTERS]);

impl Tile {
    /// The numbers, of which the trial decides by its place.
    pub(crate) fn new(lanes: [f32; LANES]) -> Self {
        let (registers, _) = lanes.as_chunks::<WIDTH>();
        let mut tile = Self::default();
        for (register, lanes) in tile.0.iter_mut().zip(registers) {
            *register = f32x4::new(*lanes);
        }
        tile
    }

    /// The numbers one by one.
    pub(crate) fn lanes(&self) -> [f32; LANES] {
        let mut lanes = [0.0; LANES];
        let (chunks, _) = lanes.as_chunks_mut::<WIDTH>();
        for (chunk, register) in chunks.iter_mut().zip(self.0) {
            *chunk = register.to_array();
        }
        lanes
    }

    /// The number of one trial; 0 where there is none.
    pub(crate) fn lane(&self, lane: usize) -> f64 {
        let register = self.0.get(lane / WIDTH).copied().unwrap_or_default();
        register
            .to_array()
            .get(lane % WIDTH)
            .map_or(0.0, |number| f64::from(*number))
    }

    #[inline]
    fn each(self, of: impl Fn(f32x4) -> f32x4) -> Self {
        Self(self.0.map(of))
    }

    #[inline]
    fn both(self, other: Self, of: impl Fn(f32x4, f32x4) -> f32x4) -> Self {
        let mut found = self;
        for (found, other) in found.0.iter_mut().zip(other.0) {
            *found = of(*found, other);
        }
        found
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "trials are calculated in single precision"
)]
#[inline]
fn single(value: f64) -> f32x4 {
    f32x4::splat(value as f32)
}

impl TileMask {
    /// Whether it is so in one trial.
    pub(crate) fn lane(&self, lane: usize) -> bool {
        let register = self.0.get(lane / WIDTH).copied().unwrap_or_default();
        register
            .to_array()
            .get(lane % WIDTH)
            .is_some_and(|number| number.to_bits() != 0)
    }
}

impl Mask for TileMask {
    const ALWAYS: Self = Self([f32x4::new([f32::from_bits(u32::MAX); WIDTH]); REGISTERS]);

    #[inline]
    fn and(self, other: Self) -> Self {
        Self(Tile(self.0).both(Tile(other.0), |a, b| a & b).0)
    }

    #[inline]
    fn not(self) -> Self {
        Self(self.0.map(|register| !register))
    }
}

macro_rules! operator {
    ($($operator:ident $function:ident),+) => { $(
        impl $operator for Tile {
            type Output = Self;

            #[inline]
            fn $function(self, other: Self) -> Self {
                self.both(other, $operator::$function)
            }
        }
    )+ };
}

operator!(Add add, Sub sub, Mul mul, Div div);

impl Mul<f64> for Tile {
    type Output = Self;

    #[inline]
    fn mul(self, factor: f64) -> Self {
        let factor = single(factor);
        self.each(|register| register * factor)
    }
}

impl Div<f64> for Tile {
    type Output = Self;

    #[inline]
    #[allow(
        clippy::suspicious_arithmetic_impl,
        reason = "one division in place of one for every lane"
    )]
    fn div(self, divisor: f64) -> Self {
        self * divisor.recip()
    }
}

impl AddAssign for Tile {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Tile {
    #[inline]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Tile {
    #[inline]
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Number for Tile {
    type Mask = TileMask;

    const ROUNDING: f64 = 4e-6;

    #[inline]
    fn of(value: f64) -> Self {
        Self([single(value); REGISTERS])
    }

    #[inline]
    fn min(self, other: Self) -> Self {
        self.both(other, f32x4::fast_min)
    }

    #[inline]
    fn max(self, other: Self) -> Self {
        self.both(other, f32x4::fast_max)
    }

    #[inline]
    fn at_least(self, level: f64) -> TileMask {
        let level = single(level - level.abs() * Self::ROUNDING);
        TileMask(self.0.map(|register| register.simd_ge(level)))
    }

    #[inline]
    fn exceeds(self, other: Self) -> TileMask {
        TileMask(self.both(other, f32x4::simd_gt).0)
    }

    #[inline]
    fn pick(mask: TileMask, yes: Self, no: Self) -> Self {
        let mut found = no;
        for ((found, yes), mask) in found.0.iter_mut().zip(yes.0).zip(mask.0) {
            *found = mask.bitselect(yes, *found);
        }
        found
    }

    #[inline]
    fn snapped(self) -> Self {
        self
    }

    fn by_both(self, other: Self, look_up: impl Fn(f64, f64) -> f64) -> Self {
        let reaching = |number: f32| {
            let number = f64::from(number);
            number + number.abs() * Self::ROUNDING
        };
        let mut found = [0.0; LANES];
        for ((found, a), b) in found.iter_mut().zip(self.lanes()).zip(other.lanes()) {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "trials are calculated in single precision"
            )]
            let number = look_up(reaching(a), reaching(b)) as f32;
            *found = number;
        }
        Self::new(found)
    }

    #[inline]
    fn add_scaled(curve: &FlatCurve, figures: &[Self], scales: &[f64], sums: &mut [Self]) {
        for ((figure, scale), sum) in figures.iter().zip(scales).zip(sums) {
            *sum += curve.at(*figure) * *scale;
        }
    }
}
