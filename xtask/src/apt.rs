//! Debian's packages: installed where we may, asked for in one sentence where we may not.

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::toolchain::on_path;

/// Has this run asked for the lists of packages?
static UPDATED: AtomicBool = AtomicBool::new(false);

/// Sees to it that these packages are installed.
pub(crate) fn install(sh: &Shell, packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(sh, package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if on_path("apt-get").is_none() {
        bail!("This is not a Debian system, so `{list}` cannot be installed with apt-get.");
    }
    if !is_root(sh) {
        bail!(
            "Run `sudo apt-get update && sudo apt-get install --no-install-recommends {list}`, then this again."
        );
    }
    println!("  installing {list} with apt-get ...");
    // Once is enough for all the packages of a run; a failure shows when the packages are not found.
    if !UPDATED.swap(true, Ordering::Relaxed) {
        let _ = cmd!(sh, "apt-get update").quiet().ignore_status().output();
    }
    let install = cmd!(sh, "apt-get install --yes --no-install-recommends {missing...}")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .quiet()
        .ignore_status()
        .output()
        .context("apt-get does not run.")?;
    if !install.status.success() {
        let said = String::from_utf8_lossy(&install.stderr);
        bail!(
            "`apt-get install {list}` failed; run it by hand to see why. It said:\n{}",
            said.trim()
        );
    }
    Ok(())
}

fn is_installed(sh: &Shell, package: &str) -> bool {
    let format = "--showformat=${db:Status-Status}";
    cmd!(sh, "dpkg-query --show {format} {package}")
        .quiet()
        .ignore_stderr()
        .read()
        .is_ok_and(|status| status == "installed")
}

fn is_root(sh: &Shell) -> bool {
    cmd!(sh, "id -u")
        .quiet()
        .ignore_stderr()
        .read()
        .is_ok_and(|id| id == "0")
}
