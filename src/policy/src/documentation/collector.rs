//! Gathers a handbook: what all parts of it need to know, and links to things with their words.

use std::collections::BTreeSet;

use patuh_rulebook::Citation as Cited;

use super::gathered::Gathered;
use super::handbook::{Citation, Handbook, Link, Named, Source, Subject};
use super::uses::Uses;
use crate::Language;
use crate::emission::Output;
use crate::linking::{Linked, written};
use crate::model::{Labelled, Name, Texts};
use crate::sentence::Speaker;
use crate::source::Span;

/// Gathers the handbook of one language.
pub(super) struct Collector<'c, 'm> {
    pub(super) linked: &'c Linked<'m>,
    pub(super) output: &'c Output,
    pub(super) gathered: &'c Gathered<'c, 'm>,
    pub(super) uses: &'c Uses,
    pub(super) speaker: Speaker<'c>,
    pub(super) language: &'c str,
    /// The stages, in order.
    pub(super) stages: Vec<Named>,
}

impl<'c, 'm> Collector<'c, 'm> {
    /// Begins the handbook in the language at this position.
    pub(super) fn new(gathered: &'c Gathered<'c, 'm>, position: usize, language: &'c str) -> Self {
        let Gathered { linked, output, uses, .. } = gathered;
        let speaker = Speaker::new(&linked.labels, position, language);
        let stages = Vec::new();
        let mut found = Self { linked, output, gathered, uses, speaker, language, stages };
        let id = &linked.manifest.stages.value;
        let declared = linked.model.enums.iter().find(|ty| ty.id.value == *id);
        let values = declared.into_iter().flat_map(|ty| &ty.values);
        found.stages = values.map(|value| found.named(&value.text)).collect();
        found
    }

    /// The handbook.
    pub(super) fn handbook(&self) -> Handbook {
        let model = self.linked.model;
        let manifest = self.linked.manifest;
        Handbook {
            language: self.language.to_owned(),
            name: manifest.name.value.clone(),
            title: self.text(&manifest.title),
            version: manifest.version.value.clone(),
            digest: self.output.digest.to_string(),
            reviewed: manifest.reviewed.value.clone(),
            covers_from: manifest.covers_from.value.clone(),
            groups: model.groups.iter().map(|group| self.named(group)).collect(),
            stages: self.stages.clone(),
            regulations: self.regulations(),
            provisions: self.provisions(),
            facts: self.facts(),
            definitions: self.definitions(),
            kinds: self.kinds(),
            documents: self.documents(),
            clocks: self.clocks(),
            readings: self.readings(),
            rules: self.rules(),
            rules_unfolded: self.output.rulebook.rules.len(),
            cases: self.output.tests.len(),
        }
    }

    /// Whether the words that are not the policy's own are English; Indonesian otherwise.
    pub(super) fn writes(&self) -> Language {
        if self.language == "en" { Language::En } else { Language::Id }
    }

    /// One of two words.
    pub(super) fn pick(&self, id: &str, en: &str) -> String {
        match self.writes() {
            Language::Id => id.to_owned(),
            Language::En => en.to_owned(),
        }
    }

    /// The text in the handbook's language.
    pub(super) fn text(&self, texts: &Texts) -> String {
        texts.get(self.language).map_or(String::new(), |name| name.value.clone())
    }

    /// The text in the handbook's language, if there is one.
    pub(super) fn help(&self, texts: Option<&Texts>) -> Option<String> {
        texts.map(|texts| self.text(texts)).filter(|text| !text.is_empty())
    }

    pub(super) fn named(&self, entry: &Labelled) -> Named {
        Named {
            id: entry.id.value.clone(),
            label: self.text(&entry.label),
            help: self.help(entry.help.as_ref()),
        }
    }

    /// Where a name is written.
    pub(super) fn source(&self, span: Span) -> Source {
        self.gathered.source(span)
    }

    /// A text on one line.
    pub(super) fn one_line(&self, text: &Name) -> String {
        text.value.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The stage of that id.
    pub(super) fn stage(&self, id: &str) -> Named {
        let found = self.stages.iter().find(|stage| stage.id == id).cloned();
        found.unwrap_or_else(|| Named { id: id.to_owned(), label: id.to_owned(), help: None })
    }

    /// Key of a provision, by its number through all law files.
    pub(super) fn key(&self, number: usize) -> String {
        let law = &self.linked.law;
        let Some(provision) = law.provisions.get(number) else { return String::new() };
        let Some((_, regulation)) = law.regulations.get(provision.regulation) else {
            return String::new();
        };
        let cited = Cited {
            regulation: crate::linking::position(provision.regulation),
            steps: provision.steps.clone(),
            from: provision.from,
            until: provision.until,
        };
        cited.key(regulation)
    }

    /// Regulation and place of a provision.
    pub(super) fn citation_label(&self, number: usize) -> String {
        let law = &self.linked.law;
        let Some(provision) = law.provisions.get(number) else { return String::new() };
        let short =
            law.regulations.get(provision.regulation).map(|(law, _)| law.short.value.as_str());
        format!("{} {}", short.unwrap_or_default(), written(&provision.steps, self.language))
    }

    pub(super) fn citation(&self, number: usize) -> Citation {
        let provision = self.linked.law.provisions.get(number);
        Citation {
            id: self.key(number),
            label: self.citation_label(number),
            text: provision.map_or(String::new(), |provision| self.text(&provision.source.text)),
        }
    }

    pub(super) fn citations(&self, numbers: &[usize]) -> Vec<Citation> {
        numbers.iter().map(|&number| self.citation(number)).collect()
    }

    /// Links to facts, by position.
    pub(super) fn fact_links(&self, facts: &BTreeSet<u16>) -> Vec<Link> {
        let facts = facts.iter().filter_map(|&fact| {
            let id = &self.linked.vocabulary.facts.get(usize::from(fact))?.id;
            let declared = self.linked.model.facts.iter().find(|fact| fact.id.value == *id)?;
            Some(self.link(Subject::Fact, &declared.id, &declared.label))
        });
        facts.collect()
    }

    /// Links to definitions, by declared position.
    pub(super) fn definition_links(&self, definitions: &BTreeSet<usize>) -> Vec<Link> {
        let definitions = definitions.iter().filter_map(|&position| {
            let definition = self.linked.model.definitions.get(position)?;
            Some(self.link(Subject::Definition, &definition.id, &definition.label))
        });
        definitions.collect()
    }

    /// Links to the definitions that satisfy a question about their declared position.
    pub(super) fn definitions_where(&self, wanted: impl Fn(usize) -> bool) -> Vec<Link> {
        let positions = (0..self.linked.model.definitions.len()).filter(|&it| wanted(it));
        self.definition_links(&positions.collect())
    }

    /// Links to the rules that satisfy a question about their position.
    pub(super) fn rules_where(&self, wanted: impl Fn(usize) -> bool) -> Vec<Link> {
        let rules = self.linked.rules.iter().enumerate().filter(|(position, _)| wanted(*position));
        rules.map(|(_, rule)| self.rule_link(rule)).collect()
    }

    /// Links to the kinds that satisfy a question about their position.
    pub(super) fn kinds_where(&self, wanted: impl Fn(usize) -> bool) -> Vec<Link> {
        let kinds = self.linked.kinds.iter().enumerate().filter(|(position, _)| wanted(*position));
        kinds
            .map(|(_, kind)| {
                self.link(Subject::Kind, &kind.source.text.id, &kind.source.text.label)
            })
            .collect()
    }

    /// Links to the clocks that satisfy a question about their position.
    pub(super) fn clocks_where(&self, wanted: impl Fn(usize) -> bool) -> Vec<Link> {
        let clocks = self.linked.clocks.iter().enumerate().filter(|(at, _)| wanted(*at));
        clocks
            .map(|(_, clock)| self.link(Subject::Clock, &clock.source.id, &clock.source.label))
            .collect()
    }

    pub(super) fn link(&self, subject: Subject, id: &Name, label: &Texts) -> Link {
        Link { subject, id: id.value.clone(), label: self.text(label) }
    }
}
