//! What the stages calculate with: one number, or the same number of many trials side by side.
//!
//! A stage is written once. With an [`f64`] it evaluates one year, exactly; with a [`Tile`] as many years at a time as a tile
//! has lanes, in single precision, with the vector instructions that natively and in a browser are the same. What a year
//! decides, a condition or the side of a jump, is no branch but a [`Mask`] by which one of two numbers is picked.

mod eight;
mod tile;

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Sub, SubAssign};

pub(crate) use eight::{Eight, SIDE, WHOLE};
pub(crate) use tile::{LANES, REGISTERS, Tile, TileMask, splat, splat_bits};

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

/// What a curve is looked up by: a number of one year, those of a register, or those of a tile.
pub trait Figure: Copy + Debug + Add<Output = Self> + Mul<Output = Self> + AddAssign {
    /// A number that is the same in every year, ready to be calculated with.
    type Constant: Copy + Debug;

    /// 0 in every year.
    const NOTHING: Self;

    /// The constant where the level is reached, else 0.
    #[must_use]
    fn reaching(self, level: Self::Constant, constant: Self::Constant) -> Self;

    /// How much it is beyond one constant, from 0 up to another one.
    #[must_use]
    fn beyond(self, from: Self::Constant, most: Self::Constant) -> Self;

    /// It, or a constant where that is less.
    #[must_use]
    fn up_to(self, most: Self::Constant) -> Self;

    /// So much more than the number.
    #[must_use]
    fn plus(self, more: Self::Constant) -> Self;

    /// It where another number [reaches](Self::reaching) a level, else 0.
    #[must_use]
    fn where_reached(self, number: Self, level: Self::Constant) -> Self;

    /// One constant from a level up to another one, else another constant.
    #[must_use]
    fn between(self, levels: [Self::Constant; 2], inside: Self::Constant, outside: Self::Constant) -> Self;

    /// So many times the number.
    #[must_use]
    fn times(self, factor: Self::Constant) -> Self;

    /// The larger of two.
    #[must_use]
    fn max(self, other: Self) -> Self;
}

/// A number of one year, or of many years side by side.
pub trait Number:
    Figure
    + Default
    + PartialEq
    + Sub<Output = Self>
    + Div<Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
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

    /// The years of it that stand in one vector register.
    type Register: Figure<Constant = Self::Constant>;

    /// Whether it is of many years, in four registers; else of one.
    const SIDE_BY_SIDE: bool;

    /// What stands in one of its registers.
    fn register<const PLACE: usize>(&self) -> Self::Register;

    /// Puts something else there.
    fn set_register<const PLACE: usize>(&mut self, register: Self::Register);

    /// What is nearer to an amount, as a part of it, is that amount.
    const ROUNDING: f64;

    /// The same number in every year.
    fn of(value: f64) -> Self;

    /// The same to be calculated with.
    fn constant(value: f64) -> Self::Constant;

    /// A level to be [reached](Self::reaching).
    fn level(value: f64) -> Self::Constant;

    /// It, or a constant where that is more.
    #[must_use]
    fn down_to(self, least: Self::Constant) -> Self;

    /// The smaller of two.
    #[must_use]
    fn min(self, other: Self) -> Self;

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

impl Figure for f64 {
    type Constant = Self;

    const NOTHING: Self = 0.0;

    #[inline]
    fn reaching(self, level: f64, constant: f64) -> f64 {
        if self >= level { constant } else { 0.0 }
    }

    #[inline]
    fn beyond(self, from: f64, most: f64) -> f64 {
        Number::min(Figure::max(self - from, 0.0), most)
    }

    #[inline]
    fn up_to(self, most: f64) -> f64 {
        Number::min(self, most)
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
    fn between(self, [from, to]: [f64; 2], inside: f64, outside: f64) -> f64 {
        let met = self.at_least(from).and(self.at_least(to).not());
        Self::pick(met, inside, outside)
    }

    #[inline]
    fn times(self, factor: f64) -> f64 {
        self * factor
    }

    #[inline]
    fn max(self, other: Self) -> Self {
        if self > other { self } else { other }
    }
}

impl Number for f64 {
    const ZERO: &'static Self = &0.0;
    const ONES: &'static [Self; QUARTERS] = &[1.0; QUARTERS];

    type Mask = bool;
    type Register = Self;

    const ROUNDING: f64 = 1e-6;
    const SIDE_BY_SIDE: bool = false;

    #[inline]
    fn register<const PLACE: usize>(&self) -> Self {
        *self
    }

    #[inline]
    fn set_register<const PLACE: usize>(&mut self, register: Self) {
        *self = register;
    }

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
    fn down_to(self, least: f64) -> f64 {
        Figure::max(self, least)
    }

    #[inline]
    fn min(self, other: Self) -> Self {
        if self < other { self } else { other }
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
