//! Whatever a condition is made of, compiling answers, and points to what it speaks of.
#![expect(clippy::expect_used, reason = "helpers of tests stop where they stand")]

use patuh_policy::source::SourceFile;
use patuh_policy::source::Sources;
use patuh_policy::{Language, compile_with_expression, render};
use proptest::prelude::*;

const BASE: &str = include_str!("policies/base.yaml");

/// Pieces that conditions are made of, right and wrong.
const PIECES: &[&str] = &[
    " ",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    ":",
    "?",
    "!",
    "-",
    "+",
    "*",
    "/",
    "%",
    "=",
    "==",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "&",
    "&&",
    "|",
    "||",
    " in ",
    "\"",
    "'",
    "\\",
    "\"ksdpk\"",
    "\"objek\"",
    "\"é\"",
    "0",
    "1",
    "60",
    "99999999999999999999",
    "1.5",
    "1u",
    "b\"x\"",
    "null",
    "true",
    "false",
    "jenis",
    "prakarsa",
    "jumlah",
    "anggaran.nilai",
    "surat.tanggal",
    "studi.isi",
    "perubahan",
    "perlu_persetujuan",
    "batas_tanggapan",
    "tanggal_acuan",
    "tak.dikenal",
    "x",
    "x.alasan",
    "has(",
    "size(",
    "date(\"2026-01-01\")",
    "days(",
    ".all(x, ",
    ".exists(x, ",
    ".filter(x, ",
    ".map(x, ",
    ".size()",
    ".contains(",
    "//",
    "\n",
    "`",
    "≤",
    "if",
    "dan",
];

fn answers(condition: &str) {
    let base = SourceFile { path: "base.yaml".into(), text: BASE.into() };
    let evaluation = compile_with_expression(&Sources::new(vec![base]), condition);
    let said = &evaluation.compiled.diagnostics;
    assert!(evaluation.compiled.output.is_some() || !said.is_empty(), "{condition}");
    for diagnostic in said {
        for label in &diagnostic.labels {
            let file = evaluation.sources.file(label.span.file).expect("the file is there");
            let (start, end) = (label.span.start as usize, label.span.end as usize);
            assert!(file.text.get(start..end).is_some(), "{condition}: {diagnostic:?}");
        }
        for language in [Language::Id, Language::En] {
            let drawn = render(diagnostic, &evaluation.sources, language, false);
            assert!(drawn.contains(diagnostic.code), "{condition}");
        }
    }
}

/// Conditions of any depth that are right in form, if not in type.
fn condition() -> impl Strategy<Value = String> {
    let leaf = proptest::sample::select(vec![
        "beban.masyarakat",
        "jenis == \"ksdpk\"",
        "jumlah > 3",
        "\"objek\" in studi.isi",
        "surat.tanggal <= batas_tanggapan",
        "perlu_persetujuan",
        "has(mitra.nama)",
        "jenis",
        "jumlah",
        "x",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(5, 24, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} && {b}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} || {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) == ({b})")),
            inner.clone().prop_map(|a| format!("!({a})")),
            inner.clone().prop_map(|a| format!("perubahan.all(x, {a})")),
            inner.clone().prop_map(|a| format!("studi.isi.exists(x, {a})")),
            (inner.clone(), inner.clone(), inner)
                .prop_map(|(a, b, c)| format!("({a} ? {b} : {c})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_of_pieces_gets_an_answer(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)
    ) {
        answers(&pieces.concat());
    }

    #[test]
    fn any_condition_gets_an_answer(condition in condition()) {
        answers(&condition);
    }

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        answers(&text);
    }
}
