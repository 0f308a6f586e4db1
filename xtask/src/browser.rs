//! Browsers: the Chromium and the driver that the end-to-end tests use, and the user's own, opened on a page.

use std::{
    env,
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::apt;
use crate::toolchain::on_path;

/// Names under which Chromium and its kin are installed.
const CHROMIUM: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
/// Where macOS keeps Chrome, which is on no `PATH`.
const CHROMIUM_OF_MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser for tests.
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub(crate) chromium: PathBuf,
    /// The chromedriver of the same version.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The browser that the environment names, that is on the `PATH`, or that apt-get installs now.
    pub(crate) fn find(sh: &Shell) -> Result<Self> {
        if let Some(found) = Self::present() {
            return Ok(found);
        }
        apt::install(sh, &["chromium", "chromium-driver"]).context(
            "The end-to-end tests need Chromium and chromedriver: install both, or name them in CHROMIUM and CHROMEDRIVER.",
        )?;
        Self::present()
            .context("Chromium was installed, but is not on the PATH; name it in CHROMIUM and CHROMEDRIVER.")
    }

    fn present() -> Option<Self> {
        let named = |name: &str| env::var_os(name).map(PathBuf::from).filter(|file| file.is_file());
        let of_macos = || Some(PathBuf::from(CHROMIUM_OF_MACOS)).filter(|file| file.is_file());
        let program = |name: &str| on_path(&format!("{name}{}", env::consts::EXE_SUFFIX));
        let chromium = named("CHROMIUM")
            .or_else(|| CHROMIUM.iter().find_map(|name| program(name)))
            .or_else(of_macos)?;
        Some(Self {
            chromium,
            driver: named("CHROMEDRIVER").or_else(|| program("chromedriver"))?,
        })
    }

    /// The versions of both, for the line of the set-up.
    pub(crate) fn versions(&self, sh: &Shell) -> String {
        let version = |program: &PathBuf| -> String {
            let said = cmd!(sh, "{program} --version")
                .quiet()
                .ignore_stderr()
                .read()
                .unwrap_or_default();
            said.split_whitespace()
                .find(|word| word.contains('.'))
                .unwrap_or("?")
                .to_owned()
        };
        format!(
            "{} ({}), {} ({})",
            self.chromium.display(),
            version(&self.chromium),
            self.driver.display(),
            version(&self.driver)
        )
    }
}

/// Opens an address in the user's browser, and tells whether there is a display to do so on.
pub(crate) fn open(address: &str) -> bool {
    let mut command = if cfg!(target_os = "windows") {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        let display = ["DISPLAY", "WAYLAND_DISPLAY"];
        if !display
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
        {
            return false;
        }
        Command::new("xdg-open")
    };
    command
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .is_ok()
}
