//! What a deal is worth to who wins it, by the month in which it is won: the day before a period ends and the day after.

use serde::{Deserialize, Serialize};

use crate::compile::measure::Owner;
use crate::compile::{Compiled, Source};
use crate::grid::{MONTHS, at, over, total};
use crate::model::{Model, Quantity};
use crate::stage::{Workspace, Year};

/// Without a deal size, a deal is this part of what the person is expected to bring in the year.
const PART: f64 = 0.01;

/// One more deal in the expected year of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DealInsight {
    /// How much it is worth to the company, in currency.
    pub amount: f64,
    /// What it adds to the person's pay of the year, by the fiscal month in which it is won.
    pub by_month: Vec<f64>,
    /// The months of the shortest period that the person is paid for.
    pub period_months: usize,
    /// The end of a period at which the most changes; absent where nothing does.
    pub edge: Option<Edge>,
}

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edge {
    /// The period's last fiscal month, from 1.
    pub month: usize,
    /// What the deal adds to the pay on the day before the period ends.
    pub before: f64,
    /// What it adds on the day after: in the year's first month where the year ends.
    pub after: f64,
}

/// The expected year with everybody's own results held as they are, so that a deal can be added to one person's.
pub(super) struct Desk {
    compiled: Compiled,
    year: Year,
    workspace: Workspace,
    /// The meters to which a deal adds, with whose they are and the part of the amount that counts.
    own: Vec<(usize, usize, f64)>,
}

impl Desk {
    pub(super) fn new(model: &Model, compiled: &Compiled) -> Self {
        let mut held = compiled.clone();
        let year = Year::expected(compiled);
        let mut workspace = compiled.workspace();
        compiled.evaluate(&year, &mut workspace);
        let measures: Vec<_> = model.measures.values().collect();
        let mut own = Vec::new();
        for (index, (meter, met)) in held.meters.iter_mut().zip(&held.met).enumerate() {
            let (Owner::Payee(payee), Some(measure)) = (met.owner, measures.get(met.measure)) else {
                continue;
            };
            if let Source::Revenue { .. } | Source::Growth { .. } | Source::Funnel(_) = meter.source {
                meter.source = Source::Typed;
                held.typed
                    .row_mut(index)
                    .copy_from_slice(workspace.results.row(index));
            }
            let counts = matches!(
                measure.counts,
                Quantity::Revenue | Quantity::RevenueGrowth | Quantity::Amount
            );
            if counts && meter.source == Source::Typed && !meter.lower {
                own.push((index, payee, measure.credit.map_or(1.0, crate::model::Share::get)));
            }
        }
        for component in &mut held.components {
            for part in &mut component.parts {
                part.fixed = None;
            }
            let gates = component.gates.iter_mut().chain(&mut component.hurdles);
            gates.for_each(|gate| gate.fixed = None);
        }
        for pool in &mut held.pools {
            let gates = pool.gates.iter_mut().chain(&mut pool.eligible);
            gates.for_each(|gate| gate.fixed = None);
        }
        let mut desk = Self {
            compiled: held,
            year,
            workspace,
            own,
        };
        for index in 0..desk.compiled.meters.len() {
            desk.sum(index);
        }
        desk
    }

    fn sum(&mut self, meter: usize) {
        let level = self.compiled.meters.get(meter).is_some_and(|meter| meter.level);
        let year = over(self.compiled.typed.row(meter), level);
        if let Some(slot) = self.compiled.typed_year.get_mut(meter) {
            *slot = year;
        }
    }

    fn pay(&mut self, payee: usize) -> f64 {
        self.compiled.evaluate(&self.year, &mut self.workspace);
        self.compiled.pay_of_one(&self.workspace, payee)
    }

    fn add(&mut self, payee: usize, month: usize, amount: f64) {
        let team = self.compiled.payees.get(payee).map_or(usize::MAX, |row| row.team);
        if let Some(slot) = self.compiled.revenue.row_mut(team).get_mut(month) {
            *slot += amount;
        }
        let meters: Vec<(usize, f64)> = self
            .own
            .iter()
            .filter(|(_, owner, _)| *owner == payee)
            .map(|(meter, _, credit)| (*meter, *credit))
            .collect();
        for (meter, credit) in meters {
            if let Some(slot) = self.compiled.typed.row_mut(meter).get_mut(month) {
                *slot += amount * credit;
            }
            self.sum(meter);
        }
    }

    /// What a deal is worth to a payee; nothing where none can be added to the person's results, or none moves the pay.
    pub(super) fn deal(&mut self, payee: usize) -> Option<DealInsight> {
        let amount = self.amount(payee)?;
        let without = self.pay(payee);
        let mut by_month = Vec::with_capacity(MONTHS);
        for month in 0..MONTHS {
            let (revenue, typed) = (self.compiled.revenue.clone(), self.compiled.typed.clone());
            self.add(payee, month, amount);
            by_month.push(self.pay(payee) - without);
            self.compiled.revenue = revenue;
            self.compiled.typed = typed;
        }
        for index in 0..self.compiled.meters.len() {
            self.sum(index);
        }
        let rounding = without.abs().max(1.0) * 1e-9;
        if by_month.iter().all(|worth| worth.abs() <= rounding) {
            return None;
        }
        let plan = self.compiled.plan_of(payee)?;
        let months = self.compiled.components_of(plan).iter().map(|row| row.months);
        let period_months = months.min().unwrap_or(MONTHS).max(1);
        let edges = (1..=MONTHS).filter(|month| month % period_months == 0);
        let edge = edges.map(|month| Edge {
            month,
            before: at(&by_month, month - 1),
            after: at(&by_month, month % MONTHS),
        });
        let changes = |edge: &Edge| (edge.before - edge.after).abs();
        // The first of several that change as much.
        let edge = edge.filter(|edge| changes(edge) > rounding).reduce(|most, edge| {
            if changes(&edge) > changes(&most) + rounding {
                edge
            } else {
                most
            }
        });
        Some(DealInsight {
            amount,
            by_month,
            period_months,
            edge,
        })
    }

    /// How much a deal of the payee is worth: what the team sells in its segments as a rule, or a part of what the person
    /// is expected to bring.
    fn amount(&self, payee: usize) -> Option<f64> {
        let row = self.compiled.payees.get(payee)?;
        let segments = self.compiled.funnel.iter().flat_map(|funnel| &funnel.segments);
        let sizes: Vec<f64> = segments
            .filter(|segment| segment.seller == row.team)
            .map(|segment| segment.deal_size)
            .filter(|size| *size > 0.0)
            .collect();
        if !sizes.is_empty() {
            return Some(total(sizes.iter().copied()) / sizes.len() as f64);
        }
        let own = self.own.iter().filter(|(_, owner, _)| *owner == payee);
        let own = own
            .map(|(meter, ..)| at(&self.compiled.typed_year, *meter))
            .fold(0.0, f64::max);
        let same = self.compiled.payees.iter();
        let same = same.filter(|other| other.role == row.role && other.team == row.team);
        let part = self.compiled.revenue.year(row.team) / total(same.map(|other| other.heads)).max(1.0);
        let brings = if own > 0.0 { own } else { part };
        (brings > 0.0).then_some(brings * PART)
    }
}
