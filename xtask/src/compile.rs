//! From the app's sources to the two things that are packed: the wasm and its JavaScript bindings.
//!
//! The bytes must depend on the sources and the compiler alone: no path of the machine may get into them.

use std::{
    env,
    path::{MAIN_SEPARATOR, Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::{Workspace, cargo, dependency_folders, finish};

/// The package and the binary of the app.
pub(crate) const APP: &str = "hagstone-app";

/// How the app is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For users: small and fast.
    Dist,
    /// For trying things out: soon ready.
    Quick,
}

impl Profile {
    /// Its name in `Cargo.toml`, and of the folder that cargo puts its results in.
    fn name(self) -> &'static str {
        match self {
            Self::Dist => "dist",
            Self::Quick => "quick",
        }
    }
}

/// The compiled app.
pub(crate) struct App {
    /// The bindings, as a classic script that declares `wasm_bindgen`.
    pub(crate) glue: String,
    /// The module.
    pub(crate) wasm: Vec<u8>,
    /// Whether it is worth the time to pack it as small as can be.
    pub(crate) optimised: bool,
}

/// Compiles the app and generates its bindings.
pub(crate) fn app(sh: &Shell, workspace: &Workspace, toolchain: &Toolchain, profile: Profile) -> Result<App> {
    let cargo = cargo();
    let target = workspace.wasm_target();
    let name = profile.name();
    let command = cmd!(
        sh,
        "{cargo} build --package {APP} --bin {APP} --profile {name} --target {TARGET}"
    )
    .arg("--target-dir")
    .arg(&target)
    .quiet();
    let flags = flags(sh, workspace)?;
    finish(
        toolchain.prepare(command, &flags),
        "The app does not compile for the browser; the compiler's messages are above.",
    )?;
    let mut app = bindings(&target.join(TARGET).join(name).join(format!("{APP}.wasm")))?;
    app.optimised = profile == Profile::Dist;
    if profile == Profile::Dist {
        names_no_machine(sh, workspace, toolchain, &app)?;
    }
    Ok(app)
}

fn bindings(wasm: &Path) -> Result<App> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .no_modules(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("The bindings of the app cannot be generated.")?;
    if output.snippets().values().any(|texts| !texts.is_empty()) || !output.local_modules().is_empty() {
        bail!(
            "The app or a dependency brings JavaScript of its own, which the one file does not load; use `js-sys`."
        );
    }
    Ok(App {
        glue: output.js().to_owned(),
        wasm: output.wasm_mut().emit_wasm(),
        optimised: false,
    })
}

/// The compiler's flags for the browser's build.
pub(crate) fn flags(sh: &Shell, workspace: &Workspace) -> Result<Vec<String>> {
    let mut flags = vec!["-Ctarget-feature=+simd128".to_owned()];
    let mut replace = |from: &str, to: &str| flags.push(format!("--remap-path-prefix={from}={to}"));
    for folder in dependency_folders(sh, &["--filter-platform", TARGET])? {
        replace(&folder, "/crates");
    }
    replace(&workspace.root.display().to_string(), "/hagstone");
    // The last rule that fits wins; the target folder may lie in the checkout or anywhere else.
    replace(&workspace.target.display().to_string(), "/target");
    Ok(flags)
}

/// Refuses an app that tells where it was built.
fn names_no_machine(sh: &Shell, workspace: &Workspace, toolchain: &Toolchain, app: &App) -> Result<()> {
    let homes = ["HOME", "USERPROFILE", "CARGO_HOME", "RUSTUP_HOME"]
        .iter()
        .filter_map(|name| env::var(name).ok())
        .map(PathBuf::from);
    let folders = homes
        .chain(toolchain.home(sh))
        .chain([workspace.root.clone(), workspace.target.clone()]);
    for folder in folders {
        // With the separator, so that `/root` does not find `/roots`; `/` and `/usr/` tell nothing about the machine.
        let text = format!("{}{}", folder.display(), MAIN_SEPARATOR);
        if text.len() < 6 {
            continue;
        }
        let inside = |bytes: &[u8]| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        if inside(&app.wasm) || inside(app.glue.as_bytes()) {
            bail!(
                "The app contains the path `{text}` of this machine; add it to the flags in xtask/src/compile.rs."
            );
        }
    }
    Ok(())
}
