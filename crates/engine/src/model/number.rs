//! Numbers that cannot be out of range: each is checked where it is read, and nowhere else.

use serde::{Deserialize, Deserializer, Serialize, de};

/// What is smaller is nothing: so that no quotient of two numbers of a model is too large for a number.
const SMALLEST: f64 = 1e-9;

/// The schema of a number that stands for itself.
macro_rules! schema {
    ($name:ident, $kind:literal, $min:expr, $max:expr) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": $kind, "minimum": $min, "maximum": $max})
            }
        }
    };
}

macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident, $min:expr, $max:expr, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize)]
        #[serde(transparent)]
        pub struct $name(f64);

        impl $name {
            /// The smallest value.
            pub const MIN: f64 = $min;
            /// The largest value.
            pub const MAX: f64 = $max;

            /// Zero, or the smallest value where zero is out of range.
            pub const ZERO: Self = Self(if $min > 0.0 { $min } else { 0.0 });

            /// The number, where it is in range; less than a billionth is 0.
            pub fn new(value: f64) -> Option<Self> {
                let value = if value.abs() < SMALLEST { 0.0 } else { value };
                (Self::MIN..=Self::MAX).contains(&value).then_some(Self(value))
            }

            /// The number.
            pub fn get(self) -> f64 {
                self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ZERO
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;

                impl de::Visitor<'_> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expected)
                    }

                    fn visit_f64<E: de::Error>(self, value: f64) -> Result<$name, E> {
                        $name::new(value).ok_or_else(|| E::invalid_value(de::Unexpected::Float(value), &self))
                    }

                    fn visit_i64<E: de::Error>(self, value: i64) -> Result<$name, E> {
                        $name::new(value as f64).ok_or_else(|| E::invalid_value(de::Unexpected::Signed(value), &self))
                    }

                    fn visit_u64<E: de::Error>(self, value: u64) -> Result<$name, E> {
                        $name::new(value as f64).ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(value), &self))
                    }
                }

                deserializer.deserialize_f64(Visitor)
            }
        }

        schema!($name, "number", $min, $max);
    };
}

bounded!(
    /// An amount in the model's currency, or a count of units.
    Money, 0.0, 1e13, "an amount from 0 to 10 trillion"
);
bounded!(
    /// An amount or a result that may be below nothing, such as a loss.
    Amount, -1e13, 1e13, "a number from -10 trillion to 10 trillion"
);
bounded!(
    /// Pay for a unit of a result: 0.05 is 5% of an amount, 200 is 200 for each of a count.
    Rate, 0.0, 1e9, "a rate from 0 to 1 billion (0.05 is 5%)"
);
bounded!(
    /// A factor: 1.15 is 15% more.
    Factor, 0.0, 1000.0, "a factor from 0 to 1,000 (1.15 is 15% more)"
);
bounded!(
    /// How many months.
    Months, 0.0, 120.0, "a number of months from 0 to 120"
);
bounded!(
    /// People; a part of one is a part-time job.
    Heads, 0.0, 1e6, "a head count from 0 to 1,000,000"
);
bounded!(
    /// A part of a whole: 0.4 is 40%.
    Share, 0.0, 1.0, "a share from 0 to 1 (0.4 is 40%)"
);
bounded!(
    /// An attainment: 1.04 is 104% of the goal.
    Level, 0.0, 100.0, "an attainment from 0 to 100 (1.04 is 104%)"
);
bounded!(
    /// Pay as a share of target: 1.5 is 150% of it.
    Pay, 0.0, 1000.0, "a share of target from 0 to 1,000 (1.5 is 150%)"
);
bounded!(
    /// Growth over the year before: 0.15 is 15% more.
    Growth, -1.0, 100.0, "a growth from -1 to 100 (0.15 is 15% more)"
);
bounded!(
    /// A weight of which only the proportion to the others matters.
    Weight, 0.0, 1e6, "a weight from 0 to 1,000,000"
);
bounded!(
    /// A number of days.
    Days, 1.0, 3650.0, "a number of days from 1 to 3,650"
);

impl Days {
    /// Seven of them.
    pub const WEEK: Self = Self(7.0);
}

bounded!(
    /// A calendar year.
    YearNumber, 1900.0, 2200.0, "a year from 1900 to 2200"
);

bounded!(
    /// A standard deviation of a logarithm: 0.15 is about 15% up or down.
    Deviation, 0.0, 2.0, "a deviation from 0 to 2 (0.15 is about 15% up or down)"
);

bounded!(
    /// A factor above nothing: 1.2 times is 20% more.
    Times, 0.001, 1000.0, "a factor from 0.001 to 1,000 (1.2 is 20% more)"
);

bounded!(
    /// Hours.
    Hours, 0.0, 1e5, "a number of hours from 0 to 100,000"
);

impl Share {
    /// All of it.
    pub fn one() -> Self {
        Self(1.0)
    }
}

impl Factor {
    /// No change.
    pub fn one() -> Self {
        Self(1.0)
    }
}

macro_rules! whole {
    ($(#[$doc:meta])* $name:ident, $max:literal, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "u8")]
        pub struct $name(u8);

        impl $name {
            /// The number, from 1.
            pub fn get(self) -> usize {
                usize::from(self.0)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self(1)
            }
        }

        impl TryFrom<f64> for $name {
            type Error = String;

            fn try_from(number: f64) -> Result<Self, String> {
                (1..=$max)
                    .find(|whole| f64::from(*whole).total_cmp(&number).is_eq())
                    .map(Self)
                    .ok_or_else(|| format!(concat!("invalid value: integer `{}`, expected ", $expected), number))
            }
        }

        impl From<$name> for u8 {
            fn from(number: $name) -> u8 {
                number.0
            }
        }

        schema!($name, "integer", 1, $max);
    };
}

whole!(
    /// A month of the horizon, or a number of months, from 1.
    MonthNumber, 120_u8, "a whole number of months from 1 to 120"
);
whole!(
    /// The number of a customer's order: 1 is the first one.
    OrderNumber, 120_u8, "the number of an order from 1 to 120: 1 is the first order"
);
whole!(
    /// A number of years.
    Horizon, 10_u8, "a whole number of years from 1 to 10"
);
