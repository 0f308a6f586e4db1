//! The list of slides: their order, which are hidden, and the sentences of the one that is chosen.

use hagstone_engine::model::SlidePart;
use hagstone_words::say;
use yew::prelude::*;

use crate::component::context::{StateRef, Ui};
use crate::component::edit::focus_soon;
use crate::component::field::{NoteField, TextField};
use crate::state::Change;
use crate::view::slides::{Sentence, Slide, hidden, moved, reset, rewritten};

/// The list.
pub(super) fn overview(
    ui: &Ui,
    state: &StateRef,
    all: &[Slide],
    current: &Slide,
    choose: &Callback<String>,
) -> Html {
    let chosen = &state.results.model.slides;
    let occasion = {
        let ui = ui.clone();
        Callback::from(move |text: String| {
            let value = if text.is_empty() {
                serde_json::Value::Null
            } else {
                text.into()
            };
            ui.edit(
                say!(common_for_whom_and_when),
                Change::Base("/slides/occasion".into(), value),
            );
        })
    };
    html! {
        <section class="overview" aria-label={say!(present_overview_slides)}>
            <TextField label={say!(common_for_whom_and_when)} value={chosen.occasion.clone()} optional=true place="/slides/occasion"
                onchange={occasion} />
            <ol>
                { for all.iter().enumerate().map(|(place, slide)| {
                    let on = slide.id == current.id;
                    html! {
                        <li key={slide.id.clone()} class={classes!(on.then_some("on"), slide.hidden.then_some("off"))}
                            data-item={slide.id.clone()}>
                            { pick(ui, state, all, slide, on, choose) }
                            if on {
                                { controls(ui, state, all, slide, place) }
                            }
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}

/// The entry of a slide: pressed, it is on the stage; Alt with the arrows up and down moves it.
fn pick(
    ui: &Ui,
    state: &StateRef,
    all: &[Slide],
    slide: &Slide,
    on: bool,
    choose: &Callback<String>,
) -> Html {
    let onclick = {
        let (choose, id) = (choose.clone(), slide.id.clone());
        Callback::from(move |_: MouseEvent| choose.emit(id.clone()))
    };
    let onkeydown = {
        let changes = [false, true].map(|down| moved(&state.results.model.slides, all, &slide.id, down));
        let (ui, slide) = (ui.clone(), slide.clone());
        Callback::from(move |event: KeyboardEvent| {
            let [up, down] = &changes;
            let change = match event.key().as_str() {
                "ArrowUp" if event.alt_key() => up,
                "ArrowDown" if event.alt_key() => down,
                _ => return,
            };
            event.prevent_default();
            if let Some(change) = change {
                ui.edit(
                    say!(present_overview_move_of_the_slide { name: slide.name }),
                    change.clone(),
                );
                focus_soon(format!("[data-item={}] .pick", slide.id));
            }
        })
    };
    html! {
        <button type="button" class="pick" aria-current={on.then_some("true")} {onclick} {onkeydown}>
            <b>{ &slide.name }</b>
            if let Some(words) = marks(slide) {
                <small class="marks">{ words }</small>
            }
            <span>{ &slide.title.text }</span>
        </button>
    }
}

/// What differs from the slide as it is made.
fn marks(slide: &Slide) -> Option<String> {
    let sentences = [&slide.title, &slide.note];
    let mut words = Vec::new();
    if slide.hidden {
        words.push(say!(word_hidden));
    }
    if sentences.iter().any(|sentence| sentence.is_stale()) {
        words.push(say!(present_overview_rewritten_numbers_have_moved_since));
    } else if sentences.iter().any(|sentence| sentence.is_own()) {
        words.push(say!(word_rewritten));
    }
    (!words.is_empty()).then(|| words.join(", "))
}

fn controls(ui: &Ui, state: &StateRef, all: &[Slide], slide: &Slide, place: usize) -> Html {
    let chosen = &state.results.model.slides;
    let edit = |name: String, change: Option<Change>, focus: String| {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(change) = change.clone() {
                ui.edit(name.clone(), change);
                focus_soon(focus.clone());
            }
        })
    };
    let arrow = |down: bool| {
        let (this, other) = if down { ("down", "up") } else { ("up", "down") };
        let at_end = if down { place + 2 == all.len() } else { place == 1 };
        // At the end of the list the other arrow, which works there.
        let focus = format!(
            "[data-item={}] [data-do={}]",
            slide.id,
            if at_end { other } else { this }
        );
        let change = moved(chosen, all, &slide.id, down);
        let enabled = change.is_some();
        let onclick = edit(
            say!(present_overview_move_of_the_slide { name: slide.name }),
            change,
            focus,
        );
        html! {
            <button type="button" class="quiet" data-do={this} disabled={!enabled} {onclick}
                aria-label={say!(present_overview_move { this, name: slide.name })}>{ if down { "\u{2193}" } else { "\u{2191}" } }</button>
        }
    };
    let hide = {
        let word = if slide.hidden {
            say!(present_overview_showing)
        } else {
            say!(present_overview_hiding)
        };
        let change = hidden(chosen, &slide.id, !slide.hidden);
        edit(
            say!(present_overview_of_the_slide {
                word,
                name: slide.name
            }),
            Some(change),
            format!("[data-item={}] [data-do=hide]", slide.id),
        )
    };
    html! {
        <div class="slide-controls">
            <div class="row">
                { arrow(false) }{ arrow(true) }
                <button type="button" class="link" data-do="hide" onclick={hide}>
                    { if slide.hidden { say!(word_show) } else { say!(word_hide) } }
                </button>
            </div>
            { sentence(ui, state, slide, SlidePart::Title) }
            { sentence(ui, state, slide, SlidePart::Note) }
        </div>
    }
}

fn sentence(ui: &Ui, state: &StateRef, slide: &Slide, part: SlidePart) -> Html {
    let (label, word, found): (_, _, &Sentence) = match part {
        SlidePart::Title => (say!(present_overview_title), "title", &slide.title),
        SlidePart::Note => (say!(common_note), "note", &slide.note),
    };
    let onchange = {
        let (ui, state, slide) = (ui.clone(), state.clone(), slide.clone());
        Callback::from(move |text: String| {
            let chosen = &state.results.model.slides;
            let change = rewritten(chosen, &slide, part, state.scenario.as_deref(), &text);
            ui.edit(
                say!(present_overview_of_the_slide_2 {
                    label,
                    name: slide.name
                }),
                change,
            );
        })
    };
    let back = {
        let change = reset(
            &state.results.model.slides,
            slide,
            part,
            state.scenario.as_deref(),
        );
        let (ui, name) = (ui.clone(), slide.name.clone());
        Callback::from(move |_: MouseEvent| {
            ui.edit(
                say!(present_overview_of_the_slide_as_made { label, name }),
                change.clone(),
            );
        })
    };
    html! {
        <div class="slide-sentence" data-sentence={word}>
            <NoteField {label} value={found.text.clone()} {onchange} />
            if found.is_stale() {
                <p class="hint">{ say!(present_overview_the_numbers_have_moved_since_they { made: found.made }) }</p>
            }
            if found.is_own() {
                <button type="button" class="link" data-do="reset" onclick={back}>{ say!(present_overview_as_the_numbers_say_it) }</button>
            }
        </div>
    }
}
