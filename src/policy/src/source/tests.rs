//! Places in values and in files.

use super::*;

/// What is underlined when `part` of the value is meant.
fn underlined(written: &str, value: &str, part: &str) -> String {
    let sources =
        Sources::new(vec![SourceFile { path: "a.yaml".into(), text: format!("k: {written}\n") }]);
    let end = 3 + u32::try_from(written.len()).unwrap();
    let text = Spanned { value: value.to_owned(), span: Span { file: 0, start: 3, end } };
    let start = value.find(part).expect("the value has the part");
    sources.text(sources.within(&text, start..start + part.len())).to_owned()
}

#[test]
fn plain_text_is_underlined_as_it_stands() {
    assert_eq!(underlined("jenis == 3", "jenis == 3", "=="), "==");
}

#[test]
fn double_quotes_with_escapes_keep_their_columns() {
    let written = r#""jenis == \"ksdpk\" && \u0041ba""#;
    let value = r#"jenis == "ksdpk" && Aba"#;
    assert_eq!(underlined(written, value, "ksdpk"), "ksdpk");
    assert_eq!(underlined(written, value, "\"ksdpk\""), r#"\"ksdpk\""#);
    assert_eq!(underlined(written, value, "Aba"), r"\u0041ba");
}

#[test]
fn single_quotes_with_doubled_quotes_keep_their_columns() {
    assert_eq!(underlined("'a == ''b'' || cd'", "a == 'b' || cd", "cd"), "cd");
    assert_eq!(underlined("'a == ''b'' || cd'", "a == 'b' || cd", "'b'"), "''b''");
}

#[test]
fn folded_and_literal_blocks_are_found_behind_their_indentation() {
    assert_eq!(underlined(">-\n    satu &&\n    dua", "satu && dua", "dua"), "dua");
    assert_eq!(underlined("|\n    satu &&\n    dua\n", "satu &&\ndua\n", "dua"), "dua");
}

#[test]
fn indentation_that_a_block_keeps_does_not_lose_the_place() {
    assert_eq!(underlined("|\r\n    a\r\n      b &&\r\n    c", "a\n  b &&\nc", "&&"), "&&");
    assert_eq!(underlined("|\r\n    a\r\n      b &&\r\n    c", "a\n  b &&\nc", "c"), "c");
}

#[test]
fn letters_of_several_bytes_are_whole() {
    assert_eq!(underlined("\"é ≤ x\"", "é ≤ x", "≤"), "≤");
}

#[test]
fn a_range_outside_of_the_value_gives_the_whole_text() {
    let sources = Sources::new(vec![SourceFile { path: "a.yaml".into(), text: "abc".into() }]);
    let text = Spanned { value: "abc".to_owned(), span: Span { file: 0, start: 0, end: 3 } };
    assert_eq!(sources.within(&text, 2..9), text.span);
}

#[test]
fn a_place_of_another_policy_has_no_text() {
    assert_eq!(Sources::default().text(Span { file: 3, start: 0, end: 9 }), "");
}

#[test]
fn bytes_that_are_not_utf8_are_kept_visible() {
    assert!(SourceFile::from_bytes("a.yaml", b"\xff\xfe").text.contains('\u{fffd}'));
}
