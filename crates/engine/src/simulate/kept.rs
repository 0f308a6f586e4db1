//! What is kept of trials for the model as it is a moment later: when a slider moves, what was drawn is the same, and so is what
//! most components pay.

use std::collections::BTreeMap;

use super::Simulator;
use crate::compile::Compiled;
use crate::model::Model;
use crate::number::Tile;

/// The most that is kept, in bytes: ten thousand years of some two hundred people. Of years beyond it nothing is.
const MOST: usize = 64 << 20;

/// What is kept of the trials side by side: what was drawn, then what each component that is paid at once pays.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// By the number of the tile.
    tiles: BTreeMap<u32, Box<[Tile]>>,
    /// How many of a tile's numbers were drawn.
    drawn: usize,
    /// By component: whether it still pays what it paid. Empty where nothing is known.
    same: Vec<bool>,
}

#[cfg(test)]
impl Kept {
    pub(super) fn tiles(&self) -> usize {
        self.tiles.len()
    }

    pub(super) fn same(&self) -> &[bool] {
        &self.same
    }
}

impl Simulator {
    /// Makes a model ready that takes the place of another one: the same as a new one, only sooner where they share what is
    /// drawn. What is still right of what was kept is kept on.
    pub fn after(previous: Self, model: &Model, seed: u64) -> Self {
        let mut simulator = Self::new(model, seed);
        let (here, there) = (&simulator.compiled, &previous.compiled);
        let drawn =
            previous.draws.is_like(&simulator.draws) && there.drivers.large_deals == here.drivers.large_deals;
        if drawn && there.sums == here.sums {
            simulator.kept.tiles = previous.kept.tiles;
            simulator.kept.same = simulator.compiled.pays_like(&previous.compiled);
        }
        simulator
    }

    /// Draws the trials of a tile, or takes out what was drawn.
    pub(super) fn draw_tile(&mut self, tile: u32, first: u32) {
        self.room.workspace.known.clear();
        let Some(kept) = self.kept.tiles.get(&tile) else {
            self.draw(first);
            return;
        };
        let (drawn, totals) = kept.split_at(self.kept.drawn.min(kept.len()));
        let mut rest = drawn.iter().copied();
        for (column, value) in self.draws.columns().zip(&mut rest) {
            *column = value;
        }
        if let Some(year) = &mut self.room.year.drawn {
            for (factor, value) in year.people.as_flattened_mut().iter_mut().zip(rest) {
                *factor = value;
            }
        }
        let workspace = &mut self.room.workspace;
        workspace.totals.copy_from_slice(totals);
        workspace.known.extend_from_slice(&self.kept.same);
    }

    /// Keeps what the trials of a tile came to.
    pub(super) fn keep_tile(&mut self, tile: u32) {
        let workspace = &self.room.workspace;
        if let Some(kept) = self.kept.tiles.get_mut(&tile) {
            if let Some(totals) = kept.get_mut(self.kept.drawn..)
                && self.kept.same.contains(&false)
            {
                totals.copy_from_slice(&workspace.totals);
            }
            return;
        }
        let people = self
            .room
            .year
            .drawn
            .as_ref()
            .map_or(&[][..], |drawn| &drawn.people);
        let size = self.kept.drawn + workspace.totals.len();
        if size * size_of::<Tile>() * (self.kept.tiles.len() + 1) > MOST {
            return;
        }
        let mut numbers = Vec::with_capacity(size);
        numbers.extend(self.draws.columns().map(|column| *column));
        numbers.extend_from_slice(people.as_flattened());
        numbers.extend_from_slice(&workspace.totals);
        self.kept.tiles.insert(tile, numbers.into_boxed_slice());
    }

    /// How many numbers are drawn for a tile.
    pub(super) fn count_drawn(&mut self) {
        let people = self
            .room
            .year
            .drawn
            .as_ref()
            .map_or(0, |drawn| drawn.people.as_flattened().len());
        self.kept.drawn = self.draws.columns().count() + people;
    }
}

impl Compiled {
    /// Whether each component pays what it paid in another model, if the same is drawn.
    fn pays_like(&self, other: &Self) -> Vec<bool> {
        let (here, there) = (&self.drivers, &other.drivers);
        let results = self.funnel == other.funnel
            && here.moved == there.moved
            && here.shared == there.shared
            && here.followed == there.followed;
        let alike = self.components.len() == other.components.len() && results;
        let pairs = self.components.iter().zip(&other.components);
        pairs
            .map(|(here, there)| alike && here.at_once && here == there)
            .collect()
    }
}
