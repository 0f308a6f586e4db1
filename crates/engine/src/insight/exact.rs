//! Means over many trials, kept so that parts of a study add up to exactly the whole, and what can be calculated of them
//! with an error.

use serde::{Deserialize, Serialize};

/// Into so many batches trials are counted in turn; what each of them left out would change gives the error.
const BATCHES: usize = 10;

/// A number of about the size that was said is this many units.
const UNITS: f64 = 16_777_216.0;

/// What is larger counts as this many units: 16,384 times the size.
const MOST: f64 = 274_877_906_944.0;

/// A number of each trial, summed by batch in whole units.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Mean {
    /// The size of a unit.
    unit: f64,
    counts: [u64; BATCHES],
    sums: [i64; BATCHES],
}

impl Mean {
    /// Nothing yet, of a number of about this size.
    pub(super) fn about(size: f64) -> Self {
        let size = if size.is_finite() && size > 0.0 { size } else { 1.0 };
        Self {
            unit: size / UNITS,
            ..Self::default()
        }
    }

    /// Counts a trial's number.
    pub(super) fn add(&mut self, trial: u32, value: f64) {
        let units = if value.is_finite() {
            (value / self.unit).round().clamp(-MOST, MOST)
        } else {
            0.0
        };
        #[allow(clippy::cast_possible_truncation, reason = "kept to 2^38")]
        let units = units as i64;
        let batch = trial as usize % BATCHES;
        if let (Some(count), Some(sum)) = (self.counts.get_mut(batch), self.sums.get_mut(batch)) {
            *count += 1;
            *sum = sum.saturating_add(units);
        }
    }

    /// Adds what other trials came to.
    pub(super) fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count = count.saturating_add(more);
        }
        for (sum, more) in self.sums.iter_mut().zip(other.sums) {
            *sum = sum.saturating_add(more);
        }
    }

    /// Whether both are of the same kind of number.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.unit.to_bits() == other.unit.to_bits()
    }

    /// How many trials were counted.
    pub(super) fn count(&self) -> u64 {
        self.counts
            .iter()
            .fold(0, |sum: u64, count| sum.saturating_add(*count))
    }

    /// The mean, without a batch where one is named; 0 of nothing.
    pub(super) fn mean(&self, without: Without) -> f64 {
        let kept = |index: &usize| without.0 != Some(*index);
        let sum = |index: usize| self.sums.get(index).copied().unwrap_or(0);
        let count = |index: usize| self.counts.get(index).copied().unwrap_or(0);
        let count: u64 = (0..BATCHES).filter(kept).map(count).sum();
        let sum: i128 = (0..BATCHES)
            .filter(kept)
            .map(|index| i128::from(sum(index)))
            .sum();
        sum as f64 / count.max(1) as f64 * self.unit
    }
}

/// The batch that is left out, or none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Without(Option<usize>);

/// All trials.
pub(super) const ALL: Without = Without(None);

/// A number that chance has a part in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Its standard error: two of three times the true one lies nearer than this.
    pub error: f64,
}

/// A number with its error by the jackknife (J. Tukey, 1958): with each of *k* batches left out it is calculated again, and
/// the variance is `(k - 1) / k` times the sum of the squared distances of these from their mean.
pub(super) fn estimate(of: impl Fn(Without) -> f64) -> Estimate {
    let k = BATCHES as f64;
    let mut left: [f64; BATCHES] = [0.0; BATCHES];
    for (batch, slot) in left.iter_mut().enumerate() {
        *slot = of(Without(Some(batch)));
    }
    let mean = left.iter().sum::<f64>() / k;
    let squares: f64 = left.iter().map(|value| (value - mean) * (value - mean)).sum();
    Estimate {
        value: of(ALL),
        error: ((k - 1.0) / k * squares).sqrt(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean of 1 to 1,000 is 500.5. Leaving one of ten batches out in turn is, for a mean of numbers that stand in no
    /// order, worth its standard error: here the batches are the last digits, whose means lie 1 apart, so that the error is
    /// sqrt(9/10 sum ((d - 4.5) / 9)^2) = sqrt(0.9 x 82.5 / 81) = 0.957.
    #[test]
    fn a_mean_and_its_error() {
        let mut mean = Mean::about(1000.0);
        for trial in 1..=1000 {
            mean.add(trial, f64::from(trial));
        }
        let found = estimate(|without| mean.mean(without));
        assert!((found.value - 500.5).abs() < 1e-4, "{found:?}");
        assert!(
            (found.error - (0.9_f64 * 82.5 / 81.0).sqrt()).abs() < 1e-3,
            "{found:?}"
        );
    }

    #[test]
    fn parts_are_the_whole() {
        let part = |from: u32, to: u32| {
            let mut mean = Mean::about(3.0);
            for trial in from..to {
                mean.add(trial, f64::from(trial).sqrt());
            }
            mean
        };
        let mut merged = part(77, 500);
        merged.merge(&part(0, 77));
        assert_eq!(merged, part(0, 500));
    }
}
