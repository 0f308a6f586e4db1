//! The rows of the flat arrays: teams, roles, payees, plans, meters, components with their parts and conditions, pools.

use std::ops::Range;

use super::quarters::ByQuarter;
use crate::curve::FlatCurve;
use crate::grid::{Few, MONTHS, at, sum};
use crate::matrix::FlatMatrix;
use crate::model::{Event, Id, Months, Of, Terms, TrueUp};

#[derive(Clone, Debug)]
pub(crate) struct TeamRow {
    pub(crate) id: Id,
    pub(crate) function: usize,
}

/// A role; the amounts are means over its people.
#[derive(Clone, Debug)]
pub(crate) struct RoleRow {
    pub(crate) id: Id,
    pub(crate) team: usize,
    pub(crate) heads: f64,
    pub(crate) base: f64,
    pub(crate) target_incentive: f64,
    pub(crate) payees: Few<usize>,
}

/// A named person, or the people of a role who are not named.
#[derive(Clone, Debug)]
pub(crate) struct PayeeRow {
    /// The payee's id where it is a named person.
    pub(crate) id: Option<Id>,
    pub(crate) role: usize,
    pub(crate) team: usize,
    pub(crate) heads: f64,
    /// Base salary and target incentive of one person for a whole year.
    pub(crate) base: f64,
    pub(crate) target_incentive: f64,
    /// The part of each month in which the person is there.
    pub(crate) presence: [f64; MONTHS],
    /// The fiscal month in which the person starts; below 0 before the year.
    pub(crate) start: i32,
    /// Whether that is said, or the person has always been there.
    pub(crate) starts: bool,
    pub(crate) points: f64,
    /// Corrections by month.
    pub(crate) adjustments: [f64; MONTHS],
}

impl PayeeRow {
    /// The part of the year in which the person is there.
    pub(crate) fn year(&self) -> f64 {
        self.presence.iter().sum::<f64>() / MONTHS as f64
    }

    /// How many of some months the person is there, parts of a month counted as such.
    pub(crate) fn months(&self, span: &Range<usize>) -> f64 {
        sum(&self.presence, span)
    }

    /// Whether a month counts for terms that hold for the first so many months since the start, or always: the person is
    /// there, and it is one of these.
    pub(crate) fn counts(&self, month: usize, first: Option<Months>) -> bool {
        let since = i32::try_from(month).unwrap_or_default() - self.start;
        at(&self.presence, month) > 0.0 && first.is_none_or(|first| f64::from(since) < first.get())
    }

    /// How many of some months count for such terms, parts of a month counted as such.
    pub(crate) fn counted(&self, span: &Range<usize>, first: Option<Months>) -> f64 {
        let months = span.clone().filter(|&month| self.counts(month, first));
        months.map(|month| at(&self.presence, month)).sum()
    }
}

/// A plan, and who is on it.
#[derive(Clone, Debug)]
pub(crate) struct PlanRow {
    pub(crate) id: Id,
    pub(crate) payees: Range<usize>,
    pub(crate) components: Range<usize>,
    pub(crate) caps: Vec<CapRow>,
    pub(crate) terms: Terms,
    pub(crate) claw_backs: Vec<ClawRow>,
    /// Whether what is earned is anything but the sum of what the components pay.
    pub(crate) settles: bool,
}

/// The most that some components of a plan pay together.
#[derive(Clone, Debug)]
pub(crate) struct CapRow {
    pub(crate) id: Id,
    /// Components, counted from the plan's first.
    pub(crate) components: Vec<usize>,
    pub(crate) months: usize,
    /// By period and payee: periods in turn, in each the payees of the plan.
    pub(crate) values: Vec<f64>,
}

/// A cancelled deal as one payee was credited with it.
#[derive(Clone, Debug)]
pub(crate) struct ClawRow {
    pub(crate) payee: usize,
    pub(crate) component: usize,
    /// The component's part whose result the deal is in.
    pub(crate) part: usize,
    /// The period in which it was won.
    pub(crate) period: usize,
    /// What the deal counts for in the result.
    pub(crate) credited: f64,
    /// The part of its commission that is taken back.
    pub(crate) share: f64,
    /// The month in which it is cancelled.
    pub(crate) month: usize,
    pub(crate) deal: Id,
}

/// A measure as one payee, or everybody, meets it.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct Meter {
    pub(crate) measure: Id,
    pub(crate) source: Source,
    /// Whether it is the same for everybody.
    pub(crate) shared: bool,
    /// Whether less is better.
    pub(crate) lower: bool,
    /// Whether a period's figure is the mean of its months rather than their sum.
    pub(crate) level: bool,
    /// Whether it waits for what components pay.
    pub(crate) late: bool,
}

/// Where a meter's result comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Source {
    /// Credited revenue of a row, times a factor.
    Revenue { row: usize, part: RevenuePart },
    /// Credited revenue of a row less last year's, times a factor.
    Growth { row: usize, part: RevenuePart },
    /// The typed row of the same number as the meter.
    Typed,
    /// What arrives at a step of the funnel in its first year, times a factor.
    Funnel(FunnelPart),
    /// Other meters, each times a factor, summed.
    Sum(Vec<(usize, f64)>),
    /// One meter over another.
    Ratio(usize, usize),
    /// The lowest attainment of several.
    Lowest(Vec<usize>),
    /// Attainments with their weights, and the level that each must reach to be counted.
    Weighted(Vec<(usize, f64)>, Option<f64>),
    /// What the components pay each payee, times a factor for each.
    Pay(Vec<f64>),
    /// Another meter, month by month times factors.
    Window(usize, [f64; MONTHS]),
}

/// What a meter counts of the funnel.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FunnelPart {
    pub(crate) of: Event,
    /// The streams that count, each with the team whose events they are.
    pub(crate) streams: Vec<(usize, usize)>,
    pub(crate) part: RevenuePart,
}

/// The part of a row's revenue, or of a team's events, that a meter counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum RevenuePart {
    /// The same in every month.
    Always(f64),
    /// A row of the compiled parts.
    ByMonth(usize),
}

/// A component as the payees of a plan are paid on it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ComponentRow {
    pub(crate) id: Id,
    pub(crate) payees: Range<usize>,
    pub(crate) months: usize,
    pub(crate) year_to_date: bool,
    pub(crate) true_up: TrueUp,
    /// Whether it is paid on what others are paid.
    pub(crate) late: bool,
    pub(crate) parts: smallvec::SmallVec<[Part; 1]>,
    pub(crate) gates: Vec<GateRow>,
    pub(crate) hurdles: Vec<GateRow>,
    pub(crate) modifiers: Vec<ModifierRow>,
    pub(crate) cap: Option<LimitRow>,
    pub(crate) floor: Option<LimitRow>,
    /// What it pays at 100% by period and payee, and in the year by payee; nothing where it pays amounts of its own.
    pub(crate) targets: Few<f64>,
    pub(crate) year_targets: Few<f64>,
    /// The month in which each period is paid.
    pub(crate) posts: Few<usize>,
    /// Where its numbers by period and payee, and by payee, start.
    pub(crate) slots: usize,
    pub(crate) sums: usize,
    /// Whether nothing but typed results and curves decides what it pays, and nobody asks for its periods: so that a year that
    /// chance makes is paid payee by payee, at once.
    pub(crate) at_once: bool,
}

impl ComponentRow {
    pub(crate) fn periods(&self) -> usize {
        MONTHS / self.months
    }

    /// The months of a period alone.
    pub(crate) fn months_of(&self, period: usize) -> Range<usize> {
        period * self.months..(period + 1) * self.months
    }

    /// The months that a period is measured over: from the year's first where the component is measured to date.
    pub(crate) fn span(&self, period: usize) -> Range<usize> {
        let months = self.months_of(period);
        if self.year_to_date { 0..months.end } else { months }
    }

    /// What it pays a payee, counted from the plan's first, at 100% of what a period is measured over.
    pub(crate) fn target(&self, period: usize, payee: usize) -> f64 {
        let alone = |period: usize| at(&self.targets, period * self.payees.len() + payee);
        if self.year_to_date {
            (0..=period).map(alone).sum()
        } else {
            alone(period)
        }
    }

    /// Where the number of a period and a payee, counted from the plan's first, stands.
    pub(crate) fn slot(&self, period: usize, payee: usize) -> usize {
        self.slots + period * self.payees.len() + payee
    }
}

/// A figure looked up in a curve and multiplied.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Part {
    /// The deal type or product, where there are several.
    pub(crate) name: Option<Id>,
    /// By payee.
    pub(crate) meters: Few<usize>,
    pub(crate) of: Of,
    pub(crate) shape: Shape,
    /// What the curve's value is multiplied by, by period and payee; in the year by payee.
    pub(crate) scales: Few<f64>,
    pub(crate) year_scales: Few<f64>,
    /// What is counted already when the year begins, in the curve's figure, by period and payee, and then in the year by
    /// payee; empty where nothing is.
    pub(crate) openings: Vec<f64>,
    /// Figures of typed results by period and payee, and in the year, where all of them are typed.
    pub(crate) fixed: Option<Fixed>,
    /// Whether a weighted attainment may pay its parts alone.
    pub(crate) alone: bool,
}

/// Figures that only a factor on a payee's own results changes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fixed {
    pub(crate) slots: Vec<f64>,
    pub(crate) year: Vec<f64>,
    /// The same by the quarters that bring them: for years that chance makes.
    pub(crate) quarters: ByQuarter,
    /// Whether less is better, so that the figure is divided by the factor.
    pub(crate) lower: bool,
}

/// How a part turns figures into pay.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "nearly all are curves; a box would be the allocation that short lists save"
)]
pub(crate) enum Shape {
    /// A curve, and the same without acceleration where a hurdle may take that away.
    Curve {
        curve: FlatCurve,
        plain: Option<Box<FlatCurve>>,
    },
    /// A table of two figures; the second one's meters by payee.
    Matrix { table: FlatMatrix, by: Few<usize> },
}

/// A condition: met from one figure to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GateRow {
    pub(crate) id: Id,
    /// By payee; one where it is the same for everybody.
    pub(crate) meters: Few<usize>,
    pub(crate) of: Of,
    pub(crate) at_least: f64,
    pub(crate) below: f64,
    /// The months of the period that is looked at; the component's own where absent.
    pub(crate) months: Option<usize>,
    pub(crate) otherwise: f64,
    /// The year's figures of the members of a pool, where all results are typed.
    pub(crate) fixed: Option<Fixed>,
}

/// A factor from another measure.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ModifierRow {
    pub(crate) id: Id,
    pub(crate) meters: Few<usize>,
    pub(crate) of: Of,
    pub(crate) months: Option<usize>,
    pub(crate) curve: FlatCurve,
}

/// The most or the least that a component pays: by period and payee, or in the year by payee.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum LimitRow {
    Period(Vec<f64>),
    Year(Vec<f64>),
}

#[derive(Clone, Debug)]
pub(crate) struct PoolRow {
    pub(crate) id: Id,
    /// Its place among all pools.
    pub(crate) index: usize,
    pub(crate) fund: FundRow,
    pub(crate) gates: Vec<GateRow>,
    pub(crate) kept: f64,
    pub(crate) ceiling: f64,
    pub(crate) members: Vec<usize>,
    pub(crate) eligible: Vec<GateRow>,
    pub(crate) split: SplitRow,
    /// The most that one person of each member is paid.
    pub(crate) most: Vec<f64>,
    pub(crate) least: f64,
    /// Where its members' shares start among all pools'.
    pub(crate) shares: usize,
}

#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "nearly all are curves; a box would be the allocation that short lists save"
)]
pub(crate) enum FundRow {
    Fixed(f64),
    Curve {
        at_target: f64,
        meter: usize,
        curve: FlatCurve,
    },
    Share {
        meter: usize,
        share: f64,
        above: f64,
    },
}

/// The parts of a fund by basis; what each member weighs on them.
#[derive(Clone, Debug)]
pub(crate) struct SplitRow {
    /// The part of the fund by each basis that does not change, and the weight of one person of each member.
    pub(crate) fixed: Vec<(f64, Vec<f64>)>,
    /// The part by attainment, and the members' meters.
    pub(crate) attainment: Option<(f64, Few<usize>)>,
    pub(crate) contribution: f64,
    /// The number of people of each member's team among the members.
    pub(crate) colleagues: Vec<f64>,
}
