//! Conditions that are read and typed, and conditions that are refused.

use super::guard::{MAX_NESTING, MAX_OPERATORS};
use crate::codes::back as codes;
use crate::fixture::Fixture;

/// What is said of a condition: code and underlined text, in order.
fn said(fixture: &Fixture, text: &str) -> Vec<(&'static str, String)> {
    let (_, diagnostics) = fixture.check(text);
    let underlined = |span: crate::source::Span| {
        text.get(span.start as usize..span.end as usize).unwrap_or("?").to_owned()
    };
    diagnostics.iter().map(|it| (it.code, underlined(it.labels[0].span))).collect()
}

#[rustfmt::skip]
const RIGHT: &[&str] = &[
    "jenis == \"ksdpk\"", "\"ksdpk\" == jenis", "'ksdpk' != jenis",
    "jenis in [\"ksdpk\", \"ksdd\"]",
    "(beban.masyarakat ? \"ksdpk\" : \"ksdd\") == jenis",
    "(beban.masyarakat ? prakarsa : \"daerah\") == asal.prakarsa",
    "kesepakatan.jangka_waktu_bulan <= 5 * 12",
    "kesepakatan.jangka_waktu_bulan * 30 > jumlah",
    "kesepakatan.jangka_waktu_bulan / kesepakatan.jangka_waktu_bulan == jumlah",
    "jumlah in [1, 2, 3]", "-jumlah < 0", "jumlah == -9223372036854775808",
    "anggaran.nilai >= 1000000000000000", "anggaran.nilai + anggaran.pagu > 5",
    "anggaran.nilai / anggaran.pagu == 2", "anggaran.nilai % 1000 == 0", "2 * anggaran.nilai < anggaran.pagu",
    "surat.tanggal + days(jumlah) <= surat.diterima", "days(3) + surat.tanggal == surat.diterima",
    "surat.tanggal - workingDays(jumlah) < tanggal_acuan",
    "surat.tanggal in [date(\"2026-01-01\"), date(\"2026-02-01\")]",
    "surat.diterima - surat.tanggal < kesepakatan.masa_tanggap",
    "monthsBetween(surat.tanggal, tanggal_acuan) <= kesepakatan.jangka_waktu_bulan",
    "mitra.nama in [\"A\", \"B\"]", "mitra.nama.contains(mitra.nama)",
    "\"objek\" in studi.isi.filter(x, x != \"dasar_hukum\")",
    "studi.isi.filter(x, x in studi.lampiran).size() >= 2",
    "perubahan.exists(p, p.alasan == \"lain\" && p.bagian_berubah.all(x, x in studi.isi))",
    "perubahan.all(p, perubahan.exists(q, q.nilai > p.nilai))",
    "perubahan.exists(p, has(p.catatan) && p.nilai * 10 <= anggaran.nilai)",
    "daerah.kode == \"33.09\"", "\"33\" != daerah.kode", "daerah.kode in [\"33\", \"34\"]", "daerah.kode == daerah.lain",
    "related(\"wilayah.provinsi\", daerah.kode, \"33\") && has(daerah.lain)",
    "!related(\"wilayah.berbatasan\", daerah.kode, daerah.lain, beban.masyarakat || perlu_persetujuan)",
    "has(jenis) && has(kesepakatan.jangka_waktu_bulan)",
    "perlu_persetujuan == anggaran.teranggarkan",
    "batas_tanggapan",
    "jumlah", "studi.isi",
    "!!beban.masyarakat", "beban.masyarakat // komentar",
];

#[test]
fn conditions_of_the_subset_are_typed_without_complaint() {
    let fixture = Fixture::new();
    for text in RIGHT {
        let (term, diagnostics) = fixture.check(text);
        assert!(term.is_some() && diagnostics.is_empty(), "{text}: {diagnostics:#?}");
    }
}

#[rustfmt::skip]
const WRONG: &[(&str, &[(&str, &str)])] = &[
    // Codes
    ("related(\"wilayah.berbatasan\", daerah.kode, daerah.lain)", &[(codes::WRONG_ARGUMENTS, "\"wilayah.berbatasan\", daerah.kode, daerah.lain")]),
    ("related(\"wilayah.provinsi\", daerah.kode, daerah.lain, beban.masyarakat)", &[(codes::WRONG_ARGUMENTS, "beban.masyarakat")]),
    ("related(\"wilayah.provinsi\", daerah.kode)", &[(codes::WRONG_ARGUMENTS, "related(\"wilayah.provinsi\", daerah.kode)")]),
    ("related(daerah.kode, daerah.kode, daerah.lain)", &[(codes::WRONG_ARGUMENTS, "daerah.kode")]),
    ("related(\"wilayah\", daerah.kode, daerah.lain)", &[(codes::UNKNOWN_RELATION, "\"wilayah\"")]),
    ("related(\"negara.provinsi\", negara, negara)", &[(codes::UNKNOWN_RELATION, "\"negara.provinsi\"")]),
    ("related(\"wilayah.provinsi\", mitra.nama, \"33.99\")", &[(codes::NOT_A_CODE, "mitra.nama"), (codes::NOT_A_CODE, "\"33.99\"")]),
    ("daerah.kode == negara", &[(codes::TYPE_MISMATCH, "daerah.kode == negara")]),
    ("daerah.kode < daerah.lain", &[(codes::NO_ORDER, "daerah.kode < daerah.lain")]),
    ("daerah.kode.startsWith(\"33\")", &[(codes::TYPE_MISMATCH, "daerah.kode")]),
    // Grammar
    ("jenis = \"ksdpk\"", &[(codes::EXPRESSION_SYNTAX, "=")]),
    ("beban.masyarakat & anggaran.teranggarkan", &[(codes::EXPRESSION_SYNTAX, "&")]),
    ("beban.masyarakat dan anggaran.teranggarkan", &[(codes::EXPRESSION_SYNTAX, "dan")]),
    ("mitra.nama == \"é\" atau beban.masyarakat", &[(codes::EXPRESSION_SYNTAX, "atau")]),
    ("beban.masyarakat &&", &[(codes::EXPRESSION_SYNTAX, "")]),
    ("(beban.masyarakat", &[(codes::EXPRESSION_SYNTAX, "")]),
    ("mitra.nama == \"PT", &[(codes::EXPRESSION_SYNTAX, "\"")]),
    ("jumlah > 99999999999999999999", &[(codes::EXPRESSION_SYNTAX, "99999999999999999999")]),
    ("if == 1", &[(codes::EXPRESSION_SYNTAX, "if")]),
    ("jumlah ≤ 3", &[(codes::EXPRESSION_SYNTAX, "≤")]),
    // Outside of the subset
    ("jumlah > 1.5", &[(codes::NOT_IN_SUBSET, "1.5")]),
    ("jumlah > 1u", &[(codes::NOT_IN_SUBSET, "1u")]),
    ("mitra.nama == b\"x\"", &[(codes::NOT_IN_SUBSET, "b\"x\"")]),
    ("mitra.nama == null", &[(codes::NOT_IN_SUBSET, "null")]),
    ("perubahan[0].disetujui", &[(codes::NOT_IN_SUBSET, "[0]")]),
    ("{\"a\": 1} == jumlah", &[(codes::NOT_IN_SUBSET, "{\"a\": 1}")]),
    (".jumlah > 1", &[(codes::NOT_IN_SUBSET, "jumlah")]),
    ("perubahan.map(p, p.nilai)", &[(codes::NOT_IN_SUBSET, "perubahan.map(p, p.nilai)")]),
    ("mitra.nama.matches(\"x\")", &[(codes::NOT_IN_SUBSET, "mitra.nama.matches(\"x\")")]),
    ("timestamp(\"2026-01-01\") < surat.tanggal", &[(codes::NOT_IN_SUBSET, "timestamp(\"2026-01-01\")")]),
    ("perubahan.existsOne(p, p.disetujui)", &[(codes::NOT_IN_SUBSET, "perubahan.existsOne(p, p.disetujui)")]),
    ("[1, 2] == jumlah", &[(codes::NOT_IN_SUBSET, "[1, 2]")]),
    ("jumlah in [1, tim.anggota]", &[(codes::NOT_IN_SUBSET, "tim.anggota")]),
    ("1.5 > 2.5 && mitra.nama == null", &[(codes::NOT_IN_SUBSET, "1.5"), (codes::NOT_IN_SUBSET, "2.5"), (codes::NOT_IN_SUBSET, "null")]),
    // Names
    ("kesepakatan.jangka_waktu_bulam <= 60", &[(codes::UNKNOWN_NAME, "kesepakatan.jangka_waktu_bulam")]),
    ("kesepakatan <= 60", &[(codes::UNKNOWN_NAME, "kesepakatan")]),
    ("jenis == ksdpk && prakrsa == \"daerah\"", &[(codes::UNKNOWN_NAME, "ksdpk"), (codes::UNKNOWN_NAME, "prakrsa")]),
    ("jenis == \"ksdkp\"", &[(codes::UNKNOWN_VALUE, "\"ksdkp\"")]),
    ("jenis in [\"ksdpk\", \"x\", \"y\"]", &[(codes::UNKNOWN_VALUE, "\"x\""), (codes::UNKNOWN_VALUE, "\"y\"")]),
    ("\"obyek\" in studi.isi", &[(codes::UNKNOWN_VALUE, "\"obyek\"")]),
    ("perubahan.all(p, p.alasn == \"lain\")", &[(codes::UNKNOWN_FIELD, "p.alasn")]),
    ("studi.isi.all(x, x.nama == \"lain\")", &[(codes::UNKNOWN_FIELD, "x.nama")]),
    ("perubahan.all(jenis, true)", &[(codes::NAME_TAKEN, "jenis")]),
    ("perubahan.all(kesepakatan, true)", &[(codes::NAME_TAKEN, "kesepakatan")]),
    ("perubahan.all(p, studi.isi.all(p, true))", &[(codes::NAME_TAKEN, "p")]),
    ("perubahan.all(tanggal_acuan, true)", &[(codes::RESERVED, "tanggal_acuan")]),
    // Types
    ("jenis == 3", &[(codes::TYPE_MISMATCH, "jenis == 3")]),
    ("surat.tanggal == \"2026-01-01\"", &[(codes::TYPE_MISMATCH, "surat.tanggal == \"2026-01-01\"")]),
    ("surat.tanggal + 45 < surat.diterima", &[(codes::TYPE_MISMATCH, "surat.tanggal + 45")]),
    ("(beban.masyarakat || jenis) && jumlah", &[(codes::NOT_A_CONDITION, "jenis"), (codes::NOT_A_CONDITION, "jumlah")]),
    ("!jumlah", &[(codes::NOT_A_CONDITION, "jumlah")]),
    ("days(3)", &[(codes::NOT_A_CONDITION, "days(3)")]),
    ("anggaran.nilai == jumlah", &[(codes::TYPE_MISMATCH, "anggaran.nilai == jumlah")]),
    ("beban.masyarakat ? 1 : mitra.nama", &[(codes::TYPE_MISMATCH, "beban.masyarakat ? 1 : mitra.nama")]),
    ("studi.isi == \"objek\"", &[(codes::TYPE_MISMATCH, "studi.isi == \"objek\"")]),
    ("studi.isi == studi.lampiran", &[(codes::NO_ORDER, "studi.isi == studi.lampiran")]),
    ("jenis < \"ksdd\"", &[(codes::NO_ORDER, "jenis < \"ksdd\"")]),
    ("mitra.nama > \"A\"", &[(codes::NO_ORDER, "mitra.nama > \"A\"")]),
    ("jenis in mitra.nama", &[(codes::TYPE_MISMATCH, "mitra.nama")]),
    ("studi.isi in [\"objek\"]", &[(codes::TYPE_MISMATCH, "\"objek\"")]),
    ("jumlah.all(x, true)", &[(codes::TYPE_MISMATCH, "jumlah")]),
    ("perubahan.exists(p, p == \"lain\")", &[(codes::TYPE_MISMATCH, "p")]),
    ("size(jumlah) > 1", &[(codes::TYPE_MISMATCH, "jumlah")]),
    ("studi.isi.contains(\"objek\")", &[(codes::TYPE_MISMATCH, "studi.isi")]),
    ("-mitra.nama == \"x\"", &[(codes::TYPE_MISMATCH, "-mitra.nama")]),
    ("monthsBetween(jumlah, surat.tanggal) > 1", &[(codes::TYPE_MISMATCH, "jumlah")]),
    ("surat.tanggal + days(mitra.nama) > surat.diterima", &[(codes::TYPE_MISMATCH, "mitra.nama")]),
    ("kesepakatan.jangka_waktu_bulan > kesepakatan.masa_tanggap", &[(codes::UNIT_MISMATCH, "kesepakatan.jangka_waktu_bulan > kesepakatan.masa_tanggap")]),
    ("(kesepakatan.jangka_waktu_bulan + kesepakatan.masa_tanggap) > 3", &[(codes::UNIT_MISMATCH, "kesepakatan.jangka_waktu_bulan + kesepakatan.masa_tanggap")]),
    ("tim.anggota * kesepakatan.masa_tanggap > 3", &[(codes::UNIT_MISMATCH, "tim.anggota * kesepakatan.masa_tanggap")]),
    ("jumlah / 0 == 1", &[(codes::NUMBER_OUT_OF_PLACE, "jumlah / 0")]),
    // Functions
    ("sizes(studi.isi) > 1", &[(codes::UNKNOWN_FUNCTION, "sizes(studi.isi)")]),
    ("has(perlu_persetujuan)", &[(codes::WRONG_ARGUMENTS, "perlu_persetujuan")]),
    ("has(jumlah > 1)", &[(codes::WRONG_ARGUMENTS, "has(jumlah > 1)")]),
    ("has(jumlah, jenis)", &[(codes::WRONG_ARGUMENTS, "has(jumlah, jenis)")]),
    ("studi.isi.all(true)", &[(codes::WRONG_ARGUMENTS, "studi.isi.all(true)")]),
    ("studi.isi.all(x + 1, true)", &[(codes::WRONG_ARGUMENTS, "x + 1")]),
    ("jenis in []", &[(codes::WRONG_ARGUMENTS, "[]")]),
    ("surat.tanggal < date(\"2026-02-30\")", &[(codes::BAD_DATE_LITERAL, "\"2026-02-30\"")]),
    ("surat.tanggal < date(mitra.nama)", &[(codes::BAD_DATE_LITERAL, "mitra.nama")]),
    // Always true or false
    ("kesepakatan.jangka_waktu_bulan <= 1200", &[(codes::CONSTANT_COMPARISON, "kesepakatan.jangka_waktu_bulan <= 1200")]),
    ("kesepakatan.jangka_waktu_bulan == 0", &[(codes::CONSTANT_COMPARISON, "kesepakatan.jangka_waktu_bulan == 0")]),
    ("anggaran.nilai >= 0", &[(codes::CONSTANT_COMPARISON, "anggaran.nilai >= 0")]),
    ("size(studi.isi) < 0", &[(codes::CONSTANT_COMPARISON, "size(studi.isi) < 0")]),
    ("tim.anggota + 1 > 101", &[(codes::CONSTANT_COMPARISON, "tim.anggota + 1 > 101")]),
];

#[test]
fn what_is_wrong_is_told_at_its_place() {
    let fixture = Fixture::new();
    let mut wrong = Vec::new();
    for (text, expected) in WRONG {
        let found = said(&fixture, text);
        let expected: Vec<_> =
            expected.iter().map(|(code, place)| (*code, (*place).to_owned())).collect();
        if found != expected {
            wrong.push(format!("{text}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_sides_of_a_range_are_told_apart() {
    let fixture = Fixture::new();
    for (text, warned) in [
        ("kesepakatan.jangka_waktu_bulan <= 1199", false),
        ("kesepakatan.jangka_waktu_bulan < 1200", false),
        ("kesepakatan.jangka_waktu_bulan < 1201", true),
        ("kesepakatan.jangka_waktu_bulan >= 2", false),
        ("kesepakatan.jangka_waktu_bulan >= 1", true),
        ("kesepakatan.jangka_waktu_bulan > 1", false),
        ("kesepakatan.jangka_waktu_bulan > 0", true),
        ("kesepakatan.jangka_waktu_bulan != 1201", true),
        ("kesepakatan.jangka_waktu_bulan != 1200", false),
    ] {
        assert_eq!(!said(&fixture, text).is_empty(), warned, "{text}");
    }
}

#[test]
fn a_condition_as_deep_and_long_as_allowed_does_not_exhaust_the_stack() {
    let fixture = Fixture::new();
    let deep = format!("{}beban.masyarakat{}", "(".repeat(MAX_NESTING), ")".repeat(MAX_NESTING));
    let long = format!("jumlah{} > 0", " + 1".repeat(MAX_OPERATORS));
    let ternary = format!("{}true", "beban.masyarakat ? true : ".repeat(40));
    let lists = (0..MAX_NESTING).rev().fold("beban.masyarakat".to_owned(), |inner, level| {
        format!("studi.isi.all(x{level}, {inner})")
    });
    for text in [&deep, &long, &ternary, &lists] {
        let (term, diagnostics) = fixture.check(text);
        assert!(term.is_some(), "{text}: {diagnostics:?}");
    }
}

#[test]
fn beyond_the_limits_there_is_an_answer_before_parsing() {
    let fixture = Fixture::new();
    let deep = "(".repeat(100_000);
    let long = "a".repeat(3_000);
    let operators = "1+".repeat(900);
    for (text, code) in [
        (&deep[..1_900], codes::EXPRESSION_TOO_DEEP),
        (&deep, codes::EXPRESSION_TOO_LONG),
        (&long, codes::EXPRESSION_TOO_LONG),
        (&operators, codes::EXPRESSION_TOO_DEEP),
    ] {
        let (_, diagnostics) = fixture.check(text);
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(diagnostics[0].code, code);
    }
}

#[test]
fn brackets_and_operators_inside_quotes_count_nothing() {
    let fixture = Fixture::new();
    let text = format!("mitra.nama == \"{}\"", "(&&[".repeat(100));
    let (term, diagnostics) = fixture.check(&text);
    assert!(term.is_some(), "{diagnostics:?}");
}
