//! Takes in a rulebook: decodes it and checks every position, type and nesting, once.
//!
//! After this no position can miss: the rest of the engine evaluates without checks that could
//! fail, and answers unknown where a check would be needed.
//!
//! Must not know: proposals.
//! Invariant: whatever the bytes, loading ends with a rulebook or a [`LoadError`]
//! (`tests/properties/hostile.rs`).

use alloc::string::String;
use alloc::vec::Vec;

use patuh_rulebook::{Digest, Fact, Rulebook, Type};

use crate::order;

use crate::assessment::{Ids, RulebookStamp};
use crate::bits::Bits;
use crate::civil::{self, WorkingDays};
use crate::question::Possible;

mod error;
mod names;
mod tables;
mod typing;

pub use error::{Fault, LoadError};
pub(crate) use names::{BranchId, KeyTree, Names};
pub(crate) use typing::{NodeType, Table, TableId, push_operands};

/// Largest rulebook, in bytes.
const BYTES: usize = 16 << 20;

/// A rulebook that was checked, with what evaluation wants to look up quickly.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) rulebook: Rulebook,
    pub(crate) digest: Digest,
    pub(crate) stamp: RulebookStamp,
    pub(crate) names: Names,
    pub(crate) keys: KeyTree,
    pub(crate) working: WorkingDays,
    /// The global table.
    pub(crate) global: Table,
    /// Each body's table, where something uses it.
    pub(crate) bodies: Vec<Option<Table>>,
    /// Number of filters, each with a place for its result.
    pub(crate) filters: u32,
    /// For each fact, the global nodes that depend on it.
    pub(crate) nodes_of_fact: Vec<Bits>,
    /// For each fact, the rules that depend on it.
    pub(crate) rules_of_fact: Vec<Bits>,
    /// For each rule, the facts that it depends on.
    pub(crate) facts_of_rule: Vec<Bits>,
    /// For each global node, the facts that it depends on.
    pub(crate) facts_of_node: Vec<Bits>,
    /// Global nodes that count working days.
    pub(crate) calendar_nodes: Vec<u32>,
    /// Rules with `each` that count working days.
    pub(crate) calendar_rules: Vec<u32>,
    /// For each rule, the keys of its citations and its reading notes.
    pub(crate) basis_of_rule: Vec<Ids>,
    pub(crate) readings_of_rule: Vec<Ids>,
    /// For each clock, the facts that it depends on.
    pub(crate) facts_of_clock: Vec<Bits>,
    /// Positions of facts in the order of asking: group, then place in it, then id.
    pub(crate) asking: Vec<u16>,
    /// What the next questions know beforehand.
    pub(crate) possible: Possible,
}

impl Loaded {
    pub(crate) fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        if bytes.len() > BYTES {
            return Err(LoadError::new("rulebook", 0, Fault::TooMany { limit: BYTES }));
        }
        let rulebook = Rulebook::decode(bytes)
            .map_err(|error| LoadError::new("rulebook", 0, Fault::Decode(error)))?;
        let digest = patuh_rulebook::digest(bytes);
        tables::check(&rulebook)?;
        let typed = typing::check(&rulebook)?;
        let names = Names::new(&rulebook);
        let keys = KeyTree::new(&rulebook)?;
        names.check_rules()?;

        let mut basis_of_rule: Vec<Ids> = Vec::new();
        let mut readings_of_rule: Vec<Ids> = Vec::new();
        for rule in &rulebook.rules {
            basis_of_rule.push(Names::all_of(&names.citations, &rule.basis).into());
            readings_of_rule.push(Names::all_of(&names.readings, &rule.readings).into());
        }
        let place = |at| rulebook.facts.get(at).map(|it: &Fact| (it.group, it.order));
        let mut asking = Vec::new();
        for at in order::order(rulebook.facts.len(), &|a, b| place(a).cmp(&place(b))) {
            asking.push(u16::try_from(at).unwrap_or_default());
        }
        let mut loaded = Self {
            digest,
            stamp: RulebookStamp {
                name: rulebook.name.as_str().into(),
                version: rulebook.version.as_str().into(),
                digest: digest.hexadecimal().into(),
                reviewed: civil::format_day(rulebook.reviewed).into(),
            },
            names,
            keys,
            working: WorkingDays::new(&rulebook.calendars),
            global: typed.global,
            bodies: typed.bodies,
            filters: typed.filters,
            nodes_of_fact: typed.nodes_of_fact,
            rules_of_fact: typed.rules_of_fact,
            facts_of_rule: typed.facts_of_rule,
            facts_of_node: typed.facts_of_node,
            calendar_nodes: typed.calendar_nodes,
            calendar_rules: typed.calendar_rules,
            basis_of_rule,
            readings_of_rule,
            facts_of_clock: typed.facts_of_clock,
            asking,
            possible: Possible::default(),
            rulebook,
        };
        loaded.possible = Possible::new(&loaded);
        Ok(loaded)
    }

    pub(crate) fn fact_type(&self, fact: u16) -> Option<Type> {
        self.rulebook.facts.get(usize::from(fact)).map(|fact| fact.ty)
    }

    /// Number of values of an enum.
    pub(crate) fn members(&self, of: u16) -> usize {
        self.rulebook.enums.get(usize::from(of)).map_or(0, |it| it.values.len())
    }

    /// The fields of a record type.
    pub(crate) fn fields(&self, of: u16) -> &[patuh_rulebook::Field] {
        self.rulebook.records.get(usize::from(of)).map_or(&[], |it| &it.fields)
    }

    /// A text constant.
    pub(crate) fn text(&self, at: u32) -> &str {
        self.rulebook.texts.get(at as usize).map_or("", String::as_str)
    }
}
