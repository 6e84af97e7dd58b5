//! What is said of conditions that do not parse.

use super::convert::{Feature, Refusal};
use super::guard::{Excess, MAX_BYTES, MAX_NESTING, MAX_OPERATORS};
use super::place::Place;
use crate::codes::back as codes;
use crate::diagnostic::Diagnostic;

/// A condition beyond the limits.
pub(crate) fn excess(excess: Excess, place: &Place<'_>) -> Diagnostic {
    let at = |position: usize| {
        let start = u32::try_from(position).unwrap_or(0);
        place.span(start, start + 1)
    };
    let named = ("beri nama bagian-bagiannya sebagai definisi", "name its parts as definitions");
    match excess {
        Excess::Bytes => Diagnostic::error(
            codes::EXPRESSION_TOO_LONG,
            format!("syarat lebih panjang dari {MAX_BYTES} bita"),
            format!("the condition is longer than {MAX_BYTES} bytes"),
        )
        .at(place.whole(), "", ""),
        Excess::Nesting(position) => Diagnostic::error(
            codes::EXPRESSION_TOO_DEEP,
            format!("kurung bersarang lebih dari {MAX_NESTING} tingkat"),
            format!("brackets are nested more than {MAX_NESTING} deep"),
        )
        .at(at(position), "kurung ini terlalu dalam", "this bracket is too deep"),
        Excess::Operators(position) => Diagnostic::error(
            codes::EXPRESSION_TOO_DEEP,
            format!("syarat memuat lebih dari {MAX_OPERATORS} operator"),
            format!("the condition has more than {MAX_OPERATORS} operators"),
        )
        .at(at(position), "", ""),
    }
    .hint(named.0, named.1)
}

/// A form of CEL that the policy language does not have.
pub(crate) fn refused(refusal: Refusal, place: &Place<'_>) -> Diagnostic {
    let (id, en, hint_id, hint_en) = match refusal.feature {
        Feature::Decimal => (
            "bilangan desimal",
            "decimal numbers",
            "pakai bilangan bulat; uang adalah rupiah bulat, persentase adalah `x * 100 <= y * 30`",
            "use whole numbers; money is whole rupiah, a percentage is `x * 100 <= y * 30`",
        ),
        Feature::Unsigned => (
            "bilangan tak bertanda",
            "unsigned numbers",
            "hapus `u` di belakang bilangan",
            "remove the `u` after the number",
        ),
        Feature::Bytes => ("bita", "bytes", "pakai teks biasa", "use plain text"),
        Feature::Null => (
            "`null`",
            "`null`",
            "yang tidak dinyatakan adalah tidak diketahui; tanyakan dengan `has(x)`",
            "what is not stated is unknown; ask with `has(x)`",
        ),
        Feature::Index => (
            "pengambilan unsur dengan kurung siku",
            "taking an element by brackets",
            "daftar tidak berurutan; pakai `in`, `exists` atau `all`",
            "lists have no order; use `in`, `exists` or `all`",
        ),
        Feature::Map => (
            "peta",
            "maps",
            "bandingkan fakta satu per satu, hubungkan dengan `&&`",
            "compare the facts one by one, joined by `&&`",
        ),
        Feature::Message => (
            "susunan pesan",
            "message construction",
            "bandingkan fakta satu per satu, hubungkan dengan `&&`",
            "compare the facts one by one, joined by `&&`",
        ),
        Feature::Optional => (
            "bidang opsional `.?`",
            "optional fields `.?`",
            "tulis `.` saja; yang tidak dinyatakan sudah tidak diketahui",
            "write `.` alone; what is not stated is unknown anyway",
        ),
        Feature::Selection => (
            "bidang dari hasil hitungan",
            "a field of a computed value",
            "bidang hanya dibaca dari nama, misalnya `p.alasan` di dalam `exists(p, …)`",
            "fields are read from names only, as `p.alasan` inside `exists(p, …)`",
        ),
        Feature::LeadingDot => {
            ("titik di depan nama", "a dot before a name", "hapus titiknya", "remove the dot")
        }
    };
    Diagnostic::error(
        codes::NOT_IN_SUBSET,
        format!("{id} tidak ada dalam bahasa aturan"),
        format!("{en} are not part of the policy language")
            .replace("`null` are", "`null` is")
            .replace("by brackets are", "by brackets is"),
    )
    .at(place.span(refusal.start, refusal.end), "", "")
    .hint(hint_id, hint_en)
}

/// A condition that the grammar does not admit. The parser's own words name its tokens, which
/// mean nothing to who writes rules, so they are only used to tell the cases apart.
pub(crate) fn syntax(text: &str, position: usize, parser: &str, place: &Place<'_>) -> Diagnostic {
    let rest = text.get(position..).unwrap_or_default();
    let token = token(rest);
    let start = u32::try_from(position).unwrap_or(0);
    let end = start + u32::try_from(token.len()).unwrap_or(0);
    let span = place.span(start, end.max(start + 1));
    let error = |id: String, en: String| Diagnostic::error(codes::EXPRESSION_SYNTAX, id, en);

    if text.trim().is_empty() {
        return error("syarat kosong".into(), "the condition is empty".into())
            .at(place.whole(), "", "")
            .hint("tulis syaratnya, misalnya `true`", "write the condition, for instance `true`");
    }
    if parser.contains("invalid int literal") {
        return error(
            format!("bilangan `{token}` terlalu besar"),
            format!("the number `{token}` is too large"),
        )
        .at(span, "", "")
        .hint("yang terbesar 9223372036854775807", "the largest is 9223372036854775807");
    }
    if parser.contains("reserved identifier") {
        return error(
            format!("`{token}` adalah kata milik CEL"),
            format!("`{token}` is a word of CEL itself"),
        )
        .at(span, "", "")
        .hint("pakai nama lain", "use another name");
    }
    if rest.trim().is_empty() {
        return error(
            "syarat berakhir sebelum selesai".into(),
            "the condition ends before it is complete".into(),
        )
        .at(span, "sesuatu kurang di sini", "something is missing here")
        .hint(
            "lengkapi operand terakhir, atau tutup kurungnya",
            "complete the last operand, or close the bracket",
        );
    }
    let complaint = error(
        format!("syarat tidak dapat dibaca pada `{token}`"),
        format!("the condition cannot be read at `{token}`"),
    )
    .at(span, "tidak diharapkan di sini", "not expected here");
    match remedy(&token, rest) {
        Some((id, en)) => complaint.hint(id, en),
        None => complaint,
    }
}

/// What is probably meant by a word or sign that CEL does not have.
fn remedy(token: &str, rest: &str) -> Option<(&'static str, &'static str)> {
    Some(match token.to_lowercase().as_str() {
        "=" => ("kesamaan ditulis `==`", "equality is written `==`"),
        "&" | "and" | "dan" => ("\"dan\" ditulis `&&`", "\"and\" is written `&&`"),
        "|" | "or" | "atau" => ("\"atau\" ditulis `||`", "\"or\" is written `||`"),
        "not" | "bukan" | "tidak" | "~" => ("\"tidak\" ditulis `!`", "\"not\" is written `!`"),
        "<>" => ("\"tidak sama dengan\" ditulis `!=`", "\"not equal\" is written `!=`"),
        "is" | "adalah" => ("kesamaan ditulis `==`", "equality is written `==`"),
        "=>" | "=<" => ("tulis `>=` atau `<=`", "write `>=` or `<=`"),
        "≤" => ("tulis `<=`", "write `<=`"),
        "≥" => ("tulis `>=`", "write `>=`"),
        "≠" => ("tulis `!=`", "write `!=`"),
        "“" | "”" | "‘" | "’" => {
            ("pakai kutip lurus `\"…\"`", "use straight quotes `\"…\"`")
        }
        "\"" | "'" => ("kutip tidak ditutup", "the quote is not closed"),
        _ if rest.starts_with(['"', '\'']) => {
            ("di antara dua nilai diperlukan operator", "an operator is needed between two values")
        }
        _ => return None,
    })
}

/// The word or sign at the beginning of a text.
fn token(rest: &str) -> String {
    let word: String =
        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').take(40).collect();
    if !word.is_empty() {
        return word;
    }
    let signs = |c: &char| matches!(c, '=' | '<' | '>');
    let sign: String = rest.chars().take_while(signs).take(2).collect();
    if sign.is_empty() { rest.chars().take(1).collect() } else { sign }
}
