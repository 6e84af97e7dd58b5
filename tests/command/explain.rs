//! `patuh explain`: everything that the rulebook has a name for, by id and by citation.

use serde_json::Value;

use crate::{path, patuh};

/// What the command prints about something that exists.
fn explained(asked: &str, language: &str) -> String {
    let run = patuh(&["explain", asked, "--lang", language]);
    assert_eq!(run.code, 0, "{asked}: {}", run.errors);
    run.out
}

/// The same as JSON.
fn entries(asked: &str) -> Vec<Value> {
    let run = patuh(&["explain", asked, "--json"]);
    assert_eq!(run.code, 0, "{asked}: {}", run.errors);
    serde_json::from_str(&run.out).expect("it prints JSON")
}

#[test]
fn a_rule_is_shown_with_its_condition_its_law_and_its_tests() {
    let text = explained("ksdpk.kesepakatan.jangka-waktu", "id");
    for part in [
        "Jangka waktu Kesepakatan Bersama paling lama 60 bulan",
        "kesepakatan.jangka_waktu_bulan <= 60",
        "Permendagri 22/2020 Pasal 32 ayat (3): ",
        "Bobot: wajib",
        "tepat lima tahun masih boleh: terpenuhi",
        "ksdpk/91-kesepakatan.yaml:",
    ] {
        assert!(text.contains(part), "{part} in: {text}");
    }
    let text = explained("ksdpk.kesepakatan.jangka-waktu", "en");
    assert!(text.contains("Permendagri 22/2020 Article 32(3): "), "{text}");
    assert!(text.contains("is at most 60 months"), "{text}");
    let [rule] = &entries("ksdpk.kesepakatan.jangka-waktu")[..] else { panic!("one entry") };
    assert_eq!(rule["subject"], "rule");
    assert_eq!(rule["facts"][0]["id"], "kesepakatan.jangka_waktu_bulan");
}

#[test]
fn one_item_of_a_rule_has_its_own_title_and_citation() {
    let text = explained("ksdpk.kak.isi/lokasi", "id");
    assert!(text.starts_with("KAK memuat bagian “Lokasi”  [ksdpk.kak.isi/lokasi]"), "{text}");
    assert!(text.contains("Pasal 29 ayat (2) huruf c"), "{text}");
    assert!(explained("ksdpk.kak.isi", "id").contains("Lokasi  [lokasi]"));
}

#[test]
fn a_fact_is_shown_with_its_question_its_choices_and_its_rules() {
    let text = explained("mitra.jenis", "en");
    for part in [
        "Question: What form does the partner have?",
        "Type: one of several choices",
        "Cooperative  [koperasi]",
        "[umum.jenis.ksdd]",
        "Rules through definitions:",
    ] {
        assert!(text.contains(part), "{part} in: {text}");
    }
    let [fact] = &entries("mitra.jenis")[..] else { panic!("one entry") };
    assert_eq!((&fact["subject"], &fact["kind"]["name"]), (&"fact".into(), &"enum".into()));
}

#[test]
fn a_definition_a_kind_a_reading_and_a_document_are_shown() {
    let text = explained("termasuk_ksdpk", "id");
    assert!(text.contains("mitra_pihak_ketiga || "), "{text}");
    assert!(explained("ksdpk", "en").contains("Stages:"));
    let text = explained("A2", "id");
    assert!(
        text.contains("Bacaan lain: ") && text.contains("[membebani_masyarakat_dan_daerah]"),
        "{text}"
    );
    assert!(explained("kesepakatan_bersama", "en").contains("Counts from stage: "));
}

#[test]
fn a_clock_is_shown_with_its_length_and_what_follows() {
    let text = explained("ksdpk.dprd.sikap", "id");
    for part in [
        "Lamanya: 45 hari",
        "Menurut bacaan lain: 45 hari kerja",
        "Dihitung sejak: tanggal DPRD menerima permohonan",
        "Permendagri 22/2020 Pasal 34 ayat (6): ",
        "Bila lewat: Permohonan dianggap disetujui",
        "berjalan, 19 Februari 2026",
    ] {
        assert!(text.contains(part), "{part} in: {text}");
    }
    let [clock] = &entries("ksdpk.dprd.sikap")[..] else { panic!("one entry") };
    assert_eq!((&clock["subject"], &clock["length"]), (&"clock".into(), &"45 hari".into()));
    assert!(explained("22/2020 34(6)", "en").contains("[ksdpk.dprd.sikap]"));
}

#[test]
fn a_provision_shows_its_account() {
    let text = explained("22/2020 1", "id");
    assert!(text.contains("Pertanggungjawaban: membuka daftar"), "{text}");
    let [provision] = &entries("22/2020 1")[..] else { panic!("one entry") };
    assert_eq!(provision["account"]["way"]["id"], "opening");
}

#[test]
fn short_and_long_citations_lead_to_one_provision() {
    let text = explained("Permendagri 22/2020 Pasal 5 ayat (2)", "id");
    assert!(text.starts_with("Permendagri 22/2020 Pasal 5 ayat (2)  ["), "{text}");
    for typed in [
        "22/2020 5(2)",
        "Permendagri Nomor 22 Tahun 2020 Pasal 5 ayat 2",
        "permendagri-22-2020/pasal-5/ayat-2",
    ] {
        assert_eq!(explained(typed, "id"), text, "{typed}");
    }
    let english = explained("22/2020 5(2)", "en");
    assert!(english.starts_with("Permendagri 22/2020 Article 5(2)  ["), "{english}");
    let [provision] = &entries("22/2020 29(2)c")[..] else { panic!("one entry") };
    assert_eq!(provision["id"], "permendagri-22-2020/pasal-29/ayat-2/huruf-c");
    assert_eq!(provision["rules"][0]["id"], "ksdpk.kak.isi");
}

#[test]
fn an_article_lists_its_parts_and_a_regulation_its_articles() {
    let text = explained("22/2020 Pasal 32", "id");
    for part in ["Pasal 32 ayat (1): ", "Pasal 32 ayat (2): ", "Pasal 32 ayat (3): "] {
        assert!(text.contains(part), "{part} in: {text}");
    }
    assert_eq!(entries("22/2020 32").len(), 3);
    assert!(explained("PP 28/2018", "en").contains("Article 1: "));
}

#[test]
fn what_is_not_there_is_answered_with_what_is() {
    for (asked, language, hint) in [
        ("mitra.jeni", "id", "maksud Anda `mitra.jenis`?"),
        ("ksdpk.kak.is", "en", "did you mean `ksdpk.kak.isi`?"),
        ("22/2020 5(9)", "id", "Pasal 5 ayat (6)"),
        ("22/2020 5(9)", "en", "Article 5(6)"),
        ("20/2020 5(2)", "id", "Permendagri 22/2020"),
        ("Pasal 5 ayat (2)", "en", "which regulation?"),
    ] {
        let run = patuh(&["explain", asked, "--lang", language]);
        assert_eq!(run.code, 64, "{asked}");
        assert!(run.errors.contains(hint), "{hint} in: {}", run.errors);
        assert!(run.out.is_empty(), "{}", run.out);
    }
}

#[test]
fn only_a_rule_is_explained_for_a_proposal() {
    let place = path("policies/examples/enam-puluh-satu-bulan.json");
    let run = patuh(&["explain", "22/2020 5(2)", &place]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("hanya aturan"), "{}", run.errors);
    let run = patuh(&["explain", "ksdpk.kak.isi/lokasi", &place, "--json"]);
    assert_eq!(run.code, 0, "{}", run.errors);
    let explanations: Vec<Value> = serde_json::from_str(&run.out).expect("it prints JSON");
    assert_eq!(explanations.len(), 1);
    assert_eq!(explanations[0]["rule"], "ksdpk.kak.isi/lokasi");
}

#[test]
fn policies_of_a_folder_are_explained_too() {
    let folder = path("policies");
    let run = patuh(&["explain", "A2", "--policies", &folder, "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.errors);
    let run = patuh(&["explain", "A2", "--policies", "tidak-ada"]);
    assert_eq!(run.code, 65);
    assert!(run.errors.contains("tidak ada"), "{}", run.errors);
}
