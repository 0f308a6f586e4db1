//! The slides of every sample, in its base and in each scenario: a model in, findings, notes and tables out.

mod told;

use std::fmt::Write;
use std::rc::Rc;

use hagstone_app::chart::{Palette, Size, SlideBody, SlidePlot, slide};
use hagstone_app::samples;
use hagstone_app::state::{Action, Change, Looked, Opened, Page, State, Theme};
use hagstone_app::text::PlainNumbers;
use hagstone_app::view::compare::{Column, columns};
use hagstone_app::view::report::{Block, report, summary};
use hagstone_app::view::slides::{Slide, foot, hidden, moved, reset, rewritten, slides};
use hagstone_app::work::{Desk, Found, Inquiry, Job, Message, SEED, Task, text_of};
use hagstone_engine::insight::insights;
use hagstone_engine::model::SlidePart;
use hagstone_engine::simulate::{Trials, simulate};
use hagstone_words::Language;
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
    apply(
        state,
        Action::Edit {
            name,
            change,
            dragging,
        },
    )
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
        language: Language::default(),
        id: 0,
        subject: 0,
        text: Some(text_of(&state.document, state.scenario.as_deref())),
        keep: vec![0],
        desks: 1,
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
    let found = insights(
        &state.results.model,
        SEED,
        Trials::new(0, 200).expect("some years"),
    );
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
                    writeln!(out, "  - {} ({}): {}", row.name, row.detail, row.short.join(" "))
                        .expect("a string takes all");
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

#[test]
fn every_slide_of_every_sample_is_drawn_within_its_sheet() {
    for sample in &samples::ALL {
        let state = shown(sample.opened("a".into()), None);
        let (_, slides) = all(&state);
        for (place, slide) in slides.iter().enumerate() {
            let svg = drawing(&state, slide, place, slides.len());
            let document = roxmltree::Document::parse(&svg).expect("it is XML");
            let here = format!("{} {}", sample.id, slide.id);
            assert!(!svg.contains("NaN"), "{here}");
            let root = document.root_element();
            for text in root.children().filter(|node| node.has_tag_name("text")) {
                let y: f64 = text.attribute("y").unwrap_or_default().parse().expect("a number");
                assert!((0.0..=2880.0).contains(&y), "{here}: {:?} at {y}", text.text());
            }
            assert!(
                slide.title.text.chars().count() <= 170,
                "{here}: {}",
                slide.title.text
            );
        }
    }
}

/// The ids in their order, with a star for hidden ones.
fn order(state: &State) -> String {
    let (_, slides) = all(state);
    let ids = slides
        .iter()
        .map(|slide| format!("{}{}", slide.id, if slide.hidden { "*" } else { "" }));
    ids.collect::<Vec<_>>().join(" ")
}

#[test]
fn slides_are_put_in_order_and_hidden_and_undo_takes_that_back() {
    let state = shown(samples::first(), None);
    let usual = "goal plan-sales plan-marketing map pay chance spread sight budget compare next";
    assert_eq!(order(&state), usual);
    let (_, slides) = all(&state);
    let chosen = &state.results.model.slides;
    assert_eq!(moved(chosen, &slides, "goal", false), None);
    assert_eq!(moved(chosen, &slides, "next", true), None);
    let up = moved(chosen, &slides, "map", false).expect("it moves");
    let after = edit(&state, up);
    assert!(order(&after).starts_with("goal plan-sales map plan-marketing pay"));
    let after = edit(&after, hidden(&after.results.model.slides, "pay", true));
    assert!(order(&after).contains(" pay* "));
    let shown_again = edit(&after, hidden(&after.results.model.slides, "pay", false));
    // What is chosen no more leaves nothing behind.
    assert_eq!(shown_again.document.value().pointer("/slides/hidden"), None);
    let undone = apply(
        &apply(&apply(&shown_again, Action::Undo), Action::Undo),
        Action::Undo,
    );
    assert_eq!(order(&undone), usual);
}

/// An order that was written when there were other slides: those that are gone are passed over, those that are new stand after
/// what they usually follow.
#[test]
fn an_order_of_other_slides_still_holds() {
    let state = shown(samples::first(), None);
    let written = json!(["next", "gone", "budget", "goal"]);
    let state = edit(&state, Change::Base("/slides/order".into(), written));
    assert_eq!(
        order(&known(&state)),
        "next budget compare goal plan-sales plan-marketing map pay chance spread sight"
    );
    // What is gone stays in the document.
    let (_, slides) = all(&state);
    let after = edit(
        &state,
        moved(&state.results.model.slides, &slides, "goal", false).expect("it moves"),
    );
    let kept = after
        .document
        .value()
        .pointer("/slides/order")
        .expect("it is there");
    assert!(
        kept.as_array().expect("a list").contains(&json!("gone")),
        "{kept}"
    );
}

#[test]
fn a_sentence_is_rewritten_for_its_scenario_and_says_when_the_numbers_move() {
    let state = shown(samples::first(), None);
    let goal = |state: &State| {
        all(state)
            .1
            .into_iter()
            .find(|slide| slide.id == "goal")
            .expect("it is there")
    };
    let slide_before = goal(&state);
    let own = rewritten(
        &state.results.model.slides,
        &slide_before,
        SlidePart::Title,
        None,
        "  We grow together ",
    );
    let after = edit(&state, own);
    let title = goal(&after).title;
    assert_eq!(
        (title.text.as_str(), title.is_own(), title.is_stale()),
        ("We grow together", true, false)
    );
    // Another goal: the sentence stays, and it is known what the numbers say now.
    let moved = edit(&after, Change::Number("/goal/revenue/growth".into(), 0.2));
    let title = goal(&moved).title;
    assert_eq!(
        (title.text.as_str(), title.is_stale()),
        ("We grow together", true)
    );
    assert!(
        title.made.contains("20% more than the year before"),
        "{}",
        title.made
    );
    // Under a scenario the numbers speak.
    let scenario = moved.document.scenarios().next().map(str::to_owned);
    let other = apply(&moved, Action::ChooseScenario(scenario));
    assert!(!goal(&other).title.is_own());
    let own = rewritten(
        &other.results.model.slides,
        &goal(&other),
        SlidePart::Title,
        other.scenario.as_deref(),
        "Here too",
    );
    let both = edit(&other, own);
    assert_eq!(goal(&both).title.text, "Here too");
    let base = apply(&both, Action::ChooseScenario(None));
    assert_eq!(goal(&base).title.text, "We grow together");
    let made = edit(
        &base,
        reset(&base.results.model.slides, &goal(&base), SlidePart::Title, None),
    );
    assert!(!goal(&made).title.is_own());
    // A text that says what the numbers say is no own one.
    let slide = goal(&made);
    let same = rewritten(
        &made.results.model.slides,
        &slide,
        SlidePart::Title,
        None,
        &slide.title.made,
    );
    assert!(!goal(&edit(&base, same)).title.is_own());
}

#[test]
fn slides_move_no_number_and_are_no_assumption() {
    let state = shown(samples::first(), None);
    let before = state.results.outcome.clone();
    let slide = all(&state).1.remove(0);
    let after = edit(
        &state,
        rewritten(&state.results.model.slides, &slide, SlidePart::Note, None, "Mine"),
    );
    assert_eq!(after.results.outcome, before);
    assert!(
        after
            .results
            .problems
            .iter()
            .all(|problem| !problem.path.starts_with("/slides"))
    );
    assert!(hagstone_engine::compare::differences(&state.document, None, None).is_empty());
}

#[test]
fn a_model_without_anything_has_slides_that_say_so() {
    let state = known(&State::new(
        samples::blank("b".into()),
        Page::Present,
        Theme::System,
    ));
    let told = told_of(&state);
    assert!(told.contains("There is no pay plan to judge yet"), "{told}");
}

/// What is no choice about slides is named as a problem and left out; the rest stands, and the document keeps it.
#[test]
fn broken_choices_about_slides_are_named_and_harm_nothing() {
    let state = shown(samples::first(), None);
    let broken = json!({"order": "map", "hidden": ["pay"], "sentences": [{"slide": 1}, {"slide": "map", "part": "title", "text": "Ours"}]});
    let after = edit(&state, Change::Base("/slides".into(), broken.clone()));
    assert_eq!(after.document.value()["slides"], broken);
    assert_eq!(after.results.outcome, state.results.outcome);
    let mut named: Vec<&str> = after
        .results
        .problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    named.retain(|path| path.starts_with("/slides"));
    assert!(named.contains(&"/slides/order"), "{named:?}");
    assert!(
        named.iter().any(|path| path.starts_with("/slides/sentences")),
        "{named:?}"
    );
    assert!(order(&known(&after)).contains(" pay* "));
}

/// Without colours every paint is grey, and the areas of the functions differ by their patterns.
#[test]
fn on_paper_nothing_has_a_colour() {
    let state = shown(samples::first(), None);
    let (_, slides) = all(&state);
    for slide_of in &slides {
        let SlideBody::Picture(picture, _) = &slide_of.body else {
            continue;
        };
        let size = Size {
            width: 640.0,
            height: 320.0,
        };
        let svg = picture.draw(size, &Palette::PRINT).svg;
        for (at, _) in svg.match_indices("=\"#") {
            let paint = &svg[at + 3..at + 9];
            if let Ok([red, green, blue]) = <[u8; 3]>::try_from(
                (0..3)
                    .filter_map(|part| u8::from_str_radix(paint.get(2 * part..2 * part + 2)?, 16).ok())
                    .collect::<Vec<_>>(),
            ) {
                assert!(red == green && green == blue, "{}: #{paint}", slide_of.id);
            }
        }
        let patterns = ["print-rising", "print-falling", "print-dots"]
            .map(|name| svg.contains(&format!("url(#{name})")));
        match slide_of.id.as_str() {
            "map" => assert_eq!(patterns, [true, true, true], "{}", slide_of.id),
            // Sales is plain black, marketing rises.
            "goal" => assert_eq!(patterns, [true, false, false], "{}", slide_of.id),
            _ => {}
        }
    }
}

#[test]
fn the_report_tells_what_stands_behind_the_summary() {
    for sample in &samples::ALL {
        let state = shown(sample.opened("a".into()), None);
        let (columns, slides) = all(&state);
        let short = summary(&state, &columns, &slides, &PlainNumbers);
        assert!(short.shots.len() == 4 && short.points.len() >= 4, "{}", sample.id);
        assert!(short.roles.rows.len() <= 6, "{}", sample.id);
        let parts = report(&state, &columns, &slides, &PlainNumbers);
        let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
        let expected = [
            "In short",
            "Assumptions",
            "Pay plans in words",
            "What follows",
            "Statements",
            "Method",
        ];
        assert_eq!(titles, expected, "{}", sample.id);
        for block in parts.iter().flat_map(|part| &part.blocks) {
            match block {
                Block::Table(found) => table(&mut String::new(), found),
                Block::Text(text) | Block::Heading(text) => assert!(!text.trim().is_empty(), "{}", sample.id),
                Block::List(list) => assert!(
                    list.iter().all(|text| !text.trim().is_empty()),
                    "{}: {list:?}",
                    sample.id
                ),
                Block::Shot(shot) => assert!(!shot.title.is_empty()),
            }
        }
    }
}
