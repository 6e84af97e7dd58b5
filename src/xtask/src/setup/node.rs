//! Node.js, and the npm packages of the folders with TypeScript.

use anyhow::{Context, Result, bail};

use crate::command::Command;
use crate::fingerprint::Fingerprint;
use crate::repository::Repository;
use crate::terminal::Step;
use crate::versions::OLDEST_NODE;

/// The folders with a `package-lock.json`.
pub(crate) const PACKAGES: &[&str] = &["src/wasm/js", "www"];

/// Sees that Node.js is recent enough.
pub(crate) fn check(repository: &Repository) -> Result<String> {
    let advice = format!(
        "install Node.js {OLDEST_NODE} or newer with npm, from nodejs.org or your system's packages"
    );
    let node = version(repository, "node").with_context(|| advice.clone())?;
    let npm = version(repository, "npm").with_context(|| advice.clone())?;
    let Some(major) = major(&node) else { bail!("`node --version` says `{node}`; {advice}") };
    if major < OLDEST_NODE {
        bail!("Node.js {node} is too old; {advice}");
    }
    Ok(format!("{node} and {npm}"))
}

/// Installs the packages that the folder's lock file names, when it changed since the last time.
pub(crate) fn packages(repository: &Repository, step: &Step, folder: &str) -> Result<String> {
    let lock = format!("{folder}/package-lock.json");
    let manifest = format!("{folder}/package.json");
    let stamp = format!("npm-{}", folder.replace('/', "-"));
    let print = Fingerprint::of(repository, &stamp, &[&manifest, &lock], &[])?;
    if print.is_fresh(&[repository.path(folder).join("node_modules")]) {
        return Ok("in place".to_owned());
    }
    Command::new("npm", repository.path(folder))
        .arguments(["ci", "--no-audit", "--no-fund", "--prefer-offline"])
        .run(step)?;
    print.keep()?;
    Ok("installed".to_owned())
}

fn version(repository: &Repository, program: &str) -> Result<String> {
    let answer = Command::new(program, repository.root()).arguments(["--version"]).read()?;
    Ok(answer.trim().trim_start_matches('v').to_owned())
}

fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_comes_first() {
        assert_eq!(major("20.20.2"), Some(20));
        assert_eq!(major("nightly"), None);
    }
}
