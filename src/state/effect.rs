//! What must happen outside after a change of state, as data.

use std::rc::Rc;

use hagstone_words::Language;

use super::{Errand, Overlay, Page, SaveState, State, Theme, Update};
use crate::archive::Stored;

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Store the document soon.
    Save,
    /// Be the tab that edits the document of that id.
    Hold(String),
    /// Take what another tab has stored for what is written over.
    Adopted(Rc<Stored>),
    /// Do something about what is stored.
    Run(Errand),
    /// Show the page's name in the address.
    ShowPage(Page),
    /// Bring the place of the document, a JSON Pointer, into sight on its page.
    ShowPlace(String),
    /// Put the theme on the page and remember it.
    ShowTheme(Theme),
    /// Say on the page which language it is in, and remember it.
    ShowLanguage(Language),
    /// Ask the workers what follows from the document: who wins, and what chance makes of it.
    Ask,
    /// Ask them where the difference between two scenarios comes from.
    Explain,
    /// Ask them to look into something, by the number of the question.
    Look(u64),
    /// They need not go on with the years behind insights.
    StopLook,
    /// Name the window after the document.
    ShowTitle(String),
    /// Remember that the tour was shown: it does not come again unasked.
    KeepToured,
    /// Remember whether keys that are pressed alone do something.
    KeepSingleKeys(bool),
    /// Load the newer version: everything is stored.
    TakeUpdate,
}

/// What must happen after `before` became `after`; `None` is the start.
pub fn effects(before: Option<&State>, after: &State) -> Vec<Effect> {
    let mut effects = Vec::new();
    let changed = |differs: &dyn Fn(&State) -> bool| before.is_none_or(differs);
    for errand in after
        .shelf
        .errands_after(before.map_or(0, |before| before.shelf.next()))
    {
        effects.push(Effect::Run(errand.clone()));
    }
    if let Some(stored) = &after.adopted
        && before.is_none_or(|before| {
            !before
                .adopted
                .as_ref()
                .is_some_and(|last| Rc::ptr_eq(last, stored))
        })
    {
        effects.push(Effect::Adopted(stored.clone()));
    }
    if changed(&|before| before.id != after.id) {
        effects.push(Effect::Hold(after.id.clone()));
    }
    let moved = |before: &State| {
        before.revision != after.revision || before.id != after.id || before.save != SaveState::Saving
    };
    if before.is_some_and(moved) && after.save == SaveState::Saving {
        effects.push(Effect::Save);
    }
    let stale =
        changed(&|before| before.page != after.page || before.id != after.id || before.save != after.save);
    match after.page {
        Page::Start if stale => effects.push(Effect::Run(Errand::List)),
        Page::History if stale => effects.push(Effect::Run(Errand::Snapshots)),
        _ => {}
    }
    if changed(&|before| before.page != after.page) {
        effects.push(Effect::ShowPage(after.page));
    }
    if let Some(sought) = &after.sought
        && changed(&|before| before.sought.as_ref() != Some(sought))
    {
        effects.push(Effect::ShowPlace(sought.path.clone()));
    }
    if before.is_some_and(|before| before.theme != after.theme) {
        effects.push(Effect::ShowTheme(after.theme));
    }
    if before.is_some_and(|before| before.language != after.language) {
        effects.push(Effect::ShowLanguage(after.language));
    }
    if changed(&|before| before.revision != after.revision || before.years.wanted != after.years.wanted) {
        effects.push(Effect::Ask);
    }
    let number = |state: &State| state.compared.as_ref().map(|compared| compared.number);
    if after.compared.is_some() && changed(&|before| number(before) != number(after)) {
        effects.push(Effect::Explain);
    }
    for number in after.looks.asked() {
        if before.is_none_or(|before| !before.looks.asked().any(|known| known == number)) {
            effects.push(Effect::Look(number));
        }
    }
    let insights = |state: &State| state.looks.insights_asked();
    if insights(after).is_none() && before.is_some_and(|before| insights(before).is_some()) {
        effects.push(Effect::StopLook);
    }
    if changed(&|before| before.results.model.name != after.results.model.name) {
        effects.push(Effect::ShowTitle(after.results.model.name.clone()));
    }
    let toured = |state: &State| matches!(state.overlay, Some(Overlay::Tour(_)));
    if toured(after) && changed(&|before| !toured(before)) {
        effects.push(Effect::KeepToured);
    }
    if before.is_some_and(|before| before.single_keys != after.single_keys) {
        effects.push(Effect::KeepSingleKeys(after.single_keys));
    }
    let may_go = |state: &State| {
        state.update == Some(Update::Wanted) && state.save != SaveState::Saving && !state.at_risk()
    };
    if may_go(after) && changed(&|before| !may_go(before)) {
        effects.push(Effect::TakeUpdate);
    }
    effects
}
