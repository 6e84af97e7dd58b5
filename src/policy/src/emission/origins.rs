//! From the rulebook back to the files: where each node and rule is written.

use std::collections::BTreeMap;

use patuh_rulebook::NodeId;

use crate::source::Span;

/// Where a node is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its place.
    pub span: Span,
    /// Its text, as the condition writes it.
    pub text: String,
    /// Whether it is a condition, true or false, and no literal.
    pub condition: bool,
}

/// A condition as written, and the nodes that its parts became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The text on one line.
    pub text: String,
    /// Its parts outside of comprehensions, in the order in which they were lowered.
    pub parts: Vec<Part>,
}

/// A part of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The byte of the text that stands for it: the operator of a comparison, the beginning of
    /// anything else.
    pub at: u32,
    /// Its node.
    pub node: NodeId,
    /// The definition that it names, by position in the rulebook, if it names one.
    pub definition: Option<usize>,
}

/// The conditions of a rule as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleOrigin {
    /// The place of the rule's id. An unfolded rule has that of its family.
    pub span: Span,
    /// When it applies.
    pub when: Option<Written>,
    /// What it requires. Its parts are empty for a rule over the elements of a list.
    pub require: Written,
}

/// Where everything is written. A node that several conditions share has the place of the first.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// By position in [`patuh_rulebook::Rulebook::nodes`]; `None` for what no text stands for.
    pub nodes: Vec<Option<Origin>>,
    /// By position in [`patuh_rulebook::Rulebook::bodies`], then in the body's nodes.
    pub bodies: Vec<Vec<Option<Origin>>>,
    /// By position in [`patuh_rulebook::Rulebook::rules`].
    pub rules: Vec<RuleOrigin>,
    /// By position in [`patuh_rulebook::Rulebook::definitions`].
    pub definitions: Vec<Written>,
    /// The place of each reading note's id, by the id.
    pub readings: BTreeMap<String, Span>,
    /// The place of each clock's id, by position in [`patuh_rulebook::Rulebook::clocks`].
    pub clocks: Vec<Span>,
}
