//! Where exactly a value stands: the scanner's positions, made what a person would underline.

use saphyr_parser::{ScalarStyle, Span as Marks};

use super::Builder;
use crate::source::Span;

impl Builder<'_> {
    pub(super) fn slice(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    pub(super) fn span(&mut self, marks: Marks) -> Span {
        let start = self.offsets.byte(marks.start.index());
        let end = self.offsets.byte(marks.end.index()).max(start);
        self.range(start, end)
    }

    pub(super) fn range(&self, start: usize, end: usize) -> Span {
        // Files are far smaller than 4 GiB (`LARGEST_FILE`).
        let byte = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span { file: self.file, start: byte(start), end: byte(end) }
    }

    /// The letter at which the scanner stopped; at the end of the text, the last one.
    pub(super) fn letter_at(&mut self, letter: usize) -> Span {
        let start = self.offsets.byte(letter);
        let length =
            self.text.get(start..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8);
        self.range(start, start + length)
    }

    /// The place of a scalar: with its quotes or its `|`, without what follows it.
    pub(super) fn scalar_span(&mut self, marks: Marks, style: ScalarStyle) -> Span {
        let span = self.span(marks);
        let (mut start, mut end) = (span.start as usize, span.end as usize);
        match style {
            ScalarStyle::Literal | ScalarStyle::Folded => {
                start = self.block_header(start).unwrap_or(start);
            }
            // The scanner's end is behind the spaces and the comment that follow.
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                end = self.closing_quote(start).unwrap_or(end);
            }
            ScalarStyle::Plain => {
                // An empty scalar has the place of what follows it; it stands before that.
                let next = [',', '}', ']', ':', '#', '\n', '\r', ' '];
                if self.slice(span).starts_with(next) {
                    end = start;
                }
            }
        }
        self.range(start, self.end_of_content(start, end))
    }

    /// The end of a quoted text that starts at `start`.
    fn closing_quote(&self, start: usize) -> Option<usize> {
        let mut letters = self.text.get(start..)?.char_indices();
        let (_, quote) = letters.next().filter(|(_, it)| matches!(it, '"' | '\''))?;
        while let Some((at, letter)) = letters.next() {
            let after = start + at + 1;
            if letter == '\\' && quote == '"' {
                letters.next();
            } else if letter == quote {
                let doubled = quote == '\'' && self.text.get(after..)?.starts_with('\'');
                if !doubled {
                    return Some(after);
                }
                letters.next();
            }
        }
        None
    }

    /// The place of a list or mapping from how it starts to where it ends. `last` is the end of
    /// what stands last in it.
    pub(super) fn collection_span(&self, opening: Span, last: usize, end: usize) -> Span {
        let start = opening.start as usize;
        let bracketed = self.slice(opening).trim_end().ends_with(['[', '{']);
        let closed =
            bracketed.then(|| self.closing_bracket(last.max(opening.end as usize))).flatten();
        self.range(start, closed.unwrap_or_else(|| self.end_of_content(start, end)))
    }

    /// The end of a bracketed list or mapping, looked for behind its last element: the scanner
    /// gives the place of what comes next.
    fn closing_bracket(&self, from: usize) -> Option<usize> {
        let mut comment = false;
        for (at, letter) in self.text.get(from..)?.char_indices() {
            match letter {
                '\n' => comment = false,
                _ if comment => {}
                '#' => comment = true,
                ']' | '}' => return Some(from + at + 1),
                ',' | ':' | '?' => {}
                _ if letter.is_whitespace() => {}
                _ => return None,
            }
        }
        None
    }

    /// Where the `|` or `>` of the block text stands whose content starts at `content`.
    fn block_header(&self, content: usize) -> Option<usize> {
        let before = self.text.get(..content)?;
        let mut end = before.len();
        while end > 0 {
            let start = before.get(..end)?.rfind('\n').map_or(0, |at| at + 1);
            let line = before.get(start..end)?;
            if !line.trim().is_empty() {
                return header_in(line).map(|at| start + at);
            }
            end = start.saturating_sub(1);
        }
        None
    }

    /// `end`, without the white space before it.
    pub(super) fn end_of_content(&self, start: usize, end: usize) -> usize {
        self.text.get(start..end).map_or(end, |it| start + it.trim_end().len())
    }

    /// The words of a place one by one: a value's properties stand before it, parted by space.
    pub(super) fn words(&self, span: Span) -> Vec<Span> {
        let text = self.slice(span);
        let mut words = Vec::new();
        // Two properties and the start of the value; the value itself may be a megabyte.
        for word in text.split_whitespace().take(3) {
            let start = span.start as usize + (word.as_ptr() as usize - text.as_ptr() as usize);
            words.push(self.range(start, start + word.len()));
        }
        words
    }
}

/// Where in its line a block text's header stands: `|` or `>`, indicators, perhaps a comment.
fn header_in(line: &str) -> Option<usize> {
    line.char_indices().filter(|(_, letter)| matches!(letter, '|' | '>')).map(|(at, _)| at).find(
        |at| {
            let before = line.get(..*at).unwrap_or("");
            let after = line.get(at + 1..).unwrap_or("");
            let rest =
                after.trim_start_matches(|c: char| c.is_ascii_digit() || c == '+' || c == '-');
            let ends = rest.trim().is_empty()
                || rest.trim_start().starts_with('#') && rest.starts_with([' ', '\t']);
            ends && (before.is_empty() || before.ends_with([' ', '\t']))
        },
    )
}
