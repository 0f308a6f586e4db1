//! A server of the artifact on this machine, which counts what is asked of it.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddrV4},
    sync::{Arc, Mutex},
    thread,
};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Response, Server};

use crate::harness::artifact;

/// A running server; it ends when this is dropped.
pub(crate) struct Site {
    server: Arc<Server>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves the artifact on a free port, whatever the path.
    pub(crate) fn start() -> Result<Self> {
        Self::of(fs::read(artifact()?)?)
    }

    /// Serves a page on a free port, whatever the path.
    pub(crate) fn of(page: Vec<u8>) -> Result<Self> {
        let server =
            Server::http(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0)).map_err(|error| anyhow!(error))?;
        let server = Arc::new(server);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (serving, noting) = (Arc::clone(&server), Arc::clone(&asked));
        thread::spawn(move || {
            for request in serving.incoming_requests() {
                noting.lock().unwrap().push(request.url().to_owned());
                let html = Header::from_bytes("Content-Type", "text/html; charset=utf-8").unwrap();
                let _ = request.respond(Response::from_data(page.clone()).with_header(html));
            }
        });
        Ok(Self { server, asked })
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

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}
