//! What differs from year to year, in flat arrays: each factor with the key of its own chance.

use super::measure::Owner;
use super::{Builder, Source, sorted};
use crate::grid::MONTHS;
use crate::math::ln;
use crate::model::{Event, FunnelCount, Id, Measure, Quantity, SegmentVariation, TeamVariation, Variation};
use crate::number::Number;
use crate::stage::QUARTERS;
use crate::stage::funnel::FunnelYears;

/// A standard normal number below which nineteen of twenty lie.
const NINETEEN_OF_TWENTY: f64 = 1.644_853_626_951_472_2;

/// All that is drawn for a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Drivers {
    pub(crate) market: Noise,
    /// By segment, in the order of the funnel's.
    pub(crate) segments: Vec<SegmentNoise>,
    /// By team.
    pub(crate) teams: Vec<Noise>,
    /// By payee.
    pub(crate) people: Vec<Noise>,
    pub(crate) large_deals: Vec<LargeRow>,
    /// By meter: what moves its typed results; nothing where they are facts.
    pub(crate) moved: Vec<Option<Moved>>,
    /// What moves several of them.
    pub(crate) shared: Vec<Shared>,
    /// What typed results follow.
    pub(crate) followed: Vec<Follows>,
}

/// A log-normal factor, `exp(shift + deviation * z)` of a standard normal `z`, and where its chance comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Noise {
    pub(crate) shift: f64,
    pub(crate) deviation: f64,
    /// Says which factor it is: the same in every scenario, whatever else they have.
    pub(crate) key: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct SegmentNoise {
    pub(crate) leads: Noise,
    /// On the odds.
    pub(crate) rates: Noise,
    pub(crate) deal_size: Noise,
}

/// A deal that comes whole or not at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LargeRow {
    pub(crate) team: usize,
    /// Counted from the first.
    pub(crate) month: usize,
    pub(crate) amount: f64,
    pub(crate) chance: f64,
    pub(crate) key: u64,
}

/// What moves typed results: what they share with others', and the payee whose own they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moved {
    pub(crate) shared: usize,
    pub(crate) payee: Option<usize>,
}

/// What moves the typed results of several payees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shared {
    /// The number of what they follow; the market where nothing.
    pub(crate) follows: Option<usize>,
    pub(crate) team: Option<usize>,
}

/// Events of the funnel that typed results follow, and how many are expected in each quarter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Follows {
    pub(crate) of: Event,
    pub(crate) streams: Vec<usize>,
    pub(crate) expected: [f64; QUARTERS],
}

impl Follows {
    /// How many happen in each quarter of a funnel.
    pub(crate) fn by_quarter<N: Number>(&self, years: &FunnelYears<N>, sums: &mut [N; QUARTERS]) {
        N::fill_each(sums, N::default());
        for &stream in &self.streams {
            let months = years.events(self.of, stream).chunks(MONTHS / QUARTERS);
            for (sum, months) in sums.iter_mut().zip(months) {
                *sum += N::total(months.iter().copied());
            }
        }
    }
}

impl Noise {
    /// A factor that is always 1.
    pub(crate) fn is_still(&self) -> bool {
        self.deviation <= 0.0 && self.shift.abs() <= 0.0
    }

    /// A factor whose mean is 1, or which lies within a range nine times of ten; `key` of what it is a factor on.
    fn new(variation: Variation, key: u64) -> Self {
        match variation {
            Variation::Deviation(deviation) => {
                let deviation = deviation.get();
                Self {
                    shift: -deviation * deviation / 2.0,
                    deviation,
                    key,
                }
            }
            Variation::Range(range) => Self::between(range.low.get(), range.high.get(), key),
        }
    }

    /// The same on odds, of which no mean is kept: half of the years lie above what is expected, half below.
    fn on_odds(variation: Variation, key: u64) -> Self {
        match variation {
            Variation::Deviation(deviation) => Self {
                shift: 0.0,
                deviation: deviation.get(),
                key,
            },
            Variation::Range(range) => Self::between(range.low.get(), range.high.get(), key),
        }
    }

    /// A range the wrong way round is named by a problem, and nothing varies.
    fn between(low: f64, high: f64, key: u64) -> Self {
        if low > high {
            return Self {
                key,
                ..Self::default()
            };
        }
        Self {
            shift: f64::midpoint(ln(low), ln(high)),
            deviation: ln(high / low) / (2.0 * NINETEEN_OF_TWENTY),
            key,
        }
    }
}

/// A number for a name: FNV-1a over the kind and the id, so that what a scenario adds moves nobody else's chance.
fn key(kind: &str, id: &str) -> u64 {
    let bytes = kind.bytes().chain([0]).chain(id.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The place of a thing in a list, to which it is added where it is not there.
fn place<T: PartialEq>(list: &mut Vec<T>, thing: T) -> usize {
    let known = list.iter().position(|known| *known == thing);
    known.unwrap_or_else(|| {
        list.push(thing);
        list.len() - 1
    })
}

impl Builder<'_> {
    /// Whether the people of a team differ from each other.
    pub(super) fn people_vary(&self, team: &str) -> bool {
        !Noise::new(self.people_of(team), 0).is_still()
    }

    fn people_of(&self, team: &str) -> Variation {
        let uncertainty = &self.model.uncertainty;
        let own = uncertainty.by_team.get(team).and_then(|own| own.people);
        own.unwrap_or(uncertainty.people)
    }

    /// What differs from year to year.
    pub(super) fn drivers(&mut self) {
        let uncertainty = &self.model.uncertainty;
        let compiled = &self.compiled;
        let segments = compiled.funnel.iter().flat_map(|funnel| &funnel.segments);
        let segments = segments.map(|segment| {
            let id = &segment.id;
            let own = uncertainty.by_segment.get(id).copied();
            let SegmentVariation {
                leads,
                rates,
                deal_size,
            } = own.unwrap_or_default();
            SegmentNoise {
                leads: Noise::new(leads.unwrap_or(uncertainty.leads), key("leads", id)),
                rates: Noise::on_odds(rates.unwrap_or(uncertainty.rates), key("rates", id)),
                deal_size: Noise::new(deal_size.unwrap_or(uncertainty.deal_size), key("deal size", id)),
            }
        });
        let segments = segments.collect();
        let teams = compiled.teams.iter().map(|team| {
            let own = uncertainty.by_team.get(&team.id).copied();
            let TeamVariation { team: own, .. } = own.unwrap_or_default();
            Noise::new(own.unwrap_or(uncertainty.teams), key("team", &team.id))
        });
        let teams = teams.collect();
        let mut nameless = vec![0_u64; compiled.roles.len()];
        let people = compiled.payees.iter().map(|row| {
            let team = compiled.teams.get(row.team).map_or("", |team| team.id.as_str());
            let key = if let Some(id) = &row.id {
                key("payee", id)
            } else {
                // The first, the second, ... of the role's people without a name.
                let role = compiled.roles.get(row.role).map_or("", |role| role.id.as_str());
                let number = nameless.get_mut(row.role).map_or(0, |count| {
                    *count += 1;
                    *count
                });
                key("one of", role) ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15)
            };
            Noise::new(self.people_of(team), key)
        });
        let people = people.collect();
        let large_deals = sorted(&uncertainty.large_deals).filter_map(|(id, deal)| {
            Some(LargeRow {
                team: self.team_of(&deal.team)?,
                month: deal.month.get() - 1,
                amount: deal.amount.get(),
                chance: deal.chance.get(),
                key: key("large deal", id),
            })
        });
        let large_deals = large_deals.collect();
        let measures: Vec<&Measure> = self.model.measures.values().collect();
        let (mut followed, mut shared) = (Vec::new(), Vec::new());
        let moved = compiled.meters.iter().zip(&compiled.met).enumerate();
        let moved = moved.map(|(index, (meter, met))| {
            let measure = measures.get(met.measure)?;
            let fact = measure.counted_deals().is_some() || measure.counts.is_level();
            let nothing = compiled.typed.row(index).iter().all(|month| month.abs() <= 0.0);
            if meter.source != Source::Typed || meter.lower || fact || nothing {
                return None;
            }
            let follows = match &measure.counts {
                Quantity::Funnel(count) => self.follows(count),
                _ => None,
            };
            let (team, payee) = match met.owner {
                Owner::Everybody | Owner::Function(_) => (None, None),
                Owner::Team(team) => (Some(team), None),
                Owner::Payee(payee) => (compiled.payees.get(payee).map(|row| row.team), Some(payee)),
            };
            let follows = follows.map(|follows| place(&mut followed, follows));
            let shared = place(&mut shared, Shared { follows, team });
            Some(Moved { shared, payee })
        });
        let mut moved: Vec<Option<Moved>> = moved.collect();
        // A sum that shows one meter's results is moved with them.
        for meter in 0..moved.len() {
            if let Some((typed, _)) = self.typed_part(meter)
                && let Some(by) = moved.get(typed).copied()
                && let Some(slot) = moved.get_mut(meter)
            {
                *slot = by;
            }
        }
        self.compiled.drivers = Drivers {
            market: Noise::new(uncertainty.market, key("market", "")),
            segments,
            teams,
            people,
            large_deals,
            moved,
            shared,
            followed,
        };
    }

    /// What a typed count of the funnel follows: the events that it would count for everybody.
    fn follows(&self, count: &FunnelCount) -> Option<Follows> {
        let funnel = self.compiled.funnel.as_deref()?;
        let streams = self.streams(count, Owner::Everybody).into_iter();
        let mut follows = Follows {
            of: count.of,
            streams: streams.map(|(stream, _)| stream).collect(),
            expected: [0.0; QUARTERS],
        };
        let mut expected = follows.expected;
        follows.by_quarter(&funnel.expected, &mut expected);
        follows.expected = expected;
        Some(follows)
    }

    fn team_of(&self, id: &Id) -> Option<usize> {
        self.compiled.teams.iter().position(|team| &team.id == id)
    }
}
