//! Goal: the revenue target, whose part of it is whose, and what is expected of the year.

use std::rc::Rc;

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{
    Better, Id, Measure, MeasureGoal, Money, Quantity, RevenueGoal, Scope, Typed, Weight,
};
use serde_json::{Value, json};
use yew::prelude::*;

use crate::component::context::{StateRef, Ui};
use crate::component::edit::{Kind, Spot, options};
use crate::component::field::{Choice, NumberField, TextField, number_change};
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::state::{Change, Results, escape};
use crate::text::Unit;
use crate::view::plan::unit_of;
use crate::view::{goal as path, lower};

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
                                <tr key={id.as_str()}>
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
                <table class="grid measures">
                    <thead>
                        <tr>
                            <th scope="col">{ "Measure" }</th><th scope="col">{ "Counts" }</th><th scope="col">{ "Whose" }</th>
                            <th scope="col">{ "Better" }</th><th scope="col">{ "Goal" }</th><th scope="col">{ "Result, typed" }</th>
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
    scopes.extend([
        ("own_team".to_owned(), "each one's team".to_owned()),
        ("own_function".to_owned(), "each one's function".to_owned()),
    ]);
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
        Scope::OwnTeam => "own_team".into(),
        Scope::OwnFunction => "own_function".into(),
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

fn counts_key(counts: &Quantity) -> &'static str {
    match counts {
        Quantity::Revenue => "revenue",
        Quantity::RevenueGrowth => "revenue_growth",
        Quantity::Amount => "amount",
        Quantity::Count => "count",
        Quantity::Rate => "rate",
        Quantity::Score => "score",
        Quantity::Sum(_) => "sum",
        Quantity::Ratio(_) => "ratio",
        Quantity::Lowest(_) => "lowest",
        Quantity::Weighted(_) => "weighted",
        Quantity::RollUp(_) => "roll_up",
        Quantity::VariablePay(_) => "variable_pay",
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
    let unit = unit_of(&results.model, id);
    let write = |value: f64| match unit {
        Unit::Money => ui.numbers.money_short(value),
        Unit::Percent => ui.numbers.percent(value, 1),
        _ => ui.numbers.number((value * 10.0).round() / 10.0),
    };
    let typable = match measure.counts {
        Quantity::Revenue => measure.scope.is_shared(),
        _ => measure.counts.is_typed(),
    };
    let typed = results.model.results.get(id);
    // A result is typed as it stands in the document: a new one of revenue in money, of anything else as a share.
    let in_money = match typed {
        Some(Typed::Attainment(_)) => false,
        Some(_) => true,
        None => measure.counts.is_revenue(),
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
        let (ui, path, name) = (ui.clone(), path.clone(), name.clone());
        let (model, id, has_goal) = (results.clone(), id.to_owned(), measure.goal.is_some());
        Callback::from(move |key: String| {
            let mut changes = vec![Change::Value(
                format!("{path}/counts"),
                counts_value(&model.model, &id, &key),
            )];
            let goal = match key.as_str() {
                "amount" => 100_000.0,
                "count" | "score" => 100.0,
                "rate" => 0.9,
                _ => 0.0,
            };
            // What is calculated has its parts' goals; one of its own can be typed.
            if goal <= 0.0 {
                changes.push(Change::Value(format!("{path}/goal"), Value::Null));
            } else if !has_goal {
                changes.push(Change::Value(
                    format!("{path}/goal"),
                    json!({"year": json_number(goal)}),
                ));
            }
            ui.edit(format!("What is counted of {name}"), Change::All(changes));
        })
    };
    let set_scope = {
        let set = set("scope", "Scope");
        Callback::from(move |key: String| set(scope_value(&key)))
    };
    let set_goal = {
        let set = set("goal", "Goal");
        Callback::from(move |number: Option<f64>| {
            set(number.map_or(Value::Null, |number| json!({"year": json_number(number)})));
        })
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
        ("rate", "a rate"),
        ("score", "a score"),
        ("sum", "sum of others"),
        ("ratio", "one over another"),
        ("lowest", "lowest attainment"),
        ("weighted", "weighted attainment"),
        ("roll_up", "everybody's own"),
        ("variable_pay", "variable pay"),
    ];
    let goal = match &measure.goal {
        Some(MeasureGoal::Year(amount)) => Some(amount.get()),
        Some(_) => outcome.map(|outcome| outcome.goal),
        None => None,
    };
    let derived = !measure.counts.is_typed() && !measure.counts.is_revenue();
    let spot = Spot::new(ui, path.clone(), name.clone());
    let better = match measure.better {
        Better::Higher => "higher",
        Better::Lower => "lower",
    };
    html! {
        <>
        <tr key={id.to_owned()} class={derived.then_some("open")}>
            <td><TextField label={format!("Name of the measure {name}")} bare=true value={name.clone()} onchange={rename} /></td>
            <td><Choice label={format!("What {name} counts")} bare=true value={counts_key(&measure.counts)}
                options={counts.map(|(key, name)| (key.to_owned(), name.to_owned())).to_vec()} onchange={set_counts} /></td>
            <td><Choice label={format!("Whose {name} is")} bare=true value={scope_key(&measure.scope)}
                options={scopes(&results.model)} onchange={set_scope} /></td>
            <td>{ spot.choice_cell("Better", "better", better, options(&[("higher", "more"), ("lower", "less")])) }</td>
            <td>
                if measure.counts.is_attainment() {
                    { "100%" }
                } else if measure.counts.is_revenue() {
                    { outcome.map_or_else(|| "each one's part".to_owned(), |outcome| write(outcome.goal)) }
                } else {
                    <NumberField label={format!("Goal of {name}")} bare=true {unit} optional={derived}
                        step={if unit == Unit::Percent { 0.01 } else { 1.0 }} value={goal} onchange={set_goal} />
                }
            </td>
            <td>
                if typable {
                    if in_money {
                        <NumberField label={format!("Result of {name}")} bare=true optional=true value={typed_value}
                            {unit} range={(-1e13, 1e13)} step={if unit == Unit::Money { 100_000.0 } else { 1.0 }} onchange={set_typed} />
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
        if derived {
            <tr key={format!("{id}/of")} class="details-of"><td colspan="8">{ parts(&spot, results, id, &measure.counts) }</td></tr>
        }
        </>
    }
}

/// A quantity of a kind, made of measures that there are.
fn counts_value(model: &Model, id: &str, key: &str) -> Value {
    let mut others = model.measures.iter().filter(|(other, _)| *other != id);
    let first = others.next().map_or(id, |(id, _)| id).to_owned();
    let second = others.next().map_or(first.as_str(), |(id, _)| id).to_owned();
    let own = model
        .measures
        .iter()
        .find(|(other, measure)| *other != id && measure.scope == Scope::Own)
        .map_or(first.as_str(), |(id, _)| id);
    match key {
        "sum" => json!({"sum": [first]}),
        "ratio" => json!({"ratio": {"of": first, "to": second}}),
        "lowest" => json!({"lowest": [first, second]}),
        "weighted" if first == second => json!({"weighted": {"of": {first: 1}}}),
        "weighted" => json!({"weighted": {"of": {first: 0.5, second: 0.5}}}),
        "roll_up" => json!({"roll_up": {"of": own}}),
        "variable_pay" => json!({"variable_pay": {}}),
        _ => key.into(),
    }
}

/// What a measure that is calculated is made of.
fn parts(spot: &Spot, results: &Results, id: &str, counts: &Quantity) -> Html {
    let model = &results.model;
    let name = |(id, measure): (&Id, &Measure)| (id.to_string(), measure.name.clone());
    let others: Vec<(String, String)> = model
        .measures
        .iter()
        .filter(|(other, _)| *other != id)
        .map(name)
        .collect();
    let own: Vec<(String, String)> = model
        .measures
        .iter()
        .filter(|(other, measure)| *other != id && measure.scope == Scope::Own)
        .map(name)
        .collect();
    let roles: Vec<(String, String)> = model
        .roles
        .iter()
        .map(|(id, role)| (id.to_string(), role.name.clone()))
        .collect();
    let at = spot.at("counts");
    let few = |below: &str, chosen: &[Id]| {
        html! {
            <>
                { at.at(below).members("Roles", chosen, &roles) }
                <p class="hint">{ "All roles where none is ticked." }</p>
            </>
        }
    };
    match counts {
        Quantity::Sum(of) => at.at("sum").members("Parts", of, &others),
        Quantity::Lowest(of) => at.at("lowest").members("Parts", of, &others),
        Quantity::Ratio(ratio) => html! {
            <div class="fields">
                { at.choice("Of", "ratio/of", &ratio.of, others.clone()) }
                { at.choice("Divided by", "ratio/to", &ratio.to, others) }
            </div>
        },
        Quantity::Weighted(weighted) => html! {
            <div class="fields">
                { for others.iter().map(|(id, name)| {
                    let weight = weighted.of.get(id).map(|weight| weight.get());
                    let below = format!("weighted/of/{}", escape(id));
                    html! { <div key={id.clone()}>{ at.number(&format!("Weight of {}", lower(name)), &below, weight, Kind::SHARE.or_none()) }</div> }
                }) }
                <div key="/least">{ at.number("Each at least, or the others alone", "weighted/each_at_least",
                    weighted.each_at_least.map(hagstone_engine::model::Level::get), Kind::PERCENT.or_none()) }</div>
            </div>
        },
        Quantity::RollUp(roll) => html! {
            <>
                <div class="fields">{ at.choice("Own results of", "roll_up/of", &roll.of, own) }</div>
                { few("roll_up/roles", &roll.roles) }
            </>
        },
        Quantity::VariablePay(people) => few("variable_pay/roles", &people.roles),
        _ => html! {},
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
