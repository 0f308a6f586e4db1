//! The years behind insights, put together of parts.

use std::rc::Rc;

use hagstone_engine::insight::InsightStudy;

use super::part::{Years, gaps};

/// How many years are given to one desk at a time: each is run in some dozens of variants.
const SIZE: u32 = 128;

/// The years behind the insights of a document.
#[derive(Debug)]
pub(super) struct Gathered {
    /// Which question it is.
    pub(super) number: u64,
    /// The document's text.
    pub(super) text: Rc<str>,
    /// Its number.
    pub(super) subject: u64,
    /// How many years are wanted.
    pub(super) wanted: u32,
    /// Whether a desk has been asked what is to be seen in them.
    pub(super) read: bool,
    parts: Option<InsightStudy>,
}

impl Gathered {
    pub(super) fn new(number: u64, text: Rc<str>, subject: u64, wanted: u32) -> Self {
        Self {
            number,
            text,
            subject,
            wanted,
            read: false,
            parts: None,
        }
    }

    /// Goes on to more years of the same document.
    pub(super) fn go_on(&mut self, number: u64, wanted: u32) {
        self.number = number;
        self.wanted = wanted;
        self.read = false;
    }

    /// The years that have come.
    pub(super) fn come(&self) -> u32 {
        let count = self.parts.as_ref().map_or(0, InsightStudy::count);
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn trials(&self) -> &[Years] {
        self.parts
            .as_ref()
            .map_or(&[][..], |parts| parts.study().trials())
    }

    /// The next years that nobody has.
    pub(super) fn next(&self, out: impl Iterator<Item = Years>) -> Option<Years> {
        let taken = self.trials().iter().copied().chain(out).collect();
        gaps(taken, self.wanted, SIZE).next()
    }

    /// Adds a part. What cannot be one of it is left out and drawn again.
    pub(super) fn add(&mut self, part: InsightStudy) {
        match &mut self.parts {
            None => self.parts = Some(part),
            Some(parts) => drop(parts.merge(&part)),
        }
    }

    /// The years, once all of them have come.
    pub(super) fn whole(&self) -> Option<&InsightStudy> {
        let parts = self.parts.as_ref()?;
        (parts.study().trials() == [(0, self.wanted)]).then_some(parts)
    }
}
