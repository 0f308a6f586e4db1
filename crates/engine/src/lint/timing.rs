//! Periods: a figure of a month against one of a year, and payments that wait for another period than their own.

use super::{Lint, Subject};
use crate::compile::{PlanRow, Source};
use crate::finding::Finding;
use crate::grid::{MONTHS, at};
use crate::model::{Basis, Component, Date, Pays, Period, Plan, TrueUp, Typed};
use crate::place::pointer;
use crate::plan_math::pay_at_goal;

/// What is paid at goal may miss the target by this part of it.
const MISSES: f64 = 0.05;
/// From this multiple on a mistake of the period is likelier than one of the rate.
const MANY: f64 = 3.5;
/// How far from twelve a quotient of a year and a month may lie.
const NEAR: f64 = 0.5;

impl Lint<'_> {
    /// What a component's periods have to do with each other.
    pub(super) fn timing(&mut self, subject: &Subject<'_>) {
        let component = subject.component;
        if component.period == Period::Year {
            if component.basis == Basis::YearToDate {
                self.note(subject.at(&["basis"]), Finding::ToDateYear);
            }
            if component.true_up != TrueUp::None {
                self.note(subject.at(&["true_up"]), Finding::TrueUpYear);
            }
        }
        if let (Some(window), Some(start)) = (component.window, self.compiled.start) {
            let last = start + 11;
            let outside =
                window.to < window.from || window.to.months() < start || Date::months(window.from) > last;
            if outside {
                self.warn(subject.at(&["window"]), Finding::WindowOutside);
            }
        }
        if is_rate(component) && component.window.is_none() {
            self.pay_at_goal(subject);
        }
    }

    /// What rates pay at goal, against the component's target.
    fn pay_at_goal(&mut self, subject: &Subject<'_>) {
        for place in self.whole_year(subject.plan) {
            let target = at(&subject.row.year_targets, place);
            if target <= 0.0 {
                continue;
            }
            let pays = pay_at_goal(self.compiled, subject.row, place);
            if let Some(finding) = misses(pays, target) {
                self.warn(subject.at(&["pays"]), finding);
                return;
            }
        }
    }

    /// What a plan of rates without weights pays at goal, against each role's target incentive.
    pub(super) fn unweighted(&mut self, row: &PlanRow, plan: &Plan) {
        let rates = |component: &Component| {
            component.weight.is_none() && is_rate(component) && component.window.is_none()
        };
        let components = self.compiled.components_of(row);
        if components.len() != plan.components.len() || !plan.components.values().all(rates) {
            return;
        }
        let mut last = None;
        for place in self.whole_year(row) {
            let Some(payee) = self.compiled.payees.get(row.payees.start + place) else {
                continue;
            };
            if payee.target_incentive <= 0.0 || last == Some(payee.role) {
                continue;
            }
            let each = components
                .iter()
                .map(|component| pay_at_goal(self.compiled, component, place));
            let pays = each.fold((0.0, 0.0), |sum, pays| (sum.0 + pays.0, sum.1 + pays.1));
            let Some(finding) = misses(pays, payee.target_incentive) else {
                continue;
            };
            last = Some(payee.role);
            if let Some(role) = self.compiled.roles.get(payee.role) {
                let path = pointer(["roles", &role.id, "target_incentive"]);
                self.warn(path, finding);
            }
        }
    }

    /// Those who are on a plan all the year and have been there before, counted from its first.
    fn whole_year(&self, plan: &PlanRow) -> Vec<usize> {
        let rows = self.compiled.payees_of(plan);
        let whole = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.starts && row.year() >= 1.0);
        whole.map(|(place, _)| place).collect()
    }

    /// Results that are to their goals as a year to a month.
    pub(super) fn results(&mut self) {
        let mut last = None;
        for (index, meter) in self.compiled.meters.iter().enumerate() {
            let (goal, result) = (
                at(&self.compiled.year_goals, index),
                at(&self.compiled.typed_year, index),
            );
            if meter.source != Source::Typed || meter.level || goal <= 0.0 || result <= 0.0 {
                continue;
            }
            let months = MONTHS as f64;
            let near = |quotient: f64| (quotient - months).abs() < NEAR;
            if !(near(result / goal) || near(goal / result)) || last == Some(&meter.measure) {
                continue;
            }
            let Some(measure) = self.model.measures.get(&meter.measure) else {
                continue;
            };
            let attained = matches!(self.model.results.get(&meter.measure), Some(Typed::Attainment(_)));
            if measure.deals.is_none() && !attained {
                last = Some(&meter.measure);
                let path = pointer(["measures", &meter.measure]);
                self.warn(path, Finding::ResultMismatch { result, goal });
            }
        }
    }
}

fn is_rate(component: &Component) -> bool {
    matches!(
        component.pays,
        Pays::Commission(_) | Pays::PerUnit(_) | Pays::CommissionBy(_)
    )
}

/// Whether what is paid at goal, at least and at most, is another amount than the target.
fn misses((least, most): (f64, f64), target: f64) -> Option<Finding> {
    if most > least {
        let within = (least * (1.0 - MISSES)..=most * (1.0 + MISSES)).contains(&target);
        return (!within).then_some(Finding::PayAtGoalOfMix { least, most, target });
    }
    let pays = most;
    let quotient = pays / target;
    if pays <= 0.0 || (quotient - 1.0).abs() <= MISSES {
        None
    } else if (1.0 / MANY..MANY).contains(&quotient) {
        Some(Finding::PayAtGoal { pays, target })
    } else {
        Some(Finding::PeriodMismatch { pays, target })
    }
}

/// The name of a period of so many months.
pub(super) fn period(months: usize) -> &'static str {
    match months {
        1 => "month",
        3 => "quarter",
        6 => "half",
        _ => "year",
    }
}
