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
        513..=10_000 => 1_024,
        _ => 8_192,
    }
}

/// The first years before `end` that nobody has, so many at most; `taken` are those that have come and those that are out.
pub(super) fn gap(mut taken: Vec<Years>, end: u32, most: u32) -> Option<Years> {
    taken.sort_unstable();
    let mut from = 0;
    for (first, last) in taken {
        if first > from {
            return Some((from, first.min(from.saturating_add(most))));
        }
        from = from.max(last);
    }
    (from < end).then(|| (from, end.min(from.saturating_add(most))))
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

    /// The next years of the stage that nobody has: the first gap between those that have come and those that are out.
    pub(super) fn next(&self, wanted: u32, out: impl Iterator<Item = Years>) -> Option<Years> {
        let stage = self.stage(wanted)?;
        let come = self.parts.as_ref().map_or(&[][..], Study::trials);
        let there = come.iter().copied().chain([(0, self.years())]);
        gap(there.chain(out).collect(), stage, size(stage))
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
