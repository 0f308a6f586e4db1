//! Everything of a segment that is not in its picture, folded into groups that say what is in them.

use hagstone_engine::Model;
use hagstone_engine::model::{
    Advocates, HandOff, Id, Money, Pipeline, Recovery, Recurring, Reorders, Segment, SegmentCredit, Share,
};
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
            { fold("Leads", lead::leads(model, segment, numbers), sources(state, spot, segment)) }
            { fold("Lead definition", lead::definition(segment.definition.as_ref(), numbers), definition(spot, segment)) }
            { fold("Lags", lead::lags(segment, numbers), html! {
                <>
                    { lag(&at("mql"), "Lag to MQL", &steps.mql.lag) }
                    { lag(&at("sql"), "Lag to SQL", &steps.sql.lag) }
                    { lag(&at("opportunity"), "Lag to opportunity", &steps.opportunity.lag) }
                    { lag(&at("win"), "Lag to won", &steps.win.lag) }
                </>
            }) }
            { fold("Selling", lead::hours(model, segment, numbers), selling(state, spot, segment)) }
            { fold("Later orders", lead::reorders(model, segment, numbers), match &segment.reorders {
                Some(reorders) => later(state, spot, segment, reorders),
                None => html! { <p>{ spot.add("add later orders", "Later orders", "reorders", json!({"every": 3, "retention": 0.7})) }</p> },
            }) }
            { fold("Lost deals", lead::recovery(model, segment, numbers), match &segment.recovery {
                Some(recovery) => recovered(state, spot, recovery),
                None => html! { <p>{ spot.add("call lost deals again", "Recovery", "recovery",
                    json!({"by": caller(state, segment), "called": 0.5, "reopens": 0.2, "lag": {"months": 2}})) }</p> },
            }) }
            { fold("Paid every month", lead::recurring(segment, numbers), match segment.recurring {
                Some(recurring) => monthly(spot, recurring),
                None => html! { <p>{ spot.add("let customers pay every month", "Recurring revenue", "recurring",
                    json!({"per_month": 100, "retention": 0.9, "upsell": 0})) }</p> },
            }) }
            { fold("Advocates", lead::advocates(model, segment, numbers), match &segment.advocates {
                Some(advocates) => friends(state, spot, advocates),
                None => html! { <p>{ spot.add("let customers bring leads", "Advocates", "advocates",
                    json!({"per_customer": 0.01, "team": caller(state, segment)})) }</p> },
            }) }
            { fold("At the start", lead::opening(segment, numbers), opening(spot, segment)) }
            { fold("Goal and credit", lead::credit(segment.credit).into(), credit(spot, segment)) }
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
                    Callback::from(move |to: String| table.edit("Team of leads", vec![
                        Change::Value(table.id(&id).path, Value::Null),
                        Change::Value(table.id(&to).path, value.clone()),
                    ]))
                };
                let mut choices = vec![(id.to_string(), name.clone())];
                choices.extend(free.iter().cloned());
                html! {
                    <div key={id.as_str()} class="part sub" role="group" aria-label={format!("Leads of {name}")} data-place={at.path.clone()}>
                        <div class="fields">
                            { crate::component::edit::choice_to("Brought by", id, choices, false, moved) }
                            { at.number("Growth a year", "growth", Some(source.growth.get()), GROWTH) }
                        </div>
                        { volume(&at.at("volume"), &state.results, "Leads", &source.volume, Kind::NUMBER) }
                        <p class="row">{ at.drop(&format!("the leads of {name}")) }</p>
                    </div>
                }
            }) }
            <p key="more" class="row">
                if let Some(next) = next {
                    { table.add("add leads of another team", "Leads", &crate::state::escape(&next), json!({"volume": {"per_month": 10}})) }
                } else {
                    <span class="hint">{ if model.teams.is_empty() { "Add a team on the page People first." } else { "Every team brings leads." } }</span>
                }
            </p>
        </>
    }
}

fn definition(spot: &Spot, segment: &Segment) -> Html {
    let Some(definition) = &segment.definition else {
        return html! { <p>{ spot.add("define what counts as a lead", "Lead definition", "definition",
        json!({"strictness": 0.5, "keeps": 0.6, "lifts": 1.5, "hours_per_lead": 0})) }</p> };
    };
    let at = spot.at("definition");
    html! {
        <div class="part">
            { slider(&at, "How strict it is", "strictness", definition.strictness.get(),
                "At 0 everything counts as a lead; at 100% only what the strictest definition keeps.".into(), "shared") }
            <div class="fields">
                { at.number("The strictest keeps", "keeps", Some(definition.keeps.get()), Kind::SHARE) }
                { at.number("and lifts the SQL rate by a factor of", "lifts", Some(definition.lifts.get()), Kind::FACTOR) }
                { at.number("Sellers\u{2019} hours for each MQL", "hours_per_lead", Some(definition.hours_per_lead.get()), HOURS) }
            </div>
            <p class="row">{ at.drop("the lead definition") }</p>
        </div>
    }
}

fn selling(state: &StateRef, spot: &Spot, segment: &Segment) -> Html {
    html! {
        <div class="fields">
            { spot.choice("Sold by", "sold_by", &segment.sold_by, teams(&state.results.model)) }
            { spot.number("Hours for an opportunity", "hours_per_opportunity", Some(segment.hours_per_opportunity.get()), HOURS) }
            { spot.number("Waiting ones lost in a month", "ageing", Some(segment.ageing.get()), Kind::SHARE) }
        </div>
    }
}

fn later(state: &StateRef, spot: &Spot, segment: &Segment, reorders: &Reorders) -> Html {
    let at = spot.at("reorders");
    html! {
        <>
            <div class="part">
                <div class="fields">
                    { at.number("Months between orders", "every", Some(reorders.every.get() as f64), MONTH) }
                    { at.number("Customers who order again", "retention", Some(reorders.retention.get()), Kind::SHARE) }
                    { at.number("Value of a later order", "value", reorders.value.map(Money::get), Kind::MONEY.or_none()) }
                    { at.number("Handling cost of an order", "handling_cost", Some(reorders.handling_cost.get()), Kind::MONEY) }
                </div>
                <p class="hint">{ "Without a value of its own a later order is worth as much as the first one." }</p>
            </div>
            <div class="part">
                <h4>{ "Hand-off" }</h4>
                if let Some(hand_off) = &reorders.hand_off {
                    { handed(state, &at.at("hand_off"), hand_off) }
                } else {
                    <p class="hint">{ "From some order on, another team may sell, without advice and at a lower handling cost." }</p>
                    <p>{ at.add("hand customers off", "Hand-off", "hand_off",
                        json!({"after": 5, "to": caller(state, segment), "handling_cost": 0})) }</p>
                }
            </div>
            <p class="row">{ at.drop("later orders") }</p>
        </>
    }
}

fn handed(state: &StateRef, at: &Spot, hand_off: &HandOff) -> Html {
    html! {
        <>
            <div class="fields">
                { at.number("Last order before it", "after", Some(hand_off.after.get() as f64), MONTH) }
                { at.choice("Then sold by", "to", &hand_off.to, teams(&state.results.model)) }
                { at.number("Who order again after it", "retention", hand_off.retention.map(Share::get), Kind::SHARE.or_none()) }
                { at.number("Handling cost after it", "handling_cost", Some(hand_off.handling_cost.get()), Kind::MONEY) }
                { at.number("Orders that need advice", "ready_after", hand_off.ready_after.map(|order| order.get() as f64), MONTH.or_none()) }
                { at.number("Who order again though handed off before", "early_retention", hand_off.early_retention.map(Share::get), Kind::SHARE.or_none()) }
            </div>
            <p class="row">{ at.drop("the hand-off") }</p>
        </>
    }
}

fn recovered(state: &StateRef, spot: &Spot, recovery: &Recovery) -> Html {
    let at = spot.at("recovery");
    html! {
        <>
            <div class="part">
                { slider(&at, "Lost deals called", "called", recovery.called.get(), "A deal that is lost again is not called again.".into(), "marketing") }
                { slider(&at, "Called ones that come back", "reopens", recovery.reopens.get(), String::new(), "marketing") }
                <div class="fields">
                    { at.choice("Called by", "by", &recovery.by, teams(&state.results.model)) }
                </div>
            </div>
            { lag(&at.at("lag"), "Lag of a recovery", &recovery.lag) }
            <p class="hint">{ "A recovery takes a month at least." }</p>
            <p class="row">{ at.drop("the calls") }</p>
        </>
    }
}

fn monthly(spot: &Spot, recurring: Recurring) -> Html {
    let at = spot.at("recurring");
    html! {
        <>
            <div class="fields">
                { at.number("A customer pays a month", "per_month", Some(recurring.per_month.get()), Kind::MONEY) }
                { at.number("Who stay for another year", "retention", Some(recurring.retention.get()), Kind::SHARE) }
                { at.number("Upsell a year", "upsell", Some(recurring.upsell.get()), GROWTH) }
            </div>
            <p class="row">{ at.drop("the monthly payments") }</p>
        </>
    }
}

fn friends(state: &StateRef, spot: &Spot, advocates: &Advocates) -> Html {
    let at = spot.at("advocates");
    html! {
        <>
            <div class="fields">
                { at.number("Leads of a customer a month", "per_customer", Some(advocates.per_customer.get()), Kind::SHARE) }
                { at.choice("Looked after by", "team", &advocates.team, teams(&state.results.model)) }
            </div>
            <p class="hint">{ "5% is a lead in a month from every twentieth customer." }</p>
            <p class="row">{ at.drop("the advocates") }</p>
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
                { at.number("Customers who are there", "customers", Some(segment.opening.customers.get()), Kind::NUMBER) }
                { at.choice("The pipeline is", "pipeline", pipeline, options(&[("empty", "empty"), ("running", "running")])) }
            </div>
            <p class="hint">{ "A pipeline that is running holds what leads like the first month\u{2019}s would have left in it." }</p>
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
            spot.at("note").set("Note", value);
        })
    };
    let share = {
        let at = spot.at("goal_share");
        Callback::from(move |number: Option<f64>| {
            let change = match number {
                Some(number) => Change::Number(at.path.clone(), number),
                None => Change::Value(at.path.clone(), number_value(None)),
            };
            at.edit("Share of the goal", vec![change]);
        })
    };
    let place = Some(format!("{}/goal_share", spot.path));
    html! {
        <>
            <div class="fields">
                { spot.number_from("Share of the revenue goal", segment.goal_share.map(Share::get), Kind::SHARE.or_none(), false, place, share) }
                { spot.choice("Revenue is credited to", "credit", credit, options(&[
                    ("seller", "who sells"), ("source", "who brought the lead"), ("map", "the lifecycle map"),
                ])) }
            </div>
            <p class="hint">{ "Moving one segment\u{2019}s share moves the others: together they are the whole goal." }</p>
            <NoteField label={format!("Note on {}", segment.name)} value={segment.note.clone()} onchange={note} />
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
        spot.ui()
            .edit(format!("Removal of {}", spot.of), Change::All(changes));
    })
}
