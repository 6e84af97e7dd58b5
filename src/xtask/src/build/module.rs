//! The WebAssembly module: compiled by wasm-pack, shrunk by wasm-opt, free of machine paths.
//!
//! The text packs come from the same build: the build script of `patuh-kerjasama` leaves them in
//! its output folder, and cargo says where that is.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cargo_metadata::Message;

use super::paths;
use crate::command::Command;
use crate::fingerprint::Fingerprint;
use crate::repository::Repository;
use crate::setup::wasm_target::{self, ToolChain};
use crate::terminal::{Step, step};
use crate::versions::{WASM_PACK, WASM_TARGET};

/// Everything that the module is compiled from.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "policies",
    "src/rulebook/Cargo.toml",
    "src/rulebook/src",
    "src/policy/Cargo.toml",
    "src/policy/src",
    "src/engine/Cargo.toml",
    "src/engine/src",
    "src/engine/examples",
    "src/kerjasama/Cargo.toml",
    "src/kerjasama/build.rs",
    "src/kerjasama/src",
    "src/wasm/Cargo.toml",
    "src/wasm/src",
    "src/wasm/js/package-lock.json",
];

/// The crate whose build script compiles the policies.
const RULEBOOK_CRATE: &str = "patuh-kerjasama";

/// Builds the module unless nothing changed; gives the fingerprint of what it is made of.
pub(crate) fn build(repository: &Repository) -> Result<String> {
    let compiler = Command::new("rustc", repository.root()).arguments(["-vV"]).read()?;
    let choice = std::env::var("PATUH_WASM_TOOLCHAIN").unwrap_or_default();
    let words = [compiler.as_str(), choice.as_str(), WASM_PACK.version.unwrap_or_default()];
    let print = Fingerprint::of(repository, "module", INPUTS, &words)?;
    let package = repository.target("npm/pkg");
    let texts = repository.target("npm/texts");
    let outputs =
        [package.join("patuh_bg.wasm"), package.join("types.d.ts"), texts.join("id.json")];
    step(repository, "WebAssembly module", |step| {
        if print.is_fresh(&outputs) {
            return Ok("up to date".to_owned());
        }
        let chain = wasm_target::ensure(repository, step)?;
        compile(repository, step, &chain, &package)?;
        refuse_machine_paths(repository, &package.join("patuh_bg.wasm"))?;
        fs::write(package.join("types.d.ts"), declarations(repository)?)?;
        copy_texts(&text_folder(repository, &chain)?, &texts)?;
        print.keep()?;
        let size = fs::metadata(package.join("patuh_bg.wasm"))?.len();
        Ok(format!("{size} bytes before compression"))
    })?;
    Ok(print.text().to_owned())
}

fn compile(repository: &Repository, step: &Step, chain: &ToolChain, package: &Path) -> Result<()> {
    let command = Command::new(repository.tools().join("bin/wasm-pack"), repository.root())
        .arguments(["build", "src/wasm", "--mode", "no-install", "--target", "web"])
        .arguments(["--profile", "wasm", "--out-name", "patuh", "--no-pack", "--out-dir"])
        .arguments([package]);
    for_the_browser(repository, chain, command).run(step)?;
    Ok(())
}

/// What the engine declares for TypeScript.
fn declarations(repository: &Repository) -> Result<String> {
    Command::new("cargo", repository.root())
        .arguments(["run", "--quiet", "--package", "patuh-engine", "--features", "typescript"])
        .arguments(["--example", "declarations"])
        .read()
}

/// Where the build script left the text packs.
fn text_folder(repository: &Repository, chain: &ToolChain) -> Result<PathBuf> {
    let command = Command::new("cargo", repository.path("src/wasm"))
        .arguments(["build", "--quiet", "--lib", "--profile", "wasm", "--target", WASM_TARGET])
        .arguments(["--message-format", "json"]);
    let messages = for_the_browser(repository, chain, command).read()?;
    for message in Message::parse_stream(messages.as_bytes()) {
        if let Message::BuildScriptExecuted(script) = message? {
            // A package id is a URL that ends in the folder, `#` and the version.
            let id = script.package_id.repr;
            if id.contains("/src/kerjasama#") || id.contains(&format!("#{RULEBOOK_CRATE}@")) {
                return Ok(script.out_dir.into_std_path_buf());
            }
        }
    }
    bail!("the build script of {RULEBOOK_CRATE} did not run; does patuh-wasm depend on it?")
}

/// Adds to a command what every build of the module shares: programs and flags.
fn for_the_browser(repository: &Repository, chain: &ToolChain, command: Command) -> Command {
    let programs = [
        chain.programs(),
        Some(repository.tools().join("bin")),
        Some(repository.path("src/wasm/js/node_modules/.bin")),
    ];
    command
        .first_on_path(programs.into_iter().flatten())
        .variable("CARGO_TERM_COLOR", "never")
        .variable("CARGO_ENCODED_RUSTFLAGS", paths::flags(repository.root()))
}

/// A module that names a folder of this machine would differ from one built elsewhere, and tell on
/// whoever built it.
fn refuse_machine_paths(repository: &Repository, module: &Path) -> Result<()> {
    let bytes = fs::read(module)?;
    let folders = [Some(repository.root().to_owned()), paths::cargo_home(), std::env::home_dir()];
    for folder in folders.into_iter().flatten().filter(|folder| folder.parent().is_some()) {
        let name = folder.to_string_lossy();
        // With the slash: `/root` alone is also the beginning of ordinary words.
        let needle = format!("{}/", name.trim_end_matches('/'));
        if bytes.windows(needle.len()).any(|window| window == needle.as_bytes()) {
            bail!("{} names the folder {needle} of this machine", module.display());
        }
    }
    Ok(())
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
        bail!("the build script of {RULEBOOK_CRATE} left no text pack in {}", from.display());
    }
    Ok(())
}
