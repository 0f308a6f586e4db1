//! The trials of a model with other chance, for who asks what hangs on what.

use super::draw::{Column, Draws};
use super::study::{RoleTrial, Trial};
use super::{Simulator, Study, Trials};
use crate::compile::Compiled;
use crate::compile::uncertainty::Drivers;
use crate::grid::{Grid, MONTHS};
use crate::number::Tile;
use crate::stage::QUARTERS;

/// What is other than in the model's own years.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    draws: Draws,
    /// What is expected of the teams, where that is other.
    pub(crate) base: Option<Grid>,
    /// Typed results, where they are other.
    pub(crate) typed: Option<Grid>,
}

impl Variant {
    /// Years with other drivers. Where the market's key is another one, it is `scattered`: drawn each for itself, for two
    /// even sequences would follow from each other.
    pub(crate) fn new(drivers: &Drivers, seed: u64, scattered: bool) -> Self {
        let mut draws = Draws::new(drivers, seed);
        draws.scattered = scattered;
        Self {
            draws,
            base: None,
            typed: None,
        }
    }

    /// No single deal comes.
    pub(crate) fn without_large_deals(&mut self) {
        self.draws.large_deals.clear();
    }
}

/// One trial as it came out.
pub(crate) struct Probe<'a> {
    simulator: &'a Simulator,
    /// Its number.
    pub(crate) number: u32,
    /// Its place among those that are drawn side by side.
    lane: usize,
}

impl<'a> Probe<'a> {
    /// What it came to.
    pub(crate) fn trial(&self) -> Trial<'a> {
        self.simulator.trial(self.lane)
    }

    /// What its roles are paid.
    pub(crate) fn roles(&self) -> &'a [RoleTrial] {
        self.trial().roles
    }

    /// What was drawn for it.
    pub(crate) fn drawn(&self) -> Drawn<'a> {
        let drawn = self.simulator.room.year.drawn.as_ref();
        Drawn {
            draws: &self.simulator.draws,
            people: drawn.map_or(&[], |drawn| &drawn.people),
            lane: self.lane,
        }
    }

    /// What is attained in the year of a meter's goal.
    pub(crate) fn attainment(&self, meter: usize) -> f64 {
        let Simulator { compiled, room, .. } = self.simulator;
        compiled
            .figure(&room.workspace, &room.year, meter, 0..MONTHS)
            .attainment
            .lane(self.lane)
    }
}

/// The factors that were drawn for a trial; 1 where none is.
pub(crate) struct Drawn<'a> {
    draws: &'a Draws,
    people: &'a [[Tile; QUARTERS]],
    lane: usize,
}

impl Drawn<'_> {
    fn get(&self, column: Option<&Column>) -> f64 {
        column.map_or(1.0, |column| column.get().lane(self.lane))
    }

    pub(crate) fn market(&self) -> f64 {
        self.get(Some(&self.draws.market))
    }

    pub(crate) fn leads(&self, segment: usize, month: usize) -> f64 {
        let segment = self.draws.segments.get(segment);
        self.get(segment.and_then(|segment| segment.leads.get(month)))
    }

    /// On the odds.
    pub(crate) fn rate(&self, segment: usize, step: usize) -> f64 {
        let segment = self.draws.segments.get(segment);
        self.get(segment.and_then(|segment| segment.rates.get(step)))
    }

    pub(crate) fn deal_size(&self, segment: usize) -> f64 {
        self.get(self.draws.segments.get(segment).map(|segment| &segment.deal_size))
    }

    pub(crate) fn team(&self, team: usize) -> f64 {
        self.get(self.draws.teams.get(team))
    }

    pub(crate) fn person(&self, payee: usize, quarter: usize) -> f64 {
        let person = self.people.get(payee).and_then(|quarters| quarters.get(quarter));
        person.map_or(1.0, |factor| factor.lane(self.lane))
    }

    /// 1 where it comes, else 0.
    pub(crate) fn large_deal(&self, deal: usize) -> f64 {
        self.get(self.draws.large_deals.get(deal))
    }
}

impl Study {
    /// Says that these trials have been counted.
    pub(crate) fn counted_all(&mut self, trials: Trials) {
        self.counted(trials.from, trials.to);
    }
}

impl Simulator {
    /// The model in flat arrays.
    pub(crate) fn compiled(&self) -> &Compiled {
        &self.compiled
    }

    /// What is expected of the teams, without the large deals.
    pub(crate) fn base(&self) -> &Grid {
        &self.base
    }

    /// The places among the functions of every two that can be compared.
    pub(crate) fn pairs(&self) -> &[(usize, usize)] {
        &self.pairs
    }

    /// Runs trials one after another.
    pub(crate) fn probe(&mut self, trials: Trials, mut done: impl FnMut(&Probe<'_>)) {
        self.each(trials, |simulator, number, lane| {
            done(&Probe {
                simulator,
                number,
                lane,
            });
        });
    }

    /// The same in other years.
    pub(crate) fn probe_variant(
        &mut self,
        variant: &mut Variant,
        trials: Trials,
        done: impl FnMut(&Probe<'_>),
    ) {
        self.exchange(variant);
        self.probe(trials, done);
        self.exchange(variant);
    }

    fn exchange(&mut self, variant: &mut Variant) {
        std::mem::swap(&mut self.draws, &mut variant.draws);
        if let Some(base) = &mut variant.base {
            std::mem::swap(&mut self.base, base);
        }
        if let Some(typed) = &mut variant.typed {
            std::mem::swap(&mut self.compiled.typed, typed);
        }
    }
}
