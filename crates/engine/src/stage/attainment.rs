//! Stage 3: results against goals, for any meter and any months.

use std::ops::Range;

use super::{Drawn, QUARTERS, Workspace, Year};
use crate::compile::measure::Owner;
use crate::compile::{Compiled, RevenuePart, Source};
use crate::grid::{MONTHS, add, at, over};
use crate::model::{Event, Level, Of};

/// A meter's figures over some months.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Figure {
    pub(crate) result: f64,
    pub(crate) goal: f64,
    pub(crate) attainment: f64,
}

impl Figure {
    pub(crate) fn of(self, of: Of) -> f64 {
        match of {
            Of::Attainment => self.attainment,
            Of::Result => self.result,
        }
    }
}

/// The results of the meters that are calculated: those that wait for pay, or those that do not.
pub(crate) fn run(compiled: &Compiled, year: &Year, workspace: &mut Workspace, late: bool) {
    if let (Some(drawn), false) = (&year.drawn, late) {
        typed(compiled, drawn, workspace);
    }
    for &index in &compiled.calculated {
        let Some(meter) = compiled.meters.get(index).filter(|meter| meter.late == late) else {
            continue;
        };
        let mut row = [0.0; MONTHS];
        match &meter.source {
            Source::Revenue { row: from, part } => {
                add_part(compiled, &mut row, workspace.credit.row(*from), *part);
                vary(compiled, year, index, &mut row);
            }
            Source::Growth { row: from, part } => {
                let mut growth = [0.0; MONTHS];
                add(&mut growth, workspace.credit.row(*from), 1.0);
                add(&mut growth, compiled.last_year.row(*from), -1.0);
                add_part(compiled, &mut row, &growth, *part);
            }
            Source::Funnel(part) => {
                let mut events = [0.0; MONTHS];
                for &(stream, team) in &part.streams {
                    let found = match &year.drawn {
                        Some(drawn) => drawn.funnel.events(part.of, stream),
                        None => compiled.events(part.of, stream),
                    };
                    add(&mut events, found, year.team(team));
                }
                add_part(compiled, &mut row, &events, part.part);
                vary(compiled, year, index, &mut row);
            }
            Source::Sum(parts) => {
                for &(part, factor) in parts {
                    let (months, own) = compiled.months(workspace, year, part);
                    add(&mut row, months, factor * own);
                }
            }
            Source::Window(of, factors) => {
                let (months, own) = compiled.months(workspace, year, *of);
                for ((month, result), factor) in row.iter_mut().zip(months).zip(factors) {
                    *month = result * factor * own;
                }
            }
            Source::Pay(weights) => super::payout::pay_by_month(compiled, workspace, weights, &mut row),
            Source::Typed | Source::Ratio(..) | Source::Lowest(_) | Source::Weighted(..) => continue,
        }
        workspace.results.row_mut(index).copy_from_slice(&row);
    }
}

/// Typed results as chance has made them.
fn typed(compiled: &Compiled, drawn: &Drawn, workspace: &mut Workspace) {
    for (index, (meter, factors)) in compiled.meters.iter().zip(&drawn.typed).enumerate() {
        if meter.source == Source::Typed {
            let row = workspace.results.row_mut(index);
            row.copy_from_slice(compiled.typed.row(index));
            by_quarter(row, factors);
        }
    }
}

/// What is a payee's own of the team's revenue, as chance has made it.
fn vary(compiled: &Compiled, year: &Year, meter: usize, row: &mut [f64; MONTHS]) {
    let owner = compiled.met.get(meter).map(|met| met.owner);
    if let (Some(drawn), Some(Owner::Payee(payee))) = (&year.drawn, owner)
        && let Some(factors) = drawn.people.get(payee)
    {
        by_quarter(row, factors);
    }
}

fn by_quarter(row: &mut [f64], factors: &[f64; QUARTERS]) {
    for (months, factor) in row.chunks_exact_mut(MONTHS / QUARTERS).zip(factors) {
        for month in months {
            *month *= factor;
        }
    }
}

fn add_part(compiled: &Compiled, row: &mut [f64; MONTHS], revenue: &[f64], part: RevenuePart) {
    match part {
        RevenuePart::Always(factor) => add(row, revenue, factor),
        RevenuePart::ByMonth(parts) => {
            for ((month, revenue), part) in row.iter_mut().zip(revenue).zip(compiled.parts.row(parts)) {
                *month = revenue * part;
            }
        }
    }
}

impl Compiled {
    /// What arrives at a step of a stream of the funnel in the first year, by month.
    pub(crate) fn events(&self, of: Event, stream: usize) -> &[f64] {
        let funnel = self.funnel.as_deref();
        funnel.map_or(&[], |funnel| funnel.expected.events(of, stream))
    }

    /// The months of a meter, to be multiplied by a factor.
    pub(crate) fn months<'a>(
        &'a self,
        workspace: &'a Workspace,
        year: &Year,
        meter: usize,
    ) -> (&'a [f64], f64) {
        match self.meters.get(meter) {
            Some(row) if !row.late && workspace.at_target => (self.meter_goals.row(meter), 1.0),
            Some(row) if row.source == Source::Typed && year.drawn.is_none() => (
                self.typed.row(meter),
                row.owner.map_or(1.0, |owner| year.own(owner)),
            ),
            _ => (workspace.results.row(meter), 1.0),
        }
    }

    /// A meter's result, goal and attainment over some months.
    pub(crate) fn figure(
        &self,
        workspace: &Workspace,
        year: &Year,
        meter: usize,
        span: Range<usize>,
    ) -> Figure {
        let Some(row) = self.meters.get(meter) else {
            return Figure::default();
        };
        if span.len() == MONTHS
            && matches!(row.source, Source::Typed)
            && !workspace.at_target
            && year.drawn.is_none()
        {
            let factor = row.owner.map_or(1.0, |owner| year.own(owner));
            let (result, goal) = (at(&self.typed_year, meter) * factor, at(&self.year_goals, meter));
            let attainment = attains(result, goal, row.lower);
            return Figure {
                result,
                goal,
                attainment,
            };
        }
        let only_attains = |attainment| Figure {
            result: attainment,
            goal: 1.0,
            attainment,
        };
        let whole = span.len() == MONTHS;
        let mean = |sum: f64| {
            if row.level {
                sum / span.len().max(1) as f64
            } else {
                sum
            }
        };
        let goal = || {
            if whole {
                at(&self.year_goals, meter)
            } else {
                mean(
                    self.meter_goals
                        .row(meter)
                        .get(span.clone())
                        .unwrap_or(&[])
                        .iter()
                        .sum(),
                )
            }
        };
        let (result, goal) = match &row.source {
            Source::Lowest(of) => {
                let attainments = of
                    .iter()
                    .map(|&of| self.figure(workspace, year, of, span.clone()).attainment);
                return only_attains(attainments.fold(f64::INFINITY, f64::min));
            }
            Source::Weighted(of, _) => {
                let parts = of
                    .iter()
                    .map(|&(of, weight)| weight * self.figure(workspace, year, of, span.clone()).attainment);
                return only_attains(snapped(parts.sum()));
            }
            Source::Ratio(of, to) => {
                let of = self.figure(workspace, year, *of, span.clone());
                let to = self.figure(workspace, year, *to, span.clone());
                let ratio = |above: f64, below: f64| if below.abs() > 0.0 { above / below } else { 0.0 };
                let own = goal();
                let goal = if own > 0.0 { own } else { ratio(of.goal, to.goal) };
                let result = if workspace.at_target && !row.late && own > 0.0 {
                    own
                } else {
                    ratio(of.result, to.result)
                };
                (result, goal)
            }
            _ => {
                let (months, factor) = self.months(workspace, year, meter);
                (
                    over(months.get(span.clone()).unwrap_or(&[]), row.level) * factor,
                    goal(),
                )
            }
        };
        Figure {
            result,
            goal,
            attainment: attains(result, goal, row.lower),
        }
    }
}

/// What is attained of a goal: result / goal, or goal / result where less is better. 0 where there is no goal; and a
/// hundredfold where less is better and nothing is left.
pub(crate) fn attains(result: f64, goal: f64, lower: bool) -> f64 {
    if !lower {
        return attainment(result, goal);
    }
    if goal <= 0.0 {
        0.0
    } else if result <= goal / Level::MAX {
        Level::MAX
    } else {
        attainment(goal, result)
    }
}

/// Result / goal; 0 where there is no goal.
///
/// What lies within rounding (1e-14) of a number with 12 decimals is that number: a result of exactly 90% of its goal
/// attains 0.9 and opens a gate at 0.9, however the months were added up.
pub fn attainment(result: f64, goal: f64) -> f64 {
    if goal <= 0.0 { 0.0 } else { snapped(result / goal) }
}

/// A number that lies within rounding of one with 12 decimals is that number.
fn snapped(number: f64) -> f64 {
    const GRAIN: f64 = 1e12;
    const ROUNDING: f64 = 0.01;
    // Adding and taking away 3 * 2^51 leaves the nearest whole number of what is smaller than 2^51.
    const SHIFT: f64 = 6_755_399_441_055_744.0;
    const LARGEST: f64 = 2_251_799_813_685_248.0;
    let grains = number * GRAIN;
    if grains.abs() >= LARGEST {
        return number;
    }
    let whole = (grains + SHIFT) - SHIFT;
    if (grains - whole).abs() < ROUNDING {
        whole / GRAIN
    } else {
        number
    }
}
