//! `patuh docs`: the rulebook as a folder of pages.
//!
//! The folder keeps a list of what was written, so that the next run can take away the pages of
//! what is gone. A folder with other files in it is left alone.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path};

use clap::ArgMatches;
use patuh_docs::File;
use patuh_policy::Language;
use serde_json::json;

use crate::{Exit, policies, words};

/// Names every file of the folder but itself, a line each.
const LIST: &str = "files.txt";

pub(super) fn run(
    matches: &ArgMatches,
    language: Language,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Exit, Exit> {
    let folder = matches.get_one::<String>("out").map(String::as_str).unwrap_or("dist/docs");
    let handbooks =
        policies::handbooks(matches.get_one("policies"), language, errors).ok_or(Exit::BadData)?;
    let files = patuh_docs::site(&handbooks);
    let written = write(Path::new(folder), &files).map_err(|refused| {
        let why = match &refused {
            Refused::NotOurs => words::out_not_ours(language),
            Refused::Failed => words::cannot_write(language),
        };
        let _ = writeln!(errors, "patuh: {folder}: {why}");
        Exit::NoInput
    })?;
    let pages = files.iter().filter(|file| file.path.ends_with(".html")).count();
    if matches.get_flag("json") {
        let summary = json!({ "folder": folder, "pages": pages, "bytes": written });
        let _ = serde_json::to_writer_pretty(&mut *out, &summary).map(|()| writeln!(out));
    } else {
        let _ = writeln!(out, "{pages} {} {folder}", words::pages_written(language));
    }
    Ok(Exit::Ready)
}

/// Why nothing was written.
enum Refused {
    /// The folder holds files that are not known to come from here.
    NotOurs,
    /// The disk did not let it.
    Failed,
}

impl From<io::Error> for Refused {
    fn from(_: io::Error) -> Self {
        Self::Failed
    }
}

/// Writes the files and takes away those of an earlier run that are gone. Gives the bytes written.
fn write(folder: &Path, files: &[File]) -> Result<usize, Refused> {
    let old = fs::read_to_string(folder.join(LIST));
    if old.is_err() && folder.exists() && fs::read_dir(folder)?.next().is_some() {
        return Err(Refused::NotOurs);
    }
    let new: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for gone in old.iter().flat_map(|list| list.lines()).filter(|path| !new.contains(path)) {
        // The list is a file that anybody may change; it must not lead out of the folder.
        let inside = Path::new(gone).components().all(|part| matches!(part, Component::Normal(_)));
        if inside && !gone.is_empty() {
            let _ = fs::remove_file(folder.join(gone));
        }
    }
    let mut bytes = 0;
    for file in files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, &file.text)?;
        bytes += file.text.len();
    }
    let list: Vec<&str> = new.into_iter().collect();
    fs::write(folder.join(LIST), format!("{}\n", list.join("\n")))?;
    Ok(bytes)
}
