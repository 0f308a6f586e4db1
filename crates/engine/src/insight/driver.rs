//! The drivers of a year: everything that chance draws, one by one.

use serde::{Deserialize, Serialize};

use crate::compile::Compiled;
use crate::compile::uncertainty::{Drivers, Noise};
use crate::model::{Id, Model};
use crate::simulate::probe::Drawn;

/// Something that differs from year to year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Driver {
    /// The market of all.
    Market,
    /// The leads of a segment, the mean of its months.
    Leads(Id),
    /// The rate from lead to MQL of a segment.
    Mql(Id),
    /// The rate from MQL to SQL.
    Sql(Id),
    /// The rate from SQL to opportunity.
    Opportunity(Id),
    /// The win rate.
    Win(Id),
    /// The deal size of a segment.
    DealSize(Id),
    /// What a team makes of its year.
    Team(Id),
    /// What the people of a team make of theirs, the mean of all of them.
    People(Id),
    /// Whether a large deal comes.
    LargeDeal(Id),
}

/// A factor that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    Market,
    Leads(usize),
    Rates(usize),
    DealSize(usize),
    Team(usize),
    Person(usize),
    LargeDeal(usize),
}

impl Spot {
    /// Everything that varies in a model.
    pub(super) fn all(drivers: &Drivers) -> Vec<Self> {
        let mut found = Vec::new();
        let mut put = |noise: &Noise, spot| {
            if !noise.is_still() {
                found.push(spot);
            }
        };
        put(&drivers.market, Self::Market);
        for (index, segment) in drivers.segments.iter().enumerate() {
            put(&segment.leads, Self::Leads(index));
            put(&segment.rates, Self::Rates(index));
            put(&segment.deal_size, Self::DealSize(index));
        }
        for (index, team) in drivers.teams.iter().enumerate() {
            put(team, Self::Team(index));
        }
        for (index, person) in drivers.people.iter().enumerate() {
            put(person, Self::Person(index));
        }
        found.extend((0..drivers.large_deals.len()).map(Self::LargeDeal));
        found
    }

    /// Makes it a draw of its own, which nothing else follows.
    pub(super) fn redraw(self, drivers: &mut Drivers) {
        const OTHER: u64 = 0x5bf0_3635_dcf2_4d1b;
        let key = match self {
            Self::Market => Some(&mut drivers.market.key),
            Self::Leads(index) => drivers.segments.get_mut(index).map(|row| &mut row.leads.key),
            Self::Rates(index) => drivers.segments.get_mut(index).map(|row| &mut row.rates.key),
            Self::DealSize(index) => drivers.segments.get_mut(index).map(|row| &mut row.deal_size.key),
            Self::Team(index) => drivers.teams.get_mut(index).map(|noise| &mut noise.key),
            Self::Person(index) => drivers.people.get_mut(index).map(|noise| &mut noise.key),
            Self::LargeDeal(index) => drivers.large_deals.get_mut(index).map(|row| &mut row.key),
        };
        if let Some(key) = key {
            *key ^= OTHER;
        }
    }
}

/// A driver, and where its factors stand.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) driver: Driver,
    spots: Vec<(Spot, usize)>,
}

impl Reading {
    /// The drivers of a model that vary.
    pub(super) fn all(model: &Model, compiled: &Compiled) -> Vec<Self> {
        let drivers = &compiled.drivers;
        let known = |team: &Id| compiled.teams.iter().any(|row| &row.id == team);
        let deals = model.uncertainty.large_deals.sorted();
        let deals: Vec<&Id> = deals
            .filter(|(_, deal)| known(&deal.team))
            .map(|(id, _)| id)
            .collect();
        let mut found = Vec::new();
        let mut put = |driver, spots: Vec<(Spot, usize)>| {
            if !spots.is_empty() {
                found.push(Self { driver, spots });
            }
        };
        let spots = Spot::all(drivers);
        let segment = |index: usize| compiled.funnel.as_ref()?.segments.get(index);
        for &spot in &spots {
            match spot {
                Spot::Market => put(Driver::Market, vec![(spot, 0)]),
                Spot::Leads(index) => {
                    if let Some(segment) = segment(index) {
                        let months = (0..crate::grid::MONTHS).map(|month| (spot, month));
                        put(Driver::Leads(segment.id.clone()), months.collect());
                    }
                }
                Spot::Rates(index) => {
                    let Some(segment) = segment(index) else { continue };
                    let steps: [fn(Id) -> Driver; 4] =
                        [Driver::Mql, Driver::Sql, Driver::Opportunity, Driver::Win];
                    for (number, (step, driver)) in segment.steps.iter().zip(steps).enumerate() {
                        // What everything or nothing passes does not vary.
                        if step.rate > 0.0 && step.rate < 1.0 {
                            put(driver(segment.id.clone()), vec![(spot, number)]);
                        }
                    }
                }
                Spot::DealSize(index) => {
                    if let Some(segment) = segment(index) {
                        put(Driver::DealSize(segment.id.clone()), vec![(spot, 0)]);
                    }
                }
                Spot::Team(index) => {
                    if let Some(team) = compiled.teams.get(index) {
                        put(Driver::Team(team.id.clone()), vec![(spot, 0)]);
                    }
                }
                Spot::LargeDeal(index) => {
                    if let Some(id) = deals.get(index) {
                        put(Driver::LargeDeal((*id).clone()), vec![(spot, 0)]);
                    }
                }
                Spot::Person(_) => {}
            }
        }
        for (index, team) in compiled.teams.iter().enumerate() {
            let of_team = |spot: &&Spot| match spot {
                Spot::Person(person) => compiled.payees.get(*person).is_some_and(|row| row.team == index),
                _ => false,
            };
            let people = spots.iter().filter(of_team);
            let quarters = people.flat_map(|&spot| (0..crate::stage::QUARTERS).map(move |part| (spot, part)));
            put(Driver::People(team.id.clone()), quarters.collect());
        }
        found
    }

    /// What was drawn: the factor, or the mean of several.
    pub(super) fn of(&self, drawn: &Drawn<'_>) -> f64 {
        let factor = |&(spot, part): &(Spot, usize)| match spot {
            Spot::Market => drawn.market(),
            Spot::Leads(index) => drawn.leads(index, part),
            Spot::Rates(index) => drawn.rate(index, part),
            Spot::DealSize(index) => drawn.deal_size(index),
            Spot::Team(index) => drawn.team(index),
            Spot::Person(index) => drawn.person(index, part),
            Spot::LargeDeal(index) => drawn.large_deal(index),
        };
        self.spots.iter().map(factor).sum::<f64>() / self.spots.len().max(1) as f64
    }
}
