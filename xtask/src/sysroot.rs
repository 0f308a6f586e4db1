//! The standard library for wasm, built once from the sources that Debian packs with its compiler.
//!
//! Everything is written under the target folder: a copy of the sources while it is built, and the finished sysroot.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::toolchain::{TARGET, commit, version};
use crate::workspace::{Workspace, cargo, dependency_folders};

/// The folder of a sysroot for this compiler, built now if there is none.
pub(crate) fn ready(sh: &Shell, workspace: &Workspace, rustc: &Path, compiler: &str) -> Result<PathBuf> {
    let folder = workspace.target.join("wasm-sysroot");
    let stamp = folder.join("compiler.txt");
    if fs::read_to_string(&stamp).is_ok_and(|text| text == compiler) {
        return Ok(folder);
    }
    println!("  building the standard library for wasm (once, about a minute) ...");
    let start = Instant::now();
    let work = workspace.target.join("wasm-sysroot-build");
    remove(&work)?;
    let built = build(sh, &work, rustc, compiler)?;
    // The stamp goes first and comes back last, so that an interrupted copy is never taken for a finished one.
    remove(&folder)?;
    let libraries = folder.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    let mut count = 0;
    for file in fs::read_dir(&built)? {
        let file = file?.path();
        if file.extension().is_some_and(|extension| extension == "rlib") {
            fs::copy(&file, libraries.join(file.file_name().unwrap_or_default()))?;
            count += 1;
        }
    }
    if count == 0 {
        bail!(
            "Building the standard library for wasm gave no library in `{}`.",
            built.display()
        );
    }
    // What was compiled against another standard library does not link with this one, and cargo would not notice.
    remove(&workspace.wasm_target().join(TARGET))?;
    fs::write(&stamp, compiler)?;
    remove(&work)?;
    println!(
        "  built the standard library for wasm in {:.0} s",
        start.elapsed().as_secs_f64()
    );
    Ok(folder)
}

/// Builds the libraries and gives the folder in which they lie.
fn build(sh: &Shell, work: &Path, rustc: &Path, compiler: &str) -> Result<PathBuf> {
    let home = cmd!(sh, "{rustc} --print sysroot").quiet().read()?;
    let sources = Path::new(&home).join("lib/rustlib/src/rust/library");
    let copy = work.join("library");
    copy_folder(&sources, &copy).with_context(|| {
        format!(
            "The sources of the standard library are not in `{}`; reinstall rust-web-src.",
            sources.display()
        )
    })?;
    // The packed sources lack what only the library's tests use, which cargo wants to see; so its few dependencies come
    // from the registry, in the versions of the lock file.
    let manifest = copy.join("sysroot/Cargo.toml");
    let mut flags = vec![
        "-Zforce-unstable-if-unmarked".to_owned(),
        "-Cembed-bitcode=yes".to_owned(),
    ];
    // Paths as in the libraries that rustup installs, so that none of this machine's gets into the artifact.
    let mut replace = |from: &str, to: &str| flags.push(format!("--remap-path-prefix={from}={to}"));
    let shown = manifest.display().to_string();
    // The library is written with unstable features; nothing of the project's own is built under this.
    let _unstable = sh.push_env("RUSTC_BOOTSTRAP", "1");
    for folder in dependency_folders(
        sh,
        &["--locked", "--filter-platform", TARGET, "--manifest-path", &shown],
    )? {
        replace(&folder, "/rust/deps");
    }
    replace(
        &copy.display().to_string(),
        &format!("/rustc/{}/library", commit(compiler)),
    );
    let cargo = cargo();
    let target = work.join("target");
    let output = cmd!(
        sh,
        "{cargo} build --locked --release --target {TARGET} --manifest-path {manifest} --target-dir {target}"
    )
    .env("RUSTC", rustc)
    .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
    .env_remove("RUSTC_WRAPPER")
    .quiet()
    .ignore_status()
    .output()?;
    if !output.status.success() {
        bail!(
            "The standard library of Rust {} does not build for wasm; see what cargo says, and reinstall rustc-web and rust-web-src if that is no help:\n{}",
            version(compiler),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(target.join(TARGET).join("release/deps"))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?.path();
        let place = to.join(entry.file_name().unwrap_or_default());
        if entry.is_dir() {
            copy_folder(&entry, &place)?;
        } else {
            fs::copy(&entry, &place)?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("`{}` cannot be removed.", folder.display()))?;
    }
    Ok(())
}
