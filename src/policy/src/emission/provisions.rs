//! Provisions that something cites, as the rulebook numbers them: in the order of the law files.

use std::collections::{BTreeMap, BTreeSet};

use patuh_rulebook::Citation;

use crate::linking::{Linked, LinkedEach};

/// The provisions that are cited: number through all law files to position in the rulebook.
pub(super) struct Provisions {
    positions: BTreeMap<usize, u16>,
}

impl Provisions {
    pub(super) fn new(linked: &Linked<'_>) -> Self {
        let mut cited: BTreeSet<usize> = BTreeSet::new();
        for rule in &linked.rules {
            cited.extend(&rule.basis);
            if let LinkedEach::Values(_, of_values) = &rule.each {
                cited.extend(of_values.iter().flatten());
            }
        }
        cited.extend(linked.clocks.iter().flat_map(|clock| &clock.basis));
        cited.extend(linked.definitions.iter().flat_map(|definition| &definition.basis));
        cited.extend(linked.kinds.iter().flat_map(|kind| &kind.basis));
        cited.extend(linked.readings.iter().flatten());
        cited.extend(linked.fact_sources.iter().flat_map(|(_, source)| source));
        let positions = cited
            .into_iter()
            .enumerate()
            .map(|(position, number)| (number, crate::linking::position(position)))
            .collect();
        Self { positions }
    }

    /// Positions of provisions in the rulebook, each once, in the order written.
    pub(super) fn positions<'n>(&self, numbers: impl IntoIterator<Item = &'n usize>) -> Vec<u16> {
        let mut found = Vec::new();
        for position in numbers.into_iter().filter_map(|number| self.positions.get(number)) {
            if !found.contains(position) {
                found.push(*position);
            }
        }
        found
    }

    /// The cited provisions as the rulebook has them.
    pub(super) fn citations(&self, linked: &Linked<'_>) -> Vec<Citation> {
        self.numbers()
            .filter_map(|number| linked.law.provisions.get(number))
            .map(|provision| Citation {
                regulation: crate::linking::position(provision.regulation),
                steps: provision.steps.clone(),
                from: provision.from,
                until: provision.until,
            })
            .collect()
    }

    /// Numbers of the cited provisions, in the order of their positions.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> {
        self.positions.keys().copied()
    }
}
