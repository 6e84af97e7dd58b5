//! Labels of everything that sentences speak of, by position and language.

use crate::expression::Vocabulary;
use crate::model::{Model, Texts};

/// A label in each language, in the order of the languages.
type Label = Vec<String>;

/// The labels of a policy.
#[derive(Clone, Debug, Default)]
pub(crate) struct Labels {
    facts: Vec<Label>,
    values: Vec<Vec<Label>>,
    records: Vec<Label>,
    fields: Vec<Vec<Label>>,
    units: Vec<Label>,
    /// Of each table the clause of its group, empty without one, and those of its relations.
    relations: Vec<Vec<Label>>,
    definitions: Vec<Label>,
}

impl Labels {
    /// Collects the labels.
    pub(crate) fn new(model: &Model, vocabulary: &Vocabulary, languages: &[String]) -> Self {
        let label = |texts: &Texts| -> Label {
            languages
                .iter()
                .map(|language| {
                    texts.get(language).map_or(String::new(), |name| name.value.clone())
                })
                .collect()
        };
        let facts = vocabulary
            .facts
            .iter()
            .map(|fact| {
                let declared = model.facts.iter().find(|candidate| candidate.id.value == fact.id);
                declared.map_or_else(Label::new, |fact| label(&fact.label))
            })
            .collect();
        Self {
            facts,
            values: model
                .enums
                .iter()
                .map(|ty| ty.values.iter().map(|value| label(&value.text.label)).collect())
                .collect(),
            records: model.records.iter().map(|record| label(&record.label)).collect(),
            fields: model
                .records
                .iter()
                .map(|record| record.fields.iter().map(|field| label(&field.label)).collect())
                .collect(),
            relations: model
                .tables
                .iter()
                .map(|table| {
                    let group = table.group.as_ref().map(|it| label(&it.label));
                    let others = table.relations.iter().map(|it| label(&it.label));
                    core::iter::once(group.unwrap_or_default()).chain(others).collect()
                })
                .collect(),
            units: model.units.iter().map(|unit| label(&unit.label)).collect(),
            definitions: model.definitions.iter().map(|it| label(&it.label)).collect(),
        }
    }

    /// A fact's label.
    pub(crate) fn fact(&self, fact: u16, language: usize) -> &str {
        pick(self.facts.get(usize::from(fact)), language)
    }

    /// The label of a value of an enum.
    pub(crate) fn value(&self, ty: u16, value: u16, language: usize) -> &str {
        let values = self.values.get(usize::from(ty));
        pick(values.and_then(|values| values.get(usize::from(value))), language)
    }

    /// What one element of a list of records is called.
    pub(crate) fn record(&self, record: u16, language: usize) -> &str {
        pick(self.records.get(usize::from(record)), language)
    }

    /// The label of a record's field.
    pub(crate) fn field(&self, record: u16, field: u16, language: usize) -> &str {
        let fields = self.fields.get(usize::from(record));
        pick(fields.and_then(|fields| fields.get(usize::from(field))), language)
    }

    /// The clause of a relation of a table, by its number in the table.
    pub(crate) fn relation(&self, table: u16, relation: u16, language: usize) -> &str {
        let relations = self.relations.get(usize::from(table));
        pick(relations.and_then(|relations| relations.get(usize::from(relation))), language)
    }

    /// The label of a unit.
    pub(crate) fn unit(&self, unit: u16, language: usize) -> &str {
        pick(self.units.get(usize::from(unit)), language)
    }

    /// The label of a definition, by declared position.
    pub(crate) fn definition(&self, definition: usize, language: usize) -> &str {
        pick(self.definitions.get(definition), language)
    }
}

fn pick(label: Option<&Label>, language: usize) -> &str {
    label.and_then(|label| label.get(language)).map_or("", String::as_str)
}
