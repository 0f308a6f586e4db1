//! What is kept of trials for the model as it is a moment later: when a slider moves, what was drawn is the same, and so is what
//! most components pay.

use std::collections::BTreeMap;

use super::draw::Draws;
use super::{Room, Simulator};
use crate::compile::Compiled;
use crate::model::Model;
use crate::number::Tile;
use crate::stage::QUARTERS;

/// The most that is kept, in bytes: ten thousand years of some two hundred people. Of years beyond it nothing is.
const MOST: usize = 62 << 20;

/// What is kept of trials.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// By their number.
    tiles: BTreeMap<u32, KeptTile>,
    /// The most that is kept here, in bytes.
    most: usize,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            tiles: BTreeMap::new(),
            most: MOST,
        }
    }
}

/// What is kept of the trials side by side.
#[derive(Clone, Debug)]
struct KeptTile {
    /// The factors that are nobody's own.
    values: Vec<Tile>,
    /// The factors of people, by payee.
    people: Vec<[Tile; QUARTERS]>,
    /// What components pay: of the year that is calculated, while it is.
    totals: Vec<Tile>,
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

    /// The trials are shared among so many: each keeps its part, so that all of them together take no more memory than one.
    pub fn share_with(&mut self, all: usize) {
        self.kept.most = MOST / all.max(1);
    }

    /// Draws the trials of a tile, or takes out what was drawn, and what is still paid.
    pub(super) fn draw_tile(&mut self, tile: u32, first: u32) {
        self.room.workspace.known.clear();
        let Some(kept) = self.kept.tiles.get_mut(&tile) else {
            self.draw(first);
            return;
        };
        self.room.workspace.known.extend_from_slice(&kept.pays);
        kept.exchange(&mut self.draws, &mut self.room);
    }

    /// Keeps what the trials of a tile came to.
    pub(super) fn keep_tile(&mut self, tile: u32) {
        let Self {
            room, draws, kept, ..
        } = self;
        let components = self.compiled.components.iter();
        let paid = components.map(|component| component.at_once);
        if let Some(kept) = kept.tiles.get_mut(&tile) {
            kept.exchange(draws, room);
            for (pays, paid) in kept.pays.iter_mut().zip(paid) {
                *pays = paid;
            }
            return;
        }
        let totals = &room.workspace.totals;
        let people = room.year.drawn.as_ref().map_or(&[][..], |drawn| &drawn.people);
        let size = draws.values.len() + people.as_flattened().len() + totals.len();
        if size * size_of::<Tile>() * (kept.tiles.len() + 1) <= kept.most {
            let kept_tile = KeptTile {
                values: draws.values.clone(),
                people: people.to_vec(),
                totals: totals.clone(),
                pays: paid.collect(),
            };
            kept.tiles.insert(tile, kept_tile);
        }
    }
}

impl KeptTile {
    /// Puts what is kept in place of what is there, which is kept instead: no number is moved.
    fn exchange(&mut self, draws: &mut Draws, room: &mut Room) {
        std::mem::swap(&mut draws.values, &mut self.values);
        if let Some(drawn) = &mut room.year.drawn {
            std::mem::swap(&mut drawn.people, &mut self.people);
        }
        std::mem::swap(&mut room.workspace.totals, &mut self.totals);
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
