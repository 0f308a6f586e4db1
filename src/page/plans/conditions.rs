//! Conditions and limits of a component: gates, hurdles, modifiers, cap, floor, window.

use hagstone_engine::model::{
    Amount, Component, Factors, Gate, Id, Limit, LimitPeriod, Modifier, Of, Period, Table,
};
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
                title: "Gates", one: "gate", hint: "What is not met multiplies the pay by its factor.", own: true, factor: true,
            }, &|_| None) }
            { gates(&spot.at("hurdles"), results, &component.hurdles, &Words {
                title: "Hurdles", one: "hurdle", hint: "Until all are met nothing is accelerated beyond the goal.", own: true, factor: false,
            }, &|_| None) }
            { modifiers(&spot.at("modifiers"), results, &component.modifiers) }
            <div class="part">
                <h4>{ "Limits" }</h4>
                { limit(&spot.at("cap"), "At most", component.cap.map(|cap| (per_key(cap.per), cap.at)), &per_options()) }
                { limit(&spot.at("floor"), "At least", component.floor.map(|floor| (per_key(floor.per), floor.at)), &per_options()) }
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
    options(&[("period", "in each period"), ("year", "in the year")])
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
        if words.own { "own period" } else { "the year" }.to_owned(),
    )];
    periods.extend(super::spans());
    html! {
        <div class="part">
            <h4>{ words.title }</h4>
            <p class="hint">{ words.hint }</p>
            if !gates.is_empty() {
                <div class="scroll"><table class="grid conditions">
                    <thead><tr>
                        <th scope="col">{ "Measure" }</th><th scope="col">{ "Looked at" }</th>
                        <th scope="col">{ "At least" }</th><th scope="col">{ "Below" }</th><th scope="col">{ "In" }</th>
                        if words.factor { <th scope="col">{ "Else pays" }</th> }
                        if known { <th scope="col">{ "Expected" }</th> }
                        <th scope="col"><span class="sr">{ "Remove" }</span></th>
                    </tr></thead>
                    <tbody>
                        { for gates.iter().map(|(id, gate)| {
                            let at = Spot::new(spot.ui(), spot.id(id).path, format!("a {}", words.one));
                            let kind = Kind::of(figure_unit(&results.model, &gate.measure, gate.of)).signed().or_none();
                            let of = match gate.of { Of::Attainment => "attainment", Of::Result => "result" };
                            html! {
                                <tr key={id.as_str()}>
                                    <td data-label="Measure">{ at.choice_cell("Measure", "measure", &gate.measure, measures.clone()) }</td>
                                    <td data-label="Looked at">{ at.choice_cell("Figure", "of", of, of_options()) }</td>
                                    <td data-label="At least">{ at.cell("At least", "at_least", gate.at_least.map(Amount::get), kind) }</td>
                                    <td data-label="Below">{ at.cell("Below", "below", gate.below.map(Amount::get), kind) }</td>
                                    <td data-label="In">{ at.choice_cell("Period", "period", gate.period.map_or("", period_key), periods.clone()) }</td>
                                    if words.factor {
                                        <td data-label="Else pays">{ at.cell("Factor", "otherwise", Some(gate.otherwise.get()), Kind::PERCENT.within(0.0, 1000.0)) }</td>
                                    }
                                    if known {
                                        <td data-label="Expected">{ match open(id) { Some(true) => "open", Some(false) => "closed", None => "\u{2013}" } }</td>
                                    }
                                    <td>{ at.remove(&format!("the {}", words.one)) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table></div>
            }
            { spot.add(&format!("add a {}", words.one), &format!("New {}", words.one), &free_id(gates, words.one), fresh) }
        </div>
    }
}

fn modifiers(spot: &Spot, results: &Results, modifiers: &Table<Modifier>) -> Html {
    let measures = measure_options(results, true);
    let measure = measures.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let fresh = json!({"measure": measure, "factors": {"steps": [{"from": 0, "factor": 0.9}, {"from": 1, "factor": 1}, {"from": 1.1, "factor": 1.1}]}});
    let mut periods = vec![(String::new(), "own period".to_owned())];
    periods.extend(super::spans());
    html! {
        <div class="part">
            <h4>{ "Modifiers" }</h4>
            <p class="hint">{ "Factors on the pay from another measure." }</p>
            { for modifiers.iter().map(|(id, modifier)| {
                let at = Spot::new(spot.ui(), spot.id(id).path, "a modifier");
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
                        at.edit("Factors", vec![
                            Change::Value(format!("{}/factors", at.path), json!({ key: list })),
                        ]);
                    })
                };
                html! {
                    <div key={id.as_str()} class="sub">
                        <div class="fields">
                            { at.choice("Measure", "measure", &modifier.measure, measures.clone()) }
                            { at.choice("Looked at", "of", match modifier.of { Of::Attainment => "attainment", Of::Result => "result" }, of_options()) }
                            { at.choice("In", "period", modifier.period.map_or("", period_key), periods.clone()) }
                            { choice_to("Factors", key, options(&[("steps", "in steps"), ("points", "in proportion between points")]), false, change) }
                        </div>
                        { rows(&at.at("factors").at(key), &value.get(key).cloned().unwrap_or_default(), &[
                            Column::new("From", column, unit),
                            Column::new("Factor", "factor", Kind::FACTOR),
                        ], "factor") }
                        <p class="row">{ at.drop("the modifier") }</p>
                    </div>
                }
            }) }
            { spot.add("add a modifier", "New modifier", &free_id(modifiers, "modifier"), fresh) }
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
                ("", "no limit"), ("amount", "an amount"), ("share_of_target", "share of target"), ("share_of_base", "share of base"),
            ]), false, choose) }
            if number.is_some() {
                { spot.number("How much", &format!("at/{key}"), number, kind) }
                { spot.choice("Holds", "per", per, periods.to_vec()) }
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
            <h4>{ "Days that count" }</h4>
            { spot.tick("Only some days count, as for a sales prize", "window", days.is_some(), json!({"from": first_day(&results.model), "to": quarter_end(&results.model)})) }
            if let Some((from, to)) = days {
                <div class="fields">
                    { at.number("From", "from", Some(from), Kind::DATE) }
                    { at.number("To", "to", Some(to), Kind::DATE) }
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
                format!("in {}", crate::view::plan::a_period(period)),
            )
        })
        .to_vec()
}
