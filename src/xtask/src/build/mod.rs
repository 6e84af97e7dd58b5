//! Builds what people use: the npm package, the page, and the page as one file.
//!
//! Four steps, each run only when its inputs changed: the WebAssembly module, the rulebook with its
//! text packs, the package around them, the page around the package.

mod module;
pub(crate) mod paths;
mod rulebook;

use anyhow::{Result, bail};

use crate::command::Command;
use crate::fingerprint::Fingerprint;
use crate::repository::Repository;
use crate::setup::{self, Need};
use crate::terminal::step;

/// The package for the npm registry.
pub(crate) const PACKAGE: &str = "dist/npm";
/// The page as files, to be served.
pub(crate) const PAGE: &str = "dist/www";
/// The page as one file, to be opened.
pub(crate) const SINGLE_FILE: &str = "dist/patuh.html";

/// What the package is made of, beside the module.
const PACKAGE_INPUTS: &[&str] = &[
    "src/wasm/js/build",
    "src/wasm/js/build.mjs",
    "src/wasm/js/source",
    "src/wasm/js/package.json",
    "src/wasm/js/package-lock.json",
    "src/wasm/js/tsconfig.json",
    "src/wasm/js/README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "NOTICE",
];

/// What the page is made of, beside the package.
const PAGE_INPUTS: &[&str] = &[
    "www/build.mjs",
    "www/package.json",
    "www/package-lock.json",
    "www/tsconfig.json",
    "www/src",
    "policies/examples",
];

/// `cargo xtask build`: set-up and all three.
pub(crate) fn task(repository: &Repository) -> Result<()> {
    setup::meet(repository, Need::BUILD)?;
    everything(repository)?;
    println!("\nBuilt {PACKAGE}, {PAGE} and {SINGLE_FILE}.");
    Ok(())
}

/// Builds what changed. The needs must be met.
pub(crate) fn everything(repository: &Repository) -> Result<()> {
    package(repository)?;
    page(repository)
}

/// Builds the npm package and what it is made of.
pub(crate) fn package(repository: &Repository) -> Result<()> {
    let module = module::build(repository)?;
    let rulebook = rulebook::build(repository)?;
    let print = Fingerprint::of(repository, "package", PACKAGE_INPUTS, &[&module, &rulebook])?;
    let outputs = [
        "index.js",
        "index.d.ts",
        "patuh_bg.wasm",
        "rulebook.bin",
        "first.bin",
        "package.json",
        "texts/id.json",
        "texts/first.id.json",
    ]
    .map(|name| repository.path(PACKAGE).join(name));
    step(repository, "npm package", |step| {
        if print.is_fresh(&outputs) {
            return Ok("up to date".to_owned());
        }
        Command::new("node", repository.path("src/wasm/js"))
            .arguments([
                "build.mjs".as_ref(),
                "--pkg".as_ref(),
                repository.target("npm/pkg").as_os_str(),
            ])
            .arguments(["--texts".as_ref(), repository.target("npm/texts").as_os_str()])
            .arguments(["--rulebooks".as_ref(), repository.target(rulebook::RULEBOOKS).as_os_str()])
            .arguments(["--out".as_ref(), repository.path(PACKAGE).as_os_str()])
            .run(step)?;
        if let Some(missing) = outputs.iter().find(|output| !output.exists()) {
            bail!("src/wasm/js/build.mjs wrote no {}", missing.display());
        }
        print.keep()?;
        Ok(PACKAGE.to_owned())
    })
}

/// Builds the page in both shapes.
fn page(repository: &Repository) -> Result<()> {
    let package = Fingerprint::of_folder(repository, "package-content", PACKAGE)?;
    let print = Fingerprint::of(repository, "page", PAGE_INPUTS, &[package.text()])?;
    let outputs = [repository.path(PAGE).join("index.html"), repository.path(SINGLE_FILE)];
    step(repository, "page", |step| {
        if print.is_fresh(&outputs) {
            return Ok("up to date".to_owned());
        }
        Command::new("node", repository.root()).arguments(["www/build.mjs"]).run(step)?;
        if let Some(missing) = outputs.iter().find(|output| !output.exists()) {
            bail!("www/build.mjs wrote no {}", missing.display());
        }
        print.keep()?;
        Ok(format!("{PAGE} and {SINGLE_FILE}"))
    })
}
