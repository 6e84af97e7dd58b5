//! The budgets of what crosses the network, exact to the byte; 1 kB is 1,000 bytes.
//!
//! Measured as a web server with brotli at its highest quality sends them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::{PACKAGE, PAGE};
use crate::command::Command;
use crate::repository::Repository;
use crate::terminal::Step;

const MODULE: usize = 70_000;
const RULEBOOK: usize = 40_000;
const TEXTS: usize = 40_000;
const FIRST_LOAD: usize = 130_000;

/// Measures all and fails when one is over its budget.
pub(crate) fn check(repository: &Repository, step: &Step) -> Result<String> {
    let package = repository.path(PACKAGE);
    let mut over = Vec::new();
    let mut shown = Vec::new();
    let mut measure = |what: &str, files: &[PathBuf], budget: usize| -> Result<()> {
        let mut size = 0;
        for file in files {
            let bytes = compressed(file)?;
            step.output(&format!("{bytes:>8}  {}", file.display()));
            size += bytes;
        }
        step.output(&format!("{what}: {size} bytes, budget {budget}"));
        shown.push(format!("{what} {}", thousands(size)));
        if size > budget {
            over.push(format!(
                "{what} is {} bytes with brotli; the budget is {}",
                thousands(size),
                thousands(budget)
            ));
        }
        Ok(())
    };
    measure("module", &[package.join("patuh_bg.wasm")], MODULE)?;
    measure("rulebook", &[package.join("rulebook.bin")], RULEBOOK)?;
    for pack in text_packs(&package)? {
        let name = pack.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        measure(&format!("texts {name}"), &[pack], TEXTS)?;
    }
    measure("first load", &first_load(&repository.path(PAGE))?, FIRST_LOAD)?;
    if !over.is_empty() {
        bail!("{}\n{}", step.tail(), over.join("\n"));
    }
    Ok(shown.join(", "))
}

fn text_packs(package: &Path) -> Result<Vec<PathBuf>> {
    let folder = package.join("texts");
    let mut packs = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
        packs.push(entry?.path());
    }
    packs.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    packs.sort();
    if packs.is_empty() {
        bail!("{} holds no text pack", folder.display());
    }
    Ok(packs)
}

/// Everything that the page asks for before a person can answer the first question: the document and
/// what it names.
fn first_load(page: &Path) -> Result<Vec<PathBuf>> {
    let document = page.join("index.html");
    let html = fs::read_to_string(&document)
        .with_context(|| format!("cannot read {}", document.display()))?;
    let mut files: Vec<PathBuf> = named_files(&html).map(|name| page.join(name)).collect();
    files.push(document);
    files.sort();
    files.dedup();
    // A script and the module at least: without them the measure measures nothing.
    for extension in ["js", "wasm"] {
        if !files.iter().any(|file| file.extension().is_some_and(|found| found == extension)) {
            bail!("index.html names no .{extension} file; what does the page load first?");
        }
    }
    Ok(files)
}

/// What `href` and `src` name beside the document; an address elsewhere is none of its files.
fn named_files(html: &str) -> impl Iterator<Item = &str> {
    ["href=\"", "src=\""]
        .into_iter()
        .flat_map(move |mark| html.split(mark).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !name.is_empty() && !name.starts_with('#') && !name.contains(':'))
        .map(|name| name.trim_start_matches("./").trim_start_matches('/'))
}

/// Node.js carries the encoder that web servers use.
fn compressed(file: &Path) -> Result<usize> {
    const PROGRAM: &str = "const { readFileSync } = require('node:fs');
        const { brotliCompressSync } = require('node:zlib');
        console.log(brotliCompressSync(readFileSync(process.argv[1])).length);";
    if !file.exists() {
        bail!("{} does not exist", file.display());
    }
    // The encoder's default is its highest quality.
    let answer = Command::new("node", ".")
        .arguments(["--eval".as_ref(), PROGRAM.as_ref(), file.as_os_str()])
        .read()?;
    answer.trim().parse().with_context(|| format!("Node.js answered `{answer}`"))
}

/// `61234` as `61,234`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{named_files, thousands};

    #[test]
    fn a_document_names_its_files() {
        let html = "<link href=\"main-A1.css\"><script src=\"./main-B2.js\"></script>\
                    <a href=\"#top\">x</a><link href=\"data:,\"><a href=\"https://x/\">x</a>";
        assert_eq!(named_files(html).collect::<Vec<_>>(), ["main-A1.css", "main-B2.js"]);
    }

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(thousands(130_000), "130,000");
        assert_eq!(thousands(70), "70");
    }
}
