//! The command line, as what the page says is compared with it.

use std::{ffi::OsStr, process::Command};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// What the command line prints.
pub(crate) fn told(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<Value> {
    let program = std::env::var_os("HAGSTONE_CLI").context("HAGSTONE_CLI is not set.")?;
    let answer = Command::new(program).args(arguments).output()?;
    ensure!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    Ok(serde_json::from_slice(&answer.stdout)?)
}

/// The arguments that name a scenario; none for the base.
pub(crate) fn under(scenario: Option<&str>) -> Vec<&str> {
    scenario.map_or_else(Vec::new, |id| vec!["--scenario", id])
}
