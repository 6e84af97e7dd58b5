//! From bytes of a condition to the place in the file it stands in.

use crate::model::Name;
use crate::source::{Sources, Span};

/// A condition's text and the files it comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    sources: &'a Sources,
    text: &'a Name,
}

impl<'a> Place<'a> {
    /// The place of a condition.
    pub(crate) fn new(sources: &'a Sources, text: &'a Name) -> Self {
        Self { sources, text }
    }

    /// The place of some bytes of the condition.
    pub(crate) fn span(&self, start: u32, end: u32) -> Span {
        let length = self.text.value.len();
        let (start, end) = ((start as usize).min(length), (end as usize).min(length));
        self.sources.within(self.text, start..end.max(start))
    }

    /// The place of the whole condition.
    pub(crate) fn whole(&self) -> Span {
        self.text.span
    }
}
