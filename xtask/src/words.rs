//! What is said without the wasm: by the scripts that run before it, and by the shell.
//!
//! They take their words from the same catalogues as everything else, in every language.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The languages, by their tags, which are the names of the catalogues too.
const LANGUAGES: [&str; 2] = ["en", "de"];

/// Before an id, in a script and in the shell.
const BEFORE: [&str; 2] = ["said(\"", "data-say=\""];

/// The messages that these texts name, as an expression of JavaScript: by language and id, with `{name}` for a variable.
pub(crate) fn said(root: &Path, texts: &[&str]) -> Result<String> {
    let ids = named(texts);
    let mut languages = BTreeMap::new();
    for language in LANGUAGES {
        let file = root.join(format!("crates/words/{language}.ftl"));
        let text =
            fs::read_to_string(&file).with_context(|| format!("`{}` cannot be read.", file.display()))?;
        languages.insert(language, chosen(language, &text, &ids)?);
    }
    Ok(serde_json::to_string(&languages)?)
}

fn named<'t>(texts: &[&'t str]) -> Vec<&'t str> {
    let mut ids = Vec::new();
    for text in texts {
        for before in BEFORE {
            let found = text.split(before).skip(1);
            ids.extend(found.filter_map(|rest| rest.split_once('"').map(|(id, _)| id)));
        }
    }
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn chosen<'i>(language: &str, text: &str, ids: &[&'i str]) -> Result<BTreeMap<&'i str, String>> {
    let Ok(catalogue) = parser::parse(text) else {
        bail!("`crates/words/{language}.ftl` is no Fluent.");
    };
    let messages: BTreeMap<&str, &Pattern<&str>> = catalogue
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
            _ => None,
        })
        .collect();
    ids.iter()
        .map(|id| {
            let pattern = messages
                .get(id)
                .with_context(|| format!("`crates/words/{language}.ftl` does not say `{id}`."))?;
            let text =
                plain(pattern).with_context(|| format!("`{id}` chooses, which a script cannot do."))?;
            Ok((*id, text))
        })
        .collect()
}

fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value }
        | PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some((*value).to_owned()),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(format!("{{{}}}", id.name)),
        PatternElement::Placeable { .. } => None,
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::{chosen, named};

    const CATALOGUE: &str =
        "a-b = Saved as { $name }.\nc = Close\nmany = { $n ->\n    [one] one\n   *[other] more\n}\n";

    #[test]
    fn what_scripts_and_the_shell_name_is_taken() {
        let script = "title = said(\"a-b\", { name }); said(\"c\")";
        let shell = "<a data-say=\"c\">Close</a>";
        let ids = named(&[script, shell]);
        assert_eq!(ids, ["a-b", "c"]);
        let words = chosen("en", CATALOGUE, &ids).unwrap();
        assert_eq!(words["a-b"], "Saved as {name}.");
        assert_eq!(words["c"], "Close");
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = chosen("de", CATALOGUE, &["d"]).unwrap_err();
        assert_eq!(error.to_string(), "`crates/words/de.ftl` does not say `d`.");
    }

    #[test]
    fn what_a_script_cannot_choose_is_refused() {
        let error = chosen("de", CATALOGUE, &["many"]).unwrap_err();
        assert_eq!(error.to_string(), "`many` chooses, which a script cannot do.");
    }
}
