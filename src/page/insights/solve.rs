//! Which value of an input makes an outcome what it should be.

use hagstone_engine::compare::Metric;
use hagstone_engine::solve::{Question, Solution};
use hagstone_words::say;
use yew::prelude::*;

use super::YEARS_ASKED;
use crate::component::context::{StateRef, Ui, use_ui};
use crate::component::edit::choice_to;
use crate::component::field::NumberField;
use crate::state::{Action, Change};
use crate::view::insights as view;
use crate::work::{Inquiry, SEED, Search};

/// An outcome in properties.
#[derive(Clone, PartialEq)]
pub(super) struct MetricRef(pub(super) Metric);

/// The properties of a [`SolveBox`].
#[derive(Properties, PartialEq)]
pub(super) struct SolveProps {
    /// The state.
    pub state: StateRef,
    /// The outcome that is to be what it should be.
    pub metric: MetricRef,
}

/// Asks which value of an input makes an outcome what it should be, and sets it.
#[component]
pub(super) fn SolveBox(props: &SolveProps) -> Html {
    let ui = use_ui();
    let (state, metric) = (&props.state, &props.metric.0);
    let results = &state.results;
    let tornado = state
        .looks
        .tornado
        .found
        .as_ref()
        .and_then(|(_, found)| found.as_ref().ok());
    let inputs = view::inputs(results, tornado.map(|found| &**found));
    let chosen = use_state(|| None::<String>);
    let range = use_state(|| None::<(f64, f64)>);
    let target = use_state(|| None::<f64>);
    let Some((path, name, usual, unit)) = inputs
        .iter()
        .find(|(path, ..)| chosen.as_ref() == Some(path))
        .or_else(|| inputs.first())
        .cloned()
    else {
        return html! { <p class="hint">{ say!(insights_solve_no_input_moves_this_outcome_so) }</p> };
    };
    let (from, to) = range.unwrap_or(usual);
    let choose = {
        let (chosen, range) = (chosen.clone(), range.clone());
        Callback::from(move |path: String| {
            chosen.set(Some(path));
            range.set(None);
        })
    };
    let lower_end = {
        let range = range.clone();
        Callback::from(move |value: Option<f64>| {
            if let Some(value) = value {
                range.set(Some((value, to)));
            }
        })
    };
    let upper_end = {
        let range = range.clone();
        Callback::from(move |value: Option<f64>| {
            if let Some(value) = value {
                range.set(Some((from, value)));
            }
        })
    };
    let set_target = {
        let target = target.clone();
        Callback::from(move |value: Option<f64>| target.set(value))
    };
    let question = target.map(|target| Question {
        input: path.clone(),
        from,
        to,
        outcome: metric.clone(),
        target,
        seed: SEED,
        trials: u64::from(YEARS_ASKED),
    });
    let ask = {
        let (ui, question) = (ui.clone(), question.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(question) = question.clone() {
                ui.dispatch
                    .emit(Action::Look(Inquiry::Search(Search::Solve(question))));
            }
        })
    };
    let options = inputs
        .iter()
        .map(|(path, name, ..)| (path.clone(), name.clone()))
        .collect();
    let unit_of_target = view::unit_of_metric(metric);
    let asked = state
        .looks
        .solution
        .asked
        .as_ref()
        .and_then(|(_, _, inquiry)| match inquiry {
            Inquiry::Search(Search::Solve(asked)) => Some(asked),
            _ => None,
        });
    let same = asked.is_some() && asked == question.as_ref();
    let answer = state
        .looks
        .solution
        .found
        .as_ref()
        .filter(|_| same)
        .map(|(_, found)| found);
    html! {
        <div class="solve" data-solve={answer.map(|_| "answered")}>
            <h3>{ say!(insights_solve_solve) }</h3>
            <div class="fields three">
                { choice_to(say!(common_input), &path, options, false, choose) }
                <NumberField label={say!(common_from)} value={Some(from)} {unit} range={(-1e13, 1e13)} onchange={lower_end} />
                <NumberField label={say!(common_to)} value={Some(to)} {unit} range={(-1e13, 1e13)} onchange={upper_end} />
                <NumberField label={say!(insights_solve_should_be { metric: view::metric_name(metric, results) })} value={*target}
                    unit={unit_of_target} range={(-1e13, 1e13)} optional=true onchange={set_target} />
            </div>
            <p>
                <button type="button" class="action main" onclick={ask} disabled={question.is_none()}>{ say!(insights_solve_solve) }</button>
            </p>
            <div aria-live="polite">
                if same && answer.is_none() {
                    <p class="hint">{ say!(insights_solve_looking) }</p>
                }
                { match answer {
                    Some(Ok(found)) => solved(&ui, state, metric, &name, found),
                    Some(Err(why)) => html! { <p>{ why }</p> },
                    None => html! {},
                } }
                if same && answer.is_some() && state.looks.solution.of(state.revision).is_none() {
                    <p class="hint">{ say!(insights_solve_the_model_has_changed_since_solve) }</p>
                }
            </div>
        </div>
    }
}

/// The answer, and a button for each value that can be set.
fn solved(ui: &Ui, state: &StateRef, metric: &Metric, name: &str, found: &Solution) -> Html {
    let results = &state.results;
    let numbers = &*ui.numbers;
    let set = |value: f64| {
        let written = view::write_input(&found.input, value, results, numbers);
        let value = rounded(value);
        let (ui, path, name) = (ui.clone(), found.input.clone(), name.to_owned());
        let onclick =
            Callback::from(move |_: MouseEvent| ui.edit(name.clone(), Change::Number(path.clone(), value)));
        html! {
            <button type="button" class="action" {onclick}>
                { say!(insights_solve_set_it_to { written }) }
            </button>
        }
    };
    html! {
        <>
            <p class="answer">{ view::solved(results, metric, found, numbers) }</p>
            <p class="buttons">{ for found.roots.iter().map(|root| set(root.input)) }</p>
        </>
    }
}

/// Nine digits: nearer than anybody needs, and short enough to be read in a field.
fn rounded(value: f64) -> f64 {
    let text = format!("{value:.8e}");
    text.parse().unwrap_or(value)
}
