//! A policy with one more expression in it, for those who want to know what it gives.

use super::{Compiled, EVAL, compile_model};
use crate::diagnostic::Bilingual;
use crate::model::{Definition, Name};
use crate::read;
use crate::source::{SourceFile, Sources, Span};

/// Where the expression stands in diagnostics. The name sorts after those of policy files, so
/// that it does not shift their positions.
const PLACE: &str = "~ekspresi";

/// A compiled policy with a definition `eval`.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The policy. Its last definition is `eval`.
    pub compiled: Compiled,
    /// The policy's files and, last, the expression, for rendering diagnostics.
    pub sources: Sources,
    /// The type of the expression in words, if it has one.
    pub ty: Option<Bilingual>,
}

/// Compiles a policy together with an expression, which becomes its definition `eval`.
#[must_use]
pub fn compile_with_expression(sources: &Sources, expression: &str) -> Evaluation {
    let (mut model, diagnostics) = read(sources);
    let mut files = sources.files().to_vec();
    files.push(SourceFile { path: PLACE.to_owned(), text: expression.to_owned() });
    let sources = Sources::new(files);
    let file = sources.files().iter().position(|file| file.path == PLACE).unwrap_or(0);
    let end = u32::try_from(expression.len()).unwrap_or(u32::MAX);
    let span = Span { file: u32::try_from(file).unwrap_or(u32::MAX), start: 0, end };
    let text = Name { value: expression.to_owned(), span };
    let languages = model.manifests.first().map(|it| it.languages.clone()).unwrap_or_default();
    model.definitions.push(Definition {
        id: Name { value: EVAL.to_owned(), span },
        label: languages.into_iter().map(|code| (code.value, text.clone())).collect(),
        is: text,
        other: Vec::new(),
        basis: Vec::new(),
    });
    let (compiled, ty) = compile_model(&model, &sources, diagnostics);
    Evaluation { compiled, sources, ty }
}
