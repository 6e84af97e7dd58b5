//! Relations of codes.

use patuh_rulebook::CodeTable;

use super::{Checker, complaint, term};
use crate::expression::syntax::{Expr, ExprKind};
use crate::expression::term::{Term, TermKind};
use crate::expression::types::Ty;

impl<'a> Checker<'a, '_> {
    /// `related("table.group", a, b)`, or `related("table.relation", a, b, otherwise)`: what is
    /// not listed is not thereby so, hence somebody must say what holds of it.
    pub(super) fn related(
        &mut self,
        named: &'a Expr,
        codes: [&'a Expr; 2],
        otherwise: Option<(&'a Expr, &'a Expr)>,
    ) -> Option<Term> {
        let [one, other] = codes;
        self.here = (named.start, named.end);
        let (table, relation) = self.relation(named)?;
        let (first, second) = (self.code(one, table), self.code(other, table));
        let otherwise = match (relation, otherwise) {
            (CodeTable::GROUP, None) => None,
            (CodeTable::GROUP, Some((_, otherwise))) => {
                self.here = (otherwise.start, otherwise.end);
                self.say(complaint::group_is_complete());
                return None;
            }
            (_, None) => {
                self.here = (named.start, other.end);
                self.say(complaint::relation_is_incomplete());
                return None;
            }
            (_, Some((whole, otherwise))) => Some((whole, self.condition(otherwise)?)),
        };
        let kind = TermKind::Related(table, relation, Box::new(first?), Box::new(second?));
        // What is looked up has a place of its own, beside that of what holds otherwise.
        let mut related = term(named, kind, Ty::Bool);
        related.end = other.end;
        let Some((whole, otherwise)) = otherwise else { return Some(related) };
        let mut parts = vec![related];
        match otherwise.kind {
            TermKind::Or(more) => parts.extend(more),
            kind => parts.push(Term { kind, ..otherwise }),
        }
        Some(term(whole, TermKind::Or(parts), Ty::Bool))
    }

    /// The table and the relation that a text names.
    fn relation(&mut self, named: &Expr) -> Option<(u16, u16)> {
        let vocabulary = self.scope.vocabulary;
        let ExprKind::Text(text) = &named.kind else {
            self.say(complaint::relation_needs_text());
            return None;
        };
        let found = text.split_once('.').and_then(|(table, relation)| {
            let at = vocabulary.tables.iter().position(|it| it.table.id == table)?;
            let relation = vocabulary.tables.get(at)?.relation(relation)?;
            Some((u16::try_from(at).ok()?, relation))
        });
        if found.is_none() {
            self.say(complaint::unknown_relation(vocabulary, text));
        }
        found
    }

    /// An operand that must be a code of the table.
    fn code(&mut self, written: &'a Expr, table: u16) -> Option<Term> {
        let found = self.value(written, Some(Ty::Code(table)))?;
        if found.ty == Ty::Code(table) {
            return Some(found);
        }
        self.here = (written.start, written.end);
        self.say(complaint::needs_a_code(self.scope.vocabulary, table, found.ty));
        None
    }
}
