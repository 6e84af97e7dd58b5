//! Names in braces in texts: `{bagian}` in the title of a rule with `each`.

use super::{Linker, complaint};
use crate::model::{Rule, Texts};

impl Linker<'_> {
    /// Says so when a text of a rule names something that nothing would replace.
    pub(super) fn parameters(&mut self, rule: &Rule, over_values: bool) {
        let item = rule.each.as_ref().filter(|_| over_values).map(|each| each.item.value.as_str());
        let known: Vec<&str> = item.into_iter().collect();
        for texts in [Some(&rule.title), Some(&rule.fix), rule.who.as_ref()].into_iter().flatten() {
            self.known_parameters(texts, &known);
        }
    }

    /// Says so for every name in braces that is not among those known.
    pub(super) fn known_parameters(&mut self, texts: &Texts, known: &[&str]) {
        for text in texts.values() {
            for (start, name) in parameters(&text.value) {
                if !known.contains(&name) {
                    let range = start..start + name.len() + 2;
                    let span = self.sources.within(text, range);
                    self.diagnostics.push(complaint::unknown_parameter(name, span, known));
                }
            }
        }
    }
}

/// The names in braces of a text, each with the position of its opening brace.
pub(crate) fn parameters(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(open) = text.get(position..).and_then(|rest| rest.find('{')) {
        let start = position + open;
        let rest = text.get(start + 1..).unwrap_or_default();
        match rest.find('}') {
            Some(length) => {
                found.push((start, rest.get(..length).unwrap_or_default()));
                position = start + length + 2;
            }
            None => break,
        }
    }
    found
}
