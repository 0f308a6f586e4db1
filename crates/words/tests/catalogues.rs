//! The catalogues are complete, say the same, and hold nothing that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The variables of each message.
fn catalogue(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{language}.ftl"));
    let text = fs::read_to_string(file).unwrap();
    let resource = parser::parse(text).unwrap();
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, variables(&message.value.unwrap()))),
        _ => None,
    });
    messages.collect()
}

fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
    let name = |expression: &InlineExpression<String>| match expression {
        InlineExpression::VariableReference { id } => Some(id.name.clone()),
        _ => None,
    };
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => found.extend(name(inline)),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                found.extend(name(selector));
                found.extend(variants.iter().flat_map(|variant| variables(&variant.value)));
            }
        }
    }
    found
}

#[test]
fn german_says_everything_that_english_says() {
    let (english, german) = (catalogue("en"), catalogue("de"));
    let missing: Vec<&String> = english.keys().filter(|id| !german.contains_key(*id)).collect();
    assert!(missing.is_empty(), "not in de.ftl: {missing:?}");
    let mute: Vec<_> = english
        .iter()
        .filter(|(id, variables)| german.get(*id).is_some_and(|known| known != *variables))
        .collect();
    assert!(mute.is_empty(), "with other variables in de.ftl: {mute:?}");
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in [
        "src",
        "crates/engine/src",
        "crates/exchange/src",
        "crates/cli/src",
        "xtask/src",
    ] {
        sources(&root.join(folder), &mut files);
    }
    let mut said = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        for start in ["say!(", "words!("] {
            for (at, _) in text.match_indices(start) {
                let rest = text[at + start.len()..].trim_start();
                let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
                said.insert(rest[..end.unwrap_or(rest.len())].replace('_', "-"));
            }
        }
    }
    for file in [
        "index.html",
        "static/boot.js",
        "static/files.js",
        "static/unpack.js",
    ] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        for start in ["said(\"", "data-say=\""] {
            let ids = text.split(start).skip(1).filter_map(|rest| rest.split_once('"'));
            said.extend(ids.map(|(id, _)| id.to_owned()));
        }
    }
    let idle: Vec<String> = catalogue("en")
        .into_keys()
        .filter(|id| !said.contains(id))
        .collect();
    assert!(idle.is_empty(), "said by nobody: {idle:?}");
}
