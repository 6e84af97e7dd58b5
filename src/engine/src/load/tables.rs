//! Checks the tables around the expressions: sizes, positions, ids, ranges.

use alloc::string::String;

use patuh_rulebook::{Rulebook, Type};

use super::error::{Fault, LoadError};
use crate::civil;
use crate::order;

/// Checks all tables, in their order; what is wrong first is the fault.
pub(super) fn check(book: &Rulebook) -> Result<(), LoadError> {
    let mut found = Found { table: "rulebook", entry: 0, first: None };
    found.limits(book);
    if found.first.is_none() {
        found.types(book);
        found.law(book);
        found.rules(book);
        found.clocks(book);
    }
    found.first.map_or(Ok(()), Err)
}

/// What was found, and where the checks are.
struct Found {
    table: &'static str,
    entry: usize,
    first: Option<LoadError>,
}

impl Found {
    /// Goes on to an entry of a table.
    fn at(&mut self, table: &'static str, entry: usize) {
        self.table = table;
        self.entry = entry;
    }

    /// Keeps a fault of the entry, unless there was one before.
    fn fault(&mut self, fault: Fault) {
        if self.first.is_none() {
            self.first = Some(LoadError::new(self.table, self.entry, fault));
        }
    }

    fn fault_if(&mut self, wrong: bool, fault: Fault) {
        if wrong {
            self.fault(fault);
        }
    }

    fn within(&mut self, table: &'static str, length: usize, at: u16) {
        self.fault_if(usize::from(at) >= length, Fault::Position { table, at: at.into() });
    }

    fn all_within(&mut self, table: &'static str, length: usize, positions: &[u16]) {
        for at in positions {
            self.within(table, length, *at);
        }
    }

    fn limit(&mut self, table: &'static str, limit: usize, count: usize) {
        self.at(table, limit);
        self.fault_if(count > limit, Fault::TooMany { limit });
    }

    /// Most entries of each table, so that what is derived from them stays small.
    fn limits(&mut self, book: &Rulebook) {
        self.limit("facts", 4_096, book.facts.len());
        self.limit("enums", 4_096, book.enums.len());
        self.limit("records", 1_024, book.records.len());
        self.limit("units", 1_024, book.units.len());
        self.limit("tables", 1_024, book.tables.len());
        self.limit("groups", 4_096, book.groups.len());
        self.limit("bodies", 8_192, book.bodies.len());
        self.limit("rules", 8_192, book.rules.len());
        self.limit("alternatives", 65_535, book.alternatives.len());
        self.limit("kinds", 1_024, book.kinds.len());
        self.limit("documents", 4_096, book.documents.len());
        self.limit("citations", 65_535, book.citations.len());
        self.limit("readings", 65_535, book.readings.len());
        self.limit("calendars", 1_024, book.calendars.len());
        self.limit("clocks", 1_024, book.clocks.len());
        let mut nodes = book.nodes.len();
        for body in &book.bodies {
            nodes = nodes.saturating_add(body.nodes.len());
        }
        self.limit("nodes", 65_536, nodes);
    }

    fn types(&mut self, book: &Rulebook) {
        for (entry, it) in book.enums.iter().enumerate() {
            self.at("enums", entry);
            self.ids(128, it.values.len(), &|at| it.values.get(at).map(|value| &value.id));
        }
        for (entry, it) in book.records.iter().enumerate() {
            self.at("records", entry);
            self.ids(1_024, it.fields.len(), &|at| it.fields.get(at).map(|field| &field.name));
            for field in &it.fields {
                if let Type::Records(_) = field.ty {
                    self.fault(Fault::Misplaced);
                }
                self.known_type(book, field.ty);
            }
        }
        for (entry, it) in book.tables.iter().enumerate() {
            self.at("tables", entry);
            let mut before = "";
            for key in &it.keys {
                self.fault_if(before >= key.as_str(), Fault::Id);
                before = key;
            }
            self.all_within("keys", it.keys.len(), &it.groups);
        }
        for (entry, it) in book.facts.iter().enumerate() {
            self.at("facts", entry);
            self.known_type(book, it.ty);
            self.within("groups", book.groups.len(), it.group);
        }
        let mut before = None;
        for (entry, it) in book.facts.iter().enumerate() {
            self.at("facts", entry);
            self.fault_if(before.is_some_and(|before: &String| *before >= it.id), Fault::Id);
            before = Some(&it.id);
        }
        self.at("rulebook", 0);
        self.within("enums", book.enums.len(), book.stages);
        self.fault_if(values(book, book.stages) == 0, Fault::Range);
        let stage_fact = book.facts.get(usize::from(book.stage_fact));
        if !stage_fact.is_some_and(|it| matches!(it.ty, Type::Enum(of) if of == book.stages)) {
            self.fault(Fault::Position { table: "facts", at: book.stage_fact.into() });
        }
        for day in [book.reviewed, book.covers_from] {
            self.fault_if(!civil::exists(day), Fault::Range);
        }
    }

    /// No more ids than the limit, none twice, none empty.
    fn ids<'a>(&mut self, limit: usize, count: usize, id: &dyn Fn(usize) -> Option<&'a String>) {
        if count > limit {
            return self.fault(Fault::TooMany { limit });
        }
        let mut before = None;
        for at in order::order(count, &|a, b| id(a).cmp(&id(b))) {
            let id = id(at);
            self.fault_if(id == before || id.is_some_and(String::is_empty), Fault::Id);
            before = id;
        }
    }

    fn known_type(&mut self, book: &Rulebook, ty: Type) {
        match ty {
            Type::Int { min, max, unit } => {
                if let Some(unit) = unit {
                    self.within("units", book.units.len(), unit);
                }
                self.fault_if(min > max, Fault::Range);
            }
            Type::Money { min, max } => self.fault_if(min > max, Fault::Range),
            Type::Enum(of) | Type::Set(of) => self.within("enums", book.enums.len(), of),
            Type::Records(of) => self.within("records", book.records.len(), of),
            Type::Code(of) => self.within("tables", book.tables.len(), of),
            Type::Bool | Type::Date | Type::Text => {}
        }
    }

    fn law(&mut self, book: &Rulebook) {
        for (entry, it) in book.citations.iter().enumerate() {
            self.at("citations", entry);
            self.within("regulations", book.regulations.len(), it.regulation);
        }
        for (entry, it) in book.documents.iter().enumerate() {
            self.at("documents", entry);
            self.within("stages", values(book, book.stages), it.stage);
        }
        for (entry, it) in book.kinds.iter().enumerate() {
            self.at("kinds", entry);
            self.all_within("citations", book.citations.len(), &it.basis);
        }
        for (entry, it) in book.definitions.iter().enumerate() {
            self.at("definitions", entry);
            self.all_within("citations", book.citations.len(), &it.basis);
        }
    }

    fn rules(&mut self, book: &Rulebook) {
        for (entry, rule) in book.rules.iter().enumerate() {
            self.at("rules", entry);
            self.within("stages", values(book, book.stages), rule.stage);
            self.all_within("citations", book.citations.len(), &rule.basis);
            self.all_within("readings", book.readings.len(), &rule.readings);
            if let Some(document) = rule.document {
                self.within("documents", book.documents.len(), document);
            }
            if let Some((of, value)) = rule.item {
                self.within("enums", book.enums.len(), of);
                self.within("values", values(book, of), value);
            }
        }
        for (entry, it) in book.alternatives.iter().enumerate() {
            self.at("alternatives", entry);
            self.within("readings", book.readings.len(), it.reading);
            self.within("rules", book.rules.len(), it.rule);
            self.within("stages", values(book, book.stages), it.stage);
        }
    }

    fn clocks(&mut self, book: &Rulebook) {
        for (entry, clock) in book.clocks.iter().enumerate() {
            self.at("clocks", entry);
            self.all_within("citations", book.citations.len(), &clock.basis);
            self.all_within("readings", book.readings.len(), &clock.readings);
            if let Some(after) = clock.after {
                self.within("clocks", entry, after);
            }
        }
    }
}

/// Number of values of an enum.
fn values(book: &Rulebook, of: u16) -> usize {
    book.enums.get(usize::from(of)).map_or(0, |it| it.values.len())
}
