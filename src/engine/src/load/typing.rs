//! Types every expression, checks that it only looks back, and finds what depends on what.
//!
//! Tables of bodies are checked where they are first used, inside the table that uses them;
//! that is the only recursion, and [`NESTING`] bounds it.

use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::{Body, Comparison, Fold, Node, NodeId, Rulebook, Type};

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
}

pub(super) fn check(book: &Rulebook) -> Result<Typed, LoadError> {
    let mut checker = Checker {
        book,
        bodies: book.bodies.iter().map(|_| None).collect(),
        open: vec![false; book.bodies.len()],
        filters: 0,
    };
    let (global, supports) = checker.table(TableId::Global, &book.nodes, None, &Scope::EMPTY, 0)?;
    let fault = |table, entry, fault| LoadError::new(table, entry, fault);
    let of_type = |node: NodeId, ty: NodeType| match global.types.get(node as usize) {
        Some(found) if *found == ty => Ok(()),
        Some(_) => Err(Fault::Type),
        None => Err(Fault::Position { table: "nodes", at: node }),
    };
    for (entry, definition) in book.definitions.iter().enumerate() {
        if global.types.get(definition.node as usize).is_none() {
            let at = definition.node;
            return Err(fault("definitions", entry, Fault::Position { table: "nodes", at }));
        }
    }
    for (entry, kind) in book.kinds.iter().enumerate() {
        of_type(kind.when, NodeType::Bool).map_err(|it| fault("kinds", entry, it))?;
    }

    let facts = book.facts.len();
    let mut nodes_of_fact = vec![Bits::new(book.nodes.len()); facts];
    for (node, support) in supports.iter().enumerate() {
        for fact in support.iter() {
            if let Some(nodes) = nodes_of_fact.get_mut(fact) {
                nodes.insert(node);
            }
        }
    }
    let mut rules_of_fact = vec![Bits::new(book.rules.len()); facts];
    let mut facts_of_rule = Vec::with_capacity(book.rules.len());
    let mut calendar_rules = Vec::new();
    for (entry, rule) in book.rules.iter().enumerate() {
        let mut support = Bits::new(facts);
        let mut add = |node: NodeId| {
            if let Some(more) = supports.get(node as usize) {
                support.union(more);
            }
        };
        let check = |it: Result<(), Fault>| it.map_err(|it| fault("rules", entry, it));
        if let Some(when) = rule.when {
            check(of_type(when, NodeType::Bool))?;
            add(when);
        }
        match &rule.each {
            None => {
                check(of_type(rule.require, NodeType::Bool))?;
                add(rule.require);
            }
            Some(each) => {
                let list = *global.types.get(each.list as usize).ok_or_else(|| {
                    fault("rules", entry, Fault::Position { table: "nodes", at: each.list })
                })?;
                if !matches!(list, NodeType::Records(_)) {
                    return Err(fault("rules", entry, Fault::Type));
                }
                add(each.list);
                let scope = Scope { types: &global.types, supports: &supports };
                let context = Context { within: TableId::Global, list };
                checker.body(each.body, context, &scope, book.nodes.len(), 1)?;
                let results = book.bodies.get(each.body as usize).map_or(0, |it| it.results.len());
                if !(1..=2).contains(&results) {
                    return Err(fault("rules", entry, Fault::Type));
                }
                if let Some(Some(table)) = checker.bodies.get(each.body as usize) {
                    support.union(&table_support(table, &scope, facts));
                    if table.counts_days {
                        calendar_rules.push(u32::try_from(entry).unwrap_or_default());
                    }
                }
            }
        }
        for fact in support.iter() {
            if let Some(rules) = rules_of_fact.get_mut(fact) {
                rules.insert(entry);
            }
        }
        facts_of_rule.push(support);
    }

    let mut calendar_nodes = Vec::new();
    for (entry, node) in (0_u32..).zip(&book.nodes) {
        if checker.node_counts_days(node) {
            calendar_nodes.push(entry);
        }
    }
    Ok(Typed {
        global,
        filters: checker.filters,
        bodies: checker.bodies,
        nodes_of_fact,
        rules_of_fact,
        facts_of_rule,
        facts_of_node: supports,
        calendar_nodes,
        calendar_rules,
    })
}

/// What a body sees of the table around it.
struct Scope<'a> {
    types: &'a [NodeType],
    supports: &'a [Bits],
}

impl Scope<'_> {
    const EMPTY: Self = Self { types: &[], supports: &[] };
}

struct Checker<'a> {
    book: &'a Rulebook,
    bodies: Vec<Option<Table>>,
    /// Bodies that are being checked: a body that uses itself would never end.
    open: Vec<bool>,
    filters: u32,
}

impl Checker<'_> {
    fn table(
        &mut self,
        id: TableId,
        nodes: &[Node],
        context: Option<Context>,
        scope: &Scope<'_>,
        depth: u32,
    ) -> Result<(Table, Vec<Bits>), LoadError> {
        let (name, base) = match id {
            TableId::Global => ("nodes", 0),
            TableId::Body(_) => ("bodies", 0),
        };
        let mut table = Table {
            types: Vec::with_capacity(nodes.len()),
            filters: Vec::new(),
            context,
            outer: Vec::new(),
            facts: Vec::new(),
            counts_days: false,
        };
        let mut supports: Vec<Bits> = Vec::with_capacity(nodes.len());
        for (entry, node) in nodes.iter().enumerate() {
            let at_entry = |fault| LoadError::new(name, base + entry, fault);
            let mut support = Bits::new(self.book.facts.len());
            for operand in operands(node) {
                match supports.get(operand as usize) {
                    Some(more) => support.union(more),
                    None => return Err(at_entry(Fault::Position { table: "nodes", at: operand })),
                }
            }
            match node {
                Node::Fact(fact) => {
                    support.insert(usize::from(*fact));
                    order::insert(&mut table.facts, *fact);
                }
                Node::Outer(outer) => {
                    if let Some(more) = scope.supports.get(*outer as usize) {
                        support.union(more);
                    }
                    order::insert(&mut table.outer, *outer);
                }
                Node::Fold { list, body, fold } => {
                    let list =
                        *table.types.get(*list as usize).ok_or_else(|| at_entry(Fault::Type))?;
                    if !matches!(list, NodeType::Set(_) | NodeType::Records(_)) {
                        return Err(at_entry(Fault::Type));
                    }
                    let inner = Scope { types: &table.types, supports: &supports };
                    self.body(*body, Context { within: id, list }, &inner, entry, depth + 1)?;
                    if let Some(Some(used)) = self.bodies.get(*body as usize) {
                        support.union(&table_support(used, &inner, self.book.facts.len()));
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
            let ty = self.node(node, &table.types, context, scope).map_err(at_entry)?;
            table.counts_days |= self.node_counts_days(node);
            table.types.push(ty);
            supports.push(support);
        }
        Ok((table, supports))
    }

    /// Checks a body where it is used, before `used_at` in the table around it.
    fn body(
        &mut self,
        at: u32,
        context: Context,
        scope: &Scope<'_>,
        used_at: usize,
        depth: u32,
    ) -> Result<(), LoadError> {
        let fault = |fault| LoadError::new("bodies", at as usize, fault);
        let Some(body): Option<&Body> = self.book.bodies.get(at as usize) else {
            return Err(fault(Fault::Position { table: "bodies", at }));
        };
        if depth > NESTING || self.open.get(at as usize).copied().unwrap_or(true) {
            return Err(fault(Fault::Nesting));
        }
        if let Some(Some(table)) = self.bodies.get(at as usize) {
            let same = table.context == Some(context);
            let before = table.outer.iter().all(|outer| (*outer as usize) < used_at);
            return if same && before { Ok(()) } else { Err(fault(Fault::Shared)) };
        }
        self.mark(at, true);
        let (table, _) = self.table(TableId::Body(at), &body.nodes, Some(context), scope, depth)?;
        self.mark(at, false);
        for result in &body.results {
            if table.types.get(*result as usize) != Some(&NodeType::Bool) {
                return Err(fault(Fault::Type));
            }
        }
        let before = table.outer.iter().all(|outer| (*outer as usize) < used_at);
        if body.results.is_empty() || !before {
            return Err(fault(Fault::Type));
        }
        if let Some(place) = self.bodies.get_mut(at as usize) {
            *place = Some(table);
        }
        Ok(())
    }

    fn mark(&mut self, body: u32, open: bool) {
        if let Some(place) = self.open.get_mut(body as usize) {
            *place = open;
        }
    }

    fn node_counts_days(&self, node: &Node) -> bool {
        match node {
            Node::AddWorkingDays(..) | Node::WorkingDaysBetween(..) => true,
            Node::Fold { body, .. } => self
                .bodies
                .get(*body as usize)
                .and_then(Option::as_ref)
                .is_some_and(|table| table.counts_days),
            _ => false,
        }
    }

    /// The type of a node whose operands are known to be earlier in the table.
    fn node(
        &self,
        node: &Node,
        types: &[NodeType],
        context: Option<Context>,
        scope: &Scope<'_>,
    ) -> Result<NodeType, Fault> {
        use NodeType::{Bool, Date, Enum, Number, Records, Set, Text};
        let of = |id: &NodeId| types.get(*id as usize).copied().ok_or(Fault::Type);
        let takes = |id: &NodeId, ty: NodeType| {
            if of(id)? == ty { Ok(()) } else { Err(Fault::Type) }
        };
        let both = |a: &NodeId, b: &NodeId, ty: NodeType| takes(a, ty).and(takes(b, ty));
        Ok(match node {
            Node::Bool(_) => Bool,
            Node::Int(_) => Number,
            Node::Date(day) if crate::civil::exists(*day) => Date,
            Node::Date(_) => return Err(Fault::Range),
            Node::AsOf => Date,
            Node::Text(text) => {
                let at = *text;
                let there = (at as usize) < self.book.texts.len();
                if there { Text } else { return Err(Fault::Position { table: "texts", at }) }
            }
            Node::Enum(of, value) => {
                let values = self.book.enums.get(usize::from(*of)).map_or(0, |it| it.values.len());
                if usize::from(*value) < values {
                    Enum(*of)
                } else {
                    return Err(Fault::Position { table: "enums", at: (*value).into() });
                }
            }
            Node::Fact(fact) => match self.book.facts.get(usize::from(*fact)) {
                Some(fact) => node_type(fact.ty),
                None => return Err(Fault::Position { table: "facts", at: (*fact).into() }),
            },
            Node::Has(_) => Bool,
            Node::Not(a) => takes(a, Bool).map(|()| Bool)?,
            Node::And(list) | Node::Or(list) => {
                list.iter().try_for_each(|operand| takes(operand, Bool)).map(|()| Bool)?
            }
            Node::If { condition, yes, no } => {
                takes(condition, Bool)?;
                takes(yes, of(no)?)?;
                of(no)?
            }
            Node::Compare(comparison, a, b) => {
                takes(a, of(b)?)?;
                let equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
                match of(b)? {
                    Number | Date | Text => Bool,
                    Bool | Enum(_) if equality => Bool,
                    _ => return Err(Fault::Type),
                }
            }
            Node::Add(a, b)
            | Node::Subtract(a, b)
            | Node::Multiply(a, b)
            | Node::Divide(a, b)
            | Node::Remainder(a, b) => both(a, b, Number).map(|()| Number)?,
            Node::Negate(a) => takes(a, Number).map(|()| Number)?,
            Node::AddDays(a, b) | Node::AddMonths(a, b) | Node::AddWorkingDays(a, b) => {
                takes(a, Date).and(takes(b, Number)).map(|()| Date)?
            }
            Node::DaysBetween(a, b)
            | Node::MonthsBetween(a, b)
            | Node::WorkingDaysBetween(a, b) => both(a, b, Date).map(|()| Number)?,
            Node::In(a, b) => match (of(a)?, of(b)?) {
                (Enum(of), Set(set)) if of == set => Bool,
                _ => return Err(Fault::Type),
            },
            Node::InConstants(a, list) => {
                let ty = of(a)?;
                if matches!(ty, Set(_) | Records(_)) {
                    return Err(Fault::Type);
                }
                list.iter().try_for_each(|it| takes(it, ty)).map(|()| Bool)?
            }
            Node::Size(a) => match of(a)? {
                Set(_) | Records(_) | Text => Number,
                _ => return Err(Fault::Type),
            },
            Node::StartsWith(a, b) | Node::Contains(a, b) => both(a, b, Text).map(|()| Bool)?,
            Node::Fold { fold: Fold::Filter, list, .. } => of(list)?,
            Node::Fold { .. } => Bool,
            Node::Outer(at) => match (context, scope.types.get(*at as usize)) {
                (None, _) => return Err(Fault::Misplaced),
                (_, Some(ty)) => *ty,
                (_, None) => return Err(Fault::Position { table: "nodes", at: *at }),
            },
            Node::Element => match context.map(|it| it.list) {
                Some(Set(of)) => Enum(of),
                _ => return Err(Fault::Misplaced),
            },
            Node::Field(field) => match context.map(|it| it.list) {
                Some(Records(of)) => {
                    let record = self.book.records.get(usize::from(of)).ok_or(Fault::Misplaced)?;
                    let at = u32::from(*field);
                    let field = record.fields.get(usize::from(*field));
                    node_type(field.ok_or(Fault::Position { table: "records", at })?.ty)
                }
                _ => return Err(Fault::Misplaced),
            },
        })
    }
}

/// The facts that a body depends on, given those of the nodes around it.
fn table_support(table: &Table, scope: &Scope<'_>, facts: usize) -> Bits {
    let mut support = Bits::new(facts);
    for fact in &table.facts {
        support.insert(usize::from(*fact));
    }
    for outer in &table.outer {
        if let Some(more) = scope.supports.get(*outer as usize) {
            support.union(more);
        }
    }
    support
}

fn node_type(ty: Type) -> NodeType {
    match ty {
        Type::Bool => NodeType::Bool,
        Type::Int { .. } | Type::Money { .. } => NodeType::Number,
        Type::Date => NodeType::Date,
        Type::Text => NodeType::Text,
        Type::Enum(of) => NodeType::Enum(of),
        Type::Set(of) => NodeType::Set(of),
        Type::Records(of) => NodeType::Records(of),
    }
}

/// The nodes of the same table that a node looks at, in the order in which it is written.
pub(crate) fn operands(node: &Node) -> impl Iterator<Item = NodeId> {
    let (fixed, list): ([Option<NodeId>; 3], &[NodeId]) = match node {
        Node::Bool(_)
        | Node::Int(_)
        | Node::Date(_)
        | Node::Text(_)
        | Node::Enum(..)
        | Node::Fact(_)
        | Node::AsOf
        | Node::Outer(_)
        | Node::Element
        | Node::Field(_) => ([None; 3], &[]),
        Node::Has(a) | Node::Not(a) | Node::Negate(a) | Node::Size(a) => {
            ([Some(*a), None, None], &[])
        }
        Node::And(list) | Node::Or(list) => ([None; 3], list),
        Node::If { condition, yes, no } => ([Some(*condition), Some(*yes), Some(*no)], &[]),
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
        | Node::Contains(a, b) => ([Some(*a), Some(*b), None], &[]),
        Node::InConstants(a, list) => ([Some(*a), None, None], list),
        Node::Fold { list, .. } => ([Some(*list), None, None], &[]),
    };
    fixed.into_iter().flatten().chain(list.iter().copied())
}
