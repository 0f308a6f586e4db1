//! What the stages calculate with: one number, or the same number of many trials side by side.
//!
//! A stage is written once. With an [`f64`] it evaluates one year, exactly; with a [`Tile`] as many years at a time as a tile
//! has lanes, in single precision, with the vector instructions that natively and in a browser are the same. What a year
//! decides, a condition or the side of a jump, is no branch but a [`Mask`] by which one of two numbers is picked.

#![allow(
    clippy::inline_always,
    reason = "single instructions, which a compiler that saves size would call one by one"
)]

mod eight;

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

use wide::{f32x4, u32x4};

pub(crate) use eight::{Eight, SIDE, WHOLE};

use crate::curve::FlatCurve;
use crate::stage::QUARTERS;

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
    + 'static
{
    /// 0 in every year: to be referred to where there is no other number, so that none is copied.
    const ZERO: &'static Self;
    /// 1 in every quarter, likewise.
    const ONES: &'static [Self; QUARTERS];

    /// Whether something is so in each of the years.
    type Mask: Mask;

    /// A number that is the same in every year, ready to be calculated with.
    type Constant: Copy + Debug;

    /// What is nearer to an amount, as a part of it, is that amount.
    const ROUNDING: f64;

    /// The same number in every year.
    fn of(value: f64) -> Self;

    /// The same to be calculated with.
    fn constant(value: f64) -> Self::Constant;

    /// A level to be [reached](Self::reaching).
    fn level(value: f64) -> Self::Constant;

    /// The constant where the level is reached, else 0.
    #[must_use]
    fn reaching(self, level: Self::Constant, constant: Self::Constant) -> Self;

    /// How much it is beyond one constant, from 0 up to another one.
    #[must_use]
    fn beyond(self, from: Self::Constant, most: Self::Constant) -> Self;

    /// It, or a constant where that is less.
    #[must_use]
    fn up_to(self, most: Self::Constant) -> Self;

    /// It, or a constant where that is more.
    #[must_use]
    fn down_to(self, least: Self::Constant) -> Self;

    /// So much more than the number.
    #[must_use]
    fn plus(self, more: Self::Constant) -> Self;

    /// It where another number [reaches](Self::reaching) a level, else 0.
    #[must_use]
    fn where_reached(self, number: Self, level: Self::Constant) -> Self;

    /// So many times the number.
    #[must_use]
    fn times(self, factor: Self::Constant) -> Self;

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

    /// The same at figures that are known, with room for as many.
    fn add_scaled_known(
        curve: &FlatCurve,
        figures: &[f64],
        scales: &[f64],
        sums: &mut [Self],
        room: &mut [Self],
    ) {
        for (room, figure) in room.iter_mut().zip(figures) {
            *room = Self::of(*figure);
        }
        Self::add_scaled(curve, room.get(..figures.len()).unwrap_or(&[]), scales, sums);
    }

    /// Puts a number in place of each.
    fn fill_each(numbers: &mut [Self], number: Self) {
        numbers.fill(number);
    }

    /// Adds each of some numbers to a sum of its own.
    fn add_each(sums: &mut [Self], numbers: &[Self]) {
        for (sum, number) in sums.iter_mut().zip(numbers) {
            *sum += *number;
        }
    }

    /// Takes each of some numbers away from a sum of its own.
    fn take_each(sums: &mut [Self], numbers: &[Self]) {
        for (sum, number) in sums.iter_mut().zip(numbers) {
            *sum -= *number;
        }
    }

    /// Puts 0 in place of what is less.
    fn keep_each_above_nothing(numbers: &mut [Self]) {
        for number in numbers {
            *number = number.max(Self::default());
        }
    }

    /// The sum of the products of known weights and numbers.
    fn dot(weights: &[f64], numbers: &[Self]) -> Self {
        let pairs = weights.iter().zip(numbers);
        Self::total(pairs.map(|(weight, number)| *number * *weight))
    }

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
    const ZERO: &'static Self = &0.0;
    const ONES: &'static [Self; QUARTERS] = &[1.0; QUARTERS];

    type Mask = bool;
    type Constant = f64;

    const ROUNDING: f64 = 1e-6;

    #[inline]
    fn of(value: f64) -> Self {
        value
    }

    #[inline]
    fn constant(value: f64) -> f64 {
        value
    }

    #[inline]
    fn level(value: f64) -> f64 {
        value
    }

    #[inline]
    fn reaching(self, level: f64, constant: f64) -> f64 {
        if self >= level { constant } else { 0.0 }
    }

    #[inline]
    fn beyond(self, from: f64, most: f64) -> f64 {
        Number::min(Number::max(self - from, 0.0), most)
    }

    #[inline]
    fn up_to(self, most: f64) -> f64 {
        Number::min(self, most)
    }

    #[inline]
    fn down_to(self, least: f64) -> f64 {
        Number::max(self, least)
    }

    #[inline]
    fn plus(self, more: f64) -> f64 {
        self + more
    }

    #[inline]
    fn where_reached(self, number: f64, level: f64) -> f64 {
        if number >= level { self } else { 0.0 }
    }

    #[inline]
    fn times(self, factor: f64) -> f64 {
        self * factor
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
        const LARGEST: f64 = 2_251_799_813_685_248.0;
        let grains = self * GRAIN;
        if grains.abs() >= LARGEST {
            return self;
        }
        let whole = (grains + WHOLE) - WHOLE;
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

    fn add_scaled_known(
        curve: &FlatCurve,
        figures: &[f64],
        scales: &[f64],
        sums: &mut [f64],
        _room: &mut [f64],
    ) {
        curve.add_scaled(figures, scales, sums);
    }

    fn fill_each(numbers: &mut [f64], number: f64) {
        eight::fill(numbers, number);
    }

    fn add_each(sums: &mut [f64], numbers: &[f64]) {
        eight::each(sums, numbers, Add::add, Add::add);
    }

    fn take_each(sums: &mut [f64], numbers: &[f64]) {
        eight::each(sums, numbers, Sub::sub, Sub::sub);
    }

    fn keep_each_above_nothing(numbers: &mut [f64]) {
        eight::keep_above_nothing(numbers);
    }

    fn dot(weights: &[f64], numbers: &[f64]) -> f64 {
        eight::dot(weights, numbers)
    }
}

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
        Self(NOTHING, NOTHING, NOTHING, NOTHING)
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

impl Number for Tile {
    const ZERO: &'static Self = &Self(NOTHING, NOTHING, NOTHING, NOTHING);
    const ONES: &'static [Self; QUARTERS] = &[Self(splat(1.0), splat(1.0), splat(1.0), splat(1.0)); QUARTERS];

    type Mask = TileMask;
    type Constant = f32x4;

    const ROUNDING: f64 = 4e-6;

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
    fn reaching(self, level: f32x4, constant: f32x4) -> Self {
        self.each(|register| register.simd_ge(level) & constant)
    }

    #[inline(always)]
    fn beyond(self, from: f32x4, most: f32x4) -> Self {
        // The larger of it and 0 would be taken by a comparison and a mask, not by one instruction.
        self.each(|register| (register.fast_max(from) - from).fast_min(most))
    }

    #[inline(always)]
    fn up_to(self, most: f32x4) -> Self {
        self.each(|register| register.fast_min(most))
    }

    #[inline(always)]
    fn down_to(self, least: f32x4) -> Self {
        self.each(|register| register.fast_max(least))
    }

    #[inline(always)]
    fn plus(self, more: f32x4) -> Self {
        self.each(|register| register + more)
    }

    #[inline(always)]
    fn where_reached(self, number: Self, level: f32x4) -> Self {
        self.both(number, |value, number| number.simd_ge(level) & value)
    }

    #[inline(always)]
    fn times(self, factor: f32x4) -> Self {
        self.each(|register| register * factor)
    }

    #[inline(always)]
    fn min(self, other: Self) -> Self {
        self.both(other, f32x4::fast_min)
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self.both(other, f32x4::fast_max)
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
