//! `cargo xtask test`: everything that continuous integration runs, step by step, each with its time.
//!
//! The first step that fails ends the run; the last line says which one it was.

use std::{
    fmt::Write as _,
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use clap::ValueEnum;
use xshell::{Shell, cmd};

use crate::browser::Browser;
use crate::compile::{self, APP, Profile};
use crate::pack::Reader;
use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::{Workspace, cargo, finish};
use crate::{dist, tools};

/// A step of the tests; they run in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The formatter finds nothing to change
    Fmt,
    /// The linter finds nothing in the native build
    Clippy,
    /// The linter finds nothing in the browser's build
    ClippyWasm,
    /// The unit and integration tests pass
    Test,
    /// The documentation builds without a warning
    Doc,
    /// The artifact builds, within its size budget
    Dist,
    /// The artifact, compiled and packed again, has the same bytes
    Reproducible,
    /// The artifact works in a browser
    E2e,
}

/// Runs these steps, or all of them, without those.
pub(crate) fn test(sh: &Shell, workspace: &Workspace, only: &[Step], skip: &[Step]) -> Result<()> {
    let chosen = |step: &Step| (only.is_empty() || only.contains(step)) && !skip.contains(step);
    let steps: Vec<Step> = Step::value_variants().iter().copied().filter(chosen).collect();
    let mut times = Vec::new();
    for (i, step) in steps.iter().enumerate() {
        println!("\n==> {} of {}: {}", i + 1, steps.len(), name(*step));
        let start = Instant::now();
        let result = run(sh, workspace, *step);
        times.push((*step, start.elapsed()));
        if let Err(error) = result {
            print!("{}", table(&times));
            return Err(error.context(format!(
                "The step `{}` failed; `cargo xtask test --only {0}` repeats it",
                name(*step)
            )));
        }
    }
    print!("{}", table(&times));
    println!("All steps passed.");
    Ok(())
}

fn run(sh: &Shell, workspace: &Workspace, step: Step) -> Result<()> {
    let cargo = cargo();
    match step {
        Step::Fmt => {
            let tool = tools::formatter(sh)?;
            finish(
                tools::fmt(sh, tool).args(["--all", "--check"]),
                "`cargo fmt` would change something.",
            )
        }
        Step::Clippy => {
            let tool = tools::linter(sh)?;
            let command = tools::clippy(sh, workspace, tool).args([
                "--workspace",
                "--all-targets",
                "--all-features",
                "--quiet",
                "--",
                "-D",
                "warnings",
            ]);
            finish(command, "Clippy has something to say about the native build.")
        }
        Step::ClippyWasm => {
            let toolchain = Toolchain::find(sh, workspace)?;
            println!("{}", toolchain.name);
            let target = workspace.wasm_target();
            let command = toolchain
                .clippy(sh)
                .args([
                    "--package",
                    APP,
                    "--lib",
                    "--bins",
                    "--quiet",
                    "--profile",
                    "quick",
                ])
                .args(["--target", TARGET, "--target-dir"])
                .arg(target)
                .args(["--", "-D", "warnings"]);
            let command = toolchain.prepare(command, &compile::flags(sh, workspace)?);
            finish(command, "Clippy has something to say about the browser's build.")
        }
        Step::Test => finish(cmd!(sh, "{cargo} test --workspace --quiet"), "A test failed."),
        Step::Doc => finish(
            cmd!(sh, "{cargo} doc --workspace --no-deps --quiet").env("RUSTDOCFLAGS", "-D warnings"),
            "The documentation has a defect.",
        ),
        Step::Dist => dist::dist(sh, workspace).map(|_| ()),
        Step::Reproducible => reproducible(sh, workspace),
        Step::E2e => end_to_end(sh, workspace, Profile::Dist, &[]),
    }
}

/// Compiles the project's own crates once more and compares the page with the artifact.
fn reproducible(sh: &Shell, workspace: &Workspace) -> Result<()> {
    let first = artifact(sh, workspace, Profile::Dist)?;
    let sums = |file: &PathBuf| fs::read_to_string(file.with_file_name("SHA256SUMS"));
    let first_sums = sums(&first)?;
    let cargo = cargo();
    let target = workspace.wasm_target();
    cmd!(
        sh,
        "{cargo} clean --quiet --package {APP} --package hagstone-engine --profile dist --target {TARGET}"
    )
    .arg("--target-dir")
    .arg(target)
    .quiet()
    .run()?;
    let second = dist::page(sh, workspace, Profile::Dist, Reader::User)?;
    ensure!(
        fs::read_to_string(&first)? == second.html,
        "The artifact differs when it is built again: something random, or a time, gets into it."
    );
    dist::release(sh, workspace, &first, &second)?;
    ensure!(
        first_sums == sums(&first)?,
        "What is given out beside the artifact differs when it is made again: something random, or a time, gets into it."
    );
    println!("The same bytes twice.");
    Ok(())
}

/// The up-to-date page of a profile, built where it is not there yet.
fn artifact(sh: &Shell, workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let file = match profile {
        Profile::Dist => workspace.artifact(),
        Profile::Quick => workspace.quick_artifact(),
    };
    let page = dist::page(sh, workspace, profile, Reader::User)?;
    dist::write(&file, &page)?;
    dist::release(sh, workspace, &file, &page)?;
    Ok(file)
}

/// Runs the end-to-end tests, or what these arguments choose of them.
pub(crate) fn end_to_end(
    sh: &Shell,
    workspace: &Workspace,
    profile: Profile,
    arguments: &[&str],
) -> Result<()> {
    let browser = Browser::find(sh)?;
    let artifact = artifact(sh, workspace, profile)?;
    let cargo = cargo();
    finish(
        cmd!(sh, "{cargo} build --quiet --package hagstone-cli"),
        "The command line does not compile.",
    )?;
    let cli = workspace
        .target
        .join(format!("debug/hagstone{}", std::env::consts::EXE_SUFFIX));
    let command = cmd!(
        sh,
        "{cargo} test --quiet --package {APP} --test e2e --features e2e -- {arguments...}"
    )
    .env("HAGSTONE_ARTIFACT", artifact)
    .env("HAGSTONE_CLI", cli)
    .env("CHROMIUM", browser.chromium)
    .env("CHROMEDRIVER", browser.driver)
    // The driver and the server are on this machine, whatever proxy the environment names.
    .env("NO_PROXY", "127.0.0.1,localhost");
    finish(command, "An end-to-end test failed.")
}

/// `cargo xtask shots`: a picture of every page in every look.
pub(crate) fn shots(sh: &Shell, workspace: &Workspace, profile: Profile, out: Option<PathBuf>) -> Result<()> {
    let folder = out.unwrap_or_else(|| workspace.target.join("shots"));
    fs::create_dir_all(&folder)?;
    let folder = fs::canonicalize(folder)?;
    let _named = sh.push_env("HAGSTONE_SHOTS", &folder);
    end_to_end(
        sh,
        workspace,
        profile,
        &["--ignored", "--exact", "shots::every_page_in_every_look"],
    )?;
    println!("{}", folder.display());
    Ok(())
}

/// Runs a command, and complains in one sentence where it fails.
fn name(step: Step) -> String {
    step.to_possible_value()
        .map_or_else(String::new, |value| value.get_name().to_owned())
}

fn table(times: &[(Step, Duration)]) -> String {
    let mut text = "\n".to_owned();
    let total = times.iter().map(|(_, time)| *time).sum::<Duration>();
    for (step, time) in times {
        let _ = writeln!(text, "{:<14}{:>8.1} s", name(*step), time.as_secs_f64());
    }
    let _ = writeln!(text, "{:<14}{:>8.1} s", "together", total.as_secs_f64());
    text
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Step, table};

    #[test]
    fn the_table_ends_with_the_sum() {
        let times = [
            (Step::Fmt, Duration::from_millis(1500)),
            (Step::ClippyWasm, Duration::from_mins(1)),
        ];
        assert_eq!(
            table(&times),
            "\nfmt                1.5 s\nclippy-wasm       60.0 s\ntogether          61.5 s\n"
        );
    }
}
