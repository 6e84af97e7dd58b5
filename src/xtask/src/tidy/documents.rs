//! What documents and module headers name exists: paths in the repository, tasks of xtask.

use std::path::Path;

use anyhow::Result;
use clap::CommandFactory;

use super::Findings;
use crate::arguments::Arguments;
use crate::repository::Repository;

/// The first parts of paths in the repository. What begins otherwise is not taken for a path.
const TOP: &[&str] = &["src/", "www/", "policies/", "tests/", ".ci/", ".cargo/", ".vscode/"];

/// Every path that a document names in backticks or as a link.
pub(crate) fn paths(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for document in documents(repository)? {
        let text = repository.text(&document)?.unwrap_or_default();
        // A document of a room may speak of its own folder.
        let folder = Path::new(&document).parent().unwrap_or(Path::new(""));
        for (number, line) in text.lines().enumerate() {
            for path in named_paths(line) {
                findings.looked_at += 1;
                if !repository.path(path).exists() && !repository.path(folder).join(path).exists() {
                    let place = format!("{document}:{}", number + 1);
                    findings.complain(place, &format!("`{path}` does not exist"));
                }
            }
        }
    }
    Ok(findings)
}

/// Every file that a module header names, such as the test that holds an invariant.
pub(crate) fn header_paths(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for file in repository.files(&["src", "tests"])? {
        if file.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = repository.text(&file)?.unwrap_or_default();
        // A header speaks of its own folder, its crate or the repository.
        let folders: Vec<&Path> = file.ancestors().skip(1).collect();
        for line in text.lines().take_while(|line| line.starts_with("//!")) {
            for path in files_in_header(line) {
                findings.looked_at += 1;
                if !folders.iter().any(|folder| repository.path(folder).join(path).exists()) {
                    findings.complain(file.display(), &format!("`{path}` does not exist"));
                }
            }
        }
    }
    Ok(findings)
}

/// Every `cargo xtask …` that a document names is a task, with options that it has.
pub(crate) fn commands(repository: &Repository) -> Result<Findings> {
    let mut findings = Findings::default();
    for document in documents(repository)? {
        let text = repository.text(&document)?.unwrap_or_default();
        for (number, line) in text.lines().enumerate() {
            for words in named_tasks(line) {
                findings.looked_at += 1;
                if let Err(error) = understood(&words) {
                    let place = format!("{document}:{}", number + 1);
                    findings
                        .complain(place, &format!("`cargo xtask {}`: {error}", words.join(" ")));
                }
            }
        }
    }
    Ok(findings)
}

/// The documents for people who work here; the changelog speaks of the past.
fn documents(repository: &Repository) -> Result<Vec<String>> {
    let files = repository.files(&["."])?;
    Ok(files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "md"))
        .map(|file| file.display().to_string())
        .filter(|name| name != "CHANGELOG.md")
        .collect())
}

/// Backticked words of a line that begin as paths do. A pattern or a placeholder is no path.
fn named_paths(line: &str) -> impl Iterator<Item = &str> {
    line.split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| TOP.iter().any(|top| word.starts_with(top)))
        .filter(|word| !word.contains([' ', '*', '<', '{', '…', ':']))
}

/// Backticked words of a header that have a folder and an ending: `tests/session.rs`.
fn files_in_header(line: &str) -> impl Iterator<Item = &str> {
    line.split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.contains('/') && !word.contains([' ', '*', '<', '{', '…', ':']))
        .filter(|word| {
            let ending = Path::new(word).extension().and_then(|ending| ending.to_str());
            matches!(ending, Some("rs" | "ts" | "mjs" | "md" | "yaml" | "json"))
        })
        // What is built is not there yet, and capitals stand for a path of the reader's choice.
        .filter(|word| !word.starts_with("dist/") && !word.starts_with("target/"))
        .filter(|word| !word.starts_with(|first: char| first.is_ascii_uppercase()))
}

/// The words after `cargo xtask` on a line, each time it occurs.
fn named_tasks(line: &str) -> Vec<Vec<&str>> {
    line.split("cargo xtask ")
        .skip(1)
        .map(|rest| {
            let end = rest.find(['`', '#', ')', ':', ',', '"']).unwrap_or(rest.len());
            rest[..end].split_whitespace().take_while(|word| *word != "&&").collect()
        })
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect()
}

fn understood(words: &[&str]) -> Result<(), String> {
    let typed = std::iter::once("cargo xtask").chain(words.iter().copied());
    match Arguments::command().try_get_matches_from(typed) {
        Ok(_) => Ok(()),
        Err(error) if !error.use_stderr() => Ok(()),
        Err(error) => Err(error.to_string().lines().next().unwrap_or_default().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{files_in_header, named_paths, named_tasks, understood};

    #[test]
    fn only_what_looks_like_a_path_is_taken_for_one() {
        let line =
            "See `src/engine/src/lib.rs`, `policies/`, `kesepakatan.objek`, `src/*` and `src`.";
        assert_eq!(named_paths(line).collect::<Vec<_>>(), ["src/engine/src/lib.rs", "policies/"]);
    }

    #[test]
    fn a_header_names_files_with_their_folder() {
        let line = "//! Invariant: equals a fresh one (`tests/session.rs`, not `lib.rs`, `a/b`).";
        assert_eq!(files_in_header(line).collect::<Vec<_>>(), ["tests/session.rs"]);
    }

    #[test]
    fn tasks_are_read_out_of_prose_and_code() {
        assert_eq!(
            named_tasks("`cargo xtask serve` and `cargo xtask test --only rust`, then"),
            [vec!["serve"], vec!["test", "--only", "rust"]],
        );
        assert_eq!(named_tasks("cargo xtask build   # dist/"), [vec!["build"]]);
    }

    #[test]
    fn a_task_that_does_not_exist_is_noticed() {
        assert!(understood(&["serve", "--port", "8000"]).is_ok());
        assert!(understood(&["--help"]).is_ok());
        assert!(understood(&["deploy"]).is_err());
        assert!(understood(&["test", "--fast"]).is_err());
    }
}
