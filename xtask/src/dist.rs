//! `cargo xtask dist` and `cargo xtask build`: the one file, for users and for trying things out.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use xshell::Shell;

use crate::compile::{self, Profile};
use crate::hosted;
use crate::licences::licences;
use crate::pack::{self, Page, Parts, Reader, SIZE_BUDGET, gzip, sha256};
use crate::toolchain::Toolchain;
use crate::workspace::{Workspace, shown};

/// Compiles and packs the page, for a reader.
pub(crate) fn page(sh: &Shell, workspace: &Workspace, profile: Profile, reader: Reader) -> Result<Page> {
    let toolchain = Toolchain::find(sh, workspace)?;
    let app = compile::app(sh, workspace, &toolchain, profile)?;
    pack::page(
        &Parts::read(&workspace.root, licences(sh, workspace)?)?,
        &app,
        reader,
    )
}

/// Writes the artifact, tells what it is, and refuses one that is too large.
pub(crate) fn dist(sh: &Shell, workspace: &Workspace) -> Result<Page> {
    let page = page(sh, workspace, Profile::Dist, Reader::User)?;
    let file = workspace.artifact();
    write(&file, &page)?;
    println!("{}", file.display());
    println!(
        "  {} bytes, {} gzipped",
        thousands(page.html.len()),
        thousands(gzip(page.html.as_bytes())?.len())
    );
    println!("  SHA-256 {}", sha256(page.html.as_bytes()));
    within_budget(&page)?;
    release(sh, workspace, &file, &page)?;
    Ok(page)
}

/// Writes what is given out beside a page: the folder for a server, the licences, and the checksums of all of it.
pub(crate) fn release(sh: &Shell, workspace: &Workspace, file: &Path, page: &Page) -> Result<()> {
    let beside = file.parent().context("The page is in no folder.")?;
    let licences = licences(sh, workspace)?;
    let hosted = hosted::files(&workspace.root, page, &licences)?;
    let folder = beside.join("hosted");
    fs::create_dir_all(&folder)?;
    for file in &hosted {
        fs::write(folder.join(file.name), &file.bytes)?;
    }
    fs::write(beside.join("LICENSES.txt"), &licences)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let own = [
        (name.as_ref(), page.html.as_bytes()),
        ("LICENSES.txt", licences.as_bytes()),
    ];
    let own = own.map(|(name, bytes)| (name.to_owned(), bytes));
    let hosted = hosted
        .iter()
        .map(|file| (format!("hosted/{}", file.name), file.bytes.as_slice()));
    fs::write(
        beside.join("SHA256SUMS"),
        hosted::sums(own.into_iter().chain(hosted)),
    )?;
    println!("{}", folder.display());
    Ok(())
}

/// Writes the page of a quick build.
pub(crate) fn build(sh: &Shell, workspace: &Workspace) -> Result<()> {
    let page = page(sh, workspace, Profile::Quick, Reader::User)?;
    let file = workspace.quick_artifact();
    write(&file, &page)?;
    release(sh, workspace, &file, &page)?;
    println!(
        "{} ({} bytes)",
        shown(&workspace.root, &file),
        thousands(page.html.len())
    );
    Ok(())
}

/// Refuses a page that is larger than its readers were promised.
pub(crate) fn within_budget(page: &Page) -> Result<()> {
    if page.html.len() > SIZE_BUDGET {
        bail!(
            "The artifact has {} bytes, {} more than its budget: make it smaller, or raise SIZE_BUDGET in \
             xtask/src/pack.rs and say why.",
            thousands(page.html.len()),
            thousands(page.html.len() - SIZE_BUDGET)
        );
    }
    Ok(())
}

/// Writes a page under its name in one step, so that nobody reads half of it.
pub(crate) fn write(file: &Path, page: &Page) -> Result<()> {
    let draft = file.with_extension("html.part");
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&draft, &page.html)?;
    fs::rename(&draft, file)?;
    Ok(())
}

/// A count with its thousands set apart.
fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(
            [0, 999, 1_000, 1_234_567].map(thousands),
            ["0", "999", "1,000", "1,234,567"]
        );
    }
}
