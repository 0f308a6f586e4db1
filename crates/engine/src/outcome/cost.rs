//! What selling costs and returns: by segment, function and company, by year.
//!
//! Everything is summed up from months. Pay of a month is that of the evaluated year, in proportion to the team's heads in the
//! month: plans are set anew each year, so that a head earns in a later year what it earns in the first.

use serde::Serialize;

use super::Reader;
use crate::compile::funnel::{Funnel, SegmentRow, StreamKind, by_month};
use crate::grid::{MONTHS, at, total};
use crate::model::{MonthNumber, Programme, Share};
use crate::stage::funnel::credits;

/// What is smaller is nothing: no ratio is taken over it.
pub(super) const SMALLEST: f64 = 1e-9;

/// A quotient; none over nothing.
pub(super) fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > SMALLEST).then(|| part / whole)
}

/// What selling costs, in a year.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CostOutcome {
    /// Base salaries.
    pub base: f64,
    /// Variable pay.
    pub incentives: f64,
    /// What the company pays on top of both.
    pub burden: f64,
    /// Programmes.
    pub programme: f64,
    /// Handling of orders after the first one.
    pub handling: f64,
    /// All of it.
    pub total: f64,
    /// Compensation cost of sales: base salaries and variable pay / revenue; absent without revenue.
    pub ccos: Option<f64>,
    /// Total cost of sale: all of it / revenue; absent without revenue.
    pub cost_of_sale: Option<f64>,
    /// What is left of the revenue after the cost of what is sold; absent where no gross margin is known.
    pub margin: Option<f64>,
    /// (Margin - total) / total; absent without a margin or a cost.
    pub return_on_cost: Option<f64>,
}

/// Base, incentives, programme and handling.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spent {
    base: f64,
    incentives: f64,
    programme: f64,
    handling: f64,
}

impl Spent {
    fn add(&mut self, other: &Self, part: f64) {
        self.base += other.base * part;
        self.incentives += other.incentives * part;
        self.programme += other.programme * part;
        self.handling += other.handling * part;
    }

    /// With burden, and over revenue.
    fn outcome(&self, burden: f64, revenue: f64, margin: Option<f64>) -> CostOutcome {
        let pay = self.base + self.incentives;
        let total = pay * (1.0 + burden) + self.programme + self.handling;
        CostOutcome {
            base: self.base,
            incentives: self.incentives,
            burden: pay * burden,
            programme: self.programme,
            handling: self.handling,
            total,
            ccos: ratio(pay, revenue),
            cost_of_sale: ratio(total, revenue),
            margin,
            return_on_cost: margin.and_then(|margin| ratio(margin - total, total)),
        }
    }
}

/// What is spent by team and segment in every month, and the revenue over which it is judged.
pub(super) struct Costs {
    months: usize,
    /// By team and month.
    teams: Vec<Spent>,
    /// By segment and month.
    segments: Vec<Spent>,
    /// Modelled revenue, and its margin where it is known, credited by team (the last one nobody) and year.
    credited: Vec<(f64, Option<f64>)>,
    burden: f64,
    /// The goal's gross margin, where there are no segments to say more.
    gross_margin: Option<f64>,
}

impl Reader<'_> {
    /// Adds up what is spent.
    pub(super) fn costs(&self) -> Costs {
        let funnel = self.compiled.funnel.as_deref();
        let months = funnel.map_or(MONTHS, |funnel| funnel.months);
        let (teams, segments) = (
            self.compiled.teams.len(),
            funnel.map_or(0, |funnel| funnel.segments.len()),
        );
        let mut costs = Costs {
            months,
            teams: vec![Spent::default(); teams * months],
            segments: vec![Spent::default(); segments * months],
            credited: vec![(0.0, Some(0.0)); (teams + 1) * (months / MONTHS)],
            burden: self.model.cost.burden.get(),
            gross_margin: self
                .model
                .goal
                .as_ref()
                .and_then(|goal| goal.gross_margin)
                .map(Share::get),
        };
        self.spend_pay(&mut costs, funnel);
        if let Some(funnel) = funnel {
            for (index, segment) in funnel.segments.iter().enumerate() {
                spend_handling(&mut costs, funnel, index, segment);
                credit(&mut costs, funnel, index, segment, teams);
            }
        }
        for (_, programme) in self.model.cost.programme.sorted() {
            self.spend_programme(&mut costs, funnel, programme);
        }
        costs
    }

    /// Pay by team, and each team's over the segments that it works for.
    fn spend_pay(&self, costs: &mut Costs, funnel: Option<&Funnel>) {
        for team in 0..self.compiled.teams.len() {
            let mut year = Spent::default();
            let mut heads_of_roles = 0.0;
            for (index, role) in self.compiled.roles.iter().enumerate() {
                if role.team == team {
                    year.base += role.heads * self.base_cost(index);
                    year.incentives += role.heads * self.compiled.variable_pay(self.workspace, index);
                    heads_of_roles += role.heads;
                }
            }
            for first in (0..costs.months).step_by(MONTHS) {
                let parts = funnel.map(|funnel| parts(funnel, team, first));
                for month in first..first + MONTHS {
                    let heads = match funnel {
                        Some(funnel) if heads_of_roles > 0.0 => {
                            funnel.heads.get(team, month) / heads_of_roles
                        }
                        _ => 1.0,
                    };
                    let part = heads / MONTHS as f64;
                    costs.team(team, month).add(&year, part);
                    for (segment, share) in parts.iter().flatten().enumerate() {
                        costs.segment(segment, month).add(&year, part * share);
                    }
                }
            }
        }
    }

    fn spend_programme(&self, costs: &mut Costs, funnel: Option<&Funnel>, programme: &Programme) {
        let team = self
            .compiled
            .teams
            .iter()
            .position(|row| row.id == programme.team);
        let (Some(team), Some(spend)) = (team, by_month(&programme.spend)) else {
            return;
        };
        let rows = funnel.map_or(&[][..], |funnel| &funnel.segments);
        let named = programme.segment.as_ref();
        let only = named.and_then(|id| rows.iter().position(|row| row.id == *id));
        if named.is_some() && only.is_none() {
            return;
        }
        let from = programme.from.map_or(0, |month| month.get() - 1);
        let to = programme
            .to
            .map_or(costs.months, MonthNumber::get)
            .min(costs.months);
        let mut shares = Vec::new();
        for month in from..to {
            let spent = Spent {
                programme: at(&spend, month % MONTHS),
                ..Spent::default()
            };
            costs.team(team, month).add(&spent, 1.0);
            if let Some(segment) = only {
                costs.segment(segment, month).add(&spent, 1.0);
                continue;
            }
            let first = month - month % MONTHS;
            if let Some(funnel) = funnel
                && (shares.is_empty() || month == first)
            {
                shares = by_revenue(funnel, first);
            }
            for (segment, share) in shares.iter().enumerate() {
                costs.segment(segment, month).add(&spent, *share);
            }
        }
    }
}

impl Costs {
    #[allow(
        clippy::indexing_slicing,
        reason = "a team of the model and a month of the horizon"
    )]
    fn team(&mut self, team: usize, month: usize) -> &mut Spent {
        &mut self.teams[team * self.months + month]
    }

    #[allow(
        clippy::indexing_slicing,
        reason = "a segment of the model and a month of the horizon"
    )]
    fn segment(&mut self, segment: usize, month: usize) -> &mut Spent {
        &mut self.segments[segment * self.months + month]
    }

    fn years(&self) -> usize {
        self.months / MONTHS
    }

    /// What some teams spend in a year, over their revenue.
    pub(super) fn of_teams(
        &self,
        teams: impl Iterator<Item = usize> + Clone,
        year: usize,
        revenue: f64,
    ) -> CostOutcome {
        let mut spent = Spent::default();
        for team in teams.clone() {
            for month in self.of_year(&self.teams, team, year) {
                spent.add(month, 1.0);
            }
        }
        let margin = self.margin_rate(teams, year).map(|rate| rate * revenue);
        spent.outcome(self.burden, revenue, margin)
    }

    /// What everybody spends in a year, over the company's revenue.
    pub(super) fn of_company(&self, year: usize, revenue: f64) -> CostOutcome {
        let teams = 0..self.teams.len() / self.months.max(1);
        let margin = self.margin_rate(0..=teams.end, year).map(|rate| rate * revenue);
        let spent = self.of_teams(teams, year, revenue);
        CostOutcome {
            margin,
            return_on_cost: margin.and_then(|margin| ratio(margin - spent.total, spent.total)),
            ..spent
        }
    }

    /// What a segment costs in a year.
    pub(super) fn of_segment(
        &self,
        segment: usize,
        year: usize,
        revenue: f64,
        margin: Option<f64>,
    ) -> CostOutcome {
        let mut spent = Spent::default();
        for month in self.of_year(&self.segments, segment, year) {
            spent.add(month, 1.0);
        }
        spent.outcome(self.burden, revenue, margin.map(|rate| rate * revenue))
    }

    /// What a segment costs in each month.
    pub(super) fn by_month(&self, segment: usize) -> Vec<f64> {
        let start = segment * self.months;
        let months = self.segments.get(start..start + self.months).unwrap_or(&[]);
        let cost = |spent: &Spent| spent.outcome(self.burden, 0.0, None).total;
        months.iter().map(cost).collect()
    }

    fn of_year<'a>(&self, spent: &'a [Spent], row: usize, year: usize) -> &'a [Spent] {
        let start = row * self.months + year * MONTHS;
        spent.get(start..start + MONTHS).unwrap_or(&[])
    }

    /// The margin of what is credited to some teams; the goal's where nothing is modelled.
    fn margin_rate(&self, teams: impl Iterator<Item = usize>, year: usize) -> Option<f64> {
        let (mut revenue, mut margin) = (0.0, Some(0.0));
        for team in teams {
            if let Some((credited, left)) = self.credited.get(team * self.years() + year) {
                revenue += credited;
                // One segment without a margin makes the sum unknown.
                margin = margin.zip(*left).map(|(sum, left)| sum + left);
            }
        }
        if revenue > SMALLEST {
            margin.map(|margin| margin / revenue)
        } else {
            self.gross_margin
        }
    }
}

/// Handling of later orders, by who sells them.
fn spend_handling(costs: &mut Costs, funnel: &Funnel, index: usize, segment: &SegmentRow) {
    let Some(reorders) = &segment.reorders else { return };
    for month in 0..funnel.months {
        let mut spend = |team: usize, orders: f64, cost: f64| {
            let spent = Spent {
                handling: orders * cost,
                ..Spent::default()
            };
            costs.team(team, month).add(&spent, 1.0);
            costs.segment(index, month).add(&spent, 1.0);
        };
        let years = &funnel.expected;
        spend(
            segment.seller,
            years.later_orders.get(index, month),
            reorders.handling_cost,
        );
        if let Some(hand_off) = &reorders.hand_off {
            spend(
                hand_off.to,
                years.handed_orders.get(index, month),
                hand_off.handling_cost,
            );
        }
    }
}

/// Credited revenue and margin by team and year.
fn credit(costs: &mut Costs, funnel: &Funnel, index: usize, segment: &SegmentRow, nobody: usize) {
    let years = costs.years();
    for month in 0..funnel.months {
        credits(
            funnel,
            index,
            month,
            &funnel.expected,
            nobody,
            &mut |team, revenue| {
                let place = team * years + month / MONTHS;
                if let Some((credited, left)) = costs.credited.get_mut(place)
                    && revenue > 0.0
                {
                    *credited += revenue;
                    *left = left
                        .zip(segment.margin)
                        .map(|(sum, margin)| sum + revenue * margin);
                }
            },
        );
    }
}

/// The sum of a function of the year's months that starts at `first`.
fn over_year(first: usize, value: impl Fn(usize) -> f64) -> f64 {
    total((first..first + MONTHS).map(value))
}

/// The parts of a team's pay by segment in a year: by the hours that it sells; without any by the leads that it brings, or
/// by its credited revenue, or by all revenue.
fn parts(funnel: &Funnel, team: usize, first: usize) -> Vec<f64> {
    let years = &funnel.expected;
    let of_segments = |value: &dyn Fn(usize, &SegmentRow) -> f64| -> Option<Vec<f64>> {
        let values = funnel.segments.iter().enumerate();
        shares(values.map(|(index, segment)| value(index, segment)).collect())
    };
    let hours = |_: usize, segment: &SegmentRow| {
        if segment.seller != team {
            return 0.0;
        }
        total(segment.streams.clone().map(|stream| {
            over_year(first, |month| {
                years.worked.get(stream, month) * segment.hours_per_opportunity
                    + years.mqls.get(stream, month) * segment.hours_per_lead
            })
        }))
    };
    let leads = |_: usize, segment: &SegmentRow| {
        let streams = segment
            .streams
            .clone()
            .filter(|&stream| funnel.streams.get(stream).is_some_and(|row| row.team == team));
        total(streams.map(|stream| {
            let recovered = funnel
                .streams
                .get(stream)
                .is_some_and(|row| row.kind == StreamKind::Recovered);
            let series = if recovered {
                &years.opportunities
            } else {
                &years.leads
            };
            over_year(first, |month| series.get(stream, month))
        }))
    };
    let credited = |index: usize, _: &SegmentRow| {
        let mut sum = 0.0;
        for month in first..first + MONTHS {
            credits(
                funnel,
                index,
                month,
                years,
                usize::MAX,
                &mut |credited, revenue| {
                    if credited == team {
                        sum += revenue;
                    }
                },
            );
        }
        sum
    };
    of_segments(&hours)
        .or_else(|| of_segments(&leads))
        .or_else(|| of_segments(&credited))
        .unwrap_or_else(|| by_revenue(funnel, first))
}

/// The segments' parts of the revenue of a year; even parts without any.
fn by_revenue(funnel: &Funnel, first: usize) -> Vec<f64> {
    let count = funnel.segments.len();
    let revenue = |segment| over_year(first, |month| funnel.expected.revenue(segment, month));
    shares((0..count).map(revenue).collect()).unwrap_or_else(|| vec![1.0 / count.max(1) as f64; count])
}

/// Values as parts of their sum; none where that is nothing.
fn shares(values: Vec<f64>) -> Option<Vec<f64>> {
    let sum = total(values.iter().copied());
    (sum > SMALLEST).then(|| values.into_iter().map(|value| value / sum).collect())
}
