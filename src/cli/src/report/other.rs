//! What rules are by the other reading, in words.

use std::fmt::Write;

use patuh_engine::OtherRule;
use patuh_policy::Language;

use super::{severity, status};
use crate::texts::Texts;
use crate::words;

/// How many rules are shown of another reading. One that concerns the kind of cooperation
/// changes nearly all of them.
const SHOWN: usize = 5;

/// What rules are by the other reading, one a line: the first few, and how many more there are.
pub(crate) fn changes(changed: &[OtherRule], texts: &Texts, language: Language) -> String {
    let mut out = String::new();
    for rule in changed.iter().take(SHOWN) {
        let title = texts.rule(&rule.rule, "title").unwrap_or_else(|| rule.rule.to_string());
        let (status, severity) = (status(rule.status, language), severity(rule.severity, language));
        let _ = writeln!(out, "      {title}: {status} ({severity})  [{}]", rule.rule);
    }
    if changed.len() > SHOWN {
        let more = words::more_rules(language);
        let _ = writeln!(out, "      … {} {more}", changed.len() - SHOWN);
    }
    out
}
