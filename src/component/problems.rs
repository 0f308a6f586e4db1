//! What is wrong with the model, where, and what to do.

use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::state::{Action, Page};
use crate::view::problems::told;

/// The page on which a place of the document can be changed.
pub fn page_of(path: &str) -> Page {
    if path.starts_with("/scenarios") && !path.contains("/patch") {
        return Page::Scenarios;
    }
    let path = path
        .strip_prefix("/scenarios/")
        .and_then(|rest| rest.split_once("/patch"))
        .map_or(path, |(_, at)| at);
    match path.split('/').nth(1) {
        Some("functions" | "teams" | "roles") => Page::People,
        Some("plans" | "pools") => Page::Plans,
        _ => Page::Goal,
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
    let words = |count: usize, one: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(words(errors, "error"));
    }
    if warnings > 0 {
        parts.push(words(warnings, "warning"));
    }
    let class = if errors > 0 { "problems bad" } else { "problems" };
    let rest = if errors > 0 {
        ": the rest is calculated"
    } else {
        ""
    };
    html! {
        <details {class}>
            <summary>
                { format!("{} in the model{rest}", parts.join(" and ")) }
                <span class="worst">{ format!("{}: {}", worst.place, worst.text) }</span>
            </summary>
            <ul>
                { for problems.iter().map(|problem| {
                    let page = if problem.gone {
                        Page::Scenarios
                    } else {
                        page_of(&problem.path)
                    };
                    let go = {
                        let ui = ui.clone();
                        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Go(page)))
                    };
                    html! {
                        <li>
                            <button type="button" class="link" onclick={go}>{ &problem.place }</button>
                            <span>{ format!(" {}", problem.text) }</span>
                            if let Some(left_out) = &problem.left_out {
                                <small>{ format!(" Left out until then: {left_out}.") }</small>
                            }
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}
