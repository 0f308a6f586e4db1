//! End-to-end tests: the artifact in a real browser, from the disk and from a server.
//!
//! They see what a user sees. What they need comes in the environment, and `cargo xtask test` provides it:
//! `HAGSTONE_ARTIFACT`, `HAGSTONE_CLI`, `CHROMIUM`, `CHROMEDRIVER`.

/// Makes two tests of each of these functions, from the disk and from a server: what depends on where a page comes from
/// (storage, workers, files, links, what a policy forbids).
macro_rules! from_everywhere {
    ($($test:ident),+ $(,)?) => { $(
        mod $test {
            #[tokio::test]
            async fn from_the_disk() -> anyhow::Result<()> {
                crate::harness::tried(|| super::$test(crate::harness::From::Disk)).await
            }

            #[tokio::test]
            async fn from_a_server() -> anyhow::Result<()> {
                crate::harness::tried(|| super::$test(crate::harness::From::Server)).await
            }
        }
    )+ };
}

/// Makes a test of each of these functions from the disk: what a page does by itself, wherever it comes from.
macro_rules! from_the_disk {
    ($($test:ident),+ $(,)?) => { $(
        mod $test {
            #[tokio::test]
            async fn from_the_disk() -> anyhow::Result<()> {
                crate::harness::tried(|| super::$test(crate::harness::From::Disk)).await
            }
        }
    )+ };
}

#[path = "../../benches/workload/mod.rs"]
#[allow(dead_code, reason = "the benchmarks of the engine use the rest of it")]
mod workload;
#[path = "../../benches/years.rs"]
mod years;

mod app;
mod axe;
mod bench;
mod bits;
mod command;
mod compare;
mod contribution;
mod copies;
mod curves;
mod details;
mod exports;
mod fails;
mod field;
mod fields;
mod files;
mod flow;
mod harness;
mod hosted;
mod hostile;
mod imports;
mod insights;
mod keeps;
mod keys;
mod language;
mod layout;
mod lead;
mod looks;
mod nonsense;
mod numbers;
mod offline;
mod opens;
mod plans;
mod present;
mod print;
mod samples;
mod scenarios;
mod server;
mod shots;
mod simulation;
mod steps;
mod storage;
mod tabs;
mod worker;
