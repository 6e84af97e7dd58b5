//! Arithmetic on whole numbers, rupiah and days.

use super::{Checker, complaint, term};
use crate::expression::syntax::{Expr, Operator};
use crate::expression::term::{Arithmetic, DayUnit, Term, TermKind};
use crate::expression::types::{Interval, Ty};

impl<'a> Checker<'a, '_> {
    pub(super) fn arithmetic(
        &mut self,
        whole: &'a Expr,
        operator: Operator,
        left: &'a Expr,
        right: &'a Expr,
        expected: Option<Ty>,
    ) -> Option<Term> {
        // In a product only one factor is money, so no expectation is handed down.
        let expected = match operator {
            Operator::Add | Operator::Subtract => expected.filter(|ty| matches!(ty, Ty::Money(_))),
            _ => None,
        };
        let (a, b) = match operator {
            Operator::Add | Operator::Subtract => self.pair(left, right, expected),
            _ => (self.value(left, None), self.value(right, None)),
        };
        let (a, b) = (a?, b?);
        self.here = (whole.start, whole.end);
        match (operator, a.ty, b.ty) {
            (Operator::Add, Ty::Date, _)
            | (Operator::Subtract, Ty::Date, Ty::Days | Ty::WorkingDays | Ty::Months) => {
                self.shifted(whole, operator, a, b)
            }
            (Operator::Add, _, Ty::Date) => self.shifted(whole, operator, b, a),
            (Operator::Subtract, Ty::Date, Ty::Date) => {
                let kind = TermKind::Between(DayUnit::Days, Box::new(b), Box::new(a));
                Some(term(whole, kind, Ty::Int(Interval::ALL, None)))
            }
            _ => {
                let ty = self.number_type(operator, &a, &b)?;
                let operation = match operator {
                    Operator::Subtract => Arithmetic::Subtract,
                    Operator::Multiply => Arithmetic::Multiply,
                    Operator::Divide => Arithmetic::Divide,
                    Operator::Remainder => Arithmetic::Remainder,
                    _ => Arithmetic::Add,
                };
                if matches!(operation, Arithmetic::Divide | Arithmetic::Remainder)
                    && b.kind == TermKind::Int(0)
                {
                    self.say(complaint::division_by_zero());
                    return None;
                }
                Some(term(whole, TermKind::Arithmetic(operation, Box::new(a), Box::new(b)), ty))
            }
        }
    }

    pub(super) fn negate(
        &mut self,
        whole: &'a Expr,
        operand: &'a Expr,
        expected: Option<Ty>,
    ) -> Option<Term> {
        let operand = self.value(operand, expected)?;
        self.here = (whole.start, whole.end);
        let negative =
            |interval: Interval| match (interval.max.checked_neg(), interval.min.checked_neg()) {
                (Some(min), Some(max)) => Interval { min, max },
                _ => Interval::ALL,
            };
        let ty = match operand.ty {
            Ty::Int(interval, unit) => Ty::Int(negative(interval), unit),
            Ty::Money(interval) => Ty::Money(negative(interval)),
            other => {
                self.say(complaint::no_negative(self.scope.vocabulary, other));
                return None;
            }
        };
        Some(term(whole, TermKind::Negate(Box::new(operand)), ty))
    }

    /// A day plus or minus a duration.
    fn shifted(
        &mut self,
        whole: &'a Expr,
        operator: Operator,
        day: Term,
        duration: Term,
    ) -> Option<Term> {
        let TermKind::Duration(unit, amount) = duration.kind else {
            self.say(complaint::not_a_duration(self.scope.vocabulary, duration.ty));
            return None;
        };
        let amount = match (operator, &amount.kind) {
            (Operator::Subtract, TermKind::Int(value)) => {
                let negative = value.checked_neg().unwrap_or(i64::MAX);
                Box::new(Term { kind: TermKind::Int(negative), ..*amount })
            }
            (Operator::Subtract, _) => {
                let (ty, level, start, end) = (amount.ty, amount.level, amount.start, amount.end);
                Box::new(Term { kind: TermKind::Negate(amount), ty, level, start, end })
            }
            _ => amount,
        };
        Some(term(whole, TermKind::Shift(unit, Box::new(day), amount), Ty::Date))
    }

    fn number_type(&mut self, operator: Operator, a: &Term, b: &Term) -> Option<Ty> {
        let mismatch = |checker: &mut Self| {
            checker.say(complaint::mismatch(checker.scope.vocabulary, a.ty, b.ty, operator));
            None
        };
        match (operator, a.ty, b.ty) {
            (Operator::Add | Operator::Subtract, Ty::Int(x, unit), Ty::Int(y, other)) => {
                self.same_unit(a.ty, b.ty)?;
                Some(Ty::Int(interval(operator, x, y), unit.or(other)))
            }
            (Operator::Add | Operator::Subtract, Ty::Money(x), Ty::Money(y)) => {
                Some(Ty::Money(interval(operator, x, y)))
            }
            (Operator::Multiply, Ty::Int(x, unit), Ty::Int(y, other)) => {
                if unit.is_some() && other.is_some() {
                    self.say(complaint::product_of_units());
                    return None;
                }
                Some(Ty::Int(interval(operator, x, y), unit.or(other)))
            }
            (Operator::Multiply, Ty::Money(x), Ty::Int(y, _))
            | (Operator::Multiply, Ty::Int(x, _), Ty::Money(y)) => {
                Some(Ty::Money(interval(operator, x, y)))
            }
            (Operator::Divide | Operator::Remainder, Ty::Int(_, unit), Ty::Int(_, other)) => {
                // Months by months is a bare number, months by a bare number are months.
                let unit = if unit == other { None } else { unit };
                Some(Ty::Int(Interval::ALL, unit))
            }
            (Operator::Divide | Operator::Remainder, Ty::Money(_), Ty::Int(..)) => {
                Some(Ty::Money(Interval::ALL))
            }
            (Operator::Divide, Ty::Money(_), Ty::Money(_)) => Some(Ty::Int(Interval::ALL, None)),
            _ => mismatch(self),
        }
    }
}

/// The values that a sum, difference or product of two numbers can have. A result that
/// overflows is unknown, so it may be left out.
fn interval(operator: Operator, x: Interval, y: Interval) -> Interval {
    match operator {
        Operator::Add => {
            Interval { min: x.min.saturating_add(y.min), max: x.max.saturating_add(y.max) }
        }
        Operator::Subtract => {
            Interval { min: x.min.saturating_sub(y.max), max: x.max.saturating_sub(y.min) }
        }
        _ => {
            let corners = [(x.min, y.min), (x.min, y.max), (x.max, y.min), (x.max, y.max)]
                .map(|(a, b)| a.saturating_mul(b));
            Interval {
                min: corners.into_iter().min().unwrap_or(i64::MIN),
                max: corners.into_iter().max().unwrap_or(i64::MAX),
            }
        }
    }
}
