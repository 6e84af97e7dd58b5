//! Wrong input gets an answer that a person can act on, in their language.

use crate::{path, patuh};

/// Writes a file for one test.
fn file(name: &str, bytes: &[u8]) -> String {
    let folder = std::env::temp_dir().join(format!("patuh-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let place = folder.join(name);
    std::fs::write(&place, bytes).expect("a file");
    place.to_str().expect("a path").to_owned()
}

/// Words of parsers and of Rust, which nobody should read.
fn without_jargon(text: &str) {
    for word in ["serde", "expected `", "EOF", "unwrap", "panicked", "variant", "deserialize"] {
        assert!(!text.contains(word), "`{word}` in: {text}");
    }
}

#[test]
fn a_file_that_is_not_there_ends_with_66_and_does_not_stop_the_others() {
    let ready = path("policies/examples/siap-prakarsa-pihak-ketiga.json");
    let run = patuh(&["check", "tidak-ada.json", &ready, "--at", "2026-11-24"]);
    assert_eq!(run.code, 66);
    assert!(run.errors.contains("tidak-ada.json: berkas tidak ada"), "{}", run.errors);
    assert!(run.out.contains("Layak diajukan"), "{}", run.out);
}

#[test]
fn what_is_not_json_ends_with_65_and_names_the_place() {
    let broken = file("rusak.json", b"{ \"tahap\": \"persiapan\",\n  \"prakarsa\" }");
    let run = patuh(&["check", &broken]);
    assert_eq!(run.code, 65);
    assert!(run.errors.contains("rusak.json") && run.errors.contains('2'), "{}", run.errors);
    without_jargon(&run.errors);
    let run = patuh(&["check", &broken, "--lang", "en"]);
    assert!(run.errors.to_lowercase().contains("line 2"), "{}", run.errors);
    without_jargon(&run.errors);
}

#[test]
fn a_problem_is_said_in_words_and_without_an_empty_suggestion() {
    let place = file("aneh.json", br#"{ "xyzzy": 1, "tahap": [], "daerah": { "nama": [1] } }"#);
    let run = patuh(&["check", &place]);
    assert!(run.out.contains("Isian \u{201c}xyzzy\u{201d} tidak dikenal."), "{}", run.out);
    assert!(!run.out.contains("\u{201c}\u{201d}"), "{}", run.out);
    assert!(run.out.contains("Yang diharapkan: salah satu pilihan."), "{}", run.out);
    let run = patuh(&["check", &place, "--lang", "en"]);
    assert!(run.out.contains("Expected: text."), "{}", run.out);
    assert!(!run.out.contains("\u{201c}\u{201d}"), "{}", run.out);
}

#[test]
fn bytes_that_are_no_text_end_with_65() {
    let place = file("biner.json", &[0xff, 0xfe, 0x00, 0x41]);
    let run = patuh(&["check", &place]);
    assert_eq!(run.code, 65);
    assert!(run.errors.contains("UTF-8"), "{}", run.errors);
}

#[test]
fn a_huge_file_and_a_deep_one_end_with_65() {
    let huge = file("besar.json", &vec![b' '; 300 * 1024]);
    assert_eq!(patuh(&["check", &huge]).code, 65);
    let deep = file("dalam.json", "[".repeat(10_000).as_bytes());
    let run = patuh(&["check", &deep]);
    assert_eq!(run.code, 65);
    without_jargon(&run.errors);
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    let place = file("bom.json", "\u{feff}{}".as_bytes());
    assert_eq!(patuh(&["check", &place, "--at", "2026-11-24"]).code, 2);
}

#[test]
fn an_empty_proposal_is_incomplete() {
    let place = file("kosong.json", b"{}");
    let run = patuh(&["check", &place, "--at", "2026-11-24"]);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("Belum lengkap"), "{}", run.out);
}

#[test]
fn an_unknown_key_names_the_place_and_the_near_one() {
    let place = file("kunci.json", b"{ \"kesepakatan\": { \"jangka_waktu_buln\": 60 } }");
    let run = patuh(&["check", &place, "--at", "2026-11-24"]);
    assert!(run.out.contains("/kesepakatan/jangka_waktu_buln"), "{}", run.out);
    assert!(run.out.contains("jangka_waktu_bulan"), "{}", run.out);
}

#[test]
fn wrong_arguments_end_with_64_in_the_language_asked_for() {
    let run = patuh(&["chek", "a.json"]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("maksud Anda `check`?"), "{}", run.errors);
    let run = patuh(&["check", "a.json", "--jsn", "--lang", "en"]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("did you mean `--json`?"), "{}", run.errors);
    assert_eq!(patuh(&["check"]).code, 64);
    assert_eq!(patuh(&[]).code, 64);
    assert_eq!(patuh(&["check", "a.json", "--at", "2026-02-30"]).code, 64);
    let run = patuh(&["check", "a.json", "--stage", "penawarn"]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("`penawaran`"), "{}", run.errors);
    let run = patuh(&["explain", "ksdpk.kesepakatan.jangka-wakt"]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("`ksdpk.kesepakatan.jangka-waktu`"), "{}", run.errors);
}

#[test]
fn help_is_in_both_languages() {
    let run = patuh(&["--help"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Pemakaian:") && run.out.contains("check"), "{}", run.out);
    let run = patuh(&["check", "--help", "--lang", "en"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Usage:") && run.out.contains("Judge as of this date"), "{}", run.out);
}

#[test]
fn an_expression_is_shown_with_its_value_its_type_and_the_way() {
    let place = path("policies/examples/enam-puluh-satu-bulan.json");
    let run = patuh(&["eval", "kesepakatan.jangka_waktu_bulan <= 60", &place]);
    assert_eq!(run.code, 0, "{}", run.errors);
    assert!(run.out.contains("Nilai: tidak"), "{}", run.out);
    assert!(run.out.contains("61 bulan"), "{}", run.out);
    let run = patuh(&["eval", "2 + 3 * 4", "--lang", "en"]);
    assert!(run.out.contains("Value: 14"), "{}", run.out);
    let run = patuh(&["eval", "kesepakatan.jangka_waktu_buln <= 60"]);
    assert_eq!(run.code, 65);
    assert!(run.errors.contains("kesepakatan.jangka_waktu_bulan"), "{}", run.errors);
}

#[test]
fn a_rule_is_explained_with_and_without_a_proposal() {
    let rule = "ksdpk.kesepakatan.jangka-waktu";
    let run = patuh(&["explain", rule]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Permendagri 22/2020 Pasal 32 ayat (3)"), "{}", run.out);
    let place = path("policies/examples/enam-puluh-satu-bulan.json");
    let run = patuh(&["explain", rule, &place, "--lang", "en"]);
    assert!(run.out.contains("failed") && run.out.contains("61 months"), "{}", run.out);
}
