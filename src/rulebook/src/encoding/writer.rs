//! Writes the parts of a rulebook: the reader's counterpart.

use alloc::vec::Vec;

use super::{END, LONGEST_WORD, WORD};
use crate::EnumType;

/// What is written so far, and what the next parts are near to: as in the reader.
pub(super) struct Writer<'a> {
    numbers: Vec<u8>,
    letters: Vec<u8>,
    word: Vec<u8>,
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
        while let Some((&first, after)) = rest.split_first() {
            match rest.strip_prefix(self.word.as_slice()) {
                Some(after) if !self.word.is_empty() => {
                    self.letters.push(WORD);
                    rest = after;
                }
                _ => {
                    self.letters.push(first);
                    rest = after;
                }
            }
        }
        self.letters.push(END);
    }

    pub(super) fn say(&mut self, word: Vec<u8>) {
        self.word = word;
        if self.word.len() > LONGEST_WORD {
            self.word.clear();
        }
    }
}
