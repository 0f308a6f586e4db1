//! Numbers as people read and write them.

mod intl;
mod numbers;
mod parse;
mod variation;

pub use intl::IntlNumbers;
pub use numbers::{Numbers, PlainNumbers, Separators};
pub use parse::{Unit, date_number, date_text, parse, parse_date};
pub use variation::{Typed, parse_variation};
