//! What `--json` prints obeys the schema that `patuh schema` prints.

use serde_json::Value;

use crate::{path, patuh};

#[test]
fn checked_examples_obey_the_published_schema() {
    let schema: Value = serde_json::from_str(&patuh(&["schema"]).out).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let mut checked = 0;
    for entry in std::fs::read_dir(path("policies/examples")).expect("the folder") {
        let place = entry.expect("an entry").path();
        if place.extension().is_some_and(|end| end == "json") {
            let place = place.to_str().expect("a path");
            let run = patuh(&["check", place, "--json", "--at", "2026-11-24"]);
            let printed: Value = serde_json::from_str(&run.out).expect("JSON");
            let wrong: Vec<String> =
                validator.iter_errors(&printed).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{place}: {wrong:?}");
            checked += 1;
        }
    }
    assert!(checked >= 6);
    assert!(!validator.is_valid(&serde_json::json!([{ "file": "a", "assessment": {} }])));
}

#[test]
fn results_hold_no_null() {
    fn look(value: &Value, pointer: &str) {
        match value {
            Value::Null => panic!("null at {pointer}"),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(at, it)| look(it, &format!("{pointer}/{at}")));
            }
            Value::Object(map) => {
                map.iter().for_each(|(key, it)| look(it, &format!("{pointer}/{key}")));
            }
            _ => {}
        }
    }
    let place = path("policies/examples/samarinda-narasi.json");
    let run = patuh(&["check", &place, "--json"]);
    look(&serde_json::from_str(&run.out).expect("JSON"), "");
}

#[test]
fn the_policy_schema_is_printed_too() {
    let run = patuh(&["schema", "--policy"]);
    let schema: Value = serde_json::from_str(&run.out).expect("JSON");
    assert!(jsonschema::validator_for(&schema).is_ok());
}
