//! Definitions and kinds: typed in an order in which each comes after what it names.

use std::collections::BTreeMap;

use super::{
    Law, LinkedClock, LinkedDefinition, LinkedEach, LinkedKind, LinkedRule, Linker, complaint,
};
use crate::expression::{
    DefinitionType, Expr, Place, Scope, Term, TermKind, Vocabulary, check_condition, check_value,
    long_condition, names, parse, reserved,
};
use crate::model::{Definition, Name};

impl<'m> Linker<'m> {
    /// The definitions in order, and what conditions must know of them.
    pub(super) fn definitions(
        &mut self,
        vocabulary: &Vocabulary,
        law: &Law<'m>,
    ) -> (Vec<LinkedDefinition<'m>>, BTreeMap<String, DefinitionType>) {
        let model = self.model;
        let mut types: BTreeMap<String, DefinitionType> = BTreeMap::new();
        let (mut parsed, mut others) = (Vec::new(), Vec::new());
        for (position, definition) in model.definitions.iter().enumerate() {
            if reserved(&definition.id.value) {
                self.diagnostics.push(complaint::reserved(&definition.id, &definition.id.value));
            }
            types
                .entry(definition.id.value.clone())
                .or_insert(DefinitionType { position, ty: None });
            parsed.push(self.parsed(&definition.is));
            others.push(self.parsed_others(definition));
        }
        let mut linked = Vec::new();
        for position in self.order(&parsed, &others, &types) {
            let (Some(source), Some(Some(expression))) =
                (model.definitions.get(position), parsed.get(position))
            else {
                continue;
            };
            let basis = self.citations(&source.basis, law);
            let place = Place::new(self.sources, &source.is);
            let scope = Scope { vocabulary, definitions: &types, item: None };
            let Some(term) = check_value(expression, &place, scope, &mut self.diagnostics) else {
                continue;
            };
            if let Some(entry) = types.get_mut(&source.id.value)
                && entry.position == position
            {
                entry.ty = Some(term.ty);
            }
            let by_others = others.get(position).map(Vec::as_slice).unwrap_or_default();
            let scope = Scope { vocabulary, definitions: &types, item: None };
            let other = self.typed_others(source, &term, by_others, scope);
            linked.push(LinkedDefinition { source, position, term, other, basis });
        }
        (linked, types)
    }

    /// The kinds of cooperation.
    pub(super) fn kinds(
        &mut self,
        vocabulary: &Vocabulary,
        definitions: &BTreeMap<String, DefinitionType>,
        law: &Law<'m>,
    ) -> Vec<LinkedKind<'m>> {
        let model = self.model;
        self.unique(model.kinds.iter().map(|kind| &kind.text.id));
        let mut kinds = Vec::new();
        for source in &model.kinds {
            let basis = self.citations(&source.basis, law);
            let scope = Scope { vocabulary, definitions, item: None };
            if let Some(when) = self.condition(&source.when, scope) {
                kinds.push(LinkedKind { source, when, basis });
            }
        }
        kinds
    }

    /// Warns of definitions that nothing uses.
    pub(super) fn unused_definitions(
        &mut self,
        definitions: &[LinkedDefinition<'m>],
        rules: &[LinkedRule<'m>],
        kinds: &[LinkedKind<'m>],
        clocks: &[LinkedClock<'m>],
    ) {
        // With errors elsewhere some users may be missing, so this would only add noise.
        if !self.diagnostics.is_empty() {
            return;
        }
        let terms = rules
            .iter()
            .flat_map(|rule| {
                let others = rule.other.iter().flat_map(|it| it.when.iter().chain(&it.require));
                rule.when.iter().chain([&rule.require]).chain(others)
            })
            .chain(kinds.iter().map(|kind| &kind.when))
            .chain(clocks.iter().flat_map(LinkedClock::terms))
            .chain(definitions.iter().map(|definition| &definition.term))
            .chain(definitions.iter().flat_map(|it| it.other.iter().map(|(.., term)| term)));
        let mut used = vec![false; self.model.definitions.len()];
        let mut open: Vec<&Term> = terms.collect();
        while let Some(term) = open.pop() {
            if let TermKind::Definition(position) = term.kind
                && let Some(entry) = used.get_mut(position)
            {
                *entry = true;
            }
            open.extend(term.children());
        }
        // `eval` is what `patuh eval` asks for; nothing else needs to name it.
        let unused = self
            .model
            .definitions
            .iter()
            .zip(used)
            .filter(|(definition, used)| !used && definition.id.value != crate::emission::EVAL);
        let found: Vec<_> = unused.map(|(it, _)| complaint::unused_definition(&it.id)).collect();
        self.diagnostics.extend(found);
    }

    /// Parses and types a condition, and warns when it is too long.
    pub(super) fn condition(&mut self, text: &'m Name, scope: Scope<'_>) -> Option<Term> {
        let expression = self.parsed(text)?;
        let place = Place::new(self.sources, text);
        check_condition(&expression, &place, scope, &mut self.diagnostics)
    }

    pub(super) fn parsed(&mut self, text: &'m Name) -> Option<Expr> {
        if text.value.is_empty() {
            // Reading told that it is missing.
            return None;
        }
        // `when: termasuk_ksdpk` stands in a hundred rules, and parsing is what takes the time.
        let expression = match self.parsed.get(&text.value) {
            Some(expression) => expression.clone(),
            None => {
                let place = Place::new(self.sources, text);
                let expression = parse(&text.value, &place, &mut self.diagnostics)?;
                self.parsed.insert(text.value.clone(), expression.clone());
                expression
            }
        };
        self.diagnostics.extend(long_condition(&text.value, &expression, text.span));
        Some(expression)
    }

    /// Positions of definitions such that each comes after those that it names. Those in a cycle
    /// are told and left out; so are those that name them, silently.
    fn order(
        &mut self,
        parsed: &[Option<Expr>],
        others: &[Vec<(u16, &'m Name, Expr)>],
        types: &BTreeMap<String, DefinitionType>,
    ) -> Vec<usize> {
        // What one is by another reading counts too, so that one order serves all readings.
        let needs: Vec<Vec<usize>> = parsed
            .iter()
            .zip(others)
            .map(|(expression, others)| {
                let all = expression.iter().chain(others.iter().map(|(.., it)| it));
                let names: Vec<&str> = all.flat_map(names).collect();
                names.iter().filter_map(|name| types.get(*name)).map(|it| it.position).collect()
            })
            .collect();
        let mut order = Vec::new();
        let mut placed = vec![false; needs.len()];
        loop {
            let mut progress = false;
            for (position, needed) in needs.iter().enumerate() {
                let ready = needed.iter().all(|&other| placed.get(other) == Some(&true));
                if ready && placed.get(position) == Some(&false) {
                    if let Some(entry) = placed.get_mut(position) {
                        *entry = true;
                    }
                    order.push(position);
                    progress = true;
                }
            }
            if !progress {
                break;
            }
        }
        self.cycles(&needs, &placed);
        order
    }

    /// Says each cycle once, at its first definition, with its way round.
    fn cycles(&mut self, needs: &[Vec<usize>], placed: &[bool]) {
        let mut told = placed.to_vec();
        for start in 0..needs.len() {
            if told.get(start) != Some(&false) {
                continue;
            }
            // Follow the first unplaced need until a definition comes back.
            let mut way = vec![start];
            let cycle = loop {
                let next = way
                    .last()
                    .and_then(|&last| needs.get(last))
                    .and_then(|needed| needed.iter().find(|&&n| placed.get(n) == Some(&false)));
                let Some(&next) = next else { break Vec::new() };
                if let Some(first) = way.iter().position(|&seen| seen == next) {
                    break way.split_off(first);
                }
                way.push(next);
            };
            let new = cycle.iter().any(|&member| told.get(member) == Some(&false));
            for member in way.iter().chain(&cycle) {
                if let Some(entry) = told.get_mut(*member) {
                    *entry = true;
                }
            }
            let members: Vec<&Definition> =
                cycle.iter().filter_map(|&member| self.model.definitions.get(member)).collect();
            if new && !members.is_empty() {
                self.diagnostics.push(complaint::cycle(&members));
            }
        }
    }
}

/// Whether a term names the item of a rule with `each`.
pub(super) fn names_item(term: &Term, each: &LinkedEach) -> bool {
    match each {
        LinkedEach::Whole => true,
        LinkedEach::Values(..) => term.any(|part| matches!(part.kind, TermKind::Item(_))),
        LinkedEach::Elements(_) => term.level > 0,
    }
}
