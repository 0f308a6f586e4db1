//! The formats of other programs.
//!
//! Tables go out as CSV ([`csv`]) and whole models as workbooks with live formulas ([`workbook`]); rosters, deals and results
//! come in from both ([`sheet`], [`import`]); a model travels in a link ([`link`]) or inside a picture ([`picture`]).
//!
//! Everything is a function from bytes or values to bytes or values: there is no browser, file, clock or locale here, and no
//! input panics. What comes from outside is bounded before it is read, and refused with a sentence.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::unreachable
    )
)]

mod checksum;
pub mod csv;
pub mod import;
pub mod link;
pub mod outcome_tables;
pub mod picture;
pub mod sheet;
pub mod table;
pub mod workbook;
pub mod xlsx;
mod xml;
mod zip;
