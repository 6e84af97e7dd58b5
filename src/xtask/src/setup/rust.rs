//! What the Rust tool chain itself must have.

use anyhow::{Context, Result};

use crate::command::{Command, find_program};
use crate::repository::Repository;
use crate::terminal::Step;

/// Sees that rustfmt and clippy are there.
pub(crate) fn components(repository: &Repository, step: &Step) -> Result<String> {
    if missing_components(repository).is_empty() {
        return Ok("in place".to_owned());
    }
    if find_program("rustup").is_some() {
        Command::new("rustup", repository.root())
            .arguments(["component", "add", "rustfmt", "clippy"])
            .run(step)?;
    }
    match missing_components(repository).as_slice() {
        [] => Ok("installed".to_owned()),
        missing => anyhow::bail!(
            "the Rust tool chain lacks {}; install it with `rustup component add rustfmt clippy` \
             or from your system's packages",
            missing.join(" and ")
        ),
    }
}

/// Downloads what `Cargo.lock` names.
pub(crate) fn crates(repository: &Repository, step: &Step) -> Result<String> {
    Command::cargo(repository.root())
        .arguments(["fetch", "--locked"])
        .run(step)
        .context("Cargo.lock does not fit the Cargo.toml files, or a crate cannot be downloaded")?;
    Ok("in place".to_owned())
}

fn missing_components(repository: &Repository) -> Vec<&'static str> {
    [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| {
            Command::cargo(repository.root()).arguments([subcommand, "--version"]).read().is_err()
        })
        .map(|(_, component)| component)
        .collect()
}
