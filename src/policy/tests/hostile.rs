//! Whatever the bytes, reading answers, and its answer can be drawn.

use std::time::{Duration, Instant};

use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::{Language, read, render};
use proptest::prelude::*;

/// Reads bytes as a policy file and as a test file, and draws all that is said.
fn answers(bytes: &[u8]) {
    for path in ["a.yaml", "a.test.yaml"] {
        let sources = Sources::new(vec![SourceFile::from_bytes(path, bytes)]);
        let (_, diagnostics) = read(&sources);
        for diagnostic in diagnostics.iter().take(5) {
            for label in &diagnostic.labels {
                let text = &sources.files()[0].text;
                let (start, end) = (label.span.start as usize, label.span.end as usize);
                assert!(text.get(start..end).is_some(), "{diagnostic:?}");
            }
            for language in [Language::Id, Language::En] {
                assert!(render(diagnostic, &sources, language, false).contains(diagnostic.code));
            }
        }
    }
}

/// Pieces that YAML and the policy language give a meaning.
const PIECES: &[&str] = &[
    "\n",
    "\n  ",
    "\n    ",
    " ",
    "\t",
    "- ",
    "? ",
    ": ",
    ":",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!t ",
    "!!str ",
    "|",
    ">-",
    "|2",
    "'",
    "\"",
    "\\",
    "#",
    " # ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "<<",
    "~",
    "null",
    "true",
    "1",
    "-1.5",
    ".inf",
    "2026-02-30",
    "é",
    "≤",
    "\u{feff}",
    "\r\n",
    "rules",
    "facts",
    "id",
    "en",
    "type",
    "range",
    "label",
    "title",
    "cases",
    "given",
    "expect",
    "law",
    "rulebook",
    "languages",
    "messages",
    "calendars",
    "year",
    "each",
    "x",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        answers(&bytes);
    }

    #[test]
    fn any_mixture_of_yaml_gets_an_answer(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)
    ) {
        answers(pieces.concat().as_bytes());
    }

    /// A right file, cut or with something put in anywhere.
    #[test]
    fn a_damaged_file_gets_an_answer(
        at in 0..3000_usize,
        cut in 0..40_usize,
        piece in proptest::sample::select(PIECES),
    ) {
        let mut bytes = include_bytes!("../src/shape/samples/every-key.yaml").to_vec();
        let at = at.min(bytes.len());
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, piece.bytes());
        answers(&bytes);
    }
}

/// A megabyte of ordinary rules.
fn large_policy() -> String {
    let mut text = String::from("rules:\n");
    let mut number = 0;
    while text.len() < 1 << 20 {
        number += 1;
        text.push_str(&format!(
            "  - id: contoh.aturan-{number}\n    title: {{ id: Aturan ke-{number} ≤ 60, en: Rule {number} }}\n    \
             basis: [Permendagri 22/2020 Pasal 32 ayat (3)]\n    stage: kesepakatan\n    \
             when: jenis == \"ksdpk\"\n    require: kesepakatan.jangka_waktu_bulan <= {number}\n    \
             severity: must\n    fix: {{ id: \"Batasi, paling lama 60 bulan.\", en: Limit it. }}\n"
        ));
    }
    text
}

#[test]
fn a_megabyte_of_rules_is_read_without_waiting() {
    let sources = Sources::new(vec![SourceFile { path: "a.yaml".into(), text: large_policy() }]);
    let start = Instant::now();
    let (model, diagnostics) = read(&sources);
    let took = start.elapsed();
    assert!(model.rules.len() > 2_000);
    assert_eq!(diagnostics.len(), 1, "only the rulebook is missing");
    // Optimised it takes a small part of a second; the limit is for builds that are not, on a
    // busy machine.
    assert!(took < Duration::from_secs(20), "{took:?}");
}

/// Time grows with the text, not with its square.
#[test]
fn hostile_text_is_answered_in_time() {
    let n = 50_000;
    let hostile = [
        "[".repeat(n * 5),
        "{a: ".repeat(n),
        "- ".repeat(n),
        "&a ".repeat(n),
        "a:\n".repeat(n),
        "a: b\n".repeat(n),
        format!("a: [{}]", "{x}, ".repeat(n)),
        format!("a: [{}]", "!t x, ".repeat(n / 4)),
        format!("a: [&a x, {}]", "*a, ".repeat(n / 4)),
        format!("a: {}", "x\n  ".repeat(n)),
        format!("a: |{}", "\n".repeat(n * 5)),
        format!("a: \"{}", "\\\n".repeat(n)),
        format!("{}\t", " \n".repeat(n)),
        "'".repeat(n * 5),
        "# ".repeat(n * 2),
        format!("rules: [{}]", "{}, ".repeat(n / 4)),
        format!("groups: [{}]", "{ lable: x }, ".repeat(n / 16)),
    ];
    for text in hostile {
        let start = Instant::now();
        answers(text.as_bytes());
        let took = start.elapsed();
        assert!(took < Duration::from_secs(20), "{took:?}: {}", &text[..20]);
    }
}
