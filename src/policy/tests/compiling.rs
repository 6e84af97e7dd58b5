//! Every diagnostic of what comes after reading, as people see it: what was written, and what is
//! said of it in both languages. One case a code; `INSTA_UPDATE=always` writes the snapshots anew.

use std::collections::BTreeSet;

use patuh_policy::diagnostic::Diagnostic;
use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::testing::{Judge, Judged, Seen, Status, run};
use patuh_policy::{Language, codes, compile, render};

/// A policy without mistakes, so that a case shows only its own.
const BASE: &str = include_str!("policies/base.yaml");

/// Every rule of the policy shown in every status, so that a case shows only its own mistake.
const TESTS: &str = "cases:
  a: { expect: { contoh.jangka-waktu: satisfied, contoh.studi.isi: satisfied, contoh.perubahan: satisfied, contoh.tanggapan: satisfied } }
  b: { expect: { contoh.jangka-waktu: failed, contoh.studi.isi: failed, contoh.perubahan: failed, contoh.tanggapan: failed } }
  c: { expect: { contoh.jangka-waktu: undecided, contoh.studi.isi: undecided, contoh.perubahan: undecided, contoh.tanggapan: undecided } }
  d: { expect: { contoh.jangka-waktu: not_applicable, contoh.perubahan: not_applicable } }
  e: { clocks: { contoh.tanggapan: { state: running } } }
  f: { clocks: { contoh.tanggapan: { state: lapsed } } }
  g: { clocks: { contoh.tanggapan: { state: waiting } } }
  h: { clocks: { contoh.tanggapan: { state: not_applicable } } }
";

/// A code, and a file that shows it beside the policy.
struct Case {
    code: &'static str,
    path: &'static str,
    text: String,
    /// Whether [`TESTS`] are there too.
    tests: bool,
}

fn case(code: &'static str, text: impl Into<String>) -> Case {
    Case { code, path: "lain.yaml", text: text.into(), tests: true }
}

fn test(code: &'static str, text: &str) -> Case {
    Case { code, path: "aturan.test.yaml", text: text.into(), tests: true }
}

/// A kind with this condition, which nothing needs to name.
fn when(code: &'static str, condition: &str) -> Case {
    case(
        code,
        format!(
            "kinds:\n  - id: coba\n    label: {{ id: coba, en: try }}\n    when: {condition}\n    basis: [PM 1/2020 Pasal 1]\n"
        ),
    )
}

/// A rule with these lines.
fn rule(code: &'static str, lines: &str) -> Case {
    case(
        code,
        format!(
            "rules:\n  - id: coba\n    title: {{ id: Coba, en: Try }}\n    stage: persiapan\n    severity: must\n    fix: {{ id: Coba lagi., en: Try again. }}\n{lines}"
        ),
    )
}

/// A clock with these lines.
fn clock(code: &'static str, lines: &str) -> Case {
    case(
        code,
        format!(
            "clocks:\n  - id: coba\n    label: {{ id: Coba, en: Try }}\n    basis: [PM 1/2020 Pasal 1]\n    who: {{ id: Daerah, en: Region }}\n    late: {{ id: Coba lagi., en: Try again. }}\n{lines}"
        ),
    )
}

fn fact(code: &'static str, id: &str, ty: &str) -> Case {
    case(
        code,
        format!(
            "facts:\n  - {{ id: {id}, {ty}, group: awal, label: {{ id: coba, en: try }}, question: {{ id: \"Coba?\", en: \"Try?\" }} }}\n"
        ),
    )
}

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    vec![
        when("P050", &format!("mitra.nama == \"{}\"", "panjang ".repeat(300))),
        when("P051", "((((((((((((((beban.masyarakat))))))))))))))"),
        when("P052", "jenis == \"ksdpk\" dan prakarsa == \"daerah\""),
        when("P053", "anggaran.nilai > 1.5"),
        when("P054", "kesepakatan.jangka_waktu <= 60"),
        when("P055", "jenis == \"ksdkp\""),
        when("P056", "surat.tanggal + 45 < surat.diterima"),
        when("P057", "jumlah && beban.masyarakat"),
        when("P058", "siz(studi.isi) > 3"),
        when("P059", "studi.isi.all(x == \"objek\")"),
        when("P060", "surat.tanggal < date(\"2026-02-30\")"),
        when("P061", "kesepakatan.jangka_waktu_bulan > kesepakatan.masa_tanggap"),
        when("P062", "jenis < \"ksdd\""),
        when("P063", "perubahan.all(jenis, jenis.disetujui)"),
        when("P064", "kesepakatan.jangka_waktu_bulan <= 1200"),
        when("P065", "beban.masyarakat || anggaran.teranggarkan || jumlah > 1 || jumlah == 0 || has(mitra.nama) || jenis == \"ksdpk\" || prakarsa == \"daerah\""),
        when("P066", "perubahan.all(p, p.alasn == \"lain\")"),
        when("P067", "jumlah / 0 == 1"),
        when("P068", "related(\"wilayah.berbatasn\", daerah.kode, daerah.lain, beban.masyarakat)"),
        when("P069", "daerah.kode == \"3309\" || related(\"wilayah.provinsi\", daerah.kode, negara)"),
        fact("P070", "jenis", "type: bool"),
        fact("P071", "kesepakatan", "type: bool"),
        fact("P072", "rencana.in", "type: bool"),
        fact("P073", "coba", "type: enum, of: jeniss"),
        fact("P074", "coba", "type: enum"),
        case("P075", "tables:\n  - id: contoh\n    label: { id: Contoh, en: Example }\n    source: { id: Rekaan, en: Invented }\n    relations:\n      - { id: dekat, label: { id: \"{one} dekat\", en: \"{one} is near\" } }\n    rows:\n      \"A.1\": { name: Satu, group: \"A.2\", related: { dekat: [\"A.1\"] } }\n      \"A.2\": { name: Dua }\n"),
        case("P076", format!("enums:\n  - id: banyak\n    values:\n{}", (0..130).map(|n| format!("      - {{ id: n{n}, label: {{ id: N{n}a, en: N{n}b }} }}\n")).collect::<String>())),
        case("P077", "enums:\n  - id: mitra_jenis\n    values:\n      - { id: koperasi, label: { id: Koperasi, en: Cooperative }, aliases: [kud] }\n      - { id: kud, label: { id: Koperasi unit desa, en: Village cooperative } }\n"),
        Case { code: "P078", path: "base.yaml", text: BASE.replace("stage-fact: tahap", "stage-fact: jenis"), tests: true },
        rule("P080", "    basis: [PM 1/2020 Pasal 3 ayat (1) dan ayat (2)]\n    require: beban.masyarakat\n"),
        rule("P081", "    basis: [PM 2/2020 Pasal 3 ayat (1)]\n    require: beban.masyarakat\n"),
        rule("P082", "    basis: [PM 1/2020 Pasal 3 ayat (3)]\n    require: beban.masyarakat\n"),
        rule("P083", "    require: beban.masyarakat\n"),
        rule("P084", "    basis: [PM 1/2020 Pasal 1, PM 1/2020 Pasal 1]\n    require: beban.masyarakat\n"),
        rule("P085", "    basis: [PM 1/2020 Pasal 1]\n    require: beban.masyarakat\n    in-force: { from: 2023-01-01, until: 2022-12-31 }\n"),
        rule("P086", "    basis: [PM 1/2020 Pasal 5]\n    require: beban.masyarakat\n    in-force: { from: 2020-06-01 }\n"),
        case("P087", "definitions:\n  - { id: satu, label: { id: satu, en: one }, is: dua && beban.masyarakat, basis: [PM 1/2020 Pasal 1] }\n  - { id: dua, label: { id: dua, en: two }, is: \"!satu\", basis: [PM 1/2020 Pasal 1] }\n"),
        rule("P088", "    each: { item: unsur, in: studi.isi }\n    basis: [PM 1/2020 Pasal 1]\n    require: unsur in studi.isi\n"),
        rule("P089", "    each: { item: unsur, in: bagian, basis: { objek: [PM 1/2020 Pasal 4 huruf c] } }\n    require: unsur in studi.isi\n"),
        rule("P090", "    each: { item: ubah, in: perubahan, basis: { lain: [PM 1/2020 Pasal 1] } }\n    basis: [PM 1/2020 Pasal 1]\n    require: ubah.disetujui\n"),
        case("P091", "rules:\n  - id: coba\n    title: { id: \"Memuat {bagian}\", en: Has the part }\n    stage: persiapan\n    severity: must\n    fix: { id: Tambahkan., en: Add it. }\n    basis: [PM 1/2020 Pasal 1]\n    require: beban.masyarakat\n"),
        Case { code: "P092", path: "base.yaml", text: BASE.replace("  notice.stage_unknown: { id: Tahap belum diketahui, en: The stage is unknown }\n", ""), tests: true },
        case("P093", "messages:\n  notice.stage_unknwon: { id: Tahap?, en: Stage? }\n"),
        rule("P094", "    each: { item: ubah, in: perubahan }\n    basis: [PM 1/2020 Pasal 1]\n    require: beban.masyarakat\n"),
        case("P095", "calendars:\n  - year: 2026\n    source: SKB 3 Menteri\n    holidays: [2026-01-01, 2026-03-19, 2026-01-01]\n    joint-leave: []\n    joint-leave-works: false\n"),
        case("P096", "definitions:\n  - { id: tak_dipakai, label: { id: tak dipakai, en: not used }, is: beban.masyarakat, basis: [PM 1/2020 Pasal 1] }\n"),
        clock("P098", "    from: surat.diterima\n    days: 14\n    months: 1\n"),
        clock("P099", "    from: kesepakatan.masa_tanggap\n    days: 14\n    done: beban.masyarakat\n"),
        clock("P100", "    after: coba\n    from: surat.diterima\n    days: 15\n"),
        clock("P101", "    from: surat.diterima\n    days: 14\n    other-working-days: 14\n"),
        case("P102", "calendars:\n  - year: 2026\n    source: SKB 3 Menteri\n    holidays: [2026-01-01]\n    joint-leave: []\n    joint-leave-works: false\n    estimated: [2026-01-01, 2026-03-20]\n"),
        rule("P104", "    basis: [PM 1/2020 Pasal 1]\n    require: beban.masyarakat\n    other: { A1: { severity: should } }\n"),
        rule("P105", "    basis: [PM 1/2020 Pasal 1]\n    require: beban.masyarakat && anggaran.teranggarkan\n    reading: A1\n    other: { A1: { severity: should, require: \"beban.masyarakat  && anggaran.teranggarkan\" } }\n"),
        case("P106", "definitions:\n  - { id: batas, label: { id: batas, en: limit }, is: jumlah > 1, other: { A1: jumlah }, basis: [PM 1/2020 Pasal 1] }\nkinds:\n  - { id: lain, label: { id: l, en: l }, when: batas, basis: [PM 1/2020 Pasal 1] }\n"),
        Case { code: "P110", path: "lain.yaml", text: "placeholders: [menyusul]\n".into(), tests: false },
        test("P111", "cases:\n  salah ketik: { expect: { contoh.jangka-wkatu: failed } }\n"),
        test("P112", "rule: contoh.tanggapan\ncases:\n  salah ketik: { expect: faild }\n"),
        test("P113", "cases:\n  salah ketik: { kind: ksdkp, verdict: redy }\n"),
        test("P114", "cases:\n  salah ketik: { clocks: { contoh.tangapan: { state: lapsed }, contoh.tanggapan: { state: lapse } } }\n"),
        test("P115", "cases:\n  salah ketik: { other: { A1: fix, A9: fix } }\n"),
        test("P116", "rule: contoh.tanggapan\ncases:\n  salah ketik: { given: { surat: { tangal: 2026-01-01 } }, expect: failed }\n"),
        test("P117", "cases:\n  tanpa harapan: { given: { jenis: ksdpk } }\n"),
        rule("P118", "    basis: [PM 1/2020 Pasal 1]\n    when: jenis == \"ksdpk\"\n    require: beban.masyarakat\n"),
        clock("P119", "    when: jenis == \"ksdpk\"\n    from: surat.diterima\n    working-days: 5\n"),
        Case { code: "P120", path: "base.yaml", text: BASE.replace("    reading: [A1]\n", "    reading: [A1]\n    other: { A1: none }\n"), tests: true },
    ]
}

/// Agrees with every test, so that only what is wrong with the tests themselves is told.
struct Agreeing(Vec<Vec<Status>>, std::cell::Cell<usize>);

impl Judge for Agreeing {
    fn judge(&self, _: &serde_json::Value, _: i32) -> Judged {
        let case = self.1.get();
        self.1.set(case + 1);
        let nodes: Vec<Seen> = Vec::new();
        Judged { statuses: self.0[case].clone(), nodes, ..Judged::default() }
    }
}

fn sources(case: &Case) -> Sources {
    let mut files = vec![SourceFile { path: case.path.into(), text: case.text.clone() }];
    if case.path != "base.yaml" {
        files.push(SourceFile { path: "base.yaml".into(), text: BASE.into() });
    }
    if case.tests {
        files.push(SourceFile { path: "base.test.yaml".into(), text: TESTS.into() });
    }
    Sources::new(files)
}

/// What compiling and running the tests says.
fn said(sources: &Sources) -> Vec<Diagnostic> {
    let compiled = compile(sources);
    let mut diagnostics = compiled.diagnostics;
    if let Some(output) = compiled.output {
        let rules = output.rulebook.rules.len();
        let expected = output.tests.iter().map(|test| {
            let mut statuses = vec![Status::Undecided; rules];
            for expectation in &test.expect {
                statuses[expectation.rule] = expectation.status;
            }
            statuses
        });
        let judge = Agreeing(expected.collect(), std::cell::Cell::new(0));
        diagnostics.extend(run(&output, &judge).diagnostics);
    }
    diagnostics
}

/// The file of a case, long ones cut; of a changed policy only the lines that changed.
fn shown(case: &Case) -> String {
    let mut text = format!("{}\n", case.path);
    if case.path == "base.yaml" {
        let lines: BTreeSet<_> = case.text.lines().collect();
        for (sign, line) in
            BASE.lines().filter(|line| !lines.contains(line)).map(|line| ('-', line)).chain(
                case.text.lines().filter(|line| !BASE.contains(line)).map(|line| ('+', line)),
            )
        {
            text.push_str(&format!("  {sign} {line}\n"));
        }
        return text;
    }
    for line in case.text.lines().take(20) {
        let cut: String = line.chars().take(120).collect();
        text.push_str(&format!("  │ {cut}\n"));
    }
    text
}

#[test]
fn every_diagnostic_of_compiling_is_drawn_in_both_languages() {
    for case in cases() {
        let sources = sources(&case);
        let entry = codes::find(case.code).expect("the code is registered");
        let mut drawn = shown(&case);
        let diagnostics = said(&sources);
        for language in [Language::Id, Language::En] {
            for diagnostic in &diagnostics {
                drawn.push('\n');
                drawn.push_str(&render(diagnostic, &sources, language, false));
                drawn.push('\n');
            }
        }
        let name = format!("{}-{}", case.code, entry.name);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, drawn);
        });
    }
}

#[test]
fn every_case_shows_its_code_and_no_other() {
    for case in cases() {
        let diagnostics = said(&sources(&case));
        let codes: BTreeSet<_> = diagnostics.iter().map(|it| it.code).collect();
        assert_eq!(codes, BTreeSet::from([case.code]), "{diagnostics:#?}");
    }
}

#[test]
fn every_code_of_compiling_has_a_case() {
    let cases: BTreeSet<_> = cases().iter().map(|case| case.code).collect();
    let mut codes: BTreeSet<_> = codes::back::CODES.iter().map(|entry| entry.code).collect();
    // It takes more than 65,535 declarations; `linking` tests it on a model made by hand.
    assert!(codes.remove(codes::back::TOO_MANY));
    assert_eq!(cases, codes);
}

#[test]
fn the_policy_itself_says_nothing() {
    let base = Case {
        code: "",
        path: "lain.yaml",
        text: "placeholders: [menyusul]\n".into(),
        tests: true,
    };
    assert_eq!(said(&sources(&base)), []);
}
