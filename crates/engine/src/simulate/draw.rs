//! What chance makes of a year: every factor of [`Drivers`], for many trials side by side.

use super::chance::{Constants, Source};
use crate::compile::uncertainty::{Drivers, Noise};
use crate::grid::MONTHS;
use crate::number::{Number, Tile, splat};
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

/// Where a log-normal factor comes from: 2 to the power of a normal number.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Lot {
    source: Source,
    /// Of the power.
    shift: f32,
    deviation: f32,
}

/// The most deviations that a normal number that is drawn lies from 0.
const FARTHEST: f64 = 6.0;
/// The highest power of 2, and without a minus the lowest, of which single precision holds the reciprocal too.
const HIGHEST: f64 = 126.0;
/// The most that a factor varies, which a spread reaches whose low end is a trillionth of its high end.
const MOST: f64 = 12.0;

impl Lot {
    /// Nothing where the factor is always 1.
    fn new(seed: u64, noise: &Noise, part: u64) -> Option<Self> {
        let deviation = (noise.deviation * std::f64::consts::LOG2_E).min(MOST);
        // Whatever is drawn, single precision holds the power.
        let farthest = HIGHEST - FARTHEST * deviation;
        let shift = (noise.shift * std::f64::consts::LOG2_E).clamp(-farthest, farthest);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "chance is drawn in single precision"
        )]
        let (shift, deviation) = (shift as f32, deviation as f32);
        (!noise.is_still()).then(|| Self {
            source: Source::new(seed, noise.key, part),
            shift,
            deviation,
        })
    }

    /// Puts the factors, of standard normal numbers of its source, where they belong: what a function returns is copied once
    /// more.
    fn draw(self, to: &mut Tile, by: &Constants, normal: impl Fn(Source) -> Tile) {
        let (shift, deviation) = (splat(self.shift), splat(self.deviation));
        *to = normal(self.source).each(|z| by.power(z * deviation + shift));
    }
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
        lots.extend(drivers.large_deals.iter().map(|row| {
            Some(Lot {
                source: Source::new(seed, row.key, 0),
                shift: 0.0,
                deviation: 0.0,
            })
        }));
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
        let normal = |source: Source| source.normal(first, by);
        let last = self.first_team() + self.teams;
        let mut drawn = self.values.iter_mut().zip(&self.lots).take(last);
        if !self.scattered
            && let Some((market, lot)) = drawn.next()
            && let Some(lot) = lot
        {
            lot.draw(market, by, |source| by.quantiles(source.even(first, by)));
        }
        for (factor, lot) in drawn {
            if let Some(lot) = lot {
                lot.draw(factor, by, normal);
            }
        }
        for (factor, lot) in people
            .as_flattened_mut()
            .iter_mut()
            .zip(self.people.as_flattened())
        {
            match lot {
                Some(lot) => lot.draw(factor, by, normal),
                None => *factor = Tile::of(1.0),
            }
        }
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
