//! The house rules that no compiler knows, as tests.
//!
//! Each rule says how much it looked at. A rule that looked at nothing fails: a pattern that matches
//! no file would otherwise pass for ever.

mod documents;
mod imports;
mod rooms;
mod sources;

use anyhow::{Result, bail};

use crate::repository::Repository;
use crate::terminal::Step;

/// What a rule looked at and what it complains of.
#[derive(Default)]
struct Findings {
    looked_at: usize,
    complaints: Vec<String>,
}

impl Findings {
    fn complain(&mut self, place: impl std::fmt::Display, what: &str) {
        self.complaints.push(format!("{place}: {what}"));
    }
}

type Rule = fn(&Repository) -> Result<Findings>;

const RULES: &[(&str, Rule)] = &[
    ("headers", sources::headers),
    ("lengths", sources::lengths),
    ("words", sources::words),
    ("rooms", rooms::directions),
    ("imports of the page", imports::of_the_page),
    ("paths in documents", documents::paths),
    ("files in module headers", documents::header_paths),
    ("commands in documents", documents::commands),
];

/// Applies all rules.
pub(crate) fn check(repository: &Repository, step: &Step) -> Result<String> {
    let mut complaints = Vec::new();
    for (name, rule) in RULES {
        let findings = rule(repository)?;
        step.output(&format!("{name}: {} looked at", findings.looked_at));
        if findings.looked_at == 0 {
            complaints.push(format!("the rule `{name}` found nothing to look at"));
        }
        complaints.extend(findings.complaints);
    }
    if !complaints.is_empty() {
        bail!("{}", complaints.join("\n"));
    }
    Ok(format!("{} rules", RULES.len()))
}
