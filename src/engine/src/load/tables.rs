//! Checks the tables around the expressions: sizes, positions, ids, ranges.

use alloc::vec::Vec;

use patuh_rulebook::{Rulebook, Type};

use super::error::{Fault, LoadError};
use crate::civil;
use crate::order;

type Checked = Result<(), LoadError>;

/// Most entries of each table, so that what is derived from them stays small.
const LIMITS: [(&str, usize, Count); 13] = [
    ("facts", 4_096, |book| book.facts.len()),
    ("enums", 4_096, |book| book.enums.len()),
    ("records", 1_024, |book| book.records.len()),
    ("units", 1_024, |book| book.units.len()),
    ("groups", 4_096, |book| book.groups.len()),
    ("bodies", 8_192, |book| book.bodies.len()),
    ("rules", 8_192, |book| book.rules.len()),
    ("kinds", 1_024, |book| book.kinds.len()),
    ("documents", 4_096, |book| book.documents.len()),
    ("citations", 65_535, |book| book.citations.len()),
    ("readings", 65_535, |book| book.readings.len()),
    ("calendars", 1_024, |book| book.calendars.len()),
    ("nodes", 65_536, |book| {
        let of_bodies = book.bodies.iter().map(|body| body.nodes.len()).sum::<usize>();
        book.nodes.len().saturating_add(of_bodies)
    }),
];

type Count = fn(&Rulebook) -> usize;

pub(super) fn check(book: &Rulebook) -> Checked {
    for (table, limit, count) in LIMITS {
        if count(book) > limit {
            return Err(LoadError::new(table, limit, Fault::TooMany { limit }));
        }
    }
    types(book)?;
    law(book)?;
    rules(book)
}

fn types(book: &Rulebook) -> Checked {
    for (entry, it) in book.enums.iter().enumerate() {
        let fault = |fault| Err(LoadError::new("enums", entry, fault));
        if it.values.len() > 128 {
            return fault(Fault::TooMany { limit: 128 });
        }
        if repeats(it.values.iter().map(|value| value.id.as_str())) {
            return fault(Fault::Id);
        }
    }
    for (entry, it) in book.records.iter().enumerate() {
        let fault = |fault| Err(LoadError::new("records", entry, fault));
        if it.fields.len() > 1_024 {
            return fault(Fault::TooMany { limit: 1_024 });
        }
        if repeats(it.fields.iter().map(|field| field.name.as_str())) {
            return fault(Fault::Id);
        }
        for field in &it.fields {
            if matches!(field.ty, Type::Records(_)) {
                return fault(Fault::Misplaced);
            }
            known_type(book, field.ty).or_else(fault)?;
        }
    }
    for (entry, it) in book.facts.iter().enumerate() {
        let fault = |fault| Err(LoadError::new("facts", entry, fault));
        known_type(book, it.ty).or_else(fault)?;
        within("groups", book.groups.len(), it.group).or_else(fault)?;
    }
    for (entry, pair) in book.facts.windows(2).enumerate() {
        if let [first, second] = pair
            && first.id >= second.id
        {
            return Err(LoadError::new("facts", entry + 1, Fault::Id));
        }
    }
    let fault = |fault| Err(LoadError::new("rulebook", 0, fault));
    within("enums", book.enums.len(), book.stages).or_else(fault)?;
    if book.enums.get(usize::from(book.stages)).is_none_or(|stages| stages.values.is_empty()) {
        return fault(Fault::Range);
    }
    let stage_fact = book.facts.get(usize::from(book.stage_fact));
    if stage_fact.is_none_or(|fact| fact.ty != Type::Enum(book.stages)) {
        return fault(Fault::Position { table: "facts", at: book.stage_fact.into() });
    }
    if !civil::exists(book.reviewed) || !civil::exists(book.covers_from) {
        return fault(Fault::Range);
    }
    Ok(())
}

fn known_type(book: &Rulebook, ty: Type) -> Result<(), Fault> {
    match ty {
        Type::Int { min, max, unit } => {
            if let Some(unit) = unit {
                within("units", book.units.len(), unit)?;
            }
            if min <= max { Ok(()) } else { Err(Fault::Range) }
        }
        Type::Money { min, max } if min > max => Err(Fault::Range),
        Type::Enum(of) | Type::Set(of) => within("enums", book.enums.len(), of),
        Type::Records(of) => within("records", book.records.len(), of),
        Type::Bool | Type::Date | Type::Text | Type::Money { .. } => Ok(()),
    }
}

fn law(book: &Rulebook) -> Checked {
    for (entry, it) in book.citations.iter().enumerate() {
        let at = book.regulations.len();
        within("regulations", at, it.regulation)
            .map_err(|fault| LoadError::new("citations", entry, fault))?;
    }
    let stages = book.enums.get(usize::from(book.stages)).map_or(0, |it| it.values.len());
    for (entry, it) in book.documents.iter().enumerate() {
        within("stages", stages, it.stage)
            .map_err(|fault| LoadError::new("documents", entry, fault))?;
    }
    let citations = book.citations.len();
    let kinds = book.kinds.iter().enumerate().map(|(entry, it)| ("kinds", entry, &it.basis));
    let definitions = book.definitions.iter().enumerate();
    let definitions = definitions.map(|(entry, it)| ("definitions", entry, &it.basis));
    for (table, entry, basis) in kinds.chain(definitions) {
        for at in basis {
            within("citations", citations, *at)
                .map_err(|fault| LoadError::new(table, entry, fault))?;
        }
    }
    Ok(())
}

fn rules(book: &Rulebook) -> Checked {
    let stages = book.enums.get(usize::from(book.stages)).map_or(0, |it| it.values.len());
    for (entry, rule) in book.rules.iter().enumerate() {
        let check = || -> Result<(), Fault> {
            within("stages", stages, rule.stage)?;
            for at in &rule.basis {
                within("citations", book.citations.len(), *at)?;
            }
            for at in &rule.readings {
                within("readings", book.readings.len(), *at)?;
            }
            if let Some(document) = rule.document {
                within("documents", book.documents.len(), document)?;
            }
            if let Some((of, value)) = rule.item {
                within("enums", book.enums.len(), of)?;
                let values = book.enums.get(usize::from(of)).map_or(0, |it| it.values.len());
                within("values", values, value)?;
            }
            Ok(())
        };
        check().map_err(|fault| LoadError::new("rules", entry, fault))?;
    }
    Ok(())
}

fn within(table: &'static str, length: usize, at: u16) -> Result<(), Fault> {
    if usize::from(at) < length { Ok(()) } else { Err(Fault::Position { table, at: at.into() }) }
}

/// Whether a list of ids holds one twice or an empty one.
fn repeats<'a>(ids: impl Iterator<Item = &'a str>) -> bool {
    let mut ids: Vec<&str> = ids.collect();
    order::sort(&mut ids, &|a, b| a.cmp(b));
    ids.first().is_some_and(|first| first.is_empty())
        || ids.windows(2).any(|pair| matches!(pair, [first, second] if first == second))
}
