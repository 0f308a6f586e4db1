//! Stage 0: from leads to revenue, month by month over the horizon, for every segment.
//!
//! Every source of leads is a stream of its own from its leads to its won deals, so that what each one brings can be told;
//! lost deals that are opportunities again are a stream too, which is not called again. All streams of a segment wait in
//! one queue, and the segments of a selling team share its hours in proportion to what they ask for.
//!
//! Nothing here allocates: [`FunnelYears`] is made once for its funnel and filled again and again. What a segment does not
//! have, later orders, recurring revenue, hours, ageing, stays 0 there, and costs no time.

use crate::compile::funnel::{CreditRow, Funnel, SegmentRow, StreamKind};
use crate::grid::{MONTHS, at};
use crate::model::Event;
use crate::number::Number;

/// What differs from the expected years in one segment; 1 changes nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Factors<N = f64> {
    /// On the leads that teams bring in each month of the first year, and in the same month of the later ones.
    pub(crate) leads: [N; MONTHS],
    /// On each step's rate, which stays below 100%.
    pub(crate) rates: [N; 4],
    /// On the revenue of every order, and on what is paid every month.
    pub(crate) deal_size: N,
}

impl<N: Number> Default for Factors<N> {
    fn default() -> Self {
        Self {
            leads: [N::of(1.0); MONTHS],
            rates: [N::of(1.0); 4],
            deal_size: N::of(1.0),
        }
    }
}

/// Rows of numbers by month in one flat array.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Series<N = f64> {
    months: usize,
    cells: Vec<N>,
}

impl<N: Number> Series<N> {
    pub(crate) fn zero(rows: usize, months: usize) -> Self {
        Self {
            months,
            cells: vec![N::default(); rows * months],
        }
    }

    pub(crate) fn months(&self) -> usize {
        self.months
    }

    /// The row of that number; an empty one where there is none.
    pub(crate) fn row(&self, row: usize) -> &[N] {
        let start = row * self.months;
        self.cells.get(start..start + self.months).unwrap_or(&[])
    }

    pub(crate) fn row_mut(&mut self, row: usize) -> &mut [N] {
        let start = row * self.months;
        self.cells.get_mut(start..start + self.months).unwrap_or(&mut [])
    }

    pub(crate) fn get(&self, row: usize, month: usize) -> N {
        at(self.row(row), month)
    }

    pub(crate) fn set(&mut self, row: usize, month: usize, value: N) {
        if let Some(cell) = self.row_mut(row).get_mut(month) {
            *cell = value;
        }
    }

    fn add(&mut self, row: usize, month: usize, value: N) {
        if let Some(cell) = self.row_mut(row).get_mut(month) {
            *cell += value;
        }
    }

    fn before(&self, row: usize, month: usize, months: usize) -> N {
        month
            .checked_sub(months)
            .map_or_else(N::default, |month| self.get(row, month))
    }
}

/// The numbers of all months: by stream, by segment, by team.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FunnelYears<N = f64> {
    /// By stream.
    pub(crate) leads: Series<N>,
    pub(crate) accepted: Series<N>,
    pub(crate) mqls: Series<N>,
    pub(crate) sqls: Series<N>,
    pub(crate) opportunities: Series<N>,
    pub(crate) worked: Series<N>,
    /// Opportunities that wait at the end of the month.
    pub(crate) queue: Series<N>,
    /// Opportunities lost by waiting.
    pub(crate) aged: Series<N>,
    pub(crate) wins: Series<N>,
    pub(crate) lost: Series<N>,
    /// By segment: lost deals that were called and will be opportunities again.
    pub(crate) reopened: Series<N>,
    /// First orders, later ones of the selling team, and those after the hand-off.
    pub(crate) first_orders: Series<N>,
    pub(crate) later_orders: Series<N>,
    pub(crate) handed_orders: Series<N>,
    /// Those of them whose customers needed no more advice.
    ready_orders: Series<N>,
    /// Customers at the end of the month.
    pub(crate) customers: Series<N>,
    pub(crate) first_revenue: Series<N>,
    pub(crate) later_revenue: Series<N>,
    pub(crate) handed_revenue: Series<N>,
    pub(crate) recurring_revenue: Series<N>,
    /// By team: hours for leads, hours for opportunities, and what would have been needed for all of them.
    pub(crate) lead_hours: Series<N>,
    pub(crate) deal_hours: Series<N>,
    pub(crate) needed_hours: Series<N>,
    /// Credited revenue by team; the last row is nobody's.
    pub(crate) credit: Series<N>,
    /// The part of its opportunities that each team serves in the month at hand.
    served: Vec<N>,
    /// What enters each stream's steps in every month before the first one.
    before: Vec<Before<N>>,
    /// The rates of each segment's steps.
    rates: Vec<[N; 4]>,
}

/// What entered in every month before the first one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Before<N> {
    accepted: N,
    mqls: N,
    sqls: N,
    worked: N,
    reopened: N,
}

impl<N: Number> FunnelYears<N> {
    /// Room for a number of months.
    pub(crate) fn new(funnel: &Funnel, teams: usize, months: usize) -> Self {
        let by_stream = || Series::zero(funnel.streams.len(), months);
        let by_segment = || Series::zero(funnel.segments.len(), months);
        let by_team = || Series::zero(teams, months);
        Self {
            leads: by_stream(),
            accepted: by_stream(),
            mqls: by_stream(),
            sqls: by_stream(),
            opportunities: by_stream(),
            worked: by_stream(),
            queue: by_stream(),
            aged: by_stream(),
            wins: by_stream(),
            lost: by_stream(),
            reopened: by_segment(),
            first_orders: by_segment(),
            later_orders: by_segment(),
            handed_orders: by_segment(),
            ready_orders: by_segment(),
            customers: by_segment(),
            first_revenue: by_segment(),
            later_revenue: by_segment(),
            handed_revenue: by_segment(),
            recurring_revenue: by_segment(),
            lead_hours: by_team(),
            deal_hours: by_team(),
            needed_hours: by_team(),
            credit: Series::zero(teams + 1, months),
            served: vec![N::of(1.0); teams],
            before: vec![Before::default(); funnel.streams.len()],
            rates: vec![[N::default(); 4]; funnel.segments.len()],
        }
    }

    /// What arrives at a step of a stream in the first year, by month.
    pub(crate) fn events(&self, of: Event, stream: usize) -> &[N] {
        let series = match of {
            Event::Leads => &self.leads,
            Event::Accepted => &self.accepted,
            Event::Mqls => &self.mqls,
            Event::Sqls => &self.sqls,
            Event::Opportunities | Event::Reopened => &self.opportunities,
            Event::Wins | Event::Recovered => &self.wins,
        };
        series.row(stream).get(..MONTHS).unwrap_or(&[])
    }

    /// A segment's customers when a month begins.
    fn customers_before(&self, segment: &SegmentRow, index: usize, month: usize) -> N {
        match month.checked_sub(1) {
            Some(last) => self.customers.get(index, last),
            None => N::of(segment.opening),
        }
    }

    /// A segment's revenue in a month.
    pub(crate) fn revenue(&self, segment: usize, month: usize) -> N {
        let parts = [
            &self.first_revenue,
            &self.later_revenue,
            &self.handed_revenue,
            &self.recurring_revenue,
        ];
        N::total(parts.iter().map(|part| part.get(segment, month)))
    }
}

/// Runs the months that there is room for; `factors` by segment in the order of their ids, 1 where there are none.
pub(crate) fn run<N: Number>(funnel: &Funnel, factors: &[Factors<N>], years: &mut FunnelYears<N>) {
    let expected = Factors::default();
    let factors_of = |segment: usize| factors.get(segment).unwrap_or(&expected);
    for row in [&mut years.credit, &mut years.needed_hours, &mut years.lead_hours] {
        N::fill_each(&mut row.cells, N::default());
    }
    for (index, segment) in funnel.segments.iter().enumerate() {
        start(funnel, segment, index, factors_of(index), years);
    }
    for month in 0..years.credit.months() {
        for (index, segment) in funnel.segments.iter().enumerate() {
            arrive(funnel, segment, index, factors_of(index), month, years);
        }
        share_hours(funnel, month, years);
        for (index, segment) in funnel.segments.iter().enumerate() {
            decide(funnel, segment, index, month, years);
            order(segment, index, factors_of(index), month, years);
            // Taken out for the time of the call: crediting reads everything else.
            let mut credit = std::mem::take(&mut years.credit);
            let nobody = years.served.len();
            credits(funnel, index, month, years, nobody, &mut |team, revenue| {
                credit.add(team, month, revenue);
            });
            years.credit = credit;
        }
    }
}

/// What was on its way before the first month: as if that month's leads had always come in, and none had to wait.
fn start<N: Number>(
    funnel: &Funnel,
    segment: &SegmentRow,
    index: usize,
    factors: &Factors<N>,
    years: &mut FunnelYears<N>,
) {
    let Some(rates) = years.rates.get_mut(index) else {
        return;
    };
    for ((rate, step), factor) in rates.iter_mut().zip(&segment.steps).zip(&factors.rates) {
        *rate = (*factor * step.rate).min(N::of(1.0));
    }
    let [mql, sql, opportunity, win] = rates;
    let mut lost = N::default();
    for stream in segment.streams.clone() {
        let (Some(row), Some(before)) = (funnel.streams.get(stream), years.before.get_mut(stream)) else {
            continue;
        };
        *before = Before::default();
        if !segment.running {
            continue;
        }
        if row.kind == StreamKind::Recovered {
            // The last stream: what is lost of the others is known.
            before.reopened = lost * segment.recovery.as_ref().map_or(0.0, |recovery| recovery.back);
            before.worked = before.reopened;
            continue;
        }
        before.accepted = N::of(row.before * segment.kept);
        before.mqls = before.accepted * *mql;
        before.sqls = before.mqls * *sql;
        before.worked = before.sqls * *opportunity;
        lost += before.worked * (N::of(1.0) - *win);
    }
}

/// Leads come in, and what is on its way arrives at the next step, up to the queue of opportunities.
fn arrive<N: Number>(
    funnel: &Funnel,
    segment: &SegmentRow,
    index: usize,
    factors: &Factors<N>,
    month: usize,
    years: &mut FunnelYears<N>,
) {
    let Some([mql, sql, opportunity, _]) = years.rates.get(index) else {
        return;
    };
    let [to_mql, to_sql, to_opportunity, _] = &segment.steps;
    for stream in segment.streams.clone() {
        let (Some(row), Some(before)) = (funnel.streams.get(stream), years.before.get(stream)) else {
            continue;
        };
        let entered = match row.kind {
            StreamKind::Recovered => segment.recovery.as_ref().map_or_else(N::default, |recovery| {
                recovery
                    .lag
                    .arrived(years.reopened.row(index), month, &before.reopened)
            }),
            StreamKind::Leads | StreamKind::Advocates => {
                let leads = match row.kind {
                    StreamKind::Advocates => {
                        let customers = years.customers_before(segment, index, month);
                        customers * segment.per_customer * at(&row.months, month)
                    }
                    _ => at(&factors.leads, month % MONTHS) * at(&row.months, month),
                };
                years.leads.set(stream, month, leads);
                years.accepted.set(stream, month, leads * segment.kept);
                let mqls = *mql
                    * to_mql
                        .lag
                        .arrived(years.accepted.row(stream), month, &before.accepted);
                years.mqls.set(stream, month, mqls);
                let sqls = *sql * to_sql.lag.arrived(years.mqls.row(stream), month, &before.mqls);
                years.sqls.set(stream, month, sqls);
                if segment.hours_per_lead > 0.0 {
                    years
                        .lead_hours
                        .add(segment.seller, month, mqls * segment.hours_per_lead);
                }
                *opportunity
                    * to_opportunity
                        .lag
                        .arrived(years.sqls.row(stream), month, &before.sqls)
            }
        };
        years.opportunities.set(stream, month, entered);
        let mut waiting = years.queue.before(stream, month, 1);
        if segment.ageing > 0.0 {
            let aged = waiting * segment.ageing;
            years.aged.set(stream, month, aged);
            waiting -= aged;
        }
        waiting += entered;
        years.queue.set(stream, month, waiting);
        if segment.hours_per_opportunity > 0.0 {
            years
                .needed_hours
                .add(segment.seller, month, waiting * segment.hours_per_opportunity);
        }
    }
}

/// Leads are looked at first; what is left of the hours goes to opportunities.
fn share_hours<N: Number>(funnel: &Funnel, month: usize, years: &mut FunnelYears<N>) {
    for &team in &funnel.asked {
        let Some(served) = years.served.get_mut(team) else {
            continue;
        };
        let hours = funnel.hours.get(team, month);
        let asked = years.lead_hours.get(team, month);
        let hours = N::of(hours);
        let leads = asked.min(hours);
        let left = hours - leads;
        let needed = years.needed_hours.get(team, month);
        *served = N::pick(needed.exceeds(left), left / needed, N::of(1.0));
        years.lead_hours.set(team, month, leads);
        years.deal_hours.set(team, month, needed.min(left));
        years.needed_hours.set(team, month, asked + needed);
    }
}

/// Opportunities are worked as far as there are hours; what was worked is won or lost after its lag; of what is lost, a
/// part will be back.
fn decide<N: Number>(
    funnel: &Funnel,
    segment: &SegmentRow,
    index: usize,
    month: usize,
    years: &mut FunnelYears<N>,
) {
    let Some([.., win]) = years.rates.get(index) else {
        return;
    };
    let [.., to_win] = &segment.steps;
    let served = if segment.hours_per_opportunity > 0.0 {
        at(&years.served, segment.seller)
    } else {
        N::of(1.0)
    };
    let (mut orders, mut lost_first, mut calls) = (N::default(), N::default(), 0.0);
    for stream in segment.streams.clone() {
        let (Some(row), Some(before)) = (funnel.streams.get(stream), years.before.get(stream)) else {
            continue;
        };
        let waiting = years.queue.get(stream, month);
        let worked = waiting * served;
        years.queue.set(stream, month, waiting - worked);
        years.worked.set(stream, month, worked);
        let decided = to_win
            .lag
            .arrived(years.worked.row(stream), month, &before.worked);
        let wins = decided * *win;
        let lost = decided - wins;
        years.wins.set(stream, month, wins);
        years.lost.set(stream, month, lost);
        orders += wins;
        if row.kind == StreamKind::Recovered {
            calls = at(&row.months, month);
        } else {
            lost_first += lost + years.aged.get(stream, month);
        }
    }
    years.first_orders.set(index, month, orders);
    if let Some(recovery) = &segment.recovery {
        years
            .reopened
            .set(index, month, lost_first * recovery.back * calls);
    }
}

/// Later orders, customers and revenue.
fn order<N: Number>(
    segment: &SegmentRow,
    index: usize,
    factors: &Factors<N>,
    month: usize,
    years: &mut FunnelYears<N>,
) {
    let first_now = years.first_orders.get(index, month);
    let size = factors.deal_size;
    if let Some(reorders) = &segment.reorders {
        let (mut later, mut handed) = (N::default(), N::default());
        let every = reorders.every;
        // First orders so many months ago; those who were there at the start had placed theirs in the months before it.
        let first = |ago: usize| match month.checked_sub(ago) {
            Some(month) => years.first_orders.get(index, month),
            None if ago - month <= every => N::of(segment.opening / every as f64),
            None => N::default(),
        };
        if let Some(hand_off) = &reorders.hand_off {
            let mut kept = 1.0;
            let mut number = 1;
            // Order `number + 1` follows the first one by `number` intervals; intervals before the opening hold none.
            while number < hand_off.ready_after && number * every <= month + every {
                let advised = number < hand_off.after;
                kept *= if advised {
                    reorders.retention
                } else {
                    hand_off.early_retention
                };
                *(if advised { &mut later } else { &mut handed }) += first(number * every) * kept;
                number += 1;
            }
            let last = if number == hand_off.ready_after {
                first(number * every) * kept
            } else {
                N::default()
            };
            let ready = (last + years.ready_orders.before(index, month, every)) * hand_off.retention;
            years.ready_orders.set(index, month, ready);
            handed += ready;
        } else {
            later = (first(every) + years.later_orders.before(index, month, every)) * reorders.retention;
        }
        years.later_orders.set(index, month, later);
        years.handed_orders.set(index, month, handed);
        years
            .later_revenue
            .set(index, month, later * reorders.value * size);
        years
            .handed_revenue
            .set(index, month, handed * reorders.value * size);
    }

    let there = || years.customers_before(segment, index, month);
    let customers = match (&segment.recurring, &segment.reorders) {
        (Some(recurring), _) => there() * recurring.kept + first_now,
        // Who has ordered since the last interval began.
        (None, Some(reorders)) => {
            let orders = [&years.first_orders, &years.later_orders, &years.handed_orders];
            let months = (month + 1).saturating_sub(reorders.every)..=month;
            let placed = orders
                .iter()
                .filter_map(|orders| orders.row(index).get(months.clone()))
                .flatten();
            let early = reorders.every.saturating_sub(month + 1) as f64;
            N::total(placed.copied()) + N::of(segment.opening * early / reorders.every as f64)
        }
        (None, None) => there() + first_now,
    };
    years.customers.set(index, month, customers);
    years
        .first_revenue
        .set(index, month, first_now * segment.deal_size * size);
    if let Some(recurring) = &segment.recurring {
        let opening = size * (segment.opening * recurring.per_month);
        let last = match month.checked_sub(1) {
            Some(last) => years.recurring_revenue.get(index, last),
            None => opening,
        };
        let more = first_now * recurring.per_month * size;
        years
            .recurring_revenue
            .set(index, month, last * recurring.kept * recurring.grown + more);
    }
}

/// Whose a segment's revenue of a month is: calls `credit` with a team, or with `nobody`, and an amount.
pub(crate) fn credits<N: Number>(
    funnel: &Funnel,
    index: usize,
    month: usize,
    years: &FunnelYears<N>,
    nobody: usize,
    credit: &mut dyn FnMut(usize, N),
) {
    let Some(segment) = funnel.segments.get(index) else {
        return;
    };
    if let CreditRow::Map(parts) = &segment.credit {
        let revenue = years.revenue(index, month);
        let mut rest = 1.0;
        for (team, part) in parts {
            credit(*team, revenue * *part);
            rest -= part;
        }
        // Parts that sum to 1 leave a remainder of rounding, which is nothing.
        if rest > 1e-9 {
            credit(nobody, revenue * rest);
        }
        return;
    }
    let first = years.first_revenue.get(index, month);
    if matches!(segment.credit, CreditRow::Source) {
        let orders = years.first_orders.get(index, month);
        // Without orders there is no revenue of them.
        let some = orders.exceeds(N::default());
        for stream in segment.streams.clone() {
            if let Some(row) = funnel.streams.get(stream) {
                let part = years.wins.get(stream, month) / orders;
                credit(row.team, first * N::pick(some, part, N::default()));
            }
        }
    } else {
        credit(segment.seller, first);
    }
    if let Some(reorders) = &segment.reorders {
        credit(segment.seller, years.later_revenue.get(index, month));
        if let Some(hand_off) = &reorders.hand_off {
            credit(hand_off.to, years.handed_revenue.get(index, month));
        }
    }
    if segment.recurring.is_some() {
        credit(segment.seller, years.recurring_revenue.get(index, month));
    }
}
