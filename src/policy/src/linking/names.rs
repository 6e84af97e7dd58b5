//! Names that must be unique, and names that must exist.

use std::collections::BTreeMap;

use super::{Linker, complaint};
use crate::model::Name;

impl<'m> Linker<'m> {
    /// Says so for every id that is declared a second time.
    pub(super) fn unique<'n>(&mut self, names: impl IntoIterator<Item = &'n Name>) {
        let mut seen: BTreeMap<&str, &Name> = BTreeMap::new();
        for name in names {
            match seen.get(name.value.as_str()) {
                Some(first) => self.diagnostics.push(complaint::duplicate(name, first)),
                None => {
                    seen.insert(&name.value, name);
                }
            }
        }
    }

    /// The position of what a name refers to. Says so when there is no such thing.
    pub(super) fn find<'n>(
        &mut self,
        what: complaint::Noun,
        name: &Name,
        candidates: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<usize> {
        let found = candidates.clone().position(|candidate| candidate == name.value);
        if found.is_none() {
            let near = crate::nearest(&name.value, candidates);
            self.diagnostics.push(complaint::unknown_reference(what, name, near));
        }
        found
    }
}

/// A text as free answers are compared: lower case, single spaces.
pub(crate) fn folded(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
