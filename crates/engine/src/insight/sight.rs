//! Line of sight: how much of what makes a role's pay differ from year to year is its own doing.
//!
//! The variance of one person's pay is shared out over four groups of drivers by their Shapley effects (A. Owen, 2014; E. Song,
//! B. Nelson and J. Staum, 2016): a choice of groups is worth the variance that stays when all others are known,
//! `E[Var(pay | others)]`, which is half the mean square of what pay changes by when that choice alone is drawn again
//! (M. Jansen, 1999).

use serde::{Deserialize, Serialize};

use super::driver::Spot;
use super::exact::{ALL, Estimate, Mean, Without, estimate};
use crate::compare::shapley;
use crate::compile::Compiled;

/// The groups of drivers.
pub(super) const GROUPS: usize = 4;

/// How many choices there are of all of them.
pub(super) const CHOICES: usize = 1 << GROUPS;

/// What makes one person's pay differ from year to year: parts of its variance, which sum to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sight {
    /// The person and the team; all teams and people of the function for the role that leads it.
    pub own: Estimate,
    /// Teams and people of other functions.
    pub partner: Estimate,
    /// The market, and colleagues of the own function.
    pub company: Estimate,
    /// What nobody brings about: how many leads a month has, the odds of the steps, deal sizes, and whether large deals come.
    pub luck: Estimate,
    /// The standard deviation of the pay, in currency.
    pub deviation: f64,
}

/// Which group each driver that varies is in, for a role.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Groups(Vec<usize>);

impl Groups {
    pub(super) fn new(compiled: &Compiled, spots: &[Spot], payee: usize, leads: Option<usize>) -> Self {
        let team = compiled.payees.get(payee).map(|row| row.team);
        let function_of = |team: usize| compiled.teams.get(team).map(|row| row.function);
        let function = team.and_then(function_of);
        let of_team = |other: usize| {
            if leads.is_some() && function_of(other) == leads || Some(other) == team {
                0
            } else if function_of(other) == function {
                2
            } else {
                1
            }
        };
        let group = |spot: &Spot| match *spot {
            Spot::Team(other) => of_team(other),
            Spot::Person(other) if other == payee => 0,
            Spot::Person(other) => {
                let other = compiled.payees.get(other).map_or(usize::MAX, |row| row.team);
                match of_team(other) {
                    // Colleagues of the team are the company, except to whom they report.
                    0 if leads.is_none() => 2,
                    group => group,
                }
            }
            Spot::Market => 2,
            Spot::Leads(_) | Spot::Rates(_) | Spot::DealSize(_) | Spot::LargeDeal(_) => 3,
        };
        Self(spots.iter().map(group).collect())
    }

    /// The drivers in a choice of groups; the choice's bits are groups.
    pub(super) fn redrawn(&self, choice: usize) -> Vec<bool> {
        self.0.iter().map(|group| choice & (1 << group) != 0).collect()
    }
}

/// The mean square of what one person's pay changes by, by what is drawn again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct SightStudy {
    /// By choice of groups; the first, of none, stays empty.
    pub(super) squares: Vec<Mean>,
}

impl SightStudy {
    pub(super) fn about(pay: f64) -> Self {
        Self {
            squares: vec![Mean::about(pay * pay); CHOICES],
        }
    }

    /// What it comes to; nothing where the pay never differs.
    pub(super) fn sight(&self) -> Option<Sight> {
        let worth = |without: Without| -> Vec<f64> {
            self.squares
                .iter()
                .map(|square| square.mean(without) / 2.0)
                .collect()
        };
        let all = worth(ALL).last().copied().unwrap_or(0.0);
        if all <= 0.0 {
            return None;
        }
        let part = |group: usize| {
            estimate(|without| {
                let worth = worth(without);
                let all = worth.last().copied().unwrap_or(0.0);
                let own = shapley(&worth).get(group).copied().unwrap_or(0.0);
                if all > 0.0 { own / all } else { 0.0 }
            })
        };
        Some(Sight {
            own: part(0),
            partner: part(1),
            company: part(2),
            luck: part(3),
            deviation: all.sqrt(),
        })
    }
}
