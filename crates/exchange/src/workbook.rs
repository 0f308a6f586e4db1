//! A model out as a workbook with live formulas.
//!
//! Five sheets: the inputs, which can be edited; the calculation, number by number; pay, person by person; outcomes, with what
//! they were when the workbook was made beside them; and checks of totals against the sums of their parts. The formulas are
//! those by which a statement explains the engine's numbers, so that they cannot drift from it, and every formula is held
//! against the engine's number before it is written. Where the tables of a plan are looked up, the formula looks up the whole
//! table and not only the piece that is reached now.
//!
//! What cannot be a formula stands as a value with a note: the funnel's months, attribution, the parts of a pool that are
//! rounded together, the terms of a plan as a whole.

mod book;
mod build;
mod formula;
mod lookup;
mod style;
mod write;

pub use book::{Book, Content, Format, Page, Spot};
pub use build::book;
