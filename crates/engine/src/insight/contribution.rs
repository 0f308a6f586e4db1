//! What pay hangs on: the own contribution, or that of others.
//!
//! A year is run again with the same chance and another contribution: none of the person's own, a hundredth more of it, or
//! none of anybody else's. What the person brings is an equal part of what the people of the role bring in their team; all
//! that the function brings, for the role that leads it.

use serde::{Deserialize, Serialize};

use super::exact::{ALL, Estimate, Mean, estimate};
use crate::compile::measure::Owner;
use crate::compile::uncertainty::{Drivers, Noise};
use crate::compile::{Compiled, Source};
use crate::grid::{Grid, total};
use crate::simulate::Simulator;
use crate::simulate::probe::Variant;

/// A hundredth more.
pub(super) const MORE: f64 = 1.01;

/// A factor of nothing, as a logarithm: less than any number in single precision.
const NOTHING: f64 = -100.0;

/// Results of which less is better are at most this multiple.
const WORST: f64 = 1e6;

/// What a hundredth more of the own result is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Marginal {
    /// What it earns the person.
    pub pay: Estimate,
    /// The revenue that it brings the company.
    pub revenue: Estimate,
    /// What it adds to the pay of everybody.
    pub incentive_cost: Estimate,
    /// The person's part of that; absent where nobody is paid for it.
    pub share: Option<Estimate>,
    /// Pay for 1 of revenue; absent where it brings none.
    pub rate: Option<Estimate>,
}

/// What a person is paid with other contributions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct ContributionStudy {
    pub(super) pay: Mean,
    /// With nothing of the own.
    pub(super) without_own: Mean,
    /// With nothing of anybody else's.
    pub(super) without_others: Mean,
    /// What a hundredth more of the own adds: pay, revenue, incentive cost.
    pub(super) more: [Mean; 3],
}

impl ContributionStudy {
    pub(super) fn about(pay: f64, revenue: f64, cost: f64) -> Self {
        Self {
            pay: Mean::about(pay),
            without_own: Mean::about(pay),
            without_others: Mean::about(pay),
            more: [
                Mean::about(pay / 64.0),
                Mean::about(revenue / 64.0),
                Mean::about(cost / 64.0),
            ],
        }
    }

    pub(super) fn means_mut(&mut self) -> impl Iterator<Item = &mut Mean> {
        [&mut self.pay, &mut self.without_own, &mut self.without_others]
            .into_iter()
            .chain(&mut self.more)
    }

    pub(super) fn means(&self) -> impl Iterator<Item = &Mean> {
        [&self.pay, &self.without_own, &self.without_others]
            .into_iter()
            .chain(&self.more)
    }

    /// Expected pay without any own contribution / expected pay; nothing where nothing is paid.
    pub(super) fn free_rider(&self) -> Option<Estimate> {
        self.quotient(&self.without_own, &self.pay)
    }

    /// The part of expected pay that is gone where nobody else brings anything.
    pub(super) fn on_others(&self) -> Option<Estimate> {
        let left = self.quotient(&self.without_others, &self.pay)?;
        Some(Estimate {
            value: 1.0 - left.value,
            error: left.error,
        })
    }

    pub(super) fn marginal(&self) -> Marginal {
        let [pay, revenue, cost] = &self.more;
        let of = |mean: &Mean| estimate(|without| mean.mean(without));
        Marginal {
            pay: of(pay),
            revenue: of(revenue),
            incentive_cost: of(cost),
            share: self.quotient(pay, cost),
            rate: self.quotient(pay, revenue),
        }
    }

    #[allow(clippy::unused_self, reason = "of two of its own means")]
    fn quotient(&self, above: &Mean, below: &Mean) -> Option<Estimate> {
        (below.mean(ALL).abs() > 0.0).then(|| {
            estimate(|without| {
                let below = below.mean(without);
                if below.abs() > 0.0 {
                    above.mean(without) / below
                } else {
                    0.0
                }
            })
        })
    }
}

/// Whose contribution it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contributor {
    pub(super) payee: usize,
    /// The function that the person leads.
    pub(super) leads: Option<usize>,
}

/// How much of something is brought, as a multiple of what is expected.
fn scale(noise: &mut Noise, factor: f64) {
    noise.shift = if factor > 0.0 {
        noise.shift + factor.ln()
    } else {
        NOTHING
    };
}

impl Contributor {
    /// The person's part of what the team brings.
    fn part(self, compiled: &Compiled) -> f64 {
        let Some(row) = compiled.payees.get(self.payee) else {
            return 0.0;
        };
        let same = compiled.payees.iter();
        let same = same.filter(|other| other.role == row.role && other.team == row.team);
        let all = total(same.map(|other| other.heads));
        if all > 0.0 { row.heads / all } else { 1.0 }
    }

    fn team(self, compiled: &Compiled) -> usize {
        compiled.payees.get(self.payee).map_or(usize::MAX, |row| row.team)
    }

    /// The teams whose results are the person's own.
    fn brings(self, compiled: &Compiled, team: usize) -> bool {
        match self.leads {
            Some(function) => compiled
                .teams
                .get(team)
                .is_some_and(|row| row.function == function),
            None => self.team(compiled) == team,
        }
    }

    /// Whether a meter shows the person's own results, and which part of them is the person's.
    fn owns(self, compiled: &Compiled, owner: Owner) -> Option<f64> {
        match owner {
            Owner::Payee(payee) if payee == self.payee => Some(1.0),
            Owner::Payee(payee) if self.leads.is_some() => {
                let team = compiled.payees.get(payee)?.team;
                self.brings(compiled, team).then_some(1.0)
            }
            Owner::Team(team) if self.brings(compiled, team) => Some(if self.leads.is_some() {
                1.0
            } else {
                self.part(compiled)
            }),
            Owner::Function(function) if self.leads == Some(function) => Some(1.0),
            _ => None,
        }
    }

    /// Years in which the person brings a multiple of the own contribution.
    pub(super) fn own(self, simulator: &Simulator, seed: u64, factor: f64) -> Variant {
        let compiled = simulator.compiled();
        let mut drivers = compiled.drivers.clone();
        if self.leads.is_some() {
            for (team, noise) in drivers.teams.iter_mut().enumerate() {
                if self.brings(compiled, team) {
                    scale(noise, factor);
                }
            }
        } else {
            self.alone(compiled, &mut drivers, factor);
        }
        let mut typed = compiled.typed.clone();
        for (meter, (row, met)) in compiled.meters.iter().zip(&compiled.met).enumerate() {
            let Some(part) = self.owns(compiled, met.owner) else {
                continue;
            };
            // What follows the team's and the person's drivers has moved with them.
            let follows = compiled.moved(meter).is_some() && !matches!(met.owner, Owner::Function(_));
            if row.source == Source::Typed && !follows {
                let factor = 1.0 + (factor - 1.0) * part;
                multiply(
                    &mut typed,
                    meter,
                    if row.lower {
                        1.0 / factor.max(1.0 / WORST)
                    } else {
                        factor
                    },
                );
            }
        }
        let mut variant = Variant::new(&drivers, seed, false);
        variant.typed = Some(typed);
        variant
    }

    /// One person's contribution: the team brings less by the person's part, and the colleagues what they did.
    fn alone(self, compiled: &Compiled, drivers: &mut Drivers, factor: f64) {
        let team = self.team(compiled);
        let all = 1.0 + (factor - 1.0) * self.part(compiled);
        if let Some(noise) = drivers.teams.get_mut(team) {
            scale(noise, all);
        }
        for (payee, (noise, row)) in drivers.people.iter_mut().zip(&compiled.payees).enumerate() {
            let own = if payee == self.payee { factor } else { 1.0 };
            if row.team == team && all > 0.0 {
                scale(noise, own / all);
            }
        }
    }

    /// Years in which nobody else brings anything.
    pub(super) fn without_others(self, simulator: &Simulator, seed: u64) -> Variant {
        let compiled = simulator.compiled();
        let mut drivers = compiled.drivers.clone();
        for (team, noise) in drivers.teams.iter_mut().enumerate() {
            if !self.brings(compiled, team) {
                scale(noise, 0.0);
            }
        }
        if self.leads.is_none() {
            // Of the own team only the person's part is left, of which the person's own results are all.
            let (team, part) = (self.team(compiled), self.part(compiled));
            if let Some(noise) = drivers.teams.get_mut(team) {
                scale(noise, part);
            }
            for (payee, (noise, row)) in drivers.people.iter_mut().zip(&compiled.payees).enumerate() {
                if row.team == team && part > 0.0 {
                    scale(noise, if payee == self.payee { 1.0 / part } else { 0.0 });
                }
            }
        }
        let mut typed = compiled.typed.clone();
        for (meter, met) in compiled.met.iter().enumerate() {
            let others = self.owns(compiled, met.owner).is_none()
                && matches!(met.owner, Owner::Everybody | Owner::Function(_));
            if others && compiled.moved(meter).is_some() {
                multiply(&mut typed, meter, 0.0);
            }
        }
        let mut base = simulator.base().clone();
        let nobodys = base.len().saturating_sub(1);
        base.row_mut(nobodys).fill(0.0);
        let mut variant = Variant::new(&drivers, seed, false);
        variant.without_large_deals();
        variant.base = Some(base);
        variant.typed = Some(typed);
        variant
    }
}

fn multiply(rows: &mut Grid, row: usize, factor: f64) {
    for month in rows.row_mut(row) {
        *month *= factor;
    }
}
