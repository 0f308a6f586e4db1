//! The outcome strip: the figures that are always in sight.

use gloo_timers::callback::Timeout;
use hagstone_words::say;
use yew::prelude::*;

use super::context::{StateRef, Ui};
use crate::browser::window;
use crate::state::Action;
use crate::view::strip::{figures, news};

/// The strip.
pub fn strip(ui: &Ui, state: &StateRef) -> Html {
    let figures = figures(state, &*ui.numbers);
    let values: Vec<(&'static str, String)> = figures
        .iter()
        .map(|figure| (figure.name, figure.value.clone()))
        .collect();
    // Where it does not fit it is moved along by keys too.
    html! {
        <section class="strip" aria-label={say!(common_outcome)} tabindex={window::is_narrow().then_some("0")}>
            <News {values} />
            { for figures.into_iter().map(|figure| html! {
                <div class="kpi" key={figure.key} data-kpi={figure.key}>
                    <span class="kn">{ figure.name }</span>
                    <span class={classes!("kv", size_of(&figure.value))}>{ figure.value }
                        if let Some(error) = figure.error {
                            <small>{ " " }{ error }</small>
                        }
                    </span>
                    if let Some((change, good)) = figure.change {
                        <span class={classes!("kd", match good {
                            Some(true) => Some("up"),
                            Some(false) => Some("down"),
                            None => None,
                        })}>{ change }</span>
                    } else {
                        <span class="kd"></span>
                    }
                    <span class="ks">
                        if let Some(place) = figure.lacks {
                            <button type="button" class="link" onclick={find(ui, place)}>{ figure.note }</button>
                        } else {
                            { figure.note }
                        }
                    </span>
                </div>
            }) }
        </section>
    }
}

/// Leads to a place of the document.
pub fn find(ui: &Ui, place: &'static str) -> Callback<MouseEvent> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |_: MouseEvent| dispatch.emit(Action::Find(place.to_owned())))
}

/// How long the figures must rest before their change is told, in milliseconds: a slider that moves is not talked over.
const REST: u32 = 1500;

#[derive(Properties, PartialEq)]
struct NewsProps {
    /// What each figure is called, and what it comes to.
    values: Vec<(&'static str, String)>,
}

/// Tells those who do not see the strip what has changed in it, once it rests.
#[component]
fn News(props: &NewsProps) -> Html {
    let told = use_mut_ref(|| props.values.clone());
    let sentence = use_state(String::new);
    {
        let sentence = sentence.clone();
        use_effect_with(props.values.clone(), move |values| {
            let values = values.clone();
            let timer = Timeout::new(REST, move || {
                let before = told.replace(values.clone());
                if let Some(news) = news(&before, &values) {
                    sentence.set(news);
                }
            });
            move || drop(timer)
        });
    }
    html! { <p class="sr" role="status">{ (*sentence).clone() }</p> }
}

/// How a value is written so that it is seen whole: words, and numbers that are long in some languages, smaller than others.
fn size_of(value: &str) -> Option<&'static str> {
    const SHORT: usize = 9;
    if value.starts_with(char::is_alphabetic) {
        Some("words")
    } else {
        (value.chars().count() > SHORT).then_some("long")
    }
}
