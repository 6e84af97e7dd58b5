//! The registry keeps its promises.

use super::*;

#[test]
fn codes_are_unique_and_in_order() {
    let codes: Vec<_> = all().map(|entry| entry.code).collect();
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    assert!(codes.len() >= 20, "the registry is not empty");
}

#[test]
fn codes_have_the_form_p_and_three_digits() {
    for entry in all() {
        let digits = entry.code.strip_prefix('P').expect("starts with P");
        assert!(
            digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()),
            "{}",
            entry.code
        );
    }
}

#[test]
fn names_are_unique_and_in_kebab_case() {
    let mut names: Vec<_> = all().map(|entry| entry.name).collect();
    for name in &names {
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}");
    }
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}

#[test]
fn every_page_speaks_both_languages() {
    for entry in all() {
        for page in [entry.page.id, entry.page.en] {
            assert!(page.len() > 40 && page.ends_with('.'), "{}: {page}", entry.code);
        }
        assert_ne!(entry.page.id, entry.page.en, "{}", entry.code);
    }
}

#[test]
fn find_knows_each_code_and_no_other() {
    for entry in all() {
        assert_eq!(find(entry.code), Some(entry));
    }
    assert_eq!(find("P000"), None);
}
