//! The way to a rule's status, made on demand: every sub-condition with its value.
//!
//! Must not know: sentences. A node's key finds its sentence in the text pack.
//! Invariant: asked for alone or with all others, the way to a status is the same
//! (`tests/properties/explain.rs`).

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::{Comparison, Fold, Node, NodeId, Type};

use crate::assessment::{
    Clause, ElementExplanation, ExplainNode, ExplainTruth, Explanation, Id, Ids, Status, Value,
};
use crate::civil;
use crate::digits;
use crate::evaluate::{Element, Evaluator, Frame, Memory};
use crate::finding::{fact_use, required};
use crate::judge::{Terms, status_of_element};
use crate::load::{Loaded, NodeType, TableId, push_operands};
use crate::truth::Truth;
use crate::value::{self, Set};

/// Deepest level of sub-conditions that is shown.
const DEPTH: u32 = 32;
/// Most sub-conditions of one explanation: a condition that uses the same parts over and over
/// would otherwise be as long as it likes.
const NODES: u32 = 2_000;
/// Most elements of a list that are shown.
const ELEMENTS: usize = 100;

/// Explains a rule's status.
pub(crate) fn explain(
    evaluator: &Evaluator<'_>,
    terms: &Terms,
    rule: usize,
    status: Status,
    memory: &mut Memory,
) -> Explanation {
    let loaded = evaluator.loaded;
    let mut writer = Writer { evaluator: *evaluator, left: NODES };
    let found = loaded.rulebook.rules.get(rule);
    let when = writer.clause(found.and_then(|rule| rule.when), &Level::GLOBAL, memory);
    let require = writer.node(found.map_or(0, required), &Level::GLOBAL, 0, memory);
    let mut elements = Vec::new();
    if let Some(each) = found.and_then(|rule| rule.each.as_ref())
        && let value::Value::Records(list) = memory.value(each.list)
        && let Some(body) = loaded.rulebook.bodies.get(each.body as usize)
    {
        let (fact, count) = evaluator.records(list, memory);
        for at in 0..count.min(ELEMENTS) {
            let status = status_of_element(evaluator, each, list, at, memory);
            let index = evaluator.record(list, at, memory);
            let element = Element::Record { fact, element: index };
            let frame = evaluator.enter(each.body, element, Frame::GLOBAL, memory);
            let level = Level { frame, around: Some(&Level::GLOBAL) };
            let when = writer.clause(body.results.get(1).copied(), &level, memory);
            let required = body.results.first().copied().unwrap_or(0);
            let require = writer.node(required, &level, 0, memory);
            evaluator.leave(frame, memory);
            elements.push(ElementExplanation { index, status, when, require });
        }
    }
    Explanation {
        rule: loaded.names.rules.get(rule).cloned().unwrap_or_default(),
        status,
        in_force: terms.in_force(rule),
        when,
        require,
        elements,
    }
}

/// Explains the value of one node of the global table.
pub(crate) fn explain_node(
    evaluator: &Evaluator<'_>,
    node: NodeId,
    memory: &mut Memory,
) -> ExplainNode {
    let mut writer = Writer { evaluator: *evaluator, left: NODES };
    writer.node(node, &Level::GLOBAL, 0, memory)
}

/// A frame that is entered, and the one around it.
struct Level<'a> {
    frame: Frame,
    around: Option<&'a Level<'a>>,
}

impl Level<'_> {
    const GLOBAL: Level<'static> = Level { frame: Frame::GLOBAL, around: None };
}

struct Writer<'a> {
    evaluator: Evaluator<'a>,
    left: u32,
}

impl Writer<'_> {
    fn clause(&mut self, node: Option<NodeId>, level: &Level<'_>, memory: &mut Memory) -> Clause {
        match node {
            None => Clause::Always,
            Some(node) => Clause::Node { node: self.node(node, level, 0, memory) },
        }
    }

    /// Explains a node of the table whose frame is entered at a level.
    fn node(
        &mut self,
        at: NodeId,
        level: &Level<'_>,
        depth: u32,
        memory: &mut Memory,
    ) -> ExplainNode {
        self.left = self.left.saturating_sub(1);
        let evaluator = self.evaluator;
        let table = level.frame.table();
        let value = evaluator.value_in(level.frame, at, memory);
        let node = evaluator.node_in(table, at);
        let ty = evaluator.table(table).and_then(|table| table.types.get(at as usize));
        let truth = match value {
            value::Value::Unknown => ExplainTruth::Unknown,
            value::Value::Bool(false) => ExplainTruth::False,
            value::Value::Bool(true) => ExplainTruth::True,
            _ => ExplainTruth::Value,
        };
        let mut explained = ExplainNode {
            node: key(table, at),
            operator: node.map_or("", operator).to_owned(),
            truth,
            value: shown_at(&evaluator, value, ty.copied(), node, memory),
            facts: Vec::new(),
            definition: self.definition(table, at),
            children: Vec::new(),
        };
        if let Some(node) = node {
            if let Node::Fact(fact) = node {
                explained.facts.push(fact_use(&evaluator, *fact, memory));
            }
            if depth < DEPTH {
                self.children(node, level, depth + 1, &mut explained.children, memory);
            }
        }
        explained
    }

    fn children(
        &mut self,
        node: &Node,
        level: &Level<'_>,
        depth: u32,
        children: &mut Vec<ExplainNode>,
        memory: &mut Memory,
    ) {
        let mut below = level;
        let mut operands = Vec::new();
        if let Node::Outer(outer) = node {
            operands.push(*outer);
            below = level.around.unwrap_or(level);
        }
        push_operands(&mut operands, node);
        for operand in operands {
            if self.left > 0 {
                children.push(self.node(operand, below, depth, memory));
            }
        }
        if let Node::Fold { list, body, .. } = node {
            self.elements(*list, *body, level, depth, children, memory);
        }
    }

    /// The body of a comprehension, once for each element that is or may be in its list.
    fn elements(
        &mut self,
        list: NodeId,
        body: u32,
        level: &Level<'_>,
        depth: u32,
        children: &mut Vec<ExplainNode>,
        memory: &mut Memory,
    ) {
        let evaluator = self.evaluator;
        let Some(table) = evaluator.loaded.rulebook.bodies.get(body as usize) else { return };
        let Some(result) = table.results.first() else { return };
        for element in evaluator.elements_of(level.frame, list, body, ELEMENTS, memory) {
            if self.left == 0 {
                return;
            }
            let frame = evaluator.enter(body, element, level.frame, memory);
            let inner = Level { frame, around: Some(level) };
            children.push(self.node(*result, &inner, depth, memory));
            evaluator.leave(frame, memory);
        }
    }

    fn definition(&self, table: TableId, at: NodeId) -> Id {
        let loaded = self.evaluator.loaded;
        if table == TableId::Global {
            for (definition, id) in
                loaded.rulebook.definitions.iter().zip(&loaded.names.definitions)
            {
                if definition.node == at {
                    return id.clone();
                }
            }
        }
        loaded.names.empty.clone()
    }
}

/// The key of a node's sentence in text packs.
fn key(table: TableId, at: NodeId) -> String {
    let mut key = Vec::new();
    if let TableId::Body(body) = table {
        key.push(b'b');
        digits::push(&mut key, body.into());
        key.push(b'.');
    }
    digits::push(&mut key, at.into());
    digits::ascii(key)
}

fn operator(node: &Node) -> &'static str {
    match node {
        Node::Bool(_) | Node::Int(_) | Node::Date(_) | Node::Text(_) | Node::Enum(..) => "constant",
        Node::Fact(_) => "fact",
        Node::AsOf => "asOf",
        Node::Has(_) => "has",
        Node::Not(_) => "not",
        Node::And(_) => "and",
        Node::Or(_) => "or",
        Node::If { .. } => "if",
        Node::Compare(comparison, ..) => match comparison {
            Comparison::Equal => "equal",
            Comparison::NotEqual => "notEqual",
            Comparison::Less => "less",
            Comparison::LessOrEqual => "lessOrEqual",
            Comparison::Greater => "greater",
            Comparison::GreaterOrEqual => "greaterOrEqual",
        },
        Node::Add(..) => "add",
        Node::Subtract(..) => "subtract",
        Node::Multiply(..) => "multiply",
        Node::Divide(..) => "divide",
        Node::Remainder(..) => "remainder",
        Node::Negate(_) => "negate",
        Node::AddDays(..) => "addDays",
        Node::AddMonths(..) => "addMonths",
        Node::AddWorkingDays(..) => "addWorkingDays",
        Node::DaysBetween(..) => "daysBetween",
        Node::MonthsBetween(..) => "monthsBetween",
        Node::WorkingDaysBetween(..) => "workingDaysBetween",
        Node::In(..) => "in",
        Node::InConstants(..) => "inConstants",
        Node::Size(_) => "size",
        Node::StartsWith(..) => "startsWith",
        Node::Contains(..) => "contains",
        Node::Related { .. } => "related",
        Node::Fold { fold, .. } => match fold {
            Fold::All => "all",
            Fold::Exists => "exists",
            Fold::ExistsOne => "existsOne",
            Fold::Filter => "filter",
        },
        Node::Outer(_) => "outer",
        Node::Element => "element",
        Node::Field(_) => "field",
    }
}

/// The value of a node of the global table, as results show it.
pub(crate) fn shown(evaluator: &Evaluator<'_>, at: NodeId, ty: NodeType, memory: &Memory) -> Value {
    let node = evaluator.node_in(TableId::Global, at);
    shown_at(evaluator, memory.value(at), Some(ty), node, memory)
}

fn shown_at(
    evaluator: &Evaluator<'_>,
    value: value::Value,
    ty: Option<NodeType>,
    node: Option<&Node>,
    memory: &Memory,
) -> Value {
    match (node, value) {
        (Some(Node::Fact(fact)), value::Value::Int(_)) => shown_fact(evaluator, *fact, memory),
        _ => present(evaluator, value, ty, memory),
    }
}

/// The value of a fact, as results show it: with its unit, or as money.
pub(crate) fn shown_fact(evaluator: &Evaluator<'_>, fact: u16, memory: &Memory) -> Value {
    let names = &evaluator.loaded.names;
    let value = evaluator.facts.value(fact);
    let ty = match (evaluator.loaded.fact_type(fact), value) {
        (Some(Type::Money { .. }), value::Value::Int(value)) if small(value) => {
            return Value::Money { value };
        }
        (Some(Type::Int { unit: Some(unit), .. }), value::Value::Int(value)) => {
            return whole(value, names.of(&names.units, unit));
        }
        (Some(Type::Enum(of)), _) => Some(NodeType::Enum(of)),
        (Some(Type::Set(of)), _) => Some(NodeType::Set(of)),
        _ => None,
    };
    present(evaluator, value, ty, memory)
}

fn small(value: i64) -> bool {
    value.unsigned_abs() < 1 << 53
}

fn whole(value: i64, unit: Id) -> Value {
    if small(value) {
        Value::Int { value, unit }
    } else {
        Value::Bigint { value: digits::text(value), unit }
    }
}

/// A value as results show it. Only of an enum or a set the type matters.
fn present(
    evaluator: &Evaluator<'_>,
    value: value::Value,
    ty: Option<NodeType>,
    memory: &Memory,
) -> Value {
    let names = &evaluator.loaded.names;
    match value {
        value::Value::Bool(value) => Value::Bool { value },
        value::Value::Int(value) => whole(value, names.empty.clone()),
        value::Value::Date(day) => Value::Date { value: civil::format_day(day).into() },
        value::Value::Text(place) => Value::Text { value: evaluator.text(place).into() },
        value::Value::Records(place) => {
            let count = evaluator.records(place, memory).1;
            Value::Records { count: u32::try_from(count).unwrap_or(u32::MAX) }
        }
        value::Value::Enum(value) => match ty {
            Some(NodeType::Enum(of)) => {
                Value::Enum { r#enum: names.of(&names.enums, of), value: names.value(of, value) }
            }
            _ => Value::Unknown,
        },
        value::Value::Set(place) => match ty {
            Some(NodeType::Set(of)) => {
                let set = evaluator.set(place, memory);
                Value::Set {
                    r#enum: names.of(&names.enums, of),
                    present: members(evaluator.loaded, of, set, Truth::True),
                    absent: members(evaluator.loaded, of, set, Truth::False),
                }
            }
            _ => Value::Unknown,
        },
        value::Value::Unknown => Value::Unknown,
    }
}

/// The values of an enum of which it is so known whether they are in a set.
fn members(loaded: &Loaded, of: u16, set: Set, wanted: Truth) -> Ids {
    let mut members = Vec::new();
    for at in (0_u16..).take(loaded.members(of)) {
        if set.has(at) == wanted {
            members.push(loaded.names.value(of, at));
        }
    }
    members.into()
}
