//! What selling costs and returns, by who spends it and what it is spent for.

use yew::prelude::*;

use crate::component::context::{StateRef, Ui};
use crate::component::figure::{Figure, Plot, Readout};
use crate::view::cost_of_sale as told;

/// The figure; nothing where selling costs nothing.
pub(super) fn cost_of_sale(ui: &Ui, state: &StateRef) -> Html {
    let (results, numbers) = (&state.results, &*ui.numbers);
    if !told::costs(results) {
        return html! {};
    }
    html! {
        <Figure name="cost-of-sale" title={told::title(results, numbers)} note={told::note(results, numbers)}
            plot={Plot::Bars(told::plot(results, numbers))} table={told::table(results, numbers)}
            height={f64::from(u32::try_from(told::bars(results)).unwrap_or(1)) * 40.0 + 16.0}
            readout={Readout::of_row(ui, state, told::readout)}>
            <ul class="legend">
                { for told::kinds(results).into_iter().map(|kind| html! {
                    <li key={kind.name.get()} class={classes!("own", kind.class)}>{ kind.name.get() }</li>
                }) }
            </ul>
        </Figure>
    }
}
