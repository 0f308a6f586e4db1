//! A study that is put together of parts, stage by stage.

use std::rc::Rc;

use hagstone_engine::simulate::Study;

use super::STAGES;

/// Years from one to the one before another.
pub(super) type Years = (u32, u32);

/// How many years the study has after each stage: some at once, then more, and in the end as many as are wanted.
fn stages(wanted: u32) -> impl Iterator<Item = u32> {
    let usual = STAGES.into_iter();
    let larger = std::iter::successors(STAGES.last().copied(), |last| last.checked_mul(4)).skip(1);
    usual
        .chain(larger)
        .take_while(move |stage| *stage < wanted)
        .chain([wanted])
}

/// How many years are given to one desk at a time.
fn size(stage: u32) -> u32 {
    match stage {
        // One part: what is put together is read in the page.
        0..=512 => 512,
        513..=2_048 => 1_024,
        // A study is written in the worker and read in the page: as few parts as keep four desks busy.
        2_049..=10_000 => 2_048,
        _ => 8_192,
    }
}

/// The years before `end` that nobody has, in parts of so many at most; `taken` are those that have come and those that are out.
pub(super) fn gaps(mut taken: Vec<Years>, end: u32, most: u32) -> impl Iterator<Item = Years> {
    taken.sort_unstable();
    taken.push((end, end));
    let mut free = 0;
    taken.into_iter().flat_map(move |(first, last)| {
        let from = free;
        free = free.max(last);
        let first = first.min(end);
        let starts = (from..first).step_by(usize::try_from(most.max(1)).unwrap_or(usize::MAX));
        starts.map(move |from| (from, first.min(from.saturating_add(most))))
    })
}

/// The study of one document.
#[derive(Debug)]
pub(super) struct Collection {
    /// The document's text.
    pub(super) text: Rc<str>,
    /// Its number.
    pub(super) subject: u64,
    /// What each complete stage came to.
    pub(super) found: Vec<Rc<Study>>,
    /// The last of them with the parts that have come since.
    parts: Option<Study>,
}

impl Collection {
    pub(super) fn new(text: Rc<str>, subject: u64) -> Self {
        Self {
            text,
            subject,
            found: Vec::new(),
            parts: None,
        }
    }

    /// The years of the last complete stage.
    pub(super) fn years(&self) -> u32 {
        let count = self.found.last().map_or(0, |study| study.count());
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The years that have come, those of a stage that is not complete among them.
    pub(super) fn come(&self) -> u32 {
        let count = self.parts.as_ref().map_or(0, Study::count);
        u32::try_from(count).unwrap_or(u32::MAX).max(self.years())
    }

    /// The study of so many years, if one stage had them.
    pub(super) fn of(&self, years: u64) -> Option<&Rc<Study>> {
        self.found.iter().find(|study| study.count() == years)
    }

    /// The stage that is under way; nothing where all wanted years are drawn.
    pub(super) fn stage(&self, wanted: u32) -> Option<u32> {
        let years = self.years();
        stages(wanted).find(|stage| *stage > years)
    }

    /// The next years of the stage that nobody has: of those between what has come and what is out the first that are this
    /// desk's, if any are. A desk keeps what it drew for the document as it is a moment later, so it is given the same years again.
    pub(super) fn next(
        &self,
        wanted: u32,
        out: impl Iterator<Item = Years>,
        (desk, desks): (usize, usize),
    ) -> Option<Years> {
        let stage = self.stage(wanted)?;
        let come = self.parts.as_ref().map_or(&[][..], Study::trials);
        let there = come.iter().copied().chain([(0, self.years())]);
        let size = size(stage);
        let taken: Vec<Years> = there.chain(out).collect();
        let own = |(from, _): &Years| usize::try_from(from / size).unwrap_or(0) % desks.max(1) == desk;
        gaps(taken.clone(), stage, size)
            .find(own)
            .or_else(|| gaps(taken, stage, size).next())
    }

    /// Adds a part; whether a stage is complete now. What cannot be a part of it is left out and drawn again.
    pub(super) fn add(&mut self, part: Study, wanted: u32) -> bool {
        match &mut self.parts {
            None => match self.found.last() {
                None => self.parts = Some(part),
                Some(whole) => {
                    let mut parts = Study::clone(whole);
                    if parts.merge(&part).is_ok() {
                        self.parts = Some(parts);
                    }
                }
            },
            // One that overlaps was drawn twice, after its desk was taken for dead.
            Some(parts) => drop(parts.merge(&part)),
        }
        let Some(stage) = self.stage(wanted) else {
            return false;
        };
        match self.parts.take() {
            Some(parts) if parts.trials() == [(0, stage)] => {
                self.found.push(Rc::new(parts));
                true
            }
            parts => {
                self.parts = parts;
                false
            }
        }
    }

    /// Forgets the parts of a stage that is not complete, and what was found of more years than are wanted.
    pub(super) fn stop(&mut self, wanted: u32) {
        self.parts = None;
        self.found.retain(|study| study.count() <= u64::from(wanted));
    }
}

#[cfg(test)]
mod tests {
    use hagstone_engine::Document;
    use hagstone_engine::simulate::{Simulator, Trials};

    use super::*;

    /// Whoever is free first: each desk has its own parts, and the other's once these are out.
    #[test]
    fn a_desk_is_given_the_years_that_it_has_had() {
        let (model, _) = Document::from_text(r#"{"format": "hagstone/1"}"#)
            .unwrap()
            .model(None);
        let mut simulator = Simulator::new(&model, 1);
        let mut years = simulator.study();
        simulator.run(Trials::new(0, 512).unwrap(), &mut years);
        let mut collection = Collection::new("".into(), 1);
        assert!(collection.add(years, 10_000));
        let next = |out: &[Years], desk| collection.next(10_000, out.iter().copied(), (desk, 2));
        assert_eq!(next(&[], 1), Some((1_536, 2_048)));
        assert_eq!(next(&[], 0), Some((512, 1_536)));
        assert_eq!(next(&[(1_536, 2_048)], 1), Some((512, 1_536)));
        assert_eq!(next(&[(512, 1_536), (1_536, 2_048)], 1), None);
    }

    #[test]
    fn gaps_lie_between_what_is_taken_and_end_where_it_ends() {
        let found = |taken: &[Years]| gaps(taken.to_vec(), 10, 4).collect::<Vec<_>>();
        assert_eq!(found(&[]), [(0, 4), (4, 8), (8, 10)]);
        assert_eq!(found(&[(5, 6), (0, 1), (3, 5)]), [(1, 3), (6, 10)]);
        assert_eq!(found(&[(0, 20)]), []);
        assert_eq!(found(&[(12, 20)]), [(0, 4), (4, 8), (8, 10)]);
    }
}
