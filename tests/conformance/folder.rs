//! The folder of the cases: its files, and the two rulebooks that they are judged by.

use std::fs;
use std::path::{Path, PathBuf};

use patuh_policy::diagnostic::Level;
use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::{Language, Output, compile, load_folder, render};
use serde_json::Value;

/// The parts of the folder that hold cases. Those in `language` are judged by its own rulebook.
pub const PARTS: [&str; 3] = ["proposals", "rules", "language"];

/// A file of cases.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Which part it belongs to.
    pub part: &'static str,
    /// Its name, with its part: `rules/ksdpk.json`.
    pub name: String,
    /// Its cases.
    pub cases: Vec<Value>,
}

/// A file of the project, by its path from the top.
#[must_use]
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// All files of cases, part by part, sorted by name.
///
/// # Errors
/// When a part is missing or a file is no list in JSON; the message names it.
pub fn files() -> Result<Vec<CaseFile>, String> {
    let mut files = Vec::new();
    for part in PARTS {
        let folder = path("tests/conformance").join(part);
        let entries = fs::read_dir(&folder).map_err(|error| told(&folder, &error))?;
        let mut names = Vec::new();
        for entry in entries {
            let name = entry.map_err(|error| told(&folder, &error))?.file_name();
            names.push(name.to_string_lossy().into_owned());
        }
        names.retain(|name| name.ends_with(".json"));
        names.sort();
        for name in names {
            let place = folder.join(&name);
            let text = fs::read_to_string(&place).map_err(|error| told(&place, &error))?;
            let cases = serde_json::from_str(&text).map_err(|error| told(&place, &error))?;
            files.push(CaseFile { part, name: format!("{part}/{name}"), cases });
        }
    }
    Ok(files)
}

/// The product's policies, compiled.
///
/// # Errors
/// When they do not compile; the message says why.
pub fn product() -> Result<Output, String> {
    let sources = load_folder(&path("policies")).map_err(|error| error.to_string())?;
    compiled(&sources)
}

/// The invented rulebook of the cases on the language, compiled. Its messages are empty, because no
/// case looks at words.
///
/// # Errors
/// When it does not compile; the message says why.
pub fn language() -> Result<Output, String> {
    let folder = path("tests/conformance/language");
    let mut files = load_folder(&folder).map_err(|error| error.to_string())?.files().to_vec();
    let mut messages = String::from("messages:\n");
    for message in patuh_rulebook::MESSAGES {
        messages.push_str(&format!("  {}: {{ id: \"-\" }}\n", message.code));
    }
    files.push(SourceFile { path: "messages.yaml".into(), text: messages });
    compiled(&Sources::new(files))
}

fn compiled(sources: &Sources) -> Result<Output, String> {
    let compiled = compile(sources);
    compiled.output.ok_or_else(|| {
        let wrong = compiled.diagnostics.iter().filter(|it| it.level == Level::Error);
        wrong.map(|it| render(it, sources, Language::En, false)).collect::<Vec<_>>().join("\n")
    })
}

fn told(place: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", place.display())
}
