//! Set up, build, pack, serve, test: the only entry point to working on Hagstone.
//!
//! `cargo xtask run` and `cargo xtask test` need nothing before them but Rust. Nothing here is part of the product.

mod apt;
mod bench;
mod browser;
mod compile;
mod dist;
mod hosted;
mod icons;
mod licences;
mod pack;
mod policy;
mod rustup;
mod serve;
mod setup;
mod sysroot;
mod test;
mod toolchain;
mod tools;
mod watch;
mod words;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand};
use xshell::Shell;

use crate::bench::Part;
use crate::compile::Profile;
use crate::test::Step;
use crate::workspace::Workspace;

/// Sets up, builds, packs, serves and tests Hagstone.
#[derive(Parser)]
#[command(name = "cargo xtask", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Find or install everything that building and testing needs
    Setup,
    /// Build Hagstone, serve it on 127.0.0.1 and open it
    Run {
        /// Build again after every change and reload the page (a quick build)
        #[arg(long)]
        watch: bool,
        /// The port; by default the first free one from 8080 on
        #[arg(long)]
        port: Option<u16>,
        /// Do not open a browser
        #[arg(long)]
        no_open: bool,
    },
    /// Make the artifact, dist/hagstone.html, optimised, reproducible, within its size budget; beside it dist/hosted for a server,
    /// the licences and the checksums
    Dist,
    /// Make a page for trying things out, target/dev/hagstone.html: soon ready, larger, slower
    Build,
    /// Run everything that continuous integration runs
    Test {
        /// Run this step alone (may be repeated)
        #[arg(long, value_name = "STEP")]
        only: Vec<Step>,
        /// Leave this step out (may be repeated)
        #[arg(long, value_name = "STEP")]
        skip: Vec<Step>,
    },
    /// Measure how long the engine takes and how long a user waits
    Bench {
        /// Measure this part alone
        #[arg(long, value_name = "PART")]
        only: Option<Part>,
        /// The folder of the peers: measures them in the same rounds
        #[arg(long, value_name = "FOLDER")]
        peers: Option<PathBuf>,
    },
    /// Take a picture of every page, light and dark, wide and narrow
    Shots {
        /// The folder of the pictures; by default target/shots
        #[arg(long)]
        out: Option<PathBuf>,
        /// Of a quick build instead of the artifact
        #[arg(long)]
        quick: bool,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let sh = Shell::new()?;
    let workspace = Workspace::find(&sh)?;
    match command {
        Command::Setup => setup::setup(&sh, &workspace),
        Command::Run { watch, port, no_open } => serve::run(
            &sh,
            &workspace,
            &serve::Options {
                watch,
                port,
                open: !no_open,
            },
        ),
        Command::Dist => dist::dist(&sh, &workspace).map(|_| ()),
        Command::Build => dist::build(&sh, &workspace),
        Command::Test { only, skip } => test::test(&sh, &workspace, &only, &skip),
        Command::Bench { only, peers } => bench::bench(&sh, &workspace, only, peers),
        Command::Shots { out, quick } => test::shots(
            &sh,
            &workspace,
            if quick { Profile::Quick } else { Profile::Dist },
            out,
        ),
    }
}
