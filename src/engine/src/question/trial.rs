//! Tries out the answers to a rule in which an unknown fact stands more than once.

use patuh_rulebook::{Node, Rule, Type};

use super::{Hit, required};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::load::operands;
use crate::truth::Truth;
use crate::value::{Place, Set, Value};

/// Most combinations that are tried for a rule.
const COMBINATIONS: usize = 729;

/// The facts among some that matter to an undecided rule.
pub(super) fn hits(
    evaluator: &Evaluator<'_>,
    rule: &Rule,
    facts: &[u16],
    memory: &mut Memory,
) -> Vec<Hit> {
    let answers: Vec<Answers> = facts.iter().map(|fact| Answers::new(evaluator, *fact)).collect();
    let trial = Trial { evaluator, rule, nodes: nodes_of(evaluator, rule) };
    let hits = match combinations(rule, &answers) {
        Some(count) => trial.all(&answers, count, memory),
        // Too many: each fact is taken to matter, and tried alone.
        None => {
            answers.iter().map(|it| Hit { fact: it.fact, alone: trial.alone(it, memory) }).collect()
        }
    };
    trial.end(memory);
    hits
}

/// Whether some answer for a fact decides an undecided rule with nothing else answered.
pub(super) fn decides_alone(
    evaluator: &Evaluator<'_>,
    rule: &Rule,
    fact: u16,
    memory: &mut Memory,
) -> bool {
    let trial = Trial { evaluator, rule, nodes: nodes_of(evaluator, rule) };
    let alone = trial.alone(&Answers::new(evaluator, fact), memory);
    trial.end(memory);
    alone
}

/// The answers to a fact that are tried.
struct Answers {
    fact: u16,
    values: Vec<Value>,
    /// Whether they stand for all that there are.
    complete: bool,
}

impl Answers {
    fn new(evaluator: &Evaluator<'_>, fact: u16) -> Self {
        let loaded = evaluator.loaded;
        let mut values = loaded.possible.values(fact).to_vec();
        let mut complete = !values.is_empty();
        if let Some(Type::Set(of)) = loaded.fact_type(fact) {
            let known = match evaluator.facts.value(fact) {
                Value::Set(place) => evaluator.set(place, &Memory::default()),
                _ => Set::default(),
            };
            let low = |bits: u128| u32::try_from(bits).ok();
            let members = loaded.members(of);
            if values.is_empty()
                && let (Some(present), Some(absent)) = (low(known.present), low(known.absent))
                && members <= 32
            {
                // Too many to list: those with all and with none of what is open.
                let all = u32::try_from((1_u64 << members) - 1).unwrap_or(u32::MAX);
                complete = false;
                values.push(Value::Set(Place::Assumed { present: all & !absent, absent }));
                values.push(Value::Set(Place::Assumed { present, absent: all & !present }));
            }
            // Only what agrees with what is known already.
            values.retain(|value| match value {
                Value::Set(Place::Assumed { present, absent }) => {
                    let agrees = |bits: u32, known: u128| u128::from(bits) & known == known;
                    agrees(*present, known.present) && agrees(*absent, known.absent)
                }
                _ => false,
            });
        }
        Self { fact, values, complete }
    }

    /// Number of answers, with none.
    fn count(&self) -> usize {
        self.values.len() + 1
    }
}

/// Number of combinations of answers, if all can be tried.
fn combinations(rule: &Rule, answers: &[Answers]) -> Option<usize> {
    if rule.each.is_some() || answers.iter().any(|it| !it.complete) {
        return None;
    }
    answers.iter().try_fold(1_usize, |count, it| {
        count.checked_mul(it.count()).filter(|count| *count <= COMBINATIONS)
    })
}

/// The nodes that a rule depends on.
fn nodes_of(evaluator: &Evaluator<'_>, rule: &Rule) -> Bits {
    let book = &evaluator.loaded.rulebook;
    let mut nodes = Bits::new(book.nodes.len());
    let mut stack = vec![required(rule)];
    stack.extend(rule.when);
    let bodies = &evaluator.loaded.bodies;
    let outer = |body: u32| bodies.get(body as usize).and_then(Option::as_ref).map(|it| &it.outer);
    while let Some(at) = stack.pop() {
        if nodes.insert(at as usize)
            && let Some(node) = book.nodes.get(at as usize)
        {
            stack.extend(operands(node));
            if let Node::Fold { body, .. } = node {
                stack.extend(outer(*body).into_iter().flatten());
            }
        }
    }
    nodes
}

struct Trial<'a> {
    evaluator: &'a Evaluator<'a>,
    rule: &'a Rule,
    nodes: Bits,
}

impl Trial<'_> {
    fn all(&self, answers: &[Answers], count: usize, memory: &mut Memory) -> Vec<Hit> {
        // A combination is a number whose digits are the answers, 0 for none.
        let decided: Vec<bool> = (0..count)
            .map(|combination| {
                let mut left = combination;
                let chosen = answers.iter().filter_map(|it| {
                    let answer = left % it.count();
                    left /= it.count();
                    Some((it.fact, *it.values.get(answer.checked_sub(1)?)?))
                });
                let chosen: Vec<_> = chosen.collect();
                self.is_decided(&chosen, memory)
            })
            .collect();
        let decided = |combination: usize| decided.get(combination).copied().unwrap_or(false);
        let mut hits = Vec::new();
        let mut place = 1;
        for it in answers {
            let unanswered = |combination: &usize| (combination / place).is_multiple_of(it.count());
            let decides = |combination: usize| {
                !decided(combination)
                    && (1..it.count()).any(|answer| decided(combination + answer * place))
            };
            if (0..count).filter(unanswered).any(decides) {
                hits.push(Hit { fact: it.fact, alone: decides(0) });
            }
            place *= it.count();
        }
        hits
    }

    fn alone(&self, answers: &Answers, memory: &mut Memory) -> bool {
        self.rule.each.is_none()
            && answers.values.iter().any(|value| self.is_decided(&[(answers.fact, *value)], memory))
    }

    fn is_decided(&self, chosen: &[(u16, Value)], memory: &mut Memory) -> bool {
        let nodes = &self.evaluator.loaded.rulebook.nodes;
        for at in self.nodes.iter() {
            let id = u32::try_from(at).unwrap_or(u32::MAX);
            let assumed = match nodes.get(at) {
                Some(Node::Fact(fact)) => chosen.iter().find(|(chosen, _)| chosen == fact),
                _ => None,
            };
            match assumed {
                Some((_, value)) => memory.assume(id, *value),
                None => self.evaluator.again(id, memory),
            }
        }
        match self.rule.when.map_or(Truth::True, |when| memory.truth(when)) {
            Truth::False => true,
            Truth::Unknown => false,
            Truth::True => memory.truth(required(self.rule)).is_known(),
        }
    }

    /// Puts back what is really stated.
    fn end(&self, memory: &mut Memory) {
        for at in self.nodes.iter() {
            self.evaluator.again(u32::try_from(at).unwrap_or(u32::MAX), memory);
        }
    }
}
