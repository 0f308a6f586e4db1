//! Goal: the revenue target of each year, whose part of it is whose, what is expected, and what adds up to it from the bottom.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Money, RevenueGoal, Share};
use serde_json::{Value, json};
use yew::prelude::*;

use super::measures::Measures;
use super::planning;
use crate::component::context::{StateRef, Ui};
use crate::component::field::{Choice, NumberField, number_change};
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::state::{Change, escape};
use crate::text::Unit;
use crate::view::goal as path;
use crate::view::spread::season;

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
            Some(say!(goal_to_the_end_of {
                name,
                parts: parts.join(", ")
            }))
        }))
    };
    html! {
        <div class="stack">
        <div class="cols even">
            <div class="left">
                { target(ui, state) }
                { planning::years(ui, state) }
                { shares(ui, state) }
            </div>
            <div class="right">
                <Figure name="path" title={path::title(results, &*ui.numbers)}
                    note={say!(goal_revenue_to_date { currency: results.outcome.currency })}
                    plot={Plot::Lines(plot)} table={path::table(results, &*ui.numbers)} ratio=0.66 {readout} />
                { seasonality(ui, state) }
            </div>
        </div>
        { super::uncertainty::uncertainty(ui, state) }
        { planning::planning(ui, state) }
        { planning::needed(ui, state) }
        <Measures state={state.clone()} />
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
                    say!(common_goal),
                    "/goal",
                    json!({"first_year": 2027, "revenue": {"amount": 10_000_000}}),
                );
            })
        };
        return html! {
            <section class="card">
                <h2>{ say!(goal_revenue_target) }</h2>
                <p>{ say!(goal_the_model_has_no_goal_that) }</p>
                <button type="button" class="action" onclick={start}>{ say!(goal_set_a_goal) }</button>
            </section>
        };
    };
    let target = goal.target();
    let last = goal.last_year_revenue.map(Money::get);
    let (how, field) = match goal.revenue {
        RevenueGoal::Amount(amount) => (
            "amount",
            html! { <NumberField label={say!(common_revenue_goal)} place="/goal/revenue/amount" value={amount.get()} unit={Unit::Money} step=100_000.0
            onchange={to(ui, say!(common_revenue_goal), "/goal/revenue/amount")} /> },
        ),
        RevenueGoal::Growth(growth) => (
            "growth",
            html! { <NumberField label={say!(goal_growth_goal)} place="/goal/revenue/growth" value={growth.get()} unit={Unit::Percent} step=0.01 range={(-1.0, 100.0)}
            note={say!(goal_a_goal_of { target: ui.numbers.money(target) })}
            onchange={to(ui, say!(goal_growth_goal), "/goal/revenue/growth")} /> },
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
                say!(goal_how_the_goal_is_given),
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
                ui.set(
                    say!(goal_start_of_the_fiscal_year),
                    "/goal/fiscal_year_start",
                    month,
                );
            }
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(goal_revenue_target) }</h2>
            <div class="fields">
                <Choice label={say!(goal_the_goal_is_given_as)} value={how}
                    options={vec![("growth".to_owned(), say!(goal_growth_over_last_year).to_owned()), ("amount".to_owned(), say!(common_an_amount).to_owned())]}
                    onchange={set_how} />
                { field }
                <NumberField label={say!(common_last_year_s_revenue)} place="/goal/last_year_revenue" value={last} unit={Unit::Money} step=100_000.0 optional=true
                    onchange={to(ui, say!(common_last_year_s_revenue), "/goal/last_year_revenue")} />
                <NumberField label={say!(goal_budget_for_incentives)} place="/goal/incentive_budget" value={goal.incentive_budget.map(Money::get)} unit={Unit::Money}
                    step=10_000.0 optional=true onchange={to(ui, say!(goal_budget_for_incentives), "/goal/incentive_budget")} />
                <NumberField label={say!(common_gross_margin)} place="/goal/gross_margin" value={goal.gross_margin.map(Share::get)} unit={Unit::Percent}
                    step=0.01 range={(0.0, 1.0)} optional=true onchange={to(ui, say!(common_gross_margin), "/goal/gross_margin")} />
                <NumberField label={say!(common_year)} place="/goal/first_year" value={goal.first_year.get()} unit={Unit::Year} range={(1900.0, 2200.0)}
                    onchange={to(ui, say!(common_year), "/goal/first_year")} />
                <Choice label={say!(goal_the_fiscal_year_starts_in)} place="/goal/fiscal_year_start" value={goal.fiscal_year_start.get().to_string()}
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
            <h2>{ say!(common_shares_of_the_goal) }</h2>
            <p class="hint">{ say!(goal_moving_one_share_moves_the_others) }</p>
            <div class="scroll">
                <table class="grid">
                    <thead>
                        <tr>
                            <th scope="col">{ say!(common_team) }</th><th scope="col">{ say!(common_share) }</th><th scope="col">{ say!(common_goal) }</th>
                            <th scope="col">{ say!(common_expected) }</th><th scope="col">{ say!(common_attainment) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for results.outcome.teams.iter().map(|(id, team)| {
                            let path = format!("/teams/{}/revenue_share", escape(id));
                            let alone = results.model.teams.len() == 1;
                            let share = results.model.teams.get(id).and_then(|team| team.revenue_share);
                            html! {
                                <tr key={id.as_str()}>
                                    <th scope="row">{ &team.name }</th>
                                    <td><NumberField label={say!(goal_share_of { name: team.name })} bare=true optional=true
                                        value={share.map(Share::get)} unit={Unit::Percent} step=0.01
                                        range={(if alone { 1.0 } else { 0.0 }, 1.0)} place={path.clone()} onchange={to(ui, &say!(goal_share_of { name: team.name }), &path)} /></td>
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

/// An id that a table does not have yet.
pub(super) fn free_id<T>(table: &hagstone_engine::model::Table<T>, stem: &str) -> String {
    (1..=u32::MAX)
        .map(|number| format!("{stem}_{number}"))
        .find(|id| !table.contains_key(id))
        .unwrap_or_default()
}

/// Twelve weights, the first fiscal month first.
fn seasonality(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    if results.model.goal.is_none() {
        return html! {};
    }
    let weights = season(&results.model);
    let set = |index: usize| {
        let (ui, weights) = (ui.clone(), weights.clone());
        Callback::from(move |number: Option<f64>| {
            let mut weights = weights.clone();
            if let (Some(weight), Some(number)) = (weights.get_mut(index), number) {
                *weight = number;
            }
            let value: Value = weights.iter().map(|&weight| json_number(weight)).collect();
            ui.set(say!(common_seasonality), "/goal/seasonality", value);
        })
    };
    html! {
        <section class="card">
            <h2>{ say!(common_seasonality) }</h2>
            <p class="hint">{ say!(goal_only_the_proportions_matter_2_is) }</p>
            <div class="months">
                { for weights.iter().enumerate().map(|(index, &weight)| html! {
                    <NumberField key={index} label={ui.numbers.month(path::calendar_month(results, index + 1))}
                        value={weight} unit={Unit::Count} step=0.01 range={(0.0, 1e6)}
                        place={format!("/goal/seasonality/{index}")} onchange={set(index)} />
                }) }
            </div>
        </section>
    }
}
