//! The slides of every sample, in its base and in each scenario: a model in, findings, notes and tables out.

mod told;

use std::fmt::Write;
use std::rc::Rc;

use hagstone_app::chart::{Palette, SlideBody, SlidePlot, slide};
use hagstone_app::samples;
use hagstone_app::state::{Action, Change, Looked, Opened, Page, State, Theme};
use hagstone_app::text::PlainNumbers;
use hagstone_app::view::compare::{Column, columns};
use hagstone_app::view::slides::{Slide, foot, hidden, moved, reset, rewritten, slides};
use hagstone_app::work::{Desk, Found, Inquiry, Job, Message, SEED, Task, text_of};
use hagstone_engine::insight::insights;
use hagstone_engine::model::SlidePart;
use hagstone_engine::simulate::{Trials, simulate};
use serde_json::json;
use told::table;

/// As many years as tell the findings apart: the standard error of a chance is at most 2 points.
const YEARS: u64 = 600;

fn apply(state: &State, action: Action) -> State {
    state.apply(action).expect("it changes something")
}

fn edit(state: &State, change: Change) -> State {
    let name = "Slides".into();
    let dragging = false;
    apply(state, Action::Edit { name, change, dragging })
}

/// A document as it is shown once its workers have answered.
fn shown(opened: Opened, scenario: Option<&str>) -> State {
    let start = State::new(opened, Page::Present, Theme::System);
    let state = match scenario {
        None => start,
        some => apply(&start, Action::ChooseScenario(some.map(str::to_owned))),
    };
    known(&state)
}

/// What workers answer about a state.
fn known(state: &State) -> State {
    let mut desk = Desk::default();
    desk.take(Message::Do(Job {
        id: 0,
        subject: 0,
        text: Some(text_of(&state.document, state.scenario.as_deref())),
        keep: vec![0],
        task: Task::Map,
    }));
    let Found::Map(map) = desk.turn().expect("it answers").found else {
        panic!("it finds something else");
    };
    let state = apply(state, Action::MapReady(state.revision, map.map(Rc::new)));
    let years = Trials::new(0, YEARS).expect("some years");
    let study = |scenario: Option<&str>| Rc::new(simulate(&state.document.model(scenario).0, SEED, years));
    let base = state.scenario.is_some().then(|| study(None));
    let drawn = study(state.scenario.as_deref());
    let state = apply(&state, Action::YearsReady(state.revision, drawn, base));
    let asked = apply(&state, Action::Look(Inquiry::Insights { years: 200 }));
    let number = asked.looks.insights_asked().expect("it is asked");
    let found = insights(&state.results.model, SEED, Trials::new(0, 200).expect("some years"));
    apply(&asked, Action::Looked(number, Looked::Insights(Rc::new(found))))
}

fn all(state: &State) -> (Vec<Column>, Vec<Slide>) {
    let columns = columns(&state.document);
    let slides = slides(state, &columns, &PlainNumbers);
    (columns, slides)
}

fn drawing(state: &State, slide_of: &Slide, place: usize, count: usize) -> String {
    let plot = SlidePlot {
        title: slide_of.title.text.clone(),
        note: slide_of.note.text.clone(),
        body: slide_of.body.clone(),
        foot: foot(state),
        number: format!("{} / {count}", place + 1),
        levers: !slide_of.levers.is_empty(),
    };
    slide(&plot, &Palette::LIGHT).svg
}

fn told_of(state: &State) -> String {
    let (_, slides) = all(state);
    let mut out = String::new();
    for slide in &slides {
        writeln!(out, "[{}] {}", slide.id, slide.title.text).expect("a string takes all");
        writeln!(out, "  {}", slide.note.text).expect("a string takes all");
        match &slide.body {
            SlideBody::Rows(rows) => {
                for row in rows {
                    writeln!(out, "  - {} ({}): {}", row.name, row.detail, row.short.join(" ")).expect("a string takes all");
                }
            }
            SlideBody::Points(points, step) => {
                for point in points {
                    let mark = match point.good {
                        Some(true) => "+",
                        Some(false) => "!",
                        None => "o",
                    };
                    writeln!(out, "  {mark} {}", point.text).expect("a string takes all");
                }
                writeln!(out, "  => {step}").expect("a string takes all");
            }
            SlideBody::Table(..) => table(&mut out, slide.table.as_ref().expect("it has one")),
            SlideBody::Picture(..) | SlideBody::Empty => {}
        }
        if !slide.levers.is_empty() {
            writeln!(out, "  levers: {}", slide.levers.join(", ")).expect("a string takes all");
        }
    }
    out
}

#[test]
fn slides_of_every_sample() {
    let mut out = String::new();
    for sample in &samples::ALL {
        let state = shown(sample.opened("a".into()), None);
        writeln!(out, "== {}", sample.id).expect("a string takes all");
        out.push_str(&told_of(&state));
        if let Some(scenario) = state.document.scenarios().next().map(str::to_owned) {
            let state = shown(sample.opened("a".into()), Some(&scenario));
            writeln!(out, "== {} under {scenario}", sample.id).expect("a string takes all");
            out.push_str(&told_of(&state));
        }
    }
    insta::assert_snapshot!(out);
}
