//! Every diagnostic of reading, as people see it: what was written, and what is said of it in
//! both languages. One case a code; `INSTA_UPDATE=always` writes the snapshots anew.

use patuh_policy::source::{SourceFile, Sources};
use patuh_policy::{Language, codes, compile, read, render};

/// A rulebook without mistakes, so that a case shows only its own.
const RULEBOOK: &str = "rulebook:
  name: contoh
  version: \"1\"
  title: { id: Contoh, en: Example }
  reviewed: 2026-11-24
  covers-from: 2018-07-13
  languages: [id, en]
  stages: tahap
  stage-fact: tahap
";

/// A code, and files that show it, as path and bytes.
struct Case {
    code: &'static str,
    files: Vec<(&'static str, Vec<u8>)>,
    /// Whether [`RULEBOOK`] stands beside the files.
    rulebook: bool,
}

/// One file beside a rulebook.
fn case(code: &'static str, text: &str) -> Case {
    file(code, "aturan.yaml", text.as_bytes().to_vec())
}

fn file(code: &'static str, path: &'static str, bytes: Vec<u8>) -> Case {
    Case { code, files: vec![(path, bytes)], rulebook: true }
}

#[rustfmt::skip]
fn cases() -> Vec<Case> {
    vec![
        case("P001", "groups:\n  - id: awal\n    label: { id: Awal: mula, en: Start }\n"),
        file("P002", "aturan.yaml", b"placeholders:\n  - caf\xe9\n  - terlampir\n".to_vec()),
        file("P003", "aturan.yaml", {
            let mut text = b"placeholders:\n".to_vec();
            text.resize((4 << 20) + 1, b'#');
            text
        }),
        case("P004", &format!("placeholders: {}{}\n", "[".repeat(40), "]".repeat(40))),
        case("P005", "groups:\n  - id: awal\n\tlabel: { id: Awal, en: Start }\n"),
        case("P006", "placeholders: [terlampir]\n---\nplaceholders: [menyusul]\n"),
        case("P007", "groups:\n  - { id: awal, label: &sama { id: Awal, en: Start } }\n  - { id: akhir, label: *sama }\n"),
        case("P008", "groups:\n  - id: awal\n    <<: { label: { id: Awal, en: Start } }\n    label: { id: Awal, en: Start }\n"),
        case("P009", "placeholders:\n  - !rahasia terlampir\n"),
        case("P010", "units:\n  - id: bulan\n    label: { id: bulan, en: months }\n    words: { bulan: 1 }\n    id: tahun\n"),
        case("P011", "groups:\n  - id: awal\n    lable: { id: Awal, en: Start }\n    label: { id: Awal, en: Start }\n    warna: merah\n"),
        case("P012", "definitions:\n  - id: perlu_persetujuan\n    label: { id: perlu persetujuan, en: approval is needed }\n"),
        case("P013", "placeholders: terlampir\ngroups:\n  - id: awal\n    label: Awal\n"),
        case("P014", "groups:\n  - id: awal\n    label: { id: \"\", en: Start }\n    help:\n"),
        case("P015", "groups:\n  - id: awal\n    label: { id: Awal }\n"),
        case("P016", "groups:\n  - id: awal\n    label: { id: Awal, en: Start, jv: Wiwitan }\n  - id: mitra\n    label: { id: Mitra (CV, firma), en: Partner }\n"),
        case("P017", "law:\n  regulation: permendagri-22-2020\n  short: Permendagri 22/2020\n  title: { id: Tata cara, en: Procedure }\n  from: 2020-02-30\n  until: 1 Januari 2030\n  provisions:\n    - { at: Pasal 1, text: { id: Istilah, en: Terms } }\n"),
        case("P018", "units:\n  - { id: bulan, label: { id: bulan, en: months }, words: { tahun: \"12\", windu: 96.5 } }\n"),
        case("P019", "facts:\n  - id: jangka_waktu\n    type: int\n    range: 1-60\n    group: awal\n    label: { id: jangka waktu, en: term }\n    question: { id: Berapa lama?, en: How long? }\n  - id: jumlah\n    type: int\n    range: 60..=1\n    group: awal\n    label: { id: jumlah, en: number }\n    question: { id: Berapa?, en: How many? }\n"),
        case("P020", "records:\n  - id: perubahan\n    label: { id: perubahan, en: change }\n    fields:\n      - { name: alasan, type: txt, label: { id: alasan, en: reason } }\n"),
        case("P021", "groups:\n  - { id: Para Pihak, label: { id: Para pihak, en: Parties } }\n"),
        case("P022", "facts:\n  - id: alasan\n    type: text\n    unit: bulan\n    group: awal\n    label: { id: alasan, en: reason }\n    question: { id: Mengapa?, en: Why? }\n"),
        case("P023", "groups:\n  - id: awal\n    label: { id: Awal, en: Start }\n    {bagian}: wajib\n"),
        Case { code: "P024", files: Vec::new(), rulebook: false },
        Case { code: "P025", files: vec![("aturan.yaml", b"placeholders: [terlampir]\n".to_vec())], rulebook: false },
        file("P026", "lain.yaml", RULEBOOK.as_bytes().to_vec()),
        case("P027", "enums:\n  - id: pangkat\n    values:\n      - { id: satu, label: { id: 1, en: true }, aliases: [1.5] }\n"),
        case("P028", "# Akan diisi.\n"),
        case("P029", &format!("placeholders:\n  - \"{}\"\n", "panjang ".repeat(4000))),
        case("P030", "calendars:\n  - { year: 26, source: SKB, holidays: [], joint-leave: [], joint-leave-works: false }\n"),
        case("P031", "calendars:\n  - year: 2026\n    source: SKB 3 Menteri\n    holidays: [2026-01-01, 2025-12-25]\n    joint-leave: []\n    joint-leave-works: false\n"),
        file("P033", "aturan.test.yaml", b"at: 2026-11-24\ncases:\n  belum diisi: { given: { jenis: ksdpk }, expect: undecided }\n".to_vec()),
        case("P034", "enums:\n  - { id: jenis, values: [] }\n"),
        file("P035", "aturan.test.yaml", b"cases:\n  apa pun: { expect: { contoh: failed } }\nfacts: []\n".to_vec()),
        case("P036", "placeholders:\n  - ter\u{202e}lampir\n"),
        file("P037", "aturan.test.yaml", b"cases:\n  tak terhingga: { given: { nilai: .inf }, expect: { contoh: failed } }\n".to_vec()),
        case("P038", &format!("placeholders: [{}]\n", "a,".repeat(100_001))),
    ]
}

fn sources(case: &Case) -> Sources {
    let mut files: Vec<_> =
        case.files.iter().map(|(path, bytes)| SourceFile::from_bytes(*path, bytes)).collect();
    if case.rulebook {
        files.push(SourceFile { path: "rulebook.yaml".into(), text: RULEBOOK.into() });
    }
    Sources::new(files)
}

/// The files of a case, long lines and files cut.
fn shown(case: &Case) -> String {
    let mut text = String::new();
    for (path, bytes) in &case.files {
        text.push_str(&format!("{path}\n"));
        for line in String::from_utf8_lossy(bytes).lines().take(20) {
            let cut: String =
                line.chars().take(120).map(|c| if c == '\t' { '→' } else { c }).collect();
            text.push_str(&format!("  │ {}\n", cut.replace('\u{202e}', "‹U+202E›")));
        }
    }
    text
}

#[test]
fn every_diagnostic_of_reading_is_drawn_in_both_languages() {
    for case in cases() {
        let sources = sources(&case);
        let (_, diagnostics) = read(&sources);
        let entry = codes::find(case.code).expect("the code is registered");
        let mut drawn = shown(&case);
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
        let (_, diagnostics) = read(&sources(&case));
        assert!(!diagnostics.is_empty(), "{}", case.code);
        for diagnostic in diagnostics {
            assert_eq!(diagnostic.code, case.code, "{:?}", diagnostic.message.en);
        }
    }
}

#[test]
fn every_code_of_reading_has_a_case() {
    let cases: Vec<_> = cases().iter().map(|case| case.code).collect();
    let codes: Vec<_> = codes::front::CODES.iter().map(|entry| entry.code).collect();
    assert_eq!(cases, codes);
}

/// Message, label, note and hint are of one line, and no placeholder is left in them.
#[test]
fn words_are_of_one_line_and_in_both_languages() {
    for case in cases() {
        for diagnostic in read(&sources(&case)).1 {
            let labels = diagnostic.labels.iter().map(|label| &label.text);
            let texts = labels.chain(&diagnostic.notes).chain(&diagnostic.hint);
            for text in texts.chain([&diagnostic.message]) {
                assert!(!text.id.contains('\n') && !text.en.contains('\n'), "{text:?}");
                assert_eq!(text.id.is_empty(), text.en.is_empty(), "{text:?}");
                assert!(!text.en.ends_with('.') && !text.id.ends_with('.'), "{text:?}");
            }
            assert!(diagnostic.hint.is_some() || !diagnostic.notes.is_empty(), "{}", case.code);
        }
    }
}

/// The steps after reading add nothing of their own to a mistake that reading told.
#[test]
fn what_reading_tells_is_told_by_no_later_step() {
    // A warning does not keep later steps from speaking of the rest of the policy.
    for case in cases().iter().filter(|case| case.code != codes::front::EMPTY_FILE) {
        let diagnostics = compile(&sources(case)).diagnostics;
        let codes: Vec<_> = diagnostics.iter().map(|it| it.code).collect();
        assert!(codes.iter().all(|code| *code == case.code), "{}: {codes:?}", case.code);
    }
}
