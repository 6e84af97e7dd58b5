//! Definitions, kinds and rules of the rulebook; rules over an enum unfolded.

use patuh_rulebook::{Definition, Each, Kind, Rule, Type};

use super::lowering::Lowering;
use super::origins::{RuleOrigin, Written};
use super::provisions::Provisions;
use crate::expression::{Term, TermKind, Ty};
use crate::linking::{LinkedEach, LinkedRule, position};
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
        let linked = self.linked;
        let (mut rules, mut origins) = (Vec::new(), Vec::new());
        let mut add = |(rule, origin): (Rule, RuleOrigin)| {
            rules.push(rule);
            origins.push(origin);
        };
        for rule in &linked.rules {
            match &rule.each {
                LinkedEach::Whole => {
                    let basis = provisions.positions(&rule.basis);
                    add(self.whole(rule, rule.source.id.value.clone(), basis));
                }
                LinkedEach::Values(ty, of_values) => {
                    let ids: Vec<&str> = linked.vocabulary.enum_values(*ty).collect();
                    for (value, (id, own)) in ids.into_iter().zip(of_values).enumerate() {
                        let item = (*ty, position(value));
                        self.item = Some(item);
                        let id = format!("{}/{id}", rule.source.id.value);
                        let basis = provisions.positions(own.iter().chain(&rule.basis));
                        let (unfolded, origin) = self.whole(rule, id, basis);
                        add((Rule { item: Some(item), ..unfolded }, origin));
                    }
                    self.item = None;
                }
                LinkedEach::Elements(fact) => {
                    let basis = provisions.positions(&rule.basis);
                    add(self.elements(rule, *fact, basis));
                }
            }
        }
        (rules, origins)
    }

    fn whole(
        &mut self,
        rule: &'l LinkedRule<'l>,
        id: String,
        basis: Vec<u16>,
    ) -> (Rule, RuleOrigin) {
        let when = rule.when.as_ref().zip(rule.source.when.as_ref());
        let (when, when_written) = when.map(|(term, text)| self.expression(term, text)).unzip();
        let (require, written) = self.expression(&rule.require, &rule.source.require);
        let origin = RuleOrigin { span: rule.source.id.span, when: when_written, require: written };
        (Rule { when, require, ..frame(rule, id, basis) }, origin)
    }

    /// A rule for each element of a list of records. What its condition asks of the proposal as a
    /// whole stays outside: then a proposal that the rule does not concern is not asked for the
    /// list.
    fn elements(
        &mut self,
        rule: &'l LinkedRule<'l>,
        fact: u16,
        basis: Vec<u16>,
    ) -> (Rule, RuleOrigin) {
        let when = rule.when.as_ref().zip(rule.source.when.as_ref());
        let (whole, own) = match when {
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
        let (list, _) = self.expression(&list, &rule.source.require);
        self.open(1);
        let (require, written) = self.expression(&rule.require, &rule.source.require);
        let mut results = vec![require];
        if let Some((term, written)) = own {
            results.push(self.expression(&term, written).0);
        }
        let list_type = self.linked.vocabulary.facts.get(usize::from(fact));
        let body = self.close(list_type.map_or(Type::Bool, |fact| fact.ty), results);
        let unfolded = Rule {
            when,
            each: Some(Each { list, body }),
            ..frame(rule, rule.source.id.value.clone(), basis)
        };
        let origin = RuleOrigin { span: rule.source.id.span, when: when_written, require: written };
        (unfolded, origin)
    }
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

/// A rule without its expressions.
fn frame(rule: &LinkedRule<'_>, id: String, basis: Vec<u16>) -> Rule {
    Rule {
        id,
        item: None,
        severity: rule.severity,
        stage: rule.stage,
        basis,
        readings: rule.readings.clone(),
        document: rule.document,
        tags: rule.source.tags.iter().map(|tag| tag.value.clone()).collect(),
        from: rule.from,
        until: rule.until,
        when: None,
        require: 0,
        each: None,
    }
}
