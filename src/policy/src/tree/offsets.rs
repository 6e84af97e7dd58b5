//! From positions counted in letters, as the YAML scanner gives them, to bytes.

/// Walks along the text with the scanner, so that a whole file costs one pass.
pub(super) struct Offsets<'a> {
    text: &'a str,
    letter: usize,
    byte: usize,
    /// In a text of ASCII alone both counts are the same.
    ascii: bool,
}

impl<'a> Offsets<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, letter: 0, byte: 0, ascii: text.is_ascii() }
    }

    /// The byte at which a letter starts; the text's end for every later one.
    pub(super) fn byte(&mut self, letter: usize) -> usize {
        if self.ascii {
            return letter.min(self.text.len());
        }
        // The scanner's positions step back by a token at most, hardly ever further.
        while self.letter > letter {
            let before = self.text.get(..self.byte).and_then(|it| it.chars().next_back());
            let Some(found) = before else { break };
            self.byte -= found.len_utf8();
            self.letter -= 1;
        }
        while self.letter < letter {
            let Some(found) = self.text.get(self.byte..).and_then(|it| it.chars().next()) else {
                break;
            };
            self.byte += found.len_utf8();
            self.letter += 1;
        }
        self.byte
    }
}
