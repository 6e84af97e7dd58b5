//! What each operator gives, and that it gives unknown only when its operands leave it open.

use patuh_engine::testing::Book;
use patuh_engine::{Engine, Value};
use patuh_rulebook::{Comparison, Fold, Node, NodeId, Type};

use crate::generate::options;

/// A rulebook with a fact of each type, and what one expression on them gives.
struct Bench {
    book: Book,
    a: NodeId,
    b: NodeId,
    n: NodeId,
    m: NodeId,
    day: NodeId,
    other_day: NodeId,
    text: NodeId,
    colour: NodeId,
    colours: NodeId,
    list: NodeId,
}

const COLOURS: u16 = 1;

fn bench() -> Bench {
    let mut book = Book::new();
    book.add_enum("warna", &["merah", "kuning", "hijau"]);
    let record = book.add_record("catatan", &[("n", INT), ("sah", Type::Bool)]);
    Bench {
        a: book.add_fact("a", Type::Bool),
        b: book.add_fact("b", Type::Bool),
        n: book.add_fact("n", INT),
        m: book.add_fact("m", INT),
        day: book.add_fact("hari", Type::Date),
        other_day: book.add_fact("hari_lain", Type::Date),
        text: book.add_fact("teks", Type::Text),
        colour: book.add_fact("warna", Type::Enum(COLOURS)),
        colours: book.add_fact("warni", Type::Set(COLOURS)),
        list: book.add_fact("daftar", Type::Records(record)),
        book,
    }
}

const INT: Type = Type::Int { min: i64::MIN, max: i64::MAX, unit: None };

impl Bench {
    /// The value of the last node for a proposal, in short: `?` for unknown.
    fn last(&self, proposal: &str) -> String {
        let engine = Engine::load(&self.book.bytes()).unwrap();
        let input = patuh_engine::Input::from_json(proposal).unwrap();
        match engine.trace(&input, &options()).nodes.pop().unwrap() {
            Value::Unknown => "?".to_owned(),
            Value::Bool { value } => value.to_string(),
            Value::Int { value, .. } | Value::Money { value } => value.to_string(),
            Value::Bigint { value, .. } => value,
            Value::Date { value } | Value::Text { value } | Value::Enum { value, .. } => {
                value.to_string()
            }
            Value::Set { present, absent, .. } => format!("{present:?} {absent:?}"),
            Value::Records { count } => format!("{count} records"),
        }
    }

    fn table(&self, table: &[(&str, &str)]) {
        for (proposal, wanted) in table {
            assert_eq!(self.last(proposal), *wanted, "{proposal}");
        }
    }
}

#[test]
fn arithmetic_is_exact_or_unknown() {
    let with = |operator: fn(NodeId, NodeId) -> Node, n: i64, m: i64| {
        let mut bench = bench();
        bench.book.node(operator(bench.n, bench.m));
        bench.last(&format!("{{\"n\":{n},\"m\":{m}}}"))
    };
    assert_eq!(with(Node::Add, 2, 3), "5");
    assert_eq!(with(Node::Add, i64::MAX, 1), "?");
    assert_eq!(with(Node::Add, i64::MAX, 0), "9223372036854775807");
    assert_eq!(with(Node::Subtract, i64::MIN, 1), "?");
    assert_eq!(with(Node::Multiply, 3_000_000_000, 4_000_000_000), "?");
    assert_eq!(with(Node::Divide, -7, 2), "-3");
    assert_eq!(with(Node::Divide, 7, 0), "?");
    assert_eq!(with(Node::Divide, i64::MIN, -1), "?");
    assert_eq!(with(Node::Remainder, -7, 2), "-1");
    assert_eq!(with(Node::Remainder, 7, 0), "?");
}

#[test]
fn choices_with_an_open_condition_give_what_both_branches_agree_on() {
    let mut bench = bench();
    let (a, n, m) = (bench.a, bench.n, bench.m);
    bench.book.node(Node::If { condition: a, yes: n, no: m });
    bench.table(&[
        (r#"{"a":true,"n":1}"#, "1"),
        (r#"{"a":false,"n":1}"#, "?"),
        (r#"{"n":1,"m":1}"#, "1"),
        (r#"{"n":1,"m":2}"#, "?"),
        (r#"{"n":1}"#, "?"),
    ]);
}

#[test]
fn comparisons_with_unknown_are_unknown() {
    for comparison in [Comparison::Equal, Comparison::NotEqual, Comparison::Less] {
        let mut bench = bench();
        bench.book.node(Node::Compare(comparison, bench.n, bench.m));
        assert_eq!(bench.last(r#"{"n":1}"#), "?");
        assert_ne!(bench.last(r#"{"n":1,"m":2}"#), "?");
    }
    let mut bench = bench();
    bench.book.node(Node::Compare(Comparison::NotEqual, bench.a, bench.b));
    bench.table(&[(r#"{"a":true,"b":false}"#, "true"), (r#"{"a":true}"#, "?")]);
}

#[test]
fn membership_is_known_member_by_member() {
    let mut bench = bench();
    bench.book.node(Node::In(bench.colour, bench.colours));
    bench.table(&[
        (r#"{"warna":"merah","warni":["merah"]}"#, "true"),
        (r#"{"warna":"hijau","warni":["merah"]}"#, "false"),
        (r#"{"warna":"hijau","warni":{"merah":true}}"#, "?"),
        (r#"{"warna":"hijau"}"#, "?"),
        // Whatever the value is: not in an empty set, and in a full one.
        (r#"{"warni":[]}"#, "false"),
        (r#"{"warni":["merah","kuning","hijau"]}"#, "true"),
        (r#"{"warni":["merah","kuning"]}"#, "?"),
    ]);
}

#[test]
fn sizes_need_to_know_every_member() {
    let mut bench = bench();
    bench.book.node(Node::Size(bench.colours));
    bench.table(&[
        (r#"{"warni":[]}"#, "0"),
        (r#"{"warni":["merah","merah"]}"#, "1"),
        (r#"{"warni":{"merah":true,"kuning":false}}"#, "?"),
        (r#"{"warni":{"merah":true,"kuning":false,"hijau":true}}"#, "2"),
        ("{}", "?"),
    ]);
    let mut bench = self::bench();
    bench.book.node(Node::Size(bench.text));
    bench.table(&[(r#"{"teks":"désa 🏡"}"#, "6"), (r#"{"teks":""}"#, "?")]);
    let mut bench = self::bench();
    bench.book.node(Node::Size(bench.list));
    bench.table(&[(r#"{"daftar":[{},{}]}"#, "2"), (r#"{"daftar":[]}"#, "0"), ("{}", "?")]);
}

#[test]
fn texts_are_compared_by_their_letters() {
    let mut bench = bench();
    bench.book.rulebook.texts = vec!["kerja".into()];
    let text = bench.book.node(Node::Text(0));
    bench.book.node(Node::StartsWith(bench.text, text));
    bench.table(&[
        (r#"{"teks":"kerja sama"}"#, "true"),
        (r#"{"teks":"Kerja sama"}"#, "false"),
        ("{}", "?"),
    ]);
    bench.book.node(Node::Contains(bench.text, text));
    bench.table(&[(r#"{"teks":"pekerjaan"}"#, "true"), (r#"{"teks":"x"}"#, "false")]);
}

#[test]
fn codes_are_related_as_their_table_says() {
    let mut bench = bench();
    let table = bench.book.add_regions();
    let one = bench.book.add_fact("satu", Type::Code(table));
    let other = bench.book.add_fact("dua", Type::Code(table));
    bench.book.node(Node::Related { table, relation: 1, one, other });
    bench.table(&[
        (r#"{"satu":"33.09","dua":"33.10"}"#, "true"),
        (r#"{"satu":"33.10","dua":"33.09"}"#, "true"),
        (r#"{"satu":"33.09","dua":"31.71"}"#, "false"),
        (r#"{"satu":"33.09","dua":"33.09"}"#, "false"),
        (r#"{"satu":"33.09"}"#, "?"),
        (r#"{"satu":"33.09","dua":"3310"}"#, "?"),
        ("{}", "?"),
    ]);
    bench.book.node(Node::Related { table, relation: 0, one, other });
    bench.table(&[
        (r#"{"satu":"33.09","dua":"33"}"#, "true"),
        (r#"{"satu":"33.09","dua":"31.71"}"#, "false"),
        (r#"{"dua":"33"}"#, "?"),
    ]);
}

#[test]
fn dates_move_by_days_and_months() {
    let mut bench = bench();
    let one = bench.book.node(Node::Int(1));
    bench.book.node(Node::AddMonths(bench.day, one));
    bench.table(&[(r#"{"hari":"2026-01-31"}"#, "2026-02-28"), (r#"{"hari":"9999-12-31"}"#, "?")]);
    bench.book.node(Node::AddDays(bench.day, one));
    bench.table(&[(r#"{"hari":"2026-02-28"}"#, "2026-03-01"), ("{}", "?")]);
    bench.book.node(Node::DaysBetween(bench.day, bench.other_day));
    bench.table(&[(r#"{"hari":"2026-02-28","hari_lain":"2026-03-02"}"#, "2")]);
    bench.book.node(Node::MonthsBetween(bench.day, bench.other_day));
    bench.table(&[
        (r#"{"hari":"2026-01-31","hari_lain":"2026-02-28"}"#, "1"),
        (r#"{"hari":"2026-02-28","hari_lain":"2026-01-31"}"#, "-1"),
        (r#"{"hari":"2026-01-15","hari_lain":"2026-02-14"}"#, "0"),
    ]);
}

/// A fold over the records: `sah` holds.
fn folded(fold: Fold) -> Bench {
    let mut bench = bench();
    bench.book.fold(fold, bench.list, vec![Node::Field(1)], 0);
    bench
}

#[test]
fn folds_over_records_follow_kleene() {
    let list = |states: &str| {
        let record = |state: char| match state {
            't' => "{\"sah\":true}",
            'f' => "{\"sah\":false}",
            _ => "{}",
        };
        let records: Vec<&str> = states.chars().map(record).collect();
        format!("{{\"daftar\":[{}]}}", records.join(","))
    };
    let table = [
        ("", "true", "false", "false", "0 records"),
        ("t", "true", "true", "true", "1 records"),
        ("f", "false", "false", "false", "0 records"),
        ("?", "?", "?", "?", "?"),
        ("t?", "?", "true", "?", "?"),
        ("f?", "false", "?", "?", "?"),
        ("tt", "true", "true", "false", "2 records"),
        ("tt?", "?", "true", "false", "?"),
        ("tf", "false", "true", "true", "1 records"),
    ];
    for (states, all, exists, one, filter) in table {
        assert_eq!(folded(Fold::All).last(&list(states)), all, "all {states}");
        assert_eq!(folded(Fold::Exists).last(&list(states)), exists, "exists {states}");
        assert_eq!(folded(Fold::ExistsOne).last(&list(states)), one, "exists_one {states}");
        assert_eq!(folded(Fold::Filter).last(&list(states)), filter, "filter {states}");
    }
    for fold in [Fold::All, Fold::Exists, Fold::ExistsOne, Fold::Filter] {
        assert_eq!(folded(fold).last("{}"), "?");
    }
}

#[test]
fn folds_over_sets_weigh_whether_a_member_is_in() {
    let folded = |fold: Fold| {
        let mut bench = bench();
        let nodes =
            vec![Node::Element, Node::Enum(COLOURS, 0), Node::Compare(Comparison::Equal, 0, 1)];
        bench.book.fold(fold, bench.colours, nodes, 2);
        bench
    };
    let table = [
        (r#"{"warni":[]}"#, "true", "false", "false"),
        (r#"{"warni":["merah"]}"#, "true", "true", "true"),
        (r#"{"warni":["merah","hijau"]}"#, "false", "true", "true"),
        (r#"{"warni":{"hijau":true}}"#, "false", "?", "?"),
        (r#"{"warni":{"hijau":false,"kuning":false}}"#, "true", "?", "?"),
        (r#"{"warni":{"merah":false}}"#, "?", "false", "false"),
    ];
    for (proposal, all, exists, one) in table {
        assert_eq!(folded(Fold::All).last(proposal), all, "all {proposal}");
        assert_eq!(folded(Fold::Exists).last(proposal), exists, "exists {proposal}");
        assert_eq!(folded(Fold::ExistsOne).last(proposal), one, "exists_one {proposal}");
    }
    // What remains of a set is known member by member, too.
    let filter = folded(Fold::Filter);
    assert_eq!(filter.last(r#"{"warni":{"merah":true}}"#), r#"["merah"] ["kuning", "hijau"]"#);
    assert_eq!(filter.last(r#"{"warni":{"hijau":true}}"#), r#"[] ["kuning", "hijau"]"#);
}

#[test]
fn filters_can_be_folded_again() {
    let mut bench = bench();
    let list = bench.list;
    let filtered = bench.book.fold(Fold::Filter, list, vec![Node::Field(1)], 0);
    let nodes = vec![Node::Field(0), Node::Int(3), Node::Compare(Comparison::LessOrEqual, 0, 1)];
    bench.book.fold(Fold::All, filtered, nodes, 2);
    bench.table(&[
        (r#"{"daftar":[{"sah":true,"n":3},{"sah":false,"n":9}]}"#, "true"),
        (r#"{"daftar":[{"sah":true,"n":4},{"sah":false}]}"#, "false"),
        (r#"{"daftar":[{"sah":true}]}"#, "?"),
        (r#"{"daftar":[{"n":4}]}"#, "?"),
    ]);
}

#[test]
fn bodies_within_bodies_see_what_is_around_them() {
    let mut bench = bench();
    let (list, n) = (bench.list, bench.n);
    // Some record has an `n` that no other exceeds, and that is the fact `n`.
    let inner = bench.book.body(
        vec![Node::Field(0), Node::Outer(0), Node::Compare(Comparison::LessOrEqual, 0, 1)],
        vec![2],
    );
    let nodes = vec![
        Node::Field(0),
        Node::Outer(list),
        Node::Fold { fold: Fold::All, list: 1, body: inner },
        Node::Outer(n),
        Node::Compare(Comparison::Equal, 0, 3),
        Node::And(vec![2, 4]),
    ];
    bench.book.fold(Fold::Exists, list, nodes, 5);
    bench.table(&[
        (r#"{"n":5,"daftar":[{"n":3},{"n":5},{"n":4}]}"#, "true"),
        (r#"{"n":4,"daftar":[{"n":3},{"n":5},{"n":4}]}"#, "false"),
        (r#"{"n":5,"daftar":[{"n":3},{"n":5},{}]}"#, "?"),
        (r#"{"daftar":[]}"#, "false"),
    ]);
}

#[test]
fn lists_within_lists_cannot_stall() {
    let mut bench = bench();
    let list = bench.list;
    for level in 0..3_u32 {
        let outer = if level == 0 { list } else { 0 };
        let inner = Node::Fold { fold: Fold::All, list: 0, body: level + 1 };
        bench.book.body(vec![Node::Outer(outer), inner], vec![1]);
    }
    bench.book.body(vec![Node::Field(1)], vec![0]);
    bench.book.node(Node::Fold { fold: Fold::All, list, body: 0 });
    let records = vec!["{\"sah\":true}"; 1_000].join(",");
    assert_eq!(bench.last(&format!("{{\"daftar\":[{records}]}}")), "?");
}
