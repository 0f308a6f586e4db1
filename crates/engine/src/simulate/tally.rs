//! What many trials come to, kept so that parts of a study add up to exactly the whole.
//!
//! Sums are whole numbers of a small unit, and values are counted in bins whose edges depend on nothing: whatever the
//! order of the trials and however they are split, the same numbers stand here.

use serde::{Deserialize, Serialize};
use wide::{f32x4, i32x4};

use crate::number::{Eight, LANES, Tile, WHOLE, splat, splat_bits};

/// The bits of a number's mantissa that its bin keeps: a bin is less than 1% wide.
const BITS: u32 = 7;
/// What is nearer to 0 than 2^-40 is counted as 0.
const SMALLEST: f64 = 1.0 / (1_u64 << 40) as f64;
/// How many bits shorter a value is whose square is summed: so that the sum of four billion squares has room.
const COARSE: i32 = 16;
/// How many bits long a value of the size is that was said.
const LENGTH: i32 = 32;

/// The values of one number in many trials.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Values are counted in units of 2 to the power of minus this.
    scale: i32,
    count: u64,
    #[serde(with = "as_text")]
    sum: i128,
    /// Of values in coarser units, [`COARSE`] bits shorter: their sum, and that of their squares.
    #[serde(with = "as_text")]
    coarse: i128,
    #[serde(with = "as_text")]
    squares: i128,
    /// The number of the first bin.
    first: i32,
    #[serde(with = "bins_as_text")]
    bins: Vec<Bin>,
}

/// Values that are nearly the same.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bin {
    count: u64,
    low: f32,
    high: f32,
}

impl Default for Bin {
    fn default() -> Self {
        Self {
            count: 0,
            low: f32::INFINITY,
            high: f32::NEG_INFINITY,
        }
    }
}

impl Bin {
    fn of(value: f32) -> Self {
        Self {
            count: 1,
            low: value,
            high: value,
        }
    }

    #[inline]
    fn add(&mut self, other: Self) {
        self.count = self.count.saturating_add(other.count);
        self.low = if other.low < self.low { other.low } else { self.low };
        self.high = if other.high > self.high {
            other.high
        } else {
            self.high
        };
    }

    /// The lowest and the highest value.
    fn ends(&self) -> (f64, f64) {
        (f64::from(self.low), f64::from(self.high))
    }
}

/// What many values of one number come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Summary {
    /// The mean.
    pub mean: f64,
    /// The standard error of the mean: two of three times the true mean lies nearer than this.
    pub error: f64,
    /// The standard deviation.
    pub deviation: f64,
    /// The lowest value.
    pub low: f64,
    /// One of ten values lies below.
    pub p10: f64,
    /// Half of the values lie below.
    pub p50: f64,
    /// Nine of ten values lie below.
    pub p90: f64,
    /// The highest value.
    pub high: f64,
}

impl Tally {
    /// Nothing yet, of a number of about this size.
    pub(crate) fn about(size: f64) -> Self {
        let exponent = if size.abs() > SMALLEST && size.is_finite() {
            i32::try_from((size.abs().to_bits() >> 52) & 0x7ff).unwrap_or(0) - 1023
        } else {
            0
        };
        Self {
            scale: LENGTH - exponent,
            count: 0,
            sum: 0,
            coarse: 0,
            squares: 0,
            first: 0,
            bins: Vec::new(),
        }
    }

    /// Counts the values of trials side by side: the same as [`add`](Self::add), only sooner.
    pub(crate) fn add_tile(&mut self, tile: &Tile) {
        #[allow(clippy::cast_possible_truncation, reason = "a power of two, or endless")]
        let large = splat(self.large() as f32);
        let registers = tile.registers();
        let [a, b, c, d] = registers.map(|register| register.abs().simd_lt(large));
        if !(a & b & c & d).all() {
            return self.add(&tile.lanes());
        }
        self.count += LANES as u64;
        let unit = Eight::same(power(self.scale));
        let [a, b, c, d] = registers;
        let (units, more) = (
            (Eight::of_singles(a, b) * unit).whole(),
            (Eight::of_singles(c, d) * unit).whole(),
        );
        let coarse_unit = Eight::same(COARSE_UNIT);
        let (coarse, coarse_more) = ((units * coarse_unit).whole(), (more * coarse_unit).whole());
        self.sum(
            (units + more).sum(),
            (coarse + coarse_more).sum(),
            (coarse * coarse + coarse_more * coarse_more).sum(),
        );
        let [a, b, c, d] = registers;
        let numbers = [numbers_of(a), numbers_of(b), numbers_of(c), numbers_of(d)];
        let [a, b, c, d] = numbers;
        let (least, most) = (a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
        let least = least.to_array().into_iter().fold(i32::MAX, i32::min);
        let most = most.to_array().into_iter().fold(i32::MIN, i32::max);
        self.make_room(least, most);
        for (register, numbers) in registers.into_iter().zip(numbers) {
            // Adding 0 makes -0 to 0, which is the same bin's.
            let values = (register + splat(0.0)).to_array();
            for (value, number) in values.into_iter().zip(numbers.to_array()) {
                if let Some(bin) = self.bin(number) {
                    bin.add(Bin::of(value));
                }
            }
        }
    }

    /// Values from here on are 64 times what was said; they, and no numbers, are counted one by one.
    fn large(&self) -> f64 {
        power(LENGTH + 6 - self.scale)
    }

    /// Adds sums of whole numbers below 2^53.
    fn sum(&mut self, units: f64, coarse: f64, squares: f64) {
        #[allow(clippy::cast_possible_truncation, reason = "whole numbers below 2^53")]
        let [units, coarse, squares] = [units, coarse, squares].map(|sum: f64| i128::from(sum as i64));
        self.sum += units;
        self.coarse += coarse;
        self.squares += squares;
    }

    /// Counts values.
    ///
    /// What a value comes to does not depend on those beside it.
    pub(crate) fn add(&mut self, values: &[f32]) {
        /// How many values may be summed in double precision without rounding, with squares of 44 bits.
        const MOST: usize = 256;
        let large = self.large();
        if values.len() > MOST || !values.iter().all(|value| f64::from(value.abs()) < large) {
            for value in values {
                self.add_any(*value);
            }
            return;
        }
        self.count += values.len() as u64;
        let unit = power(self.scale);
        let (mut sum, mut coarse_sum, mut squares) = (0.0, 0.0, 0.0);
        let (mut first, mut last) = (i32::MAX, i32::MIN);
        for value in values {
            let units = whole(f64::from(*value) * unit);
            let coarse = whole(units * COARSE_UNIT);
            sum += units;
            coarse_sum += coarse;
            squares += coarse * coarse;
            let number = number_of_single(*value);
            first = first.min(number);
            last = last.max(number);
        }
        self.sum(sum, coarse_sum, squares);
        if first > last {
            return;
        }
        self.make_room(first, last);
        for value in values {
            // Adding 0 makes -0 to 0, which is the same bin's.
            if let Some(bin) = self.bin(number_of_single(*value)) {
                bin.add(Bin::of(*value + 0.0));
            }
        }
    }

    /// Counts a value of any size; what is a billion times as large as was said counts as that.
    fn add_any(&mut self, value: f32) {
        const MOST: f64 = (1_u64 << 62) as f64;
        let value = if value.is_finite() { value + 0.0 } else { 0.0 };
        let units = (f64::from(value) * power(self.scale))
            .round_ties_even()
            .clamp(-MOST, MOST);
        let coarse = (units * COARSE_UNIT).round_ties_even();
        #[allow(clippy::cast_possible_truncation, reason = "kept to 2^62")]
        let [units, coarse] = [units, coarse].map(|number| i128::from(number as i64));
        self.count += 1;
        self.sum += units;
        self.coarse += coarse;
        self.squares += coarse * coarse;
        self.put(number_of(f64::from(value)), Bin::of(value));
    }

    /// Makes the bins from one number to another where they are not there.
    fn make_room(&mut self, first: i32, last: i32) {
        if self.bins.is_empty() {
            self.first = first;
        }
        if first < self.first {
            let missing = usize::try_from(self.first - first).unwrap_or(0);
            self.bins
                .splice(0..0, std::iter::repeat_n(Bin::default(), missing));
            self.first = first;
        }
        let index = usize::try_from(last - self.first).unwrap_or(0);
        if self.bins.len() <= index {
            self.bins.resize(index + 1, Bin::default());
        }
    }

    /// The bin of a number, if it is there.
    fn bin(&mut self, number: i32) -> Option<&mut Bin> {
        let index = usize::try_from(number - self.first).ok()?;
        self.bins.get_mut(index)
    }

    /// Adds to the bin of a number, which is made where it is not there.
    fn put(&mut self, number: i32, values: Bin) {
        self.make_room(number, number);
        if let Some(bin) = self.bin(number) {
            bin.add(values);
        }
    }

    /// Whether it can have been written by this program: nothing in it is out of bounds.
    pub(crate) fn is_sound(&self) -> bool {
        let last = usize::try_from(number_of(f64::MAX)).unwrap_or(0);
        let first = usize::try_from(self.first.unsigned_abs()).unwrap_or(usize::MAX);
        let counted = self
            .bins
            .iter()
            .try_fold(0_u64, |sum, bin| sum.checked_add(bin.count));
        first <= last
            && self.bins.len() <= 2 * last + 1
            && counted == Some(self.count)
            && self
                .bins
                .iter()
                .filter(|bin| bin.count > 0)
                .all(|bin| bin.low.is_finite() && bin.high.is_finite() && bin.low <= bin.high)
    }

    /// Whether both are of the same kind of number, so that they can be added.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.scale == other.scale
    }

    /// Adds what other trials of the same kind came to.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.count = self.count.saturating_add(other.count);
        self.sum = self.sum.saturating_add(other.sum);
        self.coarse = self.coarse.saturating_add(other.coarse);
        self.squares = self.squares.saturating_add(other.squares);
        for (number, bin) in (other.first..).zip(&other.bins) {
            if bin.count > 0 {
                self.put(number, *bin);
            }
        }
    }

    /// How many values there are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The mean; 0 of nothing.
    pub fn mean(&self) -> f64 {
        self.sum as f64 / self.count.max(1) as f64 / power(self.scale)
    }

    /// The variance, of a sample.
    fn variance(&self) -> f64 {
        if self.count < 2 {
            return 0.0;
        }
        let n = self.count as f64;
        let mean = self.coarse as f64 / n;
        // Deviations are small beside the mean: what is taken away is exact to the unit.
        #[allow(clippy::cast_possible_truncation, reason = "kept to 2^46")]
        let centre = mean.round() as i128;
        let rest = mean - centre as f64;
        // sum (x - c)^2 = sum x^2 - 2 c sum x + n c^2.
        let around = centre
            .saturating_mul(centre)
            .saturating_mul(i128::from(self.count))
            .saturating_sub(centre.saturating_mul(self.coarse).saturating_mul(2))
            .saturating_add(self.squares);
        let unit = power(self.scale - COARSE);
        ((around as f64 - n * rest * rest) / (n - 1.0)).max(0.0) / unit / unit
    }

    /// The value below which a share of all lies, between the two nearest ranks: p (n - 1).
    pub fn quantile(&self, share: f64) -> f64 {
        let rank = share * (self.count.max(1) - 1) as f64;
        let mut before = 0.0;
        let mut last = 0.0;
        for bin in self.bins.iter().filter(|bin| bin.count > 0) {
            let inside = bin.count as f64;
            let (low, high) = bin.ends();
            if rank < before {
                // Between the last value of one bin and the first of the next.
                let way = rank - (before - 1.0);
                return last + (low - last) * way;
            }
            if rank <= before + inside - 1.0 {
                let way = if inside > 1.0 {
                    (rank - before) / (inside - 1.0)
                } else {
                    0.0
                };
                return low + (high - low) * way;
            }
            before += inside;
            last = high;
        }
        last
    }

    /// How many values lie in each of some bins of equal width between two values; what lies outside is in the first and
    /// the last.
    pub fn histogram(&self, from: f64, to: f64, bins: usize) -> Vec<f64> {
        let mut counts = vec![0.0; bins];
        let width = (to - from) / bins.max(1) as f64;
        let place = |value: f64| {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a saturating cast of a number from 0"
            )]
            let place = ((value - from) / width).max(0.0) as usize;
            place.min(bins.saturating_sub(1))
        };
        for bin in self.bins.iter().filter(|bin| bin.count > 0) {
            let (low, high) = bin.ends();
            let (first, last) = (place(low), place(high));
            let span = high - low;
            for (index, count) in counts.iter_mut().enumerate().take(last + 1).skip(first) {
                // Values of one bin lie evenly between its lowest and its highest.
                let part = if first == last || span <= 0.0 {
                    1.0
                } else {
                    let left = if index == first {
                        low
                    } else {
                        from + index as f64 * width
                    };
                    let right = if index == last {
                        high
                    } else {
                        from + (index + 1) as f64 * width
                    };
                    (right - left) / span
                };
                *count += part * bin.count as f64;
            }
        }
        counts
    }

    /// What the values come to.
    pub fn summary(&self) -> Summary {
        let variance = self.variance();
        let mut there = self.bins.iter().filter(|bin| bin.count > 0);
        let low = there.clone().next().map_or(0.0, |bin| bin.ends().0);
        let high = there.next_back().map_or(0.0, |bin| bin.ends().1);
        Summary {
            mean: self.mean(),
            error: (variance / self.count.max(1) as f64).sqrt(),
            deviation: variance.sqrt(),
            low,
            p10: self.quantile(0.1),
            p50: self.quantile(0.5),
            p90: self.quantile(0.9),
            high,
        }
    }
}

/// What a coarser unit is the reciprocal of.
const COARSE_UNIT: f64 = 1.0 / (1_u64 << COARSE) as f64;

/// The nearest whole number to one between -2^51 and 2^51, the even one of two.
#[inline]
fn whole(number: f64) -> f64 {
    (number + WHOLE) - WHOLE
}

/// [`number_of`] a number in single precision, without a branch.
#[inline]
fn number_of_single(value: f32) -> i32 {
    const SIGN: u32 = 1 << 31;
    /// The place of [`SMALLEST`], which is bin 1: the exponent -40 as it is stored, and no mantissa.
    const FIRST: i32 = ((127 - 40) << BITS) - 1;
    let bits = value.to_bits();
    let place = ((bits & !SIGN) >> (23 - BITS)).cast_signed() - FIRST;
    let sign = bits.cast_signed() >> 31;
    (place.max(0) ^ sign) - sign
}

/// The same of four numbers.
#[inline]
fn numbers_of(values: f32x4) -> i32x4 {
    const FIRST: i32 = ((127 - 40) << BITS) - 1;
    let signed = |bits: wide::u32x4| i32x4::from_ne_bytes(bits.to_ne_bytes());
    let bits = values.to_bits();
    let place = signed((bits & splat_bits(u32::MAX >> 1)) >> (23 - BITS));
    let place = place - i32x4::new([FIRST, FIRST, FIRST, FIRST]);
    let sign = signed(bits) >> 31_i32;
    (place.max(i32x4::new([0, 0, 0, 0])) ^ sign) - sign
}

/// The number of a value's bin: rising with the value, 0 for 0.
fn number_of(value: f64) -> i32 {
    if value.abs() < SMALLEST {
        return 0;
    }
    let place = |value: f64| i32::try_from(value.to_bits() >> (52 - BITS)).unwrap_or(i32::MAX);
    let number = place(value.abs()) - place(SMALLEST) + 1;
    if value < 0.0 { -number } else { number }
}

/// 2 to the power of a number from -1022 to 1023.
fn power(exponent: i32) -> f64 {
    let biased = u64::try_from(exponent.clamp(-1022, 1023) + 1023).unwrap_or(0);
    f64::from_bits(biased << 52)
}

/// Whole numbers that are longer than JSON's, as text.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(number: &i128, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// Bins as one text: a study is written and read as the years come, in a browser many times a second.
///
/// A bin after another with commas between: nothing where it is empty, the value where there is one, else how many there are,
/// the lowest and the highest, with colons. Numbers are hexadecimal, and values the bits of their single precision: exact. The
/// first bin and the last are never empty, so an empty text is no bin.
mod bins_as_text {
    use std::borrow::Cow;

    use serde::de::{Deserialize, Deserializer, Error, Unexpected};
    use serde::ser::Serializer;

    use super::Bin;

    pub(super) fn serialize<S: Serializer>(bins: &[Bin], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&text(bins))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Bin>, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        read(&text).map_err(|part| {
            let expected = "nothing, a value, or a count with the lowest and the highest value";
            D::Error::invalid_value(Unexpected::Str(part), &expected)
        })
    }

    fn text(bins: &[Bin]) -> String {
        // A comma, two values, two colons, and a count that is rarely longer.
        let mut text = Vec::with_capacity(bins.len() * 22);
        for (index, bin) in bins.iter().enumerate() {
            if index > 0 {
                text.push(b',');
            }
            if bin.count > 1 {
                push(&mut text, bin.count);
                text.push(b':');
                push(&mut text, bin.low.to_bits().into());
                text.push(b':');
            }
            if bin.count > 0 {
                push(&mut text, bin.high.to_bits().into());
            }
        }
        String::from_utf8(text).unwrap_or_default()
    }

    /// Writes a number in hexadecimal digits, the lowest first found.
    fn push(text: &mut Vec<u8>, number: u64) {
        let mut digits = [b'0'; 16];
        let (mut rest, mut first) = (number, digits.len());
        for digit in digits.iter_mut().rev() {
            let [value, ..] = (rest & 15).to_le_bytes();
            *digit = value + if value < 10 { b'0' } else { b'a' - 10 };
            rest >>= 4;
            first -= 1;
            if rest == 0 {
                break;
            }
        }
        text.extend_from_slice(digits.get(first..).unwrap_or(&[]));
    }

    /// The bins of a text, or the part of it that is none.
    fn read(text: &str) -> Result<Vec<Bin>, &str> {
        if text.is_empty() {
            return Ok(Vec::new());
        }
        text.split(',').map(|part| bin(part).ok_or(part)).collect()
    }

    fn bin(text: &str) -> Option<Bin> {
        let value = |text: &str| u32::from_str_radix(text, 16).ok().map(f32::from_bits);
        if text.is_empty() {
            return Some(Bin::default());
        }
        let Some((count, values)) = text.split_once(':') else {
            return value(text).map(Bin::of);
        };
        let (low, high) = values.split_once(':')?;
        Some(Bin {
            count: u64::from_str_radix(count, 16).ok()?,
            low: value(low)?,
            high: value(high)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank from 0 to 200"
    )]
    fn at(sorted: &[f64], rank: f64) -> f64 {
        sorted[rank as usize]
    }

    fn tally(values: &[f32]) -> Tally {
        let mut tally = Tally::about(1000.0);
        for value in values {
            tally.add_any(*value);
        }
        tally
    }

    /// Values 1 to 100: the mean is 50.5; the variance of a sample n (n + 1) / 12 = 841.67; P10 stands at rank 9.9, so it
    /// is 10.9.
    #[test]
    fn a_hundred_values() {
        let values: Vec<f32> = (1..=100_u16).map(f32::from).collect();
        let summary = tally(&values).summary();
        let near =
            |found: f64, expected: f64| assert!((found - expected).abs() < 1e-6, "{found} for {expected}");
        near(summary.mean, 50.5);
        near(summary.deviation, 841.666_666_7_f64.sqrt());
        near(summary.error, summary.deviation / 10.0);
        near(summary.p10, 10.9);
        near(summary.p50, 50.5);
        near(summary.p90, 90.1);
        near(summary.low, 1.0);
        near(summary.high, 100.0);
    }

    /// A cap that nine of ten reach is where they are, not near it.
    #[test]
    fn what_is_paid_to_many_is_found_exactly() {
        let mut values = vec![180_000.0; 90];
        values.extend([0.0; 6]);
        values.extend([-5.0; 4]);
        let tally = tally(&values);
        let summary = tally.summary();
        assert!(
            summary.p90.to_bits() == 180_000.0_f64.to_bits()
                && summary.p50.to_bits() == summary.high.to_bits()
        );
        assert!(summary.p10 > -1e-9 && tally.quantile(0.02) < -4.9);
        assert_eq!(tally.histogram(-10.0, 190_000.0, 2), [10.0, 90.0]);
    }

    /// Two empty bins between the values, of which one was counted twice; and what is no list of bins.
    #[test]
    fn bins_are_one_text() {
        let whole = tally(&[1.0, 1.0, 1.024]);
        let text = serde_json::to_string(&whole).unwrap();
        assert!(
            text.ends_with(r#""bins":"2:3f800000:3f800000,,,3f83126f"}"#),
            "{text}"
        );
        assert_eq!(serde_json::from_str::<Tally>(&text).unwrap(), whole);
        for wrong in ["2:3f800000", "2:3f800000:", "one", "1:2:3:4", "3f800000,-"] {
            let wrong = text.replace("2:3f800000:3f800000,,,3f83126f", wrong);
            let error = serde_json::from_str::<Tally>(&wrong).unwrap_err();
            assert!(
                error
                    .to_string()
                    .contains("a count with the lowest and the highest"),
                "{error}"
            );
        }
    }

    /// What was expected to be nothing, and is a million: none of it is lost.
    #[test]
    fn what_was_not_expected_counts_in_full() {
        let mut tally = Tally::about(0.0);
        tally.add(&[1e6, 3e6]);
        let summary = tally.summary();
        assert!((summary.mean - 2e6).abs() < 1e-3 && (summary.deviation - 2e6_f64.sqrt() * 1e3).abs() < 1.0);
    }

    /// Values that are all the same do not vary, whatever they are.
    #[test]
    fn the_same_does_not_vary() {
        for value in [0.1, 7.3, 999.999, 416_666.66, 1e7 / 3.0] {
            assert!(tally(&[value; 50]).summary().deviation.abs() < 1e-12, "{value}");
        }
    }

    /// What is not a number, beyond all bounds, or no more than nothing: the same side by side and one by one.
    #[test]
    fn values_beyond_all_bounds() {
        let values = [
            f32::NAN,
            f32::INFINITY,
            f32::NEG_INFINITY,
            f32::MAX,
            f32::MIN,
            f32::MIN_POSITIVE,
            -0.0,
            0.0,
            9e-13,
            9.5e-13,
            -1.0,
            63_999.0,
            64_000.0,
            65_536.0,
        ];
        let (mut together, mut alone) = (Tally::about(1000.0), Tally::about(1000.0));
        for value in values {
            together.add(&[value]);
            alone.add_any(value);
        }
        assert_eq!(together, alone);
        let mut at_once = Tally::about(1000.0);
        at_once.add(&values);
        assert_eq!(at_once, alone);
        assert!(alone.is_sound());
    }

    proptest! {
        /// Values that are counted side by side count as they do one by one, in whatever parts.
        #[test]
        fn side_by_side_as_one_by_one(
            values in prop::collection::vec(
                prop_oneof![Just(0.0), Just(180_000.0), -1e3..1e6_f32, 1e-9..1.0_f32, prop::num::f32::ANY],
                0..300,
            ),
            cut in 0usize..300,
        ) {
            let cut = cut.min(values.len());
            let (mut together, mut alone) = (Tally::about(20_000.0), Tally::about(20_000.0));
            together.add(&values[..cut]);
            together.add(&values[cut..]);
            for value in &values {
                alone.add_any(*value);
            }
            prop_assert_eq!(&together, &alone);
            prop_assert!(together.is_sound());
        }

        /// Parts add up to exactly the whole, in any order; and quantiles lie within a bin of those of a sorted list.
        #[test]
        fn parts_add_up(
            values in prop::collection::vec(prop_oneof![Just(0.0), -1e3..1e6_f32, 1e-3..1.0_f32], 1..200),
            cut in 0usize..200,
        ) {
            let whole = tally(&values);
            let cut = cut.min(values.len());
            let mut parts = tally(&values[cut..]);
            parts.merge(&tally(&values[..cut]));
            prop_assert_eq!(parts.summary(), whole.summary());
            prop_assert_eq!(&parts.sum, &whole.sum);
            let text = serde_json::to_string(&whole).unwrap();
            let again: Tally = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&again, &whole);
            let mut sorted: Vec<f64> = values.iter().copied().map(f64::from).collect();
            sorted.sort_by(f64::total_cmp);
            for share in [0.0, 0.1, 0.37, 0.5, 0.9, 1.0] {
                let rank = share * (sorted.len() - 1) as f64;
                let (low, high) = (at(&sorted, rank.floor()), at(&sorted, rank.ceil()));
                let exact = low + (high - low) * rank.fract();
                let tolerance = 0.008 * low.abs().max(high.abs()) + 1e-12;
                prop_assert!((whole.quantile(share) - exact).abs() <= tolerance, "{} for {}", whole.quantile(share), exact);
            }
            let counted: f64 = whole.histogram(-2e3, 2e6, 7).iter().sum();
            prop_assert!((counted - values.len() as f64).abs() < 1e-6);
        }

        /// Trials side by side are counted as each by itself would be: what is in its place, of any size, of no number.
        #[test]
        fn side_by_side_counts_as_one_by_one(
            tiles in prop::collection::vec(prop::array::uniform16(prop_oneof![
                8 => -2e3..2e3_f32,
                2 => Just(-0.0_f32),
                1 => -1e9..1e9_f32,
                1 => prop_oneof![Just(f32::NAN), Just(f32::INFINITY), Just(1e-30), Just(-1e-11)],
            ]), 1..6),
        ) {
            let (mut together, mut slices, mut alone) = (Tally::about(1e3), Tally::about(1e3), Tally::about(1e3));
            for values in tiles {
                together.add_tile(&Tile::new(values));
                slices.add(&values);
                for value in values {
                    alone.add_any(value);
                }
            }
            // As text 0 and -0 are told apart too.
            let text = |tally: &Tally| serde_json::to_string(tally).unwrap();
            prop_assert_eq!(text(&together), text(&alone));
            prop_assert_eq!(text(&slices), text(&alone));
        }
    }
}
