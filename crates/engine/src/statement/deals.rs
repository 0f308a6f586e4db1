//! Deals: which of them count for a measure, for how much, and to whom they are credited.

use hagstone_words::say;
use std::ops::Range;

use serde::Serialize;

use super::figure::{Figure, Node, Rule, Unit};
use super::measure::Met;
use super::{StatementPeriod, Teller};
use crate::attribution::{Touched, attributed};
use crate::compile::measure::{Owner, counts};
use crate::model::{Deal, DealFilter, Id, Quantity, Scope};
use crate::place::pointer;
use crate::problem::join;

/// A deal that the payee is credited with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatementDeal {
    /// What it is called.
    pub name: String,
    /// When it was won, `2027-03-01`.
    pub date: String,
    /// When it was cancelled.
    pub cancelled: Option<String>,
    /// Its amount.
    pub amount: Node,
    /// The payee's share in it.
    pub share: Node,
    /// How the payee comes by the share.
    pub by: CreditedBy,
}

/// How a payee is credited with a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditedBy {
    /// A split: the shares of all sum to the deal.
    Split,
    /// An overlay beside the shares of others.
    Overlay,
    /// Touches before the deal that name the payee, by the model's attribution.
    Touches,
}

impl Teller<'_> {
    /// The deals of a period that the payee is credited with, by date.
    pub(super) fn credited_deals(&self, period: StatementPeriod) -> Vec<StatementDeal> {
        let Some((id, _)) = self.named(self.payee) else {
            return Vec::new();
        };
        let by_touches = self.model.measures.values().any(|measure| {
            measure.scope == Scope::Own && measure.deals.as_ref().is_some_and(|deals| deals.attributed)
        });
        let mut found = Vec::new();
        for (key, deal) in self.deals_in(&period.months()) {
            let path = pointer(["deals", key]);
            let mut shares = Vec::new();
            for (by, label, field, table) in [
                (CreditedBy::Split, say!(common_credit), "credits", &deal.credits),
                (
                    CreditedBy::Overlay,
                    say!(statement_deals_overlay),
                    "overlays",
                    &deal.overlays,
                ),
            ] {
                if let Some(share) = table.get(id) {
                    let source = join(&join(&path, field), id);
                    let share = Figure::given(label, share.get(), Unit::Percent, source);
                    shares.push((by, share.node()));
                }
            }
            if by_touches {
                let touches = self.touches_of(Owner::Payee(self.payee), deal, &path);
                if !touches.is_empty() {
                    let share = Figure::of_all(say!(common_touches), Unit::Percent, Rule::Sum, touches);
                    shares.push((CreditedBy::Touches, share));
                }
            }
            found.extend(shares.into_iter().map(|(by, share)| {
                StatementDeal {
                    name: deal_name(key, deal).into(),
                    date: deal.date.into(),
                    cancelled: deal.cancelled.map(String::from),
                    amount: Figure::given(
                        say!(common_amount),
                        deal.amount.get(),
                        Unit::Money,
                        join(&path, "amount"),
                    )
                    .node(),
                    share,
                    by,
                }
            }));
        }
        found
    }

    /// The deals that are won in some months, by date.
    fn deals_in(&self, span: &Range<usize>) -> Vec<(&Id, &Deal)> {
        let won_in = |deal: &Deal| {
            let month = self.fiscal_month(deal.date);
            month.is_some_and(|month| span.contains(&month))
        };
        let mut deals: Vec<(&Id, &Deal)> = self.model.deals.iter().collect();
        deals.retain(|(_, deal)| won_in(deal));
        deals.sort_unstable_by_key(|(id, deal)| (deal.date, *id));
        deals
    }

    /// The deals that count in some months.
    pub(super) fn deals(&self, met: Met<'_>, label: String, unit: Unit, span: &Range<usize>) -> Figure {
        let Some(filter) = &met.measure.deals else {
            return Figure::given(label, 0.0, unit, None);
        };
        let people = self.people_of(met.owner);
        let deals = self.deals_in(span).into_iter();
        let inputs = deals.filter_map(|(id, deal)| self.deal(met, filter, id, deal, &people));
        let inputs: Vec<Node> = inputs.collect();
        if inputs.is_empty() {
            return Figure::given(label, 0.0, unit, None)
                .note(say!(statement_deals_no_deal_counts_in_these_months));
        }
        Figure::of(label, unit, Rule::Sum, inputs)
    }

    /// What a deal counts for, where it counts.
    pub(super) fn deal(
        &self,
        met: Met<'_>,
        filter: &DealFilter,
        id: &Id,
        deal: &Deal,
        people: &[usize],
    ) -> Option<Node> {
        let factor = counts(filter, met.slice, deal);
        if factor.abs() <= 0.0 {
            return None;
        }
        let path = pointer(["deals", id]);
        let name = deal_name(id, deal);
        let worth = match met.measure.counts {
            Quantity::Count => Figure::given(say!(statement_deals_one_deal), 1.0, Unit::Count, None),
            _ => Figure::given(
                say!(common_amount),
                deal.amount.get(),
                Unit::Money,
                join(&path, "amount"),
            ),
        };
        let unit = worth.unit;
        let mut inputs = vec![worth.node()];
        if met.owner != Owner::Everybody {
            let shares = if filter.attributed {
                self.touches_of(met.owner, deal, &path)
            } else {
                self.credits_of(met.owner, deal, &path, people)
            };
            let sum: f64 = shares.iter().map(|share| share.value).sum();
            if sum.abs() <= 0.0 {
                return None;
            }
            inputs.push(Figure::of_all(
                say!(common_credit),
                Unit::Percent,
                Rule::Sum,
                shares,
            ));
        }
        if (factor - 1.0).abs() > 0.0 {
            let kind = deal.deal_type.as_deref().unwrap_or_default();
            let source = pointer(["measures", met.id, "deals", "credit", kind]);
            let label = say!(statement_deals_what_a_deal_of_type_counts { kind });
            inputs.push(Figure::given(label, factor, Unit::Factor, source).node());
        }
        if let Some(credit) = met.measure.credit {
            let source = pointer(["measures", met.id, "credit"]);
            inputs.push(
                Figure::given(
                    say!(common_the_part_that_counts),
                    credit.get(),
                    Unit::Percent,
                    source,
                )
                .node(),
            );
        }
        let label = format!("{name}, {}", String::from(deal.date));
        let mut figure = Figure::of(label, unit, Rule::Product, inputs);
        figure.source = Some(path);
        Some(figure.node())
    }

    /// The parts of a deal that people are credited with.
    fn credits_of(&self, owner: Owner, deal: &Deal, path: &str, people: &[usize]) -> Vec<Node> {
        let mut shares = Vec::new();
        let ids = people.iter().filter_map(|&payee| {
            let id = self.compiled.payees.get(payee)?.id.as_ref()?;
            Some((payee, id))
        });
        let of_person = matches!(owner, Owner::Payee(_));
        for (payee, id) in ids {
            let tables = [
                ("credits", say!(common_credit), &deal.credits),
                ("overlays", say!(statement_deals_overlay), &deal.overlays),
            ];
            for (field, label, table) in tables {
                if let Some(share) = table.get(id)
                    && (of_person || field == "credits")
                {
                    let label = format!("{label}, {}", self.person(payee));
                    let source = join(&join(path, field), id);
                    shares.push(Figure::given(label, share.get(), Unit::Percent, source).node());
                }
            }
        }
        shares
    }

    /// The parts of a deal that touches of a team, of a function's teams, or of a payee are credited with.
    fn touches_of(&self, owner: Owner, deal: &Deal, path: &str) -> Vec<Node> {
        let Some(rule) = self.model.attribution else {
            return Vec::new();
        };
        let touched = attributed(rule, deal, &self.model.teams);
        let ours = touched
            .iter()
            .filter(|touched| self.compiled.is_touch_of(touched.touch, owner));
        let node = |touched: &Touched<'_>| {
            let touch = touched.touch;
            let channel = touch.channel.as_deref().unwrap_or(say!(statement_deals_touch));
            let label = format!("{channel}, {}", String::from(touch.date));
            let source = join(path, "touches");
            Figure::given(label, touched.part, Unit::Percent, source)
                .note(say!(statement_deals_its_part_of_the_deal_by))
                .node()
        };
        ours.map(node).collect()
    }

    /// The people whose credits a meter counts.
    fn people_of(&self, owner: Owner) -> Vec<usize> {
        let rows = self.compiled.payees.iter().enumerate();
        let of = |row: &crate::compile::PayeeRow| match owner {
            Owner::Everybody | Owner::Payee(_) => false,
            Owner::Team(team) => row.team == team,
            Owner::Function(function) => {
                let team = self.compiled.teams.get(row.team);
                team.is_some_and(|team| team.function == function)
            }
        };
        match owner {
            Owner::Payee(payee) => vec![payee],
            _ => rows.filter(|(_, row)| of(row)).map(|(index, _)| index).collect(),
        }
    }
}

/// What a deal is called: its id where it has no name.
pub(super) fn deal_name<'a>(id: &'a Id, deal: &'a Deal) -> &'a str {
    if deal.name.is_empty() { id } else { &deal.name }
}
