//! Builds what people use: the npm package, the page, the page as one file, and the rulebook as
//! pages.
//!
//! Five steps, each run only when its inputs changed: the WebAssembly module, the rulebook with its
//! text packs, the package around them, the page around the package, the pages of the rulebook.

mod module;
pub(crate) mod paths;
mod rulebook;

use anyhow::{Result, bail};

use crate::command::Command;
use crate::fingerprint::Fingerprint;
use crate::generated;
use crate::repository::Repository;
use crate::setup::{self, Need};
use crate::terminal::step;

/// The package for the npm registry.
pub(crate) const PACKAGE: &str = "dist/npm";
/// The page as files, to be served.
pub(crate) const PAGE: &str = "dist/www";
/// The page as one file, to be opened.
pub(crate) const SINGLE_FILE: &str = "dist/patuh.html";

/// The pages of the rulebook.
pub(crate) const DOCS: &str = "dist/docs";
/// The same beside the page, which links to them.
const DOCS_OF_THE_PAGE: &str = "dist/www/docs";

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

/// What the pages of the rulebook are made of.
const DOCS_INPUTS: &[&str] = &[
    "Cargo.lock",
    "policies",
    "src/policy/Cargo.toml",
    "src/policy/src",
    "src/docs/Cargo.toml",
    "src/docs/assets",
    "src/docs/src",
    "src/cli/src/commands/docs.rs",
];

/// `cargo xtask build`: set-up and all of it.
pub(crate) fn task(repository: &Repository) -> Result<()> {
    setup::meet(repository, Need::BUILD)?;
    everything(repository)?;
    println!("\nBuilt {PACKAGE}, {PAGE}, {SINGLE_FILE} and {DOCS}.");
    Ok(())
}

/// Builds what changed. The needs must be met.
pub(crate) fn everything(repository: &Repository) -> Result<()> {
    package(repository)?;
    page(repository)?;
    docs(repository)
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

/// Writes the pages of the rulebook: by themselves, and beside the page, which is emptied whenever
/// it is built.
fn docs(repository: &Repository) -> Result<()> {
    let print = Fingerprint::of(repository, "docs", DOCS_INPUTS, &[])?;
    let folders = [DOCS, DOCS_OF_THE_PAGE];
    let outputs = folders.map(|folder| repository.path(folder).join("id/index.html"));
    step(repository, "pages of the rulebook", |step| {
        if print.is_fresh(&outputs) {
            return Ok("up to date".to_owned());
        }
        let patuh = generated::patuh(repository, step)?;
        for folder in folders {
            Command::new(&patuh, repository.root())
                .arguments(["docs", "--lang", "en", "--out", folder])
                .run(step)?;
        }
        if let Some(missing) = outputs.iter().find(|output| !output.exists()) {
            bail!("`patuh docs` wrote no {}", missing.display());
        }
        print.keep()?;
        Ok(DOCS.to_owned())
    })
}
