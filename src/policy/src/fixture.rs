//! A small policy for unit tests, and short ways to compile pieces of text against it.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::emission::{Compiled, compile};
use crate::expression::{DefinitionType, Place, Scope, Term, Vocabulary, check_value, parse};
use crate::linking::{Labels, link};
use crate::model::{Model, Name};
use crate::read;
use crate::source::{SourceFile, Sources, Span};

/// A policy with a fact of every type.
pub(crate) const BASE: &str = include_str!("../tests/policies/base.yaml");

/// The policy, and one more file if it is not empty.
pub(crate) fn sources(path: &str, text: &str) -> Sources {
    let mut files = vec![SourceFile { path: "base.yaml".into(), text: BASE.into() }];
    if !text.is_empty() {
        files.push(SourceFile { path: path.into(), text: text.into() });
    }
    Sources::new(files)
}

/// Compiles the policy with one more file.
pub(crate) fn compiled(path: &str, text: &str) -> Compiled {
    compile(&sources(path, text))
}

/// The policy, linked, for conditions to be checked against.
pub(crate) struct Fixture {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) definitions: BTreeMap<String, DefinitionType>,
    pub(crate) labels: Labels,
    pub(crate) languages: Vec<String>,
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let sources = sources("", "");
        let (model, diagnostics): (Model, _) = read(&sources);
        assert_eq!(diagnostics, [], "the fixture is read without complaint");
        let (linked, diagnostics) = link(&model, &sources);
        let linked = linked.unwrap_or_else(|| panic!("the fixture links: {diagnostics:?}"));
        let definitions = linked
            .definitions
            .iter()
            .map(|definition| {
                let ty = Some(definition.term.ty);
                let entry = DefinitionType { position: definition.position, ty };
                (definition.source.id.value.clone(), entry)
            })
            .collect();
        Self {
            vocabulary: linked.vocabulary.clone(),
            definitions,
            labels: linked.labels.clone(),
            languages: linked.languages.clone(),
        }
    }

    /// Parses and types an expression.
    pub(crate) fn check(&self, text: &str) -> (Option<Term>, Vec<Diagnostic>) {
        let file = SourceFile { path: "x".into(), text: text.into() };
        let sources = Sources::new(vec![file]);
        let end = u32::try_from(text.len()).expect("conditions are short");
        let name = Name { value: text.into(), span: Span { file: 0, start: 0, end } };
        let place = Place::new(&sources, &name);
        let mut diagnostics = Vec::new();
        let scope =
            Scope { vocabulary: &self.vocabulary, definitions: &self.definitions, item: None };
        let term = parse(text, &place, &mut diagnostics)
            .and_then(|expression| check_value(&expression, &place, scope, &mut diagnostics));
        (term, diagnostics)
    }
}
