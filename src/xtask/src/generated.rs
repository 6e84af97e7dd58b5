//! Files that a program writes and the repository keeps, because people read them or editors use
//! them before anything is built.
//!
//! The tests compare them with what the program writes now; `cargo xtask generate` renews them.
//! The conformance cases that are made of the policy tests are compared by a test of their own.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::command::Command;
use crate::conformance;
use crate::repository::Repository;
use crate::setup::{self, Need};
use crate::terminal::{Step, step};

/// A kept file and the arguments of `patuh` that print it.
struct Kept {
    path: &'static str,
    arguments: &'static [&'static str],
}

const KEPT: &[Kept] =
    &[Kept { path: "policies/policy.schema.json", arguments: &["schema", "--policy"] }];

/// `cargo xtask generate`.
pub(crate) fn task(repository: &Repository) -> Result<()> {
    setup::meet(repository, &[Need::Crates])?;
    step(repository, "generated files", |step| {
        for kept in KEPT {
            fs::write(repository.path(kept.path), print(repository, step, kept)?)
                .with_context(|| format!("cannot write {}", kept.path))?;
        }
        conformance::renew(repository, step)?;
        let mut renewed: Vec<_> = KEPT.iter().map(|kept| kept.path).collect();
        renewed.push("tests/conformance/");
        Ok(renewed.join(", "))
    })
}

/// Fails when a kept file is not what the program prints now.
pub(crate) fn compare(repository: &Repository, step: &Step) -> Result<String> {
    for kept in KEPT {
        let fresh = print(repository, step, kept)?;
        let old = fs::read_to_string(repository.path(kept.path)).unwrap_or_default();
        if fresh != old {
            bail!("{} is out of date; renew it with `cargo xtask generate`", kept.path);
        }
    }
    Ok(format!("{} up to date", KEPT.iter().map(|kept| kept.path).collect::<Vec<_>>().join(", ")))
}

/// The command `patuh`, built as the tests build it.
pub(crate) fn patuh(repository: &Repository, step: &Step) -> Result<PathBuf> {
    // With the whole workspace, since cargo would otherwise choose other features of shared crates
    // and compile them a second time.
    Command::cargo(repository.root())
        .arguments(["build", "--locked", "--workspace", "--bin", "patuh"])
        .run(step)?;
    Ok(repository.target("debug/patuh"))
}

fn print(repository: &Repository, step: &Step, kept: &Kept) -> Result<String> {
    let text = Command::new(patuh(repository, step)?, repository.root())
        .arguments(kept.arguments)
        .read()?;
    Ok(format!("{}\n", text.trim_end()))
}
