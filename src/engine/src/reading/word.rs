//! Words: placeholders, yes and no, and the names of enum values.

use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::EnumType;

/// Longest text that is compared with words, in bytes.
const LONGEST: usize = 160;

/// A text in lower case, with single spaces for white space, underscores and hyphens.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|char: char| char.is_whitespace() || char == '_' || char == '-') {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend(word.chars().map(|char| char.to_ascii_lowercase()));
        }
    }
    out
}

/// Whether a text is an answer that is no answer.
pub(super) fn is_placeholder(placeholders: &[String], text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let lower = text.trim().to_ascii_lowercase();
    let words = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = words.trim_end_matches(['.', ',', ';', '!']);
    placeholders.iter().any(|it| *it == words || (!bare.is_empty() && *it == bare))
}

/// Reads a yes or a no, in Indonesian or English.
pub(super) fn bool(text: &str) -> Option<bool> {
    if text.len() > LONGEST {
        return None;
    }
    match folded(text).trim_end_matches('.') {
        "ya" | "iya" | "benar" | "betul" | "sudah" | "ada" | "yes" | "true" => Some(true),
        "tidak" | "bukan" | "salah" | "belum" | "tidak ada" | "belum ada" | "no" | "false" => {
            Some(false)
        }
        _ => None,
    }
}

/// The value of an enum that a text names by its id or an alias, if it names only one.
pub(super) fn named(values: &EnumType, text: &str) -> Option<u16> {
    if text.len() > LONGEST {
        return None;
    }
    let text = folded(text);
    let mut found = None;
    for (at, value) in (0_u16..).zip(&values.values) {
        let mut names = core::iter::once(&value.id).chain(&value.aliases);
        if names.any(|name| folded(name) == text) {
            if found.is_some() {
                return None;
            }
            found = Some(at);
        }
    }
    found
}
