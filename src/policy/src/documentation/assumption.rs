//! Whether a condition can hold when a few facts are known and all others are not.
//!
//! Coarser than the engine: what is neither a choice nor made of conditions is unknown. So it may
//! say that a rule can apply where a closer look would rule it out, and never the other way round.

use std::collections::BTreeMap;

use patuh_rulebook::Comparison;

use crate::expression::{Term, TermKind, Ty};

/// Facts that are known: position of the fact to position of the choice. A choice beyond those of
/// its enum stands for none of them. A fact of yes or no has the choices 0 and [`YES`].
pub(super) type Assumed = BTreeMap<u16, u16>;

/// Yes, as a choice. No is the one before it.
pub(super) const YES: u16 = 1;

/// Judges conditions under an assumption.
pub(super) struct Assumption<'a> {
    assumed: &'a Assumed,
    /// By declared position; `None` for one that has no expression.
    definitions: &'a [Option<&'a Term>],
    /// What definitions came to, as far as they were needed.
    known: Vec<Option<Option<bool>>>,
}

impl<'a> Assumption<'a> {
    pub(super) fn new(assumed: &'a Assumed, definitions: &'a [Option<&'a Term>]) -> Self {
        Self { assumed, definitions, known: vec![None; definitions.len()] }
    }

    /// Whether a condition holds; `None` when that depends on more.
    // Recursion: conditions are bounded in depth, and definitions do not go round in circles.
    pub(super) fn truth(&mut self, term: &Term) -> Option<bool> {
        match &term.kind {
            TermKind::Bool(value) => Some(*value),
            // Only a fact of yes or no is a condition by itself.
            TermKind::Fact(fact) => self.assumed.get(fact).map(|&choice| choice == YES),
            TermKind::Definition(position) => self.definition(*position),
            TermKind::Not(part) => self.truth(part).map(|holds| !holds),
            TermKind::And(parts) => self.joined(parts, false),
            TermKind::Or(parts) => self.joined(parts, true),
            TermKind::If(parts) => {
                let [condition, yes, no] = &**parts;
                match self.truth(condition) {
                    Some(true) => self.truth(yes),
                    Some(false) => self.truth(no),
                    None => {
                        let (yes, no) = (self.truth(yes), self.truth(no));
                        yes.filter(|_| yes == no)
                    }
                }
            }
            TermKind::Compare(Comparison::Equal, a, b) => self.same(a, b),
            TermKind::Compare(Comparison::NotEqual, a, b) => self.same(a, b).map(|same| !same),
            TermKind::InConstants(value, constants) => {
                let value = self.choice(value)?;
                let all: Option<Vec<u16>> =
                    constants.iter().map(|constant| self.choice(constant)).collect();
                all.map(|constants| constants.contains(&value))
            }
            _ => None,
        }
    }

    fn definition(&mut self, position: usize) -> Option<bool> {
        if let Some(Some(known)) = self.known.get(position) {
            return *known;
        }
        let term = self.definitions.get(position).copied().flatten()?;
        let found = self.truth(term);
        if let Some(known) = self.known.get_mut(position) {
            *known = Some(found);
        }
        found
    }

    /// `deciding` is the truth of one part that settles the whole.
    fn joined(&mut self, parts: &[Term], deciding: bool) -> Option<bool> {
        let mut whole = Some(!deciding);
        for part in parts {
            match self.truth(part) {
                Some(holds) if holds == deciding => return Some(deciding),
                Some(_) => {}
                None => whole = None,
            }
        }
        whole
    }

    fn same(&mut self, a: &Term, b: &Term) -> Option<bool> {
        if a.ty == Ty::Bool {
            return Some(self.truth(a)? == self.truth(b)?);
        }
        Some(self.choice(a)? == self.choice(b)?)
    }

    fn choice(&self, term: &Term) -> Option<u16> {
        match term.kind {
            TermKind::Enum(_, value) => Some(value),
            TermKind::Fact(fact) => self.assumed.get(&fact).copied(),
            _ => None,
        }
    }
}
