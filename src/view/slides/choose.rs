//! What is chosen about slides, as changes of the document: their order, which are hidden, which sentences are rewritten.

use hagstone_engine::model::{Id, SlidePart, SlideSentence, Slides};
use serde::Serialize;
use serde_json::Value;

use super::Slide;
use crate::state::Change;

/// A list of the document; one that is empty is taken away.
fn list<T: Serialize>(field: &str, entries: &[T]) -> Change {
    let value = if entries.is_empty() {
        Value::Null
    } else {
        serde_json::to_value(entries).unwrap_or_default()
    };
    Change::Base(format!("/slides/{field}"), value)
}

/// A slide one place up or down; nothing at the ends. What was chosen of slides that are not there at present stays.
pub fn moved(chosen: &Slides, slides: &[Slide], id: &str, down: bool) -> Option<Change> {
    let mut order: Vec<&str> = slides.iter().map(|slide| slide.id.as_str()).collect();
    let at = order.iter().position(|known| *known == id)?;
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    if to >= order.len() {
        return None;
    }
    order.swap(at, to);
    let absent = chosen.order.iter().map(Id::as_str);
    let absent: Vec<&str> = absent.filter(|known| !order.contains(known)).collect();
    order.extend(absent);
    Some(list("order", &order))
}

/// A slide hidden, or shown again.
pub fn hidden(chosen: &Slides, id: &str, hide: bool) -> Change {
    let others = chosen.hidden.iter().map(Id::as_str);
    let mut all: Vec<&str> = others.filter(|known| *known != id).collect();
    all.extend(hide.then_some(id));
    list("hidden", &all)
}

/// A sentence rewritten under a scenario; what the numbers say is no sentence of one's own.
pub fn rewritten(
    chosen: &Slides,
    slide: &Slide,
    part: SlidePart,
    scenario: Option<&str>,
    text: &str,
) -> Change {
    let made = match part {
        SlidePart::Title => &slide.title.made,
        SlidePart::Note => &slide.note.made,
    };
    let mut all = others(chosen, &slide.id, part, scenario);
    let text = text.trim();
    if text != made && !text.is_empty() {
        all.push(SlideSentence {
            slide: slide.id.as_str().into(),
            part,
            scenario: scenario.map(Into::into),
            text: text.to_owned(),
            was: made.clone(),
        });
    }
    list("sentences", &all)
}

/// The sentence as the numbers say it.
pub fn reset(chosen: &Slides, slide: &Slide, part: SlidePart, scenario: Option<&str>) -> Change {
    list("sentences", &others(chosen, &slide.id, part, scenario))
}

fn others(chosen: &Slides, id: &str, part: SlidePart, scenario: Option<&str>) -> Vec<SlideSentence> {
    let same = |known: &&SlideSentence| {
        known.slide == id && known.part == part && known.scenario.as_deref() == scenario
    };
    chosen
        .sentences
        .iter()
        .filter(|known| !same(known))
        .cloned()
        .collect()
}
