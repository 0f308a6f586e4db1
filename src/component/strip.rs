//! The outcome strip: the figures that are always in sight.

use yew::prelude::*;

use super::context::{StateProps, use_ui};
use crate::view::strip::figures;

/// The strip.
#[component]
pub fn Strip(props: &StateProps) -> Html {
    let ui = use_ui();
    html! {
        <section class="strip" aria-label="Outcome">
            { for figures(&props.state.results, &*ui.numbers).into_iter().map(|figure| html! {
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
