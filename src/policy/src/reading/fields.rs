//! The keys of one mapping, taken over by name.
//!
//! Every request goes through the mapping's description: a key that is not described cannot be
//! read, and in a test it stops the run.

use crate::model::{Name, Texts};
use crate::shape::{Checked, Object, Shape};
use crate::source::{Span, Spanned};
use crate::tree::{Content, NodeId, Resolved, Tree, resolve};

/// One mapping.
pub(super) struct Fields<'a> {
    tree: &'a Tree,
    checked: &'a Checked,
    id: NodeId,
    object: &'static Object,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        tree: &'a Tree,
        checked: &'a Checked,
        id: NodeId,
        object: &'static Object,
    ) -> Self {
        Self { tree, checked, id, object }
    }

    pub(super) fn tree(&self) -> &'a Tree {
        self.tree
    }

    pub(super) fn id(&self) -> NodeId {
        self.id
    }

    pub(super) fn object_shape(&self) -> &'static Object {
        self.object
    }

    pub(super) fn span(&self) -> Span {
        self.tree.node(self.id).span
    }

    /// How the value of a key is described.
    pub(super) fn shape(&self, key: &str) -> Option<&'static Shape> {
        let described = self.object.key(key);
        debug_assert!(described.is_some(), "`{key}` is not described");
        described.map(|it| &it.shape)
    }

    /// The value of a key, unless it was told to be wrong.
    pub(super) fn get(&self, key: &str) -> Option<NodeId> {
        self.shape(key)?;
        self.tree.get(self.id, key).filter(|id| self.checked.is_right(*id))
    }

    /// A text that stands at a node.
    pub(super) fn name_at(&self, id: NodeId) -> Option<Name> {
        let node = self.tree.node(id);
        match &node.content {
            Content::Scalar(scalar) if self.checked.is_right(id) => {
                Some(Spanned { value: scalar.value.clone(), span: node.span })
            }
            _ => None,
        }
    }

    /// A text that may be there.
    pub(super) fn optional(&self, key: &str) -> Option<Name> {
        self.get(key).and_then(|id| self.name_at(id))
    }

    /// A text that must be there; empty where that was told.
    pub(super) fn name(&self, key: &str) -> Name {
        self.optional(key).unwrap_or_else(|| Spanned { value: String::new(), span: self.span() })
    }

    /// A list of texts, or one.
    pub(super) fn names(&self, key: &str) -> Vec<Name> {
        self.get(key).map(|id| self.names_at(id)).unwrap_or_default()
    }

    pub(super) fn names_at(&self, id: NodeId) -> Vec<Name> {
        match &self.tree.node(id).content {
            Content::List(elements) => elements.iter().filter_map(|it| self.name_at(*it)).collect(),
            _ => self.name_at(id).into_iter().collect(),
        }
    }

    /// A text in each language, as far as it is there.
    pub(super) fn texts(&self, key: &str) -> Texts {
        self.optional_texts(key).unwrap_or_default()
    }

    pub(super) fn optional_texts(&self, key: &str) -> Option<Texts> {
        self.get(key).map(|id| self.texts_at(id))
    }

    pub(super) fn texts_at(&self, id: NodeId) -> Texts {
        let Content::Mapping(mapping) = &self.tree.node(id).content else { return Texts::new() };
        let texts = mapping.entries.iter();
        texts.filter_map(|it| Some((it.key.clone(), self.name_at(it.value)?))).collect()
    }

    /// The mapping under a key.
    pub(super) fn object(&self, key: &str) -> Option<Fields<'a>> {
        let Some(Shape::Object(object)) = self.shape(key) else { return None };
        self.fields_at(self.tree.get(self.id, key)?, object)
    }

    /// The mappings of the list under a key.
    pub(super) fn objects(&self, key: &str) -> Vec<Fields<'a>> {
        let Some(Shape::List(Shape::Object(object), _)) = self.shape(key) else {
            return Vec::new();
        };
        let list = self.tree.get(self.id, key).map(|id| &self.tree.node(id).content);
        let Some(Content::List(elements)) = list else { return Vec::new() };
        elements.iter().filter_map(|id| self.fields_at(*id, object)).collect()
    }

    /// A mapping. Also one that lacks a key: what it has is worth reading.
    pub(super) fn fields_at(&self, id: NodeId, object: &'static Object) -> Option<Fields<'a>> {
        matches!(self.tree.node(id).content, Content::Mapping(_)).then_some(Fields {
            tree: self.tree,
            checked: self.checked,
            id,
            object,
        })
    }

    /// Every key that is written, in order.
    pub(super) fn entries(&self) -> Vec<(Name, NodeId)> {
        self.table_at(self.id)
    }

    /// The entries of a table, in order, with the places of their keys.
    pub(super) fn table(&self, key: &str) -> Vec<(Name, NodeId)> {
        self.shape(key);
        self.tree.get(self.id, key).map(|id| self.table_at(id)).unwrap_or_default()
    }

    /// The texts of a table, by the names of its keys.
    pub(super) fn named(&self, key: &str) -> Vec<(Name, Name)> {
        let entries = self.table(key).into_iter();
        entries.filter_map(|(name, value)| Some((name, self.name_at(value)?))).collect()
    }

    pub(super) fn table_at(&self, id: NodeId) -> Vec<(Name, NodeId)> {
        let Content::Mapping(mapping) = &self.tree.node(id).content else { return Vec::new() };
        let entries = mapping.entries.iter();
        entries.map(|it| (Spanned { value: it.key.clone(), span: it.key_span }, it.value)).collect()
    }

    /// A whole number at a node.
    pub(super) fn integer_at(&self, id: NodeId) -> Option<Spanned<i64>> {
        let node = self.tree.node(id);
        match &node.content {
            Content::Scalar(scalar) if self.checked.is_right(id) => match resolve(scalar) {
                Resolved::Int(value) => Some(Spanned { value, span: node.span }),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether `true` stands under a key.
    pub(super) fn is_true(&self, key: &str) -> bool {
        let content = self.get(key).map(|id| &self.tree.node(id).content);
        matches!(content, Some(Content::Scalar(it)) if resolve(it) == Resolved::Bool(true))
    }
}
