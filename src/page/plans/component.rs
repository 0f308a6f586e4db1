//! A component as a card: its sentence, the choices that are always in sight, the editor of what it pays, its pay curve,
//! and its conditions and limits behind a line.

use hagstone_engine::model::{
    Basis, Component, Of, Pays, Period, RateTable, Rates, Reached, Share, Spread, TrueUp,
};
use hagstone_words::{Text, say, words};
use yew::prelude::*;

use super::conditions;
use super::convert;
use super::matrix::matrix_grid;
use super::rates::{commission_by, rate_table};
use super::{measure_name, measure_options, period_key, period_options};
use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::{CurveEditor, hue_class};
use crate::component::edit::{Column, Kind, Spot, choice_to, options, rows};
use crate::component::field::{NumberField, number_change};
use crate::component::figure::{Figure, Plot, Readout, value_at};
use crate::component::problems::beside;
use crate::state::{Change, Results, escape};
use crate::text::Unit;
use crate::view::plan::{figure_unit, unit_of};
use crate::view::{hue_of_measure, plan, preview};

/// What a component can pay, as the page names it.
const KINDS: [(&str, Text); 8] = [
    ("curve", words!(plans_component_payout_curve)),
    ("steps", words!(plans_component_payout_in_steps)),
    ("matrix", words!(plans_component_matrix_of_two)),
    ("commission", words!(plans_component_commission)),
    ("commission_by", words!(plans_component_commission_by_deal)),
    ("per_unit", words!(plans_component_amount_per_unit)),
    ("bonus", words!(plans_component_fixed_bonus)),
    ("objective", words!(plans_component_amount_by_score)),
];

/// The word of the file for what a component pays.
fn kind_key(pays: &Pays) -> &'static str {
    match pays {
        Pays::Curve(_) => "curve",
        Pays::Steps(_) => "steps",
        Pays::Commission(_) => "commission",
        Pays::CommissionBy(_) => "commission_by",
        Pays::PerUnit(_) => "per_unit",
        Pays::Bonus(_) => "bonus",
        Pays::Objective(_) => "objective",
        Pays::Matrix(_) => "matrix",
    }
}

/// Whether a weight says anything: what is paid is a share of the target, or is limited to one.
fn is_weighted(component: &Component) -> bool {
    let multiples = |table: &RateTable| table.rates == Rates::MultiplesOfTarget;
    component.weight.is_some()
        || match &component.pays {
            Pays::Curve(_) | Pays::Steps(_) | Pays::Matrix(_) => true,
            Pays::Commission(table) | Pays::PerUnit(table) => multiples(table),
            Pays::CommissionBy(by) => by.tables.values().any(multiples),
            Pays::Bonus(_) | Pays::Objective(_) => false,
        }
}

pub(super) fn card(ui: &Ui, state: &StateRef, plan_id: &str, id: &str, component: &Component) -> Html {
    let results = &state.results;
    let path = format!("/plans/{}/components/{}", escape(plan_id), escape(id));
    let name = component
        .name
        .clone()
        .unwrap_or_else(|| measure_name(results, &component.measure));
    let spot = Spot::new(ui, path, name.clone());
    let hue = hue_of_measure(&results.model, &component.measure);
    html! {
        <article key={id.to_owned()} class={classes!("component", hue_class(hue))} data-component={id.to_owned()}
            data-place={spot.path.clone()} aria-label={name.clone()}>
            <header>
                <h3>{ &name }</h3>
                { spot.remove(&name) }
            </header>
            <p class="sentence">{ plan::sentence(&results.model, component, &*ui.numbers) }</p>
            { beside(ui, results, state.document.value(), &spot.path) }
            { choices(&spot, results, plan_id, id, component) }
            { editor(&spot, state, plan_id, id, component) }
            { pay_curve(ui, results, (plan_id, id), component) }
            <details class="more">
                <summary>{ say!(plans_component_conditions_and_limits { component: conditions::count(component) }) }</summary>
                { conditions::conditions(&spot, results, component) }
            </details>
        </article>
    }
}

/// The choices that decide how pay is measured: never guessed, always in sight.
fn choices(spot: &Spot, results: &Results, plan_id: &str, id: &str, component: &Component) -> Html {
    let set_kind = {
        let (spot, component) = (spot.clone(), component.clone());
        let about = convert::About::of(results, plan_id, id, &component);
        Callback::from(move |kind: String| {
            let changes = convert::to_kind(&spot.path, &component, &kind, &about);
            spot.edit(say!(plans_component_what_is_paid), changes);
        })
    };
    let plan = results.model.plans.get(plan_id);
    let weighted = plan.map_or(0, |plan| {
        plan.components
            .values()
            .filter(|component| component.weight.is_some())
            .count()
    });
    let alone = component.weight.is_some() && weighted == 1;
    let periods = component.period != Period::Year;
    let basis = match component.basis {
        Basis::Period => "period",
        Basis::YearToDate => "year_to_date",
    };
    let spread = match component.spread {
        Spread::Even => "even",
        Spread::AsGoal => "as_goal",
    };
    let true_up = match component.true_up {
        TrueUp::None => "none",
        TrueUp::Up => "up",
        TrueUp::Both => "both",
    };
    html! {
        <div class="fields">
            if is_weighted(component) {
                { weight(spot, component, alone) }
            }
            { spot.choice(say!(common_measure), "measure", &component.measure, measure_options(results, true)) }
            { choice_to(say!(common_pays), kind_key(&component.pays), options(&KINDS), false, set_kind) }
            { spot.choice(say!(plans_component_measured_and_paid), "period", period_key(component.period), period_options()) }
            if periods || basis == "year_to_date" {
                { spot.choice(say!(plans_component_measured_on), "basis", basis,
                    options(&[("period", say!(plans_component_each_period_alone)), ("year_to_date", say!(plans_component_the_year_to_date))])) }
            }
            if periods {
                { spot.choice(say!(plans_component_at_the_year_s_end), "true_up", true_up,
                    options(&[("none", say!(plans_component_nothing_is_settled)), ("up", say!(plans_component_settled_upward)), ("both", say!(plans_component_settled_both_ways))])) }
            }
            if periods && is_weighted(component) {
                { spot.choice(say!(plans_component_target_by_period), "spread", spread,
                    options(&[("even", say!(plans_component_the_same_in_each)), ("as_goal", say!(plans_component_spread_as_the_goal))])) }
            }
        </div>
    }
}

/// `alone` says that no other component has a weight: then this one is the whole.
fn weight(spot: &Spot, component: &Component, alone: bool) -> Html {
    let (ui, name, path) = (
        spot.ui().clone(),
        spot.of.clone(),
        format!("{}/weight", spot.path),
    );
    let weight = component.weight.map_or(0.0, Share::get);
    let place = AttrValue::from(path.clone());
    let set = {
        let (ui, name, path) = (ui.clone(), name.clone(), path.clone());
        Callback::from(move |number: Option<f64>| {
            ui.edit(
                say!(plans_component_weight_of { name }),
                number_change(&path, number),
            );
        })
    };
    let slide = {
        let (ui, name) = (ui.clone(), name.clone());
        Callback::from(move |event: InputEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            let number = (input.value_as_number() * 1e6).round() / 1e6;
            if number.is_finite() {
                ui.drag(
                    say!(plans_component_weight_of { name }),
                    Change::Number(path.clone(), number),
                );
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
    html! {
        <div class="weight">
            <NumberField label={say!(common_weight)} value={weight} unit={Unit::Percent} step=0.01
                range={(if alone { 1.0 } else { 0.0 }, 1.0)} {place} onchange={set} />
            <input type="range" min="0" max="1" step="0.01" disabled={alone} value={weight.to_string()} oninput={slide} onchange={settle} onpointerup={release}
                aria-label={say!(plans_component_weight_of { name })} aria-valuetext={ui.numbers.percent(weight, 1)} />
        </div>
    }
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

fn editor(spot: &Spot, state: &StateRef, plan_id: &str, id: &str, component: &Component) -> Html {
    let results = &state.results;
    let list = |below: &str| {
        let path = format!("{}/pays/{below}", spot.path);
        results.value.pointer(&path).cloned().unwrap_or_default()
    };
    match &component.pays {
        Pays::Curve(curve) => html! {
            <CurveEditor path={format!("{}/pays/curve", spot.path)} name={spot.of.clone()} curve={curve.clone()}
                hue={hue_of_measure(&results.model, &component.measure)} now={attainments(results, plan_id, id)} />
        },
        Pays::Steps(_) => rows(
            &spot.at("pays/steps/steps"),
            &list("steps/steps"),
            &[
                Column::new(say!(common_from_of_goal), "from", Kind::PERCENT),
                Column::new(
                    say!(common_pays_of_target),
                    "pays",
                    Kind::PERCENT.within(0.0, 1000.0),
                ),
            ],
            "step",
        ),
        Pays::Commission(table) => rate_table(
            &spot.at("pays/commission"),
            results,
            (plan_id, id, component),
            table,
            false,
        ),
        Pays::PerUnit(table) => rate_table(
            &spot.at("pays/per_unit"),
            results,
            (plan_id, id, component),
            table,
            true,
        ),
        Pays::CommissionBy(by) => commission_by(spot, results, (plan_id, id, component), by),
        Pays::Bonus(bonus) => {
            let of = of_key(bonus.of);
            let unit = figure_unit(&results.model, &component.measure, bonus.of);
            let bonus_spot = spot.at("pays/bonus");
            let set_of = {
                let (spot, component) = (bonus_spot.clone(), component.clone());
                let about = convert::About::of(results, plan_id, id, &component);
                let bonus = list("bonus");
                Callback::from(move |key: String| {
                    spot.set(
                        say!(plans_component_levels),
                        convert::starts_as(&bonus, "steps", "of", &key, about.goal),
                    );
                })
            };
            html! {
                <div class="part">
                    <div class="fields">
                        { choice_to(say!(plans_component_levels_are_of), of, of_options(), false, set_of) }
                        if bonus.steps.len() > 1 {
                            { bonus_spot.choice(say!(plans_component_paid_is), "paid", match bonus.paid { Reached::Highest => "highest", Reached::Every => "every" },
                                options(&[("highest", say!(plans_component_the_highest_reached)), ("every", say!(plans_component_every_one_reached))])) }
                        }
                    </div>
                    { rows(&bonus_spot.at("steps"), &list("bonus/steps"), &[
                        Column::new(say!(common_from), "from", Kind::of(unit)),
                        Column::new(say!(common_pays), "amount", Kind::MONEY),
                    ], "level") }
                </div>
            }
        }
        Pays::Objective(_) => rows(
            &spot.at("pays/objective/points"),
            &list("objective/points"),
            &[
                Column::new(
                    say!(common_result),
                    "",
                    Kind::of(unit_of(&results.model, &component.measure)).signed(),
                ),
                Column::new(say!(common_pays), "", Kind::MONEY.signed()),
            ],
            "point",
        ),
        Pays::Matrix(matrix) => matrix_grid(spot, results, component, matrix),
    }
}

pub(super) fn of_key(of: Of) -> &'static str {
    match of {
        Of::Attainment => "attainment",
        Of::Result => "result",
    }
}

pub(super) fn of_options() -> Vec<(String, String)> {
    options(&[
        ("attainment", say!(plans_component_of_goal)),
        ("result", say!(word_result)),
    ])
}

/// The live pay curve. A payout curve is drawn where it is edited, so that only the money behind it is told.
fn pay_curve(ui: &Ui, results: &Results, (plan_id, id): (&str, &str), component: &Component) -> Html {
    if let Pays::Curve(_) = component.pays {
        let Some((target, months)) = preview::target(results, plan_id, id) else {
            return html! {};
        };
        let when = match months {
            1 => say!(common_each_month),
            3 => say!(common_each_quarter),
            6 => say!(common_each_half_year),
            _ => say!(common_a_year),
        };
        return html! {
            <p class="hint">{ say!(plans_component_100_of_target_is_for_one { when, target: ui.numbers.money(target) }) }</p>
        };
    }
    let hue = hue_of_measure(&results.model, &component.measure);
    let Some(curve) = preview::pay_curve(results, (plan_id, id), component, hue, &*ui.numbers) else {
        return html! {};
    };
    let readout = {
        let (series, numbers) = (curve.plot.series.clone(), ui.numbers.clone());
        let unit = plan::figure_unit(&results.model, &component.measure, curve.of);
        Readout(std::rc::Rc::new(move |x, _| {
            let parts: Vec<String> = series
                .iter()
                .filter_map(|line| {
                    let pay = numbers.money(value_at(&line.points, x)?);
                    Some(if line.name.is_empty() {
                        pay
                    } else {
                        format!("{} {pay}", line.name)
                    })
                })
                .collect();
            let at = match unit {
                Unit::Percent => numbers.percent(x, 1),
                Unit::Money => numbers.money_short(x),
                _ => numbers.number(x),
            };
            Some(format!("{at}: {}", parts.join(", ")))
        }))
    };
    html! {
        <Figure name={format!("pay-{id}")} title={curve.title} note={curve.note} plot={Plot::Lines(curve.plot)}
            table={curve.table} height={220.0} {readout} />
    }
}
