//! Tries out the answers to an expression in which an unknown fact stands more than once.

use patuh_rulebook::{Node, NodeId, Type};

use super::possible::Truths;
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::finding::is_open;
use crate::load::operands;
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

/// Tries all answers to an expression. `None` when there are too many, or they cannot be listed.
///
/// `result` says what the expression is, given the values in memory: 0 while it is open.
pub(super) fn outcome(
    evaluator: &Evaluator<'_>,
    roots: impl IntoIterator<Item = NodeId>,
    result: impl Fn(&Memory) -> Truths,
    memory: &mut Memory,
) -> Option<Outcome> {
    let nodes = open_nodes(evaluator, roots, memory)?;
    let answers = answers(evaluator, &nodes);
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
                Some((it.fact, *it.values.get(answer.checked_sub(1)?)?))
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
        let makes = |combination: usize| match result_of(combination) {
            0 => (1..it.count())
                .fold(0, |makes, answer| makes | result_of(combination + answer * place)),
            _ => 0,
        };
        let unanswered =
            (0..count).filter(|combination| (combination / place).is_multiple_of(it.count()));
        let ever = unanswered.fold(0, |ever, combination| ever | makes(combination));
        facts.push((it.fact, ever, makes(0)));
        place *= it.count();
    }
    let possible = results.iter().fold(0, |possible, result| possible | result);
    Some(Outcome { possible, facts })
}

/// What one fact makes of an expression with nothing else answered.
pub(super) fn alone(
    evaluator: &Evaluator<'_>,
    roots: impl IntoIterator<Item = NodeId>,
    fact: u16,
    result: impl Fn(&Memory) -> Truths,
    memory: &mut Memory,
) -> Truths {
    let Some(nodes) = open_nodes(evaluator, roots, memory) else { return 0 };
    let answers = Answers::new(evaluator, fact, &nodes);
    let mut makes = 0;
    for value in answers.values {
        assume(evaluator, &nodes, &[(fact, value)], memory);
        makes |= result(memory);
    }
    assume(evaluator, &nodes, &[], memory);
    makes
}

/// The nodes under some roots that are open, ascending. What is known stays as it is whatever is
/// answered. `None` when there is a comprehension among them: its body is tried out nowhere.
fn open_nodes(
    evaluator: &Evaluator<'_>,
    roots: impl IntoIterator<Item = NodeId>,
    memory: &Memory,
) -> Option<Vec<NodeId>> {
    let nodes = &evaluator.loaded.rulebook.nodes;
    let mut seen = Bits::new(nodes.len());
    let mut stack: Vec<NodeId> = roots.into_iter().collect();
    while let Some(at) = stack.pop() {
        if is_open(evaluator, at, memory)
            && seen.insert(at as usize)
            && let Some(node) = nodes.get(at as usize)
        {
            if matches!(node, Node::Fold { .. }) {
                return None;
            }
            stack.extend(operands(node));
        }
    }
    Some(seen.iter().filter_map(|at| u32::try_from(at).ok()).collect())
}

/// Evaluates nodes again as if these facts had these values, and the others what is stated.
fn assume(
    evaluator: &Evaluator<'_>,
    nodes: &[NodeId],
    chosen: &[(u16, Value)],
    memory: &mut Memory,
) {
    for at in nodes {
        let assumed = match evaluator.loaded.rulebook.nodes.get(*at as usize) {
            Some(Node::Fact(fact)) => chosen.iter().find(|(chosen, _)| chosen == fact),
            _ => None,
        };
        match assumed {
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

/// The answers to a fact that are tried.
struct Answers {
    fact: u16,
    values: Vec<Value>,
    /// Whether they stand for all that there are.
    complete: bool,
}

impl Answers {
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
        Self { fact, values, complete }
    }

    /// Number of answers, with none.
    fn count(&self) -> usize {
        self.values.len() + 1
    }
}
