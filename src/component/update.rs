//! A newer version of the hosted app: offered with a button, and taken when everything is stored.

use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::state::{Action, SaveState, Update};

/// What is said of a newer version, and the word on the button; no button while nothing can be done.
fn offer(update: Update, at_risk: bool, save: &SaveState) -> (&'static str, Option<&'static str>) {
    match update {
        _ if at_risk => (
            "A newer Hagstone is there. What you changed is not stored: save a file first, then it can be loaded.",
            None,
        ),
        Update::Ready => ("A newer Hagstone is there.", Some("Load it")),
        Update::Wanted if *save == SaveState::Saving => {
            ("The newer Hagstone comes as soon as everything is stored.", None)
        }
        Update::Wanted => ("The newer Hagstone is loaded\u{2026}", None),
        Update::Taken => (
            "Hagstone was renewed in another tab. This one goes on as it was until it is loaded again.",
            Some("Load it again"),
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
