//! Builds the pinned command-line tools into `target/tools`.
//!
//! They are compiled for a short build, not for speed: each runs for a second or two. The tools
//! share one build folder, because they share many crates.

use anyhow::{Context, Result};

use crate::command::Command;
use crate::repository::Repository;
use crate::terminal::step;
use crate::versions::CargoTool;

/// Installs the tool unless the pinned version is there.
pub(crate) fn ensure(repository: &Repository, tool: &CargoTool) -> Result<()> {
    let version = match tool.version {
        Some(version) => version.to_owned(),
        None => wasm_bindgen_version(repository)?,
    };
    let title = format!("{} {version}", tool.package);
    step(repository, &title, |step| {
        if installed_version(repository, tool).is_some_and(|found| found == version) {
            return Ok("in place".to_owned());
        }
        let mut command = Command::cargo(repository.root())
            .arguments(["install", tool.package, "--force", "--version"])
            .arguments([format!("={version}"), "--bin".into(), tool.program.into()])
            .arguments(["--root".into(), repository.tools()])
            .arguments(["--target-dir".into(), repository.target("tools/build")])
            .variable("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .variable("CARGO_PROFILE_RELEASE_LTO", "off")
            .variable("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .variable("CARGO_PROFILE_RELEASE_DEBUG", "0");
        if tool.locked {
            command = command.arguments(["--locked"]);
        }
        command.run(step)?;
        Ok("installed".to_owned())
    })
}

fn installed_version(repository: &Repository, tool: &CargoTool) -> Option<String> {
    let program = repository.tools().join("bin").join(tool.program);
    if !program.with_extension(std::env::consts::EXE_EXTENSION).is_file() {
        return None;
    }
    let answer = Command::new(program, repository.root()).arguments(["--version"]).read().ok()?;
    answer.split_whitespace().nth(1).map(str::to_owned)
}

fn wasm_bindgen_version(repository: &Repository) -> Result<String> {
    let lock = repository.text("Cargo.lock")?.context("Cargo.lock is not text")?;
    locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not have wasm-bindgen")
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
";

    #[test]
    fn the_version_is_of_the_package_with_exactly_that_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
