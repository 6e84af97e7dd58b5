//! Stages that npm and Node.js run.

use anyhow::{Context, Result, bail};

use crate::command::Command;
use crate::conformance;
use crate::repository::Repository;
use crate::setup::{BROWSER_VARIABLE, NPM_FOLDERS, find_browser};
use crate::terminal::Step;

/// Types and lints of both folders.
pub(crate) fn check(repository: &Repository, step: &Step) -> Result<String> {
    for folder in NPM_FOLDERS {
        npm(repository, step, folder, "check")?;
    }
    Ok(NPM_FOLDERS.join(", "))
}

/// The package as a program in Node.js sees it.
pub(crate) fn package(repository: &Repository, step: &Step) -> Result<String> {
    conformance::rulebook(repository, step)?;
    counted(&npm(repository, step, "src/wasm/js", "test")?)
}

/// The page as a person in a browser sees it.
pub(crate) fn browser(repository: &Repository, step: &Step) -> Result<String> {
    let browser = find_browser().context("there is no browser")?;
    conformance::rulebook(repository, step)?;
    let said = Command::new("npm", repository.path("www"))
        .arguments(["run", "--silent", "test"])
        .variable(BROWSER_VARIABLE, browser)
        .run(step)?;
    counted(&said)
}

fn npm(repository: &Repository, step: &Step, folder: &str, script: &str) -> Result<String> {
    Command::new("npm", repository.path(folder)).arguments(["run", "--silent", script]).run(step)
}

fn counted(said: &str) -> Result<String> {
    match passed(said) {
        0 => bail!("Node.js ran no test"),
        count => Ok(format!("{count} tests")),
    }
}

/// The number in the closing line of Node's test runner, `# pass 12` or `ℹ pass 12`.
fn passed(said: &str) -> u32 {
    said.lines()
        .rev()
        .find_map(|line| {
            line.trim_start_matches(['#', 'ℹ', ' ']).strip_prefix("pass ")?.trim().parse().ok()
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn the_closing_line_of_either_reporter_is_read() {
        assert_eq!(passed("# tests 3\n# pass 3\n# fail 0\n"), 3);
        assert_eq!(passed("ℹ tests 12\nℹ pass 12\nℹ fail 0\n"), 12);
        assert_eq!(passed("compass 4\n"), 0);
    }
}
