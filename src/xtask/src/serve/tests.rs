//! Asks the server over a real connection.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::thread;

use super::{answer, listen};

/// A folder of files to serve, and a file beside it that must stay unseen.
fn site(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("patuh-serve-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("www")).unwrap();
    fs::write(folder.join("www/index.html"), "<!doctype html><title>x</title>").unwrap();
    fs::write(folder.join("www/patuh_bg.wasm"), b"\0asm").unwrap();
    fs::write(folder.join("secret.txt"), "secret").unwrap();
    folder
}

fn ask(name: &str, request_line: &str) -> String {
    let folder = site(name);
    let server = listen(Some(0)).unwrap();
    let address = server.server_addr().to_ip().unwrap();
    let root = folder.join("www");
    let worker = thread::spawn(move || answer(server.recv().unwrap(), &root));
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{request_line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    worker.join().unwrap();
    fs::remove_dir_all(folder).unwrap();
    text
}

#[test]
fn the_root_is_the_page() {
    let text = ask("root", "GET /");
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
    assert!(text.contains("Content-Type: text/html; charset=utf-8"), "{text}");
    assert!(text.ends_with("<!doctype html><title>x</title>"), "{text}");
}

#[test]
fn a_module_has_the_type_that_streaming_compilation_demands() {
    assert!(ask("wasm", "GET /patuh_bg.wasm?v=1").contains("Content-Type: application/wasm\r\n"));
}

#[test]
fn head_gives_no_body() {
    let text = ask("head", "HEAD /");
    assert!(text.starts_with("HTTP/1.1 200"), "{text}");
    assert!(text.ends_with("\r\n\r\n"), "{text}");
}

#[test]
fn what_lies_outside_is_not_found() {
    let text = ask("outside", "GET /../secret.txt");
    assert!(text.starts_with("HTTP/1.1 404"), "{text}");
    assert!(!text.contains("secret"), "{text}");
}

#[test]
fn nothing_can_be_sent() {
    assert!(ask("post", "POST /").starts_with("HTTP/1.1 405"));
}
