//! What lies over the page or beside it, and what is known of a newer version of the app.

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Pages, actions, scenarios, samples and inputs, to be found by their names.
    Find,
    /// Keys, the tour, and what the app is made of.
    Help,
    /// The tour, at a step counted from 0; the page can be used beside it.
    Tour(usize),
}

impl Overlay {
    /// Whether the page cannot be used meanwhile.
    pub fn covers(self) -> bool {
        !matches!(self, Self::Tour(_))
    }
}

/// A newer version of the hosted app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// It is there and waits.
    Ready,
    /// It is to be taken as soon as everything is stored.
    Wanted,
    /// Another tab has taken it; this one goes on as it was until it is loaded again.
    Taken,
}
