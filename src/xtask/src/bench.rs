//! `cargo xtask bench`: how fast the package judges in Node.js.

use anyhow::Result;

use crate::build;
use crate::command::Command;
use crate::repository::Repository;
use crate::setup::{self, Need};
use crate::terminal::Step;

/// Sets up, builds the package, measures and prints the table.
pub(crate) fn task(repository: &Repository) -> Result<()> {
    setup::meet(repository, Need::BUILD)?;
    build::package(repository)?;
    let step = Step::start(repository, "bench")?;
    let table = Command::new("npm", repository.path("src/wasm/js"))
        .arguments(["run", "--silent", "bench"])
        .run(&step)?;
    step.done("");
    println!("\n{}", table.trim_end());
    Ok(())
}
