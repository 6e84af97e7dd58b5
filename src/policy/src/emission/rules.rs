//! Definitions, kinds and rules of the rulebook; rules over an enum unfolded.

use patuh_rulebook::{Definition, Each, Kind, NodeId, Rule, Type};

use super::lowering::Lowering;
use super::origins::{RuleOrigin, Written};
use super::provisions::Provisions;
use crate::expression::{Term, TermKind, Ty};
use crate::linking::{Linked, LinkedEach, LinkedRule, position};
use crate::model::Name;

impl<'l> Lowering<'l> {
    /// The definitions, in declared order.
    pub(super) fn definitions(
        &mut self,
        provisions: &Provisions,
    ) -> (Vec<Definition>, Vec<Written>) {
        let mut definitions = Vec::new();
        // Each comes after those that it names, so their nodes are there.
        for definition in &self.linked.definitions {
            let (node, written) = self.expression(&definition.term, &definition.source.is);
            self.define(definition.position, node);
            let basis = provisions.positions(&definition.basis);
            let id = definition.source.id.value.clone();
            definitions.push((definition.position, Definition { id, node, basis }, written));
        }
        definitions.sort_by_key(|(position, ..)| *position);
        definitions.into_iter().map(|(_, definition, written)| (definition, written)).unzip()
    }

    /// The kinds of cooperation.
    pub(super) fn kinds(&mut self, provisions: &Provisions) -> Vec<Kind> {
        let linked = self.linked;
        linked
            .kinds
            .iter()
            .map(|kind| Kind {
                id: kind.source.text.id.value.clone(),
                when: self.expression(&kind.when, &kind.source.when).0,
                basis: provisions.positions(&kind.basis),
            })
            .collect()
    }

    /// The rules, unfolded.
    pub(super) fn rules(&mut self, provisions: &Provisions) -> (Vec<Rule>, Vec<RuleOrigin>) {
        let (mut rules, mut origins) = (Vec::new(), Vec::new());
        for (rule, item) in unfolded(self.linked) {
            let lowered = self.conditions(rule, item, Given::of(rule));
            let basis = match (&rule.each, item) {
                (LinkedEach::Values(_, of_values), Some((_, value))) => {
                    let own = of_values.get(usize::from(value)).map_or(&[][..], Vec::as_slice);
                    provisions.positions(own.iter().chain(&rule.basis))
                }
                _ => provisions.positions(&rule.basis),
            };
            rules.push(Rule {
                id: id(self.linked, rule, item),
                item,
                severity: rule.severity,
                stage: rule.stage,
                basis,
                readings: rule.readings_of(item.map(|(_, value)| value)),
                document: rule.document,
                tags: rule.source.tags.iter().map(|tag| tag.value.clone()).collect(),
                from: rule.from,
                until: rule.until,
                when: lowered.when,
                require: lowered.require,
                each: lowered.each,
            });
            let (when, require) = lowered.written;
            origins.push(RuleOrigin { span: rule.source.id.span, when, require });
        }
        (rules, origins)
    }

    /// Nodes for the conditions of a rule, for one value of what it runs over if that is an enum.
    pub(super) fn conditions(
        &mut self,
        rule: &LinkedRule<'_>,
        item: Option<(u16, u16)>,
        given: Given<'l>,
    ) -> Conditions {
        self.item = item;
        let lowered = match rule.each {
            LinkedEach::Elements(fact) => self.elements(fact, given),
            LinkedEach::Whole | LinkedEach::Values(..) => self.whole(given),
        };
        self.item = None;
        lowered
    }

    fn whole(&mut self, given: Given<'l>) -> Conditions {
        let (when, when_written) =
            given.when.map(|(term, text)| self.expression(term, text)).unzip();
        let (require, written) = self.expression(given.require.0, given.require.1);
        Conditions { when, require, each: None, written: (when_written, written) }
    }

    /// A rule for each element of a list of records. What its condition asks of the proposal as a
    /// whole stays outside: then a proposal that the rule does not concern is not asked for the
    /// list.
    fn elements(&mut self, fact: u16, given: Given<'l>) -> Conditions {
        let (whole, own) = match given.when {
            Some((term, written)) => (part(term, false, written), part(term, true, written)),
            None => (None, None),
        };
        let (when, when_written) =
            whole.map(|(term, written)| self.expression(&term, written)).unzip();
        let list = Term {
            kind: TermKind::Fact(fact),
            ty: Ty::Records(0),
            level: 0,
            start: u32::MAX,
            end: u32::MAX,
        };
        let (require, text) = given.require;
        let (list, _) = self.expression(&list, text);
        self.open(1);
        let (require, written) = self.expression(require, text);
        let mut results = vec![require];
        if let Some((term, written)) = own {
            results.push(self.expression(&term, written).0);
        }
        let list_type = self.linked.vocabulary.facts.get(usize::from(fact));
        let body = self.close(list_type.map_or(Type::Bool, |fact| fact.ty), results);
        let each = Some(Each { list, body });
        Conditions { when, require: 0, each, written: (when_written, written) }
    }
}

/// Nodes for the conditions of a rule, and the conditions as written.
pub(super) struct Conditions {
    pub(super) when: Option<NodeId>,
    pub(super) require: NodeId,
    pub(super) each: Option<Each>,
    written: (Option<Written>, Written),
}

/// The conditions of a rule, each with its text.
#[derive(Clone, Copy)]
pub(super) struct Given<'l> {
    pub(super) when: Option<(&'l Term, &'l Name)>,
    pub(super) require: (&'l Term, &'l Name),
}

impl<'l> Given<'l> {
    pub(super) fn of(rule: &'l LinkedRule<'l>) -> Self {
        Self {
            when: rule.when.as_ref().zip(rule.source.when.as_ref()),
            require: (&rule.require, &rule.source.require),
        }
    }
}

/// Every rule of the rulebook in order, with the enum and value from which it is unfolded.
pub(super) fn unfolded<'l>(
    linked: &'l Linked<'l>,
) -> impl Iterator<Item = (&'l LinkedRule<'l>, Option<(u16, u16)>)> {
    linked.rules.iter().flat_map(|rule| {
        let items: Vec<_> = match &rule.each {
            LinkedEach::Values(ty, of_values) => {
                (0..of_values.len()).map(|value| Some((*ty, position(value)))).collect()
            }
            LinkedEach::Whole | LinkedEach::Elements(_) => vec![None],
        };
        items.into_iter().map(move |item| (rule, item))
    })
}

/// The id of a rule: with the value's, if it is unfolded.
fn id(linked: &Linked<'_>, rule: &LinkedRule<'_>, item: Option<(u16, u16)>) -> String {
    let family = &rule.source.id.value;
    let value = item.and_then(|(ty, at)| linked.vocabulary.enum_values(ty).nth(usize::from(at)));
    value.map_or_else(|| family.clone(), |value| format!("{family}/{value}"))
}

/// The part of a condition that concerns the element, or the part that does not.
fn part<'l>(term: &Term, element: bool, written: &'l Name) -> Option<(Term, &'l Name)> {
    let operands = match &term.kind {
        TermKind::And(parts) => parts.as_slice(),
        _ => std::slice::from_ref(term),
    };
    let mut chosen: Vec<Term> =
        operands.iter().filter(|it| (it.level > 0) == element).cloned().collect();
    let first = chosen.first()?.clone();
    if chosen.len() == 1 {
        return Some((first, written));
    }
    let level = chosen.iter().map(|it| it.level).max().unwrap_or(0);
    let end = chosen.last().map_or(first.end, |last| last.end);
    let kind = TermKind::And(std::mem::take(&mut chosen));
    Some((Term { kind, ty: Ty::Bool, level, start: first.start, end }, written))
}
