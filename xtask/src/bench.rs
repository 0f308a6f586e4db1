//! `cargo xtask bench`: how long the engine takes natively, and how long a user waits in the page.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::compile::Profile;
use crate::test::end_to_end;
use crate::workspace::{Workspace, cargo, finish};

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The engine, natively
    Engine,
    /// The artifact, in a browser
    Page,
    /// Ten thousand years, in a browser and natively
    Years,
    /// How the time grows with years, people and segments; draws `docs/growth.svg`
    Growth,
}

/// Rounds in which every program that calculates the workload natively has its turn.
const ROUNDS: usize = 5;

/// Measures one part, or all; `docs/benchmarks.md` says what the numbers mean. `peers` is the folder of programs written
/// for the workloads alone: plain `JavaScript`, `NumPy`, `Squiggle`, and a kernel in Rust.
pub(crate) fn bench(
    sh: &Shell,
    workspace: &Workspace,
    only: Option<Part>,
    peers: Option<PathBuf>,
) -> Result<()> {
    let peers = peers
        .map(|folder| {
            folder
                .canonicalize()
                .with_context(|| format!("There is no folder `{}`.", folder.display()))
        })
        .transpose()?;
    let chosen = |part| only.is_none_or(|only| only == part);
    if chosen(Part::Engine) {
        let cargo = cargo();
        finish(
            cmd!(
                sh,
                "{cargo} bench --quiet --package hagstone-engine --bench evaluate"
            ),
            "The benchmark of the engine failed.",
        )?;
    }
    if chosen(Part::Page) {
        measure(sh, workspace, "bench::in_the_page")?;
        measure(sh, workspace, "bench::people_in_the_page")?;
    }
    if chosen(Part::Growth) {
        let cargo = cargo();
        finish(
            cmd!(sh, "{cargo} bench --quiet --package hagstone-app --bench growth"),
            "The growth was not measured.",
        )?;
    }
    if chosen(Part::Years) {
        {
            let _named = peers.as_ref().map(|folder| sh.push_env("HAGSTONE_PEERS", folder));
            measure(sh, workspace, "bench::years_in_the_page")?;
        }
        natively(sh, workspace, peers.as_deref())?;
    }
    Ok(())
}

fn measure(sh: &Shell, workspace: &Workspace, test: &str) -> Result<()> {
    end_to_end(
        sh,
        workspace,
        Profile::Dist,
        &["--ignored", "--exact", "--nocapture", test],
    )
}

/// Milliseconds for ten thousand years, natively and on one thread: the engine, and the peers in the same rounds.
fn natively(sh: &Shell, workspace: &Workspace, peers: Option<&Path>) -> Result<()> {
    let cargo = cargo();
    let _quiet = sh.push_env("CARGO_TERM_QUIET", "true");
    let mut columns: Vec<(&str, Vec<f64>)> = Vec::new();
    let mut put = |name: &'static str, time: f64| match columns.iter_mut().find(|(known, _)| *known == name) {
        Some((_, times)) => times.push(time),
        None => columns.push((name, vec![time])),
    };
    let target = workspace.target.join("peers");
    for round in 0..ROUNDS {
        let text = cmd!(
            sh,
            "{cargo} bench --quiet --package hagstone-engine --bench w2 -- --once"
        );
        let time = text.quiet().ignore_stderr().read()?;
        put("the engine", milliseconds(&time, "w2_ms")?);
        let Some(folder) = peers else { continue };
        let kernel = folder.join("reference/Cargo.toml");
        for (name, mode) in [("kernel, one by one", "scalar"), ("kernel, vectors", "tile")] {
            let run = cmd!(
                sh,
                "{cargo} run --quiet --release --manifest-path {kernel} --target-dir {target} -- {mode}"
            );
            put(name, milliseconds(&run.quiet().read()?, "w2_ms")?);
        }
        let numpy = folder.join("np_bench.py");
        match cmd!(sh, "python3 {numpy} f32").quiet().ignore_stderr().read() {
            Ok(text) => put("NumPy, f32", milliseconds(&text, "w2_ms")?),
            Err(_) if round == 0 => println!("NumPy does not run here; it is left out."),
            Err(_) => {}
        }
        // It takes a quarter of a minute, and once is enough to see by how much.
        if round == 0 {
            let squiggle = folder.join("squiggle.mjs");
            match cmd!(sh, "node {squiggle} w2 10000")
                .quiet()
                .ignore_stderr()
                .read()
            {
                Ok(text) => put("Squiggle, once", milliseconds(&text, "ms")?),
                Err(_) => println!(
                    "Squiggle does not run here; it is left out. Its module is looked for in the folder that MODS names."
                ),
            }
        }
    }
    println!("\n10,000 years natively, one thread, {ROUNDS} rounds; milliseconds, and the engine over it");
    let engine = columns
        .first()
        .map(|(_, times)| times.clone())
        .unwrap_or_default();
    for (name, times) in &columns {
        let ratios = engine.iter().zip(times).map(|(engine, time)| engine / time);
        println!(
            "  {name:<24}{:>9.1}{:>9.3}",
            middle(times.clone()),
            middle(ratios.collect())
        );
    }
    Ok(())
}

/// A number of a line of JSON.
fn milliseconds(text: &str, field: &str) -> Result<f64> {
    let line = text.lines().find(|line| line.starts_with('{'));
    let value: Value = serde_json::from_str(line.context("A benchmark has printed no JSON.")?)?;
    value[field]
        .as_f64()
        .with_context(|| format!("A benchmark has not printed `{field}`."))
}

/// The middle one of some numbers.
fn middle(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
