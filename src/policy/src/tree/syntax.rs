//! What the YAML scanner complains of, in the words of someone who writes rules.
//!
//! The scanner speaks of block collections and simple keys. People speak of quotes, brackets
//! and indentation. A complaint that is not listed here gets the general words: they are true
//! of every one.

use crate::codes::front::{SYNTAX, TAB, TOO_DEEP};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Words for a complaint, or for several that mean the same to the reader.
struct Translation {
    code: &'static str,
    /// Parts of the scanner's complaint.
    parts: &'static [&'static str],
    message: [&'static str; 2],
    hint: [&'static str; 2],
}

const TRANSLATIONS: &[Translation] = &[
    Translation {
        code: TOO_DEEP,
        parts: &["recursion limit"],
        message: ["kurung bersarang terlalu dalam", "brackets are nested too deeply"],
        hint: [
            "periksa kurung yang berulang atau tidak ditutup",
            "look for brackets that repeat or are not closed",
        ],
    },
    Translation {
        code: TAB,
        parts: &["tabs disallowed", "tab cannot be used", "cannot start with a tab", "found a tab"],
        message: ["tabulasi dipakai sebagai lekukan", "a tab is used as indentation"],
        hint: ["ganti tabulasi dengan spasi", "use spaces instead of the tab"],
    },
    Translation {
        code: SYNTAX,
        parts: &["found unexpected end of stream", "found unexpected document indicator"],
        message: ["kutip tidak ditutup", "a quote is not closed"],
        hint: ["tutup teks dengan kutip yang sama", "close the text with the same quote"],
    },
    Translation {
        code: SYNTAX,
        parts: &["trailing content after double-quoted"],
        message: ["ada teks sesudah kutip penutup", "there is text after the closing quote"],
        hint: [
            "tulis kutip di dalam teks sebagai `\\\"`, atau apit seluruh teks dengan kutip tunggal",
            "write a quote within the text as `\\\"`, or put the whole text in single quotes",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &["unknown escape character", "hexadecimal number", "Unicode character escape"],
        message: [
            "garis miring terbalik diikuti huruf yang tidak dikenal",
            "a backslash is followed by a letter that means nothing after it",
        ],
        hint: [
            "apit teks dengan kutip tunggal; di sana garis miring terbalik tidak berarti khusus",
            "put the text in single quotes; there a backslash means nothing special",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &["mapping values are not allowed", "illegal placement of ':'"],
        message: ["titik dua tidak boleh di sini", "a colon cannot stand here"],
        hint: [
            "bila titik dua bagian dari teks, apit teks dengan kutip; bila bukan, periksa lekukan baris",
            "if the colon belongs to the text, put the text in quotes; if not, check the indentation",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &[
            "flow mapping, did not find expected",
            "flow sequence, expected",
            "misplaced bracket",
        ],
        message: [
            "kurung tidak cocok atau koma hilang",
            "brackets do not match, or a comma is missing",
        ],
        hint: [
            "tutup kurung, pisahkan isinya dengan koma, dan beri kutip pada teks yang memuat koma, titik dua atau kurung",
            "close the bracket, separate its contents by commas, and quote texts that hold commas, colons or brackets",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &["simple key expect"],
        message: ["kunci tanpa titik dua", "a key has no colon"],
        hint: [
            "tulis `kunci: nilai`, atau lekukkan baris bila ia lanjutan teks",
            "write `key: value`, or indent the line if it continues a text",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &["unexpected character", "cannot start with '-'"],
        message: [
            "teks tidak boleh dimulai dengan tanda ini",
            "a text cannot start with this mark",
        ],
        hint: ["apit teks dengan kutip", "put the text in quotes"],
    },
    Translation {
        code: SYNTAX,
        parts: &["unknown anchor", "anchor or alias"],
        message: [
            "`*` di awal teks berarti rujukan, dan rujukannya tidak ada",
            "a `*` at the start of a text means a reference, and what it refers to does not exist",
        ],
        hint: ["apit teks dengan kutip", "put the text in quotes"],
    },
    Translation {
        code: SYNTAX,
        parts: &[
            "indentation",
            "did not find expected key",
            "expected '-' indicator",
            "wrongly indented",
            "entries are not allowed",
            "keys are not allowed",
        ],
        message: ["lekukan baris tidak cocok", "the indentation of the line does not fit"],
        hint: [
            "samakan lekukan dengan baris lain pada tingkat yang sama",
            "indent it like the other lines of the same level",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &["comment intercepting"],
        message: ["komentar memutus teks", "a comment interrupts a text"],
        hint: [
            "pindahkan komentar ke atas teks, atau apit teks dengan kutip bila `#` bagian darinya",
            "move the comment above the text, or quote the text if the `#` belongs to it",
        ],
    },
    Translation {
        code: SYNTAX,
        parts: &["directive", "%TAG", "scanning TAG"],
        message: [
            "baris yang dimulai `%` tidak dikenal",
            "a line that starts with `%` is not known",
        ],
        hint: ["hapus baris itu", "remove the line"],
    },
];

const GENERAL: Translation = Translation {
    code: SYNTAX,
    parts: &[],
    message: ["bukan YAML yang benar", "not correct YAML"],
    hint: [
        "periksa kutip, kurung, titik dua dan lekukan di sekitar tempat ini",
        "check quotes, brackets, colons and indentation around this place",
    ],
};

/// The diagnostic for a complaint of the scanner at a place of the text.
pub(super) fn translate(complaint: &str, text: &str, place: Span) -> Diagnostic {
    let from = text.get(place.start as usize..).unwrap_or("");
    // Within braces the scanner asks for a comma where the person wrote a colon.
    let colon = complaint.contains("flow mapping, did not find expected") && from.starts_with(':');
    let complaint = if colon { "mapping values are not allowed" } else { complaint };
    let known = TRANSLATIONS.iter().find(|it| it.parts.iter().any(|part| complaint.contains(part)));
    let Translation { code, message: [id, en], hint: [hint_id, hint_en], .. } =
        known.unwrap_or(&GENERAL);
    let diagnostic = Diagnostic::error(code, *id, *en);
    let diagnostic = match first_tab(text, place) {
        Some(tab) if *code == TAB => diagnostic.at(tab, "tabulasi", "tab"),
        _ => diagnostic.at(place, "berhenti terbaca di sini", "reading stopped here"),
    };
    diagnostic.hint(*hint_id, *hint_en)
}

/// The first tab in an indentation from the line of `place` on: the scanner stops at the value
/// before it.
fn first_tab(text: &str, place: Span) -> Option<Span> {
    let before = text.get(..place.start as usize)?;
    let mut start = before.rfind('\n').map_or(0, |at| at + 1);
    for line in text.get(start..)?.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line.get(..indentation).and_then(|it| it.find('\t')) {
            let tab = u32::try_from(start + tab).ok()?;
            return Some(Span { start: tab, end: tab + 1, ..place });
        }
        start += line.len();
    }
    None
}
