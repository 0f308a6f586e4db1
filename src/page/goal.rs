//! Goal: the revenue target, whose part of it is whose, and what is expected of the year.

use std::rc::Rc;

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Money, Quantity, RevenueGoal, Scope, Typed, Weight};
use serde_json::{Value, json};
use yew::prelude::*;

use crate::component::context::{StateRef, Ui};
use crate::component::field::{Choice, NumberField, TextField, number_change, number_value};
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::state::{Change, Results, escape};
use crate::text::Unit;
use crate::view::goal as path;

/// The page.
pub fn goal(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let plot = path::plot(results, &*ui.numbers);
    let readout = {
        let (series, numbers) = (plot.series.clone(), ui.numbers.clone());
        let names: Vec<String> = (1..=12)
            .map(|month| numbers.month(path::calendar_month(results, month)))
            .collect();
        Readout(Rc::new(move |x, _| {
            let month = x.round().clamp(1.0, 12.0);
            let name = names
                .iter()
                .zip(1..)
                .find(|(_, index)| (f64::from(*index) - month).abs() < 0.5)?
                .0;
            let parts: Vec<String> = series
                .iter()
                .filter_map(|line| {
                    Some(format!(
                        "{} {}",
                        line.name,
                        numbers.money_short(value_at(&line.points, month)?)
                    ))
                })
                .collect();
            Some(format!("To the end of {name}: {}", parts.join(", ")))
        }))
    };
    html! {
        <div class="stack">
        <div class="cols even">
            <div class="left">
                { target(ui, state) }
                { shares(ui, state) }
                { seasonality(ui, state) }
            </div>
            <div class="right">
                <Figure name="path" title={path::title(results, &*ui.numbers)}
                    note={format!("Revenue to date, {}", results.outcome.currency)}
                    plot={Plot::Lines(plot)} table={path::table(results, &*ui.numbers)} ratio=0.66 {readout} />
            </div>
        </div>
        { measures(ui, state) }
        </div>
    }
}

/// Sends a number to a place of the document.
fn to(ui: &Ui, name: &str, path: &str) -> Callback<Option<f64>> {
    let (ui, name, path) = (ui.clone(), name.to_owned(), path.to_owned());
    Callback::from(move |number: Option<f64>| ui.edit(name.clone(), number_change(&path, number)))
}

fn target(ui: &Ui, state: &StateRef) -> Html {
    let goal = state.results.model.goal.clone();
    let Some(goal) = goal else {
        let start = {
            let ui = ui.clone();
            Callback::from(move |_: MouseEvent| {
                ui.set(
                    "Goal",
                    "/goal",
                    json!({"first_year": 2027, "revenue": {"amount": 10_000_000}}),
                );
            })
        };
        return html! {
            <section class="card">
                <h2>{ "Revenue target" }</h2>
                <p>{ "The model has no goal that can be used, so no attainment can be calculated." }</p>
                <button type="button" class="action" onclick={start}>{ "Set a goal" }</button>
            </section>
        };
    };
    let target = goal.target();
    let last = goal.last_year_revenue.map(Money::get);
    let (how, field) = match goal.revenue {
        RevenueGoal::Amount(amount) => (
            "amount",
            html! { <NumberField label="Revenue goal" value={amount.get()} unit={Unit::Money} step=100_000.0
            onchange={to(ui, "Revenue goal", "/goal/revenue/amount")} /> },
        ),
        RevenueGoal::Growth(growth) => (
            "growth",
            html! { <NumberField label="Growth goal" value={growth.get()} unit={Unit::Percent} step=0.01 range={(-1.0, 100.0)}
            note={format!("a goal of {}", ui.numbers.money(target))}
            onchange={to(ui, "Growth goal", "/goal/revenue/growth")} /> },
        ),
    };
    let set_how = {
        let ui = ui.clone();
        Callback::from(move |key: String| {
            let growth = last
                .filter(|last| *last > 0.0)
                .map_or(0.1, |last| target / last - 1.0);
            let growth = (growth * 1e6).round() / 1e6;
            // Under a scenario the other way of giving the goal is taken away, since a patch adds to what is there.
            let (set, amount) = match key.as_str() {
                "growth" => ("growth", json_number(growth)),
                _ => ("amount", json_number(target.round())),
            };
            let other = if set == "growth" { "amount" } else { "growth" };
            ui.edit(
                "How the goal is given",
                Change::All(vec![
                    Change::Value(format!("/goal/revenue/{other}"), Value::Null),
                    Change::Value(format!("/goal/revenue/{set}"), amount),
                ]),
            );
        })
    };
    let months: Vec<(String, String)> = (1..=12_u8)
        .map(|month| (month.to_string(), ui.numbers.month(month)))
        .collect();
    let set_month = {
        let ui = ui.clone();
        Callback::from(move |key: String| {
            if let Ok(month) = key.parse::<u8>() {
                ui.set("Start of the fiscal year", "/goal/fiscal_year_start", month);
            }
        })
    };
    html! {
        <section class="card">
            <h2>{ "Revenue target" }</h2>
            <div class="fields">
                <Choice label="The goal is given as" value={how}
                    options={vec![("growth".to_owned(), "growth over last year".to_owned()), ("amount".to_owned(), "an amount".to_owned())]}
                    onchange={set_how} />
                { field }
                <NumberField label="Last year's revenue" value={last} unit={Unit::Money} step=100_000.0 optional=true
                    onchange={to(ui, "Last year's revenue", "/goal/last_year_revenue")} />
                <NumberField label="Budget for incentives" value={goal.incentive_budget.map(Money::get)} unit={Unit::Money}
                    step=10_000.0 optional=true onchange={to(ui, "Budget for incentives", "/goal/incentive_budget")} />
                <NumberField label="Year" value={goal.first_year.get()} unit={Unit::Year} range={(1900.0, 2200.0)}
                    onchange={to(ui, "Year", "/goal/first_year")} />
                <Choice label="The fiscal year starts in" value={goal.fiscal_year_start.get().to_string()}
                    options={months} onchange={set_month} />
            </div>
        </section>
    }
}

/// Whose part of the goal is whose.
fn shares(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    html! {
        <section class="card">
            <h2>{ "Shares of the goal" }</h2>
            <p class="hint">{ "Moving one share moves the others: together they are the whole goal." }</p>
            <div class="scroll">
                <table class="grid">
                    <thead>
                        <tr>
                            <th scope="col">{ "Team" }</th><th scope="col">{ "Share" }</th><th scope="col">{ "Goal" }</th>
                            <th scope="col">{ "Expected" }</th><th scope="col">{ "Attainment" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for results.outcome.teams.iter().map(|(id, team)| {
                            let path = format!("/teams/{}/revenue_share", escape(id));
                            let share = results.model.teams.get(id).and_then(|team| team.revenue_share);
                            html! {
                                <tr key={id.clone()}>
                                    <th scope="row">{ &team.name }</th>
                                    <td><NumberField label={format!("Share of {}", team.name)} bare=true optional=true
                                        value={share.map(hagstone_engine::model::Share::get)} unit={Unit::Percent} step=0.01
                                        range={(0.0, 1.0)} onchange={to(ui, &format!("Share of {}", team.name), &path)} /></td>
                                    <td>{ ui.numbers.money_short(team.goal) }</td>
                                    <td>{ ui.numbers.money_short(team.revenue) }</td>
                                    <td>{ team.attainment.map_or_else(|| "\u{2013}".into(), |at| ui.numbers.percent(at, 1)) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// What is counted, and what it is expected to reach.
fn measures(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let add = {
        let (ui, model) = (ui.clone(), results.model.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&model.measures, "measure");
            ui.set(
                "New measure",
                format!("/measures/{id}"),
                json!({"name": "New measure", "counts": "count", "scope": "company", "goal": {"year": 100}}),
            );
        })
    };
    html! {
        <section class="card">
            <h2>{ "Measures and expected results" }</h2>
            <p class="hint">{ "Revenue that is not typed follows from what is. An empty result stands at its goal, or follows." }</p>
            <div class="scroll">
                <table class="grid">
                    <thead>
                        <tr>
                            <th scope="col">{ "Measure" }</th><th scope="col">{ "Counts" }</th><th scope="col">{ "Whose" }</th>
                            <th scope="col">{ "Goal" }</th><th scope="col">{ "Result, typed" }</th>
                            <th scope="col">{ "Expected" }</th><th scope="col"><span class="sr">{ "Remove" }</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for results.model.measures.keys().map(|id| html! {
                            { measure_row(ui, state, id) }
                        }) }
                    </tbody>
                </table>
            </div>
            <button type="button" class="link" onclick={add}>{ "add a measure" }</button>
        </section>
    }
}

/// An id that a table does not have yet.
pub(super) fn free_id<T>(table: &hagstone_engine::model::Table<T>, stem: &str) -> String {
    (1..=u32::MAX)
        .map(|number| format!("{stem}_{number}"))
        .find(|id| !table.contains_key(id))
        .unwrap_or_default()
}

fn scopes(model: &Model) -> Vec<(String, String)> {
    let mut scopes = vec![
        ("company".to_owned(), "company".to_owned()),
        ("own".to_owned(), "each one's own".to_owned()),
    ];
    scopes.extend(
        model
            .functions
            .iter()
            .map(|(id, function)| (format!("function:{id}"), function.name.clone())),
    );
    scopes.extend(
        model
            .teams
            .iter()
            .map(|(id, team)| (format!("team:{id}"), format!("team {}", team.name))),
    );
    scopes
}

fn scope_key(scope: &Scope) -> String {
    match scope {
        Scope::Company => "company".into(),
        Scope::Own => "own".into(),
        Scope::Function(id) => format!("function:{id}"),
        Scope::Team(id) => format!("team:{id}"),
    }
}

fn scope_value(key: &str) -> Value {
    match key.split_once(':') {
        Some((kind, id)) => json!({ kind: id }),
        None => json!(key),
    }
}

fn counts_key(counts: Quantity) -> &'static str {
    match counts {
        Quantity::Revenue => "revenue",
        Quantity::RevenueGrowth => "revenue_growth",
        Quantity::Amount => "amount",
        Quantity::Count => "count",
    }
}

fn measure_row(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results: &Results = &state.results;
    let Some(measure) = results.model.measures.get(id) else {
        return html! {};
    };
    let path = format!("/measures/{}", escape(id));
    let result_path = format!("/results/{}", escape(id));
    let name = measure.name.clone();
    let outcome = results.outcome.measures.get(id);
    let write = |value: f64| match measure.counts {
        Quantity::Count => ui.numbers.number((value * 10.0).round() / 10.0),
        _ => ui.numbers.money_short(value),
    };
    let typable = measure.counts != Quantity::RevenueGrowth
        && (measure.scope != Scope::Own || !measure.counts.is_revenue());
    let typed = results.model.results.get(id);
    // A result is typed as it stands in the document: a new one of revenue in money, of anything else as a share.
    let in_money = match typed {
        Some(Typed::Attainment(_)) => false,
        Some(_) => true,
        None => measure.counts.is_revenue() && measure.scope != Scope::Own,
    };
    let typed_value = match typed {
        Some(Typed::Attainment(level)) => Some(level.get()),
        Some(Typed::Year(amount)) => Some(amount.get()),
        Some(_) => outcome.map(|outcome| outcome.result),
        None => None,
    };
    let set_typed = {
        let (ui, name, path) = (ui.clone(), name.clone(), result_path);
        let key = if in_money { "year" } else { "attainment" };
        Callback::from(move |number: Option<f64>| {
            let value = number.map_or(Value::Null, |number| json!({ key: json_number(number) }));
            ui.set(format!("Result of {name}"), path.clone(), value);
        })
    };
    let set = |field: &'static str, what: &'static str| {
        let (ui, path, name) = (ui.clone(), path.clone(), name.clone());
        move |value: Value| ui.set(format!("{what} of {name}"), format!("{path}/{field}"), value)
    };
    let rename = {
        let set = set("name", "Name");
        Callback::from(move |text: String| set(text.into()))
    };
    let set_counts = {
        let set = set("counts", "What is counted");
        Callback::from(move |key: String| set(key.into()))
    };
    let set_scope = {
        let set = set("scope", "Scope");
        Callback::from(move |key: String| set(scope_value(&key)))
    };
    let set_goal = {
        let set = set("goal", "Goal");
        Callback::from(move |number: Option<f64>| set(json!({"year": number_value(number)})))
    };
    let remove = {
        let (ui, path, name, result) = (
            ui.clone(),
            path.clone(),
            name.clone(),
            format!("/results/{}", escape(id)),
        );
        Callback::from(move |_: MouseEvent| {
            ui.edit(
                format!("Removal of {name}"),
                Change::All(vec![
                    Change::Value(path.clone(), Value::Null),
                    Change::Value(result.clone(), Value::Null),
                ]),
            );
        })
    };
    let counts = [
        ("revenue", "revenue"),
        ("revenue_growth", "growth of revenue"),
        ("amount", "another amount"),
        ("count", "a number of things"),
    ];
    html! {
        <tr key={id.to_owned()}>
            <td><TextField label={format!("Name of the measure {name}")} bare=true value={name.clone()} onchange={rename} /></td>
            <td><Choice label={format!("What {name} counts")} bare=true value={counts_key(measure.counts)}
                options={counts.map(|(key, name)| (key.to_owned(), name.to_owned())).to_vec()} onchange={set_counts} /></td>
            <td><Choice label={format!("Whose {name} is")} bare=true value={scope_key(&measure.scope)}
                options={scopes(&results.model)} onchange={set_scope} /></td>
            <td>
                if measure.counts.is_revenue() {
                    { outcome.map_or_else(|| "each one's part".to_owned(), |outcome| write(outcome.goal)) }
                } else {
                    <NumberField label={format!("Goal of {name}")} bare=true unit={Unit::Count}
                        value={outcome.map(|outcome| outcome.goal)} onchange={set_goal} />
                }
            </td>
            <td>
                if typable {
                    if in_money {
                        <NumberField label={format!("Result of {name}")} bare=true optional=true value={typed_value}
                            unit={if measure.counts == Quantity::Count { Unit::Count } else { Unit::Money }}
                            step=100_000.0 onchange={set_typed} />
                    } else {
                        <NumberField label={format!("Result of {name}, of goal")} bare=true optional=true value={typed_value}
                            unit={Unit::Percent} step=0.01 range={(0.0, 100.0)} onchange={set_typed} />
                    }
                } else {
                    { "follows" }
                }
            </td>
            <td>{ outcome.map_or_else(|| "\u{2013}".to_owned(), |outcome| {
                let at = outcome.attainment.map(|at| format!(" ({})", ui.numbers.percent(at, 1))).unwrap_or_default();
                format!("{}{at}", write(outcome.result))
            }) }</td>
            <td><button type="button" class="quiet" aria-label={format!("Remove {name}")} onclick={remove}>{ "\u{00d7}" }</button></td>
        </tr>
    }
}

/// Twelve weights, the first fiscal month first.
fn seasonality(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let Some(goal) = &results.model.goal else {
        return html! {};
    };
    let weights: Vec<f64> = match &goal.seasonality {
        Some(weights) if weights.len() == 12 => weights.iter().map(|weight| Weight::get(*weight)).collect(),
        _ => vec![1.0; 12],
    };
    let set = |index: usize| {
        let (ui, weights) = (ui.clone(), weights.clone());
        Callback::from(move |number: Option<f64>| {
            let mut weights = weights.clone();
            if let (Some(weight), Some(number)) = (weights.get_mut(index), number) {
                *weight = number;
            }
            let value: Value = weights.iter().map(|&weight| json_number(weight)).collect();
            ui.set("Seasonality", "/goal/seasonality", value);
        })
    };
    html! {
        <section class="card">
            <h2>{ "Seasonality" }</h2>
            <p class="hint">{ "Only the proportions matter: 2 is twice as much as 1." }</p>
            <div class="months">
                { for weights.iter().enumerate().map(|(index, &weight)| html! {
                    <NumberField key={index} label={ui.numbers.month(path::calendar_month(results, index + 1))}
                        value={weight} unit={Unit::Count} step=0.01 range={(0.0, 1e6)} onchange={set(index)} />
                }) }
            </div>
        </section>
    }
}
