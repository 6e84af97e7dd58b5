//! The ids that results name, shared, and the tree of keys that proposals are read by.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::Rulebook;

use super::error::{Fault, LoadError};
use crate::assessment::Id;
use crate::order;

/// The ids of a rulebook, made once and shared by all results.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) facts: Vec<Id>,
    pub(crate) groups: Vec<Id>,
    pub(crate) rules: Vec<Id>,
    pub(crate) citations: Vec<Id>,
    pub(crate) readings: Vec<Id>,
    pub(crate) documents: Vec<Id>,
    pub(crate) kinds: Vec<Id>,
    pub(crate) definitions: Vec<Id>,
    pub(crate) units: Vec<Id>,
    pub(crate) records: Vec<Id>,
    pub(crate) enums: Vec<Id>,
    /// The values of each enum.
    pub(crate) values: Vec<Vec<Id>>,
    /// Nothing.
    pub(crate) empty: Id,
    /// Positions of rules, sorted by id.
    rules_by_id: Vec<usize>,
}

impl Names {
    pub(super) fn new(book: &Rulebook) -> Self {
        fn ids<T>(entries: &[T], id: impl Fn(&T) -> &str) -> Vec<Id> {
            entries.iter().map(|entry| Id::from(id(entry))).collect()
        }
        let citations = book.citations.iter().map(|citation| {
            let regulation = book.regulations.get(usize::from(citation.regulation));
            regulation.map_or_else(Id::default, |regulation| citation.key(regulation).into())
        });
        let mut names = Self {
            facts: ids(&book.facts, |it| &it.id),
            groups: ids(&book.groups, |it| it),
            rules: ids(&book.rules, |it| &it.id),
            citations: citations.collect(),
            readings: ids(&book.readings, |it| it),
            documents: ids(&book.documents, |it| &it.id),
            kinds: ids(&book.kinds, |it| &it.id),
            definitions: ids(&book.definitions, |it| &it.id),
            units: ids(&book.units, |it| &it.id),
            records: ids(&book.records, |it| &it.id),
            enums: ids(&book.enums, |it| &it.id),
            values: book.enums.iter().map(|it| ids(&it.values, |value| &value.id)).collect(),
            empty: Id::default(),
            rules_by_id: (0..book.rules.len()).collect(),
        };
        let rules = &names.rules;
        order::sort(&mut names.rules_by_id, &|a, b| rules.get(*a).cmp(&rules.get(*b)));
        names
    }

    /// No two rules may have one id.
    pub(super) fn check_rules(&self) -> Result<(), LoadError> {
        for pair in self.rules_by_id.windows(2) {
            if let [first, second] = pair
                && self.rules.get(*first) == self.rules.get(*second)
            {
                return Err(LoadError::new("rules", *second, Fault::Id));
            }
        }
        Ok(())
    }

    /// The position of the rule with an id.
    pub(crate) fn rule(&self, id: &str) -> Option<usize> {
        let name = |at: &usize| self.rules.get(*at).map_or("", Id::as_str);
        let at = self.rules_by_id.binary_search_by(|at| name(at).cmp(id)).ok()?;
        self.rules_by_id.get(at).copied()
    }

    /// The position of the fact with an id.
    pub(crate) fn fact(&self, id: &str) -> Option<u16> {
        let at = self.facts.binary_search_by(|fact| fact.as_str().cmp(id)).ok()?;
        u16::try_from(at).ok()
    }

    /// The id of a value of an enum.
    pub(crate) fn value(&self, of: u16, value: u16) -> Id {
        self.values
            .get(usize::from(of))
            .and_then(|values| values.get(usize::from(value)))
            .unwrap_or(&self.empty)
            .clone()
    }

    /// The id at a position of one of the lists, or the empty id.
    pub(crate) fn of(&self, list: &[Id], at: u16) -> Id {
        list.get(usize::from(at)).unwrap_or(&self.empty).clone()
    }
}

/// The tree that the dotted ids of facts make: `kesepakatan` → `jangka_waktu_bulan`.
#[derive(Debug)]
pub(crate) struct KeyTree {
    branches: Vec<Branch>,
}

#[derive(Debug, Default)]
struct Branch {
    /// Set at the end of a fact's id.
    fact: Option<u16>,
    /// Key and position of each branch below, sorted by key.
    below: Vec<(Box<str>, u32)>,
}

/// A place in the tree of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BranchId(u32);

impl BranchId {
    /// The place's number, below [`KeyTree::len`].
    pub(crate) fn place(self) -> usize {
        self.0 as usize
    }
}

/// Most parts of a fact's id.
const PARTS: usize = 8;

impl KeyTree {
    pub(super) fn new(book: &Rulebook) -> Result<Self, LoadError> {
        let mut tree = Self { branches: vec![Branch::default()] };
        for (entry, fact) in book.facts.iter().enumerate() {
            let position = u16::try_from(entry).unwrap_or_default();
            if !tree.add(&fact.id, position) {
                return Err(LoadError::new("facts", entry, Fault::Id));
            }
        }
        Ok(tree)
    }

    /// Adds the id of a fact, unless it lies within another, or another within it.
    fn add(&mut self, id: &str, fact: u16) -> bool {
        if id.split('.').count() > PARTS {
            return false;
        }
        let mut at = BranchId(0);
        for part in id.split('.') {
            if part.is_empty() || self.fact(at).is_some() {
                return false;
            }
            at = match self.below(at, part) {
                Some(next) => next,
                None => self.grow(at, part),
            };
        }
        match self.branches.get_mut(at.0 as usize) {
            Some(branch) if branch.fact.is_none() && branch.below.is_empty() => {
                branch.fact = Some(fact);
                true
            }
            _ => false,
        }
    }

    fn grow(&mut self, at: BranchId, part: &str) -> BranchId {
        let next = u32::try_from(self.branches.len()).unwrap_or_default();
        self.branches.push(Branch::default());
        if let Some(branch) = self.branches.get_mut(at.0 as usize) {
            let place = branch.below.partition_point(|(key, _)| &**key < part);
            branch.below.insert(place, (part.into(), next));
        }
        BranchId(next)
    }

    /// Number of places in the tree.
    pub(crate) fn len(&self) -> usize {
        self.branches.len()
    }

    pub(crate) fn root(&self) -> BranchId {
        BranchId(0)
    }

    /// The branch below another, by one part of a key.
    pub(crate) fn below(&self, at: BranchId, part: &str) -> Option<BranchId> {
        let below = &self.branches.get(at.0 as usize)?.below;
        let place = below.binary_search_by(|(key, _)| (**key).cmp(part)).ok()?;
        below.get(place).map(|(_, next)| BranchId(*next))
    }

    /// The fact whose id ends at a branch.
    pub(crate) fn fact(&self, at: BranchId) -> Option<u16> {
        self.branches.get(at.0 as usize)?.fact
    }

    /// The keys right below a branch.
    pub(crate) fn keys(&self, at: BranchId) -> impl Iterator<Item = &str> {
        let branch = self.branches.get(at.0 as usize);
        branch.into_iter().flat_map(|branch| branch.below.iter().map(|(key, _)| &**key))
    }
}
