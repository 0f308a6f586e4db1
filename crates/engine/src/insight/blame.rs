//! The win/lose map of a study: how often one function reaches target pay while the other does not, what that is worth to
//! each, and which drivers lead there.

use serde::{Deserialize, Serialize};

use super::driver::{Driver, Reading};
use super::exact::{ALL, Mean, Without, estimate};
use crate::compile::Compiled;
use crate::model::Id;
use crate::simulate::Chance;
use crate::simulate::probe::Probe;

/// With fewer trials in a cell nothing is said of the drivers that lead there.
const FEW: u64 = 20;

/// Two functions: who reaches target pay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairInsight {
    /// The first function's id.
    pub first: Id,
    /// The second one's.
    pub second: Id,
    /// Both do.
    pub both: CellInsight,
    /// The first does, the second does not: a cell of blame.
    pub first_only: CellInsight,
    /// The second does, the first does not: the other one.
    pub second_only: CellInsight,
    /// Neither does.
    pub neither: CellInsight,
}

/// The trials in which the same ones reach target pay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellInsight {
    /// How likely they are.
    pub chance: Chance,
    /// The mean variable pay of all people of the first function in them; 0 where there are none.
    pub first_pay: f64,
    /// The same of the second.
    pub second_pay: f64,
    /// Mean revenue.
    pub revenue: f64,
    /// Mean incentive cost.
    pub incentive_cost: f64,
    /// The drivers that are other there than in all trials, the farthest first; empty with fewer than 20 trials.
    pub drivers: Vec<DriverInsight>,
}

/// How far a driver lies off in some trials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DriverInsight {
    /// Which one.
    pub driver: Driver,
    /// Its mean there less its mean over all trials, in its standard deviations.
    pub mean: f64,
    /// The standard error of that.
    pub error: f64,
}

/// What drivers and pairs came to in some trials.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Blame {
    /// The drivers, each with its factor and the factor's square over all trials.
    drivers: Vec<(Driver, Mean, Mean)>,
    pairs: Vec<Pair>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Pair {
    first: Id,
    second: Id,
    /// Neither, the first only, the second only, both.
    cells: [Cell; 4],
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Cell {
    pay: [Mean; 2],
    revenue: Mean,
    cost: Mean,
    drivers: Vec<Mean>,
}

impl Blame {
    pub(super) fn new(
        compiled: &Compiled,
        readings: &[Reading],
        pairs: &[(usize, usize)],
        sizes: (f64, f64),
    ) -> Self {
        let id = |index: usize| compiled.functions.get(index).cloned().unwrap_or_default();
        let (revenue, cost) = sizes;
        let pair = |&(first, second): &(usize, usize)| Pair {
            first: id(first),
            second: id(second),
            cells: std::array::from_fn(|_| Cell {
                pay: std::array::from_fn(|_| Mean::about(cost)),
                revenue: Mean::about(revenue),
                cost: Mean::about(cost),
                drivers: readings.iter().map(|_| Mean::about(1.0)).collect(),
            }),
        };
        let driver = |reading: &Reading| (reading.driver.clone(), Mean::about(1.0), Mean::about(1.0));
        Self {
            drivers: readings.iter().map(driver).collect(),
            pairs: pairs.iter().map(pair).collect(),
        }
    }

    /// Counts a trial, with the factors of its drivers.
    pub(super) fn add(&mut self, factors: &[f64], probe: &Probe<'_>) {
        for ((_, factor, square), value) in self.drivers.iter_mut().zip(factors) {
            factor.add(probe.number, *value);
            square.add(probe.number, value * value);
        }
        for (pair, (first, second)) in self.pairs.iter_mut().zip(probe.pairs()) {
            let (first, second) = (probe.function(*first), probe.function(*second));
            let cell = usize::from(first.1) + 2 * usize::from(second.1);
            let Some(cell) = pair.cells.get_mut(cell) else {
                continue;
            };
            let Cell {
                pay: [one, other],
                revenue,
                cost,
                ..
            } = &mut *cell;
            for (mean, value) in [
                (one, first.0),
                (other, second.0),
                (revenue, probe.revenue()),
                (cost, probe.incentive_cost()),
            ] {
                mean.add(probe.number, value);
            }
            for (mean, factor) in cell.drivers.iter_mut().zip(factors) {
                mean.add(probe.number, *factor);
            }
        }
    }

    pub(super) fn means_mut(&mut self) -> impl Iterator<Item = &mut Mean> {
        let cells = self.pairs.iter_mut().flat_map(|pair| &mut pair.cells);
        let drivers = self.drivers.iter_mut();
        drivers
            .flat_map(|(_, factor, square)| [factor, square])
            .chain(cells.flat_map(|cell| {
                cell.pay
                    .iter_mut()
                    .chain([&mut cell.revenue, &mut cell.cost])
                    .chain(&mut cell.drivers)
            }))
    }

    pub(super) fn means(&self) -> impl Iterator<Item = &Mean> {
        let cells = self.pairs.iter().flat_map(|pair| &pair.cells);
        let drivers = self.drivers.iter();
        drivers
            .flat_map(|(_, factor, square)| [factor, square])
            .chain(cells.flat_map(|cell| {
                cell.pay
                    .iter()
                    .chain([&cell.revenue, &cell.cost])
                    .chain(&cell.drivers)
            }))
    }

    pub(super) fn pairs(&self, trials: u64) -> Vec<PairInsight> {
        let pair = |pair: &Pair| {
            let [neither, first_only, second_only, both] =
                pair.cells.each_ref().map(|cell| self.cell(cell, trials));
            PairInsight {
                first: pair.first.clone(),
                second: pair.second.clone(),
                both,
                first_only,
                second_only,
                neither,
            }
        };
        self.pairs.iter().map(pair).collect()
    }

    fn cell(&self, cell: &Cell, trials: u64) -> CellInsight {
        let count = cell.revenue.count();
        let driver = |((driver, factor, square), inside): (&(Driver, Mean, Mean), &Mean)| {
            let deviation = |without: Without| {
                let mean = factor.mean(without);
                (square.mean(without) - mean * mean).max(0.0).sqrt()
            };
            let off = estimate(|without| {
                let deviation = deviation(without);
                if deviation > 0.0 {
                    (inside.mean(without) - factor.mean(without)) / deviation
                } else {
                    0.0
                }
            });
            DriverInsight {
                driver: driver.clone(),
                mean: off.value,
                error: off.error,
            }
        };
        let mut drivers: Vec<DriverInsight> = if count < FEW {
            Vec::new()
        } else {
            self.drivers.iter().zip(&cell.drivers).map(driver).collect()
        };
        drivers.sort_by(|one, other| other.mean.abs().total_cmp(&one.mean.abs()));
        CellInsight {
            chance: Chance::of(count, trials),
            first_pay: cell.pay[0].mean(ALL),
            second_pay: cell.pay[1].mean(ALL),
            revenue: cell.revenue.mean(ALL),
            incentive_cost: cell.cost.mean(ALL),
            drivers,
        }
    }
}
