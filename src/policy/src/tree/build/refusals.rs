//! What YAML has and policies do not use.

use super::Builder;
use crate::codes::front as codes;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::tree::Entry;

/// More places of one anchor than this would hide the first.
const MOST_REFERENCES: usize = 4;

impl Builder<'_> {
    /// Refuses the anchor and the tag before a value, if it has them.
    pub(super) fn refuse_properties(&mut self, span: Span, anchor: usize, tagged: bool) {
        if anchor == 0 && !tagged {
            return;
        }
        let words = self.words(span);
        // `!a && b` is a tag and an anchor to YAML, and one mistake to who wrote it.
        if anchor != 0 && !tagged {
            let place = words.iter().find(|it| self.slice(**it).starts_with('&'));
            let diagnostic = Diagnostic::error(
                codes::ANCHOR,
                "jangkar dan rujukan YAML tidak dipakai",
                "anchors and references of YAML are not used",
            )
            .at(place.copied().unwrap_or(span), "jangkar", "anchor")
            .hint(
                "tulis isinya di setiap tempat, atau beri kutip bila `&` atau `*` bagian dari teks",
                "write the content out in every place, or quote the text if `&` or `*` belongs to it",
            );
            self.anchors.insert(anchor, diagnostic);
        }
        if tagged {
            let place = words.iter().find(|it| self.slice(**it).starts_with('!'));
            let diagnostic = Diagnostic::error(
                codes::TAG,
                "tag YAML tidak dipakai",
                "tags of YAML are not used",
            )
            .at(place.copied().unwrap_or(span), "tag", "tag")
            .hint(
                "hapus tag, atau beri kutip bila `!` bagian dari syarat atau teks",
                "remove the tag, or use quotes if the `!` belongs to a condition or text",
            );
            self.diagnostics.push(diagnostic);
        }
    }

    /// Adds a reference to the diagnostic of its anchor: one mistake, told once.
    pub(super) fn reference(&mut self, anchor: usize, span: Span) {
        if let Some(diagnostic) = self.anchors.remove(&anchor) {
            let full = diagnostic.labels.len() > MOST_REFERENCES;
            let with = if full { diagnostic } else { diagnostic.at(span, "rujukan", "reference") };
            self.anchors.insert(anchor, with);
        }
    }
}

pub(super) fn several_documents(place: Span) -> Diagnostic {
    Diagnostic::error(
        codes::SEVERAL_DOCUMENTS,
        "berkas memuat lebih dari satu dokumen",
        "the file holds more than one document",
    )
    .at(place, "dokumen kedua mulai di sini", "the second document starts here")
    .hint(
        "pindahkan isinya ke berkas lain, atau hapus tanda `---`",
        "move its content to another file, or remove the `---`",
    )
}

pub(super) fn too_deep(place: Span, limit: usize) -> Diagnostic {
    Diagnostic::error(
        codes::TOO_DEEP,
        format!("isi bersarang lebih dari {limit} tingkat"),
        format!("the content is nested more than {limit} levels deep"),
    )
    .at(place, "tingkat ini terlalu dalam", "this level is too deep")
    .hint(
        "periksa kurung yang berulang dan lekukan baris-baris di atasnya",
        "look for repeated brackets and check the indentation of the lines above",
    )
}

pub(super) fn too_many_values(file: FileId, limit: usize) -> Diagnostic {
    Diagnostic::error(
        codes::TOO_MANY_VALUES,
        format!("berkas memuat lebih dari {limit} nilai"),
        format!("the file holds more than {limit} values"),
    )
    .at(Span { file, start: 0, end: 0 }, "", "")
    .hint("bagi menjadi beberapa berkas", "split it into several files")
}

pub(super) fn merge_key(place: Span) -> Diagnostic {
    Diagnostic::error(
        codes::MERGE_KEY,
        "kunci gabung `<<` tidak dipakai",
        "the merge key `<<` is not used",
    )
    .at(place, "isinya tidak terlihat di sini", "what it brings cannot be seen here")
    .hint("tulis kunci-kuncinya satu per satu", "write the keys out one by one")
}

pub(super) fn key_is_not_text(place: Span) -> Diagnostic {
    Diagnostic::error(codes::KEY_IS_NOT_TEXT, "kunci bukan teks", "a key is not a text")
        .at(place, "dibaca sebagai kunci", "read as a key")
        .hint(
            "bila ini teks yang dimulai dengan kurung, apit dengan kutip",
            "if this is a text that starts with a bracket, put it in quotes",
        )
}

pub(super) fn duplicate_key(second: &Entry, first: Span) -> Diagnostic {
    let key = crate::diagnostic::excerpt(&second.key);
    Diagnostic::error(
        codes::DUPLICATE_KEY,
        format!("kunci `{key}` tertulis dua kali"),
        format!("the key `{key}` is written twice"),
    )
    .at(second.key_span, "ditulis lagi di sini", "written again here")
    .at(first, "pertama kali di sini", "written first here")
    .hint("sisakan satu", "keep one of them")
}
