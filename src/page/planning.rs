//! Planning on the page Goal: the years after the first one, what quotas promise of the goal, and what segments must sell for it.

use std::rc::Rc;

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Goal, Id, LaterGoals, MeasureGoal, Share, Table};
use hagstone_engine::{Model, QuotaOutcome};
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::hue_class;
use crate::component::edit::{Kind, Spot, choice_to, enter_moves, options};
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::state::{Change, escape};
use crate::text::Unit;
use crate::view::plan::unit_of;
use crate::view::planning::{self as told, Later};

/// Named people that are shown beside their roles.
const MOST: usize = 50;

/// Growth over the year before, in percent.
const GROWTH: Kind = Kind::PERCENT.within(-1.0, 100.0);

/// How many years are planned, and their targets.
pub(super) fn years(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let Some(goal) = &results.model.goal else {
        return html! {};
    };
    let spot = Spot::new(ui, "/goal", "the goal");
    let horizon = goal.horizon.get();
    let choices = (1..=10).map(|years| {
        let text = if years == 1 {
            "1 year".to_owned()
        } else {
            format!("{years} years")
        };
        (years.to_string(), text)
    });
    let set_horizon = {
        let ui = ui.clone();
        Callback::from(move |key: String| {
            if let Ok(years) = key.parse::<u8>() {
                ui.set("Years planned", "/goal/horizon", years);
            }
        })
    };
    html! {
        <section class="card" data-place="/goal/horizon">
            <h2>{ "Years" }</h2>
            <div class="fields">
                { choice_to("The plan spans", &horizon.to_string(), choices.collect(), false, set_horizon) }
                if horizon > 1 || goal.later.is_some() {
                    { choice_to("Later years are given", Later::of(goal.later.as_ref()).key(), options(&Later::ALL), false, set_way(ui, &results.model)) }
                    { later(&spot, &results.model, goal) }
                }
            </div>
            if let Some(plot) = told::years_plot(results, &*ui.numbers) {
                { years_figure(ui, state, plot) }
            }
        </section>
    }
}

/// Gives the later targets in another way: the same numbers, as far as it can say them.
fn set_way(ui: &Ui, model: &Model) -> Callback<String> {
    let (ui, model) = (ui.clone(), model.clone());
    Callback::from(move |key: String| {
        let targets = model.goal.as_ref().map(Goal::targets).unwrap_or_default();
        let growths = told::growths(&targets);
        let list = |numbers: &[f64]| {
            numbers
                .iter()
                .map(|&number| json_number(number))
                .collect::<Value>()
        };
        let value = match Later::of_key(&key) {
            Later::AsFirst => Value::Null,
            Later::Growth => json!({"growth": json_number(growths.first().copied().unwrap_or(0.1))}),
            Later::GrowthByYear => json!({"growth_by_year": list(&growths)}),
            Later::Amounts => {
                let amounts: Vec<f64> = targets.iter().skip(1).map(|target| target.round()).collect();
                json!({"amounts": list(&amounts)})
            }
        };
        ui.set("How later years are given", "/goal/later", value);
    })
}

/// The fields of the later years.
fn later(spot: &Spot, model: &Model, goal: &Goal) -> Html {
    let at = spot.at("later");
    let first = goal.first_year.get();
    let (key, kind, what) = match &goal.later {
        None => return html! {},
        Some(LaterGoals::Growth(growth)) => {
            return at.number("Growth each year", "growth", Some(growth.get()), GROWTH);
        }
        Some(LaterGoals::GrowthByYear(_)) => ("growth_by_year", GROWTH, "Growth in"),
        Some(LaterGoals::Amounts(_)) => ("amounts", Kind::MONEY, "Goal of"),
    };
    let numbers = told::later_numbers(model);
    let shown = goal.horizon.get().saturating_sub(1);
    html! {
        <>
            { for numbers.iter().take(shown).enumerate().map(|(index, &number)| {
                let label = format!("{what} {}", spot.ui().numbers.editable(first + 1.0 + index as f64));
                let onchange = {
                    let (at, numbers, label) = (at.clone(), numbers.clone(), label.clone());
                    Callback::from(move |number: Option<f64>| {
                        let mut numbers = numbers.clone();
                        if let (Some(slot), Some(number)) = (numbers.get_mut(index), number) {
                            *slot = number;
                            let list: Value = numbers.iter().map(|&number| json_number(number)).collect();
                            at.set(&label, json!({ key: list }));
                        }
                    })
                };
                let place = Some(format!("{}/{key}/{index}", at.path));
                html! { <div key={index}>{ at.number_from(&label, Some(number), kind, false, place, onchange) }</div> }
            }) }
        </>
    }
}

fn years_figure(ui: &Ui, state: &StateRef, plot: crate::chart::LinePlot) -> Html {
    let results = &state.results;
    let numbers = &*ui.numbers;
    let modelled = plot.series.len() > 1;
    let readout = {
        let (series, numbers) = (plot.series.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| {
            let year = x.round();
            let parts: Vec<String> = series
                .iter()
                .filter_map(|line| {
                    let value = value_at(&line.points, year)?;
                    Some(format!("{} {}", line.name, numbers.money_short(value)))
                })
                .collect();
            Some(format!("{}: {}", numbers.editable(year), parts.join(", ")))
        }))
    };
    let note = if modelled {
        format!("Goal and modelled revenue by year, {}", results.outcome.currency)
    } else {
        format!(
            "Goal by year, {}; segments would say what is modelled",
            results.outcome.currency
        )
    };
    html! {
        <Figure name="years" title={told::years_title(results, numbers)} {note} plot={Plot::Lines(plot)}
            table={told::years_table(results, numbers)} ratio=0.5 {readout} />
    }
}

/// The goal from the top down against what adds up from the bottom.
pub(super) fn planning(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    if results.model.goal.is_none() {
        return html! {};
    }
    let numbers = &*ui.numbers;
    let plot = told::plot(results, numbers);
    let rows = plot.rows.len();
    let first = plot.rows.iter().flat_map(|row| &row.parts).next();
    let hue = first.map_or("own", |part| hue_class(part.hue));
    let readout = Readout::of_row(ui, state, told::readout);
    html! {
        <section class="card" data-place="/goal/quotas">
            <h2>{ "Top-down against bottom-up" }</h2>
            { quota_fields(ui, state) }
            if rows > 0 {
                <Figure name="planning" title={told::title(results, numbers)}
                    note={format!("What is expected of quotas and of segments against their parts of the goal, {}", results.outcome.currency)}
                    plot={Plot::Bars(plot)} table={told::table(results, numbers)}
                    height={f64::from(u32::try_from(rows).unwrap_or(1)) * 34.0 + 16.0} {readout}>
                    <ul class="legend">
                        <li class={hue}>{ "expected" }</li><li class={classes!(hue, "hatched")}>{ "assigned, or in the pipeline, beyond it" }</li>
                        <li class="target">{ "part of the goal" }</li>
                    </ul>
                </Figure>
            }
            { quotas(ui, state) }
        </section>
    }
}

/// Which own goals are the quotas, and what of them is expected.
fn quota_fields(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    let quotas = model.goal.as_ref().and_then(|goal| goal.quotas.as_ref());
    let spot = Spot::new(ui, "/goal/quotas", "the quotas");
    let measures = told::quota_measures(model);
    if measures.is_empty() {
        let id = free_id(&model.measures, "bookings");
        let measure =
            json!({"name": "Own bookings", "counts": "amount", "scope": "own", "goal": {"year": 500_000}});
        let add = {
            let ui = ui.clone();
            Callback::from(move |_: MouseEvent| {
                let changes = vec![
                    Change::Value(format!("/measures/{id}"), measure.clone()),
                    Change::Value("/goal/quotas".into(), json!({"measure": id, "attainment": 0.9})),
                ];
                ui.edit("Quotas", Change::All(changes));
            })
        };
        return html! {
            <>
                <p>{ "No measure of each one\u{2019}s own can be a quota, so nothing adds up from the bottom. Add one, and give each role its goal." }</p>
                <button type="button" class="action" onclick={add}>{ "Add quotas" }</button>
            </>
        };
    }
    let mut choices = vec![(String::new(), "none".to_owned())];
    choices.extend(measures);
    let chosen = quotas.map_or("", |quotas| quotas.measure.as_str());
    let choose = {
        let (spot, given) = (spot.clone(), quotas.is_some());
        Callback::from(move |key: String| match key.as_str() {
            "" => spot.set("Measure", Value::Null),
            key if given => spot.at("measure").set("Measure", key),
            key => spot.set("Measure", json!({"measure": key, "attainment": 0.9})),
        })
    };
    html! {
        <>
            if quotas.is_none() {
                <p>{ "Nothing adds up from the bottom yet: say which goals of each one\u{2019}s own are the quotas." }</p>
            }
            <div class="fields">
                { choice_to("The quotas are the goals of", chosen, choices, false, choose) }
                if let Some(quotas) = quotas {
                    { spot.number("Expected of the quotas", "attainment", Some(quotas.attainment.get()), Kind::SHARE) }
                    { spot.number("Expected while ramping", "ramping", quotas.ramping.map(Share::get), Kind::SHARE.or_none()) }
                    { over_assignment(&spot, state) }
                }
            </div>
            if let Some(sentence) = told::sentence(&state.results, &*ui.numbers) {
                <p>{ sentence }</p>
            }
        </>
    }
}

/// What all quotas are of the goal; typed, it scales them all.
fn over_assignment(spot: &Spot, state: &StateRef) -> Html {
    let company = state
        .results
        .outcome
        .planning
        .as_ref()
        .and_then(|planning| planning.company.as_ref());
    let Some(now) = company
        .and_then(|company| company.over_assignment)
        .filter(|now| *now > 0.0)
    else {
        return html! {};
    };
    let onchange = {
        let (spot, state) = (spot.clone(), state.clone());
        Callback::from(move |wanted: Option<f64>| {
            if let Some(changes) = wanted.and_then(|wanted| told::scaled(&state.results, wanted)) {
                spot.edit("Over-assignment", changes);
            }
        })
    };
    spot.number_to(
        "Over-assignment: scales all quotas",
        Some(now),
        Kind::PERCENT.within(now.min(0.01), now.max(100.0)),
        false,
        onchange,
    )
}

/// The quotas of everybody, by team, role and named person, with fields for those that each one has.
fn quotas(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let model = &results.model;
    let quotas = model.goal.as_ref().and_then(|goal| goal.quotas.as_ref());
    let planning = results.outcome.planning.as_ref();
    let (Some(quotas), Some(planning)) = (quotas, planning) else {
        return html! {};
    };
    let Some(company) = &planning.company else {
        return html! {};
    };
    let measure = &quotas.measure;
    let line = |key: String, name: &str, level: &'static str, each: Html, row: Option<&QuotaOutcome>| {
        let cells = row.map(|row| told::quota_cells(row, &*ui.numbers));
        html! {
            <tr {key} class={level} data-quota={name.to_owned()}>
                <th scope="row">{ name }</th>
                <td>{ each }</td>
                { for cells.into_iter().flatten().map(|cell| html! { <td class="number">{ cell }</td> }) }
                if row.is_none() {
                    <td class="number" colspan="7">{ "no quota" }</td>
                }
            </tr>
        }
    };
    let each = |table: &str, id: &Id, name: &str, goals: &Table<MeasureGoal>| {
        let spot = Spot::new(
            ui,
            format!("/{table}/{}/goals/{}", escape(id), escape(measure)),
            name.to_owned(),
        );
        quota_field(&spot, model, measure, goals.get(measure))
    };
    // Who has a quota of their own; the others are in their role's row.
    let own = || {
        model
            .payees
            .iter()
            .filter(|(_, payee)| payee.goals.contains_key(measure))
    };
    let named = own().count();
    let heads = [
        "Whose",
        "Quota of each",
        "Part of the goal",
        "Street quota",
        "Over-assignment",
        "Attainment factor",
        "Expected",
        "Coverage",
        "Gap",
    ];
    html! {
        <>
        <div class="scroll">
            <table class="grid quotas" onkeydown={enter_moves()}>
                <thead><tr>{ for heads.iter().enumerate().map(|(index, head)| html! {
                    <th scope="col" class={(index > 1).then_some("number")}>{ *head }</th>
                }) }</tr></thead>
                <tbody>
                    { line("all".into(), "Everybody", "whole", html! {}, Some(company)) }
                    { for planning.teams.iter().map(|(id, row)| {
                        let name = model.teams.get(id).map_or(id.as_str(), |team| &team.name);
                        line(format!("team:{id}"), name, "whole", html! {}, Some(row))
                    }) }
                    { for model.roles.iter().map(|(id, role)| {
                        let field = each("roles", id, &role.name, &role.goals);
                        line(format!("role:{id}"), &role.name, "part-of", field, planning.roles.get(id))
                    }) }
                    { for own().take(MOST).map(|(id, payee)| {
                        let field = each("payees", id, &payee.name, &payee.goals);
                        line(format!("payee:{id}"), &payee.name, "part-of", field, planning.payees.get(id))
                    }) }
                </tbody>
            </table>
        </div>
        if named > MOST {
            <p class="hint">{ format!("{} more named people have quotas of their own, on the page People.", named - MOST) }</p>
        }
        </>
    }
}

/// A quota: a field where it is one number, or nothing is said; else what it comes to.
fn quota_field(spot: &Spot, model: &Model, measure: &str, goal: Option<&MeasureGoal>) -> Html {
    let unit = unit_of(model, measure);
    match goal {
        None | Some(MeasureGoal::Year(_)) => {
            let value = goal.map(MeasureGoal::total);
            let onchange = {
                let spot = spot.clone();
                Callback::from(move |number: Option<f64>| {
                    let value = number.map_or(Value::Null, |number| json!({"year": json_number(number)}));
                    spot.set("Quota", value);
                })
            };
            let place = Some(format!("{}/year", spot.path));
            spot.number_from("Quota", value, Kind::of(unit).or_none(), true, place, onchange)
        }
        Some(goal) => {
            let numbers = &spot.ui().numbers;
            let total = if unit == Unit::Money {
                numbers.money(goal.total())
            } else {
                numbers.number(goal.total())
            };
            html! { { format!("{total}, by period") } }
        }
    }
}

/// What each segment must sell for its part of the goal.
pub(super) fn needed(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let model = &results.model;
    if model.goal.is_none() {
        return html! {};
    }
    if model.segments.is_empty() {
        return html! {
            <section class="card">
                <h2>{ "What the goal takes" }</h2>
                <p class="hint">{ "Segments say how leads become revenue. With one, on the page Lead to revenue, this says how many wins, \
                    opportunities, SQLs, MQLs and leads the goal takes." }</p>
            </section>
        };
    }
    let heads = [
        "Segment",
        "Share of the goal",
        "Goal",
        "Comes by itself",
        "To be sold",
        "Wins",
        "Opportunities",
        "SQLs",
        "MQLs",
        "Leads",
        "Leads modelled",
        "Pipeline",
        "Gap of the pipeline",
    ];
    let planning = results.outcome.planning.as_ref();
    html! {
        <section class="card" data-figure="needed">
            <h2>{ told::needed_title(results, &*ui.numbers) }</h2>
            <p class="hint">{ "Each segment\u{2019}s part of the goal, less what later orders and customers bring by themselves, back through the rates to \
                leads in whole numbers. The pipeline is that of the modelled opportunities, as a multiple of what is to be sold. \
                Moving one share moves the others." }</p>
            <div class="scroll">
                <table class="grid needed" onkeydown={enter_moves()}>
                    <thead><tr>{ for heads.iter().enumerate().map(|(index, head)| html! {
                        <th scope="col" class={(index > 1).then_some("number")}>{ *head }</th>
                    }) }</tr></thead>
                    <tbody>
                        { for model.segments.iter().map(|(id, segment)| {
                            let spot = Spot::new(ui, format!("/segments/{}", escape(id)), segment.name.clone());
                            let alone = model.segments.len() == 1;
                            let kind = Kind::SHARE.within(if alone { 1.0 } else { 0.0 }, 1.0).or_none();
                            let found = planning.and_then(|planning| planning.segments.get(id));
                            let cells = found.map(|found| told::needed_cells(results, id, found, &*ui.numbers)).unwrap_or_default();
                            html! {
                                <tr key={id.as_str()} data-segment={id.to_string()}>
                                    <th scope="row">{ &segment.name }</th>
                                    <td>{ spot.cell("Share", "goal_share", segment.goal_share.map(Share::get), kind) }</td>
                                    { for cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }) }
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
