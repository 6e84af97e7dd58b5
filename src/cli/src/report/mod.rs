//! Results in words, for people at a terminal.
//!
//! Must not know: files, arguments, exit codes.

mod assessment;
mod entry;
mod explanation;
pub(crate) mod law;
mod other;
mod reading;
mod timeline;
mod value;

pub(crate) use assessment::assessment;
pub(crate) use entry::{entry, provision_line};
pub(crate) use explanation::{explanation, rule, tree};
pub(crate) use other::changes;
pub(crate) use reading::{by_each_reading, named, reading};
pub(crate) use value::value;

use patuh_engine::{Id, Severity, Status, Verdict};
use patuh_policy::Language;

use crate::texts::Texts;
use crate::words;

/// A verdict with its mark.
fn verdict(verdict: Verdict, language: Language) -> String {
    let (mark, words) = match verdict {
        Verdict::Prohibited => ("⊘", words::verdict_prohibited(language)),
        Verdict::Fix => ("✕", words::verdict_fix(language)),
        Verdict::Incomplete => ("…", words::verdict_incomplete(language)),
        Verdict::Ready => ("✓", words::verdict_ready(language)),
    };
    format!("{mark} {words}")
}

fn status(status: Status, language: Language) -> &'static str {
    match status {
        Status::Satisfied => words::status_satisfied(language),
        Status::Failed => words::status_failed(language),
        Status::Undecided => words::status_undecided(language),
        Status::NotApplicable => words::status_not_applicable(language),
    }
}

fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Prohibited => words::severity_prohibited(language),
        Severity::Must => words::severity_must(language),
        Severity::Should => words::severity_should(language),
        Severity::Info => words::severity_info(language),
    }
}

/// Citations in words, joined by semicolons.
fn citations(keys: &[Id], texts: &Texts) -> String {
    let labels = keys.iter().map(|key| texts.get(&["citations", key, "label"]));
    labels.collect::<Vec<_>>().join("; ")
}
