//! Places in a document, written out as JSON Pointers (RFC 6901) only where there is something to say about them.

use crate::problem::join;

/// A place in a document: a key below another place, or at the top.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    above: Option<&'a Place<'a>>,
    key: &'a str,
}

impl<'a> Place<'a> {
    /// A field of the document itself.
    pub(crate) fn top(key: &'a str) -> Self {
        Self { above: None, key }
    }

    /// What stands at a key below it.
    pub(crate) fn at(&'a self, key: &'a str) -> Self {
        Self {
            above: Some(self),
            key,
        }
    }
}

impl Place<'_> {
    /// The place as a JSON Pointer.
    pub(crate) fn into_text(self) -> String {
        self.into()
    }
}

impl From<&Place<'_>> for String {
    fn from(place: &Place<'_>) -> Self {
        let above = place.above.map_or_else(Self::new, Self::from);
        join(&above, place.key)
    }
}

impl From<Place<'_>> for String {
    fn from(place: Place<'_>) -> Self {
        Self::from(&place)
    }
}
