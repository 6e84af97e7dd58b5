//! Reading notes in words: both readings of an open text, and what follows from each.

use std::fmt::Write;

use patuh_engine::{Assessment, Id};
use patuh_policy::Language;

use super::{changes, citations, verdict};
use crate::texts::Texts;
use crate::words;

/// How many rules and clocks are named of one note.
const SHOWN: usize = 12;

/// A reading note: title, the reading that is taken and why, the other one, provisions.
pub(crate) fn reading(id: &str, basis: &[Id], texts: &Texts, language: Language) -> String {
    let mut out = String::new();
    let text = |key| texts.get(&["readings", id, key]);
    let _ = writeln!(out, "{id}: {}", text("title"));
    let mut line = |heading: &str, text: &str| {
        let _ = writeln!(out, "  {heading}: {text}");
    };
    line(words::reading_taken(language), text("text"));
    line(words::reading_other(language), text("other"));
    line(words::basis(language), &citations(basis, texts));
    out
}

/// What shows a reading note, and how many rules the other reading changes; 0 when it is not
/// computed.
pub(crate) fn named(rules: &[Id], clocks: &[Id], computed: usize, language: Language) -> String {
    let mut out = String::new();
    let (of_rules, of_clocks) = (words::reading_rules(language), words::reading_clocks(language));
    for (heading, ids) in [(of_rules, rules), (of_clocks, clocks)] {
        let mut shown: Vec<String> = ids.iter().take(SHOWN).map(Id::to_string).collect();
        if ids.len() > SHOWN {
            shown.push(format!("… +{}", ids.len() - SHOWN));
        }
        if !shown.is_empty() {
            let _ = writeln!(out, "  {heading}: {}", shown.join(", "));
        }
    }
    let _ = match computed {
        0 => writeln!(out, "  {}", words::reading_not_computed(language)),
        _ => writeln!(out, "  {} ({computed})", words::reading_computed(language)),
    };
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
