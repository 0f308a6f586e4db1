//! What is wrong with the model, where, and what to do.

use hagstone_words::say;
use serde_json::Value;
use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::state::{Action, Page, Results};
use crate::view::problems::{Told, beside as told_beside, told};

/// What there is to say about a component, a pool or another thing, beside it; `path` is its place in the document.
pub fn beside(ui: &Ui, results: &Results, document: &Value, path: &str) -> Html {
    findings(&told_beside(results, document, &*ui.numbers, path))
}

/// What there is to say about a plan as a whole: what concerns one of its components is told there.
pub fn beside_plan(ui: &Ui, results: &Results, document: &Value, path: &str) -> Html {
    let mut told = told_beside(results, document, &*ui.numbers, path);
    let components = format!("{path}/components/");
    told.retain(|told| !told.path.contains(&components));
    findings(&told)
}

fn findings(told: &[Told]) -> Html {
    if told.is_empty() {
        return html! {};
    }
    html! {
        <ul class="findings">
            { for told.iter().map(|told| html! {
                <li class={if told.error { "bad" } else if told.note { "minor" } else { "" }}>
                    <b>{ if told.error { say!(common_error) } else if told.note { say!(common_note) } else { say!(problems_warning) } }</b>{ " " }{ &told.text }
                </li>
            }) }
        </ul>
    }
}

/// A line that counts the problems, tells the gravest, and opens into their list; nothing where there are none.
pub fn problems(ui: &Ui, state: &StateRef) -> Html {
    let problems = told(&state.results, state.document.value(), &*ui.numbers);
    let Some(worst) = problems.first() else {
        return html! {};
    };
    let errors = problems.iter().filter(|problem| problem.error).count();
    let warnings = problems.len() - errors;
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(say!(count_errors { count: errors }));
    }
    if warnings > 0 {
        parts.push(say!(count_warnings { count: warnings }));
    }
    let class = if errors > 0 { "problems bad" } else { "problems" };
    let rest = if errors > 0 {
        say!(problems_the_rest_is_calculated)
    } else {
        ""
    };
    html! {
        <details {class}>
            <summary>
                { say!(problems_in_the_model { rest, parts: crate::view::lead::listed(&parts) }) }
                <span class="worst">{ format!("{}: {}", worst.place, worst.text) }</span>
            </summary>
            <ul>
                { for problems.iter().map(|problem| {
                    let go = {
                        // What a scenario says of a thing that is gone can be mended in the scenario alone.
                        let (ui, gone, path) = (ui.clone(), problem.gone, problem.path.clone());
                        Callback::from(move |_: MouseEvent| {
                            ui.dispatch.emit(if gone {
                                Action::Go(Page::Scenarios)
                            } else {
                                Action::Find(path.clone())
                            });
                        })
                    };
                    html! {
                        <li>
                            <button type="button" class="link" onclick={go}>{ &problem.place }</button>
                            <span>{ format!(" {}", problem.text) }</span>
                            if let Some(left_out) = &problem.left_out {
                                <small>{ say!(problems_left_out_until_then { left_out }) }</small>
                            }
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}
