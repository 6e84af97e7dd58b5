//! Which rules and clocks can apply to which kind of cooperation, worked out from the conditions.
//!
//! For every choice that the kinds are told apart by, what has a condition that cannot hold where
//! the kind's can is left out.

use std::collections::BTreeSet;

use patuh_rulebook::Type;

use super::assumption::{Assumed, Assumption, YES};
use super::uses::Uses;
use crate::expression::Term;
use crate::linking::Linked;

/// More combinations of choices than this are not gone through; the first facts must do.
const MOST_COMBINATIONS: usize = 4096;

/// What can apply to a kind, by position.
#[derive(Default)]
pub(super) struct Applicable {
    pub(super) rules: BTreeSet<usize>,
    pub(super) clocks: BTreeSet<usize>,
}

/// For each kind, what can apply to it.
pub(super) fn applicable(linked: &Linked<'_>, uses: &Uses) -> Vec<Applicable> {
    let mut definitions: Vec<Option<&Term>> = vec![None; linked.model.definitions.len()];
    for definition in &linked.definitions {
        if let Some(entry) = definitions.get_mut(definition.position) {
            *entry = Some(&definition.term);
        }
    }
    let combinations = combinations(linked, uses);
    let kinds = linked.kinds.iter().enumerate();
    kinds
        .map(|(position, kind)| {
            let stated = stated_kind(linked, &kind.source.text.id.value);
            let mut found = Applicable::default();
            for combination in &combinations {
                let mut assumed = stated.clone();
                assumed.extend(combination);
                let mut assumption = Assumption::new(&assumed, &definitions);
                // The first kind whose condition holds is the kind.
                let earlier = linked.kinds.iter().take(position);
                let mut others = earlier.map(|other| assumption.truth(&other.when));
                if others.any(|truth| truth == Some(true)) {
                    continue;
                }
                if assumption.truth(&kind.when) == Some(false) {
                    continue;
                }
                for (position, rule) in linked.rules.iter().enumerate() {
                    // Once is enough.
                    if found.rules.contains(&position) {
                        continue;
                    }
                    let when = rule.when.as_ref();
                    if when.and_then(|when| assumption.truth(when)) != Some(false) {
                        found.rules.insert(position);
                    }
                }
                for (position, clock) in linked.clocks.iter().enumerate() {
                    let when = clock.when.as_ref();
                    if when.and_then(|when| assumption.truth(when)) != Some(false) {
                        found.clocks.insert(position);
                    }
                }
            }
            found
        })
        .collect()
}

/// What a proposal of that kind says where it is asked for its kind: every fact whose choices
/// are named as kinds are.
fn stated_kind(linked: &Linked<'_>, kind: &str) -> Assumed {
    let vocabulary = &linked.vocabulary;
    let kinds = &linked.kinds;
    let facts = vocabulary.facts.iter().enumerate();
    facts
        .filter_map(|(position, fact)| {
            let Type::Enum(ty) = fact.ty else { return None };
            let mut values = vocabulary.enum_values(ty);
            let names_kinds =
                values.any(|value| kinds.iter().any(|it| it.source.text.id.value == value));
            let value = vocabulary.enum_value(ty, kind).unwrap_or(u16::MAX);
            names_kinds.then(|| (crate::linking::position(position), value))
        })
        .collect()
}

/// Every combination of choices of the facts that kinds are told apart by.
fn combinations(linked: &Linked<'_>, uses: &Uses) -> Vec<Assumed> {
    let vocabulary = &linked.vocabulary;
    let mut facts = BTreeSet::new();
    for used in &uses.kinds {
        facts.extend(used.facts.iter().chain(&used.through));
    }
    let mut combinations = vec![Assumed::new()];
    for &fact in &facts {
        let declared = vocabulary.facts.get(usize::from(fact));
        let values = match declared.map(|fact| fact.ty) {
            Some(Type::Enum(ty)) => vocabulary.enum_values(ty).count(),
            Some(Type::Bool) => usize::from(YES) + 1,
            _ => continue,
        };
        if combinations.len().saturating_mul(values) > MOST_COMBINATIONS {
            continue;
        }
        let wider = combinations.iter().flat_map(|combination| {
            (0..values).map(move |value| {
                let mut wider = combination.clone();
                wider.insert(fact, crate::linking::position(value));
                wider
            })
        });
        combinations = wider.collect();
    }
    combinations
}
