//! The cut of official texts, drift, and accounts that do not hold.

use patuh_rulebook::Step;

use super::official::cut;
use super::{Change, Coverage, Fault, drift, fingerprints};
use crate::compile;
use crate::source::{SourceFile, Sources};

const TEXT: &str = "PERATURAN CONTOH
Menimbang : bahwa untuk melaksanakan ketentuan Pasal 1 Undang-Undang Contoh;
BAB I
KETENTUAN UMUM
Pasal 1
Yang dimaksud dengan:
1. Kesatu adalah satu.
2. Kedua adalah dua; dan
3. Ketiga adalah tiga.
BAB II
TATA CARA
Pasal 2
(1) Pengelola sebagaimana dimaksud dalam Pasal 1 angka 2 menyiapkan:
a. rencana; dan
b. laporan.
(2) Rencana sebagaimana dimaksud pada ayat
(1) huruf a disampaikan paling lama 30 (tiga puluh) hari.
LAMPIRAN
A. FORMAT RENCANA
";

fn places(texts: &[&str]) -> Vec<Vec<Step>> {
    let steps = texts.iter().map(|text| crate::linking::parse_steps(text).expect("a place"));
    steps.collect()
}

fn pieces(text: &str, at: &[&str]) -> Vec<Option<String>> {
    let places = places(at);
    let places: Vec<&[Step]> = places.iter().map(Vec::as_slice).collect();
    cut(text, &places)
}

const ALL: &[&str] = &[
    "Pasal 1",
    "Pasal 1 angka 1",
    "Pasal 1 angka 2",
    "Pasal 1 angka 3",
    "Pasal 2 ayat (1)",
    "Pasal 2 ayat (1) huruf a",
    "Pasal 2 ayat (1) huruf b",
    "Pasal 2 ayat (2)",
    "Lampiran",
    "Lampiran huruf A",
];

#[test]
fn a_text_is_cut_at_marks_and_not_at_references() {
    let found = pieces(TEXT, ALL);
    let found: Vec<&str> = found.iter().map(|it| it.as_deref().unwrap_or("?")).collect();
    assert_eq!(
        found,
        [
            "yangdimaksuddengan",
            "kesatuadalahsatu",
            "keduaadalahduadan",
            "ketigaadalahtiga",
            "pengelolasebagaimanadimaksuddalampasal1angka2menyiapkan",
            "rencanadan",
            "laporan",
            "rencanasebagaimanadimaksudpadaayat1hurufadisampaikanpalinglama30tigapuluhhari",
            "",
            "formatrencana",
        ]
    );
}

#[test]
fn how_it_is_printed_does_not_matter() {
    let printed = TEXT.replace("disampaikan paling", "disam-\npaikan   paling");
    assert_eq!(pieces(TEXT, ALL), pieces(&printed, ALL));
}

#[test]
fn a_lost_mark_leaves_its_provision_without_a_text() {
    let scanned = TEXT.replace("2. Kedua", "Z Kedua");
    let found = pieces(&scanned, ALL);
    assert_eq!(found.get(2), Some(&None));
    assert_eq!(found.get(3).cloned().flatten().as_deref(), Some("ketigaadalahtiga"));
}

#[test]
fn scanned_paragraphs_and_inline_headings_are_found() {
    let scanned =
        TEXT.replace("Pasal 2\n(1)", "Pasal 2 (l)").replace("\n(2) Rencana", " (21 Rencana");
    let found = pieces(&scanned, ALL);
    assert!(found.iter().all(Option::is_some), "{found:?}");
}

#[test]
fn the_elucidation_has_the_headings_again() {
    let text = format!(
        "{}PENJELASAN\nPasal 1\nCukup jelas.\nPasal 2\nAyat (1) Pengelola itu siapa saja. Ayat (2) Cukup jelas.\n",
        TEXT.replace("LAMPIRAN\nA. FORMAT RENCANA\n", "")
    );
    let found = pieces(&text, &["Pasal 1", "Pasal 2 ayat (1)", "Penjelasan Pasal 2 ayat (1)"]);
    assert_eq!(
        found.get(2).cloned().flatten().as_deref(),
        Some("pengelolaitusiapasajaayat2cukupjelas")
    );
    assert!(found.first().cloned().flatten().is_some_and(|it| it.starts_with("yangdimaksud")));
}

/// A policy of one regulation with these provisions.
fn policy(provisions: &str, more: &str) -> Coverage {
    let base = include_str!("../../tests/policies/base.yaml");
    let law = format!(
        "law:\n  regulation: contoh-9-2021\n  short: Contoh 9/2021\n  title: {{ id: Contoh, en: Example }}\n  from: 2021-01-01\n  chapters:\n    - {{ at: BAB I, title: {{ id: Umum, en: General }}, first: Pasal 1 }}\n  provisions:\n{provisions}{more}"
    );
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let compiled = compile(&Sources::new(vec![file("base.yaml", base), file("law.yaml", &law)]));
    let output = compiled.output.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
    output.law
}

fn provision(at: &str, account: &str) -> String {
    format!("    - {{ at: {at}, text: {{ id: Isi, en: Content }}{account} }}\n")
}

#[test]
fn an_account_holds_only_if_what_it_says_is_there() {
    let why = ", why: { id: Sebab, en: Reason }";
    for (account, fault) in [
        ("", Some(Fault::NoAccount)),
        (", account: encoded", Some(Fault::NoRule)),
        (", account: definition", Some(Fault::NoDefinition)),
        (", account: timeline", Some(Fault::NoClock)),
        (", account: attestation", Some(Fault::NoFact)),
        (", account: organ", Some(Fault::NoReason)),
        (", account: transitional", Some(Fault::NoReason)),
        (&format!(", account: organ{why}"), None),
        (&format!(", account: definition{why}"), None),
        (", account: attestation, of: jenis", None),
        (", account: timeline, of: contoh.tanggapan", None),
    ] {
        let law = policy(&provision("Pasal 1", account), "");
        let found = law.provisions().find(|it| it.key.starts_with("contoh-9"));
        assert_eq!(found.expect("it is there").fault, fault, "{account}");
    }
    let opening = provision("Pasal 1", ", account: opening");
    let law = policy(&opening, "");
    assert!(law.unaccounted().any(|it| it.fault == Some(Fault::NoParts)));
    let law =
        policy(&(opening + &provision("Pasal 1 huruf a", &format!(", account: organ{why}"))), "");
    assert!(law.unaccounted().all(|it| !it.key.starts_with("contoh-9")));
}

#[test]
fn drift_names_what_differs_and_what_is_gone() {
    let provisions: String = ALL.iter().map(|at| provision(at, "")).collect();
    let law = policy(&provisions, "");
    let regulation = law.regulations.iter().find(|it| it.id == "contoh-9-2021").expect("there");
    let mut official = String::from(
        "official-text:\n  regulation: contoh-9-2021\n  source: { id: Naskah, en: Text }\n  digests:\n",
    );
    for (place, digest) in fingerprints(regulation, TEXT) {
        official.push_str(&format!("    {place}: \"{digest}\"\n"));
    }
    let law = policy(&provisions, &official);
    let same = drift(&law, None, TEXT).expect("the regulation is recognised");
    assert_eq!((same.same, same.changes.len()), (ALL.len(), 0));
    let changed =
        TEXT.replace("30 (tiga puluh)", "45 (empat puluh lima)").replace("b. laporan.", "");
    let found = drift(&law, None, &changed).expect("the regulation is recognised");
    let found: Vec<_> =
        found.changes.iter().map(|(change, it)| (*change, it.key.as_str())).collect();
    assert_eq!(
        found,
        [
            (Change::Missing, "contoh-9-2021/pasal-2/ayat-1/huruf-b"),
            (Change::Differs, "contoh-9-2021/pasal-2/ayat-2"),
        ]
    );
    assert!(drift(&law, None, "Naskah lain sama sekali.").is_none());
}
