//! The next questions, proven by trying out every way to answer.

use std::collections::BTreeMap;

use patuh_engine::Status;
use patuh_rulebook::Severity;
use proptest::prelude::*;

use crate::generate::{Answers, Choices, Reach, World, answers, choices, options, proposal, world};

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
        let mut now = answers(&world, &mut Choices::new(state));
        // Keep enumeration short: at most two facts with many values stay open.
        if now.iter().filter(|it| it.is_none()).count() > 3 {
            now[0] = Some(0);
        }
        prop_assert_eq!(asked(&world, &now), by_enumeration(&world, &now));
    }
}
