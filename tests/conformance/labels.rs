//! Labels of a rule, read from its compiled conditions: operators, types, articles, stage.

use std::collections::BTreeSet;

use patuh_rulebook::{Comparison, Fold, Node, NodeId, Rule, Rulebook, Type};

/// What the conditions of some rules are made of, and what they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Operators, as the policy language writes them.
    pub operators: BTreeSet<&'static str>,
    /// Types of the facts and fields that are looked at.
    pub types: BTreeSet<&'static str>,
    /// Citation keys.
    pub articles: BTreeSet<String>,
}

impl Labels {
    /// Adds a rule.
    pub fn add(&mut self, book: &Rulebook, rule: &Rule) {
        self.add_basis(book, &rule.basis);
        if let Some(when) = rule.when {
            self.operators.insert("when");
            self.node(book, &book.nodes, None, when);
        }
        let Some(each) = &rule.each else {
            self.node(book, &book.nodes, None, rule.require);
            return;
        };
        self.operators.insert("each");
        self.node(book, &book.nodes, None, each.list);
        self.body(book, each.list, each.body);
    }

    /// Adds provisions, by their positions in the rulebook.
    pub fn add_basis(&mut self, book: &Rulebook, basis: &[u16]) {
        for citation in basis.iter().filter_map(|at| book.citations.get(usize::from(*at))) {
            if let Some(regulation) = book.regulations.get(usize::from(citation.regulation)) {
                self.articles.insert(citation.key(regulation));
            }
        }
    }

    fn body(&mut self, book: &Rulebook, list: NodeId, body: u32) {
        let Some(body) = book.bodies.get(body as usize) else { return };
        for result in &body.results {
            self.node(book, &body.nodes, records(book, list), *result);
        }
    }

    /// Walks a node and what is under it. `record` is the record type of a body's element.
    fn node(&mut self, book: &Rulebook, table: &[Node], record: Option<u16>, at: NodeId) {
        let Some(node) = table.get(at as usize) else { return };
        if let Some(word) = operator(node) {
            self.operators.insert(word);
        }
        match node {
            Node::Fact(fact) => {
                self.types.extend(book.facts.get(usize::from(*fact)).map(|it| word(it.ty)));
            }
            Node::Field(field) => {
                let ty = record.and_then(|record| book.records.get(usize::from(record)));
                let field = ty.and_then(|ty| ty.fields.get(usize::from(*field)));
                self.types.extend(field.map(|it| word(it.ty)));
            }
            Node::Outer(outer) => self.node(book, &book.nodes, None, *outer),
            Node::Fold { list, body, .. } => {
                self.node(book, table, record, *list);
                self.body(book, *list, *body);
            }
            _ => {}
        }
        for below in operands(node) {
            self.node(book, table, record, below);
        }
    }
}

/// The record type of a list, when it is a fact or a filtered one.
fn records(book: &Rulebook, list: NodeId) -> Option<u16> {
    match book.nodes.get(list as usize)? {
        Node::Fact(fact) => match book.facts.get(usize::from(*fact))?.ty {
            Type::Records(record) => Some(record),
            _ => None,
        },
        Node::Fold { list, .. } => records(book, *list),
        _ => None,
    }
}

fn operands(node: &Node) -> Vec<NodeId> {
    match node {
        Node::Has(a) | Node::Not(a) | Node::Negate(a) | Node::Size(a) => vec![*a],
        Node::InConstants(a, _) => vec![*a],
        Node::And(all) | Node::Or(all) => all.clone(),
        Node::If { condition, yes, no } => vec![*condition, *yes, *no],
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
        | Node::Contains(a, b) => vec![*a, *b],
        _ => Vec::new(),
    }
}

fn operator(node: &Node) -> Option<&'static str> {
    Some(match node {
        Node::AsOf => "tanggal_acuan",
        Node::Has(_) => "has",
        Node::Not(_) => "!",
        Node::And(_) => "&&",
        Node::Or(_) => "||",
        Node::If { .. } => "?:",
        Node::Compare(Comparison::Equal, ..) => "==",
        Node::Compare(Comparison::NotEqual, ..) => "!=",
        Node::Compare(Comparison::Less, ..) => "<",
        Node::Compare(Comparison::LessOrEqual, ..) => "<=",
        Node::Compare(Comparison::Greater, ..) => ">",
        Node::Compare(Comparison::GreaterOrEqual, ..) => ">=",
        Node::Add(..) => "+",
        Node::Subtract(..) => "-",
        Node::Multiply(..) => "*",
        Node::Divide(..) => "/",
        Node::Remainder(..) => "%",
        Node::Negate(_) => "-x",
        Node::AddDays(..) => "days",
        Node::AddMonths(..) => "months",
        Node::AddWorkingDays(..) => "workingDays",
        Node::DaysBetween(..) => "day - day",
        Node::MonthsBetween(..) => "monthsBetween",
        Node::WorkingDaysBetween(..) => "workingDaysBetween",
        Node::In(..) => "in",
        Node::InConstants(..) => "in [...]",
        Node::Size(_) => "size",
        Node::StartsWith(..) => "startsWith",
        Node::Contains(..) => "contains",
        Node::Fold { fold: Fold::All, .. } => "all",
        Node::Fold { fold: Fold::Exists, .. } => "exists",
        Node::Fold { fold: Fold::ExistsOne, .. } => "exists_one",
        Node::Fold { fold: Fold::Filter, .. } => "filter",
        _ => return None,
    })
}

fn word(ty: Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Int { .. } => "int",
        Type::Money { .. } => "money",
        Type::Date => "date",
        Type::Text => "text",
        Type::Enum(_) => "enum",
        Type::Set(_) => "set",
        Type::Records(_) => "records",
        Type::Code(_) => "code",
    }
}
