//! What a handbook says of a small policy.

use super::*;
use crate::fixture::sources;

const TESTS: &str = "tests:
  - rule: contoh.studi.isi
    cases:
      semua ada: { expect: satisfied }
      satu hilang: { expect: { contoh.studi.isi/objek: failed, contoh.jangka-waktu: undecided } }
";

const KINDS: &str = "kinds:
  - { id: ksdd, label: { id: KSDD, en: KSDD }, when: jenis == \"ksdd\" || (jenis != \"ksdpk\" && beban.masyarakat), basis: [PM 1/2020 Pasal 1] }
rules:
  - id: contoh.tanpa-beban
    title: { id: Tanpa beban, en: No burden }
    basis: [PM 1/2020 Pasal 2]
    stage: persiapan
    when: jenis == \"sinergi\" && !beban.masyarakat
    require: jumlah > 0
    severity: info
    fix: { id: Tambahkan., en: Add. }
";

fn handbook(path: &str, text: &str, language: &str) -> Handbook {
    let mut documented = document(&sources(path, text));
    let told = documented.compiled.diagnostics;
    documented.handbooks.remove(language).unwrap_or_else(|| panic!("it compiles: {told:?}"))
}

fn rule<'h>(handbook: &'h Handbook, id: &str) -> &'h Rule {
    handbook.rules.iter().find(|rule| rule.id == id).expect("the rule is there")
}

fn ids(links: &[Link]) -> Vec<&str> {
    links.iter().map(|link| link.id.as_str()).collect()
}

#[test]
fn a_rule_says_what_it_requires_and_what_it_rests_on() {
    let id = handbook("", "", "id");
    let found = rule(&id, "contoh.jangka-waktu");
    assert_eq!(found.title, "Paling lama lima tahun");
    assert_eq!(found.require.text, "kesepakatan.jangka_waktu_bulan <= 60");
    assert_eq!(found.require.sentence, "Jangka waktu Kesepakatan Bersama paling lama 60 bulan");
    assert_eq!(found.citations[0].id, "pm-1-2020/pasal-2");
    assert_eq!(
        (found.citations[0].label.as_str(), found.citations[0].text.as_str()),
        ("PM 1/2020 Pasal 2", "Jangka waktu.")
    );
    assert_eq!(found.severity.label, "wajib");
    assert_eq!(found.readings[0].id, "A1");
    assert_eq!(ids(&found.facts), ["jenis", "kesepakatan.jangka_waktu_bulan"]);
    let en = handbook("", "", "en");
    let found = rule(&en, "contoh.jangka-waktu");
    assert_eq!(found.citations[0].label, "PM 1/2020 Article 2");
    assert_eq!(found.severity.label, "must");
    assert_eq!(found.source.path, "base.yaml");
}

#[test]
fn a_rule_over_choices_is_one_entry_with_its_items() {
    let id = handbook("", "", "id");
    let found = rule(&id, "contoh.studi.isi");
    assert_eq!(found.title, "Studi memuat …");
    assert_eq!(found.fix, "Tambahkan ….");
    assert_eq!(found.require.sentence, "Isi studi kelayakan memuat …");
    let items: Vec<_> = found.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        items,
        ["Studi memuat Latar belakang", "Studi memuat Dasar hukum", "Studi memuat Objek"]
    );
    assert_eq!(found.items[2].citations[0].label, "PM 1/2020 Pasal 4 huruf c");
    assert_eq!(found.document.as_ref().expect("a document").id, "studi_kelayakan");
    assert!(id.rules_unfolded > id.rules.len());
}

#[test]
fn facts_reached_through_definitions_are_told_apart() {
    let id = handbook("", "", "id");
    let found = rule(&id, "contoh.perubahan");
    assert_eq!(ids(&found.facts), ["jenis", "perubahan"]);
    assert_eq!(ids(&found.definitions), ["perlu_persetujuan"]);
    assert_eq!(ids(&found.facts_through), ["anggaran.teranggarkan", "beban.masyarakat"]);
    assert_eq!(found.elements_of.as_ref().expect("a list").id, "perubahan");
    let fact = id.facts.iter().find(|fact| fact.id == "beban.masyarakat").expect("it is there");
    assert!(fact.rules.is_empty());
    assert_eq!(ids(&fact.rules_through), ["contoh.perubahan"]);
    assert_eq!(ids(&fact.definitions), ["perlu_persetujuan"]);
}

#[test]
fn tests_are_told_by_rule_and_by_item() {
    let id = handbook("a.test.yaml", TESTS, "id");
    let tests = &rule(&id, "contoh.studi.isi").tests;
    assert_eq!(tests.len(), 2);
    assert_eq!((tests[0].name.as_str(), tests[0].source.line), ("semua ada", 4));
    assert_eq!(tests[0].expects.len(), 1);
    assert!(tests[0].expects[0].items.is_empty(), "it is expected of all items");
    assert_eq!(tests[1].expects[0].items, ["Objek"]);
    assert_eq!(tests[1].expects[0].status.label, "tidak terpenuhi");
    assert_eq!(rule(&id, "contoh.jangka-waktu").tests[0].expects[0].status.id, "undecided");
    assert!(rule(&id, "contoh.tanggapan").tests.is_empty());
}

#[test]
fn types_are_said_in_words() {
    let words = |language: &str, id: &str| {
        let handbook = handbook("", "", language);
        let fact = handbook.facts.into_iter().find(|fact| fact.id == id);
        fact.expect("the fact is there").kind
    };
    let months = words("id", "kesepakatan.jangka_waktu_bulan");
    assert_eq!(months.words, "bilangan bulat dalam bulan, 1 sampai 1.200");
    let ceiling = words("en", "anggaran.pagu");
    assert_eq!(ceiling.words, "a sum of money in rupiah, 0 to 9,000,000,000,000,000");
    let changes = words("id", "perubahan");
    assert_eq!(changes.fields.len(), 7);
    assert_eq!(changes.fields[0].kind.choices.len(), 2);
}

#[test]
fn provisions_know_their_parts_and_what_rests_on_them() {
    let id = handbook("", "", "id");
    let provision =
        |key: &str| id.provisions.iter().find(|it| it.id == key).expect("the provision is there");
    let second = provision("pm-1-2020/pasal-3/ayat-1");
    assert_eq!(second.place, "Pasal 3 ayat (1)");
    assert_eq!(ids(&second.definitions), ["perlu_persetujuan"]);
    assert_eq!(ids(&second.rules), ["contoh.perubahan"]);
    assert_eq!(ids(&provision("pm-1-2020/pasal-4/huruf-c").rules), ["contoh.studi.isi"]);
    assert_eq!(ids(&provision("pm-1-2020/pasal-1").facts), ["jenis"]);
    assert_eq!(ids(&provision("pm-1-2020/pasal-1").kinds), ["ksdpk"]);
    assert_eq!(provision("pm-1-2020/pasal-5").until.as_deref(), Some("2025-12-31"));
}

#[test]
fn a_kind_has_the_rules_that_can_apply_to_it() {
    let id = handbook("b.yaml", KINDS, "id");
    let rules = |kind: &str| -> Vec<String> {
        let kind = id.kinds.iter().find(|it| it.id == kind).expect("the kind is there");
        kind.process
            .iter()
            .flat_map(|step| step.rules.iter().map(|rule| rule.rule.id.clone()))
            .collect()
    };
    assert_eq!(
        rules("ksdpk"),
        ["contoh.studi.isi", "contoh.tanggapan", "contoh.jangka-waktu", "contoh.perubahan"]
    );
    // Two rules ask for a proposal of the other kind, and one for what makes it none of this kind.
    assert_eq!(rules("ksdd"), ["contoh.studi.isi", "contoh.tanggapan"]);
    let step = &id.kinds[0].process[0];
    assert_eq!(
        (step.stage.id.as_str(), step.count("must"), step.count("should")),
        ("persiapan", 3, 1)
    );
    assert_eq!(ids(&step.documents), ["studi_kelayakan"]);
}

#[test]
fn a_kind_goes_through_its_own_stages_and_has_its_clocks() {
    let text = KINDS.replace("when:", "stages: [kesepakatan, kontrak], when:").replacen(
        "stages: [kesepakatan, kontrak], when: jenis == \"sinergi\"",
        "when: jenis == \"sinergi\"",
        1,
    );
    let id = handbook("b.yaml", &text, "id");
    let kind = |kind: &str| id.kinds.iter().find(|it| it.id == kind).expect("the kind is there");
    let process = &kind("ksdd").process;
    let stages: Vec<_> = process.iter().map(|step| step.stage.id.as_str()).collect();
    assert_eq!(stages, ["kesepakatan", "kontrak"]);
    // What counts from a stage that the kind does not have counts from its next one.
    let rules: Vec<_> = process[0].rules.iter().map(|it| it.rule.id.as_str()).collect();
    assert_eq!(rules, ["contoh.studi.isi", "contoh.tanggapan"]);
    assert_eq!(ids(&process[0].documents), ["studi_kelayakan"]);
    assert!(process[1].rules.is_empty());
    assert!(kind("ksdd").clocks.is_empty(), "the clock is of the other kind");
    assert_eq!(kind("ksdpk").clocks[0].clock.id, "contoh.tanggapan");
    assert_eq!(kind("ksdpk").clocks[0].length, "14 hari");
}

#[test]
fn a_clock_says_how_long_it_runs_and_from_which_day() {
    let en = handbook("", "", "en");
    let clock = &en.clocks[0];
    assert_eq!((clock.id.as_str(), clock.length.as_str()), ("contoh.tanggapan", "14 days"));
    assert_eq!(clock.start.text, "surat.diterima");
    assert_eq!(clock.start.sentence, "date of receipt");
    assert_eq!(clock.when.as_ref().expect("a condition").sentence, "Kind of cooperation is KSDPK");
    assert_eq!(clock.done.as_ref().expect("a day").text, "surat.tanggal");
    assert_eq!(ids(&clock.facts), ["jenis", "surat.diterima", "surat.tanggal"]);
    assert_eq!(clock.citations[0].label, "PM 1/2020 Article 3(2)");
    let fact = en.facts.iter().find(|fact| fact.id == "surat.diterima").expect("it is there");
    assert_eq!(ids(&fact.clocks), ["contoh.tanggapan"]);
}

#[test]
fn entries_are_found_by_id_and_by_citation() {
    let id = handbook("", "", "id");
    let found = |asked: &str| -> Vec<String> {
        let found = id.find(asked).unwrap_or_else(|why| panic!("{asked}: {why:?}"));
        found
            .iter()
            .map(|found| match found {
                Found::Rule(rule, item) => item.map_or(&rule.id, |item| &item.rule).clone(),
                Found::Fact(it) => it.id.clone(),
                Found::Definition(it) => it.id.clone(),
                Found::Kind(it) => it.id.clone(),
                Found::Document(it) => it.id.clone(),
                Found::Reading(it) => it.id.clone(),
                Found::Clock(it) => it.id.clone(),
                Found::Regulation(it) => it.id.clone(),
                Found::Provision(it) => it.id.clone(),
            })
            .collect()
    };
    assert_eq!(found("contoh.studi.isi/objek"), ["contoh.studi.isi/objek"]);
    assert_eq!(found("surat.tanggal"), ["surat.tanggal"]);
    assert_eq!(found("1/2020 3(2)"), ["pm-1-2020/pasal-3/ayat-2"]);
    assert_eq!(found("1/2020 4b"), ["pm-1-2020/pasal-4/huruf-b"]);
    assert_eq!(found("PM 1/2020"), ["pm-1-2020"]);
    // An article that the law files have only in parts.
    assert_eq!(found("1/2020 3"), ["pm-1-2020/pasal-3/ayat-1", "pm-1-2020/pasal-3/ayat-2"]);
}

#[test]
fn what_is_not_found_is_answered_with_what_there_is() {
    let id = handbook("", "", "id");
    let error = |asked: &str| id.find(asked).expect_err("there is no such thing");
    assert_eq!(error("contoh.tangapan"), NotFound::Unknown(Some("contoh.tanggapan".to_owned())));
    assert_eq!(error("zzzzzzzz"), NotFound::Unknown(None));
    assert_eq!(error("9/2020 3"), NotFound::UnknownRegulation(vec!["PM 1/2020".to_owned()]));
    assert_eq!(error("Pasal 3 ayat (1)"), NotFound::WhichRegulation(vec!["PM 1/2020".to_owned()]));
    assert_eq!(
        error("1/2020 3(9)"),
        NotFound::UnknownPlace(
            "PM 1/2020".to_owned(),
            vec!["Pasal 3 ayat (1)".to_owned(), "Pasal 3 ayat (2)".to_owned()]
        )
    );
}

#[test]
fn what_a_rule_or_definition_is_by_the_other_reading_is_told() {
    let other = "rules:
  - id: contoh.dua-bacaan
    title: { id: Dua bacaan, en: Two readings }
    basis: [PM 1/2020 Pasal 2]
    stage: persiapan
    require: jumlah > 2
    severity: must
    reading: [A1]
    other: { A1: { require: jumlah > 3, severity: should } }
    fix: { id: Tambahkan., en: Add. }
definitions:
  - id: banyak
    label: { id: jumlahnya banyak, en: there are many }
    is: jumlah > 5
    other: { A1: jumlah > 6 }
    basis: [PM 1/2020 Pasal 2]
kinds:
  - { id: sinergi, label: { id: Sinergi, en: Synergy }, when: banyak, basis: [PM 1/2020 Pasal 2] }
";
    let en = handbook("c.yaml", other, "en");
    let found = rule(&en, "contoh.dua-bacaan");
    let by = found.readings[0].by_other.as_ref().expect("it differs");
    assert_eq!(by.require.as_ref().expect("another condition").text, "jumlah > 3");
    assert_eq!(by.severity.as_ref().expect("another weight").id, "should");
    assert!(by.when.is_none() && by.stage.is_none() && !by.none);
    let definition = en.definitions.iter().find(|it| it.id == "banyak").expect("it is there");
    assert_eq!(definition.by_other[0].is.text, "jumlah > 6");
    assert_eq!(definition.by_other[0].reading.id, "A1");
    let reading = &en.readings[0];
    assert_eq!(ids(&reading.definitions), ["banyak"]);
    assert!(ids(&reading.rules).contains(&"contoh.dua-bacaan"));
}
