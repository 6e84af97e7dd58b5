//! Texts for what the engine can say, held against its registry.

use patuh_rulebook::MESSAGES;

use super::{Linker, complaint};

impl Linker<'_> {
    /// Every message has a text, and every text a message.
    pub(super) fn messages(&mut self) {
        let model = self.model;
        self.unique(model.messages.iter().map(|(code, _)| code));
        for (code, texts) in &model.messages {
            match MESSAGES.iter().find(|message| message.code == code.value) {
                Some(message) => self.known_parameters(texts, message.parameters),
                None => {
                    let known = MESSAGES.iter().map(|message| message.code);
                    let near = crate::nearest(&code.value, known);
                    self.diagnostics.push(complaint::unknown_message(code, near));
                }
            }
        }
        let missing: Vec<&str> = MESSAGES
            .iter()
            .map(|message| message.code)
            .filter(|code| !model.messages.iter().any(|(name, _)| name.value == *code))
            .collect();
        if !missing.is_empty() {
            let place = model.messages.first().map(|(code, _)| code.span);
            let place = place.or_else(|| model.manifests.first().map(|it| it.name.span));
            self.diagnostics.push(complaint::missing_messages(&missing, place));
        }
    }
}
