//! The trials of a model with other chance, for who asks what hangs on what.

use super::draw::Draws;
use super::found::Found;
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
        self.draws.without_large_deals();
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
    fn found(&self) -> &'a Found {
        &self.simulator.found
    }

    /// Counts it.
    pub(crate) fn count(&self, study: &mut Study) {
        study.add(self.found(), self.lane..self.lane + 1);
    }

    /// Its revenue.
    pub(crate) fn revenue(&self) -> f64 {
        self.found().revenue.lane(self.lane)
    }

    /// What its incentives cost.
    pub(crate) fn incentive_cost(&self) -> f64 {
        self.found().incentive_cost.lane(self.lane)
    }

    /// What one person of a role is paid: the first.
    pub(crate) fn pay_of_one(&self, role: usize) -> f64 {
        let role = self.found().roles.get(role);
        role.map_or(0.0, |role| role.one.lane(self.lane))
    }

    /// What all people of a function are paid, and whether it wins.
    pub(crate) fn function(&self, index: usize) -> (f64, bool) {
        let function = self.found().functions.get(index);
        function.map_or((0.0, false), |(pay, wins)| {
            (pay.lane(self.lane), wins.lane(self.lane))
        })
    }

    /// The places among the functions of every two that can be compared.
    pub(crate) fn pairs(&self) -> &'a [(usize, usize)] {
        &self.found().pairs
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
    pub(crate) fn market(&self) -> f64 {
        self.draws.market().lane(self.lane)
    }

    pub(crate) fn leads(&self, segment: usize, month: usize) -> f64 {
        self.draws.leads(segment, month).lane(self.lane)
    }

    /// On the odds.
    pub(crate) fn rate(&self, segment: usize, step: usize) -> f64 {
        self.draws.odds(segment, step).lane(self.lane)
    }

    pub(crate) fn deal_size(&self, segment: usize) -> f64 {
        self.draws.deal_size(segment).lane(self.lane)
    }

    pub(crate) fn team(&self, team: usize) -> f64 {
        self.draws.team(team).lane(self.lane)
    }

    pub(crate) fn person(&self, payee: usize, quarter: usize) -> f64 {
        let person = self.people.get(payee).and_then(|quarters| quarters.get(quarter));
        person.map_or(1.0, |factor| factor.lane(self.lane))
    }

    /// 1 where it comes, else 0; 1 where none is drawn.
    pub(crate) fn large_deal(&self, deal: usize) -> f64 {
        let deal = self.draws.large_deals().get(deal);
        deal.map_or(1.0, |comes| comes.lane(self.lane))
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
        &self.found.pairs
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
