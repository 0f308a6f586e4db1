//! `cargo xtask run`: builds the page, serves it to this machine alone, and shows where it is.
//!
//! With `--watch` the page is built again after each change of its sources, and the page that is served, not the one
//! on the disk, asks whether that has happened.

use std::{
    io,
    net::{Ipv4Addr, SocketAddrV4},
    sync::{Arc, PoisonError, RwLock},
    thread,
};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};
use xshell::Shell;

use crate::compile::{self, Profile};
use crate::licences::licences;
use crate::pack::{self, Page, Parts, Reader};
use crate::toolchain::Toolchain;
use crate::watch::Watch;
use crate::workspace::Workspace;
use crate::{browser, dist};

/// The first port that is tried where none is asked for, and how many after it.
const PORTS: (u16, u16) = (8080, 100);

/// What the user asked for.
pub(crate) struct Options {
    /// Build again and reload after changes.
    pub(crate) watch: bool,
    /// This port or none.
    pub(crate) port: Option<u16>,
    /// Open a browser where there is a display.
    pub(crate) open: bool,
}

/// The page as it is served, and how often it was built.
struct Served {
    page: Page,
    builds: usize,
}

/// Builds, serves, and stays until it is interrupted.
pub(crate) fn run(sh: &Shell, workspace: &Workspace, options: &Options) -> Result<()> {
    let toolchain = Toolchain::find(sh, workspace)?;
    println!("{}: {}", crate::toolchain::TARGET, toolchain.name);
    let (page, file) = if options.watch {
        (rebuild(sh, workspace, &toolchain)?, workspace.quick_artifact())
    } else {
        (dist::dist(sh, workspace)?, workspace.artifact())
    };
    let (server, port) = listen(options.port)?;
    let served = Arc::new(RwLock::new(Served { page, builds: 1 }));
    let address = format!("http://127.0.0.1:{port}/");
    println!(
        "\nHagstone is served at  {address}\nand is one file        {}",
        file.display()
    );
    if options.open && !browser::open(&address) {
        println!("There is no display here; open either of them in a browser.");
    }
    println!("Ctrl-C ends it.");
    ctrlc::set_handler(|| {
        println!("\nStopped.");
        std::process::exit(0);
    })?;
    if options.watch {
        let mut watch = Watch::new(&workspace.root);
        let shared = Arc::clone(&served);
        thread::spawn(move || serve(&server, &shared));
        loop {
            watch.wait();
            match rebuild(sh, workspace, &toolchain) {
                Ok(page) => replace(&served, page),
                Err(error) => eprintln!("{error:#} The page stays as it was."),
            }
        }
    }
    serve(&server, &served);
    Ok(())
}

/// Builds quickly, writes the page of users, and gives the page of the watcher.
fn rebuild(sh: &Shell, workspace: &Workspace, toolchain: &Toolchain) -> Result<Page> {
    let app = compile::app(sh, workspace, toolchain, Profile::Quick)?;
    let parts = Parts::read(&workspace.root, licences(sh, workspace)?)?;
    dist::write(
        &workspace.quick_artifact(),
        &pack::page(&parts, &app, Reader::User)?,
    )?;
    pack::page(&parts, &app, Reader::Watcher)
}

fn replace(served: &RwLock<Served>, page: Page) {
    let mut served = served.write().unwrap_or_else(PoisonError::into_inner);
    served.page = page;
    served.builds += 1;
    println!("Built again, the page reloads ({}).", served.builds);
}

/// Opens the port that was asked for, or the first free one.
fn listen(port: Option<u16>) -> Result<(Server, u16)> {
    let open = |port: u16| {
        Server::http(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port))
            .map(|server| (server, port))
            .map_err(|error| {
                anyhow!("Port {port} of 127.0.0.1 cannot be opened ({error}); name another with --port.")
            })
    };
    if let Some(port) = port {
        return open(port);
    }
    let (first, count) = PORTS;
    (first..first + count)
        .find_map(|port| open(port).ok())
        .map_or_else(|| open(first), Ok)
}

/// Answers requests for as long as the process lives.
fn serve(server: &Server, served: &RwLock<Served>) {
    for request in server.incoming_requests() {
        // A reader that went away while it was answered is nobody's trouble.
        let _ = answer(request, served);
    }
}

fn answer(request: Request, served: &RwLock<Served>) -> io::Result<()> {
    let served = served.read().unwrap_or_else(PoisonError::into_inner);
    let (kind, text, status) = match request.url().split(['?', '#']).next() {
        Some("/" | "/hagstone.html") => ("text/html; charset=utf-8", served.page.html.clone(), 200),
        Some("/build") => ("text/plain; charset=utf-8", served.builds.to_string(), 200),
        _ => (
            "text/plain; charset=utf-8",
            "There is nothing here but /.\n".to_owned(),
            404,
        ),
    };
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", &served.page.policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
    ];
    let mut response = Response::from_string(text).with_status_code(status);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            // This replaces the type that the response would have by itself.
            response.add_header(header);
        }
    }
    drop(served);
    request.respond(response)
}
