//! What can be seen in a text before it is read as YAML: size, encoding, hidden characters.

use crate::codes::front::{HIDDEN_CHARACTER, NOT_UTF8, TOO_LARGE};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, LARGEST_FILE, Span};

/// After so many strange characters it is another kind of file, and one more place says nothing.
const MOST_PLACES: usize = 3;

/// Says what is wrong with a text as such. With anything said, it is not read further.
pub(super) fn guard(file: FileId, text: &str) -> Vec<Diagnostic> {
    if text.len() > LARGEST_FILE {
        return vec![too_large(file)];
    }
    let mut damaged = Vec::new();
    let mut hidden = Vec::new();
    for (at, letter) in text.char_indices() {
        let places = match letter {
            char::REPLACEMENT_CHARACTER | '\0' => &mut damaged,
            _ if at > 0 && is_hidden(letter) => &mut hidden,
            _ => continue,
        };
        if places.len() < MOST_PLACES {
            places.push((place(file, at, letter), letter));
        }
    }
    let mut diagnostics = Vec::new();
    if !damaged.is_empty() {
        let mut diagnostic = Diagnostic::error(
            NOT_UTF8,
            "berkas tidak tersimpan sebagai UTF-8",
            "the file is not saved as UTF-8",
        );
        for (span, _) in damaged {
            diagnostic = diagnostic.at(span, "tidak dapat dibaca", "cannot be read");
        }
        diagnostics.push(diagnostic.hint(
            "simpan ulang berkas sebagai UTF-8, lalu tulis kembali huruf yang rusak",
            "save the file as UTF-8 again, then write the damaged letters anew",
        ));
    }
    if !hidden.is_empty() {
        let mut diagnostic = Diagnostic::error(
            HIDDEN_CHARACTER,
            "ada karakter yang tidak terlihat",
            "there is a character that cannot be seen",
        );
        for (span, letter) in hidden {
            let name = format!("U+{:04X}", u32::from(letter));
            diagnostic = diagnostic.at(span, &name, &name);
        }
        diagnostics.push(diagnostic.hint("hapus karakter itu", "remove it"));
    }
    diagnostics
}

fn too_large(file: FileId) -> Diagnostic {
    let limit = LARGEST_FILE >> 20;
    Diagnostic::error(
        TOO_LARGE,
        format!("berkas lebih besar dari {limit} MiB"),
        format!("the file is larger than {limit} MiB"),
    )
    .at(Span { file, start: 0, end: 0 }, "", "")
    .hint("bagi menjadi beberapa berkas", "split it into several files")
}

fn place(file: FileId, at: usize, letter: char) -> Span {
    let start = u32::try_from(at).unwrap_or(u32::MAX);
    let length = u32::try_from(letter.len_utf8()).unwrap_or(0);
    Span { file, start, end: start.saturating_add(length) }
}

/// Control characters but for tab and line breaks; marks of direction and of width nothing,
/// which make a text look other than it is.
fn is_hidden(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => true,
        _ => letter.is_control(),
    }
}
