//! Words: placeholders, yes and no, and the names of enum values.

use alloc::string::String;
use core::str::Chars;

use patuh_rulebook::EnumType;

/// Longest text that is compared with words, in bytes.
const LONGEST: usize = 160;

const BOOLS: [(&str, bool); 16] = [
    ("ya", true),
    ("iya", true),
    ("benar", true),
    ("betul", true),
    ("sudah", true),
    ("ada", true),
    ("yes", true),
    ("true", true),
    ("tidak", false),
    ("bukan", false),
    ("salah", false),
    ("belum", false),
    ("tidak ada", false),
    ("belum ada", false),
    ("no", false),
    ("false", false),
];

/// A text in lower case, with single spaces for what parts its words: white space, and where
/// names are compared also underscores and hyphens.
#[derive(Clone)]
struct Folded<'a> {
    left: Chars<'a>,
    of_names: bool,
    begun: bool,
}

impl<'a> Folded<'a> {
    fn new(text: &'a str, of_names: bool) -> Self {
        Self { left: text.chars(), of_names, begun: false }
    }

    fn next(&mut self) -> Option<char> {
        let mut parted = false;
        loop {
            let here = self.left.clone();
            let char = self.left.next()?;
            if char.is_whitespace() || (self.of_names && matches!(char, '_' | '-')) {
                parted = self.begun;
            } else if parted {
                self.left = here;
                return Some(' ');
            } else {
                self.begun = true;
                return Some(char.to_ascii_lowercase());
            }
        }
    }

    /// Whether this spells a word, with nothing but marks behind it.
    fn spells(mut self, word: &str, marks: &str) -> bool {
        for char in word.chars() {
            if self.next() != Some(char) {
                return false;
            }
        }
        while let Some(char) = self.next() {
            if !marks.chars().any(|mark| mark == char) {
                return false;
            }
        }
        true
    }

    fn is(mut self, mut other: Folded<'_>) -> bool {
        loop {
            let char = self.next();
            if char != other.next() {
                return false;
            }
            if char.is_none() {
                return true;
            }
        }
    }
}

/// Whether a text holds nothing but white space.
pub(super) fn is_blank(text: &str) -> bool {
    Folded::new(text, false).next().is_none()
}

/// Whether a text is an answer that is no answer.
pub(super) fn is_placeholder(placeholders: &[String], text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let text = Folded::new(text, false);
    // Most answers are none, and differ in their first letter.
    let first = text.clone().next();
    placeholders.iter().any(|it| it.chars().next() == first && text.clone().spells(it, ".,;!"))
}

/// Reads a yes or a no, in Indonesian or English.
pub(super) fn bool(text: &str) -> Option<bool> {
    if text.len() > LONGEST {
        return None;
    }
    let text = Folded::new(text, true);
    let found = BOOLS.iter().find(|(word, _)| text.clone().spells(word, "."));
    found.map(|(_, value)| *value)
}

/// The value of an enum that a text names by its id or an alias, if it names only one.
pub(super) fn named(values: &EnumType, text: &str) -> Option<u16> {
    if text.len() > LONGEST {
        return None;
    }
    let text = Folded::new(text, true);
    let is = |name: &String| Folded::new(name, true).is(text.clone());
    let mut found = None;
    for (at, value) in (0_u16..).zip(&values.values) {
        if is(&value.id) || value.aliases.iter().any(is) {
            if found.is_some() {
                return None;
            }
            found = Some(at);
        }
    }
    found
}
