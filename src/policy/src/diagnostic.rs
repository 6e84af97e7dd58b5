//! What the compiler says about a policy: code, place, why, hint.
//!
//! A diagnostic is data; [`crate::render`] draws it. Its words are built where the mistake is
//! found, in both languages at once, so that neither can lag behind.

use crate::source::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The policy does not compile.
    Error,
    /// The policy compiles, but someone should look.
    Warning,
}

/// A language in which the compiler speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

/// A text in both languages of the project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// Both texts.
    #[must_use]
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Self {
        Self { id: id.into(), en: en.into() }
    }

    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        }
    }
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
///
/// ```
/// use patuh_policy::diagnostic::Diagnostic;
/// use patuh_policy::source::Span;
///
/// let place = Span { file: 0, start: 0, end: 4 };
/// let diagnostic = Diagnostic::error("P011", "kunci tidak dikenal: `labl`", "unknown key: `labl`")
///     .at(place, "tidak ada di sini", "not known here")
///     .hint("maksud Anda `label`?", "did you mean `label`?");
/// assert_eq!(diagnostic.labels[0].span, place);
/// ```
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

impl Diagnostic {
    /// Something that keeps the policy from compiling: its message in Indonesian and English.
    #[must_use]
    pub fn error(code: &'static str, id: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(code, Level::Error, Bilingual::new(id, en))
    }

    /// Something that someone should look at.
    #[must_use]
    pub fn warning(code: &'static str, id: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new(code, Level::Warning, Bilingual::new(id, en))
    }

    fn new(code: &'static str, level: Level, message: Bilingual) -> Self {
        Self { code, level, message, labels: Vec::new(), notes: Vec::new(), hint: None }
    }

    /// Adds a place with its words; the first is the place of the mistake itself.
    #[must_use]
    pub fn at(mut self, span: Span, id: impl Into<String>, en: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: Bilingual::new(id, en) });
        self
    }

    /// Adds a reason.
    #[must_use]
    pub fn note(mut self, id: impl Into<String>, en: impl Into<String>) -> Self {
        self.notes.push(Bilingual::new(id, en));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, id: impl Into<String>, en: impl Into<String>) -> Self {
        self.hint = Some(Bilingual::new(id, en));
        self
    }

    /// Asks "did you mean", if there is something near enough to mean.
    #[must_use]
    pub fn did_you_mean(self, candidate: Option<&str>) -> Self {
        match candidate {
            Some(name) => {
                self.hint(format!("maksud Anda `{name}`?"), format!("did you mean `{name}`?"))
            }
            None => self,
        }
    }
}

/// What was written, short enough for a message of one line.
#[must_use]
pub fn excerpt(written: &str) -> String {
    const LONGEST: usize = 60;
    let mut letters = written.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut text: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}
