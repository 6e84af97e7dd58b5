//! The structure of a rulebook for forms and listings.

use alloc::vec::Vec;

use patuh_rulebook::Type;

use crate::assessment::{
    Catalogue, CatalogueDocument, CatalogueEnum, CatalogueFact, CatalogueField, CatalogueKind,
    CatalogueRecord, CatalogueRule, FactType, Id, RuleItem,
};
use crate::bits::Bits;
use crate::civil;
use crate::load::Loaded;

/// Largest whole number that JavaScript holds exactly.
const EXACT: i64 = (1 << 53) - 1;

pub(crate) fn catalogue(loaded: &Loaded) -> Catalogue {
    let book = &loaded.rulebook;
    let names = &loaded.names;
    let facts = loaded.asking.iter().filter_map(|at| {
        let fact = book.facts.get(usize::from(*at))?;
        Some(CatalogueFact {
            id: names.of(&names.facts, *at),
            group: names.of(&names.groups, fact.group),
            r#type: fact_type(loaded, fact.ty),
        })
    });
    let enums = names.enums.iter().zip(&names.values);
    let records = book.records.iter().zip(&names.records).map(|(record, id)| CatalogueRecord {
        id: id.clone(),
        fields: record
            .fields
            .iter()
            .map(|field| CatalogueField {
                name: field.name.as_str().into(),
                r#type: fact_type(loaded, field.ty),
            })
            .collect(),
    });
    let cite = |basis: &[u16]| basis.iter().map(|at| names.of(&names.citations, *at)).collect();
    let kinds = book.kinds.iter().zip(&names.kinds).map(|(kind, id)| CatalogueKind {
        id: id.clone(),
        basis: cite(&kind.basis),
        facts: facts_of_node(loaded, kind.when),
    });
    let definitions = book.definitions.iter().zip(&names.definitions);
    let definitions = definitions.map(|(definition, id)| CatalogueKind {
        id: id.clone(),
        basis: cite(&definition.basis),
        facts: facts_of_node(loaded, definition.node),
    });
    let stage = |at| names.value(book.stages, at);
    let documents = book
        .documents
        .iter()
        .zip(&names.documents)
        .map(|(document, id)| CatalogueDocument { id: id.clone(), stage: stage(document.stage) });
    let rules = book.rules.iter().enumerate().map(|(at, rule)| CatalogueRule {
        id: names.rules.get(at).cloned().unwrap_or_default(),
        item: rule.item.map_or(RuleItem::None, |(of, value)| RuleItem::Item {
            r#enum: names.of(&names.enums, of),
            value: names.value(of, value),
        }),
        severity: rule.severity,
        stage: stage(rule.stage),
        basis: loaded.basis_of_rule.get(at).cloned().unwrap_or_default(),
        readings: loaded.readings_of_rule.get(at).cloned().unwrap_or_default(),
        document: rule.document.map_or_else(Id::default, |at| names.of(&names.documents, at)),
        tags: rule.tags.iter().map(|tag| tag.as_str().into()).collect(),
        facts: loaded.facts_of_rule.get(at).map_or_else(Vec::new, |facts| ids(loaded, facts)),
    });
    Catalogue {
        rulebook: loaded.stamp.clone(),
        covers_from: civil::format_day(book.covers_from).into(),
        stages: names.of(&names.enums, book.stages),
        stage_fact: names.of(&names.facts, book.stage_fact),
        groups: names.groups.clone(),
        facts: facts.collect(),
        enums: enums
            .map(|(id, values)| CatalogueEnum { id: id.clone(), values: values.clone() })
            .collect(),
        records: records.collect(),
        kinds: kinds.collect(),
        documents: documents.collect(),
        definitions: definitions.collect(),
        rules: rules.collect(),
    }
}

fn facts_of_node(loaded: &Loaded, node: u32) -> Vec<Id> {
    let facts = loaded.nodes_of_fact.iter().zip(&loaded.names.facts);
    let depends = facts.filter(|(nodes, _)| nodes.contains(node as usize));
    depends.map(|(_, id)| id.clone()).collect()
}

fn ids(loaded: &Loaded, facts: &Bits) -> Vec<Id> {
    facts.iter().filter_map(|at| loaded.names.facts.get(at)).cloned().collect()
}

fn fact_type(loaded: &Loaded, ty: Type) -> FactType {
    let names = &loaded.names;
    let exact = |value: i64| value.clamp(-EXACT, EXACT);
    match ty {
        Type::Bool => FactType::Bool,
        Type::Int { min, max, unit } => FactType::Int {
            min: exact(min),
            max: exact(max),
            unit: unit.map_or_else(Id::default, |unit| names.of(&names.units, unit)),
        },
        Type::Money { min, max } => FactType::Money { min: exact(min), max: exact(max) },
        Type::Date => FactType::Date,
        Type::Text => FactType::Text,
        Type::Enum(of) => FactType::Enum { r#enum: names.of(&names.enums, of) },
        Type::Set(of) => FactType::Set { r#enum: names.of(&names.enums, of) },
        Type::Records(of) => FactType::Records { record: names.of(&names.records, of) },
    }
}
