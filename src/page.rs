//! The pages.

pub mod goal;
pub mod outcomes;
pub mod people;
pub mod plans;
mod roster;
pub mod statement;
