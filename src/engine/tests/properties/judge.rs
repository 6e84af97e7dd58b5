//! Rules, stages, days in force, verdicts, checklists and notices, case by case.

use patuh_engine::testing::Book;
use patuh_engine::{
    Assessment, Engine, Input, KindFound, Options, Stage, Status, Subject, Verdict, parse_day,
};
use patuh_rulebook::{
    CalendarYear, Citation, Comparison, Each, Node, NodeId, Regulation, Severity, Type,
};

use crate::generate::options;

fn assess(book: &Book, proposal: &str) -> Assessment {
    Engine::load(&book.bytes()).unwrap().assess_text(proposal, &options())
}

fn status(book: &Book, proposal: &str) -> char {
    assess(book, proposal).statuses.chars().next().unwrap()
}

/// A rulebook with the facts `a` and `b` (bool) and one rule: when `a`, then `b`.
fn conditional() -> Book {
    let mut book = Book::new();
    let a = book.add_fact("a", Type::Bool);
    let b = book.add_fact("b", Type::Bool);
    book.rule("jika-a-maka-b", b).when = Some(a);
    book
}

#[test]
fn when_and_require_give_the_status_of_the_table() {
    let table = [
        ("{\"a\":false}", 'n'),
        ("{\"a\":false,\"b\":false}", 'n'),
        ("{\"a\":true,\"b\":true}", 's'),
        ("{\"a\":true,\"b\":false}", 'f'),
        ("{\"a\":true}", 'u'),
        ("{\"b\":false}", 'u'),
        // It may still turn out not to apply.
        ("{\"b\":true}", 'u'),
        ("{}", 'u'),
    ];
    for (proposal, wanted) in table {
        assert_eq!(status(&conditional(), proposal), wanted, "{proposal}");
    }
}

#[test]
fn verdict_is_the_worst_that_counts() {
    let mut book = Book::new();
    let facts = ["larangan", "wajib", "anjuran"].map(|id| book.add_fact(id, Type::Bool));
    let severities = [Severity::Prohibited, Severity::Must, Severity::Should];
    for (fact, severity) in facts.into_iter().zip(severities) {
        book.rule(&format!("aturan-{fact}"), fact).severity = severity;
    }
    let verdict = |larangan: &str, wajib: &str, anjuran: &str| {
        let text = format!(
            "{{\"tahap\":\"penjajakan\",\"larangan\":{larangan},\"wajib\":{wajib},\"anjuran\":{anjuran}}}"
        );
        assess(&book, &text).verdict
    };
    assert_eq!(verdict("true", "true", "true"), Verdict::Ready);
    assert_eq!(verdict("true", "true", "false"), Verdict::Ready);
    assert_eq!(verdict("true", "true", "null"), Verdict::Ready);
    assert_eq!(verdict("true", "null", "true"), Verdict::Incomplete);
    assert_eq!(verdict("null", "true", "true"), Verdict::Incomplete);
    assert_eq!(verdict("null", "false", "true"), Verdict::Fix);
    assert_eq!(verdict("false", "false", "null"), Verdict::Prohibited);
    // A problem with the input alone keeps a proposal from being ready.
    assert_eq!(verdict("true", "true", "7"), Verdict::Incomplete);
    assert_eq!(verdict("true", "false", "7"), Verdict::Fix);
}

#[test]
fn rules_of_later_stages_are_upcoming_and_do_not_count() {
    let mut book = Book::new();
    let a = book.add_fact("a", Type::Bool);
    for (id, stage) in [("satu", 0), ("dua", 1), ("tiga", 2)] {
        book.rule(id, a).stage = stage;
    }
    let found = assess(&book, r#"{"tahap":"persiapan","a":false}"#);
    assert_eq!(found.statuses, "ffF");
    assert_eq!((found.counts.failed, found.counts.upcoming), (2, 1));
    let upcoming: Vec<bool> = found.findings.iter().map(|it| it.upcoming).collect();
    assert_eq!(upcoming, [false, false, true]);
    let unknown = assess(&book, r#"{"a":true}"#);
    assert_eq!((unknown.statuses.as_str(), unknown.verdict), ("sSS", Verdict::Incomplete));
    assert_eq!(unknown.notices[0].code, "notice.stage_unknown");
    assert_eq!(unknown.questions[0].fact, "tahap");
}

#[test]
fn the_stage_that_is_chosen_goes_before_the_one_that_is_stated() {
    let mut book = Book::new();
    let a = book.add_fact("a", Type::Bool);
    book.rule("tiga", a).stage = 2;
    let engine = Engine::load(&book.bytes()).unwrap();
    let chosen = |stage: &str| {
        let options = Options { stage: Some(stage.into()), ..options() };
        engine.assess_text(r#"{"tahap":"penjajakan"}"#, &options)
    };
    assert_eq!(chosen("kesepakatan").statuses, "u");
    assert_eq!(chosen("kesepakatan").stage, Stage::Chosen { stage: "kesepakatan".into() });
    assert_eq!(chosen("penjajakan").statuses, "U");
    // One that does not exist is not chosen at all.
    assert_eq!(chosen("akhir").stage, Stage::Stated { stage: "penjajakan".into() });
}

#[test]
fn rules_not_in_force_on_the_day_do_not_apply() {
    let day = |text: &str| parse_day(text).unwrap();
    let mut book = Book::new();
    let a = book.add_fact("a", Type::Bool);
    book.rulebook.regulations =
        vec![Regulation { id: "permen".into(), from: day("2020-04-14"), until: None }];
    let citation = |from, until| Citation { regulation: 0, steps: vec![], from, until };
    book.rulebook.citations = vec![
        citation(day("2020-04-14"), Some(day("2026-11-23"))),
        citation(day("2026-11-24"), None),
        citation(day("2026-11-25"), None),
    ];
    let mut add = |id: &str, basis: &[u16], from: Option<&str>, until: Option<&str>| {
        let rule = book.rule(id, a);
        rule.basis = basis.to_vec();
        (rule.from, rule.until) = (from.map(day), until.map(day));
    };
    add("dasar-sudah-dicabut", &[0], None, None);
    add("dasar-mulai-hari-ini", &[1], None, None);
    add("dasar-mulai-besok", &[2], None, None);
    add("salah-satu-dasar-cukup", &[0, 1, 2], None, None);
    add("berakhir-hari-ini", &[1], None, Some("2026-11-24"));
    add("berakhir-kemarin", &[1], None, Some("2026-11-23"));
    add("mulai-besok", &[1], Some("2026-11-25"), None);
    let found = assess(&book, r#"{"a":false,"tahap":"penjajakan"}"#);
    assert_eq!(found.statuses, "nfnffnn");
    assert_eq!(found.findings.len(), 3);
    assert!(found.questions.is_empty());
}

/// A rule for each record: `bulan` is at most 3, where `sah` holds.
fn for_each_record() -> Book {
    let mut book = Book::new();
    let months = Type::Int { min: 1, max: 100, unit: None };
    let record = book.add_record("perubahan", &[("bulan", months), ("sah", Type::Bool)]);
    let list = book.add_fact("perubahan", Type::Records(record));
    let nodes = vec![
        Node::Field(0),
        Node::Int(3),
        Node::Compare(Comparison::LessOrEqual, 0, 1),
        Node::Field(1),
    ];
    let body = book.body(nodes, vec![2, 3]);
    book.rule("perubahan.singkat", 0).each = Some(Each { list, body });
    book
}

#[test]
fn a_rule_for_each_record_folds_them() {
    let book = for_each_record();
    let table = [
        ("{}", 'u'),
        ("{\"perubahan\":[]}", 'n'),
        ("{\"perubahan\":[{\"sah\":false}]}", 'n'),
        ("{\"perubahan\":[{\"sah\":true,\"bulan\":3},{\"sah\":false}]}", 's'),
        ("{\"perubahan\":[{\"sah\":true,\"bulan\":3},{\"sah\":true}]}", 'u'),
        ("{\"perubahan\":[{\"sah\":true},{\"sah\":true,\"bulan\":4}]}", 'f'),
    ];
    for (proposal, wanted) in table {
        assert_eq!(status(&book, proposal), wanted, "{proposal}");
    }
}

#[test]
fn findings_name_the_record_they_are_about() {
    let proposal = r#"{"perubahan":[{"sah":true,"bulan":3},{"sah":true},{"sah":true,"bulan":4}]}"#;
    let found = assess(&for_each_record(), proposal);
    let element = |index| Subject::Element { fact: "perubahan".into(), index };
    let findings: Vec<_> =
        found.findings.iter().map(|it| (it.subject.clone(), it.status)).collect();
    assert_eq!(findings, [(element(1), Status::Undecided), (element(2), Status::Failed)]);
    assert_eq!(found.findings[0].missing, ["perubahan"]);
    let whole = assess(&for_each_record(), "{}");
    assert_eq!(whole.findings[0].subject, Subject::Whole);
}

#[test]
fn findings_name_only_the_facts_that_led_there() {
    let mut book = Book::new();
    let [a, b, c] = ["a", "b", "c"].map(|id| book.add_fact(id, Type::Bool));
    let all = book.node(Node::And(vec![a, b, c]));
    book.rule("semua", all);
    let found = assess(&book, r#"{"a":true,"b":false}"#);
    let facts: Vec<&str> = found.findings[0].facts.iter().map(|it| it.fact.as_str()).collect();
    assert_eq!((facts, found.findings[0].missing.len()), (vec!["b"], 0));
    let open = assess(&book, r#"{"a":true,"b":true}"#);
    let facts: Vec<&str> = open.findings[0].facts.iter().map(|it| it.fact.as_str()).collect();
    assert_eq!(facts, ["a", "b"]);
    assert_eq!(open.findings[0].missing, ["c"]);
}

#[test]
fn the_first_kind_that_holds_is_decided_only_after_those_before_it() {
    let mut book = Book::new();
    let [a, b] = ["a", "b"].map(|id| book.add_fact(id, Type::Bool));
    book.add_kind("ksdpk", a);
    book.add_kind("ksdd", b);
    let kind = |proposal: &str| match assess(&book, proposal).kind {
        KindFound::Decided { kind, .. } => kind.to_string(),
        KindFound::Open { candidates } => {
            let ids: Vec<&str> = candidates.iter().map(|it| it.as_str()).collect();
            format!("? {}", ids.join(" "))
        }
    };
    assert_eq!(kind("{}"), "? ksdpk ksdd");
    assert_eq!(kind(r#"{"b":true}"#), "? ksdpk ksdd");
    assert_eq!(kind(r#"{"a":false,"b":true}"#), "ksdd");
    assert_eq!(kind(r#"{"a":true}"#), "ksdpk");
    assert_eq!(kind(r#"{"a":false,"b":false}"#), "? ");
}

#[test]
fn checklists_hold_the_parts_that_apply() {
    let mut book = conditional();
    let document = book.add_document("studi_kelayakan");
    let a: NodeId = 1;
    let item = book.rulebook.stages;
    let rule = book.rule("isi/penjajakan", a);
    rule.document = Some(document);
    rule.item = Some((item, 0));
    let found = assess(&book, r#"{"a":true}"#);
    assert_eq!(found.checklists.len(), 1);
    assert_eq!(found.checklists[0].items[0].item, "penjajakan");
    assert_eq!(found.checklists[0].items[0].status, Status::Satisfied);
    book.rulebook.rules[1].when = Some(a);
    assert!(assess(&book, r#"{"a":false}"#).checklists.is_empty());
}

#[test]
fn days_beyond_review_and_coverage_are_noticed() {
    let engine = Engine::load(&conditional().bytes()).unwrap();
    let codes = |at: &str| -> Vec<String> {
        let options = Options::at(parse_day(at).unwrap());
        let found = engine.assess_text(r#"{"tahap":"penjajakan"}"#, &options);
        found.notices.into_iter().map(|it| it.code).collect()
    };
    assert_eq!(codes("2026-11-24"), Vec::<String>::new());
    assert_eq!(codes("2031-01-01"), ["notice.after_review"]);
    assert_eq!(codes("2010-01-01"), ["notice.before_coverage"]);
}

#[test]
fn a_missing_calendar_leaves_open_and_is_noticed_in_a_session_too() {
    let mut book = Book::new();
    let day = book.add_fact("tanggal", Type::Date);
    let ten = book.node(Node::Int(10));
    let later = book.node(Node::AddWorkingDays(day, ten));
    let now = book.node(Node::AsOf);
    let passed = book.node(Node::Compare(Comparison::LessOrEqual, later, now));
    book.rule("tenggat", passed);
    book.rulebook.calendars = vec![CalendarYear {
        year: 2026,
        holidays: vec![],
        joint_leave: vec![],
        joint_leave_works: false,
        estimated: vec![],
    }];
    let engine = Engine::load(&book.bytes()).unwrap();
    let mut session = engine.session(options());
    session.set("tahap", &Input::Text("penjajakan".into())).unwrap();
    for (day, status, notices) in [
        ("2026-11-10", "s", 0),
        ("2026-11-11", "f", 0),
        ("2025-12-20", "u", 1),
        ("2026-12-28", "u", 1),
        ("2026-11-10", "s", 0),
    ] {
        let text = format!("{{\"tahap\":\"penjajakan\",\"tanggal\":\"{day}\"}}");
        let found = engine.assess_text(&text, &options());
        assert_eq!((found.statuses.as_str(), found.notices.len()), (status, notices), "{day}");
        session.set("tanggal", &Input::Text(day.into())).unwrap();
        assert_eq!(session.assessment(), found);
    }
}

#[test]
fn has_is_never_false() {
    let mut book = Book::new();
    let a = book.add_fact("a", Type::Bool);
    let has = book.node(Node::Has(a));
    let not = book.node(Node::Not(has));
    book.rule("ada", has);
    book.rule("tidak-ada", not);
    assert_eq!(assess(&book, r#"{"tahap":"penjajakan"}"#).statuses, "uu");
    let stated = assess(&book, r#"{"tahap":"penjajakan","a":false}"#);
    assert_eq!(stated.statuses, "sf");
    let open = assess(&book, r#"{"tahap":"penjajakan"}"#);
    let asked: Vec<&str> = open.questions.iter().map(|it| it.fact.as_str()).collect();
    assert_eq!(asked, ["a"]);
}

#[test]
fn questions_come_group_by_group_then_by_what_they_decide() {
    let mut book = Book::new();
    let [a, b, c] = ["a", "b", "c"].map(|id| book.add_fact(id, Type::Bool));
    // Of the second group, though it decides most.
    book.rulebook.facts[1].group = 1;
    for (id, require) in [("satu", a), ("dua", a), ("tiga", c), ("empat", c), ("lima", b)] {
        book.rule(id, require);
    }
    let both = book.node(Node::And(vec![b, c]));
    book.rule("enam", both);
    let found = assess(&book, r#"{"tahap":"penjajakan"}"#);
    let asked: Vec<_> =
        found.questions.iter().map(|it| (it.fact.as_str(), it.decides, it.touches)).collect();
    assert_eq!(asked, [("c", 3, 3), ("b", 2, 2), ("a", 2, 2)]);
}
