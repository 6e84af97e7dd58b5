//! Rules: everything that they name, and whether the law carries them when they are in force.

use std::collections::BTreeMap;

use patuh_rulebook::{Day, Severity, Type};

use super::definitions::names_item;
use super::{Law, LinkedEach, LinkedRule, Linker, complaint, position};
use crate::dates::parse_day;
use crate::expression::{DefinitionType, Item, Scope, Vocabulary, reserved};
use crate::model::{Each, Name, Rule};

/// What rules may name.
pub(super) struct Context<'c, 'm> {
    pub(super) vocabulary: &'c Vocabulary,
    pub(super) definitions: &'c BTreeMap<String, DefinitionType>,
    pub(super) law: &'c Law<'m>,
    pub(super) stages: &'c [String],
}

impl<'m> Linker<'m> {
    /// The rules, in declared order.
    pub(super) fn rules(&mut self, context: &Context<'_, 'm>) -> Vec<LinkedRule<'m>> {
        let model = self.model;
        self.unique(model.rules.iter().map(|rule| &rule.id));
        model.rules.iter().filter_map(|rule| self.rule(rule, context)).collect()
    }

    fn rule(&mut self, source: &'m Rule, context: &Context<'_, 'm>) -> Option<LinkedRule<'m>> {
        let model = self.model;
        let stages = context.stages.iter().map(String::as_str);
        let stage = self.find(complaint::STAGE, &source.stage, stages);
        let readings = self.reading_notes(&source.reading);
        let document = source.document.as_ref().and_then(|name| {
            let ids = model.documents.iter().map(|document| document.text.id.value.as_str());
            self.find(complaint::DOCUMENT, name, ids).map(position)
        });
        let basis = self.citations(&source.basis, context.law);
        let each = self.each(source, context);
        let item_readings = self.item_readings(source, each.as_ref(), context.vocabulary);
        self.parameters(
            source,
            each.as_ref().is_some_and(|each| matches!(each, LinkedEach::Values(..))),
        );

        let item = source.each.as_ref().zip(each.as_ref()).and_then(|(written, each)| {
            let item = match each {
                LinkedEach::Whole => return None,
                LinkedEach::Values(ty, _) => Item::Value(*ty),
                LinkedEach::Elements(fact) => {
                    match context.vocabulary.facts.get(usize::from(*fact))?.ty {
                        Type::Records(record) => Item::Element(record),
                        _ => return None,
                    }
                }
            };
            Some((written.item.value.as_str(), item))
        });
        // Without its list the item of a rule is unknown, and so would be every use of it.
        let each = each?;
        let scope =
            Scope { vocabulary: context.vocabulary, definitions: context.definitions, item };
        let when = source.when.as_ref().map(|text| self.condition(text, scope));
        let require = self.condition(&source.require, scope);
        let named = item_readings.iter().flatten().chain(&readings).copied().collect();
        let other = self.others(source, &named, context.stages, scope);
        let of_values: Vec<&[usize]> = match &each {
            LinkedEach::Values(_, of_values) if !of_values.is_empty() => {
                of_values.iter().map(Vec::as_slice).collect()
            }
            _ => vec![&[]],
        };
        let period = [&source.from, &source.until];
        let (from, until) = self.in_force(period, &basis, &of_values, context.law);

        let (stage, require) = (stage?, require?);
        let when = match when {
            Some(term) => Some(term?),
            None => None,
        };
        if !names_item(&require, &each) {
            self.diagnostics.push(complaint::item_not_used(source));
        }
        Some(LinkedRule {
            source,
            severity: severity(&source.severity)?,
            stage: position(stage),
            basis,
            readings,
            item_readings,
            other,
            document,
            from,
            until,
            each,
            when,
            require,
        })
    }

    /// What a rule is judged for. `None` when that is wrong.
    fn each(&mut self, source: &'m Rule, context: &Context<'_, 'm>) -> Option<LinkedEach> {
        let Some(each) = &source.each else {
            if source.basis.is_empty() {
                self.diagnostics.push(complaint::no_basis(source));
            }
            return Some(LinkedEach::Whole);
        };
        let vocabulary = context.vocabulary;
        let item = &each.item.value;
        if reserved(item) {
            self.diagnostics.push(complaint::reserved(&each.item, item));
        } else if vocabulary.is_place(item) || context.definitions.contains_key(item) {
            self.diagnostics.push(complaint::item_taken(&each.item));
        }
        if let Some(ty) = vocabulary.enums.iter().position(|ty| ty.id == each.list.value) {
            let values = vocabulary.enums.get(ty)?.values.iter().map(|value| value.id.as_str());
            let basis = self.each_basis(source, each, values.collect(), context);
            return Some(LinkedEach::Values(position(ty), basis));
        }
        if let Some((fact, declared)) = vocabulary.fact(&each.list.value)
            && matches!(declared.ty, Type::Records(_))
        {
            for (key, entries) in [("basis", &each.basis), ("reading", &each.reading)] {
                if let Some((value, _)) = entries.first() {
                    self.diagnostics.push(complaint::each_basis_not_needed(key, value));
                }
            }
            if source.basis.is_empty() {
                self.diagnostics.push(complaint::no_basis(source));
            }
            return Some(LinkedEach::Elements(fact));
        }
        if !vocabulary.broken.contains(&each.list.value) {
            let lists = vocabulary
                .facts
                .iter()
                .filter(|fact| matches!(fact.ty, Type::Records(_)))
                .map(|fact| fact.id.as_str())
                .chain(vocabulary.enums.iter().map(|ty| ty.id.as_str()));
            let near = crate::nearest(&each.list.value, lists);
            self.diagnostics.push(complaint::unknown_list(&each.list, vocabulary, near));
        }
        None
    }

    /// The provisions of every value of the enum that a rule runs over.
    fn each_basis(
        &mut self,
        source: &Rule,
        each: &'m Each,
        values: Vec<&str>,
        context: &Context<'_, 'm>,
    ) -> Vec<Vec<usize>> {
        self.unique(each.basis.iter().map(|(value, _)| value));
        for (value, _) in &each.basis {
            self.find(complaint::VALUE, value, values.iter().copied());
        }
        let mut missing = Vec::new();
        let mut found = Vec::new();
        for value in values {
            let citations = each.basis.iter().find(|(name, _)| name.value == value);
            let own = citations
                .map_or_else(Vec::new, |(_, citations)| self.citations(citations, context.law));
            if citations.is_none_or(|(_, citations)| citations.is_empty()) {
                missing.push(value);
            }
            found.push(own);
        }
        if !missing.is_empty() {
            self.diagnostics.push(complaint::each_without_basis(source, each, &missing));
        }
        found
    }

    /// The reading notes that single values of the enum rest on that a rule runs over.
    fn item_readings(
        &mut self,
        source: &Rule,
        each: Option<&LinkedEach>,
        vocabulary: &Vocabulary,
    ) -> Vec<Vec<u16>> {
        let (Some(written), Some(LinkedEach::Values(ty, _))) = (&source.each, each) else {
            return Vec::new();
        };
        if written.reading.is_empty() {
            return Vec::new();
        }
        let values: Vec<&str> = vocabulary.enum_values(*ty).collect();
        self.unique(written.reading.iter().map(|(value, _)| value));
        let mut found = vec![Vec::new(); values.len()];
        for (value, names) in &written.reading {
            let readings = self.reading_notes(names);
            let at = self.find(complaint::VALUE, value, values.iter().copied());
            if let Some(place) = at.and_then(|at| found.get_mut(at)) {
                *place = readings;
            }
        }
        found
    }

    /// The own period of a rule or clock, its first and last day as written, held against those
    /// of its provisions: of each of some lists, together with those of all.
    pub(super) fn in_force(
        &mut self,
        [first_day, last_day]: [&Option<Name>; 2],
        basis: &[usize],
        lists: &[&[usize]],
        law: &Law<'m>,
    ) -> (Option<Day>, Option<Day>) {
        self.period(first_day.as_ref(), last_day.as_ref());
        let day = |name: &Option<Name>| name.as_ref().and_then(|day| parse_day(&day.value));
        let (from, until) = (day(first_day), day(last_day));
        for own in lists {
            let provisions = own.iter().chain(basis).filter_map(|&n| law.provisions.get(n));
            let begins = provisions.clone().map(|provision| provision.from).min();
            let ends = provisions
                .map(|provision| provision.until)
                .reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)))
                .flatten();
            if let (Some(written), Some(from), Some(begins)) = (first_day, from, begins)
                && from < begins
            {
                self.diagnostics.push(complaint::begins_before_its_basis(written, begins));
                break;
            }
            if let Some(ends) = ends {
                let last = until.unwrap_or(Day::MAX);
                let first = from.unwrap_or(Day::MIN);
                // Without a date of its own a rule simply ends with its provisions.
                if let Some(written) = last_day
                    && last > ends
                {
                    self.diagnostics.push(complaint::lasts_beyond_its_basis(written, ends));
                    break;
                }
                if let Some(written) = first_day
                    && first > ends
                {
                    self.diagnostics.push(complaint::lasts_beyond_its_basis(written, ends));
                    break;
                }
            }
        }
        (from, until)
    }
}

/// Reading has refused other words.
pub(super) fn severity(name: &Name) -> Option<Severity> {
    Some(match name.value.as_str() {
        "prohibited" => Severity::Prohibited,
        "must" => Severity::Must,
        "should" => Severity::Should,
        "info" => Severity::Info,
        _ => return None,
    })
}
