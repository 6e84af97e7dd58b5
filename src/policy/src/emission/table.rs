//! Tables of nodes in which equal nodes stand once.

use std::collections::HashMap;

use patuh_rulebook::{Node, NodeId};

use super::origins::Origin;

/// What is known of a node besides itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Remark {
    /// Where it was first written.
    pub(super) origin: Option<Origin>,
    /// Its sentence in each language, if it is a condition.
    pub(super) sentences: Vec<String>,
}

/// A table of nodes and the level of the comprehension whose element they can use.
#[derive(Debug)]
pub(super) struct Table {
    /// 0 for the table of the rulebook itself.
    pub(super) level: u8,
    pub(super) nodes: Vec<Node>,
    pub(super) remarks: Vec<Remark>,
    // Only looked up, never iterated over.
    positions: HashMap<Node, NodeId>,
}

impl Table {
    pub(super) fn new(level: u8) -> Self {
        Self { level, nodes: Vec::new(), remarks: Vec::new(), positions: HashMap::new() }
    }

    /// The position of a node, which is added if it is not there yet.
    pub(super) fn intern(&mut self, node: Node, remark: impl FnOnce() -> Remark) -> NodeId {
        if let Some(&position) = self.positions.get(&node) {
            return position;
        }
        // Conditions are bounded in length and number, so positions fit.
        let position = NodeId::try_from(self.nodes.len()).unwrap_or(NodeId::MAX);
        self.positions.insert(node.clone(), position);
        self.nodes.push(node);
        self.remarks.push(remark());
        position
    }
}
