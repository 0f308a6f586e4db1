//! Stage 3: results against goals, for any meter and any months.

use std::ops::Range;

use super::{Drawn, QUARTERS, Workspace, Year};
use crate::compile::measure::Owner;
use crate::compile::{Compiled, RevenuePart, Source};
use crate::grid::{MONTHS, add, add_known, at, over};
use crate::model::{Event, Level, Of};
use crate::number::Number;

/// A meter's figures over some months.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Figure<N = f64> {
    pub(crate) result: N,
    pub(crate) goal: f64,
    pub(crate) attainment: N,
}

impl<N: Number> Figure<N> {
    pub(crate) fn of(self, of: Of) -> N {
        match of {
            Of::Attainment => self.attainment,
            Of::Result => self.result,
        }
    }
}

/// The results of the meters that are calculated: those that wait for pay, or those that do not.
pub(crate) fn run<N: Number>(compiled: &Compiled, year: &Year<N>, workspace: &mut Workspace<N>, late: bool) {
    if let (Some(drawn), false) = (&year.drawn, late) {
        typed(compiled, drawn, workspace);
    }
    for &index in &compiled.calculated {
        let Some(meter) = compiled.meters.get(index).filter(|meter| meter.late == late) else {
            continue;
        };
        let mut row = [N::default(); MONTHS];
        match &meter.source {
            Source::Revenue { row: from, part } => {
                add_part(compiled, &mut row, workspace.credit.row(*from), *part);
                vary(compiled, year, index, &mut row);
            }
            Source::Growth { row: from, part } => {
                let mut growth = [N::default(); MONTHS];
                add(&mut growth, workspace.credit.row(*from), N::of(1.0));
                add_known(&mut growth, compiled.last_year.row(*from), N::of(-1.0));
                add_part(compiled, &mut row, &growth, *part);
            }
            Source::Funnel(part) => {
                let mut events = [N::default(); MONTHS];
                for &(stream, team) in &part.streams {
                    let factor = year.team(team);
                    match &year.drawn {
                        Some(drawn) => add(&mut events, drawn.funnel.events(part.of, stream), factor),
                        None => add_known(&mut events, compiled.events(part.of, stream), factor),
                    }
                }
                add_part(compiled, &mut row, &events, part.part);
                vary(compiled, year, index, &mut row);
            }
            Source::Sum(parts) => {
                for &(part, factor) in parts {
                    compiled.months(workspace, year, part).add_to(&mut row, factor);
                }
            }
            Source::Window(of, factors) => {
                compiled.months(workspace, year, *of).add_to(&mut row, 1.0);
                for (month, factor) in row.iter_mut().zip(factors) {
                    *month = *month * *factor;
                }
            }
            Source::Pay(weights) => super::payout::pay_by_month(compiled, workspace, weights, &mut row),
            Source::Typed | Source::Ratio(..) | Source::Lowest(_) | Source::Weighted(..) => continue,
        }
        workspace.results.row_mut(index).copy_from_slice(&row);
    }
}

/// Typed results as chance has made them.
fn typed<N: Number>(compiled: &Compiled, drawn: &Drawn<N>, workspace: &mut Workspace<N>) {
    for (index, (meter, factors)) in compiled.meters.iter().zip(&drawn.typed).enumerate() {
        if meter.source == Source::Typed {
            let row = workspace.results.row_mut(index);
            for (month, known) in row.iter_mut().zip(compiled.typed.row(index)) {
                *month = N::of(*known);
            }
            by_quarter(row, factors);
        }
    }
}

/// What is a payee's own of the team's revenue, as chance has made it.
fn vary<N: Number>(compiled: &Compiled, year: &Year<N>, meter: usize, row: &mut [N; MONTHS]) {
    let owner = compiled.met.get(meter).map(|met| met.owner);
    if let (Some(drawn), Some(Owner::Payee(payee))) = (&year.drawn, owner)
        && let Some(factors) = drawn.people.get(payee)
    {
        by_quarter(row, factors);
    }
}

fn by_quarter<N: Number>(row: &mut [N], factors: &[N; QUARTERS]) {
    for (months, factor) in row.chunks_exact_mut(MONTHS / QUARTERS).zip(factors) {
        for month in months {
            *month *= *factor;
        }
    }
}

fn add_part<N: Number>(compiled: &Compiled, row: &mut [N; MONTHS], revenue: &[N], part: RevenuePart) {
    match part {
        RevenuePart::Always(factor) => add(row, revenue, N::of(factor)),
        RevenuePart::ByMonth(parts) => {
            for ((month, revenue), part) in row.iter_mut().zip(revenue).zip(compiled.parts.row(parts)) {
                *month = *revenue * *part;
            }
        }
    }
}

/// The months of a meter.
#[derive(Clone, Copy, Debug)]
pub(crate) enum MeterMonths<'a, N> {
    /// What is known, to be multiplied by a factor.
    Known(&'a [f64], N),
    /// What was calculated.
    Found(&'a [N]),
}

impl<N: Number> MeterMonths<'_, N> {
    /// Adds them to a sum month by month, times a factor.
    fn add_to(self, sum: &mut [N], factor: f64) {
        match self {
            Self::Known(months, own) => add_known(sum, months, own * factor),
            Self::Found(months) => add(sum, months, N::of(factor)),
        }
    }

    /// What some of them come to: their sum, or a level's mean.
    fn over(self, span: Range<usize>, level: bool) -> N {
        match self {
            Self::Known(months, own) => own * over(months.get(span).unwrap_or(&[]), level),
            Self::Found(months) => over(months.get(span).unwrap_or(&[]), level),
        }
    }
}

impl Compiled {
    /// What arrives at a step of a stream of the funnel in the first year, by month.
    pub(crate) fn events(&self, of: Event, stream: usize) -> &[f64] {
        let funnel = self.funnel.as_deref();
        funnel.map_or(&[], |funnel| funnel.expected.events(of, stream))
    }

    /// The months of a meter.
    pub(crate) fn months<'a, N: Number>(
        &'a self,
        workspace: &'a Workspace<N>,
        year: &Year<N>,
        meter: usize,
    ) -> MeterMonths<'a, N> {
        match self.meters.get(meter) {
            Some(row) if !row.late && workspace.at_target => {
                MeterMonths::Known(self.meter_goals.row(meter), N::of(1.0))
            }
            Some(row) if row.source == Source::Typed && year.drawn.is_none() => MeterMonths::Known(
                self.typed.row(meter),
                row.owner.map_or(N::of(1.0), |owner| year.own(owner)),
            ),
            _ => MeterMonths::Found(workspace.results.row(meter)),
        }
    }

    /// A meter's result, goal and attainment over some months.
    pub(crate) fn figure<N: Number>(
        &self,
        workspace: &Workspace<N>,
        year: &Year<N>,
        meter: usize,
        span: Range<usize>,
    ) -> Figure<N> {
        let Some(row) = self.meters.get(meter) else {
            return Figure::default();
        };
        if span.len() == MONTHS
            && matches!(row.source, Source::Typed)
            && !workspace.at_target
            && year.drawn.is_none()
        {
            let factor = row.owner.map_or(N::of(1.0), |owner| year.own(owner));
            let (result, goal) = (factor * at(&self.typed_year, meter), at(&self.year_goals, meter));
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
                return only_attains(attainments.fold(N::of(f64::INFINITY), N::min));
            }
            Source::Weighted(of, _) => {
                let parts = of
                    .iter()
                    .map(|&(of, weight)| self.figure(workspace, year, of, span.clone()).attainment * weight);
                return only_attains(N::total(parts).snapped());
            }
            Source::Ratio(of, to) => {
                let of = self.figure(workspace, year, *of, span.clone());
                let to = self.figure(workspace, year, *to, span.clone());
                let own = goal();
                let goal = if own > 0.0 { own } else { ratio(of.goal, to.goal) };
                let result = if workspace.at_target && !row.late && own > 0.0 {
                    N::of(own)
                } else {
                    ratio(of.result, to.result)
                };
                (result, goal)
            }
            _ => {
                let months = self.months(workspace, year, meter);
                (months.over(span.clone(), row.level), goal())
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
pub(crate) fn attains<N: Number>(result: N, goal: f64, lower: bool) -> N {
    if !lower || goal <= 0.0 {
        return attainment(result, goal);
    }
    let some = result.exceeds(N::of(goal / Level::MAX));
    N::pick(some, (N::of(goal) / result).snapped(), N::of(Level::MAX))
}

/// One over the other; 0 over nothing.
fn ratio<N: Number>(above: N, below: N) -> N {
    let nothing = N::default();
    let some = below.max(nothing - below).exceeds(nothing);
    N::pick(some, above / below, nothing)
}

/// Result / goal; 0 where there is no goal.
///
/// What lies within rounding (1e-14) of a number with 12 decimals is that number: a result of exactly 90% of its goal
/// attains 0.9 and opens a gate at 0.9, however the months were added up.
pub fn attainment<N: Number>(result: N, goal: f64) -> N {
    if goal <= 0.0 {
        N::default()
    } else {
        (result / goal).snapped()
    }
}
