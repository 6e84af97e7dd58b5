//! Types every expression, checks that it only looks back, and finds what depends on what.
//!
//! Tables of bodies are checked where they are first used, inside the table that uses them;
//! that is the only recursion, and [`NESTING`] bounds it.

use alloc::vec::Vec;

use patuh_rulebook::{Comparison, Each, Fold, Node, NodeId, Rulebook, Type};

use super::error::{Fault, LoadError};
use crate::bits::Bits;
use crate::order;

/// Deepest nesting of bodies.
const NESTING: u32 = 8;

/// The type of a node. Whole numbers and rupiah are one: both are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeType {
    Bool,
    Number,
    Date,
    Text,
    Enum(u16),
    Set(u16),
    Records(u16),
}

/// Which table a node stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableId {
    Global,
    Body(u32),
}

/// Where a body is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Context {
    /// The table that uses it.
    pub(crate) within: TableId,
    /// The type of the list: [`NodeType::Set`] or [`NodeType::Records`].
    pub(crate) list: NodeType,
}

/// What is known of a table of nodes.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) types: Vec<NodeType>,
    /// Place of the result of each filter, by position of its node; empty without filters.
    pub(crate) filters: Vec<u32>,
    /// Where the body is used; `None` for the global table.
    pub(crate) context: Option<Context>,
    /// Nodes of the enclosing table that it looks at, each once.
    pub(crate) outer: Vec<NodeId>,
    /// Facts that it names itself.
    pub(crate) facts: Vec<u16>,
    /// Whether it counts working days, itself or in a body.
    pub(crate) counts_days: bool,
}

/// What checking finds.
pub(super) struct Typed {
    pub(super) global: Table,
    pub(super) bodies: Vec<Option<Table>>,
    pub(super) filters: u32,
    pub(super) nodes_of_fact: Vec<Bits>,
    pub(super) rules_of_fact: Vec<Bits>,
    pub(super) facts_of_rule: Vec<Bits>,
    pub(super) facts_of_node: Vec<Bits>,
    pub(super) calendar_nodes: Vec<u32>,
    pub(super) calendar_rules: Vec<u32>,
    pub(super) facts_of_clock: Vec<Bits>,
}

pub(super) fn check(book: &Rulebook) -> Result<Typed, LoadError> {
    let mut checker = Checker {
        book,
        bodies: book.bodies.iter().map(|_| None).collect(),
        opened: Bits::new(book.bodies.len()),
        filters: 0,
        fault: LoadError::new("rulebook", 0, Fault::Type),
    };
    checker.all().map_err(|Stop| checker.fault)
}

/// For each position below `count`, the sets that hold it.
fn turned(sets: &[Bits], count: usize) -> Vec<Bits> {
    let mut turned = Vec::with_capacity(count);
    for _ in 0..count {
        turned.push(Bits::new(sets.len()));
    }
    for (at, set) in sets.iter().enumerate() {
        for member in set.iter() {
            if let Some(holders) = turned.get_mut(member) {
                holders.insert(at);
            }
        }
    }
    turned
}

/// What a body sees of the table around it.
#[derive(Clone, Copy)]
struct Scope<'a> {
    types: &'a [NodeType],
    supports: &'a [Bits],
}

/// The check ends: the checker keeps the fault.
struct Stop;

struct Checker<'a> {
    book: &'a Rulebook,
    bodies: Vec<Option<Table>>,
    /// Bodies whose check began: one that uses itself would never end.
    opened: Bits,
    filters: u32,
    /// Why the check ended.
    fault: LoadError,
}

impl Checker<'_> {
    fn stop(&mut self, table: &'static str, entry: usize, fault: Fault) -> Stop {
        self.fault = LoadError::new(table, entry, fault);
        Stop
    }

    fn all(&mut self) -> Result<Typed, Stop> {
        let book = self.book;
        let outside = Scope { types: &[], supports: &[] };
        let (global, supports) = self.table(TableId::Global, &book.nodes, None, outside, 0)?;
        let scope = Scope { types: &global.types, supports: &supports };
        for (entry, definition) in book.definitions.iter().enumerate() {
            self.there("definitions", entry, scope, definition.node)?;
        }
        for (entry, kind) in book.kinds.iter().enumerate() {
            self.condition("kinds", entry, scope, kind.when)?;
        }
        let mut facts_of_rule = Vec::new();
        let mut calendar_rules = Vec::new();
        for (entry, rule) in book.rules.iter().enumerate() {
            let mut support = Bits::new(book.facts.len());
            let conditions = (rule.when, rule.require, &rule.each);
            if self.rule(("rules", entry), conditions, scope, &mut support)? {
                calendar_rules.push(u32::try_from(entry).unwrap_or_default());
            }
            facts_of_rule.push(support);
        }
        for (entry, it) in book.alternatives.iter().enumerate() {
            let mut support = Bits::new(book.facts.len());
            let conditions = (it.when, it.require, &it.each);
            self.rule(("alternatives", entry), conditions, scope, &mut support)?;
        }
        let mut facts_of_clock: Vec<Bits> = Vec::new();
        for (entry, clock) in book.clocks.iter().enumerate() {
            let mut support = Bits::new(book.facts.len());
            if let Some(before) = clock.after.and_then(|at| facts_of_clock.get(usize::from(at))) {
                support.union(before);
            }
            let parts = [
                (Some(clock.start), NodeType::Date),
                (clock.done, NodeType::Date),
                (clock.when, NodeType::Bool),
                (clock.taken, NodeType::Bool),
            ];
            for (node, ty) in parts {
                let Some(node) = node else { continue };
                if self.there("clocks", entry, scope, node)? != ty {
                    return Err(self.stop("clocks", entry, Fault::Type));
                }
                scope.depend(&mut support, node);
            }
            facts_of_clock.push(support);
        }
        let mut calendar_nodes = Vec::new();
        for (entry, node) in (0_u32..).zip(&book.nodes) {
            if self.counts_days(node) {
                calendar_nodes.push(entry);
            }
        }
        Ok(Typed {
            nodes_of_fact: turned(&supports, book.facts.len()),
            rules_of_fact: turned(&facts_of_rule, book.facts.len()),
            global,
            filters: self.filters,
            bodies: core::mem::take(&mut self.bodies),
            facts_of_rule,
            facts_of_node: supports,
            calendar_nodes,
            calendar_rules,
            facts_of_clock,
        })
    }

    /// Checks the conditions of a rule and gathers the facts that they depend on; says whether
    /// it counts working days for each element of a list.
    fn rule(
        &mut self,
        place: (&'static str, usize),
        (when, require, each): (Option<NodeId>, NodeId, &Option<Each>),
        scope: Scope<'_>,
        support: &mut Bits,
    ) -> Result<bool, Stop> {
        let (table, entry) = place;
        if let Some(when) = when {
            self.condition(table, entry, scope, when)?;
            scope.depend(support, when);
        }
        match each {
            Some(each) => {
                self.each(place, each, scope)?;
                scope.depend(support, each.list);
                Ok(self.depend_on_body(support, each.body, scope))
            }
            None => {
                self.condition(table, entry, scope, require)?;
                scope.depend(support, require);
                Ok(false)
            }
        }
    }

    /// The type of a node that an entry of a table points to.
    fn there(
        &mut self,
        table: &'static str,
        entry: usize,
        scope: Scope<'_>,
        at: NodeId,
    ) -> Result<NodeType, Stop> {
        match scope.types.get(at as usize) {
            Some(ty) => Ok(*ty),
            None => Err(self.stop(table, entry, Fault::Position { table: "nodes", at })),
        }
    }

    fn condition(
        &mut self,
        table: &'static str,
        entry: usize,
        scope: Scope<'_>,
        at: NodeId,
    ) -> Result<(), Stop> {
        match self.there(table, entry, scope, at)? {
            NodeType::Bool => Ok(()),
            _ => Err(self.stop(table, entry, Fault::Type)),
        }
    }

    /// Checks what a rule requires of each element of a list.
    fn each(
        &mut self,
        (table, entry): (&'static str, usize),
        each: &Each,
        scope: Scope<'_>,
    ) -> Result<(), Stop> {
        let list = self.there(table, entry, scope, each.list)?;
        if !matches!(list, NodeType::Records(_)) {
            return Err(self.stop(table, entry, Fault::Type));
        }
        let context = Context { within: TableId::Global, list };
        self.body(each.body, context, scope, self.book.nodes.len(), 1)?;
        let results = self.book.bodies.get(each.body as usize).map_or(0, |it| it.results.len());
        if results > 2 {
            return Err(self.stop(table, entry, Fault::Type));
        }
        Ok(())
    }

    fn table(
        &mut self,
        id: TableId,
        nodes: &[Node],
        context: Option<Context>,
        scope: Scope<'_>,
        depth: u32,
    ) -> Result<(Table, Vec<Bits>), Stop> {
        let name = if id == TableId::Global { "nodes" } else { "bodies" };
        let mut table = Table {
            types: Vec::with_capacity(nodes.len()),
            filters: Vec::new(),
            context,
            outer: Vec::new(),
            facts: Vec::new(),
            counts_days: false,
        };
        let mut supports: Vec<Bits> = Vec::with_capacity(nodes.len());
        let mut operands = Vec::new();
        for (entry, node) in nodes.iter().enumerate() {
            let mut support = Bits::new(self.book.facts.len());
            operands.clear();
            push_operands(&mut operands, node);
            for at in &operands {
                let Some(more) = supports.get(*at as usize) else {
                    let at = *at;
                    return Err(self.stop(name, entry, Fault::Position { table: "nodes", at }));
                };
                support.union(more);
            }
            match node {
                Node::Fact(fact) => {
                    support.insert(usize::from(*fact));
                    order::insert(&mut table.facts, *fact);
                }
                Node::Outer(outer) => {
                    scope.depend(&mut support, *outer);
                    order::insert(&mut table.outer, *outer);
                }
                Node::Fold { list, body, fold } => {
                    let list = match table.types.get(*list as usize) {
                        Some(list @ (NodeType::Set(_) | NodeType::Records(_))) => *list,
                        _ => return Err(self.stop(name, entry, Fault::Type)),
                    };
                    let inner = Scope { types: &table.types, supports: &supports };
                    self.body(*body, Context { within: id, list }, inner, entry, depth + 1)?;
                    self.depend_on_body(&mut support, *body, inner);
                    if let Some(Some(used)) = self.bodies.get(*body as usize) {
                        for fact in &used.facts {
                            order::insert(&mut table.facts, *fact);
                        }
                    }
                    if *fold == Fold::Filter {
                        table.filters.resize(nodes.len(), u32::MAX);
                        if let Some(place) = table.filters.get_mut(entry) {
                            *place = self.filters;
                            self.filters += 1;
                        }
                    }
                }
                _ => {}
            }
            match self.node(node, &table.types, context, scope) {
                Ok(ty) => table.types.push(ty),
                Err(fault) => return Err(self.stop(name, entry, fault)),
            }
            table.counts_days |= self.counts_days(node);
            supports.push(support);
        }
        Ok((table, supports))
    }

    /// Checks a body where it is used, before `used_at` in the table around it.
    fn body(
        &mut self,
        at: u32,
        context: Context,
        scope: Scope<'_>,
        used_at: usize,
        depth: u32,
    ) -> Result<(), Stop> {
        let book = self.book;
        let entry = at as usize;
        let Some(body) = book.bodies.get(entry) else {
            return Err(self.stop("bodies", entry, Fault::Position { table: "bodies", at }));
        };
        if depth > NESTING {
            return Err(self.stop("bodies", entry, Fault::Nesting));
        }
        if let Some(Some(table)) = self.bodies.get(entry) {
            if table.context != Some(context) || !table.looks_before(used_at) {
                return Err(self.stop("bodies", entry, Fault::Shared));
            }
            return Ok(());
        }
        if !self.opened.insert(entry) {
            return Err(self.stop("bodies", entry, Fault::Nesting));
        }
        let (table, _) = self.table(TableId::Body(at), &body.nodes, Some(context), scope, depth)?;
        let mut sound = !body.results.is_empty() && table.looks_before(used_at);
        for result in &body.results {
            sound &= table.types.get(*result as usize) == Some(&NodeType::Bool);
        }
        if !sound {
            return Err(self.stop("bodies", entry, Fault::Type));
        }
        if let Some(place) = self.bodies.get_mut(entry) {
            *place = Some(table);
        }
        Ok(())
    }

    /// Adds the facts that a checked body depends on, given those of the nodes around it; says
    /// whether it counts working days.
    fn depend_on_body(&self, support: &mut Bits, body: u32, scope: Scope<'_>) -> bool {
        let Some(Some(table)) = self.bodies.get(body as usize) else { return false };
        for fact in &table.facts {
            support.insert(usize::from(*fact));
        }
        for outer in &table.outer {
            scope.depend(support, *outer);
        }
        table.counts_days
    }

    fn counts_days(&self, node: &Node) -> bool {
        match node {
            Node::AddWorkingDays(..) | Node::WorkingDaysBetween(..) => true,
            Node::Fold { body, .. } => match self.bodies.get(*body as usize) {
                Some(Some(table)) => table.counts_days,
                _ => false,
            },
            _ => false,
        }
    }

    /// The type of a node whose operands are known to be earlier in the table.
    fn node(
        &self,
        node: &Node,
        types: &[NodeType],
        context: Option<Context>,
        scope: Scope<'_>,
    ) -> Result<NodeType, Fault> {
        use NodeType::{Bool, Date, Enum, Number, Records, Set, Text};
        let book = self.book;
        let of = |at: NodeId| types.get(at as usize).copied().ok_or(Fault::Type);
        let checked = |there: bool, ty: NodeType, table, at| {
            if there { Ok(ty) } else { Err(Fault::Position { table, at }) }
        };
        // The type of the first operand, that of the others, and that of what comes of them.
        let (first, other, result) = match node {
            Node::Bool(_) | Node::Has(_) => return Ok(Bool),
            Node::Int(_) => return Ok(Number),
            Node::Date(day) if !crate::civil::exists(*day) => return Err(Fault::Range),
            Node::Date(_) | Node::AsOf => return Ok(Date),
            Node::Text(at) => {
                return checked((*at as usize) < book.texts.len(), Text, "texts", *at);
            }
            Node::Enum(of, at) => {
                let values = book.enums.get(usize::from(*of)).map_or(0, |it| it.values.len());
                return checked(usize::from(*at) < values, Enum(*of), "enums", (*at).into());
            }
            Node::Fact(at) => {
                let fact = book.facts.get(usize::from(*at));
                let ty = fact.map_or(Bool, |it| node_type(it.ty));
                return checked(fact.is_some(), ty, "facts", (*at).into());
            }
            Node::Outer(_) | Node::Element | Node::Field(_) => {
                return self.part(node, context.ok_or(Fault::Misplaced)?, scope);
            }
            Node::Not(_) | Node::And(_) | Node::Or(_) => (Bool, Bool, Bool),
            Node::If { no, .. } => {
                // The condition is the first operand, the branches are the others.
                let ty = of(*no)?;
                (Bool, ty, ty)
            }
            Node::Compare(comparison, a, _) => {
                let ty = of(*a)?;
                let equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
                match ty {
                    Number | Date | Text => {}
                    Bool | Enum(_) if equality => {}
                    _ => return Err(Fault::Type),
                }
                (ty, ty, Bool)
            }
            Node::Add(..)
            | Node::Subtract(..)
            | Node::Multiply(..)
            | Node::Divide(..)
            | Node::Remainder(..)
            | Node::Negate(_) => (Number, Number, Number),
            Node::AddDays(..) | Node::AddMonths(..) | Node::AddWorkingDays(..) => {
                (Date, Number, Date)
            }
            Node::DaysBetween(..) | Node::MonthsBetween(..) | Node::WorkingDaysBetween(..) => {
                (Date, Date, Number)
            }
            Node::In(a, _) => match of(*a)? {
                Enum(at) => (Enum(at), Set(at), Bool),
                _ => return Err(Fault::Type),
            },
            Node::InConstants(a, _) => match of(*a)? {
                Set(_) | Records(_) => return Err(Fault::Type),
                ty => (ty, ty, Bool),
            },
            Node::Size(a) => match of(*a)? {
                Set(_) | Records(_) | Text => return Ok(Number),
                _ => return Err(Fault::Type),
            },
            Node::StartsWith(..) | Node::Contains(..) => (Text, Text, Bool),
            Node::Related { table, relation, .. } => {
                let relations = book.tables.get(usize::from(*table)).map(|it| it.relations.len());
                if relations.is_none_or(|count| usize::from(*relation) > count) {
                    return Err(Fault::Position { table: "tables", at: (*table).into() });
                }
                (Text, Text, Bool)
            }
            Node::Fold { fold: Fold::Filter, list, .. } => return of(*list),
            Node::Fold { .. } => return Ok(Bool),
        };
        let mut expected = first;
        let mut operands = Vec::new();
        push_operands(&mut operands, node);
        for operand in operands {
            if of(operand)? != expected {
                return Err(Fault::Type);
            }
            expected = other;
        }
        Ok(result)
    }

    /// The type of a node that only a body can have.
    fn part(&self, node: &Node, context: Context, scope: Scope<'_>) -> Result<NodeType, Fault> {
        match (node, context.list) {
            (Node::Outer(at), _) => match scope.types.get(*at as usize) {
                Some(ty) => Ok(*ty),
                None => Err(Fault::Position { table: "nodes", at: *at }),
            },
            (Node::Element, NodeType::Set(of)) => Ok(NodeType::Enum(of)),
            (Node::Field(at), NodeType::Records(of)) => {
                let record = self.book.records.get(usize::from(of)).ok_or(Fault::Misplaced)?;
                match record.fields.get(usize::from(*at)) {
                    Some(field) => Ok(node_type(field.ty)),
                    None => Err(Fault::Position { table: "records", at: (*at).into() }),
                }
            }
            _ => Err(Fault::Misplaced),
        }
    }
}

impl Table {
    /// Whether it looks at nothing from a position of the table around it on.
    fn looks_before(&self, used_at: usize) -> bool {
        // The positions are sorted.
        self.outer.last().is_none_or(|outer| (*outer as usize) < used_at)
    }
}

impl Scope<'_> {
    /// Adds the facts that a node depends on.
    fn depend(&self, support: &mut Bits, node: NodeId) {
        if let Some(more) = self.supports.get(node as usize) {
            support.union(more);
        }
    }
}

fn node_type(ty: Type) -> NodeType {
    match ty {
        Type::Bool => NodeType::Bool,
        Type::Int { .. } | Type::Money { .. } => NodeType::Number,
        Type::Date => NodeType::Date,
        Type::Text | Type::Code(_) => NodeType::Text,
        Type::Enum(of) => NodeType::Enum(of),
        Type::Set(of) => NodeType::Set(of),
        Type::Records(of) => NodeType::Records(of),
    }
}

/// Adds the nodes of the same table that a node looks at, in the order in which it is written.
pub(crate) fn push_operands(list: &mut Vec<NodeId>, node: &Node) {
    match node {
        Node::Bool(_)
        | Node::Int(_)
        | Node::Date(_)
        | Node::Text(_)
        | Node::Enum(..)
        | Node::Fact(_)
        | Node::AsOf
        | Node::Outer(_)
        | Node::Element
        | Node::Field(_) => {}
        Node::Has(a)
        | Node::Not(a)
        | Node::Negate(a)
        | Node::Size(a)
        | Node::Fold { list: a, .. } => list.push(*a),
        Node::And(operands) | Node::Or(operands) => list.extend_from_slice(operands),
        Node::If { condition, yes, no } => list.extend_from_slice(&[*condition, *yes, *no]),
        Node::Compare(_, a, b)
        | Node::Add(a, b)
        | Node::Subtract(a, b)
        | Node::Multiply(a, b)
        | Node::Divide(a, b)
        | Node::Remainder(a, b)
        | Node::AddDays(a, b)
        | Node::AddMonths(a, b)
        | Node::AddWorkingDays(a, b)
        | Node::DaysBetween(a, b)
        | Node::MonthsBetween(a, b)
        | Node::WorkingDaysBetween(a, b)
        | Node::In(a, b)
        | Node::StartsWith(a, b)
        | Node::Contains(a, b)
        | Node::Related { one: a, other: b, .. } => list.extend_from_slice(&[*a, *b]),
        Node::InConstants(a, constants) => {
            list.push(*a);
            list.extend_from_slice(constants);
        }
    }
}
