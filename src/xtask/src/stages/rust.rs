//! Stages that cargo runs.

use anyhow::{Context, Result, bail};

use crate::command::Command;
use crate::repository::Repository;
use crate::terminal::Step;

/// Formatting.
pub(crate) fn format(repository: &Repository, step: &Step) -> Result<String> {
    Command::cargo(repository.root())
        .arguments(["fmt", "--all", "--", "--check", "--files-with-diff"])
        .run(step)
        .context("these files are not formatted; `cargo fmt --all` formats them")?;
    Ok(String::new())
}

/// Licences, bans and sources. All crates are on the machine by now, so no network is needed.
pub(crate) fn licences(repository: &Repository, step: &Step) -> Result<String> {
    Command::new(repository.tools().join("bin/cargo-deny"), repository.root())
        .arguments(["--offline", "--workspace", "--all-features", "--locked", "--color", "never"])
        .arguments(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"])
        .run(step)?;
    Ok(String::new())
}

/// Lints of all crates and all their targets.
pub(crate) fn lint(repository: &Repository, step: &Step) -> Result<String> {
    Command::cargo(repository.root())
        .arguments(["clippy", "--locked", "--workspace", "--all-targets"])
        .arguments(["--", "--deny", "warnings"])
        .run(step)?;
    Ok(String::new())
}

/// Documentation of all crates as those who work on them read it: with private items, since the
/// modules' headers point to each other.
pub(crate) fn docs(repository: &Repository, step: &Step) -> Result<String> {
    Command::cargo(repository.root())
        .arguments(["doc", "--locked", "--workspace", "--no-deps", "--document-private-items"])
        .variable("RUSTDOCFLAGS", "--deny warnings")
        .run(step)?;
    Ok(String::new())
}

/// Unit tests, integration tests and the examples in documentation.
pub(crate) fn tests(repository: &Repository, step: &Step) -> Result<String> {
    let said = Command::cargo(repository.root())
        .arguments(["test", "--locked", "--workspace", "--no-fail-fast"])
        .run(step)?;
    match passed(&said) {
        0 => bail!("cargo ran no test"),
        count => Ok(format!("{count} tests")),
    }
}

/// Sums the closing lines `test result: ok. 12 passed; …`.
fn passed(said: &str) -> u32 {
    said.lines()
        .filter_map(|line| line.strip_prefix("test result: ok. ")?.split(' ').next()?.parse().ok())
        .fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn closing_lines_are_summed() {
        let said = "\
running 2 tests
test result: ok. 2 passed; 0 failed; 0 ignored
test result: ok. 40 passed; 0 failed; 1 ignored
";
        assert_eq!(passed(said), 42);
        assert_eq!(passed("nothing"), 0);
    }
}
