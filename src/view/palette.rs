//! Everything that can be gone to or done, by its name: what the palette lists, and what of it is found.
//!
//! An input is called what it is called wherever changes are told, by [`super::assumption::place`].

use hagstone_engine::thing_of;
use hagstone_words::{Language, Text, say, words};
use serde_json::Value;

use super::assumption;
use crate::samples;
use crate::state::{Overlay, Page, State, Theme, escape};

/// How many are shown at most: more are narrowed down by another word.
pub const MOST: usize = 40;

/// What is done by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The last step is taken back.
    Undo,
    /// It is done again.
    Redo,
    /// A file is chosen and opened.
    OpenFile,
    /// The document is given out as a file.
    SaveFile,
    /// An empty model is begun.
    Blank,
    /// A scenario is added.
    NewScenario,
    /// The theme is chosen.
    Theme(Theme),
    /// The language is chosen.
    Speak(Language),
    /// Something is put over the page.
    Show(Overlay),
    /// Everything that is stored is listed.
    Stored,
}

/// What an entry leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A page.
    Page(Page),
    /// Something is done.
    Do(Deed),
    /// A scenario, or the base.
    Scenario(Option<String>),
    /// A sample, by its place among all of them.
    Sample(usize),
    /// A place of the document, a JSON Pointer, on its page.
    Place(String),
    /// The note on a place.
    Note(String),
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What kind of thing it is, in a word.
    pub kind: &'static str,
    /// What it is called; an input with the way to it: `Account executive › base salary`.
    pub name: String,
    /// What it leads to.
    pub target: Target,
    /// The words of its name, folded.
    words: Vec<String>,
    /// Other words by which it is known, folded.
    also: Vec<String>,
}

impl Entry {
    fn new(kind: &'static str, name: impl Into<String>, also: &str, target: Target) -> Self {
        let name = name.into();
        Self {
            kind,
            words: words(&name),
            also: words(also),
            name,
            target,
        }
    }
}

/// What can be done, what it is called, and other words for it.
const DEEDS: [(Deed, Text, Text); 15] = [
    (Deed::Undo, words!(common_undo), words!(palette_back_revert)),
    (Deed::Redo, words!(common_redo), words!(palette_again_repeat)),
    (
        Deed::NewScenario,
        words!(common_new_scenario),
        words!(palette_add_create_what_if),
    ),
    (
        Deed::SaveFile,
        words!(common_save_a_file),
        words!(palette_download_export_json),
    ),
    (
        Deed::OpenFile,
        words!(palette_open_a_file),
        words!(palette_import_load_json),
    ),
    (
        Deed::Blank,
        words!(palette_new_empty_model),
        words!(palette_blank_begin_create),
    ),
    (
        Deed::Theme(Theme::Light),
        words!(palette_light_theme),
        words!(palette_colours_mode),
    ),
    (
        Deed::Theme(Theme::Dark),
        words!(palette_dark_theme),
        words!(palette_colours_mode_night),
    ),
    (
        Deed::Theme(Theme::System),
        words!(palette_theme_of_the_system),
        words!(palette_auto_colours_mode),
    ),
    (
        Deed::Speak(Language::English),
        words!(palette_in_english),
        words!(palette_language_words),
    ),
    (
        Deed::Speak(Language::German),
        words!(palette_in_german),
        words!(palette_language_words),
    ),
    (
        Deed::Show(Overlay::Help),
        words!(palette_help_and_keys),
        words!(palette_shortcuts_keyboard_licences),
    ),
    (
        Deed::Show(Overlay::Tour(0)),
        words!(common_tour),
        words!(palette_introduction_first_steps_help),
    ),
    (
        Deed::Stored,
        words!(common_everything_stored_as_files),
        words!(palette_recovery_rescue_backup),
    ),
    (
        Deed::Show(Overlay::Find),
        words!(common_find),
        words!(palette_search_palette),
    ),
];

/// Tables whose things are told by themselves, not number by number: there may be thousands of them.
const WHOLE: [&str; 2] = ["deals", "touches"];

/// Fields that are no input of their own.
const SILENT: [&str; 6] = ["format", "name", "note", "scenarios", "levers", "notes"];

/// Inputs of the goal that may not have been typed yet.
const OF_THE_GOAL: [&str; 5] = [
    "/goal/last_year_revenue",
    "/goal/incentive_budget",
    "/goal/gross_margin",
    "/goal/horizon",
    "/goal/quotas",
];

/// Other words for what stands in a field.
const OTHER_WORDS: [(&str, Text); 14] = [
    ("base", words!(palette_pay_fixed)),
    ("target_incentive", words!(palette_variable_pay_bonus_ti_ote)),
    ("goals", words!(palette_quota_target)),
    ("results", words!(palette_actual)),
    ("heads", words!(palette_headcount_number)),
    ("weight", words!(palette_share_of_bonus)),
    ("growth", words!(palette_goal_target)),
    ("revenue_share", words!(palette_goal_quota)),
    ("incentive_budget", words!(palette_bonus_pool_cost)),
    ("caps", words!(palette_limit_maximum_ceiling)),
    ("gates", words!(palette_hurdle_condition)),
    ("hand_off", words!(palette_handoff)),
    ("rates", words!(palette_commission)),
    ("definition", words!(palette_lead_qualified_mql)),
];

/// Everything that can be found in a state; `page_name` says what a page is called.
///
/// `here` is the place of the field that had the focus last, which can be noted.
pub fn entries(state: &State, page_name: impl Fn(Page) -> &'static str, here: Option<&str>) -> Vec<Entry> {
    let mut all = Vec::new();
    all.extend(Page::ALL.into_iter().map(|page| {
        Entry::new(
            say!(palette_page),
            page_name(page),
            page.slug(),
            Target::Page(page),
        )
    }));
    let deeds = DEEDS.into_iter().filter(|(deed, ..)| match deed {
        Deed::Undo => state.history.undo_name().is_some(),
        Deed::Redo => state.history.redo_name().is_some(),
        Deed::Theme(theme) => *theme != state.theme,
        Deed::Speak(language) => *language != state.language,
        // It is what finds.
        Deed::Show(Overlay::Find) => false,
        _ => true,
    });
    all.extend(deeds.map(|(deed, name, also)| {
        let step = match deed {
            Deed::Undo => state.history.undo_name(),
            Deed::Redo => state.history.redo_name(),
            _ => None,
        };
        let name = step.map_or_else(|| name.get().to_owned(), |step| format!("{name}: {step}"));
        Entry::new(say!(palette_action), name, also.get(), Target::Do(deed))
    }));
    let value = &state.results.value;
    if let Some(here) = here.filter(|here| value.pointer(here).is_some()) {
        let name = say!(palette_note_on {
            here: assumption::place(here, value)
        });
        all.push(Entry::new(
            say!(palette_action),
            name,
            say!(palette_source_comment_remark),
            Target::Note(here.into()),
        ));
    }
    all.extend(state.results.model.notes.iter().map(|(place, note)| {
        let name = format!(
            "{}: {} {}",
            assumption::place(place, value),
            note.text,
            note.source
        );
        Entry::new(
            say!(common_note),
            name.trim(),
            say!(palette_notes_source),
            Target::Note(place.to_string()),
        )
    }));
    let scenarios: Vec<&str> = state.document.scenarios().collect();
    if !scenarios.is_empty() {
        all.push(Entry::new(
            say!(palette_scenario),
            say!(common_base),
            "model",
            Target::Scenario(None),
        ));
    }
    all.extend(scenarios.into_iter().map(|id| {
        let path = format!("/scenarios/{}/name", escape(id));
        let name = state.document.value().pointer(&path).and_then(Value::as_str);
        let target = Target::Scenario(Some(id.to_owned()));
        Entry::new(say!(palette_scenario), name.unwrap_or(id), "", target)
    }));
    all.extend(samples::ALL.iter().enumerate().map(|(index, sample)| {
        let name = super::start::card(sample).name;
        Entry::new(say!(palette_sample), name, sample.id, Target::Sample(index))
    }));
    Inputs::of(state).tell(&mut all);
    all
}

/// The inputs of the model as it is looked at.
struct Inputs<'s> {
    value: &'s Value,
    /// What the model's sliders are called, by what they move.
    levers: Vec<(&'s str, &'s str)>,
}

impl<'s> Inputs<'s> {
    fn of(state: &'s State) -> Self {
        let levers = &state.results.model.levers;
        Self {
            value: &state.results.value,
            levers: levers
                .iter()
                .map(|(_, lever)| (lever.path.as_str(), lever.name.as_str()))
                .collect(),
        }
    }

    fn tell(&self, all: &mut Vec<Entry>) {
        let Some(fields) = self.value.as_object() else {
            return;
        };
        for (key, value) in fields {
            if !SILENT.contains(&key.as_str()) {
                self.below(value, &format!("/{}", escape(key)), key, "", all);
            }
        }
        for path in OF_THE_GOAL {
            let goal = self.value.get("goal").is_some();
            if goal && self.value.pointer(path).is_none() {
                all.push(self.entry(say!(common_input), path, ""));
            }
        }
    }

    /// Tells what stands at a path, under a key; `also` are words of the things around it.
    fn below(&self, value: &Value, path: &str, key: &str, also: &str, all: &mut Vec<Entry>) {
        match value {
            Value::Object(fields) if thing_of(key).is_some() => {
                for (id, thing) in fields {
                    let path = format!("{path}/{}", escape(id));
                    let name = thing.get("name").and_then(Value::as_str).unwrap_or_default();
                    let also = format!("{also} {}", initials(name));
                    // Of a thing of its own its kind says enough, without the table.
                    let top = path.matches('/').count() == 2;
                    if top && !name.is_empty() {
                        let target = Target::Place(path.clone());
                        all.push(Entry::new(kind_of(key), name, &format!("{also} {key}"), target));
                    } else if !name.is_empty() {
                        all.push(self.entry(kind_of(key), &path, &also));
                    }
                    if WHOLE.contains(&key) {
                        continue;
                    }
                    self.below(thing, &path, "", &also, all);
                }
            }
            Value::Object(fields) => {
                for (key, value) in fields {
                    if !SILENT.contains(&key.as_str()) {
                        self.below(value, &format!("{path}/{}", escape(key)), key, also, all);
                    }
                }
            }
            Value::Array(list) if key == "points" => {
                for (index, point) in list.iter().enumerate() {
                    let at = |part: usize| point.get(part).and_then(Value::as_f64);
                    // A curve begins at its threshold, pays the target at it, and ends at excellence.
                    let word = match at(0) {
                        _ if index == 0 => "threshold",
                        Some(attainment) if (attainment - 1.0).abs() < 1e-9 => "target",
                        _ if index + 1 == list.len() => "excellence",
                        _ => "",
                    };
                    let also = format!("{also} {word}");
                    let parts = if point.is_array() { 2 } else { 0 };
                    for part in 0..parts {
                        all.push(self.entry(say!(common_input), &format!("{path}/{index}/{part}"), &also));
                    }
                }
            }
            // A list is changed as a whole, where it stands.
            Value::Array(_) => all.push(self.entry(say!(common_input), path, also)),
            Value::Number(_) | Value::String(_) | Value::Bool(_) => {
                all.push(self.entry(say!(common_input), path, also));
            }
            Value::Null => {}
        }
    }

    fn entry(&self, kind: &'static str, path: &str, also: &str) -> Entry {
        let mut also = also.to_owned();
        for token in path.split('/') {
            if let Some((_, others)) = OTHER_WORDS.iter().find(|(field, _)| *field == token) {
                also = format!("{also} {others}");
            }
        }
        if let Some((_, name)) = self.levers.iter().find(|(moved, _)| *moved == path) {
            also = format!("{also} {name}");
        }
        let name = assumption::place(path, self.value);
        Entry::new(kind, name, &also, Target::Place(path.to_owned()))
    }
}

/// Words that say nothing beside others.
const SMALL: [&str; 6] = ["of", "the", "for", "in", "on", "to"];

/// What a thing of a table is called in the list.
fn kind_of(table: &str) -> &'static str {
    match table {
        "roles" => say!(common_role),
        "payees" => say!(common_person),
        "teams" => say!(common_team),
        "plans" => say!(common_plan),
        "segments" => say!(common_segment),
        "measures" => say!(common_measure),
        "deals" => say!(common_deal),
        _ => say!(common_part),
    }
}

/// The first letters of a name of several words: "AE" for an account executive.
fn initials(name: &str) -> String {
    let words = words(name);
    if words.len() < 2 {
        return String::new();
    }
    words.iter().filter_map(|word| word.chars().next()).collect()
}

/// How far an entry is from what is typed: how its words are met, whether it is an input, how long its name is, where it stands.
type Rank = (u32, bool, usize, usize);

/// How well a word is met, from 0 for best; nothing where it is not.
fn met(sought: &str, entry: &Entry) -> Option<u32> {
    let beginning = |word: &String| word.starts_with(sought);
    if entry.words.iter().any(|word| word == sought) {
        Some(0)
    } else if entry.words.iter().any(beginning) {
        Some(1)
    } else if entry.also.iter().any(beginning) {
        Some(3)
    } else if sought.chars().nth(1).is_some() && entry.words.iter().any(|word| word.contains(sought)) {
        // One letter is in nearly every word.
        Some(4)
    } else {
        None
    }
}

/// The entries that have every word of what is typed, the best first; all but inputs where nothing is typed. With them the
/// number of all that are found, of which [`MOST`] are given.
pub fn found<'e>(entries: &'e [Entry], typed: &str) -> (Vec<&'e Entry>, usize) {
    let mut sought = words(typed);
    if sought.iter().any(|word| !SMALL.contains(&word.as_str())) {
        sought.retain(|word| !SMALL.contains(&word.as_str()));
    }
    let mut ranked: Vec<(Rank, &Entry)> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        if sought.is_empty() {
            if !matches!(entry.target, Target::Place(_)) {
                ranked.push(((0, false, 0, place), entry));
            }
            continue;
        }
        let Some(distance) = sought.iter().map(|word| met(word, entry)).sum::<Option<u32>>() else {
            continue;
        };
        // A name that begins with what is typed comes first, and one that ends with it: that is the field. Then short names:
        // they are of what is larger.
        let met_in_turn = |(sought, word): (&String, &String)| word.starts_with(sought.as_str());
        let begins = sought.len() <= entry.words.len() && sought.iter().zip(&entry.words).all(met_in_turn);
        let ends = entry
            .words
            .last()
            .is_some_and(|last| sought.iter().any(|word| last.starts_with(word.as_str())));
        let input = matches!(entry.target, Target::Place(_));
        ranked.push((
            (
                distance * 2 + u32::from(!begins && !ends),
                input,
                entry.words.len(),
                place,
            ),
            entry,
        ));
    }
    let all = ranked.len();
    if all > MOST {
        ranked.select_nth_unstable_by_key(MOST, |(rank, _)| *rank);
        ranked.truncate(MOST);
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    (ranked.into_iter().map(|(_, entry)| entry).collect(), all)
}

/// The words of a text, without case, accents and signs.
fn words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        fold(letter, &mut folded);
    }
    folded.split_whitespace().map(str::to_owned).collect()
}

/// Letters without their accents, as the Latin alphabets of Europe have them.
const PLAIN: [(&str, &str); 22] = [
    ("\u{e0}\u{e1}\u{e2}\u{e3}\u{e4}\u{e5}\u{101}\u{103}\u{105}", "a"),
    ("\u{e7}\u{107}\u{109}\u{10b}\u{10d}", "c"),
    ("\u{10f}\u{111}\u{f0}", "d"),
    ("\u{e8}\u{e9}\u{ea}\u{eb}\u{113}\u{115}\u{117}\u{119}\u{11b}", "e"),
    ("\u{11d}\u{11f}\u{121}\u{123}", "g"),
    ("\u{125}\u{127}", "h"),
    ("\u{ec}\u{ed}\u{ee}\u{ef}\u{129}\u{12b}\u{12d}\u{12f}\u{131}", "i"),
    ("\u{135}", "j"),
    ("\u{137}", "k"),
    ("\u{13a}\u{13c}\u{13e}\u{142}", "l"),
    ("\u{f1}\u{144}\u{146}\u{148}", "n"),
    ("\u{f2}\u{f3}\u{f4}\u{f5}\u{f6}\u{f8}\u{14d}\u{14f}\u{151}", "o"),
    ("\u{155}\u{157}\u{159}", "r"),
    ("\u{15b}\u{15d}\u{15f}\u{161}\u{219}", "s"),
    ("\u{163}\u{165}\u{21b}", "t"),
    (
        "\u{f9}\u{fa}\u{fb}\u{fc}\u{169}\u{16b}\u{16d}\u{16f}\u{171}\u{173}",
        "u",
    ),
    ("\u{175}", "w"),
    ("\u{fd}\u{ff}\u{177}", "y"),
    ("\u{17a}\u{17c}\u{17e}", "z"),
    ("\u{df}", "ss"),
    ("\u{e6}", "ae"),
    ("\u{153}", "oe"),
];

/// Adds a small letter without its accent; what is no letter and no digit parts words, an apostrophe does not.
fn fold(letter: char, folded: &mut String) {
    // Accents that stand by themselves after their letter.
    if ('\u{300}'..='\u{36f}').contains(&letter) || ['\'', '\u{2019}'].contains(&letter) {
        return;
    }
    if letter.is_ascii_alphanumeric() {
        folded.push(letter);
    } else if let Some((_, plain)) = PLAIN.iter().find(|(accented, _)| accented.contains(letter)) {
        folded.push_str(plain);
    } else if letter.is_alphanumeric() {
        folded.push(letter);
    } else {
        folded.push(' ');
    }
}

/// What is said below the list of what is found.
pub fn count(typed: &str, shown: usize, all: usize) -> String {
    match (shown, all) {
        _ if typed.trim().is_empty() => say!(palette_type_a_part_of_a_name).into(),
        (_, 0) => say!(palette_nothing_has_all_of_these_words).into(),
        (shown, all) if shown < all => say!(palette_of_another_word_narrows_them_down { shown, all }),
        (_, all) => say!(count_found { count: all }),
    }
}

#[cfg(test)]
mod tests {
    use hagstone_engine::Document;
    use serde_json::json;

    use super::*;
    use crate::state::Opened;

    fn state(value: &Value) -> State {
        let opened = Opened {
            id: "a".into(),
            document: Document::from_value(value.clone()).unwrap(),
            scenario: None,
            saved: None,
        };
        State::new(opened, Page::Outcomes, Theme::System)
    }

    fn sample() -> Value {
        serde_json::from_str(include_str!("../../static/samples/shared-quota.json")).unwrap()
    }

    /// The first ones that are found, as lines.
    fn lines(value: &Value, typed: &str, most: usize) -> Vec<String> {
        let entries = entries(&state(value), Page::slug, None);
        let (found, _) = found(&entries, typed);
        let lines = found
            .iter()
            .map(|entry| format!("{}: {}", entry.kind, entry.name));
        lines.take(most).collect()
    }

    #[test]
    fn pages_actions_scenarios_and_samples_stand_there_before_anything_is_typed() {
        let all = lines(&sample(), "", MOST);
        assert_eq!(all[..2], ["Page: start", "Page: goal"]);
        for line in [
            "Action: New scenario",
            "Action: Dark theme",
            "Scenario: Base",
            "Sample: Quarter and decade",
        ] {
            assert!(all.contains(&line.to_owned()), "{line}: {all:#?}");
        }
        // Nothing was done yet, and the theme is the system's already.
        assert!(
            !all.iter()
                .any(|line| line.contains("Undo") || line.contains("of the system"))
        );
        assert!(!all.iter().any(|line| line.starts_with("Input")));
    }

    #[test]
    fn inputs_are_found_by_their_names_in_any_order() {
        let value = sample();
        for (typed, first) in [
            ("AE base salary", "Input: Account executive \u{203a} base salary"),
            ("salary account", "Input: Account executive \u{203a} base salary"),
            (
                "marketing bonus company quota",
                "Input: Head of marketing \u{203a} Company revenue \u{203a} weight",
            ),
            ("growth goal", "Input: Goal \u{203a} revenue \u{203a} growth"),
            ("gross margin", "Input: Goal \u{203a} gross margin"),
            ("executive", "Role: Account executive"),
            ("dark", "Action: Dark theme"),
            ("insi", "Page: insights"),
        ] {
            assert_eq!(lines(&value, typed, 1), [first], "{typed}");
        }
        let threshold = lines(&value, "leads threshold", 3);
        assert!(
            threshold[0].ends_with("Accepted leads \u{203a} curve \u{203a} point 1 \u{203a} attainment"),
            "{threshold:#?}"
        );
    }

    #[test]
    fn notes_are_listed_and_the_field_that_was_used_last_can_be_noted() {
        let mut value = sample();
        value["notes"] =
            json!({"/goal/revenue/growth": {"text": "Half a point above the market.", "source": "Board"}});
        let state = state(&value);
        let entries = entries(&state, Page::slug, Some("/roles/account_executive/base"));
        let line = |typed: &str| {
            let (found, _) = found(&entries, typed);
            found
                .first()
                .map(|entry| (entry.kind, entry.name.clone(), entry.target.clone()))
        };
        let growth = "Goal \u{203a} revenue \u{203a} growth: Half a point above the market. Board";
        let target = |place: &str| Target::Note(place.into());
        assert_eq!(
            line("notes board"),
            Some(("Note", growth.into(), target("/goal/revenue/growth")))
        );
        let here = "Note on Account executive \u{203a} base salary";
        assert_eq!(
            line("note"),
            Some(("Action", here.into(), target("/roles/account_executive/base")))
        );
    }

    #[test]
    fn a_quota_is_found_by_whose_it_is() {
        let mut value = sample();
        value["payees"] = json!({
            "kim": {"name": "Kim Nguy\u{1ec5}n", "role": "account_executive", "goals": {"own_bookings": {"year": 900_000}}},
            "zoe": {"name": "Zo\u{eb} M\u{fc}ller-Stra\u{df}", "role": "account_executive", "base": 1000},
        });
        assert_eq!(lines(&value, "quota of nobody", 1), Vec::<String>::new());
        assert_eq!(
            lines(&value, "Quota of Kim", 1),
            ["Input: Payees \u{203a} Kim Nguy\u{1ec5}n \u{203a} goals \u{203a} Own bookings \u{203a} year"]
        );
        for typed in ["ZOE", "muller", "strass", "zo\u{65}\u{308} base"] {
            assert!(lines(&value, typed, 1)[0].contains("Zo\u{eb}"), "{typed}");
        }
    }

    #[test]
    fn what_begins_with_it_comes_before_what_only_has_it() {
        let value = json!({"format": "hagstone/1", "functions": {"sales": {"name": "Sales"}}, "teams": {
            "a": {"name": "Inside sales", "function": "sales", "revenue_share": 0.5},
            "b": {"name": "Sales", "function": "sales", "revenue_share": 0.25},
            "c": {"name": "Presales", "function": "sales", "revenue_share": 0.25},
        }});
        let teams: Vec<String> = lines(&value, "sales", MOST)
            .into_iter()
            .filter(|line| line.starts_with("Team"))
            .collect();
        assert_eq!(teams, ["Team: Sales", "Team: Inside sales", "Team: Presales"]);
    }

    /// With 2,000 people some ten thousand inputs are there; no more are listed than can be read.
    #[test]
    fn the_list_is_bounded() {
        let mut value = sample();
        let payees: serde_json::Map<String, Value> = (0..2000)
            .map(|index| {
                let payee = json!({"name": format!("Person {index}"), "role": "account_executive", "base": 1, "points": 1});
                (format!("p{index}"), payee)
            })
            .collect();
        value["payees"] = payees.into();
        let entries = entries(&state(&value), Page::slug, None);
        let (shown, all) = found(&entries, "person");
        assert_eq!((shown.len(), all), (MOST, 8000));
        assert_eq!(shown[0].name, "Person 0");
        assert_eq!(
            count("person", shown.len(), all),
            "40 of 8000: another word narrows them down"
        );
        assert_eq!(
            count("nothing", 0, 0),
            "Nothing has all of these words. Try fewer, or the beginning of one."
        );
    }
}
