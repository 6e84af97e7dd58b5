//! System packages on Debian and its kin: installed by root, otherwise one line to type.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::command::{Command, find_program};
use crate::repository::Repository;
use crate::terminal::Step;
use crate::versions::{DEBIAN_BROWSER_PACKAGES, DEBIAN_FONT_PACKAGES};

/// Under which names a Chromium may be installed.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Names the browser that the tests are to use, when it is not on PATH.
pub(crate) const BROWSER_VARIABLE: &str = "PATUH_CHROMIUM";

/// Sees that there is a browser and that it has letters to show.
pub(crate) fn browser(repository: &Repository, step: &Step) -> Result<String> {
    let mut lacking = Vec::new();
    if find_browser().is_none() {
        lacking.extend_from_slice(DEBIAN_BROWSER_PACKAGES);
    }
    if cfg!(target_os = "linux") && !Path::new("/usr/share/fonts").exists() {
        lacking.extend_from_slice(DEBIAN_FONT_PACKAGES);
    }
    if lacking.is_empty() {
        return Ok("in place".to_owned());
    }
    install(repository, step, &lacking)?;
    Ok(format!("installed {}", lacking.join(", ")))
}

/// Installs packages that are missing.
pub(crate) fn install(repository: &Repository, step: &Step, packages: &[&str]) -> Result<()> {
    if find_program("apt-get").is_none() {
        bail!(
            "this system lacks what Debian calls {}, and has no apt-get to install it; please \
             install it yourself",
            packages.join(", ")
        );
    }
    if !is_root(repository) {
        bail!(
            "system packages are missing; please run this line, then start again:\n\n    sudo \
             apt-get install --yes --no-install-recommends {}\n",
            packages.join(" ")
        );
    }
    let apt = |arguments: &[&str]| {
        Command::new("apt-get", repository.root())
            .variable("DEBIAN_FRONTEND", "noninteractive")
            .arguments(arguments)
            .run(step)
    };
    apt(&["update", "--quiet"])?;
    let mut install = vec!["install", "--quiet", "--yes", "--no-install-recommends"];
    install.extend_from_slice(packages);
    apt(&install)?;
    Ok(())
}

/// The browser that the tests drive: the one that the variable names, else one on PATH.
pub(crate) fn find_browser() -> Option<PathBuf> {
    match env::var_os(BROWSER_VARIABLE) {
        Some(path) => Some(PathBuf::from(path)),
        None => BROWSERS.iter().find_map(|name| find_program(name)),
    }
}

fn is_root(repository: &Repository) -> bool {
    Command::new("id", repository.root())
        .arguments(["-u"])
        .read()
        .is_ok_and(|answer| answer.trim() == "0")
}
