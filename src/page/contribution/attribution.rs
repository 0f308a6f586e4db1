//! Attribution: the deals of the year shared out to the touches before them, by every rule beside the model's own.

use hagstone_engine::model::{Attribution, Positions, Share};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::{height, legend};
use crate::component::context::{StateRef, Ui};
use crate::component::edit::{Kind, Spot, choice_to};
use crate::component::figure::{DataTable, Figure, Plot, Readout};
use crate::page::{day_of_month, goal::free_id};
use crate::state::{Action, Change};
use crate::view::credit::{self as told, RULES, Rule, rule_key};

/// The rule, what it says, and what every other one would.
pub(super) fn attribution(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    let numbers = &*ui.numbers;
    let found = results.outcome.attribution.is_some();
    let rules = told::rules(results, numbers);
    let nobody = results
        .outcome
        .attribution
        .as_ref()
        .is_some_and(|outcome| outcome.touched < outcome.deals);
    let year = results
        .outcome
        .year
        .map(|year| numbers.editable(year))
        .unwrap_or_default();
    html! {
        <section class="card" data-place="/attribution">
            <h2>{ say!(contribution_attribution_attribution_of_deals) }</h2>
            <p class="hint">{ say!(contribution_attribution_a_rule_is_a_convention_it) }</p>
            { rule_fields(ui, state) }
            if found {
                <div class="scroll">{ table(ui, state, &rules) }</div>
                <div class="cols even">
                    <Figure name="rules" title={told::rules_title(results, numbers)}
                        note={say!(contribution_attribution_deals_of_by_the_team_whose { year, currency: results.outcome.currency })}
                        plot={Plot::Bars(told::rules_plot(results, numbers))} table={told::rules_table(results, numbers)}
                        height={height(rules.iter().filter(|rule| rule.credit.is_some()).count())}
                        readout={Readout::of_row(ui, state, told::rules_readout)}>
                        { legend(state, nobody) }
                    </Figure>
                    <div class="stack">
                        { inflation(ui, state) }
                        <div class="part">
                            <h4>{ say!(contribution_attribution_channels) }</h4>
                            <DataTable name="Channels" table={told::channels(results, numbers)} />
                        </div>
                    </div>
                </div>
            } else {
                { missing(ui, state, &year) }
            }
        </section>
    }
}

/// The document's value of a rule.
fn rule_value(key: &str) -> Value {
    match key {
        "" => Value::Null,
        "time_decay" => json!({"time_decay": {"half_life": 7}}),
        "custom" => json!({"custom": {"first": 0.4, "opportunity": 0.2, "last": 0.4}}),
        _ => key.into(),
    }
}

fn choose(ui: &Ui, key: &str) -> Callback<MouseEvent> {
    let (ui, value) = (ui.clone(), rule_value(key));
    Callback::from(move |_: MouseEvent| {
        ui.set(
            say!(contribution_attribution_attribution_rule),
            "/attribution",
            value.clone(),
        );
    })
}

/// Which rule the model has, and its parameters.
fn rule_fields(ui: &Ui, state: &StateRef) -> Html {
    let own = state.results.model.attribution;
    let spot = Spot::new(
        ui,
        "/attribution",
        say!(contribution_attribution_the_attribution_rule),
    );
    let mut choices = vec![(String::new(), say!(word_none).to_owned())];
    choices.extend(RULES.map(|(key, name, note)| (key.to_owned(), format!("{name}: {note}"))));
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |key: String| {
            ui.set(
                say!(contribution_attribution_attribution_rule),
                "/attribution",
                rule_value(&key),
            );
        })
    };
    let days = Kind::NUMBER.within(1.0, 3650.0);
    let positions = |positions: Positions| {
        let part = |label: &str, below: &str, share: Option<Share>| {
            spot.number(
                label,
                &format!("custom/{below}"),
                share.map(Share::get),
                Kind::SHARE.or_none(),
            )
        };
        let left = (1.0 - positions.total()).max(0.0);
        html! {
            <>
                { part(say!(contribution_attribution_to_the_first_touch), "first", positions.first) }
                { part(say!(contribution_attribution_to_the_leads_touch), "lead", positions.lead) }
                { part(say!(contribution_attribution_to_the_opportunitys_touch), "opportunity", positions.opportunity) }
                { part(say!(contribution_attribution_to_the_last_touch), "last", positions.last) }
                if positions.total() > 1.0 + 1e-5 {
                    <p class="wrong" role="status">{ say!(contribution_attribution_together_too_much { total: ui.numbers.percent(positions.total(), 2), total_2: ui.numbers.percent(positions.total() - 1.0, 2) }) }</p>
                } else {
                    <p class="hint">{ say!(contribution_attribution_is_left_for_the_touches_without { left: ui.numbers.percent(left, 2) }) }</p>
                }
            </>
        }
    };
    html! {
        <div class="fields wide rule">
            { choice_to(say!(contribution_attribution_deals_are_credited_to), own.map_or("", rule_key), choices, false, onchange) }
            { match own {
                Some(Attribution::TimeDecay(decay)) => spot.number(say!(contribution_attribution_half_life_in_days), "time_decay/half_life", Some(decay.half_life.get()), days),
                Some(Attribution::Custom(parts)) => positions(parts),
                _ => html! {},
            } }
        </div>
    }
}

/// Every rule as a column; the model's own is marked, and another one is chosen by its name.
fn table(ui: &Ui, state: &StateRef, rules: &[Rule]) -> Html {
    let teams = told::teams(&state.results);
    let deals = state
        .results
        .outcome
        .attribution
        .as_ref()
        .map_or(0.0, |outcome| outcome.deals);
    let class = |rule: &Rule| rule.own.then_some("own-rule");
    html! {
        <table class="data rules" data-table="rules">
            <thead><tr>
                <th scope="col">{ say!(common_team) }</th>
                { for rules.iter().map(|rule| html! {
                    <th key={rule.key} scope="col" class={class(rule)}>
                        <button type="button" class="link" aria-pressed={rule.own.to_string()} onclick={choose(ui, rule.key)}
                            aria-label={say!(contribution_attribution_credit_by { name: rule.name })}>{ &rule.name }</button>
                        <small>{ if rule.own { say!(contribution_attribution_the_models) } else { "\u{a0}" } }</small>
                    </th>
                }) }
            </tr></thead>
            <tbody>
                { for teams.iter().enumerate().map(|(place, team)| html! {
                    <tr key={team.id.as_str()}>
                        <th scope="row">{ &team.name }</th>
                        { for rules.iter().map(|rule| {
                            let credit = rule.credit.as_ref().and_then(|credit| credit.get(place)).copied();
                            html! {
                                <td key={rule.key} class={class(rule)}>
                                    if let Some(credit) = credit {
                                        { ui.numbers.money_short(credit) }
                                        <small>{ if deals > 0.0 { ui.numbers.percent(credit / deals, 1) } else { String::new() } }</small>
                                    } else {
                                        { "\u{2013}" }
                                    }
                                </td>
                            }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// Credit given against what was sold, and what that means.
fn inflation(ui: &Ui, state: &StateRef) -> Html {
    let results = &state.results;
    html! {
        <div class="part" data-part="inflation">
            <h4>{ say!(common_credit_inflation) }</h4>
            <dl class="figures four">
                { for told::figures(results, &*ui.numbers).into_iter().map(|(name, value)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            <p>{ told::inflation(results, &*ui.numbers) }</p>
        </div>
    }
}

/// What an attribution needs and has not, and a deal to start from.
fn missing(ui: &Ui, state: &StateRef, year: &str) -> Html {
    let model = &state.results.model;
    if model.teams.is_empty() {
        return html! { <p>{ say!(contribution_attribution_a_touch_is_a_teams_and) }</p> };
    }
    let why = if model.deals.is_empty() {
        say!(contribution_attribution_there_are_no_deals_yet_a { year })
    } else {
        say!(contribution_attribution_no_deal_of_has_touches_open { year })
    };
    let start = {
        let (ui, state) = (ui.clone(), state.clone());
        Callback::from(move |_: MouseEvent| {
            let model = &state.results.model;
            let id = free_id(&model.deals, "deal");
            let path = format!("/deals/{id}");
            let mut changes = vec![Change::Value(path.clone(), first_deal(model))];
            if model.attribution.is_none() {
                changes.push(Change::Value("/attribution".into(), "linear".into()));
            }
            ui.edit(
                say!(contribution_attribution_new_deal_with_touches),
                Change::All(changes),
            );
            ui.dispatch.emit(Action::Find(path));
        })
    };
    html! {
        <>
            <p>{ why }</p>
            <button type="button" class="action" onclick={start}>{ say!(contribution_attribution_add_a_deal_with_touches) }</button>
        </>
    }
}

/// A deal in the middle of the year, before which the teams spoke to the buyer in turn.
fn first_deal(model: &hagstone_engine::Model) -> Value {
    let team = |place: usize| {
        model
            .teams
            .keys()
            .nth(place % model.teams.len().max(1))
            .map(ToString::to_string)
    };
    let touch = |month: i32, place: usize, led_to: Value| json!({"date": day_of_month(model, month, 15), "team": team(place), "led_to": led_to});
    let mut deal = json!({
        "name": say!(common_new_deal), "date": day_of_month(model, 5, 15), "amount": 50_000,
        "touches": {
            "touch_1": touch(1, 1, "lead".into()),
            "touch_2": touch(3, 0, "opportunity".into()),
            "touch_3": touch(4, 0, Value::Null),
        },
    });
    if let Some(payee) = model.payees.keys().next() {
        deal["credits"] = json!({ payee.as_str(): 1 });
    }
    deal
}
