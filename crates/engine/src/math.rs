//! Powers and logarithms that are the same number on every machine.
//!
//! What the standard library gives is the platform's: a last bit may differ between a browser and a server. These are the
//! `libm` crate's, one source for all of them. Sums, products, quotients and square roots are the same everywhere by IEEE 754.

/// `e` to the power of a number.
pub(crate) fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// 2 to the power of a number.
pub(crate) fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// The natural logarithm.
pub(crate) fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// A number to the power of another.
pub(crate) fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the standard library gives here differs in the last bit or not at all.
    #[test]
    fn they_are_what_they_are() {
        let close = |found: f64, expected: f64| {
            assert!(
                (found - expected).abs() <= f64::EPSILON * expected.abs(),
                "{found} for {expected}"
            );
        };
        for step in 1..2_000 {
            let x = f64::from(step) / 97.0;
            close(exp(x - 10.0), (x - 10.0).exp());
            close(exp2(x - 10.0), (x - 10.0).exp2());
            close(ln(x), x.ln());
            close(pow(x, 1.0 / 12.0), x.powf(1.0 / 12.0));
        }
        close(exp(1.0), std::f64::consts::E);
        assert_eq!(exp(0.0).to_bits(), 1.0_f64.to_bits());
        assert_eq!(ln(2.0).to_bits(), std::f64::consts::LN_2.to_bits());
        assert_eq!(exp2(10.0).to_bits(), 1024.0_f64.to_bits());
        assert_eq!(pow(0.0, 0.5).to_bits(), 0.0_f64.to_bits());
    }
}
