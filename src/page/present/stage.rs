//! The stage: a slide as a drawing, its levers over it, and in full screen what leads to the next one.

use gloo_timers::callback::Timeout;
use hagstone_words::say;
use web_sys::Element;
use yew::prelude::*;

use super::Step;
use crate::chart::{SlideBody, SlidePlot, slide as draw};
use crate::component::context::{StateRef, use_ui};
use crate::component::figure::{DataTable, use_width};
use crate::component::lever::lever_of;
use crate::view::slides::Slide;

/// So many levers have room for their notes.
const FEW: usize = 3;

/// From which width of the stage on, in CSS pixels, levers can be used beside the picture; on a smaller one they stand below.
const WIDE: f64 = 680.0;

/// After how many milliseconds of rest the pointer hides.
const REST: u32 = 2500;

/// The properties of the [`Stage`].
#[derive(Properties, PartialEq)]
pub(super) struct StageProps {
    /// The state, for the levers.
    pub state: StateRef,
    /// The slide.
    pub slide: Slide,
    /// The slide as it is drawn.
    pub plot: SlidePlot,
    /// Whether it fills the screen.
    pub full: bool,
    /// Its element, which fills the screen.
    pub frame: NodeRef,
    /// Takes steps.
    pub take: Callback<Step>,
    /// Keys that are pressed on it.
    pub onkeydown: Callback<KeyboardEvent>,
}

/// The stage.
#[component]
pub(super) fn Stage(props: &StageProps) -> Html {
    let ui = use_ui();
    let slide = &props.slide;
    let node = use_node_ref();
    let width = use_width(&node);
    let beside = width >= WIDE;
    let plot = SlidePlot {
        levers: props.plot.levers && beside,
        ..props.plot.clone()
    };
    let drawing = draw(&plot, ui.palette());
    let rests = use_mut_ref(|| None::<Timeout>);
    let onpointermove = {
        let frame = props.frame.clone();
        Callback::from(move |_: PointerEvent| {
            let Some(element) = frame.cast::<Element>() else {
                return;
            };
            let _ = element.remove_attribute("data-resting");
            *rests.borrow_mut() = Some(Timeout::new(REST, move || {
                let _ = element.set_attribute("data-resting", "");
            }));
        })
    };
    let button = |step: Step, class: &'static str, label: &'static str, content: &'static str| {
        let take = props.take.clone();
        let onclick = Callback::from(move |_: MouseEvent| take.emit(step));
        html! { <button type="button" {class} aria-label={label} {onclick}>{ content }</button> }
    };
    let zone = |step: Step, class: &'static str| {
        let take = props.take.clone();
        let onclick = Callback::from(move |_: MouseEvent| take.emit(step));
        html! { <button type="button" {class} tabindex="-1" aria-hidden="true" {onclick}></button> }
    };
    html! {
        <div class={classes!("stage-frame", props.full.then_some("full"))} ref={props.frame.clone()} tabindex="0"
            role="group" aria-roledescription={say!(word_slide)} aria-label={format!("{}: {}", props.plot.number, slide.title.text)}
            data-slide={slide.id.clone()} {onpointermove} onkeydown={props.onkeydown.clone()}>
            <p class="sr" role="status">{ say!(present_stage_slide { plot: props.plot.number, name: slide.name }) }</p>
            <div class="stage-box" ref={node}>
                <div class="stage">
                    <div class="slide-drawing" aria-hidden="true">
                        { Html::from_html_unchecked(AttrValue::from(drawing.svg)) }
                    </div>
                    { spoken(slide) }
                    if props.full {
                        { zone(Step::Previous, "zone back") }
                        { zone(Step::Next, "zone") }
                    }
                </div>
                if !slide.levers.is_empty() {
                    <div class={classes!("slide-levers", (!beside).then_some("below"), (slide.levers.len() <= FEW).then_some("few"))}>
                        { for slide.levers.iter().map(|id| lever_of(&ui, &props.state, id)) }
                    </div>
                }
            </div>
            if props.full {
                <div class="stage-bar">
                    { button(Step::Previous, "sign", say!(common_previous_slide), "\u{2190}") }
                    <span class="counter">{ &props.plot.number }</span>
                    { button(Step::Next, "sign", say!(common_next_slide), "\u{2192}") }
                    { button(Step::Leave, "leave", say!(present_stage_end_the_presentation), say!(word_end)) }
                </div>
            }
        </div>
    }
}

/// The slide for those who do not see the drawing.
fn spoken(slide: &Slide) -> Html {
    let body = match &slide.body {
        SlideBody::Rows(rows) => html! {
            <dl>
                { for rows.iter().map(|row| html! {
                    <>
                        <dt>{ format!("{}, {}", row.name, row.detail) }</dt>
                        { for row.text.iter().map(|text| html! { <dd>{ text }</dd> }) }
                    </>
                }) }
            </dl>
        },
        SlideBody::Points(points, step) => html! {
            <>
                <ul>{ for points.iter().map(|point| html! { <li>{ &point.text }</li> }) }</ul>
                <p>{ say!(present_stage_next_step { step }) }</p>
            </>
        },
        _ => slide.table.as_ref().map_or_else(
            Html::default,
            |table| html! { <DataTable table={table.clone()} /> },
        ),
    };
    html! {
        <div class="sr">
            <h2>{ &slide.title.text }</h2>
            <p>{ &slide.note.text }</p>
            { body }
        </div>
    }
}
