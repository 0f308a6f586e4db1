//! From lead to revenue, as people read it: segments by month and year, the hours of teams, the years of the horizon.

use serde::Serialize;

use super::Reader;
use super::cost::{CostOutcome, Costs, ratio};
use crate::compile::funnel::{Funnel, SegmentRow, StreamKind};
use crate::grid::{MONTHS, at, total};
use crate::model::{Capacity, Id, Motion, Share, Table};
use crate::stage::funnel::{Series, credits};

/// A segment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SegmentOutcome {
    /// What it is called.
    pub name: String,
    /// How it is sold to.
    pub motion: Motion,
    /// By year of the horizon.
    pub years: Vec<SegmentYear>,
    /// Revenue of the first year by the team that it is credited to; what is credited to nobody is missing.
    pub credit: Table<f64>,
    /// By month of the horizon.
    pub months: SegmentMonths,
}

/// A year of a segment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SegmentYear {
    /// Modelled revenue.
    pub revenue: f64,
    /// Its share of the revenue goal.
    pub goal: f64,
    /// Revenue / goal; absent without a goal.
    pub attainment: Option<f64>,
    /// What selling costs, and what it returns.
    pub cost: CostOutcome,
}

/// The months of a segment: counts of leads, deals and customers, which are expectations and no whole numbers, and amounts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SegmentMonths {
    /// Leads by the team that brings them, those of advocates among them.
    pub leads: Table<Vec<f64>>,
    /// Leads that the definition accepts.
    pub accepted: Vec<f64>,
    /// Marketing-qualified leads.
    pub mqls: Vec<f64>,
    /// Sales-accepted leads.
    pub sqls: Vec<f64>,
    /// New opportunities, without those that are back.
    pub opportunities: Vec<f64>,
    /// Lost deals that are opportunities again.
    pub reopened: Vec<f64>,
    /// Opportunities that sales worked.
    pub worked: Vec<f64>,
    /// Opportunities that wait at the end of the month.
    pub queue: Vec<f64>,
    /// Opportunities lost by waiting.
    pub aged: Vec<f64>,
    /// Deals that were worked and lost.
    pub lost: Vec<f64>,
    /// Won deals, the recovered ones among them.
    pub wins: Vec<f64>,
    /// Won deals that had been lost before.
    pub recovered: Vec<f64>,
    /// Won deals by the team that brought the lead, or called the lost deal.
    pub wins_by_source: Table<Vec<f64>>,
    /// First and later orders that are sold with advice.
    pub consultative_orders: Vec<f64>,
    /// Those that are sold without.
    pub transactional_orders: Vec<f64>,
    /// Later orders after the hand-off, which the team sells that customers are handed off to.
    pub handed_orders: Vec<f64>,
    /// Customers at the end of the month.
    pub customers: Vec<f64>,
    /// Revenue.
    pub revenue: Vec<f64>,
    /// Revenue of first orders.
    pub first_revenue: Vec<f64>,
    /// Revenue of later orders.
    pub later_revenue: Vec<f64>,
    /// What customers pay every month.
    pub recurring_revenue: Vec<f64>,
    /// What is left of the revenue after the cost of what is sold; absent where no gross margin is known.
    pub margin: Option<Vec<f64>>,
    /// What selling costs, all of it.
    pub cost: Vec<f64>,
}

/// The hours of a team by month of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapacityOutcome {
    /// What the team is called.
    pub name: String,
    /// Heads.
    pub heads: Vec<f64>,
    /// What they are worth in ramped ones.
    pub ramped: Vec<f64>,
    /// Hours for leads and opportunities.
    pub hours: Vec<f64>,
    /// Hours spent on leads.
    pub lead_hours: Vec<f64>,
    /// Hours spent on opportunities.
    pub opportunity_hours: Vec<f64>,
    /// Hours that all leads and all opportunities at hand would need.
    pub needed_hours: Vec<f64>,
}

/// A year of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearOutcome {
    /// The calendar year in which it starts.
    pub year: f64,
    /// The revenue goal.
    pub goal: f64,
    /// Revenue: as evaluated in the first year, as modelled in the later ones; absent where nothing is modelled.
    pub revenue: Option<f64>,
    /// Revenue / goal.
    pub attainment: Option<f64>,
    /// What selling costs, and what it returns; absent where nothing is modelled.
    pub cost: Option<CostOutcome>,
}

impl Reader<'_> {
    pub(super) fn years(&self, targets: &[f64], costs: &Costs) -> Vec<YearOutcome> {
        let Some(goal) = &self.model.goal else {
            return Vec::new();
        };
        let funnel = self.compiled.funnel.as_deref();
        let year = |(index, target): (usize, &f64)| {
            let revenue = match (index, funnel) {
                (0, _) => Some(self.compiled.company_revenue(self.workspace)),
                (_, Some(funnel)) => {
                    let first = index * MONTHS;
                    let segments = 0..funnel.segments.len();
                    Some(total(segments.map(|segment| revenue(funnel, segment, first))))
                }
                _ => None,
            };
            YearOutcome {
                year: goal.first_year.get() + index as f64,
                goal: *target,
                revenue,
                attainment: revenue.and_then(|revenue| ratio(revenue, *target)),
                cost: revenue.map(|revenue| costs.of_company(index, revenue)),
            }
        };
        targets.iter().enumerate().map(year).collect()
    }

    pub(super) fn segments(&self, targets: &[f64], costs: &Costs) -> Table<SegmentOutcome> {
        let Some(funnel) = self.compiled.funnel.as_deref() else {
            return Table::new();
        };
        let segment = |(id, segment): (&Id, &crate::model::Segment)| {
            let (index, row) = found(funnel, id)?;
            let share = segment.goal_share.map_or(0.0, Share::get);
            let years = (0..funnel.months / MONTHS).map(|year| {
                let (revenue, goal) = (revenue(funnel, index, year * MONTHS), at(targets, year) * share);
                SegmentYear {
                    revenue,
                    goal,
                    attainment: ratio(revenue, goal),
                    cost: costs.of_segment(index, year, revenue, row.margin),
                }
            });
            let outcome = SegmentOutcome {
                name: segment.name.clone(),
                motion: segment.motion,
                years: years.collect(),
                credit: self.credit(funnel, index),
                months: self.months(funnel, index, row, costs.by_month(index)),
            };
            Some((id.clone(), outcome))
        };
        self.model.segments.iter().filter_map(segment).collect()
    }

    /// The first year's revenue by team.
    fn credit(&self, funnel: &Funnel, index: usize) -> Table<f64> {
        let teams = self.compiled.teams.len();
        let mut credit = vec![None; teams];
        for month in 0..MONTHS {
            credits(
                funnel,
                index,
                month,
                &funnel.expected,
                teams,
                &mut |team, revenue| {
                    if let Some(slot) = credit.get_mut(team) {
                        *slot = Some(slot.unwrap_or(0.0) + revenue);
                    }
                },
            );
        }
        let rows = self.compiled.teams.iter().zip(credit);
        rows.filter_map(|(team, credit)| Some((team.id.clone(), credit?)))
            .collect()
    }

    fn months(&self, funnel: &Funnel, index: usize, row: &SegmentRow, cost: Vec<f64>) -> SegmentMonths {
        let years = &funnel.expected;
        let streams = || row.streams.clone();
        let all = |series: &Series| sum(series, streams());
        let kind = |stream: usize| funnel.streams.get(stream).map(|row| row.kind);
        let recovered = |wanted: bool| {
            streams().filter(move |&stream| (kind(stream) == Some(StreamKind::Recovered)) == wanted)
        };
        let by_team = |series: &Series, streams: &mut dyn Iterator<Item = usize>| {
            let mut by_team: Table<Vec<f64>> = Table::new();
            for stream in streams {
                let team = funnel
                    .streams
                    .get(stream)
                    .and_then(|row| self.compiled.teams.get(row.team));
                let Some(team) = team else { continue };
                let months = by_team.or_default(&team.id);
                months.resize(funnel.months, 0.0);
                add(months, series.row(stream));
            }
            by_team
        };
        let of_segment = |series: &Series| series.row(index).to_vec();
        let together = |parts: &[&Series]| {
            let mut months = vec![0.0; funnel.months];
            for part in parts {
                add(&mut months, part.row(index));
            }
            months
        };
        let revenue: Vec<f64> = (0..funnel.months)
            .map(|month| years.revenue(index, month))
            .collect();
        let advised: &[&Series] = &[&years.first_orders, &years.later_orders];
        let (consultative, transactional) = if row.transactional {
            let all: &[&Series] = &[&years.first_orders, &years.later_orders, &years.handed_orders];
            (together(&[]), together(all))
        } else {
            (together(advised), together(&[&years.handed_orders]))
        };
        SegmentMonths {
            leads: by_team(&years.leads, &mut recovered(false)),
            accepted: all(&years.accepted),
            mqls: all(&years.mqls),
            sqls: all(&years.sqls),
            opportunities: sum(&years.opportunities, recovered(false)),
            reopened: sum(&years.opportunities, recovered(true)),
            worked: all(&years.worked),
            queue: all(&years.queue),
            aged: all(&years.aged),
            lost: all(&years.lost),
            wins: of_segment(&years.first_orders),
            recovered: sum(&years.wins, recovered(true)),
            wins_by_source: by_team(&years.wins, &mut streams()),
            consultative_orders: consultative,
            transactional_orders: transactional,
            handed_orders: of_segment(&years.handed_orders),
            customers: of_segment(&years.customers),
            first_revenue: of_segment(&years.first_revenue),
            later_revenue: together(&[&years.later_revenue, &years.handed_revenue]),
            recurring_revenue: of_segment(&years.recurring_revenue),
            margin: row
                .margin
                .map(|margin| revenue.iter().map(|revenue| revenue * margin).collect()),
            revenue,
            cost,
        }
    }

    pub(super) fn capacity(&self) -> Table<CapacityOutcome> {
        let Some(funnel) = self.compiled.funnel.as_deref() else {
            return Table::new();
        };
        let team = |(id, team): (&Id, &crate::model::Team)| {
            let Capacity { .. } = team.capacity.as_ref()?;
            let index = self.compiled.teams.iter().position(|row| &row.id == id)?;
            let months = |series: &Series| series.row(index).to_vec();
            let outcome = CapacityOutcome {
                name: team.name.clone(),
                heads: months(&funnel.heads),
                ramped: months(&funnel.ramped),
                hours: months(&funnel.hours),
                lead_hours: months(&funnel.expected.lead_hours),
                opportunity_hours: months(&funnel.expected.deal_hours),
                needed_hours: months(&funnel.expected.needed_hours),
            };
            Some((id.clone(), outcome))
        };
        self.model.teams.iter().filter_map(team).collect()
    }
}

/// A segment's number and row.
pub(super) fn found<'a>(funnel: &'a Funnel, id: &str) -> Option<(usize, &'a SegmentRow)> {
    let mut rows = funnel.segments.iter().enumerate();
    rows.find(|(_, row)| row.id == id)
}

/// A segment's modelled revenue of the year that starts at a month.
pub(super) fn revenue(funnel: &Funnel, segment: usize, first: usize) -> f64 {
    total((first..first + MONTHS).map(|month| funnel.expected.revenue(segment, month)))
}

fn sum(series: &Series, streams: impl Iterator<Item = usize>) -> Vec<f64> {
    let mut months = vec![0.0; series.months()];
    for stream in streams {
        add(&mut months, series.row(stream));
    }
    months
}

fn add(months: &mut [f64], row: &[f64]) {
    for (month, value) in months.iter_mut().zip(row) {
        *month += value;
    }
}
