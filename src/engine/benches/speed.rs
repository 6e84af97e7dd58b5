//! How long judging takes, beside reading the same proposal with a JSON parser.
//!
//! `cargo bench -p patuh-engine`. The rulebook is synthetic: 400 rules on 150 facts, about 2,000
//! nodes, as large as the law that is planned for.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use patuh_engine::testing::Book;
use patuh_engine::{Engine, Input, Options, parse_day};
use patuh_rulebook::{Comparison, Node, NodeId, Severity, Type};

const RULES: usize = 400;

fn rulebook() -> Vec<u8> {
    let mut book = Book::new();
    let parts: Vec<String> = (0..10).map(|at| format!("bagian_{at}")).collect();
    let parts = book.add_enum("bagian", &parts.iter().map(String::as_str).collect::<Vec<_>>());
    let kinds = book.add_enum("jenis", &["ksdpk", "ksdd", "sinergi", "luar_negeri"]);
    let kind = book.add_fact("jenis", Type::Enum(kinds));
    let bools: Vec<NodeId> =
        (0..80).map(|at| book.add_fact(&format!("fakta.b{at:02}"), Type::Bool)).collect();
    let months = Type::Int { min: 1, max: 1_200, unit: Some(0) };
    let ints: Vec<NodeId> =
        (0..40).map(|at| book.add_fact(&format!("angka.i{at:02}"), months)).collect();
    let sets: Vec<NodeId> =
        (0..20).map(|at| book.add_fact(&format!("isi.s{at:02}"), Type::Set(parts))).collect();
    let dates: Vec<NodeId> =
        (0..10).map(|at| book.add_fact(&format!("tanggal.d{at:02}"), Type::Date)).collect();
    let applies: Vec<NodeId> = (0..4).map(|value| book.is(kind, kinds, value)).collect();
    for at in 0..RULES {
        let bool = |offset: usize| bools[(at * 7 + offset * 13) % bools.len()];
        let require = match at % 5 {
            0 => book.compare(Comparison::LessOrEqual, ints[at % ints.len()], 60),
            1 => book.has_member(sets[at % sets.len()], parts, (at % 10) as u16),
            2 => book.node(Node::Or(vec![bool(0), bool(1)])),
            3 => {
                let not = book.node(Node::Not(bool(2)));
                book.node(Node::And(vec![bool(0), not]))
            }
            _ => {
                let months = book.node(Node::Int(3));
                let later = book.node(Node::AddMonths(dates[at % dates.len()], months));
                let other = dates[(at + 1) % dates.len()];
                book.node(Node::Compare(Comparison::LessOrEqual, later, other))
            }
        };
        let extra = bool(3);
        let when = match at % 3 {
            0 => applies[0],
            1 => book.node(Node::And(vec![applies[0], extra])),
            _ => applies[at % 4],
        };
        let rule = book.rule(&format!("aturan.r{at:03}"), require);
        rule.when = Some(when);
        rule.severity = if at % 4 == 3 { Severity::Should } else { Severity::Must };
        rule.stage = (at % 3) as u16;
    }
    book.bytes()
}

/// A proposal that states so many of every hundred facts.
fn proposal(engine: &Engine, percent: usize) -> String {
    let mut entries = vec!["\"jenis\":\"ksdpk\",\"tahap\":\"kesepakatan\"".to_owned()];
    for (at, fact) in engine.rulebook().facts.iter().enumerate() {
        let value = match fact.ty {
            Type::Bool => "true",
            Type::Int { .. } => "48",
            Type::Set(_) => "[\"bagian_0\",\"bagian_1\",\"bagian_2\",\"bagian_3\"]",
            Type::Date => "\"2026-11-24\"",
            _ => continue,
        };
        if at * 37 % 100 < percent {
            entries.push(format!("\"{}\":{value}", fact.id));
        }
    }
    format!("{{{}}}", entries.join(","))
}

/// The shortest of many runs: what the work takes when nothing disturbs it.
fn measure(mut work: impl FnMut()) -> Duration {
    let end = Instant::now() + Duration::from_millis(400);
    let mut best = Duration::MAX;
    while Instant::now() < end {
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
    }
    best
}

fn main() {
    let bytes = rulebook();
    let engine = Engine::load(&bytes).unwrap();
    let options = Options::at(parse_day("2026-11-24").unwrap());
    println!(
        "{} rules, {} facts, {} nodes, {} bytes",
        engine.rulebook().rules.len(),
        engine.rulebook().facts.len(),
        engine.rulebook().nodes.len(),
        bytes.len(),
    );
    let load = measure(|| drop(black_box(Engine::load(&bytes).unwrap())));
    println!("load                          {:>9.1} µs", micros(load));
    for percent in [0, 50, 100] {
        let text = proposal(&engine, percent);
        let input = Input::from_json(&text).unwrap();
        let parse =
            measure(|| drop(black_box(serde_json::from_str::<serde_json::Value>(&text).unwrap())));
        let read = measure(|| drop(black_box(Input::from_json(&text).unwrap())));
        let assess = measure(|| drop(black_box(engine.assess(&input, &options))));
        let found = engine.assess(&input, &options);
        let write = measure(|| drop(black_box(serde_json::to_string(&found).unwrap())));
        println!("{percent:>3} % stated, {} bytes of JSON", text.len());
        println!("  parse with serde_json       {:>9.1} µs", micros(parse));
        println!("  read as input               {:>9.1} µs", micros(read));
        let ratio = assess.as_secs_f64() / parse.as_secs_f64();
        println!("  assess                      {:>9.1} µs  ({ratio:.1} × parse)", micros(assess));
        println!(
            "  write the assessment        {:>9.1} µs  ({} bytes, {} findings, {} questions)",
            micros(write),
            serde_json::to_string(&found).unwrap().len(),
            found.findings.len(),
            found.questions.len(),
        );
        let mut session = engine.session(options.clone());
        let Input::Object(entries) = &input else { unreachable!("an object") };
        for (fact, value) in entries {
            session.set(fact, value).unwrap();
        }
        let (yes, no) = (Input::Bool(true), Input::Bool(false));
        let mut turn = false;
        let change = measure(|| {
            turn = !turn;
            drop(black_box(session.set("fakta.b07", if turn { &no } else { &yes })));
        });
        println!("  session: change one fact    {:>9.1} µs", micros(change));
        let kinds = [Input::Text("ksdpk".into()), Input::Text("ksdd".into())];
        let change = measure(|| {
            turn = !turn;
            drop(black_box(session.set("jenis", &kinds[usize::from(turn)])));
        });
        println!("  session: change the kind    {:>9.1} µs", micros(change));
        let ask = measure(|| drop(black_box(session.questions())));
        println!("  session: next questions     {:>9.1} µs", micros(ask));
        let explain = measure(|| drop(black_box(session.explain("aturan.r101"))));
        println!("  session: explain one rule   {:>9.1} µs", micros(explain));
    }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
