//! Writes the parts of a rulebook: the reader's counterpart.

use alloc::vec::Vec;

use super::{END, LONGEST, STEM, WORD, stem};
use crate::EnumType;

/// What is written so far, and what the next parts are near to: as in the reader.
pub(super) struct Writer<'a> {
    numbers: Vec<u8>,
    letters: Vec<u8>,
    word: Vec<u8>,
    stem: Vec<u8>,
    pub(super) anchor: u32,
    pub(super) citation: u16,
    pub(super) value: (u16, u16),
    pub(super) enums: &'a [EnumType],
}

impl<'a> Writer<'a> {
    pub(super) fn new(enums: &'a [EnumType]) -> Self {
        Self {
            numbers: Vec::new(),
            letters: Vec::new(),
            word: Vec::new(),
            stem: Vec::new(),
            anchor: 0,
            citation: 0,
            value: (0, 0),
            enums,
        }
    }

    /// The whole, behind some first bytes.
    pub(super) fn finish(mut self, magic: &[u8]) -> Vec<u8> {
        let numbers = core::mem::take(&mut self.numbers);
        self.number(self.letters.len() as u64);
        [magic, &self.numbers, &self.letters, &numbers].concat()
    }

    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.numbers.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }

    pub(super) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    pub(super) fn near(&mut self, expected: u16, value: u16) {
        self.signed((value.wrapping_sub(expected) as i16).into());
    }

    pub(super) fn string(&mut self, string: &str) {
        let mut rest = string.as_bytes();
        if let Some(after) = after(rest, &self.stem) {
            self.letters.push(STEM);
            rest = after;
        }
        while let Some((&first, others)) = rest.split_first() {
            let (letter, others) = after(rest, &self.word).map_or((first, others), |it| (WORD, it));
            self.letters.push(letter);
            rest = others;
        }
        self.letters.push(END);
        if let Some(stem) = stem(string.as_bytes()) {
            self.stem = stem.to_vec();
        }
    }

    pub(super) fn say(&mut self, word: Vec<u8>) {
        self.word = word;
        if self.word.len() > LONGEST {
            self.word.clear();
        }
    }
}

/// What follows a stem or word that there is.
fn after<'a>(letters: &'a [u8], beginning: &[u8]) -> Option<&'a [u8]> {
    letters.strip_prefix(beginning).filter(|_| !beginning.is_empty())
}
