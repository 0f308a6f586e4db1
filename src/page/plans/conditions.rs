//! Conditions and limits of a component: gates, hurdles, modifiers, cap, floor, window.

use hagstone_engine::model::{
    Amount, Component, Factors, Gate, Id, Limit, LimitPeriod, Modifier, Of, Period, Table,
};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::super::{first_day, quarter_end};
use super::component::of_options;
use super::{free_id, measure_options, period_key};
use crate::component::edit::{Column, Kind, Spot, choice_to, options, rows};
use crate::state::{Change, Results};
use crate::text::date_number;
use crate::view::plan::figure_unit;

/// How many there are, in brackets.
pub(super) fn count(component: &Component) -> String {
    let count = component.gates.len()
        + component.hurdles.len()
        + component.modifiers.len()
        + usize::from(component.cap.is_some())
        + usize::from(component.floor.is_some())
        + usize::from(component.window.is_some());
    if count > 0 {
        format!(" ({count})")
    } else {
        String::new()
    }
}

pub(super) fn conditions(spot: &Spot, results: &Results, component: &Component) -> Html {
    html! {
        <div class="parts">
            { gates(&spot.at("gates"), results, &component.gates, &Words {
                title: say!(common_gates), one: say!(word_gate), hint: say!(plans_conditions_what_is_not_met_multiplies_the), own: true, factor: true,
            }, &|_| None) }
            { gates(&spot.at("hurdles"), results, &component.hurdles, &Words {
                title: say!(plans_conditions_hurdles), one: say!(word_hurdle), hint: say!(plans_conditions_until_all_are_met_nothing_is), own: true, factor: false,
            }, &|_| None) }
            { modifiers(&spot.at("modifiers"), results, &component.modifiers) }
            <div class="part">
                <h4>{ say!(common_limits) }</h4>
                { limit(&spot.at("cap"), say!(plans_conditions_at_most), component.cap.map(|cap| (per_key(cap.per), cap.at)), &per_options()) }
                { limit(&spot.at("floor"), say!(common_at_least), component.floor.map(|floor| (per_key(floor.per), floor.at)), &per_options()) }
            </div>
            { window(spot, results, component) }
        </div>
    }
}

fn per_key(per: LimitPeriod) -> &'static str {
    match per {
        LimitPeriod::Period => "period",
        LimitPeriod::Year => "year",
    }
}

fn per_options() -> Vec<(String, String)> {
    options(&[
        ("period", say!(plans_conditions_in_each_period)),
        ("year", say!(common_in_the_year)),
    ])
}

/// The words of a table of conditions.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) one: &'static str,
    pub(super) hint: &'static str,
    /// Whether measures of each payee may be looked at.
    pub(super) own: bool,
    /// Whether what is missed pays a factor.
    pub(super) factor: bool,
}

/// A table of conditions; `open` says whether one is met in the expected year, where that is known.
pub(super) fn gates(
    spot: &Spot,
    results: &Results,
    gates: &Table<Gate>,
    words: &Words,
    open: &dyn Fn(&Id) -> Option<bool>,
) -> Html {
    let measures = measure_options(results, words.own);
    let measure = measures.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let fresh = json!({"measure": measure, "at_least": 0.9, "otherwise": 0});
    let known = gates.keys().any(|id| open(id).is_some());
    let mut periods = vec![(
        String::new(),
        if words.own {
            say!(plans_conditions_own_period)
        } else {
            say!(common_the_year)
        }
        .to_owned(),
    )];
    periods.extend(super::spans());
    html! {
        <div class="part">
            <h4>{ words.title }</h4>
            <p class="hint">{ words.hint }</p>
            if !gates.is_empty() {
                <div class="scroll"><table class="grid conditions">
                    <thead><tr>
                        <th scope="col">{ say!(common_measure) }</th><th scope="col">{ say!(plans_conditions_looked_at) }</th>
                        <th scope="col">{ say!(common_at_least) }</th><th scope="col">{ say!(common_below) }</th><th scope="col">{ say!(common_in) }</th>
                        if words.factor { <th scope="col">{ say!(plans_conditions_else_pays) }</th> }
                        if known { <th scope="col">{ say!(common_expected) }</th> }
                        <th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr></thead>
                    <tbody>
                        { for gates.iter().map(|(id, gate)| {
                            let at = Spot::new(spot.ui(), spot.id(id).path, say!(word_a_condition { one: words.one }));
                            let kind = Kind::of(figure_unit(&results.model, &gate.measure, gate.of)).signed().or_none();
                            let of = match gate.of { Of::Attainment => "attainment", Of::Result => "result" };
                            html! {
                                <tr key={id.as_str()}>
                                    <td data-label={say!(common_measure)}>{ at.choice_cell(say!(common_measure), "measure", &gate.measure, measures.clone()) }</td>
                                    <td data-label={say!(plans_conditions_looked_at)}>{ at.choice_cell(say!(plans_conditions_figure), "of", of, of_options()) }</td>
                                    <td data-label={say!(common_at_least)}>{ at.cell(say!(common_at_least), "at_least", gate.at_least.map(Amount::get), kind) }</td>
                                    <td data-label={say!(common_below)}>{ at.cell(say!(common_below), "below", gate.below.map(Amount::get), kind) }</td>
                                    <td data-label={say!(common_in)}>{ at.choice_cell(say!(common_period), "period", gate.period.map_or("", period_key), periods.clone()) }</td>
                                    if words.factor {
                                        <td data-label={say!(plans_conditions_else_pays)}>{ at.cell(say!(common_factor), "otherwise", Some(gate.otherwise.get()), Kind::PERCENT.within(0.0, 1000.0)) }</td>
                                    }
                                    if known {
                                        <td data-label={say!(common_expected)}>{ match open(id) { Some(true) => say!(word_open), Some(false) => say!(word_closed), None => "\u{2013}" } }</td>
                                    }
                                    <td>{ at.remove(&say!(plans_conditions_the { one: words.one })) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table></div>
            }
            { spot.add(&say!(plans_conditions_add_a { one: words.one }), &say!(plans_conditions_new { one: words.one }), &free_id(gates, words.one), fresh) }
        </div>
    }
}

fn modifiers(spot: &Spot, results: &Results, modifiers: &Table<Modifier>) -> Html {
    let measures = measure_options(results, true);
    let measure = measures.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let fresh = json!({"measure": measure, "factors": {"steps": [{"from": 0, "factor": 0.9}, {"from": 1, "factor": 1}, {"from": 1.1, "factor": 1.1}]}});
    let mut periods = vec![(String::new(), say!(plans_conditions_own_period).to_owned())];
    periods.extend(super::spans());
    html! {
        <div class="part">
            <h4>{ say!(plans_conditions_modifiers) }</h4>
            <p class="hint">{ say!(plans_conditions_factors_on_the_pay_from_another) }</p>
            { for modifiers.iter().map(|(id, modifier)| {
                let at = Spot::new(spot.ui(), spot.id(id).path, say!(plans_conditions_a_modifier));
                let value = results.value.pointer(&at.path).and_then(|value| value.get("factors")).cloned().unwrap_or_default();
                let unit = Kind::of(figure_unit(&results.model, &modifier.measure, modifier.of)).signed();
                let (key, column) = match &modifier.factors {
                    Factors::Steps(_) => ("steps", "from"),
                    Factors::Points(_) => ("points", ""),
                };
                let change = {
                    let (at, value) = (at.clone(), value.clone());
                    Callback::from(move |key: String| {
                        let other = if key == "steps" { "points" } else { "steps" };
                        let list = value.get(other).and_then(Value::as_array).cloned().unwrap_or_default();
                        let list: Vec<Value> = list.into_iter().map(|row| match row {
                            Value::Array(pair) => json!({"from": pair.first(), "factor": pair.get(1)}),
                            Value::Object(fields) => json!([fields.get("from"), fields.get("factor")]),
                            other => other,
                        }).collect();
                        at.edit(say!(plans_conditions_factors), vec![
                            Change::Value(format!("{}/factors", at.path), json!({ key: list })),
                        ]);
                    })
                };
                html! {
                    <div key={id.as_str()} class="sub">
                        <div class="fields">
                            { at.choice(say!(common_measure), "measure", &modifier.measure, measures.clone()) }
                            { at.choice(say!(plans_conditions_looked_at), "of", match modifier.of { Of::Attainment => "attainment", Of::Result => "result" }, of_options()) }
                            { at.choice(say!(common_in), "period", modifier.period.map_or("", period_key), periods.clone()) }
                            { choice_to(say!(plans_conditions_factors), key, options(&[("steps", say!(common_in_steps)), ("points", say!(plans_conditions_in_proportion_between_points))]), false, change) }
                        </div>
                        { rows(&at.at("factors").at(key), &value.get(key).cloned().unwrap_or_default(), &[
                            Column::new(say!(common_from), column, unit),
                            Column::new(say!(common_factor), "factor", Kind::FACTOR),
                        ], "factor") }
                        <p class="row">{ at.drop(say!(plans_conditions_the_modifier)) }</p>
                    </div>
                }
            }) }
            { spot.add(say!(plans_conditions_add_a_modifier), say!(plans_conditions_new_modifier), &free_id(modifiers, "modifier"), fresh) }
        </div>
    }
}

/// The fields of a limit: none, or an amount, a share of target or of base, in a period.
pub(super) fn limit(
    spot: &Spot,
    title: &str,
    value: Option<(&str, Limit)>,
    periods: &[(String, String)],
) -> Html {
    let (per, key, number, kind) = match value {
        None => ("", "", None, Kind::MONEY),
        Some((per, Limit::Amount(amount))) => (per, "amount", Some(amount.get()), Kind::MONEY),
        Some((per, Limit::ShareOfTarget(share))) => (
            per,
            "share_of_target",
            Some(share.get()),
            Kind::PERCENT.within(0.0, 1000.0),
        ),
        Some((per, Limit::ShareOfBase(share))) => (
            per,
            "share_of_base",
            Some(share.get()),
            Kind::PERCENT.within(0.0, 1000.0),
        ),
    };
    let choose = {
        let (spot, title) = (spot.clone(), title.to_owned());
        let per = if per.is_empty() {
            periods.last().map(|(key, _)| key.clone()).unwrap_or_default()
        } else {
            per.to_owned()
        };
        Callback::from(move |key: String| {
            let number = if key == "amount" { json!(10_000) } else { json!(2) };
            let value = if key.is_empty() {
                Value::Null
            } else {
                json!({"per": per, "at": {key: number}})
            };
            spot.set(&title, value);
        })
    };
    html! {
        <div class="fields">
            { choice_to(title, key, options(&[
                ("", say!(common_no_limit)), ("amount", say!(common_an_amount)), ("share_of_target", say!(plans_conditions_share_of_target)), ("share_of_base", say!(plans_conditions_share_of_base)),
            ]), false, choose) }
            if number.is_some() {
                { spot.number(say!(common_how_much), &format!("at/{key}"), number, kind) }
                { spot.choice(say!(common_holds), "per", per, periods.to_vec()) }
            }
        </div>
    }
}

fn window(spot: &Spot, results: &Results, component: &Component) -> Html {
    let days = component
        .window
        .map(|window| (date_number(window.from), date_number(window.to)));
    let at = spot.at("window");
    html! {
        <div class="part">
            <h4>{ say!(plans_conditions_days_that_count) }</h4>
            { spot.tick(say!(plans_conditions_only_some_days_count_as_for), "window", days.is_some(), json!({"from": first_day(&results.model), "to": quarter_end(&results.model)})) }
            if let Some((from, to)) = days {
                <div class="fields">
                    { at.number(say!(common_from), "from", Some(from), Kind::DATE) }
                    { at.number(say!(common_to), "to", Some(to), Kind::DATE) }
                </div>
            }
        </div>
    }
}

/// Periods as choices of a limit over several components.
pub(super) fn limit_periods() -> Vec<(String, String)> {
    [Period::Month, Period::Quarter, Period::Half, Period::Year]
        .map(|period| {
            (
                period_key(period).to_owned(),
                say!(plans_conditions_in {
                    period: crate::view::plan::a_period(period)
                }),
            )
        })
        .to_vec()
}
