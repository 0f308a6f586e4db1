//! End-to-end tests: the artifact in a real browser, from the disk and from a server.
//!
//! They see what a user sees. What they need comes in the environment, and `cargo xtask test` provides it:
//! `HAGSTONE_ARTIFACT`, `HAGSTONE_CLI`, `CHROMIUM`, `CHROMEDRIVER`.

mod fails;
mod harness;
mod offline;
mod opens;
mod server;
mod shots;
mod worker;
