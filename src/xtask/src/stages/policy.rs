//! Stages that run the command `patuh` on the project's own policies, as their maintainers do.

use anyhow::{Context, Result, bail};

use crate::command::Command;
use crate::generated::patuh;
use crate::repository::Repository;
use crate::terminal::Step;

/// The policies' own tests. Their coverage is demanded by `patuh test` itself.
pub(crate) fn tests(repository: &Repository, step: &Step) -> Result<String> {
    let said = Command::new(patuh(repository, step)?, repository.root())
        .arguments(["test", "policies", "--lang", "en"])
        .run(step)?;
    let last = said.lines().rev().find(|line| !line.trim().is_empty());
    Ok(last.context("`patuh test` said nothing")?.trim().to_owned())
}

/// Every example gets a verdict, whichever. Which one is right is asserted by the crates' tests.
pub(crate) fn examples(repository: &Repository, step: &Step) -> Result<String> {
    let files = repository.files(&["policies/examples"])?;
    let examples: Vec<_> = files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "json"))
        .collect();
    if examples.is_empty() {
        bail!("policies/examples holds no proposal");
    }
    let (status, said) = Command::new(patuh(repository, step)?, repository.root())
        .arguments(["check"])
        .arguments(&examples)
        .run_to_any_end(step)?;
    // 0 ready, 1 fix or prohibited, 2 incomplete; what is above says that there is no verdict.
    match status.code() {
        Some(0..=2) => {}
        _ => bail!("{said}\n`patuh check` gave no verdict ({status})"),
    }
    Ok(format!("{} proposals", examples.len()))
}
