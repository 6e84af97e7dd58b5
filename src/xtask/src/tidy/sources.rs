//! Rules on single files: they introduce themselves, stay readable, and speak of the project alone.

use std::path::Path;

use anyhow::Result;

use super::Findings;
use crate::repository::Repository;

/// Past this a file has more than one job.
const LONGEST: usize = 600;

/// Words that no file may hold, each with the reason. Written in two halves, or this file would be
/// the first to break the rule.
const FORBIDDEN: &[(&str, &str)] = &[
    (concat!("npmjs", ".org"), "names the server of a package registry"),
    (concat!("npmjs", ".com"), "names the server of a package registry"),
    (concat!("crates", ".io"), "names the server of a package registry"),
    (concat!("debian", ".org"), "names the server of a package registry"),
    (concat!("pypi", ".org"), "names the server of a package registry"),
    (concat!("static.rust-", "lang.org"), "names the server of a package registry"),
    (concat!("/wo", "rk/"), "names a folder of one machine"),
    (concat!("/ro", "ot/"), "names a folder of one machine"),
    (concat!("/ho", "me/"), "names a folder of one machine"),
    (concat!("../sh", "ared"), "names a folder outside the repository"),
    (concat!("TO", "DO"), "belongs into an issue"),
    (concat!("FIX", "ME"), "belongs into an issue"),
];

/// Each Rust file begins by saying what it is.
pub(crate) fn headers(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for file in repository.files(&["src", "tests"])? {
        if !has_extension(&file, &["rs"]) {
            continue;
        }
        let text = repository.text(&file)?.unwrap_or_default();
        findings.looked_at += 1;
        if !has_header(&text) {
            findings.complain(file.display(), "begins without a `//!` header");
        }
    }
    Ok(findings)
}

/// No file is so long that nobody reads it.
pub(crate) fn lengths(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for file in repository.files(&["src", "tests", "www"])? {
        if !has_extension(&file, &["rs", "ts", "mjs", "js", "css"]) {
            continue;
        }
        let lines = repository.text(&file)?.unwrap_or_default().lines().count();
        findings.looked_at += 1;
        if lines > LONGEST {
            findings.complain(
                file.display(),
                &format!("has {lines} lines; split it where the second idea begins"),
            );
        }
    }
    Ok(findings)
}

/// No file names a registry's server, somebody's machine, or work left to do.
pub(crate) fn words(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for file in repository.files(&["."])? {
        // Cargo writes the name of the registry into its lock file; there is no choice.
        if file == Path::new("Cargo.lock") {
            continue;
        }
        let Some(text) = repository.text(&file)? else { continue };
        findings.looked_at += 1;
        for (number, line) in text.lines().enumerate() {
            for (word, reason) in FORBIDDEN.iter().filter(|(word, _)| line.contains(word)) {
                let place = format!("{}:{}", file.display(), number + 1);
                findings.complain(place, &format!("`{word}` {reason}"));
            }
        }
    }
    Ok(findings)
}

/// Attributes and comments on the file itself (a licence, a lint) may stand before the header.
fn has_header(text: &str) -> bool {
    text.lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with("#!"))
        .is_some_and(|line| line.strip_prefix("//!").is_some_and(|rest| !rest.trim().is_empty()))
}

fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension().is_some_and(|found| extensions.iter().any(|extension| found == *extension))
}

#[cfg(test)]
mod tests {
    use super::has_header;

    #[test]
    fn a_header_says_something_on_the_first_line_that_counts() {
        assert!(has_header("//! Dates.\n"));
        assert!(has_header("#![no_std]\n\n//! Dates.\n"));
        for text in ["", "use std::fs;\n//! Dates.\n", "/// Dates.\n", "//!\n//! Dates.\n"] {
            assert!(!has_header(text), "{text:?}");
        }
    }
}
