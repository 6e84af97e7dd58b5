//! What rules and definitions are by the other reading of the law.

mod complaint;

use std::collections::BTreeSet;

use super::complaint::{READING, STAGE};
use super::{LinkedDefinition, LinkedOther, LinkedRule, Linker, position};
use crate::expression::{Expr, Place, Scope, Term, Ty, check_value, describe};
use crate::model::{Definition, Name, Other, Rule};

impl<'m> Linker<'m> {
    /// The position of a reading note.
    pub(super) fn reading(&mut self, name: &Name) -> Option<u16> {
        let model = self.model;
        let ids = model.readings.iter().map(|reading| reading.id.value.as_str());
        self.find(READING, name, ids).map(position)
    }

    /// The positions of reading notes.
    pub(super) fn reading_notes(&mut self, names: &[Name]) -> Vec<u16> {
        names.iter().filter_map(|name| self.reading(name)).collect()
    }

    /// A rule by the other readings. `named` are the readings that the rule, or one of its
    /// items, shows.
    pub(super) fn others(
        &mut self,
        source: &'m Rule,
        named: &BTreeSet<u16>,
        stages: &[String],
        scope: Scope<'_>,
    ) -> Vec<LinkedOther<'m>> {
        let mut others = Vec::new();
        for other in &source.other {
            let Some(reading) = self.reading(&other.reading) else { continue };
            if !named.contains(&reading) {
                self.diagnostics.push(complaint::other_not_named(&other.reading, source));
            }
            self.other_changes(other, source);
            let when = other.when.as_ref().and_then(|text| self.condition(text, scope));
            let require = other.require.as_ref().and_then(|text| self.condition(text, scope));
            let severity = other.severity.as_ref().and_then(super::rules::severity);
            let stage = other.stage.as_ref().and_then(|name| {
                let stages = stages.iter().map(String::as_str);
                self.find(STAGE, name, stages).map(position)
            });
            others.push(LinkedOther { source: other, reading, when, require, severity, stage });
        }
        others
    }

    /// Says so for every part that is the same by the other reading.
    fn other_changes(&mut self, other: &Other, source: &Rule) {
        let parts = [
            (&other.when, source.when.as_ref()),
            (&other.require, Some(&source.require)),
            (&other.severity, Some(&source.severity)),
            (&other.stage, Some(&source.stage)),
        ];
        let mut written = other.none;
        for (part, own) in parts {
            let Some(part) = part else { continue };
            written = true;
            if own.is_some_and(|own| same(part, own)) {
                self.diagnostics.push(complaint::other_same(part.span));
            }
        }
        if !written {
            self.diagnostics.push(complaint::other_same(other.reading.span));
        }
    }

    /// Parses what a definition is by the other readings.
    pub(super) fn parsed_others(&mut self, source: &'m Definition) -> Vec<(u16, &'m Name, Expr)> {
        let mut others = Vec::new();
        for (reading, text) in &source.other {
            if same(text, &source.is) {
                self.diagnostics.push(complaint::other_same(text.span));
            }
            let expression = self.parsed(text);
            others.extend(self.reading(reading).zip(expression).map(|(at, it)| (at, text, it)));
        }
        others
    }

    /// Types what a definition is by the other readings: it has the type of the definition.
    pub(super) fn typed_others(
        &mut self,
        source: &'m Definition,
        own: &Term,
        parsed: &[(u16, &'m Name, Expr)],
        scope: Scope<'_>,
    ) -> Vec<(u16, &'m Name, Term)> {
        let mut others = Vec::new();
        for (reading, text, expression) in parsed {
            let place = Place::new(self.sources, text);
            let Some(term) = check_value(expression, &place, scope, &mut self.diagnostics) else {
                continue;
            };
            if !alike(own.ty, term.ty) {
                let types = [own.ty, term.ty].map(|ty| describe(scope.vocabulary, ty));
                self.diagnostics.push(complaint::other_type(source, text, types));
            }
            others.push((*reading, *text, term));
        }
        others
    }

    /// Says so for readings of definitions that no rule shows.
    pub(super) fn readings_of_definitions(
        &mut self,
        definitions: &[LinkedDefinition<'m>],
        rules: &[LinkedRule<'m>],
    ) {
        // With errors elsewhere the rule that shows it may be missing.
        if !self.diagnostics.is_empty() {
            return;
        }
        let shown: BTreeSet<u16> = rules.iter().flat_map(LinkedRule::all_readings).collect();
        for definition in definitions {
            for (name, _) in &definition.source.other {
                let reading = self.reading(name);
                if reading.is_some_and(|reading| !shown.contains(&reading)) {
                    self.diagnostics.push(complaint::other_not_shown(name, definition.source));
                }
            }
        }
    }
}

/// Whether two texts are the same but for white space.
fn same(one: &Name, other: &Name) -> bool {
    one.value.split_whitespace().eq(other.value.split_whitespace())
}

/// Whether a value of one type can stand in for a value of another.
fn alike(one: Ty, other: Ty) -> bool {
    match (one, other) {
        (Ty::Int(_, unit), Ty::Int(_, other)) => unit == other,
        _ => one.comparable(other),
    }
}
