//! From the path of a request to a file inside the served folder, and the type of that file.

use std::path::{Path, PathBuf};

/// The file that a request asks for, if it lies inside the folder.
pub(crate) fn find(root: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = decode(path.strip_prefix('/')?)?;
    let mut file = root.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // A part that means more than a name: a way up, a drive, another system's separator.
        if part == "." || part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder may point out of it; only where it leads counts.
    let real = file.canonicalize().ok()?;
    (real.is_file() && real.starts_with(root.canonicalize().ok()?)).then_some(real)
}

/// The media type by the file's ending.
pub(crate) fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Undoes percent-encoding. What is no text afterwards is no path either.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{decode, find, media_type};

    /// This crate's own folder, as a folder to serve.
    fn found(url: &str) -> bool {
        find(Path::new(env!("CARGO_MANIFEST_DIR")), url).is_some()
    }

    #[test]
    fn a_file_is_found_whatever_its_query() {
        assert!(found("/Cargo.toml"));
        assert!(found("/src/main.rs?v=1#top"));
        assert!(found("/src/m%61in.rs"));
    }

    #[test]
    fn no_way_leads_out_of_the_folder() {
        for url in [
            "/../../Cargo.toml",
            "/src/../../../Cargo.toml",
            "/%2e%2e/%2e%2e/Cargo.toml",
            "/..%2f..%2fCargo.toml",
            "/..\\..\\Cargo.toml",
            "//etc/passwd",
            "/%00",
            "Cargo.toml",
            "http://elsewhere/Cargo.toml",
        ] {
            assert!(!found(url), "{url}");
        }
    }

    #[test]
    fn a_folder_without_a_page_is_not_listed() {
        assert!(!found("/src/"));
    }

    #[test]
    fn broken_encoding_is_no_path() {
        assert_eq!(decode("a%20b").as_deref(), Some("a b"));
        for path in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(decode(path), None, "{path}");
        }
    }

    #[test]
    fn an_unknown_ending_is_plain_bytes() {
        assert_eq!(media_type(Path::new("x.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("x")), "application/octet-stream");
    }
}
