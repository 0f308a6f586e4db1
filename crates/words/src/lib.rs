//! Every sentence that Hagstone says, from one catalogue a language.
//!
//! A catalogue is a file in the syntax of Fluent (<https://projectfluent.org>), `en.ftl` or `de.ftl`. The build turns it
//! into tables, so that a message that is missing, a variable too many or one too few does not compile:
//!
//! ```
//! use hagstone_words::say;
//!
//! assert_eq!(say!(common_undo), "Undo");
//! assert_eq!(say!(shell_saved_here { time: "10:24" }), "saved here, 10:24");
//! ```
//!
//! What is said depends on the language that a thread was given with [`speak`]; a thread that was given none speaks
//! English. Nothing here looks at the machine it runs on, and numbers come as the text that the caller makes of them.
//!
//! Of Fluent the tables know texts, variables, terms, references and choices by a word, by a number or by `one` and
//! `other`. A library that reads catalogues while it runs would add more to the artifact than all sentences together.

use std::{
    cell::Cell,
    fmt::{self, Display},
    sync::OnceLock,
};

use serde::{Deserialize, Serialize};

/// A language that Hagstone speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, which is complete.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language's tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// What those who speak it call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a tag, whatever its region: `de-AT` is German.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|known| known.tag().eq_ignore_ascii_case(language))
    }

    fn table(self) -> &'static [&'static str] {
        static TABLES: [OnceLock<Vec<&'static str>>; 2] = [const { OnceLock::new() }; 2];
        let (table, text) = match self {
            Self::English => (&TABLES[0], include_str!(concat!(env!("OUT_DIR"), "/en.txt"))),
            Self::German => (&TABLES[1], include_str!(concat!(env!("OUT_DIR"), "/de.txt"))),
        };
        table.get_or_init(|| text.split('\0').collect())
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// From now on this thread speaks that language.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The language that this thread speaks.
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// Something that is always said the same, in whatever language: what a constant table holds in place of words.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text(u16);

impl Text {
    /// The words, in the language that this thread speaks.
    pub fn get(self) -> &'static str {
        pattern(self.0)
    }
}

impl Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.get())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), f)
    }
}

/// Says a message of the catalogue: `say!(id)`, or with its variables `say!(id { name, count: rows.len() })`.
///
/// The id is the catalogue's, with `_` for `-`. A message without variables is a `&'static str`, another one a `String`.
#[macro_export]
macro_rules! say {
    ($id:ident) => {
        $crate::text::$id.get()
    };
    ($id:ident { $($field:ident $(: $value:expr)?),* $(,)? }) => {
        $crate::message::$id { $($field: $crate::given!($field $(: $value)?)),* }.say()
    };
}

/// A message without variables as a constant, for tables: `words!(id)` is a [`Text`].
#[macro_export]
macro_rules! words {
    ($id:ident) => {
        $crate::text::$id
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! given {
    ($field:ident) => {
        &$field
    };
    ($field:ident : $value:expr) => {
        &$value
    };
}

#[allow(
    missing_docs,
    non_camel_case_types,
    non_upper_case_globals,
    missing_debug_implementations,
    clippy::pedantic,
    reason = "made of the catalogue, whose ids say what they are"
)]
mod messages {
    use super::{Display, Text, told};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
pub use messages::{message, text};

/// Before the index of a variable, whose text is put there. The build writes these signs; see `build.rs`.
const GIVEN: char = '\u{1}';
/// Before the index of a variable on which it depends what is said.
const CHOICE: char = '\u{2}';
/// Between the key of a variant and its text.
const KEY: char = '\u{3}';
/// At the end of a variant.
const VARIANT: char = '\u{4}';
/// At the end of a choice.
const CHOSEN: char = '\u{5}';

fn pattern(index: u16) -> &'static str {
    let index = usize::from(index);
    spoken().table().get(index).copied().unwrap_or_default()
}

fn told(index: u16, given: &[&dyn Display]) -> String {
    let mut out = String::new();
    tell(pattern(index), given, &mut |text| out.push_str(text));
    out
}

/// Says a pattern up to its end or the end of the variant, and gives what stands after it.
fn tell<'p>(mut rest: &'p str, given: &[&dyn Display], out: &mut dyn FnMut(&str)) -> &'p str {
    let marks = [GIVEN, CHOICE, VARIANT];
    while let Some((at, mark)) = rest.char_indices().find(|(_, letter)| marks.contains(letter)) {
        out(&rest[..at]);
        rest = &rest[at + 1..];
        if mark == VARIANT {
            return rest;
        }
        let (index, after) = rest.split_at(1);
        let index = index
            .bytes()
            .next()
            .map_or(0, |letter| usize::from(letter - b'A'));
        let value = given.get(index).map_or_else(String::new, ToString::to_string);
        rest = if mark == CHOICE {
            choose(after, &value, given, out)
        } else {
            out(&value);
            after
        };
    }
    out(rest);
    ""
}

/// Says the variant that a value chooses, and gives what stands after the choice.
fn choose<'p>(mut rest: &'p str, value: &str, given: &[&dyn Display], out: &mut dyn FnMut(&str)) -> &'p str {
    let mut done = false;
    while let Some((key, variant)) = rest.split_once(KEY) {
        let chosen = !done && (key == "*" || is(value, key));
        done |= chosen;
        rest = if chosen {
            tell(variant, given, out)
        } else {
            tell(variant, given, &mut |_| ())
        };
        if let Some(after) = rest.strip_prefix(CHOSEN) {
            return after;
        }
    }
    rest
}

/// Whether a value is what a key names: the very word, with `-` for what a key cannot have, or its plural category, which
/// is the same in all languages here.
fn is(value: &str, key: &str) -> bool {
    let alike = |(value, key): (char, char)| value == key || key == '-' && !value.is_ascii_alphanumeric();
    let same = value.chars().count() == key.chars().count() && value.chars().zip(key.chars()).all(alike);
    same || key == "one" && value == "1"
}

#[cfg(test)]
mod tests {
    use std::fmt::Display;

    use super::{Language, speak, spoken, tell};

    /// What a table's pattern says, written with `{`, `?`, `=`, `;` and `}` for the signs of the table.
    fn said(pattern: &str, given: &[&dyn Display]) -> String {
        let signs = [
            ('{', '\u{1}'),
            ('?', '\u{2}'),
            ('=', '\u{3}'),
            (';', '\u{4}'),
            ('}', '\u{5}'),
        ];
        let pattern = signs.iter().fold(pattern.to_owned(), |text, &(written, sign)| {
            text.replace(written, &sign.to_string())
        });
        let mut out = String::new();
        tell(&pattern, given, &mut |text| out.push_str(text));
        out
    }

    #[test]
    fn variables_stand_where_a_language_puts_them() {
        assert_eq!(said("{A of {B", &[&2, &"ten"]), "2 of ten");
        assert_eq!(said("{B: {A, {A", &[&2, &"ten"]), "ten: 2, 2");
        assert_eq!(said("no more", &[]), "no more");
    }

    #[test]
    fn a_word_chooses_what_is_said() {
        let pattern = "There is ?Arole=no role;percent-point=no point;*=nothing;} {B.";
        assert_eq!(said(pattern, &[&"role", &"here"]), "There is no role here.");
        assert_eq!(
            said(pattern, &[&"percent point", &"here"]),
            "There is no point here."
        );
        assert_eq!(said(pattern, &[&"roles", &"here"]), "There is nothing here.");
    }

    #[test]
    fn one_is_one_and_more_are_other() {
        let pattern = "?Aone=a row;*={A rows;}";
        assert_eq!(said(pattern, &[&1]), "a row");
        assert_eq!(said(pattern, &[&12]), "12 rows");
    }

    #[test]
    fn a_choice_stands_inside_another() {
        let pattern = "?Aa=?Bx=ax;*=a{B;};*=other {A;}!";
        assert_eq!(said(pattern, &[&"a", &"x"]), "ax!");
        assert_eq!(said(pattern, &[&"a", &"y"]), "ay!");
        assert_eq!(said(pattern, &[&"b", &"x"]), "other b!");
    }

    #[test]
    fn a_thread_speaks_english_until_it_is_told() {
        assert_eq!(spoken(), Language::English);
        assert_eq!(crate::say!(common_undo), "Undo");
        speak(Language::German);
        assert_ne!(crate::say!(common_undo), "Undo");
        let other = std::thread::spawn(spoken).join();
        assert_eq!(other.ok(), Some(Language::English));
    }

    #[test]
    fn a_region_speaks_its_language() {
        assert_eq!(Language::of_tag("de-AT"), Some(Language::German));
        assert_eq!(Language::of_tag("EN"), Some(Language::English));
        assert_eq!(Language::of_tag("den"), None);
        assert_eq!(Language::of_tag(""), None);
    }
}
