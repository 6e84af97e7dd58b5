//! `patuh law`: every provision gives an account of itself, and the account holds.

use std::sync::LazyLock;

use serde_json::Value;

use crate::patuh;

/// What `patuh law --json` prints about the policies in the command.
static LAW: LazyLock<Value> = LazyLock::new(|| {
    let run = patuh(&["law", "--json"]);
    assert_eq!(run.code, 0, "{}", run.errors);
    serde_json::from_str(&run.out).expect("it prints JSON")
});

/// The elements of a list in it.
fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map(Vec::as_slice).expect("a list")
}

/// A file with a text, and its path.
fn written(name: &str, text: &str) -> String {
    let place = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&place, text).expect("the folder of tests can be written to");
    place
}

#[test]
fn every_provision_is_accounted_for_and_every_rule_rests_on_one() {
    assert_eq!(LAW["unaccounted"], 0);
    assert_eq!(LAW["rules_without_provision"], 0);
    assert!(LAW["rules"].as_u64() >= Some(400), "{}", LAW["rules"]);
    let accounts = LAW["accounts"].as_object().expect("counts by account");
    let total: u64 = accounts.values().filter_map(Value::as_u64).sum();
    assert_eq!(Some(total), LAW["provisions"].as_u64());
    assert!(!accounts.contains_key("none"), "{accounts:?}");
}

#[test]
fn the_three_regulations_on_cooperation_have_all_their_articles() {
    for (id, articles) in
        [("permendagri-22-2020", 64), ("permendagri-25-2020", 44), ("pp-28-2018", 52)]
    {
        let regulation = list(&LAW, "regulations").iter().find(|it| it["id"] == id);
        let provisions = list(regulation.expect("the regulation is there"), "provisions");
        let first = |provision: &Value| {
            let step = &provision["steps"][0];
            (step["division"] == "pasal")
                .then(|| step["label"].as_str().and_then(|label| label.parse::<u32>().ok()))
                .flatten()
        };
        let mut found: Vec<u32> = provisions.iter().filter_map(first).collect();
        found.dedup();
        assert_eq!(found, (1..=articles).collect::<Vec<_>>(), "{id}");
    }
}

#[test]
fn what_no_proposal_can_show_has_a_reason_of_its_own() {
    let mut reasons = Vec::new();
    for provision in list(&LAW, "regulations").iter().flat_map(|it| list(it, "provisions")) {
        assert_eq!(provision["fault"], Value::Null, "{}", provision["key"]);
        if provision["account"] == "organ" || provision["account"] == "transitional" {
            for language in ["id", "en"] {
                let reason = provision["why"][language].as_str().expect("a reason");
                assert!(reason.ends_with('.'), "{reason}");
                assert_ne!(provision["why"][language], provision["text"][language]);
                reasons.push(reason.to_owned());
            }
        }
    }
    let all = reasons.len();
    reasons.sort_unstable();
    reasons.dedup();
    assert_eq!(reasons.len(), all, "no reason stands twice");
}

#[test]
fn the_text_counts_accounts_by_regulation_and_chapter() {
    for (language, parts) in [
        ("id", ["BAB II ", "Permendagri 22/2020: ", ", 0 belum dipertanggungjawabkan; "]),
        ("en", ["BAB II ", "PP 28/2018: ", ", 0 unaccounted"]),
    ] {
        let run = patuh(&["law", "--lang", language]);
        assert_eq!(run.code, 0, "{}", run.errors);
        for part in parts {
            assert!(run.out.contains(part), "{part} in: {}", run.out);
        }
    }
}

#[test]
fn the_picture_has_a_cell_for_each_provision() {
    let provisions = LAW["provisions"].as_u64().expect("a number");
    for language in ["id", "en"] {
        let run = patuh(&["law", "--svg", "-", "--lang", language]);
        assert_eq!(run.code, 0, "{}", run.errors);
        assert!(run.out.trim_start().starts_with("<svg "), "{}", run.out);
        // The picture itself has a title too.
        let titles = run.out.matches("<title>").count();
        assert_eq!(u64::try_from(titles).ok(), Some(provisions + 1));
    }
}

#[test]
fn a_text_of_no_known_regulation_is_refused() {
    let place = written(
        "law-invented.txt",
        "PERATURAN BUPATI\nPasal 1\nTaman kota dibuka setiap hari.\nPasal 2\nPeraturan ini berlaku besok.\n",
    );
    for (language, message) in [
        ("id", "bukan naskah peraturan yang dikenal"),
        ("en", "not the text of a known regulation"),
    ] {
        let run = patuh(&["law", "--drift", &place, "--lang", language]);
        assert_eq!(run.code, 65, "{}", run.errors);
        assert!(run.errors.contains(message), "{message} in: {}", run.errors);
        assert!(run.out.is_empty(), "{}", run.out);
    }
    let run = patuh(&["law", "--drift", "tidak-ada.txt"]);
    assert_eq!(run.code, 66, "{}", run.errors);
}

#[test]
fn a_text_held_against_a_named_regulation_lists_what_differs() {
    let place = written("law-changed.txt", "Pasal 1\nSemuanya lain.\n");
    let run = patuh(&["law", "--drift", &place, "--regulation", "PP 28/2018", "--json"]);
    assert_eq!(run.code, 1, "{}", run.errors);
    let found: Value = serde_json::from_str(&run.out).expect("it prints JSON");
    assert_eq!(found["regulation"], "pp-28-2018");
    let run = patuh(&["law", "--drift", &place, "--regulation", "PP 28/2081"]);
    assert_eq!(run.code, 64);
    assert!(run.errors.contains("--regulation: "), "{}", run.errors);
}
