//! Tests of policy tests, with judges that say what they are told.

use serde_json::{Value, json};

use super::*;
use crate::diagnostic::Language;
use crate::emission::Output;
use crate::fixture::{compiled, sources};

/// Says the same of every proposal.
struct Oracle(Judged);

impl Judge for Oracle {
    fn judge(&self, _: &Value, _: i32) -> Judged {
        self.0.clone()
    }
}

/// A judge that knows one rule: 60 months are allowed, 61 are not.
struct TermJudge<'o>(&'o Output);

impl Judge for TermJudge<'_> {
    fn judge(&self, given: &Value, _: i32) -> Judged {
        let rulebook = &self.0.rulebook;
        let months = given["kesepakatan"]["jangka_waktu_bulan"].as_i64();
        let kind = given["jenis"].as_str();
        let truth = |known: Option<bool>| match known {
            Some(true) => Truth::True,
            Some(false) => Truth::False,
            None => Truth::Unknown,
        };
        let applies = truth(kind.map(|kind| kind == "ksdpk"));
        let holds = truth(months.map(|months| months <= 60));
        let status = match (applies, holds) {
            (Truth::False, _) => Status::NotApplicable,
            (Truth::Unknown, _) | (_, Truth::Unknown) => Status::Undecided,
            (_, Truth::True) => Status::Satisfied,
            _ => Status::Failed,
        };
        let mut nodes = vec![Seen::Value(None); rulebook.nodes.len()];
        let rule = &rulebook.rules[0];
        nodes[rule.require as usize] = Seen::Truth(holds);
        nodes[rule.when.expect("it has a condition") as usize] = Seen::Truth(applies);
        // The fact stands just before its comparison and constant.
        nodes[rule.require as usize - 2] = Seen::Value(months.map(|months| months.to_string()));
        let mut statuses = vec![Status::Undecided; rulebook.rules.len()];
        statuses[0] = status;
        Judged {
            statuses,
            verdict: "incomplete".into(),
            kind: kind.map(str::to_owned),
            nodes,
            ..Judged::default()
        }
    }
}

fn output(tests: &str) -> Output {
    let compiled = compiled("aturan.test.yaml", tests);
    compiled.output.unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics))
}

fn report(tests: &str) -> Report {
    let output = output(tests);
    run(&output, &TermJudge(&output))
}

/// Codes of what is wrong with the tests, and the words underlined.
fn said(tests: &str) -> Vec<(&'static str, String)> {
    let sources = sources("aturan.test.yaml", tests);
    let diagnostics = report(tests).diagnostics;
    let place = |it: &crate::diagnostic::Diagnostic| {
        it.labels.first().map_or(String::new(), |label| sources.text(label.span).to_owned())
    };
    diagnostics.iter().map(|it| (it.code, place(it))).collect()
}

const FOUR: &str = "
rule: contoh.jangka-waktu
at: 2026-11-24
base: { jenis: ksdpk }
cases:
  tepat lima tahun: { given: { kesepakatan.jangka_waktu_bulan: 60 }, expect: satisfied }
  lebih sebulan: { given: { kesepakatan: { jangka_waktu_bulan: 61 } }, expect: failed }
  belum diisi: { expect: undecided }
  lain jenis: { given: { jenis: ksdd }, expect: not_applicable }
";

#[test]
fn cases_state_facts_by_dotted_or_nested_keys_over_a_base() {
    let output = output(FOUR);
    let given: Vec<_> = output.tests.iter().map(|test| test.given.clone()).collect();
    assert_eq!(
        given,
        [
            json!({ "jenis": "ksdpk", "kesepakatan": { "jangka_waktu_bulan": 60 } }),
            json!({ "jenis": "ksdpk", "kesepakatan": { "jangka_waktu_bulan": 61 } }),
            json!({ "jenis": "ksdpk" }),
            json!({ "jenis": "ksdd" }),
        ]
    );
}

#[test]
fn a_fact_can_be_left_out_of_the_base() {
    let output = output(
        "rule: contoh.jangka-waktu\nbase: { jenis: ksdpk, jumlah: 3 }\ncases:\n  tanpa jenis: { without: [jenis], expect: undecided }\n",
    );
    assert_eq!(output.tests[0].given, json!({ "jumlah": 3 }));
}

#[test]
fn a_case_without_a_date_is_judged_as_of_the_day_of_review() {
    let output = output("rule: contoh.jangka-waktu\ncases:\n  kosong: { expect: undecided }\n");
    assert_eq!(output.tests[0].at, output.rulebook.reviewed);
}

#[test]
fn expecting_a_family_means_every_item() {
    let output = output("cases:\n  kosong: { expect: { contoh.studi.isi: undecided } }\n");
    assert_eq!(output.tests[0].expect.len(), 3);
}

#[test]
fn four_right_cases_pass_and_show_the_rule_in_every_status() {
    let report = report(FOUR);
    assert_eq!(report.failures, []);
    assert_eq!(report.cases, 4);
    assert_eq!(report.coverage.rules[0].missing().count(), 0);
    assert_eq!(report.coverage.rules[0].shown.len(), 4);
    assert!(!report.passed(), "the other rules are not shown");
}

#[test]
fn a_failing_case_shows_the_value_of_every_part() {
    let output =
        output(&FOUR.replace("bulan: 60 }, expect: satisfied", "bulan: 61 }, expect: satisfied"));
    let report = run(&output, &TermJudge(&output));
    let sources = sources("aturan.test.yaml", FOUR);
    let [failure] = &report.failures[..] else { panic!("one case fails") };
    assert_eq!(
        describe(failure, &sources, Language::Id),
        "\
gagal: tepat lima tahun (aturan.test.yaml:6:3)
  contoh.jangka-waktu: diharapkan satisfied, ternyata failed (aturan.test.yaml:6:78)
    when: jenis == \"ksdpk\"
          |     |
          |     true
          unknown
    require: kesepakatan.jangka_waktu_bulan <= 60
             |                              |
             61                             false"
    );
    assert!(describe(failure, &sources, Language::En).contains("expected satisfied, found failed"));
}

#[test]
fn verdict_and_kind_are_held_against_the_judgement() {
    let report = report(
        "cases:\n  salah: { given: { jenis: ksdd }, verdict: ready, kind: ksdpk }\n  benar: { given: { jenis: ksdpk }, verdict: incomplete, kind: ksdpk }\n",
    );
    let [failure] = &report.failures[..] else { panic!("one case fails") };
    assert_eq!(failure.case, "salah");
    assert_eq!(failure.differences.len(), 2);
}

#[test]
fn a_case_whose_proposal_cannot_be_read_fails() {
    let output = output("rule: contoh.jangka-waktu\ncases:\n  kosong: { expect: undecided }\n");
    let judged = Judged {
        statuses: vec![Status::Undecided; output.rulebook.rules.len()],
        problems: vec!["problem.unknown_value /jenis".into()],
        ..Judged::default()
    };
    let report = run(&output, &Oracle(judged));
    assert_eq!(
        report.failures[0].differences,
        [Difference::Problem("problem.unknown_value /jenis".into())]
    );
}

#[test]
fn a_clock_that_stands_otherwise_is_told_part_by_part() {
    let tests = "cases:
  lewat:
    clocks: { contoh.tanggapan: { state: lapsed, due: 2026-02-14, latest: 2026-02-16, other: 2026-03-01 } }
";
    let (sources, output) = (sources("aturan.test.yaml", tests), output(tests));
    let seen = SeenClock {
        state: ClockState::Running,
        due: "2026-02-15".into(),
        latest: "2026-02-16".into(),
        other: String::new(),
    };
    let statuses = vec![Status::Undecided; output.rulebook.rules.len()];
    let judged = Judged { statuses, clocks: vec![seen], ..Judged::default() };
    let report = run(&output, &Oracle(judged));
    assert_eq!(
        describe(&report.failures[0], &sources, Language::En),
        "failed: lewat (aturan.test.yaml:2:3)
  contoh.tanggapan state: expected lapsed, found running (aturan.test.yaml:3:42)
  contoh.tanggapan due: expected 2026-02-14, found 2026-02-15 (aturan.test.yaml:3:42)
  contoh.tanggapan other: expected 2026-03-01, found none (aturan.test.yaml:3:42)"
    );
}

#[test]
fn a_clock_is_shown_by_any_state_of_each_list() {
    let tests = "cases:
  a: { clocks: { contoh.tanggapan: { state: met } } }
  b: { clocks: { contoh.tanggapan: { state: late } } }
";
    let clocks = report(tests).coverage.clocks;
    let missing: Vec<_> = clocks[0].missing().collect();
    assert_eq!(missing, [[ClockState::Waiting], [ClockState::NotApplicable]]);
}

#[test]
fn no_tests_at_all_are_a_failure() {
    let report = report("");
    assert!(!report.passed());
    assert_eq!(report.diagnostics[0].code, "P110");
}

#[test]
fn tests_that_could_do_nothing_are_refused() {
    for (tests, expected) in [
        (
            "cases:\n  a: { expect: { contoh.jangka-waktuu: failed } }\n",
            ("P111", "contoh.jangka-waktuu"),
        ),
        (
            "cases:\n  a: { expect: { contoh.studi.isi/obyek: failed } }\n",
            ("P111", "contoh.studi.isi/obyek"),
        ),
        ("cases:\n  a: { kind: ksdkp }\n", ("P113", "ksdkp")),
        (
            "rule: contoh.tanggapan\ncases:\n  a: { given: { jnis: ksdpk }, expect: failed }\n",
            ("P116", "{ jnis: ksdpk }"),
        ),
        (
            "rule: contoh.tanggapan\ncases:\n  a: { without: [jnis], expect: failed }\n",
            ("P116", "jnis"),
        ),
        (
            "cases:\n  a: { clocks: { contoh.tanggap: { state: met } } }\n",
            ("P114", "contoh.tanggap"),
        ),
        ("cases:\n  a: { clocks: { contoh.tanggapan: { state: mett } } }\n", ("P114", "mett")),
    ] {
        let said = said(tests);
        assert_eq!(said, [(expected.0, expected.1.to_owned())], "{tests}");
    }
}

#[test]
fn statuses_that_no_test_shows_are_listed_a_family_at_a_time() {
    let output = output(FOUR);
    let report = run(&output, &TermJudge(&output));
    let messages: Vec<_> = report.diagnostics.iter().map(|it| it.message.en.as_str()).collect();
    assert_eq!(
        messages,
        [
            "no test shows `contoh.studi.isi`: satisfied, failed, undecided",
            "no test shows `contoh.perubahan`: satisfied, failed, undecided, not_applicable",
            "no test shows `contoh.tanggapan`: satisfied, failed, undecided",
            "no test shows clock `contoh.tanggapan`: running | met, lapsed | late, waiting, not_applicable",
        ]
    );
}

#[test]
fn coverage_counts_conditions_by_truth_and_rounds_down() {
    let output = output(FOUR);
    let report = run(&output, &TermJudge(&output));
    let condition = report
        .coverage
        .conditions
        .iter()
        .find(|condition| condition.text == "kesepakatan.jangka_waktu_bulan <= 60")
        .expect("it is a condition");
    assert_eq!(condition.seen.len(), 3);
    let possible: usize = report.coverage.rules.iter().map(|rule| rule.possible.len()).sum();
    assert_eq!(report.coverage.rules_percent(), 4 * 100 / possible);
    assert!(report.coverage.conditions_percent() < 100);
}

#[test]
fn has_need_not_be_shown_false() {
    let text = "rules:\n  - id: contoh.nama\n    title: { id: a, en: a }\n    basis: [PM 1/2020 Pasal 1]\n    stage: persiapan\n    require: has(mitra.nama)\n    severity: must\n    fix: { id: a, en: a }\n";
    let output = compiled("lain.yaml", text).output.expect("it compiles");
    let report = run(&output, &TermJudge(&output));
    let rule = report.coverage.rules.iter().find(|rule| rule.rule == "contoh.nama");
    let possible: Vec<_> = rule.expect("it is there").possible.iter().copied().collect();
    assert_eq!(possible, [Status::Satisfied, Status::Undecided]);
}
