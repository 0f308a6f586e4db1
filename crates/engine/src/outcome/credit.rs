//! Whom the year's deals are credited to: by touches and rule, and in all.

use serde::Serialize;

use crate::attribution::{Counted, attributed, rules};
use crate::compile::Compiled;
use crate::compile::measure::Owner;
use crate::grid::total;
use crate::model::{Attribution, Deal, Id, Model, Money, Share, Table, Touch};

/// What the touches of the year's deals are credited with, and how much credit is given in all.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributionOutcome {
    /// What the year's deals are worth.
    pub deals: f64,
    /// The part of it that touches came before.
    pub touched: f64,
    /// By team.
    pub teams: Table<AttributedTeam>,
    /// By channel, under the model's rule; a touch without one stands under its team's id.
    pub channels: Table<ChannelOutcome>,
    /// Credit given for the deals: splits, overlays, and the touches' parts where a measure counts them: all of them for
    /// teams and functions, those that name a payee where only own measures do.
    pub credit_given: f64,
    /// Credit given / worth of the deals: above 1 the same revenue is credited more than once.
    pub credit_inflation: Option<f64>,
}

/// A team's part of the year's deals by its touches.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributedTeam {
    /// Under the model's rule; absent where it says none.
    pub credit: Option<f64>,
    /// Under each rule, by its name in the file; time decay with the model's half-life, or that of a week.
    pub by_rule: Table<f64>,
}

/// What a channel's touches cost and are credited with.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChannelOutcome {
    /// How many touches.
    pub touches: u32,
    /// What they cost.
    pub cost: f64,
    /// Their part of the deals under the model's rule; absent where it says none.
    pub credit: Option<f64>,
    /// (Credit - cost) / cost; absent without a cost or a rule.
    pub return_on_cost: Option<f64>,
}

/// Reads the credit out of the year's deals.
pub(super) fn credited(model: &Model, compiled: &Compiled) -> Option<AttributionOutcome> {
    let start = compiled.start?;
    let this_year = |deal: &&Deal| (start..start + 12).contains(&deal.date.months());
    let year = || model.deals.sorted().map(|(_, deal)| deal).filter(this_year);
    if !year().any(|deal| !deal.touches.is_empty()) {
        return None;
    }
    let counted = model
        .attribution
        .and_then(|rule| Some((rule, Counted::of(model)?)));
    let mut outcome = AttributionOutcome {
        deals: 0.0,
        touched: 0.0,
        teams: Table::new(),
        channels: Table::new(),
        credit_given: 0.0,
        credit_inflation: None,
    };
    for id in model.teams.keys() {
        outcome.teams.or_default(id).credit = model.attribution.map(|_| 0.0);
    }
    for deal in year() {
        let worth = deal.amount.get();
        outcome.deals += worth;
        let people = deal.credits.values().chain(deal.overlays.values());
        outcome.credit_given += worth * total(people.map(|share: &Share| share.get()));
        if !attributed(Attribution::Linear, deal, &model.teams).is_empty() {
            outcome.touched += worth;
            outcome.credit_given += match counted {
                Some((_, Counted::All)) => worth,
                Some((rule, Counted::Named)) => worth * named(model, compiled, rule, deal),
                None => 0.0,
            };
        }
        outcome.by_rules(model, deal);
        outcome.by_channel(model, deal);
    }
    for channel in outcome.channels.values_mut() {
        channel.return_on_cost = channel
            .credit
            .filter(|_| channel.cost > 0.0)
            .map(|credit| (credit - channel.cost) / channel.cost);
    }
    outcome.credit_inflation = (outcome.deals > 0.0).then(|| outcome.credit_given / outcome.deals);
    Some(outcome)
}

/// The part of a deal whose touches name one of their team.
fn named(model: &Model, compiled: &Compiled, rule: Attribution, deal: &Deal) -> f64 {
    let theirs = |touch: &Touch| {
        let mut people = 0..compiled.payees.len();
        people.any(|payee| compiled.is_touch_of(touch, Owner::Payee(payee)))
    };
    let touched = attributed(rule, deal, &model.teams);
    let named = touched.iter().filter(|touched| theirs(touched.touch));
    total(named.map(|touched| touched.part))
}

impl AttributionOutcome {
    fn by_rules(&mut self, model: &Model, deal: &Deal) {
        for (name, rule) in rules(model.attribution) {
            for touched in attributed(rule, deal, &model.teams) {
                if let Some(team) = self.teams.get_mut(&touched.touch.team) {
                    *team.by_rule.or_default(name) += deal.amount.get() * touched.part;
                }
            }
        }
        let Some(rule) = model.attribution else { return };
        for touched in attributed(rule, deal, &model.teams) {
            if let Some(team) = self.teams.get_mut(&touched.touch.team) {
                *team.credit.get_or_insert(0.0) += deal.amount.get() * touched.part;
            }
        }
    }

    fn by_channel(&mut self, model: &Model, deal: &Deal) {
        // Without a rule the touches and what they cost are counted all the same.
        let rule = model.attribution.unwrap_or(Attribution::Linear);
        for touched in attributed(rule, deal, &model.teams) {
            let touch = touched.touch;
            let name = touch.channel.as_deref().unwrap_or(&touch.team);
            let channel = self.channels.or_default(&Id::from(name));
            channel.touches += 1;
            channel.cost += touch.cost.map_or(0.0, Money::get);
            if model.attribution.is_some() {
                *channel.credit.get_or_insert(0.0) += deal.amount.get() * touched.part;
            }
        }
    }
}
