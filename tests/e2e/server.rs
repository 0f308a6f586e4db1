//! A server of the artifact on this machine, which counts what is asked of it.

use std::{
    collections::BTreeMap,
    fs,
    net::{Ipv4Addr, SocketAddrV4},
    sync::{Arc, Mutex},
    thread,
};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Response, Server};

use crate::harness::artifact;

/// What is served: files by their names, and under no name what is served in place of all others.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A running server; it ends when this is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
    files: Arc<Mutex<Files>>,
}

impl Site {
    /// Serves the artifact on a free port, whatever the path.
    pub(crate) fn start() -> Result<Self> {
        Self::of(fs::read(artifact()?)?)
    }

    /// Serves a page, whatever the path.
    pub(crate) fn of(page: Vec<u8>) -> Result<Self> {
        Self::of_files(Files::from([(String::new(), page)]))
    }

    /// Serves files by their names; the page of a folder is its `index.html`.
    pub(crate) fn of_files(files: Files) -> Result<Self> {
        let server =
            Server::http(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0)).map_err(|error| anyhow!(error))?;
        let server = Arc::new(server);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let files = Arc::new(Mutex::new(files));
        let (serving, noting, given) = (Arc::clone(&server), Arc::clone(&asked), Arc::clone(&files));
        thread::spawn(move || {
            for request in serving.incoming_requests() {
                noting.lock().unwrap().push(request.url().to_owned());
                let path = request.url().split(['?', '#']).next().unwrap_or_default();
                let name = match path.trim_start_matches('/') {
                    "" => "index.html".to_owned(),
                    name => name.to_owned(),
                };
                let files = given.lock().unwrap();
                let found = files.get(&name).or_else(|| files.get(""));
                let bytes = found.cloned();
                drop(files);
                let header = |name: &str, value: &str| Header::from_bytes(name, value).unwrap();
                // Whoever went away while it was answered is nobody's trouble.
                let _ = match bytes {
                    Some(bytes) => request.respond(
                        Response::from_data(bytes)
                            .with_header(header("Content-Type", kind(&name)))
                            .with_header(header("Connection", "close")),
                    ),
                    None => request.respond(Response::from_data("not here").with_status_code(404)),
                };
            }
        });
        Ok(Self { server, asked, files })
    }

    /// Serves other files from now on.
    pub(crate) fn replace(&self, files: Files) {
        *self.files.lock().unwrap() = files;
    }

    /// The address of the page.
    pub(crate) fn address(&self) -> Result<String> {
        let address = self
            .server
            .server_addr()
            .to_ip()
            .context("The server has no address.")?;
        Ok(format!("http://{address}/"))
    }

    /// The paths that were asked for so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// The type of a file by its name.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}
