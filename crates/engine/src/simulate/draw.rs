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
    /// By payee and quarter.
    pub(crate) people: Vec<[Column; QUARTERS]>,
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

/// A factor of each trial.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    source: Option<(Source, f32, f32)>,
    values: Tile,
}

impl Default for Column {
    fn default() -> Self {
        Self {
            source: None,
            values: Tile::of(1.0),
        }
    }
}

impl Column {
    fn new(seed: u64, noise: &Noise, part: u64) -> Self {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "chance is drawn in single precision"
        )]
        let source = (!noise.is_still()).then(|| {
            let source = Source::new(seed, noise.key, part);
            (source, noise.shift as f32, noise.deviation as f32)
        });
        Self {
            source,
            ..Self::default()
        }
    }

    #[inline]
    fn draw(&mut self, normal: impl Fn(Source) -> Tile) {
        let Some((source, shift, deviation)) = self.source else {
            return;
        };
        let (shift, deviation) = (splat(shift), splat(deviation));
        self.values = normal(source).each(|z| exp(z * deviation + shift));
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
        let people = people.map(|noise| parts(|quarter| column(noise, quarter)));
        let large_deal = |row: &LargeRow| Column {
            source: Some((Source::new(seed, row.key, 0), 0.0, 0.0)),
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

    /// Draws the trials from `first` on, a multiple of [`LANES`](crate::number::LANES).
    pub(crate) fn draw(&mut self, drivers: &Drivers, first: u32) {
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
        for factor in self.teams.iter_mut().chain(self.people.iter_mut().flatten()) {
            factor.draw(normal);
        }
        for (deal, row) in self.large_deals.iter_mut().zip(&drivers.large_deals) {
            if let Some((source, ..)) = deal.source {
                let comes = |share: f32| f32::from(u8::from(f64::from(share) < row.chance));
                deal.values = Tile::new(source.uniform(first).lanes().map(comes));
            }
        }
    }
}

fn parts<const N: usize>(of: impl Fn(u64) -> Column) -> [Column; N] {
    let mut number = 0;
    std::array::from_fn(|_| {
        let column = of(number);
        number += 1;
        column
    })
}
