//! A part of a page that is drawn again only when what it shows has changed.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{StateRef, Ui, use_ui};

/// The properties of a [`Kept`] part.
#[derive(Clone, Properties)]
pub struct KeptProps {
    /// The state; of it the part shows what follows from the document, and nothing that comes later.
    pub state: StateRef,
    /// Whether it shows the map of who wins too.
    #[prop_or(false)]
    pub map: bool,
    /// Draws the part; always the same function at a place.
    pub draw: fn(&Ui, &StateRef) -> Html,
}

impl PartialEq for KeptProps {
    fn eq(&self, other: &Self) -> bool {
        let map = |props: &Self| {
            let map = props.state.map.as_ref();
            map.map(|(_, map)| map.as_ref().map(Rc::as_ptr))
        };
        Rc::ptr_eq(&self.state.results, &other.state.results) && (!self.map || map(self) == map(other))
    }
}

/// The part.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let ui = use_ui();
    (props.draw)(&ui, &props.state)
}
