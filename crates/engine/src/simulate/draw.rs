//! What chance makes of a year: every factor of [`Drivers`], for many trials side by side.

use super::chance::{Constants, Source};
use super::lot::Lot;
use crate::compile::uncertainty::{Drivers, Noise};
use crate::grid::MONTHS;
use crate::number::{Number, Tile};
use crate::stage::QUARTERS;

/// The steps of a funnel.
const STEPS: usize = 4;

/// The factors on a segment: on the leads of each month, on the odds of each step, and on the size of a deal.
const OF_A_SEGMENT: usize = MONTHS + STEPS + 1;

/// The factors of the trials side by side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draws {
    constants: Constants,
    /// Whether the market is drawn each trial for itself, not evenly over all of them.
    pub(crate) scattered: bool,
    segments: usize,
    teams: usize,
    /// Where the factors come from that are nobody's own: of the market, the segments, the teams, and the large deals.
    lots: Vec<Option<Lot>>,
    /// What they are: 1 where nothing is drawn. Of a large deal, 1 where it comes, else 0.
    pub(super) values: Vec<Tile>,
    /// By payee and quarter: where their factors come from, which are drawn into the year itself.
    people: Vec<[Option<Lot>; QUARTERS]>,
}

impl Draws {
    /// Whether the same is drawn.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let counts = |draws: &Self| (draws.segments, draws.teams, draws.scattered);
        counts(self) == counts(other) && self.lots == other.lots && self.people == other.people
    }

    /// Room for the factors of a model, drawn from a seed.
    pub(crate) fn new(drivers: &Drivers, seed: u64) -> Self {
        let lot = |noise: &Noise, part| Lot::new(seed, noise, part);
        let mut lots = vec![lot(&drivers.market, 0)];
        for segment in &drivers.segments {
            lots.extend((0..).map(|month| lot(&segment.leads, month)).take(MONTHS));
            lots.extend((0..).map(|step| lot(&segment.rates, step)).take(STEPS));
            lots.push(lot(&segment.deal_size, 0));
        }
        lots.extend(drivers.teams.iter().map(|noise| lot(noise, 0)));
        lots.extend(
            drivers
                .large_deals
                .iter()
                .map(|row| Some(Lot::of(Source::new(seed, row.key, 0)))),
        );
        let people = drivers.people.iter();
        let people = people.map(|noise| parts(|quarter| Lot::new(seed, noise, quarter)));
        Self {
            constants: Constants::default(),
            scattered: false,
            segments: drivers.segments.len(),
            teams: drivers.teams.len(),
            values: vec![Tile::of(1.0); lots.len()],
            lots,
            people: people.collect(),
        }
    }

    #[inline]
    fn get(&self, place: usize) -> Tile {
        let [one, ..] = Tile::ONES;
        *self.values.get(place).unwrap_or(one)
    }

    #[inline]
    fn of_segment(&self, segment: usize, factor: usize) -> Tile {
        self.get(if segment < self.segments {
            1 + segment * OF_A_SEGMENT + factor
        } else {
            usize::MAX
        })
    }

    fn first_team(&self) -> usize {
        1 + self.segments * OF_A_SEGMENT
    }

    /// The factor of the market.
    pub(crate) fn market(&self) -> Tile {
        self.get(0)
    }

    /// The factor on the leads of a month.
    pub(crate) fn leads(&self, segment: usize, month: usize) -> Tile {
        self.of_segment(segment, month)
    }

    /// The factor on the odds of a step.
    pub(crate) fn odds(&self, segment: usize, step: usize) -> Tile {
        self.of_segment(segment, MONTHS + step)
    }

    /// The factor on the size of a deal.
    pub(crate) fn deal_size(&self, segment: usize) -> Tile {
        self.of_segment(segment, MONTHS + STEPS)
    }

    /// The factor of a team; 1 of no team.
    #[inline]
    pub(crate) fn team(&self, team: usize) -> Tile {
        self.get(if team < self.teams {
            self.first_team() + team
        } else {
            usize::MAX
        })
    }

    /// The factors of the teams.
    pub(crate) fn teams(&self) -> impl Iterator<Item = Tile> {
        (0..self.teams).map(|team| self.team(team))
    }

    /// By large deal: 1 where it comes, else 0.
    pub(crate) fn large_deals(&self) -> &[Tile] {
        self.values.get(self.first_team() + self.teams..).unwrap_or(&[])
    }

    /// Draws no large deals.
    pub(super) fn without_large_deals(&mut self) {
        let first = self.first_team() + self.teams;
        self.lots.truncate(first);
        self.values.truncate(first);
    }

    /// Draws the trials from `first` on, a multiple of [`LANES`](crate::number::LANES); what is people's own by payee and
    /// quarter.
    pub(crate) fn draw(&mut self, drivers: &Drivers, first: u32, people: &mut [[Tile; QUARTERS]]) {
        let by = &self.constants;
        let last = self.first_team() + self.teams;
        let (first_lot, lots) = self
            .lots
            .split_first()
            .map_or((None, &[][..]), |(lot, lots)| (*lot, lots));
        if let Some((market, factors)) = self.values.split_first_mut() {
            let market = std::slice::from_mut(market);
            match first_lot {
                Some(lot) if !self.scattered => by.even_factor(lot, market, first),
                lot => by.factors(&[lot], market, first),
            }
            by.factors(lots, factors.get_mut(..last - 1).unwrap_or_default(), first);
        }
        by.factors(self.people.as_flattened(), people.as_flattened_mut(), first);
        let deals = self.values.iter_mut().zip(&self.lots).skip(last);
        for ((deal, lot), row) in deals.zip(&drivers.large_deals) {
            if let Some(Lot { source, .. }) = lot {
                let comes = |share: f32| f32::from(u8::from(f64::from(share) < row.chance));
                *deal = Tile::new(source.uniform(first, by).lanes().map(comes));
            }
        }
    }
}

fn parts<T, const N: usize>(of: impl Fn(u64) -> T) -> [T; N] {
    let mut number = 0;
    std::array::from_fn(|_| {
        let part = of(number);
        number += 1;
        part
    })
}
