//! The structure of a rulebook for forms and listings.

use alloc::vec::Vec;

use patuh_rulebook::Type;

use crate::assessment::{
    Catalogue, CatalogueDocument, CatalogueEnum, CatalogueFact, CatalogueField, CatalogueKind,
    CatalogueRecord, CatalogueRule, FactType, Id, RuleItem,
};
use crate::bits::Bits;
use crate::civil;
use crate::load::{Loaded, Names};

/// Largest whole number that JavaScript holds exactly.
const EXACT: i64 = (1 << 53) - 1;

pub(crate) fn catalogue(loaded: &Loaded) -> Catalogue {
    let book = &loaded.rulebook;
    let names = &loaded.names;
    Catalogue {
        rulebook: loaded.stamp.clone(),
        covers_from: civil::format_day(book.covers_from).into(),
        stages: names.of(&names.enums, book.stages),
        stage_fact: names.of(&names.facts, book.stage_fact),
        groups: names.groups.clone(),
        facts: facts(loaded),
        enums: enums(loaded),
        records: records(loaded),
        kinds: kinds(loaded),
        documents: documents(loaded),
        definitions: definitions(loaded),
        clocks: clocks(loaded),
        rules: rules(loaded),
    }
}

fn facts(loaded: &Loaded) -> Vec<CatalogueFact> {
    let names = &loaded.names;
    let mut facts = Vec::new();
    for at in &loaded.asking {
        let Some(fact) = loaded.rulebook.facts.get(usize::from(*at)) else { continue };
        facts.push(CatalogueFact {
            id: names.of(&names.facts, *at),
            group: names.of(&names.groups, fact.group),
            r#type: fact_type(loaded, fact.ty),
        });
    }
    facts
}

fn enums(loaded: &Loaded) -> Vec<CatalogueEnum> {
    let mut enums = Vec::new();
    for (id, values) in loaded.names.enums.iter().zip(&loaded.names.values) {
        enums.push(CatalogueEnum { id: id.clone(), values: values.clone() });
    }
    enums
}

fn records(loaded: &Loaded) -> Vec<CatalogueRecord> {
    let mut records = Vec::new();
    for (record, id) in loaded.rulebook.records.iter().zip(&loaded.names.records) {
        let mut fields = Vec::new();
        for field in &record.fields {
            let name = field.name.as_str().into();
            fields.push(CatalogueField { name, r#type: fact_type(loaded, field.ty) });
        }
        records.push(CatalogueRecord { id: id.clone(), fields });
    }
    records
}

fn kinds(loaded: &Loaded) -> Vec<CatalogueKind> {
    let mut kinds = Vec::new();
    for (kind, id) in loaded.rulebook.kinds.iter().zip(&loaded.names.kinds) {
        let facts = (&*loaded.facts_of_node, kind.when as usize);
        kinds.push(expression(loaded, id, &kind.basis, facts));
    }
    kinds
}

fn definitions(loaded: &Loaded) -> Vec<CatalogueKind> {
    let mut definitions = Vec::new();
    for (definition, id) in loaded.rulebook.definitions.iter().zip(&loaded.names.definitions) {
        let facts = (&*loaded.facts_of_node, definition.node as usize);
        definitions.push(expression(loaded, id, &definition.basis, facts));
    }
    definitions
}

fn clocks(loaded: &Loaded) -> Vec<CatalogueKind> {
    let mut clocks = Vec::new();
    for (at, (clock, id)) in loaded.rulebook.clocks.iter().zip(&loaded.names.clocks).enumerate() {
        clocks.push(expression(loaded, id, &clock.basis, (&loaded.facts_of_clock, at)));
    }
    clocks
}

fn expression(
    loaded: &Loaded,
    id: &Id,
    basis: &[u16],
    (sets, at): (&[Bits], usize),
) -> CatalogueKind {
    CatalogueKind {
        id: id.clone(),
        basis: Names::all_of(&loaded.names.citations, basis),
        facts: ids_at(loaded, sets, at),
    }
}

fn documents(loaded: &Loaded) -> Vec<CatalogueDocument> {
    let mut documents = Vec::new();
    for (document, id) in loaded.rulebook.documents.iter().zip(&loaded.names.documents) {
        documents.push(CatalogueDocument { id: id.clone(), stage: stage(loaded, document.stage) });
    }
    documents
}

fn rules(loaded: &Loaded) -> Vec<CatalogueRule> {
    let names = &loaded.names;
    let mut rules = Vec::new();
    for (at, rule) in loaded.rulebook.rules.iter().enumerate() {
        let (Some(id), Some(basis), Some(readings)) =
            (names.rules.get(at), loaded.basis_of_rule.get(at), loaded.readings_of_rule.get(at))
        else {
            continue;
        };
        let item = match rule.item {
            Some((of, value)) => {
                RuleItem::Item { r#enum: names.of(&names.enums, of), value: names.value(of, value) }
            }
            None => RuleItem::None,
        };
        let document = match rule.document {
            Some(document) => names.of(&names.documents, document),
            None => names.empty.clone(),
        };
        let mut tags = Vec::new();
        for tag in &rule.tags {
            tags.push(tag.as_str().into());
        }
        rules.push(CatalogueRule {
            id: id.clone(),
            item,
            severity: rule.severity,
            stage: stage(loaded, rule.stage),
            basis: basis.clone(),
            readings: readings.clone(),
            document,
            tags,
            facts: ids_at(loaded, &loaded.facts_of_rule, at),
        });
    }
    rules
}

fn stage(loaded: &Loaded, at: u16) -> Id {
    loaded.names.value(loaded.rulebook.stages, at)
}

/// The ids of the facts in one of several sets.
fn ids_at(loaded: &Loaded, sets: &[Bits], at: usize) -> Vec<Id> {
    let mut ids = Vec::new();
    let Some(facts) = sets.get(at) else { return ids };
    for fact in facts.iter() {
        if let Some(id) = loaded.names.facts.get(fact) {
            ids.push(id.clone());
        }
    }
    ids
}

fn fact_type(loaded: &Loaded, ty: Type) -> FactType {
    let names = &loaded.names;
    let exact = |value: i64| value.clamp(-EXACT, EXACT);
    match ty {
        Type::Bool => FactType::Bool,
        Type::Int { min, max, unit } => FactType::Int {
            min: exact(min),
            max: exact(max),
            unit: match unit {
                Some(unit) => names.of(&names.units, unit),
                None => names.empty.clone(),
            },
        },
        Type::Money { min, max } => FactType::Money { min: exact(min), max: exact(max) },
        Type::Date => FactType::Date,
        Type::Text => FactType::Text,
        Type::Code(of) => FactType::Code { table: names.of(&names.tables, of) },
        Type::Enum(of) => FactType::Enum { r#enum: names.of(&names.enums, of) },
        Type::Set(of) => FactType::Set { r#enum: names.of(&names.enums, of) },
        Type::Records(of) => FactType::Records { record: names.of(&names.records, of) },
    }
}
