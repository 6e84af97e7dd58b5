//! What must hold of the cases: they obey their schema, are current, and say what they are.

use std::collections::BTreeSet;
use std::fs;

use patuh_tests::conformance::folder::{self, path};
use patuh_tests::conformance::labels::Labels;
use patuh_tests::conformance::tally::labels;
use patuh_tests::conformance::{figures, rules};
use serde_json::{Value, json};

const RENEW: &str = "renew it with `cargo xtask generate`";

fn schema() -> jsonschema::Validator {
    let text = fs::read_to_string(path("tests/conformance/case.schema.json")).expect("the schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

#[test]
fn every_file_obeys_the_schema() {
    let schema = schema();
    for file in folder::files().expect("the cases") {
        let list = Value::Array(file.cases);
        let wrong: Vec<String> = schema
            .iter_errors(&list)
            .take(5)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", file.name);
    }
}

#[test]
fn the_schema_refuses_what_is_no_case() {
    let schema = schema();
    let good = json!({ "name": "a", "labels": {}, "at": "2026-11-24", "proposal": {}, "expect": { "verdict": "ready" } });
    assert!(schema.is_valid(&json!([good])));
    let changes = [
        ("at", json!("24 November 2026")),
        ("expect", json!({})),
        ("expect", json!({ "verdict": "good" })),
        ("expect", json!({ "rules": { "a": "passed" } })),
        ("expect", json!({ "clocks": { "a": { "due": "2026-11-24" } } })),
        ("labels", json!({ "operator": "&&" })),
        ("proposal", json!([])),
        ("day", json!("2026-11-24")),
    ];
    for (key, value) in changes {
        let mut bad = good.clone();
        bad[key] = value;
        assert!(!schema.is_valid(&json!([bad])), "{bad}");
    }
}

#[test]
fn the_cases_of_the_policy_tests_are_current() {
    let fresh = rules::files(&folder::product().expect("policies/ compiles"));
    let place = path("tests/conformance/rules");
    for (name, text) in &fresh {
        let kept = fs::read_to_string(place.join(name)).unwrap_or_default();
        assert!(kept == *text, "tests/conformance/rules/{name} is out of date; {RENEW}");
    }
    let kept = fs::read_dir(&place).expect("the folder").count();
    assert_eq!(kept, fresh.len(), "tests/conformance/rules/ holds other files; {RENEW}");
}

#[test]
fn the_figures_of_the_page_are_current() {
    let page = fs::read_to_string(path("tests/conformance/README.md")).expect("the page");
    let renewed = figures::renewed(&page, &folder::files().expect("the cases"));
    assert!(renewed.as_ref() == Some(&page), "tests/conformance/README.md: {RENEW}");
}

/// Every rule in every status that the policy tests show it in, although not every test is kept.
#[test]
fn the_kept_cases_show_all_that_the_policy_tests_show() {
    let output = folder::product().expect("policies/ compiles");
    let mut wanted = BTreeSet::new();
    for expectation in output.tests.iter().flat_map(|test| &test.expect) {
        let rule = &output.rulebook.rules[expectation.rule];
        wanted.insert((rule.id.clone(), expectation.status.name().to_owned()));
    }
    let mut kept = 0;
    for case in folder::files()
        .expect("the cases")
        .iter()
        .filter(|it| it.part == "rules")
        .flat_map(|it| &it.cases)
    {
        kept += 1;
        for (rule, status) in case["expect"]["rules"].as_object().into_iter().flatten() {
            wanted.remove(&(rule.clone(), status.as_str().unwrap_or_default().to_owned()));
        }
    }
    assert!(wanted.is_empty(), "not shown: {wanted:?}");
    assert!(kept >= 1_200, "only {kept} cases of the policy tests");
}

/// Operators and types that a case on the language names occur in the rules that it looks at.
#[test]
fn labels_of_the_language_are_true() {
    /// What no condition holds: how rules, stages, verdicts and inputs work.
    const OTHER: [&str; 6] = ["in-force", "stage", "verdict", "kind", "input", "constant"];
    let output = folder::language().expect("the invented rulebook compiles");
    let mut seen = BTreeSet::new();
    let mut count = 0;
    for file in folder::files().expect("the cases").iter().filter(|it| it.part == "language") {
        for case in &file.cases {
            count += 1;
            let mut found = Labels::default();
            for id in case["expect"]["rules"].as_object().into_iter().flat_map(|it| it.keys()) {
                let rule = output.rulebook.rules.iter().find(|it| it.id == *id);
                found.add(&output.rulebook, rule.unwrap_or_else(|| panic!("no rule {id}")));
            }
            for (label, value) in labels(file.part, case) {
                let known = match label {
                    "operator" => {
                        found.operators.contains(value.as_str()) || OTHER.contains(&value.as_str())
                    }
                    "type" => found.types.contains(value.as_str()),
                    _ => true,
                };
                assert!(
                    known,
                    "{}: {}: {label} {value} is not in its rules",
                    file.name, case["name"]
                );
                seen.insert((label, value));
            }
        }
    }
    // Every operator and type that the invented rulebook uses has a case that names it.
    let mut all = Labels::default();
    output.rulebook.rules.iter().for_each(|rule| all.add(&output.rulebook, rule));
    for operator in all.operators {
        assert!(seen.contains(&("operator", operator.to_owned())), "no case on {operator}");
    }
    for ty in all.types {
        assert!(seen.contains(&("type", ty.to_owned())), "no case on {ty}");
    }
    assert!(count >= 150, "only {count} cases on the language");
}
