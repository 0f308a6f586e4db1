//! Outcomes of years as chance makes them: the path to the goal, how revenue and cost spread, and pay by role.

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::simulate::MOST_TRIALS;
use yew::prelude::*;

use crate::component::context::{StateRef, Ui, use_ui};
use crate::component::field::NumberField;
use crate::component::figure::{Figure, Plot, Readout};
use crate::component::strip::find;
use crate::state::Action;
use crate::state::years::Drawn;
use crate::text::Unit;
use crate::view::years::{self as view, Histogram};

/// How many years can be asked for with one press.
const MORE: [u32; 2] = [100_000, 1_000_000];

/// What the part of the page shows: as long as the years of a document that was just changed are not drawn, those of the
/// one before, with its goal and its budget.
#[derive(Clone, Properties)]
pub(super) struct YearsProps {
    /// The state.
    pub state: StateRef,
}

impl PartialEq for YearsProps {
    fn eq(&self, other: &Self) -> bool {
        let (old, new) = if self.state.revision <= other.state.revision {
            (&self.state, &other.state)
        } else {
            (&other.state, &self.state)
        };
        let varies = |state: &StateRef| state.results.model.uncertainty.varies();
        let drawn = |state: &StateRef| state.years.drawn.as_ref().map(|drawn| Rc::as_ptr(&drawn.study));
        if varies(old) != varies(new) || drawn(old) != drawn(new) {
            return false;
        }
        let waits = varies(new) && new.years.of(new.revision).is_none();
        let same = old.revision == new.revision
            && old.years.come == new.years.come
            && old.years.wanted == new.years.wanted;
        waits || same
    }
}

/// Years that differ, as far as they are drawn; where none does, where that is said.
#[component]
pub(super) fn Years(props: &YearsProps) -> Html {
    let ui = use_ui();
    years(&ui, &props.state)
}

fn years(ui: &Ui, state: &StateRef) -> Html {
    if !state.results.model.uncertainty.varies() {
        return html! {
            <section class="card years" data-years="none">
                <h2>{ say!(years_every_year_is_as_expected_here) }</h2>
                <p class="hint">
                    { say!(years_nothing_in_this_model_differs_from) }
                    <button type="button" class="link" onclick={find(ui, "/uncertainty")}>{ say!(years_say_how_far_years_differ) }</button>
                </p>
            </section>
        };
    }
    let shown = state
        .years
        .drawn
        .as_ref()
        .map(|drawn| drawn.summary.trials.to_string());
    html! {
        <section class="years" data-years={shown.unwrap_or_default()}>
            { head(ui, state) }
            <div class="cols even">
                <div class="left">{ fan(ui, state) }{ horizon(ui, state) }{ roles(ui, state) }</div>
                <div class="right">
                    { histogram(ui, state, "revenue-years", say!(years_how_many_of_the_years_end), view::revenue) }
                    { histogram(ui, state, "cost-years", say!(years_how_many_of_the_years_cost), view::cost) }
                </div>
            </div>
        </section>
    }
}

/// What is known and how well, and how to know more.
fn head(ui: &Ui, state: &StateRef) -> Html {
    let ask = |years: u32| {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::AskYears(years)))
    };
    let typed = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |years: Option<f64>| {
            // A whole number from 1 to ten million.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let years = years.unwrap_or_default() as u32;
            dispatch.emit(Action::AskYears(years));
        })
    };
    let stop = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::StopYears))
    };
    let years = &state.years;
    let there = years.of(state.revision).map_or(0, Drawn::years);
    let come = years.come.max(there);
    let goes = there < years.wanted;
    let wanted = f64::from(years.wanted);
    html! {
        <header class="years-head">
            <p class="told" role="status">{ view::told(state, &*ui.numbers) }</p>
            <div class="years-more">
                <NumberField label={say!(years_years_to_draw)} value={wanted} unit={Unit::Count} step=10_000.0 whole=true
                    range={(1.0, f64::from(MOST_TRIALS))} onchange={typed} />
                { for MORE.into_iter().map(|years| html! {
                    <button type="button" class="link" data-ask={years.to_string()} disabled={state.years.wanted == years} onclick={ask(years)}>
                        { ui.numbers.number(f64::from(years)) }
                    </button>
                }) }
                // Its place is kept, so that nothing moves when it goes.
                <span class={classes!("progress", (!goes).then_some("done"))} aria-hidden={(!goes).to_string()}>
                    <progress max={wanted.to_string()} value={come.to_string()} aria-label={say!(years_years_drawn)}></progress>
                    <button type="button" class="link" data-do="stop-years" disabled={!goes || there == 0} onclick={stop}>{ say!(common_cancel) }</button>
                </span>
            </div>
        </header>
    }
}

/// A figure's place before its numbers are there.
fn waiting(name: &'static str) -> Html {
    html! { <figure class="figure waiting" data-figure={name}></figure> }
}

fn fan(ui: &Ui, state: &StateRef) -> Html {
    let Some(drawn) = &state.years.drawn else {
        return waiting("fan");
    };
    let (results, numbers) = (&state.results, &*ui.numbers);
    let readout = {
        let (results, study, numbers) = (results.clone(), drawn.study.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| {
            view::fan_readout(&results, &study, x, &*numbers)
        }))
    };
    html! {
        <Figure name="fan" title={view::fan_title(results, &drawn.study, numbers)}
            note={say!(years_revenue_to_date_the_bands_hold { currency: results.outcome.currency })}
            plot={Plot::Lines(view::fan_plot(results, &drawn.study, numbers))}
            table={view::fan_table(results, &drawn.study, numbers)} ratio=0.56 {readout} />
    }
}

/// The later years of the horizon, where there are any.
fn horizon(ui: &Ui, state: &StateRef) -> Html {
    let Some(drawn) = &state.years.drawn else {
        return html! {};
    };
    let (results, numbers) = (&state.results, &*ui.numbers);
    let (study, summary) = (&drawn.study, &drawn.summary);
    if summary.later_years.is_empty() {
        return html! {};
    }
    let readout = {
        let (results, drawn, numbers) = (results.clone(), drawn.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| {
            view::horizon_readout(&results, &drawn.study, &drawn.summary, x, &*numbers)
        }))
    };
    html! {
        <Figure name="horizon-years" title={view::horizon_title(results, study, summary, numbers)}
            note={say!(years_revenue_by_year_the_bands_hold { currency: results.outcome.currency })}
            plot={Plot::Lines(view::horizon_plot(results, study, summary, numbers))}
            table={view::horizon_table(results, study, summary, numbers)} ratio=0.5 {readout} />
    }
}

fn histogram(
    ui: &Ui,
    state: &StateRef,
    name: &'static str,
    note: &'static str,
    of: fn(&crate::state::Results, &hagstone_engine::simulate::Study, &dyn crate::text::Numbers) -> Histogram,
) -> Html {
    let Some(drawn) = &state.years.drawn else {
        return waiting(name);
    };
    let found = of(&state.results, &drawn.study, &*ui.numbers);
    let readout = {
        let (found, numbers) = (found.clone(), ui.numbers.clone());
        Readout(Rc::new(move |x, _| found.readout(x, &*numbers)))
    };
    html! {
        <Figure {name} title={found.title.clone()} {note} plot={Plot::Lines(found.plot(&*ui.numbers))}
            table={found.table(&*ui.numbers)} ratio=0.5 {readout} />
    }
}

fn roles(ui: &Ui, state: &StateRef) -> Html {
    let Some(drawn) = &state.years.drawn else {
        return waiting("role-years");
    };
    let (results, numbers) = (&state.results, &*ui.numbers);
    let readout = {
        let (results, summary, numbers) = (results.clone(), drawn.summary.clone(), ui.numbers.clone());
        Readout(Rc::new(move |_, y| {
            // Rows are counted from the top.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let row = y.max(0.0) as usize;
            view::role_readout(&results, &summary, row, &*numbers)
        }))
    };
    html! {
        <Figure name="role-years" title={view::role_title(results, &drawn.summary, numbers)}
            note={say!(common_variable_pay_of_one_person_of)}
            plot={Plot::Ranges(view::role_plot(results, &drawn.summary, numbers))}
            table={view::role_table(results, &drawn.summary, numbers)} {readout} />
    }
}
