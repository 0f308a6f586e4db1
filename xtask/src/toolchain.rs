//! The compiler of the browser's build: which one is used, and how cargo is told.
//!
//! Three ways are tried in this order: the wasm target that the active toolchain has, rustup, Debian's toolchain with
//! a standard library built once under the target folder. The choice is remembered with the identity of the compilers.
//! This module never writes outside the target folder; only rustup and apt-get change the machine.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use xshell::{Cmd, Shell, cmd};

use crate::workspace::{Workspace, cargo};
use crate::{apt, rustup, sysroot, tools};

/// The target of the browser's build.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A compiler with everything that it needs for [`TARGET`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Toolchain {
    /// What it is, in the words of the set-up's line.
    pub(crate) name: String,
    /// The compiler; none: the one that cargo takes by itself.
    rustc: Option<PathBuf>,
    /// The linker; none: the one that comes with the compiler.
    linker: Option<PathBuf>,
    /// A folder that holds the standard library of the target; none: the compiler's own.
    sysroot: Option<PathBuf>,
}

/// A remembered choice, and the compilers for which it was made.
#[derive(Serialize, Deserialize)]
struct Remembered {
    active: String,
    chosen: String,
    toolchain: Toolchain,
}

impl Toolchain {
    /// The remembered toolchain, or the first of the three ways that works here.
    pub(crate) fn find(sh: &Shell, workspace: &Workspace) -> Result<Self> {
        let active = identity(sh, None)
            .context("`rustc` does not run; install Rust as https://www.rust-lang.org/tools/install says.")?;
        let memory = workspace.target.join("wasm-toolchain.json");
        if let Some(toolchain) = Self::recall(sh, &memory, &active) {
            return Ok(toolchain);
        }
        let toolchain = Self::choose(sh, workspace, &active)?;
        let chosen = identity(sh, toolchain.rustc.as_deref())?;
        let text = serde_json::to_string_pretty(&Remembered {
            active,
            chosen,
            toolchain: toolchain.clone(),
        })?;
        fs::create_dir_all(&workspace.target)?;
        fs::write(&memory, text)?;
        Ok(toolchain)
    }

    fn recall(sh: &Shell, memory: &Path, active: &str) -> Option<Self> {
        let remembered: Remembered = serde_json::from_str(&fs::read_to_string(memory).ok()?).ok()?;
        let toolchain = remembered.toolchain;
        let same = remembered.active == active
            && identity(sh, toolchain.rustc.as_deref()).ok()? == remembered.chosen
            && toolchain.linker.as_ref().is_none_or(|linker| linker.exists())
            && has_target(sh, toolchain.rustc.as_deref(), toolchain.sysroot.as_deref());
        same.then_some(toolchain)
    }

    fn choose(sh: &Shell, workspace: &Workspace, active: &str) -> Result<Self> {
        if has_target(sh, None, None) {
            return Self::active(sh, active, "the active toolchain");
        }
        if rustup::add_target(sh, TARGET) && has_target(sh, None, None) {
            return Self::active(sh, active, "the active toolchain, target added by rustup");
        }
        Self::debian(sh, workspace)
    }

    fn active(sh: &Shell, active: &str, name: &str) -> Result<Self> {
        let linker = if has_own_linker(sh, active) {
            None
        } else {
            Some(foreign_linker(active)?)
        };
        Ok(Self {
            name: format!("{name} ({})", version(active)),
            rustc: None,
            linker,
            sysroot: None,
        })
    }

    fn debian(sh: &Shell, workspace: &Workspace) -> Result<Self> {
        let way_out = format!("run `rustup target add {TARGET}` where rustup's server can be reached");
        apt::install(sh, &["rustc-web", "rust-web-src", "rust-web-clippy"])
            .with_context(|| format!("Rust has no {TARGET} target here; {way_out}."))?;
        let rustc = tools::debian("rustc");
        let compiler = identity(sh, Some(&rustc))?;
        if !is_recent(version(&compiler)) {
            bail!(
                "Debian's Rust is {}, and Hagstone needs {}; {way_out}.",
                version(&compiler),
                env!("CARGO_PKG_RUST_VERSION")
            );
        }
        let lld = format!("lld-{}", llvm_major(&compiler));
        apt::install(sh, &[&lld])?;
        let linker = foreign_linker(&compiler)?;
        let sysroot = sysroot::ready(sh, workspace, &rustc, &compiler)?;
        let name = format!(
            "Debian's toolchain ({}) with a standard library of its own",
            version(&compiler)
        );
        Ok(Self {
            name,
            rustc: Some(rustc),
            linker: Some(linker),
            sysroot: Some(sysroot),
        })
    }

    /// Sets the environment under which cargo builds for [`TARGET`] with this toolchain and these further flags.
    pub(crate) fn prepare<'a>(&self, command: Cmd<'a>, flags: &[String]) -> Cmd<'a> {
        let mut flags = flags.to_vec();
        if let Some(sysroot) = &self.sysroot {
            flags.push(format!("--sysroot={}", sysroot.display()));
        }
        // The encoded form goes before any flags of the user's environment, which would change the artifact.
        let mut command = command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        if let Some(rustc) = &self.rustc {
            command = command.env("RUSTC", rustc);
        }
        if let Some(linker) = &self.linker {
            command = command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command
    }

    /// The clippy that matches the compiler, as a command to which arguments are added.
    pub(crate) fn clippy<'a>(&self, sh: &'a Shell) -> Cmd<'a> {
        let cargo = cargo();
        if self.rustc.is_some() {
            tools::debian_clippy(sh)
        } else {
            cmd!(sh, "{cargo} clippy")
        }
    }

    /// The folder whose content the compiler must not leave in what it makes.
    pub(crate) fn home(&self, sh: &Shell) -> Option<PathBuf> {
        let rustc = self.rustc.clone().unwrap_or_else(active_rustc);
        cmd!(sh, "{rustc} --print sysroot")
            .quiet()
            .ignore_stderr()
            .read()
            .ok()
            .map(PathBuf::from)
    }
}

fn active_rustc() -> PathBuf {
    env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from)
}

/// What identifies a compiler: its version, and the time and size of its file where that is known.
fn identity(sh: &Shell, rustc: Option<&Path>) -> Result<String> {
    let program = rustc.map_or_else(active_rustc, Path::to_path_buf);
    let text = cmd!(sh, "{program} --version --verbose").quiet().read()?;
    let Some(file) = rustc.and_then(|path| fs::metadata(path).ok()) else {
        return Ok(text);
    };
    let written = file
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let seconds = written.map_or(0, |time| time.as_secs());
    Ok(format!("{text}\nfile: {} bytes, {seconds} s", file.len()))
}

/// The line of `rustc --version --verbose` that starts with this name.
fn field<'a>(identity: &'a str, name: &str) -> &'a str {
    identity
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .unwrap_or_default()
        .trim()
}

/// The version in an identity: `1.96.0`.
pub(crate) fn version(identity: &str) -> &str {
    field(identity, "release:")
}

/// The hash of the commit in an identity, `unknown` where the compiler does not say.
pub(crate) fn commit(identity: &str) -> &str {
    field(identity, "commit-hash:")
}

fn llvm_major(identity: &str) -> &str {
    field(identity, "LLVM version:")
        .split('.')
        .next()
        .unwrap_or_default()
}

fn is_recent(version: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        text.split(['.', '-'])
            .map_while(|part| part.parse().ok())
            .collect()
    };
    numbers(version) >= numbers(env!("CARGO_PKG_RUST_VERSION"))
}

/// Does the compiler find a standard library for the target?
fn has_target(sh: &Shell, rustc: Option<&Path>, sysroot: Option<&Path>) -> bool {
    let rustc = rustc.map_or_else(active_rustc, Path::to_path_buf);
    let sysroot = sysroot.map(|folder| format!("--sysroot={}", folder.display()));
    let Ok(folder) = cmd!(sh, "{rustc} --target {TARGET} {sysroot...} --print target-libdir")
        .quiet()
        .ignore_stderr()
        .read()
    else {
        return false;
    };
    fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| {
                let name = file.file_name();
                let name = name.to_string_lossy();
                name == "libstd.rlib" || (name.starts_with("libstd-") && name.ends_with(".rlib"))
            })
        })
    })
}

/// Does the compiler bring its own linker for wasm, as rustup's does?
fn has_own_linker(sh: &Shell, identity: &str) -> bool {
    let rustc = active_rustc();
    let Ok(sysroot) = cmd!(sh, "{rustc} --print sysroot").quiet().ignore_stderr().read() else {
        return false;
    };
    let linker = format!("rust-lld{}", env::consts::EXE_SUFFIX);
    let own = Path::new(&sysroot)
        .join("lib/rustlib")
        .join(field(identity, "host:"))
        .join("bin")
        .join(&linker);
    own.exists() || on_path(&linker).is_some()
}

/// The system's linker for wasm, best the one of the compiler's LLVM.
fn foreign_linker(identity: &str) -> Result<PathBuf> {
    let major = llvm_major(identity);
    on_path(&format!("wasm-ld-{major}")).or_else(|| on_path("wasm-ld")).with_context(|| {
        format!("There is no linker for wasm here; run `apt-get install lld-{major}` or install LLVM's `wasm-ld`.")
    })
}

/// The full path of a program that the shell would find.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}
