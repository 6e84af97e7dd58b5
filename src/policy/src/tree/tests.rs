//! Trees: what is read, where it stands, and what hostile text does not do.

use super::*;
use crate::diagnostic::Diagnostic;
use serde_json::json;

fn parse(text: &str) -> (Option<Tree>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let tree = build(0, text, &mut diagnostics);
    (tree, diagnostics)
}

fn json_of(text: &str) -> serde_json::Value {
    let (tree, diagnostics) = parse(text);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let tree = tree.expect("it can be read");
    tree.json(tree.root().expect("it holds something"), &mut Vec::new())
}

fn codes_of(text: &str) -> Vec<&'static str> {
    parse(text).1.iter().map(|it| it.code).collect()
}

/// What stands in the file at the value under `a`.
fn written(text: &str) -> &str {
    let (tree, diagnostics) = parse(text);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let tree = tree.expect("it can be read");
    let value = tree.get(tree.root().expect("a root"), "a").expect("it has `a`");
    let span = tree.node(value).span;
    &text[span.start as usize..span.end as usize]
}

#[test]
fn every_style_of_text_has_its_exact_place() {
    assert_eq!(written("é: 1\na:   teks biasa   # komentar\n"), "teks biasa");
    assert_eq!(written("a: \"x \\\"q\\\" é\"  \nb: 1\n"), "\"x \\\"q\\\" é\"");
    assert_eq!(written("a: 'it''s' # k\n"), "'it''s'");
    assert_eq!(written("a: |\n  satu\n  dua\n\nb: 1\n"), "|\n  satu\n  dua");
    assert_eq!(
        written("a: >-  # catatan | ini\n\n  satu\n  dua\n"),
        ">-  # catatan | ini\n\n  satu\n  dua"
    );
    assert_eq!(written("a: satu\n  dua\nb: 1\n"), "satu\n  dua");
}

#[test]
fn lists_and_mappings_have_their_exact_place() {
    assert_eq!(written("a: { b: 1, c: [2] } # k\n"), "{ b: 1, c: [2] }");
    assert_eq!(written("a: [1, 2, ]\nb: 1\n"), "[1, 2, ]");
    assert_eq!(written("a: { b: 1,\n  c: 2,\n}\nb: 1\n"), "{ b: 1,\n  c: 2,\n}");
    assert_eq!(written("a:\n  b: 1\n  c: 2\n\n\nd: 3\n"), "b: 1\n  c: 2");
    assert_eq!(written("a:\n  - 1\n  - 2\nd: 3\n"), "- 1\n  - 2");
}

#[test]
fn places_are_right_behind_letters_of_several_bytes_and_windows_line_ends() {
    assert_eq!(written("\u{feff}z: ≤≥é\r\na: \"≤ 60\"\r\nb: 1\r\n"), "\"≤ 60\"");
}

#[test]
fn an_empty_value_stands_behind_its_key() {
    let (tree, _) = parse("a:\nb: 1\n");
    let tree = tree.unwrap();
    let value = tree.get(tree.root().unwrap(), "a").unwrap();
    assert_eq!((tree.node(value).span.start, tree.node(value).span.end), (1, 1));
}

#[test]
fn scalars_follow_the_core_schema_of_yaml() {
    let text = "[1, -7, +3, 0x1F, 0o17, 1.5, 1e3, true, False, ~, null, 'null', yes, no, \
                2026-11-24, 1_000, 1.2.3, '-', .5]";
    let value = json_of(text);
    let expected = json!([
        1,
        -7,
        3,
        31,
        15,
        1.5,
        1000.0,
        true,
        false,
        null,
        null,
        "null",
        "yes",
        "no",
        "2026-11-24",
        "1_000",
        "1.2.3",
        "-",
        0.5
    ]);
    assert_eq!(value, expected);
}

#[test]
fn numbers_beyond_64_bits_are_not_silently_other_integers() {
    assert_eq!(json_of("[9223372036854775807]"), json!([i64::MAX]));
    let value = json_of("[92233720368547758080]");
    assert!(value[0].is_f64(), "{value}");
}

#[test]
fn json_keeps_nesting_and_order_of_lists() {
    let text = "a: { b: [1, { c: 2 }], d: {} }\ne: []\n";
    assert_eq!(json_of(text), json!({ "a": { "b": [1, { "c": 2 }], "d": {} }, "e": [] }));
}

#[test]
fn json_leaves_out_what_was_refused() {
    let (tree, diagnostics) = parse("<<: { x: 1 }\na: 1\na: { b: 2 }\nc: [3]\n");
    let tree = tree.unwrap();
    assert_eq!(diagnostics.len(), 2);
    assert_eq!(tree.json(tree.root().unwrap(), &mut Vec::new()), json!({ "a": 1, "c": [3] }));
}

#[test]
fn comments_alone_are_an_empty_file() {
    for text in ["", "\n\n", "# catatan\n", "---\n...\n", "\u{feff}"] {
        let (tree, diagnostics) = parse(text);
        assert!(diagnostics.is_empty(), "{text:?} {diagnostics:?}");
        let tree = tree.unwrap();
        let empty = tree.root().is_none_or(
            |root| matches!(&tree.node(root).content, Content::Scalar(it) if it.value.is_empty()),
        );
        assert!(empty, "{text:?}");
    }
}

#[test]
fn a_keys_every_repetition_is_told() {
    assert_eq!(codes_of("a: 1\nb: { c: 1, c: 2, c: 3 }\na: 2\n"), ["P010", "P010", "P010"]);
    assert_eq!(codes_of("a: 1\n\"a\": 2\n"), ["P010"]);
}

#[test]
fn a_bomb_of_references_is_one_diagnostic_an_anchor() {
    let mut text = String::from("a0: &a0 [x, x]\n");
    for level in 1..200 {
        let below = format!("*a{}, ", level - 1).repeat(50);
        text.push_str(&format!("a{level}: &a{level} [{below}]\n"));
    }
    let codes = codes_of(&text);
    assert_eq!(codes.len(), 200);
    assert!(codes.iter().all(|code| *code == "P007"));
}

#[test]
fn ten_thousand_levels_are_one_diagnostic() {
    let depth = 10_000;
    let blocks: String = (0..depth).map(|it| format!("{}a:\n", " ".repeat(it))).take(300).collect();
    let hostile = [
        "[".repeat(depth),
        "{a: ".repeat(depth),
        "- ".repeat(depth),
        "? ".repeat(depth),
        format!("{}{}", "[".repeat(depth), "]".repeat(depth)),
        blocks,
    ];
    for text in hostile {
        let (tree, diagnostics) = parse(&text);
        assert!(tree.is_none());
        let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
        assert_eq!(codes, ["P004"], "{}", &text[..20]);
    }
}

#[test]
fn a_scalar_of_a_megabyte_is_read() {
    let long = "x".repeat(1 << 20);
    for text in [format!("a: {long}\n"), format!("a: \"{long}\"\n"), format!("a: |\n  {long}\n")] {
        let (tree, diagnostics) = parse(&text);
        assert!(diagnostics.is_empty());
        assert!(tree.is_some());
    }
}

#[test]
fn a_mark_of_byte_order_at_the_start_is_no_mistake() {
    assert_eq!(json_of("\u{feff}a: 1\n"), json!({ "a": 1 }));
    assert_eq!(codes_of("a: 1\n\u{feff}b: 2\n"), ["P036"]);
}

#[test]
fn a_zero_byte_is_a_damaged_file() {
    assert_eq!(codes_of("a: \0\n"), ["P002"]);
}

#[test]
fn a_document_may_be_opened_and_closed_explicitly() {
    assert_eq!(json_of("---\na: 1\n...\n"), json!({ "a": 1 }));
    assert_eq!(codes_of("a: 1\n...\n---\nb: 1\n"), ["P006"]);
}

/// The scanner's own words are for people who write scanners.
#[test]
fn every_mistake_of_yaml_is_told_in_words_of_the_reader() {
    let mistakes = [
        "a: \"x\n",
        "a: 'x\n",
        "a: [1, 2\nb: 3\n",
        "a: {b: c\nd: 1\n",
        "a: b: c\n",
        "a: 1\n b: 2\n",
        "a: `x\n",
        "a: @x\n",
        "a: %x\n",
        "a: *x\n",
        "a: \"\\q\"\n",
        "a: \"\\u12\"\n",
        "a: 1\nfoo\nb: 2\n",
        "a:\n  - x\n - y\n",
        "a: x # c\n  b: c\n",
        "]\n",
        "a: ]\n",
        "a: }\n",
        "%foo\n",
        "a: \"x\" y\n",
        "- a\nb: 1\n",
        "a: |0\n  x\n",
        "a: !<x\n",
        "a: & x\n",
        "a: [-]\n",
        "a: {b}: c}\n",
        "a: {x} y\n",
    ];
    let jargon =
        ["scalar", "block", "flow", "token", "mapping", "sequence", "simple key", "stream"];
    for text in mistakes {
        let (tree, diagnostics) = parse(text);
        assert!(!diagnostics.is_empty(), "{text:?} is wrong");
        assert!(tree.is_none() || diagnostics.iter().any(|it| it.code != "P001"), "{text:?}");
        for diagnostic in diagnostics {
            let words = format!("{:?} {:?}", diagnostic.message, diagnostic.hint);
            assert!(jargon.iter().all(|it| !words.contains(it)), "{text:?}: {words}");
        }
    }
}
