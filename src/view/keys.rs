//! Which keys do what. Letters are those that a key writes, wherever it lies; where a layout writes no Latin letters, those that
//! are printed on the key elsewhere.

use crate::state::{Action, Overlay, Page, State};
use hagstone_words::{Text, words};

/// A key as it was pressed.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a key that is held, or where"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pressed<'k> {
    /// What it writes: `KeyboardEvent.key`.
    pub key: &'k str,
    /// Where it lies: `KeyboardEvent.code`.
    pub code: &'k str,
    /// Whether Ctrl or Cmd is held.
    pub command: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether it is pressed in a field that takes text, or in a choice.
    pub typing: bool,
}

/// A line of the help: the keys, with `Command` for Ctrl or Cmd, and what they do.
pub type Line = (&'static str, Text);

/// Keys that are held with Ctrl or Cmd.
pub const COMMANDS: [Line; 4] = [
    ("Command+K", words!(common_find_a_page_an_action_a)),
    ("Command+Z", words!(common_undo)),
    ("Command+Shift+Z", words!(common_redo)),
    ("Command+Y", words!(common_redo)),
];

/// Keys that are pressed alone.
pub const SINGLE: [Line; 5] = [
    ("?", words!(keys_this_help)),
    ("n", words!(keys_the_next_page)),
    ("p", words!(keys_the_page_before)),
    ("s", words!(keys_the_next_scenario)),
    ("b", words!(keys_the_base)),
];

/// Keys that do something where they are pressed.
pub const IN_PLACE: [Line; 4] = [
    ("Enter", words!(keys_take_what_was_typed_in_a)),
    ("Esc", words!(keys_leave_a_field_as_it_was)),
    ("\u{2191} \u{2193}", words!(keys_move_a_number_a_slider_or)),
    ("\u{2190} \u{2192}", words!(keys_move_along_a_chart_from_point)),
];

/// What a key does to the state; nothing where it does nothing.
pub fn action(pressed: Pressed<'_>, state: &State) -> Option<Action> {
    // What lies over the page has keys of its own.
    if pressed.alt || state.overlay.is_some_and(Overlay::covers) {
        return None;
    }
    let letter = letter(pressed);
    if pressed.command {
        return match (letter, pressed.shift) {
            (Some('k'), false) => Some(Action::Show(Overlay::Find)),
            // A field that is being typed in has an undo of its own.
            _ if pressed.typing => None,
            (Some('z'), false) => Some(Action::Undo),
            (Some('z'), true) | (Some('y'), false) => Some(Action::Redo),
            _ => None,
        };
    }
    if pressed.typing || !state.single_keys {
        return None;
    }
    match letter {
        _ if pressed.key == "?" => Some(Action::Show(Overlay::Help)),
        _ if pressed.shift => None,
        Some('n') => Some(Action::Go(beside(state.page, 1))),
        Some('p') => Some(Action::Go(beside(state.page, PAGES.len() - 1))),
        Some('s') => Some(Action::ChooseScenario(next_scenario(state))),
        Some('b') => Some(Action::ChooseScenario(None)),
        _ => None,
    }
}

/// The Latin letter that a key stands for.
fn letter(pressed: Pressed<'_>) -> Option<char> {
    let mut written = pressed.key.chars();
    let only = written.next().filter(|_| written.next().is_none())?;
    let printed = || pressed.code.strip_prefix("Key")?.chars().next();
    let letter = if only.is_ascii() { Some(only) } else { printed() }?;
    letter.is_ascii_alphabetic().then(|| letter.to_ascii_lowercase())
}

/// The pages that the keys lead through: those of the navigation.
const PAGES: [Page; 14] = [
    Page::Start,
    Page::Goal,
    Page::Lead,
    Page::People,
    Page::Plans,
    Page::Contribution,
    Page::Scenarios,
    Page::Outcomes,
    Page::Insights,
    Page::Compare,
    Page::Statement,
    Page::Present,
    Page::Print,
    Page::Files,
];

/// The page so many further on; from one that is not in the navigation, the first.
fn beside(page: Page, further: usize) -> Page {
    let place = PAGES.iter().position(|known| *known == page);
    let next = place.map_or(0, |place| (place + further) % PAGES.len());
    PAGES.get(next).copied().unwrap_or_default()
}

/// The scenario after the one that is looked at; after the last one the base.
fn next_scenario(state: &State) -> Option<String> {
    let mut all = state.document.scenarios();
    if let Some(here) = &state.scenario {
        all.by_ref().find(|id| id == here);
    }
    all.next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use crate::state::Theme;

    fn state(page: Page) -> State {
        State::new(samples::first(), page, Theme::System)
    }

    fn told(pressed: Pressed<'_>, state: &State) -> String {
        action(pressed, state).map_or_else(|| "nothing".into(), |action| format!("{action:?}"))
    }

    fn alone<'k>(key: &'k str, code: &'k str) -> Pressed<'k> {
        Pressed {
            key,
            code,
            ..Pressed::default()
        }
    }

    fn with_command<'k>(key: &'k str, code: &'k str) -> Pressed<'k> {
        Pressed {
            command: true,
            ..alone(key, code)
        }
    }

    #[test]
    fn keys_do_what_the_help_says() {
        let state = state(Page::Outcomes);
        for (pressed, does) in [
            (with_command("k", "KeyK"), "Show(Find)"),
            // A Russian layout writes another letter on the same key; a Dvorak one has the letter on another key.
            (with_command("\u{43b}", "KeyK"), "Show(Find)"),
            (with_command("k", "KeyV"), "Show(Find)"),
            (with_command("z", "KeyZ"), "Undo"),
            (with_command("y", "KeyY"), "Redo"),
            (alone("?", "Slash"), "Show(Help)"),
            (alone("n", "KeyN"), "Go(Insights)"),
            (alone("p", "KeyP"), "Go(Scenarios)"),
            (alone("b", "KeyB"), "ChooseScenario(None)"),
            (alone("x", "KeyX"), "nothing"),
            (alone("Enter", "Enter"), "nothing"),
        ] {
            assert_eq!(told(pressed, &state), does, "{pressed:?}");
        }
    }

    #[test]
    fn nothing_happens_while_somebody_types_but_for_finding() {
        let state = state(Page::Outcomes);
        let typing = |pressed: Pressed<'static>| Pressed {
            typing: true,
            ..pressed
        };
        for (key, code) in [("?", "Slash"), ("n", "KeyN"), ("s", "KeyS")] {
            assert_eq!(told(typing(alone(key, code)), &state), "nothing");
        }
        assert_eq!(told(typing(with_command("z", "KeyZ")), &state), "nothing");
        assert_eq!(told(typing(with_command("k", "KeyK")), &state), "Show(Find)");
    }

    #[test]
    fn single_keys_can_be_turned_off_and_what_covers_the_page_has_its_own() {
        let mut state = state(Page::Outcomes);
        state.single_keys = false;
        assert_eq!(told(alone("?", "Slash"), &state), "nothing");
        assert_eq!(told(with_command("k", "KeyK"), &state), "Show(Find)");
        state.single_keys = true;
        state.overlay = Some(Overlay::Tour(1));
        assert_eq!(told(alone("n", "KeyN"), &state), "Go(Insights)");
        state.overlay = Some(Overlay::Help);
        assert_eq!(told(alone("n", "KeyN"), &state), "nothing");
        assert_eq!(told(with_command("z", "KeyZ"), &state), "nothing");
    }

    #[test]
    fn pages_and_scenarios_come_round() {
        assert_eq!(told(alone("n", "KeyN"), &state(Page::Files)), "Go(Start)");
        assert_eq!(told(alone("p", "KeyP"), &state(Page::Start)), "Go(Files)");
        assert_eq!(told(alone("n", "KeyN"), &state(Page::History)), "Go(Start)");
        let mut state = state(Page::Outcomes);
        let all: Vec<String> = state.document.scenarios().map(str::to_owned).collect();
        let next = |state: &State| next_scenario(state);
        assert_eq!(next(&state), all.first().cloned());
        state.scenario = all.last().cloned();
        assert_eq!(next(&state), None);
    }
}
