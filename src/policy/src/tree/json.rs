//! A part of the tree as JSON: a proposal in a test, or a whole file for its schema.

use serde_json::{Map, Number, Value};

use super::{Content, NodeId, Resolved, Tree, resolve};
use crate::codes::front::NOT_JSON;
use crate::diagnostic::Diagnostic;

impl Tree {
    /// A value with all that is in it. What JSON cannot hold becomes `null` and a diagnostic.
    pub(crate) fn json(&self, root: NodeId, diagnostics: &mut Vec<Diagnostic>) -> Value {
        // Children lie before their parents, so one pass in order suffices.
        let mut done: Vec<Option<Value>> = Vec::new();
        let first = self.first_below(root);
        for index in first.index()..=root.index() {
            let id = NodeId(u32::try_from(index).unwrap_or(u32::MAX));
            let mut take = |child: NodeId| {
                let place = child.index().checked_sub(first.index());
                place.and_then(|at| done.get_mut(at)).and_then(Option::take).unwrap_or(Value::Null)
            };
            let value = match &self.node(id).content {
                Content::Scalar(scalar) => self.json_scalar(id, resolve(scalar), diagnostics),
                Content::List(elements) => {
                    Value::Array(elements.iter().map(|it| take(*it)).collect())
                }
                Content::Mapping(mapping) => {
                    let mut object = Map::new();
                    for entry in &mapping.entries {
                        object.insert(entry.key.clone(), take(entry.value));
                    }
                    Value::Object(object)
                }
                Content::Refused => Value::Null,
            };
            done.push(Some(value));
        }
        done.pop().flatten().unwrap_or(Value::Null)
    }

    fn json_scalar(
        &self,
        id: NodeId,
        resolved: Resolved<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Value {
        match resolved {
            Resolved::Null => Value::Null,
            Resolved::Bool(value) => Value::Bool(value),
            Resolved::Int(value) => Value::from(value),
            Resolved::Text(value) => Value::from(value),
            Resolved::Number(value) => Number::from_f64(value).map_or_else(
                || {
                    let diagnostic = Diagnostic::error(
                        NOT_JSON,
                        "nilai ini tidak dapat ada dalam usulan",
                        "this value cannot stand in a proposal",
                    )
                    .at(self.node(id).span, "bukan bilangan JSON", "not a number of JSON")
                    .hint(
                        "tulis bilangan, atau beri kutip bila dimaksudkan sebagai teks",
                        "write a number, or put it in quotes if a text is meant",
                    );
                    diagnostics.push(diagnostic);
                    Value::Null
                },
                Value::Number,
            ),
        }
    }

    /// The first node of those that are in `root`.
    fn first_below(&self, root: NodeId) -> NodeId {
        let mut first = root;
        loop {
            let child = match &self.node(first).content {
                Content::List(elements) => elements.first().copied(),
                Content::Mapping(mapping) => mapping.entries.first().map(|entry| entry.value),
                _ => None,
            };
            match child {
                Some(child) => first = child,
                None => return first,
            }
        }
    }
}
