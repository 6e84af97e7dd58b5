//! YAML text as a tree of values with places.
//!
//! How it thinks: the nodes of a file lie in one table, children before parents, and refer to
//! each other by position. So nothing here or later needs recursion that the input's depth
//! controls, and a file ten thousand levels deep is one diagnostic. What YAML has and policies
//! do not use (anchors, merge keys, tags, several documents) is refused here, once, so that no
//! later step meets it.
//!
//! Must not know: which keys exist, what a rule is.

mod build;
mod guard;
mod json;
mod offsets;
mod scalar;
mod syntax;
#[cfg(test)]
mod tests;

use crate::source::Span;

pub(crate) use build::build;
pub(crate) use scalar::{Resolved, resolve};

/// A position in [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

/// The values of one file.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: Option<NodeId>,
}

/// A value and its place.
#[derive(Debug)]
pub(crate) struct Node {
    /// From its first to its last byte; of a mapping or list over several lines too.
    pub(crate) span: Span,
    pub(crate) content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    Scalar(Scalar),
    List(Vec<NodeId>),
    Mapping(Mapping),
    /// Something that was refused and told already; nothing more is to be said of it.
    Refused,
}

/// A text, number, `true` or nothing, before anyone has asked which.
#[derive(Debug)]
pub(crate) struct Scalar {
    /// The text without quotes, escapes and indentation.
    pub(crate) value: String,
    /// Written without quotes, and not as a block: only then can it be a number.
    pub(crate) plain: bool,
}

#[derive(Debug)]
pub(crate) struct Mapping {
    /// In the order of the file; each key once.
    pub(crate) entries: Vec<Entry>,
    /// Written in braces.
    pub(crate) braces: bool,
    /// No key was refused, so that a key which is not here was not written.
    pub(crate) whole: bool,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) value: NodeId,
}

impl Tree {
    /// The file's value. `None` if it holds nothing but comments.
    pub(crate) fn root(&self) -> Option<NodeId> {
        self.root
    }

    /// How many values the file holds.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "only `push` makes positions, and nothing is removed"
    )]
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    fn push(&mut self, node: Node) -> NodeId {
        // The number of nodes is bounded far below this (`build::MOST_VALUES`).
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(node);
        id
    }

    /// Every value, children before parents.
    #[cfg(test)]
    pub(crate) fn ids(&self) -> impl Iterator<Item = NodeId> {
        (0..self.nodes.len()).map(|it| NodeId(it.try_into().unwrap()))
    }

    /// The value under a key of a mapping.
    pub(crate) fn get(&self, mapping: NodeId, key: &str) -> Option<NodeId> {
        match &self.node(mapping).content {
            Content::Mapping(mapping) => {
                mapping.entries.iter().find(|entry| entry.key == key).map(|entry| entry.value)
            }
            _ => None,
        }
    }
}

impl NodeId {
    /// Its place in a table with one element a node.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}
