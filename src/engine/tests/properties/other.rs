//! What is said of another reading is what a rulebook says that was written by it.

use patuh_engine::testing::Book;
use patuh_engine::{Assessment, Engine, Input, Severity, Status, Verdict};
use patuh_rulebook::{Alternative, Node, Rulebook, Type};
use proptest::prelude::*;

use crate::generate::{
    Choices, Reach, World, alternatives, answers, cases, choices, options, proposal, world,
};

/// The rulebook written by the other reading.
fn rewritten(book: &Book, reading: u16) -> Book {
    let mut other = book.clone();
    let all = std::mem::take(&mut other.rulebook.alternatives);
    for it in all.into_iter().filter(|it| it.reading == reading) {
        let rule = &mut other.rulebook.rules[usize::from(it.rule)];
        (rule.severity, rule.stage) = (it.severity, it.stage);
        (rule.when, rule.require, rule.each) = (it.when, it.require, it.each);
    }
    other
}

/// What a status weighs in the verdict, for each rule that counts.
fn weights(rulebook: &Rulebook, found: &Assessment) -> Vec<Option<Verdict>> {
    let weight = |severity, status| match (severity, status) {
        (Severity::Should | Severity::Info, _) => None,
        (Severity::Prohibited, 'f') => Some(Verdict::Prohibited),
        (Severity::Must, 'f') => Some(Verdict::Fix),
        (_, 'u') => Some(Verdict::Incomplete),
        _ => None,
    };
    let rules = rulebook.rules.iter().zip(found.statuses.chars());
    rules.map(|(rule, status)| weight(rule.severity, status)).collect()
}

fn agrees(world: &World, input: &Input, found: &Assessment) -> Result<(), TestCaseError> {
    let own = weights(&world.book.rulebook, found);
    for reading in 0..3 {
        let book = rewritten(&world.book, reading);
        let other = Engine::load(&book.bytes()).unwrap().assess(input, &options());
        let weights = weights(&book.rulebook, &other);
        let id = format!("R{reading}");
        let told = found.other_readings.iter().find(|it| it.reading == id.as_str());
        let grave = |it: &Option<Verdict>| matches!(it, Some(Verdict::Prohibited | Verdict::Fix));
        let differs: Vec<usize> = (0..own.len()).filter(|at| own[*at] != weights[*at]).collect();
        let matters = other.verdict != found.verdict
            || differs.iter().any(|at| grave(&own[*at]) || grave(&weights[*at]));
        prop_assert_eq!(told.is_some(), matters, "{}", id);
        let Some(told) = told else { continue };
        prop_assert_eq!(told.verdict, other.verdict);
        let changed: Vec<_> =
            told.changed.iter().map(|it| (it.rule.to_string(), it.status, it.severity)).collect();
        let wanted = differs.iter().map(|at| {
            let rule = &book.rulebook.rules[*at];
            let letter = other.statuses.chars().nth(*at).unwrap();
            (rule.id.clone(), Status::from_letter(letter).unwrap(), rule.severity)
        });
        prop_assert_eq!(changed, wanted.collect::<Vec<_>>());
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn another_reading_says_what_a_rulebook_by_it_says(
        made in choices(),
        others in choices(),
        stated in choices(),
    ) {
        let mut world = world(&mut Choices::new(made), Reach::Whole);
        alternatives(&mut world, &mut Choices::new(others));
        let answers = answers(&world, &mut Choices::new(stated));
        let input = proposal(&world, &answers);
        let found = world.engine.assess(&input, &options());
        agrees(&world, &input, &found)?;
        // Beside that nothing is otherwise than without alternatives.
        let mut plain = world.book.clone();
        plain.rulebook.alternatives.clear();
        let mut alone = Engine::load(&plain.bytes()).unwrap().assess(&input, &options());
        alone.rulebook = found.rulebook.clone();
        alone.other_readings = found.other_readings.clone();
        prop_assert_eq!(&alone, &found);
        // A session says the same.
        let mut session = world.engine.session(options());
        session.set("tahap", &Input::Text("penjajakan".into())).unwrap();
        for (fact, answer) in world.facts.iter().zip(&answers) {
            if let Some(answer) = answer {
                let value = format!("{{\"x\":{}}}", fact.values[*answer]);
                let Ok(Input::Object(mut entries)) = Input::from_json(&value) else { unreachable!() };
                session.set(fact.id, &entries.remove(0).1).unwrap();
            }
        }
        prop_assert_eq!(session.assessment().other_readings, found.other_readings);
    }
}

/// Two requirements `a` and `b`, of which the second is advice; by `R0` it is a must.
fn advice() -> Book {
    let mut book = Book::new();
    let [a, b] = ["a", "b"].map(|id| book.add_fact(id, Type::Bool));
    book.rule("wajib", a);
    book.rule("anjuran", b).severity = Severity::Should;
    book.rulebook.readings.push("R0".into());
    book.rulebook.alternatives.push(Alternative {
        reading: 0,
        rule: 1,
        severity: Severity::Must,
        stage: 0,
        when: None,
        require: b,
        each: None,
    });
    book
}

fn other(book: &Book, facts: &str) -> Option<(Verdict, usize)> {
    let text = format!("{{\"tahap\":\"penjajakan\",{facts}}}");
    let found = Engine::load(&book.bytes()).unwrap().assess_text(&text, &options());
    found.other_readings.first().map(|it| (it.verdict, it.changed.len()))
}

#[test]
fn a_reading_is_told_where_the_verdict_or_a_failure_changes() {
    let book = advice();
    assert_eq!(other(&book, r#""a":true,"b":false"#), Some((Verdict::Fix, 1)));
    assert_eq!(other(&book, r#""a":true"#), Some((Verdict::Incomplete, 1)));
    // The verdict stays, but one more thing would have to be mended.
    assert_eq!(other(&book, r#""a":false,"b":false"#), Some((Verdict::Fix, 1)));
    // One more thing would be open, where much is open.
    assert_eq!(other(&book, r#""b":null"#), None);
    assert_eq!(other(&book, r#""a":true,"b":true"#), None);
}

#[test]
fn a_rule_that_there_is_not_by_the_other_reading_fails_no_more() {
    let mut book = advice();
    let never = book.node(Node::Bool(false));
    let it = &mut book.rulebook.alternatives[0];
    (it.rule, it.when) = (0, Some(never));
    assert_eq!(other(&book, r#""a":false,"b":false"#), Some((Verdict::Ready, 1)));
    assert_eq!(other(&book, r#""a":true,"b":false"#), None);
}

#[test]
fn a_rule_that_counts_earlier_by_the_other_reading_fails_earlier() {
    let mut book = advice();
    book.rulebook.rules[1].stage = 1;
    assert_eq!(other(&book, r#""a":true,"b":false"#), Some((Verdict::Fix, 1)));
}

#[test]
fn rules_of_later_stages_and_not_in_force_change_nothing() {
    let mut book = advice();
    (book.rulebook.rules[1].stage, book.rulebook.alternatives[0].stage) = (1, 1);
    assert_eq!(other(&book, r#""a":true,"b":false"#), None);
    let mut book = advice();
    book.rulebook.rules[1].until = Some(0);
    assert_eq!(other(&book, r#""a":true,"b":false"#), None);
}
