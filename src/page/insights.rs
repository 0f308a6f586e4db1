//! Insights: who is to blame, what pay hangs on, where it jumps, and which input makes an outcome what it should be.

mod kinks;
mod solve;

use hagstone_words::say;
use std::rc::Rc;

use hagstone_engine::compare::Metric;
use hagstone_engine::insight::Insights;
use yew::prelude::*;

use crate::component::context::{DocumentRef, StateProps, StateRef, Ui, use_ui};
use crate::component::curve_editor::hue_class;
use crate::component::edit::choice_to;
use crate::component::figure::{Figure, Plot, Readout};
use crate::state::Action;
use crate::view::insights as view;
use crate::view::years::years;
use crate::view::{Table, lower};
use crate::work::{FIRST_INSIGHTS, Inquiry, Search, USUAL_INSIGHTS};
use kinks::KinksFigure;
use solve::{MetricRef, SolveBox};

/// Over how many years insights can be taken on demand.
const MORE: [u32; 2] = [10_000, 50_000];

/// Over how many years a chance is taken where it is solved for, or its inputs are moved.
const YEARS_ASKED: u32 = 2_000;

/// The page.
#[component]
pub fn InsightsPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let metric = use_state(|| None::<String>);
    let kinds = view::metrics(&state.results);
    let chosen = kinds.iter().find(|kind| metric.as_ref() == Some(&kind.key));
    let chosen = chosen.or_else(|| kinds.first()).cloned();
    let found = state.looks.insights.of(state.revision).cloned();
    let more = use_state(|| (state.revision, USUAL_INSIGHTS));
    let wanted = match *more {
        (revision, years) if revision == state.revision => years,
        _ => USUAL_INSIGHTS,
    };
    {
        // The first picture soon, the next one as soon as that is there.
        let (ui, had) = (ui.clone(), found.as_ref().map_or(0, |found| found.trials));
        use_effect_with(
            (DocumentRef(state.document.clone()), state.revision, had, wanted),
            move |(_, _, had, wanted)| {
                let stages = [FIRST_INSIGHTS, USUAL_INSIGHTS, *wanted];
                let next = stages
                    .into_iter()
                    .find(|years| u64::from(*years) > *had && years <= wanted);
                if let Some(years) = next {
                    ui.dispatch.emit(Action::Look(Inquiry::Insights { years }));
                }
            },
        );
    }
    {
        let (ui, metric) = (ui.clone(), chosen.as_ref().map(|kind| kind.metric.clone()));
        use_effect_with((state.revision, metric), move |(_, metric)| {
            if let Some(metric) = metric.clone() {
                let years = YEARS_ASKED;
                ui.dispatch
                    .emit(Action::Look(Inquiry::Search(Search::Tornado { metric, years })));
            }
        });
    }
    let choose = {
        let metric = metric.clone();
        Callback::from(move |key: String| metric.set(Some(key)))
    };
    let pictures = match state.looks.insights.found.as_ref() {
        Some((_, found)) => pictures(&ui, state, found),
        // The place is kept until the workers have answered.
        None => html! {
            <div class="cols">
                <div class="left"><figure class="figure big waiting" data-figure="pairs"></figure></div>
                <div class="right"><figure class="figure waiting" data-figure="sight"></figure></div>
            </div>
        },
    };
    html! {
        <div class="stack insights-page" data-insights={found.as_ref().map(|found| found.trials.to_string())}>
            { years_head(&ui, state, found.as_ref().map_or(0, |found| found.trials), wanted, &more) }
            { pictures }
            if let Some(kind) = chosen {
                <section class="card" aria-labelledby="asked-title" data-tornado={turned(state, &kind.metric).then(|| kind.key.clone())}>
                    <h2 id="asked-title">{ say!(insights_what_moves_an_outcome_and_what) }</h2>
                    <div class="fields three">
                        { choice_to(say!(common_outcome), &kind.key, kinds.iter().map(|kind| (kind.key.clone(), kind.name.clone())).collect(), false, choose) }
                    </div>
                    { tornado(&ui, state, &kind.metric) }
                    <SolveBox key={kind.key.clone()} state={state.clone()} metric={MetricRef(kind.metric)} />
                </section>
            }
        </div>
    }
}

/// Over how many years it is, and how to have more.
fn years_head(ui: &Ui, state: &StateRef, there: u64, wanted: u32, more: &UseStateHandle<(u64, u32)>) -> Html {
    let numbers = &*ui.numbers;
    let goes = there < u64::from(wanted);
    let come = u64::from(state.looks.come).max(there);
    let revision = state.revision;
    let ask = |years: u32| {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set((revision, years)))
    };
    let stop = {
        let (dispatch, more) = (ui.dispatch.clone(), more.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::StopLook);
            more.set((revision, u32::try_from(there).unwrap_or(u32::MAX)));
        })
    };
    let told = match there {
        0 => say!(common_the_first_years_are_being_drawn).to_owned(),
        there => say!(insights_each_run_again_with_other_chance {
            there: years(there, numbers)
        }),
    };
    html! {
        <header class="years-head">
            <p class="told" role="status">{ told }</p>
            <div class="years-more">
                { for MORE.into_iter().map(|years| html! {
                    <button type="button" class="link" data-insight-years={years.to_string()} disabled={wanted >= years} onclick={ask(years)}>
                        { say!(insights_years { years: numbers.number(f64::from(years)) }) }
                    </button>
                }) }
                // Its place is kept, so that nothing moves when it goes.
                <span class={classes!("progress", (!goes).then_some("done"))} aria-hidden={(!goes).to_string()}>
                    <progress max={wanted.to_string()} value={come.to_string()} aria-label={say!(insights_years_looked_into)}></progress>
                    <button type="button" class="link" data-do="stop-insights" disabled={!goes || there == 0} onclick={stop}>{ say!(common_cancel) }</button>
                </span>
            </div>
        </header>
    }
}

/// The insights in pictures.
fn pictures(ui: &Ui, state: &StateRef, found: &Rc<Insights>) -> Html {
    let results = &state.results;
    let numbers = &*ui.numbers;
    let over = say!(insights_over {
        trials: years(found.trials, numbers)
    });
    let figure = |name: &'static str, title: String, note: String, plot: Plot, table: Table| {
        let height = match &plot {
            Plot::Bars(plot) => Some(plot.rows.len() as f64 * 40.0 + 16.0),
            Plot::Ranges(plot) => Some(plot.rows.len() as f64 * 34.0 + 44.0),
            _ => None,
        };
        let readout = row_readout(table.clone(), matches!(plot, Plot::Columns(_)));
        html! {
            <Figure {name} {title} {note} {plot} {table} {height} ratio=0.45 readout={readout} />
        }
    };
    let blame = view::blame(results, found, numbers);
    let pairs_table = view::pairs_table(results, found, numbers);
    let pairs = if found.pairs.is_empty() {
        html! {
            <figure class="figure big" data-figure="pairs">
                <h2>{ say!(insights_who_wins_while_the_other_loses) }</h2>
                <p class="hint">{ say!(insights_this_needs_two_functions_with) }</p>
            </figure>
        }
    } else {
        html! {
            <Figure name="pairs" big=true title={view::pairs_title(results, found, numbers)}
                note={say!(insights_years_by_who_reaches_target_pay { over })}
                height={found.pairs.len() as f64 * 48.0 + 16.0}
                plot={Plot::Bars(view::pairs_plot(results, found, numbers))}
                table={pairs_table}>
                <ul class="legend">
                    { for view::pairs_legend(results, found).into_iter().map(|(name, hue)| html! {
                        <li class={hue_class(hue)}>{ name }</li>
                    }) }
                </ul>
                { for blame.into_iter().map(|sentence| html! { <p class="hint">{ sentence }</p> }) }
            </Figure>
        }
    };
    let attribution = found
        .attribution
        .as_ref()
        .filter(|found| found.farthest.is_some());
    let deals = view::deal_plot(results, found, numbers);
    let inflation = found.credit_inflation.map(|inflation| {
        let over = numbers.percent(inflation, 0);
        if inflation > 1.005 {
            say!(insights_credit_given_is_of_what_the { over })
        } else {
            say!(insights_credit_given_is_of_what_the_2 { over })
        }
    });
    html! {
        <div class="cols">
            <div class="left">
                { pairs }
                { figure("sight", view::sight_title(results, found, numbers),
                    say!(insights_variance_of_one_persons_pay_own).into(),
                    Plot::Bars(view::sight_plot(results, found, numbers)), view::sight_table(results, found, numbers)) }
                { figure("stretch", view::stretch_title(results, found, numbers),
                    say!(insights_years_in_which_one_person_reaches).into(),
                    Plot::Bars(view::stretch_plot(results, found, numbers)), view::stretch_table(results, found, numbers)) }
                if let Some(plot) = deals {
                    { figure("deal", view::deal_title(results, found, numbers),
                        say!(insights_what_the_deal_adds_to_the).into(),
                        Plot::Columns(plot), view::deal_table(results, found, numbers)) }
                }
            </div>
            <div class="right">
                { figure("free", view::free_title(results, found, numbers),
                    say!(insights_expected_pay_without_any_own).into(),
                    Plot::Bars(view::free_plot(results, found, numbers)), view::free_table(results, found, numbers)) }
                { figure("budget", view::budget_title(found, numbers),
                    say!(insights_cost_of_all_incentives { over }),
                    Plot::Ranges(view::budget_plot(found, numbers)), view::budget_table(results, found, numbers)) }
                { figure("marginal", view::marginal_title(results, found, numbers),
                    say!(insights_of_what_1_more_of_own).into(),
                    Plot::Bars(view::marginal_plot(results, found, numbers)), view::marginal_table(results, found, numbers)) }
                if let Some(found) = attribution {
                    { figure("attribution", view::attribution_title(results, found, numbers),
                        say!(insights_pay_of_one_person_from_the).into(),
                        Plot::Ranges(view::attribution_plot(results, found, numbers)), view::attribution_table(results, found, numbers)) }
                }
                if let Some(sentence) = inflation {
                    <p class="hint">{ sentence }</p>
                }
                <KinksFigure state={state.clone()} found={FoundRef(found.clone())} />
            </div>
        </div>
    }
}

/// Insights in properties: equal where they are the same.
#[derive(Clone)]
pub(super) struct FoundRef(Rc<Insights>);

impl PartialEq for FoundRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Tells the row of a table that lies under the pointer; for columns of its first row, each with its name in the head.
fn row_readout(table: Table, columns: bool) -> Readout {
    Readout(Rc::new(move |x, y| {
        // Rows are counted from the top, columns from the left.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let (row, column) = (y.max(0.0) as usize, x.max(0.0) as usize);
        if columns {
            let shown = table.rows.first()?;
            return Some(format!(
                "{}: {}",
                table.head.get(column + 2)?,
                shown.get(column + 2)?
            ));
        }
        let cells = table.rows.get(row)?;
        let (name, rest) = cells.split_first()?;
        let told: Vec<String> = rest
            .iter()
            .zip(table.head.iter().skip(1))
            .map(|(cell, head)| format!("{} {cell}", lower(head)))
            .collect();
        Some(format!("{name}: {}", told.join(", ")))
    }))
}

/// Whether it is known what moves an outcome of the document as it stands.
fn turned(state: &StateRef, metric: &Metric) -> bool {
    let found = state.looks.tornado.of(state.revision);
    found.is_some_and(|found| found.as_ref().is_ok_and(|found| found.outcome == metric.name()))
}

/// What moves an outcome.
fn tornado(ui: &Ui, state: &StateRef, metric: &Metric) -> Html {
    let numbers = &*ui.numbers;
    match state.looks.tornado.found.as_ref().map(|(_, found)| found) {
        Some(Ok(found)) if found.outcome == metric.name() => {
            let plot = view::tornado_plot(&state.results, metric, found, numbers);
            let table = view::tornado_table(&state.results, metric, found, numbers);
            html! {
                <>
                <Figure name="tornado" title={view::tornado_title(&state.results, metric, found, numbers)}
                    note={say!(insights_each_input_alone_over_its_range)}
                    height={plot.rows.len() as f64 * 32.0 + 44.0}
                    readout={row_readout(table.clone(), false)}
                    plot={Plot::Ranges(plot)} {table} />
                if let Some(rest) = view::tornado_rest(found, numbers) {
                    <p class="hint">{ rest }</p>
                }
                </>
            }
        }
        Some(Err(why)) => html! { <p class="hint">{ why }</p> },
        _ => html! { <figure class="figure waiting" data-figure="tornado"></figure> },
    }
}
