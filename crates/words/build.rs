//! Turns the catalogues into tables: a constant or a type for each message, and a text for each language.
//!
//! A mistake in a catalogue is a mistake of the build: a message that English lacks, a variable that it does not give, a
//! construct that the tables cannot hold.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

/// The languages, by the names of their files; the first one is complete, and gives each message its variables.
const LANGUAGES: [&str; 2] = ["en", "de"];

/// Between two messages.
const END: char = '\0';
/// Before the index of a variable, whose text is put there.
const GIVEN: char = '\u{1}';
/// Before the index of a variable on which it depends what is said.
const CHOICE: char = '\u{2}';
/// Between the key of a variant and its text.
const KEY: char = '\u{3}';
/// At the end of a variant.
const VARIANT: char = '\u{4}';
/// At the end of a choice.
const CHOSEN: char = '\u{5}';

/// The patterns of a language: by message, with a minus before a term.
type Patterns<'s> = BTreeMap<String, Pattern<&'s str>>;

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let sources: Vec<String> = LANGUAGES.iter().map(|language| read(language)).collect();
    let mut order = Vec::new();
    let patterns: Vec<Patterns> = LANGUAGES
        .iter()
        .zip(&sources)
        .map(|(language, source)| parse(language, source, &mut order))
        .collect();
    let [english, others @ ..] = patterns.as_slice() else {
        return;
    };
    let variables: Vec<Vec<String>> = order
        .iter()
        .map(|id| {
            let mut found = Vec::new();
            variables(id, &english[id], english, &mut found);
            found
        })
        .collect();
    for (language, own) in LANGUAGES.iter().zip(&patterns) {
        let mut table = String::new();
        for (index, id) in order.iter().enumerate() {
            // What a language does not say yet is said in English.
            let (pattern, patterns) = own
                .get(id)
                .map_or((&english[id], english), |pattern| (pattern, own));
            if index > 0 {
                table.push(END);
            }
            let writer = Writer {
                language,
                id,
                patterns,
                variables: &variables[index],
            };
            writer.pattern(pattern, &mut table);
        }
        write(&out.join(format!("{language}.txt")), &table);
    }
    for (language, own) in LANGUAGES.iter().skip(1).zip(others) {
        for id in own.keys() {
            assert!(
                english.contains_key(id),
                "{language}.ftl says `{id}`, which en.ftl does not know."
            );
        }
    }
    write(&out.join("messages.rs"), &code(&order, &variables));
}

fn read(language: &str) -> String {
    let file = format!("{language}.ftl");
    println!("cargo::rerun-if-changed={file}");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn write(file: &Path, text: &str) {
    fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// Reads a catalogue; the first one gives the order.
fn parse<'s>(language: &str, source: &'s str, order: &mut Vec<String>) -> Patterns<'s> {
    let resource =
        parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{language}.ftl: {:?}", errors.first()));
    let first = order.is_empty();
    let mut patterns = Patterns::new();
    for entry in resource.body {
        let (id, pattern) = match entry {
            Entry::Message(message) => {
                assert!(
                    message.attributes.is_empty(),
                    "{language}.ftl: `{}` has an attribute.",
                    message.id.name
                );
                (message.id.name.to_owned(), message.value)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value)),
            _ => continue,
        };
        let pattern = pattern.unwrap_or_else(|| panic!("{language}.ftl: `{id}` says nothing."));
        if first && !id.starts_with('-') {
            order.push(id.clone());
        }
        assert!(
            patterns.insert(id.clone(), pattern).is_none(),
            "{language}.ftl: `{id}` stands there twice."
        );
    }
    patterns
}

/// The variables of a message, in the order in which they first stand there.
fn variables(id: &str, pattern: &Pattern<&str>, patterns: &Patterns, found: &mut Vec<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let mut inline = |expression: &InlineExpression<&str>| match expression {
            InlineExpression::VariableReference { id } => {
                let name = id.name.to_owned();
                if !found.contains(&name) {
                    found.push(name);
                }
            }
            other => {
                if let Some(other) = referred(other) {
                    variables(&other, at(id, &other, patterns), patterns, found);
                }
            }
        };
        match expression {
            Expression::Inline(expression) => inline(expression),
            Expression::Select { selector, variants } => {
                inline(selector);
                for variant in variants {
                    variables(id, &variant.value, patterns, found);
                }
            }
        }
    }
}

/// The message or the term that is put there.
fn referred(expression: &InlineExpression<&str>) -> Option<String> {
    match expression {
        InlineExpression::MessageReference { id, attribute: None } => Some(id.name.to_owned()),
        InlineExpression::TermReference {
            id,
            attribute: None,
            arguments: None,
        } => Some(format!("-{}", id.name)),
        _ => None,
    }
}

fn at<'p, 's>(id: &str, other: &str, patterns: &'p Patterns<'s>) -> &'p Pattern<&'s str> {
    patterns
        .get(other)
        .unwrap_or_else(|| panic!("`{id}` refers to `{other}`, which is not there."))
}

/// Writes a message as it stands in the table.
struct Writer<'w> {
    language: &'w str,
    id: &'w str,
    patterns: &'w Patterns<'w>,
    variables: &'w [String],
}

impl Writer<'_> {
    fn pattern(&self, pattern: &Pattern<&str>, out: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.push_str(value),
                PatternElement::Placeable {
                    expression: Expression::Inline(inline),
                } => self.inline(inline, out),
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    let InlineExpression::VariableReference { id } = selector else {
                        panic!(
                            "{}.ftl: `{}` chooses by what is no variable.",
                            self.language, self.id
                        )
                    };
                    out.push(CHOICE);
                    out.push(self.index(id.name));
                    // The default comes last: it is taken where nothing else was.
                    let (usual, named): (Vec<_>, Vec<_>) =
                        variants.iter().partition(|variant| variant.default);
                    for variant in named.into_iter().chain(usual) {
                        let key = match variant.key {
                            _ if variant.default => "*",
                            VariantKey::Identifier { name } => name,
                            VariantKey::NumberLiteral { value } => value,
                        };
                        let _ = write!(out, "{key}{KEY}");
                        self.pattern(&variant.value, out);
                        out.push(VARIANT);
                    }
                    out.push(CHOSEN);
                }
            }
        }
    }

    fn inline(&self, expression: &InlineExpression<&str>, out: &mut String) {
        match expression {
            InlineExpression::StringLiteral { value } => {
                out.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => out.push_str(value),
            InlineExpression::VariableReference { id } => {
                out.push(GIVEN);
                out.push(self.index(id.name));
            }
            other => match referred(other) {
                Some(other) => self.pattern(at(self.id, &other, self.patterns), out),
                None => panic!(
                    "{}.ftl: `{}` has what the tables cannot hold.",
                    self.language, self.id
                ),
            },
        }
    }

    /// The variable's index as a letter.
    fn index(&self, name: &str) -> char {
        let index = self.variables.iter().position(|variable| variable == name);
        let index = index
            .unwrap_or_else(|| panic!("{}.ftl: `{}` has no ${name} in English.", self.language, self.id));
        char::from(b'A' + u8::try_from(index).expect("a message has few variables"))
    }
}

/// A constant for each message that is always the same, and a type with its variables for each other one.
fn code(order: &[String], variables: &[Vec<String>]) -> String {
    let mut texts = String::new();
    let mut messages = String::new();
    for (index, (id, variables)) in order.iter().zip(variables).enumerate() {
        let name = id.replace('-', "_");
        if variables.is_empty() {
            let _ = writeln!(texts, "pub const {name}: Text = Text({index});");
            continue;
        }
        let (mut fields, mut given) = (String::new(), String::new());
        for variable in variables {
            let _ = write!(fields, "pub {variable}: &'g dyn Display, ");
            let _ = write!(given, "self.{variable}, ");
        }
        let _ = writeln!(
            messages,
            "pub struct {name}<'g> {{ {fields}}}\n\
             impl {name}<'_> {{ #[inline] pub fn say(&self) -> String {{ told({index}, &[{given}]) }} }}"
        );
    }
    format!(
        "/// What is always the same, by the id of its message.\n\
         pub mod text {{ use super::Text; {texts} }}\n\
         /// What depends on something, by the id of its message.\n\
         pub mod message {{ use super::{{told, Display}}; {messages} }}\n"
    )
}
