//! Facts, definitions, documents and readings, each with what uses it.

use super::collector::Collector;
use super::handbook::{Condition, Definition, Document, Fact, OtherDefinition, Reading, Subject};
use crate::expression::{Term, Ty};
use crate::linking::LinkedDefinition;
use crate::model::{self, Name};

impl Collector<'_, '_> {
    /// Facts by group, in the order in which they are asked.
    pub(super) fn facts(&self) -> Vec<Fact> {
        let model = self.linked.model;
        let groups = model.groups.iter();
        groups
            .flat_map(|group| {
                let facts = model.facts.iter();
                let facts = facts.filter(|fact| fact.group.value == group.id.value);
                facts.map(|fact| self.fact(fact, group))
            })
            .collect()
    }

    fn fact(&self, fact: &model::Fact, group: &model::Labelled) -> Fact {
        // Every fact of a linked policy has a position.
        let position = self.linked.vocabulary.positions.get(&fact.id.value).copied();
        let position = position.unwrap_or(u16::MAX);
        let sources = self.linked.fact_sources.iter().find(|(id, _)| *id == fact.id.value);
        let (uses, at) = (self.uses, |used: &super::uses::Used| used.facts.contains(&position));
        let named = |list: &[super::uses::Used], index: usize| list.get(index).is_some_and(at);
        Fact {
            id: fact.id.value.clone(),
            group: self.named(group),
            label: self.text(&fact.label),
            question: self.text(&fact.question),
            help: self.help(fact.help.as_ref()),
            kind: self.fact_type(&fact.ty),
            citations: sources.map_or_else(Vec::new, |(_, numbers)| self.citations(numbers)),
            rules: self.rules_where(|rule| named(&uses.rules, rule)),
            rules_through: self.rules_where(|rule| {
                uses.rules.get(rule).is_some_and(|used| used.through.contains(&position))
            }),
            definitions: self.definitions_where(|it| named(&uses.definitions, it)),
            clocks: self.clocks_where(|clock| named(&uses.clocks, clock)),
            kinds: self.kinds_where(|kind| named(&uses.kinds, kind)),
            source: self.source(fact.id.span),
        }
    }

    /// Definitions, in declared order.
    pub(super) fn definitions(&self) -> Vec<Definition> {
        let mut linked: Vec<&LinkedDefinition<'_>> = self.linked.definitions.iter().collect();
        linked.sort_by_key(|definition| definition.position);
        linked.into_iter().map(|definition| self.definition(definition)).collect()
    }

    fn definition(&self, definition: &LinkedDefinition<'_>) -> Definition {
        let position = definition.position;
        let uses = self.uses;
        let own = uses.definitions.get(position).cloned().unwrap_or_default();
        let named = |list: &[super::uses::Used], index: usize| {
            list.get(index).is_some_and(|used| used.definitions.contains(&position))
        };
        Definition {
            id: definition.source.id.value.clone(),
            label: self.text(&definition.source.label),
            is: self.condition(&definition.term, &definition.source.is),
            by_other: self.definition_by_others(definition),
            citations: self.citations(&definition.basis),
            facts: self.fact_links(&own.facts),
            definitions: self.definition_links(&own.definitions),
            rules: self.rules_where(|rule| named(&uses.rules, rule)),
            used_by: self.definitions_where(|other| named(&uses.definitions, other)),
            clocks: self.clocks_where(|clock| named(&uses.clocks, clock)),
            kinds: self.kinds_where(|kind| named(&uses.kinds, kind)),
            source: self.source(definition.source.id.span),
        }
    }

    fn definition_by_others(&self, definition: &LinkedDefinition<'_>) -> Vec<OtherDefinition> {
        let others = definition.other.iter().filter_map(|(reading, text, term)| {
            let reading = self.linked.model.readings.get(usize::from(*reading))?;
            Some(OtherDefinition {
                reading: self.link(Subject::Reading, &reading.id, &reading.title),
                is: self.condition(term, text),
            })
        });
        others.collect()
    }

    /// A condition as a sentence and as written. What is neither true nor false has no sentence.
    pub(super) fn condition(&self, term: &Term, text: &Name) -> Condition {
        let sentence =
            if term.ty == Ty::Bool { self.speaker.sentence(term) } else { String::new() };
        Condition { sentence, text: self.one_line(text) }
    }

    /// Documents, in declared order.
    pub(super) fn documents(&self) -> Vec<Document> {
        let documents = self.linked.model.documents.iter().enumerate();
        documents
            .map(|(position, document)| Document {
                id: document.text.id.value.clone(),
                label: self.text(&document.text.label),
                help: self.help(document.text.help.as_ref()),
                stage: self.stage(&document.stage.value),
                rules: self.rules_where(|rule| {
                    let rule = self.linked.rules.get(rule);
                    rule.and_then(|rule| rule.document).map(usize::from) == Some(position)
                }),
                source: self.source(document.text.id.span),
            })
            .collect()
    }

    /// Readings, in declared order.
    pub(super) fn readings(&self) -> Vec<Reading> {
        let readings = self.linked.model.readings.iter().zip(&self.linked.readings).enumerate();
        readings
            .map(|(position, (reading, basis))| Reading {
                id: reading.id.value.clone(),
                title: self.text(&reading.title),
                text: self.text(&reading.text),
                other: self.text(&reading.other),
                citations: self.citations(basis),
                rules: self.rules_where(|rule| {
                    let rule = self.linked.rules.get(rule);
                    rule.is_some_and(|rule| {
                        rule.all_readings().any(|it| usize::from(it) == position)
                    })
                }),
                definitions: self.definitions_where(|at| {
                    let by = |other: &u16| usize::from(*other) == position;
                    let mut definitions = self.linked.definitions.iter();
                    definitions.any(|it| it.position == at && it.other.iter().any(|(o, ..)| by(o)))
                }),
                clocks: self.clocks_where(|clock| {
                    let clock = self.linked.clocks.get(clock);
                    clock.is_some_and(|clock| {
                        clock.readings.iter().any(|&it| usize::from(it) == position)
                    })
                }),
                source: self.source(reading.id.span),
            })
            .collect()
    }
}
