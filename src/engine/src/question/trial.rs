//! Tries out the answers to an expression in which an unknown fact stands more than once.

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Node, NodeId, Type};

use super::possible::{Truths, bit};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::finding::is_open;
use crate::load::operands;
use crate::truth::Truth;
use crate::value::{Place, Set, Value};

/// Most combinations of answers that are tried for an expression.
const COMBINATIONS: usize = 729;

/// What an expression can become, and which facts make it so.
#[derive(Debug)]
pub(super) struct Outcome {
    /// What it can become at all.
    pub(super) possible: Truths,
    /// For each open fact: what it makes of the expression with suitable other answers, and
    /// with none.
    pub(super) facts: Vec<(u16, Truths, Truths)>,
}

/// Parts of expressions that were tried out.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Each with its node, ascending.
    list: Vec<(NodeId, Outcome)>,
}

impl Parts {
    /// Adds a part whose node stands behind those of all others.
    pub(super) fn push(&mut self, node: NodeId, outcome: Outcome) {
        self.list.push((node, outcome));
    }

    pub(super) fn get(&self, node: NodeId) -> Option<&Outcome> {
        let place = self.list.binary_search_by(|(at, _)| at.cmp(&node)).ok()?;
        self.list.get(place).map(|(_, outcome)| outcome)
    }
}

/// Tries all answers to an expression. `None` when there are too many, or they cannot be listed.
///
/// `result` says what the expression is, given the values in memory: 0 while it is open. A part
/// that was tried out before, and that shares no fact with the rest, takes part as one answer:
/// what it becomes.
pub(super) fn outcome(
    evaluator: &Evaluator<'_>,
    roots: &[NodeId],
    parts: &Parts,
    result: impl Fn(&Memory) -> Truths,
    memory: &mut Memory,
) -> Option<Outcome> {
    let mut expand = Vec::new();
    let (nodes, inner) = loop {
        let (nodes, inner) = open_nodes(evaluator, roots, parts, &expand, memory)?;
        match clash(evaluator, &nodes, &inner, parts) {
            Some(part) => expand.push(part),
            None => break (nodes, inner),
        }
    };
    let mut answers = answers(evaluator, &nodes);
    answers
        .extend(inner.iter().filter_map(|part| Some(Answers::of_part(*part, parts.get(*part)?))));
    if answers.iter().any(|it| !it.complete) {
        return None;
    }
    let count = answers.iter().try_fold(1_usize, |count, it| {
        count.checked_mul(it.count()).filter(|count| *count <= COMBINATIONS)
    })?;
    // A combination is a number whose digits are the answers, 0 for none.
    let results: Vec<Truths> = (0..count)
        .map(|combination| {
            let mut left = combination;
            let chosen = answers.iter().filter_map(|it| {
                let answer = left % it.count();
                left /= it.count();
                Some((it.about, *it.values.get(answer.checked_sub(1)?)?))
            });
            let chosen: Vec<_> = chosen.collect();
            assume(evaluator, &nodes, &chosen, memory);
            result(memory)
        })
        .collect();
    assume(evaluator, &nodes, &[], memory);
    let result_of = |combination: usize| results.get(combination).copied().unwrap_or(0);
    let mut place = 1;
    let mut facts = Vec::with_capacity(answers.len());
    for it in &answers {
        // What each answer makes of an expression that is open without it.
        let mut ever = vec![0; it.values.len()];
        let mut alone = vec![0; it.values.len()];
        let unanswered =
            (0..count).filter(|combination| (combination / place).is_multiple_of(it.count()));
        for combination in unanswered.filter(|combination| result_of(*combination) == 0) {
            for (answer, (ever, alone)) in ever.iter_mut().zip(&mut alone).enumerate() {
                let makes = result_of(combination + (answer + 1) * place);
                *ever |= makes;
                if combination == 0 {
                    *alone |= makes;
                }
            }
        }
        it.spread(&ever, &alone, parts, &mut facts);
        place *= it.count();
    }
    let possible = results.iter().fold(0, |possible, result| possible | result);
    Some(Outcome { possible, facts })
}

/// What one fact makes of an expression with nothing else answered.
pub(super) fn alone(
    evaluator: &Evaluator<'_>,
    roots: &[NodeId],
    fact: u16,
    result: impl Fn(&Memory) -> Truths,
    memory: &mut Memory,
) -> Truths {
    let nothing = Parts::default();
    let Some((nodes, _)) = open_nodes(evaluator, roots, &nothing, &[], memory) else { return 0 };
    let answers = Answers::new(evaluator, fact, &nodes);
    let mut makes = 0;
    for value in answers.values {
        assume(evaluator, &nodes, &[(About::Fact(fact), value)], memory);
        makes |= result(memory);
    }
    assume(evaluator, &nodes, &[], memory);
    makes
}

/// The open nodes under some roots, ascending, and the parts that were tried out among them.
/// What is known stays as it is whatever is answered. `None` when there is a comprehension among
/// them: its body is tried out nowhere.
fn open_nodes(
    evaluator: &Evaluator<'_>,
    roots: &[NodeId],
    parts: &Parts,
    expand: &[NodeId],
    memory: &Memory,
) -> Option<(Vec<NodeId>, Vec<NodeId>)> {
    let nodes = &evaluator.loaded.rulebook.nodes;
    let mut seen = Bits::new(nodes.len());
    let mut inner = Vec::new();
    let mut stack: Vec<NodeId> = roots.to_vec();
    while let Some(at) = stack.pop() {
        if is_open(evaluator, at, memory)
            && seen.insert(at as usize)
            && let Some(node) = nodes.get(at as usize)
        {
            if matches!(node, Node::Fold { .. }) {
                return None;
            }
            if parts.get(at).is_some() && !expand.contains(&at) {
                inner.push(at);
            } else {
                stack.extend(operands(node));
            }
        }
    }
    Some((seen.iter().filter_map(|at| u32::try_from(at).ok()).collect(), inner))
}

/// A part that shares a fact with what stands outside of it.
fn clash(
    evaluator: &Evaluator<'_>,
    nodes: &[NodeId],
    inner: &[NodeId],
    parts: &Parts,
) -> Option<NodeId> {
    let facts_of = |part: &NodeId| parts.get(*part).map_or(&[][..], |part| &part.facts);
    let stands_outside = |fact: u16| {
        nodes
            .iter()
            .any(|at| evaluator.loaded.rulebook.nodes.get(*at as usize) == Some(&Node::Fact(fact)))
    };
    let shares = |part: &&NodeId| {
        facts_of(part).iter().any(|(fact, ..)| {
            let elsewhere = inner.iter().filter(|other| other != part);
            stands_outside(*fact) || elsewhere.flat_map(facts_of).any(|(other, ..)| other == fact)
        })
    };
    inner.iter().find(shares).copied()
}

/// What an answer is about: a fact, or a part as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Fact(u16),
    Part(NodeId),
}

/// Evaluates nodes again as if these facts had these values, and the others what is stated.
fn assume(
    evaluator: &Evaluator<'_>,
    nodes: &[NodeId],
    chosen: &[(About, Value)],
    memory: &mut Memory,
) {
    for at in nodes {
        let about = match evaluator.loaded.rulebook.nodes.get(*at as usize) {
            Some(Node::Fact(fact)) => About::Fact(*fact),
            _ => About::Part(*at),
        };
        match chosen.iter().find(|(chosen, _)| *chosen == about) {
            Some((_, value)) => memory.assume(*at, *value),
            None => evaluator.again(*at, memory),
        }
    }
}

/// The answers to the facts among some nodes.
fn answers(evaluator: &Evaluator<'_>, nodes: &[NodeId]) -> Vec<Answers> {
    let mut facts: Vec<u16> = Vec::new();
    for at in nodes {
        if let Some(Node::Fact(fact)) = evaluator.loaded.rulebook.nodes.get(*at as usize)
            && !facts.contains(fact)
        {
            facts.push(*fact);
        }
    }
    facts.into_iter().map(|fact| Answers::new(evaluator, fact, nodes)).collect()
}

/// The answers that are tried.
struct Answers {
    about: About,
    values: Vec<Value>,
    /// Whether they stand for all that there are.
    complete: bool,
}

impl Answers {
    /// What a part can become.
    fn of_part(at: NodeId, part: &Outcome) -> Self {
        let truths = [Truth::False, Truth::True].into_iter();
        let values = truths.filter(|truth| part.possible & bit(*truth) != 0).map(Value::from);
        Self { about: About::Part(at), values: values.collect(), complete: true }
    }

    /// Gives what the answers make of an expression to the facts that they are about.
    fn spread(
        &self,
        ever: &[Truths],
        alone: &[Truths],
        parts: &Parts,
        facts: &mut Vec<(u16, Truths, Truths)>,
    ) {
        // What the answers make of it that are among some truths; all, when they are no truths.
        let with = |makes: &[Truths], among: Option<Truths>| {
            let answers = self.values.iter().zip(makes);
            let meant = answers
                .filter(|(value, _)| among.is_none_or(|among| bit(value.truth()) & among != 0));
            meant.fold(0, |all, (_, makes)| all | makes)
        };
        match self.about {
            About::Fact(fact) => facts.push((fact, with(ever, None), with(alone, None))),
            About::Part(at) => {
                for (fact, makes, makes_alone) in parts.get(at).into_iter().flat_map(|it| &it.facts)
                {
                    let of_fact = (with(ever, Some(*makes)), with(alone, Some(*makes_alone)));
                    facts.push((*fact, of_fact.0, of_fact.1));
                }
            }
        }
    }

    fn new(evaluator: &Evaluator<'_>, fact: u16, nodes: &[NodeId]) -> Self {
        let loaded = evaluator.loaded;
        let mut values = loaded.possible.told_apart(loaded, fact, nodes);
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
        Self { about: About::Fact(fact), values, complete }
    }

    /// Number of answers, with none.
    fn count(&self) -> usize {
        self.values.len() + 1
    }
}
