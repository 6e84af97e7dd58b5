//! Which truths a condition can still take.
//!
//! Exact where each unknown fact stands once: from the values of single facts that a rulebook
//! tells apart, from ranges of whole numbers, and from what connectives make of their operands.
//! Elsewhere both truths are taken to be possible.

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Comparison, Node, NodeId, Rulebook, Type};

use crate::bits::Bits;
use crate::evaluate::{Evaluator, Memory};
use crate::facts::Facts;
use crate::load::{Loaded, NodeType, operands};
use crate::order;
use crate::truth::Truth;
use crate::value::{Place, Value};

/// A set of truths: 1 for false, 2 for true.
pub(super) type Truths = u8;

/// Both truths.
pub(super) const BOTH: Truths = 3;

pub(super) fn bit(truth: Truth) -> Truths {
    match truth {
        Truth::False => 1,
        Truth::Unknown => 0,
        Truth::True => 2,
    }
}

/// The truths with their places changed.
pub(super) fn swapped(truths: Truths) -> Truths {
    truths >> 1 & 1 | (truths & 1) << 1
}

/// What the rulebook alone tells, found once when it is loaded.
#[derive(Debug, Default)]
pub(crate) struct Possible {
    /// For each node that depends on one fact alone, in a way that its values below tell apart:
    /// the fact and the truths that it can take.
    single: Vec<Option<(u16, Truths)>>,
    /// For each fact, the values that the rulebook tells apart.
    values: Vec<Values>,
}

/// Values of a fact of which one stands for every value that the rulebook tells apart.
#[derive(Debug, Default)]
struct Values {
    /// Empty where they cannot be listed.
    list: Vec<Value>,
    /// Whether these are all values that there are, so that they stand for each other in
    /// whatever looks at them.
    all: bool,
    /// The conditions that look at the fact alone and directly.
    telling: Vec<NodeId>,
    /// For each value, the truth of each of those conditions.
    truths: Vec<Vec<Truths>>,
}

/// Most values of a fact that are tried.
const VALUES: usize = 160;

impl Possible {
    pub(crate) fn new(loaded: &Loaded) -> Self {
        let book = &loaded.rulebook;
        let mut possible = Self {
            single: vec![None; book.nodes.len()],
            values: Vec::with_capacity(book.facts.len()),
        };
        let facts = Facts::none(book.facts.len());
        let evaluator = Evaluator { loaded, facts: &facts, at: book.reviewed };
        let mut memory = Memory::new(loaded);
        evaluator.all(&mut memory);
        // How many facts each node depends on.
        let mut count = vec![0_u32; book.nodes.len()];
        for nodes in &loaded.nodes_of_fact {
            for node in nodes.iter() {
                if let Some(count) = count.get_mut(node) {
                    *count += 1;
                }
            }
        }
        for (at, fact) in (0_u16..).zip(&book.facts) {
            let Some(nodes) = loaded.nodes_of_fact.get(usize::from(at)) else { continue };
            let (list, all) = values(book, fact.ty, nodes);
            let mut values = Values { list, all, ..Values::default() };
            values.telling = telling(loaded, nodes, &count);
            for value in &values.list {
                for node in nodes.iter() {
                    let id = u32::try_from(node).unwrap_or(u32::MAX);
                    match book.nodes.get(node) {
                        Some(Node::Fact(fact)) if *fact == at => memory.assume(id, *value),
                        _ => evaluator.again(id, &mut memory),
                    }
                }
                let truths = values.telling.iter().map(|node| bit(memory.truth(*node)));
                values.truths.push(truths.collect());
            }
            for node in nodes.iter() {
                evaluator.again(u32::try_from(node).unwrap_or(u32::MAX), &mut memory);
            }
            // Members of a set are told apart one by one, on the way down.
            if !values.list.is_empty() && !matches!(fact.ty, Type::Set(_)) {
                for (column, node) in values.telling.iter().enumerate() {
                    let truths = values.truths.iter().filter_map(|row| row.get(column));
                    let truths = truths.fold(0, |all, truths| all | truths);
                    if let Some(place) = possible.single.get_mut(*node as usize) {
                        *place = Some((at, truths));
                    }
                }
            }
            possible.values.push(values);
        }
        possible
    }

    /// The one fact that a condition depends on, if its values tell all about it.
    pub(super) fn single(&self, node: NodeId) -> Option<u16> {
        self.single.get(node as usize).copied().flatten().map(|(fact, _)| fact)
    }

    /// Values of a fact of which one stands for every value that some nodes tell apart; empty
    /// where they cannot be listed. The nodes are ascending.
    pub(super) fn told_apart(&self, loaded: &Loaded, fact: u16, nodes: &[NodeId]) -> Vec<Value> {
        let Some(values) = self.values.get(usize::from(fact)) else { return Vec::new() };
        let all = &loaded.rulebook.nodes;
        let is_fact = |at: NodeId| all.get(at as usize) == Some(&Node::Fact(fact));
        let looks_otherwise = |at: &NodeId| {
            let node = all.get(*at as usize);
            let looks = node.is_some_and(|node| operands(node).any(is_fact));
            looks && values.telling.binary_search(at).is_err()
        };
        // A value of a fact that is a condition itself is told apart wherever it stands.
        let is_condition =
            matches!(values.list.first(), Some(Value::Bool(_)) | Some(Value::Set(_)));
        if is_condition || nodes.iter().any(looks_otherwise) {
            return if values.all { values.list.clone() } else { Vec::new() };
        }
        let columns: Vec<usize> = values
            .telling
            .iter()
            .enumerate()
            .filter(|(_, node)| nodes.binary_search(node).is_ok())
            .map(|(column, _)| column)
            .collect();
        let mut seen: Vec<Vec<Truths>> = Vec::new();
        let mut kept = Vec::new();
        for (value, row) in values.list.iter().zip(&values.truths) {
            let told: Vec<Truths> =
                columns.iter().filter_map(|column| row.get(*column).copied()).collect();
            if !seen.contains(&told) {
                seen.push(told);
                kept.push(*value);
            }
        }
        kept
    }
}

/// The conditions among some nodes that depend on one fact alone and look at it only directly:
/// through comparisons with constants and connectives.
fn telling(loaded: &Loaded, nodes: &Bits, count: &[u32]) -> Vec<NodeId> {
    let mut telling: Vec<NodeId> = Vec::new();
    for at in nodes.iter() {
        if count.get(at) != Some(&1) || loaded.global.types.get(at) != Some(&NodeType::Bool) {
            continue;
        }
        let Some(node) = loaded.rulebook.nodes.get(at) else { continue };
        let is_direct = |operand: NodeId| {
            let depends = nodes.contains(operand as usize);
            match loaded.rulebook.nodes.get(operand as usize) {
                Some(Node::Fact(_)) => true,
                Some(Node::AsOf) => false,
                _ if depends => telling.binary_search(&operand).is_ok(),
                _ => true,
            }
        };
        let direct = match node {
            Node::Fact(_) => true,
            Node::StartsWith(..) | Node::Contains(..) | Node::Fold { .. } => false,
            _ => operands(node).all(is_direct),
        };
        if direct && let Ok(at) = u32::try_from(at) {
            telling.push(at);
        }
    }
    telling
}

/// Values of a type of which one stands for every value that some nodes tell apart.
///
/// With them: whether they are all values of the type.
fn values(book: &Rulebook, ty: Type, nodes: &Bits) -> (Vec<Value>, bool) {
    let constants = || {
        nodes.iter().filter_map(|at| book.nodes.get(at)).flat_map(operands).filter_map(|operand| {
            match book.nodes.get(operand as usize)? {
                Node::Int(value) => Some(Value::Int(*value)),
                Node::Date(day) => Some(Value::Date(*day)),
                Node::Text(text) => Some(Value::Text(Place::Constant(*text))),
                _ => None,
            }
        })
    };
    let mut values: Vec<Value> = match ty {
        Type::Bool => vec![Value::Bool(false), Value::Bool(true)],
        Type::Enum(of) => {
            let count = book.enums.get(usize::from(of)).map_or(0, |it| it.values.len());
            (0_u16..).take(count).map(Value::Enum).collect()
        }
        Type::Int { min, max, .. } | Type::Money { min, max } if is_short(min, max) => {
            (min..=max).map(Value::Int).collect()
        }
        Type::Int { min, max, .. } | Type::Money { min, max } => {
            let mut numbers = vec![min];
            order::insert(&mut numbers, max);
            for constant in constants() {
                if let Value::Int(value) = constant {
                    let around = [value.saturating_sub(1), value, value.saturating_add(1)];
                    for number in around.into_iter().filter(|it| (min..=max).contains(it)) {
                        order::insert(&mut numbers, number);
                    }
                }
            }
            numbers.into_iter().map(Value::Int).collect()
        }
        Type::Date => {
            let mut days = vec![book.covers_from];
            for constant in constants() {
                if let Value::Date(day) = constant {
                    for day in [day.saturating_sub(1), day, day.saturating_add(1)] {
                        order::insert(&mut days, day);
                    }
                }
            }
            days.into_iter().map(Value::Date).collect()
        }
        Type::Text => {
            let texts = constants().filter(|it| matches!(it, Value::Text(_)));
            texts.chain([Value::Text(Place::Other)]).collect()
        }
        Type::Set(of) => {
            partial_sets(book.enums.get(usize::from(of)).map_or(0, |it| it.values.len()))
        }
        Type::Records(_) => Vec::new(),
    };
    if values.len() > VALUES {
        values.clear();
    }
    let all = match ty {
        Type::Bool | Type::Enum(_) | Type::Set(_) => true,
        Type::Int { min, max, .. } | Type::Money { min, max } => is_short(min, max),
        Type::Date | Type::Text | Type::Records(_) => false,
    };
    (values, all)
}

/// Whether a range is so short that all of it can be tried.
fn is_short(min: i64, max: i64) -> bool {
    max.checked_sub(min).is_some_and(|span| span < 32)
}

/// All that can be known of a set of few members, but nothing.
fn partial_sets(members: usize) -> Vec<Value> {
    if members > 4 {
        return Vec::new();
    }
    let masks = || 0_u32..1 << members;
    let sets = masks().flat_map(|present| masks().map(move |absent| (present, absent)));
    sets.filter(|(present, absent)| present & absent == 0 && present | absent != 0)
        .map(|(present, absent)| Value::Set(Place::Assumed { present, absent }))
        .collect()
}

/// The truths that an open condition can still take, given those of the nodes before it. Exact
/// where no fact stands in two of its operands.
pub(super) fn composed(
    evaluator: &Evaluator<'_>,
    at: NodeId,
    node: &Node,
    before: &[Truths],
    memory: &Memory,
) -> Truths {
    let of = |id: NodeId| before.get(id as usize).copied().unwrap_or(BOTH);
    if let Some(Some((_, truths))) = evaluator.loaded.possible.single.get(at as usize) {
        return *truths;
    }
    match node {
        Node::Has(_) => bit(Truth::True),
        Node::Not(a) => swapped(of(*a)),
        // One false operand makes a conjunction false; true needs all.
        Node::And(list) => {
            let all = list.iter().fold(BOTH, |all, it| all & of(*it));
            let any = list.iter().fold(0, |any, it| any | of(*it));
            all & bit(Truth::True) | any & bit(Truth::False)
        }
        Node::Or(list) => {
            let all = list.iter().fold(BOTH, |all, it| all & of(*it));
            let any = list.iter().fold(0, |any, it| any | of(*it));
            all & bit(Truth::False) | any & bit(Truth::True)
        }
        Node::If { condition, yes, no } => {
            let led = |to: Truth, branch: NodeId| {
                if of(*condition) & bit(to) != 0 { of(branch) } else { 0 }
            };
            led(Truth::True, *yes) | led(Truth::False, *no) | of(*yes) & of(*no)
        }
        Node::Compare(comparison, a, b) => {
            let range = |id: NodeId| range(evaluator, id, memory, 0);
            match (range(*a), range(*b)) {
                (Some(a), Some(b)) => compared(*comparison, a, b),
                _ => BOTH,
            }
        }
        _ => BOTH,
    }
}

/// The least and the greatest whole number that a node can be; `None` for what is no number, and
/// where the numbers between cannot all be reached.
fn range(evaluator: &Evaluator<'_>, at: NodeId, memory: &Memory, depth: u32) -> Option<(i64, i64)> {
    let loaded = evaluator.loaded;
    if let Value::Int(value) = memory.value(at) {
        return Some((value, value));
    }
    if depth > 8 || loaded.global.types.get(at as usize) != Some(&NodeType::Number) {
        return None;
    }
    let of = |id: NodeId| range(evaluator, id, memory, depth + 1);
    match loaded.rulebook.nodes.get(at as usize)? {
        Node::Fact(fact) => match loaded.fact_type(*fact)? {
            Type::Int { min, max, .. } | Type::Money { min, max } => Some((min, max)),
            _ => None,
        },
        Node::Add(a, b) => {
            let ((a, b), (c, d)) = (of(*a)?, of(*b)?);
            Some((a.saturating_add(c), b.saturating_add(d)))
        }
        Node::Subtract(a, b) => {
            let ((a, b), (c, d)) = (of(*a)?, of(*b)?);
            Some((a.saturating_sub(d), b.saturating_sub(c)))
        }
        Node::Negate(a) => {
            let (a, b) = of(*a)?;
            Some((b.saturating_neg(), a.saturating_neg()))
        }
        _ => None,
    }
}

fn compared(comparison: Comparison, a: (i64, i64), b: (i64, i64)) -> Truths {
    let truths = |can_hold: bool, can_fail: bool| {
        u8::from(can_fail) | if can_hold { bit(Truth::True) } else { 0 }
    };
    let less = truths(a.0 < b.1, a.1 >= b.0);
    let less_or_equal = truths(a.0 <= b.1, a.1 > b.0);
    let equal = truths(a.0 <= b.1 && b.0 <= a.1, !(a.0 == a.1 && a == b));
    match comparison {
        Comparison::Less => less,
        Comparison::LessOrEqual => less_or_equal,
        Comparison::Greater => swapped(less_or_equal),
        Comparison::GreaterOrEqual => swapped(less),
        Comparison::Equal => equal,
        Comparison::NotEqual => swapped(equal),
    }
}
