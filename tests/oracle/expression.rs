//! Random expressions of the policy language, well typed by construction.
//!
//! The vocabulary is [`POLICY`]; every strategy gives the text of an expression of its type.
//! Left out are months (CEL has none; the engine's own tests hold them against a calendar
//! library), `related` (CEL has no tables; the engine's own tests have) and `has` of a name without a dot, which CEL refuses.

use proptest::prelude::*;
use proptest::sample::select;

/// Enum values of the vocabulary.
pub(crate) const COLOURS: [&str; 4] = ["merah", "putih", "hijau", "biru"];
/// Texts that facts and constants take.
pub(crate) const WORDS: [&str; 5] = ["air", "air bersih", "bersih", "layanan é", "x"];

/// A leaf or an operator over expressions that are given.
fn joined(
    operator: &'static str,
    left: impl Strategy<Value = String> + 'static,
    right: impl Strategy<Value = String> + 'static,
) -> BoxedStrategy<String> {
    (left, right).prop_map(move |(a, b)| format!("({a} {operator} {b})")).boxed()
}

fn constant() -> BoxedStrategy<String> {
    (0i64..40).prop_map(|n| n.to_string()).boxed()
}

/// What to divide by: a constant that is not zero (the compiler refuses that), or a fact, which
/// may be zero.
fn divisor() -> BoxedStrategy<String> {
    let fact = select(&["angka.satu", "angka.dua", "size(butir)"][..]).prop_map(str::to_owned);
    prop_oneof![2 => (1i64..40).prop_map(|n| n.to_string()), 1 => fact].boxed()
}

fn colour() -> BoxedStrategy<String> {
    select(&COLOURS[..]).prop_map(|c| format!("{c:?}")).boxed()
}

fn word() -> BoxedStrategy<String> {
    select(&WORDS[..]).prop_map(|w| format!("{w:?}")).boxed()
}

/// Whole numbers.
pub(crate) fn int() -> BoxedStrategy<String> {
    let fact =
        select(
            &[
                "angka.satu",
                "angka.dua",
                "uang",
                "size(warna_warni)",
                "size(catatan)",
                "size(butir)",
            ][..],
        )
        .prop_map(str::to_owned);
    let filtered = element().prop_map(|p| format!("size(butir.filter(b, {p}))"));
    let days = joined("-", date(), date());
    prop_oneof![4 => fact, 2 => constant(), 1 => filtered, 1 => days]
        .prop_recursive(3, 12, 3, |inner| {
            let condition = (atom(), inner.clone(), inner.clone())
                .prop_map(|(c, a, b)| format!("({c} ? {a} : {b})"));
            prop_oneof![
                joined("+", inner.clone(), inner.clone()),
                joined("-", inner.clone(), inner.clone()),
                joined("*", inner.clone(), constant()),
                joined("/", inner.clone(), divisor()),
                joined("%", inner.clone(), divisor()),
                inner.prop_map(|a| format!("(-{a})")),
                condition,
            ]
        })
        .boxed()
}

/// Days.
pub(crate) fn date() -> BoxedStrategy<String> {
    let leaf =
        select(&["tanggal.mulai", "tanggal.selesai", "tanggal_acuan", "date(\"2026-02-28\")"][..])
            .prop_map(str::to_owned);
    prop_oneof![
        3 => leaf.clone(),
        1 => (leaf.clone(), constant()).prop_map(|(d, n)| format!("({d} + days({n}))")),
        1 => (leaf, constant()).prop_map(|(d, n)| format!("({d} - days({n}))")),
    ]
    .boxed()
}

/// A condition on an element of the list of records, called `b`.
fn element() -> BoxedStrategy<String> {
    let order = select(&["<", "<=", ">", ">=", "==", "!="][..]);
    prop_oneof![
        Just("b.lengkap".to_owned()),
        (order, constant()).prop_map(|(o, n)| format!("b.jumlah {o} {n}")),
        colour().prop_map(|c| format!("b.warna == {c}")),
        Just("b.warna in warna_warni".to_owned()),
        Just("b.jumlah > angka.satu".to_owned()),
    ]
    .prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            joined("&&", inner.clone(), inner.clone()),
            joined("||", inner.clone(), inner.clone()),
            inner.prop_map(|a| format!("!({a})")),
        ]
    })
    .boxed()
}

/// Conditions without a number or a branch inside.
fn atom() -> BoxedStrategy<String> {
    let equality = || select(&["==", "!="][..]);
    let order = || select(&["<", "<=", ">", ">=", "==", "!="][..]);
    let fold = || select(&["all", "exists", "exists_one"][..]);
    prop_oneof![
        2 => select(&["ya.satu", "ya.dua", "true", "false"][..]).prop_map(str::to_owned),
        2 => (equality(), colour()).prop_map(|(o, c)| format!("warna {o} {c}")),
        1 => (colour(), colour()).prop_map(|(a, b)| format!("warna in [{a}, {b}]")),
        1 => colour().prop_map(|c| format!("{c} in warna_warni")),
        1 => Just("warna in warna_warni".to_owned()),
        1 => (fold(), equality(), colour()).prop_map(|(f, o, c)| format!("warna_warni.{f}(w, w {o} {c})")),
        2 => (fold(), element()).prop_map(|(f, p)| format!("butir.{f}(b, {p})")),
        1 => (equality(), word()).prop_map(|(o, w)| format!("catatan {o} {w}")),
        1 => word().prop_map(|w| format!("catatan.startsWith({w})")),
        1 => word().prop_map(|w| format!("catatan.contains({w})")),
        1 => (order(), date(), date()).prop_map(|(o, a, b)| format!("{a} {o} {b}")),
        1 => select(&["has(ya.dua)", "has(angka.satu)", "ya.satu == ya.dua"][..]).prop_map(str::to_owned),
    ]
    .boxed()
}

/// Conditions.
pub(crate) fn boolean() -> BoxedStrategy<String> {
    let order = select(&["<", "<=", ">", ">=", "==", "!="][..]);
    let comparison = (order, int(), int()).prop_map(|(o, a, b)| format!("{a} {o} {b}"));
    prop_oneof![3 => atom(), 2 => comparison]
        .prop_recursive(4, 24, 3, |inner| {
            prop_oneof![
                3 => joined("&&", inner.clone(), inner.clone()),
                3 => joined("||", inner.clone(), inner.clone()),
                2 => inner.clone().prop_map(|a| format!("!({a})")),
                1 => (inner.clone(), inner.clone(), inner).prop_map(|(c, a, b)| format!("({c} ? {a} : {b})")),
            ]
        })
        .boxed()
}

/// The vocabulary of the random expressions, as a policy.
pub(crate) const POLICY: &str = r#"
rulebook:
  name: oracle
  version: "1"
  title: { id: Oracle }
  reviewed: 2026-11-24
  covers-from: 2000-01-01
  languages: [id]
  stages: tahap
  stage-fact: tahap
groups:
  - { id: semua, label: { id: Semua } }
enums:
  - id: tahap
    values: [{ id: awal, label: { id: Awal } }]
  - id: warna
    values:
      - { id: merah, label: { id: Merah } }
      - { id: putih, label: { id: Putih } }
      - { id: hijau, label: { id: Hijau } }
      - { id: biru, label: { id: Biru } }
records:
  - id: butir
    label: { id: Butir }
    fields:
      - { name: jumlah, type: int, range: -100..=100, label: { id: Jumlah } }
      - { name: lengkap, type: bool, label: { id: Lengkap } }
      - { name: warna, type: enum, of: warna, label: { id: Warna } }
facts:
  - { id: tahap, type: enum, of: tahap, group: semua, label: { id: Tahap }, question: { id: "?" } }
  - { id: angka.satu, type: int, range: -100..=100, group: semua, label: { id: Satu }, question: { id: "?" } }
  - { id: angka.dua, type: int, range: -100..=100, group: semua, label: { id: Dua }, question: { id: "?" } }
  - { id: uang, type: int, range: 0..=1000000000000000, group: semua, label: { id: Uang }, question: { id: "?" } }
  - { id: ya.satu, type: bool, group: semua, label: { id: Ya satu }, question: { id: "?" } }
  - { id: ya.dua, type: bool, group: semua, label: { id: Ya dua }, question: { id: "?" } }
  - { id: catatan, type: text, group: semua, label: { id: Catatan }, question: { id: "?" } }
  - { id: warna, type: enum, of: warna, group: semua, label: { id: Warna }, question: { id: "?" } }
  - { id: warna_warni, type: list of enum, of: warna, group: semua, label: { id: Warna-warni }, question: { id: "?" } }
  - { id: butir, type: list of record, of: butir, group: semua, label: { id: Butir }, question: { id: "?" } }
  - { id: tanggal.mulai, type: date, group: semua, label: { id: Mulai }, question: { id: "?" } }
  - { id: tanggal.selesai, type: date, group: semua, label: { id: Selesai }, question: { id: "?" } }
"#;
