//! Evaluates expressions: one pass over the table of nodes, each node once.
//!
//! A node looks only at earlier nodes, so the pass needs no recursion. A body is evaluated once
//! for each element of its list, in a frame of its own behind the values of the table; frames
//! nest as deep as bodies do, which loading bounds.
//!
//! Every operator gives unknown when its operands leave its result open. What cannot be
//! computed (overflow, division by zero, a missing calendar) is unknown too.
//!
//! Must not know: rules, JSON, wire formats.
//! Invariant: the result for a node depends only on the facts that it depends on, so that a
//! session may evaluate just those nodes again (`tests/properties/session.rs`).

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Comparison, Day, Node, NodeId};

use crate::civil;
use crate::facts::{Facts, Stated};
use crate::load::{Loaded, NodeType, Table, TableId};
use crate::order;
use crate::truth::Truth;
use crate::value::{Place, Set, Value};

mod fold;

/// Evaluations of body nodes that one top-level comprehension may cost. Beyond it the result is
/// unknown, so that lists within lists within lists cannot stall the engine.
const FUEL: u32 = 2_000_000;

/// Reads facts and the rulebook to evaluate nodes.
#[derive(Clone, Copy)]
pub(crate) struct Evaluator<'a> {
    pub(crate) loaded: &'a Loaded,
    pub(crate) facts: &'a Facts,
    pub(crate) at: Day,
}

/// Where values are kept while evaluating.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// Values of the global table, then of the frames of bodies.
    values: Vec<Value>,
    /// Results of filters.
    filtered: Vec<Filtered>,
    fuel: u32,
    /// Years whose calendar was missing, when they are collected.
    missing_years: Option<Vec<i32>>,
    /// Truths that body nodes took, when they are collected.
    seen: Option<Vec<Vec<u8>>>,
}

/// The result of a filter.
#[derive(Clone, Debug, Default)]
enum Filtered {
    #[default]
    Nothing,
    Records {
        fact: u16,
        elements: Vec<u32>,
    },
    Set(Set),
}

/// Where the nodes of the table that is evaluated find each other.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    table: TableId,
    /// Place of the table's first value.
    base: usize,
    /// Place of the first value of the table around it.
    outer: usize,
    element: Element,
}

/// What a body is evaluated for.
#[derive(Clone, Copy)]
pub(crate) enum Element {
    None,
    /// A value of the enum of the set.
    Member(u16),
    Record {
        fact: u16,
        element: u32,
    },
}

impl Frame {
    pub(crate) const GLOBAL: Self =
        Self { table: TableId::Global, base: 0, outer: 0, element: Element::None };

    /// The table whose nodes the frame holds the values of.
    pub(crate) fn table(self) -> TableId {
        self.table
    }
}

impl Memory {
    pub(crate) fn new(loaded: &Loaded) -> Self {
        Self {
            values: vec![Value::Unknown; loaded.rulebook.nodes.len()],
            filtered: vec![Filtered::Nothing; loaded.filters as usize],
            ..Self::default()
        }
    }

    /// The value of a node of the global table.
    pub(crate) fn value(&self, node: NodeId) -> Value {
        self.get(0, node)
    }

    /// The truth of a node of the global table.
    pub(crate) fn truth(&self, node: NodeId) -> Truth {
        self.value(node).truth()
    }

    /// Puts a value in place of a node's: what would follow if it were so.
    pub(crate) fn assume(&mut self, node: NodeId, value: Value) {
        if let Some(place) = self.values.get_mut(node as usize) {
            *place = value;
        }
    }

    pub(crate) fn collect_missing_years(&mut self) {
        self.missing_years = Some(Vec::new());
    }

    /// The years whose calendar was missing, ascending.
    pub(crate) fn take_missing_years(&mut self) -> Vec<i32> {
        self.missing_years.take().unwrap_or_default()
    }

    pub(crate) fn collect_seen(&mut self, loaded: &Loaded) {
        let bodies = &loaded.rulebook.bodies;
        self.seen = Some(bodies.iter().map(|body| vec![0; body.nodes.len()]).collect());
    }

    /// For each node of each body, bits for false (1), unknown (2) and true (4).
    pub(crate) fn take_seen(&mut self) -> Vec<Vec<u8>> {
        self.seen.take().unwrap_or_default()
    }

    fn get(&self, base: usize, node: NodeId) -> Value {
        self.values.get(base + node as usize).copied().unwrap_or(Value::Unknown)
    }
}

impl<'a> Evaluator<'a> {
    /// Evaluates the global table.
    pub(crate) fn all(&self, memory: &mut Memory) {
        for (at, node) in (0_u32..).zip(&self.loaded.rulebook.nodes) {
            self.global(at, node, memory);
        }
    }

    /// Evaluates one node of the global table.
    pub(crate) fn again(&self, at: NodeId, memory: &mut Memory) {
        if let Some(node) = self.loaded.rulebook.nodes.get(at as usize) {
            self.global(at, node, memory);
        }
    }

    fn global(&self, at: NodeId, node: &Node, memory: &mut Memory) {
        let value = match node {
            // Only these use fuel, and each has its own.
            Node::Fold { .. } => {
                memory.fuel = FUEL;
                self.node(at, node, Frame::GLOBAL, memory)
            }
            _ => self.node(at, node, Frame::GLOBAL, memory),
        };
        memory.assume(at, value);
    }

    fn node(&self, at: NodeId, node: &Node, frame: Frame, memory: &mut Memory) -> Value {
        let get = |id: NodeId| memory.get(frame.base, id);
        let truth = |id: NodeId| get(id).truth();
        match node {
            Node::Bool(value) => Value::Bool(*value),
            Node::Int(value) => Value::Int(*value),
            Node::Date(day) => Value::Date(*day),
            Node::Text(text) => Value::Text(Place::Constant(*text)),
            Node::Enum(_, value) => Value::Enum(*value),
            Node::Fact(fact) => self.facts.value(*fact),
            Node::AsOf => Value::Date(self.at),
            Node::Has(a) => {
                if get(*a).is_known() {
                    Value::Bool(true)
                } else {
                    Value::Unknown
                }
            }
            Node::Not(a) => truth(*a).negated().into(),
            Node::And(list) => list.iter().fold(Truth::True, |all, it| all.and(truth(*it))).into(),
            Node::Or(list) => list.iter().fold(Truth::False, |any, it| any.or(truth(*it))).into(),
            Node::If { condition, yes, no } => match truth(*condition) {
                Truth::True => get(*yes),
                Truth::False => get(*no),
                Truth::Unknown => self.common(get(*yes), get(*no), memory),
            },
            Node::Compare(comparison, a, b) => self.compare(*comparison, get(*a), get(*b)).into(),
            Node::Add(a, b) => whole(get(*a), get(*b), i64::checked_add),
            Node::Subtract(a, b) => whole(get(*a), get(*b), i64::checked_sub),
            Node::Multiply(a, b) => whole(get(*a), get(*b), i64::checked_mul),
            Node::Divide(a, b) => whole(get(*a), get(*b), i64::checked_div),
            Node::Remainder(a, b) => whole(get(*a), get(*b), i64::checked_rem),
            Node::Negate(a) => match get(*a) {
                Value::Int(a) => a.checked_neg().into(),
                _ => Value::Unknown,
            },
            Node::AddDays(a, b) => later(get(*a), get(*b), civil::add_days),
            Node::AddMonths(a, b) => later(get(*a), get(*b), civil::add_months),
            Node::AddWorkingDays(a, b) => match (get(*a), get(*b)) {
                (Value::Date(day), Value::Int(days)) => {
                    let found = self.loaded.working.add(day, days);
                    found.map_or_else(|year| miss(memory, year), Value::Date)
                }
                _ => Value::Unknown,
            },
            Node::DaysBetween(a, b) => {
                between(get(*a), get(*b), |a, b| Some(i64::from(b) - i64::from(a)))
            }
            Node::MonthsBetween(a, b) => between(get(*a), get(*b), civil::months_between),
            Node::WorkingDaysBetween(a, b) => match (get(*a), get(*b)) {
                (Value::Date(first), Value::Date(second)) => {
                    let found = self.loaded.working.between(first, second);
                    found.map_or_else(|year| miss(memory, Some(year)), Value::Int)
                }
                _ => Value::Unknown,
            },
            Node::In(a, b) => match (get(*a), get(*b)) {
                (Value::Enum(member), Value::Set(place)) => {
                    self.set(place, memory).has(member).into()
                }
                (Value::Unknown, Value::Set(place)) => {
                    // Whatever the value is, it is not in an empty set, and it is in a full one.
                    let of = self.table(frame.table).and_then(|table| table.types.get(*b as usize));
                    match of {
                        Some(NodeType::Set(of)) => {
                            self.set(place, memory).has_any(self.loaded.members(*of)).into()
                        }
                        _ => Value::Unknown,
                    }
                }
                _ => Value::Unknown,
            },
            Node::InConstants(a, list) => {
                let a = get(*a);
                let any = list.iter().fold(Truth::False, |any, it| {
                    any.or(self.compare(Comparison::Equal, a, get(*it)))
                });
                any.into()
            }
            Node::Size(a) => self.size(*a, get(*a), frame, memory),
            Node::StartsWith(a, b) => self.texts(get(*a), get(*b), <[u8]>::starts_with).into(),
            Node::Contains(a, b) => self.texts(get(*a), get(*b), contains).into(),
            Node::Related { table, relation, one, other } => {
                match (self.loaded.rulebook.tables.get(usize::from(*table)), get(*one), get(*other))
                {
                    (Some(table), Value::Text(one), Value::Text(other)) => table
                        .related(*relation, self.text(one), self.text(other))
                        .map_or(Value::Unknown, Value::Bool),
                    _ => Value::Unknown,
                }
            }
            Node::Fold { fold, list, body } => {
                let list = get(*list);
                let filter = self
                    .table(frame.table)
                    .and_then(|table| table.filters.get(at as usize))
                    .copied()
                    .unwrap_or(u32::MAX);
                self.fold(*fold, list, *body, filter, frame, memory)
            }
            Node::Outer(outer) => memory.get(frame.outer, *outer),
            Node::Element => match frame.element {
                Element::Member(member) => Value::Enum(member),
                _ => Value::Unknown,
            },
            Node::Field(field) => match frame.element {
                Element::Record { fact, element } => {
                    let place = Place::Field { fact, element, field: *field };
                    self.facts.field(fact, element, *field).value(place)
                }
                _ => Value::Unknown,
            },
        }
    }

    /// The value of a node in a frame.
    pub(crate) fn value_in(&self, frame: Frame, at: NodeId, memory: &Memory) -> Value {
        memory.get(frame.base, at)
    }

    /// The node at a place of a table.
    pub(crate) fn node_in(&self, table: TableId, at: NodeId) -> Option<&'a Node> {
        let nodes = match table {
            TableId::Global => &self.loaded.rulebook.nodes,
            TableId::Body(body) => &self.loaded.rulebook.bodies.get(body as usize)?.nodes,
        };
        nodes.get(at as usize)
    }

    pub(crate) fn table(&self, id: TableId) -> Option<&'a Table> {
        match id {
            TableId::Global => Some(&self.loaded.global),
            TableId::Body(body) => self.loaded.bodies.get(body as usize)?.as_ref(),
        }
    }

    /// What two values have in common, for a choice between them that is open.
    fn common(&self, a: Value, b: Value, memory: &Memory) -> Value {
        let same = match (a, b) {
            (Value::Unknown, _) | (_, Value::Unknown) => false,
            (Value::Text(_), Value::Text(_)) => {
                self.compare(Comparison::Equal, a, b) == Truth::True
            }
            (Value::Set(one), Value::Set(other)) => {
                self.set(one, memory) == self.set(other, memory)
            }
            _ => a == b,
        };
        if same { a } else { Value::Unknown }
    }

    fn compare(&self, comparison: Comparison, a: Value, b: Value) -> Truth {
        let order = match (a, b) {
            (Value::Int(a), Value::Int(b)) => a.cmp(&b),
            (Value::Date(a), Value::Date(b)) => a.cmp(&b),
            (Value::Bool(a), Value::Bool(b)) => a.cmp(&b),
            (Value::Enum(a), Value::Enum(b)) => a.cmp(&b),
            (Value::Text(a), Value::Text(b)) => self.text(a).cmp(self.text(b)),
            _ => return Truth::Unknown,
        };
        let holds = match comparison {
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::LessOrEqual => order.is_le(),
            Comparison::Greater => order.is_gt(),
            Comparison::GreaterOrEqual => order.is_ge(),
        };
        holds.into()
    }

    fn texts(&self, a: Value, b: Value, test: fn(&[u8], &[u8]) -> bool) -> Truth {
        match (a, b) {
            (Value::Text(a), Value::Text(b)) => {
                test(self.text(a).as_bytes(), self.text(b).as_bytes()).into()
            }
            _ => Truth::Unknown,
        }
    }

    /// The text at a place.
    pub(crate) fn text(&self, place: Place) -> &'a str {
        let stated = match place {
            Place::Constant(text) => return self.loaded.text(text),
            Place::Fact(fact) => &self.facts.entry(fact).stated,
            Place::Field { fact, element, field } => self.facts.field(fact, element, field),
            Place::Other | Place::Filtered(_) | Place::Assumed { .. } => return "\u{fffd}",
        };
        match stated {
            Stated::Text(text) => text,
            _ => "",
        }
    }

    /// What is known of the set at a place.
    pub(crate) fn set(&self, place: Place, memory: &Memory) -> Set {
        let stated = match place {
            Place::Fact(fact) => &self.facts.entry(fact).stated,
            Place::Field { fact, element, field } => self.facts.field(fact, element, field),
            Place::Filtered(at) => match memory.filtered.get(at as usize) {
                Some(Filtered::Set(set)) => return *set,
                _ => return Set::default(),
            },
            Place::Assumed { present, absent } => {
                return Set { present: present.into(), absent: absent.into() };
            }
            Place::Constant(_) | Place::Other => return Set::default(),
        };
        match stated {
            Stated::Set(set) => **set,
            _ => Set::default(),
        }
    }

    fn size(&self, at: NodeId, value: Value, frame: Frame, memory: &Memory) -> Value {
        match value {
            Value::Text(place) => i64::try_from(characters(self.text(place))).ok().into(),
            Value::Set(place) => {
                let ty = self.table(frame.table).and_then(|table| table.types.get(at as usize));
                match ty {
                    Some(NodeType::Set(of)) => {
                        self.set(place, memory).size(self.loaded.members(*of)).into()
                    }
                    _ => Value::Unknown,
                }
            }
            Value::Records(place) => i64::try_from(self.records(place, memory).1).ok().into(),
            _ => Value::Unknown,
        }
    }

    /// The fact that a list of records belongs to, and how many there are.
    pub(crate) fn records(&self, place: Place, memory: &Memory) -> (u16, usize) {
        match place {
            Place::Fact(fact) => (fact, self.facts.count(fact)),
            Place::Filtered(at) => match memory.filtered.get(at as usize) {
                Some(Filtered::Records { fact, elements }) => (*fact, elements.len()),
                _ => (0, 0),
            },
            _ => (0, 0),
        }
    }

    /// The place in its fact of the record at a place of a list.
    pub(crate) fn record(&self, place: Place, index: usize, memory: &Memory) -> u32 {
        let index = match place {
            Place::Filtered(at) => match memory.filtered.get(at as usize) {
                Some(Filtered::Records { elements, .. }) => elements.get(index).copied(),
                _ => None,
            },
            _ => u32::try_from(index).ok(),
        };
        index.unwrap_or(u32::MAX)
    }
}

fn whole(a: Value, b: Value, operator: fn(i64, i64) -> Option<i64>) -> Value {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => operator(a, b).into(),
        _ => Value::Unknown,
    }
}

fn later(day: Value, count: Value, operator: fn(Day, i64) -> Option<Day>) -> Value {
    match (day, count) {
        (Value::Date(day), Value::Int(count)) => operator(day, count).into(),
        _ => Value::Unknown,
    }
}

fn between(a: Value, b: Value, operator: fn(Day, Day) -> Option<i64>) -> Value {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => operator(a, b).into(),
        _ => Value::Unknown,
    }
}

/// Whether a text holds another. Both are whole texts, so bytes tell as well as characters.
fn contains(text: &[u8], part: &[u8]) -> bool {
    (0..text.len() + 1).any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(part)))
}

/// Number of characters: bytes that do not go on with one.
fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

/// A year's calendar is missing: unknown, and noted where that is asked for.
fn miss(memory: &mut Memory, year: Option<i32>) -> Value {
    if let (Some(years), Some(year)) = (&mut memory.missing_years, year)
        && years.len() < 100
    {
        order::insert(years, year);
    }
    Value::Unknown
}
