//! The common path, end to end.

use patuh_engine::testing::Book;
use patuh_engine::{Engine, Input, Options, Status, Verdict, parse_day};
use patuh_rulebook::{Comparison, Type};

fn engine() -> Engine {
    let mut book = Book::new();
    let months = Type::Int { min: 1, max: 1_200, unit: Some(0) };
    let term = book.add_fact("kesepakatan.jangka_waktu_bulan", months);
    let short = book.compare(Comparison::LessOrEqual, term, 60);
    book.rule("jangka-waktu", short);
    Engine::load(&book.bytes()).unwrap()
}

fn options() -> Options {
    Options::at(parse_day("2026-11-24").unwrap())
}

#[test]
fn term_of_61_months_fails() {
    let proposal = r#"{ "tahap": "penjajakan", "kesepakatan": { "jangka_waktu_bulan": 61 } }"#;
    let assessment = engine().assess_text(proposal, &options());
    assert_eq!(assessment.verdict, Verdict::Fix);
    assert_eq!(assessment.statuses, "f");
    assert_eq!(assessment.findings[0].rule, "jangka-waktu");
    assert_eq!(assessment.findings[0].facts[0].fact, "kesepakatan.jangka_waktu_bulan");
}

#[test]
fn term_in_words_is_read() {
    let proposal =
        r#"{ "tahap": "penjajakan", "kesepakatan.jangka_waktu_bulan": "2 (dua) tahun" }"#;
    let assessment = engine().assess_text(proposal, &options());
    assert_eq!(assessment.verdict, Verdict::Ready, "{assessment:#?}");
    assert_eq!(assessment.notes.len(), 1);
}

#[test]
fn empty_proposal_asks_the_stage_first() {
    let assessment = engine().assess_text("{}", &options());
    assert_eq!(assessment.verdict, Verdict::Incomplete);
    let asked: Vec<&str> = assessment.questions.iter().map(|it| it.fact.as_str()).collect();
    assert_eq!(asked, ["tahap", "kesepakatan.jangka_waktu_bulan"]);
}

#[test]
fn session_follows_one_fact() {
    let mut session = engine().session(options());
    session.set("tahap", &Input::Text("penjajakan".into())).unwrap();
    let change = session.set("kesepakatan.jangka_waktu_bulan", &Input::Int(61)).unwrap();
    assert_eq!(change.verdict, Verdict::Fix);
    assert_eq!(change.changed[0].after, Status::Failed);
    assert_eq!(session.proposal(), r#"{"kesepakatan.jangka_waktu_bulan":61,"tahap":"penjajakan"}"#);
}
