//! Start: go on where you were, open one of your models or a file, begin anew, or open one of the samples.

mod models;

use gloo_timers::callback::Timeout;
use hagstone_words::say;
use yew::prelude::*;

use self::models::Models;
use crate::browser::window;
use crate::chart::Size;
use crate::component::context::{StateProps, use_ui};
use crate::component::figure::{Plot, draw, use_width};
use crate::samples::{self, Sample};
use crate::state::{Action, Page, SaveState};
use crate::view::start::{card, picture};

/// The height of a card's picture in pixels.
const HEIGHT: f64 = 196.0;

/// The page.
#[component]
pub fn StartPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let blank = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            let opened = samples::blank(window::new_id("document"));
            ui.dispatch.emit(Action::Go(Page::Goal));
            ui.dispatch.emit(Action::Import(Box::new(opened)));
        })
    };
    let go_on = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.dispatch.emit(Action::Go(Page::Outcomes)))
    };
    let name = &state.results.model.name;
    // Who has models goes on with them; who has none looks at the samples.
    // Before it is known what is stored, it is whether the open one is.
    let has_models = match &state.shelf.documents {
        Some(documents) => !documents.is_empty(),
        None => state.save != SaveState::Untouched,
    };
    let models = html! { <div key="models"><Models state={state.clone()} /></div> };
    let samples = html! {
            <section key="samples">
                <h2>{ say!(start_seven_ways_in_which_sales_and) }</h2>
                <p class="hint">{ say!(start_each_is_a_small_company_with) }</p>
                <ul class="samples">
                    { for samples::ALL.iter().enumerate().map(|(index, sample)| html! {
                        <li key={sample.id}><SampleCard {index} /></li>
                    }) }
                </ul>
            </section>
    };
    html! {
        <div class="stack start">
            <section key="resume" class="resume">
                <button type="button" class="action main" data-do="resume" onclick={go_on}>{ say!(start_go_on_with { name }) }</button>
                <button type="button" class="action" data-do="blank" onclick={blank}>
                    { say!(start_begin_with_an_empty_model) }
                </button>
                <span class="hint">{ say!(start_a_file_of_any_kind_is) }</span>
            </section>
            { for if has_models { [models, samples] } else { [samples, models] } }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    /// The sample's place among all of them.
    index: usize,
}

/// A sample: its picture, what it shows, what to try.
#[component]
fn SampleCard(props: &CardProps) -> Html {
    let ui = use_ui();
    let found: Option<&'static Sample> = samples::ALL.get(props.index);
    let plot = use_state(|| None::<Plot>);
    let node = use_node_ref();
    let width = use_width(&node);
    {
        // Its picture is calculated after the page is there, one card after the other.
        let (plot, numbers) = (plot.clone(), ui.numbers.clone());
        use_effect_with((), move |()| {
            let timer = found.map(|sample| {
                Timeout::new(0, move || {
                    plot.set(Some(Plot::Lines(picture(sample, &*numbers))));
                })
            });
            move || drop(timer)
        });
    }
    let said = use_memo((), |()| found.map(card));
    let (Some(sample), Some(card)) = (found, &*said) else {
        return html! {};
    };
    let open = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            let key = window::new_id(sample.id);
            ui.dispatch.emit(Action::Go(Page::Outcomes));
            ui.dispatch.emit(Action::Open(Box::new(sample.opened(key))));
        })
    };
    let size = Size {
        width,
        height: HEIGHT,
    };
    let drawing = plot
        .as_ref()
        .filter(|_| width > 0.0)
        .map(|plot| draw(plot, size, ui.palette()));
    let svg = drawing.map(|drawing| Html::from_html_unchecked(AttrValue::from(drawing.svg)));
    html! {
        <article class="sample" data-sample={sample.id}>
            <header>
                <h3>{ card.name.clone() }</h3>
                <button type="button" class="action" aria-label={say!(start_open { name: card.name })} onclick={open}>{ say!(common_open) }</button>
            </header>
            <p class="finding">{ sample.finding.get() }</p>
            <div class="canvas" ref={node} role="img" aria-label={sample.finding.get()}>
                <div class="drawn">{ svg.unwrap_or_default() }</div>
            </div>
            <p class="told">{ card.note.clone() }</p>
            <p class="hint">{ say!(start_scenarios { scenarios: card.scenarios.join(" \u{00b7} ") }) }</p>
        </article>
    }
}
