//! What is wrong with the model, where, and what to do.

use hagstone_engine::Severity;
use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::state::{Action, Page};

/// The page on which a place of the document can be changed.
fn page_of(path: &str) -> Page {
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

/// A place of the document as people read it: `plans / head of sales / weight`.
fn place(path: &str) -> String {
    if path.is_empty() {
        return "the document".into();
    }
    path.split('/')
        .skip(1)
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
        .collect::<Vec<_>>()
        .join(" \u{203a} ")
}

/// A line that counts the problems and opens into their list; nothing where there are none.
pub fn problems(ui: &Ui, state: &StateRef) -> Html {
    let problems = &state.results.problems;
    let count = |severity| {
        problems
            .iter()
            .filter(|problem| problem.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings == 0 {
        return html! {};
    }
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
    html! {
        <details {class}>
            <summary>{ format!("{} in the model{}", parts.join(" and "), if errors > 0 { ": the rest is calculated" } else { "" }) }</summary>
            <ul>
                { for problems.iter().filter(|problem| problem.severity > Severity::Note).map(|problem| {
                    let page = page_of(&problem.path);
                    let go = {
                        let ui = ui.clone();
                        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Go(page)))
                    };
                    html! {
                        <li>
                            <button type="button" class="link" onclick={go}>{ place(&problem.path) }</button>
                            <span>{ format!(" {} {}", problem.kind, problem.kind.remedy()) }</span>
                            if let Some(left_out) = &problem.left_out {
                                <small>{ format!(" Left out until then: {}.", place(left_out)) }</small>
                            }
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}
