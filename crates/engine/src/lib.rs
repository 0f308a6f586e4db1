//! The calculating core of Hagstone.
//!
//! A [`Document`] is JSON as its author wrote it. Reading it under one of its scenarios gives a [`Model`], in which every
//! value is in range; compiling that gives a [`Compiled`], flat arrays in which every reference is an index; and
//! evaluating that for a [`Year`] fills a [`Workspace`] without allocating. An [`Outcome`] is what people read from it.
//!
//! ```text
//! text -> Document -> (Model, problems) -> (Compiled, problems) -> Workspace -> Outcome
//! ```
//!
//! Nothing here fails on a bad input: what cannot be used is left out, and a [`Problem`] says where it is, why, and
//! what to do. Nothing here knows a browser, a clock, a locale or a source of chance.

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

mod attribution;
mod check;
pub mod compare;
mod compile;
mod consequence;
mod curve;
mod document;
pub mod edit;
mod finding;
mod grid;
pub mod insight;
mod json;
mod lint;
mod math;
mod matrix;
pub mod model;
mod number;
mod outcome;
mod place;
pub mod plan_math;
mod preview;
mod problem;
mod read;
pub mod scenario;
#[cfg(feature = "schema")]
pub mod schema;
pub mod sensitivity;
pub mod simulate;
pub mod solve;
pub mod stage;
mod stale;
mod statement;
mod sweep;
mod walk;
mod winlose;
mod written;

pub use compile::{Compiled, compile};
pub use document::{Document, Evaluation, FORMAT};
pub use finding::{Finding, Writer};
pub use grid::{Grid, MONTHS};
pub use lint::lint;
pub use model::Model;
pub use outcome::{
    AttributedTeam, AttributionOutcome, CapacityOutcome, ChannelOutcome, CompanyOutcome, ComponentOutcome,
    CostOutcome, FunctionOutcome, MeasureOutcome, Outcome, PayeeOutcome, PeriodOutcome, PlanningOutcome,
    PoolOutcome, QuotaOutcome, Required, RoleOutcome, SegmentMonths, SegmentOutcome, SegmentPlanning,
    SegmentYear, TeamOutcome, YearOutcome,
};
pub use place::{TABLES, thing_of};
pub use plan_math::{ComponentMath, PlanMath};
pub use preview::{Preview, PreviewLine};
pub use problem::{Kind, Problem, Severity};
pub use stage::ledger::{Ledger, LedgerMonth};
pub use stage::{Workspace, Year};
pub use statement::{
    CreditedBy, Figure, Part, RevenueOf, RevenueRow, Rule, Statement, StatementComponent, StatementDeal,
    StatementMeasure, StatementMonth, StatementPayment, StatementPeriod, Unit, ledger_of, revenue_rows,
    statement, statement_ids,
};
pub use sweep::{Sweep, sweep};
pub use winlose::{Cell, WinLoseMap, win_lose_map};

/// Evaluates the expected year of a model: the market at 1, every result as typed or modelled.
///
/// The outcome is always whole; what could not be used is left out of it and named by a problem.
///
/// ```
/// let document = hagstone_engine::Document::from_text(r#"{"format": "hagstone/1", "name": "Empty"}"#).unwrap();
/// let (model, _) = document.model(None);
/// let (outcome, problems) = hagstone_engine::evaluate(&model);
/// assert!(!problems.is_empty()); // there is no goal
/// assert_eq!(outcome.company.incentive_cost, 0.0);
/// ```
pub fn evaluate(model: &Model) -> (Outcome, Vec<Problem>) {
    let (compiled, problems) = compile(model);
    (Outcome::expected(model, &compiled), problems)
}
