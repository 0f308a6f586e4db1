//! The licences of what is inside the artifact: every crate that is linked into it, with the text of its licence.
//!
//! What is inside is asked of cargo, for the app alone and its target; the texts lie in the crates' own folders. Which files there are,
//! and in which order a folder lists them, does not get into the bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::compile::APP;
use crate::toolchain::TARGET;
use crate::workspace::{Workspace, cargo, cargo_metadata};

/// What is linked into every module beside crates: no folder of it is on each machine.
const STANDARD_LIBRARY: &str = "the Rust standard library, and what it is made of (MIT OR Apache-2.0)";
/// What stands before all.
const WORDS: &str = "Hagstone is given out under MIT OR Apache-2.0. It holds the work of others, which is listed here with its licences; \
                     where there is a choice, one of them.";

/// A crate: its name and version, the licence that it states, and whose it is.
struct Crate {
    name: String,
    licence: String,
    authors: String,
    folder: String,
}

/// The text of `LICENSES.txt`.
pub(crate) fn licences(sh: &Shell, workspace: &Workspace) -> Result<String> {
    let own = fs::read_to_string(workspace.root.join("LICENSE-MIT"))?;
    // Crates under each text, texts in the order of their first crate.
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    by_text
        .entry(mit(&own, "The Rust Project Contributors")?)
        .or_default()
        .push(STANDARD_LIBRARY.to_owned());
    for found in crates(sh)? {
        let text = match text(Path::new(&found.folder), &found.licence)? {
            Some(text) => text,
            None if found.licence.contains("MIT") => mit(&own, &found.authors)?,
            None => bail!(
                "The crate {} has no file with its licence ({}): add its text to xtask/src/licences.rs, or do without it.",
                found.name,
                found.licence
            ),
        };
        let title = format!("{} ({})", found.name, found.licence);
        by_text.entry(text).or_default().push(title);
    }
    let mut texts: Vec<(Vec<String>, String)> = by_text
        .into_iter()
        .map(|(text, mut titles)| {
            titles.sort();
            (titles, text)
        })
        .collect();
    texts.sort();
    let mut all = format!("{WORDS}\n\n\nHagstone\n\n{}\n", own.trim());
    for (titles, text) in texts {
        let _ = write!(all, "\n\n{}\n{}\n\n{text}\n", "-".repeat(72), titles.join("\n"));
    }
    Ok(all)
}

/// The crates of others that are linked into the app, by their names.
fn crates(sh: &Shell) -> Result<Vec<Crate>> {
    let cargo = cargo();
    let linked = cmd!(
        sh,
        "{cargo} tree --quiet --package {APP} --target {TARGET} --edges normal,no-proc-macro --prefix none"
    )
    .quiet()
    .read()?;
    let metadata = cargo_metadata(sh, &["--filter-platform", TARGET])?;
    let packages = metadata["packages"]
        .as_array()
        .context("`cargo metadata` lists no packages.")?;
    let mut crates = Vec::new();
    // A line is `name v1.2.3`, and more where it is not from a registry or was listed before.
    let linked: BTreeSet<(&str, &str)> = linked
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.split_once(" v")?;
            Some((name, rest.split_whitespace().next()?))
        })
        .collect();
    for (name, version) in linked {
        let package = packages
            .iter()
            .find(|package| package["name"] == name && package["version"] == version)
            .with_context(|| format!("`cargo metadata` does not know {name} {version}."))?;
        if package["source"].is_null() {
            continue;
        }
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let authors: Vec<&str> = package["authors"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|author| author.split(" <").next().unwrap_or_default())
            .collect();
        let folder = Path::new(package["manifest_path"].as_str().unwrap_or_default())
            .parent()
            .map(|folder| folder.display().to_string());
        crates.push(Crate {
            name: format!("{name} {version}"),
            licence: text("license"),
            authors: if authors.is_empty() {
                format!("the authors of {name}")
            } else {
                authors.join(", ")
            },
            folder: folder.unwrap_or_default(),
        });
    }
    ensure!(
        !crates.is_empty(),
        "`cargo tree` lists nothing that is linked into the app."
    );
    Ok(crates)
}

/// The text of a crate's licence, as far as its folder holds one: the shortest where there is a choice, else all of them.
fn text(folder: &Path, licence: &str) -> Result<Option<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        if entry.file_type()?.is_file()
            && ["LICENSE", "LICENCE", "UNLICENSE"]
                .iter()
                .any(|start| name.starts_with(start))
        {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("{} cannot be read.", entry.path().display()))?;
            texts.push(plain(&text));
        }
    }
    texts.sort_by(|one, other| one.len().cmp(&other.len()).then_with(|| one.cmp(other)));
    if !licence.contains(" AND ") {
        texts.truncate(1);
    }
    Ok((!texts.is_empty()).then(|| texts.join("\n\n")))
}

/// A text with the same line ends and without white space at the ends, whoever wrote it.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// The text of the MIT licence for somebody else's work, from our own.
fn mit(own: &str, whose: &str) -> Result<String> {
    let own = plain(own);
    let start = own
        .find("Permission is hereby granted")
        .context("LICENSE-MIT does not hold the text of the MIT licence.")?;
    let rest = &own[start..];
    Ok(format!("MIT License\n\nCopyright (c) {whose}\n\n{rest}"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{mit, text};

    #[test]
    fn the_shortest_of_a_choice_and_all_of_what_holds_together() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("LICENSE-APACHE"),
            "a long text\r\nof two lines  \n",
        )
        .unwrap();
        fs::write(folder.path().join("LICENSE-MIT"), "short\n").unwrap();
        fs::write(folder.path().join("lib.rs"), "-").unwrap();
        let read = |licence| text(folder.path(), licence).unwrap();
        assert_eq!(read("MIT OR Apache-2.0").as_deref(), Some("short"));
        assert_eq!(
            read("MIT AND Apache-2.0").as_deref(),
            Some("short\n\na long text\nof two lines")
        );
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(text(empty.path(), "MIT").unwrap(), None);
    }

    #[test]
    fn the_text_of_others_bears_their_name() {
        let own = "MIT License\n\nCopyright (c) 2026 Us\n\nPermission is hereby granted, and so on.\n";
        assert_eq!(
            mit(own, "Them").unwrap(),
            "MIT License\n\nCopyright (c) Them\n\nPermission is hereby granted, and so on."
        );
        assert!(mit("nothing", "Them").is_err());
    }
}
