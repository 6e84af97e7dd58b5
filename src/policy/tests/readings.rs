//! Rules by the other reading, held against a policy in which the other reading is written in
//! the place of the one that is taken, by hand.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests stop where they stand")]

use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::{Output, compile};
use patuh_rulebook::{Node, NodeId, Rule, Rulebook};

const BASE: &str = include_str!("policies/base.yaml");

/// Rules of every make that rest on `perlu_persetujuan`, itself or through `tanpa_persetujuan`.
/// `{…}` are filled in; what stands in them differs by the reading.
const MORE: &str = r#"
readings:
  - { id: A2, title: { id: B, en: R }, text: { id: B., en: R. }, other: { id: L., en: O. }, basis: [PM 1/2020 Pasal 2] }
definitions:
  - id: tanpa_persetujuan
    label: { id: tanpa persetujuan, en: without approval }
    is: "!perlu_persetujuan"
    basis: [PM 1/2020 Pasal 1]
  - id: pendek
    label: { id: pendek, en: short }
    is: {pendek}
    {pendek_lain}
    basis: [PM 1/2020 Pasal 1]
rules:
  - id: satu
    title: { id: Satu, en: One }
    basis: [PM 1/2020 Pasal 1]
    stage: {satu_stage}
    when: tanpa_persetujuan
    require: pendek
    severity: must
    reading: [A2]
    {satu_lain}
    fix: { id: S., en: O. }
  - id: dua
    title: { id: "Dua {unsur}", en: "Two {unsur}" }
    each:
      item: unsur
      in: bagian
      basis:
        latar_belakang: [PM 1/2020 Pasal 4 huruf a]
        dasar_hukum: [PM 1/2020 Pasal 4 huruf b]
        objek: [PM 1/2020 Pasal 4 huruf c]
      reading: { dasar_hukum: A2 }
    stage: persiapan
    {dua_when}
    require: unsur in studi.isi
    severity: {dua_severity}
    {dua_lain}
    fix: { id: "{unsur}", en: "{unsur}" }
  - id: tiga
    title: { id: Tiga, en: Three }
    each: { item: ubah, in: perubahan }
    basis: [PM 1/2020 Pasal 1]
    stage: kontrak
    when: jenis == "ksdpk" && {tiga_when} && ubah.lama > 3
    require: ubah.disetujui || pendek
    severity: should
    reading: [A2]
    {tiga_lain}
    fix: { id: T., en: T. }
  - id: empat
    title: { id: Empat, en: Four }
    basis: [PM 1/2020 Pasal 1]
    stage: kontrak
    require: jumlah > 1
    severity: prohibited
    reading: [A2]
    other: { A2: none }
    fix: { id: E., en: F. }
  - id: lima
    title: { id: Lima, en: Five }
    basis: [PM 1/2020 Pasal 1]
    stage: kontrak
    require: jumlah > 2
    severity: must
    reading: [A2]
    fix: { id: L., en: F. }
"#;

/// The reading that is taken, with the other one beside it.
const TAKEN: [(&str, &str); 10] = [
    ("{satu_stage}", "kontrak"),
    ("{satu_lain}", "other: { A2: { stage: persiapan } }"),
    ("{pendek}", "jumlah <= 3"),
    ("{pendek_lain}", "other: { A2: jumlah <= 5 || tanpa_persetujuan }"),
    ("{dua_when}", ""),
    ("{dua_severity}", "must"),
    ("{dua_lain}", "other: { A2: { when: pendek, severity: info } }"),
    ("{tiga_when}", "beban.masyarakat"),
    (
        "{tiga_lain}",
        "other: { A2: { when: \"jenis == 'ksdpk' && jumlah == 7 && ubah.lama > 9\" } }",
    ),
    ("jenis == 'ksdpk'", "jenis == \\\"ksdpk\\\""),
];

/// The other reading, written in its place.
const OTHER: [(&str, &str); 10] = [
    ("{satu_stage}", "persiapan"),
    ("{satu_lain}", ""),
    ("{pendek}", "jumlah <= 5 || tanpa_persetujuan"),
    ("{pendek_lain}", ""),
    ("{dua_when}", "when: pendek"),
    ("{dua_severity}", "info"),
    ("{dua_lain}", ""),
    ("{tiga_when} && ubah.lama > 3", "jumlah == 7 && ubah.lama > 9"),
    ("{tiga_lain}", ""),
    ("    other: { A2: none }\n", ""),
];

fn output(filled: &[(&str, &str)], base: &str) -> Output {
    let more = filled.iter().fold(MORE.to_owned(), |text, (name, with)| text.replace(name, with));
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let compiled = compile(&Sources::new(vec![file("a.yaml", base), file("b.yaml", &more)]));
    compiled.output.unwrap_or_else(|| panic!("it compiles: {:#?}", compiled.diagnostics))
}

/// The policy in which `perlu_persetujuan` has another reading too.
fn taken() -> Output {
    let own = "    is: beban.masyarakat || !anggaran.teranggarkan\n";
    let other = "    other: { A2: beban.masyarakat && !anggaran.teranggarkan }\n";
    let output = output(&TAKEN, &BASE.replace(own, &format!("{own}{other}")));
    assert!(!output.rulebook.alternatives.is_empty());
    output
}

/// The policy that is written by the other reading.
fn other() -> Output {
    output(&OTHER, &BASE.replace("beban.masyarakat || !angg", "beban.masyarakat && !angg"))
}

/// The policy that knows of no other reading.
fn plain() -> Output {
    let filled =
        TAKEN.map(|(name, with)| (name, if with.starts_with("other") { "" } else { with }));
    output(&[&filled[..], &OTHER[9..]].concat(), BASE)
}

/// A condition in full, whatever stands where in the tables.
fn spelt(rulebook: &Rulebook, nodes: &[Node], at: NodeId) -> String {
    let node = &nodes[at as usize];
    let mut parts = Vec::new();
    let written = match node {
        Node::Has(a) | Node::Not(a) | Node::Size(a) => {
            parts.push(*a);
            "one".to_owned()
        }
        Node::And(all) | Node::Or(all) => {
            parts.extend(all);
            "several".to_owned()
        }
        Node::Compare(how, a, b) => {
            parts.extend([a, b]);
            format!("{how:?}")
        }
        Node::In(a, b) | Node::AddWorkingDays(a, b) => {
            parts.extend([a, b]);
            "two".to_owned()
        }
        Node::Bool(_) | Node::Int(_) | Node::Enum(..) | Node::Fact(_) | Node::Field(_) => {
            return format!("{node:?}");
        }
        Node::Outer(a) => return format!("Outer {}", spelt(rulebook, &rulebook.nodes, *a)),
        _ => panic!("spelling does not know {node:?}"),
    };
    let kind = format!("{node:?}");
    let kind = kind.split('(').next().unwrap_or_default();
    let parts: Vec<_> = parts.into_iter().map(|at| spelt(rulebook, nodes, at)).collect();
    format!("{kind} {written} ({})", parts.join(", "))
}

/// All that decides of a rule.
fn rule(rulebook: &Rulebook, rule: &Rule) -> String {
    let spell = |at: NodeId| spelt(rulebook, &rulebook.nodes, at);
    let require = match &rule.each {
        None => spell(rule.require),
        Some(each) => {
            let body = &rulebook.bodies[each.body as usize];
            let results = body.results.iter().map(|at| spelt(rulebook, &body.nodes, *at));
            format!("{} {:?}", spell(each.list), results.collect::<Vec<_>>())
        }
    };
    format!("{:?}; {}; {:?}; {require}", rule.severity, rule.stage, rule.when.map(spell))
}

/// The rules of a rulebook by the other reading of `A2`.
fn replaced(rulebook: &Rulebook) -> Vec<Rule> {
    let reading = rulebook.readings.iter().position(|id| id == "A2").expect("there is A2");
    let mut rules = rulebook.rules.clone();
    for it in &rulebook.alternatives {
        assert_eq!(usize::from(it.reading), reading);
        let rule = &mut rules[usize::from(it.rule)];
        (rule.severity, rule.stage) = (it.severity, it.stage);
        (rule.when, rule.require, rule.each) = (it.when, it.require, it.each.clone());
    }
    rules
}

#[test]
fn every_rule_by_the_other_reading_is_as_written_by_hand() {
    let (taken, other) = (taken().rulebook, other().rulebook);
    let rules = replaced(&taken);
    let ids = |rules: &[Rule]| rules.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&rules), ids(&other.rules));
    for ((rule_, hand), own) in rules.iter().zip(&other.rules).zip(&taken.rules) {
        let id = rule_.id.as_str();
        let found = rule(&taken, rule_);
        match id {
            // By hand the rule would be gone; its id stays here to be compared.
            "empat" => assert!(found.contains("Some(\"Bool(false)\")"), "{found}"),
            // Only one value rests on the reading.
            "dua/latar_belakang" | "dua/objek" => assert_eq!(found, rule(&taken, own), "{id}"),
            _ => assert_eq!(found, rule(&other, hand), "{id}"),
        }
    }
}

#[test]
fn only_rules_that_come_out_otherwise_are_there_once_more() {
    let rulebook = taken().rulebook;
    let ids =
        rulebook.alternatives.iter().map(|it| rulebook.rules[usize::from(it.rule)].id.as_str());
    // `contoh.perubahan` rests on the definition, and shows no reading itself.
    assert_eq!(
        ids.collect::<Vec<_>>(),
        ["contoh.perubahan", "satu", "dua/dasar_hukum", "tiga", "empat"]
    );
}

#[test]
fn what_is_taken_does_not_change_by_what_is_not() {
    let with = taken().rulebook;
    let without = plain().rulebook;
    for (one, two) in with.rules.iter().zip(&without.rules) {
        assert_eq!(rule(&with, one), rule(&without, two), "{}", one.id);
    }
    assert_eq!(with.nodes[..without.nodes.len()], without.nodes[..], "others come after them");
}

#[test]
fn a_reading_of_one_value_shows_on_it_alone() {
    let rulebook = taken().rulebook;
    let readings: Vec<_> = rulebook
        .rules
        .iter()
        .filter(|rule| rule.id.starts_with("dua/"))
        .map(|rule| rule.readings.len())
        .collect();
    assert_eq!(readings, [0, 1, 0]);
}

#[test]
fn packs_have_no_sentence_for_what_explanations_never_show() {
    let (with, without) = (taken(), plain());
    for language in ["id", "en"] {
        assert_eq!(with.packs[language]["sentences"], without.packs[language]["sentences"]);
    }
}
