//! Kinds of cooperation, each with its process: what is asked at which stage.
//!
//! Which rules can apply to a kind is worked out from the conditions: for every choice that the
//! kinds are told apart by, a rule whose condition cannot hold where the kind's can is left out.

use std::collections::BTreeSet;

use patuh_rulebook::{Severity, Type};

use super::assumption::{Assumed, Assumption, YES};
use super::collector::Collector;
use super::handbook::{Kind, Link, Step, StepRule, Subject};
use crate::expression::Term;
use crate::linking::{LinkedEach, LinkedRule};

/// More combinations of choices than this are not gone through; the first facts must do.
const MOST_COMBINATIONS: usize = 4096;

impl Collector<'_, '_> {
    /// Kinds of cooperation, in declared order.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        let applicable = self.applicable();
        let kinds = self.linked.kinds.iter().zip(&self.uses.kinds).zip(applicable);
        kinds
            .map(|((kind, used), rules)| {
                let named = self.named(&kind.source.text);
                Kind {
                    id: named.id,
                    label: named.label,
                    help: named.help,
                    when: self.condition(&kind.when, &kind.source.when),
                    citations: self.citations(&kind.basis),
                    facts: self.fact_links(&used.facts),
                    definitions: self.definition_links(&used.definitions),
                    process: self.process(&rules),
                    source: self.source(kind.source.text.id.span),
                }
            })
            .collect()
    }

    /// The stages at which rules or their documents are asked for.
    fn process(&self, rules: &BTreeSet<usize>) -> Vec<Step> {
        let linked = rules.iter().filter_map(|&position| self.linked.rules.get(position));
        let linked: Vec<&LinkedRule<'_>> = linked.collect();
        let steps = self.stages().into_iter().map(|stage| {
            let own = linked.iter().filter(|rule| rule.source.stage.value == stage.id);
            let rules = own
                .map(|rule| StepRule {
                    rule: self.rule_link(rule),
                    severity: severity(rule.severity),
                    count: count(rule),
                })
                .collect();
            Step { rules, documents: self.documents_at(&stage.id, &linked), stage }
        });
        steps.filter(|step| !step.rules.is_empty() || !step.documents.is_empty()).collect()
    }

    /// The documents of a stage whose content some of the rules check.
    fn documents_at(&self, stage: &str, rules: &[&LinkedRule<'_>]) -> Vec<Link> {
        let documents = self.linked.model.documents.iter().enumerate();
        documents
            .filter(|(position, document)| {
                document.stage.value == stage
                    && rules.iter().any(|rule| rule.document.map(usize::from) == Some(*position))
            })
            .map(|(_, it)| self.link(Subject::Document, &it.text.id, &it.text.label))
            .collect()
    }

    /// For each kind, the positions of the rules that can apply to it.
    pub(super) fn applicable(&self) -> Vec<BTreeSet<usize>> {
        let mut definitions: Vec<Option<&Term>> = vec![None; self.linked.model.definitions.len()];
        for definition in &self.linked.definitions {
            if let Some(entry) = definitions.get_mut(definition.position) {
                *entry = Some(&definition.term);
            }
        }
        let combinations = self.combinations();
        let kinds = self.linked.kinds.iter().enumerate();
        kinds
            .map(|(position, kind)| {
                let stated = self.stated_kind(&kind.source.text.id.value);
                let mut found = BTreeSet::new();
                for combination in &combinations {
                    let mut assumed = stated.clone();
                    assumed.extend(combination);
                    let mut assumption = Assumption::new(&assumed, &definitions);
                    // The first kind whose condition holds is the kind.
                    let earlier = self.linked.kinds.iter().take(position);
                    let mut others = earlier.map(|other| assumption.truth(&other.when));
                    if others.any(|truth| truth == Some(true)) {
                        continue;
                    }
                    if assumption.truth(&kind.when) == Some(false) {
                        continue;
                    }
                    for (position, rule) in self.linked.rules.iter().enumerate() {
                        let when = rule.when.as_ref();
                        if when.and_then(|when| assumption.truth(when)) != Some(false) {
                            found.insert(position);
                        }
                    }
                }
                found
            })
            .collect()
    }

    /// What a proposal of that kind says where it is asked for its kind: every fact whose choices
    /// are named as kinds are.
    fn stated_kind(&self, kind: &str) -> Assumed {
        let vocabulary = &self.linked.vocabulary;
        let kinds = &self.linked.kinds;
        let facts = vocabulary.facts.iter().enumerate();
        facts
            .filter_map(|(position, fact)| {
                let Type::Enum(ty) = fact.ty else { return None };
                let mut values = vocabulary.enum_values(ty);
                let names_kinds =
                    values.any(|value| kinds.iter().any(|it| it.source.text.id.value == value));
                let value = vocabulary.enum_value(ty, kind).unwrap_or(u16::MAX);
                names_kinds.then(|| (crate::linking::position(position), value))
            })
            .collect()
    }

    /// Every combination of choices of the facts that kinds are told apart by.
    fn combinations(&self) -> Vec<Assumed> {
        let vocabulary = &self.linked.vocabulary;
        let mut facts = BTreeSet::new();
        for used in &self.uses.kinds {
            facts.extend(used.facts.iter().chain(&used.through));
        }
        let mut combinations = vec![Assumed::new()];
        for &fact in &facts {
            let declared = vocabulary.facts.get(usize::from(fact));
            let values = match declared.map(|fact| fact.ty) {
                Some(Type::Enum(ty)) => vocabulary.enum_values(ty).count(),
                Some(Type::Bool) => usize::from(YES) + 1,
                _ => continue,
            };
            if combinations.len().saturating_mul(values) > MOST_COMBINATIONS {
                continue;
            }
            let wider = combinations.iter().flat_map(|combination| {
                (0..values).map(move |value| {
                    let mut wider = combination.clone();
                    wider.insert(fact, crate::linking::position(value));
                    wider
                })
            });
            combinations = wider.collect();
        }
        combinations
    }
}

/// How many rules a rule unfolds into.
fn count(rule: &LinkedRule<'_>) -> usize {
    match &rule.each {
        LinkedEach::Values(_, of_values) => of_values.len(),
        _ => 1,
    }
}

/// Id of a severity.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Prohibited => "prohibited",
        Severity::Must => "must",
        Severity::Should => "should",
        Severity::Info => "info",
    }
}
