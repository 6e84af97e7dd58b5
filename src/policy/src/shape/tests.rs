//! The description holds: against itself, against the schema, against files.

use std::collections::BTreeSet;
use std::path::Path;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;

use super::word::{DOTTED, Form, KEBAB, NOTE, RULE, RULE_OR_ITEM, SNAKE};
use super::*;
use crate::tree::{Content, NodeId, Tree, build};

const EVERY_KEY: &str = include_str!("samples/every-key.yaml");
const EVERY_TEST_KEY: &str = include_str!("samples/every-key.test.yaml");
const SINGLE_BLOCK: &str = include_str!("samples/single-block.test.yaml");

fn parse(text: &str) -> Tree {
    let mut diagnostics = Vec::new();
    let tree = build(0, text, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    tree.expect("it can be read")
}

fn codes_of(text: &str, file: &'static Object, other: &'static Object) -> Vec<&'static str> {
    let tree = parse(text);
    let languages = ["id".to_owned(), "en".to_owned()];
    let checked = check(&tree, tree.root().expect("a root"), file, other, &languages);
    checked.diagnostics.iter().map(|it| it.code).collect()
}

fn codes_of_policy(text: &str) -> Vec<&'static str> {
    codes_of(text, &POLICY_FILE, &TEST_FILE)
}

fn json_of(text: &str) -> Value {
    let tree = parse(text);
    tree.json(tree.root().expect("a root"), &mut Vec::new())
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("the schema compiles")
}

#[test]
fn the_schema_is_a_json_schema_of_2020_12() {
    let schema = schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is valid itself");
}

#[test]
fn samples_with_every_key_are_right_for_check_and_schema() {
    assert_eq!(codes_of_policy(EVERY_KEY), [""; 0]);
    let validator = validator();
    for text in [EVERY_TEST_KEY, SINGLE_BLOCK] {
        assert_eq!(codes_of(text, &TEST_FILE, &POLICY_FILE), [""; 0]);
    }
    for text in [EVERY_KEY, EVERY_TEST_KEY, SINGLE_BLOCK] {
        let found: Vec<_> =
            validator.iter_errors(&json_of(text)).map(|it| it.to_string()).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}

/// Mistakes that both see. Each is one line put into a right file in place of another.
#[test]
fn what_the_check_rejects_the_schema_rejects_too() {
    let mistakes = [
        ("P011", "    stage: tahap_aturan\n", "    stage: tahap_aturan\n    stagee: x\n"),
        ("P012", "    fix: { id: perbaikan, en: repair }\n", ""),
        ("P012", "  name: contoh-lengkap\n", ""),
        ("P013", "placeholders: [placeholder satu, \"-\"]", "placeholders: satu"),
        ("P013", "title: { id: judul aturan, en: rule title }", "title: judul aturan"),
        ("P013", "in-force: { from: 2022-02-02, until: 2023-03-03 }", "in-force: [2022-02-02]"),
        ("P013", "joint-leave-works: true", "joint-leave-works: ya"),
        ("P014", "severity: must", "severity:"),
        ("P014", "fix: { id: perbaikan, en: repair }", "fix: { id: \" \", en: repair }"),
        ("P015", "fix: { id: perbaikan, en: repair }", "fix: { id: perbaikan }"),
        ("P017", "reviewed: 2026-11-24", "reviewed: 24-11-2026"),
        ("P018", "tahun: 12", "tahun: 12.5"),
        ("P018", "year: 2026", "year: \"2026\""),
        ("P017", "next-year: 01-07", "next-year: 7 Januari"),
        ("P018", "    days: 30", "    days: sebulan"),
        ("P030", "    days: 30", "    days: 0"),
        ("P019", "range: 1..=99", "range: 1-99"),
        ("P020", "severity: must", "severity: wajib"),
        ("P020", "type: list of record", "type: list"),
        ("P021", "id: ksdpk.jangka-waktu", "id: Ksdpk Jangka"),
        ("P021", "latar_belakang: Kutipan", "Latar Belakang: Kutipan"),
        ("P022", "type: list of record", "type: text"),
        ("P027", "version: \"versi 7\"", "version: 2026.10"),
        ("P029", "id: perbaikan", &format!("id: {}", "panjang ".repeat(3000))),
        ("P030", "tahun: 12", "tahun: 0"),
        ("P034", "words: { tahun: 12 }", "words: {}"),
    ];
    let validator = validator();
    for (code, right, wrong) in mistakes {
        assert!(EVERY_KEY.contains(right), "{right}");
        let text = EVERY_KEY.replacen(right, wrong, 1);
        assert_eq!(codes_of_policy(&text), [code], "{wrong}");
        assert!(!validator.is_valid(&json_of(&text)), "{wrong}");
    }
}

/// What editors say of the project's own policies: nothing.
#[test]
fn the_projects_own_policies_fit_the_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies");
    let sources = crate::load_folder(&folder).expect("the project has policies");
    let validator = validator();
    let mut seen = 0;
    for file in sources.files() {
        let tree = build(0, &file.text, &mut Vec::new()).expect("it can be read");
        let Some(root) = tree.root() else { continue };
        let json = tree.json(root, &mut Vec::new());
        let found: Vec<_> = validator.iter_errors(&json).map(|it| it.to_string()).collect();
        assert!(found.is_empty(), "{}: {found:?}", file.path);
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn a_test_file_with_an_unknown_key_or_status_is_rejected_by_the_schema() {
    let validator = validator();
    for (right, wrong) in [("expect: not", "expct: not"), ("not_applicable", "tidak_berlaku")] {
        let text = SINGLE_BLOCK.replacen(right, wrong, 1);
        assert!(!validator.is_valid(&json_of(&text)), "{wrong}");
    }
}

#[test]
fn every_key_has_a_text_for_editors_in_both_languages() {
    for (key, about) in described(&POLICY_FILE).into_iter().chain(described(&TEST_FILE)) {
        for text in about {
            assert!(
                text.len() > 3 && text.ends_with(['.', '?']) && !text.contains('\n'),
                "{key}: {text}"
            );
        }
    }
}

/// The samples leave out no key, so what is tested on them is tested on the whole language.
#[test]
fn the_samples_have_every_key() {
    for (file, texts) in
        [(&POLICY_FILE, vec![EVERY_KEY]), (&TEST_FILE, vec![EVERY_TEST_KEY, SINGLE_BLOCK])]
    {
        let mut written = BTreeSet::new();
        for text in texts {
            let tree = parse(text);
            keys_written(&tree, tree.root().expect("a root"), file, &mut written);
        }
        let described: BTreeSet<_> = described(file).into_iter().map(|(key, _)| key).collect();
        assert_eq!(described.difference(&written).collect::<Vec<_>>(), Vec::<&String>::new());
    }
}

/// Every key of a description, as `a rule: when`.
fn described(file: &'static Object) -> Vec<(String, [&'static str; 2])> {
    let mut all = Vec::new();
    let mut open = vec![file];
    while let Some(object) = open.pop() {
        for key in object.keys {
            all.push((format!("{}: {}", object.name[1], key.name), key.about));
            open.extend(object_in(&key.shape));
        }
    }
    all
}

fn object_in(shape: &'static Shape) -> Option<&'static Object> {
    match shape {
        Shape::Object(object) => Some(object),
        Shape::List(element, _) | Shape::OneOrMany(element) => object_in(element),
        Shape::Table(table) => object_in(&table.value),
        _ => None,
    }
}

fn keys_written(tree: &Tree, id: NodeId, object: &'static Object, keys: &mut BTreeSet<String>) {
    let Content::Mapping(mapping) = &tree.node(id).content else { return };
    for entry in &mapping.entries {
        let Some(key) = object.key(&entry.key) else { continue };
        keys.insert(format!("{}: {}", object.name[1], key.name));
        let Some(below) = object_in(&key.shape) else { continue };
        match (&key.shape, &tree.node(entry.value).content) {
            (Shape::Object(_), _) => keys_written(tree, entry.value, below, keys),
            (_, Content::List(elements)) => {
                elements.iter().for_each(|it| keys_written(tree, *it, below, keys));
            }
            (_, Content::Mapping(table)) => {
                table.entries.iter().for_each(|it| keys_written(tree, it.value, below, keys));
            }
            _ => {}
        }
    }
}

#[test]
fn dates_of_the_calendar_are_accepted_and_no_others() {
    for right in ["2026-11-24", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
        assert!(Form::Date.accepts(right), "{right}");
    }
    for wrong in [
        "2026-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026-1-1",
        "26-01-01",
        "0000-01-01",
        "2026-11-24 ",
        "２０２６-11-24",
    ] {
        assert!(!Form::Date.accepts(wrong), "{wrong}");
    }
}

#[test]
fn ranges_have_two_limits_in_order() {
    for (day, is_one) in [("01-07", true), ("12-31", true), ("02-29", false), ("1-7", false)] {
        assert_eq!(Form::MonthDay.accepts(day), is_one, "{day}");
    }
    for right in ["1..=1200", "-5..=5", "0..=0", "0..=9223372036854775807"] {
        assert!(Form::Range.accepts(right), "{right}");
    }
    for wrong in [
        "1..1200",
        "1200..=1",
        "..=5",
        "1..=",
        "1..=9223372036854775808",
        "1 ..= 2",
        "a..=b",
        "+1..=2",
    ] {
        assert!(!Form::Range.accepts(wrong), "{wrong}");
    }
}

proptest! {
    /// The form and its pattern say the same of every id.
    #[test]
    fn ids_are_accepted_exactly_as_their_pattern_says(text in "[a-cA-B0-1_./ -]{1,8}") {
        for form in [SNAKE, DOTTED, KEBAB, RULE, RULE_OR_ITEM, NOTE, Form::Language] {
            let pattern = serde_json::json!({ "type": "string", "pattern": form.pattern() });
            let by_pattern = jsonschema::draft202012::is_valid(&pattern, &Value::from(text.clone()));
            prop_assert_eq!(form.accepts(&text), by_pattern, "{:?} {}", form, form.pattern());
        }
    }

    /// What a form accepts, its pattern accepts (the pattern knows no calendar).
    #[test]
    fn dates_and_ranges_fit_their_patterns(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]|-?[0-9]{1,3}\\.\\.=-?[0-9]{1,3}") {
        for form in [Form::Date, Form::Range] {
            let pattern = serde_json::json!({ "type": "string", "pattern": form.pattern() });
            if form.accepts(&text) {
                prop_assert!(jsonschema::draft202012::is_valid(&pattern, &Value::from(text.clone())));
            }
        }
    }
}
