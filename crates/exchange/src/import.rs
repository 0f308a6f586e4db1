//! Rosters, deals and results out of a sheet.
//!
//! A [`Mapping`] says which column holds which field; it is proposed from the headings and changed by whoever knows better.
//! A [`Preview`] reads the rows by it: what each becomes, what is wrong with which cell, and what must be asked, because a file
//! can be read in two ways. Nothing is changed here: an import that is accepted is a merge patch for the document.

mod column;
mod deals;
mod field;
mod mapping;
mod preview;
mod results;
mod roster;
mod value;

pub use field::{Field, What};
pub use mapping::Mapping;
pub use preview::{Line, NotReady, Preview, Question, RowProblem, accepted};
pub use value::{DayOrder, Decimal};
