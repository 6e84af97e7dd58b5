//! The guide for those who write rules says what is so: its example compiles, its tables are
//! complete, and what it calls refused is refused.
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests stop where they stand")]

use std::collections::BTreeSet;
use std::path::Path;

use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::{codes, compile, compile_with_expression, load_folder, schema};
use serde_json::Value;

const GUIDE: &str = include_str!("../../../policies/README.md");

/// What stands between a heading and the next of its rank.
fn section(heading: &str) -> &'static str {
    let start = GUIDE.find(&format!("## {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let body = &GUIDE[start + 3..];
    &body[..body.find("\n## ").unwrap_or(body.len())]
}

/// The policies of the project, which the guide speaks of.
fn policies() -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies");
    load_folder(&folder).expect("the policies are there")
}

#[test]
fn the_example_compiles_and_its_tests_show_every_status() {
    let mut files = policies().files().to_vec();
    files.push(SourceFile {
        path: "contoh/kelompok.yaml".into(),
        text: "groups:\n  - { id: contoh, label: { id: Contoh, en: Example } }\n".into(),
    });
    let blocks = section("From a provision to a tested rule").split("```yaml\n").skip(1);
    let mut count = 0;
    for (number, block) in blocks.enumerate() {
        let text = block.split("```").next().expect("the block ends");
        let kind = if text.starts_with("# test") { ".test" } else { "" };
        let path = format!("contoh/{number}{kind}.yaml");
        files.push(SourceFile { path, text: text.into() });
        count += 1;
    }
    assert_eq!(count, 4, "law, facts, rule, tests");
    let compiled = compile(&Sources::new(files));
    let about_it: Vec<_> =
        compiled.diagnostics.iter().filter(|it| format!("{it:?}").contains("jaminan")).collect();
    assert!(about_it.is_empty(), "{about_it:#?}");
    let output = compiled.output.expect("the policies and the example compile");
    assert!(output.test_diagnostics.is_empty(), "{:#?}", output.test_diagnostics);
    let rule = output.rulebook.rules.iter().position(|rule| rule.id == "contoh.jaminan.batas");
    let rule = rule.expect("the rule is there");
    let expected = output.tests.iter().flat_map(|test| &test.expect);
    let statuses: BTreeSet<_> = expected.filter(|it| it.rule == rule).map(|it| it.status).collect();
    assert_eq!(statuses.len(), 4);
}

#[test]
fn every_key_of_the_schema_is_named() {
    let mut keys = BTreeSet::new();
    collect(&schema(), &mut keys);
    assert!(keys.len() > 50, "{keys:?}");
    let table = section("Every key");
    let missing: Vec<_> = keys
        .iter()
        // Languages are keys of texts.
        .filter(|key| !matches!(key.as_str(), "id" | "en") && !table.contains(&format!("`{key}`")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Names of properties, anywhere in a schema.
fn collect(schema: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(entries) => {
            if let Some(Value::Object(properties)) = entries.get("properties") {
                keys.extend(properties.keys().cloned());
            }
            entries.values().for_each(|value| collect(value, keys));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, keys)),
        _ => {}
    }
}

#[test]
fn every_code_that_it_names_is_registered() {
    let named: BTreeSet<_> = GUIDE
        .split('`')
        .filter(|word| word.len() == 4 && word.starts_with('P') && word[1..].parse::<u16>().is_ok())
        .collect();
    assert!(named.len() >= 10, "{named:?}");
    for code in named {
        assert!(codes::find(code).is_some(), "{code}");
    }
}

#[test]
fn what_it_calls_refused_is_refused_and_what_it_offers_is_not() {
    let policies = policies();
    for refused in [
        "objek.judul == null",
        "1.5 > 1.2",
        "urusan[0] == \"kesehatan\"",
        "objek.judul.matches(\"a\")",
        "timestamp(\"2026-01-01\") < tanggal_acuan",
        "urusan == [\"kesehatan\"]",
    ] {
        let evaluation = compile_with_expression(&policies, refused);
        assert!(evaluation.compiled.output.is_none(), "{refused}");
    }
    for offered in [
        "has(objek.judul)",
        "size(urusan) == 1 && \"kesehatan\" in urusan",
        "date(\"2026-01-01\") + workingDays(15) <= tanggal_acuan",
    ] {
        let evaluation = compile_with_expression(&policies, offered);
        assert!(evaluation.compiled.output.is_some(), "{offered}");
    }
}
