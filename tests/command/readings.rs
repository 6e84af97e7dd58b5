//! Open texts of the law are told with both readings, and with the verdict by the other one.

use serde_json::Value;

use crate::{path, patuh};

/// A proposal that burdens the public alone, of which DPRD disapproves.
fn burden() -> String {
    let folder = std::env::temp_dir().join(format!("patuh-bacaan-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let place = folder.join("beban.json");
    let text = r#"{ "tahap": "penandatanganan_kontrak", "jenis": "ksdpk", "mitra.jenis": "koperasi",
        "beban": { "masyarakat": true, "daerah": false }, "dprd.sikap": "ditolak",
        "anggaran.dana_apbd": "teranggarkan" }"#;
    std::fs::write(&place, text).expect("a file");
    place.to_str().expect("a path").to_owned()
}

fn json(arguments: &[&str]) -> Value {
    let run = patuh(arguments);
    assert_eq!(run.errors, "");
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn every_reading_is_listed_with_both_texts_articles_and_rules() {
    let all = json(&["readings", "--json"]);
    let all = all.as_array().expect("a list");
    assert!(all.len() >= 20, "{}", all.len());
    let (mut computed, mut others) = (0, 0);
    for reading in all {
        let text = |key: &str| reading[key].as_str().expect("a text").to_owned();
        assert!(text("text").len() > 20 && text("other").len() > 20, "{reading}");
        assert!(!text("title").is_empty());
        let length = |key: &str| reading[key].as_array().expect("a list").len();
        assert!(length("basis") > 0 && length("rules") + length("clocks") > 0, "{reading}");
        let changes = length("changes");
        assert_eq!(reading["computed"], changes > 0);
        if changes > 0 {
            computed += 1
        } else {
            others += 1
        }
        assert!(reading.get("verdict").is_none(), "there is no proposal");
    }
    assert!(computed > 10 && others > 3, "{computed}, {others}");
    let run = patuh(&["readings"]);
    let shown = run.out.lines().filter(|line| line.starts_with("  Bacaan lain: ")).count();
    assert_eq!(shown, all.len());
}

#[test]
fn one_reading_is_shown_in_both_languages() {
    let run = patuh(&["readings", "A2"]);
    assert_eq!(run.code, 0);
    for part in ["A2: ", "Bacaan yang dipakai: ", "Bacaan lain: ", "PP 28/2018 Pasal 6 ayat (2)"] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert!(run.out.contains("ksdpk.dprd.persetujuan") && !run.out.contains("A5: "), "{}", run.out);
    assert!(run.out.contains("menurut bacaan lain dihitung"), "{}", run.out);
    let run = patuh(&["readings", "A6", "--lang", "en"]);
    assert!(
        run.out.contains("PP 28/2018") || run.out.contains("Permendagri 22/2020 Article 38(2)")
    );
    assert!(run.out.contains("by the other reading is not computed"), "{}", run.out);
}

#[test]
fn with_a_proposal_the_verdict_by_each_reading_is_told() {
    let run = patuh(&["readings", "A2", &burden(), "--at", "2026-11-24"]);
    assert_eq!(run.code, 0, "{}", run.errors);
    assert!(run.out.contains("Menurut bacaan yang dipakai: … Belum lengkap"), "{}", run.out);
    assert!(run.out.contains("Menurut bacaan lain: ✕ Perlu diperbaiki"), "{}", run.out);
    assert!(run.out.contains("tidak terpenuhi (wajib)  [ksdpk.dprd.persetujuan]"), "{}", run.out);
    let told = json(&["readings", "A2", &burden(), "--json", "--at", "2026-11-24"]);
    assert_eq!(told[0]["verdict"], "incomplete");
    assert_eq!(told[0]["otherVerdict"], "fix");
    // Of a proposal that does not burden anybody, both readings say the same.
    let ready = path("policies/examples/siap-prakarsa-pihak-ketiga.json");
    let told = json(&["readings", "A2", &ready, "--json", "--at", "2026-11-24"]);
    assert_eq!(told[0]["verdict"], told[0]["otherVerdict"]);
    assert_eq!(told[0]["changed"], serde_json::json!([]));
}

#[test]
fn a_check_says_what_another_reading_would_say() {
    let run = patuh(&["check", &burden(), "--at", "2026-11-24", "--lang", "en"]);
    let line =
        "± By the other reading (Burdening the public and the region: both?): ✕ Needs fixing";
    assert!(run.out.contains(line), "{}", run.out);
    let checked = json(&["check", &burden(), "--at", "2026-11-24", "--json"]);
    let others = checked[0]["assessment"]["otherReadings"].as_array().expect("a list");
    let a2 = others.iter().find(|it| it["reading"] == "A2").expect("it is told");
    assert_eq!(a2["verdict"], "fix");
    let rules: Vec<&Value> =
        a2["changed"].as_array().expect("a list").iter().map(|it| &it["rule"]).collect();
    assert!(rules.iter().any(|rule| *rule == "ksdpk.dprd.persetujuan"), "{rules:?}");
}

#[test]
fn a_reading_that_there_is_not_ends_with_64_and_names_the_near_one() {
    let run = patuh(&["readings", "A22"]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("tidak ada catatan bacaan bernama `A22`"), "{}", run.errors);
    assert!(run.errors.contains("maksud Anda `A2`?"), "{}", run.errors);
    assert_eq!(patuh(&["readings", "A2", "tidak-ada.json"]).code, 66);
    let run = patuh(&["readings", "--help", "--lang", "en"]);
    assert!(run.out.contains("how open texts of the law are read"), "{}", run.out);
}
