//! A newer version of the hosted app: offered with a button, and taken when everything is stored.

use hagstone_words::say;
use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::state::{Action, SaveState, Update};

/// What is said of a newer version, and the word on the button; no button while nothing can be done.
fn offer(update: Update, at_risk: bool, save: &SaveState) -> (&'static str, Option<&'static str>) {
    match update {
        _ if at_risk => (say!(update_a_newer_hagstone_is_there_what), None),
        Update::Ready => (say!(update_a_newer_hagstone_is_there), Some(say!(update_load_it))),
        Update::Wanted if *save == SaveState::Saving => (say!(update_the_newer_hagstone_comes_as_soon), None),
        Update::Wanted => (say!(update_the_newer_hagstone_is_loaded), None),
        Update::Taken => (
            say!(update_hagstone_was_renewed_in_another),
            Some(say!(update_load_it_again)),
        ),
    }
}

/// The bar that offers it.
pub fn update_bar(ui: &Ui, state: &StateRef) -> Html {
    let told = state
        .update
        .map(|update| offer(update, state.at_risk(), &state.save));
    let take = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::TakeUpdate))
    };
    html! {
        <div class="updating" role="status" hidden={told.is_none()}>
            if let Some((sentence, word)) = told {
                <div class="notice">
                    <p>{ sentence }</p>
                    if let Some(word) = word {
                        <button type="button" class="action" data-do="update" onclick={take}>{ word }</button>
                    }
                </div>
            }
        </div>
    }
}
