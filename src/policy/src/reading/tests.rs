//! Reading: nothing is lost, nothing is told twice, one mistake hides no other.

use serde_json::json;

use super::*;
use crate::source::SourceFile;

const EVERY_KEY: &str = include_str!("../shape/samples/every-key.yaml");
const EVERY_TEST_KEY: &str = include_str!("../shape/samples/every-key.test.yaml");

const RULEBOOK: &str = "rulebook:
  { name: a, version: \"1\", title: { id: a, en: a }, reviewed: 2026-11-24,
    covers-from: 2018-07-13, languages: [id, en], stages: tahap, stage-fact: tahap }
";

fn sources(files: &[(&str, &str)]) -> Sources {
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).to_owned(),
        text: (*text).to_owned(),
    };
    Sources::new(files.iter().map(file).collect())
}

fn read_text(text: &str) -> (Model, Vec<Diagnostic>) {
    read(&sources(&[("aturan.yaml", text), ("rulebook.yaml", RULEBOOK)]))
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    diagnostics.iter().map(|it| it.code).collect()
}

#[test]
fn every_value_of_the_sample_reaches_the_model() {
    let files = sources(&[("a.yaml", EVERY_KEY), ("a.test.yaml", EVERY_TEST_KEY)]);
    let (model, diagnostics) = read(&files);
    assert_eq!(codes(&diagnostics), [""; 0]);
    let model = format!("{model:?}");
    let mut values = 0;
    for (position, file) in files.files().iter().enumerate() {
        let mut unused = Vec::new();
        let tree = build(u32::try_from(position).unwrap(), &file.text, &mut unused).unwrap();
        for id in tree.ids() {
            let Content::Scalar(scalar) = &tree.node(id).content else { continue };
            values += 1;
            // As `Debug` writes it: numbers bare, texts with escapes.
            let written = format!("{:?}", scalar.value);
            let bare = written.trim_matches('"');
            assert!(model.contains(bare), "{bare} is lost");
        }
    }
    assert!(values >= 150, "{values}");
}

#[test]
fn places_in_the_model_are_those_in_the_file() {
    let files = sources(&[("a.yaml", EVERY_KEY)]);
    let (model, _) = read(&files);
    let rule = &model.rules[0];
    assert_eq!(files.text(rule.severity.span), "must");
    assert_eq!(files.text(rule.title["en"].span), "rule title");
    let when = rule.when.as_ref().unwrap();
    assert_eq!(files.text(when.span), "jenis == \"ksdpk\"");
    assert_eq!(files.text(files.within(when, 9..16)), "\"ksdpk\"");
    let require = &rule.require;
    assert_eq!(require.value, "fakta.jangka_waktu <= 60 && fakta.jangka_waktu > 0");
    let zero = require.value.len() - 1;
    assert_eq!(files.text(files.within(require, zero..zero + 1)), "0");
    let second = require.value.rfind("fakta").unwrap();
    assert_eq!(files.text(files.within(require, second..second + 18)), "fakta.jangka_waktu");
}

#[test]
fn mistakes_of_all_files_are_told_in_the_order_of_files_and_lines() {
    let (model, diagnostics) = read(&sources(&[
        ("c.yaml", "groups:\n  - { id: satu, label: { id: a } }\n"),
        ("b.yaml", "a: [\n"),
        (
            "a.yaml",
            "placeholders: x\ngroups:\n  - { lable: 1 }\n  - { id: dua, label: { id: b, en: b } }\n",
        ),
        ("rulebook.yaml", RULEBOOK),
    ]));
    assert_eq!(codes(&diagnostics), ["P013", "P012", "P012", "P011", "P001", "P015"]);
    let ids: Vec<_> = model.groups.iter().map(|it| it.id.value.as_str()).collect();
    assert_eq!(ids, ["dua", "satu"], "what is right is read all the same");
    assert!(model.unread, "one file could not be read");
}

#[test]
fn what_was_told_is_left_empty() {
    let text = "rules:\n  - id: a.b\n    title: { id: judul }\n    severity: wajib\n    stage:\n    in-force: { from: 2026-02-30 }\n    require: x\n    fix: [ya]\n";
    let (model, diagnostics) = read_text(text);
    assert_eq!(codes(&diagnostics), ["P015", "P020", "P014", "P017", "P013"]);
    let rule = &model.rules[0];
    assert_eq!(rule.severity.value, "");
    assert_eq!(rule.stage.value, "");
    assert!(rule.from.is_none() && rule.fix.is_empty());
    assert_eq!(rule.title.keys().collect::<Vec<_>>(), ["id"]);
}

#[test]
fn an_id_of_the_wrong_form_keeps_its_references_quiet() {
    let (model, diagnostics) = read_text("groups:\n  - { id: Awal, label: { id: a, en: a } }\n");
    assert_eq!(codes(&diagnostics), ["P021"]);
    assert_eq!(model.groups[0].id.value, "Awal");
}

#[test]
fn languages_are_those_of_the_rulebook() {
    let rulebook = RULEBOOK.replace("[id, en]", "[id, jv]").replace("en: a", "jv: a");
    let (_, diagnostics) = read(&sources(&[
        ("r.yaml", rulebook.as_str()),
        ("s.yaml", "groups:\n  - { id: satu, label: { id: a, en: a } }\n"),
    ]));
    assert_eq!(codes(&diagnostics), ["P015", "P016"]);
}

#[test]
fn stated_facts_are_json_with_the_place_of_each_key() {
    let text = "cases:\n  satu:\n    given: { jenis: ksdpk, kesepakatan.bulan: 60, a/b: [{ c: null }], tanggal: 2026-11-24, uang: 1.5 }\n    kind: x\n";
    let files = sources(&[("a.test.yaml", text), ("rulebook.yaml", RULEBOOK)]);
    let (model, diagnostics) = read(&files);
    assert_eq!(codes(&diagnostics), [""; 0]);
    let given = model.tests[0].cases[0].given.as_ref().unwrap();
    let expected = json!({ "jenis": "ksdpk", "kesepakatan.bulan": 60, "a/b": [{ "c": null }], "tanggal": "2026-11-24", "uang": 1.5 });
    assert_eq!(given.value, expected);
    assert_eq!(files.text(given.places["/kesepakatan.bulan"]), "kesepakatan.bulan");
    assert_eq!(files.text(given.places["/a~1b/0/c"]), "c");
}

#[test]
fn a_test_file_without_cases_is_told() {
    let (_, diagnostics) = read(&sources(&[("a.test.yaml", "rule: a\n"), ("r.yaml", RULEBOOK)]));
    assert_eq!(codes(&diagnostics), ["P012"]);
}

#[test]
fn what_stands_beside_tests_for_no_block_is_told() {
    let text = "at: 2026-11-24\ntests:\n  - cases: { satu: { kind: x } }\n";
    let (model, diagnostics) = read(&sources(&[("a.test.yaml", text), ("r.yaml", RULEBOOK)]));
    assert_eq!(codes(&diagnostics), ["P022"]);
    assert_eq!(model.tests.len(), 1);
}

#[test]
fn a_file_that_is_a_list_or_text_is_told_once() {
    for text in ["- a\n- b\n", "hanya teks\n", "42\n"] {
        assert_eq!(codes(&read_text(text).1), ["P013"], "{text}");
    }
}

#[test]
fn elements_that_are_no_mappings_are_told_and_the_others_read() {
    let (model, diagnostics) =
        read_text("groups:\n  - awal\n  -\n  - { id: akhir, label: { id: a, en: a } }\n");
    assert_eq!(codes(&diagnostics), ["P013", "P014"]);
    assert_eq!(model.groups.len(), 1);
}

/// A reference is told with its anchor; that its place lacks a value is not told again.
#[test]
fn a_refused_value_is_not_told_twice() {
    let text =
        "groups:\n  - { id: satu, label: &l { id: a, en: a } }\n  - { id: dua, label: *l }\n";
    assert_eq!(codes(&read_text(text).1), ["P007"]);
}

/// A condition that starts with `!` without quotes is a tag to YAML.
#[test]
fn a_condition_that_yaml_takes_for_a_tag_is_told_once() {
    for is in ["!beban", "!beban && lunas", "! beban", "!(a || b)"] {
        let text = format!("definitions:\n  - {{ id: x, label: {{ id: a, en: a }}, is: {is} }}\n");
        assert_eq!(codes(&read_text(&text).1), ["P009"], "{is}");
    }
}

/// What a merge key would bring is not missed.
#[test]
fn a_refused_merge_key_leaves_missing_keys_quiet() {
    assert_eq!(codes(&read_text("groups:\n  - { id: satu, <<: { label: {} } }\n").1), ["P008"]);
}

#[test]
fn a_missing_rulebook_is_not_told_when_a_file_could_not_be_read() {
    assert_eq!(codes(&read(&sources(&[("a.yaml", "rulebook: [\n")])).1), ["P001"]);
}

#[test]
fn calendars_keep_only_days_of_their_year() {
    let text = "calendars:\n  - { year: 2026, source: s, holidays: [2026-01-01, 2027-01-01], joint-leave: [], joint-leave-works: false }\n";
    let (model, diagnostics) = read_text(text);
    assert_eq!(codes(&diagnostics), ["P031"]);
    assert_eq!(model.calendars[0].holidays.len(), 1);
}

#[test]
fn the_same_files_in_another_order_read_the_same() {
    let files = [("a.yaml", EVERY_KEY), ("a.test.yaml", EVERY_TEST_KEY), ("b.yaml", "x: [")];
    let mut reversed = files;
    reversed.reverse();
    let once = read(&sources(&files));
    let again = read(&sources(&reversed));
    assert_eq!(format!("{once:?}"), format!("{again:?}"));
}
