//! The goal from the top down, as what must be sold for it; and from the bottom up, as what quotas promise.

use serde::Serialize;

use super::Reader;
use super::cost::{SMALLEST, ratio};
use super::funnel::{found, revenue};
use crate::compile::Compiled;
use crate::compile::funnel::{Funnel, SegmentRow, StreamKind};
use crate::grid::{MONTHS, at, total};
use crate::model::{Id, Quotas, Share, Table};

/// The first year's goal, looked at from both sides.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanningOutcome {
    /// Bottom-up, the company; absent where the goal names no quotas.
    pub company: Option<QuotaOutcome>,
    /// Bottom-up by team.
    pub teams: Table<QuotaOutcome>,
    /// Bottom-up by role: of its team's goal, the part that its quotas are of the team's.
    pub roles: Table<QuotaOutcome>,
    /// The same by named payee.
    pub payees: Table<QuotaOutcome>,
    /// Top-down by segment.
    pub segments: Table<SegmentPlanning>,
}

/// What quotas promise of a goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuotaOutcome {
    /// The revenue goal, or the part of it.
    pub goal: f64,
    /// The sum of everybody's quotas, ramped and prorated.
    pub street_quota: f64,
    /// The part of the street quota that is expected to be reached: the capacity.
    pub expected: f64,
    /// Street quota / goal: 1.25 assigns a quarter more than is needed.
    pub over_assignment: Option<f64>,
    /// Goal / street quota: the part of the quotas that must be reached.
    pub attainment_factor: Option<f64>,
    /// Expected / goal.
    pub coverage: Option<f64>,
    /// Goal - expected.
    pub gap: f64,
}

/// What a segment must sell for its part of the goal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SegmentPlanning {
    /// Its part of the goal.
    pub goal: f64,
    /// Modelled revenue of later orders and of what customers pay every month.
    pub existing: f64,
    /// What first orders must bring: goal - existing, not below 0.
    pub needed: f64,
    /// What is needed for it, to the fraction.
    pub required: Required,
    /// The same in whole deals, opportunities and leads, each step rounded up.
    pub required_whole: Required,
    /// What an opportunity is worth: deal size x win rate.
    pub opportunity_value: f64,
    /// Modelled opportunities x deal size.
    pub pipeline: f64,
    /// Pipeline / needed; absent where nothing is.
    pub coverage: Option<f64>,
    /// What the pipeline brings at the win rate.
    pub funded: f64,
    /// Needed - funded.
    pub gap: f64,
}

/// How many of each are needed; absent where a rate is 0.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Required {
    /// Won deals.
    pub wins: Option<f64>,
    /// Opportunities.
    pub opportunities: Option<f64>,
    /// Sales-accepted leads.
    pub sqls: Option<f64>,
    /// Marketing-qualified leads.
    pub mqls: Option<f64>,
    /// Leads.
    pub leads: Option<f64>,
    /// Opportunities x deal size.
    pub pipeline: Option<f64>,
    /// Pipeline / what is needed.
    pub coverage: Option<f64>,
}

impl Reader<'_> {
    /// None where there is nothing to plan with.
    pub(super) fn planning(&self) -> Option<PlanningOutcome> {
        let quotas = self.model.goal.as_ref().and_then(|goal| goal.quotas.as_ref());
        let quotas = quotas.filter(|_| !self.compiled.quotas.is_empty());
        let funnel = self.compiled.funnel.as_deref();
        if quotas.is_none() && funnel.is_none() {
            return None;
        }
        let mut planning = quotas.map(|quotas| self.quotas(quotas)).unwrap_or_default();
        if let Some(funnel) = funnel {
            planning.segments = self.segments_needed(funnel);
        }
        Some(planning)
    }

    /// Everybody's quotas, added up four times.
    fn quotas(&self, quotas: &Quotas) -> PlanningOutcome {
        let ramping_part = quotas.ramping.unwrap_or(quotas.attainment).get();
        let mut company = Promise::default();
        let mut teams = vec![Promise::default(); self.compiled.teams.len()];
        let promises = self.compiled.payees.iter().zip(&self.compiled.quotas);
        let mut promises: Vec<Promise> = promises
            .map(|(payee, (quota, ramping))| Promise {
                goal: 0.0,
                street_quota: payee.heads * quota,
                expected: payee.heads
                    * ((quota - ramping) * quotas.attainment.get() + ramping * ramping_part),
            })
            .collect();
        for (payee, promise) in self.compiled.payees.iter().zip(&promises) {
            company.add(promise);
            if let Some(team) = teams.get_mut(payee.team) {
                team.add(promise);
            }
        }
        let goal = |row| self.compiled.goals.year(row);
        company.goal = goal(Compiled::COMPANY);
        for (index, team) in teams.iter_mut().enumerate() {
            team.goal = goal(self.compiled.team_row(index));
        }
        let mut roles = vec![Promise::default(); self.compiled.roles.len()];
        let mut payees: Table<QuotaOutcome> = Table::new();
        for (payee, promise) in self.compiled.payees.iter().zip(&mut promises) {
            let team = teams.get(payee.team).copied().unwrap_or_default();
            promise.goal = ratio(team.goal * promise.street_quota, team.street_quota).unwrap_or(0.0);
            if let Some(role) = roles.get_mut(payee.role) {
                role.add(promise);
            }
            if let Some(id) = payee.id.as_ref().filter(|_| promise.street_quota > 0.0) {
                payees.insert(id.clone(), promise.outcome());
            }
        }
        let in_order = |table: &mut Table<QuotaOutcome>, id: &Id| {
            table.shift_remove(id).map(|outcome| (id.clone(), outcome))
        };
        let named = |rows: Vec<(Id, Promise)>| -> Table<QuotaOutcome> {
            let rows = rows.into_iter().filter(|(_, promise)| promise.street_quota > 0.0);
            rows.map(|(id, promise)| (id, promise.outcome())).collect()
        };
        let teams = self.compiled.teams.iter().map(|row| row.id.clone()).zip(teams);
        let mut teams = named(teams.collect());
        let roles = self.compiled.roles.iter().map(|row| row.id.clone()).zip(roles);
        let mut roles = named(roles.collect());
        PlanningOutcome {
            company: Some(company.outcome()),
            teams: (self.model.teams.keys())
                .filter_map(|id| in_order(&mut teams, id))
                .collect(),
            roles: (self.model.roles.keys())
                .filter_map(|id| in_order(&mut roles, id))
                .collect(),
            payees: (self.model.payees.keys())
                .filter_map(|id| in_order(&mut payees, id))
                .collect(),
            segments: Table::new(),
        }
    }

    fn segments_needed(&self, funnel: &Funnel) -> Table<SegmentPlanning> {
        let goal = self.compiled.goals.year(Compiled::COMPANY);
        let segment = |(id, segment): (&Id, &crate::model::Segment)| {
            let (index, row) = found(funnel, id)?;
            let goal = goal * segment.goal_share.map_or(0.0, Share::get);
            Some((id.clone(), needed(funnel, index, row, goal)))
        };
        self.model.segments.iter().filter_map(segment).collect()
    }
}

/// A goal, the quotas that are to bring it, and what of them is expected.
#[derive(Clone, Copy, Default)]
struct Promise {
    goal: f64,
    street_quota: f64,
    expected: f64,
}

impl Promise {
    fn add(&mut self, other: &Self) {
        self.goal += other.goal;
        self.street_quota += other.street_quota;
        self.expected += other.expected;
    }

    fn outcome(self) -> QuotaOutcome {
        let Self {
            goal,
            street_quota,
            expected,
        } = self;
        QuotaOutcome {
            goal,
            street_quota,
            expected,
            over_assignment: ratio(street_quota, goal),
            attainment_factor: ratio(goal, street_quota),
            coverage: ratio(expected, goal),
            gap: goal - expected,
        }
    }
}

fn needed(funnel: &Funnel, index: usize, row: &SegmentRow, goal: f64) -> SegmentPlanning {
    let years = &funnel.expected;
    let first: f64 = total((0..MONTHS).map(|month| years.first_revenue.get(index, month)));
    let existing = revenue(funnel, index, 0) - first;
    let needed = (goal - existing).max(0.0);
    let streams = row.streams.clone().filter(|&stream| {
        let row = funnel.streams.get(stream);
        row.is_some_and(|row| row.kind != StreamKind::Recovered)
    });
    let opportunities = total(streams.map(|stream| {
        let months = years.opportunities.row(stream);
        total((0..MONTHS).map(|month| at(months, month)))
    }));
    let [.., win] = &row.steps;
    let opportunity_value = row.deal_size * win.rate;
    let funded = opportunities * opportunity_value;
    let pipeline = opportunities * row.deal_size;
    SegmentPlanning {
        goal,
        existing,
        needed,
        required: required(row, needed, |count| count),
        required_whole: required(row, needed, whole),
        opportunity_value,
        pipeline,
        coverage: ratio(pipeline, needed),
        funded,
        gap: needed - funded,
    }
}

/// Up to a whole; what exceeds one by less than a millionth is rounding.
fn whole(count: f64) -> f64 {
    (count - 1e-6).ceil().max(0.0)
}

/// From needed revenue back to leads, each step as `counted`.
fn required(row: &SegmentRow, needed: f64, counted: impl Fn(f64) -> f64) -> Required {
    let [mql, sql, opportunity, win] = &row.steps;
    let back = |count: Option<f64>, rate: f64| {
        let before = ratio(count?, rate)?;
        Some(counted(before))
    };
    let wins = back(Some(needed), row.deal_size);
    let opportunities = back(wins, win.rate);
    let sqls = back(opportunities, opportunity.rate);
    let mqls = back(sqls, sql.rate);
    let pipeline = opportunities.map(|count| count * row.deal_size);
    Required {
        wins,
        opportunities,
        sqls,
        mqls,
        leads: back(mqls, mql.rate * row.kept),
        pipeline,
        coverage: pipeline
            .filter(|_| needed > SMALLEST)
            .map(|pipeline| pipeline / needed),
    }
}
