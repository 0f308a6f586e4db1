//! What chance makes of a year: every factor of [`Drivers`], for many trials side by side.

use super::chance::{Source, exp, quantiles};
use crate::compile::uncertainty::{Drivers, LargeRow, Noise};
use crate::grid::MONTHS;
use crate::number::{Number, Tile, splat};
use crate::stage::QUARTERS;

/// The steps of a funnel.
const STEPS: usize = 4;

/// The factors of the trials side by side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draws {
    /// Whether the market is drawn each trial for itself, not evenly over all of them.
    pub(crate) scattered: bool,
    pub(crate) market: Column,
    pub(crate) segments: Vec<SegmentDraws>,
    pub(crate) teams: Vec<Column>,
    /// By payee and quarter: where their factors come from, which are drawn into the year itself.
    people: Vec<[Option<Lot>; QUARTERS]>,
    /// 1 where a large deal comes, else 0.
    pub(crate) large_deals: Vec<Column>,
}

/// The factors on one segment.
#[derive(Clone, Debug, Default)]
pub(crate) struct SegmentDraws {
    pub(crate) leads: [Column; MONTHS],
    /// On the odds.
    pub(crate) rates: [Column; STEPS],
    pub(crate) deal_size: Column,
}

/// Where a log-normal factor comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Lot {
    source: Source,
    shift: f32,
    deviation: f32,
}

/// A factor of each trial.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    lot: Option<Lot>,
    values: Tile,
}

impl Default for Column {
    fn default() -> Self {
        Self {
            lot: None,
            values: Tile::of(1.0),
        }
    }
}

impl Lot {
    /// Nothing where the factor is always 1.
    fn new(seed: u64, noise: &Noise, part: u64) -> Option<Self> {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "chance is drawn in single precision"
        )]
        let (shift, deviation) = (noise.shift as f32, noise.deviation as f32);
        (!noise.is_still()).then(|| Self {
            source: Source::new(seed, noise.key, part),
            shift,
            deviation,
        })
    }

    /// The factors, of standard normal numbers of its source.
    #[inline]
    fn draw(self, normal: impl Fn(Source) -> Tile) -> Tile {
        let (shift, deviation) = (splat(self.shift), splat(self.deviation));
        normal(self.source).each(|z| exp(z * deviation + shift))
    }
}

impl Column {
    fn new(seed: u64, noise: &Noise, part: u64) -> Self {
        Self {
            lot: Lot::new(seed, noise, part),
            ..Self::default()
        }
    }

    #[inline]
    fn draw(&mut self, normal: impl Fn(Source) -> Tile) {
        if let Some(lot) = self.lot {
            self.values = lot.draw(normal);
        }
    }

    /// The factor of each trial.
    pub(crate) fn get(&self) -> Tile {
        self.values
    }
}

impl Draws {
    /// Room for the factors of a model, drawn from a seed.
    pub(crate) fn new(drivers: &Drivers, seed: u64) -> Self {
        let column = |noise: &Noise, part| Column::new(seed, noise, part);
        let segments = drivers.segments.iter().map(|segment| SegmentDraws {
            leads: parts(|month| column(&segment.leads, month)),
            rates: parts(|step| column(&segment.rates, step)),
            deal_size: column(&segment.deal_size, 0),
        });
        let people = drivers.people.iter();
        let people = people.map(|noise| parts(|quarter| Lot::new(seed, noise, quarter)));
        let large_deal = |row: &LargeRow| Column {
            lot: Some(Lot {
                source: Source::new(seed, row.key, 0),
                shift: 0.0,
                deviation: 0.0,
            }),
            ..Column::default()
        };
        Self {
            scattered: false,
            market: column(&drivers.market, 0),
            segments: segments.collect(),
            teams: drivers.teams.iter().map(|noise| column(noise, 0)).collect(),
            people: people.collect(),
            large_deals: drivers.large_deals.iter().map(large_deal).collect(),
        }
    }

    /// Draws the trials from `first` on, a multiple of [`LANES`](crate::number::LANES); what is people's own by payee and
    /// quarter.
    pub(crate) fn draw(&mut self, drivers: &Drivers, first: u32, people: &mut [[Tile; QUARTERS]]) {
        let normal = |source: Source| source.normal(first);
        if self.scattered {
            self.market.draw(normal);
        } else {
            self.market.draw(|source| quantiles(source.even(first)));
        }
        for segment in &mut self.segments {
            let factors = segment.leads.iter_mut().chain(&mut segment.rates);
            for factor in factors.chain([&mut segment.deal_size]) {
                factor.draw(normal);
            }
        }
        for factor in &mut self.teams {
            factor.draw(normal);
        }
        for (factor, lot) in people
            .as_flattened_mut()
            .iter_mut()
            .zip(self.people.as_flattened())
        {
            *factor = match lot {
                Some(lot) => lot.draw(normal),
                None => Tile::of(1.0),
            };
        }
        for (deal, row) in self.large_deals.iter_mut().zip(&drivers.large_deals) {
            if let Some(Lot { source, .. }) = deal.lot {
                let comes = |share: f32| f32::from(u8::from(f64::from(share) < row.chance));
                deal.values = Tile::new(source.uniform(first).lanes().map(comes));
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
