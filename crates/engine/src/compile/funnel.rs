//! Segments, capacity, pauses and the three levers in flat arrays: what [`crate::stage::funnel`] runs over.

use std::ops::Range;

use super::{Builder, sorted};
use crate::grid::{MONTHS, at, total};
use crate::math::pow;
use crate::model::{
    Capacity, Growth, Id, Lag, LeadSource, Model, Money, Motion, Pipeline, Reorders, Segment, SegmentCredit,
    Share, Team, Volume,
};
use crate::number::Number;
use crate::stage::funnel::{FunnelYears, Series};

/// All segments, and the hours of the teams that sell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Funnel {
    /// How many months are calculated.
    pub(crate) months: usize,
    pub(crate) segments: Vec<SegmentRow>,
    /// Where leads come from, segment by segment.
    pub(crate) streams: Vec<StreamRow>,
    /// The teams whose hours something is asked of.
    pub(crate) asked: Vec<usize>,
    /// Hours by team and month; infinite where a team has no capacity.
    pub(crate) hours: Series,
    /// Heads by team and month, and what they are worth in ramped ones.
    pub(crate) heads: Series,
    pub(crate) ramped: Series,
    /// The expected years.
    pub(crate) expected: FunnelYears,
}

/// A segment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SegmentRow {
    pub(crate) id: Id,
    pub(crate) seller: usize,
    pub(crate) transactional: bool,
    pub(crate) streams: Range<usize>,
    /// The part of the leads that the definition accepts.
    pub(crate) kept: f64,
    /// MQL, SQL, opportunity, win.
    pub(crate) steps: [StepRow; 4],
    pub(crate) deal_size: f64,
    pub(crate) hours_per_lead: f64,
    pub(crate) hours_per_opportunity: f64,
    pub(crate) ageing: f64,
    pub(crate) reorders: Option<ReorderRow>,
    pub(crate) recovery: Option<RecoveryRow>,
    pub(crate) recurring: Option<RecurringRow>,
    /// Leads of one customer in a month.
    pub(crate) per_customer: f64,
    pub(crate) opening: f64,
    /// Whether leads are on their way when the first month begins.
    pub(crate) running: bool,
    pub(crate) margin: Option<f64>,
    pub(crate) credit: CreditRow,
}

impl SegmentRow {
    /// Whether its leads and opportunities take any of its team's hours.
    fn asks_hours(&self) -> bool {
        self.hours_per_lead > 0.0 || self.hours_per_opportunity > 0.0
    }
}

/// A step: the part that goes on, and when it arrives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StepRow {
    pub(crate) rate: f64,
    pub(crate) lag: Kernel,
}

/// When things arrive: the part after no month, one month and so on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kernel {
    parts: Vec<f64>,
    /// The part that is still on its way after as many months.
    tail: Vec<f64>,
}

/// A source of leads, or of opportunities that come back.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StreamRow {
    pub(crate) team: usize,
    pub(crate) kind: StreamKind,
    /// Leads by month; of advocates and of lost deals 1 in the months in which the team works, else 0.
    pub(crate) months: Vec<f64>,
    /// Leads in each month before the first one.
    pub(crate) before: f64,
}

/// What a stream is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StreamKind {
    /// Leads of a team.
    Leads,
    /// Leads that customers bring.
    Advocates,
    /// Lost deals that are opportunities again.
    Recovered,
}

/// Orders after the first one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReorderRow {
    pub(crate) every: usize,
    pub(crate) retention: f64,
    pub(crate) value: f64,
    pub(crate) handling_cost: f64,
    pub(crate) hand_off: Option<HandOffRow>,
}

/// Orders after the hand-off.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HandOffRow {
    pub(crate) after: usize,
    pub(crate) to: usize,
    pub(crate) retention: f64,
    /// The orders after which no customer needs advice; not below `after`.
    pub(crate) ready_after: usize,
    pub(crate) early_retention: f64,
    pub(crate) handling_cost: f64,
}

/// Calls to those who did not buy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecoveryRow {
    /// The part of the lost deals that become opportunities again.
    pub(crate) back: f64,
    pub(crate) lag: Kernel,
}

/// What customers pay every month; monthly factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RecurringRow {
    pub(crate) per_month: f64,
    pub(crate) kept: f64,
    pub(crate) grown: f64,
}

/// Whose the revenue is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CreditRow {
    Seller,
    Source,
    /// Teams with their parts, which sum to 1 at most.
    Map(Vec<(usize, f64)>),
}

impl Kernel {
    /// The parts by month. Shares of a list count in proportion, so that nothing is lost on the way; `faster` takes a
    /// part of every lag away, and nothing arrives before `at_least` months.
    fn new(lag: &Lag, faster: f64, at_least: f64, months: usize) -> Self {
        let mut parts = vec![0.0; months];
        let mut beyond = 0.0;
        let mut put = |lag: f64, share: f64| {
            let lag = (lag * (1.0 - faster)).max(at_least);
            let (whole, rest) = (lag.floor(), lag.fract());
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a saturating cast of a number from 0"
            )]
            let month = whole as usize;
            for (month, part) in [
                (month, share * (1.0 - rest)),
                (month.saturating_add(1), share * rest),
            ] {
                match parts.get_mut(month) {
                    Some(slot) => *slot += part,
                    None => beyond += part,
                }
            }
        };
        match lag {
            Lag::Months(months) => put(months.get(), 1.0),
            Lag::Spread(shares) => {
                let sum: f64 = shares.iter().map(|share| share.get()).sum();
                for (month, share) in shares.iter().enumerate() {
                    if sum > 0.0 {
                        put(month as f64, share.get() / sum);
                    }
                }
                if sum <= 0.0 {
                    put(0.0, 1.0);
                }
            }
        }
        let mut on_the_way = beyond;
        let mut tail = vec![0.0; months];
        for (tail, part) in tail.iter_mut().zip(&parts).rev() {
            *tail = on_the_way;
            on_the_way += part;
        }
        let length = parts
            .iter()
            .rposition(|part| *part > 0.0)
            .map_or(0, |last| last + 1);
        parts.truncate(length);
        let length = tail
            .iter()
            .rposition(|part| *part > 0.0)
            .map_or(0, |last| last + 1);
        tail.truncate(length);
        Self { parts, tail }
    }

    /// What arrives in a month of what entered in the months up to it, and of `before` in every month before the first.
    pub(crate) fn arrived<N: Number>(&self, entered: &[N], month: usize, before: &N) -> N {
        let so_far = entered.get(..=month).unwrap_or(entered).iter().rev();
        let mut arrived = N::default();
        for (part, entered) in self.parts.iter().zip(so_far) {
            // After so many months nothing arrives.
            if *part > 0.0 {
                arrived += *entered * *part;
            }
        }
        if let Some(on_the_way) = self.tail.get(month) {
            arrived += *before * *on_the_way;
        }
        arrived
    }
}

impl Builder<'_> {
    /// The funnel of a model with segments, run for the expected years.
    pub(super) fn funnel(&mut self) {
        if self.model.segments.is_empty() {
            return;
        }
        let teams = self.compiled.teams.iter().map(|team| team.id.clone()).collect();
        let plan = Planner {
            model: self.model,
            months: self.model.months(),
            teams,
        };
        let mut funnel = plan.funnel();
        for (index, team) in self.compiled.teams.iter().enumerate() {
            let roles = self.compiled.roles.iter().filter(|role| role.team == index);
            let heads = total(roles.map(|role| role.heads));
            if let Some(row) = self.model.teams.get(&team.id) {
                plan.capacity(&mut funnel, index, row, heads);
            }
        }
        funnel.expected = FunnelYears::new(&funnel, self.compiled.teams.len(), funnel.months);
        let mut expected = std::mem::take(&mut funnel.expected);
        crate::stage::funnel::run(&funnel, &[], &mut expected);
        funnel.expected = expected;
        self.compiled.funnel = Some(Box::new(funnel));
    }
}

/// Reads the model for [`Funnel`].
struct Planner<'a> {
    model: &'a Model,
    months: usize,
    teams: Vec<Id>,
}

impl Planner<'_> {
    fn team(&self, id: &str) -> Option<usize> {
        self.teams.iter().position(|team| team == id)
    }

    fn funnel(&self) -> Funnel {
        let mut streams = Vec::new();
        let segments: Vec<SegmentRow> = sorted(&self.model.segments)
            .filter_map(|(id, segment)| self.segment(id, segment, &mut streams))
            .collect();
        let teams = self.teams.len();
        let asks = |team: usize| segments.iter().any(|row| row.seller == team && row.asks_hours());
        Funnel {
            asked: (0..teams).filter(|team| asks(*team)).collect(),
            months: self.months,
            segments,
            streams,
            hours: Series::zero(teams, self.months),
            heads: Series::zero(teams, self.months),
            ramped: Series::zero(teams, self.months),
            expected: FunnelYears::default(),
        }
    }

    fn segment(&self, id: &Id, segment: &Segment, streams: &mut Vec<StreamRow>) -> Option<SegmentRow> {
        let seller = self.team(&segment.sold_by)?;
        let first = streams.len();
        for (team, source) in sorted(&segment.leads) {
            let stream = self.team(team).and_then(|index| self.leads(index, team, source));
            streams.extend(stream);
        }
        let mut per_customer = 0.0;
        if let Some(advocates) = &segment.advocates
            && let Some(team) = self.team(&advocates.team)
        {
            per_customer = advocates.per_customer.get();
            let before = per_customer * segment.opening.customers.get();
            streams.push(self.working(team, &advocates.team, StreamKind::Advocates, before));
        }
        let lag = |lag: &Lag, at_least: f64| Kernel::new(lag, 0.0, at_least, self.months);
        let recovery = segment.recovery.as_ref().and_then(|recovery| {
            let team = self.team(&recovery.by)?;
            streams.push(self.working(team, &recovery.by, StreamKind::Recovered, 0.0));
            Some(RecoveryRow {
                back: recovery.called.get() * recovery.reopens.get(),
                lag: lag(&recovery.lag, 1.0),
            })
        });
        let definition = segment.definition.as_ref();
        let strictness = definition.map_or(0.0, |definition| definition.strictness.get());
        let keeps = definition.map_or(1.0, |definition| definition.keeps.get());
        let margin = segment
            .gross_margin
            .or(self.model.goal.as_ref().and_then(|goal| goal.gross_margin));
        Some(SegmentRow {
            id: id.clone(),
            seller,
            transactional: segment.motion == Motion::Transactional,
            streams: first..streams.len(),
            kept: 1.0 - strictness * (1.0 - keeps),
            steps: self.steps(segment, strictness),
            deal_size: segment.deal_size.get(),
            hours_per_lead: definition.map_or(0.0, |definition| definition.hours_per_lead.get()),
            hours_per_opportunity: segment.hours_per_opportunity.get(),
            ageing: segment.ageing.get(),
            reorders: segment
                .reorders
                .as_ref()
                .map(|reorders| self.reorders(segment, reorders)),
            recovery,
            recurring: segment.recurring.map(|recurring| RecurringRow {
                per_month: recurring.per_month.get(),
                kept: monthly(recurring.retention.get()),
                grown: monthly(1.0 + recurring.upsell.get()),
            }),
            per_customer,
            opening: segment.opening.customers.get(),
            running: segment.opening.pipeline == Pipeline::Running,
            margin: margin.map(Share::get),
            credit: match segment.credit {
                SegmentCredit::Seller => CreditRow::Seller,
                SegmentCredit::Source => CreditRow::Source,
                SegmentCredit::Map => CreditRow::Map(self.map()),
            },
        })
    }

    fn leads(&self, index: usize, team: &Id, source: &LeadSource) -> Option<StreamRow> {
        let first = by_month(&source.volume)?;
        let growth = 1.0 + Growth::get(source.growth);
        let mut factor = 1.0;
        let mut months = Vec::with_capacity(self.months);
        for month in 0..self.months {
            if month > 0 && month.is_multiple_of(MONTHS) {
                factor *= growth;
            }
            let leads = at(&first, month % MONTHS) * factor;
            months.push(if self.is_paused(team, month) { 0.0 } else { leads });
        }
        Some(StreamRow {
            team: index,
            kind: StreamKind::Leads,
            months,
            before: source.before.map_or(at(&first, 0), Money::get),
        })
    }

    /// A stream that follows from others while its team works.
    fn working(&self, index: usize, team: &Id, kind: StreamKind, before: f64) -> StreamRow {
        let works = |month| if self.is_paused(team, month) { 0.0 } else { 1.0 };
        StreamRow {
            team: index,
            kind,
            months: (0..self.months).map(works).collect(),
            before,
        }
    }

    fn is_paused(&self, team: &Id, month: usize) -> bool {
        self.model.pauses.values().any(|pause| {
            let from = pause.from.get() - 1;
            (from..from + pause.months.get()).contains(&month) && pause.teams.contains(team)
        })
    }

    /// The four steps: the definition lifts the rate to SQL, then alignment multiplies what is below 100%.
    fn steps(&self, segment: &Segment, strictness: f64) -> [StepRow; 4] {
        let alignment = &self.model.alignment;
        let steps = [
            &segment.steps.mql,
            &segment.steps.sql,
            &segment.steps.opportunity,
            &segment.steps.win,
        ];
        let mut rows = steps.map(|step| StepRow {
            rate: step.rate.get(),
            lag: Kernel::new(&step.lag, alignment.faster.get(), 0.0, self.months),
        });
        let lifts = segment
            .definition
            .map_or(1.0, |definition| definition.lifts.get());
        let [_, sql, ..] = &mut rows;
        sql.rate = (sql.rate * (1.0 + strictness * (lifts - 1.0))).min(1.0);
        let below = rows.iter().filter(|row| row.rate > 0.0 && row.rate < 1.0).count();
        let more = alignment.converting.get();
        if below > 0 && more > 0.0 {
            let factor = pow(1.0 + more, 1.0 / below as f64);
            for row in &mut rows {
                row.rate = (row.rate * factor).min(1.0);
            }
        }
        rows
    }

    fn reorders(&self, segment: &Segment, reorders: &Reorders) -> ReorderRow {
        let hand_off = reorders.hand_off.as_ref().and_then(|hand_off| {
            let retention = hand_off.retention.unwrap_or(reorders.retention);
            let after = hand_off.after.get();
            Some(HandOffRow {
                after,
                to: self.team(&hand_off.to)?,
                retention: retention.get(),
                ready_after: hand_off.ready_after.map_or(after, |ready| ready.get().max(after)),
                early_retention: hand_off.early_retention.unwrap_or(retention).get(),
                handling_cost: hand_off.handling_cost.get(),
            })
        });
        ReorderRow {
            every: reorders.every.get(),
            retention: reorders.retention.get(),
            value: reorders.value.unwrap_or(segment.deal_size).get(),
            handling_cost: reorders.handling_cost.get(),
            hand_off,
        }
    }

    /// The teams' parts by the lifecycle map, in proportion where they do not sum to 1. What a team that is left out
    /// would have is nobody's.
    fn map(&self) -> Vec<(usize, f64)> {
        let mut parts = vec![0.0; self.teams.len()];
        let mut all = 0.0;
        let stages = self.model.lifecycle.iter().flat_map(|map| map.stages.values());
        for stage in stages {
            for (team, share) in sorted(&stage.credit) {
                let part = stage.weight.get() * share.get();
                all += part;
                if let Some(slot) = self.team(team).and_then(|team| parts.get_mut(team)) {
                    *slot += part;
                }
            }
        }
        let parts = parts.into_iter().enumerate().filter(|(_, part)| *part > 0.0);
        parts.map(|(team, part)| (team, part / all)).collect()
    }

    /// Heads and hours of a team. New heads are a cohort of their own, which ramps; leavers leave every cohort in the same
    /// proportion.
    fn capacity(&self, funnel: &mut Funnel, index: usize, team: &Team, heads: f64) {
        let Some(capacity) = &team.capacity else {
            funnel.heads.row_mut(index).fill(heads);
            funnel.ramped.row_mut(index).fill(heads);
            funnel.hours.row_mut(index).fill(f64::INFINITY);
            return;
        };
        let mut changes: Vec<(usize, f64)> = capacity
            .heads_by_month
            .iter()
            .map(|change| (change.month.get() - 1, change.heads.get()))
            .collect();
        changes.sort_by_key(|(month, _)| *month);
        let mut changes = changes.into_iter().peekable();
        let mut old = heads;
        let mut hired: Vec<(usize, f64)> = Vec::new();
        for month in 0..self.months {
            while let Some((_, target)) = changes.next_if(|(at, _)| *at <= month) {
                let all = old + hired.iter().map(|(_, heads)| heads).sum::<f64>();
                if target >= all {
                    hired.push((month, target - all));
                } else {
                    let left = target / all;
                    old *= left;
                    for (_, heads) in &mut hired {
                        *heads *= left;
                    }
                }
            }
            let ramp = |since: usize| capacity.ramp.get(since).map_or(1.0, |part| part.get());
            let all = old + hired.iter().map(|(_, heads)| heads).sum::<f64>();
            let ramped = old
                + hired
                    .iter()
                    .map(|(start, heads)| heads * ramp(month - start))
                    .sum::<f64>();
            funnel.heads.set(index, month, all);
            funnel.ramped.set(index, month, ramped);
            funnel
                .hours
                .set(index, month, ramped * self.hours_of_head(capacity, month));
        }
    }

    /// The hours that a ramped head has for leads and opportunities in a month.
    fn hours_of_head(&self, capacity: &Capacity, month: usize) -> f64 {
        let eaten: f64 = sorted(&capacity.eaten_by)
            .map(|(_, eater)| eater.share.get())
            .sum();
        let given: f64 = sorted(&capacity.given_back)
            .filter(|(team, _)| self.team(team).is_some() && !self.is_paused(team, month))
            .map(|(_, share)| share.get())
            .sum();
        let left = 1.0 - eaten.min(1.0) * (1.0 - given.min(1.0));
        capacity.hours.get() * left * (1.0 + self.model.alignment.selling.get())
    }
}

/// Twelve months; none where a list has another length.
pub(crate) fn by_month(volume: &Volume) -> Option<[f64; MONTHS]> {
    match volume {
        Volume::PerMonth(each) => Some([each.get(); MONTHS]),
        Volume::ByMonth(months) if months.len() == MONTHS => {
            let mut twelve = [0.0; MONTHS];
            for (slot, month) in twelve.iter_mut().zip(months) {
                *slot = month.get();
            }
            Some(twelve)
        }
        Volume::ByMonth(_) => None,
    }
}

/// The factor of a month that comes to a factor in a year.
fn monthly(year: f64) -> f64 {
    pow(year.max(0.0), 1.0 / MONTHS as f64)
}
