//! The way to a rule's status, made on demand: every sub-condition with its value.
//!
//! Must not know: sentences. A node's key finds its sentence in the text pack.
//! Invariant: asked for alone or with all others, the way to a status is the same
//! (`tests/properties/explain.rs`).

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Comparison, Fold, Node, NodeId, Type};

use crate::assessment::{
    Clause, ElementExplanation, ExplainNode, ExplainTruth, Explanation, FactUse, Id, Status, Value,
};
use crate::civil;
use crate::evaluate::{Element, Evaluator, Frame, Memory};
use crate::finding::fact_use;
use crate::judge::{Terms, status_of_element};
use crate::load::{NodeType, TableId, operands};
use crate::truth::Truth;
use crate::value;

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
    let mut writer = Writer { evaluator: *evaluator, left: NODES, frames: vec![Frame::GLOBAL] };
    let name = loaded.names.rules.get(rule).cloned().unwrap_or_default();
    let Some(found) = loaded.rulebook.rules.get(rule) else {
        let when = Clause::Always;
        let require = writer.node(0, 0, 0, memory);
        return Explanation {
            rule: name,
            status,
            in_force: false,
            when,
            require,
            elements: vec![],
        };
    };
    let when = writer.clause(found.when, 0, memory);
    let required = found.each.as_ref().map_or(found.require, |each| each.list);
    let require = writer.node(required, 0, 0, memory);
    let mut elements = Vec::new();
    if let Some(each) = &found.each
        && let value::Value::Records(list) = memory.value(each.list)
    {
        let (fact, count) = evaluator.records(list, memory);
        for at in 0..count.min(ELEMENTS) {
            let status = status_of_element(evaluator, each, list, at, memory);
            let index = evaluator.record(list, at, memory);
            let element = Element::Record { fact, element: index };
            let frame = evaluator.enter(each.body, element, Frame::GLOBAL, memory);
            writer.frames.push(frame);
            let results = loaded.rulebook.bodies.get(each.body as usize).map(|body| &body.results);
            let result = |at: usize| results.and_then(|results| results.get(at)).copied();
            let when = writer.clause(result(1), 1, memory);
            let require = writer.node(result(0).unwrap_or(0), 1, 0, memory);
            writer.frames.pop();
            evaluator.leave(frame, memory);
            elements.push(ElementExplanation { index, status, when, require });
        }
    }
    let in_force = terms.in_force(rule);
    Explanation { rule: name, status, in_force, when, require, elements }
}

/// Explains the value of one node of the global table.
pub(crate) fn explain_node(
    evaluator: &Evaluator<'_>,
    node: NodeId,
    memory: &mut Memory,
) -> ExplainNode {
    let mut writer = Writer { evaluator: *evaluator, left: NODES, frames: vec![Frame::GLOBAL] };
    writer.node(node, 0, 0, memory)
}

struct Writer<'a> {
    evaluator: Evaluator<'a>,
    left: u32,
    /// The frames that are entered, from the global table inwards.
    frames: Vec<Frame>,
}

impl Writer<'_> {
    fn clause(&mut self, node: Option<NodeId>, level: usize, memory: &mut Memory) -> Clause {
        match node {
            None => Clause::Always,
            Some(node) => Clause::Node { node: self.node(node, level, 0, memory) },
        }
    }

    /// Explains a node of the table whose frame is at a level of [`Writer::frames`].
    fn node(&mut self, at: NodeId, level: usize, depth: u32, memory: &mut Memory) -> ExplainNode {
        self.left = self.left.saturating_sub(1);
        let frame = self.frames.get(level).copied().unwrap_or(Frame::GLOBAL);
        let evaluator = self.evaluator;
        let value = evaluator.value_in(frame, at, memory);
        let node = evaluator.node_in(frame.table(), at);
        let ty = evaluator.table(frame.table()).and_then(|table| table.types.get(at as usize));
        let ty = ty.copied().unwrap_or(NodeType::Bool);
        let truth = match (ty, value) {
            (NodeType::Bool, value) => match value.truth() {
                Truth::False => ExplainTruth::False,
                Truth::Unknown => ExplainTruth::Unknown,
                Truth::True => ExplainTruth::True,
            },
            (_, value::Value::Unknown) => ExplainTruth::Unknown,
            _ => ExplainTruth::Value,
        };
        let mut children = Vec::new();
        if let Some(node) = node
            && depth < DEPTH
        {
            match node {
                Node::Outer(outer) => {
                    if self.left > 0 {
                        let around = level.saturating_sub(1);
                        children.push(self.node(*outer, around, depth + 1, memory));
                    }
                }
                _ => {
                    for operand in operands(node) {
                        if self.left > 0 {
                            children.push(self.node(operand, level, depth + 1, memory));
                        }
                    }
                }
            }
            if let Node::Fold { list, body, .. } = node {
                self.elements(*list, *body, level, depth, &mut children, memory);
            }
        }
        ExplainNode {
            node: key(frame.table(), at),
            operator: node.map_or("", operator).to_owned(),
            truth,
            value: shown_at(&evaluator, value, ty, node, memory),
            facts: self.facts(node),
            definition: self.definition(frame.table(), at),
            children,
        }
    }

    /// The body of a comprehension, once for each element that is or may be in its list.
    fn elements(
        &mut self,
        list: NodeId,
        body: u32,
        level: usize,
        depth: u32,
        children: &mut Vec<ExplainNode>,
        memory: &mut Memory,
    ) {
        let evaluator = self.evaluator;
        let frame = self.frames.get(level).copied().unwrap_or(Frame::GLOBAL);
        let result = evaluator.loaded.rulebook.bodies.get(body as usize);
        let Some(result) = result.and_then(|body| body.results.first()).copied() else { return };
        for element in evaluator.elements_of(frame, list, body, ELEMENTS, memory) {
            if self.left == 0 {
                return;
            }
            let inner = evaluator.enter(body, element, frame, memory);
            // A frame stands right behind the one around it: what an outer node led to may be
            // at a lower level than the last.
            let entered = self.frames.split_off(level + 1);
            self.frames.push(inner);
            let node = self.node(result, level + 1, depth + 1, memory);
            children.push(node);
            self.frames.truncate(level + 1);
            self.frames.extend(entered);
            evaluator.leave(inner, memory);
        }
    }

    fn facts(&self, node: Option<&Node>) -> Vec<FactUse> {
        match node {
            Some(Node::Fact(fact)) => vec![fact_use(&self.evaluator, *fact)],
            _ => Vec::new(),
        }
    }

    fn definition(&self, table: TableId, at: NodeId) -> Id {
        let loaded = self.evaluator.loaded;
        let found = match table {
            TableId::Global => loaded.rulebook.definitions.iter().position(|it| it.node == at),
            TableId::Body(_) => None,
        };
        found.and_then(|at| loaded.names.definitions.get(at)).cloned().unwrap_or_default()
    }
}

/// The key of a node's sentence in text packs.
fn key(table: TableId, at: NodeId) -> String {
    match table {
        TableId::Global => at.to_string(),
        TableId::Body(body) => format!("b{body}.{at}"),
    }
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
    shown_at(evaluator, memory.value(at), ty, node, memory)
}

fn shown_at(
    evaluator: &Evaluator<'_>,
    value: value::Value,
    ty: NodeType,
    node: Option<&Node>,
    memory: &Memory,
) -> Value {
    if let (Some(Node::Fact(fact)), value::Value::Int(_)) = (node, value) {
        return shown_fact(evaluator, *fact);
    }
    present(evaluator, value, ty, memory)
}

/// The value of a fact, as results show it: with its unit, or as money.
pub(crate) fn shown_fact(evaluator: &Evaluator<'_>, fact: u16) -> Value {
    let loaded = evaluator.loaded;
    let value = evaluator.facts.value(fact);
    let Some(ty) = loaded.fact_type(fact) else { return Value::Unknown };
    match (value, ty) {
        (value::Value::Int(value), Type::Money { .. }) => match small(value) {
            true => Value::Money { value },
            false => whole(value, loaded.names.empty.clone()),
        },
        (value::Value::Int(value), Type::Int { unit, .. }) => {
            let unit =
                unit.map_or_else(Id::default, |unit| loaded.names.of(&loaded.names.units, unit));
            whole(value, unit)
        }
        (value, Type::Enum(of)) => {
            present(evaluator, value, NodeType::Enum(of), &Memory::default())
        }
        (value, Type::Set(of)) => present(evaluator, value, NodeType::Set(of), &Memory::default()),
        (value, _) => present(evaluator, value, NodeType::Text, &Memory::default()),
    }
}

fn small(value: i64) -> bool {
    value.unsigned_abs() < 1 << 53
}

fn whole(value: i64, unit: Id) -> Value {
    if small(value) {
        Value::Int { value, unit }
    } else {
        Value::Bigint { value: value.to_string(), unit }
    }
}

fn present(evaluator: &Evaluator<'_>, value: value::Value, ty: NodeType, memory: &Memory) -> Value {
    let names = &evaluator.loaded.names;
    match (value, ty) {
        (value::Value::Unknown, _) => Value::Unknown,
        (value::Value::Bool(value), _) => Value::Bool { value },
        (value::Value::Int(value), _) => whole(value, names.empty.clone()),
        (value::Value::Date(day), _) => Value::Date { value: civil::format_day(day).into() },
        (value::Value::Text(place), _) => Value::Text { value: evaluator.text(place).into() },
        (value::Value::Enum(value), NodeType::Enum(of)) => {
            Value::Enum { r#enum: names.of(&names.enums, of), value: names.value(of, value) }
        }
        (value::Value::Set(place), NodeType::Set(of)) => {
            let set = evaluator.set(place, memory);
            let members = evaluator.loaded.members(of);
            let those = |wanted: Truth| {
                let members = (0_u16..).take(members).filter(|at| set.has(*at) == wanted);
                members.map(|at| names.value(of, at)).collect()
            };
            let r#enum = names.of(&names.enums, of);
            Value::Set { r#enum, present: those(Truth::True), absent: those(Truth::False) }
        }
        (value::Value::Records(place), _) => {
            let count = evaluator.records(place, memory).1;
            Value::Records { count: u32::try_from(count).unwrap_or(u32::MAX) }
        }
        (value::Value::Enum(_) | value::Value::Set(_), _) => Value::Unknown,
    }
}
