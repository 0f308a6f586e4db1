//! Stage 5: what is paid out, in whole minor units of the currency.
//!
//! Each paid amount is rounded once, by the rule that the model names; what is shared out is shared out by largest
//! remainder, so that the parts sum to the whole.

use crate::model::Rounding;

/// A currency's minor unit as a part of its major one: 0.01 for most, by ISO 4217.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minor {
    digits: u8,
}

impl Minor {
    /// The minor unit of a currency by its ISO 4217 code; two digits where the code is not known.
    pub fn of(currency: &str) -> Self {
        let digits = match currency {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI"
            | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        };
        Self { digits }
    }

    /// How many minor units make a major one.
    pub fn units(self) -> f64 {
        10_f64.powi(i32::from(self.digits))
    }

    /// An amount rounded to whole minor units, as an amount.
    pub fn round(self, amount: f64, rule: Rounding) -> f64 {
        self.whole(amount, rule) / self.units()
    }

    /// How many minor units an amount is, rounded.
    ///
    /// An amount that lies within a millionth of a unit of a half is taken as the half: 2.675 is stored as 2.67499...
    pub fn whole(self, amount: f64, rule: Rounding) -> f64 {
        let units = amount * self.units();
        let floor = units.floor();
        let above = units - floor;
        let half = (above - 0.5).abs() < 1e-6;
        let up = if half {
            match rule {
                Rounding::HalfUp => true,
                Rounding::HalfEven => floor % 2.0 != 0.0,
            }
        } else {
            above > 0.5
        };
        if up { floor + 1.0 } else { floor }
    }

    /// Parts in whole minor units that sum to the whole, rounded: each part rounded down, and the units that are left
    /// given to the largest remainders; equal remainders in the order of the parts.
    ///
    /// The parts must sum to the whole, but for rounding.
    pub fn share_out(self, whole: f64, parts: &[f64], rule: Rounding) -> Vec<f64> {
        let units: Vec<f64> = parts.iter().map(|part| part * self.units()).collect();
        let mut paid: Vec<f64> = units.iter().map(|unit| (unit + 1e-6).floor()).collect();
        let left = self.whole(whole, rule) - paid.iter().sum::<f64>();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        // Remainders that differ by less than a millionth of a unit are equal.
        let remainder = |index: usize| {
            let left = crate::grid::at(&units, index) - crate::grid::at(&paid, index);
            (left * 1e6).round()
        };
        let remainders: Vec<f64> = (0..parts.len()).map(remainder).collect();
        order.sort_by(|&a, &b| {
            crate::grid::at(&remainders, b)
                .total_cmp(&crate::grid::at(&remainders, a))
                .then(a.cmp(&b))
        });
        let step = if left < 0.0 { -1.0 } else { 1.0 };
        let mut open = left.abs();
        for index in order.iter().cycle().take(parts.len() * 2) {
            if open < 0.5 {
                break;
            }
            if let Some(paid) = paid.get_mut(*index) {
                *paid += step;
            }
            open -= 1.0;
        }
        paid.into_iter().map(|unit| unit / self.units()).collect()
    }
}

#[cfg(test)]
#[allow(
    clippy::float_cmp,
    clippy::cast_possible_truncation,
    reason = "whole units, exact by construction"
)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rounds_halves_by_the_rule() {
        let cent = Minor::of("USD");
        assert_eq!(cent.round(2.675, Rounding::HalfUp), 2.68);
        assert_eq!(cent.round(2.675, Rounding::HalfEven), 2.68); // 268 is even
        assert_eq!(cent.round(2.665, Rounding::HalfUp), 2.67);
        assert_eq!(cent.round(2.665, Rounding::HalfEven), 2.66); // 266 is even
        assert_eq!(Minor::of("JPY").round(1234.5, Rounding::HalfUp), 1235.0);
        assert_eq!(Minor::of("KWD").round(1.0005, Rounding::HalfUp), 1.001);
    }

    #[test]
    fn a_split_of_100_by_40_20_40_sums_to_100() {
        // Five touches share 40 / 20 / 40: 40, 6.67, 6.67, 6.67, 40 would be 100.01. The two units that are left after
        // rounding down to 6.66 go to the first two of the three equal remainders.
        let third = 20.0 / 3.0;
        let paid = Minor::of("USD").share_out(100.0, &[40.0, third, third, third, 40.0], Rounding::HalfUp);
        assert_eq!(paid, [40.0, 6.67, 6.67, 6.66, 40.0]);
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole(parts in prop::collection::vec(0.0..1e6f64, 1..30)) {
            let whole: f64 = parts.iter().sum();
            let cent = Minor::of("USD");
            let paid = cent.share_out(whole, &parts, Rounding::HalfUp);
            let units: i64 = paid.iter().map(|p| (p * 100.0).round() as i64).sum();
            prop_assert_eq!(units, (cent.round(whole, Rounding::HalfUp) * 100.0).round() as i64);
            for (part, paid) in parts.iter().zip(&paid) {
                prop_assert!((part - paid).abs() <= 0.01 + 1e-6);
            }
        }
    }
}
