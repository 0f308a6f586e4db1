//! Planning on the page Goal: the years after the first one, what quotas promise of the goal, and what segments must sell for it.

use hagstone_words::say;
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
    let spot = Spot::new(ui, "/goal", say!(planning_the_goal));
    let horizon = goal.horizon.get();
    let choices = (1..=10).map(|years| {
        let text = if years == 1 {
            say!(count_years { count: 1 })
        } else {
            say!(planning_years { years })
        };
        (years.to_string(), text)
    });
    let set_horizon = {
        let ui = ui.clone();
        Callback::from(move |key: String| {
            if let Ok(years) = key.parse::<u8>() {
                ui.set(say!(planning_years_planned), "/goal/horizon", years);
            }
        })
    };
    html! {
        <section class="card" data-place="/goal/horizon">
            <h2>{ say!(common_years) }</h2>
            <div class="fields">
                { choice_to(say!(planning_the_plan_spans), &horizon.to_string(), choices.collect(), false, set_horizon) }
                if horizon > 1 || goal.later.is_some() {
                    { choice_to(say!(planning_later_years_are_given), Later::of(goal.later.as_ref()).key(), options(&Later::ALL), false, set_way(ui, &results.model)) }
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
        ui.set(say!(planning_how_later_years_are_given), "/goal/later", value);
    })
}

/// The fields of the later years.
fn later(spot: &Spot, model: &Model, goal: &Goal) -> Html {
    let at = spot.at("later");
    let first = goal.first_year.get();
    let (key, kind, what) = match &goal.later {
        None => return html! {},
        Some(LaterGoals::Growth(growth)) => {
            return at.number(
                say!(planning_growth_each_year),
                "growth",
                Some(growth.get()),
                GROWTH,
            );
        }
        Some(LaterGoals::GrowthByYear(_)) => ("growth_by_year", GROWTH, say!(planning_growth_in)),
        Some(LaterGoals::Amounts(_)) => ("amounts", Kind::MONEY, say!(planning_goal_of)),
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
        say!(planning_goal_and_modelled_revenue_by_year {
            currency: results.outcome.currency
        })
    } else {
        say!(planning_goal_by_year_segments_would_say {
            currency: results.outcome.currency
        })
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
            <h2>{ say!(planning_top_down_against_bottom_up) }</h2>
            { quota_fields(ui, state) }
            if rows > 0 {
                <Figure name="planning" title={told::title(results, numbers)}
                    note={say!(planning_what_is_expected_of_quotas_and { currency: results.outcome.currency })}
                    plot={Plot::Bars(plot)} table={told::table(results, numbers)}
                    height={f64::from(u32::try_from(rows).unwrap_or(1)) * 34.0 + 16.0} {readout}>
                    <ul class="legend">
                        <li class={hue}>{ say!(planning_expected) }</li><li class={classes!(hue, "hatched")}>{ say!(planning_assigned_or_in_the_pipeline_beyond) }</li>
                        <li class="target">{ say!(planning_part_of_the_goal) }</li>
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
    let spot = Spot::new(ui, "/goal/quotas", say!(planning_the_quotas));
    let measures = told::quota_measures(model);
    if measures.is_empty() {
        let id = free_id(&model.measures, "bookings");
        let measure = json!({"name": say!(planning_own_bookings), "counts": "amount", "scope": "own", "goal": {"year": 500_000}});
        let add = {
            let ui = ui.clone();
            Callback::from(move |_: MouseEvent| {
                let changes = vec![
                    Change::Value(format!("/measures/{id}"), measure.clone()),
                    Change::Value("/goal/quotas".into(), json!({"measure": id, "attainment": 0.9})),
                ];
                ui.edit(say!(planning_quotas), Change::All(changes));
            })
        };
        return html! {
            <>
                <p>{ say!(planning_no_measure_of_each_ones_own) }</p>
                <button type="button" class="action" onclick={add}>{ say!(planning_add_quotas) }</button>
            </>
        };
    }
    let mut choices = vec![(String::new(), say!(word_none).to_owned())];
    choices.extend(measures);
    let chosen = quotas.map_or("", |quotas| quotas.measure.as_str());
    let choose = {
        let (spot, given) = (spot.clone(), quotas.is_some());
        Callback::from(move |key: String| match key.as_str() {
            "" => spot.set(say!(common_measure), Value::Null),
            key if given => spot.at("measure").set(say!(common_measure), key),
            key => spot.set(say!(common_measure), json!({"measure": key, "attainment": 0.9})),
        })
    };
    html! {
        <>
            if quotas.is_none() {
                <p>{ say!(planning_nothing_adds_up_from_the_bottom) }</p>
            }
            <div class="fields">
                { choice_to(say!(planning_the_quotas_are_the_goals_of), chosen, choices, false, choose) }
                if let Some(quotas) = quotas {
                    { spot.number(say!(planning_expected_of_the_quotas), "attainment", Some(quotas.attainment.get()), Kind::SHARE) }
                    { spot.number(say!(planning_expected_while_ramping), "ramping", quotas.ramping.map(Share::get), Kind::SHARE.or_none()) }
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
        say!(planning_over_assignment_scales_all_quotas),
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
                    <td class="number" colspan="7">{ say!(planning_no_quota) }</td>
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
        say!(common_whose),
        say!(planning_quota_of_each),
        say!(common_part_of_the_goal),
        say!(common_street_quota),
        "Over-assignment",
        say!(common_attainment_factor),
        say!(common_expected),
        say!(common_coverage),
        say!(common_gap),
    ];
    html! {
        <>
        <div class="scroll">
            <table class="grid quotas" onkeydown={enter_moves()}>
                <thead><tr>{ for heads.iter().enumerate().map(|(index, head)| html! {
                    <th scope="col" class={(index > 1).then_some("number")}>{ *head }</th>
                }) }</tr></thead>
                <tbody>
                    { line("all".into(), say!(planning_everybody), "whole", html! {}, Some(company)) }
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
            <p class="hint">{ say!(planning_more_named_people_have_quotas_of { named: named - MOST }) }</p>
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
                    spot.set(say!(planning_quota), value);
                })
            };
            let place = Some(format!("{}/year", spot.path));
            spot.number_from(
                say!(planning_quota),
                value,
                Kind::of(unit).or_none(),
                true,
                place,
                onchange,
            )
        }
        Some(goal) => {
            let numbers = &spot.ui().numbers;
            let total = if unit == Unit::Money {
                numbers.money(goal.total())
            } else {
                numbers.number(goal.total())
            };
            html! { { say!(planning_by_period { total }) } }
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
                <h2>{ say!(common_what_the_goal_takes) }</h2>
                <p class="hint">{ say!(planning_segments_say_how_leads_become) }</p>
            </section>
        };
    }
    let heads = [
        say!(common_segment),
        say!(common_share_of_the_goal),
        say!(common_goal),
        say!(planning_comes_by_itself),
        say!(planning_to_be_sold),
        say!(planning_wins),
        say!(common_opportunities),
        "SQLs",
        "MQLs",
        say!(common_leads),
        say!(planning_leads_modelled),
        say!(planning_pipeline),
        say!(planning_gap_of_the_pipeline),
    ];
    let planning = results.outcome.planning.as_ref();
    html! {
        <section class="card" data-figure="needed">
            <h2>{ told::needed_title(results, &*ui.numbers) }</h2>
            <p class="hint">{ say!(planning_each_segments_part_of_the_goal) }</p>
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
                                    <td>{ spot.cell(say!(common_share), "goal_share", segment.goal_share.map(Share::get), kind) }</td>
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
