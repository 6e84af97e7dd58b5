//! From a place in a value to the place in the file where it is written.
//!
//! A value is not always what the file says letter by letter: quotes have escapes, block texts
//! have indentation. An expression's error is at a byte of the value; the person looks at the
//! file.

use std::ops::Range;

use super::{Sources, Span, Spanned};

impl Sources {
    /// The place in the file of a range of bytes of a text's value.
    ///
    /// Exact for plain and quoted texts of one line, and for the visible letters of texts over
    /// several lines. A range outside of the value gives the place of the whole text.
    #[must_use]
    pub fn within(&self, text: &Spanned<String>, range: Range<usize>) -> Span {
        let written = self.text(text.span);
        match locate(written, &text.value, &range) {
            Some(place) => Span {
                file: text.span.file,
                start: offset(text.span.start, place.start),
                end: offset(text.span.start, place.end),
            },
            None => text.span,
        }
    }
}

fn offset(start: u32, by: usize) -> u32 {
    start.saturating_add(u32::try_from(by).unwrap_or(u32::MAX))
}

/// Where a range of the value stands in what is written. `None` if it cannot be told.
fn locate(written: &str, value: &str, range: &Range<usize>) -> Option<Range<usize>> {
    if range.start > range.end || value.get(range.clone()).is_none() {
        return None;
    }
    if written == value {
        return Some(range.clone());
    }
    let mut steps = Steps { written, style: Style::of(written), at: 0 };
    steps.at = steps.style.opening(written);
    let mut start = None;
    let mut end = steps.at;
    for (position, letter) in value.char_indices() {
        if position >= range.end {
            break;
        }
        let place = steps.next(letter)?;
        if position >= range.start {
            start.get_or_insert(place.start);
        }
        end = place.end;
    }
    // An empty range stands after the letter before it.
    let start = start.unwrap_or(end);
    Some(start..end.max(start))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Block,
}

impl Style {
    fn of(written: &str) -> Self {
        match written.as_bytes().first() {
            Some(b'\'') => Self::Single,
            Some(b'"') => Self::Double,
            Some(b'|' | b'>') => Self::Block,
            _ => Self::Plain,
        }
    }

    /// Where the content begins.
    fn opening(self, written: &str) -> usize {
        match self {
            Self::Plain => 0,
            Self::Single | Self::Double => 1,
            Self::Block => written.find('\n').map_or(written.len(), |at| at + 1),
        }
    }
}

/// Goes along what is written, one letter of the value at a time.
struct Steps<'a> {
    written: &'a str,
    style: Style,
    at: usize,
}

impl Steps<'_> {
    /// The place of the value's next letter.
    fn next(&mut self, letter: char) -> Option<Range<usize>> {
        loop {
            let rest = self.written.get(self.at..)?;
            let start = self.at;
            let mut letters = rest.chars();
            let found = letters.next()?;
            let escape = match self.style {
                Style::Double if found == '\\' => escape_length(letters.as_str()),
                Style::Single if found == '\'' => Some(1),
                _ => None,
            };
            if let Some(length) = escape {
                // A backslash at a line's end joins lines: no letter of the value.
                let joins =
                    self.style == Style::Double && letters.as_str().starts_with(['\n', '\r']);
                self.at += found.len_utf8() + length;
                if joins {
                    continue;
                }
                return Some(start..self.at);
            }
            if found == letter {
                self.at += found.len_utf8();
                return Some(start..self.at);
            }
            if !found.is_whitespace() {
                // Indentation that a block text keeps was passed with the line break before it.
                return letter.is_whitespace().then_some(start..start);
            }
            if letter == ' ' || letter == '\n' {
                // A line break and the indentation after it, folded to one letter.
                let folded = rest.len() - rest.trim_start().len();
                self.at += folded;
                return Some(start..self.at);
            }
            self.at += found.len_utf8();
        }
    }
}

/// How many bytes belong to an escape after its backslash.
fn escape_length(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    let digits = match first {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    Some(first.len_utf8() + digits)
}
