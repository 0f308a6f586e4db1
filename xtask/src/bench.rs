//! `cargo xtask bench`: how long the engine takes natively, and how long a user waits in the page.

use anyhow::Result;
use clap::ValueEnum;
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
}

/// Measures one part, or both; `docs/benchmarks.md` says what the numbers mean.
pub(crate) fn bench(sh: &Shell, workspace: &Workspace, only: Option<Part>) -> Result<()> {
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
        end_to_end(
            sh,
            workspace,
            Profile::Dist,
            &["--ignored", "--exact", "--nocapture", "bench::in_the_page"],
        )?;
    }
    Ok(())
}
