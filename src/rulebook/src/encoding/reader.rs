//! Reads the parts of a rulebook from its bytes.
//!
//! Nothing here is generic and nothing returns an error, so that the code of each record stays
//! a row of plain calls: see the header of `encoding.rs`.

use alloc::string::String;
use alloc::vec::Vec;

use super::{END, LONGEST, STEM, WORD, stem};
use crate::EnumType;

/// What is left to read, and what the next parts are near to.
#[derive(Default)]
pub(super) struct Reader<'a> {
    numbers: &'a [u8],
    letters: &'a [u8],
    failed: bool,
    /// The word that [`WORD`] stands for; empty when there is none.
    word: Vec<u8>,
    /// The stem that [`STEM`] stands for; empty when there is none.
    stem: Vec<u8>,
    /// The node that is being read, or the one that is expected next.
    pub(super) anchor: u32,
    /// The citation that was named last.
    pub(super) citation: u16,
    /// The value of an enum that is expected next.
    pub(super) value: (u16, u16),
    /// The rulebook's enums, once they are read.
    pub(super) enums: Vec<EnumType>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        let mut reader = Self { numbers: body, ..Self::default() };
        let letters = usize::try_from(reader.number(u64::MAX)).unwrap_or(usize::MAX);
        match reader.numbers.split_at_checked(letters) {
            Some((letters, numbers)) => (reader.letters, reader.numbers) = (letters, numbers),
            None => reader.fail(),
        }
        reader
    }

    /// Whether everything was read and nothing was damaged.
    pub(super) fn finished(&self) -> bool {
        !self.failed && self.numbers.is_empty() && self.letters.is_empty()
    }

    /// Remembers that the bytes are damaged: from here on there are only zeros.
    pub(super) fn fail(&mut self) {
        self.failed = true;
        self.numbers = &[];
        self.letters = &[];
    }

    pub(super) fn failed(&self) -> bool {
        self.failed
    }

    /// A number that is at most `most`.
    pub(super) fn number(&mut self, most: u64) -> u64 {
        let mut number = 0;
        let mut shift = 0;
        while let Some((&byte, rest)) = self.numbers.split_first() {
            self.numbers = rest;
            let bits = u64::from(byte & 0x7f);
            let shifted = bits << shift;
            // Bits fell out, or the last byte adds nothing.
            if shifted >> shift != bits || (byte == 0 && shift > 0) {
                break;
            }
            number |= shifted;
            if byte < 0x80 {
                if number > most {
                    break;
                }
                return number;
            }
            shift += 7;
            if shift > 63 {
                break;
            }
        }
        self.fail();
        0
    }

    /// A signed number whose zigzag is at most `most`.
    pub(super) fn signed(&mut self, most: u64) -> i64 {
        let number = self.number(most);
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }

    /// A value near the one that is expected.
    pub(super) fn near(&mut self, expected: u16) -> u16 {
        expected.wrapping_add(self.signed(u16::MAX.into()) as u16)
    }

    pub(super) fn string(&mut self) -> String {
        let mut string = Vec::new();
        while let Some((&byte, rest)) = self.letters.split_first() {
            self.letters = rest;
            let sign = match byte {
                END => {
                    if let Some(stem) = stem(&string) {
                        self.stem.clear();
                        self.stem.extend_from_slice(stem);
                    }
                    if let Ok(string) = String::from_utf8(string) {
                        return string;
                    }
                    break;
                }
                STEM => &self.stem,
                WORD => &self.word,
                byte => {
                    string.push(byte);
                    continue;
                }
            };
            if sign.is_empty() {
                break;
            }
            string.extend_from_slice(sign);
        }
        self.fail();
        String::new()
    }

    /// Sets the word.
    pub(super) fn say(&mut self, word: Vec<u8>) {
        self.word = word;
        if self.word.len() > LONGEST {
            self.word.clear();
        }
    }
}
