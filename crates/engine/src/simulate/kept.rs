//! What is kept of trials for the model as it is a moment later: when a slider moves, what was drawn is the same, and so is what
//! most components pay.

use std::collections::BTreeMap;

use super::Simulator;
use crate::compile::Compiled;
use crate::model::Model;
use crate::number::Tile;

/// The most that is kept, in bytes: ten thousand years of some two hundred people. Of years beyond it nothing is.
const MOST: usize = 64 << 20;

/// What is kept of trials.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// By their number.
    tiles: BTreeMap<u32, KeptTile>,
    /// How many of a tile's numbers were drawn.
    drawn: usize,
}

/// What is kept of the trials side by side.
#[derive(Clone, Debug)]
struct KeptTile {
    /// What was drawn, then what each component that is paid at once pays.
    numbers: Box<[Tile]>,
    /// By component: whether it still pays that. A tile may have been run for a model some changes ago.
    pays: Box<[bool]>,
}

#[cfg(test)]
impl Kept {
    /// How many tiles there are in which a component still pays what it paid.
    pub(super) fn tiles_with(&self, component: usize) -> usize {
        self.tiles.values().filter(|tile| tile.pays[component]).count()
    }

    pub(super) fn tiles(&self) -> usize {
        self.tiles.len()
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
        if drawn && there.sums == here.sums && there.components.len() == here.components.len() {
            let same = here.pays_like(there);
            simulator.kept.tiles = previous.kept.tiles;
            for tile in simulator.kept.tiles.values_mut() {
                for (pays, same) in tile.pays.iter_mut().zip(&same) {
                    *pays &= same;
                }
            }
        }
        simulator
    }

    /// Draws the trials of a tile, or takes out what was drawn, and what is still paid.
    pub(super) fn draw_tile(&mut self, tile: u32, first: u32) {
        self.room.workspace.known.clear();
        let Some(kept) = self.kept.tiles.get(&tile) else {
            self.draw(first);
            return;
        };
        let mut numbers = kept.numbers.iter().copied();
        for (column, number) in self.draws.columns().zip(&mut numbers) {
            *column = number;
        }
        let workspace = &mut self.room.workspace;
        let people = self.room.year.drawn.as_mut();
        let people = people.map_or(&mut [][..], |drawn| drawn.people.as_flattened_mut());
        for (slot, number) in people.iter_mut().chain(&mut workspace.totals).zip(numbers) {
            *slot = number;
        }
        workspace.known.extend_from_slice(&kept.pays);
    }

    /// Keeps what the trials of a tile came to.
    pub(super) fn keep_tile(&mut self, tile: u32) {
        let components = self.compiled.components.iter();
        let paid = components.map(|component| component.at_once);
        let totals = &self.room.workspace.totals;
        if let Some(kept) = self.kept.tiles.get_mut(&tile) {
            if let Some(kept) = kept.numbers.get_mut(self.kept.drawn..) {
                kept.copy_from_slice(totals);
            }
            for (pays, paid) in kept.pays.iter_mut().zip(paid) {
                *pays = paid;
            }
            return;
        }
        let size = self.kept.drawn + totals.len();
        if size * size_of::<Tile>() * (self.kept.tiles.len() + 1) > MOST {
            return;
        }
        let people = self.room.year.drawn.as_ref();
        let people = people.map_or(&[][..], |drawn| drawn.people.as_flattened());
        let mut numbers = Vec::with_capacity(size);
        numbers.extend(self.draws.columns().map(|column| *column));
        numbers.extend_from_slice(people);
        numbers.extend_from_slice(totals);
        let kept = KeptTile {
            numbers: numbers.into_boxed_slice(),
            pays: paid.collect(),
        };
        self.kept.tiles.insert(tile, kept);
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
        let pairs = self.components.iter().zip(&other.components);
        pairs.map(|(here, there)| results && here == there).collect()
    }
}
