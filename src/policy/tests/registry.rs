//! The registry of diagnostics against the snapshots: no code is without a picture of it, and
//! no picture shows a code that is not registered.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use patuh_policy::codes;

/// Takes a policy of more than 65,535 declarations to show; a unit test of linking does.
const NOT_DRAWN: &str = codes::back::TOO_MANY;

/// The text of every snapshot of this crate.
#[expect(clippy::unwrap_used, reason = "a snapshot that cannot be read is a failed test")]
fn snapshots() -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<PathBuf> =
        ["src", "tests"].map(|it| Path::new(env!("CARGO_MANIFEST_DIR")).join(it)).into();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "snap") {
                texts.push(fs::read_to_string(&path).unwrap());
            }
        }
    }
    assert!(texts.len() > 20, "the snapshots are not where this test looks");
    texts
}

/// The codes that stand as `word[P017]` at the start of a line.
fn shown(texts: &[String], words: [&str; 2]) -> BTreeSet<String> {
    let lines = texts.iter().flat_map(|text| text.lines());
    lines
        .filter_map(|line| words.iter().find_map(|word| line.strip_prefix(word)?.strip_prefix('[')))
        .filter_map(|rest| Some(rest.split_once(']')?.0.to_owned()))
        .collect()
}

#[test]
fn every_code_is_shown_by_a_snapshot_in_both_languages() {
    let texts = snapshots();
    let registered: BTreeSet<_> = codes::all().map(|entry| entry.code.to_owned()).collect();
    for words in [["galat", "peringatan"], ["error", "warning"]] {
        let shown = shown(&texts, words);
        let missing: Vec<_> = registered.difference(&shown).collect();
        assert_eq!(missing, [NOT_DRAWN], "without a snapshot ({})", words[0]);
        let unknown: Vec<_> = shown.difference(&registered).collect();
        assert!(unknown.is_empty(), "not registered: {unknown:?}");
    }
}
