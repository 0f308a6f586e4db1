//! Levers: the inputs that the model offers as sliders.

use hagstone_engine::Model;
use hagstone_engine::model::Lever as LeverModel;
use hagstone_words::say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{StateRef, Ui};
use super::field::NumberField;
use crate::chart::Hue;
use crate::state::Change;
use crate::text::Unit;
use crate::view;

/// All levers of the model.
pub fn levers(ui: &Ui, state: &StateRef) -> Html {
    let levers: Vec<Html> = state
        .results
        .model
        .levers
        .iter()
        .filter(|(_, found)| found.to > found.from && found.step > 0.0)
        .map(|(id, found)| lever(ui, state, id, found))
        .collect();
    if levers.is_empty() {
        return html! {};
    }
    html! {
        <section class="levers" aria-labelledby="levers-title">
            <h3 id="levers-title">{ say!(common_levers) }</h3>
            { levers }
        </section>
    }
}

/// What the number is: by its place, else a share or a growth where the slider is short, and an amount where it is long.
fn unit_of(lever: &LeverModel, model: &Model) -> Unit {
    let short = lever.to.abs() <= 10.0 && lever.step < 1.0;
    let usual = if short { Unit::Percent } else { Unit::Money };
    view::unit::unit_at(&lever.path, model).unwrap_or(usual)
}

/// The hue of what a lever moves: that of the function it belongs to.
fn hue_of(model: &Model, path: &str) -> Hue {
    let tokens: Vec<&str> = path.split('/').skip(1).collect();
    match tokens.as_slice() {
        ["plans", plan, ..] => model
            .roles
            .iter()
            .find(|(_, role)| role.plan.as_deref() == Some(plan))
            .map_or(Hue::Shared, |(id, _)| view::hue_of_role(model, id)),
        ["roles", role, ..] => view::hue_of_role(model, role),
        ["teams", team, ..] => model
            .teams
            .get(team)
            .map_or(Hue::Shared, |team| view::hue_of_function(model, &team.function)),
        ["results", measure, ..] => view::hue_of_measure(model, measure),
        _ => Hue::Shared,
    }
}

fn class_of(hue: Hue) -> &'static str {
    match hue {
        Hue::Sales => "sales",
        Hue::Marketing => "marketing",
        Hue::Third => "third",
        _ => "shared",
    }
}

/// A lever by its id; nothing where there is none that can move.
pub fn lever_of(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let found = state.results.model.levers.get(id);
    match found.filter(|found| found.to > found.from && found.step > 0.0) {
        Some(found) => lever(ui, state, id, found),
        None => html! {},
    }
}

fn lever(ui: &Ui, state: &StateRef, id: &str, lever: &LeverModel) -> Html {
    let Some(value) = state.results.number(&lever.path) else {
        return html! {
            <div key={id.to_owned()} class="lever off" data-lever={id.to_owned()}>
                <span class="name">{ &lever.name }</span>
                <small>{ say!(lever_not_part_of_this_scenario) }</small>
            </div>
        };
    };
    let unit = unit_of(lever, &state.results.model);
    let written = match unit {
        Unit::Percent => ui.numbers.percent(value, 1),
        Unit::Money => ui.numbers.money_short(value),
        _ => ui.numbers.number(value),
    };
    let oninput = {
        let (ui, name, path) = (ui.clone(), lever.name.clone(), lever.path.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let number = input.value_as_number();
            if number.is_finite() {
                ui.drag(
                    name.clone(),
                    Change::Number(path.clone(), (number * 1e9).round() / 1e9),
                );
            }
        })
    };
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.settle())
    };
    // A drag that ends where it began is no change to the browser; the gesture has ended all the same.
    let onpointerup = {
        let ui = ui.clone();
        Callback::from(move |_: PointerEvent| ui.settle())
    };
    let typed = {
        let (ui, name, path) = (ui.clone(), lever.name.clone(), lever.path.clone());
        Callback::from(move |number: Option<f64>| {
            if let Some(number) = number {
                ui.edit(name.clone(), Change::Number(path.clone(), number));
            }
        })
    };
    let label = format!("lever-{id}");
    html! {
        <div class={classes!("lever", class_of(hue_of(&state.results.model, &lever.path)))} key={id.to_owned()} data-lever={id.to_owned()}>
            <label class="name" for={label.clone()}>{ &lever.name }</label>
            <NumberField label={lever.name.clone()} bare=true value={value} {unit} range={(lever.from, lever.to)}
                step={lever.step} onchange={typed} />
            <input id={label} type="range" min={lever.from.to_string()} max={lever.to.to_string()}
                step={lever.step.to_string()} value={value.to_string()} aria-valuetext={written}
                {oninput} {onchange} {onpointerup} />
            <small>{ &lever.note }</small>
        </div>
    }
}
