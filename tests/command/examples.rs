//! Each example proposal gets the verdict, the kind and the findings that a person decided.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::{path, patuh};

#[derive(Deserialize)]
struct Expected {
    at: String,
    verdict: String,
    kind: String,
    findings: Vec<String>,
    notes: Vec<String>,
}

fn expected() -> BTreeMap<String, Expected> {
    let text = std::fs::read_to_string(path("policies/examples/expected.yaml")).expect("the file");
    serde_saphyr::from_str(&text).expect("what it says is understood")
}

fn texts<'a>(list: &'a Value, key: &'a str) -> Vec<&'a str> {
    let list = list.as_array().expect("a list");
    list.iter().map(|entry| entry[key].as_str().expect("a text")).collect()
}

#[test]
fn every_example_has_its_expectation() {
    let expected = expected();
    let mut found = 0;
    for entry in std::fs::read_dir(path("policies/examples")).expect("the folder") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        if name.ends_with(".json") {
            assert!(expected.contains_key(&name), "{name} is not in expected.yaml");
            found += 1;
        }
    }
    assert_eq!(found, expected.len(), "expected.yaml names a file that is not there");
    assert!(found >= 6, "only {found} examples");
}

#[test]
fn every_example_gets_the_verdict_that_it_should() {
    for (file, expected) in expected() {
        let place = path(&format!("policies/examples/{file}"));
        let run = patuh(&["check", &place, "--json", "--at", &expected.at]);
        let checked: Value = serde_json::from_str(&run.out).expect("JSON");
        let assessment = &checked[0]["assessment"];
        assert_eq!(assessment["verdict"], expected.verdict.as_str(), "{file}");
        let kind = assessment["kind"]["kind"].as_str().unwrap_or("open");
        assert_eq!(kind, expected.kind, "{file}");
        let code = match expected.verdict.as_str() {
            "ready" => 0,
            "incomplete" => 2,
            _ => 1,
        };
        assert_eq!(run.code, code, "{file}");
        let failed: Vec<&Value> = assessment["findings"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|finding| finding["status"] == "failed")
            .collect();
        for rule in &expected.findings {
            assert!(
                failed.iter().any(|finding| finding["rule"] == rule.as_str()),
                "{file}: {rule}"
            );
        }
        let notes = texts(&assessment["notes"], "code");
        for note in &expected.notes {
            assert!(notes.contains(&note.as_str()), "{file}: no {note} among {notes:?}");
        }
    }
}

#[test]
fn sixty_one_months_cite_the_article_that_says_sixty() {
    let place = path("policies/examples/enam-puluh-satu-bulan.json");
    let run = patuh(&["check", &place, "--at", "2026-11-24"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("Perlu diperbaiki"), "{}", run.out);
    assert!(run.out.contains("Permendagri 22/2020 Pasal 32 ayat (3)"), "{}", run.out);
    assert!(run.out.contains("61 bulan"), "{}", run.out);
    let run = patuh(&["check", &place, "--at", "2026-11-24", "--lang", "en"]);
    assert!(run.out.contains("Needs fixing"), "{}", run.out);
    assert!(run.out.contains("Permendagri 22/2020 Article 32(3)"), "{}", run.out);
}

#[test]
fn a_day_and_five_years_after_the_review_there_is_an_answer_and_a_notice() {
    for at in ["2026-11-25", "2031-11-24"] {
        for file in expected().keys() {
            let place = path(&format!("policies/examples/{file}"));
            let run = patuh(&["check", &place, "--json", "--at", at]);
            let checked: Value = serde_json::from_str(&run.out).expect("JSON");
            let assessment = &checked[0]["assessment"];
            assert!(assessment["verdict"].is_string(), "{file}");
            let notices = texts(&assessment["notices"], "code");
            assert!(notices.contains(&"notice.after_review"), "{file} at {at}");
        }
    }
}

#[test]
fn before_the_first_day_that_is_covered_nothing_is_ready() {
    for file in expected().keys() {
        let place = path(&format!("policies/examples/{file}"));
        let run = patuh(&["check", &place, "--json", "--at", "2018-07-12"]);
        let checked: Value = serde_json::from_str(&run.out).expect("JSON");
        let assessment = &checked[0]["assessment"];
        assert_ne!(assessment["verdict"], "ready", "{file}");
        let notices = texts(&assessment["notices"], "code");
        assert!(notices.contains(&"notice.before_coverage"), "{file}");
    }
}
