//! The rulebook and its text packs: `policies/` compiled for this machine's own use of them.
//!
//! The build script of `patuh-kerjasama` leaves both in its output folder, and cargo says where
//! that is.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::Message;

use crate::command::Command;
use crate::fingerprint::Fingerprint;
use crate::repository::Repository;
use crate::terminal::step;

/// Everything that the rulebook is compiled from.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "policies",
    "src/rulebook/Cargo.toml",
    "src/rulebook/src",
    "src/policy/Cargo.toml",
    "src/policy/src",
    "src/kerjasama/Cargo.toml",
    "src/kerjasama/build.rs",
    "src/kerjasama/src",
];

/// The crate whose build script compiles the policies.
const CRATE: &str = "patuh-kerjasama";

/// Where the rulebook goes, under `target/`.
pub(super) const RULEBOOK: &str = "npm/rulebook.bin";

/// Compiles the policies unless nothing changed; gives the fingerprint of what they are made of.
pub(super) fn build(repository: &Repository) -> Result<String> {
    let print = Fingerprint::of(repository, "rulebook", INPUTS, &[])?;
    let rulebook = repository.target(RULEBOOK);
    let texts = repository.target("npm/texts");
    step(repository, "rulebook", |_| {
        if print.is_fresh(&[rulebook.clone(), texts.join("id.json")]) {
            return Ok("up to date".to_owned());
        }
        let made = folder(repository)?;
        copy_texts(&made, &texts)?;
        fs::copy(made.join("rulebook.bin"), &rulebook)?;
        print.keep()?;
        let size = fs::metadata(&rulebook)?.len();
        Ok(format!("{size} bytes before compression"))
    })?;
    Ok(print.text().to_owned())
}

/// Where the build script left what it made.
fn folder(repository: &Repository) -> Result<PathBuf> {
    let messages = Command::new("cargo", repository.root())
        .arguments(["build", "--quiet", "--package", CRATE, "--message-format", "json"])
        .read()?;
    for message in Message::parse_stream(messages.as_bytes()) {
        if let Message::BuildScriptExecuted(script) = message? {
            // A package id is a URL that ends in the folder, `#` and the version.
            let id = script.package_id.repr;
            if id.contains("/src/kerjasama#") || id.contains(&format!("#{CRATE}@")) {
                return Ok(script.out_dir.into_std_path_buf());
            }
        }
    }
    bail!("the build script of {CRATE} did not run")
}

/// `texts.id.json` in the build script's folder becomes `id.json` beside its siblings.
fn copy_texts(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    let mut copied = 0;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if let Some(language) = name.strip_prefix("texts.").filter(|rest| rest.ends_with(".json")) {
            fs::copy(entry.path(), to.join(language))?;
            copied += 1;
        }
    }
    if copied == 0 {
        bail!("the build script of {CRATE} left no text pack in {}", from.display());
    }
    Ok(())
}
