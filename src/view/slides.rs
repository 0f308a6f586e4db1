//! A presentation made from the model: slides whose titles are findings, in the order that was chosen, with the sentences
//! that were rewritten.

mod advice;
mod choose;
mod compared;
mod made;
mod plans;

use hagstone_engine::model::{SlidePart, SlideSentence, Slides};

use crate::chart::SlideBody;
use crate::state::State;
use crate::text::Numbers;

use super::Table;
use super::compare::Column;

pub use advice::{Advice, advice};
pub use choose::{hidden, moved, reset, rewritten};
pub use plans::{in_short, paid_on};

/// A slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Its id, which the document refers to.
    pub id: String,
    /// A word or two for it in a list.
    pub name: String,
    /// The finding.
    pub title: Sentence,
    /// What is shown, in which units.
    pub note: Sentence,
    /// What stands below them.
    pub body: SlideBody,
    /// The same in numbers, where it is a picture.
    pub table: Option<Table>,
    /// The levers that move it: their ids.
    pub levers: Vec<String>,
    /// Whether it is left out when the slides are shown.
    pub hidden: bool,
}

/// A sentence of a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What is shown.
    pub text: String,
    /// What the numbers say.
    pub made: String,
    /// What they said when the sentence was rewritten; nothing where it was not.
    pub was: Option<String>,
}

impl Sentence {
    /// Whether it was rewritten by hand.
    pub fn is_own(&self) -> bool {
        self.was.is_some()
    }

    /// Whether the numbers say something else than when it was rewritten.
    pub fn is_stale(&self) -> bool {
        self.was.as_ref().is_some_and(|was| *was != self.made)
    }
}

/// A slide as it is made from the numbers.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    id: String,
    name: String,
    title: String,
    note: String,
    body: SlideBody,
    table: Option<Table>,
    levers: Vec<String>,
}

/// The slides in the order that was chosen, those that are hidden among them. `columns` are the base and its scenarios.
pub fn slides(state: &State, columns: &[Column], numbers: &dyn Numbers) -> Vec<Slide> {
    let chosen = &state.results.model.slides;
    let scenario = state.scenario.as_deref();
    let made = made::made(state, columns, numbers);
    let slide = |made: Made| Slide {
        hidden: chosen.hidden.iter().any(|id| *id == *made.id),
        title: sentence(chosen, scenario, &made.id, SlidePart::Title, made.title),
        note: sentence(chosen, scenario, &made.id, SlidePart::Note, made.note),
        id: made.id,
        name: made.name,
        body: made.body,
        table: made.table,
        levers: made.levers,
    };
    ordered(chosen, made).into_iter().map(slide).collect()
}

/// What stands at the foot of every slide and every printed sheet: model, scenario, occasion.
pub fn foot(state: &State) -> String {
    let model = &state.results.model;
    let scenario = state.scenario_name();
    let parts = [
        Some(model.name.clone()),
        scenario,
        Some(model.slides.occasion.clone()),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" \u{00b7} ")
}

/// In the order that was chosen; a slide that is not named in it stands after the one that it usually follows.
fn ordered(chosen: &Slides, made: Vec<Made>) -> Vec<Made> {
    let usual: Vec<String> = made.iter().map(|made| made.id.clone()).collect();
    let mut order: Vec<&str> = Vec::new();
    for id in &chosen.order {
        if usual.iter().any(|known| known == id) && !order.contains(&id.as_str()) {
            order.push(id);
        }
    }
    for (index, id) in usual.iter().enumerate() {
        if order.contains(&id.as_str()) {
            continue;
        }
        let mut before = usual.get(..index).unwrap_or_default().iter().rev();
        let place = before.find_map(|before| order.iter().position(|known| known == before));
        order.insert(place.map_or(0, |place| place + 1), id);
    }
    let mut slides: Vec<(usize, Made)> = made
        .into_iter()
        .map(|made| {
            let place = order.iter().position(|id| *id == made.id);
            (place.unwrap_or(usize::MAX), made)
        })
        .collect();
    slides.sort_by_key(|(place, _)| *place);
    slides.into_iter().map(|(_, made)| made).collect()
}

/// The sentence that was written for a place under a scenario.
fn written<'a>(
    chosen: &'a Slides,
    scenario: Option<&str>,
    slide: &str,
    part: SlidePart,
) -> Option<&'a SlideSentence> {
    chosen.sentences.iter().find(|sentence| {
        sentence.slide == slide && sentence.part == part && sentence.scenario.as_deref() == scenario
    })
}

fn sentence(chosen: &Slides, scenario: Option<&str>, slide: &str, part: SlidePart, made: String) -> Sentence {
    match written(chosen, scenario, slide, part) {
        Some(own) => Sentence {
            text: own.text.clone(),
            was: Some(own.was.clone()),
            made,
        },
        None => Sentence {
            text: made.clone(),
            made,
            was: None,
        },
    }
}
