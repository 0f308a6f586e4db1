//! The later years of the horizon as chance makes them: what the funnel brings where it runs on.
//!
//! What is drawn for a trial holds over its whole horizon: a trial is one future, and what is not known of the first year is
//! not known of the later ones either. Large deals come in the first year alone.

use super::Simulator;
use super::year::Chances;
use crate::compile::funnel::Funnel;
use crate::grid::{MONTHS, total};
use crate::model::{Goal, Model};
use crate::number::{Number, Tile, TileMask};
use crate::stage::funnel::FunnelYears;
use crate::stage::reaches;

impl Simulator {
    /// Draws the later years too, where the model has any that a funnel brings.
    pub(super) fn run_on(&mut self, model: &Model, seed: u64) {
        let Some(goals) = model.goal.as_ref().map(Goal::targets) else {
            return;
        };
        let Some(funnel) = self.compiled.funnel.as_deref() else {
            return;
        };
        let years = goals.len().min(funnel.months / MONTHS);
        let Some(goals) = goals.get(1..years).filter(|goals| !goals.is_empty()) else {
            return;
        };
        self.later_goals = goals.to_vec();
        let expected = (1..years).map(|year| (Tile::of(expected(funnel, year)), TileMask::default()));
        self.found.later = expected.collect();
        if let Some(drawn) = &mut self.room.year.drawn {
            drawn.funnel = FunnelYears::new(funnel, self.compiled.teams.len(), years * MONTHS);
        }
        self.nothing = self.nothing(model, seed);
    }
}

/// What the funnel brings in a year as it is expected.
fn expected(funnel: &Funnel, year: usize) -> f64 {
    let months = year * MONTHS..(year + 1) * MONTHS;
    let segments = 0..funnel.segments.len();
    total(segments.flat_map(|segment| {
        months
            .clone()
            .map(move |month| funnel.expected.revenue(segment, month))
    }))
}

impl Chances<'_> {
    /// Revenue of the later years: what the funnel credits to the teams, each with its factor, and to nobody; and whether
    /// their goals are met.
    pub(super) fn later(&self, funnel: &FunnelYears<Tile>, goals: &[f64], later: &mut [(Tile, TileMask)]) {
        for ((found, goal), year) in later.iter_mut().zip(goals).zip(1..) {
            let months = year * MONTHS..(year + 1) * MONTHS;
            let mut revenue = Tile::default();
            for team in 0..=self.compiled.teams.len() {
                let months = funnel.credit.row(team).get(months.clone()).unwrap_or(&[]);
                revenue += self.draws.team(team) * Tile::total(months.iter().copied());
            }
            *found = (revenue, reaches(revenue, *goal));
        }
    }
}
