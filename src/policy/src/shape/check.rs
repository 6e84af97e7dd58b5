//! The structural check: does a file hold what its description says?
//!
//! It goes down the description, whose depth is ours, never the input's. What it finds wrong it
//! tells and remembers, so that reading leaves the value empty and nobody tells it again.

use std::collections::HashSet;

use super::complaints as tell;
use super::word::Form;
use super::{LONGEST, Object, Shape, Table};
use crate::diagnostic::Diagnostic;
use crate::tree::{Content, NodeId, Resolved, Scalar, Tree, resolve};

/// What the check found.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Values of which something was told.
    wrong: HashSet<NodeId>,
}

impl Checked {
    /// Whether a value is as described, as far as it itself goes.
    pub(crate) fn is_right(&self, id: NodeId) -> bool {
        !self.wrong.contains(&id)
    }
}

/// Holds a file against its description. `languages` are those that every text must have; `other`
/// describes the other sort of file, to tell a key in the wrong file from an unknown one.
pub(crate) fn check(
    tree: &Tree,
    root: NodeId,
    file: &'static Object,
    other: &'static Object,
    languages: &[String],
) -> Checked {
    let mut check = Check { tree, languages, other, checked: Checked::default() };
    check.object(root, file, true);
    check.checked
}

struct Check<'a> {
    tree: &'a Tree,
    languages: &'a [String],
    other: &'static Object,
    checked: Checked,
}

impl Check<'_> {
    fn wrong(&mut self, id: NodeId, diagnostic: Diagnostic) {
        self.checked.wrong.insert(id);
        self.checked.diagnostics.push(diagnostic);
    }

    fn wrong_kind(&mut self, id: NodeId, shape: &Shape) {
        let diagnostic = tell::wrong_kind(self.tree.node(id), shape);
        self.wrong(id, diagnostic);
    }

    /// Whether there is something to check; tells of a value that is left empty.
    fn stated(&mut self, id: NodeId) -> bool {
        let node = self.tree.node(id);
        match &node.content {
            Content::Refused => {
                self.checked.wrong.insert(id);
                false
            }
            Content::Scalar(scalar)
                if scalar.value.trim().is_empty() || resolve(scalar) == Resolved::Null =>
            {
                self.wrong(id, tell::empty(node.span));
                false
            }
            _ => true,
        }
    }

    fn shape(&mut self, id: NodeId, shape: &'static Shape) {
        if !self.stated(id) {
            return;
        }
        let content = &self.tree.node(id).content;
        match (shape, content) {
            (
                Shape::Text(form) | Shape::TextOrTable(form, _) | Shape::TextOrObject(form, _),
                Content::Scalar(scalar),
            ) => self.text(id, scalar, *form),
            (Shape::Expression, Content::Scalar(scalar)) => self.length(id, scalar),
            (Shape::Integer(least, most), Content::Scalar(scalar)) => {
                self.integer(id, scalar, *least, *most);
            }
            (Shape::Boolean, Content::Scalar(scalar)) => {
                if !matches!(resolve(scalar), Resolved::Bool(_)) {
                    self.wrong_kind(id, shape);
                }
            }
            (Shape::Texts | Shape::TextOrTexts, Content::Mapping(_)) => self.texts(id),
            (Shape::TextOrTexts, Content::Scalar(scalar)) => self.text(id, scalar, Form::Free),
            (Shape::OneOrMany(element), Content::List(elements)) => {
                self.list(id, elements, element, 0);
            }
            (Shape::OneOrMany(element), Content::Scalar(_)) => self.shape(id, element),
            (Shape::List(element, least), Content::List(elements)) => {
                self.list(id, elements, element, *least);
            }
            (Shape::Object(object) | Shape::TextOrObject(_, object), Content::Mapping(_)) => {
                self.object(id, object, false);
            }
            (Shape::Table(table) | Shape::TextOrTable(_, table), Content::Mapping(_)) => {
                self.table(id, table);
            }
            (Shape::Proposal, Content::Mapping(_)) => {}
            _ => self.wrong_kind(id, shape),
        }
    }

    fn list(&mut self, id: NodeId, elements: &[NodeId], element: &'static Shape, least: usize) {
        if elements.len() < least {
            self.wrong(id, tell::empty_list(self.tree.node(id).span));
        }
        for child in elements {
            self.shape(*child, element);
        }
    }

    fn object(&mut self, id: NodeId, object: &'static Object, is_file: bool) {
        let node = self.tree.node(id);
        let Content::Mapping(mapping) = &node.content else {
            if self.stated(id) {
                self.wrong(id, tell::not_a_file(node, object));
            }
            return;
        };
        for entry in &mapping.entries {
            match object.key(&entry.key) {
                Some(key) => self.shape(entry.value, &key.shape),
                None if is_file && self.other.key(&entry.key).is_some() => {
                    self.checked.diagnostics.push(tell::wrong_file(entry, self.other));
                }
                None => {
                    let diagnostic = tell::unknown_key(entry, mapping, object, self.tree);
                    self.checked.diagnostics.push(diagnostic);
                }
            }
        }
        for key in object.keys.iter().filter(|key| key.required && mapping.whole) {
            if self.tree.get(id, key.name).is_none() {
                self.wrong(id, tell::missing_key(self.tree, id, object, key.name));
            }
        }
        for condition in object.conditions {
            let Some(entry) = mapping.entries.iter().find(|it| it.key == condition.key) else {
                continue;
            };
            let Some(on) = self.tree.get(id, condition.on) else { continue };
            let Content::Scalar(chosen) = &self.tree.node(on).content else { continue };
            // A wrong choice is told already; it does not make other keys wrong.
            if self.checked.is_right(on) && !condition.values.contains(&chosen.value.as_str()) {
                let place = self.tree.node(on).span;
                self.wrong(
                    entry.value,
                    tell::key_does_not_fit(entry, condition, &chosen.value, place),
                );
            }
        }
    }

    fn table(&mut self, id: NodeId, table: &'static Table) {
        let node = self.tree.node(id);
        let Content::Mapping(mapping) = &node.content else { return };
        if mapping.entries.len() < table.least {
            self.wrong(id, tell::empty_list(node.span));
        }
        for entry in &mapping.entries {
            if entry.key.trim().is_empty() {
                self.wrong(entry.value, tell::empty(entry.key_span));
            } else if entry.key.len() > table.key.longest() {
                self.wrong(entry.value, tell::too_long(entry.key_span, table.key.longest()));
            } else if !table.key.accepts(&entry.key) {
                self.wrong(entry.value, tell::bad_word(&entry.key, entry.key_span, table.key));
            }
            self.shape(entry.value, &table.value);
        }
    }

    fn texts(&mut self, id: NodeId) {
        let node = self.tree.node(id);
        let Content::Mapping(mapping) = &node.content else { return };
        for entry in &mapping.entries {
            if !self.languages.contains(&entry.key) {
                let diagnostic = tell::extra_language(entry, mapping, self.languages, self.tree);
                self.checked.diagnostics.push(diagnostic);
            } else if self.stated(entry.value) {
                match &self.tree.node(entry.value).content {
                    Content::Scalar(scalar) => self.text(entry.value, scalar, Form::Free),
                    _ => self.wrong_kind(entry.value, &Shape::Text(Form::Free)),
                }
            }
        }
        let missing: Vec<&str> = self
            .languages
            .iter()
            .map(String::as_str)
            .filter(|it| mapping.entries.iter().all(|entry| entry.key != *it))
            .collect();
        if !missing.is_empty() {
            // The languages that are there stay readable: the mapping itself is right.
            self.checked.diagnostics.push(tell::missing_language(self.tree, id, &missing));
        }
    }

    fn length(&mut self, id: NodeId, scalar: &Scalar) {
        if scalar.value.len() > LONGEST {
            self.wrong(id, tell::too_long(self.tree.node(id).span, LONGEST));
        }
    }

    fn text(&mut self, id: NodeId, scalar: &Scalar, form: Form) {
        let span = self.tree.node(id).span;
        if scalar.value.len() > form.longest() {
            self.wrong(id, tell::too_long(span, form.longest()));
        } else if !matches!(resolve(scalar), Resolved::Text(_)) {
            self.wrong(id, tell::needs_quotes(&scalar.value, span, form));
        } else if !form.accepts(&scalar.value) {
            let diagnostic = tell::bad_word(&scalar.value, span, form);
            // An id of the wrong form is still the id that others refer to.
            match form {
                Form::Id { .. } => self.checked.diagnostics.push(diagnostic),
                _ => self.wrong(id, diagnostic),
            }
        }
    }

    fn integer(&mut self, id: NodeId, scalar: &Scalar, least: i64, most: i64) {
        let span = self.tree.node(id).span;
        match resolve(scalar) {
            Resolved::Int(value) if (least..=most).contains(&value) => {}
            Resolved::Int(value) => self.wrong(id, tell::out_of_bounds(span, value, least, most)),
            _ => self.wrong(id, tell::bad_integer(scalar, span)),
        }
    }
}
