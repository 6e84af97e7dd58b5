//! Regulations and their provisions, each with everything that rests on it.

use std::collections::HashMap;

use patuh_rulebook::Step;

use super::collector::Collector;
use super::handbook::{Link, Provision, Regulation, Subject};
use crate::dates;
use crate::linking::{LinkedEach, LinkedRule, written};

impl Collector<'_, '_> {
    /// Regulations, in the order of files.
    pub(super) fn regulations(&self) -> Vec<Regulation> {
        let regulations = self.linked.law.regulations.iter();
        regulations
            .map(|(source, regulation)| Regulation {
                id: regulation.id.clone(),
                short: source.short.value.clone(),
                title: self.text(&source.title),
                from: dates::written(regulation.from),
                until: regulation.until.map(dates::written),
            })
            .collect()
    }

    /// Provisions of all regulations, in the order of files and lines.
    pub(super) fn provisions(&self) -> Vec<Provision> {
        let law = &self.linked.law;
        let mut numbers: HashMap<(usize, &[Step]), usize> = HashMap::new();
        for (number, provision) in law.provisions.iter().enumerate() {
            numbers.insert((provision.regulation, &provision.steps), number);
        }
        let within: Vec<Option<usize>> = law
            .provisions
            .iter()
            .map(|provision| {
                let shorter = (1..provision.steps.len()).rev();
                let mut outer = shorter.filter_map(|length| provision.steps.get(..length));
                outer.find_map(|steps| numbers.get(&(provision.regulation, steps)).copied())
            })
            .collect();
        (0..law.provisions.len()).filter_map(|number| self.provision(number, &within)).collect()
    }

    fn provision(&self, number: usize, within: &[Option<usize>]) -> Option<Provision> {
        let law = &self.linked.law;
        let provision = law.provisions.get(number)?;
        let (source, regulation) = law.regulations.get(provision.regulation)?;
        let parts = within.iter().enumerate().filter(|(_, outer)| **outer == Some(number));
        let has = |numbers: &[usize]| numbers.contains(&number);
        Some(Provision {
            id: self.key(number),
            regulation: Link {
                subject: Subject::Regulation,
                id: regulation.id.clone(),
                label: source.short.value.clone(),
            },
            place: written(&provision.steps, self.language),
            label: self.citation_label(number),
            text: self.text(&provision.source.text),
            from: dates::written(provision.from),
            until: provision.until.map(dates::written),
            within: within.get(number).copied().flatten().map(|outer| self.citation(outer)),
            parts: parts.map(|(part, _)| self.citation(part)).collect(),
            rules: self.rules_where(|rule| {
                self.linked.rules.get(rule).is_some_and(|rule| rests_on(rule, number))
            }),
            facts: self.facts_from(number),
            definitions: self.definitions_where(|position| {
                let mut definitions = self.linked.definitions.iter();
                definitions.any(|it| it.position == position && has(&it.basis))
            }),
            readings: self.readings_of(number),
            kinds: self.kinds_where(|kind| {
                self.linked.kinds.get(kind).is_some_and(|kind| has(&kind.basis))
            }),
            source: self.source(provision.source.at.span),
            steps: provision.steps.clone(),
        })
    }

    fn facts_from(&self, number: usize) -> Vec<Link> {
        let from = self.linked.fact_sources.iter().filter(|(_, source)| source.contains(&number));
        from.filter_map(|(id, _)| {
            let fact = self.linked.model.facts.iter().find(|fact| fact.id.value == *id)?;
            Some(self.link(Subject::Fact, &fact.id, &fact.label))
        })
        .collect()
    }

    fn readings_of(&self, number: usize) -> Vec<Link> {
        let readings = self.linked.model.readings.iter().zip(&self.linked.readings);
        readings
            .filter(|(_, basis)| basis.contains(&number))
            .map(|(reading, _)| self.link(Subject::Reading, &reading.id, &reading.title))
            .collect()
    }
}

fn rests_on(rule: &LinkedRule<'_>, number: usize) -> bool {
    let of_values = match &rule.each {
        LinkedEach::Values(_, of_values) => of_values.as_slice(),
        _ => &[],
    };
    rule.basis.contains(&number) || of_values.iter().any(|own| own.contains(&number))
}
