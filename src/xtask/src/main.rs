//! The project's tasks: set up, build, serve, test, bench. `cargo xtask --help` lists them.
//!
//! Knows which commands build and test each room, and nothing of what the rooms mean: it calls the
//! same programs that a person would call, so everything it does can also be done by hand.

mod arguments;
mod bench;
mod build;
mod command;
mod conformance;
mod fingerprint;
mod generated;
mod repository;
mod serve;
mod setup;
mod stages;
mod terminal;
mod tidy;
mod versions;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use arguments::{Arguments, Task};
use repository::Repository;

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    let repository = Repository::find()?;
    match task {
        Task::Serve { port } => serve::task(&repository, port)?,
        Task::Test { only, list } => return stages::task(&repository, &only, list),
        Task::Build => build::task(&repository)?,
        Task::Bench => bench::task(&repository)?,
        Task::Generate => generated::task(&repository)?,
        Task::Setup => setup::meet(&repository, setup::Need::ALL)?,
    }
    Ok(ExitCode::SUCCESS)
}
