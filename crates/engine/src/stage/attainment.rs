//! Stage 3: results against goals, for any meter and any months.

use std::ops::Range;

use super::{QUARTERS, Workspace, Year};
use crate::compile::measure::Owner;
use crate::compile::uncertainty::Moved;
use crate::compile::{Compiled, RevenuePart, Source};
use crate::grid::{MONTHS, add, add_known, at, over, sum};
use crate::model::{Event, Level, Of};
use crate::number::Number;

/// Months in a quarter.
const MONTHS_A_QUARTER: usize = MONTHS / QUARTERS;

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
            Source::Window(of, factors) => {
                compiled.add_months(workspace, year, *of, 1.0, &mut row);
                for (month, factor) in row.iter_mut().zip(factors) {
                    *month = *month * *factor;
                }
            }
            Source::Pay(weights) => super::payout::pay_by_month(compiled, workspace, weights, &mut row),
            Source::Typed | Source::Sum(_) | Source::Ratio(..) | Source::Lowest(_) | Source::Weighted(..) => {
                continue;
            }
        }
        workspace.results.row_mut(index).copy_from_slice(&row);
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
    for (months, factor) in row.chunks_exact_mut(MONTHS_A_QUARTER).zip(factors) {
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
    /// What is known.
    Known(&'a [f64]),
    /// What is known, to be multiplied by a factor for each quarter.
    Quarters(&'a [f64], [N; QUARTERS]),
    /// What other meters come to, each times a factor.
    Sum(&'a [(usize, f64)]),
    /// What was calculated.
    Found(&'a [N]),
}

impl Compiled {
    /// What arrives at a step of a stream of the funnel in the first year, by month.
    pub(crate) fn events(&self, of: Event, stream: usize) -> &[f64] {
        let funnel = self.funnel.as_deref();
        funnel.map_or(&[], |funnel| funnel.expected.events(of, stream))
    }

    /// What moves a meter's typed results.
    pub(crate) fn moved(&self, meter: usize) -> Option<Moved> {
        self.drivers.moved.get(meter).copied().flatten()
    }

    /// The months of a meter.
    pub(crate) fn months<'a, N: Number>(
        &'a self,
        workspace: &'a Workspace<N>,
        year: &'a Year<N>,
        meter: usize,
    ) -> MeterMonths<'a, N> {
        match self.meters.get(meter) {
            Some(row) if !row.late && workspace.at_target => MeterMonths::Known(self.meter_goals.row(meter)),
            Some(row) => match &row.source {
                Source::Sum(parts) => MeterMonths::Sum(parts),
                Source::Typed => match (&year.drawn, self.moved(meter)) {
                    (Some(drawn), moved @ Some(_)) => {
                        MeterMonths::Quarters(self.typed.row(meter), drawn.on(moved))
                    }
                    _ => MeterMonths::Known(self.typed.row(meter)),
                },
                _ => MeterMonths::Found(workspace.results.row(meter)),
            },
            None => MeterMonths::Found(&[]),
        }
    }

    /// Adds a meter's months to a sum, times a factor.
    fn add_months<N: Number>(
        &self,
        workspace: &Workspace<N>,
        year: &Year<N>,
        meter: usize,
        factor: f64,
        sum: &mut [N; MONTHS],
    ) {
        match self.months(workspace, year, meter) {
            MeterMonths::Known(months) => add_known(sum, months, N::of(factor)),
            MeterMonths::Quarters(months, factors) => {
                let quarters = sum
                    .chunks_exact_mut(MONTHS_A_QUARTER)
                    .zip(months.chunks_exact(MONTHS_A_QUARTER));
                for ((sum, months), own) in quarters.zip(factors) {
                    add_known(sum, months, own * factor);
                }
            }
            MeterMonths::Sum(parts) => {
                for (part, more) in parts {
                    self.add_months(workspace, year, *part, factor * more, sum);
                }
            }
            MeterMonths::Found(months) => add(sum, months, N::of(factor)),
        }
    }

    /// Whether what is asked for is the typed result of the expected year.
    fn is_typed_year<N: Number>(
        &self,
        workspace: &Workspace<N>,
        year: &Year<N>,
        meter: usize,
        span: &Range<usize>,
        level: bool,
    ) -> bool {
        let row = self.meters.get(meter);
        let typed = row.is_some_and(|row| matches!(row.source, Source::Typed) && row.level == level);
        typed && span.len() == MONTHS && !workspace.at_target && year.drawn.is_none()
    }

    /// What some of a meter's months come to: their sum, or a level's mean.
    fn over<N: Number>(
        &self,
        workspace: &Workspace<N>,
        year: &Year<N>,
        meter: usize,
        span: &Range<usize>,
        level: bool,
    ) -> N {
        if self.is_typed_year(workspace, year, meter, span, level) {
            return N::of(at(&self.typed_year, meter));
        }
        match self.months(workspace, year, meter) {
            MeterMonths::Known(months) => N::of(over(months.get(span.clone()).unwrap_or(&[]), level)),
            MeterMonths::Quarters(months, factors) => {
                let mut found = N::default();
                for (quarter, factor) in factors.into_iter().enumerate() {
                    let start = quarter * MONTHS_A_QUARTER;
                    let both = start.max(span.start)..(start + MONTHS_A_QUARTER).min(span.end);
                    let known: f64 = sum(months, &both);
                    if known.abs() > 0.0 {
                        found += factor * known;
                    }
                }
                if level {
                    found / span.len().max(1) as f64
                } else {
                    found
                }
            }
            MeterMonths::Sum(parts) => N::total(
                parts
                    .iter()
                    .map(|(part, factor)| self.over(workspace, year, *part, span, level) * *factor),
            ),
            MeterMonths::Found(months) => over(months.get(span.clone()).unwrap_or(&[]), level),
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
        if self.is_typed_year(workspace, year, meter, &span, row.level) {
            let (result, goal) = (N::of(at(&self.typed_year, meter)), at(&self.year_goals, meter));
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
                let result = self.over(workspace, year, meter, &span, row.level);
                (result, goal())
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
