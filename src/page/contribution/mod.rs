//! Contribution: who is credited for what. The lifecycle map, whose each segment's revenue is, and the touches before deals.

mod attribution;
mod credit;
mod lifecycle;

use hagstone_words::say;
use yew::prelude::*;

use super::deals::Deals;
use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::hue_class;
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
                <li key="/nobody" class="own hatched">{ say!(contribution_nobody) }</li>
            }
        </ul>
    }
}

/// The height of so many bars.
fn height(rows: usize) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(1)) * 40.0 + 16.0
}
