//! Contribution: who is credited for what. The lifecycle map, whose each segment's revenue is, and the touches before deals.

mod attribution;
mod credit;
mod lifecycle;

use std::rc::Rc;

use yew::prelude::*;

use super::deals::Deals;
use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::hue_class;
use crate::component::figure::Readout;
use crate::state::Results;
use crate::text::Numbers;
use crate::view::credit::teams;

/// The page.
pub fn contribution(ui: &Ui, state: &StateRef) -> Html {
    html! {
        <div class="stack">
            { lifecycle::lifecycle(ui, state) }
            { credit::credit(ui, state) }
            { attribution::attribution(ui, state) }
            <Deals state={state.clone()} />
        </div>
    }
}

/// Words for the bar under the pointer.
fn of_row(ui: &Ui, state: &StateRef, told: fn(&Results, usize, &dyn Numbers) -> Option<String>) -> Readout {
    let (results, numbers) = (state.results.clone(), ui.numbers.clone());
    Readout(Rc::new(move |_, y| {
        // Rows are counted from the top.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let row = y.max(0.0) as usize;
        told(&results, row, &*numbers)
    }))
}

/// The teams and their colours.
fn legend(state: &StateRef, nobody: bool) -> Html {
    let teams = teams(&state.results);
    html! {
        <ul class="legend">
            { for teams.iter().map(|team| {
                let tint = match team.tint {
                    tint if tint > 0.9 => None,
                    tint if tint > 0.5 => Some("lighter"),
                    _ => Some("lightest"),
                };
                html! { <li key={team.id.as_str()} class={classes!(hue_class(team.hue), tint)}>{ &team.name }</li> }
            }) }
            if nobody {
                <li key="/nobody" class="own hatched">{ "nobody" }</li>
            }
        </ul>
    }
}

/// The height of so many bars.
fn height(rows: usize) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(1)) * 40.0 + 16.0
}
