//! Rules, definitions, documents and kinds of cooperation.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::{Day, NodeId};

/// What a rule's failure means for the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The cooperation may not be made (tidak dapat dikerjasamakan).
    Prohibited,
    /// The proposal must be mended first.
    Must,
    /// The proposal should be mended; never changes the verdict.
    Should,
    /// Worth knowing; never changes the verdict.
    Info,
}

/// A rule for each element of a stated list of records: one finding an element.
///
/// `each` over the values of an enum is unfolded by the compiler into one [`Rule`] a value
/// (see [`Rule::item`]), so that each has its own citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Each {
    /// The list: a node of type [`crate::Type::Records`].
    pub list: NodeId,
    /// Position in [`crate::Rulebook::bodies`]: `results[0]` is the requirement, `results[1]`,
    /// where there is one, the condition for the element.
    pub body: u32,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Id. A rule unfolded from `each` is `family/item`.
    pub id: String,
    /// The value of the enum from which the rule was unfolded, by positions (enum, value).
    pub item: Option<(u16, u16)>,
    /// What its failure means.
    pub severity: Severity,
    /// Stage (tahap) from which it counts, by position in the enum of stages.
    pub stage: u16,
    /// Provisions it rests on, by position in [`crate::Rulebook::citations`]; at least one.
    pub basis: Vec<u16>,
    /// Reading notes, by position in [`crate::Rulebook::readings`].
    pub readings: Vec<u16>,
    /// The document whose contents it is part of, by position in
    /// [`crate::Rulebook::documents`].
    pub document: Option<u16>,
    /// Free tags, as `dampak`.
    pub tags: Vec<String>,
    /// First day on which the rule is in force.
    pub from: Option<Day>,
    /// Last day on which it is in force.
    pub until: Option<Day>,
    /// Condition under which the rule applies; always, when there is none.
    pub when: Option<NodeId>,
    /// What it requires. For a rule with [`Rule::each`] this is unused and 0.
    pub require: NodeId,
    /// Set when the rule is judged for each element of a list of records.
    pub each: Option<Each>,
}

/// What a rule would be by the other reading of a provision. All of a reading hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The reading, by position in [`crate::Rulebook::readings`].
    pub reading: u16,
    /// The rule, by position in [`crate::Rulebook::rules`].
    pub rule: u16,
    /// What its failure would mean.
    pub severity: Severity,
    /// Stage from which it would count.
    pub stage: u16,
    /// Condition under which it would apply. A constant false, when there would be no such rule.
    pub when: Option<NodeId>,
    /// What it would require. Unused and 0 with [`Alternative::each`].
    pub require: NodeId,
    /// Set when the rule is judged for each element of a list of records.
    pub each: Option<Each>,
}

/// A named derived value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Id, as `perlu_persetujuan_dprd`.
    pub id: String,
    /// Its expression.
    pub node: NodeId,
    /// Provisions it rests on.
    pub basis: Vec<u16>,
}

/// A document that a proposal needs, as `studi_kelayakan`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Id.
    pub id: String,
    /// Stage from which it is needed, by position in the enum of stages.
    pub stage: u16,
}

/// A kind of cooperation and when a proposal is of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Id, as `ksdpk`.
    pub id: String,
    /// The condition.
    pub when: NodeId,
    /// Provisions it rests on.
    pub basis: Vec<u16>,
}
