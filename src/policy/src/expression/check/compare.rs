//! Comparisons and membership.

use patuh_rulebook::Comparison;

use super::{Checker, complaint, term};
use crate::expression::syntax::{Expr, ExprKind, Operator};
use crate::expression::term::{Term, TermKind};
use crate::expression::types::{Interval, Ty};

impl<'a> Checker<'a, '_> {
    /// A comparison. A constant on the left moves to the right, so that one comparison has one
    /// form; `x == true` is `x`.
    pub(super) fn comparison(
        &mut self,
        whole: &'a Expr,
        operator: Operator,
        left: &'a Expr,
        right: &'a Expr,
    ) -> Option<Term> {
        let (a, b) = self.pair(left, right, None);
        let (a, b) = (a?, b?);
        self.here = (whole.start, whole.end);
        self.same_type(&a, &b, operator)?;
        let comparison = comparison(operator);
        let ordered = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        let orderable = matches!(a.ty, Ty::Int(..) | Ty::Money(_) | Ty::Date);
        if ordered && !orderable {
            self.say(complaint::no_order(self.scope.vocabulary, a.ty, operator));
            return None;
        }
        if matches!(a.ty, Ty::Set(_) | Ty::Records(_)) {
            self.say(complaint::lists_compared());
            return None;
        }
        if let (Some(x), Some(y)) = (a.ty.interval(), b.ty.interval())
            && let Some(always) = decided(comparison, x, y)
        {
            self.say(complaint::always(always, x));
        }
        let (comparison, a, b) = if literal(&a) && !literal(&b) {
            (mirrored(comparison), b, a)
        } else {
            (comparison, a, b)
        };
        if let TermKind::Bool(value) = b.kind {
            let kind = if value == (comparison == Comparison::Equal) {
                return Some(Term { start: whole.start, end: whole.end, ..a });
            } else {
                TermKind::Not(Box::new(a))
            };
            return Some(term(whole, kind, Ty::Bool));
        }
        Some(term(whole, TermKind::Compare(comparison, Box::new(a), Box::new(b)), Ty::Bool))
    }

    /// `x in set` or `x in [constants]`.
    pub(super) fn membership(
        &mut self,
        whole: &'a Expr,
        left: &'a Expr,
        right: &'a Expr,
    ) -> Option<Term> {
        if let ExprKind::List(elements) = &right.kind {
            return self.one_of(whole, left, right, elements);
        }
        let list = self.value(right, None);
        let expected = match list.as_ref().map(|list| list.ty) {
            Some(Ty::Set(position)) => Some(Ty::Enum(position)),
            Some(ty) => {
                self.here = (right.start, right.end);
                self.say(complaint::not_a_set(self.scope.vocabulary, ty));
                return None;
            }
            None => None,
        };
        let element = self.value(left, expected);
        let (element, list) = (element?, list?);
        if Some(element.ty) != expected {
            self.here = (whole.start, whole.end);
            self.say(complaint::mismatch(
                self.scope.vocabulary,
                element.ty,
                expected.unwrap_or(element.ty),
                Operator::In,
            ));
            return None;
        }
        Some(term(whole, TermKind::In(Box::new(element), Box::new(list)), Ty::Bool))
    }

    fn one_of(
        &mut self,
        whole: &'a Expr,
        left: &'a Expr,
        list: &'a Expr,
        elements: &'a [Expr],
    ) -> Option<Term> {
        let value = self.value(left, None)?;
        if elements.is_empty() {
            self.here = (list.start, list.end);
            self.say(complaint::empty_list());
            return None;
        }
        let constants: Vec<_> = elements
            .iter()
            .map(|element| {
                let found = self.value(element, Some(value.ty))?;
                self.here = (element.start, element.end);
                if !literal(&found) {
                    self.say(complaint::not_a_constant());
                    return None;
                }
                self.same_type(&value, &found, Operator::In)?;
                Some(found)
            })
            .collect();
        let mut constants: Vec<Term> = constants.into_iter().collect::<Option<_>>()?;
        if matches!(value.ty, Ty::Set(_) | Ty::Records(_) | Ty::Bool) {
            self.here = (left.start, left.end);
            self.say(complaint::not_a_set(self.scope.vocabulary, value.ty));
            return None;
        }
        let kind = match constants.len() {
            1 => {
                let only = constants.remove(0);
                TermKind::Compare(Comparison::Equal, Box::new(value), Box::new(only))
            }
            _ => TermKind::InConstants(Box::new(value), constants),
        };
        Some(term(whole, kind, Ty::Bool))
    }

    /// Says so when two values cannot meet in an operator.
    pub(super) fn same_type(&mut self, a: &Term, b: &Term, operator: Operator) -> Option<()> {
        if !a.ty.comparable(b.ty) {
            self.say(complaint::mismatch(self.scope.vocabulary, a.ty, b.ty, operator));
            return None;
        }
        self.same_unit(a.ty, b.ty)
    }

    /// Says so when two numbers count different things.
    pub(super) fn same_unit(&mut self, a: Ty, b: Ty) -> Option<()> {
        if let (Ty::Int(_, Some(x)), Ty::Int(_, Some(y))) = (a, b)
            && x != y
        {
            self.say(complaint::units(self.scope.vocabulary, x, y));
            return None;
        }
        Some(())
    }
}

fn comparison(operator: Operator) -> Comparison {
    match operator {
        Operator::NotEqual => Comparison::NotEqual,
        Operator::Less => Comparison::Less,
        Operator::LessOrEqual => Comparison::LessOrEqual,
        Operator::Greater => Comparison::Greater,
        Operator::GreaterOrEqual => Comparison::GreaterOrEqual,
        _ => Comparison::Equal,
    }
}

fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        same => same,
    }
}

/// What a comparison gives whatever the values are, if the intervals alone decide it.
fn decided(comparison: Comparison, x: Interval, y: Interval) -> Option<bool> {
    let below = x.max < y.min;
    let above = x.min > y.max;
    let at_most = x.max <= y.min;
    let at_least = x.min >= y.max;
    match comparison {
        Comparison::Equal if below || above => Some(false),
        Comparison::NotEqual if below || above => Some(true),
        Comparison::Less if below => Some(true),
        Comparison::Less if at_least => Some(false),
        Comparison::LessOrEqual if at_most => Some(true),
        Comparison::LessOrEqual if above => Some(false),
        Comparison::Greater if above => Some(true),
        Comparison::Greater if at_most => Some(false),
        Comparison::GreaterOrEqual if at_least => Some(true),
        Comparison::GreaterOrEqual if below => Some(false),
        _ => None,
    }
}

fn literal(term: &Term) -> bool {
    matches!(
        term.kind,
        TermKind::Bool(_)
            | TermKind::Int(_)
            | TermKind::Date(_)
            | TermKind::Text(_)
            | TermKind::Enum(..)
    )
}
