//! Kinds of cooperation, each with its process: what is asked at which stage.

use std::collections::BTreeSet;

use patuh_rulebook::Severity;

use super::collector::Collector;
use super::handbook::{Kind, KindClock, Link, Named, Step, StepRule, Subject};
use crate::linking::{LinkedEach, LinkedRule};
use crate::model::Name;

impl Collector<'_, '_> {
    /// Kinds of cooperation, in declared order.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        let kinds = self.linked.kinds.iter().zip(&self.uses.kinds);
        let kinds = kinds.zip(&self.gathered.applicable);
        kinds
            .map(|((kind, used), applicable)| {
                let named = self.named(&kind.source.text);
                Kind {
                    id: named.id,
                    label: named.label,
                    help: named.help,
                    when: self.condition(&kind.when, &kind.source.when),
                    citations: self.citations(&kind.basis),
                    facts: self.fact_links(&used.facts),
                    definitions: self.definition_links(&used.definitions),
                    process: self.process(&kind.source.stages, &applicable.rules),
                    clocks: self.kind_clocks(&applicable.clocks),
                    source: self.source(kind.source.text.id.span),
                }
            })
            .collect()
    }

    fn kind_clocks(&self, clocks: &BTreeSet<usize>) -> Vec<KindClock> {
        let clocks = clocks.iter().filter_map(|&position| self.linked.clocks.get(position));
        clocks
            .map(|clock| KindClock {
                clock: self.link(Subject::Clock, &clock.source.id, &clock.source.label),
                length: self.length(clock.length),
            })
            .collect()
    }

    /// The stages of a kind with its rules and their documents. A kind that names no stages goes
    /// through those that its rules name.
    fn process(&self, own: &[Name], rules: &BTreeSet<usize>) -> Vec<Step> {
        let linked = rules.iter().filter_map(|&position| self.linked.rules.get(position));
        let linked: Vec<&LinkedRule<'_>> = linked.collect();
        let all = &self.stages;
        let is_own = |stage: &Named| own.iter().any(|name| name.value == stage.id);
        // Stages are passed in order: what counts from a stage that is left out counts from the
        // next, and after the last one from the last.
        let counts_at = |stage: &str| -> Option<&str> {
            let from = all.iter().position(|it| it.id == stage)?;
            let mut next = all.iter().skip(from);
            let found = next.find(|it| own.is_empty() || is_own(it));
            found.or_else(|| all.iter().rfind(|it| is_own(it))).map(|it| it.id.as_str())
        };
        let stages: Vec<Named> = match own {
            [] => all.clone(),
            own => own.iter().map(|name| self.stage(&name.value)).collect(),
        };
        let steps = stages.into_iter().map(|stage| {
            let here = |name: &Name| counts_at(&name.value) == Some(stage.id.as_str());
            let rules = linked.iter().filter(|rule| here(&rule.source.stage));
            let rules = rules
                .map(|rule| StepRule {
                    rule: self.rule_link(rule),
                    severity: severity(rule.severity),
                    count: count(rule),
                })
                .collect();
            let documents = self.documents_at(here, &linked);
            Step { rules, documents, stage }
        });
        let declared = !own.is_empty();
        let holds = |step: &Step| !step.rules.is_empty() || !step.documents.is_empty();
        steps.filter(|step| declared || holds(step)).collect()
    }

    /// The documents of a stage whose content some of the rules check.
    fn documents_at(&self, here: impl Fn(&Name) -> bool, rules: &[&LinkedRule<'_>]) -> Vec<Link> {
        let documents = self.linked.model.documents.iter().enumerate();
        documents
            .filter(|(position, document)| {
                here(&document.stage)
                    && rules.iter().any(|rule| rule.document.map(usize::from) == Some(*position))
            })
            .map(|(_, it)| self.link(Subject::Document, &it.text.id, &it.text.label))
            .collect()
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
