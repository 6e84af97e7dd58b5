//! Text packs: all that people read, one pack a language.

use std::collections::BTreeMap;

use patuh_rulebook::{Digest, Rulebook};
use serde_json::{Map, Value, json};

use super::provisions::Provisions;
use crate::linking::{Linked, LinkedEach, LinkedRule, written};
use crate::model::{Kind, Labelled, Texts};
use crate::sentence::{ItemWord, Speaker};

/// The packs by language.
pub(super) fn packs(
    linked: &Linked<'_>,
    provisions: &Provisions,
    rulebook: &Rulebook,
    digest: Digest,
    sentences: &[(String, Vec<String>)],
) -> BTreeMap<String, Value> {
    linked
        .languages
        .iter()
        .enumerate()
        .map(|(position, language)| {
            let packer = Packer {
                linked,
                provisions,
                rulebook,
                language,
                speaker: Speaker::new(&linked.labels, position, language),
            };
            let sentences = sentences
                .iter()
                .filter_map(|(key, texts)| Some((key.clone(), json!(texts.get(position)?))));
            (language.clone(), packer.pack(digest, object(sentences)))
        })
        .collect()
}

struct Packer<'p> {
    linked: &'p Linked<'p>,
    provisions: &'p Provisions,
    rulebook: &'p Rulebook,
    language: &'p str,
    speaker: Speaker<'p>,
}

impl Packer<'_> {
    fn pack(&self, digest: Digest, sentences: Value) -> Value {
        let model = self.linked.model;
        let manifest = self.linked.manifest;
        let named = |list: &[Labelled]| {
            object(list.iter().map(|entry| (entry.id.value.clone(), self.labelled(entry))))
        };
        object([
            ("language".to_owned(), json!(self.language)),
            (
                "rulebook".to_owned(),
                json!({
                    "digest": digest.to_string(),
                    "name": manifest.name.value,
                    "reviewed": manifest.reviewed.value,
                    "title": self.text(&manifest.title),
                    "version": manifest.version.value,
                }),
            ),
            ("stages".to_owned(), json!(manifest.stages.value)),
            ("groups".to_owned(), named(&model.groups)),
            (
                "enums".to_owned(),
                object(model.enums.iter().map(|ty| {
                    let values = ty.values.iter();
                    let values = values
                        .map(|value| (value.text.id.value.clone(), self.labelled(&value.text)));
                    (ty.id.value.clone(), object(values))
                })),
            ),
            ("records".to_owned(), self.records()),
            ("tables".to_owned(), self.tables()),
            (
                "units".to_owned(),
                object(model.units.iter().map(|it| (it.id.value.clone(), self.text(&it.label)))),
            ),
            ("facts".to_owned(), self.facts()),
            (
                "definitions".to_owned(),
                object(
                    model.definitions.iter().map(|it| (it.id.value.clone(), self.text(&it.label))),
                ),
            ),
            (
                "kinds".to_owned(),
                object(model.kinds.iter().map(|it| (it.text.id.value.clone(), self.kind(it)))),
            ),
            (
                "documents".to_owned(),
                object(
                    model
                        .documents
                        .iter()
                        .map(|it| (it.text.id.value.clone(), self.labelled(&it.text))),
                ),
            ),
            ("rules".to_owned(), object(self.linked.rules.iter().map(|rule| self.rule(rule)))),
            ("clocks".to_owned(), self.clocks()),
            ("readings".to_owned(), self.readings()),
            ("citations".to_owned(), self.citations()),
            (
                "regulations".to_owned(),
                object(model.laws.iter().map(|law| {
                    let entry = json!({ "short": law.short.value, "title": self.text(&law.title) });
                    (law.regulation.value.clone(), entry)
                })),
            ),
            ("sentences".to_owned(), sentences),
            (
                "messages".to_owned(),
                object(model.messages.iter().map(|(code, it)| (code.value.clone(), self.text(it)))),
            ),
        ])
    }

    fn text(&self, texts: &Texts) -> Value {
        json!(texts.get(self.language).map_or("", |name| name.value.as_str()))
    }

    fn labelled(&self, entry: &Labelled) -> Value {
        self.with_help(&entry.label, entry.help.as_ref(), Vec::new())
    }

    fn kind(&self, kind: &Kind) -> Value {
        let stages: Vec<&str> = kind.stages.iter().map(|it| it.value.as_str()).collect();
        let stages = (!stages.is_empty()).then(|| ("stages".to_owned(), json!(stages)));
        let more = stages.into_iter().collect();
        self.with_help(&kind.text.label, kind.text.help.as_ref(), more)
    }

    fn with_help(&self, label: &Texts, help: Option<&Texts>, more: Vec<(String, Value)>) -> Value {
        let help = help.map(|help| ("help".to_owned(), self.text(help)));
        object([("label".to_owned(), self.text(label))].into_iter().chain(help).chain(more))
    }

    fn records(&self) -> Value {
        object(self.linked.model.records.iter().map(|record| {
            let fields = record.fields.iter().map(|field| {
                let entry = self.with_help(&field.label, field.help.as_ref(), Vec::new());
                (field.name.value.clone(), entry)
            });
            let entry = json!({ "fields": object(fields), "label": self.text(&record.label) });
            (record.id.value.clone(), entry)
        }))
    }

    fn tables(&self) -> Value {
        object(self.linked.model.tables.iter().map(|table| {
            let names = table.rows.iter().map(|row| {
                let name = row.name.as_ref().or_else(|| row.names.get(self.language));
                (row.code.value.clone(), json!(name.map_or("", |name| name.value.as_str())))
            });
            let entry = json!({
                "label": self.text(&table.label),
                "names": object(names),
                "source": self.text(&table.source),
            });
            (table.id.value.clone(), entry)
        }))
    }

    fn facts(&self) -> Value {
        let sources: BTreeMap<&str, &Vec<usize>> =
            self.linked.fact_sources.iter().map(|(id, source)| (*id, source)).collect();
        object(self.linked.model.facts.iter().map(|fact| {
            let mut more = vec![("question".to_owned(), self.text(&fact.question))];
            if let Some(source) = sources.get(fact.id.value.as_str())
                && !source.is_empty()
            {
                more.push(("source".to_owned(), self.keys(source)));
            }
            (fact.id.value.clone(), self.with_help(&fact.label, fact.help.as_ref(), more))
        }))
    }

    fn rule(&self, rule: &LinkedRule<'_>) -> (String, Value) {
        let source = rule.source;
        let item = match (&rule.each, &source.each) {
            (LinkedEach::Values(..), Some(each)) => Some(each.item.value.as_str()),
            _ => None,
        };
        let word = item.map_or(ItemWord::None, ItemWord::Placeholder);
        let speaker = self.speaker.with_item(word);
        let mut entry = vec![
            ("title".to_owned(), self.text(&source.title)),
            ("fix".to_owned(), self.text(&source.fix)),
            ("require".to_owned(), json!(speaker.sentence(&rule.require))),
        ];
        if let Some(when) = &rule.when {
            entry.push(("when".to_owned(), json!(speaker.sentence(when))));
        }
        if let Some(who) = &source.who {
            entry.push(("who".to_owned(), self.text(who)));
        }
        if let Some(item) = item {
            entry.push(("item".to_owned(), json!(item)));
        }
        (source.id.value.clone(), object(entry))
    }

    fn clocks(&self) -> Value {
        object(self.linked.model.clocks.iter().map(|clock| {
            let entry = json!({
                "label": self.text(&clock.label),
                "late": self.text(&clock.late),
                "who": self.text(&clock.who),
            });
            (clock.id.value.clone(), entry)
        }))
    }

    fn readings(&self) -> Value {
        let readings = self.linked.model.readings.iter().zip(&self.linked.readings).enumerate();
        object(readings.map(|(position, (reading, basis))| {
            let alternatives = self.rulebook.alternatives.iter();
            let computed = alternatives.map(|it| usize::from(it.reading)).any(|it| it == position);
            let entry = [
                ("basis", Some(self.keys(basis))),
                ("computed", computed.then_some(Value::Bool(true))),
                ("other", Some(self.text(&reading.other))),
                ("text", Some(self.text(&reading.text))),
                ("title", Some(self.text(&reading.title))),
            ];
            let entry = entry.into_iter().filter_map(|(key, it)| Some((key.to_owned(), it?)));
            (reading.id.value.clone(), object(entry))
        }))
    }

    fn citations(&self) -> Value {
        let law = &self.linked.law;
        let cited = self.provisions.numbers().zip(&self.rulebook.citations);
        object(cited.filter_map(|(number, citation)| {
            let provision = law.provisions.get(number)?;
            let (source, regulation) = law.regulations.get(provision.regulation)?;
            let place = written(&provision.steps, self.language);
            let entry = json!({
                "label": format!("{} {place}", source.short.value),
                "text": self.text(&provision.source.text),
            });
            Some((citation.key(regulation), entry))
        }))
    }

    /// Keys of provisions.
    fn keys(&self, numbers: &[usize]) -> Value {
        let keys = self.provisions.positions(numbers).into_iter().filter_map(|position| {
            let citation = self.rulebook.citations.get(usize::from(position))?;
            let regulation = self.rulebook.regulations.get(usize::from(citation.regulation))?;
            Some(citation.key(regulation))
        });
        json!(keys.collect::<Vec<_>>())
    }
}

/// An object with its keys in order, whatever order the map type itself keeps.
fn object(entries: impl IntoIterator<Item = (String, Value)>) -> Value {
    let sorted: BTreeMap<String, Value> = entries.into_iter().collect();
    Value::Object(sorted.into_iter().collect::<Map<_, _>>())
}
