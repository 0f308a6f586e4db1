//! Cliffs and kinks: where one person's pay jumps, and where its slope changes.

use serde::{Deserialize, Serialize};

use crate::compile::{Compiled, ComponentRow, Part, Shape};
use crate::curve::Piece;
use crate::finding::Finding;
use crate::grid::at;
use crate::lint::edges;
use crate::model::{Id, Of};
use crate::problem::{Kind, Problem};

/// What rounding may make of a share of target.
const TOLERANCE: f64 = 1e-9;

/// A place at which pay jumps or its slope changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Kink {
    /// The plan.
    pub plan: Id,
    /// Its component.
    pub component: Id,
    /// The condition or factor that makes it; absent where the component's own curve does.
    pub condition: Option<Id>,
    /// The figure at which it is.
    pub at: f64,
    /// Whether that is an attainment.
    pub percent: bool,
    /// By how much the pay of one person jumps there, in a period; 0 where only the slope changes.
    pub jump: f64,
    /// What one more of the figure pays just below, a percent point where it is an attainment; absent where a condition makes it.
    pub before: Option<f64>,
    /// What it pays just above.
    pub after: Option<f64>,
}

/// The kinks of every plan that somebody is on, the largest jump first, then the largest change of slope.
pub(super) fn kinks(compiled: &Compiled, findings: &[Problem]) -> Vec<Kink> {
    let mut found = Vec::new();
    for plan in &compiled.plans {
        let whole = |row: &crate::compile::PayeeRow| row.heads > 0.0 && row.year() >= 1.0;
        let place = compiled.payees_of(plan).iter().position(whole).unwrap_or(0);
        for row in compiled.components_of(plan) {
            for part in &row.parts {
                let Shape::Curve { curve, .. } = &part.shape else {
                    continue;
                };
                let scale = scale(row, part, place);
                of_curve(curve.pieces(), part.of == Of::Attainment, scale, |kink| {
                    found.push(Kink {
                        plan: plan.id.clone(),
                        component: row.id.clone(),
                        ..kink
                    });
                });
            }
        }
    }
    found.extend(findings.iter().filter_map(of_finding));
    let change = |kink: &Kink| kink.after.unwrap_or(0.0) - kink.before.unwrap_or(0.0);
    found.sort_by(|one, other| {
        let jump = other.jump.abs().total_cmp(&one.jump.abs());
        jump.then_with(|| change(other).abs().total_cmp(&change(one).abs()))
    });
    found
}

/// What one person is paid for 1 of a part's curve: in the period in which it is the most, or to the year's end.
fn scale(row: &ComponentRow, part: &Part, place: usize) -> f64 {
    let count = row.payees.len();
    if row.year_to_date {
        return at(&part.year_scales, place);
    }
    let periods = (0..row.periods()).map(|period| at(&part.scales, period * count + place));
    periods.fold(0.0, f64::max)
}

fn of_curve(pieces: &[Piece], percent: bool, scale: f64, mut tell: impl FnMut(Kink)) {
    let unit = if percent { 0.01 } else { 1.0 };
    let mut slope = 0.0;
    for (index, (end, piece)) in edges(pieces).enumerate() {
        let jump = (piece.value - end) * scale;
        let (before, after) = (slope * unit * scale, piece.slope * unit * scale);
        slope = piece.slope;
        // A curve that starts at nothing has its first slope from there: no kink.
        let starts = index == 0 && piece.from <= 0.0;
        let turns = (after - before).abs() > TOLERANCE * scale.abs().max(1.0);
        let jumps = jump.abs() > TOLERANCE * scale.abs().max(1.0);
        if !starts && (turns || jumps) {
            tell(Kink {
                plan: Id::default(),
                component: Id::default(),
                condition: None,
                at: piece.from,
                percent,
                jump: if jumps { jump } else { 0.0 },
                before: Some(before),
                after: Some(after),
            });
        }
    }
}

/// The jump at a condition or a factor, as the linter prices it.
fn of_finding(problem: &Problem) -> Option<Kink> {
    let (at, percent, by) = match &problem.kind {
        Kind::Plan(Finding::GateJump { at, percent, by } | Finding::FactorJump { at, percent, by, .. }) => {
            (*at, *percent, *by)
        }
        _ => return None,
    };
    let mut steps = problem.path.split('/').skip(1);
    if steps.next()? != "plans" {
        return None;
    }
    let mut id = || {
        steps
            .next()
            .map(|step| Id::from(step.replace("~1", "/").replace("~0", "~")))
    };
    let plan = id()?;
    id()?;
    let component = id()?;
    id();
    Some(Kink {
        plan,
        component,
        condition: id(),
        at,
        percent,
        jump: by,
        before: None,
        after: None,
    })
}
