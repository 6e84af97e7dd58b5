//! What the compiler says about a policy: code, place, why, hint.

use crate::source::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The policy does not compile.
    Error,
    /// The policy compiles, but someone should look.
    Warning,
}

/// A text in both languages of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

/// A place with its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say there; may be empty.
    pub text: Bilingual,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, as `P017`. Registered in [`crate::codes`].
    pub code: &'static str,
    /// Error or warning.
    pub level: Level,
    /// One line: lower case, no full stop, input in backticks.
    pub message: Bilingual,
    /// The first is the place itself, the others show what it clashes with.
    pub labels: Vec<Label>,
    /// Why, where the message alone does not tell.
    pub notes: Vec<Bilingual>,
    /// What to do ("did you mean").
    pub hint: Option<Bilingual>,
}
