//! The conformance cases: the program of the tests that writes what they are made of.

use anyhow::Result;

use crate::command::Command;
use crate::repository::Repository;
use crate::terminal::Step;

/// Where the rulebook of the cases on the language goes, under `target/`.
const MADE: &str = "conformance";

/// Renews the cases that are made of the policy tests, and the figures beside them.
pub(crate) fn renew(repository: &Repository, step: &Step) -> Result<()> {
    Command::new(program(repository, step)?, repository.root()).arguments(["cases"]).run(step)?;
    Ok(())
}

/// Compiles the rulebook of the cases on the language, for faces that have no compiler.
pub(crate) fn rulebook(repository: &Repository, step: &Step) -> Result<()> {
    Command::new(program(repository, step)?, repository.root())
        .arguments(["rulebook".as_ref(), repository.target(MADE).as_os_str()])
        .run(step)?;
    Ok(())
}

/// The program, built as the tests build it.
fn program(repository: &Repository, step: &Step) -> Result<std::path::PathBuf> {
    Command::cargo(repository.root())
        .arguments(["build", "--locked", "--workspace", "--bin", "conformance"])
        .run(step)?;
    Ok(repository.target("debug/conformance"))
}
