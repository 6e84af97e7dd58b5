//! Typed expressions to nodes.
//!
//! A part that uses no element of a comprehension is evaluated once, outside of it: it is lowered
//! into the outermost table it can stand in, and the tables further in refer to it.

use std::collections::HashMap;

use patuh_rulebook::{Body, Node, NodeId, TextId, Type};

use super::origins::{Origin, Part, Written};
use super::table::{Remark, Table};
use crate::expression::{Arithmetic, DayUnit, Place, Term, TermKind, TextTest, Ty};
use crate::linking::Linked;
use crate::model::Name;
use crate::sentence::{ItemWord, Speaker};
use crate::source::Sources;

/// Turns the expressions of a policy into nodes.
pub(super) struct Lowering<'l> {
    pub(super) linked: &'l Linked<'l>,
    sources: &'l Sources,
    /// The rulebook's own table first, then those of the comprehensions that are open.
    tables: Vec<Table>,
    bodies: Vec<Body>,
    body_remarks: Vec<Vec<Remark>>,
    // Both only looked up, never iterated over.
    /// Bodies of the rulebook's own table, each with the type of its list.
    body_positions: HashMap<(Type, Body), u32>,
    text_positions: HashMap<String, TextId>,
    texts: Vec<String>,
    /// Nodes of definitions, by declared position.
    pub(super) definition_nodes: Vec<NodeId>,
    /// Whether new nodes get no sentences.
    pub(super) silent: bool,
    /// The condition that is being lowered, and what its parts have become.
    written: Option<&'l Name>,
    parts: Vec<Part>,
    /// The value that stands for the item of the rule that is being unfolded.
    pub(super) item: Option<(u16, u16)>,
    speakers: Vec<Speaker<'l>>,
}

/// What lowering has made.
pub(super) struct Lowered {
    pub(super) nodes: Vec<Node>,
    pub(super) bodies: Vec<Body>,
    pub(super) texts: Vec<String>,
    pub(super) nodes_from: Vec<Option<Origin>>,
    pub(super) bodies_from: Vec<Vec<Option<Origin>>>,
    /// Key of a node and its sentence in each language.
    pub(super) sentences: Vec<(String, Vec<String>)>,
}

/// The type of a list that a comprehension runs over.
fn list_type(ty: Ty) -> Type {
    match ty {
        Ty::Set(of) => Type::Set(of),
        Ty::Records(of) => Type::Records(of),
        _ => Type::Bool,
    }
}

impl<'l> Lowering<'l> {
    pub(super) fn new(linked: &'l Linked<'l>, sources: &'l Sources) -> Self {
        let speakers = linked
            .languages
            .iter()
            .enumerate()
            .map(|(position, code)| Speaker::new(&linked.labels, position, code))
            .collect();
        Self {
            linked,
            sources,
            tables: vec![Table::new(0)],
            bodies: Vec::new(),
            body_remarks: Vec::new(),
            body_positions: HashMap::new(),
            text_positions: HashMap::new(),
            texts: Vec::new(),
            definition_nodes: vec![0; linked.model.definitions.len()],
            silent: false,
            written: None,
            parts: Vec::new(),
            item: None,
            speakers,
        }
    }

    /// Notes the node of a definition, by declared position.
    pub(super) fn define(&mut self, definition: usize, node: NodeId) {
        if let Some(entry) = self.definition_nodes.get_mut(definition) {
            *entry = node;
        }
    }

    /// Lowers a condition that is written in this place.
    pub(super) fn expression(&mut self, term: &Term, written: &'l Name) -> (NodeId, Written) {
        self.written = Some(written);
        self.parts.clear();
        let node = self.lower(term);
        // Places are counted in bytes, and a line break has as many as a space.
        let text = written.value.replace(['\n', '\r', '\t'], " ");
        (node, Written { text, parts: std::mem::take(&mut self.parts) })
    }

    /// Opens the table of a comprehension's body.
    pub(super) fn open(&mut self, level: u8) {
        self.tables.push(Table::new(level));
    }

    /// Closes it and gives the body's position. A field is a position in a record type, so equal
    /// bodies are the same only over lists of one type, and inside of one table.
    pub(super) fn close(&mut self, list: Type, results: Vec<NodeId>) -> u32 {
        let Some(table) = self.tables.pop() else { return 0 };
        let body = Body { nodes: table.nodes, results };
        let position = u32::try_from(self.bodies.len()).unwrap_or(u32::MAX);
        if self.tables.len() == 1 {
            let known = self.body_positions.entry((list, body.clone())).or_insert(position);
            if *known != position {
                return *known;
            }
        }
        self.bodies.push(body);
        self.body_remarks.push(table.remarks);
        position
    }

    pub(super) fn finish(mut self) -> Lowered {
        let table = self.tables.swap_remove(0);
        let mut sentences = Vec::new();
        let mut note = |key: String, remark: &Remark| {
            if !remark.sentences.is_empty() {
                sentences.push((key, remark.sentences.clone()));
            }
        };
        for (node, remark) in table.remarks.iter().enumerate() {
            note(node.to_string(), remark);
        }
        for (body, remarks) in self.body_remarks.iter().enumerate() {
            for (node, remark) in remarks.iter().enumerate() {
                note(format!("b{body}.{node}"), remark);
            }
        }
        let origins = |remarks: Vec<Remark>| remarks.into_iter().map(|it| it.origin).collect();
        Lowered {
            nodes: table.nodes,
            bodies: self.bodies,
            texts: self.texts,
            nodes_from: origins(table.remarks),
            bodies_from: self.body_remarks.into_iter().map(origins).collect(),
            sentences,
        }
    }

    /// The node of a term in the innermost open table.
    // Recursion: conditions are bounded in depth before they are parsed.
    fn lower(&mut self, term: &Term) -> NodeId {
        if constant(term) {
            return self.here(term);
        }
        let node = self.placed(term);
        if self.tables.len() == 1 {
            let definition = match term.kind {
                TermKind::Definition(position) => self.defined(position),
                _ => None,
            };
            self.parts.push(Part { at: self.mark(term), node, definition });
        }
        node
    }

    /// The position in the rulebook of the definition at this declared position.
    fn defined(&self, declared: usize) -> Option<usize> {
        // Every definition of a linked policy has a node, so both orders are the same.
        (declared < self.definition_nodes.len()).then_some(declared)
    }

    /// The byte of the condition under which the value of a part is shown.
    fn mark(&self, term: &Term) -> u32 {
        let children = term.children();
        let operator = matches!(
            term.kind,
            TermKind::And(_)
                | TermKind::Or(_)
                | TermKind::Compare(..)
                | TermKind::Arithmetic(..)
                | TermKind::Shift(..)
                | TermKind::In(..)
                | TermKind::InConstants(..)
                | TermKind::If(_)
        ) || matches!(term.kind, TermKind::Between(DayUnit::Days, ..));
        let first = children.into_iter().min_by_key(|child| child.start);
        let (true, Some(first), Some(written)) = (operator, first, self.written) else {
            return term.start;
        };
        let rest = written.value.get(first.end as usize..term.end as usize).unwrap_or_default();
        let skipped = rest.find(|c: char| !c.is_whitespace() && c != ')');
        match skipped.and_then(|skipped| u32::try_from(skipped).ok()) {
            Some(skipped) => first.end + skipped,
            None => term.start,
        }
    }

    /// The node of a term that is no literal.
    fn placed(&mut self, term: &Term) -> NodeId {
        let Some(own) = self.tables.iter().position(|table| table.level == term.level) else {
            return self.here(term);
        };
        let inner = self.tables.split_off(own + 1);
        let mut node = self.here(term);
        for table in inner {
            self.tables.push(table);
            node = self.intern(Node::Outer(node), Remark::default);
        }
        node
    }

    /// Lowers a term into the innermost open table.
    fn here(&mut self, term: &Term) -> NodeId {
        let node = match &term.kind {
            TermKind::Bool(value) => Node::Bool(*value),
            TermKind::Int(value) => Node::Int(*value),
            TermKind::Date(day) => Node::Date(*day),
            TermKind::Text(text) => Node::Text(self.text(text)),
            TermKind::Enum(ty, value) => Node::Enum(*ty, *value),
            TermKind::Item(ty) => {
                let (ty, value) = self.item.unwrap_or((*ty, 0));
                Node::Enum(ty, value)
            }
            TermKind::Fact(fact) => Node::Fact(*fact),
            TermKind::AsOf => Node::AsOf,
            TermKind::Definition(position) => {
                return self.definition_nodes.get(*position).copied().unwrap_or(0);
            }
            TermKind::Element(_) => Node::Element,
            TermKind::Field(_, _, field) => Node::Field(*field),
            TermKind::Has(inner) => Node::Has(self.lower(inner)),
            TermKind::Not(inner) => match &inner.kind {
                TermKind::Not(twice) => return self.lower(twice),
                _ => Node::Not(self.lower(inner)),
            },
            TermKind::And(parts) => match self.operands(parts) {
                Operands::One(only) => return only,
                Operands::More(all) => Node::And(all),
            },
            TermKind::Or(parts) => match self.operands(parts) {
                Operands::One(only) => return only,
                Operands::More(all) => Node::Or(all),
            },
            TermKind::If(parts) => {
                let [condition, yes, no] = &**parts;
                let (condition, yes, no) = (self.lower(condition), self.lower(yes), self.lower(no));
                Node::If { condition, yes, no }
            }
            TermKind::Compare(comparison, a, b) => {
                Node::Compare(*comparison, self.lower(a), self.lower(b))
            }
            TermKind::Arithmetic(operation, a, b) => {
                let (a, b) = (self.lower(a), self.lower(b));
                match operation {
                    Arithmetic::Add => Node::Add(a, b),
                    Arithmetic::Subtract => Node::Subtract(a, b),
                    Arithmetic::Multiply => Node::Multiply(a, b),
                    Arithmetic::Divide => Node::Divide(a, b),
                    Arithmetic::Remainder => Node::Remainder(a, b),
                }
            }
            TermKind::Negate(inner) => Node::Negate(self.lower(inner)),
            // Typing lets a duration stand only inside a shift.
            TermKind::Duration(_, amount) => return self.lower(amount),
            TermKind::Shift(unit, day, amount) => {
                let (day, amount) = (self.lower(day), self.lower(amount));
                match unit {
                    DayUnit::Days => Node::AddDays(day, amount),
                    DayUnit::WorkingDays => Node::AddWorkingDays(day, amount),
                    DayUnit::Months => Node::AddMonths(day, amount),
                }
            }
            TermKind::Between(unit, from, to) => {
                let (from, to) = (self.lower(from), self.lower(to));
                match unit {
                    DayUnit::Days => Node::DaysBetween(from, to),
                    DayUnit::WorkingDays => Node::WorkingDaysBetween(from, to),
                    DayUnit::Months => Node::MonthsBetween(from, to),
                }
            }
            TermKind::In(element, list) => Node::In(self.lower(element), self.lower(list)),
            TermKind::InConstants(value, constants) => {
                let value = self.lower(value);
                Node::InConstants(value, constants.iter().map(|term| self.lower(term)).collect())
            }
            TermKind::Size(list) => Node::Size(self.lower(list)),
            TermKind::TextTest(test, text, part) => {
                let (text, part) = (self.lower(text), self.lower(part));
                match test {
                    TextTest::StartsWith => Node::StartsWith(text, part),
                    TextTest::Contains => Node::Contains(text, part),
                }
            }
            TermKind::Related(table, relation, one, other) => Node::Related {
                table: *table,
                relation: *relation,
                one: self.lower(one),
                other: self.lower(other),
            },
            TermKind::Fold(fold, over, body, level) => {
                let list = self.lower(over);
                self.open(*level);
                let result = self.lower(body);
                Node::Fold { fold: *fold, list, body: self.close(list_type(over.ty), vec![result]) }
            }
        };
        let remark = Remark { origin: self.origin(term), sentences: self.sentences(term) };
        self.intern(node, || remark)
    }

    /// The operands of a conjunction or disjunction, each once.
    fn operands(&mut self, parts: &[Term]) -> Operands {
        let mut nodes = Vec::new();
        for term in parts {
            let node = self.lower(term);
            if !nodes.contains(&node) {
                nodes.push(node);
            }
        }
        match nodes[..] {
            [only] => Operands::One(only),
            _ => Operands::More(nodes),
        }
    }

    pub(super) fn intern(&mut self, node: Node, remark: impl FnOnce() -> Remark) -> NodeId {
        match self.tables.last_mut() {
            Some(table) => table.intern(node, remark),
            None => 0,
        }
    }

    fn text(&mut self, text: &str) -> TextId {
        if let Some(&position) = self.text_positions.get(text) {
            return position;
        }
        let position = TextId::try_from(self.texts.len()).unwrap_or(TextId::MAX);
        self.text_positions.insert(text.to_owned(), position);
        self.texts.push(text.to_owned());
        position
    }

    fn origin(&self, term: &Term) -> Option<Origin> {
        let written = self.written?;
        let text = written.value.get(term.start as usize..term.end as usize)?;
        let span = Place::new(self.sources, written).span(term.start, term.end);
        Some(Origin {
            span,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            condition: term.ty == Ty::Bool && !constant(term),
        })
    }

    /// The sentence of a condition that is not put together from others.
    fn sentences(&self, term: &Term) -> Vec<String> {
        let joined = matches!(term.kind, TermKind::And(_) | TermKind::Or(_) | TermKind::If(_));
        if self.silent || term.ty != Ty::Bool || joined || constant(term) {
            return Vec::new();
        }
        let item = self.item.map_or(ItemWord::None, |(ty, value)| ItemWord::Value(ty, value));
        self.speakers.iter().map(|speaker| speaker.with_item(item).sentence(term)).collect()
    }
}

enum Operands {
    One(NodeId),
    More(Vec<NodeId>),
}

/// Whether a term is a literal, which every table holds for itself.
fn constant(term: &Term) -> bool {
    matches!(
        term.kind,
        TermKind::Bool(_)
            | TermKind::Int(_)
            | TermKind::Date(_)
            | TermKind::Text(_)
            | TermKind::Enum(..)
            | TermKind::Item(_)
    )
}
