//! Drawn diagnostics: what the snapshots of single codes do not show.

use super::*;
use crate::source::{SourceFile, Span};

fn sources(text: &str) -> Sources {
    Sources::new(vec![SourceFile { path: "a.yaml".into(), text: text.into() }])
}

fn span(start: u32, end: u32) -> Span {
    Span { file: 0, start, end }
}

fn drawn(diagnostic: &Diagnostic, text: &str) -> String {
    render(diagnostic, &sources(text), Language::En, false)
}

#[test]
fn line_and_column_are_of_the_first_label() {
    let diagnostic =
        Diagnostic::error("P001", "x", "x").at(span(19, 20), "", "").at(span(0, 1), "", "");
    assert!(drawn(&diagnostic, "baris: satu\né: ≤ab\n").contains("--> a.yaml:2:5"));
}

#[test]
fn colours_are_only_there_when_asked_for() {
    let diagnostic = Diagnostic::error("P001", "x", "x").at(span(0, 1), "", "");
    let escape = '\u{1b}';
    assert!(!drawn(&diagnostic, "a").contains(escape));
    assert!(render(&diagnostic, &sources("a"), Language::En, true).contains(escape));
}

#[test]
fn several_lines_are_underlined_as_one() {
    let diagnostic = Diagnostic::error("P001", "x", "x").at(span(3, 10), "di sini", "here");
    let text = drawn(&diagnostic, "a: |\n  b\n  c\n");
    assert!(text.contains("here") && text.contains("a: |") && text.contains("  b"), "{text}");
}

#[test]
fn places_outside_of_the_files_are_no_panic() {
    for (start, end) in [(0, 99), (99, 3), (2, 1), (u32::MAX, u32::MAX)] {
        let diagnostic = Diagnostic::error("P001", "x", "x").at(span(start, end), "", "");
        drawn(&diagnostic, "é≤");
        drawn(&diagnostic, "");
    }
    let elsewhere = Span { file: 7, start: 0, end: 1 };
    let diagnostic = Diagnostic::error("P001", "x", "pesan").at(elsewhere, "", "");
    assert!(drawn(&diagnostic, "a").contains("pesan"));
}

#[test]
fn places_within_a_letter_are_no_panic() {
    for start in 0..6 {
        for end in start..6 {
            drawn(&Diagnostic::error("P001", "x", "x").at(span(start, end), "", ""), "é≤é");
        }
    }
}

#[test]
fn a_line_of_a_megabyte_is_cut() {
    let text = format!("a: {}\n", "x".repeat(1 << 20));
    let diagnostic = Diagnostic::error("P001", "x", "x").at(span(500_000, 500_003), "", "");
    let drawn = drawn(&diagnostic, &text);
    assert!(drawn.len() < 2_000, "{}", drawn.len());
    assert!(drawn.contains("a.yaml:1:500001"), "{drawn}");
}

#[test]
fn notes_and_hint_follow_in_both_languages() {
    let diagnostic = Diagnostic::warning("P028", "pesan", "message")
        .at(span(0, 1), "", "")
        .note("sebab", "reason")
        .hint("lakukan", "do it");
    let id = render(&diagnostic, &sources("a"), Language::Id, false);
    assert!(id.starts_with("peringatan[P028]: pesan"), "{id}");
    assert!(id.contains("catatan: sebab") && id.ends_with("saran: lakukan"), "{id}");
    let en = render(&diagnostic, &sources("a"), Language::En, false);
    assert!(en.starts_with("warning[P028]: message"), "{en}");
    assert!(en.contains("note: reason") && en.ends_with("hint: do it"), "{en}");
}

#[test]
fn of_very_many_the_first_are_drawn_and_the_rest_are_counted() {
    let many = |count: usize, diagnostic: &dyn Fn() -> Diagnostic| -> Vec<Diagnostic> {
        (0..count).map(|_| diagnostic().at(span(0, 1), "", "")).collect()
    };
    let error = || Diagnostic::error("P001", "pesan", "message");
    let warning = || Diagnostic::warning("P002", "pesan", "message");
    let all = |diagnostics: &[Diagnostic], language| {
        render_all(diagnostics, &sources("a"), language, false)
    };
    let exactly = all(&many(DRAWN, &error), Language::En);
    assert_eq!(exactly.matches("P001").count(), DRAWN);
    assert!(!exactly.contains("shown"), "{exactly}");
    let one = all(&many(DRAWN + 1, &error), Language::En);
    assert!(one.ends_with("\n\na.yaml: 1 more error is not shown\n\n"), "{one}");
    // Warnings before them keep no error from being drawn.
    let mut both = many(DRAWN + 1200, &warning);
    both.extend(many(3, &error));
    let drawn = all(&both, Language::En);
    assert_eq!(drawn.matches("P002").count(), DRAWN);
    assert_eq!(drawn.matches("P001").count(), 3);
    assert!(drawn.ends_with("a.yaml: 1,200 more warnings are not shown\n\n"), "{drawn}");
    let drawn = all(&both, Language::Id);
    assert!(drawn.ends_with("a.yaml: 1.200 peringatan lain tidak ditampilkan\n\n"), "{drawn}");
}
