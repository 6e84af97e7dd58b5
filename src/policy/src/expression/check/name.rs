//! Names in conditions: elements, items, definitions, facts.

use super::{Checker, Item, complaint};
use crate::expression::term::TermKind;
use crate::expression::types::{Ty, reserved};

impl<'a> Checker<'a, '_> {
    /// What a name stands for, and its type.
    pub(super) fn name(&mut self, name: &str) -> Option<(TermKind, Ty)> {
        let (first, rest) = name.split_once('.').map_or((name, None), |(a, b)| (a, Some(b)));
        if let Some(position) = self.bound.iter().rposition(|bound| bound.name == first) {
            let ty = self.bound.get(position)?.ty;
            return self.element(first, rest, u8::try_from(position + 1).ok()?, ty);
        }
        if let Some((item, Item::Value(position))) = self.scope.item
            && item == name
        {
            return Some((TermKind::Item(position), Ty::Enum(position)));
        }
        if name == "tanggal_acuan" {
            return Some((TermKind::AsOf, Ty::Date));
        }
        if let Some(definition) = self.scope.definitions.get(name) {
            return Some((TermKind::Definition(definition.position), definition.ty?));
        }
        if let Some((position, fact)) = self.scope.vocabulary.fact(name) {
            return Some((TermKind::Fact(position), Ty::of(fact.ty)));
        }
        if !self.scope.vocabulary.broken.iter().any(|broken| broken == name) {
            let bound: Vec<_> = self.bound.iter().map(|bound| bound.name).collect();
            self.say(complaint::unknown_name(self.scope, &bound, name));
        }
        None
    }

    fn element(
        &mut self,
        name: &str,
        field: Option<&str>,
        level: u8,
        ty: Ty,
    ) -> Option<(TermKind, Ty)> {
        match (ty, field) {
            (Ty::Record(record), Some(field)) => {
                let fields = &self.scope.vocabulary.records.get(usize::from(record))?.fields;
                match fields.iter().position(|candidate| candidate.name == field) {
                    Some(position) => {
                        let ty = Ty::of(fields.get(position)?.ty);
                        let position = u16::try_from(position).ok()?;
                        Some((TermKind::Field(level, record, position), ty))
                    }
                    None => {
                        let names = fields.iter().map(|field| field.name.as_str());
                        self.say(complaint::unknown_field(name, field, names));
                        None
                    }
                }
            }
            (Ty::Record(_), None) => {
                self.say(complaint::whole_element(name));
                None
            }
            (_, Some(field)) => {
                self.say(complaint::unknown_field(name, field, core::iter::empty()));
                None
            }
            (ty, None) => Some((TermKind::Element(level), ty)),
        }
    }

    /// Whether a comprehension may call its element so.
    pub(super) fn free(&mut self, name: &str) -> bool {
        let taken = self.bound.iter().any(|bound| bound.name == name)
            || self.scope.item.is_some_and(|(item, _)| item == name)
            || self.scope.definitions.contains_key(name)
            || self.scope.vocabulary.is_place(name);
        if reserved(name) {
            self.say(complaint::reserved_name(name));
            return false;
        }
        if taken {
            self.say(complaint::name_taken(name));
        }
        !taken
    }
}
