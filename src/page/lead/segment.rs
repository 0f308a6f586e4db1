//! Everything of a segment that is not in its picture, folded into groups that say what is in them.

use hagstone_engine::Model;
use hagstone_engine::model::{
    Advocates, HandOff, Id, Money, Pipeline, Recovery, Recurring, Reorders, Segment, SegmentCredit, Share,
};
use hagstone_words::say;
use serde_json::{Value, json};
use yew::prelude::*;

use super::funnel::caller;
use super::parts::{fold, lag, slider, volume};
use crate::component::context::StateRef;
use crate::component::edit::{Kind, Spot, options};
use crate::component::field::{NoteField, number_value};
use crate::state::Change;
use crate::view::funnel::team;
use crate::view::lead;

/// A whole number of months, from one.
pub(super) const MONTH: Kind = Kind::MONTHS.within(1.0, 120.0).whole();
/// A growth a year.
pub(super) const GROWTH: Kind = Kind::PERCENT.within(-1.0, 100.0);
/// Hours.
const HOURS: Kind = Kind::NUMBER.within(0.0, 1e5);

/// The teams, by id.
pub(super) fn teams(model: &Model) -> Vec<(String, String)> {
    let teams = model.teams.iter();
    teams
        .map(|(id, team)| (id.to_string(), team.name.clone()))
        .collect()
}

/// All groups.
pub(super) fn groups(state: &StateRef, spot: &Spot, segment: &Segment) -> Html {
    let (model, numbers) = (&state.results.model, &*spot.ui().numbers);
    let steps = &segment.steps;
    let at = |name: &str| spot.at("steps").at(name).at("lag");
    html! {
        <div class="groups">
            { fold(say!(common_leads), lead::leads(model, segment, numbers), sources(state, spot, segment)) }
            { fold(say!(common_lead_definition), lead::definition(segment.definition.as_ref(), numbers), definition(spot, segment)) }
            { fold(say!(lead_segment_lags), lead::lags(segment, numbers), html! {
                <>
                    { lag(&at("mql"), say!(lead_segment_lag_to_mql), &steps.mql.lag) }
                    { lag(&at("sql"), say!(lead_segment_lag_to_sql), &steps.sql.lag) }
                    { lag(&at("opportunity"), say!(lead_segment_lag_to_opportunity), &steps.opportunity.lag) }
                    { lag(&at("win"), say!(lead_segment_lag_to_won), &steps.win.lag) }
                </>
            }) }
            { fold(say!(lead_segment_selling), lead::hours(model, segment, numbers), selling(state, spot, segment)) }
            { fold(say!(common_later_orders), lead::reorders(model, segment, numbers), match &segment.reorders {
                Some(reorders) => later(state, spot, segment, reorders),
                None => html! { <p>{ spot.add(say!(common_add_later_orders), say!(common_later_orders), "reorders", json!({"every": 3, "retention": 0.7})) }</p> },
            }) }
            { fold(say!(lead_segment_lost_deals), lead::recovery(model, segment, numbers), match &segment.recovery {
                Some(recovery) => recovered(state, spot, recovery),
                None => html! { <p>{ spot.add(say!(common_call_lost_deals_again), say!(common_recovery), "recovery",
                    json!({"by": caller(state, segment), "called": 0.5, "reopens": 0.2, "lag": {"months": 2}})) }</p> },
            }) }
            { fold(say!(lead_segment_paid_every_month), lead::recurring(segment, numbers), match segment.recurring {
                Some(recurring) => monthly(spot, recurring),
                None => html! { <p>{ spot.add(say!(common_let_customers_pay_every_month), say!(common_recurring_revenue), "recurring",
                    json!({"per_month": 100, "retention": 0.9, "upsell": 0})) }</p> },
            }) }
            { fold(say!(common_advocates), lead::advocates(model, segment, numbers), match &segment.advocates {
                Some(advocates) => friends(state, spot, advocates),
                None => html! { <p>{ spot.add(say!(common_let_customers_bring_leads), say!(common_advocates), "advocates",
                    json!({"per_customer": 0.01, "team": caller(state, segment)})) }</p> },
            }) }
            { fold(say!(lead_segment_at_the_start), lead::opening(segment, numbers), opening(spot, segment)) }
            { fold(say!(lead_segment_goal_and_credit), lead::credit(segment.credit).into(), credit(spot, segment)) }
        </div>
    }
}

/// Leads by the team that brings them.
fn sources(state: &StateRef, spot: &Spot, segment: &Segment) -> Html {
    let model = &state.results.model;
    let table = spot.at("leads");
    let free: Vec<(String, String)> = teams(model)
        .into_iter()
        .filter(|(id, _)| !segment.leads.contains_key(id))
        .collect();
    let next = free.first().map(|(id, _)| id.clone());
    html! {
        <>
            { for segment.leads.iter().map(|(id, source)| {
                let (name, _) = team(model, id);
                let at = table.id(id).named(format!("{name} ({})", segment.name));
                let moved = {
                    let (table, id) = (table.clone(), id.clone());
                    let value = state.results.value.pointer(&at.path).cloned().unwrap_or_default();
                    Callback::from(move |to: String| table.edit(say!(lead_segment_team_of_leads), vec![
                        Change::Value(table.id(&id).path, Value::Null),
                        Change::Value(table.id(&to).path, value.clone()),
                    ]))
                };
                let mut choices = vec![(id.to_string(), name.clone())];
                choices.extend(free.iter().cloned());
                html! {
                    <div key={id.as_str()} class="part sub" role="group" aria-label={say!(lead_segment_leads_of { name })} data-place={at.path.clone()}>
                        <div class="fields">
                            { crate::component::edit::choice_to(say!(lead_segment_brought_by), id, choices, false, moved) }
                            { at.number(say!(lead_segment_growth_a_year), "growth", Some(source.growth.get()), GROWTH) }
                        </div>
                        { volume(&at.at("volume"), &state.results, say!(common_leads), &source.volume, Kind::NUMBER) }
                        <p class="row">{ at.drop(&say!(lead_segment_the_leads_of { name })) }</p>
                    </div>
                }
            }) }
            <p key="more" class="row">
                if let Some(next) = next {
                    { table.add(say!(lead_segment_add_leads_of_another_team), say!(common_leads), &crate::state::escape(&next), json!({"volume": {"per_month": 10}})) }
                } else {
                    <span class="hint">{ if model.teams.is_empty() { say!(lead_segment_add_a_team_on_the_page) } else { say!(lead_segment_every_team_brings_leads) } }</span>
                }
            </p>
        </>
    }
}

fn definition(spot: &Spot, segment: &Segment) -> Html {
    let Some(definition) = &segment.definition else {
        return html! { <p>{ spot.add(say!(common_define_what_counts_as_a_lead), say!(common_lead_definition), "definition",
        json!({"strictness": 0.5, "keeps": 0.6, "lifts": 1.5, "hours_per_lead": 0})) }</p> };
    };
    let at = spot.at("definition");
    html! {
        <div class="part">
            { slider(&at, say!(lead_segment_how_strict_it_is), "strictness", definition.strictness.get(),
                say!(lead_segment_at_0_everything_counts_as_a).into(), "shared") }
            <div class="fields">
                { at.number(say!(lead_segment_the_strictest_keeps), "keeps", Some(definition.keeps.get()), Kind::SHARE) }
                { at.number(say!(lead_segment_and_lifts_the_sql_rate_by), "lifts", Some(definition.lifts.get()), Kind::FACTOR) }
                { at.number(say!(lead_segment_sellers_hours_for_each_mql), "hours_per_lead", Some(definition.hours_per_lead.get()), HOURS) }
            </div>
            <p class="row">{ at.drop(say!(lead_segment_the_lead_definition)) }</p>
        </div>
    }
}

fn selling(state: &StateRef, spot: &Spot, segment: &Segment) -> Html {
    html! {
        <div class="fields">
            { spot.choice(say!(lead_segment_sold_by), "sold_by", &segment.sold_by, teams(&state.results.model)) }
            { spot.number(say!(lead_segment_hours_for_an_opportunity), "hours_per_opportunity", Some(segment.hours_per_opportunity.get()), HOURS) }
            { spot.number(say!(lead_segment_waiting_ones_lost_in_a_month), "ageing", Some(segment.ageing.get()), Kind::SHARE) }
        </div>
    }
}

fn later(state: &StateRef, spot: &Spot, segment: &Segment, reorders: &Reorders) -> Html {
    let at = spot.at("reorders");
    html! {
        <>
            <div class="part">
                <div class="fields">
                    { at.number(say!(lead_segment_months_between_orders), "every", Some(reorders.every.get() as f64), MONTH) }
                    { at.number(say!(lead_segment_customers_who_order_again), "retention", Some(reorders.retention.get()), Kind::SHARE) }
                    { at.number(say!(lead_segment_value_of_a_later_order), "value", reorders.value.map(Money::get), Kind::MONEY.or_none()) }
                    { at.number(say!(lead_segment_handling_cost_of_an_order), "handling_cost", Some(reorders.handling_cost.get()), Kind::MONEY) }
                </div>
                <p class="hint">{ say!(lead_segment_without_a_value_of_its_own) }</p>
            </div>
            <div class="part">
                <h4>{ say!(lead_segment_hand_off) }</h4>
                if let Some(hand_off) = &reorders.hand_off {
                    { handed(state, &at.at("hand_off"), hand_off) }
                } else {
                    <p class="hint">{ say!(lead_segment_from_some_order_on_another_team) }</p>
                    <p>{ at.add(say!(lead_segment_hand_customers_off), "Hand-off", "hand_off",
                        json!({"after": 5, "to": caller(state, segment), "handling_cost": 0})) }</p>
                }
            </div>
            <p class="row">{ at.drop(say!(common_later_orders_2)) }</p>
        </>
    }
}

fn handed(state: &StateRef, at: &Spot, hand_off: &HandOff) -> Html {
    html! {
        <>
            <div class="fields">
                { at.number(say!(lead_segment_last_order_before_it), "after", Some(hand_off.after.get() as f64), MONTH) }
                { at.choice(say!(lead_segment_then_sold_by), "to", &hand_off.to, teams(&state.results.model)) }
                { at.number(say!(lead_segment_who_order_again_after_it), "retention", hand_off.retention.map(Share::get), Kind::SHARE.or_none()) }
                { at.number(say!(lead_segment_handling_cost_after_it), "handling_cost", Some(hand_off.handling_cost.get()), Kind::MONEY) }
                { at.number(say!(lead_segment_orders_that_need_advice), "ready_after", hand_off.ready_after.map(|order| order.get() as f64), MONTH.or_none()) }
                { at.number(say!(lead_segment_who_order_again_though_handed_off), "early_retention", hand_off.early_retention.map(Share::get), Kind::SHARE.or_none()) }
            </div>
            <p class="row">{ at.drop(say!(lead_segment_the_hand_off)) }</p>
        </>
    }
}

fn recovered(state: &StateRef, spot: &Spot, recovery: &Recovery) -> Html {
    let at = spot.at("recovery");
    html! {
        <>
            <div class="part">
                { slider(&at, say!(lead_segment_lost_deals_called), "called", recovery.called.get(), say!(lead_segment_a_deal_that_is_lost_again).into(), "marketing") }
                { slider(&at, say!(lead_segment_called_ones_that_come_back), "reopens", recovery.reopens.get(), String::new(), "marketing") }
                <div class="fields">
                    { at.choice(say!(lead_segment_called_by), "by", &recovery.by, teams(&state.results.model)) }
                </div>
            </div>
            { lag(&at.at("lag"), say!(lead_segment_lag_of_a_recovery), &recovery.lag) }
            <p class="hint">{ say!(lead_segment_a_recovery_takes_a_month_at) }</p>
            <p class="row">{ at.drop(say!(lead_segment_the_calls)) }</p>
        </>
    }
}

fn monthly(spot: &Spot, recurring: Recurring) -> Html {
    let at = spot.at("recurring");
    html! {
        <>
            <div class="fields">
                { at.number(say!(lead_segment_a_customer_pays_a_month), "per_month", Some(recurring.per_month.get()), Kind::MONEY) }
                { at.number(say!(lead_segment_who_stay_for_another_year), "retention", Some(recurring.retention.get()), Kind::SHARE) }
                { at.number(say!(lead_segment_upsell_a_year), "upsell", Some(recurring.upsell.get()), GROWTH) }
            </div>
            <p class="row">{ at.drop(say!(lead_segment_the_monthly_payments)) }</p>
        </>
    }
}

fn friends(state: &StateRef, spot: &Spot, advocates: &Advocates) -> Html {
    let at = spot.at("advocates");
    html! {
        <>
            <div class="fields">
                { at.number(say!(lead_segment_leads_of_a_customer_a_month), "per_customer", Some(advocates.per_customer.get()), Kind::SHARE) }
                { at.choice(say!(lead_segment_looked_after_by), "team", &advocates.team, teams(&state.results.model)) }
            </div>
            <p class="hint">{ say!(lead_segment_5_is_a_lead_in_a) }</p>
            <p class="row">{ at.drop(say!(lead_segment_the_advocates)) }</p>
        </>
    }
}

fn opening(spot: &Spot, segment: &Segment) -> Html {
    let pipeline = match segment.opening.pipeline {
        Pipeline::Empty => "empty",
        Pipeline::Running => "running",
    };
    let at = spot.at("opening");
    html! {
        <>
            <div class="fields">
                { at.number(say!(lead_segment_customers_who_are_there), "customers", Some(segment.opening.customers.get()), Kind::NUMBER) }
                { at.choice(say!(lead_segment_the_pipeline_is), "pipeline", pipeline, options(&[("empty", "empty"), ("running", "running")])) }
            </div>
            <p class="hint">{ say!(lead_segment_a_pipeline_that_is_running_holds) }</p>
        </>
    }
}

fn credit(spot: &Spot, segment: &Segment) -> Html {
    let credit = match segment.credit {
        SegmentCredit::Seller => "seller",
        SegmentCredit::Source => "source",
        SegmentCredit::Map => "map",
    };
    let note = {
        let spot = spot.clone();
        Callback::from(move |text: String| {
            let value = if text.is_empty() { Value::Null } else { text.into() };
            spot.at("note").set(say!(common_note), value);
        })
    };
    let share = {
        let at = spot.at("goal_share");
        Callback::from(move |number: Option<f64>| {
            let change = match number {
                Some(number) => Change::Number(at.path.clone(), number),
                None => Change::Value(at.path.clone(), number_value(None)),
            };
            at.edit(say!(common_share_of_the_goal), vec![change]);
        })
    };
    let place = Some(format!("{}/goal_share", spot.path));
    html! {
        <>
            <div class="fields">
                { spot.number_from(say!(lead_segment_share_of_the_revenue_goal), segment.goal_share.map(Share::get), Kind::SHARE.or_none(), false, place, share) }
                { spot.choice(say!(lead_segment_revenue_is_credited_to), "credit", credit, options(&[
                    ("seller", say!(common_who_sells)), ("source", say!(lead_segment_who_brought_the_lead)), ("map", say!(lead_segment_the_lifecycle_map)),
                ])) }
            </div>
            <p class="hint">{ say!(lead_segment_moving_one_segments_share_moves) }</p>
            <NoteField label={say!(lead_segment_note_on { name: segment.name })} value={segment.note.clone()} onchange={note} />
        </>
    }
}

/// Takes a segment away; its share of the goal goes to the others.
pub(super) fn remove(spot: &Spot, model: &Model, id: &Id) -> Callback<MouseEvent> {
    let shared = model.segments.len() > 1
        && model
            .segments
            .get(id)
            .and_then(|segment| segment.goal_share)
            .is_some_and(|share| share.get() > 0.0);
    let spot = spot.clone();
    Callback::from(move |_: MouseEvent| {
        let mut changes = Vec::new();
        if shared {
            changes.push(Change::Number(format!("{}/goal_share", spot.path), 0.0));
        }
        changes.push(Change::Value(spot.path.clone(), Value::Null));
        spot.ui().edit(
            say!(lead_segment_removal_of { of: spot.of }),
            Change::All(changes),
        );
    })
}
