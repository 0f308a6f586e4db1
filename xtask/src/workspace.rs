//! Where things are: the checkout, the target folder and what is made in them.
//!
//! Nothing is written outside these two folders.

use std::{
    collections::BTreeSet,
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, Shell};

/// The folders of this checkout.
pub(crate) struct Workspace {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the environment puts it.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Finds the folders and makes the checkout the shell's current folder.
    pub(crate) fn find(sh: &Shell) -> Result<Self> {
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own
            .parent()
            .context("The folder `xtask` has no parent; run `cargo xtask` in the checkout.")?;
        sh.change_dir(root);
        let metadata = cargo_metadata(sh, &["--no-deps"])?;
        let target = metadata["target_directory"]
            .as_str()
            .context("`cargo metadata` names no target folder.")?;
        Ok(Self {
            root: root.to_path_buf(),
            target: PathBuf::from(target),
        })
    }

    /// The target folder of the browser's builds, whose compiler may not be the one of the native builds.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// The one file that is given to users.
    pub(crate) fn artifact(&self) -> PathBuf {
        self.root.join("dist/hagstone.html")
    }

    /// The same page from a quick build, for trying things out.
    pub(crate) fn quick_artifact(&self) -> PathBuf {
        self.target.join("dev/hagstone.html")
    }
}

/// The cargo that runs this program, or the one on the `PATH`.
pub(crate) fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// Runs a command whose own messages go to the screen, and complains in these words where it fails.
pub(crate) fn finish(command: Cmd, complaint: &'static str) -> Result<()> {
    let status = Command::from(command).status()?;
    match status.code() {
        Some(0) => Ok(()),
        Some(_) => bail!(complaint),
        None => bail!("{complaint} It was ended from outside, by a signal, so trying again may help."),
    }
}

/// What `cargo metadata` says, as JSON.
pub(crate) fn cargo_metadata(sh: &Shell, arguments: &[&str]) -> Result<serde_json::Value> {
    let cargo = cargo();
    let text = xshell::cmd!(sh, "{cargo} metadata --quiet --format-version 1 {arguments...}")
        .quiet()
        .read()?;
    serde_json::from_str(&text).context("`cargo metadata` gave something else than JSON.")
}

/// The folders in which the sources of the dependencies lie, with these arguments to `cargo metadata`.
pub(crate) fn dependency_folders(sh: &Shell, arguments: &[&str]) -> Result<BTreeSet<String>> {
    let metadata = cargo_metadata(sh, arguments)?;
    let packages = metadata["packages"]
        .as_array()
        .context("`cargo metadata` lists no packages.")?;
    let folders = packages
        .iter()
        .filter(|package| !package["source"].is_null())
        .filter_map(|package| {
            let folder = PathBuf::from(package["manifest_path"].as_str()?);
            Some(folder.parent()?.parent()?.display().to_string())
        });
    Ok(folders.collect())
}

/// A path as it is shown: relative to the checkout where it is inside.
pub(crate) fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
