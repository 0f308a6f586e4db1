//! Problems that only follow from others: what is named once is not named again in other words.
//!
//! One wrong number can leave out a team, then its roles, then a pool's members. Only the number is to be mended; the
//! rest becomes notes that say what else is left out, and sums over what is left are not judged at all.

use crate::finding::Finding;
use crate::problem::{Kind, Problem, Severity, join};

/// The problems without those that follow from others, and with references to what is left out as notes.
pub(crate) fn settle(problems: Vec<Problem>) -> Vec<Problem> {
    let problems = widened(problems);
    let left_out: Vec<String> = problems
        .iter()
        .filter_map(|problem| problem.left_out.clone())
        .collect();
    let gone = |path: &str| left_out.iter().any(|out| within(path, out));
    let inside = |path: &str| left_out.iter().any(|out| out != path && within(out, path));
    let cut = |path: &str| left_out.iter().any(|out| within(out, path) || within(path, out));
    let wrong: Vec<String> = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| problem.path.clone())
        .collect();
    let named_inside = |path: &str| wrong.iter().any(|wrong| within(wrong, path));
    let settle = |mut problem: Problem| {
        match &problem.kind {
            Kind::UnknownReference { what, id } if gone(&join(&format!("/{what}s"), id)) => {
                problem.severity = Severity::Note;
                problem.kind = Kind::LeftOutReference { what, id: id.clone() };
            }
            Kind::NoGoal if inside(&problem.path) => problem.severity = Severity::Note,
            Kind::NoPlan if inside(&problem.path) => return None,
            Kind::PoolEmpty if cut("/roles") => problem.severity = Severity::Note,
            Kind::Sum { .. } if cut(&problem.path) => return None,
            Kind::Missing { field }
                if named_inside(&join(&problem.path, field))
                    || (problem.left_out.is_none() && gone(&join(&problem.path, field))) =>
            {
                return None;
            }
            Kind::GateAlways
                if named_inside(&join(&problem.path, "at_least"))
                    || named_inside(&join(&problem.path, "below")) =>
            {
                return None;
            }
            Kind::Plan(finding) if follows(finding, &problem.path, &cut) => return None,
            Kind::LeverNowhere { target } if gone(target) => return None,
            Kind::CountsNothing if cut("/segments") || cut("/functions") || cut("/teams") => return None,
            Kind::NoRevenueShare | Kind::NoContribution
                if cut("/goal") || cut("/functions") || cut("/teams") =>
            {
                return None;
            }
            _ => {}
        }
        Some(problem)
    };
    problems.into_iter().filter_map(settle).collect()
}

/// Whether a finding of the linter may only be there because something is left out.
fn follows(finding: &Finding, path: &str, cut: &dyn Fn(&str) -> bool) -> bool {
    let of_people = matches!(
        finding,
        Finding::PlanUnused
            | Finding::NobodyPaid { .. }
            | Finding::MemberNoPart
            | Finding::SplitShared
            | Finding::BudgetAtTarget { .. }
    );
    let parts = ["/functions", "/teams", "/roles", "/plans", "/payees"];
    cut(path)
        || (of_people && parts.iter().any(|part| cut(part)))
        || (matches!(finding, Finding::DealsUncounted | Finding::Untyped { .. })
            && ["/measures", "/results"].iter().any(|part| cut(part)))
}

/// Where a field is taken out that something cannot be without, that goes with it, and one problem says so.
fn widened(mut problems: Vec<Problem>) -> Vec<Problem> {
    let missing: Vec<(String, String)> = problems
        .iter()
        .filter_map(|problem| match (&problem.kind, &problem.left_out) {
            (Kind::Missing { field }, Some(left_out)) => Some((join(&problem.path, field), left_out.clone())),
            _ => None,
        })
        .collect();
    for problem in &mut problems {
        if let Some((_, whole)) = missing
            .iter()
            .find(|(field, _)| problem.left_out.as_ref() == Some(field))
        {
            problem.left_out = Some(whole.clone());
        }
    }
    problems
}

/// Whether a path is another one, or leads into it.
fn within(path: &str, other: &str) -> bool {
    path.strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
