//! `cargo xtask serve`: the page at an address of this machine.
//!
//! The page needs no server of its own; this one only hands out the files of `dist/www`, as any web
//! server would. It listens on 127.0.0.1 alone, so nobody else on the network sees it.

mod files;

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddrV4};
use std::path::Path;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::build;
use crate::repository::Repository;
use crate::setup::{self, Need};
use crate::versions::DEFAULT_PORT;

/// How many requests are answered at once: a browser opens up to six connections.
const WORKERS: usize = 6;

/// Sets up, builds and serves until the person stops it.
pub(crate) fn task(repository: &Repository, port: Option<u16>) -> Result<()> {
    setup::meet(repository, Need::BUILD)?;
    build::everything(repository)?;

    let server = listen(port)?;
    let root = repository.path(build::PAGE);
    println!("\nPatuh: http://{}/\n(Ctrl-C ends it.)", server.server_addr());
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    answer(request, &root);
                }
            });
        }
    });
    Ok(())
}

/// A port that was asked for is taken or refused; the usual one gives way to a free one.
fn listen(port: Option<u16>) -> Result<Server> {
    let at = |port| Server::http(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => at(port).map_err(|error| {
            anyhow!("cannot listen on port {port}: {error}; choose another with --port")
        }),
        None => at(DEFAULT_PORT)
            .or_else(|_| at(0))
            .map_err(|error| anyhow!("cannot listen on 127.0.0.1: {error}")),
    }
}

fn answer(request: Request, root: &Path) {
    // A browser that has gone away is no fault of ours.
    let _ = if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = plain("only GET and HEAD are answered here", 405);
        request.respond(refusal.with_header(header("Allow", "GET, HEAD")))
    } else {
        match files::find(root, request.url())
            .and_then(|path| Some((File::open(&path).ok()?, path)))
        {
            Some((file, path)) => {
                let response = Response::from_file(file)
                    .with_header(header("Content-Type", files::media_type(&path)))
                    .with_header(header("Cache-Control", "no-cache"))
                    .with_header(header("X-Content-Type-Options", "nosniff"));
                request.respond(response)
            }
            None => request.respond(plain("no such file", 404)),
        }
    };
}

fn plain(text: &str, status: u16) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(text).with_status_code(StatusCode(status))
}

fn header(name: &'static str, value: &'static str) -> Header {
    #[expect(clippy::expect_used, reason = "all names and values are constants of this module")]
    Header::from_bytes(name, value).expect("a constant header is well formed")
}

#[cfg(test)]
mod tests;
