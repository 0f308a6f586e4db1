//! Pay plans: what each pays on and how, on which terms, and the shared pools.

mod component;
mod conditions;
mod convert;
mod matrix;
mod pool;
mod rates;
mod terms;

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Id, Period, Scope};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::edit::{Spot, focus_soon, options};
use crate::component::problems::beside_plan;
use crate::state::{Action, Change, Results, escape};
use crate::templates::{self, Template};

/// The page.
#[component]
pub fn Plans(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let plans = &state.results.model.plans;
    let chosen = use_state(|| None::<Id>);
    let choosing = use_state(|| false);
    {
        let (chosen, choosing) = (chosen.clone(), choosing.clone());
        use_effect_with(state.sought.clone(), move |sought| {
            if let Some(id) = sought.as_ref().and_then(|sought| sought.id_in("plans")) {
                chosen.set(Some(id.into()));
                choosing.set(false);
            }
        });
    }
    let current = chosen
        .as_ref()
        .filter(|id| plans.contains_key(id.as_str()))
        .cloned()
        .or_else(|| first_plan(&state.results));
    let toggle = {
        let choosing = choosing.clone();
        Callback::from(move |_: MouseEvent| choosing.set(!*choosing))
    };
    // A plan that was added is looked at, and its name is ready to be typed over.
    let added = {
        let (chosen, choosing) = (chosen.clone(), choosing.clone());
        Callback::from(move |id: String| {
            focus_soon(format!("[data-plan=\"{id}\"] input"));
            chosen.set(Some(id.into()));
            choosing.set(false);
        })
    };
    let close = {
        let choosing = choosing.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                choosing.set(false);
                focus_soon("[data-add=plan]".into());
            }
        })
    };
    html! {
        <div class="stack">
            <div class="tabs" role="group" aria-label={say!(common_pay_plans)}>
                { for plans.iter().map(|(id, plan)| {
                    let on = current.as_ref() == Some(id);
                    let choose = {
                        let (chosen, choosing, id) = (chosen.clone(), choosing.clone(), id.clone());
                        Callback::from(move |_: MouseEvent| {
                            chosen.set(Some(id.clone()));
                            choosing.set(false);
                        })
                    };
                    html! {
                        <button key={id.as_str()} type="button" class={on.then_some("on")} aria-pressed={on.to_string()}
                            onclick={choose}>{ &plan.name }</button>
                    }
                }) }
                <button key="+" type="button" class="link" data-add="plan" aria-expanded={choosing.to_string()}
                    onclick={toggle}>{ say!(plans_add_a_plan) }</button>
            </div>
            if *choosing {
                <section class="templates" onkeydown={close}>{ chooser(&ui, state, &added) }</section>
            }
            if let Some(id) = current {
                { plan_card(&ui, state, &id) }
            } else {
                <p class="hint">{ say!(plans_there_is_no_pay_plan_yet) }</p>
            }
            { pool::pools(&ui, state) }
        </div>
    }
}

/// Plans to start from, each with one person on it, so that it is seen at once what it pays.
fn chooser(ui: &Ui, state: &StateRef, added: &Callback<String>) -> Html {
    let card = |template: Option<Template>, name: String, mix: String, note: String| {
        let (ui, state, added) = (ui.clone(), state.clone(), added.clone());
        let key = name.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let results = &state.results;
            let (id, change) = match &template {
                Some(template) => templates::insertion(template, &results.value, &results.model),
                None => blank(&results.model),
            };
            let what = template
                .as_ref()
                .map_or(say!(plans_new_pay_plan), |template| template.name());
            ui.edit(say!(plans_new_plan { what }), change);
            added.emit(id);
        });
        html! {
            <li {key}><button type="button" class="template" {onclick}>
                <b>{ name }</b><small>{ mix }</small><span>{ note }</span>
            </button></li>
        }
    };
    html! {
        <>
            <h2>{ say!(plans_start_from) }</h2>
            <p class="hint">{ say!(plans_a_template_brings_its_plan_the) }</p>
            <ul class="cards">
                { for templates::all().into_iter().map(|template| {
                    let (name, mix, note) = (template.name().to_owned(), template.mix(), template.note().to_owned());
                    card(Some(template), name, mix, note)
                }) }
                { card(None, say!(plans_blank_plan).into(), String::new(), say!(plans_one_curve_on_one_measure_nobody).into()) }
            </ul>
        </>
    }
}

fn blank(model: &Model) -> (String, Change) {
    let id = free_id(&model.plans, "plan");
    let (measure, mut changes) = a_measure(model);
    let plan =
        json!({"name": say!(plans_new_plan_2), "components": {"component_1": new_component(&measure, 1.0)}});
    changes.push(Change::Value(format!("/plans/{id}"), plan));
    (id, Change::All(changes))
}

/// The plan to look at first: that of the last function's lead, whose bonus is the story of the sample; else the first.
fn first_plan(results: &Results) -> Option<Id> {
    let model = &results.model;
    let lead = model
        .functions
        .values()
        .filter_map(|function| function.lead.as_ref())
        .next_back();
    let plan = lead
        .and_then(|lead| model.roles.get(lead)?.plan.clone())
        .filter(|plan| model.plans.contains_key(plan));
    plan.or_else(|| model.plans.keys().next().cloned())
}

/// The first measure that is everybody's, or a new one of the company's revenue with the change that makes it.
fn a_measure(model: &Model) -> (Id, Vec<Change>) {
    let shared = model
        .measures
        .iter()
        .find(|(_, measure)| measure.scope.is_shared());
    if let Some((id, _)) = shared {
        return (id.clone(), Vec::new());
    }
    let measure = json!({"name": say!(plans_company_revenue), "counts": "revenue", "scope": "company"});
    let made = Change::Value("/measures/company_revenue".into(), measure);
    ("company_revenue".into(), vec![made])
}

fn new_component(measure: &str, weight: f64) -> Value {
    json!({
        "measure": measure,
        "weight": json_number(weight),
        "period": "year",
        "pays": {"curve": {"points": [[0.8, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"}},
    })
}

fn plan_card(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results = &state.results;
    let Some(plan) = results.model.plans.get(id) else {
        return html! {};
    };
    let spot = Spot::new(ui, format!("/plans/{}", escape(id)), plan.name.clone());
    let payees: Vec<String> = results
        .model
        .roles
        .values()
        .filter(|role| role.plan.as_deref() == Some(id))
        .map(|role| role.name.clone())
        .collect();
    let remove = {
        let spot = spot.clone();
        Callback::from(move |_: MouseEvent| {
            spot.ui().set(
                say!(plans_removal_of_the_plan { of: spot.of }),
                spot.path.clone(),
                Value::Null,
            );
        })
    };
    let add = {
        let (spot, results) = (spot.clone(), results.clone());
        let components = plan.components.clone();
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&components, "component");
            let measure = results.model.measures.keys().next().cloned().unwrap_or_default();
            let weight = if components.is_empty() { 1.0 } else { 0.0 };
            let path = format!("{}/components/{id}", spot.path);
            spot.ui().set(
                say!(plans_new_component),
                path.clone(),
                new_component(&measure, weight),
            );
            spot.ui().dispatch.emit(Action::Find(path));
        })
    };
    html! {
        <section key={id.to_owned()} class="plan" data-plan={id.to_owned()} data-place={spot.path.clone()}>
            <h2 class="sr">{ &plan.name }</h2>
            <header class="plan-head">
                { spot.text(say!(plans_name_of_the_plan), "name", &plan.name, false) }
                <p class="hint">{ if payees.is_empty() {
                    say!(plans_nobody_is_on_this_plan).to_owned()
                } else {
                    say!(plans_for { payees: payees.join(", ") })
                } }</p>
                <button type="button" class="link" onclick={remove}>{ say!(plans_remove_this_plan) }</button>
            </header>
            { beside_plan(ui, results, state.document.value(), &spot.path) }
            <div class="cards">
                { for plan.components.iter().map(|(component_id, component)| html! {
                    { component::card(ui, state, id, component_id, component) }
                }) }
            </div>
            <button type="button" class="action" onclick={add}>{ say!(plans_add_a_component) }</button>
            { terms::terms(ui, results, id, plan) }
        </section>
    }
}

/// The names of the measures, by id.
fn measure_options(results: &Results, with_own: bool) -> Vec<(String, String)> {
    results
        .model
        .measures
        .iter()
        .filter(|(_, measure)| with_own || measure.scope.is_shared())
        .map(|(id, measure)| {
            let whose = match measure.scope {
                Scope::OwnTeam => say!(plans_own_team),
                Scope::OwnFunction => say!(plans_own_function),
                _ => "",
            };
            (id.to_string(), format!("{}{whose}", measure.name))
        })
        .collect()
}

fn measure_name(results: &Results, id: &str) -> String {
    results
        .model
        .measures
        .get(id)
        .map_or_else(|| id.to_owned(), |measure| measure.name.clone())
}

fn period_key(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Half => "half",
        Period::Year => "year",
    }
}

fn period_options() -> Vec<(String, String)> {
    options(&[
        ("month", say!(common_each_month)),
        ("quarter", say!(common_each_quarter)),
        ("half", say!(common_each_half_year)),
        ("year", say!(common_once_a_year)),
    ])
}

/// Periods as places to look at.
fn spans() -> Vec<(String, String)> {
    [Period::Month, Period::Quarter, Period::Half, Period::Year]
        .map(|period| {
            let name = match period {
                Period::Month => say!(plans_the_month),
                Period::Quarter => say!(plans_the_quarter),
                Period::Half => say!(plans_the_half_year),
                Period::Year => say!(plans_the_year),
            };
            (period_key(period).to_owned(), name.to_owned())
        })
        .to_vec()
}
