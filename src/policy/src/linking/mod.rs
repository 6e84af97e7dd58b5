//! From names to what they stand for.
//!
//! Every name of the model is looked up, every expression typed, every citation found in the law
//! files. All mistakes of a policy are told in one go: a declaration that is wrong is left out or
//! kept in part, and what refers to it is not told off a second time.
//!
//! Must not know: nodes of the rulebook, text packs, test results.

mod accounts;
mod calendars;
mod citations;
mod clocks;
mod complaint;
mod definitions;
mod labels;
mod law;
mod linked;
mod messages;
mod names;
mod others;
mod rules;
mod tables;
mod texts;
mod vocabulary;

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use citations::parse_steps;
pub(crate) use citations::written;
pub(crate) use labels::Labels;
pub(crate) use law::Law;
pub(crate) use linked::{
    Linked, LinkedClock, LinkedDefinition, LinkedEach, LinkedKind, LinkedOther, LinkedRule,
};

use std::collections::BTreeMap;

use patuh_rulebook::{Document, Rulebook};

use crate::codes::back as codes;
use crate::dates::parse_day;
use crate::diagnostic::{Diagnostic, Level};
use crate::expression::{Expr, Vocabulary};
use crate::model::{Manifest, Model};
use crate::source::Sources;

/// Resolves every name of a policy. The linked policy is there only if nothing is wrong with it.
pub(crate) fn link<'m>(
    model: &'m Model,
    sources: &'m Sources,
) -> (Option<Linked<'m>>, Vec<Diagnostic>) {
    let mut linker = Linker { model, sources, diagnostics: Vec::new(), parsed: BTreeMap::new() };
    let linked = linker.link();
    let sound = linker.diagnostics.iter().all(|diagnostic| diagnostic.level != Level::Error);
    (linked.filter(|_| sound), linker.diagnostics)
}

/// A position in a table. [`Linker::sizes`] has refused tables that are larger.
pub(crate) fn position(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

/// What linking works on.
pub(crate) struct Linker<'m> {
    model: &'m Model,
    sources: &'m Sources,
    diagnostics: Vec<Diagnostic>,
    /// Conditions that were parsed, by their text; places in them are those of the text alone.
    parsed: BTreeMap<String, Expr>,
}

impl<'m> Linker<'m> {
    fn link(&mut self) -> Option<Linked<'m>> {
        let model = self.model;
        if !self.sizes() {
            return None;
        }
        // More than one manifest, or none, is told by reading.
        let manifest = model.manifests.first();
        let law = self.law();
        self.official_texts(&law);
        let (vocabulary, units) = self.vocabulary();
        let labels = Labels::new(model, &vocabulary, &self.languages());
        let (definitions, scope) = self.definitions(&vocabulary, &law);
        let kinds = self.kinds(&vocabulary, &scope, &law);
        let stages = self.stages(&vocabulary);
        for name in model.kinds.iter().flat_map(|kind| &kind.stages) {
            self.find(complaint::STAGE, name, stages.iter().map(String::as_str));
        }
        let documents = self.documents(&stages);
        let readings = self.readings(&law);
        let fact_sources = self.fact_sources(&law);
        let context = rules::Context {
            vocabulary: &vocabulary,
            definitions: &scope,
            law: &law,
            stages: &stages,
        };
        let rules = self.rules(&context);
        let clocks = self.clocks(&context);
        self.readings_of_definitions(&definitions, &rules);
        self.unused_definitions(&definitions, &rules, &kinds, &clocks);
        self.accounts(&law);
        let calendars = self.calendars();
        self.messages();

        let manifest = manifest?;
        let (stages, stage_fact) = self.stage_fact(manifest, &vocabulary)?;
        let rulebook = Rulebook {
            name: manifest.name.value.clone(),
            version: manifest.version.value.clone(),
            reviewed: parse_day(&manifest.reviewed.value)?,
            covers_from: parse_day(&manifest.covers_from.value)?,
            stages,
            stage_fact,
            groups: model.groups.iter().map(|group| group.id.value.clone()).collect(),
            enums: vocabulary.enums.clone(),
            tables: vocabulary.tables.iter().map(|it| it.table.clone()).collect(),
            records: vocabulary.records.clone(),
            units,
            placeholders: self.placeholders(),
            facts: vocabulary.facts.clone(),
            readings: model.readings.iter().map(|reading| reading.id.value.clone()).collect(),
            documents,
            calendars,
            ..Rulebook::default()
        };
        Some(Linked {
            model,
            manifest,
            languages: self.languages(),
            rulebook,
            vocabulary,
            labels,
            law,
            definitions,
            kinds,
            rules,
            clocks,
            readings,
            fact_sources,
        })
    }

    /// The languages in which texts are written, sorted.
    fn languages(&self) -> Vec<String> {
        let mut languages: Vec<_> = self
            .model
            .manifests
            .first()
            .map(|manifest| manifest.languages.iter().map(|name| name.value.clone()).collect())
            .unwrap_or_default();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    /// Placeholders as the engine compares them: lower case, single spaces, sorted, each once.
    fn placeholders(&self) -> Vec<String> {
        let mut words: Vec<_> =
            self.model.placeholders.iter().map(|word| names::folded(&word.value)).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// Whether every table fits into the positions of the compiled form.
    fn sizes(&mut self) -> bool {
        let model = self.model;
        let provisions: usize = model.laws.iter().map(|law| law.provisions.len()).sum();
        // A rule unfolds into at most as many rules as an enum has values.
        let largest = model.enums.iter().map(|ty| ty.values.len()).max().unwrap_or(0).max(1);
        let unfolded = model.rules.iter().map(|rule| if rule.each.is_some() { largest } else { 1 });
        let sizes = [
            model.groups.len(),
            model.enums.len(),
            model.records.len(),
            model.units.len(),
            model.facts.len(),
            model.definitions.len(),
            model.readings.len(),
            model.documents.len(),
            model.tables.len(),
            model.tables.iter().map(|it| it.rows.len()).max().unwrap_or(0),
            model.clocks.len(),
            provisions,
            unfolded.sum(),
        ];
        let fits = sizes.into_iter().all(|size| size < usize::from(u16::MAX));
        if !fits {
            self.diagnostics.push(Diagnostic::error(
                codes::TOO_MANY,
                "kumpulan aturan terlalu besar",
                "the policy is too large",
            ));
        }
        fits
    }

    /// The enum of the stages, as far as it is declared.
    fn stages(&self, vocabulary: &Vocabulary) -> Vec<String> {
        self.model
            .manifests
            .first()
            .and_then(|manifest| vocabulary.enums.iter().find(|ty| ty.id == manifest.stages.value))
            .map(|ty| ty.values.iter().map(|value| value.id.clone()).collect())
            .unwrap_or_default()
    }

    /// Positions of the enum of stages and of the fact that states the stage.
    fn stage_fact(&mut self, manifest: &Manifest, vocabulary: &Vocabulary) -> Option<(u16, u16)> {
        let enums = vocabulary.enums.iter().map(|ty| ty.id.as_str());
        let stages = self.find(complaint::ENUM, &manifest.stages, enums);
        let facts = vocabulary.facts.iter().map(|fact| fact.id.as_str());
        let fact = self.find(complaint::FACT, &manifest.stage_fact, facts);
        let (stages, fact) = (position(stages?), position(fact?));
        let ty = vocabulary.facts.get(usize::from(fact))?.ty;
        if ty != patuh_rulebook::Type::Enum(stages) {
            self.diagnostics.push(complaint::wrong_stage_fact(manifest));
            return None;
        }
        Some((stages, fact))
    }

    fn documents(&mut self, stages: &[String]) -> Vec<Document> {
        let model = self.model;
        self.unique(model.documents.iter().map(|document| &document.text.id));
        let mut documents = Vec::new();
        for document in &model.documents {
            let stage =
                self.find(complaint::STAGE, &document.stage, stages.iter().map(String::as_str));
            documents.push(Document {
                id: document.text.id.value.clone(),
                stage: position(stage.unwrap_or(0)),
            });
        }
        documents
    }

    fn readings(&mut self, law: &Law<'m>) -> Vec<Vec<usize>> {
        let model = self.model;
        self.unique(model.readings.iter().map(|reading| &reading.id));
        model.readings.iter().map(|reading| self.citations(&reading.basis, law)).collect()
    }

    /// For each fact, sorted by id, the provisions that its `source` names.
    fn fact_sources(&mut self, law: &Law<'m>) -> Vec<(&'m str, Vec<usize>)> {
        let model = self.model;
        let mut sources: Vec<_> = model
            .facts
            .iter()
            .map(|fact| (fact.id.value.as_str(), self.citations(&fact.source, law)))
            .collect();
        sources.sort();
        sources
    }
}
