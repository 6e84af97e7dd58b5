//! The next questions, proven by trying out every way to answer.

use std::collections::BTreeMap;

use patuh_engine::testing::Book;
use patuh_engine::{Engine, Status};
use patuh_rulebook::{Comparison, Node, NodeId, Severity, Type};
use proptest::prelude::*;

use crate::generate::{Answers, Choices, Reach, World, choices, options, proposal, world};

/// The statuses of all rules, by what is answered.
struct Statuses<'a> {
    world: &'a World,
    known: BTreeMap<Answers, Vec<Status>>,
}

impl Statuses<'_> {
    fn of(&mut self, answers: &Answers) -> Vec<Status> {
        if let Some(known) = self.known.get(answers) {
            return known.clone();
        }
        let trace = self.world.engine.trace(&proposal(self.world, answers), &options());
        self.known.insert(answers.clone(), trace.statuses.clone());
        trace.statuses
    }
}

/// Whether an answer says all that another says, and maybe more.
fn refines(world: &World, fact: usize, better: Option<usize>, worse: Option<usize>) -> bool {
    let Some(worse) = worse else { return true };
    let Some(better) = better else { return false };
    let values = &world.facts[fact].values;
    if !values[better].starts_with('{') {
        return better == worse;
    }
    let parts = |at: usize| values[at].trim_matches(['{', '}']).split(',').collect::<Vec<_>>();
    let better = parts(better);
    parts(worse).iter().all(|part| better.contains(part))
}

fn refinements(world: &World, fact: usize, worse: Option<usize>) -> Vec<Option<usize>> {
    let all = (0..world.facts[fact].values.len()).map(Some).chain([None]);
    all.filter(|better| refines(world, fact, *better, worse)).collect()
}

/// For each fact: to how many rules it matters, and how many requirements it decides alone.
fn by_enumeration(world: &World, now: &Answers) -> BTreeMap<&'static str, (u32, u32)> {
    let mut statuses = Statuses { world, known: BTreeMap::new() };
    let mut ways: Vec<Answers> = vec![vec![]];
    for (fact, answer) in now.iter().enumerate() {
        let options = refinements(world, fact, *answer);
        let longer = |way: &Answers| {
            let way = way.clone();
            options
                .iter()
                .map(move |option| [way.as_slice(), &[*option]].concat())
                .collect::<Vec<_>>()
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    let rules = &world.book.rulebook.rules;
    let mut found = BTreeMap::new();
    for (fact, known) in world.facts.iter().enumerate() {
        let mut matters = vec![false; rules.len()];
        let mut alone = vec![false; rules.len()];
        for way in ways.iter().filter(|way| way[fact] == now[fact]) {
            let before = statuses.of(way);
            for better in refinements(world, fact, now[fact]) {
                let mut answered = way.clone();
                answered[fact] = better;
                let after = statuses.of(&answered);
                for rule in 0..rules.len() {
                    if before[rule] == Status::Undecided && after[rule] != Status::Undecided {
                        matters[rule] = true;
                        alone[rule] |= way == now;
                    }
                }
            }
        }
        let binding =
            |rule: &usize| matches!(rules[*rule].severity, Severity::Must | Severity::Prohibited);
        let touches = matters.iter().filter(|it| **it).count();
        let decides = (0..rules.len()).filter(binding).filter(|rule| alone[*rule]).count();
        if touches > 0 {
            found.insert(known.id, (touches as u32, decides as u32));
        }
    }
    found
}

/// How many ways there are to answer.
fn ways(world: &World, now: &Answers) -> usize {
    let each = now.iter().enumerate().map(|(fact, it)| refinements(world, fact, *it).len());
    each.product()
}

fn asked(world: &World, now: &Answers) -> BTreeMap<&'static str, (u32, u32)> {
    let assessment = world.engine.assess(&proposal(world, now), &options());
    let id = |id: &str| world.facts.iter().find(|fact| fact.id == id).unwrap().id;
    let questions = assessment.questions.iter();
    questions.map(|it| (id(&it.fact), (it.touches, it.decides))).collect()
}

proptest! {
    #![proptest_config(crate::generate::cases(96))]

    #[test]
    fn exactly_the_facts_that_matter_are_asked(given in choices(), state in choices()) {
        let world = world(&mut Choices::new(given), Reach::Plain);
        let mut state = Choices::new(state);
        let mut now: Answers = world
            .facts
            .iter()
            .map(|fact| (state.below(5) == 0).then(|| state.below(fact.values.len())))
            .collect();
        // Keep enumeration short: what has most values is answered until few ways are left.
        while ways(&world, &now) > 600 {
            let open = (0..now.len()).filter(|fact| now[*fact].is_none());
            let longest = open.max_by_key(|fact| world.facts[*fact].values.len()).unwrap();
            now[longest] = Some(state.below(world.facts[longest].values.len()));
        }
        prop_assert_eq!(asked(&world, &now), by_enumeration(&world, &now));
    }
}

/// What is asked first to last for one rule on the facts `a`, `b` (bool) and `n` (1 to 4).
fn asked_for(rule: impl Fn(&mut Book, [NodeId; 3]) -> (Option<NodeId>, NodeId)) -> Vec<String> {
    let mut book = Book::new();
    let a = book.add_fact("a", Type::Bool);
    let b = book.add_fact("b", Type::Bool);
    let n = book.add_fact("n", Type::Int { min: 1, max: 4, unit: None });
    let (when, require) = rule(&mut book, [a, b, n]);
    book.rule("aturan", require).when = when;
    let engine = Engine::load(&book.bytes()).unwrap();
    let found = engine.assess_text(r#"{"tahap":"penjajakan"}"#, &options());
    found.questions.iter().map(|question| question.fact.to_string()).collect()
}

#[test]
fn a_fact_that_is_only_to_be_stated_matters_unless_something_else_fails_anyway() {
    let both = asked_for(|book, [a, b, _]| {
        let (a, b) = (book.node(Node::Has(a)), book.node(Node::Has(b)));
        (None, book.node(Node::And(vec![a, b])))
    });
    assert_eq!(both, ["a", "b"]);
    // Once `b` is stated the rule fails, and before that `a` decides nothing.
    let one = asked_for(|book, [a, b, _]| {
        let (a, b) = (book.node(Node::Has(a)), book.node(Node::Has(b)));
        let not = book.node(Node::Not(b));
        (None, book.node(Node::And(vec![a, not])))
    });
    assert_eq!(one, ["b"]);
}

#[test]
fn what_a_rule_requires_does_not_matter_when_it_cannot_apply() {
    let above = |limit| {
        asked_for(move |book, [a, _, n]| (Some(book.compare(Comparison::Greater, n, limit)), a))
    };
    assert_eq!(above(3), ["n", "a"]);
    assert_eq!(above(4), ["n"]);
}

#[test]
fn a_choice_between_what_holds_and_what_can_only_hold_has_no_weight() {
    let asked = asked_for(|book, [a, b, _]| {
        let (a, b) = (book.node(Node::Has(a)), book.node(Node::Has(b)));
        let (condition, yes) = (book.node(Node::Not(a)), book.node(Node::Bool(true)));
        (None, book.node(Node::If { condition, yes, no: b }))
    });
    // Once `b` is stated both branches hold; before that, `a` leads to what is still open.
    assert_eq!(asked, ["b"]);
}

#[test]
fn a_condition_and_its_opposite_leave_the_rest_without_weight() {
    let asked = asked_for(|book, [a, b, n]| {
        let not = book.node(Node::Not(a));
        let never = book.node(Node::And(vec![a, not]));
        let has = book.node(Node::Has(b));
        let low = book.compare(Comparison::LessOrEqual, n, 4);
        let unless = book.node(Node::And(vec![never, has, low]));
        (None, unless)
    });
    // Stating `a` decides it; nothing else does.
    assert_eq!(asked, ["a"]);
}
