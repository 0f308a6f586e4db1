//! People: functions, teams and roles, and what each costs and earns.

use hagstone_engine::Model;
use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Id, MeasureGoal, Role, Scope, Table, TargetIncentive, Typed, Weight};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use super::roster::Roster;
use super::spread::{Spread, fields as spread};
use crate::component::context::{StateRef, Ui};
use crate::component::edit::{Kind, Spot, enter_moves, focus_soon};
use crate::component::field::{Choice, NumberField, TextField, number_change, number_value};
use crate::state::{Change, escape};
use crate::text::Unit;
use crate::view::plan::unit_of;
use crate::view::spread::{Way, goal_amounts, season, typed_amounts};
use crate::view::{lower, people};

/// The page.
pub fn people(ui: &Ui, state: &StateRef) -> Html {
    html! {
        <div class="stack">
            { roles(ui, state) }
            <Roster state={state.clone()} />
            <div class="cols even">
                { functions(ui, state) }
                { teams(ui, state) }
            </div>
        </div>
    }
}

fn roles(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let company = &results.outcome.company;
    let add = {
        let (ui, model) = (ui.clone(), results.model.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&model.roles, "role");
            let (team, mut changes) = a_team(&model);
            let role = json!({"name": say!(people_new_role), "team": team, "heads": 1, "base": 60000, "target_incentive": {"amount": 0}});
            changes.push(Change::Value(format!("/roles/{id}"), role));
            ui.edit(say!(people_new_role), Change::All(changes));
            focus_soon(format!("[data-role={id}] input"));
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(common_roles) }</h2>
            <p class="hint">{ say!(people_people_of_base_salaries_of { heads: ui.numbers.number(company.heads), base_cost: ui.numbers.money_short(company.base_cost), incentive_cost_at_target: ui.numbers.money_short(company.incentive_cost_at_target) }) }</p>
            <div class="scroll">
                <table class="grid roles" onkeydown={enter_moves()}>
                    <thead>
                        <tr>
                            <th scope="col">{ say!(common_role) }</th><th scope="col">{ say!(common_team) }</th><th scope="col">{ say!(common_heads) }</th>
                            <th scope="col">{ say!(people_base) }</th><th scope="col">{ say!(common_incentive) }</th>
                            <th scope="col">{ say!(people_given_as) }</th>
                            <th scope="col">{ say!(people_ote) }</th><th scope="col">{ say!(people_mix) }</th><th scope="col">{ say!(people_pay_plan) }</th>
                            <th scope="col">{ say!(common_target_pay_2) }</th><th scope="col">{ say!(common_earns) }</th><th scope="col">{ say!(common_of_target) }</th>
                            <th scope="col"><span class="sr">{ say!(common_actions) }</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for results.model.roles.keys().map(|id| html! {
                            { role_row(ui, state, id) }
                        }) }
                    </tbody>
                </table>
            </div>
            <button type="button" class="link" data-add="role" onclick={add}>{ say!(people_add_a_role) }</button>
            if !results.model.roles.is_empty() {
                <details class="more">
                    <summary>{ say!(people_goals_ramp_and_points_of_each) }</summary>
                    <div class="parts">
                        { for results.model.roles.iter().map(|(id, role)| role_details(ui, state, id, role)) }
                    </div>
                </details>
            }
        </section>
    }
}

fn role_row(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let results = &state.results;
    let Some(role) = results.model.roles.get(id) else {
        return html! {};
    };
    let path = format!("/roles/{}", escape(id));
    let name = role.name.clone();
    let text = |field: &'static str, what: &'static str| {
        let (ui, path, name) = (ui.clone(), path.clone(), name.clone());
        Callback::from(move |text: String| {
            let value = if text.is_empty() {
                Value::Null
            } else {
                Value::from(text)
            };
            ui.set(say!(people_of { what, name }), format!("{path}/{field}"), value);
        })
    };
    let number = |field: &'static str, what: &'static str| {
        let (ui, path, name) = (ui.clone(), format!("{path}/{field}"), name.clone());
        Callback::from(move |number: Option<f64>| {
            ui.edit(say!(people_of { what, name }), number_change(&path, number));
        })
    };
    let at = |field: &str| AttrValue::from(format!("{path}/{field}"));
    let teams = team_options(&results.model);
    let mut plans = vec![(String::new(), say!(word_none).to_owned())];
    plans.extend(
        results
            .model
            .plans
            .iter()
            .map(|(id, plan)| (id.to_string(), plan.name.clone())),
    );
    let outcome = results.outcome.roles.get(id);
    let (pay, share) = outcome
        .map(|outcome| people::pay(outcome, &*ui.numbers))
        .unwrap_or_default();
    let reached = outcome.is_some_and(|outcome| outcome.target_pay > 0.0 && outcome.reaches_target);
    let (duplicate, remove) = (duplicate(ui, state, id, role), remove(ui, &path, &name));
    html! {
        <tr key={id.to_owned()} data-role={id.to_owned()} data-place={path.clone()}>
            <td><TextField label={say!(people_name_of_the_role { name })} bare=true value={name.clone()} place={at("name")} onchange={text("name", say!(common_name))} /></td>
            <td><Choice label={say!(people_team_of { name })} bare=true value={role.team.to_string()} options={teams} place={at("team")}
                onchange={text("team", say!(common_team))} /></td>
            <td><NumberField label={say!(people_heads_of { name })} bare=true value={role.heads.get()} unit={Unit::Count}
                range={(0.0, 1e6)} place={at("heads")} onchange={number("heads", say!(common_heads))} /></td>
            <td><NumberField label={say!(people_base_of { name })} bare=true value={role.base.get()} unit={Unit::Money}
                step=1000.0 place={at("base")} onchange={number("base", say!(people_base))} /></td>
            { incentive(ui, state, id) }
            <td class="number">{ outcome.map(|role| ui.numbers.money(role.on_target_earnings)).unwrap_or_default() }</td>
            <td class="number">{ outcome.map(people::pay_mix).unwrap_or_default() }</td>
            <td><Choice label={say!(people_pay_plan_of { name })} bare=true value={role.plan.as_deref().unwrap_or_default().to_owned()}
                options={plans} place={at("plan")} onchange={text("plan", say!(people_pay_plan))} /></td>
            <td class="number">{ outcome.map(|role| ui.numbers.money(role.target_pay)).unwrap_or_default() }</td>
            <td class="number">{ pay }</td>
            <td class={classes!("number", reached.then_some("up"))}>{ share }</td>
            <td>
                <div class="actions">
                    <button type="button" class="link" onclick={duplicate} aria-label={say!(people_copy { name })}>{ say!(people_copy_2) }</button>
                    <button type="button" class="quiet" onclick={remove} aria-label={say!(people_remove { name })}>{ "\u{00d7}" }</button>
                </div>
            </td>
        </tr>
    }
}

/// The names of the teams, by id.
pub(super) fn team_options(model: &Model) -> Vec<(String, String)> {
    let name = |(id, team): (&Id, &hagstone_engine::model::Team)| (id.to_string(), team.name.clone());
    model.teams.iter().map(name).collect()
}

/// What a role's people have of their own: goals, results, ramp, points.
fn role_details(ui: &Ui, state: &StateRef, id: &str, role: &Role) -> Html {
    let spot = Spot::new(ui, format!("/roles/{}", escape(id)), role.name.clone());
    let ramp: Vec<f64> = role.ramp.iter().map(|share| share.get()).collect();
    let send = {
        let spot = spot.at("ramp");
        move |ramp: &[f64]| {
            let list: Value = ramp.iter().map(|&share| json_number(share)).collect();
            spot.set(
                say!(common_ramp),
                if ramp.is_empty() { Value::Null } else { list },
            );
        }
    };
    let month = |index: usize| {
        let (ramp, send) = (ramp.clone(), send.clone());
        Callback::from(move |number: Option<f64>| {
            let mut ramp = ramp.clone();
            if let (Some(slot), Some(number)) = (ramp.get_mut(index), number) {
                *slot = number;
            }
            send(&ramp);
        })
    };
    let longer = {
        let (mut ramp, send) = (ramp.clone(), send.clone());
        let next = ramp.last().map_or(0.25, |last| (last + 0.25).min(1.0));
        ramp.push(next);
        Callback::from(move |_: MouseEvent| send(&ramp))
    };
    let shorter = {
        let (mut ramp, send) = (ramp.clone(), send.clone());
        ramp.pop();
        Callback::from(move |_: MouseEvent| send(&ramp))
    };
    html! {
        <div key={id.to_owned()} class="sub">
            <h3>{ &role.name }</h3>
            <div class="fields">
                { goal_fields(&spot, state, &role.goals, &role.results) }
                { spot.number(say!(common_points_in_a_pool), "points", role.points.map(Weight::get), Kind::NUMBER.within(0.0, 1e6).or_none()) }
            </div>
            <div class="ramp">
                { for ramp.iter().enumerate().map(|(index, &share)| html! {
                    <div key={index}>{ spot.number_to(&say!(people_month { index: index + 1 }), Some(share), Kind::SHARE, false, month(index)) }</div>
                }) }
                <p key="more" class="row">
                    <button type="button" class="link" onclick={longer}>{ if ramp.is_empty() { say!(people_let_new_hires_ramp_up) } else { say!(common_add_a_month) } }</button>
                    if !ramp.is_empty() {
                        <button type="button" class="link" onclick={shorter}>{ say!(common_take_the_last_one_away) }</button>
                    }
                </p>
            </div>
            if !ramp.is_empty() {
                <p class="hint">{ say!(people_the_part_of_their_own_goals) }</p>
            }
        </div>
    }
}

/// Own goals and own results by measure, of a role or of a named person.
pub(super) fn goal_fields(
    spot: &Spot,
    state: &StateRef,
    goals: &Table<MeasureGoal>,
    typed: &Table<Typed>,
) -> Html {
    let model = &state.results.model;
    let own = model.measures.iter().filter(|(_, measure)| {
        measure.scope == Scope::Own && (measure.counts.is_typed() || measure.counts.is_ratio())
    });
    html! {
        <>
            { for own.map(|(id, measure)| {
                let set = |below: &'static str, what: &'static str, key: &'static str| {
                    let (spot, name) = (spot.at(below).id(id), measure.name.clone());
                    Callback::from(move |number: Option<f64>| {
                        let value = number.map_or(Value::Null, |number| json!({ key: json_number(number) }));
                        spot.set(&format!("{what} ({name})"), value);
                    })
                };
                let unit = unit_of(model, id);
                let (name, level) = (lower(&measure.name), measure.counts.is_level());
                let weights = season(model);
                let list = |below: &'static str, what: &'static str, kind: Kind, (way, amounts): (Way, Vec<f64>)| {
                    spread(&spot.at(below).id(id), &state.results, Spread {
                        name: say!(people_of { what, name }),
                        step: format!("{what} ({})", measure.name),
                        way, amounts, kind, level, weights: &weights,
                    })
                };
                let at = |below: &str, key: &str| Some(format!("{}/{below}/{}/{key}", spot.path, escape(id)));
                let goal = match goals.get(id).map(goal_amounts) {
                    Some(given) if given.0 != Way::Year => list("goals", say!(common_goal), Kind::of(unit), given),
                    given => {
                        let goal = given.and_then(|(_, amounts)| amounts.first().copied());
                        spot.number_from(&say!(people_goal_of { name }), goal, Kind::of(unit).or_none(), false,
                            at("goals", "year"), set("goals", say!(common_goal), "year"))
                    }
                };
                let result = match typed.get(id).and_then(typed_amounts) {
                    Some(given) if given.0 != Way::Year => list("results", say!(common_result), Kind::of(unit).signed(), given),
                    given => {
                        let (key, kind, result) = match (given, typed.get(id)) {
                            (Some((_, amounts)), _) => ("year", Kind::of(unit).signed(), amounts.first().copied()),
                            (None, Some(Typed::Attainment(level))) => ("attainment", Kind::PERCENT, Some(level.get())),
                            _ => ("attainment", Kind::PERCENT, None),
                        };
                        let whole = if key == "year" { "" } else { say!(people_of_goal) };
                        spot.number_from(&say!(people_result_of { name, whole }), result, kind.or_none(), false,
                            at("results", key), set("results", say!(common_result), key))
                    }
                };
                html! { <>{ goal }{ result }</> }
            }) }
        </>
    }
}

/// The first function, or a new one with the change that makes it.
fn a_function(model: &Model) -> (Id, Vec<Change>) {
    if let Some(id) = model.functions.keys().next() {
        return (id.clone(), Vec::new());
    }
    let made = Change::Value(
        "/functions/function_1".into(),
        json!({"name": say!(common_sales)}),
    );
    ("function_1".into(), vec![made])
}

/// The first team, or a new one with the changes that make it.
fn a_team(model: &Model) -> (Id, Vec<Change>) {
    if let Some(id) = model.teams.keys().next() {
        return (id.clone(), Vec::new());
    }
    let (function, mut changes) = a_function(model);
    let team = json!({"name": say!(people_first_team), "function": function, "revenue_share": 1});
    changes.push(Change::Value("/teams/team_1".into(), team));
    ("team_1".into(), changes)
}

fn duplicate(ui: &Ui, state: &StateRef, id: &str, role: &Role) -> Callback<MouseEvent> {
    let (ui, state, id, name) = (ui.clone(), state.clone(), id.to_owned(), role.name.clone());
    Callback::from(move |_: MouseEvent| {
        let path = format!("/roles/{}", escape(&id));
        let Some(mut copy) = state.results.value.pointer(&path).cloned() else {
            return;
        };
        if let Some(object) = copy.as_object_mut() {
            object.insert("name".into(), say!(people_copy_3 { name }).into());
        }
        let id = free_id(&state.results.model.roles, "role");
        ui.set(say!(people_copy_of { name }), format!("/roles/{id}"), copy);
    })
}

fn remove(ui: &Ui, path: &str, name: &str) -> Callback<MouseEvent> {
    let (ui, path, name) = (ui.clone(), path.to_owned(), name.to_owned());
    Callback::from(move |_: MouseEvent| ui.set(say!(people_removal_of { name }), path.clone(), Value::Null))
}

/// The target incentive, as an amount or as a share of base: two cells.
fn incentive(ui: &Ui, state: &StateRef, id: &str) -> Html {
    let Some(role) = state.results.model.roles.get(id) else {
        return html! {};
    };
    let path = format!("/roles/{}/target_incentive", escape(id));
    let name = role.name.clone();
    let (key, value, unit, step) = match role.target_incentive {
        TargetIncentive::Amount(amount) => ("amount", amount.get(), Unit::Money, 1000.0),
        TargetIncentive::ShareOfBase(share) => ("share_of_base", share.get(), Unit::Percent, 0.01),
    };
    let place = AttrValue::from(format!("{path}/{key}"));
    let set = {
        let (ui, name, path) = (ui.clone(), name.clone(), format!("{path}/{key}"));
        Callback::from(move |number: Option<f64>| {
            ui.edit(
                say!(people_target_incentive_of { name }),
                number_change(&path, number),
            );
        })
    };
    let set_kind = {
        let (ui, name) = (ui.clone(), name.clone());
        let (amount, base) = (role.target_incentive(), role.base.get());
        Callback::from(move |kind: String| {
            let (other, number) = match kind.as_str() {
                "share_of_base" if base > 0.0 => ("amount", (amount / base * 1e6).round() / 1e6),
                "share_of_base" => ("amount", 0.0),
                _ => ("share_of_base", amount.round()),
            };
            ui.edit(
                say!(people_how_the_target_incentive_of_is { name }),
                Change::All(vec![
                    Change::Value(format!("{path}/{other}"), Value::Null),
                    Change::Value(format!("{path}/{kind}"), number_value(Some(number))),
                ]),
            );
        })
    };
    let range = if unit == Unit::Money {
        (0.0, 1e13)
    } else {
        (0.0, 1000.0)
    };
    let kinds = [
        ("amount", say!(word_amount)),
        ("share_of_base", say!(people_of_base)),
    ];
    html! {
        <>
            <td><NumberField label={say!(people_target_incentive_of { name })} bare=true {value} {unit} {step} {range}
                {place} onchange={set} /></td>
            <td><Choice label={say!(people_how_the_target_incentive_of_is { name })} bare=true value={key}
                options={kinds.map(|(key, name)| (key.to_owned(), name.to_owned())).to_vec()} onchange={set_kind} /></td>
        </>
    }
}

fn functions(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let mut roles = vec![(String::new(), say!(word_nobody).to_owned())];
    roles.extend(
        results
            .model
            .roles
            .iter()
            .map(|(id, role)| (id.to_string(), role.name.clone())),
    );
    let add = {
        let (ui, model) = (ui.clone(), results.model.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&model.functions, "function");
            ui.set(
                say!(people_new_function),
                format!("/functions/{id}"),
                json!({"name": say!(people_new_function)}),
            );
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(common_functions) }</h2>
            <p class="hint">{ say!(people_labels_on_teams_a_function_wins) }</p>
            <div class="scroll">
                <table class="grid" onkeydown={enter_moves()}>
                    <thead><tr>
                        <th scope="col">{ say!(common_function) }</th><th scope="col">{ say!(people_lead) }</th>
                        <th scope="col">{ say!(common_incentives) }</th><th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr></thead>
                    <tbody>
                        { for results.model.functions.iter().map(|(id, function)| {
                            let path = format!("/functions/{}", escape(id));
                            let cost = results.outcome.functions.get(id).map(|f| ui.numbers.money_short(f.incentive_cost));
                            let rename = {
                                let (ui, path) = (ui.clone(), path.clone());
                                Callback::from(move |name: String| ui.set(say!(people_name_of_a_function), format!("{path}/name"), name))
                            };
                            let lead = {
                                let (ui, path) = (ui.clone(), path.clone());
                                Callback::from(move |id: String| {
                                    let value = if id.is_empty() { Value::Null } else { id.into() };
                                    ui.set(say!(people_lead_of_a_function), format!("{path}/lead"), value);
                                })
                            };
                            html! {
                                <tr key={id.as_str()} data-place={path.clone()}>
                                    <td><TextField label={say!(people_name_of_the_function { name: function.name })} bare=true value={function.name.clone()} onchange={rename} /></td>
                                    <td><Choice label={say!(people_lead_of { name: function.name })} bare=true
                                        value={function.lead.as_deref().unwrap_or_default().to_owned()} options={roles.clone()} onchange={lead} /></td>
                                    <td class="number">{ cost.unwrap_or_default() }</td>
                                    <td><button type="button" class="quiet" onclick={remove(ui, &path, &function.name)}
                                        aria-label={say!(people_remove { name: function.name })}>{ "\u{00d7}" }</button></td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
            <button type="button" class="link" data-add="function" onclick={add}>{ say!(people_add_a_function) }</button>
        </section>
    }
}

fn teams(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let functions: Vec<(String, String)> = results
        .model
        .functions
        .iter()
        .map(|(id, function)| (id.to_string(), function.name.clone()))
        .collect();
    let add = {
        let (ui, model) = (ui.clone(), results.model.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&model.teams, "team");
            let (function, mut changes) = a_function(&model);
            changes.push(Change::Value(
                format!("/teams/{id}"),
                json!({"name": say!(people_new_team), "function": function}),
            ));
            ui.edit(say!(people_new_team), Change::All(changes));
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(common_teams) }</h2>
            <p class="hint">{ say!(people_each_team_belongs_to_one_function) }</p>
            <div class="scroll">
                <table class="grid" onkeydown={enter_moves()}>
                    <thead><tr>
                        <th scope="col">{ say!(common_team) }</th><th scope="col">{ say!(common_function) }</th>
                        <th scope="col">{ say!(common_heads) }</th><th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr></thead>
                    <tbody>
                        { for results.model.teams.iter().map(|(id, team)| {
                            let path = format!("/teams/{}", escape(id));
                            let heads: f64 = results.outcome.roles.values().filter(|role| role.team == *id).map(|role| role.heads).sum();
                            let rename = {
                                let (ui, path) = (ui.clone(), path.clone());
                                Callback::from(move |name: String| ui.set(say!(people_name_of_a_team), format!("{path}/name"), name))
                            };
                            let choose = {
                                let (ui, path) = (ui.clone(), path.clone());
                                Callback::from(move |id: String| ui.set(say!(people_function_of_a_team), format!("{path}/function"), id))
                            };
                            html! {
                                <tr key={id.as_str()} data-place={path.clone()}>
                                    <td><TextField label={say!(people_name_of_the_team { name: team.name })} bare=true value={team.name.clone()} onchange={rename} /></td>
                                    <td><Choice label={say!(people_function_of { name: team.name })} bare=true
                                        value={team.function.to_string()} options={functions.clone()} onchange={choose} /></td>
                                    <td class="number">{ ui.numbers.number(heads) }</td>
                                    <td><button type="button" class="quiet" onclick={remove(ui, &path, &team.name)}
                                        aria-label={say!(people_remove { name: team.name })}>{ "\u{00d7}" }</button></td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
            <button type="button" class="link" data-add="team" onclick={add}>{ say!(people_add_a_team) }</button>
        </section>
    }
}
