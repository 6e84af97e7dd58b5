//! Tries out the answers to a rule in which an unknown fact stands more than once.

use patuh_rulebook::{Node, Rule};

use super::{Hit, required};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::load::operands;
use crate::truth::Truth;

/// Most combinations that are tried for a rule.
const COMBINATIONS: usize = 729;

/// The facts among some that matter to an undecided rule.
pub(super) fn hits(
    evaluator: &Evaluator<'_>,
    rule: &Rule,
    facts: &[u16],
    memory: &mut Memory,
) -> Vec<Hit> {
    let nodes = nodes_of(evaluator, rule);
    let trial = Trial { evaluator, rule, nodes: &nodes, facts };
    let hits = match trial.combinations() {
        Some(count) => trial.all(count, memory),
        None => trial.each_alone(memory),
    };
    // Puts back what is really stated.
    for node in nodes.iter() {
        evaluator.again(u32::try_from(node).unwrap_or(u32::MAX), memory);
    }
    hits
}

/// The nodes that a rule depends on.
fn nodes_of(evaluator: &Evaluator<'_>, rule: &Rule) -> Bits {
    let book = &evaluator.loaded.rulebook;
    let mut nodes = Bits::new(book.nodes.len());
    let mut stack = vec![required(rule)];
    stack.extend(rule.when);
    let bodies = &evaluator.loaded.bodies;
    let outer = |body: u32| bodies.get(body as usize).and_then(Option::as_ref).map(|it| &it.outer);
    if let Some(each) = &rule.each {
        stack.extend(outer(each.body).into_iter().flatten());
    }
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
    nodes: &'a Bits,
    facts: &'a [u16],
}

impl Trial<'_> {
    /// How many answers there are for a fact, with none; 1 where they cannot be listed.
    fn answers(&self, fact: u16) -> usize {
        self.evaluator.loaded.possible.values(fact).len() + 1
    }

    /// Number of combinations of answers, if all can be tried.
    fn combinations(&self) -> Option<usize> {
        if self.rule.each.is_some() {
            return None;
        }
        let mut count: usize = 1;
        for fact in self.facts {
            let answers = self.answers(*fact);
            count = count.checked_mul(answers).filter(|it| answers > 1 && *it <= COMBINATIONS)?;
        }
        Some(count)
    }

    fn all(&self, count: usize, memory: &mut Memory) -> Vec<Hit> {
        // A combination is a number whose digits are the answers, 0 for none.
        let decided: Vec<bool> =
            (0..count).map(|combination| self.is_decided(combination, memory)).collect();
        let decided = |combination: usize| decided.get(combination).copied().unwrap_or(false);
        let mut hits = Vec::new();
        let mut place = 1;
        for fact in self.facts {
            let answers = self.answers(*fact);
            let unanswered = |combination: &usize| (combination / place).is_multiple_of(answers);
            let decides = |combination: usize| {
                !decided(combination)
                    && (1..answers).any(|answer| decided(combination + answer * place))
            };
            if (0..count).filter(unanswered).any(decides) {
                hits.push(Hit { fact: *fact, alone: decides(0) });
            }
            place *= answers;
        }
        hits
    }

    /// Too many to try all: each fact is taken to matter, and tried alone.
    fn each_alone(&self, memory: &mut Memory) -> Vec<Hit> {
        let mut hits = Vec::new();
        for fact in self.facts {
            let alone = [*fact];
            let trial = Trial { facts: &alone, ..*self };
            let answers = self.answers(*fact);
            let alone = self.rule.each.is_none()
                && (1..answers).any(|answer| trial.is_decided(answer, memory));
            hits.push(Hit { fact: *fact, alone });
        }
        hits
    }

    fn is_decided(&self, combination: usize, memory: &mut Memory) -> bool {
        let loaded = self.evaluator.loaded;
        for node in self.nodes.iter() {
            let id = u32::try_from(node).unwrap_or(u32::MAX);
            self.evaluator.again(id, memory);
            if let Some(Node::Fact(fact)) = loaded.rulebook.nodes.get(node) {
                let mut left = combination;
                for other in self.facts {
                    let answers = self.answers(*other);
                    let answer = left % answers;
                    left /= answers;
                    if other == fact
                        && let Some(at) = answer.checked_sub(1)
                        && let Some(value) = loaded.possible.values(*fact).get(at)
                    {
                        memory.assume(id, *value);
                    }
                }
            }
        }
        match self.rule.when.map_or(Truth::True, |when| memory.truth(when)) {
            Truth::False => true,
            Truth::Unknown => false,
            Truth::True => memory.truth(required(self.rule)).is_known(),
        }
    }
}
