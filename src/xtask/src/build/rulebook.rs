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

/// Where the rulebooks go, under `target/`: the whole one, and the part by which a page begins.
pub(super) const RULEBOOKS: &str = "npm/rulebooks";

/// Compiles the policies unless nothing changed; gives the fingerprint of what they are made of.
pub(super) fn build(repository: &Repository) -> Result<String> {
    let print = Fingerprint::of(repository, "rulebook", INPUTS, &[])?;
    let rulebooks = repository.target(RULEBOOKS);
    let texts = repository.target("npm/texts");
    let outputs = [
        rulebooks.join("rulebook.bin"),
        rulebooks.join("first.bin"),
        texts.join("id.json"),
        texts.join("first.id.json"),
    ];
    step(repository, "rulebook", |_| {
        if print.is_fresh(&outputs) {
            return Ok("up to date".to_owned());
        }
        let made = folder(repository)?;
        empty(&rulebooks)?;
        empty(&texts)?;
        copy(&made, &rulebooks, |name| name.ends_with(".bin").then_some(name))?;
        copy(&made, &texts, |name| {
            let pack = name.strip_prefix("texts.").or(name.starts_with("first.").then_some(name));
            pack.filter(|name| name.ends_with(".json"))
        })?;
        if let Some(missing) = outputs.iter().find(|output| !output.exists()) {
            bail!("the build script of {CRATE} left nothing for {}", missing.display());
        }
        print.keep()?;
        let size = fs::metadata(rulebooks.join("rulebook.bin"))?.len();
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

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Copies what `named` names, under that name.
fn copy(from: &Path, to: &Path, named: impl Fn(&str) -> Option<&str>) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if let Some(name) = named(&name.to_string_lossy()) {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}
