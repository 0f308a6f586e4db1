//! Where pay jumps and turns: the curve of one component, and the table of all of them.

use hagstone_words::say;
use std::rc::Rc;

use yew::prelude::*;

use super::FoundRef;
use crate::component::context::{StateRef, use_ui};
use crate::component::edit::choice_to;
use crate::component::figure::{DataTable, Figure, Plot, Readout, value_at};
use crate::text::Unit;
use crate::view::insights as view;

/// The properties of a [`KinksFigure`].
#[derive(Properties, PartialEq)]
pub(super) struct KinksProps {
    /// The state.
    pub state: StateRef,
    /// What was found.
    pub found: FoundRef,
}

/// The pay curve with the largest jump, or another one that is chosen, with its jumps and turns.
#[component]
pub(super) fn KinksFigure(props: &KinksProps) -> Html {
    let ui = use_ui();
    let chosen = use_state(|| None::<String>);
    let (results, found, numbers) = (&props.state.results, &*props.found.0, &*ui.numbers);
    let curves = view::kinked(results, found);
    let curve = curves.iter().find(|curve| chosen.as_ref() == Some(&curve.key));
    let curve = curve.or_else(|| curves.first());
    let title = view::kinks_title(results, found, curve, numbers);
    let table = view::kinks_table(results, found, numbers);
    let drawn = curve.and_then(|curve| Some((curve, view::kinks_curve(results, found, curve, numbers)?)));
    let Some((curve, (plot, note, unit))) = drawn else {
        // Where only conditions make pay jump, no curve shows it.
        return html! {
            <figure class="figure" data-figure="kinks">
                <figcaption><h2>{ title }</h2></figcaption>
                if !table.rows.is_empty() {
                    <DataTable name="Kinks" {table} />
                }
            </figure>
        };
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |key: String| chosen.set(Some(key)))
    };
    let readout = {
        let (line, numbers) = (plot.series.first().cloned(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| {
            let pay = numbers.money(value_at(&line.as_ref()?.points, x)?);
            let at = match unit {
                Unit::Percent => numbers.percent(x, 1),
                Unit::Money => numbers.money_short(x),
                _ => numbers.number(x),
            };
            Some(format!("{at}: {pay}"))
        }))
    };
    let options = curves.iter().map(|curve| (curve.key.clone(), curve.name.clone()));
    html! {
        <Figure name="kinks" {title} note={say!(insights_kinks_each_ring_is_a_turn { note })} plot={Plot::Lines(plot)} {table}
            height={240.0} {readout}>
            if curves.len() > 1 {
                { choice_to(say!(insights_kinks_pay_curve), &curve.key, options.collect(), false, choose) }
            }
        </Figure>
    }
}
