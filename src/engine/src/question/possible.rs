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
use crate::load::{Loaded, NodeType, push_operands};
use crate::order;
use crate::truth::Truth;
use crate::value::{Place, Value};

/// A set of truths.
pub(super) type Truths = u8;

pub(super) const FALSE: Truths = 1;
pub(super) const TRUE: Truths = 2;
pub(super) const BOTH: Truths = 3;

pub(super) fn bit(truth: Truth) -> Truths {
    match truth {
        Truth::False => FALSE,
        Truth::Unknown => 0,
        Truth::True => TRUE,
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
    /// The conditions that depend on the fact alone and look at it only directly: through
    /// comparisons with constants and connectives.
    telling: Vec<NodeId>,
    /// For each value, the truth of each of those conditions.
    truths: Vec<Vec<Truths>>,
    /// The other nodes of which it is an operand.
    otherwise: Vec<NodeId>,
}

/// Most values of a fact that are tried.
const VALUES: usize = 160;

impl Possible {
    pub(crate) fn new(loaded: &Loaded) -> Self {
        let book = &loaded.rulebook;
        let facts = Facts::none(book.facts.len());
        let evaluator = Evaluator { loaded, facts: &facts, at: book.reviewed };
        let mut memory = Memory::new(loaded);
        evaluator.all(&mut memory);
        // How many facts each node depends on.
        let mut count = vec![0_u16; book.nodes.len()];
        for nodes in &loaded.nodes_of_fact {
            for node in nodes.positions() {
                if let Some(count) = count.get_mut(node as usize) {
                    *count += 1;
                }
            }
        }
        let mut single = vec![None; book.nodes.len()];
        let mut values = Vec::with_capacity(book.facts.len());
        for (at, fact) in (0_u16..).zip(&book.facts) {
            let Some(set) = loaded.nodes_of_fact.get(usize::from(at)) else { continue };
            let nodes = set.positions();
            let mut of_fact = Values::new(book, fact.ty, &nodes);
            of_fact.find_conditions(loaded, &nodes, set, &count);
            of_fact.try_out(&evaluator, &nodes, &mut memory);
            // Members of a set are told apart one by one, on the way down.
            if !of_fact.list.is_empty() && !matches!(fact.ty, Type::Set(_)) {
                for (column, node) in of_fact.telling.iter().enumerate() {
                    let mut truths = 0;
                    for row in &of_fact.truths {
                        truths |= row.get(column).copied().unwrap_or(0);
                    }
                    if let Some(place) = single.get_mut(*node as usize) {
                        *place = Some((at, truths));
                    }
                }
            }
            values.push(of_fact);
        }
        Self { single, values }
    }

    /// The one fact that a condition depends on, if its values tell all about it, and the truths
    /// that it can take.
    pub(super) fn single(&self, node: NodeId) -> Option<(u16, Truths)> {
        self.single.get(node as usize).copied().flatten()
    }

    /// Values of a fact of which one stands for every value that some nodes tell apart; empty
    /// where they cannot be listed. The nodes are ascending.
    pub(super) fn told_apart(&self, fact: u16, nodes: &[NodeId]) -> Vec<Value> {
        let Some(values) = self.values.get(usize::from(fact)) else { return Vec::new() };
        let among = |node: &NodeId| nodes.binary_search(node).is_ok();
        // A value of a fact that is a condition itself is told apart wherever it stands.
        let is_condition =
            matches!(values.list.first(), Some(Value::Bool(_)) | Some(Value::Set(_)));
        if is_condition || values.otherwise.iter().any(among) {
            return if values.all { values.list.clone() } else { Vec::new() };
        }
        let mut columns = Vec::new();
        for (column, node) in values.telling.iter().enumerate() {
            if among(node) {
                columns.push(column);
            }
        }
        let mut rows: Vec<&[Truths]> = Vec::new();
        let mut kept = Vec::new();
        for (value, row) in values.list.iter().zip(&values.truths) {
            let same = |other: &&[Truths]| columns.iter().all(|at| other.get(*at) == row.get(*at));
            if !rows.iter().any(same) {
                rows.push(row);
                kept.push(*value);
            }
        }
        kept
    }
}

impl Values {
    /// Values of a type of which one stands for every value that some nodes tell apart.
    fn new(book: &Rulebook, ty: Type, nodes: &[NodeId]) -> Self {
        let mut list = Vec::new();
        let mut all = true;
        match ty {
            Type::Bool => list.extend_from_slice(&[Value::Bool(false), Value::Bool(true)]),
            Type::Enum(of) => {
                for value in (0_u16..).take(members(book, of)) {
                    list.push(Value::Enum(value));
                }
            }
            Type::Int { min, max, .. } | Type::Money { min, max } => {
                all = max.checked_sub(min).is_some_and(|span| span < SHORT);
                let mut numbers = vec![min];
                order::insert(&mut numbers, max);
                if all {
                    numbers = (min..=max).collect();
                } else {
                    for constant in constants(book, nodes) {
                        if let Value::Int(number) = constant {
                            around(&mut numbers, number, min, max);
                        }
                    }
                }
                for number in numbers {
                    list.push(Value::Int(number));
                }
            }
            Type::Date => {
                all = false;
                let mut days = vec![book.covers_from.into()];
                for constant in constants(book, nodes) {
                    if let Value::Date(day) = constant {
                        around(&mut days, day.into(), i32::MIN.into(), i32::MAX.into());
                    }
                }
                for day in days {
                    list.push(Value::Date(i32::try_from(day).unwrap_or(book.covers_from)));
                }
            }
            Type::Text | Type::Code(_) => {
                all = false;
                for constant in constants(book, nodes) {
                    if let Value::Text(_) = constant {
                        list.push(constant);
                    }
                }
                list.push(Value::Text(Place::Other));
            }
            Type::Set(of) => partial_sets(&mut list, members(book, of)),
            Type::Records(_) => all = false,
        }
        if list.len() > VALUES {
            list.clear();
        }
        Self { list, all, ..Self::default() }
    }

    /// Finds the nodes that look at the fact: directly, or otherwise.
    fn find_conditions(&mut self, loaded: &Loaded, nodes: &[NodeId], set: &Bits, count: &[u16]) {
        let all = &loaded.rulebook.nodes;
        let mut operands = Vec::new();
        for at in nodes {
            let place = *at as usize;
            let Some(node) = all.get(place) else { continue };
            let mut is_direct = count.get(place) == Some(&1)
                && loaded.global.types.get(place) == Some(&NodeType::Bool);
            if let Node::StartsWith(..)
            | Node::Contains(..)
            | Node::Related { .. }
            | Node::Fold { .. } = node
            {
                is_direct = false;
            }
            let mut looks = false;
            operands.clear();
            push_operands(&mut operands, node);
            for operand in &operands {
                let depends = set.contains(*operand as usize);
                match all.get(*operand as usize) {
                    Some(Node::Fact(_)) => looks |= depends,
                    Some(Node::AsOf) => is_direct = false,
                    _ => is_direct &= !depends || self.telling.binary_search(operand).is_ok(),
                }
            }
            if is_direct {
                self.telling.push(*at);
            } else if looks {
                self.otherwise.push(*at);
            }
        }
    }

    /// Finds the truth of each condition for each value.
    fn try_out(&mut self, evaluator: &Evaluator<'_>, nodes: &[NodeId], memory: &mut Memory) {
        let all = &evaluator.loaded.rulebook.nodes;
        for value in &self.list {
            for at in nodes {
                match all.get(*at as usize) {
                    Some(Node::Fact(_)) => memory.assume(*at, *value),
                    _ => evaluator.again(*at, memory),
                }
            }
            let mut row = Vec::with_capacity(self.telling.len());
            for node in &self.telling {
                row.push(bit(memory.truth(*node)));
            }
            self.truths.push(row);
        }
        for at in nodes {
            evaluator.again(*at, memory);
        }
    }
}

/// A range of so many numbers can be tried as a whole.
const SHORT: i64 = 32;

fn members(book: &Rulebook, of: u16) -> usize {
    book.enums.get(usize::from(of)).map_or(0, |it| it.values.len())
}

/// The constants that some nodes look at.
fn constants(book: &Rulebook, nodes: &[NodeId]) -> Vec<Value> {
    let mut operands = Vec::new();
    for at in nodes {
        if let Some(node) = book.nodes.get(*at as usize) {
            push_operands(&mut operands, node);
        }
    }
    let mut constants = Vec::new();
    for operand in operands {
        constants.push(match book.nodes.get(operand as usize) {
            Some(Node::Int(number)) => Value::Int(*number),
            Some(Node::Date(day)) => Value::Date(*day),
            Some(Node::Text(text)) => Value::Text(Place::Constant(*text)),
            _ => continue,
        });
    }
    constants
}

/// Adds a number and its neighbours, as far as they are within a range.
fn around(numbers: &mut Vec<i64>, number: i64, min: i64, max: i64) {
    for number in [number.saturating_sub(1), number, number.saturating_add(1)] {
        if min <= number && number <= max {
            order::insert(numbers, number);
        }
    }
}

/// All that can be known of a set of few members, but nothing.
fn partial_sets(list: &mut Vec<Value>, members: usize) {
    if members > 4 {
        return;
    }
    for present in 0_u32..1 << members {
        for absent in 0_u32..1 << members {
            if present & absent == 0 && present | absent != 0 {
                list.push(Value::Set(Place::Assumed { present, absent }));
            }
        }
    }
}

/// The truths that an open condition can still take, given those of the nodes before it. Exact
/// where no fact stands in two of its operands.
pub(super) fn composed(
    evaluator: &Evaluator<'_>,
    node: &Node,
    before: &[Truths],
    memory: &Memory,
) -> Truths {
    let of = |id: NodeId| before.get(id as usize).copied().unwrap_or(BOTH);
    match node {
        Node::Has(_) => TRUE,
        Node::Not(a) => swapped(of(*a)),
        Node::And(list) | Node::Or(list) => {
            let (mut all, mut any) = (BOTH, 0);
            for operand in list {
                let truths = of(*operand);
                all &= truths;
                any |= truths;
            }
            // One false operand makes a conjunction false; true needs all.
            let decisive = if matches!(node, Node::And(_)) { FALSE } else { TRUE };
            all & !decisive | any & decisive
        }
        Node::If { condition, yes, no } => {
            let (condition, yes, no) = (of(*condition), of(*yes), of(*no));
            let led_to_yes = if condition & TRUE != 0 { yes } else { 0 };
            let led_to_no = if condition & FALSE != 0 { no } else { 0 };
            led_to_yes | led_to_no | yes & no
        }
        Node::Compare(comparison, a, b) => {
            match (range(evaluator, *a, memory, 0), range(evaluator, *b, memory, 0)) {
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
    match loaded.rulebook.nodes.get(at as usize)? {
        Node::Fact(fact) => match loaded.fact_type(*fact)? {
            Type::Int { min, max, .. } | Type::Money { min, max } => Some((min, max)),
            _ => None,
        },
        node @ (Node::Add(a, b) | Node::Subtract(a, b)) => {
            let (least, greatest) = range(evaluator, *a, memory, depth + 1)?;
            let other = range(evaluator, *b, memory, depth + 1)?;
            Some(match node {
                Node::Add(..) => (least.saturating_add(other.0), greatest.saturating_add(other.1)),
                _ => (least.saturating_sub(other.1), greatest.saturating_sub(other.0)),
            })
        }
        Node::Negate(a) => {
            let (least, greatest) = range(evaluator, *a, memory, depth + 1)?;
            Some((greatest.saturating_neg(), least.saturating_neg()))
        }
        _ => None,
    }
}

fn compared(comparison: Comparison, a: (i64, i64), b: (i64, i64)) -> Truths {
    let truths =
        |can_hold: bool, can_fail: bool| Truths::from(can_fail) | Truths::from(can_hold) << 1;
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
