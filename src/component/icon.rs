//! The mark and the few signs of the shell.

use yew::prelude::*;

/// A stone with a hole.
pub fn mark() -> Html {
    html! {
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" class="mark">
            <path class="stone" fill-rule="evenodd" d="M12 2.5c5 0 9 3.6 9 9.2 0 5.2-3.7 9.8-9.2 9.8C6.4 21.5 3 17.4 3 12.2 3 6.8 7 2.5 12 2.5Zm1 4.9a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z" />
        </svg>
    }
}
