//! Pay plans: what each pays on, its curves, and the shared pools.

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Component, Period, Scope};
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use crate::component::context::{StateProps, StateRef, Ui, use_ui};
use crate::component::curve_editor::{CurveEditor, hue_class};
use crate::component::field::{Choice, NumberField, TextField, number_change};
use crate::state::{Change, Results, escape};
use crate::text::Unit;
use crate::view::{hue_of_measure, lower, plan};

/// The page.
#[component]
pub fn Plans(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let plans = &state.results.model.plans;
    let chosen = use_state(|| None::<String>);
    let current = chosen
        .as_ref()
        .filter(|id| plans.contains_key(id.as_str()))
        .cloned()
        .or_else(|| first_plan(&state.results));
    let add = {
        let (ui, model, chosen) = (ui.clone(), state.results.model.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&model.plans, "plan");
            let (measure, mut changes) = a_measure(&model);
            let plan =
                json!({"name": "New plan", "components": {"component_1": new_component(&measure, 1.0)}});
            changes.push(Change::Value(format!("/plans/{id}"), plan));
            ui.edit("New pay plan", Change::All(changes));
            chosen.set(Some(id));
        })
    };
    html! {
        <div class="stack">
            <div class="tabs" role="group" aria-label="Pay plans">
                { for plans.iter().map(|(id, plan)| {
                    let on = current.as_ref() == Some(id);
                    let choose = {
                        let (chosen, id) = (chosen.clone(), id.clone());
                        Callback::from(move |_: MouseEvent| chosen.set(Some(id.clone())))
                    };
                    html! {
                        <button key={id.clone()} type="button" class={on.then_some("on")} aria-pressed={on.to_string()}
                            onclick={choose}>{ &plan.name }</button>
                    }
                }) }
                <button key="+" type="button" class="link" onclick={add}>{ "add a plan" }</button>
            </div>
            if let Some(id) = current {
                { plan_card(&ui, state, &id) }
            } else {
                <p class="hint">{ "There is no pay plan yet: everybody earns the base salary." }</p>
            }
            { pools(&ui, state) }
        </div>
    }
}

/// The plan to look at first: that of the last function's lead, whose bonus is the story of the sample; else the first.
fn first_plan(results: &Results) -> Option<String> {
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
fn a_measure(model: &Model) -> (String, Vec<Change>) {
    let shared = model
        .measures
        .iter()
        .find(|(_, measure)| measure.scope != Scope::Own);
    if let Some((id, _)) = shared {
        return (id.clone(), Vec::new());
    }
    let measure = json!({"name": "Company revenue", "counts": "revenue", "scope": "company"});
    let made = Change::Value("/measures/company_revenue".into(), measure);
    ("company_revenue".into(), vec![made])
}

fn new_component(measure: &str, weight: f64) -> Value {
    json!({
        "measure": measure,
        "weight": json_number(weight),
        "period": "year",
        "curve": {"points": [[0.8, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"},
    })
}

fn plan_card(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results = &state.results;
    let Some(plan) = results.model.plans.get(id) else {
        return html! {};
    };
    let path = format!("/plans/{}", escape(id));
    let payees: Vec<String> = results
        .model
        .roles
        .values()
        .filter(|role| role.plan.as_deref() == Some(id))
        .map(|role| role.name.clone())
        .collect();
    let rename = {
        let (ui, path) = (ui.clone(), path.clone());
        Callback::from(move |name: String| ui.set("Name of a plan", format!("{path}/name"), name))
    };
    let remove = {
        let (ui, path, name) = (ui.clone(), path.clone(), plan.name.clone());
        Callback::from(move |_: MouseEvent| {
            ui.set(format!("Removal of the plan {name}"), path.clone(), Value::Null);
        })
    };
    let add = {
        let (ui, path, results) = (ui.clone(), path.clone(), results.clone());
        let components = plan.components.clone();
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&components, "component");
            let measure = results.model.measures.keys().next().cloned().unwrap_or_default();
            let weight = if components.is_empty() { 1.0 } else { 0.0 };
            ui.set(
                "New component",
                format!("{path}/components/{id}"),
                new_component(&measure, weight),
            );
        })
    };
    html! {
        <section key={id.to_owned()} class="plan" data-plan={id.to_owned()}>
            <header class="plan-head">
                <TextField label="Name of the plan" value={plan.name.clone()} onchange={rename} />
                <p class="hint">{ if payees.is_empty() {
                    "nobody is on this plan".to_owned()
                } else {
                    format!("for {}", payees.join(", "))
                } }</p>
                <button type="button" class="link" onclick={remove}>{ "remove this plan" }</button>
            </header>
            <div class="cards">
                { for plan.components.iter().map(|(component_id, component)| html! {
                    { component_card(ui, state, id, component_id, component) }
                }) }
            </div>
            <button type="button" class="action" onclick={add}>{ "Add a component" }</button>
        </section>
    }
}

/// The names of the measures, by id.
fn measure_options(results: &Results, with_own: bool) -> Vec<(String, String)> {
    results
        .model
        .measures
        .iter()
        .filter(|(_, measure)| with_own || measure.scope != Scope::Own)
        .map(|(id, measure)| (id.clone(), measure.name.clone()))
        .collect()
}

fn measure_name(results: &Results, id: &str) -> String {
    results
        .model
        .measures
        .get(id)
        .map_or_else(|| id.to_owned(), |measure| measure.name.clone())
}

/// The attainments of a component's periods in the expected year, for the first role on its plan.
fn attainments(results: &Results, plan: &str, component: &str) -> Vec<f64> {
    let role = results
        .model
        .roles
        .iter()
        .find(|(_, role)| role.plan.as_deref() == Some(plan));
    let outcome = role.and_then(|(id, _)| results.outcome.roles.get(id)?.components.get(component));
    outcome
        .map(|outcome| outcome.periods.iter().map(|period| period.attainment).collect())
        .unwrap_or_default()
}

fn component_card(ui: &Ui, state: &StateRef, plan_id: &str, id: &str, component: &Component) -> Html {
    let results = &state.results;
    let path = format!("/plans/{}/components/{}", escape(plan_id), escape(id));
    let name = component
        .name
        .clone()
        .unwrap_or_else(|| measure_name(results, &component.measure));
    let hue = hue_of_measure(&results.model, &component.measure);
    let set_weight = {
        let (ui, name, path) = (ui.clone(), name.clone(), format!("{path}/weight"));
        Callback::from(move |number: Option<f64>| {
            ui.edit(format!("Weight of {name}"), number_change(&path, number));
        })
    };
    let slide = {
        let (ui, name, path) = (ui.clone(), name.clone(), format!("{path}/weight"));
        Callback::from(move |event: InputEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            let number = (input.value_as_number() * 1e6).round() / 1e6;
            if number.is_finite() {
                ui.drag(format!("Weight of {name}"), Change::Number(path.clone(), number));
            }
        })
    };
    let settle = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.settle())
    };
    // A drag that ends where it began is no change to the browser; the gesture has ended all the same.
    let release = {
        let ui = ui.clone();
        Callback::from(move |_: PointerEvent| ui.settle())
    };
    let set = |field: &'static str, what: &'static str| {
        let (ui, name, path) = (ui.clone(), name.clone(), format!("{path}/{field}"));
        Callback::from(move |key: String| ui.set(format!("{what} of {name}"), path.clone(), key))
    };
    let remove = {
        let (ui, name, path) = (ui.clone(), name.clone(), path.clone());
        Callback::from(move |_: MouseEvent| ui.set(format!("Removal of {name}"), path.clone(), Value::Null))
    };
    let periods = [Period::Month, Period::Quarter, Period::Half, Period::Year]
        .map(|period| (period_key(period).to_owned(), plan::how_often(period).to_owned()));
    let weight = component.weight.get();
    html! {
        <article key={id.to_owned()} class={classes!("component", hue_class(hue))} data-component={id.to_owned()}>
            <header>
                <h3>{ &name }</h3>
                <button type="button" class="quiet" onclick={remove} aria-label={format!("Remove {name}")}>{ "\u{00d7}" }</button>
            </header>
            <p class="sentence">{ plan::sentence(&results.model, component, &*ui.numbers) }</p>
            <div class="fields">
                <div class="weight">
                    <NumberField label="Weight" value={weight} unit={Unit::Percent} step=0.01 range={(0.0, 1.0)} onchange={set_weight} />
                    <input type="range" min="0" max="1" step="0.01" value={weight.to_string()} oninput={slide} onchange={settle} onpointerup={release}
                        aria-label={format!("Weight of {name}")} aria-valuetext={ui.numbers.percent(weight, 1)} />
                </div>
                <Choice label="Measure" value={component.measure.clone()} options={measure_options(results, true)}
                    onchange={set("measure", "Measure")} />
                <Choice label="Measured and paid" value={period_key(component.period)} options={periods.to_vec()}
                    onchange={set("period", "Period")} />
            </div>
            <CurveEditor path={format!("{path}/curve")} name={name.clone()} curve={component.curve.clone()} {hue}
                now={attainments(results, plan_id, id)} />
        </article>
    }
}

fn period_key(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Half => "half",
        Period::Year => "year",
    }
}

fn pools(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let add = {
        let (ui, results) = (ui.clone(), results.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&results.model.pools, "pool");
            let (measure, mut changes) = a_measure(&results.model);
            let members: Vec<&String> = results.model.roles.keys().collect();
            let pool = json!({
                "name": "Shared pool",
                "fund": {"at_target": 100_000, "measure": measure,
                    "curve": {"points": [[0.9, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"}},
                "members": members,
                "split": {"target_incentive": 1},
            });
            changes.push(Change::Value(format!("/pools/{id}"), pool));
            ui.edit("New pool", Change::All(changes));
        })
    };
    html! {
        <section class="plan pools">
            <h2>{ "Shared pools" }</h2>
            <p class="hint">{ "A fund beside the target incentives that its members share, once a year." }</p>
            <div class="cards">
                { for results.model.pools.keys().map(|id| html! {
                    { pool_card(ui, state, id) }
                }) }
            </div>
            <button type="button" class="action" onclick={add}>{ "Add a pool" }</button>
        </section>
    }
}

fn pool_card(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results = &state.results;
    let Some(pool) = results.model.pools.get(id) else {
        return html! {};
    };
    let path = format!("/pools/{}", escape(id));
    let name = pool.name.clone();
    let outcome = results.outcome.pools.get(id);
    let rename = {
        let (ui, path) = (ui.clone(), path.clone());
        Callback::from(move |name: String| ui.set("Name of a pool", format!("{path}/name"), name))
    };
    let remove = {
        let (ui, name, path) = (ui.clone(), name.clone(), path.clone());
        Callback::from(move |_: MouseEvent| ui.set(format!("Removal of {name}"), path.clone(), Value::Null))
    };
    let set_fund = {
        let (ui, name, path) = (ui.clone(), name.clone(), format!("{path}/fund/at_target"));
        Callback::from(move |number: Option<f64>| {
            ui.edit(format!("Fund of {name}"), number_change(&path, number));
        })
    };
    let set_measure = {
        let (ui, name, path) = (ui.clone(), name.clone(), format!("{path}/fund/measure"));
        Callback::from(move |key: String| ui.set(format!("Measure of {name}"), path.clone(), key))
    };
    html! {
        <article key={id.to_owned()} class="component shared" data-pool={id.to_owned()}>
            <header>
                <h3>{ &name }</h3>
                <button type="button" class="quiet" onclick={remove} aria-label={format!("Remove {name}")}>{ "\u{00d7}" }</button>
            </header>
            <p class="sentence">{ outcome.map(|outcome| format!(
                "The expected year fills it with {}, at {} of the goal of {}.",
                ui.numbers.money(outcome.fund),
                ui.numbers.percent(outcome.attainment, 1),
                lower(&measure_name(results, &pool.fund.measure)),
            )).unwrap_or_default() }</p>
            <div class="fields">
                <TextField label="Name" value={name.clone()} onchange={rename} />
                <NumberField label="Fund at 100%" value={pool.fund.at_target.get()} unit={Unit::Money} step=10_000.0 onchange={set_fund} />
                <Choice label="Filled by" value={pool.fund.measure.clone()} options={measure_options(results, false)} onchange={set_measure} />
            </div>
            <CurveEditor path={format!("{path}/fund/curve")} name={name.clone()} curve={pool.fund.curve.clone()}
                hue={hue_of_measure(&results.model, &pool.fund.measure)}
                now={outcome.map(|outcome| vec![outcome.attainment]).unwrap_or_default()} />
            { gates(ui, state, id) }
            { split(ui, state, id) }
            { members(ui, state, id) }
        </article>
    }
}

fn gates(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results = &state.results;
    let Some(pool) = results.model.pools.get(id) else {
        return html! {};
    };
    let path = format!("/pools/{}/gates", escape(id));
    let outcome = results.outcome.pools.get(id);
    let open = |gate: &str| outcome.and_then(|pool| pool.gates.get(gate)).copied();
    let add = {
        let (ui, path, gates) = (ui.clone(), path.clone(), pool.gates.clone());
        let measure = measure_options(results, false)
            .into_iter()
            .next()
            .map(|(id, _)| id)
            .unwrap_or_default();
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&gates, "gate");
            let gate = json!({"measure": measure, "at_least": 0.9, "otherwise": 0});
            ui.set("New gate", format!("{path}/{id}"), gate);
        })
    };
    html! {
        <div class="part">
            <h4>{ "Gates" }</h4>
            if !pool.gates.is_empty() {
                <div class="scroll"><table class="grid">
                    <thead><tr>
                        <th scope="col">{ "Measure" }</th><th scope="col">{ "At least" }</th><th scope="col">{ "Else pays" }</th>
                        <th scope="col">{ "Expected" }</th><th scope="col"><span class="sr">{ "Remove" }</span></th>
                    </tr></thead>
                    <tbody>
                        { for pool.gates.iter().map(|(id, gate)| {
                            let path = format!("{path}/{}", escape(id));
                            let set = |field: &str, what: &'static str| {
                                let (ui, path) = (ui.clone(), format!("{path}/{field}"));
                                Callback::from(move |number: Option<f64>| ui.edit(what, number_change(&path, number)))
                            };
                            let choose = {
                                let (ui, path) = (ui.clone(), format!("{path}/measure"));
                                Callback::from(move |key: String| ui.set("Measure of a gate", path.clone(), key))
                            };
                            let remove = {
                                let (ui, path) = (ui.clone(), path.clone());
                                Callback::from(move |_: MouseEvent| ui.set("Removal of a gate", path.clone(), Value::Null))
                            };
                            html! {
                                <tr key={id.clone()}>
                                    <td><Choice label="Measure of the gate" bare=true value={gate.measure.clone()}
                                        options={measure_options(results, false)} onchange={choose} /></td>
                                    <td><NumberField label="Opens at" bare=true value={gate.at_least.get()} unit={Unit::Percent} step=0.01
                                        range={(0.0, 100.0)} onchange={set("at_least", "Level of a gate")} /></td>
                                    <td><NumberField label="Factor below" bare=true value={gate.otherwise.get()} unit={Unit::Percent} step=0.05
                                        range={(0.0, 1.0)} onchange={set("otherwise", "Factor below a gate")} /></td>
                                    <td>{ match open(id) { Some(true) => "open", Some(false) => "closed", None => "\u{2013}" } }</td>
                                    <td><button type="button" class="quiet" onclick={remove} aria-label="Remove the gate">{ "\u{00d7}" }</button></td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table></div>
            }
            <button type="button" class="link" onclick={add}>{ "add a gate" }</button>
        </div>
    }
}

/// The three bases of the split: one typed makes the others follow, so that they stay the whole.
fn split(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let Some(pool) = state.results.model.pools.get(id) else {
        return html! {};
    };
    let path = format!("/pools/{}/split", escape(id));
    let part =
        |part: Option<hagstone_engine::model::Share>| part.map_or(0.0, hagstone_engine::model::Share::get);
    let parts = [
        (
            "target_incentive",
            "By target incentive",
            part(pool.split.target_incentive),
        ),
        ("equal", "Equally", part(pool.split.equal)),
        ("contribution", "By contribution", part(pool.split.contribution)),
    ];
    let set = |key: &'static str| {
        let (ui, path) = (ui.clone(), format!("{path}/{key}"));
        Callback::from(move |number: Option<f64>| ui.edit("Split of a pool", number_change(&path, number)))
    };
    let sum: f64 = parts.iter().map(|(_, _, share)| share).sum();
    html! {
        <div class="part">
            <h4>{ "Shared out" }</h4>
            <div class="fields">
                { for parts.into_iter().map(|(key, name, share)| html! {
                    <NumberField key={key} label={name} value={share} unit={Unit::Percent} step=0.05 range={(0.0, 1.0)} onchange={set(key)} />
                }) }
            </div>
            if (sum - 1.0).abs() > 1e-5 {
                <p class="wrong">{ format!("The parts sum to {}, not to 100%.", ui.numbers.percent(sum, 2)) }</p>
            }
        </div>
    }
}

fn members(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results = &state.results;
    let Some(pool) = results.model.pools.get(id) else {
        return html! {};
    };
    let path = format!("/pools/{}/members", escape(id));
    html! {
        <div class="part">
            <h4>{ "Members" }</h4>
            <ul class="members">
                { for results.model.roles.iter().map(|(id, role)| {
                    let on = pool.members.contains(id);
                    let toggle = member_toggle(ui, &path, &pool.members, id, on);
                    let paid = results.outcome.pools.get(id).and_then(|pool| pool.paid.get(id));
                    html! {
                        <li key={id.clone()}>
                            <label>
                                <input type="checkbox" checked={on} onchange={toggle} />
                                { &role.name }
                                if let Some(paid) = paid {
                                    <small>{ format!(" {} in all", ui.numbers.money(*paid)) }</small>
                                }
                            </label>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

fn member_toggle(ui: &Ui, path: &str, members: &[String], id: &str, on: bool) -> Callback<Event> {
    let (ui, path, members, id) = (ui.clone(), path.to_owned(), members.to_vec(), id.to_owned());
    Callback::from(move |_: Event| {
        let mut members = members.clone();
        if on {
            members.retain(|member| *member != id);
        } else {
            members.push(id.clone());
        }
        ui.set("Members of a pool", path.clone(), members);
    })
}
