//! The deals that a measure counts: which ones, how much of each, and for whom.

use super::{Owner, Slice};
use crate::attribution::attributed;
use crate::compile::{Builder, Compiled, sorted};
use crate::grid::{MONTHS, total};
use crate::model::{Deal, DealFilter, DealKey, Id, Measure, Quantity, Scope, Share, Table, Touch};

impl Builder<'_> {
    /// The deals that count, by month.
    pub(super) fn deals(
        &mut self,
        measure: &Measure,
        filter: &DealFilter,
        owner: Owner,
        slice: &Slice,
    ) -> [f64; MONTHS] {
        let mut months = [0.0; MONTHS];
        let mut people: Vec<Id> = Vec::new();
        if owner != Owner::Everybody {
            let rows = self.people(owner, &[]);
            people.extend(
                rows.into_iter()
                    .filter_map(|row| self.compiled.payees.get(row)?.id.clone()),
            );
        }
        for (_, deal) in sorted(&self.model.deals) {
            let Some(month) = self.fiscal_month(deal.date) else {
                continue;
            };
            let counts = counts(filter, slice, deal);
            let credited = match owner {
                Owner::Everybody => 1.0,
                _ if filter.attributed => self.attributed(deal, owner),
                // A team's deals are those of its people, an overlay adds nothing to them.
                Owner::Function(_) | Owner::Team(_) => people
                    .iter()
                    .filter_map(|id| deal.credits.get(id))
                    .map(|share| share.get())
                    .sum(),
                Owner::Payee(_) => people.iter().map(|id| shares(deal, id)).sum(),
            };
            let worth = match measure.counts {
                Quantity::Count => 1.0,
                _ => deal.amount.get(),
            };
            if let Some(month) = months.get_mut(month) {
                *month += worth * counts * credited;
            }
        }
        months
    }

    /// The part of a deal that the touches of a team, of a function's teams, or of a payee are credited with.
    fn attributed(&self, deal: &Deal, owner: Owner) -> f64 {
        let Some(rule) = self.model.attribution else {
            return 0.0;
        };
        let touched = attributed(rule, deal, &self.model.teams);
        let ours = touched
            .iter()
            .filter(|touched| self.compiled.is_touch_of(touched.touch, owner));
        total(ours.map(|touched| touched.part))
    }

    /// What a deal counts for in a payee's own result of a measure.
    pub(in crate::compile) fn deal_counts(
        &self,
        measure: &Measure,
        payee: usize,
        slice: &Slice,
        deal: &Deal,
    ) -> f64 {
        let id = self.compiled.payees.get(payee).and_then(|row| row.id.as_ref());
        let (Some(filter), Some(id), Scope::Own) = (&measure.deals, id, &measure.scope) else {
            return 0.0;
        };
        let worth = match measure.counts {
            Quantity::Count => 1.0,
            _ => deal.amount.get(),
        };
        let credited = if filter.attributed {
            self.attributed(deal, Owner::Payee(payee))
        } else {
            shares(deal, id)
        };
        worth * counts(filter, slice, deal) * credited * measure.credit.map_or(1.0, Share::get)
    }
}

impl Compiled {
    /// Whether a touch is of the team, of the function, or of the payee that a meter is of. A touch is nobody's own who is
    /// not in its team.
    pub(crate) fn is_touch_of(&self, touch: &Touch, owner: Owner) -> bool {
        let mut rows = self.teams.iter().enumerate();
        let found = rows.find(|(_, row)| row.id == touch.team);
        found.is_some_and(|(index, row)| match owner {
            Owner::Team(team) => team == index,
            Owner::Function(function) => row.function == function,
            Owner::Payee(payee) => self
                .payees
                .get(payee)
                .is_some_and(|payee| payee.team == index && payee.id.is_some() && payee.id == touch.payee),
            Owner::Everybody => false,
        })
    }
}

/// How much of a deal counts by its type and product.
pub(crate) fn counts(filter: &DealFilter, slice: &Slice, deal: &Deal) -> f64 {
    let named = |list: &[String], found: &Option<String>| {
        list.is_empty() || found.as_ref().is_some_and(|found| list.contains(found))
    };
    let key = slice.key.as_ref().is_none_or(|(key, id)| {
        let found = match key {
            DealKey::DealType => &deal.deal_type,
            DealKey::Product => &deal.product,
        };
        found.as_deref() == Some(id.as_str())
    });
    let within = slice
        .window
        .is_none_or(|window| (window.from..=window.to).contains(&deal.date));
    if !(key && within && named(&filter.types, &deal.deal_type) && named(&filter.products, &deal.product)) {
        return 0.0;
    }
    deal.deal_type
        .as_ref()
        .and_then(|kind| filter.credit.get(kind))
        .map_or(1.0, |factor| factor.get())
}

/// What a deal is credited to somebody with, as a split and as an overlay.
fn shares(deal: &Deal, payee: &Id) -> f64 {
    let share = |table: &Table<Share>| table.get(payee).map_or(0.0, |share| share.get());
    share(&deal.credits) + share(&deal.overlays)
}
