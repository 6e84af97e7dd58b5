//! What the structural check says, in both languages.

mod forms;

use super::{Condition, Object, Shape};
use crate::codes::front as codes;
use crate::diagnostic::{Diagnostic, excerpt};
use crate::source::Span;
use crate::suggestion::nearest;
use crate::tree::{Content, Entry, Mapping, Node, NodeId, Resolved, Tree, resolve};

pub(super) use forms::{bad_integer, bad_word, needs_quotes, out_of_bounds};

/// With more keys than this a list of all helps nobody.
const MOST_LISTED: usize = 16;

/// Words in backticks with commas between.
fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

pub(super) fn empty(place: Span) -> Diagnostic {
    Diagnostic::error(codes::EMPTY, "nilai dibiarkan kosong", "the value is left empty")
        .at(place, "kosong", "empty")
        .hint(
            "isi nilainya, atau hapus bila tidak wajib",
            "fill it in, or remove it if it is optional",
        )
}

pub(super) fn empty_list(place: Span) -> Diagnostic {
    Diagnostic::error(codes::EMPTY_LIST, "tidak ada isinya", "there is nothing in it")
        .at(place, "perlu sekurang-kurangnya satu", "needs at least one")
        .hint("tambahkan isinya", "add what belongs here")
}

pub(super) fn too_long(place: Span, limit: usize) -> Diagnostic {
    // Underlining a megabyte would show nothing else.
    let start = Span { end: place.start.saturating_add(1).min(place.end), ..place };
    Diagnostic::error(
        codes::TOO_LONG,
        format!("teks lebih panjang dari {limit} huruf"),
        format!("the text is longer than {limit} letters"),
    )
    .at(start, "mulai di sini", "starts here")
    .hint(
        "ringkas, atau periksa kutip yang tidak ditutup",
        "shorten it, or look for a quote that is not closed",
    )
}

/// What a shape asks for, as "a list".
fn expected(shape: &Shape) -> [&'static str; 2] {
    match shape {
        Shape::Text(form) => form.name(),
        Shape::Expression => ["syarat", "a condition"],
        Shape::Integer(..) => ["bilangan bulat", "a whole number"],
        Shape::Boolean => ["`true` atau `false`", "`true` or `false`"],
        Shape::Texts => ["teks dalam setiap bahasa", "a text in each language"],
        Shape::TextOrTexts => {
            ["satu teks, atau teks dalam setiap bahasa", "a text, or one in each language"]
        }
        Shape::List(..) => ["daftar", "a list"],
        Shape::OneOrMany(_) => ["satu nilai atau daftar", "one value or a list"],
        Shape::Object(object) => object.name,
        Shape::Table(_) => ["pasangan kunci dan nilai", "pairs of keys and values"],
        Shape::TextOrTable(..) | Shape::TextOrObject(..) => {
            ["satu kata, atau pasangan kunci dan nilai", "a word, or pairs of keys and values"]
        }
        Shape::Proposal => ["fakta beserta nilainya", "facts with their values"],
    }
}

const KEYS: [&str; 2] = [
    "tulis `kunci: nilai`, satu baris untuk setiap kunci",
    "write `key: value`, a line for each key",
];

/// How to write what a shape asks for.
fn writing(shape: &Shape) -> Option<[&'static str; 2]> {
    Some(match shape {
        Shape::Texts => ["tulis `{ id: …, en: … }`", "write `{ id: …, en: … }`"],
        Shape::List(..) => [
            "tulis `[…, …]`, atau satu baris `- …` untuk setiap unsur",
            "write `[…, …]`, or a line `- …` for each element",
        ],
        Shape::Object(_) | Shape::Table(_) | Shape::Proposal => [
            "tulis `kunci: nilai`, satu baris untuk setiap kunci",
            "write `key: value`, a line for each key",
        ],
        Shape::Text(_) | Shape::Expression => [
            "bila teksnya dimulai dengan kurung, apit dengan kutip",
            "if the text starts with a bracket, put it in quotes",
        ],
        _ => return None,
    })
}

/// What stands there, as "a list".
fn found(node: &Node) -> [&'static str; 2] {
    match &node.content {
        Content::List(_) => ["daftar", "a list"],
        Content::Mapping(_) => ["pasangan kunci dan nilai", "pairs of keys and values"],
        Content::Refused => ["rujukan", "a reference"],
        Content::Scalar(scalar) => match resolve(scalar) {
            Resolved::Null => ["nilai kosong", "nothing"],
            Resolved::Bool(_) => ["`true` atau `false`", "`true` or `false`"],
            Resolved::Int(_) | Resolved::Number(_) => ["bilangan", "a number"],
            Resolved::Text(_) => ["teks", "a text"],
        },
    }
}

pub(super) fn wrong_kind(node: &Node, shape: &Shape) -> Diagnostic {
    let found = match (shape, found(node)) {
        // "A text in each language, but there is a text" would puzzle.
        (Shape::Texts, ["teks", _]) => ["satu teks saja", "a single text"],
        (_, found) => found,
    };
    wrong_kind_as(node.span, expected(shape), found, writing(shape))
}

/// A file, or an element, that is no mapping at all.
pub(super) fn not_a_file(node: &Node, object: &Object) -> Diagnostic {
    wrong_kind_as(node.span, object.name, found(node), Some(KEYS))
}

fn wrong_kind_as(
    place: Span,
    expected: [&str; 2],
    found: [&str; 2],
    hint: Option<[&str; 2]>,
) -> Diagnostic {
    let [found_id, found_en] = found;
    let [expected_id, expected_en] = expected;
    let diagnostic = Diagnostic::error(
        codes::WRONG_KIND,
        format!("di sini diminta {expected_id}, tetapi ada {found_id}"),
        format!("{expected_en} is asked for here, but there is {found_en}"),
    )
    .at(place, format!("ini {found_id}"), format!("this is {found_en}"));
    match hint {
        Some([id, en]) => diagnostic.hint(id, en),
        None => diagnostic,
    }
}

pub(super) fn unknown_key(
    entry: &Entry,
    mapping: &Mapping,
    object: &'static Object,
    tree: &Tree,
) -> Diagnostic {
    let key = excerpt(&entry.key);
    let [name_id, name_en] = object.name;
    let diagnostic = Diagnostic::error(
        codes::UNKNOWN_KEY,
        format!("kunci `{key}` tidak dikenal pada {name_id}"),
        format!("the key `{key}` is not known in {name_en}"),
    )
    .at(entry.key_span, "tidak dikenal di sini", "not known here");
    if let Some(candidate) = nearest(&entry.key, object.keys.iter().map(|it| it.name)) {
        return diagnostic.did_you_mean(Some(candidate));
    }
    if is_rest_of_text(entry, mapping, tree) {
        return comma_hint(diagnostic);
    }
    if object.keys.len() > MOST_LISTED {
        return diagnostic;
    }
    let keys = listed(object.keys.iter().map(|it| it.name));
    diagnostic.note(format!("kunci di sini: {keys}"), format!("keys here: {keys}"))
}

/// In braces a comma ends a text, and what follows it looks like a key without a value.
fn is_rest_of_text(entry: &Entry, mapping: &Mapping, tree: &Tree) -> bool {
    let nothing =
        matches!(&tree.node(entry.value).content, Content::Scalar(it) if it.value.is_empty());
    mapping.braces && nothing
}

fn comma_hint(diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.hint(
        "di dalam `{…}` koma mengakhiri teks; apit teks yang memuat koma dengan kutip",
        "within `{…}` a comma ends a text; put a text that holds a comma in quotes",
    )
}

pub(super) fn wrong_file(entry: &Entry, other: &Object) -> Diagnostic {
    let [other_id, other_en] = other.name;
    Diagnostic::error(
        codes::WRONG_FILE,
        format!("kunci `{}` hanya ada di {other_id}", entry.key),
        format!("the key `{}` belongs in {other_en} only", entry.key),
    )
    .at(entry.key_span, "bukan untuk berkas ini", "not for this file")
    .hint(
        "uji ditulis dalam berkas `*.test.yaml`, selebihnya dalam berkas `*.yaml` lain",
        "write tests in files `*.test.yaml`, everything else in other `*.yaml` files",
    )
}

/// A key that must be there is not. Told at the first line of what lacks it.
pub(crate) fn missing_key(tree: &Tree, id: NodeId, object: &Object, key: &str) -> Diagnostic {
    let [name_id, name_en] = object.name;
    Diagnostic::error(
        codes::MISSING_KEY,
        format!("{name_id} belum memuat `{key}`"),
        format!("{name_en} lacks `{key}`"),
    )
    .at(first_entry(tree, id), format!("`{key}` tidak ada"), format!("`{key}` is missing"))
    .hint(format!("tambahkan `{key}: …`"), format!("add `{key}: …`"))
}

/// The first key and value of a mapping: all of it may be a screen long.
fn first_entry(tree: &Tree, id: NodeId) -> Span {
    let node = tree.node(id);
    match &node.content {
        Content::Mapping(mapping) if !mapping.braces => match mapping.entries.first() {
            Some(entry) => match &tree.node(entry.value).content {
                Content::Scalar(scalar) if scalar.plain => {
                    Span { end: tree.node(entry.value).span.end, ..entry.key_span }
                }
                _ => entry.key_span,
            },
            None => node.span,
        },
        _ => node.span,
    }
}

pub(super) fn key_does_not_fit(
    entry: &Entry,
    condition: &Condition,
    chosen: &str,
    place: Span,
) -> Diagnostic {
    let Condition { key, on, values } = condition;
    let values = listed(values.iter().copied());
    let chosen = excerpt(chosen);
    Diagnostic::error(
        codes::KEY_DOES_NOT_FIT,
        format!("`{key}` tidak berarti untuk `{on}: {chosen}`"),
        format!("`{key}` has no meaning for `{on}: {chosen}`"),
    )
    .at(entry.key_span, format!("hanya untuk {values}"), format!("only for {values}"))
    .at(place, "dipilih di sini", "chosen here")
    .hint(format!("hapus `{key}`, atau ubah `{on}`"), format!("remove `{key}`, or change `{on}`"))
}

pub(super) fn missing_language(tree: &Tree, id: NodeId, missing: &[&str]) -> Diagnostic {
    let languages = listed(missing.iter().copied());
    Diagnostic::error(
        codes::MISSING_LANGUAGE,
        format!("teks belum ada dalam bahasa {languages}"),
        format!("the text is missing in the language {languages}"),
    )
    .at(first_entry(tree, id), format!("tanpa {languages}"), format!("without {languages}"))
    .hint("tulis teksnya dalam setiap bahasa", "write the text in each language")
}

pub(super) fn extra_language(
    entry: &Entry,
    mapping: &Mapping,
    languages: &[String],
    tree: &Tree,
) -> Diagnostic {
    let key = excerpt(&entry.key);
    let known = listed(languages.iter().map(String::as_str));
    let diagnostic = Diagnostic::error(
        codes::EXTRA_LANGUAGE,
        format!("`{key}` bukan bahasa kumpulan aturan ini"),
        format!("`{key}` is no language of this rulebook"),
    )
    .at(entry.key_span, format!("bahasanya {known}"), format!("its languages are {known}"));
    if is_rest_of_text(entry, mapping, tree) {
        return comma_hint(diagnostic);
    }
    diagnostic.hint(
        "hapus, atau nyatakan bahasanya di `rulebook: languages:`",
        "remove it, or declare the language in `rulebook: languages:`",
    )
}
