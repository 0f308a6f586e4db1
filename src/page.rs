//! The pages.

pub mod compare;
pub mod goal;
pub mod outcomes;
pub mod people;
pub mod plans;
mod roster;
pub mod scenarios;
pub mod statement;
