//! What snapshots in `tests/compiling.rs` do not show.

use super::*;
use crate::fixture::{BASE, compiled, sources};
use crate::model::{Labelled, Name, Texts};
use crate::read;
use crate::source::{SourceFile, Span};

fn codes_of(path: &str, text: &str) -> Vec<&'static str> {
    compiled(path, text).diagnostics.iter().map(|it| it.code).collect()
}

fn rule(lines: &str) -> String {
    format!(
        "rules:\n  - id: coba\n    title: {{ id: Coba, en: Try }}\n    stage: persiapan\n    severity: must\n    fix: {{ id: Coba lagi., en: Try again. }}\n    require: beban.masyarakat\n{lines}"
    )
}

#[test]
fn a_policy_beyond_the_size_of_its_compiled_form_is_refused() {
    let sources = sources("", "");
    let (mut model, _) = read(&sources);
    let span = Span { file: 0, start: 0, end: 1 };
    for number in 0..70_000 {
        let id = Name { value: format!("g{number}"), span };
        model.groups.push(Labelled { id, label: Texts::new(), help: None });
    }
    let (linked, diagnostics) = link(&model, &sources);
    assert!(linked.is_none());
    assert_eq!(diagnostics[0].code, codes::TOO_MANY);
}

#[test]
fn all_mistakes_are_told_at_once() {
    let text = rule(
        "    basis: [PM 1/2020 Pasal 9, PM 9/2020 Pasal 1, Pasal]\n    reading: [A9]\n    document: studi\n    when: jenis == \"x\" && jmlh > 1\n",
    );
    let codes = codes_of("lain.yaml", &text);
    assert_eq!(codes, ["P082", "P081", "P081", "P073", "P073", "P055", "P054"]);
}

#[test]
fn a_rule_may_begin_and_end_with_its_provision() {
    // Pasal 5 is in force from 2021-01-01 until 2025-12-31.
    for (period, expected) in [
        ("{ from: 2021-01-01, until: 2025-12-31 }", None),
        ("{ from: 2020-12-31 }", Some("P086")),
        ("{ until: 2026-01-01 }", Some("P086")),
        ("{ from: 2026-01-01 }", Some("P086")),
        ("{ from: 2025-12-31 }", None),
        ("{ from: 2022-01-02, until: 2022-01-01 }", Some("P085")),
    ] {
        let text = rule(&format!("    basis: [PM 1/2020 Pasal 5]\n    in-force: {period}\n"));
        assert_eq!(codes_of("lain.yaml", &text).first().copied(), expected, "{period}");
    }
}

#[test]
fn an_older_basis_carries_a_rule_before_the_newer() {
    let text = rule(
        "    basis: [PM 1/2020 Pasal 5, PM 1/2020 Pasal 1]\n    in-force: { from: 2020-04-14 }\n",
    );
    assert_eq!(codes_of("lain.yaml", &text), [""; 0]);
}

#[test]
fn definitions_may_name_those_that_are_declared_later() {
    let text = "definitions:\n  - { id: awal_a, label: { id: a, en: a }, is: kemudian_b && beban.masyarakat, basis: [PM 1/2020 Pasal 1] }\n  - { id: kemudian_b, label: { id: b, en: b }, is: jumlah > 1, basis: [PM 1/2020 Pasal 1] }\nkinds:\n  - { id: lain, label: { id: l, en: l }, when: awal_a, basis: [PM 1/2020 Pasal 1] }\n";
    let compiled = compiled("lain.yaml", text);
    assert_eq!(compiled.diagnostics, []);
    let rulebook = compiled.output.expect("it compiles").rulebook;
    let ids: Vec<_> = rulebook.definitions.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["perlu_persetujuan", "batas_tanggapan", "awal_a", "kemudian_b"]);
}

#[test]
fn a_definition_in_a_cycle_is_told_once_and_its_users_not_at_all() {
    let text = "definitions:\n  - { id: a, label: { id: a, en: a }, is: b, basis: [PM 1/2020 Pasal 1] }\n  - { id: b, label: { id: b, en: b }, is: c, basis: [PM 1/2020 Pasal 1] }\n  - { id: c, label: { id: c, en: c }, is: b, basis: [PM 1/2020 Pasal 1] }\nkinds:\n  - { id: lain, label: { id: l, en: l }, when: a, basis: [PM 1/2020 Pasal 1] }\n";
    assert_eq!(codes_of("lain.yaml", text), ["P087"]);
}

#[test]
fn a_definition_that_names_itself_is_a_cycle() {
    let text = "definitions:\n  - { id: a, label: { id: a, en: a }, is: \"!a\", basis: [PM 1/2020 Pasal 1] }\n";
    assert_eq!(codes_of("lain.yaml", text), ["P087"]);
}

#[test]
fn a_long_chain_of_definitions_is_no_recursion() {
    let mut text = String::from("definitions:\n");
    for number in 0..2_000 {
        text.push_str(&format!(
            "  - {{ id: d{number}, label: {{ id: d, en: d }}, is: d{}, basis: [PM 1/2020 Pasal 1] }}\n",
            number + 1
        ));
    }
    text.push_str("  - { id: d2000, label: { id: d, en: d }, is: beban.masyarakat, basis: [PM 1/2020 Pasal 1] }\n");
    assert_eq!(codes_of("lain.yaml", &text), ["P096"], "only the first is not used");
}

#[test]
fn calendars_are_days_of_the_year_in_order() {
    let text = "calendars:\n  - { year: 2027, source: SKB, holidays: [2027-01-01], joint-leave: [], joint-leave-works: true }\n  - { year: 2026, source: SKB, holidays: [2026-12-31, 2026-01-01], joint-leave: [2026-01-01], joint-leave-works: false, estimated: [2026-12-31] }\n";
    let calendars = compiled("lain.yaml", text).output.expect("it compiles").rulebook.calendars;
    let years: Vec<_> = calendars.iter().map(|calendar| calendar.year).collect();
    assert_eq!(years, [2026, 2027]);
    assert_eq!(calendars[0].holidays, [1, 365]);
    assert_eq!(calendars[0].joint_leave, [1]);
    assert_eq!(calendars[0].estimated, [365]);
}

#[test]
fn the_text_of_a_message_names_only_its_parameters() {
    let text =
        BASE.replace("{ id: \"{year}\", en: \"{year}\" }", "{ id: \"{tahun}\", en: \"{year}\" }");
    let sources = Sources::new(vec![SourceFile { path: "base.yaml".into(), text }]);
    let compiled = crate::compile(&sources);
    let [diagnostic] = &compiled.diagnostics[..] else { panic!("{:#?}", compiled.diagnostics) };
    assert_eq!(diagnostic.code, codes::UNKNOWN_PARAMETER);
    assert_eq!(sources.text(diagnostic.labels[0].span), "{tahun}");
}

#[test]
fn a_wrong_condition_is_told_at_each_of_its_places() {
    let text = rule("    basis: [PM 1/2020 Pasal 1]\n    when: jenis = \"ksdpk\"\n");
    let twice = text.clone() + &text.replace("rules:\n", "").replace("id: coba", "id: lagi");
    assert_eq!(codes_of("lain.yaml", &twice), ["P052", "P052"]);
}

/// A clock with these lines, on a letter that was received.
fn clock(lines: &str) -> String {
    format!(
        "clocks:\n  - id: coba\n    label: {{ id: Coba, en: Try }}\n    basis: [PM 1/2020 Pasal 1]\n    who: {{ id: Daerah, en: Region }}\n    late: {{ id: Coba lagi., en: Try again. }}\n{lines}"
    )
}

#[test]
fn a_clock_names_one_length_and_where_it_starts() {
    for (lines, expected) in [
        ("    from: surat.diterima\n    days: 14\n", &[] as &[&str]),
        ("    from: surat.diterima\n    next-year: 01-07\n", &[]),
        ("    due: surat.diterima + days(3)\n", &[]),
        ("    due: date(\"2020-10-14\")\n", &[]),
        ("    from: surat.diterima\n", &["P098"]),
        ("    days: 14\n", &["P098"]),
        ("    from: surat.diterima\n    due: surat.tanggal\n", &["P098"]),
        ("    from: surat.diterima\n    days: 14\n    working-days: 14\n", &["P098"]),
        ("    from: jenis\n    days: 14\n", &["P099"]),
        ("    from: surat.diterma\n    days: 14\n", &["P054"]),
        ("    due: jumlah\n", &["P099"]),
        ("    from: surat.diterima\n    days: 14\n    taken: jumlah\n", &["P057"]),
        ("    from: surat.diterima\n    days: 14\n    when: jumlah\n", &["P057"]),
        ("    from: surat.diterima\n    days: 14\n    after: contoh.tanggapan\n", &[]),
        ("    from: surat.diterima\n    days: 14\n    after: contoh.tangapan\n", &["P073"]),
        ("    from: surat.diterima\n    days: 14\n    reading: A9\n", &["P073"]),
        ("    from: surat.diterima\n    days: 14\n    in-force: { from: 2019-01-01 }\n", &["P086"]),
    ] {
        assert_eq!(codes_of("lain.yaml", &clock(lines)), expected, "{lines}");
    }
}

#[test]
fn another_length_counts_otherwise_and_is_explained() {
    for (lines, expected) in [
        ("    days: 14\n    other-working-days: 14\n    reading: A1\n", &[] as &[&str]),
        ("    working-days: 14\n    other-days: 14\n    reading: A1\n", &[]),
        ("    days: 14\n    other-working-days: 14\n", &["P101"]),
        ("    days: 14\n    other-days: 10\n    reading: A1\n", &["P098"]),
        ("    months: 6\n    other-days: 180\n    reading: A1\n", &["P098"]),
        (
            "    days: 14\n    other-days: 10\n    other-working-days: 14\n    reading: A1\n",
            &["P098"],
        ),
    ] {
        let text = clock(&format!("    from: surat.diterima\n{lines}"));
        assert_eq!(codes_of("lain.yaml", &text), expected, "{lines}");
    }
}

#[test]
fn clocks_are_compiled_with_all_their_parts() {
    use patuh_rulebook::{ClockUnit, Length, Node};
    let text = clock(
        "    when: jenis == \"ksdpk\"\n    after: contoh.tanggapan\n    from: surat.diterima\n    days: 45\n    other-working-days: 40\n    done: surat.tanggal\n    taken: beban.masyarakat\n    reading: A1\n    in-force: { from: 2021-02-03, until: 2022-02-03 }\n",
    ) + &clock("    from: surat.diterima\n    next-year: 12-31\n")
        .replace("clocks:\n", "")
        .replace("id: coba", "id: tetap");
    let rulebook = compiled("lain.yaml", &text).output.expect("it compiles").rulebook;
    let ids: Vec<_> = rulebook.clocks.iter().map(|clock| clock.id.as_str()).collect();
    assert_eq!(ids, ["contoh.tanggapan", "coba", "tetap"]);
    let clock = &rulebook.clocks[1];
    assert_eq!(clock.length, Length { unit: ClockUnit::Days, count: 45 });
    assert_eq!(clock.other, Some(Length { unit: ClockUnit::WorkingDays, count: 40 }));
    assert_eq!((clock.after, clock.readings.as_slice()), (Some(0), &[0][..]));
    assert_eq!((clock.from, clock.until), (parse_day("2021-02-03"), parse_day("2022-02-03")));
    let fact = |node: u32| match rulebook.nodes[node as usize] {
        Node::Fact(fact) => rulebook.facts[usize::from(fact)].id.as_str(),
        _ => "",
    };
    assert_eq!(fact(clock.start), "surat.diterima");
    assert_eq!(clock.done.map(fact), Some("surat.tanggal"));
    assert_eq!(clock.taken.map(fact), Some("beban.masyarakat"));
    assert!(matches!(
        clock.when.map(|node| &rulebook.nodes[node as usize]),
        Some(Node::Compare(..))
    ));
    assert_eq!(rulebook.clocks[2].length, Length { unit: ClockUnit::NextYear, count: 1231 });
}
