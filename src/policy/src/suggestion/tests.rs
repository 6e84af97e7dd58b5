//! Near enough, and not too far.

use super::nearest;

#[test]
fn one_letter_wrong_is_near() {
    assert_eq!(nearest("requir", ["title", "require"]), Some("require"));
}

#[test]
fn swapped_letters_count_once() {
    assert_eq!(nearest("bsais", ["basis", "base"]), Some("basis"));
}

#[test]
fn hyphen_and_case_count_nothing() {
    assert_eq!(nearest("Jenis-Mitra", ["jenis_mitra"]), Some("jenis_mitra"));
}

#[test]
fn beyond_the_limit_there_is_none() {
    assert_eq!(nearest("wajib", ["severity", "title", "fix"]), None);
    assert_eq!(nearest("x", ["abc"]), None);
}

#[test]
fn first_of_equally_near_wins() {
    assert_eq!(nearest("tahap1", ["tahap2", "tahap3"]), Some("tahap2"));
}

#[test]
fn itself_is_no_suggestion() {
    assert_eq!(nearest("fix", ["fix"]), None);
}

#[test]
fn a_megabyte_of_text_gets_no_suggestion() {
    assert_eq!(nearest(&"a".repeat(1 << 20), ["fix"]), None);
}
