//! What is said of codes and of the relations between them.

use super::{describe, error};
use crate::codes::back as codes;
use crate::diagnostic::Diagnostic;
use crate::expression::types::Ty;
use crate::expression::vocabulary::Vocabulary;
use crate::nearest;

/// A relation that is not named by a text.
pub(in crate::expression::check) fn relation_needs_text() -> Diagnostic {
    error(
        codes::WRONG_ARGUMENTS,
        "hubungan antarkode disebut dengan teks",
        "a relation of codes is named by a text",
    )
    .hint(
        "tulis `related(\"tabel.hubungan\", kode, kode)`",
        "write `related(\"table.relation\", code, code)`",
    )
}

/// A relation that no table has.
pub(in crate::expression::check) fn unknown_relation(
    vocabulary: &Vocabulary,
    text: &str,
) -> Diagnostic {
    let complaint = error(
        codes::UNKNOWN_RELATION,
        format!("hubungan antarkode tidak dikenal: `{text}`"),
        format!("unknown relation of codes: `{text}`"),
    );
    let known = vocabulary.relations();
    if let Some(near) = nearest(text, known.iter().map(String::as_str)) {
        return complaint.did_you_mean(Some(near));
    }
    let list = known.join(", ");
    complaint.hint(format!("yang ada: {list}"), format!("there are: {list}"))
}

/// A text that is no code of the table that it is compared with.
pub(in crate::expression::check) fn unknown_code(
    vocabulary: &Vocabulary,
    table: u16,
    text: &str,
) -> Diagnostic {
    let id = vocabulary.table_id(table);
    let keys = vocabulary.tables.get(usize::from(table)).map(|it| it.table.keys.as_slice());
    error(
        codes::NOT_A_CODE,
        format!("tabel `{id}` tidak memiliki kode `{text}`"),
        format!("table `{id}` has no code `{text}`"),
    )
    .did_you_mean(nearest(text, keys.unwrap_or_default().iter().map(String::as_str)))
}

/// A code of a table is asked for.
pub(in crate::expression::check) fn needs_a_code(
    vocabulary: &Vocabulary,
    table: u16,
    found: Ty,
) -> Diagnostic {
    let (id, words) = (vocabulary.table_id(table), describe(vocabulary, found));
    error(
        codes::NOT_A_CODE,
        format!("di sini diminta kode tabel `{id}`, tetapi ini {}", words.id),
        format!("a code of table `{id}` is asked for here, but this is {}", words.en),
    )
    .hint(
        format!("sebut fakta atau bidang dengan `type: code` dan `of: {id}`"),
        format!("name a fact or field with `type: code` and `of: {id}`"),
    )
}

/// A listed relation without what holds of pairs that are not listed.
pub(in crate::expression::check) fn relation_is_incomplete() -> Diagnostic {
    error(
        codes::WRONG_ARGUMENTS,
        "pasangan yang tidak tercatat belum tentu tidak berhubungan",
        "a pair that is not listed may be related all the same",
    )
    .hint(
        "tulis sebagai argumen keempat apa yang berlaku bila tidak tercatat, misalnya pernyataan pemohon",
        "write as fourth argument what holds where it is not listed, as a statement of the applicant",
    )
}

/// A group with what holds otherwise.
pub(in crate::expression::check) fn group_is_complete() -> Diagnostic {
    error(
        codes::WRONG_ARGUMENTS,
        "kelompok setiap kode diketahui, jadi tidak ada keadaan lain",
        "the group of every code is known, so there is no other case",
    )
    .hint("hapus argumen keempat", "remove the fourth argument")
}
