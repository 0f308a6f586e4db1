//! Print: a summary on one page or the whole report, as it will lie on paper.

use hagstone_engine::Document;
use hagstone_words::say;
use yew::prelude::*;

use super::present::ask_insights;
use crate::browser::printer;
use crate::chart::{Palette, Size, Swatch};
use crate::component::context::{DocumentRef, StateProps, use_ui};
use crate::component::curve_editor::hue_class;
use crate::component::edit::choice_to;
use crate::component::field::TextField;
use crate::state::Change;
use crate::view::Table;
use crate::view::compare::columns;
use crate::view::report::{Block, Heading, Section, Shot, Summary, heading, report, summary};
use crate::view::slides::{foot, slides};

/// Pictures on paper, in CSS pixels: on the summary, where they take what roles and findings leave, and in the report.
const SMALL: Size = Size {
    width: 390.0,
    height: 196.0,
};
const LARGE: Size = Size {
    width: 740.0,
    height: 290.0,
};

/// How much higher the pictures of the summary can be for each role and each finding fewer than there is room for.
fn small(found: &Summary) -> Size {
    let roles = 6_usize.saturating_sub(found.roles.rows.len()) as f64;
    let points = 5_usize.saturating_sub(found.points.len()) as f64;
    Size {
        height: SMALL.height + roles * 11.0 + points * 9.0,
        ..SMALL
    }
}

/// The page.
#[component]
pub fn PrintPage(props: &StateProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let compared = use_memo(DocumentRef(state.document.clone()), |document: &DocumentRef| {
        let document: &Document = &document.0;
        columns(document)
    });
    ask_insights(&ui, state);
    let what = use_state(|| "summary".to_owned());
    let ink = use_state(|| "black".to_owned());
    let numbers = &*ui.numbers;
    use_effect_with(foot(state), |words| printer::set_foot(words));
    let all = slides(state, &compared, numbers);
    let palette = if *ink == "black" {
        &Palette::PRINT
    } else {
        &Palette::LIGHT
    };
    let choose = |handle: &UseStateHandle<String>| {
        let handle = handle.clone();
        Callback::from(move |key: String| handle.set(key))
    };
    let options = |all: &[(&str, &str)]| {
        all.iter()
            .map(|(key, name)| ((*key).to_owned(), (*name).to_owned()))
            .collect()
    };
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
    let pages = if *what == "summary" {
        on_one_page(&summary(state, &compared, &all, numbers), palette)
    } else {
        whole(&heading(state), &report(state, &compared, &all, numbers), palette)
    };
    html! {
        <div class="print-page">
            <div class="row print-actions noprint">
                { choice_to(say!(common_what), &what, options(&[("summary", say!(print_summary_one_page)), ("report", say!(print_full_report))]), false, choose(&what)) }
                { choice_to(say!(print_ink), &ink, options(&[("black", say!(print_black_and_white)), ("colour", say!(print_colour))]), false, choose(&ink)) }
                <TextField label={say!(common_for_whom_and_when)} value={state.results.model.slides.occasion.clone()} optional=true
                    onchange={occasion} />
                <button type="button" class="action main" data-do="print" onclick={Callback::from(|_: MouseEvent| printer::print())}>
                    { say!(print_now) }
                </button>
            </div>
            <p class="hint noprint">{ say!(print_it_fits_a4_and_letter_the) }</p>
            <div class={classes!("paper", (*ink == "black").then_some("black"))} data-theme="light" data-print={(*what).clone()}>
                { pages }
            </div>
        </div>
    }
}

fn head(heading: &Heading) -> Html {
    html! {
        <header class="paper-head">
            <p class="paper-name">{ &heading.name }</p>
            <p class="about">{ &heading.about }</p>
        </header>
    }
}

/// The summary.
fn on_one_page(found: &Summary, palette: &Palette) -> Html {
    html! {
        <article class="summary">
            { head(&found.heading) }
            <dl class="paper-figures">
                { for found.figures.iter().map(|figure| html! {
                    <div key={figure.key}>
                        <dt>{ figure.name }</dt>
                        <dd>
                            <b>{ &figure.value }</b>
                            if let Some((change, _)) = &figure.change {
                                <small>{ " " }{ change }</small>
                            }
                        </dd>
                        <dd class="small">{ &figure.note }</dd>
                    </div>
                }) }
            </dl>
            <section>
                <h2>{ &found.verdict }</h2>
                <ul class="found">
                    { for found.points.iter().map(|point| html! {
                        <li class={match point.good {
                            Some(true) => "good",
                            Some(false) => "bad",
                            None => "",
                        }}>{ &point.text }</li>
                    }) }
                </ul>
                <p class="step"><b>{ say!(print_next_step) }</b>{ &found.step }</p>
            </section>
            <div class="shots">
                { for found.shots.iter().map(|shot| html! {
                    <figure>
                        <figcaption>{ &shot.title }</figcaption>
                        { legend(&shot.legend) }
                        { picture(shot, small(found), palette) }
                    </figure>
                }) }
            </div>
            { table(&found.roles) }
            <footer>{ &found.foot }</footer>
        </article>
    }
}

/// The report.
fn whole(heading: &Heading, sections: &[Section], palette: &Palette) -> Html {
    html! {
        <article class="report">
            { head(heading) }
            <nav class="contents" aria-label={say!(print_contents)}>
                <ol>{ for sections.iter().map(|section| html! { <li>{ &section.title }</li> }) }</ol>
            </nav>
            { for sections.iter().map(|section| html! {
                <section key={section.title.clone()}>
                    <h2>{ &section.title }</h2>
                    { for parts(&section.blocks).into_iter().map(|part| html! {
                        <div class="part-of">{ for part.iter().map(|block| self::block(block, palette)) }</div>
                    }) }
                </section>
            }) }
        </article>
    }
}

/// The blocks of a section, each heading with what belongs to it.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    let mut parts = Vec::new();
    let mut rest = blocks;
    while let Some((_, after)) = rest.split_first() {
        let next = after
            .iter()
            .position(|block| matches!(block, Block::Heading(_) | Block::Shot(_)));
        let (part, others) = rest.split_at(next.map_or(rest.len(), |next| next + 1));
        parts.push(part);
        rest = others;
    }
    parts
}

fn block(block: &Block, palette: &Palette) -> Html {
    match block {
        Block::Heading(text) => html! { <h3>{ text }</h3> },
        Block::Text(text) => html! { <p>{ text }</p> },
        Block::List(all) => {
            html! { <ul class="told-list">{ for all.iter().map(|text| html! { <li>{ text }</li> }) }</ul> }
        }
        Block::Table(found) => table(found),
        Block::Shot(shot) => html! {
            <figure>
                <figcaption>{ &shot.title }<small>{ &shot.note }</small></figcaption>
                { legend(&shot.legend) }
                { picture(shot, LARGE, palette) }
            </figure>
        },
    }
}

/// A picture, drawn for the paper; what it shows is told to those who do not see it.
fn picture(shot: &Shot, size: Size, palette: &Palette) -> Html {
    let size = Size {
        height: shot.picture.height(size.height),
        ..size
    };
    let drawing = shot.picture.draw(size, palette);
    html! {
        <div class="drawn" role="img" aria-label={shot.title.clone()}>
            { Html::from_html_unchecked(AttrValue::from(drawing.svg)) }
        </div>
    }
}

fn legend(all: &[Swatch]) -> Html {
    if all.is_empty() {
        return html! {};
    }
    html! {
        <ul class="legend">
            { for all.iter().map(|swatch| html! {
                <li class={classes!(hue_class(swatch.hue), (swatch.tint < 0.5).then_some("lightest"))}>{ &swatch.name }</li>
            }) }
        </ul>
    }
}

fn table(found: &Table) -> Html {
    html! {
        <table class="data">
            <thead><tr>{ for found.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>
                { for found.rows.iter().map(|row| html! {
                    <tr>
                        { for row.iter().enumerate().map(|(column, cell)| if column == 0 {
                            html! { <th scope="row">{ cell }</th> }
                        } else {
                            html! { <td>{ cell }</td> }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
