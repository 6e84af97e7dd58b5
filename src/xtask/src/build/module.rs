//! The WebAssembly module: compiled by wasm-pack, shrunk by wasm-opt, free of machine paths.
//!
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::paths;
use crate::command::Command;
use crate::fingerprint::Fingerprint;
use crate::repository::Repository;
use crate::setup::wasm_target::{self, ToolChain};
use crate::terminal::{Step, step};
use crate::versions::WASM_PACK;

/// Everything that the module is compiled from.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "src/rulebook/Cargo.toml",
    "src/rulebook/src",
    "src/engine/Cargo.toml",
    "src/engine/src",
    "src/engine/examples",
    "src/wasm/Cargo.toml",
    "src/wasm/src",
    "src/wasm/js/package-lock.json",
];

/// Builds the module unless nothing changed; gives the fingerprint of what it is made of.
pub(crate) fn build(repository: &Repository) -> Result<String> {
    let compiler = Command::new("rustc", repository.root()).arguments(["-vV"]).read()?;
    let choice = std::env::var("PATUH_WASM_TOOLCHAIN").unwrap_or_default();
    let words = [compiler.as_str(), choice.as_str(), WASM_PACK.version.unwrap_or_default()];
    let print = Fingerprint::of(repository, "module", INPUTS, &words)?;
    let package = repository.target("npm/pkg");
    let outputs = [package.join("patuh_bg.wasm"), package.join("types.d.ts")];
    step(repository, "WebAssembly module", |step| {
        if print.is_fresh(&outputs) {
            return Ok("up to date".to_owned());
        }
        let chain = wasm_target::ensure(repository, step)?;
        compile(repository, step, &chain, &package)?;
        refuse_machine_paths(repository, &package.join("patuh_bg.wasm"))?;
        fs::write(package.join("types.d.ts"), declarations(repository)?)?;
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
