//! Functions, methods and comprehensions.

use patuh_rulebook::Fold;

use super::{Bound, Checker, complaint, term};
use crate::dates::parse_day;
use crate::expression::syntax::{Expr, ExprKind};
use crate::expression::term::{DayUnit, Term, TermKind, TextTest};
use crate::expression::types::{Interval, Ty};

/// Every function of the policy language, for suggestions.
pub(super) const FUNCTIONS: &[&str] = &[
    "has",
    "size",
    "date",
    "days",
    "workingDays",
    "months",
    "monthsBetween",
    "workingDaysBetween",
    "related",
];
/// Every method of the policy language, for suggestions.
pub(super) const METHODS: &[&str] =
    &["all", "exists", "exists_one", "filter", "size", "startsWith", "contains"];

const NATURAL: Ty = Ty::Int(Interval { min: 0, max: i64::MAX }, None);

impl<'a> Checker<'a, '_> {
    pub(super) fn call(
        &mut self,
        whole: &'a Expr,
        name: &'a str,
        arguments: &'a [Expr],
    ) -> Option<Term> {
        match (name, arguments) {
            ("has", [argument]) => self.has(whole, argument),
            ("size", [argument]) => self.size(whole, argument),
            ("date", [argument]) => self.date(whole, argument),
            ("days", [amount]) => self.duration(whole, DayUnit::Days, amount),
            ("workingDays", [amount]) => self.duration(whole, DayUnit::WorkingDays, amount),
            ("months", [amount]) => self.duration(whole, DayUnit::Months, amount),
            ("monthsBetween", [from, to]) => self.between(whole, DayUnit::Months, from, to),
            ("workingDaysBetween", [from, to]) => {
                self.between(whole, DayUnit::WorkingDays, from, to)
            }
            ("related", [relation, one, other]) => self.related(relation, [one, other], None),
            ("related", [relation, one, other, otherwise]) => {
                self.related(relation, [one, other], Some((whole, otherwise)))
            }
            _ if FUNCTIONS.contains(&name) => {
                let expected = match name {
                    "related" => 3,
                    _ if name.ends_with("Between") => 2,
                    _ => 1,
                };
                self.say(complaint::argument_count(name, expected, arguments.len()));
                None
            }
            _ => {
                self.say(complaint::unknown_function(name, FUNCTIONS));
                None
            }
        }
    }

    pub(super) fn method(
        &mut self,
        whole: &'a Expr,
        target: &'a Expr,
        name: &'a str,
        arguments: &'a [Expr],
    ) -> Option<Term> {
        match (name, arguments) {
            ("all", [element, body]) => self.fold(whole, Fold::All, target, element, body),
            ("exists", [element, body]) => self.fold(whole, Fold::Exists, target, element, body),
            ("exists_one", [element, body]) => {
                self.fold(whole, Fold::ExistsOne, target, element, body)
            }
            ("filter", [element, body]) => self.fold(whole, Fold::Filter, target, element, body),
            ("size", []) => self.size(whole, target),
            ("startsWith", [prefix]) => self.text_test(whole, TextTest::StartsWith, target, prefix),
            ("contains", [part]) => self.text_test(whole, TextTest::Contains, target, part),
            _ if METHODS.contains(&name) => {
                let expected = match name {
                    "size" => 0,
                    "startsWith" | "contains" => 1,
                    _ => 2,
                };
                self.say(complaint::argument_count(name, expected, arguments.len()));
                None
            }
            _ => {
                self.say(complaint::unknown_function(name, METHODS));
                None
            }
        }
    }

    fn has(&mut self, whole: &'a Expr, argument: &'a Expr) -> Option<Term> {
        if !matches!(argument.kind, ExprKind::Name(_)) {
            self.say(complaint::has_needs_a_fact());
            return None;
        }
        let inner = self.value(argument, None)?;
        if !matches!(inner.kind, TermKind::Fact(_) | TermKind::Field(..)) {
            self.here = (argument.start, argument.end);
            self.say(complaint::has_needs_a_fact());
            return None;
        }
        Some(term(whole, TermKind::Has(Box::new(inner)), Ty::Bool))
    }

    fn size(&mut self, whole: &'a Expr, argument: &'a Expr) -> Option<Term> {
        let inner = self.value(argument, None)?;
        if !matches!(inner.ty, Ty::Set(_) | Ty::Records(_) | Ty::Text) {
            self.here = (argument.start, argument.end);
            self.say(complaint::no_size(self.scope.vocabulary, inner.ty));
            return None;
        }
        Some(term(whole, TermKind::Size(Box::new(inner)), NATURAL))
    }

    fn date(&mut self, whole: &'a Expr, argument: &'a Expr) -> Option<Term> {
        self.here = (argument.start, argument.end);
        let ExprKind::Text(text) = &argument.kind else {
            self.say(complaint::date_needs_text());
            return None;
        };
        match parse_day(text) {
            Some(day) => Some(term(whole, TermKind::Date(day), Ty::Date)),
            None => {
                self.say(complaint::bad_date(text));
                None
            }
        }
    }

    fn duration(&mut self, whole: &'a Expr, unit: DayUnit, amount: &'a Expr) -> Option<Term> {
        let amount_term = self.value(amount, None)?;
        if !matches!(amount_term.ty, Ty::Int(..)) {
            self.here = (amount.start, amount.end);
            self.say(complaint::amount_needs_a_number(self.scope.vocabulary, amount_term.ty));
            return None;
        }
        let ty = match unit {
            DayUnit::Days => Ty::Days,
            DayUnit::WorkingDays => Ty::WorkingDays,
            DayUnit::Months => Ty::Months,
        };
        Some(term(whole, TermKind::Duration(unit, Box::new(amount_term)), ty))
    }

    fn between(
        &mut self,
        whole: &'a Expr,
        unit: DayUnit,
        from: &'a Expr,
        to: &'a Expr,
    ) -> Option<Term> {
        let (first, second) = (self.value(from, None), self.value(to, None));
        let (first, second) = (first?, second?);
        for (found, written) in [(&first, from), (&second, to)] {
            if found.ty != Ty::Date {
                self.here = (written.start, written.end);
                self.say(complaint::needs_a_day(self.scope.vocabulary, found.ty));
                return None;
            }
        }
        let kind = TermKind::Between(unit, Box::new(first), Box::new(second));
        Some(term(whole, kind, Ty::Int(Interval::ALL, None)))
    }

    fn text_test(
        &mut self,
        whole: &'a Expr,
        test: TextTest,
        target: &'a Expr,
        part: &'a Expr,
    ) -> Option<Term> {
        let (text, part_term) = (self.value(target, None), self.value(part, None));
        let (text, part_term) = (text?, part_term?);
        for (found, written) in [(&text, target), (&part_term, part)] {
            if found.ty != Ty::Text {
                self.here = (written.start, written.end);
                self.say(complaint::needs_text(self.scope.vocabulary, found.ty));
                return None;
            }
        }
        let kind = TermKind::TextTest(test, Box::new(text), Box::new(part_term));
        Some(term(whole, kind, Ty::Bool))
    }

    fn fold(
        &mut self,
        whole: &'a Expr,
        fold: Fold,
        target: &'a Expr,
        element: &'a Expr,
        body: &'a Expr,
    ) -> Option<Term> {
        let list = self.value(target, None)?;
        let element_type = match list.ty {
            Ty::Set(position) => Ty::Enum(position),
            Ty::Records(position) => Ty::Record(position),
            other => {
                self.here = (target.start, target.end);
                self.say(complaint::not_a_list(self.scope.vocabulary, other));
                return None;
            }
        };
        self.here = (element.start, element.end);
        let ExprKind::Name(name) = &element.kind else {
            self.say(complaint::element_needs_a_name());
            return None;
        };
        if name.contains('.') {
            self.say(complaint::element_needs_a_name());
            return None;
        }
        if !self.free(name) {
            return None;
        }
        self.bound.push(Bound { name, ty: element_type });
        let level = u8::try_from(self.bound.len()).unwrap_or(u8::MAX);
        let body = self.condition(body);
        self.bound.pop();
        let kind = TermKind::Fold(fold, Box::new(list), Box::new(body?), level);
        let ty = match (fold, element_type) {
            (Fold::Filter, Ty::Enum(position)) => Ty::Set(position),
            (Fold::Filter, Ty::Record(position)) => Ty::Records(position),
            _ => Ty::Bool,
        };
        Some(term(whole, kind, ty))
    }
}
