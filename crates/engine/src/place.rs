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

/// A JSON Pointer through some keys.
pub(crate) fn pointer(keys: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let keys = keys.into_iter();
    keys.fold(String::new(), |path, key| join(&path, key.as_ref()))
}

/// The tables of a document, in which things stand under their ids, and what one of their things is called.
pub const TABLES: [(&str, &str); 30] = [
    ("measures", "measure"),
    ("roles", "role"),
    ("teams", "team"),
    ("functions", "function"),
    ("plans", "plan"),
    ("pools", "pool"),
    ("components", "component"),
    ("gates", "gate"),
    ("levers", "slider"),
    ("notes", "note"),
    ("scenarios", "scenario"),
    ("results", "result"),
    ("payees", "payee"),
    ("deals", "deal"),
    ("hurdles", "hurdle"),
    ("modifiers", "modifier"),
    ("eligible", "condition"),
    ("caps", "cap"),
    ("adjustments", "adjustment"),
    ("goals", "goal"),
    ("credits", "credit"),
    ("overlays", "credit"),
    ("segments", "segment"),
    ("leads", "lead source"),
    ("stages", "stage"),
    ("credit", "credit"),
    ("touches", "touch"),
    ("pauses", "pause"),
    ("programme", "programme"),
    ("eaten_by", "activity"),
];

/// What one thing of a table of that name is called; nothing where no table is called so.
pub fn thing_of(table: &str) -> Option<&'static str> {
    TABLES
        .iter()
        .find(|(name, _)| *name == table)
        .map(|(_, one)| *one)
}
