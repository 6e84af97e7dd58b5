//! What conditions name: facts and definitions, directly and through definitions.

use std::collections::BTreeSet;

use crate::expression::{Term, TermKind};
use crate::linking::{Linked, LinkedEach, LinkedRule};

/// What a condition names.
#[derive(Clone, Debug, Default)]
pub(super) struct Used {
    /// Facts that it names itself, by position.
    pub(super) facts: BTreeSet<u16>,
    /// Definitions that it names itself, by declared position.
    pub(super) definitions: BTreeSet<usize>,
    /// Facts that it reaches through definitions and does not name itself.
    pub(super) through: BTreeSet<u16>,
}

/// What every condition of a policy names.
pub(super) struct Uses {
    /// By declared position of the definition.
    pub(super) definitions: Vec<Used>,
    /// In the order of the rules.
    pub(super) rules: Vec<Used>,
    /// In the order of the kinds.
    pub(super) kinds: Vec<Used>,
    /// In the order of the clocks.
    pub(super) clocks: Vec<Used>,
}

impl Uses {
    /// Walks all conditions of a policy.
    pub(super) fn new(linked: &Linked<'_>) -> Self {
        let mut definitions = vec![Used::default(); linked.model.definitions.len()];
        // Each comes after those that it names, so what those reach is complete.
        for definition in &linked.definitions {
            let used = used([&definition.term], None, &definitions);
            if let Some(entry) = definitions.get_mut(definition.position) {
                *entry = used;
            }
        }
        let rules = linked.rules.iter().map(|rule| of_rule(rule, &definitions)).collect();
        let kinds = linked.kinds.iter().map(|kind| used([&kind.when], None, &definitions));
        let kinds = kinds.collect();
        let clocks = linked.clocks.iter().map(|clock| used(clock.terms(), None, &definitions));
        let clocks = clocks.collect();
        Self { definitions, rules, kinds, clocks }
    }
}

fn of_rule(rule: &LinkedRule<'_>, definitions: &[Used]) -> Used {
    let list = match rule.each {
        LinkedEach::Elements(fact) => Some(fact),
        _ => None,
    };
    used(rule.when.iter().chain([&rule.require]), list, definitions)
}

fn used<'t>(
    terms: impl IntoIterator<Item = &'t Term>,
    list: Option<u16>,
    definitions: &[Used],
) -> Used {
    let mut found = Used::default();
    found.facts.extend(list);
    let mut open: Vec<&Term> = terms.into_iter().collect();
    while let Some(term) = open.pop() {
        match term.kind {
            TermKind::Fact(fact) => {
                found.facts.insert(fact);
            }
            TermKind::Definition(definition) => {
                found.definitions.insert(definition);
            }
            _ => {}
        }
        open.extend(term.children());
    }
    for definition in found.definitions.iter().filter_map(|&position| definitions.get(position)) {
        found.through.extend(definition.facts.iter().chain(&definition.through));
    }
    found.through.retain(|fact| !found.facts.contains(fact));
    found
}
