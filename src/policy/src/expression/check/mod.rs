//! Names resolved and every part given its type, or a diagnostic that says why not.
//!
//! A part that is wrong says so once and gives no term; its neighbours are checked all the same,
//! so that a condition tells all its mistakes in one go.

mod arithmetic;
mod call;
mod compare;
mod complaint;
mod name;
mod related;

pub(crate) use complaint::describe;

use std::collections::BTreeMap;

use super::place::Place;
use super::syntax::{Expr, ExprKind, Operator};
use super::term::{Term, TermKind};
use super::types::{Interval, Ty};
use super::vocabulary::Vocabulary;
use crate::diagnostic::Diagnostic;

/// What a definition is, as far as conditions that name it must know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DefinitionType {
    /// Position among the definitions.
    pub(crate) position: usize,
    /// Its type; `None` when its own expression is wrong, which was told there.
    pub(crate) ty: Option<Ty>,
}

/// The item of a rule with `each`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item {
    /// A value of the enum at this position.
    Value(u16),
    /// An element of a list of the record type at this position.
    Element(u16),
}

/// What a condition can name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'a> {
    /// Facts and types.
    pub(crate) vocabulary: &'a Vocabulary,
    /// Definitions by id.
    pub(crate) definitions: &'a BTreeMap<String, DefinitionType>,
    /// The item of the rule, and its name.
    pub(crate) item: Option<(&'a str, Item)>,
}

/// Checks an expression that must be true or false.
pub(crate) fn check_condition(
    expression: &Expr,
    place: &Place<'_>,
    scope: Scope<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Term> {
    Checker::new(place, scope, diagnostics).condition(expression)
}

/// Checks an expression of any type that a definition can have.
pub(crate) fn check_value(
    expression: &Expr,
    place: &Place<'_>,
    scope: Scope<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Term> {
    let mut checker = Checker::new(place, scope, diagnostics);
    let term = checker.value(expression, None)?;
    match term.ty {
        Ty::Days | Ty::WorkingDays | Ty::Months | Ty::Record(_) => {
            checker.here = (expression.start, expression.end);
            checker.say(complaint::no_value_of_its_own(term.ty));
            None
        }
        _ => Some(term),
    }
}

/// An element that a comprehension binds.
struct Bound<'a> {
    name: &'a str,
    ty: Ty,
}

struct Checker<'a, 'd> {
    place: &'a Place<'a>,
    scope: Scope<'a>,
    bound: Vec<Bound<'a>>,
    diagnostics: &'d mut Vec<Diagnostic>,
    /// The part that is being checked, for diagnostics about it as a whole.
    here: (u32, u32),
}

impl<'a, 'd> Checker<'a, 'd> {
    fn new(place: &'a Place<'a>, scope: Scope<'a>, diagnostics: &'d mut Vec<Diagnostic>) -> Self {
        let bound = match scope.item {
            Some((name, Item::Element(record))) => vec![Bound { name, ty: Ty::Record(record) }],
            _ => Vec::new(),
        };
        Self { place, scope, bound, diagnostics, here: (0, 0) }
    }

    /// A part that must be true or false.
    fn condition(&mut self, expression: &'a Expr) -> Option<Term> {
        let term = self.value(expression, Some(Ty::Bool))?;
        if term.ty == Ty::Bool {
            return Some(term);
        }
        self.here = (expression.start, expression.end);
        self.say(complaint::not_a_condition(self.scope.vocabulary, term.ty));
        None
    }

    /// A part of any type. `expected` is what the context asks for: it decides how a text in
    /// quotes and a bare number are read, but is not enforced here.
    // Recursion: the guard has bounded the depth of the text before it was parsed.
    fn value(&mut self, expression: &'a Expr, expected: Option<Ty>) -> Option<Term> {
        self.here = (expression.start, expression.end);
        let (kind, ty) = match &expression.kind {
            ExprKind::Bool(value) => (TermKind::Bool(*value), Ty::Bool),
            ExprKind::Int(value) => (TermKind::Int(*value), number(*value, expected)),
            ExprKind::Text(text) => self.text(text, expected)?,
            ExprKind::Name(name) => self.name(name)?,
            ExprKind::List(_) => {
                self.say(complaint::list_out_of_place());
                return None;
            }
            ExprKind::Not(operand) => {
                let operand = self.condition(operand)?;
                (TermKind::Not(Box::new(operand)), Ty::Bool)
            }
            ExprKind::Negate(operand) => return self.negate(expression, operand, expected),
            ExprKind::Binary(operator, left, right) => {
                return self.binary(expression, *operator, left, right, expected);
            }
            ExprKind::Conditional(parts) => return self.conditional(expression, parts, expected),
            ExprKind::Call(name, arguments) => return self.call(expression, name, arguments),
            ExprKind::Method(target, name, arguments) => {
                return self.method(expression, target, name, arguments);
            }
        };
        Some(term(expression, kind, ty))
    }

    fn binary(
        &mut self,
        whole: &'a Expr,
        operator: Operator,
        left: &'a Expr,
        right: &'a Expr,
        expected: Option<Ty>,
    ) -> Option<Term> {
        match operator {
            Operator::And | Operator::Or => {
                let (left, right) = (self.condition(left), self.condition(right));
                let mut operands = Vec::new();
                // `a && b && c` is one conjunction of three, however it is bracketed.
                for operand in [left?, right?] {
                    match (operator, operand.kind) {
                        (Operator::And, TermKind::And(parts))
                        | (Operator::Or, TermKind::Or(parts)) => operands.extend(parts),
                        (_, kind) => operands.push(Term { kind, ..operand }),
                    }
                }
                let kind = match operator {
                    Operator::And => TermKind::And(operands),
                    _ => TermKind::Or(operands),
                };
                Some(term(whole, kind, Ty::Bool))
            }
            Operator::In => self.membership(whole, left, right),
            Operator::Add
            | Operator::Subtract
            | Operator::Multiply
            | Operator::Divide
            | Operator::Remainder => self.arithmetic(whole, operator, left, right, expected),
            _ => self.comparison(whole, operator, left, right),
        }
    }

    fn conditional(
        &mut self,
        whole: &'a Expr,
        parts: &'a [Expr; 3],
        expected: Option<Ty>,
    ) -> Option<Term> {
        let [condition, yes, no] = parts;
        let condition = self.condition(condition);
        let (yes, no) = self.pair(yes, no, expected);
        let (condition, yes, no) = (condition?, yes?, no?);
        let ty = match (yes.ty, no.ty) {
            (Ty::Int(a, unit), Ty::Int(b, other)) if unit == other || other.is_none() => {
                Ty::Int(either(a, b), unit)
            }
            (Ty::Int(a, None), Ty::Int(b, unit)) => Ty::Int(either(a, b), unit),
            (Ty::Money(a), Ty::Money(b)) => Ty::Money(either(a, b)),
            (a, b) if a == b => a,
            (a, b) => {
                self.here = (whole.start, whole.end);
                self.say(complaint::branches_differ(self.scope.vocabulary, a, b));
                return None;
            }
        };
        Some(term(whole, TermKind::If(Box::new([condition, yes, no])), ty))
    }

    /// Two parts that should be of one type: the one that is not a bare constant is read first,
    /// and tells how the other is to be read.
    fn pair(
        &mut self,
        left: &'a Expr,
        right: &'a Expr,
        expected: Option<Ty>,
    ) -> (Option<Term>, Option<Term>) {
        if constant(left) && !constant(right) {
            let right = self.value(right, expected);
            let left = self.value(left, right.as_ref().map(|term| term.ty).or(expected));
            (left, right)
        } else {
            let left = self.value(left, expected);
            let right = self.value(right, left.as_ref().map(|term| term.ty).or(expected));
            (left, right)
        }
    }

    fn text(&mut self, text: &str, expected: Option<Ty>) -> Option<(TermKind, Ty)> {
        match expected {
            Some(Ty::Enum(position)) => match self.scope.vocabulary.enum_value(position, text) {
                Some(value) => Some((TermKind::Enum(position, value), Ty::Enum(position))),
                None => {
                    self.say(complaint::unknown_value(self.scope.vocabulary, position, text));
                    None
                }
            },
            Some(Ty::Code(table)) => {
                if !self.scope.vocabulary.has_code(table, text) {
                    self.say(complaint::unknown_code(self.scope.vocabulary, table, text));
                    return None;
                }
                Some((TermKind::Text(text.to_owned()), Ty::Code(table)))
            }
            _ => Some((TermKind::Text(text.to_owned()), Ty::Text)),
        }
    }

    /// Adds a diagnostic about the part that is being checked.
    fn say(&mut self, diagnostic: Diagnostic) {
        let span = self.place.span(self.here.0, self.here.1);
        let mut diagnostic = diagnostic;
        if diagnostic.labels.is_empty() {
            diagnostic = diagnostic.at(span, "", "");
        } else if let Some(label) = diagnostic.labels.first_mut() {
            label.span = span;
        }
        self.diagnostics.push(diagnostic);
    }
}

/// A term with the level that follows from its parts.
fn term(expression: &Expr, kind: TermKind, ty: Ty) -> Term {
    let mut term = Term { kind, ty, level: 0, start: expression.start, end: expression.end };
    term.level = match &term.kind {
        TermKind::Element(level) | TermKind::Field(level, ..) => *level,
        // The elements of a comprehension are its own; only what lies further out remains.
        TermKind::Fold(_, list, body, own) => {
            let outer = outer_level(body, *own);
            list.level.max(outer)
        }
        _ => term.children().into_iter().map(|part| part.level).max().unwrap_or(0),
    };
    term
}

/// The innermost level below `own` that a body uses.
fn outer_level(body: &Term, own: u8) -> u8 {
    let mut deepest = 0;
    let mut open = vec![body];
    while let Some(part) = open.pop() {
        match part.kind {
            TermKind::Element(level) | TermKind::Field(level, ..) if level < own => {
                deepest = deepest.max(level);
            }
            _ => open.extend(part.children()),
        }
    }
    deepest
}

fn number(value: i64, expected: Option<Ty>) -> Ty {
    match expected {
        Some(Ty::Money(_)) => Ty::Money(Interval::point(value)),
        _ => Ty::Int(Interval::point(value), None),
    }
}

fn either(a: Interval, b: Interval) -> Interval {
    Interval { min: a.min.min(b.min), max: a.max.max(b.max) }
}

/// Whether an expression is made of literals alone, so that its context decides its type.
fn constant(expression: &Expr) -> bool {
    match &expression.kind {
        ExprKind::Name(_) | ExprKind::Call(..) | ExprKind::Method(..) => false,
        ExprKind::Conditional(parts) => {
            let [_, yes, no] = &**parts;
            constant(yes) && constant(no)
        }
        _ => expression.children().into_iter().all(constant),
    }
}
