//! `cargo xtask setup`: everything that building and testing needs, found or installed, with a line for each.
//!
//! The other commands set up what they need themselves; this one does all of it at once, and may be repeated.

use anyhow::Result;
use xshell::Shell;

use crate::browser::Browser;
use crate::toolchain::{TARGET, Toolchain};
use crate::tools;
use crate::workspace::Workspace;

/// Sets everything up.
pub(crate) fn setup(sh: &Shell, workspace: &Workspace) -> Result<()> {
    let toolchain = Toolchain::find(sh, workspace)?;
    line(TARGET, &toolchain.name);
    line("formatter", tools::formatter(sh)?.name());
    line("linter", tools::linter(sh)?.name());
    line("browser", &Browser::find(sh)?.versions(sh));
    println!("Everything is there: `cargo xtask run` shows Hagstone, `cargo xtask test` tests it.");
    Ok(())
}

fn line(what: &str, found: &str) {
    println!("{what:<24}{found}");
}
