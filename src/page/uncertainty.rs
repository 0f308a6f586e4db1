//! How far years differ from what is expected: the market, the funnel, teams and people, and single large deals.

use hagstone_engine::model::{Id, LargeDeal, Variation};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::goal::free_id;
use crate::component::context::{StateRef, Ui};
use crate::component::edit::{Kind, Spot};
use crate::component::spread::SpreadField;
use crate::state::escape;
use crate::text::{Typed, Unit};
use crate::view::uncertainty::{Of, usual, value, written};

/// Where all of it stands.
const PLACE: &str = "/uncertainty";

/// A year has so many months, and the horizon ten years at most.
const MONTHS: (f64, f64) = (1.0, 120.0);

/// The card.
pub(super) fn uncertainty(ui: &Ui, state: &StateRef) -> Html {
    let model = &state.results.model;
    let said = &model.uncertainty;
    let spot = Spot::new(ui, PLACE, say!(uncertainty_how_far_years_differ)).compared(state);
    let rate = model
        .segments
        .values()
        .map(|segment| segment.steps.win.rate.get())
        .find(|rate| *rate > 0.0 && *rate < 1.0);
    let rates = Of::Rate(rate.unwrap_or(0.25));
    let all = |label: &'static str, below: &str, variation: Variation, of: Of| {
        field(state, &spot.at(below), label, Some(variation), of, None)
    };
    html! {
        <section class="card uncertainty" data-place={PLACE}>
            <h2>{ say!(common_how_far_years_differ) }</h2>
            <p class="hint">
                { say!(uncertainty_no_year_is_as_expected_type) }
            </p>
            if !said.varies() {
                <p><button type="button" class="action" data-do="usual-spreads" onclick={start(ui, state)}>{ say!(uncertainty_start_from_usual_spreads) }</button></p>
            }
            <div class="fields wide">
                { all(say!(uncertainty_market_for_everybody), "market", said.market, Of::Expected) }
                { all(say!(uncertainty_each_teams_results), "teams", said.teams, Of::Expected) }
                { all(say!(uncertainty_each_persons_own_results_by), "people", said.people, Of::Expected) }
                if !model.segments.is_empty() {
                    { all(say!(uncertainty_leads_by_month), "leads", said.leads, Of::Expected) }
                    { all(say!(common_rates_of_the_funnel), "rates", said.rates, rates) }
                    { all(say!(common_deal_size), "deal_size", said.deal_size, Of::Expected) }
                }
            </div>
            if !model.segments.is_empty() {
                { fold(say!(uncertainty_segments_that_differ_from_the), said.by_segment.len(), segments(state, &spot)) }
            }
            { fold(say!(uncertainty_teams_that_differ_from_the_others), said.by_team.len(), teams(state, &spot)) }
            { fold(say!(uncertainty_large_deals_that_come_whole_or), said.large_deals.len(), large_deals(state, &spot)) }
        </section>
    }
}

fn fold(name: &'static str, count: usize, content: Html) -> Html {
    let count = match count {
        0 => say!(word_none).to_owned(),
        count => count.to_string(),
    };
    html! {
        <details class="more fold" data-fold={name}>
            <summary><b>{ name }</b>{ " " }<span>{ count }</span></summary>
            <div class="parts">{ content }</div>
        </details>
    }
}

fn start(ui: &Ui, state: &StateRef) -> Callback<MouseEvent> {
    let (ui, state) = (ui.clone(), state.clone());
    Callback::from(move |_: MouseEvent| {
        // What is there of others stays.
        let mut said = state
            .results
            .value
            .pointer(PLACE)
            .cloned()
            .unwrap_or_else(|| json!({}));
        let fresh = usual(&state.results.model);
        if let (Some(said), Value::Object(fresh)) = (said.as_object_mut(), fresh) {
            said.extend(fresh);
        }
        ui.set(say!(uncertainty_usual_spreads), PLACE, said);
    })
}

/// A field for a spread, whose empty text takes it away: then it is as for all others, where there are any.
fn field(
    state: &StateRef,
    spot: &Spot,
    label: &str,
    variation: Option<Variation>,
    of: Of,
    all: Option<Variation>,
) -> Html {
    let numbers = spot.ui().numbers.clone();
    let onchange = {
        let (spot, label) = (spot.clone(), label.to_owned());
        Callback::from(move |typed: Option<Typed>| {
            spot.ui().set(
                say!(uncertainty_spread_of {
                    label: crate::view::lower(&label)
                }),
                spot.path.clone(),
                value(typed),
            );
        })
    };
    let before = state.document.value().pointer(&spot.path);
    let differs = state.scenario.is_some() && before != state.results.value.pointer(&spot.path);
    let note = if differs {
        let before: Option<Variation> = before.and_then(|value| serde_json::from_value(value.clone()).ok());
        match before.filter(|before| !before.is_none()) {
            Some(before) => say!(uncertainty_base {
                before: written(before, &*numbers)
            }),
            None => say!(uncertainty_none_in_the_base).to_owned(),
        }
    } else {
        String::new()
    };
    let zero = || "\u{b1}0%".to_owned();
    let (bare, empty, none) = match all {
        None => (false, zero(), say!(uncertainty_every_year_as_expected)),
        Some(all) if all.is_none() => (true, zero(), say!(uncertainty_as_expected)),
        Some(all) => (true, written(all, &*numbers), say!(uncertainty_like_all_others)),
    };
    let label = if bare {
        say!(uncertainty_of { label, of: spot.of })
    } else {
        label.to_owned()
    };
    html! {
        <SpreadField {label} value={variation} {of} {empty} {none} {note} {bare} place={spot.path.clone()} {onchange} />
    }
}

fn segments(state: &StateRef, spot: &Spot) -> Html {
    let model = &state.results.model;
    let said = &model.uncertainty;
    html! {
        <div class="scroll"><table class="grid narrow">
            <thead><tr>
                <th scope="col">{ say!(common_segment) }</th><th scope="col">{ say!(common_leads) }</th><th scope="col">{ say!(common_rates) }</th><th scope="col">{ say!(common_deal_size) }</th>
            </tr></thead>
            <tbody>
                { for model.segments.iter().map(|(id, segment)| {
                    let at = spot.at("by_segment").id(id).named(&segment.name);
                    let own = said.by_segment.get(id).copied().unwrap_or_default();
                    let cell = |label: &str, below: &str, own: Option<Variation>, all: Variation, of: Of| {
                        field(state, &at.at(below), label, own, of, Some(all))
                    };
                    let rate = segment.steps.win.rate.get();
                    let rate = if rate > 0.0 && rate < 1.0 { rate } else { 0.25 };
                    html! {
                        <tr key={id.as_str()}>
                            <th scope="row">{ &segment.name }</th>
                            <td>{ cell(say!(common_leads), "leads", own.leads, said.leads, Of::Expected) }</td>
                            <td>{ cell(say!(common_rates), "rates", own.rates, said.rates, Of::Rate(rate)) }</td>
                            <td>{ cell(say!(common_deal_size), "deal_size", own.deal_size, said.deal_size, Of::Amount(segment.deal_size.get(), Unit::Money)) }</td>
                        </tr>
                    }
                }) }
            </tbody>
        </table></div>
    }
}

fn teams(state: &StateRef, spot: &Spot) -> Html {
    let model = &state.results.model;
    let said = &model.uncertainty;
    html! {
        <div class="scroll"><table class="grid narrow">
            <thead><tr><th scope="col">{ say!(common_team) }</th><th scope="col">{ say!(uncertainty_its_results) }</th><th scope="col">{ say!(uncertainty_its_peoples_own_results) }</th></tr></thead>
            <tbody>
                { for model.teams.iter().map(|(id, team)| {
                    let at = spot.at("by_team").id(id).named(&team.name);
                    let own = said.by_team.get(id).copied().unwrap_or_default();
                    let cell = |label: &str, below: &str, own: Option<Variation>, all: Variation, of: Of| {
                        field(state, &at.at(below), label, own, of, Some(all))
                    };
                    let revenue = state.results.outcome.teams.get(id).map_or(0.0, |team| team.revenue);
                    let of = if revenue > 0.0 { Of::Amount(revenue, Unit::Money) } else { Of::Expected };
                    html! {
                        <tr key={id.as_str()}>
                            <th scope="row">{ &team.name }</th>
                            <td>{ cell(say!(common_results), "team", own.team, said.teams, of) }</td>
                            <td>{ cell(say!(common_people), "people", own.people, said.people, Of::Expected) }</td>
                        </tr>
                    }
                }) }
            </tbody>
        </table></div>
    }
}

fn large_deals(state: &StateRef, spot: &Spot) -> Html {
    let model = &state.results.model;
    let table = spot.at("large_deals");
    let deals = &model.uncertainty.large_deals;
    let options: Vec<(String, String)> = model
        .teams
        .iter()
        .map(|(id, team)| (id.to_string(), team.name.clone()))
        .collect();
    let row = |(id, deal): (&Id, &LargeDeal)| {
        let name = if deal.name.is_empty() {
            id.as_str()
        } else {
            &deal.name
        };
        let at = table.id(id).named(name);
        html! {
            <tr key={id.as_str()} data-place={at.path.clone()}>
                <td>{ at.text(say!(common_name), "name", &deal.name, true) }</td>
                <td>{ at.choice_cell(say!(common_team), "team", &deal.team, options.clone()) }</td>
                <td>{ at.cell(say!(common_amount), "amount", Some(deal.amount.get()), Kind::MONEY) }</td>
                <td>{ at.cell(say!(uncertainty_chance), "chance", Some(deal.chance.get()), Kind::SHARE) }</td>
                <td>{ at.cell(say!(common_month), "month", Some(deal.month.get() as f64), Kind::NUMBER.within(MONTHS.0, MONTHS.1).whole()) }</td>
                <td>{ at.remove(name) }</td>
            </tr>
        }
    };
    let Some((team, _)) = options.first() else {
        return html! { <p class="hint">{ say!(uncertainty_a_large_deal_belongs_to_a) }</p> };
    };
    let fresh = free_id(deals, "deal");
    let new = json!({"name": say!(uncertainty_large_deal), "team": team, "amount": 500_000, "chance": 0.5, "month": 6});
    html! {
        <>
            <p class="hint">{ say!(uncertainty_what_is_expected_of_the_team) }</p>
            if !deals.is_empty() {
                <div class="scroll"><table class="grid narrow">
                    <thead><tr>
                        <th scope="col">{ say!(common_name) }</th><th scope="col">{ say!(common_team) }</th><th scope="col">{ say!(common_amount) }</th>
                        <th scope="col">{ say!(uncertainty_chance) }</th><th scope="col">{ say!(common_month) }</th><th scope="col"><span class="sr">{ say!(common_remove) }</span></th>
                    </tr></thead>
                    <tbody>{ for deals.iter().map(row) }</tbody>
                </table></div>
            }
            <p>{ table.add(say!(uncertainty_add_a_large_deal), say!(uncertainty_new_large_deal), &escape(&fresh), new) }</p>
        </>
    }
}
