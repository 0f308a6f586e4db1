//! The picture of the funnel: a bar for each stage as wide as its volume of the year, coloured by who works it, with the
//! inputs that lead to it beside it.

use hagstone_engine::model::{FunnelStep, Id, Lag, Segment, Share, Volume};
use hagstone_words::say;
use serde_json::json;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::parts::slider;
use crate::component::context::{StateRef, use_ui};
use crate::component::curve_editor::hue_class;
use crate::component::edit::{Kind, Spot};
use crate::component::figure::DataTable;
use crate::state::{Action, escape};
use crate::text::Numbers;
use crate::view::funnel::{
    Part, Stage, count, longest, readout, revenue, stages, table, team, title, waiting,
};
use crate::view::lead::{lag, strict, yearly};
use crate::view::quarters::year_name;

/// The properties of a [`Funnel`].
#[derive(Properties, PartialEq)]
pub(super) struct FunnelProps {
    pub(super) state: StateRef,
    /// The segment's id.
    pub(super) id: Id,
    /// The year of the horizon, counted from 0.
    pub(super) year: usize,
}

/// The picture with its inputs.
#[component]
pub(super) fn Funnel(props: &FunnelProps) -> Html {
    let ui = use_ui();
    let told = use_state(|| None::<usize>);
    let as_table = use_state(|| false);
    let (state, id, year) = (&props.state, &props.id, props.year);
    let results = &state.results;
    let Some(segment) = results.model.segments.get(id) else {
        return html! {};
    };
    let spot = Spot::new(&ui, format!("/segments/{}", escape(id)), segment.name.clone()).compared(state);
    // What cannot be calculated keeps its inputs: they are what mends it.
    let drawn = stages(results, id, year).unwrap_or_default();
    let outcome = results.outcome.segments.get(id);
    let widest = longest(&drawn);
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let name = year_name(&results.outcome, year, &*ui.numbers);
    let say = |index: usize| {
        let told = told.clone();
        move || told.set(Some(index))
    };
    let silent = {
        let told = told.clone();
        Callback::from(move |_: PointerEvent| told.set(None))
    };
    let blurred = {
        let told = told.clone();
        Callback::from(move |_: FocusEvent| told.set(None))
    };
    let sentence = told.and_then(|index| readout(&drawn, index, &*ui.numbers));
    let head = if drawn.is_empty() {
        say!(lead_funnel_cannot_be_calculated_as_it_stands { name: segment.name })
    } else {
        title(&drawn, &segment.name, &*ui.numbers)
    };
    let reached = told.unwrap_or(0).min(drawn.len().saturating_sub(1));
    let mut before = widest;
    html! {
        <figure class="figure funnel" data-figure="funnel">
            <figcaption>
                <h2>{ head }</h2>
                <p class="note">
                    <span aria-live="polite">{ sentence.unwrap_or_else(|| say!(lead_funnel_what_passes_each_stage_in_colours { name })) }</span>
                    <button type="button" class="link" aria-pressed={as_table.to_string()} onclick={toggle}>
                        { if *as_table { say!(word_picture) } else { say!(word_table) } }
                    </button>
                </p>
            </figcaption>
            if *as_table {
                <DataTable name="Funnel" table={table(results, id, &*ui.numbers)} />
            } else if drawn.is_empty() {
                <div class="stages">{ for ["leads", "mql", "sql", "opportunity", "win"].into_iter().map(|key| html! {
                    <div {key} class="stage"><div class="inputs">{ inputs(state, &spot, segment, key) }</div></div>
                }) }</div>
            } else {
                <div class="stages" onpointerleave={silent}>
                    { for drawn.iter().enumerate().map(|(index, stage)| {
                        let from = std::mem::replace(&mut before, stage.count());
                        let say = say(index);
                        let onpointerenter = { let say = say.clone(); Callback::from(move |_: PointerEvent| say()) };
                        let onfocus = Callback::from(move |_: FocusEvent| say());
                        let label = readout(&drawn, index, &*ui.numbers).unwrap_or_default();
                        let waits = outcome.filter(|_| stage.key == "worked");
                        let note = waits.and_then(|outcome| waiting(outcome, year, &*ui.numbers));
                        html! {
                            <div key={stage.key} class="stage" data-stage={stage.key} {onpointerenter}>
                                <div class="who">
                                    <b>{ stage.name }</b>
                                    <small>{ note.unwrap_or_else(|| stage.by.clone()) }</small>
                                </div>
                                <div class="bar" role="img" aria-label={label} tabindex={if index == reached { "0" } else { "-1" }}
                                    data-bar={index.to_string()} {onfocus} onblur={blurred.clone()} onkeydown={from_bar_to_bar()}>
                                    { bar(stage, from, widest, &count(&*ui.numbers, stage.count())) }
                                </div>
                                <div class="inputs" role="group" aria-label={stage.name}>{ inputs(state, &spot, segment, stage.key) }</div>
                            </div>
                        }
                    }) }
                    <div key="revenue" class="stage money" data-stage="revenue">
                        <div class="who"><b>{ say!(common_revenue) }</b></div>
                        <div class="sum">
                            <b>{ outcome.and_then(|outcome| outcome.years.get(year)).map(|year| ui.numbers.money_short(year.revenue)) }</b>
                            <small>{ outcome.map(|outcome| revenue(outcome, year, &*ui.numbers)) }{ margin(state, segment, &*ui.numbers) }</small>
                        </div>
                        <div class="inputs" role="group" aria-label={say!(common_revenue)}>
                            { spot.number(say!(common_deal_size), "deal_size", Some(segment.deal_size.get()), Kind::MONEY) }
                            { spot.number(say!(common_gross_margin), "gross_margin", segment.gross_margin.map(Share::get), Kind::SHARE.or_none()) }
                        </div>
                    </div>
                </div>
            }
            <p class="row grow">
                if segment.definition.is_none() {
                    { spot.add(say!(common_define_what_counts_as_a_lead), say!(common_lead_definition), "definition",
                        json!({"strictness": 0.5, "keeps": 0.6, "lifts": 1.5, "hours_per_lead": 0})) }
                }
                if segment.reorders.is_none() {
                    { spot.add(say!(common_add_later_orders), say!(common_later_orders), "reorders", json!({"every": 3, "retention": 0.7})) }
                }
                if segment.recovery.is_none() {
                    { spot.add(say!(common_call_lost_deals_again), say!(common_recovery), "recovery",
                        json!({"by": caller(state, segment), "called": 0.5, "reopens": 0.2, "lag": {"months": 2}})) }
                }
                if segment.recurring.is_none() {
                    { spot.add(say!(common_let_customers_pay_every_month), say!(common_recurring_revenue), "recurring",
                        json!({"per_month": 100, "retention": 0.9, "upsell": 0})) }
                }
                if segment.advocates.is_none() {
                    { spot.add(say!(common_let_customers_bring_leads), say!(common_advocates), "advocates",
                        json!({"per_customer": 0.01, "team": caller(state, segment)})) }
                }
            </p>
        </figure>
    }
}

/// Which gross margin counts where the segment has none of its own.
fn margin(state: &StateRef, segment: &Segment, numbers: &dyn Numbers) -> String {
    let goal = state.results.model.goal.as_ref();
    match (segment.gross_margin, goal.and_then(|goal| goal.gross_margin)) {
        (Some(_), _) => String::new(),
        (None, Some(margin)) => say!(lead_funnel_the_goals_gross_margin_counts {
            margin: numbers.percent(margin.get(), 1)
        }),
        (None, None) => say!(lead_funnel_no_gross_margin_is_known).into(),
    }
}

/// The team that is likeliest to call lost customers: one that brings leads and does not sell.
pub(super) fn caller(state: &StateRef, segment: &Segment) -> Id {
    let teams = &state.results.model.teams;
    let brings = segment
        .leads
        .keys()
        .find(|id| **id != segment.sold_by && teams.contains_key(id));
    let other = teams.keys().find(|id| **id != segment.sold_by);
    brings.or(other).unwrap_or(&segment.sold_by).clone()
}

/// Up and down go to the bars above and below.
fn from_bar_to_bar() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        let Some(bar) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let index: usize = bar
            .get_attribute("data-bar")
            .and_then(|index| index.parse().ok())
            .unwrap_or(0);
        let wanted = match event.key().as_str() {
            "ArrowDown" => Some(index + 1),
            "ArrowUp" => index.checked_sub(1),
            "Home" => Some(0),
            "End" => bar
                .closest(".stages")
                .ok()
                .flatten()
                .and_then(|stages| stages.query_selector_all("[data-bar]").ok())
                .map(|bars| bars.length().saturating_sub(1) as usize),
            _ => return,
        };
        event.prevent_default();
        let found = wanted.and_then(|wanted| {
            let stages = bar.closest(".stages").ok().flatten()?;
            stages
                .query_selector(&format!("[data-bar=\"{wanted}\"]"))
                .ok()
                .flatten()
        });
        if let Some(next) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // What cannot have the focus leaves it where it was.
            let _ = next.focus();
        }
    })
}

/// From how much of the width on the number stands in the bar.
const INSIDE: f64 = 0.8;

/// A stage's bar, and what leads to it from the stage before: `from` is that stage's volume.
fn bar(stage: &Stage, from: f64, widest: f64, label: &str) -> Html {
    let part = |count: f64| {
        if widest > 0.0 {
            (count / widest).clamp(0.0, 1.0)
        } else {
            0.0
        }
    };
    let percent = |share: f64| format!("{:.3}%", share * 100.0);
    let width = part(stage.count());
    let sides = format!("0,0 {:.3},0 {:.3},10 0,10", part(from) * 100.0, width * 100.0);
    let mut left = 0.0;
    let inside = width > INSIDE;
    html! {
        <>
            if stage.key != "leads" && stage.key != "later" {
                <svg class="neck" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><polygon points={sides} /></svg>
            }
            <svg class="solid" aria-hidden="true">
                { for stage.parts.iter().filter(|part| part.count > 0.0).map(|piece| {
                    let wide = part(piece.count);
                    let x = percent(left);
                    left += wide;
                    html! {
                        <rect class={classes!(hue_class(piece.hue), shade(piece))} {x} y="0" height="28"
                            width={percent(wide.max(0.002))}><title>{ &piece.name }</title></rect>
                    }
                }) }
                <text class={inside.then_some("in")} x={percent(width)} dx={if inside { "-8" } else { "8" }} y="19"
                    text-anchor={if inside { "end" } else { "start" }}>{ label }</text>
            </svg>
        </>
    }
}

fn shade(part: &Part) -> Option<&'static str> {
    match part.shade {
        0 => None,
        1 => Some("lighter"),
        _ => Some("lightest"),
    }
}

/// The inputs that lead to a stage.
fn inputs(state: &StateRef, spot: &Spot, segment: &Segment, key: &str) -> Html {
    let numbers = &*spot.ui().numbers;
    let step = |name: &str, label: &str, step: &FunnelStep| {
        let at = spot.at("steps").at(name);
        let rate = at.number(
            &say!(lead_funnel_rate { label }),
            "rate",
            Some(step.rate.get()),
            Kind::SHARE,
        );
        let waits = match &step.lag {
            Lag::Months(months) => at.number(
                &say!(lead_funnel_lag { label }),
                "lag/months",
                Some(months.get()),
                Kind::MONTHS,
            ),
            Lag::Spread(_) => elsewhere(
                &at,
                &say!(lead_funnel_lag { label }),
                &lag(&step.lag, numbers),
                "lag/spread/0",
            ),
        };
        html! { <>{ rate }{ waits }</> }
    };
    let steps = &segment.steps;
    match key {
        "leads" => html! {
            { for segment.leads.iter().map(|(id, source)| {
                let (name, hue) = team(&state.results.model, id);
                let at = spot.at("leads").id(id);
                let label = say!(lead_funnel_a_month { name });
                html! {
                    <div key={id.as_str()} class={classes!("source", hue_class(hue))}>
                        { match &source.volume {
                            Volume::PerMonth(count) => at.number(&label, "volume/per_month", Some(count.get()), Kind::NUMBER),
                            Volume::ByMonth(_) => {
                                let average = count(numbers, yearly(&source.volume) / 12.0);
                                elsewhere(&at, &label, &say!(lead_funnel_on_average { average }), "volume/by_month/0")
                            }
                        } }
                    </div>
                }
            }) }
        },
        "accepted" => match &segment.definition {
            Some(definition) => {
                let (kept, lift) = strict(definition);
                let note = say!(lead_funnel_of_the_leads_count_the_rate {
                    kept: numbers.percent(kept, 0),
                    round: numbers.number((lift * 100.0).round() / 100.0)
                });
                slider(
                    &spot.at("definition"),
                    say!(lead_funnel_strictness),
                    "strictness",
                    definition.strictness.get(),
                    note,
                    "shared",
                )
            }
            None => html! {},
        },
        "mql" => step("mql", "MQL", &steps.mql),
        "sql" => step("sql", "SQL", &steps.sql),
        "opportunity" => step("opportunity", say!(lead_funnel_opportunity), &steps.opportunity),
        "worked" => html! {
            <>
                { spot.number(say!(lead_funnel_hours_for_each), "hours_per_opportunity", Some(segment.hours_per_opportunity.get()), Kind::NUMBER.within(0.0, 1e5)) }
                { spot.number(say!(lead_funnel_lost_by_waiting), "ageing", Some(segment.ageing.get()), Kind::SHARE) }
            </>
        },
        "win" => step("win", say!(lead_funnel_win), &steps.win),
        "later" => match &segment.reorders {
            Some(reorders) => {
                let at = spot.at("reorders");
                html! {
                    <>
                        { at.number(say!(lead_funnel_retention), "retention", Some(reorders.retention.get()), Kind::SHARE) }
                        if let Some(hand_off) = &reorders.hand_off {
                            { at.number(say!(lead_funnel_hand_off_after), "hand_off/after", Some(hand_off.after.get() as f64), Kind::MONTHS.within(1.0, 120.0).whole()) }
                        } else {
                            { at.number(say!(lead_funnel_every_months), "every", Some(reorders.every.get() as f64), Kind::MONTHS.within(1.0, 120.0).whole()) }
                        }
                    </>
                }
            }
            None => html! {},
        },
        _ => html! {},
    }
}

/// What is given by several numbers: what they come to, which leads to them.
fn elsewhere(at: &Spot, label: &str, told: &str, below: &str) -> Html {
    let (ui, path) = (at.ui().clone(), at.at(below).path);
    let onclick = Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Find(path.clone())));
    html! {
        <p class="set">
            <small>{ label }</small>
            <button type="button" class="link" {onclick} aria-label={say!(lead_funnel_of_change { label, told, of: at.of })}>{ told }</button>
        </p>
    }
}
