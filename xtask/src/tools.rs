//! The formatter and the linter for the native build: the active toolchain's, rustup's, or Debian's.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::workspace::{Workspace, cargo};
use crate::{apt, rustup};

/// Where Debian's packages put their programs.
const DEBIAN: &str = "/usr/bin";

/// A tool of cargo's, and whose it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tool {
    /// Called through cargo.
    Active,
    /// Called by its own path, with Debian's compiler.
    Debian,
}

impl Tool {
    /// In the words of the set-up's line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Active => "of the active toolchain",
            Self::Debian => "of Debian's toolchain",
        }
    }
}

/// Finds the formatter, or installs it.
pub(crate) fn formatter(sh: &Shell) -> Result<Tool> {
    find(sh, "fmt", "rustfmt", &["rustfmt-web"])
}

/// Finds the linter, or installs it.
pub(crate) fn linter(sh: &Shell) -> Result<Tool> {
    find(sh, "clippy", "clippy", &["rustc-web", "rust-web-clippy"])
}

fn find(sh: &Shell, subcommand: &str, component: &str, packages: &[&str]) -> Result<Tool> {
    if runs(sh, subcommand) || (rustup::add_component(sh, component) && runs(sh, subcommand)) {
        return Ok(Tool::Active);
    }
    apt::install(sh, packages).with_context(|| {
        format!("Rust has no {component} here; run `rustup component add {component}` where rustup's server can be reached.")
    })?;
    Ok(Tool::Debian)
}

fn runs(sh: &Shell, subcommand: &str) -> bool {
    let cargo = cargo();
    cmd!(sh, "{cargo} {subcommand} --version")
        .quiet()
        .ignore_stdout()
        .ignore_stderr()
        .run()
        .is_ok()
}

/// The formatter as a command to which arguments are added.
pub(crate) fn fmt(sh: &Shell, tool: Tool) -> Cmd<'_> {
    let cargo = cargo();
    match tool {
        Tool::Active => cmd!(sh, "{cargo} fmt"),
        Tool::Debian => {
            let program = debian("cargo-fmt");
            cmd!(sh, "{program} fmt").env("RUSTFMT", debian("rustfmt"))
        }
    }
}

/// The linter for the native build as a command to which arguments are added.
pub(crate) fn clippy<'a>(sh: &'a Shell, workspace: &Workspace, tool: Tool) -> Cmd<'a> {
    match tool {
        Tool::Active => {
            let cargo = cargo();
            cmd!(sh, "{cargo} clippy")
        }
        Tool::Debian => debian_clippy(sh).env("CARGO_TARGET_DIR", workspace.wasm_target()),
    }
}

/// Debian's clippy with its compiler, as a command to which arguments are added.
pub(crate) fn debian_clippy(sh: &Shell) -> Cmd<'_> {
    let program = debian("cargo-clippy");
    cmd!(sh, "{program} clippy")
        .env("CARGO", cargo())
        .env("RUSTC", debian("rustc"))
}

/// A program of Debian's packages.
pub(crate) fn debian(program: &str) -> PathBuf {
    Path::new(DEBIAN).join(program)
}
