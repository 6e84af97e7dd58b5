//! Reading notes in words: both readings of an open text, and what follows from each.

use std::fmt::Write;

use patuh_engine::{Assessment, Id};
use patuh_policy::Language;

use super::{changes, citations, verdict};
use crate::texts::Texts;
use crate::words;

/// How many rules are named of one note.
const RULES: usize = 12;

/// A reading note: title, the reading that is taken and why, the other one, provisions, rules.
/// `computed` is how many rules the other reading changes, none when it is not computed.
pub(crate) fn reading(
    id: &str,
    basis: &[Id],
    rules: &[Id],
    computed: usize,
    texts: &Texts,
    language: Language,
) -> String {
    let mut out = String::new();
    let text = |key| texts.get(&["readings", id, key]);
    let _ = writeln!(out, "{id}: {}", text("title"));
    let mut line = |heading: &str, text: &str| {
        let _ = writeln!(out, "  {heading}: {text}");
    };
    line(words::reading_taken(language), text("text"));
    line(words::reading_other(language), text("other"));
    line(words::basis(language), &citations(basis, texts));
    let named: Vec<&str> = rules.iter().take(RULES).map(|rule| rule.as_str()).collect();
    let more = rules.len().saturating_sub(RULES);
    let more = if more > 0 {
        format!(", … {more} {}", words::more_rules(language))
    } else {
        String::new()
    };
    line(words::reading_rules(language), &format!("{}{more}", named.join(", ")));
    let computed = match computed {
        0 => words::reading_not_computed(language).to_owned(),
        rules => format!("{} ({rules})", words::reading_computed(language)),
    };
    let _ = writeln!(out, "  {computed}");
    out
}

/// The verdict by each reading of a note.
pub(crate) fn by_each_reading(
    id: &str,
    assessment: &Assessment,
    texts: &Texts,
    language: Language,
) -> String {
    let mut out = String::new();
    let own = verdict(assessment.verdict, language);
    let _ = writeln!(out, "  {}: {own}", words::by_this_reading(language));
    let told = assessment.other_readings.iter().find(|other| other.reading == id);
    let other = told.map_or(own, |other| verdict(other.verdict, language));
    let _ = writeln!(out, "  {}: {other}", words::other_reading(language));
    if let Some(told) = told {
        out.push_str(&changes(&told.changed, texts, language));
    }
    out
}
