//! The same number of many years side by side, in vector registers.

#![allow(
    clippy::inline_always,
    reason = "single instructions, which a compiler that saves size would call one by one"
)]

use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

use wide::{f32x4, u32x4};

use super::{Figure, Mask, Number};
use crate::curve::FlatCurve;
use crate::stage::QUARTERS;

/// Numbers in a vector register.
const WIDTH: usize = 4;
/// Registers in a tile.
pub(crate) const REGISTERS: usize = 4;

/// How many trials stand side by side.
pub(crate) const LANES: usize = WIDTH * REGISTERS;

/// The same number of many trials side by side, in single precision.
///
/// Four fields, not an array: so a compiler keeps them in registers, whatever it optimises for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tile(f32x4, f32x4, f32x4, f32x4);

/// Whether something is so in each of the trials side by side: all bits of a lane are set where it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TileMask(f32x4, f32x4, f32x4, f32x4);

/// The same number in all lanes of a register, spelled out: from an array that repeats it, the compiler for wasm makes a loop.
#[inline(always)]
pub(crate) const fn splat(number: f32) -> f32x4 {
    f32x4::new([number, number, number, number])
}

/// The same of whole numbers.
#[inline(always)]
pub(crate) const fn splat_bits(bits: u32) -> u32x4 {
    u32x4::new([bits, bits, bits, bits])
}

const NOTHING: f32x4 = splat(0.0);

impl Default for Tile {
    #[inline(always)]
    fn default() -> Self {
        Self::NOTHING
    }
}

impl Tile {
    /// The numbers, of which the trial decides by its place.
    pub(crate) fn new(lanes: [f32; LANES]) -> Self {
        let (registers, _) = lanes.as_chunks::<WIDTH>();
        let register = |index: usize| f32x4::new(registers.get(index).copied().unwrap_or_default());
        Self(register(0), register(1), register(2), register(3))
    }

    /// The numbers in registers.
    #[inline(always)]
    pub(crate) fn of_registers([a, b, c, d]: [f32x4; REGISTERS]) -> Self {
        Self(a, b, c, d)
    }

    #[inline(always)]
    pub(crate) fn registers(self) -> [f32x4; REGISTERS] {
        [self.0, self.1, self.2, self.3]
    }

    /// The numbers one by one.
    pub(crate) fn lanes(&self) -> [f32; LANES] {
        let mut lanes = [0.0; LANES];
        let (chunks, _) = lanes.as_chunks_mut::<WIDTH>();
        for (chunk, register) in chunks.iter_mut().zip(self.registers()) {
            *chunk = register.to_array();
        }
        lanes
    }

    /// The number of one trial; 0 where there is none.
    pub(crate) fn lane(&self, lane: usize) -> f64 {
        let register = self.registers().get(lane / WIDTH).copied().unwrap_or_default();
        register
            .to_array()
            .get(lane % WIDTH)
            .map_or(0.0, |number| f64::from(*number))
    }

    /// What a function makes of the numbers, register by register.
    #[inline(always)]
    pub(crate) fn each(self, of: impl Fn(f32x4) -> f32x4) -> Self {
        Self(of(self.0), of(self.1), of(self.2), of(self.3))
    }

    #[inline(always)]
    fn both(self, other: Self, of: impl Fn(f32x4, f32x4) -> f32x4) -> Self {
        Self(
            of(self.0, other.0),
            of(self.1, other.1),
            of(self.2, other.2),
            of(self.3, other.3),
        )
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "trials are calculated in single precision"
)]
#[inline(always)]
fn single(value: f64) -> f32x4 {
    splat(value as f32)
}

impl TileMask {
    #[inline(always)]
    fn of(Tile(a, b, c, d): Tile) -> Self {
        Self(a, b, c, d)
    }

    /// Whether it is so, trial by trial.
    pub(crate) fn lanes(self) -> [bool; LANES] {
        let Self(a, b, c, d) = self;
        Tile(a, b, c, d).lanes().map(|number| number.to_bits() != 0)
    }

    /// Whether it is so in one trial.
    pub(crate) fn lane(self, lane: usize) -> bool {
        self.lanes().get(lane).copied().unwrap_or_default()
    }
}

/// All bits of a register.
const ALL: f32x4 = splat(f32::from_bits(u32::MAX));

impl Mask for TileMask {
    const ALWAYS: Self = Self(ALL, ALL, ALL, ALL);

    #[inline(always)]
    fn and(self, other: Self) -> Self {
        Self(
            self.0 & other.0,
            self.1 & other.1,
            self.2 & other.2,
            self.3 & other.3,
        )
    }

    #[inline(always)]
    fn not(self) -> Self {
        Self(!self.0, !self.1, !self.2, !self.3)
    }
}

macro_rules! operator {
    ($($operator:ident $function:ident),+) => { $(
        impl $operator for Tile {
            type Output = Self;

            #[inline(always)]
            fn $function(self, other: Self) -> Self {
                self.both(other, $operator::$function)
            }
        }
    )+ };
}

operator!(Add add, Sub sub, Mul mul, Div div);

impl Mul<f64> for Tile {
    type Output = Self;

    #[inline(always)]
    fn mul(self, factor: f64) -> Self {
        let factor = single(factor);
        self.each(|register| register * factor)
    }
}

impl Div<f64> for Tile {
    type Output = Self;

    #[inline(always)]
    #[allow(
        clippy::suspicious_arithmetic_impl,
        reason = "one division in place of one for every lane"
    )]
    fn div(self, divisor: f64) -> Self {
        self * divisor.recip()
    }
}

impl AddAssign for Tile {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Tile {
    #[inline(always)]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Tile {
    #[inline(always)]
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Figure for f32x4 {
    type Constant = Self;

    const NOTHING: Self = NOTHING;

    #[inline(always)]
    fn reaching(self, level: Self, constant: Self) -> Self {
        self.simd_ge(level) & constant
    }

    #[inline(always)]
    fn beyond(self, from: Self, most: Self) -> Self {
        // The larger of it and 0 would be taken by a comparison and a mask, not by one instruction.
        (self.fast_max(from) - from).fast_min(most)
    }

    #[inline(always)]
    fn up_to(self, most: Self) -> Self {
        self.fast_min(most)
    }

    #[inline(always)]
    fn plus(self, more: Self) -> Self {
        self + more
    }

    #[inline(always)]
    fn where_reached(self, number: Self, level: Self) -> Self {
        number.simd_ge(level) & self
    }

    #[inline(always)]
    fn between(self, [from, to]: [Self; 2], inside: Self, outside: Self) -> Self {
        let reached = self.simd_ge(from) & !self.simd_ge(to);
        reached.bitselect(inside, outside)
    }

    #[inline(always)]
    fn times(self, factor: Self) -> Self {
        self * factor
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self.fast_max(other)
    }
}

impl Figure for Tile {
    type Constant = f32x4;

    const NOTHING: Self = Self(NOTHING, NOTHING, NOTHING, NOTHING);

    #[inline(always)]
    fn reaching(self, level: f32x4, constant: f32x4) -> Self {
        self.each(|register| register.reaching(level, constant))
    }

    #[inline(always)]
    fn beyond(self, from: f32x4, most: f32x4) -> Self {
        self.each(|register| register.beyond(from, most))
    }

    #[inline(always)]
    fn up_to(self, most: f32x4) -> Self {
        self.each(|register| register.up_to(most))
    }

    #[inline(always)]
    fn plus(self, more: f32x4) -> Self {
        self.each(|register| register.plus(more))
    }

    #[inline(always)]
    fn where_reached(self, number: Self, level: f32x4) -> Self {
        self.both(number, |value, number| value.where_reached(number, level))
    }

    #[inline(always)]
    fn between(self, levels: [f32x4; 2], inside: f32x4, outside: f32x4) -> Self {
        self.each(|register| register.between(levels, inside, outside))
    }

    #[inline(always)]
    fn times(self, factor: f32x4) -> Self {
        self.each(|register| register.times(factor))
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self.both(other, f32x4::fast_max)
    }
}

impl Number for Tile {
    const ZERO: &'static Self = &Self::NOTHING;
    const ONES: &'static [Self; QUARTERS] = &[Self(splat(1.0), splat(1.0), splat(1.0), splat(1.0)); QUARTERS];

    type Mask = TileMask;
    type Register = f32x4;

    const ROUNDING: f64 = 4e-6;
    const SIDE_BY_SIDE: bool = true;

    #[inline(always)]
    fn register<const PLACE: usize>(&self) -> f32x4 {
        match PLACE {
            0 => self.0,
            1 => self.1,
            2 => self.2,
            _ => self.3,
        }
    }

    #[inline(always)]
    fn set_register<const PLACE: usize>(&mut self, register: f32x4) {
        *match PLACE {
            0 => &mut self.0,
            1 => &mut self.1,
            2 => &mut self.2,
            _ => &mut self.3,
        } = register;
    }

    #[inline(always)]
    fn of(value: f64) -> Self {
        let value = single(value);
        Self(value, value, value, value)
    }

    #[inline(always)]
    fn constant(value: f64) -> f32x4 {
        single(value)
    }

    #[inline(always)]
    fn level(value: f64) -> f32x4 {
        single(value * (1.0 - Self::ROUNDING.copysign(value)))
    }

    #[inline(always)]
    fn down_to(self, least: f32x4) -> Self {
        self.each(|register| register.fast_max(least))
    }

    #[inline(always)]
    fn min(self, other: Self) -> Self {
        self.both(other, f32x4::fast_min)
    }

    #[inline(always)]
    fn at_least(self, level: f64) -> TileMask {
        let level = Self::level(level);
        TileMask::of(self.each(|register| register.simd_ge(level)))
    }

    #[inline(always)]
    fn exceeds(self, other: Self) -> TileMask {
        TileMask::of(self.both(other, f32x4::simd_gt))
    }

    #[inline(always)]
    fn pick(mask: TileMask, yes: Self, no: Self) -> Self {
        Self(
            mask.0.bitselect(yes.0, no.0),
            mask.1.bitselect(yes.1, no.1),
            mask.2.bitselect(yes.2, no.2),
            mask.3.bitselect(yes.3, no.3),
        )
    }

    #[inline(always)]
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

    /// Most weights are like the one before: what has the same is added up first.
    fn dot(weights: &[f64], numbers: &[Self]) -> Self {
        let (mut total, mut sum, mut of_sum) = (Self::NOTHING, Self::NOTHING, 0.0_f64);
        for (weight, number) in weights.iter().zip(numbers) {
            if weight.to_bits() != of_sum.to_bits() {
                total += sum * of_sum;
                (sum, of_sum) = (Self::NOTHING, *weight);
            }
            sum += *number;
        }
        total + sum * of_sum
    }

    #[inline(always)]
    fn add_scaled(curve: &FlatCurve, figures: &[Self], scales: &[f64], sums: &mut [Self]) {
        let curve = curve.ready::<Self>();
        let curve = curve.slices();
        for ((figure, scale), sum) in figures.iter().zip(scales).zip(sums) {
            *sum += curve.at(*figure) * *scale;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tile(of: impl Fn(usize) -> f32) -> Tile {
        let mut lanes = [0.0; LANES];
        for (index, lane) in lanes.iter_mut().enumerate() {
            *lane = of(index);
        }
        Tile::new(lanes)
    }

    /// A level is reached at itself, and from 4 millionths below it on; none is too high or too low.
    #[test]
    fn levels_are_reached_to_single_precision() {
        let cases = [
            (0.9, 0.9, true),
            (0.899_998, 0.9, true), // 2.2 millionths are missing
            (0.899_99, 0.9, false), // 11
            (-2.0, -2.0, true),
            (-2.000_1, -2.0, false),
            (0.0, 0.0, true),
            (1e30, f64::INFINITY, false),
            (-1e30, f64::NEG_INFINITY, true),
            (-1e30, -1e300, true),
        ];
        for (number, level, reached) in cases {
            let mask = Tile::of(number).at_least(level);
            assert!(
                (0..LANES).all(|lane| mask.lane(lane) == reached),
                "{number} {level}"
            );
            assert!(
                (0..LANES).all(|lane| mask.not().lane(lane) != reached),
                "{number} {level}"
            );
        }
    }

    /// Every trial has its own place, and is what it would be by itself.
    #[test]
    fn a_tile_is_as_many_numbers() {
        let (a, b) = (
            tile(|lane| lane as f32 - 7.5),
            tile(|lane| 3.0 - lane as f32 * 0.5),
        );
        let by_hand =
            |of: &dyn Fn(f32, f32) -> f32| tile(|lane| of(lane as f32 - 7.5, 3.0 - lane as f32 * 0.5));
        assert_eq!(a + b, by_hand(&|a, b| a + b));
        assert_eq!(a - b, by_hand(&|a, b| a - b));
        assert_eq!(a * b, by_hand(&|a, b| a * b));
        assert_eq!(a * 0.25, by_hand(&|a, _| a * 0.25));
        assert_eq!(a.min(b), by_hand(&f32::min));
        assert_eq!(a.max(b), by_hand(&f32::max));
        let larger = a.exceeds(b);
        assert_eq!(Tile::pick(larger, a, b), a.max(b));
        assert_eq!(Tile::pick(larger.and(larger.not()), a, b), b);
        assert_eq!(Tile::pick(TileMask::ALWAYS, a, b), a);
        assert!((0..LANES).all(|lane| larger.lane(lane) == (a.lane(lane) > b.lane(lane))));
        // What is looked up is nudged upwards, so that a level is reached at itself: not to be seen off the halves.
        let rounded = a.by_both(b, |a, _| (a + 0.2).round());
        assert_eq!(rounded, tile(|lane| lane as f32 - 7.0));
    }

    proptest! {
        /// A curve of many trials is the curve of each.
        #[test]
        fn a_curve_side_by_side(
            steps in prop::collection::vec((0.01..0.5f64, 0.0..1.0f64), 1..6),
            figures in prop::array::uniform16(0.0..3.0f32),
        ) {
            let mut points = Vec::new();
            let (mut x, mut y) = (0.0, 0.0);
            for (dx, dy) in steps {
                x += dx;
                y += dy;
                points.push((x, y));
            }
            let curve = FlatCurve::through(&points, true).unwrap();
            let together = curve.at(Tile::new(figures));
            for (lane, figure) in figures.into_iter().enumerate() {
                let (found, alone) = (together.lane(lane), curve.at(f64::from(figure)));
                // Beside the threshold's jump single precision may stand on the other side.
                let near = points.iter().any(|(from, _)| (f64::from(figure) - from).abs() < 1e-5);
                prop_assert!(near || (found - alone).abs() < 1e-5 * alone.abs().max(1.0), "{found} for {alone}");
            }
        }
    }
}
