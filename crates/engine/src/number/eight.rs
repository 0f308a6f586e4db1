//! Eight numbers of one year side by side, in double precision: of payees, where a [`Tile`](super::Tile) is of trials.
//!
//! They are calculated as each by itself would be, to the last bit.

#![allow(
    clippy::inline_always,
    reason = "a few instructions each, which a compiler that saves size would call one by one"
)]
#![allow(
    clippy::many_single_char_names,
    reason = "eight numbers that differ by their place alone"
)]

use std::ops::{Add, BitAnd, Mul, Sub};

use wide::{f32x4, f64x2};

use super::{Figure, Number};

/// How many numbers stand side by side.
pub(crate) const SIDE: usize = 8;

/// What is added and taken away again to round: beyond 2^52 there are whole numbers only.
pub(crate) const WHOLE: f64 = 6_755_399_441_055_744.0;

/// Eight numbers. Four fields, not an array: so a compiler keeps them in registers, whatever it optimises for.
#[derive(Clone, Copy)]
pub(crate) struct Eight(f64x2, f64x2, f64x2, f64x2);

#[inline(always)]
fn two(number: f64) -> f64x2 {
    f64x2::new([number, number])
}

impl Eight {
    #[inline(always)]
    pub(crate) fn new([a, b, c, d, e, f, g, h]: &[f64; SIDE]) -> Self {
        let two = |first: &f64, second: &f64| f64x2::new([*first, *second]);
        Self(two(a, b), two(c, d), two(e, f), two(g, h))
    }

    /// The same number eight times.
    #[inline(always)]
    pub(crate) fn same(number: f64) -> Self {
        let two = two(number);
        Self(two, two, two, two)
    }

    /// Of single precision.
    #[inline(always)]
    pub(crate) fn of_singles(first: f32x4, second: f32x4) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (first.to_array(), second.to_array());
        let two = |first: f32, second: f32| f64x2::new([first.into(), second.into()]);
        Self(two(a, b), two(c, d), two(e, f), two(g, h))
    }

    /// The nearest whole numbers to those between -2^51 and 2^51, the even one of two.
    #[inline(always)]
    pub(crate) fn whole(self) -> Self {
        self.each(|x| (x + two(WHOLE)) - two(WHOLE))
    }

    /// Their sum.
    #[inline(always)]
    pub(crate) fn sum(self) -> f64 {
        let [first, second] = (self.0 + self.1 + (self.2 + self.3)).to_array();
        first + second
    }

    /// The numbers one by one.
    #[inline(always)]
    pub(crate) fn numbers(self) -> [f64; SIDE] {
        let Self(a, b, c, d) = self;
        let ([a, b], [c, d], [e, f], [g, h]) = (a.to_array(), b.to_array(), c.to_array(), d.to_array());
        [a, b, c, d, e, f, g, h]
    }

    #[inline(always)]
    fn each(self, of: impl Fn(f64x2) -> f64x2) -> Self {
        Self(of(self.0), of(self.1), of(self.2), of(self.3))
    }

    #[inline(always)]
    fn both(self, other: Self, of: impl Fn(f64x2, f64x2) -> f64x2) -> Self {
        Self(
            of(self.0, other.0),
            of(self.1, other.1),
            of(self.2, other.2),
            of(self.3, other.3),
        )
    }

    /// So much where a level is reached, else 0.
    #[inline(always)]
    pub(crate) fn reaching(self, level: f64, by: f64) -> Self {
        let (level, by) = (two(level), two(by));
        self.each(|x| x.simd_ge(level).bitand(by))
    }

    /// How much each is beyond a number, from 0 up to another one.
    #[inline(always)]
    pub(crate) fn beyond(self, from: f64, most: f64) -> Self {
        let (from, most) = (two(from), two(most));
        self.each(|x| (x - from).fast_max(two(0.0)).fast_min(most))
    }
}

macro_rules! operator {
    ($($operator:ident $function:ident),+) => { $(
        impl $operator for Eight {
            type Output = Self;

            #[inline(always)]
            fn $function(self, other: Self) -> Self {
                self.both(other, $operator::$function)
            }
        }
    )+ };
}

operator!(Add add, Sub sub, Mul mul);

/// Puts what a function makes of two numbers in place of the first, for as many as there are of both.
#[inline(always)]
pub(super) fn each(
    numbers: &mut [f64],
    others: &[f64],
    eight: impl Fn(Eight, Eight) -> Eight,
    one: impl Fn(f64, f64) -> f64,
) {
    let (numbers, numbers_rest) = numbers.as_chunks_mut::<SIDE>();
    let (others, others_rest) = others.as_chunks::<SIDE>();
    for (number, other) in numbers.iter_mut().zip(others) {
        *number = eight(Eight::new(number), Eight::new(other)).numbers();
    }
    for (number, other) in numbers_rest.iter_mut().zip(others_rest) {
        *number = one(*number, *other);
    }
}

/// Puts a number in place of each.
pub(super) fn fill(numbers: &mut [f64], number: f64) {
    let (eights, rest) = numbers.as_chunks_mut::<SIDE>();
    for eight in eights {
        *eight = Eight::same(number).numbers();
    }
    for slot in rest {
        *slot = number;
    }
}

/// Puts 0 in place of what is less.
pub(super) fn keep_above_nothing(numbers: &mut [f64]) {
    let (eights, rest) = numbers.as_chunks_mut::<SIDE>();
    for eight in eights {
        *eight = Eight::new(eight).each(|x| x.fast_max(two(0.0))).numbers();
    }
    for number in rest {
        *number = Figure::max(*number, 0.0);
    }
}

/// The sum of the products of weights and numbers.
pub(super) fn dot(weights: &[f64], numbers: &[f64]) -> f64 {
    let (weights, weights_rest) = weights.as_chunks::<SIDE>();
    let (numbers, numbers_rest) = numbers.as_chunks::<SIDE>();
    let mut sums = Eight::same(0.0);
    for (weights, numbers) in weights.iter().zip(numbers) {
        sums = sums + Eight::new(numbers) * Eight::new(weights);
    }
    let rest = weights_rest.iter().zip(numbers_rest);
    let rest = rest.fold(0.0, |sum, (weight, number)| sum + number * weight);
    f64::total(sums.numbers().into_iter()) + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bits(numbers: &[f64]) -> Vec<u64> {
        numbers.iter().map(|number| number.to_bits()).collect()
    }

    proptest! {
        /// Side by side comes to the bits of one by one, whatever is left over.
        #[test]
        fn side_by_side_is_one_by_one(pairs in prop::collection::vec((-1e6..1e6f64, -1e6..1e6f64), 0..40)) {
            let (numbers, others): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
            let by_hand = |of: fn(f64, f64) -> f64| -> Vec<f64> { pairs.iter().map(|&(a, b)| of(a, b)).collect() };
            let mut sums = numbers.clone();
            f64::add_each(&mut sums, &others);
            prop_assert_eq!(bits(&sums), bits(&by_hand(|a, b| a + b)));
            let mut rest = numbers.clone();
            f64::take_each(&mut rest, &others);
            prop_assert_eq!(bits(&rest), bits(&by_hand(|a, b| a - b)));
            let mut filled = numbers.clone();
            f64::fill_each(&mut filled, 2.5);
            prop_assert_eq!(filled, vec![2.5; numbers.len()]);
            let mut kept = numbers.clone();
            f64::keep_each_above_nothing(&mut kept);
            prop_assert_eq!(kept, by_hand(|a, _| a.max(0.0)));
            let products: f64 = by_hand(|a, b| a * b).iter().sum();
            let size: f64 = by_hand(|a, b| (a * b).abs()).iter().sum();
            prop_assert!((f64::dot(&numbers, &others) - products).abs() <= size * 1e-14);
        }
    }
}
