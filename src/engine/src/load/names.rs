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
    pub(crate) clocks: Vec<Id>,
    pub(crate) units: Vec<Id>,
    pub(crate) records: Vec<Id>,
    pub(crate) tables: Vec<Id>,
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
        let mut names = Self::default();
        for it in &book.facts {
            add(&mut names.facts, &it.id);
        }
        for it in &book.groups {
            add(&mut names.groups, it);
        }
        for it in &book.rules {
            add(&mut names.rules, &it.id);
        }
        for it in &book.citations {
            let regulation = book.regulations.get(usize::from(it.regulation));
            let key = regulation.map(|regulation| it.key(regulation)).unwrap_or_default();
            add(&mut names.citations, &key);
        }
        for it in &book.readings {
            add(&mut names.readings, it);
        }
        for it in &book.documents {
            add(&mut names.documents, &it.id);
        }
        for it in &book.kinds {
            add(&mut names.kinds, &it.id);
        }
        for it in &book.definitions {
            add(&mut names.definitions, &it.id);
        }
        for it in &book.clocks {
            add(&mut names.clocks, &it.id);
        }
        for it in &book.units {
            add(&mut names.units, &it.id);
        }
        for it in &book.records {
            add(&mut names.records, &it.id);
        }
        for it in &book.tables {
            add(&mut names.tables, &it.id);
        }
        for it in &book.enums {
            add(&mut names.enums, &it.id);
            let mut values = Vec::new();
            for value in &it.values {
                add(&mut values, &value.id);
            }
            names.values.push(values);
        }
        let rules = &names.rules;
        names.rules_by_id = order::order(rules.len(), &|a, b| rules.get(a).cmp(&rules.get(b)));
        names
    }

    /// No two rules may have one id.
    pub(super) fn check_rules(&self) -> Result<(), LoadError> {
        let mut before = None;
        for at in &self.rules_by_id {
            let id = self.rules.get(*at);
            if id == before {
                return Err(LoadError::new("rules", *at, Fault::Id));
            }
            before = id;
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
        self.of(self.values.get(usize::from(of)).map_or(&[], Vec::as_slice), value)
    }

    /// The id at a position of one of the lists, or the empty id.
    pub(crate) fn of(&self, list: &[Id], at: u16) -> Id {
        list.get(usize::from(at)).unwrap_or(&self.empty).clone()
    }

    /// The ids at some positions of one of the lists.
    pub(crate) fn all_of(list: &[Id], positions: &[u16]) -> Vec<Id> {
        let mut ids = Vec::new();
        for at in positions {
            if let Some(id) = list.get(usize::from(*at)) {
                ids.push(id.clone());
            }
        }
        ids
    }
}

fn add(list: &mut Vec<Id>, id: &str) {
    list.push(Id::from(id));
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

impl Branch {
    /// The place of a key, or where it would be put.
    fn search(&self, key: &str) -> Result<usize, usize> {
        self.below.binary_search_by(|(below, _)| (**below).cmp(key))
    }
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
        let mut at = BranchId(0);
        let mut rest = Some(id);
        let mut parts = 0;
        while let Some(text) = rest {
            let (part, after) = cut(text);
            parts += 1;
            if part.is_empty() || parts > PARTS || self.fact(at).is_some() {
                return false;
            }
            at = match self.below(at, part) {
                Some(next) => next,
                None => self.grow(at, part),
            };
            rest = after;
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
        if let Some(branch) = self.branches.get_mut(at.0 as usize)
            && let Err(place) = branch.search(part)
        {
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
        let branch = self.branches.get(at.0 as usize)?;
        let (_, next) = branch.below.get(branch.search(part).ok()?)?;
        Some(BranchId(*next))
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

/// The first part of a dotted id, and what is behind the dot if there is one.
fn cut(id: &str) -> (&str, Option<&str>) {
    for (at, byte) in id.bytes().enumerate() {
        if byte == b'.' {
            return (id.get(..at).unwrap_or_default(), id.get(at + 1..));
        }
    }
    (id, None)
}
