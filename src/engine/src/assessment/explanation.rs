//! The way to a rule's status, down to the sub-condition.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{FactUse, Id, Status, Value};
use crate::truth::Truth;

/// The way to a rule's status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// The rule.
    pub rule: Id,
    /// Its status.
    pub status: Status,
    /// Whether the rule is in force on the day. If not, it is not applicable.
    pub in_force: bool,
    /// The condition under which it applies.
    pub when: Clause,
    /// What it requires. For a rule that is judged for each record of a list: the list.
    pub require: ExplainNode,
    /// For a rule that is judged for each record of a list: each record.
    pub elements: Vec<ElementExplanation>,
}

/// A condition that need not be there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tag", rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Clause {
    /// There is none: it always holds.
    Always,
    /// The condition.
    Node {
        /// Its root.
        node: ExplainNode,
    },
}

/// The way to a rule's status for one record of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ElementExplanation {
    /// The record's place in the list, from 0.
    pub index: u32,
    /// The status for it.
    pub status: Status,
    /// The condition under which the rule applies to it.
    pub when: Clause,
    /// What the rule requires of it.
    pub require: ExplainNode,
}

/// A sub-expression and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplainNode {
    /// Its key in the sentences of text packs: `12`, or `b3.2` in a body.
    pub node: String,
    /// What it does: `and`, `or`, `not`, `equal`, `less`, `fact`, `constant` and so on.
    pub operator: String,
    /// Whether it holds; `unknown` also for a value that is not known.
    pub truth: ExplainTruth,
    /// Its value.
    pub value: Value,
    /// The facts that it names itself, stated or not.
    pub facts: Vec<FactUse>,
    /// The definition that it is, or empty.
    pub definition: Id,
    /// The sub-expressions that it is made of.
    #[cfg_attr(feature = "typescript", tsify(type = "ExplainNode[]"))]
    pub children: Vec<ExplainNode>,
}

/// Whether a sub-expression holds, or that it is no condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExplainTruth {
    /// It does not hold.
    False,
    /// It is not known.
    Unknown,
    /// It holds.
    True,
    /// It is known and no condition.
    Value,
}

/// The value of every node, for coverage and for those who write rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// By position in the rulebook's table of nodes.
    pub nodes: Vec<Value>,
    /// By the same positions: whether the node is a condition.
    pub conditions: Vec<bool>,
    /// For each body, for each of its nodes, the truths it took on the elements it was
    /// evaluated for, each at most once, in the order of [`Truth`].
    pub bodies: Vec<Vec<Vec<Truth>>>,
    /// The status of each rule.
    pub statuses: Vec<Status>,
}
