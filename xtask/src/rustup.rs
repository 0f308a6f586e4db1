//! What rustup is asked for: a target or a component of the active toolchain.
//!
//! A machine that reaches only package registries has rustup but not its server, so everything here fails quickly
//! and quietly, and the caller goes another way.

use std::{
    env,
    net::{TcpStream, ToSocketAddrs},
    time::Duration,
};

use xshell::{Shell, cmd};

/// How long the server may take to accept a connection.
const PATIENCE: Duration = Duration::from_secs(3);

/// Adds a target to the active toolchain, and tells whether that worked.
pub(crate) fn add_target(sh: &Shell, target: &str) -> bool {
    add(sh, "target", target)
}

/// Adds a component to the active toolchain, and tells whether that worked.
pub(crate) fn add_component(sh: &Shell, component: &str) -> bool {
    add(sh, "component", component)
}

fn add(sh: &Shell, kind: &str, name: &str) -> bool {
    // Cargo was started by rustup exactly if this variable is set; rustup then acts on that toolchain.
    if env::var_os("RUSTUP_TOOLCHAIN").is_none() || !reachable() {
        return false;
    }
    cmd!(sh, "rustup {kind} add {name}")
        .env("RUSTUP_MAX_RETRIES", "1")
        .quiet()
        .ignore_stdout()
        .ignore_stderr()
        .run()
        .is_ok()
}

/// Does rustup's server answer? Behind a proxy only rustup itself can tell.
fn reachable() -> bool {
    let proxied = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    if proxied
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
    {
        return true;
    }
    let server = env::var("RUSTUP_DIST_SERVER").unwrap_or_else(|_| "https://static.rust-lang.org".to_owned());
    let (scheme, rest) = server.split_once("://").unwrap_or(("https", &server));
    let host = rest.split('/').next().unwrap_or_default();
    let address = if host.contains(':') {
        host.to_owned()
    } else {
        format!("{host}:{}", if scheme == "http" { 80 } else { 443 })
    };
    address
        .to_socket_addrs()
        .is_ok_and(|mut found| found.any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok()))
}
