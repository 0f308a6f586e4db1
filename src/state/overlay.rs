//! What lies over the page or beside it, and what is known of a newer version of the app.

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Pages, actions, scenarios, samples and inputs, to be found by their names.
    Find,
    /// Keys, the tour, and what the app is made of.
    Help,
    /// The note on the place that [`super::State::noting`] says.
    Note,
    /// The tour, at a step counted from 0; the page can be used beside it.
    Tour(usize),
}

impl Overlay {
    /// Whether the page cannot be used meanwhile.
    pub fn covers(self) -> bool {
        !matches!(self, Self::Tour(_))
    }
}

/// A newer version of the hosted app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// It is there and waits.
    Ready,
    /// It is to be taken as soon as everything is stored.
    Wanted,
    /// Another tab has taken it; this one goes on as it was until it is loaded again.
    Taken,
}

#[cfg(test)]
mod tests {
    use super::{Overlay, Update};
    use crate::samples;
    use crate::state::effect::{Effect, effects};
    use crate::state::{Action, Change, Page, SaveState, State, Theme};

    fn start() -> State {
        State::new(samples::first(), Page::Outcomes, Theme::System)
    }

    fn edited(state: &State) -> State {
        let change = Change::Number("/goal/revenue/growth".into(), 0.2);
        let edit = Action::Edit {
            name: "Growth".into(),
            change,
            dragging: false,
        };
        state.apply(edit).unwrap()
    }

    #[test]
    fn the_tour_is_remembered_when_it_is_shown_and_what_lies_over_the_page_stays_with_another_document() {
        let before = start();
        let toured = before.apply(Action::Show(Overlay::Tour(0))).unwrap();
        assert_eq!(effects(Some(&before), &toured), [Effect::KeepToured]);
        let further = toured.apply(Action::Show(Overlay::Tour(1))).unwrap();
        assert_eq!(effects(Some(&toured), &further), []);
        assert!(further.apply(Action::Show(Overlay::Tour(1))).is_none());
        let opened = samples::blank("other".into());
        let opened = further.apply(Action::Open(Box::new(opened))).unwrap();
        assert_eq!(opened.overlay, Some(Overlay::Tour(1)));
        let hidden = opened.apply(Action::Hide).unwrap();
        assert_eq!(hidden.overlay, None);
        assert!(hidden.apply(Action::Hide).is_none());
    }

    #[test]
    fn a_note_is_opened_by_its_own_place_and_by_what_it_is_on() {
        let state = start();
        for action in [
            Action::Note("/goal/revenue/growth".into()),
            Action::Find("/notes/~1goal~1revenue~1growth".into()),
        ] {
            let noted = state.apply(action).unwrap();
            assert_eq!(noted.overlay, Some(Overlay::Note));
            assert_eq!(noted.noting, "/goal/revenue/growth");
            assert_eq!(noted.page, Page::Outcomes);
        }
    }

    /// The newer version is loaded once everything is stored, and never where something would be lost.
    #[test]
    fn an_update_waits_for_what_is_not_stored_yet() {
        let state = start();
        assert!(state.apply(Action::TakeUpdate).is_none(), "there is none");
        let offered = state.apply(Action::UpdateIs(Update::Ready)).unwrap();
        assert_eq!(effects(Some(&state), &offered), []);
        // With nothing to store it is taken at once.
        let taken = offered.apply(Action::TakeUpdate).unwrap();
        assert_eq!(effects(Some(&offered), &taken), [Effect::TakeUpdate]);
        // While something is being stored it waits for that.
        let saving = edited(&offered);
        let wanted = saving.apply(Action::TakeUpdate).unwrap();
        assert_eq!(effects(Some(&saving), &wanted), []);
        let saved = wanted.apply(Action::SaveFinished(wanted.revision, 1.0)).unwrap();
        assert_eq!(effects(Some(&wanted), &saved), [Effect::TakeUpdate]);
        // Where it cannot be stored it is not taken, before or after it was asked for.
        let failed = wanted.apply(Action::SaveFailed("full".into())).unwrap();
        assert_eq!(effects(Some(&wanted), &failed), []);
        let mut kept = edited(&offered);
        kept.save = SaveState::SessionOnly;
        assert!(kept.apply(Action::TakeUpdate).is_none());
    }

    #[test]
    fn what_another_tab_has_taken_is_loaded_here_when_it_is_asked_for() {
        let told = start().apply(Action::UpdateIs(Update::Taken)).unwrap();
        let wanted = told.apply(Action::TakeUpdate).unwrap();
        assert_eq!(effects(Some(&told), &wanted), [Effect::TakeUpdate]);
    }

    #[test]
    fn single_keys_are_remembered() {
        let before = start();
        let off = before.apply(Action::UseSingleKeys(false)).unwrap();
        assert_eq!(effects(Some(&before), &off), [Effect::KeepSingleKeys(false)]);
        assert!(off.apply(Action::UseSingleKeys(false)).is_none());
    }
}
