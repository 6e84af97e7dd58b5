//! Tries out answers to an expression in which an unknown fact stands more than once.

use alloc::vec::Vec;

use patuh_rulebook::{Node, NodeId, Rule, Type};

use super::possible::{FALSE, TRUE, Truths, bit};
use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::facts::Stated;
use crate::finding::{is_open, required};
use crate::load::push_operands;
use crate::truth::Truth;
use crate::value::{Place, Set, Value};

/// Most combinations of answers that are tried for an expression.
const COMBINATIONS: usize = 729;

/// What is tried out.
#[derive(Clone, Copy)]
pub(super) enum Tried<'a> {
    Condition(NodeId),
    /// Whether the rule is decided.
    Rule(&'a Rule),
}

/// What an expression can become, and which facts make it so.
#[derive(Debug)]
pub(super) struct Outcome {
    /// What it can become at all.
    pub(super) possible: Truths,
    /// For each open fact, what it makes of the expression.
    pub(super) facts: Vec<Made>,
}

/// What a fact makes of an expression with suitable other answers, and with none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made {
    pub(super) fact: u16,
    pub(super) ever: Truths,
    pub(super) alone: Truths,
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

    fn facts(&self, node: NodeId) -> &[Made] {
        self.get(node).map_or(&[], |part| &part.facts)
    }
}

impl Tried<'_> {
    /// What the values in memory make of it: 0 while it is open. A rule is decided when its
    /// condition is false, or true and its requirement known.
    fn result(self, memory: &Memory) -> Truths {
        let rule = match self {
            Tried::Condition(node) => return bit(memory.truth(node)),
            Tried::Rule(rule) => rule,
        };
        match rule.when.map_or(Truth::True, |when| memory.truth(when)) {
            Truth::False => FALSE,
            Truth::Unknown => 0,
            Truth::True => Truths::from(memory.value(required(rule)).is_known()),
        }
    }
}

/// Tries all answers to an expression. `None` when there are too many, or they cannot be listed.
///
/// A part that was tried out before, and that shares no fact with the rest, takes part as one
/// answer: what it becomes.
pub(super) fn outcome(
    evaluator: &Evaluator<'_>,
    tried: Tried<'_>,
    parts: &Parts,
    memory: &mut Memory,
) -> Option<Outcome> {
    let mut expand = Vec::new();
    let open = loop {
        let open = Open::new(evaluator, tried, parts, &expand, memory)?;
        match open.clash(parts) {
            Some(part) => expand.push(part),
            None => break open,
        }
    };
    let mut answers = Vec::with_capacity(open.facts.len() + open.parts.len());
    let mut count = 1;
    for fact in &open.facts {
        let values = answers_to(evaluator, *fact, &open.nodes);
        count *= values.len() + 1;
        if values.is_empty() || count > COMBINATIONS {
            return None;
        }
        answers.push(Answers { fact: *fact, part: None, values, chosen: 0 });
    }
    for part in &open.parts {
        let answer = Answers::of_part(*part, parts.get(*part)?);
        count *= answer.values.len() + 1;
        if count > COMBINATIONS {
            return None;
        }
        answers.push(answer);
    }
    let results = results(evaluator, tried, &open.nodes, &mut answers, memory);
    let mut facts = Vec::with_capacity(answers.len());
    let mut place = 1;
    for it in &answers {
        it.spread(&results, place, parts, &mut facts);
        place *= it.values.len() + 1;
    }
    Some(Outcome { possible: any(&results), facts })
}

/// What one fact makes of an expression with nothing else answered.
pub(super) fn alone(
    evaluator: &Evaluator<'_>,
    tried: Tried<'_>,
    fact: u16,
    memory: &mut Memory,
) -> Truths {
    let nothing = Parts::default();
    let Some(open) = Open::new(evaluator, tried, &nothing, &[], memory) else { return 0 };
    let mut values = answers_to(evaluator, fact, &open.nodes);
    if values.is_empty() {
        values = extremes(evaluator, fact);
    }
    let mut answers = [Answers { fact, part: None, values, chosen: 0 }];
    any(&results(evaluator, tried, &open.nodes, &mut answers, memory))
}

fn any(results: &[Truths]) -> Truths {
    results.iter().fold(0, |any, result| any | result)
}

/// What is open under an expression. What is known stays as it is whatever is answered.
struct Open {
    /// The nodes, ascending.
    nodes: Vec<NodeId>,
    /// The facts among them.
    facts: Vec<u16>,
    /// The parts among them that were tried out.
    parts: Vec<NodeId>,
}

impl Open {
    /// `None` when there is a comprehension: its body is tried out nowhere.
    fn new(
        evaluator: &Evaluator<'_>,
        tried: Tried<'_>,
        parts: &Parts,
        expand: &[NodeId],
        memory: &Memory,
    ) -> Option<Self> {
        let nodes = &evaluator.loaded.rulebook.nodes;
        let mut seen = Bits::new(nodes.len());
        let mut open = Self { nodes: Vec::new(), facts: Vec::new(), parts: Vec::new() };
        let mut stack = Vec::new();
        match tried {
            Tried::Condition(node) => stack.push(node),
            Tried::Rule(rule) => {
                stack.extend(rule.when);
                stack.push(required(rule));
            }
        }
        while let Some(at) = stack.pop() {
            if !is_open(evaluator, at, memory) || !seen.insert(at as usize) {
                continue;
            }
            match nodes.get(at as usize)? {
                Node::Fold { .. } => return None,
                Node::Fact(fact) => {
                    if !open.facts.contains(fact) {
                        open.facts.push(*fact);
                    }
                }
                _ if parts.get(at).is_some() && !expand.contains(&at) => open.parts.push(at),
                node => push_operands(&mut stack, node),
            }
        }
        open.nodes = seen.positions();
        Some(open)
    }

    /// A part that shares a fact with what stands outside of it.
    fn clash(&self, parts: &Parts) -> Option<NodeId> {
        let mut all = self.facts.clone();
        for part in &self.parts {
            for made in parts.facts(*part) {
                all.push(made.fact);
            }
        }
        for part in &self.parts {
            for made in parts.facts(*part) {
                if all.iter().filter(|fact| **fact == made.fact).count() > 1 {
                    return Some(*part);
                }
            }
        }
        None
    }
}

/// The answers that are tried to a fact, or to a part as a whole.
struct Answers {
    /// The fact, or one of those of the part.
    fact: u16,
    part: Option<NodeId>,
    values: Vec<Value>,
    /// Which is chosen, counted from 1; 0 for none.
    chosen: usize,
}

impl Answers {
    /// What a part can become.
    fn of_part(at: NodeId, part: &Outcome) -> Self {
        let mut values = Vec::new();
        for value in [false, true] {
            if part.possible & bit(value.into()) != 0 {
                values.push(Value::Bool(value));
            }
        }
        // A part without facts stays open; nothing depends on it.
        let fact = part.facts.first().map_or(u16::MAX, |made| made.fact);
        Self { fact, part: Some(at), values, chosen: 0 }
    }

    fn value(&self) -> Option<Value> {
        self.values.get(self.chosen.checked_sub(1)?).copied()
    }

    /// Gives what the answers make of an expression that is open without them to the facts that
    /// they are about. A combination is a number whose digits are the answers chosen; `place` is
    /// what the digit of these stands for.
    fn spread(&self, results: &[Truths], place: usize, parts: &Parts, facts: &mut Vec<Made>) {
        // For false, true and all answers, with suitable others and with none.
        let mut ever = [0; 3];
        let mut alone = [0; 3];
        for (combination, result) in results.iter().enumerate() {
            let digit = combination / place % (self.values.len() + 1);
            let without = combination - digit * place;
            let Some(answer) = digit.checked_sub(1) else { continue };
            if *result == 0 || results.get(without) != Some(&0) {
                continue;
            }
            let truth = self.values.get(answer).map_or(0, |value| bit(value.truth()));
            add(&mut ever, truth, *result);
            if without == 0 {
                add(&mut alone, truth, *result);
            }
        }
        match self.part {
            None => facts.push(Made { fact: self.fact, ever: ever[2], alone: alone[2] }),
            Some(part) => {
                for made in parts.facts(part) {
                    facts.push(Made {
                        fact: made.fact,
                        ever: of(ever, made.ever),
                        alone: of(alone, made.alone),
                    });
                }
            }
        }
    }
}

/// Adds what an answer makes: to what all make, and to what answers of its truth make.
fn add(makes: &mut [Truths; 3], truth: Truths, result: Truths) {
    let [of_false, of_true, of_all] = makes;
    *of_all |= result;
    if truth & FALSE != 0 {
        *of_false |= result;
    }
    if truth & TRUE != 0 {
        *of_true |= result;
    }
}

/// What the answers of some truths make.
fn of([of_false, of_true, _]: [Truths; 3], truths: Truths) -> Truths {
    let of_false = if truths & FALSE != 0 { of_false } else { 0 };
    let of_true = if truths & TRUE != 0 { of_true } else { 0 };
    of_false | of_true
}

/// A node that some answers change.
struct Changing {
    at: NodeId,
    /// Position of the first answers that it depends on.
    first: usize,
    /// Position of the answers to it itself.
    own: Option<usize>,
}

/// The nodes that some answers change.
fn changing(evaluator: &Evaluator<'_>, nodes: &[NodeId], answers: &[Answers]) -> Vec<Changing> {
    let loaded = evaluator.loaded;
    let mut changing = Vec::with_capacity(nodes.len());
    for at in nodes {
        let Some(support) = loaded.facts_of_node.get(*at as usize) else { continue };
        let node = loaded.rulebook.nodes.get(*at as usize);
        let mut it = Changing { at: *at, first: usize::MAX, own: None };
        for (place, answer) in answers.iter().enumerate() {
            if !support.contains(usize::from(answer.fact)) {
                continue;
            }
            it.first = it.first.min(place);
            let is_own = match answer.part {
                Some(part) => part == *at,
                None => matches!(node, Some(Node::Fact(_))),
            };
            if is_own {
                it.own = Some(place);
            }
        }
        if it.first != usize::MAX {
            changing.push(it);
        }
    }
    changing
}

/// What each combination of answers makes of an expression; the first is that of none.
fn results(
    evaluator: &Evaluator<'_>,
    tried: Tried<'_>,
    nodes: &[NodeId],
    answers: &mut [Answers],
    memory: &mut Memory,
) -> Vec<Truths> {
    let changing = changing(evaluator, nodes, answers);
    let mut results = Vec::new();
    loop {
        results.push(tried.result(memory));
        let last = next(answers);
        for it in &changing {
            if last.is_some_and(|last| it.first > last) {
                continue;
            }
            let answer = it.own.and_then(|own| answers.get(own)?.value());
            match answer {
                Some(value) => memory.assume(it.at, value),
                None => evaluator.again(it.at, memory),
            }
        }
        if last.is_none() {
            return results;
        }
    }
}

/// Goes on to the next combination. Gives the last answers that changed: those before did, too.
/// After the last combination nothing is chosen again.
fn next(answers: &mut [Answers]) -> Option<usize> {
    for (at, it) in answers.iter_mut().enumerate() {
        it.chosen += 1;
        if it.chosen <= it.values.len() {
            return Some(at);
        }
        it.chosen = 0;
    }
    None
}

/// Answers to a fact of which one stands for every answer that some nodes tell apart; none where
/// they cannot be listed. Only what agrees with what is known already.
fn answers_to(evaluator: &Evaluator<'_>, fact: u16, nodes: &[NodeId]) -> Vec<Value> {
    let mut values = evaluator.loaded.possible.told_apart(fact, nodes);
    let known = known(evaluator, fact);
    values.retain(|value| match value {
        Value::Set(Place::Assumed { present, absent }) => {
            let (known_in, known_out) = low(known);
            present & known_in == known_in && absent & known_out == known_out
        }
        _ => true,
    });
    values
}

/// For a set of too many members to list its values: those with all and with none of what is
/// open.
fn extremes(evaluator: &Evaluator<'_>, fact: u16) -> Vec<Value> {
    let mut values = Vec::new();
    if let Some(Type::Set(of)) = evaluator.loaded.fact_type(fact)
        && let members @ ..=32 = evaluator.loaded.members(of)
    {
        let (present, absent) = low(known(evaluator, fact));
        let all = u32::try_from((1_u64 << members) - 1).unwrap_or(u32::MAX);
        values.push(Value::Set(Place::Assumed { present: all & !absent, absent }));
        values.push(Value::Set(Place::Assumed { present, absent: all & !present }));
    }
    values
}

fn known(evaluator: &Evaluator<'_>, fact: u16) -> Set {
    match &evaluator.facts.entry(fact).stated {
        Stated::Set(set) => **set,
        _ => Set::default(),
    }
}

/// What is known of the first members.
fn low(known: Set) -> (u32, u32) {
    let low = |bits: u128| u32::try_from(bits & u128::from(u32::MAX)).unwrap_or(u32::MAX);
    (low(known.present), low(known.absent))
}
