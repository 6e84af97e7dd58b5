//! The budgets of what crosses the network, exact to the byte; 1 kB is 1,000 bytes.
//!
//! Measured as a web server with brotli at its highest quality sends them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::{PACKAGE, PAGE};
use crate::repository::Repository;
use crate::terminal::Step;

const MODULE_BUDGET: usize = 70_000;
const TEXTS_BUDGET: usize = 40_000;
const FIRST_LOAD_BUDGET: usize = 130_000;

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
        step.output(&format!("{what}: {size} of {budget} bytes"));
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
    measure("module", &[package.join("patuh_bg.wasm")], MODULE_BUDGET)?;
    for pack in text_packs(&package)? {
        let language = pack.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        measure(&format!("texts {language}"), &[pack], TEXTS_BUDGET)?;
    }
    measure("first load", &first_load(&repository.path(PAGE))?, FIRST_LOAD_BUDGET)?;
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

/// Everything that the page asks for before a person can answer the first question.
fn first_load(page: &Path) -> Result<Vec<PathBuf>> {
    let mut files = vec![page.join("index.html")];
    files.retain(|file| file.exists());
    if files.is_empty() {
        bail!("{} holds no index.html", page.display());
    }
    Ok(files)
}

fn compressed(file: &Path) -> Result<usize> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut output = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut output, &parameters)?;
    Ok(output.len())
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
    use super::thousands;

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(thousands(130_000), "130,000");
        assert_eq!(thousands(70), "70");
    }
}
