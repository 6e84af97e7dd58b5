//! Units, groups, enums, records and facts.

use std::collections::BTreeMap;

use patuh_rulebook::{EnumType, EnumValue, Fact, Field, RecordType, Type, Unit, UnitWord};

use super::names::folded;
use super::{Linker, complaint, position};
use crate::expression::{Vocabulary, reserved};
use crate::model::{self, Name, TypeText};

/// Most values of an enum: a set of them is two machine words.
const MOST_VALUES: usize = 128;

impl<'m> Linker<'m> {
    /// The vocabulary, and the units with their words.
    pub(super) fn vocabulary(&mut self) -> (Vocabulary, Vec<Unit>) {
        let model = self.model;
        self.unique(model.groups.iter().map(|group| &group.id));
        self.unique(model.units.iter().map(|unit| &unit.id));
        self.unique(model.enums.iter().map(|ty| &ty.id));
        self.unique(model.records.iter().map(|record| &record.id));
        let units = model.units.iter().map(unit).collect();
        let mut vocabulary = Vocabulary {
            units: model.units.iter().map(|unit| unit.id.value.clone()).collect(),
            enums: model.enums.iter().map(|ty| self.enumeration(ty)).collect(),
            tables: self.tables(),
            ..Vocabulary::default()
        };
        vocabulary.records =
            model.records.iter().map(|record| self.record(record, &vocabulary)).collect();
        self.facts(&mut vocabulary);
        (vocabulary, units)
    }

    fn enumeration(&mut self, ty: &model::Enum) -> EnumType {
        self.unique(ty.values.iter().map(|value| &value.text.id));
        if let Some(value) = ty.values.get(MOST_VALUES) {
            self.diagnostics.push(complaint::too_many_values(&ty.id, &value.text.id));
        }
        let mut owners: BTreeMap<String, &Name> =
            ty.values.iter().map(|value| (value.text.id.value.clone(), &value.text.id)).collect();
        let mut values = Vec::new();
        for value in &ty.values {
            let mut aliases: Vec<String> = Vec::new();
            for name in value.text.label.values().chain(&value.aliases) {
                let alias = folded(&name.value);
                match owners.get(&alias) {
                    Some(owner) if owner.value != value.text.id.value => {
                        let owner = *owner;
                        self.diagnostics.push(complaint::alias_conflict(name, &alias, owner));
                    }
                    // The id itself is known already.
                    _ if alias == value.text.id.value || aliases.contains(&alias) => {}
                    _ => {
                        owners.insert(alias.clone(), &value.text.id);
                        aliases.push(alias);
                    }
                }
            }
            values.push(EnumValue { id: value.text.id.value.clone(), aliases });
        }
        EnumType { id: ty.id.value.clone(), values }
    }

    fn record(&mut self, record: &model::Record, vocabulary: &Vocabulary) -> RecordType {
        self.unique(record.fields.iter().map(|field| &field.name));
        let fields = record
            .fields
            .iter()
            .map(|field| {
                // Reading has refused lists of records in records. What else is wrong is told; any
                // type keeps the positions of the fields after it.
                let ty = self.ty(&field.ty, vocabulary).unwrap_or(Type::Bool);
                Field { name: field.name.value.clone(), ty }
            })
            .collect();
        RecordType { id: record.id.value.clone(), fields }
    }

    fn facts(&mut self, vocabulary: &mut Vocabulary) {
        let model = self.model;
        self.unique(
            model
                .facts
                .iter()
                .map(|fact| &fact.id)
                .chain(model.definitions.iter().map(|definition| &definition.id)),
        );
        self.prefixes();
        let mut facts: BTreeMap<&str, Fact> = BTreeMap::new();
        let mut asked = vec![0_u16; model.groups.len()];
        for fact in &model.facts {
            if let Some(part) = fact.id.value.split('.').find(|part| reserved(part)) {
                self.diagnostics.push(complaint::reserved(&fact.id, part));
            }
            let groups = model.groups.iter().map(|group| group.id.value.as_str());
            let group = self.find(complaint::GROUP, &fact.group, groups);
            let Some(ty) = self.ty(&fact.ty, vocabulary) else {
                vocabulary.broken.push(fact.id.value.clone());
                continue;
            };
            let group = group.unwrap_or(0);
            let order = asked.get(group).copied().unwrap_or(0);
            if let Some(next) = asked.get_mut(group) {
                *next = next.saturating_add(1);
            }
            facts.entry(&fact.id.value).or_insert_with(|| Fact {
                id: fact.id.value.clone(),
                ty,
                group: position(group),
                order,
            });
        }
        vocabulary.facts = facts.into_values().collect();
        vocabulary.positions = vocabulary
            .facts
            .iter()
            .enumerate()
            .map(|(index, fact)| (fact.id.clone(), position(index)))
            .collect();
    }

    /// A fact cannot be a value and the place of other facts at once.
    fn prefixes(&mut self) {
        let mut ids: Vec<&Name> = self
            .model
            .facts
            .iter()
            .map(|fact| &fact.id)
            .chain(self.model.definitions.iter().map(|definition| &definition.id))
            .collect();
        ids.sort_by(|a, b| a.value.cmp(&b.value));
        let by_id: BTreeMap<&str, &Name> =
            ids.iter().map(|name| (name.value.as_str(), *name)).collect();
        for name in ids {
            let parts = name.value.match_indices('.').map(|(dot, _)| &name.value[..dot]);
            if let Some(outer) = parts.filter_map(|part| by_id.get(part)).next() {
                self.diagnostics.push(complaint::prefix(name, outer));
            }
        }
    }

    fn ty(&mut self, text: &TypeText, vocabulary: &Vocabulary) -> Option<Type> {
        let (min, max) = text.range.as_ref().and_then(range).unzip();
        let ty = match text.name.value.as_str() {
            "bool" => Type::Bool,
            "int" => {
                let units = vocabulary.units.iter().map(String::as_str);
                let unit = match &text.unit {
                    Some(unit) => Some(position(self.find(complaint::UNIT, unit, units)?)),
                    None => None,
                };
                Type::Int { min: min.unwrap_or(i64::MIN), max: max.unwrap_or(i64::MAX), unit }
            }
            "money" => Type::Money { min: min.unwrap_or(0), max: max.unwrap_or(i64::MAX) },
            "date" => Type::Date,
            "text" => Type::Text,
            "code" => {
                let of = self.of(text)?;
                let tables = vocabulary.tables.iter().map(|it| it.table.id.as_str());
                Type::Code(position(self.find(complaint::TABLE, of, tables)?))
            }
            "enum" | "list of enum" => {
                let of = self.of(text)?;
                let enums = vocabulary.enums.iter().map(|ty| ty.id.as_str());
                let found = position(self.find(complaint::ENUM, of, enums)?);
                if text.name.value == "enum" { Type::Enum(found) } else { Type::Set(found) }
            }
            "list of record" => {
                let of = self.of(text)?;
                let records = self.model.records.iter().map(|record| record.id.value.as_str());
                Type::Records(position(self.find(complaint::RECORD, of, records)?))
            }
            // Reading has refused other words.
            _ => return None,
        };
        Some(ty)
    }

    fn of<'t>(&mut self, text: &'t TypeText) -> Option<&'t Name> {
        if text.of.is_none() {
            self.diagnostics.push(complaint::missing_of(&text.name));
        }
        text.of.as_ref()
    }
}

/// `1..=1200`; digits may be grouped with `_`.
fn range(text: &Name) -> Option<(i64, i64)> {
    let number = |digits: &str| digits.trim().replace('_', "").parse::<i64>().ok();
    let (min, max) = text.value.split_once("..=")?;
    Some((number(min)?, number(max)?))
}

fn unit(unit: &model::Unit) -> Unit {
    let words = unit
        .words
        .iter()
        .map(|(word, worth)| UnitWord { word: folded(&word.value), worth: worth.value })
        .collect();
    Unit { id: unit.id.value.clone(), words }
}
