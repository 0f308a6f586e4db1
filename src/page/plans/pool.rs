//! Shared pools: what fills them, on which conditions, and how they are shared out.

use hagstone_engine::edit::json_number;
use hagstone_engine::model::{Fund, Id, Limit, Money, Pool, Share};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::conditions::{Words, gates};
use super::{a_measure, free_id, measure_name, measure_options};
use crate::component::context::{StateRef, Ui};
use crate::component::curve_editor::CurveEditor;
use crate::component::edit::{Kind, Spot, choice_to, options};
use crate::component::problems::beside;
use crate::state::{Action, Change, Results, escape};
use crate::view::{hue_of_measure, lower};

pub(super) fn pools(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let add = {
        let (ui, results) = (ui.clone(), results.clone());
        Callback::from(move |_: MouseEvent| {
            let id = free_id(&results.model.pools, "pool");
            let (measure, mut changes) = a_measure(&results.model);
            let members: Vec<&Id> = results.model.roles.keys().collect();
            let pool = json!({
                "name": say!(plans_pool_shared_pool),
                "fund": {"by_curve": {"at_target": 100_000, "measure": measure,
                    "curve": {"points": [[0.9, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"}}},
                "members": members,
                "split": {"target_incentive": 1},
            });
            let path = format!("/pools/{id}");
            changes.push(Change::Value(path.clone(), pool));
            ui.edit(say!(plans_pool_new_pool), Change::All(changes));
            ui.dispatch.emit(Action::Find(path));
        })
    };
    html! {
        <section class="plan pools">
            <h2>{ say!(plans_pool_shared_pools) }</h2>
            <p class="hint">{ say!(plans_pool_a_fund_beside_the_target) }</p>
            <div class="cards">
                { for results.model.pools.iter().map(|(id, pool)| html! {
                    { pool_card(ui, state, id, pool) }
                }) }
            </div>
            <button type="button" class="action" onclick={add}>{ say!(plans_pool_add_a_pool) }</button>
        </section>
    }
}

fn pool_card(ui: &Ui, state: &StateRef, id: &str, pool: &Pool) -> Html {
    let results = &state.results;
    let spot = Spot::new(ui, format!("/pools/{}", escape(id)), pool.name.clone());
    let outcome = results.outcome.pools.get(id);
    let open = |gate: &Id| outcome.and_then(|pool| pool.gates.get(gate)).copied();
    let roles: Vec<(String, String)> = results
        .model
        .roles
        .iter()
        .map(|(id, role)| {
            let paid = outcome.and_then(|pool| pool.paid.get(id));
            let paid = paid.map(|paid| {
                say!(plans_pool_in_all {
                    paid: ui.numbers.money(*paid)
                })
            });
            (
                id.to_string(),
                format!("{}{}", role.name, paid.unwrap_or_default()),
            )
        })
        .collect();
    html! {
        <article key={id.to_owned()} class="component shared" data-pool={id.to_owned()}
            data-place={spot.path.clone()} aria-label={pool.name.clone()}>
            <header>
                <h3>{ &pool.name }</h3>
                { spot.remove(&pool.name) }
            </header>
            <p class="sentence">{ outcome.map(|outcome| match (&pool.fund, outcome.attainment) {
                (Fund::ByCurve(by), Some(attainment)) => say!(plans_pool_the_expected_year_fills_it_with { fund: ui.numbers.money(outcome.fund), attainment: ui.numbers.percent(attainment, 1), measure: lower(&measure_name(results, &by.measure)) }),
                _ => say!(plans_pool_the_expected_year_fills_it_with_2 { fund: ui.numbers.money(outcome.fund) }),
            }).unwrap_or_default() }</p>
            { beside(ui, results, state.document.value(), &spot.path) }
            { fund(&spot, results, pool, outcome.map_or(0.0, |outcome| outcome.at_target)) }
            if let Fund::ByCurve(by) = &pool.fund {
                <CurveEditor path={format!("{}/fund/by_curve/curve", spot.path)} name={pool.name.clone()} curve={by.curve.clone()}
                    hue={hue_of_measure(&results.model, &by.measure)}
                    now={outcome.and_then(|outcome| outcome.attainment).map(|attainment| vec![attainment]).unwrap_or_default()} />
            }
            { gates(&spot.at("gates"), results, &pool.gates, &Words {
                title: say!(common_gates), one: say!(word_gate), hint: say!(plans_pool_what_is_not_met_multiplies_the), own: false, factor: true,
            }, &open) }
            { split(&spot, results, pool) }
            <div class="part">
                <h4>{ say!(plans_pool_members) }</h4>
                { spot.at("members").members(say!(plans_pool_members_of_a_pool), &pool.members, &roles) }
            </div>
            <details class="more">
                <summary>{ say!(plans_pool_eligibility_and_limits) }</summary>
                <div class="parts">
                    { gates(&spot.at("eligible"), results, &pool.eligible, &Words {
                        title: say!(plans_pool_eligible_is_who), one: say!(word_condition), hint: say!(plans_pool_who_misses_one_weighs_only_its), own: true, factor: true,
                    }, &|_| None) }
                    <div class="part">
                        <h4>{ say!(common_limits) }</h4>
                        <div class="fields">
                            { spot.number(say!(plans_pool_kept_back), "reserve", pool.reserve.map(Share::get), Kind::SHARE.or_none()) }
                            { spot.number(say!(plans_pool_fund_at_most), "ceiling", pool.ceiling.map(Money::get), Kind::MONEY.or_none()) }
                            { spot.number(say!(plans_pool_each_one_at_least), "share_floor", pool.share_floor.map(Money::get), Kind::MONEY.or_none()) }
                        </div>
                        { share_ceiling(&spot, pool) }
                    </div>
                </div>
            </details>
        </article>
    }
}

/// What fills it, and how that is given.
fn fund(spot: &Spot, results: &Results, pool: &Pool, at_target: f64) -> Html {
    let key = match pool.fund {
        Fund::Fixed(_) => "fixed",
        Fund::ByCurve(_) => "by_curve",
        Fund::ByShare(_) => "by_share",
    };
    let shared = measure_options(results, false);
    let choose = {
        let spot = spot.clone();
        let measure = match &pool.fund {
            Fund::ByCurve(by) => Some(by.measure.as_str()),
            Fund::ByShare(by) => Some(by.measure.as_str()),
            Fund::Fixed(_) => None,
        };
        let measure = measure
            .or_else(|| shared.first().map(|(id, _)| id.as_str()))
            .unwrap_or_default()
            .to_owned();
        let goal = results
            .outcome
            .measures
            .get(&measure)
            .map_or(0.0, |measure| measure.goal);
        let amount = json_number(if at_target > 0.0 {
            at_target.round()
        } else {
            100_000.0
        });
        Callback::from(move |key: String| {
            let fund = match key.as_str() {
                "fixed" => json!({ "fixed": amount }),
                "by_curve" => json!({"by_curve": {"at_target": amount, "measure": measure,
                    "curve": {"points": [[0.9, 0.5], [1, 1], [1.2, 1.5]], "beyond": "flat"}}}),
                _ => {
                    let share = if goal > 0.0 {
                        (at_target / goal * 1e4).round() / 1e4
                    } else {
                        0.01
                    };
                    json!({"by_share": {"measure": measure, "share": json_number(share.clamp(0.0, 1.0))}})
                }
            };
            spot.edit(
                say!(common_what_fills_it),
                vec![Change::Value(format!("{}/fund", spot.path), fund)],
            );
        })
    };
    html! {
        <div class="fields">
            { spot.text(say!(common_name), "name", &pool.name, false) }
            { choice_to(say!(plans_pool_the_fund_is), key, options(&[
                ("fixed", say!(plans_pool_a_fixed_amount)), ("by_curve", say!(plans_pool_filled_by_an_attainment)), ("by_share", say!(plans_pool_a_share_of_a_result)),
            ]), false, choose) }
            { match &pool.fund {
                Fund::Fixed(amount) => spot.number(say!(common_fund), "fund/fixed", Some(amount.get()), Kind::MONEY),
                Fund::ByCurve(by) => html! { <>
                    { spot.number(say!(plans_pool_fund_at_100), "fund/by_curve/at_target", Some(by.at_target.get()), Kind::MONEY) }
                    { spot.choice(say!(plans_pool_filled_by), "fund/by_curve/measure", &by.measure, shared) }
                </> },
                Fund::ByShare(by) => html! { <>
                    { spot.number(say!(common_share), "fund/by_share/share", Some(by.share.get()), Kind::SHARE) }
                    { spot.choice(say!(common_of), "fund/by_share/measure", &by.measure, shared) }
                    { spot.number(say!(common_only_what_lies_above), "fund/by_share/above", by.above.map(Money::get), Kind::MONEY.or_none()) }
                </> },
            } }
        </div>
    }
}

/// The bases of the split: one typed makes the others follow, so that they stay the whole.
fn split(spot: &Spot, results: &Results, pool: &Pool) -> Html {
    let part = |part: Option<Share>| part.map_or(0.0, Share::get);
    let split = &pool.split;
    let by = split.attainment.as_ref();
    let parts = [
        (
            "target_incentive",
            say!(common_by_target_incentive),
            part(split.target_incentive),
        ),
        ("equal", say!(common_equally), part(split.equal)),
        (
            "contribution",
            say!(plans_pool_by_contribution),
            part(split.contribution),
        ),
        ("salary", say!(common_by_salary), part(split.salary)),
        ("points", say!(common_by_points), part(split.points)),
        (
            "attainment/share",
            say!(common_by_attainment),
            by.map_or(0.0, |by| by.share.get()),
        ),
    ];
    let at = spot.at("split");
    let measures = measure_options(results, true);
    let first = measures.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let absent = by.is_none();
    html! {
        <div class="part">
            <h4>{ say!(common_shared_out) }</h4>
            <div class="fields">
                { for parts.into_iter().map(|(key, name, share)| {
                    let (at, first) = (at.clone(), first.clone());
                    let place = at.clone();
                    let onchange = Callback::from(move |number: Option<f64>| {
                        let path = format!("{}/{key}", at.path);
                        let mut changes = Vec::new();
                        if key.starts_with("attainment") && absent {
                            changes.push(Change::Value(format!("{}/attainment", at.path), json!({"share": 0, "measure": first})));
                        }
                        changes.push(Change::Number(path, number.unwrap_or(0.0)));
                        at.edit(say!(plans_pool_split), changes);
                    });
                    html! { <div key={key}>{ place.number_to(name, Some(share), Kind::SHARE, false, onchange) }</div> }
                }) }
                if let Some(by) = by {
                    <div key="measure">{ at.choice(say!(plans_pool_attainment_of), "attainment/measure", &by.measure, measures) }</div>
                }
            </div>
        </div>
    }
}

fn share_ceiling(spot: &Spot, pool: &Pool) -> Html {
    let (key, number, kind) = match pool.share_ceiling {
        None => ("", None, Kind::MONEY),
        Some(Limit::Amount(amount)) => ("amount", Some(amount.get()), Kind::MONEY),
        Some(Limit::ShareOfTarget(share)) => ("share_of_target", Some(share.get()), Kind::PERCENT),
        Some(Limit::ShareOfBase(share)) => ("share_of_base", Some(share.get()), Kind::PERCENT),
    };
    let choose = {
        let spot = spot.at("share_ceiling");
        Callback::from(move |key: String| {
            let number = if key == "amount" {
                json!(10_000)
            } else {
                json!(0.5)
            };
            spot.set(
                say!(common_ceiling),
                if key.is_empty() {
                    Value::Null
                } else {
                    json!({ key: number })
                },
            );
        })
    };
    html! {
        <div class="fields">
            { choice_to(say!(plans_pool_each_one_at_most), key, options(&[
                ("", say!(common_no_limit)), ("amount", say!(common_an_amount)), ("share_of_target", say!(plans_pool_a_share_of_target)), ("share_of_base", say!(plans_pool_a_share_of_base)),
            ]), false, choose) }
            if number.is_some() {
                { spot.number(say!(common_how_much), &format!("share_ceiling/{key}"), number, kind) }
            }
        </div>
    }
}
