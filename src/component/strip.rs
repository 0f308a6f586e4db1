//! The outcome strip: the figures that are always in sight.

use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::view::strip::figures;

/// The strip.
pub fn strip(ui: &Ui, state: &StateRef) -> Html {
    html! {
        <section class="strip" aria-label="Outcome">
            { for figures(&state.results, &*ui.numbers).into_iter().map(|figure| html! {
                <div class="kpi" key={figure.key} data-kpi={figure.key}>
                    <span class="kn">{ figure.name }</span>
                    <span class="kv">{ figure.value }</span>
                    if let Some((change, good)) = figure.change {
                        <span class={classes!("kd", match good {
                            Some(true) => Some("up"),
                            Some(false) => Some("down"),
                            None => None,
                        })}>{ change }</span>
                    } else {
                        <span class="kd"></span>
                    }
                    <span class="ks">{ figure.note }</span>
                </div>
            }) }
        </section>
    }
}
