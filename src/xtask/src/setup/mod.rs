//! Gives a task what it lacks, one line for each thing.
//!
//! Each need is checked first and only then met, so that a second run costs a moment. Everything is
//! put under `target/` or in `node_modules`; only system packages go elsewhere, and only when the
//! person is root anyway.

mod cargo_tools;
mod debian;
mod node;
mod rust;
pub(crate) mod wasm_target;

use anyhow::Result;

use crate::repository::Repository;
use crate::terminal::step;
use crate::versions;

pub(crate) use debian::{BROWSER_VARIABLE, find_browser};
pub(crate) use node::PACKAGES as NPM_FOLDERS;

/// Something that a task cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// rustfmt and clippy.
    RustComponents,
    /// All crates of `Cargo.lock`, so that later steps work without a network.
    Crates,
    /// Node.js and npm, recent enough.
    Node,
    /// The npm packages of the two folders with TypeScript.
    NpmPackages,
    /// A standard library for the browser's target.
    WasmTarget,
    /// wasm-bindgen and wasm-pack.
    WasmTools,
    /// cargo-deny.
    Deny,
    /// Chromium and letters for it.
    Browser,
}

impl Need {
    /// All of them, in the order in which they are met: what fails at once comes before what takes
    /// minutes.
    pub(crate) const ALL: &[Self] = &[
        Self::RustComponents,
        Self::Node,
        Self::Crates,
        Self::NpmPackages,
        Self::Browser,
        Self::WasmTarget,
        Self::WasmTools,
        Self::Deny,
    ];

    /// What `serve` and `build` need.
    pub(crate) const BUILD: &[Self] =
        &[Self::Node, Self::Crates, Self::NpmPackages, Self::WasmTarget, Self::WasmTools];
}

/// Meets the needs; those that are met already cost a moment.
pub(crate) fn meet(repository: &Repository, needs: &[Need]) -> Result<()> {
    for need in Need::ALL.iter().filter(|need| needs.contains(need)) {
        match need {
            Need::RustComponents => {
                step(repository, "rustfmt and clippy", |step| rust::components(repository, step))?;
            }
            Need::Crates => {
                step(repository, "crates of Cargo.lock", |step| rust::crates(repository, step))?;
            }
            Need::Node => step(repository, "Node.js and npm", |_| node::check(repository))?,
            Need::NpmPackages => {
                for folder in node::PACKAGES {
                    step(repository, &format!("npm packages of {folder}"), |step| {
                        node::packages(repository, step, folder)
                    })?;
                }
            }
            Need::WasmTarget => {
                step(repository, "Rust for WebAssembly", |step| {
                    wasm_target::ensure(repository, step).map(|chain| chain.to_string())
                })?;
            }
            Need::WasmTools => {
                for tool in [&versions::WASM_BINDGEN, &versions::WASM_PACK] {
                    cargo_tools::ensure(repository, tool)?;
                }
            }
            Need::Deny => cargo_tools::ensure(repository, &versions::CARGO_DENY)?,
            Need::Browser => {
                step(repository, "Chromium for the browser tests", |step| {
                    debian::browser(repository, step)
                })?;
            }
        }
    }
    Ok(())
}
